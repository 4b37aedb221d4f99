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
    "90": "duckling's negatives have such a figure as no date",
    "1858/1860": "an interval in EDTF",
    "1863 or 1864": "either of them, so an interval; the set drops one",
}


# A pattern for texts of duckling's, and the reason why they are read otherwise here.
_DUCKLING = (
    (r"for 10 days", "ten days from the 18th end on the 27th; duckling has eleven"),
    (
        r"next saturday",
        "next X is the first one after tomorrow; duckling skips any of the running week",
    ),
    (r"upcoming", "two upcoming weeks are both weeks; duckling names the second"),
    (
        r"years? ago|months? hence$",
        "counted in months or years, a date is as precise as its unit (TimeML, hledger)",
    ),
    (r"beginning of .*(year|2017)", "early is a third of a year, January to April; duckling takes a quarter"),
)


def duckling_reason(text: str) -> str:
    """The reason for a case of duckling's, or ''."""
    return next((reason for pattern, reason in _DUCKLING if re.search(pattern, text.lower())), "")
