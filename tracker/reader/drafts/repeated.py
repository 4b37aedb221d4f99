"""The dates of a sentence that belong to one verb: of one event, of its days, or of something beside it."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.events.statuses import UNDOING
from tracker.reader.sentences import Span
from tracker.when import When

_PART: Final = r"(?:night|evening|morning|afternoon|noon|midnight)"
_SMALL: Final = r"(?:on|in|at|the|early|late|only|both|again|once|more|also|then|later|finally|first|and)"
# Between two dates: from Monday night to Wednesday; on Monday or early Tuesday; on Monday, and again on Thursday.
_TO: Final = rf"\W*{_PART}?\W*(?:(?:through|until|into|to|and) )+(?:{_SMALL} )*"
_OR: Final = rf"\W*{_PART}?\W*or (?:{_SMALL} )*"
_AND: Final = rf"\W*(?:{_PART}\W+)?(?:(?:and|then|plus|&|{_SMALL})\W+)*"
# What tells that the second date is of something else, or only a bound: with Ohio following on Monday; until June.
_BESIDE: Final = r"\(|\b(?:until|till|through|than|before)(?: (?:the|early|late|mid))*\W*$"


def once(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, in the order of their sentences, with one for each event of a verb that has several dates there."""
    kept: list[Draft] = []
    for draft in drafts:
        verb = draft.attached.predicate
        here = _places_of(draft.number, kept)
        if verb is not None and verb.noun and any(_is_deed(kept[place], draft) for place in here):
            continue
        at = next((place for place in here if _share(kept[place], draft)), None)
        if at is None:
            kept.append(draft)
        else:
            kept[at : at + 1] = _told(kept[at], draft)
    return kept


def _places_of(number: int, kept: Sequence[Draft]) -> list[int]:
    """Where the drafts of the last sentence stand, the nearest first."""
    return [*takewhile(lambda place: kept[place].number == number, reversed(range(len(kept))))]


def _is_deed(one: Draft, noun: Draft) -> bool:
    """Whether the deed of a noun is told by a verb of its sentence: was arrested; told of the arrest in May."""
    verb = one.attached.predicate
    return verb is not None and not verb.noun and verb.lemma == noun.lemma


def _share(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one sentence are of one verb, and neither date is that of a plan that was changed."""
    verb = one.attached.predicate
    if verb is None or verb.noun or verb != other.attached.predicate:
        return False
    if verb.lemma in _MOVING:
        return False
    plain = all(draft.decision.status in ("happened", "expected") and not draft.counted for draft in (one, other))
    return plain and one.said.end <= other.said.start


# Verbs that move something to another date, which is told too.
_MOVING: Final = UNDOING | word_set("extend prolong renew suspend move put push bring shift")


def _told(one: Draft, other: Draft) -> list[Draft]:
    """What two dates of one verb tell, in order."""
    between = one.sentence.text[one.said.end - one.span.start : other.said.start - one.span.start]
    if _within(other.when, one.when):
        return [other]
    days = one.when.precision == other.when.precision == "day" and one.when.first < other.when.first
    if days and re.fullmatch(_TO, between) and "and" not in between:
        span = When.span(one.when, other.when)
        return [one._replace(when=span, said=Span(one.said.start, other.said.end), alternative=None)]
    if re.fullmatch(_OR, between):
        return [one._replace(alternative=other.when)]
    if _within(one.when, other.when) or re.search(_BESIDE, between) or _goes_on(between):
        return [one]
    return [one, other if re.fullmatch(_AND, between) else other._replace(shared=True)]


def _goes_on(between: str) -> bool:
    """Whether a verb in -ing stands between two dates: with Ohio | following | on Monday."""
    return any(low.endswith("ing") and verb_of(low) and not is_event_noun(low) for low in between.lower().split())


def _within(one: When, other: When) -> bool:
    """Whether a date lies within a longer one: 2 August in August."""
    bounded = not (other.open_start or other.open_end)
    return bounded and one != other and other.first <= one.first and one.last <= other.last
