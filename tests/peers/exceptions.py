"""Cases where this project reads a text otherwise than a set says, each with its reason."""

import re

PHRASES: dict[str, str] = {
    "approximately three weeks before": "counts back from an event that the phrase does not name",
}

CONFERENCE: dict[tuple[str, str], str] = {
    ("ICIP", "September, 19-22, 2023"): "the set's own dates contradict its text",
    ("InterSpeech", "August 20 - August 24, 2023"): "the set's own dates contradict its text",
    ("SIGGRAPH", "August 6-10, 2022"): "the set's own year contradicts its text",
}

HLEDGER: dict[str, str] = {
    "0000-01-01": "the ledger keeps the years 1 to 9999",
    "this january": "this January is that of this year; hledger takes the next one",
    "this november": "this November is the running month; hledger takes the next one",
}

NATLANG: dict[str, str] = {
    "c64 BCE": "the ledger keeps the years 1 to 9999",
    "2nd century bc": "the ledger keeps the years 1 to 9999",
    "2nd century bce": "the ledger keeps the years 1 to 9999",
}


_AMERICAN = r"thanksgiving|(fa|mo)thers? ?'?s? day|mother's day|memorial day"


def DUCKLING(case: dict[str, str], *, refused: bool) -> str:  # noqa: N802
    """The reason for a case of duckling's, or ''."""
    text, raw = case["text"], case["raw"]
    if "B.C." in text or "BC" in text:
        return "the ledger keeps the years 1 to 9999"
    if " for 10 days" in text or text.startswith("for 10 days"):
        return "ten days from the 18th end on the 27th; duckling has eleven"
    if text in ("next wednesday", "next saturday"):
        return "next X is the first one strictly after the base day; duckling skips to next week where X is still ahead"
    if "upcoming" in text:
        return "two upcoming weeks are both weeks; duckling names the second"
    if text.endswith((" ago", " hence")) and "Holiday" not in raw:
        return "counted in weeks, months or years, a date is as precise as its unit (TimeML, hledger)"
    if "beginning of" in text and case["grain"] == "Month":
        return "early is a third of a year, January to April; duckling takes a quarter"
    if "Holiday" in raw and refused:
        return "a holiday outside the table: lunar and Indian calendars, or kept in one country only"
    if "Holiday" in raw and case["lang"] in ("EN_AU", "EN_CA", "EN_GB", "EN_NZ") and re.search(_AMERICAN, text.lower()):
        return "kept on another day in that country; the table has the American one"
    if "groundhog" in text.lower():
        return "asked for the coming one; duckling's own default is the nearest"
    return ""
