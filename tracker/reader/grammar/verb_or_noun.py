"""Whether a form that can be a verb or a noun is a verb where it stands: the talks open; the open talks."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import (
    BE,
    BEGINNING,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    is_adjective,
)
from tracker.reader.english.verb_table import NOUNS_IN_ING, NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.planning import plans_on
from tracker.reader.grammar.plural_nouns import is_aimed, is_of_people
from tracker.reader.grammar.relatives import is_noun, noun_too
from tracker.reader.grammar.words import Word, low_at

COMPLETING: Final = word_set("of on for in between with from to at")
OPENING_OBJECT: Final = DETERMINERS | word_set("it them him us to")
BEFORE_SUBJECTS: Final = word_set(", ; : . that which")
LONGEST_SUBJECT: Final = 9  # words


def is_third_person(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s is a verb: the Fed meets; not the three talks."""
    word, before = words[at], words[at - 1] if at else None
    after = low_at(words, at + 1)
    if before is not None and before.low in ("that", "this") and not word.is_name:
        return _is_behind_that(words, at, after)
    if before is None or before.low in DETERMINERS or before.low in BEGINNING or before.low == "'s":
        return False
    if word.low == "thanks" and after in ("to", "in", "largely", "partly", "mainly"):
        return False  # of what it is due to
    if before.low in PREPOSITIONS and (before.low not in _PARTICLES or word.low in NOUNS_TOO):
        return False
    if word.is_name and (not before.is_name or word.low in NOUNS_TOO):
        return False
    if before.text[0].isdigit() and not _is_numbered(words, at - 1):
        return False
    if word.low in NOUNS_TOO and not plans_on(words, at):
        if _is_object(words, at) and after not in _PARTICLES:
            return False
        if (is_adjective(before.low) and (not before.is_name or at == 1)) or before.low in SMALL_NUMBERS:
            return False
        if _takes_object(before) or _is_in_phrase(words, at) or _is_joined(words, at) or _is_subject(words, at):
            return False
        if is_of_people(words, at) or is_aimed(words, at):
            return False
        counted = after.isdigit() and at + 2 < len(words) and words[at + 2].low.endswith("s")  # cuts | 400 jobs
        followed = counted or after in _BEHIND_VERB
        followed = followed or (before.text == "," and _ends_relative(words, at) and after not in ("", "and", ","))
        return before.low in ("which", "who", "it", "he", "she") or (
            (before.text[0].isalnum() or (before.text == "," and _closes(words, at)))
            and (followed or _is_headline(words, at))
            and _singular(before)
        )
    return True


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Whether `and` joins a form in -s to a noun, with no verb before: the embargo and | sanctions on Chad."""
    verbs = ((word, verb_of(word.low)) for word in words[: at - 1])
    told = any(verb is not None and verb.form in ("past", "s") and word.low not in NOUNS_TOO for word, verb in verbs)
    return words[at - 1].low == "and" and not told


def _is_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a plural with a place behind it is the subject of a past form: Ryanair pilots | in Spain struck."""
    place = [word.low for word in words[at + 1 : at + 3]]
    if len(place) < 2 or place[0] not in ("in", "at", "from") or not words[at + 2].is_name or place[1] in MONTHS:
        return False
    here = next((one for one in range(at + 2, min(at + 2 + _PLACE, len(words))) if not words[one].is_name), 0)
    verb = verb_of(words[here].low) if here else None
    return verb is not None and verb.form == "past"


_PLACE: Final = 5  # words


def _is_behind_that(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether a form in -s behind `that` is a verb: a noise that reaches us; not: said that sanctions Chad imposed."""
    noun = words[at - 2].low if at > 1 and words[at - 1].low == "that" else "s"  # the rule that | bars officials
    if words[at].low not in NOUNS_TOO or noun in ("say", "says", "said", "told"):
        return words[at].low not in NOUNS_TOO
    told = not noun.endswith("s") and is_noun(noun) and after.islower() and verb_of(after) is None
    return told or after in OPENING_OBJECT


_PARTICLES: Final = word_set("up out off over down through apart")  # falls through
_BEHIND_VERB: Final = OPENING_OBJECT | BEGINNING | _PARTICLES | {"against", "at"}


def _takes_object(word: Word) -> bool:
    """Whether what follows a word is what its verb is done to: paying | visits; severed ties; take questions."""
    if word.is_name:
        return False
    verb = verb_of(word.low)
    if word.low.endswith("ing") and word.low not in NOUNS_IN_ING:
        return True
    return verb is not None and (verb.form == "past" or (verb.form == "base" and not noun_too(word.low)))


def _is_headline(words: Sequence[Word], at: int) -> bool:
    """Whether a name and no other verb stand beside a form: Apple | launches 3G phone."""
    if not words[at - 1].is_name or words[at].is_name:
        return False
    clause = list(takewhile(lambda one: one.text[0].isalnum() and one.low != "to", words[at + 1 : at + _NEAR]))
    verbs = (verb_of(one.low) for one in clause)
    plain = bool(clause) and not clause[0].low.endswith("ing")
    return (
        plain
        and not any(one.low in MODALS | BE | HAVE for one in clause)
        and all(
            verb is None or verb.form in ("ing", "participle") or (verb.form == "base" and noun_too(verb.lemma))
            for verb in verbs
        )
    )


_NEAR: Final = 8  # words behind a form in which the verb would stand


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether the comma before a form closes what was set off after a subject: the term, which began in May, | ends."""
    comma = _comma_before(words, at)
    first, after = words[comma + 1].low, low_at(words, at + 1)
    verb = verb_of(first)
    opens = first in RELATIVES or (verb is not None and verb.form in ("past", "participle"))
    opens = opens or (first in DETERMINERS | PREPOSITIONS and after in DETERMINERS)  # Avio, the maker, | blames a valve
    return bool(comma) and opens


def _ends_relative(words: Sequence[Word], at: int) -> bool:
    """Whether a comma before a form closes a relative clause: Acme, which was founded in May, | reports sales."""
    comma = _comma_before(words, at)
    return bool(comma) and words[comma + 1].low in RELATIVES


def _comma_before(words: Sequence[Word], at: int) -> int:
    """The last comma before the one that stands right before a form, 0 for none."""
    return next((one for one in range(at - 2, 0, -1) if words[one].text == ","), 0)


def _is_object(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s ends the object of a verb before: imposed travel | bans on four settlers."""
    for here in range(at - 1, max(at - _OBJECT, 0) - 1, -1):
        low = words[here].low
        joined = low == "and" and at - here <= _COMPOUND
        if joined and words[here - 1].low.endswith("s") and words[here - 1].text.islower():
            continue  # imposed travel bans and asset | freezes
        if low in BEFORE_CLAUSES or low in BEGINNING or low == "to" or not low[0].isalnum():
            return False
        verb = verb_of(low)
        done = verb is not None and verb.form == "past" and not words[here].is_name and low not in _SAID
        led = verb is not None and verb.form == "base" and here > 0 and words[here - 1].low in MODALS | {"to"}
        if done or led:
            return True
    return False


_SAID: Final = word_set("said announced confirmed told warned reported based led owned backed made called")


def _is_in_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s ends a phrase that hangs on a verb before: lifted its ban on nickel ore | exports."""
    first = at
    while first > 1 and words[first - 1].text.islower() and words[first - 1].low not in COMPLETING | DETERMINERS:
        first -= 1
    if at - first > _DESCRIBED or words[first - 1].low not in COMPLETING - {"of"}:
        return False
    start = next((here + 1 for here in range(first - 2, -1, -1) if words[here].low in BEFORE_CLAUSES), 0)
    before = [(one.low, verb_of(one.low)) for one in words[start : first - 1]]
    return any(low in MODALS or (verb is not None and verb.form == "past") for low, verb in before)


_COMPOUND: Final = 2  # words of a noun behind `and`
_OBJECT: Final = 6  # words from a verb to the noun of its object
_DESCRIBED: Final = 3  # words from a preposition to its noun
BEFORE_CLAUSES: Final = BEFORE_SUBJECTS | word_set(
    "and but who when after before if said announced confirmed told warned"
)


def _is_numbered(words: Sequence[Word], at: int) -> bool:
    """Whether a number belongs to a name: Chang'e 8 lifts off; not Acme sold 900 ships."""
    return (
        any(one.is_name and one.low not in MONTHS for one in words[max(at - 3, 0) : at])
        and verb_of(words[at - 1].low) is None
    )


def is_only_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s can be the verb where no other word is one: a name before it, a noun after it."""
    before, after = words[at - 1], words[at + 1]
    opens = at < LONGEST_SUBJECT and not any(word.low in BEFORE_SUBJECTS for word in words[:at])
    if opens and words[at].low in _PHRASAL and after.low in ("in", "off", "out", "up"):
        return True
    return opens and before.is_name and _singular(before) and words[at].text.islower() and after.low.isalpha()


_PHRASAL: Final = word_set("kicks starts phases runs ends works rings")  # the toll on lorries | kicks in


def _singular(word: Word) -> bool:
    return not word.low.endswith("s") or word.is_name
