"""Read a text that is one date: by a rule of the grammar, or by its qualifiers and ranges."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.lexer import fold, lex
from tracker.dates.engine.matcher import Context, Match, Value, matches_at, resolve
from tracker.dates.engine.spelling import tidied
from tracker.dates.model import Direction, NoReferenceDate, Reading, Settings
from tracker.dates.phrase import beside, brackets, diagnostics, times
from tracker.dates.phrase.qualifiers import apply, noise, patterns, round_decade, separators
from tracker.dates.phrase.ranges import floats, follows, gap, join, weekday_after, weekday_before
from tracker.dates.rules import grammar

_LONGEST: Final = 200  # characters; no date needs more
_DEEPEST: Final = 6
_PARTS: Final = ("", "early", "middle", "late")
_TRIES: Final = 250  # parts of a text tried as dates; bounds the time
_OPENED: Final = ("from ", "since")  # what may open a range
_POINTS: Final[dict[str, Direction]] = {
    "until": "future",
    "until the first day of": "future",
    "not before": "future",
    "since": "past",
    "since the last day of": "past",
    "recent": "past",
}


def read(text: str, asked: Settings) -> Reading | None:
    """Read an English date; None if it is not one, DateError if it is an impossible date."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.split()).strip(' .,;:"“”«»').removesuffix("'").removesuffix("’")
    if plain[:1] in ("'", "‘", "’") and not plain[1:3].isdecimal():
        plain = plain[1:]
    if _marked().search(plain):
        plain = tidied(plain)
        diagnostics.digits(plain)
    found = _Reader().read(f"today {plain}" if times.is_alone(plain) else plain, asked, 0)
    if found is None:
        diagnostics.explain(plain)
    return found


def read_around(lead: str, inner: Reading, asked: Settings) -> Reading | None:
    """Read words before a date that is known: `the eve of`, `two weeks after`."""
    text = str(inner.when)
    return beside.read(f"{lead} {text}", asked, partial(_Reader({text: inner}).read, depth=1))


def read_range(texts: Sequence[str], ends: Sequence[Reading], asked: Settings) -> Reading | None:
    """Read a range from its two ends: as their words have it, else from the dates that they are known to be."""
    joined = " - ".join(texts)
    return _Reader().range(joined, asked, 0) or _Reader(dict(zip(texts, ends, strict=True))).range(joined, asked, 0)


@lru_cache(maxsize=1)
def _marked() -> "re.Pattern[str]":
    return re.compile(r"[\d(.]")


@lru_cache(maxsize=1)
def _part_of_decade() -> "re.Pattern[str]":
    return re.compile(r"\b(?:early|mid|middle|late)[\s-]+(?=(?:the )?\d{3}0s$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _part() -> "re.Pattern[str]":
    return re.compile(r"(?:early|mid|middle|late)\b-?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _following() -> "re.Pattern[str]":
    return re.compile(r"(?:the )?(?:following|ensuing) ", re.IGNORECASE)


class _Reader:
    """A recursive read with a memo and a budget of attempts."""

    def __init__(self, given: Mapping[str, Reading] = MappingProxyType({})) -> None:
        self.given = given  # texts whose reading is known
        self.left = _TRIES
        self.known: dict[tuple[str, Settings], Reading | None] = {}

    def read(self, text: str, asked: Settings, depth: int) -> Reading | None:
        if text in self.given:
            return self.given[text]
        key = (text, asked)
        if key in self.known:
            return self.known[key]
        self.left -= 1
        if depth > _DEEPEST or self.left < 0 or not text:
            return None
        self.known[key] = None
        found = (
            self.rule(text, asked)
            or (self.range(text, asked, depth) if text[:5].lower() in _OPENED else None)
            or self.qualified(text, asked, depth)
            or (self.bracketed(text, asked, depth) if text[-1] == ")" else None)
            or self.range(text, asked, depth)
            or beside.read(text, asked, partial(self.read, depth=depth + 1))
            or self.stripped(text, asked, depth)
        )
        self.known[key] = found
        return found

    def rule(self, text: str, asked: Settings) -> Reading | None:
        """The text as one rule of the grammar has it, whole."""
        lexed = lex(text, grammar(), whole=True, day_first=asked.day_first)
        kinds = lexed.kinds
        if not kinds:
            return None
        context = Context(lexed, asked.today, asked.direction, asked.day_first, whole=True)
        for found, resolver in matches_at(lexed, 0, grammar().attempts(kinds[0], kinds[1:2], "whole")):
            if found.end() < len(kinds):
                return None
            match = Match(found, context)
            value = resolve(match, resolver)
            if value is not None:
                return Reading(*_narrowed(match, value))
        return None

    def qualified(self, text: str, asked: Settings, depth: int) -> Reading | None:
        """A date with a qualifier."""
        folded = fold(text)
        for name, pattern in patterns():
            match = pattern.fullmatch(folded)
            if match is None:
                continue
            rest = text[match.start("rest") : match.end("rest")]
            inner = round_decade(rest) if name == "approximate" else None
            inner = inner or self.read(rest, _pointed(asked, name), depth + 1)
            found = apply(name, match, inner) if inner else None
            if found is not None:
                return found
        return None

    def bracketed(self, text: str, asked: Settings, depth: int) -> Reading | None:
        """A date with something in brackets behind it."""

        def read(part: str, beside: date | None) -> Reading | None:
            return self.read(part, asked._replace(today=beside) if beside else asked, depth + 1)

        return brackets.read(text, read)

    def stripped(self, text: str, asked: Settings, depth: int) -> Reading | None:
        """A date after words without meaning for it."""
        match = noise().match(fold(text))
        return self.read(text[match.end() :], asked, depth + 1) if match else None

    def range(self, text: str, asked: Settings, depth: int) -> Reading | None:
        """Two dates with a separator between them; the separator nearest the middle is tried first."""
        folded = fold(text)
        if joint := beside.joint(folded):
            told = beside.read(text, asked, partial(self.read, depth=depth + 1))
            if told is not None or joint["shared"]:
                return told
        start = next((len(word) for word in ("between ", "from ", "since ") if folded.startswith(word)), 0)
        middle = start + len(folded)
        for found in sorted(separators().finditer(folded, start), key=lambda sign: abs(sum(sign.span()) - middle)):
            left, right = text[start : found.start()], text[found.end() :]
            pair = self.ends(left, right, asked, depth) if left and right else None
            reading = join(*pair) if pair else None
            apart = found.group().strip() in ("and", "or") and not folded.startswith("between ")
            if pair and reading and not (apart and gap(*pair)):
                return self.chosen(reading, pair, (left.strip(), right.strip()), asked, depth)
        return None

    def chosen(
        self, reading: Reading, ends: tuple[Reading, Reading], texts: tuple[str, str], asked: Settings, depth: int
    ) -> Reading:
        """Of a range without a year and that of another year, the one that its direction or its nearness asks for."""
        last = ends[1].alternative
        if reading.basis != "inferred" or last is None or asked.today is None:
            return reading
        first = self.attempt(texts[0], asked._replace(today=last.first, direction="past"), depth)
        other = first and join(first, ends[1]._replace(when=last, alternative=None))
        if not other or other.when == reading.when:
            return reading
        when, rest = arithmetic.pick((reading.when, other.when), asked.today, asked.direction)
        reason = reasons.chosen(" to ".join(texts).removeprefix("the "), when, asked.today, asked.direction)
        return reading._replace(when=when, reason=reason, alternative=rest)

    def ends(self, left: str, right: str, asked: Settings, depth: int) -> tuple[Reading, Reading] | None:
        """Both ends; an end without a year takes it from the other, in `early to late May` the month."""
        parts = _part().match(left), _part().match(right)
        if parts[0] and parts[1] and parts[0].end() == len(left):
            left += right[parts[1].end() :]
        first, after = self.attempt(left, asked, depth), _following().match(right)
        if first is not None and after is not None:
            beside = asked._replace(today=first.when.last, direction="future")
            strictly = beside._replace(today=first.when.last + arithmetic.DAY)
            known = self.attempt(right[after.end() :], strictly, depth) or self.attempt(right, beside, depth)
            return (first, known._replace(reason=right.strip(), alternative=None)) if known else None
        last = self.attempt(right, asked, depth)
        if last is not None and (first is None or floats(first, last) or weekday_before(left, right)):
            known = self.attempt(left, asked._replace(today=last.when.first, direction="past"), depth)
            first = known._replace(reason=left.strip()) if known else first
        elif first is not None and (
            last is None or follows(last, first) or weekday_after(left, right, first, asked.today)
        ):
            known = self.attempt(right, asked._replace(today=first.when.first, direction="future"), depth)
            last = known._replace(reason=right.strip()) if known else last
        if first and last and "decade" in (first.when.precision, last.when.precision):
            left, right = (_part_of_decade().sub("", side) for side in (left, right))
            return round_decade(left) or first, round_decade(right) or last
        return (first, last) if first and last else None

    def attempt(self, text: str, asked: Settings, depth: int) -> Reading | None:
        """Read one end; None if it needs a reference date, which the other end may give.

        A part of a decade is read as the decade.
        """
        try:
            return self.read(_part_of_decade().sub("", text), asked, depth + 1)
        except NoReferenceDate:
            return None


def _pointed(asked: Settings, name: str) -> Settings:
    """The direction of an open end: until Friday is the coming one, since Friday the last."""
    direction = _POINTS.get(name)
    return asked._replace(direction=direction) if direction and asked.direction == "neutral" else asked


def _narrowed(match: Match, value: Value) -> Value:
    """The early, middle or late part of a period, where the text names one."""
    for name in ("part", "part2", "edge", "edge2"):
        if match.has(name):
            part = match.get(name)
            reason = f"the {_PARTS[part]} part of {value.reason}"
            return value._replace(when=arithmetic.narrow(value.when, part), reason=reason, alternative=None)
    return value
