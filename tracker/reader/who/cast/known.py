"""What a text has introduced: full names for short ones, the state and the firms it speaks of."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final, Literal

import msgspec

from tracker.reader.who.cast.about import Named, weights_of
from tracker.reader.who.cast.pairs import Pair
from tracker.reader.who.grammar.vocabulary import BODY_ENDS, COMPANY_ENDS, PERSON_TITLES, SHORT_FORMS
from tracker.reader.who.names.bodies import OWN_BODIES

# A state or union, a person, a body or firm, a name of which nothing is known, a union as such or by its bodies, or
# a group of states.
Sort = Literal["power", "person", "body", "firm", "name", "union", "group"]

SENTENCE_END: Final = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"‘])|\n\s*\n")
_BEFORE: Final = 700  # characters read for what a pronoun stands for
_FAR: Final = 2_000  # characters before, in which two were named together whom a plural may mean
_PARTIES: Final[tuple[Sort, ...]] = ("power", "body", "firm", "name")
_ORGANISED: Final[tuple[Sort, ...]] = ("body", "firm", "group")  # have boards and committees
_ORGANISING: Final = BODY_ENDS | COMPANY_ENDS
_SITTING: Final = OWN_BODIES | {"ministry", "court", "council", "committee", "panel"}
_LEAD: Final = 300  # characters of its headline and first sentence
_NEAREST: Final = 400  # characters before, in which a firm is the one that is meant
_FADING: Final = 300  # characters after which a mention counts half
_PARAGRAPH: Final = 500  # characters of a paragraph in which a name is looked for that may be a firm's
_SPOKEN: Final = 400  # characters before in which the state is looked for that the text speaks of
_OF_GIVEN_NAME: Final = 2  # letters that two spellings of a given name share
_LONGEST_NAME: Final = 4  # words of a person's name
_STEPS: Final = 4  # places back at which it is looked what a noun meant
_RECENT: Final = 50  # mentions of firms that decide which one `the company` is


class Known(msgspec.Struct, frozen=True, eq=False, dict=True):
    """The names that a text has introduced, each with the offset from which it counts."""

    text: str = ""
    short: Mapping[str, Named] = {}  # "council", "Navoi", "IOCF" -> the full name
    states: Named = ()
    state: str = ""  # the one that the text is about
    cast: Mapping[Sort, Named] = {}  # who is named, wherever, by sort
    pairs: tuple[Pair, ...] = ()  # `Greece and Turkey`, in the order of the text
    makers: Mapping[str, str] = {}  # first word of a product -> who brought it out
    proper: frozenset[str] = frozenset()  # words that are written with a capital within sentences
    common: frozenset[str] = frozenset()  # words that are written without one
    passive: frozenset[str] = frozenset()  # names of places and products, which do not act
    persons: frozenset[str] = frozenset()  # names with a title, before or after them
    described: Mapping[str, frozenset[str]] = {}  # the nouns that the text calls a name by
    placed: frozenset[int] = frozenset()  # offsets of names that tell where something is
    dealt: frozenset[int] = frozenset()  # offsets of states that others deal with: a pact with Chad, Chadian beef
    written: Named = ()  # the states of its datelines
    owners: frozenset[str] = frozenset()  # states that it names by a body or one who holds an office
    subjects: frozenset[int] = frozenset()  # offsets of names that stand before the verb of their sentence
    issuer: str = ""  # the firm whose own release the text is
    author: str = ""  # the firm, or the body named at the head of the text, that says `we` in it
    listed: frozenset[str] = frozenset()  # actors of the directory, other than states meant by their capital

    def place(self, sentence: str) -> int:
        """Return where a sentence first begins in the text, the end of the text where it is not in it."""
        at = self.text.find(sentence)
        return len(self.text) if at < 0 else at

    def named(self, word: str, offset: int, barred: Collection[str] = ()) -> str | None:
        """Return whom a short name means at an offset: the last one introduced, a firm that stands out, none barred."""
        rows = tuple(row for row in self.short.get(word, ()) if row[1] not in barred)
        rows = tuple(row for row in rows if word in self.described.get(row[1], ())) or rows
        at = bisect_right(rows, (offset, "\uffff"))
        if SHORT_FORMS.get(word) != "company":
            sure = self._namesake(word, rows)
            return sure or (self._kept(word, rows[:at], offset) if at and not _is_shared(word, rows) else None)
        paragraph = min(offset - self.text.rfind("\n\n", 0, offset), _PARAGRAPH)
        told = rows[max(at - _RECENT, 0) : at]
        if not told and not self.cast.get("name"):
            return None
        here, near = ([row for row in told if row[0] >= offset - within] for within in (paragraph, _NEAREST))
        names = self.cast.get("name", ())
        reach = paragraph if told else _PARAGRAPH
        unsure = [row for row in names[: bisect_left(names, (offset, ""))] if row[0] >= offset - reach]
        return next((self._salient(rows, offset, word) for rows in (here, near, unsure, told) if rows), None)

    def _kept(self, word: str, rows: Named, offset: int) -> str:
        """The last one introduced, but where another name came between, whom the noun meant where it stood before."""
        if not word.islower():
            return rows[-1][1]
        for _ in range(_STEPS):
            last, name = rows[-1]
            before = self.text.rfind(f" {word}", 0, min(offset, last))
            used = rows[0][0] < before and any(row[1] != name for row in rows)
            if not used or last >= self._sentence_before(offset):
                break
            rows, offset = rows[: bisect_right(rows, (before, "\uffff"))], before
        return rows[-1][1]

    def _sentence_before(self, offset: int) -> int:
        """Where the sentence begins before the one that an offset is in, as far as it is near."""
        first = max(offset - _BEFORE, 0)
        ends = [0, 0, *(found.end() for found in SENTENCE_END.finditer(self.text, first, offset))]
        return ends[-2] or first

    def _namesake(self, word: str, rows: Named) -> str:
        """The person named most in full by a surname, which others of the text may share, '' where none is."""
        named = Counter(name for _, name in rows if name.rpartition(" ")[2] == word).most_common(2)
        if not named or (len(named) > 1 and named[0][1] == named[1][1]):
            return ""
        return named[0][0] if word[0].isupper() and " " in named[0][0] else ""

    def body(self, offset: int, *, sure: bool, barred: Collection[str] = ()) -> str:
        """Return the body, where not `sure` also the name that may be one, that stands out; '' for none."""
        rows = sorted([*self.cast.get("body", ()), *(() if sure else self.cast.get("name", ()))])
        close = rows[bisect_left(rows, (offset - _BEFORE, "")) : bisect_left(rows, (offset, ""))]
        near = [row for row in close if row[1] not in barred]
        return self._salient(near, offset) if near else ""

    def organiser(self, offset: int) -> str:
        """Return the body, firm or group near an offset, or at the head, that stands out before it; '' for none."""
        states = {name for _, name in self.states}
        unions = (row for row in self.cast.get("power", ()) if row[1] not in states)
        told = (row for row in self.cast.get("name", ()) if _ORGANISING & {*row[1].lower().split()})
        rows = sorted([*unions, *told, *(row for sort in _ORGANISED for row in self.cast.get(sort, ()))])
        before = [row for row in rows if row[0] < offset and (row[0] < _LEAD or row[0] > offset - _BEFORE)]
        found = [row for row in before if _SITTING.isdisjoint(row[1].lower().split())]
        return self._salient(found, offset) if found else ""

    def _salient(self, rows: Sequence[tuple[int, str]], offset: int, word: str = "") -> str:
        """The name that stands out in some rows: named often, near, as a subject; less where it is called otherwise."""
        weights: dict[str, float] = {}
        for start, name in rows:
            called = self.described.get(name, frozenset({word}))
            weight = 2 if start in self.subjects else 0.5 if start in self.placed else 1
            weight /= 1 if not word or word in called else 2
            full = self._full(name, start)
            weights[full] = weights.get(full, 0) + weight / (1 + (offset - start) / _FADING)
        return max(weights, key=lambda name: weights[name])

    def _full(self, name: str, offset: int) -> str:
        """The full name of one who is called by a part of it."""
        rows = self.short.get(name, ())
        at = bisect_right(rows, (offset, "\uffff"))
        return rows[at - 1][1] if at else name

    def last(self, sort: Sort, offset: int, within: int) -> str:
        """Return the name of a sort that stands last before an offset, within so many characters; '' for none."""
        rows = self.cast.get(sort, ())
        at = bisect_right(rows, (offset, ""))
        return rows[at - 1][1] if at and rows[at - 1][0] >= offset - within else ""

    def state_at(self, offset: int) -> str:
        """Return the state that the text speaks of: its own, but in a paragraph that so far names others alone."""
        at = bisect_right(self.states, (offset, "\uffff"))
        start = max(self.text.rfind("\n\n", 0, offset), offset - _SPOKEN)
        here = [row for row in self.states[max(at - _RECENT, 0) : at] if row[0] > start]
        others = here and self.state not in {name for _, name in here}
        own = self.state or (self.states[at - 1][1] if at else "")
        return self._salient(here, offset) if others else own

    @cached_property
    def powers(self) -> Mapping[str, Sequence[int]]:
        """Where each state and union is named, in the order of the text."""
        places = defaultdict[str, list[int]](list)
        for at, name in sorted(self.cast.get("power", ())):
            places[name].append(at)
        return places

    @cached_property
    def only_state(self) -> str:
        """The state that a text speaks of more than of any other, '' where it speaks of two alike."""
        weights = weights_of(self.states, self.subjects, self.placed)
        first = [name for name, _ in weights.most_common(2)]
        often = Counter(name for _, name in self.states)
        paired = any({*first} <= {*pair.names} for pair in self.pairs) and len({often[name] for name in first}) == 1
        alike = len(first) > 1 and (paired or weights[first[0]] == weights[first[1]])
        return first[0] if first and not alike else ""

    def written_in(self, offset: int) -> str:
        """Return the state of the last dateline before an offset, '' for none."""
        at = bisect_right(self.written, (offset, "\uffff"))
        return self.written[at - 1][1] if at else ""

    def together(self, offset: int, *, dealing: bool = False) -> tuple[str, ...]:
        """Return the states or bodies that were last named together before an offset, or that deal with one another."""
        for pair in reversed(self.pairs[: bisect_left(self.pairs, (offset, ()))]):
            names = tuple(dict.fromkeys(name or self.state for name in pair.names))
            if pair.offset < offset - _FAR:
                break
            if len(names) > 1 and all(names) and (pair.dealing or not dealing):
                return names
        return ()

    @cached_property
    def unions(self) -> Mapping[str, int]:
        """How often each union of states is named, as such or by its bodies."""
        return Counter(name for _, name in self.cast.get("union", ()))

    @cached_property
    def own_state_named(self) -> int:
        """How often the state that the text is about is named."""
        return sum(name == self.state for _, name in self.states)

    @cached_property
    def acting(self) -> frozenset[str]:
        """The states and unions that are named elsewhere than where something is."""
        return frozenset(name for offset, name in self.cast.get("power", ()) if offset not in self.placed)

    @cached_property
    def two(self) -> tuple[str, ...]:
        """The two states or unions that a text is about: each named twice or more, and more often than a third."""
        named = Counter(name for _, name in self.cast.get("power", ())).most_common(3)
        first = [row for row in named if row[1] > 1]
        told = len(first) == 2 or (len(first) == 3 and first[1][1] > first[2][1])
        return tuple(name for name, _ in first[:2]) if told else ()

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The two states or unions that a text is about, where it hardly names another."""
        named = Counter(name for offset, name in self.cast.get("power", ()) if offset not in self.placed)
        first = named.most_common(2)
        two = tuple(name for name, _ in first)
        about = bool(self.two) or any(set(pair.names) == set(two) for pair in self.pairs)
        return two if about and 3 * sum(named.values()) <= 4 * sum(often for _, often in first) else ()

    def two_at(self, offset: int) -> tuple[str, ...]:
        """Return the two who last dealt with one another, else whom a text is about, else the last two before."""
        if dealing := self.together(offset, dealing=True):
            return dealing
        rows = self.cast.get("power", ())
        close = rows[bisect_left(rows, (offset - _BEFORE, "")) : bisect_left(rows, (offset, ""))]
        acting = [row for row in close if row[0] not in self.placed]
        for near in (acting, close):
            recent = tuple(dict.fromkeys(name for _, name in reversed(near)))[:2]
            if len(recent) > 1:
                return self.two or recent[::-1]
        return self.two or self.only_two(offset)

    @cached_property
    def _parties(self) -> Named:
        """Those who may be parties, in the order of the text."""
        return tuple(sorted(row for sort in _PARTIES for row in self.cast.get(sort, ())))

    def only_two(self, offset: int) -> tuple[str, ...]:
        """Return the two who are named right before an offset, but persons, where there are no more than two."""
        rows = self._parties
        close = rows[bisect_left(rows, (offset - _BEFORE, "")) : bisect_left(rows, (offset, ""))]
        found = tuple(dict.fromkeys(self._full(name, start) for start, name in close))
        return found if len(found) == 2 else ()

    @cached_property
    def _by_word(self) -> Mapping[str, set[str]]:
        """The names of persons by each of their words."""
        found = defaultdict[str, set[str]](set)
        for person in self.persons:
            for word in person.split():
                found[word].add(person)
        return found

    def person_called(self, word: str) -> str:
        """Return the full name of the one person who is called by a word of it; empty where none is sure."""
        rows = self.short.get(word, ())
        told = () if _is_shared(word, rows) else {name for _, name in rows} | self._by_word.get(word, set())
        persons = {name for name in told if _is_called(name, word)}
        longest = max(persons, key=len, default="")
        return longest if all(set(name.split()) <= set(longest.split()) for name in persons) else ""

    def person_at(self, offset: int) -> str:
        """Return the full name of the person named last before an offset."""
        name = self.last("person", offset, offset) or self.last("name", offset, _PARAGRAPH)
        return self.named(name, offset) or (name if " " in name or name in self.persons else "")

    def sentences_before(self, offset: int) -> list[tuple[int, str]]:
        """Return the sentences right before an offset, each with where it begins, the nearest first."""
        first = max(offset - _BEFORE, 0)
        before = self.text[first:offset]
        ends = [0, *(edge for found in SENTENCE_END.finditer(before) for edge in found.span()), len(before)]
        parts = [(start, before[start:end]) for start, end in zip(ends[::2], ends[1::2], strict=True)]
        return [(first + start, part) for start, part in reversed(parts) if part.strip()][:4]


def _is_called(name: str, word: str) -> bool:
    """Whether a name is a person's in full, as far as its words tell, that one is called by."""
    if word not in name or word.isupper():
        return False  # the cheap test first: a long text asks about every person at every name
    words = name.split()
    given = any(one != word and one.lower() not in PERSON_TITLES for one in words)  # not General Pinochet
    return given and len(words) <= _LONGEST_NAME and word in words and "of" not in words


def _is_shared(word: str, rows: Named) -> bool:
    """Whether a surname is that of two or more persons: of Omar and Sadiq Khan; not of Alexei and Aleksei Leonov."""
    names = {name for _, name in rows if " " in name and name.rpartition(" ")[2] == word}
    parts = [[part.lower() for part in name.split()[:-1] if part.lower() not in PERSON_TITLES] for name in names]
    given = [{part[:_OF_GIVEN_NAME] for part in part_of} for part_of in parts if part_of]
    return word[:1].isupper() and any(one.isdisjoint(other) for one, other in combinations(given, 2))
