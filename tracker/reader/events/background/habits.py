"""Dates that stand for any such day: every May, Mondays, the season from May to July."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.grammar.words import Word

_SIGNS: Final = ("every", "each", "most", "month")  # one of which tells what happens every year
_HABIT: Final = word_set("every each most many usually")
_BEFORE_ONE: Final = (["before", "a"], ["after", "a"], ["before", "an"], ["after", "an"])
_USUALLY: Final = word_set("usually normally typically traditionally routinely often always sometimes tend tends")
YEAR_BEFORE: Final = word_set(
    "in by of since until till from during for before after late early mid through to "
    "around about and , ( between : fiscal spring summer autumn winter"
)


@lru_cache(maxsize=1)
def _habitual() -> "re.Pattern[str]":
    """What happens every year."""
    return re.compile(
        r"\b(?:every|each) (?:new |second |other )?"
        rf"(?:year|month|week|day|night|morning|evening|hour|{_SEASON}|{_MONTH}|\w+day|christmas|easter|\d)|"
        r"\b(?:in|on) most (?:days|weeks|months|years)\b|"
        r"\b(?:first|second|third|fourth|last) \w+day (?:of|in) (?:the|each|every) month\b",
        re.IGNORECASE,
    )


def is_habit(sentence: Sentence, start: int, end: int) -> str:
    """Why a date stands for any such day: every May, Mondays, a Monday, the Friday before a holiday."""
    words, first, after = sentence.words, sentence.word_at(start), sentence.word_at(end)
    said, before = sentence.text[start:end].lower(), words[first - 1].low if first else ""
    noun, low = after < len(words) and is_event_noun(words[after].low), sentence.text.lower()
    habit = (
        (any(map(low.__contains__, _SIGNS)) and _habitual().search(_without_relatives(sentence, first)))
        or _is_any(words[max(0, first - 3) : first])
        or _usual(sentence, first)
        or _is_season(sentence, start, end)
        or _are_hours(sentence, start, end)
        or any(word.low in _ANY_WEEKDAY for word in sentence.words[first : sentence.clause_at(first).last])
        or (
            {"a", "an", "any"} & {before, words[first - 2].low if first > 1 else ""}
            and said in WEEKDAYS
            and not (noun or _is_of_one(sentence, first, after))
        )
        or (before == "the" and said[-3:] == "day" and [word.low for word in words[after : after + 2]] in _BEFORE_ONE)
    )
    return "it is a habit" if habit else ""


def _is_any(before: Sequence[Word]) -> bool:
    """Whether the words before a date make it any such day: each 24 October; not 200 prisoners each on 9 May."""
    low = [word.low for word in before]
    at = next((place for place, word in enumerate(low) if word in _HABIT), len(low))
    return at < len(low) and (low[at] != "each" or _ON_A_DATE.isdisjoint(low[at:]))


_ON_A_DATE: Final = word_set("on in by since until till from")
_ANY_WEEKDAY: Final = frozenset(f"{name}s" for name in WEEKDAYS)


def _is_season(sentence: Sentence, start: int, end: int) -> bool:
    """Whether months or a season without a year are those of every year: the season lasts from May to July."""
    said = sentence.text[start:end].lower()
    if re.search(r"\d", said) or not re.search(rf"\b(?:{_SEASON}|{_MONTH})\b", said):
        return False
    if re.search(_GOES_ON, _without_relatives(sentence, sentence.word_at(start)), re.IGNORECASE):
        return True
    within = sentence.within(sentence.clause_at(sentence.word_at(start)))
    before = sentence.text[max(0, start - 8) : start].lower()
    if re.fullmatch(_SEASON, said) and before.endswith("in "):
        verbs = [one for one in within if not one.modal and not one.perfect]
        return any(one.form in ("s", "base") or sentence.words[one.first].low in ("is", "are") for one in verbs)
    lasting = any(one.form == "s" and not one.modal and one.lemma in _LASTING for one in within)
    around = f"{before}{said}{sentence.text[end : end + 24].lower()}"
    return lasting and re.search(rf"\b{_MONTH}\b.*\b{_MONTH}\b", around) is not None


def _are_hours(sentence: Sentence, start: int, end: int) -> bool:
    """Whether weekdays are those of every week on which something is open or used: opens from Tuesday to Saturday."""
    if not re.fullmatch(_WEEKDAYS, sentence.text[start:end], re.IGNORECASE):
        return False
    within = sentence.within(sentence.clause_at(sentence.word_at(start)))
    return any(one.lemma in _SERVING and not one.modal and not one.perfect for one in within)


_SERVING: Final = word_set("open close use work operate answer serve staff be")
_WEEKDAYS: Final = r"(?:from |between )?\w+days? (?:to|through|until|and|-|–) \w+days?"
_LASTING: Final = word_set("last run be begin start end fall open close")
_SEASON: Final = "(?:spring|summer|autumn|winter)"
_MONTH: Final = f"(?:{'|'.join(sorted(MONTHS))})"
_GOES_ON: Final = (
    r"\b(?:seasons?|monsoons?|year|semester|(?:school|academic) terms?|winters?|summers?|spring|autumn|"
    r"harvest|dry spell)"
    r"(?: (?:of|in|for) [^,;.]{3,30})?,? (?:usually |normally |here )?"
    r"(?:lasts?|runs?|goes|extends?|stretch(?:es)?|opens?|closes?|begins?|starts?|ends?|peaks?|falls?)\b"
)


def _is_of_one(sentence: Sentence, first: int, after: int) -> bool:
    """Whether `a Wednesday` tells of one day: in a Wednesday statement."""
    words = sentence.words
    noun = after < len(words) and words[after].low.isalpha() and words[after].low not in YEAR_BEFORE
    return noun and first > 1 and words[first - 2].low in ("in", "at", "during")


def _without_relatives(sentence: Sentence, first: int) -> str:
    """The text of a sentence without the relative clauses that do not hold a word."""
    kept = (one for one in sentence.clauses if one.opener not in RELATIVE or one.first <= first < one.last)
    return " ".join(word.text for one in kept for word in sentence.words[one.first : one.last])


def _usual(sentence: Sentence, first: int) -> bool:
    """Whether it is told what is done again and again; not before what was done then: often spoke and, in 2020, won."""
    words, clause = sentence.words, sentence.clause_at(min(first, len(sentence.words) - 1))
    joints = (
        at for at in range(clause.first + 1, first) if words[at].text == "," and words[at - 1].low in ("and", "but")
    )
    return any(word.low in _USUALLY for word in words[next(joints, clause.first) : clause.last])
