"""One event of what several sentences tell: a headline, a lead, a caption, a bullet."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tracker.reader.drafts import Draft
from tracker.reader.sentences import Span
from tracker.when import When


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that tell an event again; of such the one with most to say stays."""
    kept: dict[When, list[Draft]] = {}
    for draft in drafts:
        others = kept.setdefault(draft.when, [])
        same = next((at for at, other in enumerate(others) if same_event(draft, other)), None)
        if same is None:
            others.append(draft)
        elif better(draft, others[same]):
            others[same] = draft
    return sorted((draft for others in kept.values() for draft in others), key=lambda one: (one.number, one.said))


def same_event(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell the same event."""
    if one.number == other.number:
        return one.attached.predicate == other.attached.predicate and one.when == other.when
    if one.when != other.when or one.decision.status != other.decision.status:
        return False
    shared = _content(one) & _content(other)
    alike = one.vote.kind == other.vote.kind
    return len(shared) >= (2 if alike else 4) and 2 * len(shared) >= min(len(_content(one)), len(_content(other)))


def better(one: Draft, other: Draft) -> bool:
    """Whether a draft is the better evidence: a sentence of its own before a headline, then the longer."""
    return one.span.end - one.span.start > 60 > other.span.end - other.span.start


def _content(draft: Draft) -> frozenset[str]:
    clause = draft.attached.clause
    return frozenset(
        word.low[:5]
        for word in draft.sentence.words[clause.first : clause.last]
        if len(word.low) > 3 and word.low.isalpha()
    )


_BEGINNING: Final = frozenset({"start", "begin", "open", "kick"})
_ENDING: Final = frozenset({"end", "finish", "conclude", "close", "run", "last", "wrap"})


def whole(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with one for the beginning and the end of the same thing in one sentence."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last is not None and _ends(last, draft):
            said = Span(last.said.start, draft.said.end)
            found[-1] = replace(last, when=When.span(last.when, draft.when), said=said, alternative=None)
            continue
        found.append(draft)
    return found


def _ends(one: Draft, other: Draft) -> bool:
    """Whether a draft tells the end of what another one of its sentence begins."""
    if one.number != other.number or one.lemma not in _BEGINNING or other.lemma not in _ENDING:
        return False
    return one.when.precision == other.when.precision == "day" and one.when.first < other.when.first
