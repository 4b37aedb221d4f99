"""The actors of a row of a table, where the header of a column says that it tells who."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.role_words import TALKS
from tracker.reader.who.names.mentions import STATES
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

_WHO: Final = word_set(
    "who actor actors country countries state body bodies institution organisation organization organiser organizer "
    "government company host"
)
# What a state does not do by itself: it meets, people vote in it.
_SHARED: Final = TALKS | {"vote", "election", "elections", "referendum", "poll", "run-off"}
_MARKS: Final = " \t*_`~"
_LONGEST: Final = 60  # characters of a name in a cell


def row_parties(reading: Reading) -> list[tuple[Party, Role]]:
    """Return those whom a row names in the column that its table heads with `who`, none for any other text."""
    text, start = reading.known.text, reading.known.text.rfind("\n", 0, reading.offset) + 1
    line = _line(text, start)
    if not line.startswith("|"):
        return []
    head = start
    while head and (above := text.rfind("\n", 0, head - 1) + 1) < head and text[above] == "|":
        head = above
    headers = [cell.strip(_MARKS).lower() for cell in _line(text, head).split("|")]
    column = next((at for at, header in enumerate(headers) if header in _WHO), None)
    cells = line.split("|")
    if head == start or column is None or column >= len(cells) or not cells[column].strip(_MARKS):
        return []
    first = start - reading.offset + sum(len(cell) + 1 for cell in cells[:column])
    return _named(reading, cells[column].strip(_MARKS), (first, first + len(cells[column])))


def _named(reading: Reading, cell: str, bounds: tuple[int, int]) -> list[tuple[Party, Role]]:
    """The actors that a cell names, else its words as the name of one."""
    tokens = reading.parsed.tokens
    inside = [one for one in reading.mentions if bounds[0] <= tokens[one.first].start < bounds[1]]
    shared = bool(_SHARED & {token.low for token in tokens})
    if " " not in cell and reading.directory.resolve(cell) is None:
        return [(Party(cell), "" if shared else "by")]  # C5+1
    found: list[tuple[Party, Role]] = [
        (Party(full_name(reading, one)), "" if shared and one.sort in (*STATES, "group") else "by")
        for one in inside
        if one.sort != "thing"
    ]
    if found or len(cell) > _LONGEST or not cell[:1].isupper():
        return found
    return [(Party(cell), "" if shared else "by")]


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]
