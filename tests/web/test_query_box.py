"""The query box of a page: for the same query the events of the command, or a sentence that it needs the command."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.view.samples import event
from tests.web.conftest import Opener
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.errors import DateError, NoSuchEvent, QueryError
from tracker.event import Event, changed
from tracker.query.parser import read_query
from tracker.query.tree import matches
from tracker.query.values import Context
from tracker.store import open_store
from tracker.web.embed import embedded

if TYPE_CHECKING:
    from playwright.sync_api import Page

TODAY = date(2024, 7, 8)
# The ids that pass, or the sentence that says why none can be told.
ASK = """query => {
  const page = window.trackerPage;
  const picked = { kind: [], status: [], actor: [], topic: [] };
  try { page.filters.apply({ query, since: "", until: "", picked }); } catch (error) { return error.message; }
  return page.filters.rows.map(row => page.data.events.id[row]).sort((a, b) => a - b);
}"""

WHO = """
actor:beijing actor:washington actor:chinese actor:Chinese actor:french actor:=beijing actor:=china by:beijing
against:chinese actor:PRC actor:prc actor:CHN actor:chn actor:us actor:US actor:"u.s." actor:"United States"
actor:"the united states" actor:america actor:american actor:brussels actor:dutch actor:nether actor:seoul
actor:korean actor:kremlin actor:moscow actor:"white house" actor:downing actor:british actor:swiss actor:geneva
actor:tokyo actor:china/company actor:chinese/company actor:beijing/state actor:us/government actor:washington/company
actor:@G7 actor:@eu actor:@G7/company by:@NATO/state -actor:@asean actor:@BRICS against:@g20/company actor:nvda
actor:NVDA actor:NASDAQ:NVDA actor:bis actor:BIS actor:commerce actor:"bureau of" actor:nvidia,huawei actor:"of state"
actor:nobody actors:china target:huawei targets:huawei type:company types:state type:court -type:country by:us/state
actor:="us" actor:'china' actor:georgia actor:georgian actor:mexico actor:taipei actor:taiwanese actor:hague
actor:"bosnia and herzegovina"
"""
WHAT = """
US us United UN un WHO who IT it EU eu AI ai Act ACT NATO nato "US and" "and US" text:US text:us -US title:US "the US"
"US chip" "AND" IS AM APEC apec BIS bis UK uk chip chip,ai "chip",'ai' 'chips act' -chip "world ai"
text:"export controls" 2024 2024-07 grade:A grade:B grade:b2 grade:B2 grade:F6 grades:C -grade:A sources:3.. sources:1
sources:..1 sources:2-3 sources:0 sources:reuters source:reuters sources:un url:un.org url:gov detail:programme=Entity
detail:edition=7 detail:edition=3..7 details:Programme=entity detail:nothing=x detail:constructor=native
programme:entity edition:7 edition:3.. fatalities:1.. series:waic series:"world ai" symbol:79 body:assembly
venue:shanghai amount:9.. step:signed topic:chips topics:ai/ tag:AI tags:export-controls topic:"Export controls"
topic:chi kind:law kinds:law,treaty status:expected statuses:happened place:shanghai places:"new york"
ref:a/res/78/311 ref:"A / RES / 78/311" refs:x link:follows links:amends link:12 link:part-of=96 link:part-of:96
link:amends= id:12 ids:10..20 id:100.. id:0 has:quote has:grades has:notes missing:source missing:note missing:quotes
has:dates has:series title:entity titles:act notes:draft quotes:the note:month quote:unanimously
"""
WHEN = """
onthisday OnThisDay -onthisday is:onthisday is:inforce is:past is:future is:current is:overdue is:contested is:open
is:partial is:range is:approximate is:uncertain is:happened is:cancelled month:7 month:07 month:july month:jul
month:12 weekday:sun weekday:monday weekday:wed md:07-04 md:7-4 md:--07-04 md:02-29 inforce:2024-06 inforce:2024
inforce:2019 inforce:today inforce:2022..2023 effective:2025 effective:2023..2024 ended:2024 announced:2023
adopted:2024 published:2024 published:2024-07 published:2020..2021 created:today created:2026 updated:2026
-created:2026 around:12 around:96 around:0012 around:2024 around:2024-07-04 around:2024-07 around:A/RES/78/311
around:a/res/78/311 around:2024..2025 around:..2019 when:2024 when:2024q3 when:2024-Q3 when:2024h1 when:2024Q3
when:2024-W27 when:2024w01 since:today since:yesterday since:Tomorrow since:-30d since:-6m since:+1y until:-2y
since:-1q since:3w since:2024-7 since:2024/07/04 since:2024-7-4 when:2024/7 when:"july 2024" when:"4 Jul 2024"
when:"may 2024" when:2023..today when:..2018 when:2024.. when:-1y..today when:2024..2024-03 when:"2024-07..last week"
during:2024 during:2023-07..2024-06 when:"last month" when:"this quarter" when:"next year" when:"last 2 weeks"
when:"past month" when:"last year" when:"this week" during:"last 30 days" when:202X when:20XX when:2024-21
when:2024-22 when:2023-24 when:2024-35 when:2024-41 when:../2019 when:2024/.. when:2024/ when:2024-07? when:2024~
when:2024-07-XX when:2024-XX-XX when:2024-07-04T12:00 on:2024-07-04 date:2024 when:now since:2024-02-29
until:2024-01,2025
"""
JOINED = (
    'actor:chinese topic:chips -kind:launch since:2022',
    '(actor:washington or actor:beijing) and grade:A',
    "title:nvidia or title:openai since:2023",
    "not (month:7 or weekday:fri) is:inforce",
    'is:inforce actor:dutch or onthisday',
    "by:us against:china/company sources:2..",
)  # fmt: skip
REFUSED = """
actr:china kind:launches status:maybe type:firmament has:wings missing:constructor has:constructor is:constructor
is:wings constructor:x __proto__:x topic:/ actor:"" actor:?! actor:@nothing actor:@china edition:x.. edition:seven
edition:7..3 sources:-1 sources:3..2 grade:G grade:B9 detail:edition link:hates link:=12 link:amends=x id:x id:7..3
month:13 month:ju weekday:m md:13-01 md:02-30 since:never since:2024-13 since:2024-02-30 since:2024-05/2024-03
since:2024..2023 when:2024-07..2024 when:2024-07-4 when:today..2024 when:"last 0 days" when:0000 around:x around:99999
since: , view:nothing created:soon actor!=us actor=us since>2024 when:>=2024 sources>2 #ai @China actor:chin* *chip &&
|| | ! +chip &chip ~chip :chip >2024 topic:ai/* has:* actor:* sort:title limit:5 /chip/ chip|ai actor:us|china
actor.is:us by:us+china by:us;topic:ai topic:ai;kind:law (chip chip) chip) or and not - ( )
"""
LEFT_OUT = "note:month quote:the grade:B has:note missing:quote created:today updated:2024 notes:x grades:A has:grades"


def terms(text: str) -> list[str]:
    """The terms of a table, between spaces outside quotes."""
    from re import findall

    return findall(r"(?:\"[^\"]*\"|(?<=\s)'[^']*'|[^\s\"])+", text)


@pytest.fixture(scope="module")
def starter() -> list[Event]:
    """The starter timeline, with the day of recording of a few in other years."""
    events = list(open_store(shipped_file("timeline.json")).find())
    noon = datetime(2024, 7, 8, 12, tzinfo=UTC)
    return [changed(e, created=noon, updated=noon) if e.id % 5 == 0 else e for e in events]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def answer(text: str, events: Sequence[Event], directory: Directory) -> list[int] | None:
    """The ids that the command finds, None where it refuses the query."""

    def one(key: str) -> Event:
        for each in events:
            if (key.isdecimal() and each.id == int(key)) or each.ref.lower() == key.lower():
                return each
        raise NoSuchEvent(f"there is no event {key}")

    try:
        query = read_query(text, Context(TODAY, directory, event=one))
    except (QueryError, DateError, NoSuchEvent):
        return None
    return sorted(each.id for each in events if matches(query, each))


def differing(page: "Page", queries: Sequence[str], events: Sequence[Event], directory: Directory) -> dict[str, Any]:
    """The queries that page and command answer otherwise."""
    asked = {text: (page.evaluate(ASK, text), answer(text, events, directory)) for text in queries}
    return {text: found for text, found in asked.items() if found[0] != found[1]}


@pytest.mark.parametrize("queries", [terms(WHO), terms(WHAT), terms(WHEN), JOINED], ids=["who", "what", "when", "all"])
def test_the_page_finds_what_the_command_finds(
    opened: Opener, starter: list[Event], directory: Directory, queries: Sequence[str]
) -> None:
    page = opened(starter, today=TODAY)
    assert differing(page, queries, starter, directory) == {}
    some = [text for text in queries if answer(text, starter, directory)]
    assert len(some) > len(queries) / 2


def test_what_the_command_refuses_the_page_refuses(opened: Opener, starter: list[Event], directory: Directory) -> None:
    page = opened(starter, today=TODAY)
    for text in terms(REFUSED):
        assert answer(text, starter, directory) is None, text
        assert isinstance(page.evaluate(ASK, text), str), text


NAMES = ("China", "Beijing Daily", "Smith & Sons", "Smith and Sons", "Nvidia", "French Company", "NVDA", "Hague Club")
TITLES = (
    "US says so",
    "tell us more",
    "Nato meets",
    "the nato of old",
    "WHO warns",
    "who knows",
    "IT and it",
    "USA too",
)


def test_names_and_acronyms_of_a_page_mean_what_they_mean_to_the_command(opened: Opener, directory: Directory) -> None:
    both = zip(NAMES, TITLES, strict=True)
    events = [event(n, f"2024-07-0{n}", t, actors=[{"name": name}]) for n, (name, t) in enumerate(both, 1)]
    queries = [*terms(WHO), *TITLES, *(f'"{title}"' for title in TITLES)]
    queries += [f'actor:{mark}"{name}"' for name in NAMES for mark in ("", "=")]
    queries += terms(
        'US us US, NATO nato Nato WHO who IT it USA "US says" "says so" type:company actor:"smith and sons"'
    )
    queries += terms(
        "actor:french/company actor:beijing actor:=beijing actor:hague actor:smith actor:@NATO -actor:@ASEAN"
    )
    for shown in (events, events[1:], events[5:]):
        assert differing(opened(shown, today=TODAY), queries, shown, directory) == {}


def test_what_a_public_page_left_out_needs_the_command(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY, parts="public")
    for text in terms(LEFT_OUT):
        said = page.evaluate(ASK, text)
        assert isinstance(said, str), text
        assert "needs the command line: this page was made without" in said, text
    assert len(page.evaluate(ASK, "inforce:2024-06 sources:1.. published:2020..")) > 10
    page.fill("#query", "chip")
    assert "searched in titles alone" in page.inner_text("#notice")


@pytest.mark.parametrize("text", ["view:chips", "around:99999"])
def test_what_the_page_does_not_hold_needs_the_command(opened: Opener, starter: list[Event], text: str) -> None:
    assert f"{text} needs the command line: " in opened(starter, today=TODAY).evaluate(ASK, text)


def test_a_term_that_may_mean_something_else_is_said(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.fill("#query", "actor:beijing 2024")
    assert page.inner_text("#notice") == (
        "'beijing' is read as China; names that have the word are found too; "
        "2024 is searched as a word; for the date write when:2024"
    )
    page.fill("#query", "actor:china")
    assert page.inner_text("#notice") == ""


def test_the_answer_to_the_query_before_is_marked(opened: Opener, starter: list[Event]) -> None:
    page = opened(starter, today=TODAY)
    page.fill("#query", "topic:chips")
    shown = page.inner_text("#count")
    page.fill("#query", "topic:chips month:13")
    assert page.inner_text("#count") == f"not the answer to this query: {shown}"
    assert page.evaluate("document.body.className") == "old"
    page.fill("#query", "topic:chips month:12")
    assert page.evaluate("document.body.className") == ""
    assert "not the answer" not in page.inner_text("#count")
    page = opened(starter, today=TODAY, address="#q=month:13")
    assert page.inner_text("#count") == "no answer to this query"


def test_a_query_about_an_event_that_is_gone_from_the_data_is_said(
    opened: Opener, starter: list[Event], directory: Directory
) -> None:
    page = opened(starter, today=TODAY)
    page.fill("#query", "around:12")
    found = page.evaluate("window.trackerPage.filters.rows.length")
    rest = [each for each in starter if each.id != 12]
    page.evaluate("data => window.trackerPage.take(data)", {**embedded(rest, directory, today=TODAY), "about": ""})
    assert "event 12 is not on this page" in page.inner_text("#problem")
    assert page.inner_text("#count") == f"not the answer to this query: {len(rest)} events"
    page.evaluate("data => window.trackerPage.take(data)", {**embedded(starter, directory, today=TODAY), "about": ""})
    assert page.inner_text("#problem") == ""
    assert page.inner_text("#count") == f"{found} of {len(starter)} events"
