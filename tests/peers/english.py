"""The sets of English date texts."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tests.peers.exceptions import CONFERENCE, HLEDGER, NATLANG, PHRASES, duckling_reason
from tests.peers.score import DATA, ROOT, TOOLS, Miss, Score
from tracker.dates import parse_when, read_period
from tracker.errors import DateError
from tracker.when import When

MONTHS = {
    name: n
    for n, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}


def rows(path: str) -> Iterator[dict[str, str]]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def read(text: str, today: date | None = None, **options: object) -> When | str:
    """The reading, or the refusal's sentence."""
    try:
        return parse_when(text, today, **options)  # type: ignore[arg-type]
    except DateError as error:
        return f"refused: {error.sentence}"


def days(when: When | str) -> str:
    return f"{when.first}..{when.last}" if isinstance(when, When) else when


def news() -> Iterator[Score]:
    """Value and strict F1 of the news set, by the scorer that also judges the hidden sets."""
    command = [sys.executable, str(TOOLS / "score_dates.py"), str(DATA / "news" / "timex_dev.jsonl")]
    line = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)}
    ).stdout
    found = {key: float(value) for key, value in re.findall(r"(strict|value|invented) +([\d.]+)", line)}
    for key, least in (("value", 97.0), ("strict", 97.0)):
        lost = round(1000 - 10 * found[key])
        yield Score(f"news {key} F1", 1000, tuple(Miss("", "", "") for _ in range(lost)), least, line.strip())
    yield Score("news invented", 1, tuple(Miss("", "", "") for _ in range(int(found["invented"]))), 100)


def phrases() -> Score:
    misses, total = [], 0
    for row in rows("facts/temporal_phrases.csv"):
        total += 1
        gold, base = row["gold"], date.fromisoformat(row["document_date"])
        if "(anchor)" in gold:
            base = date.fromisoformat(gold.split(" ")[0])
            gold = gold.split("-> ")[1]
        direction = "future" if row["note"].startswith("future") else "neutral"
        got = read(row["phrase"], base, direction=direction)
        if not (isinstance(got, When) and _phrase_fits(gold, got)):
            misses.append(Miss(row["phrase"], row["gold"], str(got), PHRASES.get(row["phrase"], "")))
    return Score("temporal_phrases", total, tuple(misses), 100)


def _phrase_fits(gold: str, got: When) -> bool:
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", gold):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return (got.first, got.last) == (monday, monday + timedelta(6))
    if gold.endswith("(before summer)"):
        return got.open_start and got.last == date(int(gold[:4]), 5, 31)
    if gold.endswith("(end)"):
        return got.last == date(int(gold[:4]), 12, 31) and got.first.year == got.last.year and got.approximate
    if gold.endswith("approx"):
        day = date.fromisoformat(gold[:10])
        return got.approximate and got.first <= day <= got.last and got.days <= 7
    return str(got) == gold


def ranges() -> Score:
    misses, total = [], 0
    for row in rows("dates/date_range_text_gold.csv"):
        if row["flag"] or not row["date_text"] or not row["start"]:
            continue
        total += 1
        got = read(row["date_text"])
        fits = isinstance(got, When) and got.first.isoformat() == row["start"]
        if fits and isinstance(got, When) and got.precision != "month":
            fits = got.last.isoformat() == row["end"]
        if not fits:
            text = row["date_text"]
            misses.append(
                Miss(text, f"{row['start']}..{row['end']}", days(got), CONFERENCE.get((row["conference"], text), ""))
            )
    return Score("date_range_text_gold", total, tuple(misses), 100)


def conferences() -> Score:
    """No gold: the months, days and year in the text, taken by position, must be the bounds."""
    misses, total = [], 0
    for row in rows("conferences/ccf_deadlines_flat.csv"):
        total += 1
        text = row["date_text"]
        got = read(text, date(int(row["year"]), 7, 1))
        gold = _bounds(text, int(row["year"]))
        if gold is None:
            if isinstance(got, When):
                misses.append(Miss(text, "a refusal", str(got)))
        elif not isinstance(got, When) or (got.first, got.last) != gold:
            misses.append(Miss(text, f"{gold[0]}..{gold[1]}", days(got)))
    return Score("ccf_deadlines", total, tuple(misses), 100)


def _bounds(text: str, year: int) -> tuple[date, date] | None:
    named = re.findall(r"\b(\d{4})\b", text)
    year = int(named[0]) if named else year
    months = [MONTHS[word[:3].lower()] for word in re.findall(r"[A-Za-z]+", text) if word[:3].lower() in MONTHS]
    numbers = [int(n) for n in re.findall(r"\b(\d{1,2})\b", text)]
    if not months:
        return (date(year, 1, 1), date(year, 12, 31)) if named else None
    if numbers:
        return date(year, months[0], numbers[0]), date(year, months[-1], numbers[-1])
    end = date(year + months[-1] // 12, months[-1] % 12 + 1, 1) - timedelta(1)
    return date(year, months[0], 1), end


def sanctions() -> Score:
    """Sanctions lists: bounds by strptime, doubt by the word circa; what names no date is refused."""
    misses, total = [], 0
    for row in rows("dates/sdn_date_expressions.csv"):
        text = row["date_text"]
        total += 1
        got = read(text)
        gold = _sanction_bounds(text)
        if gold is None:
            if isinstance(got, When):
                misses.append(Miss(text, "a refusal", str(got)))
        elif not isinstance(got, When) or (got.first, got.last) != gold or got.approximate != text.startswith("circa"):
            misses.append(Miss(text, f"{gold[0]}..{gold[1]}", days(got)))
    return Score("sdn_date_expressions", total, tuple(misses), 100)


def _sanction_bounds(text: str) -> tuple[date, date] | None:
    sides = re.split(r" to | expires |(?<=\d{4})-", text.removeprefix("circa ").split(" in ")[0])
    try:
        ends = [_strptime(side) for side in sides]
    except ValueError:
        return None
    return ends[0][0], ends[-1][1]


def _strptime(text: str) -> tuple[date, date]:
    for form in ("%d %b %Y", "%d %B %Y"):
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        return day, day
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    first = datetime.strptime(text, "%b %Y").date()
    return first, date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(1)


def hledger() -> Score:
    misses, total = [], 0
    for row in rows("dates/cases_hledger_smartdates.csv"):
        total += 1
        try:
            got = read_period(row["text"], date.fromisoformat(row["reference_date"])).when.first.isoformat()
        except DateError as error:
            got = f"refused: {error.sentence}"
        if got != row["iso"]:
            misses.append(Miss(row["text"], row["iso"], got, HLEDGER.get(row["text"], "")))
    return Score("hledger smart dates", total, tuple(misses), 100)


def natlang() -> Score:
    misses, total = [], 0
    for row in rows("dates/cases_natlang_to_edtf.csv"):
        total += 1
        gold, got = row["edtf"], read(row["text"])
        if (isinstance(got, When) and str(got) == gold) or (not gold and not isinstance(got, When)):
            continue
        if isinstance(got, When) and _same_bound(row["text"], gold, got):
            continue
        misses.append(Miss(row["text"], gold, str(got), NATLANG.get(row["text"], "")))
    return Score("natlang_to_edtf", total, tuple(misses), 92, of_all=True)


def _same_bound(text: str, gold: str, got: When) -> bool:
    """That package writes `before 1928` as /1928, naming the bound; the bound itself is not before it."""
    if gold.startswith("/"):
        bound = When.parse(gold[1:])
        return got.open_start and got.last == bound.first - timedelta(1) and got.approximate == bound.approximate
    if gold.endswith("/"):
        bound = When.parse(gold[:-1])
        return got.open_end and got.first == bound.last + timedelta(1) and got.approximate == bound.approximate
    if text.startswith("before the "):
        return got.open_start and got.last == When.parse(gold).first - timedelta(1)
    return False


def duckling() -> Iterator[Score]:
    base, misses, total = date(2013, 2, 12), [], 0
    with (DATA / "dates/duckling_time_en.jsonl").open(encoding="utf-8") as file:
        cases = [json.loads(line) for line in file]
    for case in cases:
        if case["grain"] in ("Hour", "Minute", "Second") or case["section"] == "latentCorpus" or _is_holiday(case):
            continue
        if case["from"].startswith("-"):
            continue  # before the year 1: not a date that the ledger keeps; refused, as tests/dates holds
        total += 1
        month_first = case["lang"] in ("EN", "EN_US", "EN_CA", "EN_PH", "EN_ZA")
        got = read(case["text"], base, direction="future", day_first=not month_first)
        if not (isinstance(got, When) and _duckling_fits(case, got)):
            gold = f"{case['from'][:10]} {(case.get('to') or '')[:10]} {case['grain']}"
            misses.append(Miss(f"{case['text']} ({case['lang']})", gold, days(got), duckling_reason(case["text"])))
    yield Score("duckling without holidays", total, tuple(misses), 88, of_all=True)
    accepted = []
    with (DATA / "dates/cases_duckling_time_negative.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    for text in texts:
        got = read(text, base)
        if isinstance(got, When):
            accepted.append(Miss(text, "no date", str(got)))
    yield Score("duckling negatives", len(texts), tuple(accepted), 100)


def _is_holiday(case: dict[str, str]) -> bool:
    """Whether duckling's corpus itself expects a holiday: `datetimeHoliday` or `datetimeIntervalHoliday`."""
    return "Holiday" in case["raw"]


def _duckling_fits(case: dict[str, str], got: When) -> bool:
    """Same start, and the same end where the set names one; its `to` is exclusive."""
    start = case["from"][:10]
    if case["type"] == "open_before":
        return got.open_start and (got.last + timedelta(1)).isoformat() == start
    if got.first.isoformat() != start:
        return False
    if case["type"] == "interval" and case.get("to"):
        return (got.last + timedelta(1)).isoformat() == case["to"][:10]
    days = {"Day": (1, 1), "Week": (7, 7), "Month": (28, 31), "Quarter": (90, 92), "Year": (365, 366)}[case["grain"]]
    return days[0] <= got.days <= days[1]
