"""Names that are probably of one actor: one is the other with a word such as `Technologies` or `Inc.`, or a slip."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from tracker.directory.lookup import Directory
from tracker.query.letters import words
from tracker.similar import Words

# Words that say of what sort an actor is, or where: without them a name may still be told from others.
_ASIDE: Final = frozenset({
    "ab", "ag", "asa", "bv", "co", "company", "companies", "corp", "corporation", "enterprises", "gmbh", "group",
    "holding", "holdings", "inc", "incorporated", "industries", "international", "kk", "lab", "labs", "limited", "llc",
    "llp", "ltd", "nv", "oy", "plc", "pte", "pty", "sa", "sas", "se", "spa", "systems", "tech", "technologies",
    "technology", "the",
})  # fmt: skip
_SHORTEST: Final = 3  # letters of a name that is left when these words are taken away
_SHORTEST_SLIP: Final = 5


class Double(NamedTuple):
    """Two names of which the second is probably the first: `name`, and the one to keep."""

    name: str
    keep: str


def doubles(counts: Mapping[str, int], directory: Directory) -> Iterator[Double]:
    """Yield the names in use that are probably another's; `counts` says how many events have each.

    Two that the directory knows as two actors are no doubles. The one it knows is kept, else the more frequent one,
    else the shorter one.
    """
    known = {name: directory.resolve(name) for name in counts}
    weight = {name: (known[name] is not None, count, -len(name), name) for name, count in counts.items()}
    ordered = sorted(counts, key=lambda name: weight[name], reverse=True)
    by_core: dict[str, str] = {}
    for actor in directory.actors:
        by_core.setdefault(_core(actor.name), actor.name)
    in_use = dict[str, str]()
    for name in ordered:
        core = _core(name)
        kept = in_use.get(core) or by_core.get(core)
        if known[name] is None and kept is not None and kept != name and len(core) >= _SHORTEST:
            yield Double(name, kept)
        in_use.setdefault(core, name)
    yield from _slips([name for name in ordered if known[name] is None and in_use[_core(name)] == name])


def _slips(names: list[str]) -> Iterator[Double]:
    """Yield those that differ from a more frequent one by a slip; the directory's own names are compared elsewhere."""
    near = Words(name for name in names if len(name) >= _SHORTEST_SLIP)
    place = {name: at for at, name in enumerate(names)}
    for name in names:
        other = near.nearest(name) if len(name) >= _SHORTEST_SLIP else None
        if other is not None and place[other] < place[name]:
            yield Double(name, other)


def _core(name: str) -> str:
    """Return the words that tell a name from others."""
    parts = words(name).split()
    return " ".join([part for part in parts if part not in _ASIDE] or parts)
