"""The words of a sentence that no title holds: its dates, asides in brackets, quotation marks."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES, MONTHS, WEEKDAYS
from tracker.reader.english.small_words import BE, RELATIVES, is_adverb
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.fronted import leads_in
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.groups import in_medium
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    BEFORE_DATE,
    DAY_PARTS,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    SUBORDINATORS,
    by_the_time,
    is_stop,
)

Bounds = tuple[int, int]

_MARKS: Final = frozenset('“”"‘`*_~')
_CLOSING: Final = {"(": ")", "[": "]"}
_NUMBER: Final = r"\d+(?:[.:]\d+)+"  # of a paragraph, or the time of an entry
_LONGEST_ASIDE: Final = 40  # words in brackets


@lru_cache(maxsize=128)  # the sentences before are asked for again by each event
def unsaid(sentence: Sentence, dates: tuple[Bounds, ...], told: int = -1) -> frozenset[int]:
    """The words that a title leaves out, by their place in the sentence; `told` is that of its verb."""
    words = sentence.words
    out = {at for at, word in enumerate(words) if word.text in _MARKS or (word.text in "'’" and _is_quote(words, at))}
    out.update(_in_brackets(words, told) if any(map(sentence.text.__contains__, _CLOSING)) else ())
    out.update(_in_dashes(words, told))
    out.update(_of_examples(words, told))
    for found in re.finditer(_CLOCK, sentence.text) if re.search(_HOUR, sentence.text) else ():
        out.update(at for at, word in enumerate(words) if found.start() <= word.start < found.end())
    if len(words) > 1 and re.fullmatch(_NUMBER, words[0].text) and words[1].is_name:
        out.add(0)
    out.update((*_ages(words), *_in_dateline(words), *_run_in(words), *in_medium(sentence)))
    for start, end in dates:
        out.update(_date_words(sentence, start, end))
    out.update(at for at, word in enumerate(words) if word.text in "-–" and {at - 1, at + 1} <= out)  # 2007-2013
    return frozenset(out)


def _ages(words: Sequence[Word]) -> Iterator[int]:
    """The words of the age of a person between commas: Ida Berg, now 44, left."""
    for at in (at for at in range(1, len(words) - 2) if words[at].text == ","):
        number = at + 1 + (words[at + 1].low in ("now", "aged", "then"))
        close = number + 1
        told = close < len(words) and words[close].text == "," and words[number].text.isdigit()
        if told and len(words[number].text) < _YEAR and words[at - 1].is_name:
            yield from range(at, close + 1)


_YEAR: Final = 4  # digits


def _in_dateline(words: Sequence[Word]) -> range:
    """The words of a place in capitals and the dash behind it at the head of a sentence: LUSAKA -."""
    dash = next((at for at, word in enumerate(words[:_PLACE]) if word.text in "-–—" and at), 0)
    apart = dash and dash + 1 < len(words) and words[dash].start > words[dash - 1].end
    apart = apart and words[dash + 1].start > words[dash].end
    return range(dash + 1 if apart and all(word.text.isupper() or word.text in "/,." for word in words[:dash]) else 0)


def _run_in(words: Sequence[Word]) -> range:
    """The words of a heading in bold at the head of its paragraph: **Stockholm.**."""
    close = next((at for at in range(2, min(_HEADING, len(words))) if words[at].text in "*_"), 0)
    return range(close if words[:1] and words[0].text in "*_" and words[close - 1].text in ".:" else 0)


_HEADING: Final = 10  # words
_PLACE: Final = 5  # words


def _is_quote(words: Sequence[Word], at: int) -> bool:
    """Whether an apostrophe closes a quotation: no plural owns what follows."""
    inside = 0 < at < len(words) - 1 and words[at - 1].end == words[at].start and words[at].end == words[at + 1].start
    if inside and words[at + 1].text[0].isalnum():
        return False  # Chang'e
    owner = at > 0 and words[at - 1].end == words[at].start and words[at - 1].low.endswith("s")
    return not (owner and at + 1 < len(words) and words[at + 1].start > words[at].end)


def _in_brackets(words: Sequence[Word], told: int) -> Iterator[int]:
    at = 0
    while at < len(words):
        if at and words[at - 1].low == "'s" and [word.text for word in words[at : at + 3 : 2]] == ["(", ")"]:
            yield from (at, at + 2)  # Japan's (ANA): the rest of the name is left out
            at += 3
            continue
        close = _CLOSING.get(words[at].text)
        ahead = range(at, min(at + _LONGEST_ASIDE, len(words))) if close is not None else ()
        end = next((one for one in ahead if words[one].text == close), None)
        if end is not None:
            yield from (at, *range(end, len(words))) if at < told < end else range(at, end + 1)
            at = end
        at += 1


def _in_dashes(words: Sequence[Word], told: int) -> Iterator[int]:
    """The words of an aside between two dashes: the outbreak — the largest in years — as a pandemic."""
    dashes = [at for at in range(1, len(words) - 1) if words[at].text in "—–" and is_stop(words, at)]
    for first, last in zip(dashes[::2], dashes[1::2], strict=False) if len(dashes) % 2 == 0 else ():
        dated = any(word.text[0].isdigit() for word in words[first:last])  # of a dateline
        told_before = first > _PLACE or any(word.text.islower() for word in words[:first])
        opens = told_before or words[first + 1].low in ARTICLES | RELATIVES
        if opens and not dated and not first < told < last and last - first < _LONGEST_ASIDE:
            yield from range(first, last + 1)


def _of_examples(words: Sequence[Word], told: int) -> Iterator[int]:
    """The words between commas that name some of those before: the members, among them Chad and Mali, agreed."""
    for at in range(1, len(words) - 2):
        if words[at].text != "," or (words[at + 1].low, words[at + 2].low) not in _AMONG:
            continue
        commas = (one for one in range(at + 3, min(at + _LONGEST_ASIDE, len(words) - 1)) if words[one].text == ",")
        close = next((one for one in commas if not words[one + 1].is_name and words[one + 1].low not in JOINTS), None)
        if close is not None and not at < told < close:
            yield from range(at, close + 1)


_AMONG: Final = frozenset([("among", "them"), ("among", "which"), ("such", "as"), ("some", "of")])

# A time of day with what leads to it: shortly before 8:30 p.m. local time; at 1922 UTC.
_HOUR: Final = r"\d(?: ?[ap]\.?m|[:.]\d\d| UTC| GMT)"  # which a time of day has: to look for it first is fast
_CLOCK: Final = (
    r"(?:\b(?:(?:shortly|just|soon) )?(?:at|by|around|before|after|until|from|since)(?: about| around| roughly)? )?"
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)|\d{1,2}[:.]\d\d(?= [A-Z]{2,4}\b| local| \()|"
    r"\d{4}(?= UTC| GMT))"
    r"(?: ?(?:(?:\w+ (?:daylight|standard|summer) |local )time|UTC|GMT|[A-Z]{2,4}T)\b)?"
)


def _date_words(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """A date with its preposition; none where it is part of a name: WWDC 2005, its 2010 budget."""
    words = sentence.words
    inside = [at for at, word in enumerate(words) if word.start >= start and word.end <= end]
    if not inside or _in_name(words, inside[0], inside[-1]):
        return
    first, last = inside[0], inside[-1]
    counts = not _COUNTING.isdisjoint(word.low for word in words[first : last + 1])  # it was settled what is meant
    first -= 3 if by_the_time(words, max(first - 3, 0)) else 0
    if (first and words[first - 1].low == "time") or (not counts and _opens_compound(words, last)):
        return  # for the last time this year; at the detention | centre
    last = _counted_from(sentence, first, last)
    entered = words[last].low == "entry" and [word.low for word in words[last + 1 : last + 2]] == ["into"]
    last += 2 * (entered and last + 2 < len(words))  # within a year of its entry | into force
    owner = last + 1 < len(words) and words[last + 1].low == "'s"
    over = first > 1 and words[first - 1].low == "over" and words[first - 2].low in _OVER
    while first and not (owner or over) and words[first - 1].low in BEFORE_DATE and not _is_particle(sentence, first):
        first -= 1
    if first and not over and words[first - 1].low == "over" and words[first].low == "the":
        first -= 1
    while first > 1 and words[first - 1].low in _HOW_NEAR and not _is_particle(sentence, first):
        first -= 1
    if first > 1 and words[first - 1].low in _STARTING and words[first - 2].low not in BE | _BECOME:
        first -= 1
    while last + 1 < len(words) and (words[last + 1].low in DAY_PARTS or words[last + 1].low == "'s"):
        last += 1
    if [word.low for word in words[last + 1 : last + 2]] == ["as"] and _is_proclaimed(sentence, first):
        last += 1  # declared 2 January as | a day of mourning
    if [word.low for word in words[last + 1 : last + 3]] in (["'", "time"], ["’", "time"]):
        last += 2  # in three weeks' time
    first = _with_day_part(words, first)
    opened = first > 2 and words[first - 2].low in ("later", "earlier", "ago", "before", "after")  # a day later, on
    verb = next((one.first for one in sentence.predicates if not one.noun), len(words))
    opened = opened or (words[0].low == "according" and last < verb and last + 2 not in (verb, verb - 1))
    opened = opened or (leads_in(sentence, start) and any(one.first > last + 2 for one in sentence.predicates))
    if owner and first > 1 and words[first - 1].low == "at" and _is_at(sentence, first, last):
        first, last = first - 1, last + 1  # threatened | at Sunday's meeting | to leave
    if first and not opened and words[first - 1].text == "," and last + 1 < len(words) and words[last + 1].text == ",":
        first, last = first - 1, last + 1
    yield from range(first, _apposed(sentence, first, last) + 1)


def _of_noun(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a day with an article only tells which event a noun behind it is: in | the 29 May election."""
    after = words[last + 1].text if last + 1 < len(words) else ""
    dated = words[first].low in ("the", "a") and any(word.low in MONTHS for word in words[first : last + 1])
    return dated and after.islower() and is_event_noun(after)


def _with_day_part(words: Sequence[Word], first: int) -> int:
    """Where a date begins with the part of the day before it: on the morning of | 3 May; by the end of | today."""
    part = DAY_PARTS | ({"end"} if words[min(first + 1, len(words) - 1)].low == "today" else set())
    if first < 3 or words[first - 1].low not in part or words[first].low != "of":
        return first
    return next((at for at in range(first - 1, 0, -1) if words[at - 1].low not in BEFORE_DATE | ARTICLES), 0)


def _is_at(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb stands before `at` and a date that owns an event noun alone: threatened at Sunday's meeting to."""
    words = sentence.words
    verb = any(one.last == first - 1 and not one.noun for one in sentence.predicates)
    after = low_at(words, last + 2)
    return (
        verb and last + 1 < len(words) and is_event_noun(words[last + 1].low) and after in ("to", "that", ".", ",", "")
    )


_COUNTING: Final = word_set("before after eve day following later")


def _opens_compound(words: Sequence[Word], at: int) -> bool:
    """Whether the noun that a date hangs on only describes the noun behind it: the detention | centre."""
    after = words[at + 1] if at + 1 < len(words) else words[at]
    noun = after.text.islower() and after.low.isalpha() and after.low not in _SMALL and not is_adverb(after.low)
    return noun and after is not words[at] and is_event_noun(words[at].low) and verb_of(after.low) is None


def _counted_from(sentence: Sentence, first: int, last: int) -> int:
    """The last word of what a date is counted from: two days before the January 7 | quake; a day after | her return."""
    words = sentence.words
    counted = {"before", "after"} & {word.low for word in words[first : last + 1]}
    if not counted or not (words[last].low in _COUNTING | DATE_NAMES or words[last].text[0].isdigit()):
        return last  # it is told already: two days after the | quake
    verbs = {at for one in sentence.predicates if not one.noun for at in range(one.first, one.last)}
    at, led = last + 1, False
    while at < len(words) and at - last < _DAY_NAME and at not in verbs:
        if words[at].low in _PLACING and not led and words[at - 1].low not in ("before", "after"):
            led = True  # her return | from Chad
        elif not words[at].text[0].isalnum() or words[at].low in _ENDS:
            return at - 1
        at += 1
    return last if at - last >= _DAY_NAME or at in verbs else at - 1


def _is_proclaimed(sentence: Sentence, first: int) -> bool:
    """Whether a verb says what a date is."""
    proclaimed = (one.last == first and one.lemma in ("declare", "proclaim", "mark") for one in sentence.predicates)
    return sentence.words[first].low not in WEEKDAYS and any(proclaimed)


_SMALL: Final = PREPOSITIONS | JOINTS | RELATIVES | SUBORDINATORS
_ENDS: Final = _SMALL - {"of"} | {"that"}
_PLACING: Final = ("from", "to", "in", "at")
_OVER: Final = word_set("take takes took taken taking hand hands handed handing")  # took over | the following May
_STARTING: Final = ("effective", "starting", "beginning")
_BECOME: Final = word_set("become becomes became")
_HOW_NEAR: Final = word_set("very exactly shortly only just earlier later soon as")


def _is_particle(sentence: Sentence, at: int) -> bool:
    """Whether the word before a date or its preposition belongs to a verb: sworn in | on 6 August, stepped in | Monday.

    No weekday has `in` before it, and no time that is told from today.
    """
    words = sentence.words
    led = words[at].low in PREPOSITIONS or (words[at - 1].low == "in" and words[at].low in _WITHOUT_IN)
    return led and any(one.last == at - 1 for one in sentence.predicates if not one.noun)


_WITHOUT_IN: Final = WEEKDAYS | {"last", "this", "next", "today", "yesterday", "tomorrow"}


def _apposed(sentence: Sentence, first: int, last: int) -> int:
    """The last word of what tells more of a date between commas: on 6 August, the national day,; of the date itself."""
    words, verbs = sentence.words, [one.first for one in sentence.predicates if not one.noun]
    if [word.text for word in words[last + 1 : last + 2]] != [","] or not verbs or verbs[0] > first:
        return last
    end = next((at for at in range(last + 2, min(last + _DAY_NAME, len(words))) if words[at].text in ",."), 0)
    whole = end > last + 2 and words[last + 2].low in ARTICLES and not any(last < at <= end for at in verbs)
    return end - (words[end].text == ".") if whole else last


_DAY_NAME: Final = 8  # words


def _in_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a date only tells which thing is meant: its 2010 budget, the December quarter, the 29 May election."""
    if first != last or not first:
        return first > 0 and _of_noun(words, first, last)
    before, after = words[first - 1], words[last + 1] if last + 1 < len(words) else None
    noun = after is not None and after.low.isalpha() and after.low not in PREPOSITIONS and verb_of(after.low) is None
    if before.low in ARTICLES | OWNERS or before.low == "'s":
        return noun and (words[first].text.isdigit() or words[first].low in MONTHS)
    if before.low == "for" and words[first].low in MONTHS and noun:
        return words[last + 1].low in _MONTHLY  # for March delivery
    return (
        words[first].text.isdigit()
        and before.is_name
        and before.low not in BEFORE_DATE
        and first > 1
        and not is_adverb(before.low)
    )


_MONTHLY: Final = word_set("delivery settlement contract contracts futures loading shipment expiry")
