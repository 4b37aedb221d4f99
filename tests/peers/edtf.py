"""The EDTF suites: levels 0 and 1 exact both ways, what the ledger does not keep refused by name."""

import ast
import csv
import re
from collections.abc import Iterator

from tests.peers.score import DATA, Miss, Score
from tracker.errors import DateError
from tracker.when import When

_OUT_OF_RANGE = r"-\d.*|Y.*|.*/-\d.*|(.*/)?0000.*"  # years before 1 or beyond 9999
_KEPT_OF_LEVEL_2 = r"\d{4}-(3[3-6]|4[01])[?~%]?"  # quarters and halves
_NAMED = (
    "level 2",
    "outside the years",
    "years before 1",
    "years beyond 9999",
    "unspecified digits",
    "doubt on a part",
)

# edtfjs labels its texts by a regular expression; these labels are not what the standard says.
_LABELS = {
    "/": "both ends unknown says nothing, and is no interval of the standard",
    "2012-21/2012-22": "spring to summer is a valid interval of level 1",
    "2018-01?/2018-23": "January to autumn is a valid interval",
    "2018/2018-23": "a year and a season of it: it starts where it should, as 2004/2004-06 does",
    "2016-05-02T24:00:00": "ISO 8601-1:2019 withdrew 24:00; the ledger keeps whole minutes of one day",
}


def parse(text: str) -> When | str:
    try:
        return When.parse(text)
    except DateError as error:
        return f"refused: {error.sentence}"


def suites() -> Iterator[Score]:
    yield _validate()
    yield _python_edtf()
    yield _edtfjs()


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / "dates" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _judge(text: str, got: When | str, *, valid: bool, level: str) -> Miss | None:
    """Levels 0 and 1 in range must be kept as they are, level 2 named in the refusal, the rest refused."""
    if not valid:
        return Miss(text, "a refusal", str(got)) if isinstance(got, When) else None
    if re.fullmatch(_OUT_OF_RANGE, text) or (level == "2" and not re.fullmatch(_KEPT_OF_LEVEL_2, text)):
        named = isinstance(got, str) and any(name in got for name in _NAMED)
        return None if named else Miss(text, "a refusal that names it", str(got))
    return None if isinstance(got, When) and str(got) == text else Miss(text, text, str(got))


def _validate() -> Score:
    misses, total = [], 0
    for row in _rows("cases_edtf_validate.csv"):
        total += 1
        text, level = row["edtf"], row["level"]
        if miss := _judge(text, parse(text), valid=level != "invalid", level=level):
            misses.append(miss._replace(reason=_beyond(text)))
    return Score("edtf-validate", total, tuple(misses), 100)


def _beyond(text: str) -> str:
    """Some texts of level 2 need nothing beyond level 1 and have clear bounds; they are kept as written."""
    if "/" in text and "X" in text:
        return "unspecified digits at an interval's end have clear bounds, which are kept, or fail the order test"
    return {"2011-23~": "a doubtful season follows from level 1", "-XXXX-12-XX": "refused, though not by name"}.get(
        text, ""
    )


def _python_edtf() -> Score:
    """Here the bounds are given too."""
    misses, total = [], 0
    for row in _rows("cases_python_edtf_parser.csv"):
        total += 1
        text, got = row["edtf"], parse(row["edtf"])
        if row["group"] == "BAD_EXAMPLES":
            if isinstance(got, When):
                misses.append(Miss(text, "a refusal", str(got)))
            continue
        if isinstance(got, str):
            if not any(name in got for name in _NAMED):
                misses.append(Miss(text, "a date or a refusal that names it", got))
            continue
        if row["group"] == "EXAMPLES" and not _bounds_fit(row["expected_repr"], got):
            misses.append(Miss(text, row["expected_repr"], f"{got.first}..{got.last}", _bounds_reason(got)))
    return Score("python-edtf", total, tuple(misses), 100)


def _bounds_fit(expected: str, got: When) -> bool:
    gold = ast.literal_eval(expected)
    first, last = gold[0], gold[1] if len(gold) > 1 and got.precision != "day" else gold[0]
    lowest = "0001-01-01" if first == "-inf" else first
    highest = "9999-12-31" if last == "inf" else last
    return (got.first.isoformat(), got.last.isoformat()) == (lowest, highest)


def _bounds_reason(got: When) -> str:
    if got.open_end or got.open_start:
        return "an unknown end reaches to the end of the calendar; python-edtf guesses ten years"
    if got.precision == "season":
        return "winter is December to February; python-edtf stops it at New Year"
    return ""


def _edtfjs() -> Score:
    misses, total = [], 0
    for row in _rows("cases_edtfjs_parser_strings.csv"):
        total += 1
        text, got = row["edtf"], parse(row["edtf"])
        if row["expected"] == "reject":
            if isinstance(got, When):
                misses.append(Miss(text, "a refusal", str(got), _label(text)))
        elif isinstance(got, str) and not any(name in got for name in _NAMED):
            misses.append(Miss(text, text, got, _label(text)))
    return Score("edtfjs", total, tuple(misses), 100)


def _label(text: str) -> str:
    if re.fullmatch(r"-?\d{2,3}[?~%]?", text):
        return "centuries and decades in two or three digits are of an EDTF draft, not of ISO 8601-2"
    if re.search(r"T.*\.\d", text):
        return "fractions of a second are not in EDTF level 0"
    if re.search(r"T.*[+-](\d{4}|00:\d\d)$", text):
        return "basic and minus-zero offsets are not in EDTF level 0"
    return _LABELS.get(text, "")
