"""Random dates, events and queries for the property tests."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

from hypothesis import strategies as st

from tracker.event import Actor, Event, Link, Source, changed, normal
from tracker.query.leaves import ByClock, ByDetail, ByGrade, ByMember, ByNumber, ByStamp, InForce, Recurring
from tracker.query.letters import fold, name_key, words
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
    PHRASED,
    ByActor,
    ByDate,
    ById,
    ByLink,
    ByPhrase,
    ByText,
    ByTopic,
    ByWord,
    Every,
    Has,
    Is,
    Leaf,
    Not,
    Query,
    Some,
)
from tracker.registry import (
    CLOCKS,
    GRADE_DIGITS,
    GRADE_LETTERS,
    KIND_NAMES,
    KINDS,
    RELATIONS,
    ROLES,
    STATUSES,
)
from tracker.when import When

TODAY = date(2024, 7, 1)
# Few and awkward, so that random events and queries meet: cases that fold, scripts, quotes, escapes.
NAMES = ("China", "CHINA", "US Bureau of Industry", "İstanbul", "Istanbul", "Kelvin", "K", "Straße", "商汤科技",
         'Say "AI"', "back\\slash", "Türkiye", "TÜRKİYE", "УКРАИНА", "Huawei", "ai", "a/b", "é", "É", "e\u0301",
         "STRASSE", "STRAẞE", "Iğdır", "IĞDIR", "ığdır", "i\u0307", "ﬁnance", "FINANCE", "ﬆop", "stop", "ŉ", "ʼn", "ẚ",
         "ΟΔΟΣ", "οδος", "οδοσ", "ΐ", "Ϊ\u0301", "ſ", "S", "서울", "\u1109\u1165\u110b\u116e\u11af", "서우\u11af", "金",
         "\uf90a", "ガ", "カ\u3099", "क़", "U.S.", "us", "US", "Nato", "NATO", "The U.S. BIS", "\u037e",
         ";")  # fmt: skip
TOPICS = ("ai", "ai/llm", "chips", "chips/export-controls", "é", "商汤", "straße", "strasse/x", "ığdır", "iğdır")
REFS = ("A/RES/78/311", "87 FR 62186", "Straße/1", "İ-2", "K", "\u212a/3", "商汤 4", "ﬁ\\5", 'a"6')  # no two alike
DETAILS = tuple(dict.fromkeys(key for kind in KINDS for key in kind.details))
MOMENTS = tuple(datetime(2024, 7, 1, 9, tzinfo=UTC) + timedelta(days) for days in range(3))


def whens() -> st.SearchStrategy[When]:
    """Dates of every shape."""
    days = st.dates()
    years = st.integers(1, 9999)
    sides = st.one_of(
        days.map(When.day),
        years.map(When.year),
        st.builds(When.month, years, st.integers(1, 12)),
        st.builds(When.quarter, years, st.integers(1, 4)),
        st.builds(When.half, years, st.integers(1, 2)),
        st.builds(When.season, years, st.integers(1, 4)),
    )
    doubtful = st.builds(When.with_doubt, sides, st.sampled_from(["", "?", "~", "%"]))
    return st.one_of(
        doubtful,
        years.map(When.decade),
        years.map(When.century),
        st.tuples(days, days).map(lambda pair: When.span(min(pair), max(pair))),
        doubtful.map(lambda when: When.span(when, None)),
        doubtful.map(lambda when: When.span(None, when)),
        days.map(lambda day: When.parse(f"{day}T09:30+08:00")),
    )


def near_whens() -> st.SearchStrategy[When]:
    """Dates that often fall together."""
    return st.sampled_from(
        [
            When.parse(text)
            for text in ("2023", "2024-07-01", "2024-07", "2024-07-04/2024-07-06", "2024-06~", "2025?", "2024/..")
        ]
    )


def events() -> st.SearchStrategy[Event]:
    """Events not yet recorded, in normal form."""
    names = st.sampled_from(NAMES)
    sources = st.builds(
        Source,
        name=names,
        url=st.just("") | names.map(lambda name: f"https://a.org/{name}"),
        published=st.none() | near_whens(),
        quote=st.just("") | names,
        grade=st.just("") | grades(),
    )
    return st.builds(
        Event,
        when=near_whens(),
        title=st.lists(names, min_size=1, max_size=3).map(" ".join),
        kind=st.sampled_from((*KIND_NAMES[:4], "coup")),
        actors=st.lists(st.builds(Actor, names, st.sampled_from(ROLES)), max_size=3).map(tuple),
        topics=st.lists(st.sampled_from(TOPICS), max_size=2).map(tuple),
        status=st.sampled_from(STATUSES),
        place=st.just("") | names,
        details=st.dictionaries(detail_keys(), names | st.integers(-12, 12) | st.just("14-0-1"), max_size=3),
        dates=st.dictionaries(st.sampled_from(CLOCKS), near_whens(), max_size=2),
        sources=st.lists(sources, max_size=2).map(tuple),
        links=st.lists(st.builds(Link, st.sampled_from(tuple(RELATIONS)), st.integers(1, 5)), max_size=1).map(tuple),
        note=st.just("") | names,
    ).map(normal)


def recorded_events() -> st.SearchStrategy[Event]:
    """Events with the moments at which they were recorded and last changed."""
    moments = st.none() | st.sampled_from(MOMENTS)
    return st.builds(lambda event, at, then: changed(event, created=at, updated=then), events(), moments, moments)


def detail_keys() -> st.SearchStrategy[str]:
    """Keys of details, of which two often meet."""
    return st.sampled_from(("series", "edition")) | st.sampled_from(DETAILS)


def grades() -> st.SearchStrategy[str]:
    """Grades of sources."""
    return st.builds("{}{}".format, st.sampled_from(GRADE_LETTERS), st.sampled_from(GRADE_DIGITS))


def leaves() -> dict[type, st.SearchStrategy[Query]]:
    """The conditions of a query by their class."""
    phrases = st.sampled_from((*NAMES, "7", "14-0-1", "a.org")).map(words).filter(str.strip)
    names = st.frozensets(st.sampled_from(NAMES).map(name_key), max_size=3)
    moments = st.sampled_from(MOMENTS)
    spells = st.tuples(near_whens(), names).map(lambda pair: (pair[0].first, pair[0].last, pair[1]))
    return {
        ByActor: st.builds(ByActor, phrases, names, st.sampled_from((None, "by", "against"))),
        ByMember: st.builds(
            ByMember, st.lists(spells, max_size=3).map(tuple), st.sampled_from((None, "by", "against"))
        ),
        ByTopic: st.builds(ByTopic, st.sampled_from(TOPICS).map(fold)),
        ByWord: st.builds(ByWord, st.just("kind"), st.sampled_from(KIND_NAMES[:4]))
        | st.builds(ByWord, st.just("status"), st.sampled_from(STATUSES))
        | st.builds(ByWord, st.just("ref"), st.sampled_from(REFS).map(fold)),
        ByPhrase: st.builds(ByPhrase, st.sampled_from(tuple(PHRASED)), phrases),
        ByText: st.builds(ByText, phrases.map(str.rstrip), st.sampled_from(((), (), (0,), (1,), (0, 2)))),
        ById: st.builds(ById, st.integers(0, 3), st.integers(2, 6)),
        ByLink: st.builds(ByLink, st.sampled_from(("", *RELATIONS)), st.integers(0, 5)),
        ByDate: st.builds(
            lambda test, when: ByDate(test, when.first, when.last),
            st.sampled_from(get_args(ByDate.__annotations__["test"])),
            near_whens(),
        ),
        ByDetail: st.builds(ByDetail, detail_keys(), phrases),
        ByGrade: grades().flatmap(lambda grade: st.sampled_from((ByGrade(grade[0]), ByGrade(*grade)))),
        ByNumber: st.builds(ByNumber, st.just("") | detail_keys(), st.integers(0, 2), st.integers(0, 9)),
        Recurring: st.one_of(
            st.builds(Recurring, st.just("month"), st.integers(5, 8)),
            st.builds(Recurring, st.just("weekday"), st.integers(0, 6)),
            st.builds(Recurring, st.just("md"), st.sampled_from((630, 701, 705, 707, 229))),
        ),
        ByClock: st.builds(
            lambda clock, when: ByClock(clock, when.first, when.last), st.sampled_from(CLOCKS), near_whens()
        ),
        ByStamp: st.builds(ByStamp, st.sampled_from(get_args(ByStamp.__annotations__["stamp"])), moments, moments),
        InForce: near_whens().map(lambda when: InForce(when.first, when.last)),
        Has: st.builds(Has, st.sampled_from(tuple(HAS_FIELDS))),
        Is: st.builds(Is, st.sampled_from(tuple(IS_SORTS)), st.just(TODAY)),
    }


def queries() -> st.SearchStrategy[Query]:
    """Queries with conditions of every class, nested."""
    every = leaves()
    return st.recursive(
        st.one_of([every[leaf] for leaf in get_args(Leaf)]),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda parts: Every(tuple(parts))),
            st.lists(inner, max_size=3).map(lambda parts: Some(tuple(parts))),
            inner.map(Not),
        ),
        max_leaves=5,
    )
