"""The one person whom a noun for what somebody is means where the text has named him: the tycoon, the politician."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.cast.calling import is_personal
from tracker.reader.who.cast.known import Known
from tracker.reader.who.generics import full_name
from tracker.reader.who.pointing.pronouns import is_person
from tracker.reader.who.reading import Reading, read

# What a person who is known by name is called instead; not the suspect or the driver, who may have no name.
_CALLINGS: Final = word_set(
    "politician statesman stateswoman ex-president ex-minister ex-premier tycoon billionaire millionaire magnate mogul "
    "oligarch businessman businesswoman entrepreneur financier investor singer musician rapper composer actor actress "
    "comedian filmmaker author novelist writer poet artist painter footballer striker midfielder goalkeeper cyclist "
    "boxer swimmer sprinter golfer economist scientist physicist philosopher dissident activist campaigner preacher "
    "cleric veteran republican democrat"
)
_OPENING: Final = ("the", "this")
_MOST: Final = 5  # words of a noun group
_BACK: Final = 3  # sentences
_FAR: Final = 20_000  # characters before in which the noun is looked for
_NO_ONE: Final = word_set("a an another one two three some many several his her their its other second")
_NAME: Final = r"(?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+"
# What one is who tells of another, of whom the text may go on to speak: Judge Ada Berg jailed him.
_SPEAKERS: Final = word_set(
    "judge justice prosecutor lawyer attorney spokesman spokeswoman spokesperson detective sheriff officer analyst "
    "professor mr mrs ms"
)
_BEFORE: Final = 4  # words before a noun among which its article stands


@lru_cache(maxsize=64)  # the actors and the title ask for the same ones
def person_called(words: tuple[str, ...], offset: int, known: Known, directory: Directory) -> str:
    """Return the person whom a noun group means at an offset, '' where the text leaves it open.

    It is the one whom the text calls so, else the only one named in the sentences before, unless it told of somebody
    without a name by the same noun.
    """
    head = words[-1].lower()
    if head not in _CALLINGS or words[0] not in _OPENING or len(words) > _MOST or _is_other(words):
        return ""
    start = max(offset - _FAR, 0)
    before = known.text[start:offset]
    called = {name for name, nouns in known.described.items() if head in nouns and name in before}
    called |= {*re.findall(rf"({_NAME}), an? (?:[\w-]+ ){{0,4}}{head}\b", before)}
    if called:
        return _full(called.pop(), known) if len(called) == 1 else ""
    again = re.search(rf"\b[Tt]he (?:[\w-]+ ){{0,3}}{head}\b", before)
    first = start + again.start() if again else offset
    return "" if _is_told_of_another(head, before) else _only_one(first, known, directory)


def _is_other(words: Sequence[str]) -> bool:
    """Whether a noun group tells of another, or of one whom it tells by a name: the other singer, Peru's tycoon."""
    return not _NO_ONE.isdisjoint(words) or "'s" in words


def _is_told_of_another(head: str, before: str) -> bool:
    """Whether a text has told of somebody by a noun with an article that opens a group: a singer was held."""
    told = before.lower().split()
    places = (at for at, word in enumerate(told) if word.rstrip(",.;:") == head)
    return any(not _NO_ONE.isdisjoint(told[max(at - _BEFORE, 0) : at]) for at in places)


def _full(name: str, known: Known) -> str:
    return known.person_called(name.split()[-1]) or name


def _only_one(offset: int, known: Known, directory: Directory) -> str:
    """The only person named in the sentences before an offset, where one is about him or has his title."""
    found: set[str] = set()
    sure: set[str] = set()
    for start, sentence in known.sentences_before(offset)[:_BACK]:
        reading = read(sentence, start, known, directory)
        for name, first in _persons(reading):
            found.add(name)
            about = first == 0 or start + first in known.subjects or name in known.persons
            if about and not _speaks(reading, first):
                sure.add(name)
    return found.pop() if len(found) == 1 and found == sure else ""


def _persons(reading: Reading) -> list[tuple[str, int]]:
    """The persons that a sentence names, in full, and where."""
    tokens = reading.parsed.tokens
    named = [one for one in reading.mentions if one.sort in ("name", "person")]
    rows = [(full_name(reading, one), tokens[one.first].start) for one in named]
    return [(name, first) for name, first in rows if is_personal(name.split()) and is_person(reading, name)]


def _speaks(reading: Reading, first: int) -> bool:
    """Whether one of whom others are told stands before a name, as his office: Judge Ada Berg."""
    told = [token.low for token in reading.parsed.tokens if token.start <= first]
    return not _SPEAKERS.isdisjoint(told[-_BEFORE:])
