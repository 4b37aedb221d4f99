"""The sources of an event, from the options of one command in the order in which they were written."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final, NamedTuple, NoReturn

import msgspec

from tracker.cli.input.date_input import read_date
from tracker.cli.session import Session
from tracker.entry_rules import checked_address, is_code
from tracker.errors import UsageError
from tracker.event import Event, Source
from tracker.query.letters import fold
from tracker.view.labels import host
from tracker.when import When
from tracker.when.words import with_words

Word = tuple[str, str]  # an option about sources, as its parameter is named, and its value
_NAMING: Final = ("source", "add_source", "of")
_NO_SCHEME: Final = r"^([<(]?)(www\.[^\s.]+\.\S+)"
_PARTING: Final = r"(?<=\S)(?:[,;:]| [-–—|])$"  # between a name and an address


class Block(NamedTuple):
    """One source that a command names (by the option `by`, empty where it names none) and what it says about it."""

    by: str
    name: str
    fields: Mapping[str, str]
    published: When | None = None

    @property
    def first_option(self) -> str:
        """The first option about the source."""
        return next(iter(self.fields), "quote")


def blocks(session: Session, words: Sequence[Word]) -> tuple[Block, ...]:
    """Group the options by source: each source takes those that follow it; a single one also those before it."""
    naming = [at for at, (option, _) in enumerate(words) if option in _NAMING]
    if len(naming) > 1 and naming[0] > 0:
        raise UsageError(
            f"--{words[0][0]} comes before several sources, so it is not clear which one it is about",
            "write it after its source: --source A --quote TEXT --source B --quote TEXT",
        )
    if not naming:
        return (_block(session, ("", ""), words),) if any(value for _, value in words) else ()
    first = naming[0]
    starts = [*naming, len(words)]
    groups = [(words[start], words[start + 1 : end]) for start, end in pairwise(starts)]
    return tuple(
        _block(session, named, (*words[:first], *about) if not number else about)
        for number, (named, about) in enumerate(groups)
    )


def _block(session: Session, named: Word, about: Sequence[Word]) -> Block:
    fields: dict[str, str] = {}
    for option, value in about:
        if option in fields:
            raise UsageError(
                f"--{option} is given twice for {named[1] or 'one source'}; a source has one",
                "name the other source before it: --source B --quote TEXT",
            )
        fields[option] = value
    if named[0] == "of" and not fields:
        raise UsageError(f"nothing to change follows --of {named[1]}", f"for example --of '{named[1]}' --quote TEXT")
    published = fields.get("published")
    return Block(*named, fields, read_date(session, published) if published else None)


def read_event_date(text: str, given: Sequence[Block], read: Callable[[date | None], When]) -> When:
    """Read the date of an event from the day its source appeared; raise UsageError where two sources disagree."""
    bases = [(block, block.published.first) for block in given if block.published]
    if not bases:
        return read(None)
    first, when = bases[0][0], read(bases[0][1])
    for other, base in bases[1:]:
        if base != bases[0][1] and (differs := read(base)) != when:
            raise UsageError(
                f"'{text}' is {with_words(when)} from {first.name} and {with_words(differs)} from {other.name}",
                "write the date itself, and the words of each source with --said",
            )
    return when


def changed_sources(event: Event, given: Sequence[Block], date_text: str, when: When) -> tuple[Source, ...]:
    """Return the sources of the event after a command; `date_text` is what its --date was, if any."""
    kinds = {block.by for block in given}
    if {"source", "of"} <= kinds:
        raise UsageError("--source replaces the sources that --of names", "use --add-source and --of")
    sources = [] if "source" in kinds else without_read_from(event.sources) if date_text else list(event.sources)
    places = []
    for block in given:
        if block.by == "of" or not block.by:
            at = _recorded(event, sources, block)
        elif block.name.strip():
            at = len(sources)
            sources.append(as_source(block.name))
        elif block.fields:
            _no_source(event, block)
        else:
            continue  # an empty value clears the sources
        fields: dict[str, Any] = dict(block.fields)
        if "published" in fields:
            fields["published"] = block.published
        sources[at] = msgspec.structs.replace(sources[at], **fields)
        places.append((at, block))
    if date_text and date_text != str(when):
        _keep_words(sources, places, date_text)
    return tuple(source for source in sources if source != Source())


def _keep_words(sources: list[Source], places: Sequence[tuple[int, Block]], words: str) -> None:
    """Keep the words of the date: as the source's own where its quote has them, else as what the date was read from."""
    spoken = [at for at, block in places if "said" not in block.fields and _says(sources[at], words)]
    for at in spoken:
        sources[at] = msgspec.structs.replace(sources[at], said=words)
    counted = [at for at, block in places if block.published and words != block.fields.get("said")]
    if counted and not spoken:
        sources[counted[0]] = msgspec.structs.replace(sources[counted[0]], read_from=words)


def without_read_from(sources: Sequence[Source]) -> list[Source]:
    """Return the sources without the words that an earlier date was read from."""
    return [msgspec.structs.replace(source, read_from="") if source.read_from else source for source in sources]


def _says(source: Source, words: str) -> bool:
    """Whether the quote of a source has these words, whatever their case and spacing."""
    inner, outer = (fold(" ".join(text.split())) for text in (words, source.quote))
    return re.search(rf"(?<!\w){re.escape(inner)}(?!\w)", outer) is not None


def _recorded(event: Event, sources: Sequence[Source], block: Block) -> int:
    """The place of the recorded source that a block is about."""
    if not sources:
        _no_source(event, block)
    found = list(range(len(sources))) if not block.by else matching(sources, block.name)
    if len(found) == 1:
        return found[0]
    labels = ", ".join(label(source) for source in sources)
    if not block.by:
        raise UsageError(
            f"event {event.id} has {len(sources)} sources ({labels}): which one is --{block.first_option} about?",
            f"name it: --of '{label(sources[0])}' --{block.first_option} ...",
        )
    if not found:
        raise UsageError(f"event {event.id} has no source '{block.name}'", f"its sources: {labels}")
    raise UsageError(f"'{block.name}' is the name of {len(found)} sources of event {event.id}", "name it by address")


def _no_source(event: Event, block: Block) -> NoReturn:
    if not event.id:
        raise UsageError(f"--{block.first_option} needs --source", "for example --source 'Reuters https://...'")
    raise UsageError(
        f"event {event.id} has no source for --{block.first_option}", "name one: --add-source 'Reuters https://...'"
    )


def matching(sources: Sequence[Source], text: str) -> list[int]:
    """Return the places of the sources with this name, address or host, else of those that have it as a part."""
    wanted = fold(text.strip())
    exact = [at for at, source in enumerate(sources) if wanted in _names(source)]
    return exact or [at for at, source in enumerate(sources) if any(wanted in name for name in _names(source))]


def named_exactly(source: Source, texts: Sequence[str]) -> bool:
    """Whether one of the texts is the name, address or host of the source."""
    return any(fold(text.strip()) in _names(source) for text in texts)


def _names(source: Source) -> tuple[str, ...]:
    return tuple(fold(name) for name in (source.name, source.url, host(source.url)) if name)


def label(source: Source) -> str:
    """Return a short name for a source: its name, else the host of its address."""
    return source.name or host(source.url) or "unnamed"


def as_source(text: str) -> Source:
    """Return the source of a text such as `Reuters https://...`; either part may be missing.

    What parts the two in other texts, as in `Reuters, https://...` or `Reuters (https://...)`, belongs to neither.
    `www.example.org` gets the scheme that it lacks.
    """
    words = [re.sub(_NO_SCHEME, r"\1https://\2", word) for word in text.split()]
    urls = [_unbracketed(word) for word in words if "://" in word or is_code(word)]
    if len(urls) > 1:
        raise UsageError(f"a source has one address, '{text}' has {len(urls)}", "give each a --source of its own")
    name = " ".join(word for word in words if "://" not in word and not is_code(word))
    return Source(name=re.sub(_PARTING, "", name) if urls else name, url=checked_address(urls[0]) if urls else "")


def _unbracketed(word: str) -> str:
    return word[1:-1] if word[0] + word[-1] in ("<>", "()") else word.strip("<>")
