"""Changing one claim while it is judged."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tracker.claim import Claim, event_of
from tracker.cli.input.confirm import offer
from tracker.cli.input.event_fields import actor_list, known_kind, known_status
from tracker.cli.input.line_editing import changed_line
from tracker.cli.input.prompts import ROLE_QUESTIONS
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.event import FIELDS, Actor, changed, normal
from tracker.registry import KIND_NAMES, STATUSES
from tracker.view.labels import short_date
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import FullStore


def explained(claim: Claim, proposed: Claim) -> Claim:
    """Return the claim with its reasons, which say what the user changed of what was proposed."""
    reasons = [part for part in proposed.reason.split("; ") if part]
    basis = proposed.basis
    if claim.when != proposed.when:
        basis = f"changed by the user from {short_date(proposed.when)}"
        reasons = [part for part in reasons if not _is_about(part, proposed.status)]  # it may count from the date
    for old, new in ((proposed.kind, claim.kind), (proposed.status, claim.status)):
        if new != old:
            said = f"{new}: changed by the user from {old}"
            reasons = [said, *(part for part in reasons if not _is_about(part, old))]
    return changed(claim, basis=basis, reason="; ".join(reasons))


def _is_about(reason: str, word: str) -> bool:
    return reason.startswith(f"{word}: ")


def in_editor(session: Session, store: "FullStore", claim: Claim) -> Claim:
    """Return the claim as it is edited in $EDITOR; the same where nothing is changed."""
    from tracker.cli.input.editor import edited

    event = edited(session, store, changed(event_of(claim), id=0, links=()))
    if event is None:
        return claim
    fields = {name: getattr(event, name) for name in FIELDS}
    kept = {"id": claim.id, "links": claim.links, "sources": event.sources or claim.sources}
    return changed(claim, **{**fields, **kept})


def other_date(claim: Claim) -> Claim:
    """Return the claim with its two dates exchanged; what lies ahead of the article is expected."""
    when, status = When.parse(claim.alternative), claim.status
    if (published := claim.sources[0].published) and status in ("happened", "expected"):
        status = "expected" if when.first > published.last else "happened" if when.last < published.first else status
    return changed(claim, when=when, alternative=str(claim.when), status=status)


def with_title(claim: Claim) -> Claim:
    """Ask for the title, beginning with the one there is; the arrow up gives the sentence that tells the event."""
    quote = " ".join(claim.sources[0].quote.split()) if claim.sources else ""
    return normal(changed(claim, title=changed_line("Title (Up for the sentence)", claim.title, other=quote)))


def with_actors(session: Session, claim: Claim) -> Claim:
    """Ask for the actors of each role, beginning with those there are; `-` is nobody."""
    actors = list[Actor]()
    for role, question in ROLE_QUESTIONS.items():
        present = [actor for actor in claim.actors if actor.role == role]
        text = ", ".join(actor.name for actor in present)
        answer = changed_line(question, text, words=session.directory.names())
        same = answer == text  # a name may hold commas
        actors += present if same else [Actor(name, role) for name in actor_list(session, answer)]
    return normal(changed(claim, actors=tuple(actors)))


def with_kind(store: "FullStore", claim: Claim) -> Claim:
    """Ask for the kind; raise UsageError for one that is not known."""
    offer((*KIND_NAMES, *store.kinds()))
    return changed(claim, kind=known_kind(store, click.prompt("Kind", default=claim.kind, err=True).strip()))


def with_status(claim: Claim) -> Claim:
    """Ask for the status; raise UsageError for one that there is not."""
    offer(STATUSES)
    return changed(claim, status=known_status(click.prompt("Status", default=claim.status, err=True).strip()))


def as_new(claim: Claim) -> Claim:
    """Return the claim as an event of its own, whatever is recorded."""
    return changed(claim, recorded=0)


def merge_target(claims: Sequence[Claim], at: int, store: "FullStore") -> tuple[int | None, Claim]:
    """Ask with what to merge: the place of another proposal and what comes of it, or None and the claim as a source.

    Raise UsageError or NoSuchEvent for an answer that names neither.
    """
    from tracker.reader.claims.accepting import merged

    for number, claim in enumerate(claims, 1):
        if number != at + 1:
            click.echo(f"  {number}  {claim.title}", err=True)
    answer = click.prompt("Merge with proposal N, or recorded event =ID", err=True).strip()
    if answer.startswith("="):
        return None, changed(claims[at], recorded=store.get(answer[1:].strip()).id)
    if not answer.isdecimal() or not 1 <= int(answer) <= len(claims) or int(answer) == at + 1:
        raise UsageError(f"'{answer[:40]}' is no other proposal", "for example 2, or =12 for recorded event 12")
    target = int(answer) - 1
    return target, merged(claims[target], claims[at])
