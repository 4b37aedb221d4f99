"""Rules for years and what is counted by them: quarters, seasons, decades, weeks, weekends."""

from typing import Final

from tracker.errors import DateError
from tracker.language import reckon, traps
from tracker.language.calendar import chosen, year_of
from tracker.language.rule import Match, Rule, Value
from tracker.language.relative import unit_of
from tracker.when import When

_SEASONS: Final = ("", "spring", "summer", "autumn", "winter")


def year(m: Match) -> Value | None:
    """A year in four figures, or in two after an apostrophe."""
    number = m.get("year")
    if m.span[1] - m.span[0] == 1 and traps.year(m):
        return None
    return Value(When.year(number), "explicit", f"the year {number}")


def era(m: Match) -> Value | None:
    """A year with its era; those before Christ are beyond the ledger."""
    if m.words().lower().endswith(("bc", "bce")):
        raise DateError(f"'{m.words()}' is before the year 1", "the ledger keeps the years 1 to 9999")
    number = m.get("year") if m.has("year") else m.get("digits")
    return Value(When.year(number), "explicit", f"the year {number}")


def short_year(m: Match) -> Value | None:
    if not m.whole and m.around(-1) not in ("in", "of", "since", "by", "until", "to", "and", "from", "summer", "class"):
        return None
    return Value(When.year(m.get("yy")), "explicit", f"the year {m.get('yy')}")


def fiscal(m: Match) -> Value | None:
    """A fiscal year, kept under the year that names it."""
    year = year_of(m)
    if year is None and m.has("anyrel"):
        year = m.base.year + m.get("anyrel")
    if year is None:
        return None
    return Value(When.year(year), "explicit" if m.has("year") else "relative", f"the fiscal year {year}, as the year")


def _candidates(m: Match, kind: str, number: int) -> list[When]:
    make = {"quarter": When.quarter, "half": When.half, "season": When.season}[kind]
    return [make(m.base.year + step, number) for step in (-1, 0, 1)]


def _part_of_year(m: Match, kind: str, number: int, name: str) -> Value:
    """A quarter, half or season, of the named year or of the one its sense asks for."""
    year = year_of(m)
    if year is not None:
        make = {"quarter": When.quarter, "half": When.half, "season": When.season}[kind]
        return Value(make(year, number), "relative" if m.has("rel") else "explicit", f"the {name} of {year}")
    if m.has("anyrel"):
        return _relative_part(m, kind, number, name)
    when, other = reckon.pick(_candidates(m, kind, number), m.base, m.sense)
    return Value(when, "inferred", chosen(name, when, m.base, m.sense), other)


def _relative_part(m: Match, kind: str, number: int, name: str) -> Value:
    step, base = m.get("anyrel"), m.base
    dated = _candidates(m, kind, number)
    if step < 0:
        when = [w for w in dated if w.last < base][-1]
    elif step > 0:
        when = next((w for w in dated if w.first > base), dated[-1])
    else:
        when = dated[1]
    return Value(when, "relative", f"{m.words().lower()}, from {reckon.said(base)}")


def quarter(m: Match) -> Value | None:
    """A quarter by its number; its year from the text, else from the sense."""
    number = m.get("q") if m.has("q") else m.get("nth")
    if not 1 <= number <= 4:
        return None
    return _part_of_year(m, "quarter", number, f"quarter {number}")


def half(m: Match) -> Value | None:
    """A half of a year by its number."""
    number = m.get("h") if m.has("h") else m.get("nth")
    if not 1 <= number <= 2:
        return None
    return _part_of_year(m, "half", number, f"half {number}")


def last_half(m: Match) -> Value | None:
    return _part_of_year(m, "half", 2, "second half")


def quarter_again(m: Match) -> Value | None:
    """`the quarter`: the one named before."""
    anchor = next((when for when in reversed(m.anchors) if when.precision == "quarter"), None)
    if anchor is None or m.around(1) in ("of", "century", "-"):
        return None
    return Value(anchor, "relative", f"the quarter named before, {anchor}")


def season(m: Match) -> Value | None:
    """A season; without a year it needs `the`, `this`, `last` or a preposition before it."""
    number = m.get("season")
    name = _SEASONS[number]
    if not m.whole and year_of(m) is None and not m.has("anyrel"):
        before, after = m.around(-1), m.around(1)
        if after == "of" or (m.word("season") in ("fall", "spring") and after in ("in", "to", "from", "into", "for", "on")):
            return None
        if not m.has("part") and before not in ("in", "by", "since", "until", "during", "the", "of", "for", "through"):
            return None
        if m.word("season") == "fall" and before not in ("the", "in", "by", "during", "since", "until") and not m.words().lower().startswith(("the", "early", "late", "mid")):
            return None
    return _part_of_year(m, "season", number, name)


def winter_years(m: Match) -> Value | None:
    """`the winter of 1990-91`: the winter that begins in the first year."""
    first, second = m.get("year"), m.get("digits") if m.has("digits") else m.get("year2")
    if (first + 1) % 100 != second % 100:
        return None
    return Value(When.season(first, m.get("season")), "explicit", f"the {_SEASONS[m.get('season')]} of {first}")


def decade(m: Match) -> Value | None:
    """A decade, `the 1980s`; a round hundred is a century unless a part or circa narrows it."""
    number = m.get("decade") if m.has("decade") else m.get("spelled")
    raw = m.word("decade") if m.has("decade") else "'"
    if not m.whole and raw[0] != "'" and len(raw) < 5 and m.around(-1) not in ("the", "'", "early", "late", "mid") and "the" not in m.words().lower():
        return None  # in his 20s
    if raw[0].isdecimal() and len(raw) == 3:
        number = number if number < 2030 else number - 100
    narrowed = m.has("part") or m.has("edge") or m.has("part2") or m.has("edge2")
    if number % 100 == 0 and number < 2000 and not narrowed and len(raw) > 3:
        return Value(When.century(number), "explicit", f"the century {number} to {number + 99}")
    if number == 2000 and m.whole and not narrowed:
        return Value(When.century(number), "explicit", "the century 2000 to 2099", When.decade(2000))
    return Value(When.decade(number), "explicit", f"the decade {number} to {number + 9}")


def century(m: Match) -> Value | None:
    """A century by its number: the 19th is 1800 to 1899, as EDTF counts."""
    if m.words().lower().endswith(("bc", "bce")):
        raise DateError(f"'{m.words()}' is before the year 1", "the ledger keeps the years 1 to 9999")
    number = m.get("nth")
    if not 1 <= number <= 30:
        return None
    return Value(When.century((number - 1) * 100), "explicit", f"the {number}. century")


def weekend(m: Match) -> Value | None:
    """A weekend: last, this, next, or the one that the sense asks for."""
    base = m.base
    if m.has("anyrel"):
        step = m.get("anyrel")
    elif m.has("other"):
        return None
    else:
        step = 0 if base.weekday() >= 5 or m.sense == "future" else -1
    return Value(reckon.weekend(base, step), "relative", f"the weekend {step:+d} weeks from {reckon.said(base)}")


def week_number(m: Match) -> Value | None:
    """`week 34 of 2024` (ISO 8601)."""
    number = next(m.get(name) for name in ("num", "number", "w") if m.has(name))
    year = year_of(m)
    if year is None:
        year = m.base.year
    try:
        monday = reckon.date.fromisocalendar(year, number, 1)
    except ValueError:
        raise DateError(f"'{m.words()}': the year {year} has no week {number}") from None
    return Value(reckon.week(monday), "explicit", f"ISO week {number} of {year}")


def week_of(m: Match) -> Value | None:
    """`the week of October 6`, `the first week of October 2014`."""
    years = [m.get("year")] if m.has("year") else [m.base.year + step for step in (-1, 0, 1)]
    month = m.get("month")
    found: list[When] = []
    for year in years:
        period = When.month(year, month)
        if m.has("mday"):
            if m.get("mday") <= period.last.day:
                found.append(reckon.week(period.first.replace(day=m.get("mday"))))
            continue
        monday = reckon.weekday_near(period.first, 0, 1)
        if m.has("anyrel"):
            monday = reckon.weekday_near(period.last - 6 * reckon.DAY, 0, -1)
        else:
            monday += 7 * (m.get("nth") - 1) * reckon.DAY
        found.append(reckon.week(monday))
    if not found:
        return None
    when, other = (found[0], None) if len(found) == 1 else reckon.pick(found, m.base, m.sense)
    return Value(when, "explicit" if m.has("year") else "inferred", "a week, Monday to Sunday", other)


def edge_of_unit(m: Match) -> Value | None:
    """`the end of the year`: in running text the year itself, of the base day."""
    kind, name = unit_of(m)
    when = reckon.unit(m.base, kind, 0)
    return Value(when, "relative", f"the {name} of {reckon.said(m.base)}")


def year_end(m: Match) -> Value | None:
    """`year-end`, `year-end 1988`, `midyear`."""
    year = m.get("year") if m.has("year") else m.base.year
    if m.has("year") is False and m.has("anyrel"):
        year += m.get("anyrel")
    return Value(When.year(year), "relative", f"the year {year}")


def rolling(m: Match) -> Value | None:
    """`last 2 months`, `next three days`: whole units, the current one not counted."""
    kind, name = unit_of(m)
    step = m.get("anyrel")
    count = m.get("count") if m.has("count") else m.get("vague")
    if step == 0:
        return None
    near, far = reckon.unit(m.base, kind, step), reckon.unit(m.base, kind, step * count)
    first, last = (far, near) if step < 0 else (near, far)
    when = When.span(first.first, last.last) if kind == "day" or first.precision == "range" else When.span(first, last)
    return Value(when if first != last else first, "relative", f"{count} {name}s from {reckon.said(m.base)}")


def rest(m: Match) -> Value | None:
    """`the rest of the week`: from the base day on."""
    kind, _ = unit_of(m)
    when = reckon.unit(m.base, kind, m.get("anyrel") if m.has("anyrel") else 0)
    return Value(When.span(m.base, when.last), "relative", f"from {reckon.said(m.base)} on")


def the_unit(m: Match) -> Value | None:
    kind, name = unit_of(m)
    return Value(reckon.unit(m.base, kind, 0), "relative", f"the {name} of {reckon.said(m.base)}")


_OF_YEAR: Final = "[[,] [of|in|for] [the year] ({year}|{yy}|{rel} year)]"

RULES: Final = (
    Rule(
        "year",
        ("[@part] [the year] {year}",),
        year,
        (("1998", "", "1998"), ("the year 1800", "", "1800"), ("early 2009", "", "2009-01~/2009-04~")),
    ),
    Rule(
        "era",
        ("({year}|{digits}) (ad|ce)", "(ad|ce) ({year}|{digits})", "({year}|{digits}) (bc|bce)"),
        era,
        (("1 AD", "", "0001"), ("127 CE", "", "0127")),
    ),
    Rule("short year", ("[@part] {yy}",), short_year, (("'89", "", "1989"),)),
    Rule(
        "fiscal year",
        (
            "[@part] [the|its|their] fiscal [year] [(ended|ending)] {year}",
            "[@part] [the] fiscal [year] {yy}",
            "[@part] [the] {anyrel} (fiscal|financial) {year}",
            "[@part] [the] {anyrel} (fiscal|financial) {longunit}",
            "[@part] {fy}",
        ),
        fiscal,
        (("fiscal 1990", "", "1990"), ("fiscal year 1989", "", "1989"), ("FY2024", "", "2024")),
    ),
    Rule(
        "quarter",
        (
            "[@part] [the] [fiscal] {nth} [-] {quarter} " + _OF_YEAR,
            "{year} ['s] [-] [fiscal] {nth} [-] {quarter}",
            "{q} " + _OF_YEAR,
            "{year} [-] {q}",
            "[the] {nth} [-] {quarter} of fiscal [year] {year}",
            "{rel} year 's {nth} [-] {quarter}",
        ),
        quarter,
        (
            ("third quarter", "1989-10-25", "1989-35"),
            ("the third quarter of 1988", "", "1988-35"),
            ("Q3 2024", "", "2024-35"),
            ("2024q3", "", "2024-35"),
        ),
    ),
    Rule(
        "half",
        (
            "[@part] [the] {nth} [-] half of [the year] ({year}|{yy}|{rel} year)",
            "[@part] [the] {nth} - half",
            "{year} ['s] {nth} [-] half",
            "{h} " + _OF_YEAR,
            "[@part] [the] {nth} half [of (the|this) year]",
        ),
        half,
        (("the first half of 1990", "", "1990-40"), ("H2 2024", "", "2024-41")),
    ),
    Rule(
        "last half",
        ("[the] latter half of ({year}|{yy}|{rel} year)",),
        last_half,
        (("the latter half of 1990", "", "1990-41"),),
    ),
    Rule("the quarter", ("the [latest] {quarter}",), quarter_again, (), "text"),
    Rule(
        "season",
        ("[@part] [the] [{anyrel}] {season} " + _OF_YEAR, "[@part] {rel} year 's {season}"),
        season,
        (("Spring 1991", "", "1991-21"), ("this summer", "1998-04-02", "1998-22"), ("last fall", "1998-04-02", "1997-23")),
    ),
    Rule(
        "winter of two years",
        ("[the] {season} [of] {year} (-|/) ({digits}|{year2})",),
        winter_years,
        (("the winter of 1990-91", "", "1990-24"),),
    ),
    Rule(
        "decade",
        ("[@part] [the] {decade}", "[@part] the {spelled}"),
        decade,
        (("the 1980s", "", "198X"), ("mid-1990s", "", "1994~/1996~"), ("the eighties", "", "198X")),
    ),
    Rule(
        "century",
        ("[@part] [the] {nth} [-] century [ad|ce]", "[the] {nth} [-] century (bc|bce)"),
        century,
        (("the 19th century", "", "18XX"), ("20th century", "", "19XX")),
    ),
    Rule(
        "weekend",
        ("[@part] [the] [{anyrel}] weekend",),
        lambda m: weekend(m) if m.whole or m.has("anyrel") or "the" in (m.words().lower()[:3], m.around(-1)) else None,
        (("last weekend", "2024-07-08", "2024-07-06/2024-07-07"), ("next weekend", "2024-07-08", "2024-07-20/2024-07-21")),
    ),
    Rule(
        "week number",
        (
            "[calendar] week ({num}|{number}) [[,] [of] {year}]",
            "{year} [-] week ({num}|{number})",
            "{year} [-] {w}",
            "{w} [,] [of] {year}",
        ),
        lambda m: week_number(m) if m.whole or m.has("year") else None,
        (("week 34 of 2024", "", "2024-08-19/2024-08-25"), ("2024 week 1", "", "2024-01-01/2024-01-07")),
    ),
    Rule(
        "week of a month",
        (
            "[the] week (of|beginning|starting|from) [the] {month} {mday} [[,] {year}]",
            "[the] week (of|beginning|starting) [the] {mday} [of] {month} [[,] {year}]",
            "[the] ({nth}|{anyrel}) [full] week (of|in) {month} [[,] {year}]",
        ),
        week_of,
        (("the week of October 7, 2013", "", "2013-10-07/2013-10-13"),),
    ),
    Rule(
        "end of a unit",
        ("[the] [very] {edge} of [the] {unit}", "[the] {edge} of [the] weekend"),
        lambda m: edge_of_unit(m) if m.has("unit") and m.get("unit") == 1 else None,
        (("the end of the year", "2024-07-08", "2024-09~/2024-12~"), ("end of the month", "2013-02-12", "2013-02-21~/2013-02-28~")),
    ),
    Rule(
        "year end",
        ("[{anyrel}] year [-] {edge} [{year}]", "midyear [{year}]"),
        year_end,
        (),
    ),
    Rule(
        "rolling units",
        ("[the] {anyrel} ({count}|{vague}) {unit}", "({count}|{vague}) {anyrel} {unit}"),
        rolling,
        (("last 2 days", "2013-02-12", "2013-02-10/2013-02-11"), ("next three months", "2013-02-12", "2013-03/2013-05")),
        "whole",
    ),
    Rule(
        "rest of a unit",
        ("[the] (rest|remainder) of (the|{anyrel}) {unit}",),
        rest,
        (("rest of the week", "2013-02-12", "2013-02-12/2013-02-17"),),
        "whole",
    ),
    Rule("the unit", ("the {unit}",), the_unit, (("the week", "2013-02-12", "2013-02-11/2013-02-17"),), "whole"),
)
