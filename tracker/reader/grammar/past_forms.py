"""Whether a past form without an auxiliary is the verb of a clause: troops | armed; the armed troops."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import (
    ARMED,
    BE,
    BEGINNING,
    DETERMINERS,
    HAVE,
    HYPHENS,
    MODALS,
    PREPOSITIONS,
    is_adjective,
    is_adverb,
)
from tracker.reader.english.verb_table import NOUN_BASES, ONLY_DONE_TO, UNCHANGED
from tracker.reader.english.verbs import Verb, verb_of
from tracker.reader.grammar.planning import describes_counted
from tracker.reader.grammar.verb_or_noun import is_third_person
from tracker.reader.grammar.words import Word, low_at

_ADJECTIVAL: Final = word_set("remaining growing leading existing governing rising warring")  # a growing divided nation
_ARTICLES: Final = DETERMINERS - {"that", "this"}
_NOT_BEFORE_VERBS: Final = word_set(
    "less more most least as so very with without by from for behind under in on at into over amid between through to "
    "of against among across along around beyond despite inside near onto outside toward towards via within"
)


def is_told(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a past form without an auxiliary is the verb of a clause, and describes no noun."""
    word, before = words[at], words[at - 1].low if at else ""
    after = low_at(words, at + 1)
    ed = word.low.endswith("ed")
    if word.is_name:
        led, followed = at > 0 and before.isalnum(), at + 1 < len(words) and words[at + 1].is_name
        if (led and followed) or (ed and (led or followed)):
            return False  # Green Left Alliance; Applied Materials
    if (word.low == "armed" and after in ARMED) or describes_counted(words, at) or _is_compound(words, at):
        return False
    if before == "so-called" or (ed and _is_one_of_two(words, at)):
        return False
    if at > 1 and words[at - 1].text in HYPHENS and words[at - 2].end == words[at - 1].start:
        return False  # oil-fired; rebel- held
    goes_on = after.isalpha() and after not in DETERMINERS
    if ed and goes_on and after not in BEGINNING and _is_governed(words, at):
        return False
    inner = words[at - 2].low if at > 1 else ""
    if inner in DETERMINERS and inner != "that" and is_adverb(before):
        return False  # the recently announced phone
    if word.low in UNCHANGED and (_is_described(words, at) or before in _ARTICLES):
        return False  # a new forecast; the newly-announced cut
    if before in DETERMINERS and after.isalpha() and after not in BEGINNING and not is_adverb(after):
        return before in ("that", "this") and verb.form == "past"
    if ed and before in _NOT_BEFORE_VERBS:
        return False
    return not (ed and goes_on and before in ("of", "'s"))


def _is_compound(words: Sequence[Word], at: int) -> bool:
    """Whether a word ends what is mostly written with a hyphen: in an asylum | related ruling; a Geneva | based firm.

    What follows is one thing, as its article tells: a court | backed plans.
    """
    after = words[at + 1].low if at + 1 < len(words) else "s"
    if at < _COMPOUND or words[at].low not in _COMPOUNDING or after.endswith("s") or not words[at - 1].low.isalpha():
        return False
    led, article = words[at - 3].low, words[at - 2].low
    noun = after.isalpha() and after not in BEGINNING | DETERMINERS and not is_adverb(after)
    governed = led in PREPOSITIONS - _TIMING or (led not in _SAID and verb_of(led) is not None)
    return article in ("a", "an", "another") and noun and governed


_COMPOUND: Final = 3  # words before such a word
_COMPOUNDING: Final = word_set("related based linked backed owned funded sponsored controlled dominated")
_TIMING: Final = word_set("after before since until")
_SAID: Final = word_set("said says say told")


def _is_one_of_two(words: Sequence[Word], at: int) -> bool:
    """Whether a word is one of two before the noun of a verb or preposition: hold extended and | focused talks."""
    first = at - 2 * (words[at - 1].low == "and")
    pair = [word.low for word in words[first : first + 4]]
    if first < 2 or len(pair) < 4 or pair[1] != "and" or not (pair[0].endswith("ed") and pair[2].endswith("ed")):
        return False
    before = words[first - 1].low
    led = before in _NOT_BEFORE_VERBS or (words[first - 2].low in MODALS | {"to"} and verb_of(before) is not None)
    governed = led or (_is_governed(words, first) and before not in HAVE)
    noun = pair[3].isalpha() and pair[3] not in BEGINNING | DETERMINERS | PREPOSITIONS and not is_adverb(pair[3])
    return noun and governed and before not in BE


def _is_governed(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands right before a word, of which it tells: not a noun that may be a verb elsewhere."""
    if not at or words[at - 1].is_name or words[at - 1].low in BE:
        return False
    before, owned = words[at - 1].low, words[at - 2].low in DETERMINERS
    governing = verb_of(before)
    return (
        governing is not None
        and not (governing.form == "ing" and owned and before not in _ADJECTIVAL)
        and not (governing.form == "base" and (before in NOUN_BASES or owned))
        and (governing.form != "s" or is_third_person(words, at - 1))  # armed forces | turned
    )


def _is_described(words: Sequence[Word], at: int) -> bool:
    """Whether a word is described as a noun is: a new | forecast; the newly-announced | cut."""
    before, inner = words[at - 1].low if at else "", words[at - 2] if at > 1 else None
    if inner is None:
        return False
    adjective = inner.low in DETERMINERS and (is_adjective(before) or before.endswith("ing"))
    return adjective or (inner.text in HYPHENS and before.endswith("ed"))


def tells_more(words: Sequence[Word], behind: int, lemma: str) -> bool:
    """Whether a participle only tells more of a noun, by the word behind it: two firms | linked to Chad."""
    return behind < len(words) and (lemma, words[behind].low) in ONLY_DONE_TO
