"""The words of a text, and the verb nearest to a date in its clause."""

from collections.abc import Iterable
from typing import Final

from tracker.dates.article.verbs import forms
from tracker.dates.article.verbs.tenses import Tenses
from tracker.dates.article.verbs.tokens import CLAUSE_ENDS, REACH
from tracker.dates.engine.past_forms import is_past
from tracker.dates.engine.tokens import STOP, Lexed
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

_RELATIVES: Final = word_set("which who whom whose where")
_LEADING_BACK: Final = word_set("on in at by to with from for under during late early after before until against of")
_SAYING: Final = forms.SAYING | {"announced", "agreed"}  # said its governor, in an interview on Monday
_TAIL: Final = 12  # tokens from a comma that closes a clause about a noun to a date of the main clause


class Words(Tenses):
    """The words of a text by token index, and which verbs stand around one."""

    __slots__ = ("_clause", "_nearest_after", "_nearest_before")

    def __init__(self, lexed: Lexed) -> None:
        super().__init__(lexed)
        self._clause: tuple[int, Iterable[int]] = (-1, ())  # the last token asked about, and its answer
        self._nearest_before: dict[int, int | None] = {}  # by token, as far as asked for
        self._nearest_after: dict[int, int | None] = {}

    def clause_before(self, first: int) -> Iterable[int]:
        """The tokens before one that can be verbs, in its clause: not in one about a noun that a comma has closed."""
        if self._clause[0] != first:
            found = super().clause_before(first)
            opened, closed = self._aside(first)
            told = [index for index in found if not opened < index < closed] if closed else found
            self._clause = first, told
        return self._clause[1]

    def _aside(self, first: int) -> tuple[int, int]:
        """The bounds of a clause that only tells of an object: passed the bill, drafted in May, by six votes on ...

        Two zeros where there is none, or where words between it and the token have a verb of their own.
        """
        closed = next((at for at in range(first - 1, first - _TAIL, -1) if self[at] in ("", ",")), 0)
        if self[closed] != "," or (closed + 1 < first and self[closed + 1] not in _LEADING_BACK):
            return 0, 0
        before = next((at for at in range(closed - 1, closed - REACH, -1) if self[at] in ("", ",")), 0)
        opener = self[before + 1]
        told = _RELATIVES & {opener, self[before + 2]} or (is_past(opener) and opener not in _SAYING)
        if self[before] != "," or not told or self._first_verb(range(closed + 1, first)) is not None:
            return 0, 0
        return (0, 0) if self._first_verb(super().clause_before(before)) is None else (before, closed)

    def backward(self, first: int) -> Direction:
        """What the nearest verb before a token says, in its clause."""
        index = self.verb_before(first)
        return "neutral" if index is None else self._said[index] or "neutral"

    def verb_before(self, first: int) -> int | None:
        """The nearest verb that tells before a token, in its clause."""
        if first not in self._nearest_before:
            self._nearest_before[first] = self._first_verb(self.clause_before(first))
        return self._nearest_before[first]

    def forward(self, last: int) -> Direction:
        """What the nearest verb after a token says, in its clause."""
        index = self.verb_after(last)
        return "neutral" if index is None else self._said[index] or "neutral"

    def verb_after(self, last: int) -> int | None:
        """The nearest verb that tells from a token on, in its clause."""
        if last not in self._nearest_after:
            end = last + REACH
            stops = [at for sign in (STOP, *CLAUSE_ENDS) if (at := self.kinds.find(sign, last, end)) >= 0]
            self._nearest_after[last] = self._first_verb(self.verbs_in(last, min(stops, default=end)))
        return self._nearest_after[last]

    def _first_verb(self, indexes: Iterable[int]) -> int | None:
        said = self._said
        for index in indexes:
            found = said[index] if index in said else self._kept(index)
            if found is not None:
                return index
        return None
