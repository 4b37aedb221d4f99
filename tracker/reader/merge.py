"""One event of what several sentences tell: a headline, a lead, a caption, a bullet."""

from collections.abc import Iterable

from tracker.reader.drafts import Draft


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that tell an event again; of such the one with most to say stays."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((at for at, other in enumerate(kept) if same_event(draft, other)), None)
        if same is None:
            kept.append(draft)
        elif better(draft, kept[same]):
            kept[same] = draft
    return sorted(kept, key=lambda one: (one.number, one.said))


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
        word.low[:5] for word in draft.sentence.words[clause.first : clause.last] if len(word.low) > 3 and word.low.isalpha()
    )
