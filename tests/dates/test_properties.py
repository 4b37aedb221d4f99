"""What holds for every text and every date."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.strategies import whens
from tracker.dates import find_dates, parse_when, read_period, read_when
from tracker.dates.rules import rules
from tracker.errors import DateError
from tracker.when import When

TODAY = date(2024, 7, 8)
# The words of the rules themselves, so that random texts come close to dates.
WORDS = sorted({word for rule in rules() for text, _, _ in rule.examples for word in text.split()})
GLUE = [
    " ",
    "",
    ", ",
    "-",
    "/",
    "–",
    "’",
    "“",
    "\n",
    "\n\n",
    "商汤",
    "İ",
    " of ",
    " the ",
    "'s ",
    "~",
    "?",
    "..",
    "$",
    "1",
    "99",
    "0",
]
NEAR_DATES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=12).map("".join)
TEXTS = st.one_of(st.text(max_size=60), NEAR_DATES, st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
BASES = st.one_of(st.just(TODAY), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@given(whens())
def test_the_canonical_text_reads_as_itself(when: When) -> None:
    assert parse_when(str(when)) == when
    assert read_period(str(when)).when == when


@given(TEXTS, BASES, st.sampled_from(["past", "future", "neutral"]), st.sampled_from([None, True, False]))
@settings(max_examples=150)
@example("²", TODAY, "neutral", None)
@example("١٢ July 2024", TODAY, "neutral", None)
@example("the year 9999 or later", date.max, "future", None)
@example("9999 years ago", date.min, "past", None)
@example("this quarter and early Friday", date(9999, 12, 28), "past", True)
@example("day after today", date.max, "future", None)
@example("from until July 1", TODAY, "neutral", None)
@example("week ending 0001-01-02", TODAY, "neutral", None)
def test_any_text_is_a_date_or_a_date_error(text: str, base: date, direction: str, day_first: bool | None) -> None:
    for reader in (read_when, read_period):
        try:
            reading = reader(text, base, direction=direction, day_first=day_first)  # type: ignore[arg-type]
        except DateError:
            continue
        assert reading.when.first <= reading.when.last
        assert parse_when(str(reading.when)) == reading.when
        assert reading.reason
        assert "\n" not in reading.reason
        assert reading.alternative != reading.when


@given(TEXTS, BASES)
@settings(max_examples=150)
def test_found_dates_reproduce_their_words(text: str, base: date) -> None:
    last = 0
    for found in find_dates(text, base):
        assert last <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.when.first <= found.when.last
        assert parse_when(str(found.when)) == found.when
        last = found.end


SURROUNDINGS = st.sampled_from(
    ["", "“", "”", "’", "—", "–", "…", "商汤科技", "，", "（", "İ", "Straße ", "\u00a0", "🙂", "\t", "\r\n"]
)
PLAIN = st.sampled_from(
    ["4 July 2024", "July 4, 2024", "last Friday", "the third quarter of 2023", "4–6 July 2024", "mid-2011"]
)


@given(SURROUNDINGS, PLAIN, SURROUNDINGS)
def test_typography_around_a_date_does_not_move_it(before: str, words: str, after: str) -> None:
    text = f"It rained. {before} {words} {after} and more"
    assert words in [text[found.start : found.end] for found in find_dates(text, TODAY)]


@given(
    st.dates(),
    st.sampled_from(["{0.day} {1} {0.year:04}", "{1} {0.day}, {0.year:04}", "{0.year:04}/{0.month}/{0.day}"]),
)
def test_full_dates_read_back(day: date, shape: str) -> None:
    from tracker.when.words import MONTH_NAMES

    if day.year >= 1000:
        assert parse_when(shape.format(day, MONTH_NAMES[day.month - 1])).first == day
