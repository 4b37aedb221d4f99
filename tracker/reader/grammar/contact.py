"""Contact clauses, which tell more of a noun without a relative pronoun: tariffs | the EU imposed in May | hurt."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, is_adverb, is_gerund
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word

# Verbs that tell nothing without an object, so that the noun before their subject is theirs.
_WITH_OBJECT: Final = word_set(
    "impose adopt sign seize pass publish issue unveil release introduce approve ratify enact appoint nominate buy "
    "purchase acquire sell supply deliver donate offer build construct develop produce make test deploy capture annex "
    "invade bomb destroy detain arrest jail host obtain award grant give send provide fund lift ban veto submit "
    "table draft negotiate reach conclude broker sponsor establish create levy sanction blacklist designate announce "
    "propose promise pledge hold"
)
_TELLING: Final = word_set("announce propose promise pledge offer")  # also with a clause: proposed on Friday to meet
_ADDRESSING: Final = word_set("tell inform remind assure warn notify ask urge")
_BODIES: Final = word_set(
    "parliament police lawmakers officials regulators prosecutors ministers leaders troops rebels"
)
_ALONE: Final = word_set("it they he she we")
_OF_TIME: Final = word_set(
    "day days week weeks month months year years time times weekend night morning evening moment hour hours decade "
    "quarter summer winter spring autumn fall today yesterday now then"
)
_NO_NOUNS: Final = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | _OF_TIME | word_set("and but or nor yet so as if")
)
_PHRASE: Final = 6  # words of a noun phrase
_AHEAD: Final = 7  # words in which a clause follows that the verb leads to


def contact_start(words: Sequence[Word], verbs: Sequence[Predicate], verb: Predicate) -> int | None:
    """Return where the subject begins of a verb whose object is the noun before it, None where it is no such verb."""
    told = verb.form in ("past", "participle") and not (verb.passive or verb.noun or verb.modal == "to")
    if not told or verb.lemma not in _WITH_OBJECT or not _lacks_object(words, verbs, verb):
        return None
    end = verb.first - is_adverb(words[verb.first - 1].low)
    at = _subject_start(words, verbs, end)
    return at if at is not None and _is_object(words, verbs, at) else None


def _lacks_object(words: Sequence[Word], verbs: Sequence[Predicate], verb: Predicate) -> bool:
    """Whether no object and no clause follows a verb."""
    behind = words[verb.last] if verb.last < len(words) else None
    leads = verb.lemma in _TELLING and any(word.low in ("to", "that") for word in words[verb.last :][:_AHEAD])
    if behind is None or leads:
        return behind is None
    dated = behind.low in DATE_NAMES | _OF_TIME | {"last", "this", "earlier"}
    followed = any(one.first == verb.last and one.finite for one in verbs)
    return behind.low in PREPOSITIONS or not behind.low[0].isalnum() or dated or followed


def _subject_start(words: Sequence[Word], verbs: Sequence[Predicate], end: int) -> int | None:
    """Where a short noun phrase begins that ends there: the | Trump administration, Chad and Niger, parliament."""
    if end > 1 and words[end - 1].low in _ALONE:
        return end - 1
    if end > 1 and words[end - 1].low in _BODIES and words[end - 2].low not in DETERMINERS:
        return end - 1
    named = True
    for at in range(end - 1, max(end - 1 - _PHRASE, 0), -1):
        word = words[at]
        if word.low in DETERMINERS:
            return at if at + 1 < end else None
        if _in_verb(verbs, at) or not (word.low[0].isalnum() or word.low in ("'s", "'", "’")):
            return None
        named = named and (word.is_name or word.low in ("and", "'s", "'"))
        if named and word.is_name and words[at - 1].low not in _NO_NOUNS and _is_common(words, at - 1):
            return at
        if word.low in PREPOSITIONS - {"of"} or word.low in PRONOUNS | RELATIVES:
            return None
    return None


def _is_common(words: Sequence[Word], at: int) -> bool:
    """Whether a word is no name: a plural that opens its sentence has a capital only for that."""
    opens = at == 0 or not words[at - 1].low[0].isalnum()
    return words[at].text.islower() or (opens and words[at].low.endswith("s") and words[at].low in NOUNS_TOO)


def _is_object(words: Sequence[Word], verbs: Sequence[Predicate], at: int) -> bool:
    """Whether a common noun that can be an object ends before a place: a ban, tariffs; not that of `after a vote`."""
    noun = words[at - 1] if at else None
    if noun is None or not noun.text.isalpha() or not _is_common(words, at - 1) or noun.low in _NO_NOUNS:
        return False
    if _in_verb(verbs, at - 1) or is_adverb(noun.low) or is_gerund(noun.low):
        return False
    first = at - 1
    while first and at - first < _PHRASE and not _bounds(words, verbs, first):
        first -= 1
    opened = words[first].low in DETERMINERS | {"'s"}
    before = first - 1 if opened else first
    told = any(one.last == first and one.lemma in _ADDRESSING for one in verbs)  # told the court Chad invaded
    fronted = words[before].low in PREPOSITIONS and not any(one.last <= before and one.finite for one in verbs)
    return (opened or noun.low.endswith("s")) and not (fronted or told)


def _bounds(words: Sequence[Word], verbs: Sequence[Predicate], at: int) -> bool:
    """Whether a word stands at or before the first one of a noun phrase."""
    return words[at].low in _NO_NOUNS | {"'s"} or not words[at].low[0].isalnum() or _in_verb(verbs, at)


def _in_verb(verbs: Sequence[Predicate], at: int) -> bool:
    """Whether a word belongs to a verb."""
    return any(one.first <= at < one.last and not one.noun for one in verbs)
