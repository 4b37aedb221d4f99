"""Links between the events of a text, where it states them: in response to, as part of, after the vote."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from tracker.event import Link
from tracker.reader.draft import Draft
from tracker.reader.events.anchors import Known, antecedent, described
from tracker.reader.events.pointers import pointers
from tracker.registry import relation_named

# Relation -> parts of words, one of which each text has that states it: to look for them first is fast.
_SIGNS: Final = {
    "responds-to": ("respon", "retaliat", "reply", "answer", "react"),
    "amends": ("amend", "revis", "modif"),
    "lifts": ("lift", "revok", "repeal", "end"),
    "implements": ("implement",),
    "part-of": ("part of",),
    "follows": ("follow", "wake", "after"),
}
# Relation -> the words that state it; what the other event is follows them.
_STATED: Final = {
    "responds-to": r"\b(?:in (?:response|retaliation|reply|answer) (?:to|for)|retaliat\w+ (?:for|against)|"
    r"(?:responded|responding|responds|reacted) to)\b",
    "amends": r"\b(?:amend(?:s|ed|ing)?|revis(?:es|ed|ing)|modif(?:y|ies|ied))\b",
    "lifts": r"\b(?:lift(?:s|ed|ing)?|revok(?:es|ed|ing)|repeal(?:s|ed|ing)?|end(?:s|ed|ing)?)\b(?= (?:the|its|a)\b)",
    "implements": r"\bimplement(?:s|ed|ing)?\b",
    "part-of": r"\bas part of\b",
    "follows": r"\b(?:following|in the wake of|comes after|came after|follows)\b(?= (?:the|a|an|its|their|last)\b)",
}
_NAMED: Final = r"[^,;.:()]{3,60}"


def ties(events: Sequence[Draft], published: date) -> tuple[tuple[Link, ...], ...]:
    """For each event its links to others of them, whose `id` is their place in the sequence, from 1."""
    known = [draft.known for draft in events]
    found: list[tuple[Link, ...]] = []
    for at, draft in enumerate(events):
        stated = dict.fromkeys(_links(at, draft, known, published))
        found.append(tuple(link for link in stated if _sound(link, at, events, found)))
    return tuple(found)


def _sound(link: Link, at: int, events: Sequence[Draft], found: Sequence[tuple[Link, ...]]) -> bool:
    """Whether a link points back in time where its relation does, and leads to no circle."""
    if relation_named(link.relation).points_back and events[link.id - 1].when.first > events[at].when.last:
        return False
    ahead, seen = [link.id], set[int]()
    while ahead:
        place = ahead.pop()
        if place == at + 1:
            return False
        if place not in seen and place <= len(found):
            ahead += [other.id for other in found[place - 1]]
        seen.add(place)
    return True


def _links(at: int, draft: Draft, known: Sequence[Known], published: date) -> Iterator[Link]:
    words = draft.sentence.words[draft.attached.clause.first : draft.attached.clause.last]
    text = draft.sentence.text[words[0].start : words[-1].end] if words else ""
    others, low = known[:at], text.lower()
    stating = (
        (relation, stated) for relation, stated in _STATED.items() if any(sign in low for sign in _SIGNS[relation])
    )
    for relation, stated in stating:
        for found in re.finditer(rf"{stated}(?P<named>{_NAMED})", text, re.IGNORECASE):
            yield from _link(relation, described(found["named"], draft.number, others), known, at)
    for pointer in pointers(text):
        relation = "part-of" if pointer.edge == "whole" or not pointer.days else "follows" if pointer.days > 0 else ""
        # What takes place at the event is part of the event, and not of what else takes place there.
        whole = [one for one in others if not one.counted] if relation == "part-of" else others
        if relation:
            yield from _link(relation, antecedent(pointer, draft.number, whole, published), known, at)


def _link(relation: str, event: Known | None, known: Sequence[Known], at: int) -> Iterator[Link]:
    """The link to an event, unless it is the same one."""
    place = next((place for place, one in enumerate(known) if one is event), at)
    if place != at:
        yield Link(relation, place + 1)
