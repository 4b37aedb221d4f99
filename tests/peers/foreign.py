"""dateparser's own cases in other languages: never worse than dateparser itself."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime

from tests.peers.score import DATA, Miss, Score
from tracker.dates import arithmetic, parse_when
from tracker.errors import DateError
from tracker.when import When

BASE = date(2014, 9, 1)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"


def dateparser() -> Iterator[Score]:
    """Texts with a language, and the English that dateparser's tests give for them."""
    for test, name in (("test_translation", "dates"), ("test_freshness_translation", "relative")):
        ours, theirs, total, misses = 0, 0, 0, []
        for lang, text, english in _cases(test):
            gold = _gold(english)
            if gold is None:
                continue
            total += 1
            got, other = _ours(text, lang), _theirs(text, lang)
            right, also = _fits(got, gold), other == gold[0]
            ours, theirs = ours + right, theirs + also
            if not right:
                reason = "dateparser is wrong here as well" if not also else ""
                misses.append(Miss(f"{text} ({lang})", gold[0].isoformat(), str(got), reason))
        note = f"right: ours {ours}, dateparser's {theirs} of {total}"
        yield Score(f"dateparser {name}", total, tuple(misses), 100, note)


def _cases(test: str) -> Iterator[tuple[str, str, str]]:
    with (DATA / "dates/dateparser_cases.jsonl").open(encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            if case["test"] == test and len(case["args"]) == 3 and case["args"][0] != "en":
                yield case["args"][0], case["args"][1], case["args"][2]


def _gold(english: str) -> tuple[date, str] | None:
    """The day and the unit that the English translation names; None for parts of a date and times."""
    if re.search(r"\d+:\d\d|hour|minute|second|now", english):
        return None
    if found := re.fullmatch(r"(?:in )?(\d+) (day|week|month|year)(?: ago)?", english):
        text = english if found[0].startswith("in") or found[0].endswith("ago") else f"{english} ago"
        when = parse_when(re.sub(r"^in 0", "in 0", text), BASE) if found[1] != "0" else None
        day = _shift(int(found[1]) * (1 if english.startswith("in") else -1), found[2])
        return day, found[2] if when is None or when else "day"
    numbers = re.findall(r"\d+", english)
    month = re.search(_MONTH, english)
    years = [n for n in numbers if len(n) == 4]
    days = [n for n in numbers if len(n) < 3]
    if not month or len(years) != 1 or len(days) != 1 or len(numbers) != 2:
        return None
    try:
        return datetime.strptime(f"{days[0]} {month[0]} {years[0]}", "%d %B %Y").date(), "day"
    except ValueError:
        return None


def _shift(steps: int, unit: str) -> date:
    return arithmetic.shift(BASE, "monthunit" if unit == "month" else unit, steps)


def _fits(got: When | str, gold: tuple[date, str]) -> bool:
    return (
        isinstance(got, When)
        and got.first <= gold[0] <= got.last
        and got.days <= {"day": 1, "week": 7, "month": 31, "year": 366}[gold[1]]
    )


def _ours(text: str, lang: str) -> When | str:
    try:
        return parse_when(text, BASE, languages=(lang,))
    except DateError as error:
        return f"refused: {error.sentence}"


def _theirs(text: str, lang: str) -> date | None:
    import dateparser as library

    regional = re.search(r"-([A-Z]{2}|\d{3})$", lang)
    found = library.parse(
        text,
        languages=None if regional else [lang],
        locales=[lang] if regional else None,
        settings={"RELATIVE_BASE": datetime.combine(BASE, datetime.min.time())},
    )
    return found.date() if found else None
