"""Who takes part in an event by its title, where its own clause does not tell it."""

import re
from collections.abc import Iterator

from tracker.event import Actor
from tracker.reader.draft import Draft
from tracker.reader.titles.grammar.words import PREPOSITIONS
from tracker.reader.titles.making import Title
from tracker.reader.titling import Page
from tracker.reader.who import actors_of, named_in, sound
from tracker.reader.who.grammar.reasons import BLAMED


def completed(actors: tuple[Actor, ...], title: Title, draft: Draft, page: Page) -> tuple[Actor, ...]:
    """The actors of an event, where none is its target with the object of its title: They were denounced by Chad."""
    acting = {one.name for one in actors if one.role == "by"}
    if not acting or any(one.role == "against" for one in actors) or title.flaw:
        return actors
    aimed = _aimed(acting, title.text, draft, page)
    return (*(one for one in actors if one.name not in {whom.name for whom in aimed}), *aimed)


def narrowed(actors: tuple[Actor, ...], title: Title, draft: Draft, page: Page) -> tuple[Actor, ...]:
    """The actors of one of several events of a verb, with its own target: suspended Mali in May and Niger in July."""
    acting = {one.name for one in actors if one.role == "by"}
    aimed = _aimed(acting, title.text, draft, page) if acting and not title.flaw else ()
    if not aimed:
        return actors
    meant = {one.name for one in aimed}
    return (*(one for one in actors if one.role != "against" and one.name not in meant), *aimed)


def _aimed(acting: set[str], title: str, draft: Draft, page: Page) -> tuple[Actor, ...]:
    """Against whom those who act do what a title tells."""
    for told in _active(title, draft):
        read = actors_of(told, (0, len(told)), None, page.names, page.directory, draft.span.start)
        found = sound(read, told, page.names, page.directory)
        if acting & {one.name for one in found if one.role == "by"}:
            named = (one for one in found if one.name in told or page.directory.get(one.name))
            return tuple(one for one in named if one.role == "against" and one.name not in acting)
    return ()


def _active(title: str, draft: Draft) -> Iterator[str]:
    """A title up to each of its prepositions, with its verb as the sentence has it: the authority fined Acme.

    Not up to where its target only follows, or the reason: imposes sanctions | on firms accused | of moving oil.
    """
    verb = draft.attached.predicate
    if verb is not None and verb.passive:
        done = draft.sentence.words[verb.head].text
        title = re.sub(rf"(?<!^)\b{verb.lemma}(?:e?s)?\b", done, title, count=1)
    words = title.split(" ")
    ends = [at for at, word in enumerate(words) if at and word in PREPOSITIONS] or [len(words)]
    whole = (end for end in ends if words[end : end + 1] != ["on"] and words[end - 1] not in BLAMED)
    yield from (" ".join(words[:end]) for end in whole)


def named_by(title: str, draft: Draft, page: Page) -> tuple[Actor, ...]:
    """The known actors that a title opens with or its sentence names too, for an event whose own clause names none.

    One with whom a title opens in the active is told to do what the sentence has in the passive: the Shuffle came out.
    """
    if not title:
        return ()
    read = actors_of(title, (0, len(title)), None, page.names, page.directory, draft.span.start)
    here = named_in(draft.sentence.text, page.names, page.directory, draft.span.start)
    kept = sound(read, title, page.names, page.directory)
    opening = next((actor for actor in kept if title.startswith(f"{actor.name} ") and " " in actor.name), None)
    meant = {"he", "she"} & {word.low for word in draft.sentence.words}
    person = opening is not None and opening.name in page.names.persons | page.names.described.keys()
    if opening is not None and person and (meant or opening.name in here):
        present = title.removeprefix(f"{opening.name} ").split()[0].endswith("s")
        return (opening if present else Actor(opening.name),)
    verb = draft.attached.predicate
    turned = verb is not None and verb.passive
    acting = (actor for actor in kept if not title.endswith(f" in {actor.name}"))  # where it took place
    known = (actor for actor in acting if page.directory.resolve(actor.name))
    return tuple(
        one for one in known if one.name in here or (turned and one.role == "by" and title.startswith(one.name))
    )
