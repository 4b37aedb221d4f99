"""The kinds that verbs tell together with who does it, and who acts at all."""

from collections.abc import Mapping
from typing import Final

from tracker.reader.events.kinds.nouns import (
    ASKED,
    ASSEMBLIES,
    BENCH,
    CABINETS,
    CARRIERS,
    CROWD,
    FIGURES,
    FORCES,
    GOODS,
    INVESTIGATORS,
    LANDERS,
    NORMS,
    OFFICIALS,
    PARLIAMENTS,
    SITTINGS,
    STARTED,
    STRIKERS,
    TEAM,
    TEXT,
    Rows,
)

# Verb -> the kinds that it tells of its subject, where it has no object or is passive.
SUBJECTS: Final[Mapping[str, Rows]] = {
    "vote": (
        ("policy", 6, "board director cabinet government ministry"),
        ("other", 5, STRIKERS),
        ("market", 4, "shareholder investor bondholder"),
        ("election", 4, "voter electorate resident people"),
        ("law", 4, f"{PARLIAMENTS} senator mp"),
    ),
    "win": (("resolution", 6, TEXT),),
    **dict.fromkeys(("give", "deliver"), (("report", 6, "observer monitor"),)),
    "withdraw": (("conflict", 4, FORCES), ("election", 5, "candidate candidacy nominee")),
    "come out": (("report", 4, f"{FIGURES} volume edition paper"), ("launch", 4, GOODS)),
    "strike": (("other", 5, f"{STRIKERS} crew staff member"),),
    "launch": (("other", 8, STRIKERS), ("launch", 6, "rocket spacecraft satellite probe shuttle")),
    "land": (("launch", 4, f"moon mars {LANDERS}"), ("meeting", 4, f"{OFFICIALS} {TEAM}")),
    "drop out": (("election", 5, "candidate nominee contender"),),
    "become": (("policy", 2, "leader minister president premier chief head chairman governor"),),
    **dict.fromkeys(
        ("travel", "fly", "head", "arrive", "come", "be in", "be due", "expect in", "be back"),
        (("meeting", 4, f"{OFFICIALS} {TEAM} mr mr. ms mrs"),),
    ),
    "leave": (("launch", 4, "satellite rocket spacecraft probe"),),
    "collapse": (("policy", 4, CABINETS), ("market", 4, "bank lender firm company airline")),
    "collide": (("conflict", 5, "ship vessel warship navy frigate destroyer"),),
    "recover": (("market", 3, "share stock price index currency yen dollar sales demand economy sterling rupee"),),
    **dict.fromkeys(("contract", "shrink", "expand", "grow"), (("market", 6, "economy gdp"),)),
    **dict.fromkeys(("protest", "gather", "march", "rally"), (("other", 4, f"{CROWD} worker student farmer"),)),
    "fall": (("policy", 4, CABINETS), ("conflict", 4, "shell round bomb missile rocket mortar")),
    **dict.fromkeys(
        ("open", "end", "resume", "close", "conclude", "break up"),
        (("meeting", 4, f"{SITTINGS} {ASSEMBLIES}"), ("policy", 4, ASKED), ("conference", 4, "week")),
    ),
    **dict.fromkeys(("plunge", "overturn", "skid"), (("other", 7, CARRIERS),)),
    **dict.fromkeys(("question", "seize", "raid", "summon"), (("law", 6, f"{INVESTIGATORS} {BENCH}"),)),
    **dict.fromkeys(("nominate", "endorse"), (("election", 5, "party convention"),)),
    "apply": (("law", 4, f"{NORMS} rule regulation directive"),),
    "register": (("election", 5, "candidate voter"),),
    **dict.fromkeys(("begin", "start"), (("launch", 3, STARTED), ("meeting", 4, SITTINGS))),
}
# Who acts -> what it does to others: a court blocks, rebels take.
ACTORS: Final[Rows] = (
    ("law", 5, "court judge justice jury tribunal prosecutor"),
    ("law", 4, PARLIAMENTS),
    ("conflict", 3, FORCES),
    ("resolution", 3, "council assembly league"),
    ("election", 4, "voter electorate"),
    ("market", 3, "shareholder bondholder"),
    ("meeting", 2, "negotiator mediator"),
    ("policy", 1.5, "ministry government cabinet regulator watchdog"),
    ("report", 3, "auditor researcher observer statistician inspectorate"),
)
