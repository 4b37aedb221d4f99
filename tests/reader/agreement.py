"""How far proposals agree with the events of a story.

A proposal stands for an event where the dates agree and it quotes the same sentence, or tells of the same thing
elsewhere in the text. What repeats an event that another proposal stands for is neither right nor wrong.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tests.reader.gold import Bounds, Event, Story
from tracker.reader.proposal import Proposal
from tracker.when import When

_SHORT: Final = {"us": "united states", "uk": "united kingdom", "un": "united nations", "eu": "european union"}
_SMALL: Final = frozenset({"the", "of", "for", "and", "s"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one story, or of many: counts, and a line on each thing that went wrong, by what it is."""

    counts: Counter[str]
    wrong: tuple[tuple[str, str], ...]

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(self.counts + other.counts, self.wrong + other.wrong)


def figures(reading: Reading) -> Mapping[str, float]:
    """The figures in per cent, and the number of dates that were invented."""
    c = reading.counts
    named = _share(c["actors found"], c["actors proposed"]), _share(c["actors found"], c["actors"])
    return {
        "recall": _share(c["core found"], c["core"]),
        "precision": _share(c["right"], c["right"] + c["false"]),
        "kind": _share(c["kind"], c["right"]),
        "status": _share(c["status"], c["right"]),
        "actors": 2 * named[0] * named[1] / (sum(named) or 1),
        "roles": _share(c["roles"], c["actors found"]),
        "invented": c["invented"],
    }


def agreement(story: Story, proposals: Sequence[Proposal]) -> Reading:
    """Compare the proposals of a story with its events."""
    taken = pairs(story.events, proposals)
    counts = Counter({"core": sum(event.core for event in story.events), "right": len(taken)})
    wrong: list[tuple[str, str]] = []
    for i, j in taken.items():
        event, proposal = story.events[i], proposals[j]
        counts["core found"] += event.core
        for field, got, allowed in (
            ("kind", proposal.event.kind, event.kinds),
            ("status", proposal.event.status, event.statuses),
        ):
            counts[field] += got in allowed
            if got not in allowed:
                wrong.append((field, f"{event.title}: {got}, not {' or '.join(sorted(allowed))}"))
        found = _actors(event, proposal)
        counts.update({"actors": len(event.actors), "actors proposed": len(proposal.event.actors)})
        counts.update({"actors found": len(found), "roles": sum(right for _, right in found)})
        if len(found) < max(len(event.actors), len(proposal.event.actors)) or not all(right for _, right in found):
            wrong.append(("actors", f"{event.title}: {_named(proposal)}, not {list(event.actors)}"))
    for j in set(range(len(proposals))) - set(taken.values()):
        kind = _stray(story, proposals[j], [story.events[i] for i in taken])
        counts[kind] += 1
        counts["false"] += kind == "invented"
        if kind != "repeated":
            wrong.append((kind, _line(proposals[j])))
    missed = (event for i, event in enumerate(story.events) if event.core and i not in taken)
    quotes = ((event.whens[0], " ".join(story.article.raw[slice(*event.quote)].split())) for event in missed)
    wrong += [("missed", f"{when} {quote}") for when, quote in quotes]
    return Reading(counts, tuple((kind, f"{story.name}: {line}") for kind, line in wrong))


def pairs(events: Sequence[Event], proposals: Sequence[Proposal]) -> dict[int, int]:
    """Which proposal stands for which event, by their numbers; the pairs that agree best are taken first."""
    worths = {(i, j): worth(event, proposal) for i, event in enumerate(events) for j, proposal in enumerate(proposals)}
    taken: dict[int, int] = {}
    for (i, j), value in sorted(worths.items(), key=lambda item: -item[1]):
        if value and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def worth(event: Event, proposal: Proposal) -> int:
    """How well a proposal stands for an event; 0 where it cannot."""
    if not same_days(event, proposal) or not (meets(event.quote, proposal.offset) or _alike(event, proposal)):
        return 0
    said = said_at(proposal)
    return (
        8 * meets(event.quote, proposal.offset)
        + 8 * any(meets(place, said) for place in event.said)
        + 4 * (proposal.event.kind in event.kinds)
        + 2 * len(_words(event.title) & _words(proposal.event.title))
        + len(_actors(event, proposal))
        + (proposal.event.status in event.statuses)
        + event.core
    )


def same_days(event: Event, proposal: Proposal) -> bool:
    return bounds(proposal.event.when) in map(bounds, event.whens)


def bounds(when: When) -> tuple[date, date]:
    """First and last day, however the date is written."""
    return when.first, when.last


def said_at(proposal: Proposal) -> Bounds:
    """Where the date words of a proposal stand in the raw text."""
    source = proposal.event.sources[0]
    start = proposal.offset[0] + max(source.quote.find(source.said), 0)
    return start, start + len(source.said)


def meets(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _stray(story: Story, proposal: Proposal, found: Iterable[Event]) -> str:
    """What a proposal is that stands for no event: invented, false, or one that is told again."""
    said = said_at(proposal)
    if not story.events or any(trap[0] <= said[0] and said[1] <= trap[1] for trap in story.traps):
        return "invented"
    return "repeated" if any(worth(event, proposal) for event in found) else "false"


def _alike(event: Event, proposal: Proposal) -> bool:
    """Whether half of the words of the event's title are in what is proposed."""
    words = _words(event.title)
    return 2 * len(words & _words(f"{proposal.event.title} {proposal.event.sources[0].quote}")) >= len(words)


def _actors(event: Event, proposal: Proposal) -> list[tuple[str, bool]]:
    """The actors of the event that are proposed, and whether their role is right."""
    left = [(_name(actor.name), actor.role) for actor in proposal.event.actors]
    found = []
    for name, role in event.actors:
        words = _name(name)
        same = sorted((x for x in left if x[0] <= words or words <= x[0]), key=lambda x: len(x[0] ^ words))
        if same:
            left.remove(same[0])
            found.append((name, same[0][1] == role))
    return found


def _name(name: str) -> frozenset[str]:
    words = (_SHORT.get(word, word).split() for word in re.findall(r"[^\W_]+", name.casefold().replace(".", "")))
    return frozenset(part for word in words for part in word) - _SMALL


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"\w+", text.casefold()) if len(word) > 3 or word.isdigit())


def _named(proposal: Proposal) -> list[tuple[str, str]]:
    return [(actor.name, actor.role) for actor in proposal.event.actors]


def _line(proposal: Proposal) -> str:
    source = proposal.event.sources[0]
    return f"{proposal.event.when} {source.said!r} {proposal.event.title} | {' '.join(source.quote.split())}"


def _share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0
