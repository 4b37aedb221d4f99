"""Verbs of planning: where they could be nouns, what they lead to, and what describes a count behind them."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.english.small_words import BE, DETERMINERS, MODALS, PREPOSITIONS, RELATIVES, is_number
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.words import Word, low_at

_AHEAD: Final = word_set("will shall would must")
_SOME: Final = frozenset(SMALL_NUMBERS) | word_set("all most more less them him her it")
_PLANNING: Final = word_set("plan aim target hope intend expect seek")


def plans_on(words: Sequence[Word], at: int) -> bool:
    """Whether a verb goes on behind a date: opened a plant on Monday and | plan a second line for 2026.

    One of planning, one behind `will`, or one with a date of its own: will open in May and | apply to all; opened on
    Monday and | end on Friday.
    """
    if at < 2 or words[at - 1].low != "and" or words[at].is_name or not _is_date(words, at - 2):
        return False
    if words[at].low.removesuffix("s") in _PLANNING:
        return True
    following = low_at(words, at + 1)
    goes_on = following in PREPOSITIONS | DETERMINERS | _SOME or following.isdigit()
    led = {word.low for word in words[:at]}
    told = not _AHEAD.isdisjoint(led) or (not RELATIVES.isdisjoint(led) and _is_date(words, at + 2))
    return goes_on and told


def _is_date(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].low in WEEKDAYS or words[at].low in MONTHS or words[at].low.isdigit())


def is_intended(words: Sequence[Word], at: int) -> bool:
    """Whether a word that no table has is what somebody intends to do: intends to | table it."""
    if at < 2 or words[at - 1].low != "to" or at + 1 >= len(words):
        return False
    lead, verb = words[at - 2].low, verb_of(words[at - 2].low)
    intends = lead.removesuffix("s") in _PLANNING or (verb is not None and verb.lemma in _PLANNING | {"want", "wish"})
    threatens = verb is not None and verb.lemma == "threaten" and words[at + 1].low in ("out", "off", "away")
    ready = at > 2 and lead in ("prepared", "ready") and words[at - 3].low in BE and words[at + 1].is_name
    return threatens or ready or (intends and words[at + 1].low in DETERMINERS | {"it", "them", "him"})


def describes_counted(words: Sequence[Word], at: int) -> bool:
    """Whether a participle describes what is counted: will send 32 | upgraded jets; not some 300 joined it."""
    after = words[at + 1] if at + 1 < len(words) else None
    participle = words[at].low.endswith("ed") or words[at].low in _IRREGULAR
    counted = at > 0 and participle and is_number(words[at - 1].low)
    if not counted or after is None or not after.low.isalpha() or after.low in PREPOSITIONS | DETERMINERS:
        return False
    if words[at].low in _IRREGULAR:
        return after.low.endswith("s")  # seized over 40 | stolen cars
    verb = next((one for one in range(at - 2, max(at - _NEAR, 0), -1) if words[one].low in MODALS | {"to", ","}), 0)
    return verb > 0 and words[verb].text != ","


_IRREGULAR: Final = ("stolen", "broken", "frozen", "hidden", "forgotten", "written", "unknown")
_NEAR: Final = 8  # words from a modal to what it tells


def is_hoping(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is a plural noun elsewhere is a verb: the firm hopes to open; not high hopes to open."""
    leads = words[at].low in ("hopes", "needs") and at + 1 < len(words) and words[at + 1].low == "to"
    if not (leads and at and words[at - 1].text[0].isalnum()):
        return False
    return words[at - 1].is_name or (at > 1 and words[at - 2].low in ("the", "a", "an"))
