"""Rules for the parts of a year: quarters, halves and seasons."""

from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.days.months import year_of
from tracker.dates.rules.filters import not_dates
from tracker.when import When

_NTH: Final = ("", "first", "second", "third", "fourth")
_BROUGHT: Final = ("brought", "came", "saw", "made", "took", "began", "left", "has", "gave")
_SEASONAL: Final = word_set(
    "school schools sport sports clothes clothing house tyres wheat coat coats camp camps olympics games"
)
_LATELY: Final = 120  # days in which a quarter that is over is reported
_REPORTS: Final = word_set("figures results earnings accounts")
_BEFORE_VERB: Final = word_set("to will would could may might should shall must can cannot not")
_SPANS: Final = word_set("hours day days week weeks month months year years shortly soon just")
_SEASONS: Final = ("", "spring", "summer", "autumn", "winter")
_MARCH: Final = 3  # the month that spring begins with; the winter of January began in the year before
_OF_YEAR: Final = "[[,] [of|in|for] [the year] ({year}|{yy}|[the] {rel} year)]"


def _candidates(m: Match, kind: str, number: int) -> list[When]:
    make = {"quarter": When.quarter, "half": When.half, "season": When.season}[kind]
    return [make(m.base.year + step, number) for step in (-2, -1, 0, 1, 2)]


def _part_of_year(m: Match, kind: str, number: int, name: str) -> Value:
    """A quarter, half or season, of the named year or of the one its direction asks for."""
    year = m.base.year - m.get("count") if m.has("back") else year_of(m)
    if year is not None:
        make = {"quarter": When.quarter, "half": When.half, "season": When.season}[kind]
        reason = f"the {name} of {year}"
        if "fiscal" in m.words().lower() or (m.has("year") and m.token("year").kind == codes()["fy"]):
            reason = f"the {name} of the fiscal year {year}, kept as that of {year}"
        return Value(make(year, number), "relative" if m.has("rel") else "explicit", reason)
    if m.has("anyrel"):
        return _relative_part(m, kind, number, name)
    direction = m.direction
    if direction == "neutral" and not m.whole and kind != "season":
        direction = "past"  # figures are reported for quarters that are over
    if kind != "season" and not _REPORTS.isdisjoint(m.around(step) for step in range(1, 4)):
        over = [one for one in _candidates(m, kind, number) if one.last < m.base][-1]
        if (m.base - over.last).days <= _LATELY:
            return Value(over, "inferred", f"the last {name} over on {reasons.said(m.base)}, of which it reports")
    when, other = arithmetic.pick(_candidates(m, kind, number), m.base, direction)
    return Value(when, "inferred", reasons.chosen(name, when, m.base, direction), other)


def _relative_part(m: Match, kind: str, number: int, name: str) -> Value:
    step, base = m.get("anyrel"), m.base
    dated = _candidates(m, kind, number)
    if step < 0:
        when = [w for w in dated if w.last < base][-1]
    elif step > 0:
        when = next((w for w in dated if w.first > base), dated[-1])
    else:
        when = next((w for w in dated if w.first <= base <= w.last), dated[2])
    place = {-1: f"the last {name} before", 0: f"the {name} of the year of", 1: f"the next {name} after"}[step]
    return Value(when, "relative", f"{place} {reasons.said(base)}")


def quarter(m: Match) -> Value | None:
    """A quarter by its number; its year from the text, else from the direction."""
    number = m.get("q") if m.has("q") else m.get("nth") if m.has("nth") else 4
    if not 1 <= number <= 4 or not_dates.of_game(m):
        return None
    return _part_of_year(m, "quarter", number, f"{_NTH[number]} quarter")


def half(m: Match) -> Value | None:
    """A half of a year by its number."""
    number = m.get("h") if m.has("h") else m.get("nth")
    if not 1 <= number <= 2 or not_dates.of_game(m):
        return None
    if not m.whole and m.around(1) == "of":
        return None  # of July, of the 20th century
    return _part_of_year(m, "half", number, f"{_NTH[number]} half")


def near_part(m: Match) -> Value:
    """The half or the season of the reference date, or the one before or after."""
    step, half = m.get("anyrel"), m.has("half")
    day = arithmetic.add_months(m.base.replace(day=1), (6 if half else 3) * step)
    if half:
        when = When.half(day.year, 1 + day.month // 7)
    else:
        when = When.season(day.year - (day.month < _MARCH), day.month // 3 or 4)
    place = {-1: "before that of", 0: "of", 1: "after that of"}[step]
    name, note = ("half of a year", "") if half else ("season", ", spring taken as March to May")
    return Value(when, "relative", f"the {name} {place} {reasons.said(m.base)}{note}")


def season(m: Match) -> Value | None:
    """A season; without a year it needs `the`, `this`, `last` or a preposition before it."""
    number = m.get("season")
    if not m.whole and m.word("season") in ("fall", "spring") and m.around(-1) in _BEFORE_VERB:
        return None  # expected to fall in 2026
    if not m.whole and year_of(m) is None and not m.has("anyrel") and not _said_as_season(m):
        return None
    return _part_of_year(m, "season", number, _SEASONS[number])


def _said_as_season(m: Match) -> bool:
    """Whether a season without a year is one: not the fall of prices, hot springs, Winter Olympics."""
    before, after, word = m.around(-1), m.around(1), m.word("season")
    if after in _SEASONAL:
        return False
    if (
        after == "of"
        or (after == "&" and m.raw(2)[:1].isupper())
        or (m.lexed.text[m.token("season").start].isupper() and m.raw(1)[:1].isupper())
    ):
        return False
    if word == "fall" and before in ("after", "before") and m.around(-2) in _SPANS:
        return False  # two days after the fall
    if word in ("fall", "spring") and (before == "the" or after in ("in", "to", "from", "into", "for", "on")):
        return False
    if m.has("part"):
        return True
    if before == "" and (after in _BROUGHT or after.endswith("ed")):
        return True  # Winter brought no relief
    if word == "fall" and not m.words().lower().startswith("the"):
        return before in ("in", "by", "during", "since", "until")
    return before in ("in", "by", "since", "until", "during", "before", "after", "the", "of", "for", "through")


def winter_years(m: Match) -> Value | None:
    """`the winter of 1990-91`: the winter that begins in the first year."""
    first, second = m.get("year"), m.get("digits") if m.has("digits") else m.get("year2")
    if (first + 1) % 100 != second % 100:
        return None
    return Value(When.season(first, m.get("season")), "explicit", f"the {_SEASONS[m.get('season')]} of {first}")


RULES: Final = (
    Rule(
        "quarter",
        (
            "[@part] [the] [fiscal] {nth} {quarter} " + _OF_YEAR,
            "[@part] [fiscal] {nth} - {quarter} " + _OF_YEAR,
            "[the] [fiscal] {year} ['s] [-] [fiscal] {nth} [-] {quarter}",
            "[the] {nth} [-] {quarter} {count} year {back}",
            "[the] {nth} fiscal {quarter} " + _OF_YEAR,
            "{q} (-|/) {year}",
            "{q} [of] fiscal [year] {year}",
            "fiscal {q} [of] {year}",
            "[@part] {q} " + _OF_YEAR,
            "{year} [-] {q}",
            "{rel} year 's {nth} [-] {quarter}",
            "[the] final {quarter}",
            "[the] (final|last) {quarter} of the year",
            "{year} ['s] final {quarter}",
        ),
        quarter,
        (
            ("third quarter", "1989-10-25", "1989-35"),
            ("the third quarter of 1988", "", "1988-35"),
            ("third quarter two years ago", "1989-10-25", "1987-35"),
            ("Q3 2024", "", "2024-35"),
            ("2024q3", "", "2024-35"),
            ("Q3/2023", "2024-07-08", "2023-35"),
            ("Q3-2023", "2024-07-08", "2023-35"),
            ("Q3 of fiscal 2023", "2024-07-08", "2023-35"),
            ("late Q3 2024", "", "2024-09~"),
        ),
    ),
    Rule(
        "half",
        (
            "[@part] [the] {nth} [-] half [,] [of|in|for] [the] [fiscal] [year] ({year}|{yy}|{rel} year)",
            "fiscal {h} [of] {year}",
            "[@part] [the] {nth} - half",
            "[the] {year} ['s] {nth} [-] half",
            "{rel} year 's {nth} [-] half",
            "{h} " + _OF_YEAR,
            "{h} (-|/) {year}",
            "{year} [-] {h}",
            "[@part] [the] {nth} half [of (the|this) year]",
        ),
        half,
        (
            ("the first half of 1990", "", "1990-40"),
            ("H2 2024", "", "2024-41"),
            ("2024h1", "", "2024-40"),
            ("first-half 2023", "2024-07-08", "2023-40"),
            ("H2/2023", "", "2023-41"),
        ),
    ),
    Rule(
        "half or season of the reference date",
        ("[the] {anyrel} {half} [[-] year]", "[the] {anyrel} season"),
        near_part,
        (
            ("last half", "2024-07-08", "2024-40"),
            ("this half", "2024-07-08", "2024-41"),
            ("next half-year", "2024-07-08", "2025-40"),
            ("this season", "2024-01-08", "2023-24"),
            ("next season", "2024-01-08", "2024-21"),
        ),
        "whole",
    ),
    Rule(
        "season",
        ("[@part] [the] [{anyrel}] {season} " + _OF_YEAR, "this {anyrel} {season}", "[@part] {rel} year 's {season}"),
        season,
        (
            ("Spring 1991", "", "1991-21"),
            ("this summer", "1998-04-02", "1998-22"),
            ("last fall", "1998-04-02", "1997-23"),
        ),
    ),
    Rule(
        "winter of two years",
        ("[the] {season} [of] {year} (-|/) ({digits}|{year2})",),
        winter_years,
        (("the winter of 1990-91", "", "1990-24"),),
    ),
)
