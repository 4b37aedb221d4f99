"""Recording what was accepted of an article, as one command of the history."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.claim import Claim
    from tracker.cli.reading.articles import Named
    from tracker.store import Store


def compared_with_store(session: Session, store: "Store", claims: "Sequence[Claim]") -> "tuple[Claim, ...]":
    """Return the claims, each with the recorded event that it tells again."""
    from tracker.reader.claims.recorded import compared, nearby

    return compared(claims, store.find(nearby(claims)), session.directory) if claims else ()


def accept_all(session: Session, found: "Sequence[Named]", claims: "Sequence[Sequence[Claim]]") -> None:
    """Record all claims of each article that nothing speaks against, and print what was recorded."""
    store = session.store(write=True, start=True)
    for named, some in zip(found, claims, strict=True):
        sound = [claim for claim in some if not claim.flags]
        keep(session, store, named, compared_with_store(session, store, sound))
        for claim in some:
            if claim.flags:
                session.say(f"not recorded: {claim.title}: {'; '.join(claim.flags)}")


def keep(session: Session, store: "Store", named: "Named", claims: "Sequence[Claim]") -> None:
    """Record the claims of one article in one command, and print them; the same once more changes nothing."""
    from tracker.reader.claims.accepting import accepted
    from tracker.render.one_line import one_line
    from tracker.view.proposals import differences

    change = accepted(claims, named.article.text, store.get)
    if change.new or change.changed:
        stored = store.record(change.new, change.changed, seen=change.seen)
        session.emit(one_line(event) for event in stored[: len(change.new)])
        for event in stored[len(change.new) :]:
            session.emit([f"{one_line(event)}  (source added)"])
    for claim in claims:
        if claim.recorded and not claim.known:
            for line in differences(claim, store.get(claim.recorded)):
                session.say(f"event {claim.recorded}: {line}")
    known = sum(claim.known for claim in claims)
    also = f"; {known} recorded already" if known else ""
    name = named.article.title or named.name
    if change.new or change.changed:
        session.say(f"recorded from {name}{also}; to take it back: tracker undo")
    else:
        session.say(f"nothing new in {name}{also}")
