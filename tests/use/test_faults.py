"""Faults that people report of tools of this kind: each row is one by its letter, as typed, with the right answer."""

from unicodedata import normalize

import pytest

from tests.cli.conftest import Tracker
from tests.use.case import Case, answered, holds, typed

ADD = "add a --date 2024-01-01"
TWO = f"{ADD} --by %s\nadd b --date 2024-01-02 --by '%s'\n"
SINGLE = "only one source"

CASES = [
    Case("H2", "add 'STRASSBURG SESSION' --date 2024\nlist text:straßburg --ids", ids="1"),
    Case("H3", "add 'Iğdır talks' --date 2024\nlist text:ığdır --ids", ids="1"),
    Case("H-dotted", "add 'Iğdır talks' --date 2024\nlist İĞDİR --ids", ids="1"),
    Case("H-final-sigma", "add 'ΟΔΟΣ opens' --date 2024\nlist οδος --ids", ids="1"),
    Case("H5", f"{ADD} --by TÜRKİYE\nlist actor:turkey --columns actors --format csv", shows=("\nTürkiye\n",)),
    Case("H-twin", "add STRASSE --date 2024\nadd Straße --date 2024", shows=("same title and date",), code=1),
    Case("I1", f"{TWO % ('Sudan', 'South Sudan')}list actor:sudan --ids", ids="1"),
    Case(
        "I2", f"{TWO % ('Guinea', 'Papua New Guinea')}add c --date 2024 --by Guinea-Bissau\nlist --by Guinea --ids", "1"
    ),
    Case("I2-whole", f"{TWO % ('Guinea', 'Guinea-Bissau')}list actor:guinea-bissau --ids", ids="2"),
    Case("I3", f"{TWO % ('Ireland', 'Northern Ireland')}list actor:ireland --ids", ids="1"),
    Case("I4", f"{TWO.replace('--by', '--against') % ('Samoa', 'American Samoa')}list against:samoa --ids", ids="1"),
    Case(
        "I-edit",
        f"{TWO % ('Niger', 'Nigeria')}edit --where actor:niger --add-topic x --yes\nlist topic:x --ids",
        ids="1",
    ),
    Case("L1", f"{ADD} --source https://EXAMPLE.org/a --source https://example.org/a\ncheck", shows=(SINGLE,)),
    Case("L2", f"{ADD} --source https://example.org:443/a --source https://example.org/a\ncheck", shows=(SINGLE,)),
    Case("L3", f"{ADD} --source Xinhua --source xinhua\ncheck", shows=(SINGLE,)),
    Case(
        "L4",
        f"{ADD} --source https://example.org/a --source https://web.archive.org/web/2024/https://example.org/a\ncheck",
        shows=(SINGLE,),
    ),
    Case("L-www", f"{ADD} --source https://www.example.org/a --source http://example.org/b\ncheck", shows=(SINGLE,)),
    Case("L-phone", f"{ADD} --source https://m.example.org/a --source https://example.org/b\ncheck", shows=(SINGLE,)),
    Case("L-name", f"{ADD} --source Reuters --source https://www.reuters.com/a\ncheck", shows=(SINGLE,)),
    Case(
        "L-counted",
        f"{ADD} --source https://EXAMPLE.ORG:443/a\nadd b --date 2023 --source http://example.org/b\n"
        "summary --by source --format csv",
        shows=("\nexample.org,2\n",),
    ),
    Case("L-two", f"{ADD} --source https://example.org/a --source https://example.com/a\ncheck", hides=(SINGLE,)),
    Case("M1", "add 'Chip Curbs' --date 2024\nadd 'chip curbs' --date 2024", shows=("event 1 (same",), code=1),
    Case("M2", "add 'chip curbs' --date 2024\nadd 'chip curbs.' --date 2024", shows=("event 1 (same",), code=1),
    Case("M-quotes", "add '\"Chip\" curbs' --date 2024\nadd '“Chip” curbs' --date 2024", shows=("event 1",), code=1),
    Case("M-range", f"{ADD}\nadd a --date 2024-01-01/2024-01-01", shows=("event 1 (same",), code=1),
    Case("M5", f"{ADD} --ref A/RES/78/311\nadd b --date 2024 --ref 'A / RES / 78 / 311'", shows=("event 1",), code=1),
    Case("N1", "add a --date 2021-01-03\ntimeline --per week", shows=("28 Dec 2020–3 Jan 2021",)),
    Case("N2", "add a --date 2023-01-01\ntimeline --per week", shows=("26 Dec 2022–1 Jan 2023",)),
    Case("N-one-year", "add a --date 2024-01-03\ntimeline --per week", shows=("1–7 Jan 2024",)),
    Case("P2", "add 'Truce ends' --date 'until Friday'\nlist --columns status", shows=("expected",)),
    Case("P3", "add Report --date 'no later than 1 September 2024'\nlist --columns status", shows=("expected",)),
    Case("P-said", "add x --date 'by 2024-12-01'", shows=("deadline in the future: status set to expected",)),
    Case("P-past", "add x --date 'until last Friday'\nlist --columns status", shows=("happened",)),
    Case("P-overdue", "add x --date 'until Friday'\n--today 2024-08-01 list is:overdue --ids", ids="1"),
    Case("Q2", f"{ADD} --by China\nlist 'actor!:china' --ids", shows=("write -actor:china",), code=2),
    Case("Q3", f"{ADD} --by China\nlist 'actor=china' --ids", shows=("write actor:china",), code=2),
    Case("Q4", f"{ADD} --by China\nlist '~actor:china' --ids", shows=("-actor:china for not",), code=2),
    Case("S1", f"{ADD} --by Beijing\ncheck", hides=("Boeing",)),
    Case("S2", f"{ADD} --by USSR\ncheck --format csv", shows=("USSR",), hides=("Trade Representative",)),
    Case("S3", f"{ADD} --by Persia\ncheck --format csv", shows=("Persia",), hides=("Nexperia",)),
    Case("S-near", f"{ADD} --by Huawai", shows=("did you mean Huawei?",)),
    Case(
        "U1",
        f"{ADD}\nadd b --date 2024 --link part-of=1\nedit 1 --link part-of=2",
        shows=("part-of links would form a circle: 1 part-of 2 part-of 1", "--drop-link"),
        code=4,
    ),
    Case(
        "U2",
        f"{ADD}\nadd b --date 2024 --link amends=1\nadd c --date 2024 --link amends=2\nedit 1 --link amends=3",
        shows=("amends links would form a circle: 1 amends 3 amends 2 amends 1",),
        code=4,
    ),
    Case("U-itself", f"{ADD}\nedit 1 --link follows=1", shows=("event 1 cannot have a link to itself",), code=4),
    Case("U-no-circle", f"{ADD}\nadd b --date 2024 --link part-of=1\nedit 1 --link responds-to=2"),
    Case(
        "W1",
        "add a --date 2024-07-04T15:00\nadd b --date 2024-07-04T09:00\nadd c --date 2024-07-04T05:00\nlist --ids",
        ids="3 2 1",
    ),
    Case("W3", "add a --date 2024-07-04T02:00Z\nadd b --date 2024-07-04T09:00+08:00\nlist --ids", ids="2 1"),
    Case("W4", "add a --date 2024-07-04T09:00:30Z\nadd b --date 2024-07-04T09:00:05Z\nlist --ids", ids="2 1"),
    Case("W-day-first", "add a --date 2024-07-04T00:00\nadd b --date 2024-07-04\nlist --ids", ids="2 1"),
    Case("Y1", f"{ADD} --by IS", shows=("'IS' is recorded as Iceland; for Islamic State write that name",)),
    Case("Y-question", f"{ADD} --by Iceland\nlist actor:IS --ids", ids="1", shows=("for Islamic State",)),
    Case("Y-two-in-one", f"{ADD} --by 'US, China'", shows=("one actor; to record United States and China, give each",)),
    Case("Y-one-with-and", f"{ADD} --by 'Trinidad and Tobago'", hides=("one actor",)),
    Case("Y-a-group", f"{ADD} --by @G7", shows=("'@G7' is recorded as G7",)),
    Case("Y-alone", f"{ADD} --by =China\nlist actor:=china --ids", ids="1"),
    Case("Y-undecided", f"{ADD} --by Congo", shows=("a name of Congo-Brazzaville and DR Congo; recorded as typed",)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.row)
def test_a_known_fault(tracker: Tracker, case: Case) -> None:
    holds(case, answered(tracker, case))


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("list place:zürich --ids", id="G2"),
        pytest.param("list topic:énergie --ids", id="G3"),
        pytest.param("list source:süddeutsche --ids", id="G4"),
        pytest.param("list series:münchner --ids", id="G5"),
        pytest.param("list --topic énergie --ids", id="G-option"),
        pytest.param("list québec --ids", id="G-words"),
        pytest.param("list 'ref:décision 7/é' --ids", id="G-ref"),
    ],
)
def test_decomposed_letters(tracker: Tracker, asked: str) -> None:
    """What is typed in decomposed letters, as macOS gives them, finds what is recorded in composed ones."""
    recorded = (
        "add 'Conférence de Québec' --date 2024-01-01 --place Zürich --topic énergie/nucléaire "
        "--source 'Süddeutsche Zeitung' --detail 'series=Münchner Konferenz' --ref 'Décision 7/É'"
    )
    for form in ("NFC", "NFD"):
        assert tracker("init", f"{form}.json").code == 0
        assert typed(tracker, f"--db {form}.json {normalize(form, recorded)}").code == 0
        for question in ("NFC", "NFD"):
            answer = typed(tracker, f"--db {form}.json {normalize(question, asked)}")
            assert (answer.code, answer.out) == (0, "1\n"), (form, question, answer)
