"""The spellings of known actors as they stand in running text."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.directory.actor import KnownActor
from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.tokens import Token, tokens_of

# Country codes that are written in running text.
_WRITTEN_CODES: Final = frozenset({"US"})
# Abbreviations that are first of all something else.
_NOT_NAMES: Final = frozenset(
    {
        "CAR",
        "DOC",
        "MOST",
        "Rs",
        "CAS",
        "IS",
        "TEL",
        "NAM",
        "The Commonwealth",
        "Oxford",
        "Stanford",
        "Congo",
        "Korea",
        "Quad",
        "The Quad",
        "AI Office",
        "Shanghai",
    }
)

_INITIALS: Final = 3  # letters of initials that are always capitals
_WORDS_TOO: Final = frozenset({"LINE", "MOST", "RAND", "SWIFT", "COMP", "CADE", "SAMA", "FVEY"})
_PEOPLE: Final = ("an", "i", "ine")  # of demonyms whose plural is the people: Zambians, Israelis
_CENTRAL_BANKS: Final = frozenset({"central", "bank", "reserve", "federal", "national", "people", "england"})


class Spelling(NamedTuple):
    """A known name: its words, and whom it means in which way (`name`, `demonym`, `people` or `capital`)."""

    words: tuple[str, ...]
    actor: str
    sort: str
    way: str


@lru_cache(maxsize=4)
def _by_first_word(directory: Directory) -> Mapping[str, Sequence[tuple[str, KnownActor, str]]]:
    """Every text by which an actor may go, with the actor and the way, by its first word in lower case."""
    found: dict[str, list[tuple[str, KnownActor, str]]] = {}
    for actor in directory.actors:
        for text, way in _texts(actor):
            head = text.partition(" ")[0]
            first = head if head.isascii() and head.isalpha() else next(iter(_split(text)), "")
            if first:
                found.setdefault(first.lower(), []).append((text, actor, way))
    return found


@lru_cache(maxsize=4096)
def _spellings(first: str, directory: Directory) -> Sequence[Spelling]:
    """The spellings that begin with a word in lower case, the longest first.

    They are made on first need: a text has few of the names.
    """
    rows = (
        Spelling(_split(text), actor.name, actor.type, way)
        for text, actor, way in _by_first_word(directory).get(first, ())
        if way != "name" or directory.resolve(text) == actor.name
    )
    return sorted(rows, key=lambda row: -len(row.words))


def _texts(actor: KnownActor) -> list[tuple[str, str]]:
    names = [text for text in (actor.name, *actor.also_called()) if text not in _NOT_NAMES and len(text) > 1]
    if actor.code in _WRITTEN_CODES:
        names.append(actor.code)
    found = [(text.removeprefix("The "), "name") for text in names]
    for text in actor.demonyms:
        found.append((text, "demonym"))
        if text.endswith(_PEOPLE) and " " not in text:
            found.append((f"{text}s", "people"))
    return found + [(text, "capital") for text in (*actor.capitals, *actor.metonyms)]


def _is_plain(text: str) -> bool:
    """Whether a text has no more than letters, figures and spaces."""
    return text.isascii() and text.replace(" ", "").isalnum()


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split()) if _is_plain(text) else tuple(token.word for token in tokens_of(text))


def spelt_at(tokens: Sequence[Token], at: int, directory: Directory) -> Spelling | None:
    """Return the longest known name that begins at a token."""
    for spelling in _spellings(tokens[at].low, directory):
        words = spelling.words
        written = [token.word for token in tokens[at : at + len(words)]]
        shouted = len(words) > 1 and "".join(written).isupper()  # NEW DELHI
        if len(written) == len(words) and (all(map(_same, words, written)) or (shouted and _alike(words, written))):
            return spelling
    return None


def _alike(words: Sequence[str], written: Sequence[str]) -> bool:
    """Whether words are the same but for their capitals."""
    return [word.lower() for word in words] == [word.lower() for word in written]


def _same(known: str, written: str) -> bool:
    """Whether a word is written as the name has it; capitals alone may differ in small words and shouted lines."""
    if known == written:
        return True
    if known.lower() != written.lower():
        return False
    if known.isupper() and written == known.capitalize():
        return len(known) > _INITIALS and known not in _WORDS_TOO  # Nato, Opec+
    return (known[0].isupper() == written[0].isupper() and not (known.isupper() or written.isupper())) or (
        known.islower() or (len(known) > 3 and written.isupper())
    )


@lru_cache(maxsize=256)
def bodies(state: str, directory: Directory) -> Sequence[tuple[frozenset[str], str]]:
    """The bodies of a state or union: the words of each spelling without those of the state, and the name."""
    owner = directory.get(state)
    if owner is None or owner.name != state:
        return ()
    own = {word for text in (*owner.spellings(), *owner.demonyms) for word in _words(text)}
    found = [actor for actor in directory.actors if _lies_in(actor, state, directory)]
    named = ((_words(text) - own, actor.name) for actor in found for text in actor.called())
    return [(frozenset(words), name) for words, name in named if words]


def _lies_in(actor: KnownActor, state: str, directory: Directory) -> bool:
    """Whether an actor is a body of a state or union, or of one of its bodies."""
    owner = directory.get(actor.within) if actor.within else None
    while owner is not None and owner.name != state:
        owner = directory.get(owner.within) if owner.within else None
    return owner is not None


def _words(text: str) -> set[str]:
    return {word.lower() for word in _split(text) if word[0].isalnum()} - {"of", "the", "for", "and"}


def body_of(state: str, words: Sequence[str], directory: Directory) -> str | None:
    """Return the known body of a state that goes by these words: `commerce ministry` of China."""
    asked = frozenset(words) - {"of", "the", "for", "and"}
    known = bodies(state, directory)
    exact = next((name for own, name in known if own == asked), None)
    if exact or asked != {"house"}:
        return exact
    return next((name for own, name in known if asked < own and "representatives" in own), None)


def central_bank_of(state: str, directory: Directory) -> str:
    """Return the known central bank of a state, by whatever name: the Federal Reserve; '' for none."""
    return next((name for own, name in bodies(state, directory) if own <= _CENTRAL_BANKS), "")
