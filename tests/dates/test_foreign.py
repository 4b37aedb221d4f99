"""Dates in other languages: read by dateparser without guessing. Reference date: Monday 2024-07-08."""

from datetime import date

import pytest

from tracker.dates import parse_when
from tracker.errors import DateError

TODAY = date(2024, 7, 8)


@pytest.mark.parametrize(
    ("text", "language", "gold"),
    [
        ("4 июля 2024 г.", "ru", "2024-07-04"), ("4. Juli 2024", "de", "2024-07-04"), ("juillet 2024", "fr", "2024-07"),
        ("2024年7月4日", "zh", "2024-07-04"), ("hace 3 días", "es", "2024-07-05"), ("gestern", "de", "2024-07-07"),
        ("il y a deux ans", "fr", "2022"),
        ("2024年7月4日至6日", "zh", "2024-07-04/2024-07-06"), ("2024年7月4-6日", "zh", "2024-07-04/2024-07-06"),
        ("4.-6. Juli 2024", "de", "2024-07-04/2024-07-06"), ("am 4. Juli 2024", "de", "2024-07-04"),
        ("vom 4. bis 6. Juli 2024", "de", "2024-07-04/2024-07-06"),
        ("Donnerstag, den 4. Juli 2024", "de", "2024-07-04"),
        ("du 4 au 6 juillet 2024", "fr", "2024-07-04/2024-07-06"), ("1er juillet 2024", "fr", "2024-07-01"),
        ("del 4 al 6 de julio de 2024", "es", "2024-07-04/2024-07-06"),
        ("el 4 de julio de 2024", "es", "2024-07-04"), ("с 4 по 6 июля 2024 г.", "ru", "2024-07-04/2024-07-06"),
    ],
)  # fmt: skip
def test_other_languages_with_their_precision(text: str, language: str, gold: str) -> None:
    assert str(parse_when(text, TODAY, languages=(language,))) == gold


@pytest.mark.parametrize(
    "text",
    ["UN 2758", "30d", "2019-", "2019+", "-2019", "I/2024", "S 2024", "du 6 au 4 juillet 2024", "31.-32. Juli 2024",
     "Artikel 4-6 2024", "2024年第4-6号", "4-6 июля"],
)  # fmt: skip
def test_codes_are_dates_in_no_language(text: str) -> None:
    for language in ("es", "fr", "de", "pl", "ru", "zh"):
        with pytest.raises(DateError):
            parse_when(text, TODAY, languages=(language,))


@pytest.mark.parametrize("text", ["4 июля", "juillet", "Freitag", "das Buch 12", "12345 Berlin", "mardi gras 5"])
def test_other_languages_are_never_guessed(text: str) -> None:
    with pytest.raises(DateError):
        parse_when(text, TODAY, languages=("ru", "de", "fr"))


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(DateError, match="unknown language"):
        parse_when("4 foo 2024", TODAY, languages=("xx",))
