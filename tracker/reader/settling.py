"""Which drafts tell an event, and the kind of those whose own words tell none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tracker.dates.engine.vocabulary import ORDINALS
from tracker.reader.draft import Draft
from tracker.reader.events.kinds import ENOUGH, Vote
from tracker.reader.events.words import Word

_SURELY: Final = 1.5  # of what speaks for a report: one event with a name and a kind is enough then
_HEADED: Final = 1.5  # of what speaks for a report: its sentences tell events then, of whatever kind
_FRESH: Final = 3  # days
_LEAD: Final = 2  # sentences, a headline among them
_NEWS: Final = 2  # events with a name and a kind of their own that make a text one about events


def _empty(draft: Draft) -> bool:
    """Whether a draft tells nothing: no verb and no noun of an event, and no row of a list."""
    return draft.attached.predicate is None and not draft.listed and draft.vote.own < ENOUGH


def settled(found: Sequence[Draft], *, news: float, published: date) -> Iterator[Draft]:
    """The drafts that tell an event, those without a kind of their own with that of the one before.

    `news` is how much speaks for a text that reports, 1 for enough; of any other text only what is told with a name
    and strong words is taken.
    """
    surely = news >= _SURELY
    telling = sum(draft.vote.votes >= ENOUGH and (surely or _named(draft)) for draft in found)
    fresh = any(_is_fresh(draft, published, leads=news > 1) for draft in found)
    report = news >= _HEADED or (news >= 1 and (fresh or telling >= (1 if surely else _NEWS)))
    before = next((draft.vote for draft in found if draft.vote.votes >= ENOUGH * 2), Vote("other", 0.0, ""))
    for draft in found:
        if _empty(draft):
            continue
        if before.votes and _elliptic(draft) and draft.vote.own < ENOUGH * 3:
            yield replace(draft, vote=before._replace(why=f"as before: {before.kind}"))
        elif draft.vote.own >= ENOUGH:
            before = draft.vote if draft.vote.votes >= ENOUGH * 2 else before
            if report or (_named(draft) and draft.vote.own >= ENOUGH * 3):
                yield draft
        elif report and draft.lemma not in _STATIVE:
            yield draft if draft.vote.votes >= ENOUGH / 2 else replace(draft, vote=Vote("other", draft.vote.votes, ""))


def _is_fresh(draft: Draft, published: date, *, leads: bool) -> bool:
    """Whether a draft is news: a named event of the days around publication, of a known kind or told first."""
    apart = abs((draft.when.first - published).days)
    told = draft.vote.votes >= ENOUGH or (leads and draft.number <= _LEAD and draft.lemma not in _STATIVE)
    return told and apart <= _FRESH and draft.when.days <= _FRESH and _named(draft)


def _elliptic(draft: Draft) -> bool:
    """Whether it points back: the ninth was agreed in October; they will return to it; took a similar step."""
    clause, predicate = draft.attached.clause, draft.attached.predicate
    if predicate is None or predicate.noun:
        return False
    words = [word.low for word in draft.sentence.words[clause.first : clause.last]]
    subject = [
        word for word in words[: predicate.first - clause.first] if word not in ("the", "a", "one", ",", "and", "but")
    ]
    alone = len(subject) == 1 and (subject[0] in _ORDINALS or subject[0][:1].isdigit())
    vague = draft.vote.own < ENOUGH and (subject[:1] in (["it"], ["they"]) or "similar" in words or "same" in words)
    return alone or vague


_ORDINALS: Final = frozenset((*ORDINALS[:12], "next", "last", "latter", "former", "previous", "another"))
_STATIVE: Final = frozenset({"have", "know", "think", "believe", "feel", "want", "like", "seem", "love", "do"})


def _named(draft: Draft) -> bool:
    """Whether a name stands in the clause, within a sentence and not of a date."""
    dates = range(draft.said.start - draft.span.start, draft.said.end - draft.span.start)

    def is_name(word: Word) -> bool:
        return any(map(str.isupper, word.text)) and len(word.text) > 1 and word.low not in _NO_NAMES

    return any(is_name(word) and word.start not in dates for word in draft.sentence.scope(draft.attached.clause)[1:])


_NO_NAMES: Final = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "i",
    ]
)
