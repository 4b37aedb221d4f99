"""Judging claims one by one at a terminal: a key accepts, changes or rejects; what is left is kept for later."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from tracker.cli.reading import changes
from tracker.cli.reading.accepting import compared_with_store, keep
from tracker.cli.reading.keys import Key, pressed
from tracker.cli.reading.rest import keep_rest
from tracker.cli.session import Session
from tracker.errors import TrackerError
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.claim import Claim
    from tracker.cli.reading.articles import Named
    from tracker.store import FullStore

OPEN: Final = "open"
ACCEPTED: Final = "accepted"
REJECTED: Final = "rejected"


class Stopped(Exception):
    """The person has seen enough."""


class Review:
    """The claims of one article, what has become of each, and the one that is shown."""

    def __init__(self, session: Session, store: "FullStore", named: "Named", claims: "Sequence[Claim]") -> None:
        self.session = session
        self.store = store
        self.named = named
        self.claims = [claim for claim in claims if not claim.known]
        self._proposed = tuple(self.claims)
        self.states = [OPEN] * len(self.claims)
        self.at = 0
        self._returned: frozenset[int] = frozenset()  # those that were gone back to

    def of_state(self, state: str) -> "list[Claim]":
        """Return the claims of which that has become."""
        return [claim for claim, known in zip(self.claims, self.states, strict=True) if known == state]

    def go(self) -> None:
        """Show one claim after another until all are judged; raise Stopped where the person quits."""
        while self.at < len(self.claims):
            if self.states[self.at] != OPEN and self.at not in self._returned:
                self.at += 1
                continue
            self._show()
            self._judge()

    def _show(self) -> None:
        from tracker.reader.claims.accepting import legible
        from tracker.view.proposals import Evidence

        claim = legible(self.claims[self.at], self.named.article.text)
        state = f", {self.states[self.at]}" if self.states[self.at] != OPEN else ""
        head = f"{self.at + 1} of {len(self.claims)}, {claim.confidence} confidence{state}"
        met = self.store.get(claim.recorded) if claim.recorded else None
        click.echo()
        self.session.show(Evidence(claim, head, met, tuple(self.claims)), "evidence")

    def _judge(self) -> None:
        """Take keys until one moves on or changes what is shown."""
        claim = self.claims[self.at]
        offered = {offer.key: offer.does for offer in KEYS if offer.fits(claim, self)}
        does = offered[pressed(list(offered))]
        try:
            does(self)
        except TrackerError as error:
            self.session.refuse_answer(error)
        except click.Abort:  # out of a question, back to the claim
            click.echo(err=True)

    def settle(self, state: str) -> None:
        """Say what becomes of the claim, and go on."""
        self.states[self.at] = state
        self._returned -= {self.at}
        self.at += 1

    def back(self) -> None:
        """Go back to the claim before."""
        if self.at == 0:
            raise TrackerError("this is the first one")
        self.at -= 1
        self._returned |= {self.at}

    def change(self, claim: "Claim") -> None:
        """Put the claim as the person changed it in the place of the one that is shown."""
        self.claims[self.at] = changes.explained(claim, self._proposed[self.at])


def review(session: Session, found: "Sequence[Named]", claims: "Sequence[Sequence[Claim]]") -> None:
    """Let a person judge the claims of each article; what is accepted of one is one command of the history."""
    store = session.store(write=True, start=True)
    for number, (named, some) in enumerate(zip(found, claims, strict=True)):
        one = Review(session, store, named, compared_with_store(session, store, some))
        title = named.article.title or named.name
        session.say(f"{title}: {_counted(len(one.claims))}{_known(len(some) - len(one.claims))}")
        try:
            one.go()
        except (Stopped, KeyboardInterrupt) as stop:
            _stopped(one, asked=isinstance(stop, KeyboardInterrupt))
            if left := len(found) - number - 1:
                session.say(f"not looked at: {left} more article{'s' if left > 1 else ''}")
            return
        if one.claims:
            keep(session, store, named, one.of_state(ACCEPTED))


def _stopped(one: Review, *, asked: bool) -> None:
    """Record what was accepted, after Ctrl-C only where the person says so, and keep the rest in a file."""
    accepted, rest = one.of_state(ACCEPTED), one.of_state(OPEN)
    if asked and accepted:
        click.echo(err=True)
        if not _agreed(f"Record the {len(accepted)} accepted so far?"):
            rest = [claim for claim, state in zip(one.claims, one.states, strict=True) if state != REJECTED]
            accepted = []
    if accepted:
        keep(one.session, one.store, one.named, accepted)
    else:
        one.session.say("nothing was recorded")
    if rest:
        keep_rest(one.session, one.named, rest)


def _agreed(question: str) -> bool:
    try:
        return click.confirm(question)
    except click.Abort:
        click.echo(err=True)
        return False


def _stop(_: Review) -> None:
    raise Stopped


def _counted(count: int) -> str:
    return f"{counted(count, 'proposal') if count else 'no proposals'} to judge"


def _known(count: int) -> str:
    return f", {count} recorded already" if count else ""


def _edit(one: Review) -> None:
    one.change(changes.in_editor(one.session, one.store, one.claims[one.at]))


def _other_date(one: Review) -> None:
    one.change(changes.other_date(one.claims[one.at]))


def _title(one: Review) -> None:
    one.change(changes.with_title(one.claims[one.at]))


def _actors(one: Review) -> None:
    one.change(changes.with_actors(one.session, one.claims[one.at]))


def _kind(one: Review) -> None:
    one.change(changes.with_kind(one.store, one.claims[one.at]))


def _status(one: Review) -> None:
    one.change(changes.with_status(one.claims[one.at]))


def _new(one: Review) -> None:
    one.change(changes.as_new(one.claims[one.at]))
    one.settle(ACCEPTED)


def _merge(one: Review) -> None:
    target, claim = changes.merge_target(one.claims, one.at, one.store)
    if target is None:
        one.change(claim)
        one.settle(ACCEPTED)
        return
    one.claims[target] = claim
    one.settle(REJECTED)
    one.session.say(f"merged into proposal {target + 1}, {one.states[target]}")


class _Offer(NamedTuple):
    """A key, what it does, and for which claims it does anything."""

    key: Key
    does: Callable[[Review], None]
    fits: "Callable[[Claim, Review], bool]" = lambda _claim, _review: True


KEYS: Final = (
    _Offer(
        Key("a", "accept", "record it, or add it as a source to the recorded event"), lambda one: one.settle(ACCEPTED)
    ),
    _Offer(Key("n", "new", "record it as an event of its own"), _new, lambda claim, _: bool(claim.recorded)),
    _Offer(Key("e", "edit", "change it in $EDITOR"), _edit),
    _Offer(Key("t", "title", "change the title"), _title),
    _Offer(Key("w", "who", "change the actors"), _actors),
    _Offer(Key("d", "date", "take the other date"), _other_date, lambda claim, _: bool(claim.alternative)),
    _Offer(Key("k", "kind", "change the kind"), _kind),
    _Offer(Key("s", "status", "change the status"), _status),
    _Offer(Key("m", "merge", "merge it with another proposal or a recorded event"), _merge),
    _Offer(Key("r", "reject", "do not record it"), lambda one: one.settle(REJECTED)),
    _Offer(Key("b", "back", "go back to the one before"), Review.back, lambda _, one: one.at > 0),
    _Offer(Key("q", "quit", "record what was accepted, keep the rest for later"), _stop),
)
