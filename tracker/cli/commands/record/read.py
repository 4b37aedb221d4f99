"""`tracker read`: an article to proposed events."""

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from tracker.cli.input.confirm import can_ask
from tracker.cli.options.format_option import format_option
from tracker.cli.reading.articles import Named, articles, told
from tracker.cli.session import Session
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.claim import Claim
    from tracker.reader.claims.untold import Untold

_FOR_PEOPLE: Final = ("table", "markdown")  # the others have the words of the raw text, markup and all
_LEVELS: Final = ("low", "medium", "high")


@click.command("read", epilog="Example: tracker read examples/article.txt --published 2024-07-03")
@click.argument("places", metavar="FILE|FOLDER|URL|-...", nargs=-1, type=click.Path(readable=False))
@click.option("--published", metavar="DATE", help="The day the article appeared; of several, of those that tell none.")
@click.option("--source", metavar="URL", help="Its address; else what it says itself.")
@click.option("--publisher", metavar="NAME", help="Who published it; else what it says itself.")
@click.option("--accept", type=click.Choice(["all", "none"]), help="Record all proposals, or only print them.")
@click.option("--min-confidence", type=click.Choice(_LEVELS), default="low", help="Leave out what is less sure.")
@click.option(
    "--proposals",
    metavar="FILE",
    type=click.Path(readable=False),
    help="Check proposals that somebody else made, JSON lines; - reads standard input.",
)
@format_option()
@click.pass_context
def read_command(
    ctx: click.Context,
    places: tuple[str, ...],
    published: str | None,
    source: str | None,
    publisher: str | None,
    accept: str | None,
    min_confidence: str,
    proposals: str | None,
    fmt: str,
) -> None:
    """Read an article and propose its events, each with the sentence that tells it.

    Text, Markdown, HTML, RSS and Atom are read. On a terminal each proposal is shown and a key accepts, changes or
    rejects it; else they are printed. Nothing is recorded until it is accepted, and one `tracker undo` takes back all
    that came from one article.
    """
    session: Session = ctx.obj
    if not places:
        raise UsageError("no article given", "for example: tracker read examples/article.txt --published 2024-07-03")
    if proposals == "-" and "-" in places:
        raise UsageError("standard input holds either the article or the proposals", "save one of them in a file")
    if accept == "all" and fmt != "table":
        raise UsageError(f"--accept all records the proposals; {fmt} prints them", "leave out one of the two")
    found, left_out = articles(session, places, told(session, published, publisher, source))
    if proposals is not None and len(found) + left_out != 1:
        raise UsageError(f"--proposals is about one article, not {len(found) + left_out}", "read them one by one")
    claims: list[list[Claim]] = []
    untold: list[Untold] = []
    for named in found:
        some, left = _claims(session, named, proposals, sum(map(len, claims)) + 1)
        claims.append(some)
        untold.append(left)
    claims = [_sure(some, min_confidence) for some in claims]
    unformatted = ctx.get_parameter_source("fmt") is ParameterSource.DEFAULT
    if accept == "all":
        from tracker.cli.reading.accepting import accept_all

        accept_all(session, found, claims)
    elif accept is None and unformatted and can_ask() and session.screen.terminal:
        from tracker.cli.reading.review import review

        review(session, found, claims)
    else:
        _print(session, found, claims, fmt)
    _tell_untold(session, found, untold)
    if left_out:
        ctx.exit(1)


def _claims(session: Session, named: Named, proposals: str | None, first: int) -> "tuple[list[Claim], Untold]":
    """The claims of an article, and how much of it that has a date is in none of our own."""
    from tracker.reader.claims.making import claims_of
    from tracker.reader.claims.untold import Untold, untold
    from tracker.reader.propose import read

    told = read(named.article, session.directory)
    ours = list(claims_of(told.proposals, first))
    if proposals is None:
        return ours, untold(told, ours)
    from tracker.cli.reading.claims import checked_claims

    return checked_claims(session, named.article, proposals, ours), Untold()


def _tell_untold(session: Session, found: "Sequence[Named]", untold: "Sequence[Untold]") -> None:
    """Say how many sentences or clauses with a date are in no proposal; nothing where all are in one."""
    from tracker.reader.source.places import format_of

    left = {"sentence": sum(one.sentences for one in untold), "clause": sum(one.clauses for one in untold)}
    count, parts = sum(left.values()), [part for part, some in left.items() if some]
    if not count:
        return
    parted = " or ".join(parts if count == 1 else [f"{part}s" for part in parts])
    said = f"{count} dated {parted} {'is' if count == 1 else 'are'} in no proposal"
    [named, *others] = found
    if others or format_of(named.name) not in ("text", "markdown"):
        session.say(said)
        return
    command = shlex.join(["tracker", "when", "--find", named.name, "--published", str(named.article.published)])
    session.say(f"{said}; to list every date:\n  {command}")


def _sure(claims: "Sequence[Claim]", least: str) -> "list[Claim]":
    return [claim for claim in claims if _LEVELS.index(claim.confidence) >= _LEVELS.index(least)]


def _print(session: Session, found: "Sequence[Named]", claims: "Sequence[Sequence[Claim]]", fmt: str) -> None:
    from tracker.cli.reading.accepting import compared_with_store
    from tracker.reader.claims.accepting import legible
    from tracker.view.proposals import Proposals

    store = session.store() if session.has_own_timeline else None
    every: list[Claim] = []
    for named, some in zip(found, claims, strict=True):
        compared = compared_with_store(session, store, some) if store else some
        every += [legible(claim, named.article.text) for claim in compared] if fmt in _FOR_PEOPLE else compared
    if not every and fmt == "table":
        session.say("nothing to propose")
        return
    session.show(Proposals(tuple(every)), fmt)
