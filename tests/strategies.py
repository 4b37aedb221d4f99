"""Random dates, events and queries for the property tests."""

from datetime import date

from hypothesis import strategies as st

from tracker.event import Actor, Event, Link, Source, normal
from tracker.query.letters import fold, name_key, words
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
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
    Not,
    Query,
    Some,
)
from tracker.registry import KIND_NAMES, RELATIONS, ROLES, STATUSES
from tracker.when import When

TODAY = date(2024, 7, 1)
# Few and awkward, so that random events and queries meet: cases that fold, scripts, quotes, escapes.
NAMES = ("China", "CHINA", "US Bureau of Industry", "İstanbul", "Istanbul", "Kelvin", "K", "Straße", "商汤科技",
         'Say "AI"', "back\\slash", "Türkiye", "TÜRKİYE", "УКРАИНА", "Huawei", "ai", "a/b", "é", "É", "e\u0301",
         "STRASSE", "STRAẞE", "Iğdır", "IĞDIR", "ığdır", "i\u0307", "ﬁnance", "FINANCE", "ﬆop", "stop", "ŉ", "ʼn", "ẚ",
         "ΟΔΟΣ", "οδος", "οδοσ", "ΐ", "Ϊ\u0301", "ſ", "S", "서울", "\u1109\u1165\u110b\u116e\u11af", "서우\u11af", "金",
         "\uf90a", "ガ", "カ\u3099", "क़", "U.S.", "us", "The U.S. BIS", "\u037e", ";")  # fmt: skip
TOPICS = ("ai", "ai/llm", "chips", "chips/export-controls", "é", "商汤", "straße", "strasse/x", "ığdır", "iğdır")


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
    return st.builds(
        Event,
        when=near_whens(),
        title=st.lists(names, min_size=1, max_size=3).map(" ".join),
        kind=st.sampled_from((*KIND_NAMES[:4], "coup")),
        actors=st.lists(st.builds(Actor, names, st.sampled_from(ROLES)), max_size=3).map(tuple),
        topics=st.lists(st.sampled_from(TOPICS), max_size=2).map(tuple),
        status=st.sampled_from(STATUSES),
        place=st.just("") | names,
        details=st.just({}) | names.map(lambda name: {"series": name, "edition": 7}),
        sources=st.lists(st.builds(Source, name=names, quote=st.just("") | names), max_size=2).map(tuple),
        links=st.lists(st.builds(Link, st.sampled_from(tuple(RELATIONS)), st.integers(1, 5)), max_size=1).map(tuple),
        note=st.just("") | names,
    ).map(normal)


def queries() -> st.SearchStrategy[Query]:
    """Queries of every sort, nested."""
    phrases = st.sampled_from(NAMES).map(words).filter(str.strip)
    names = st.frozensets(st.sampled_from(NAMES).map(name_key), max_size=3)
    leaves: st.SearchStrategy[Query] = st.one_of(
        st.builds(ByActor, phrases, names, st.sampled_from((None, "by", "against"))),
        st.builds(ByTopic, st.sampled_from(TOPICS).map(fold)),
        st.builds(ByWord, st.just("kind"), st.sampled_from(KIND_NAMES[:4])),
        st.builds(ByWord, st.just("status"), st.sampled_from(STATUSES)),
        st.builds(ByPhrase, st.sampled_from(("place", "series", "source")), phrases),
        st.builds(ByText, phrases.map(str.rstrip)),
        st.builds(ById, st.integers(0, 3), st.integers(2, 6)),
        st.builds(ByLink, st.sampled_from(("", *RELATIONS)), st.integers(0, 5)),
        st.builds(
            lambda test, when: ByDate(test, when.first, when.last),
            st.sampled_from(("when", "during", "since", "until")),
            near_whens(),
        ),
        st.builds(Has, st.sampled_from(tuple(HAS_FIELDS))),
        st.builds(Is, st.sampled_from(tuple(IS_SORTS)), st.just(TODAY)),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda parts: Every(tuple(parts))),
            st.lists(inner, max_size=3).map(lambda parts: Some(tuple(parts))),
            inner.map(Not),
        ),
        max_leaves=5,
    )
