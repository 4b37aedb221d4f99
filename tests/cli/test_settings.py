"""Settings: options go before variables, variables before `tracker.toml`, the nearer file before the user's own."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker


@pytest.fixture
def own(folder: Path) -> Path:
    """The user's own file of settings."""
    path = folder.parent / "home" / ".config" / "tracker" / "tracker.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def beside(ledger: Tracker, folder: Path) -> Path:
    """The file of settings beside the timeline."""
    assert ledger("list").code == 0
    return folder / "db" / "tracker.toml"


def when(tracker: Tracker, *args: str) -> str:
    """The day that 03/04/2024 is read as."""
    return str(json.loads(tracker("when", "03/04/2024", "--json", *args).out)[0]["when"])


def test_the_nearer_goes_before_the_farther(
    ledger: Tracker, own: Path, beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert when(ledger) == "2024-03-04"
    own.write_text('[defaults]\ndate-order = "day-first"\n')
    assert when(ledger) == "2024-04-03"
    beside.write_text('[defaults]\ndate-order = "month-first"\n')
    assert when(ledger) == "2024-03-04"
    monkeypatch.setenv("TRACKER_DATE_ORDER", "day-first")
    assert when(ledger) == "2024-04-03"
    assert when(ledger, "--month-first") == "2024-03-04"


def test_both_files_count_key_by_key(ledger: Tracker, own: Path, beside: Path) -> None:
    own.write_text('[defaults]\nlanguage = "fr"\nwidth = 70\n')
    beside.write_text("[defaults]\nwidth = 50\n")
    shown = json.loads(ledger("info", "--json").out)[0]
    assert shown["language"] == f"fr ({own})"
    assert shown["width"].startswith("50 (")


@pytest.mark.parametrize("written", ['"fr"', '"fr, zh"', '["zh", "fr"]'])
def test_languages(ledger: Tracker, beside: Path, written: str) -> None:
    beside.write_text(f"[defaults]\nlanguage = {written}\n")
    assert ledger("when", "4 juillet 2024").code == 0


def test_a_file_in_a_language_adds_an_event(ledger: Tracker, beside: Path) -> None:
    beside.write_text('[defaults]\nlanguage = "fr"\n')
    assert "2024-07-04" in ledger("add", "Sommet", "--date", "4 juillet 2024").out


@pytest.mark.parametrize("key", ["colour", "color"])
def test_colour(ledger: Tracker, beside: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in ledger("list").out
    beside.write_text(f'[defaults]\n{key} = "always"\n')
    assert "\x1b" in ledger("list").out
    assert "\x1b" not in ledger("list", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in ledger("list").out


def test_info_shows_what_is_set_and_where(ledger: Tracker, beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside.write_text('[defaults]\nfirst-day-of-week = "monday"\nlanguage = "fr"\n')
    monkeypatch.setenv("TRACKER_LANGUAGES", "de,zh")
    lines = [" ".join(line.split()) for line in ledger("info").lines]
    assert "language de,zh (TRACKER_LANGUAGES)" in lines
    assert f"first-day-of-week monday ({beside})" in lines


BAD = [  # the file, what the sentence names
    ('[defaults]\ncolour = "blue"\n', "'colour' is 'blue'; it takes auto, always or never"),
    ("[defaults]\ncolour = true\n", "'colour' is true"),
    ("[defaults]\nwidth = 5\n", "'width' is 5; it takes a whole number from 20"),
    ('[defaults]\nwidth = "wide"\n', "'width' is 'wide'"),
    ("[defaults]\nwidth = true\n", "'width' is true"),
    ('[defaults]\nlanguage = "French please"\n', "'language' is 'French please'"),
    ("[defaults]\nlanguage = 3\n", "'language' is 3"),
    ('[defaults]\nlanguage = "xx"\n', "'language' is 'xx'; it takes codes of languages that dateparser knows"),
    ('[defaults]\nlanguage = ["fr", "klingon"]\n', "'language' is ['fr', 'klingon']"),
    ('[defaults]\ndate-order = "dmy"\n', "it takes day-first or month-first"),
    ('[defaults]\nfirst-day-of-week = "sunday"\n', "weeks are those of ISO 8601"),
    ('[defaults]\nlanguag = "fr"\n', "unknown key 'languag' in [defaults]; did you mean language?"),
    ("[defaults]\nfrobnicate = 1\n", "unknown key 'frobnicate' in [defaults]"),
    ("[default]\nwidth = 50\n", "unknown key 'default'; did you mean defaults?"),
    ("width = 50\n", "'width' is outside [defaults]"),
    ("defaults = 50\n", "'defaults' must be a table"),
    ("[defaults\n", "is not TOML"),
    ("[defaults]\nwidth = \n", "is not TOML"),
    ("\ufffe", "is not TOML"),
    ('[defaults]\npager = "touch pwned"\n', "'pager' may only be set in your own"),
]


@pytest.mark.parametrize(("text", "named"), BAD)
@pytest.mark.parametrize("command", [["list"], ["when", "Friday"], ["edit", "1", "--note", "x"], []])
def test_what_cannot_be_understood_is_one_sentence_and_changes_nothing(
    ledger: Tracker, beside: Path, text: str, named: str, command: list[str]
) -> None:
    beside.write_text(text, encoding="utf-8")
    before = {path: path.read_bytes() for path in beside.parent.iterdir()}
    answer = ledger(*command)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"tracker: {beside}")
    assert named in answer.err
    assert len(answer.err.splitlines()) <= 2
    assert {path: path.read_bytes() for path in beside.parent.iterdir()} == before


def test_bytes_that_are_no_text(ledger: Tracker, beside: Path) -> None:
    beside.write_bytes(b"[defaults]\nlanguage = '\xff'\n")
    answer = ledger("list")
    assert (answer.code, answer.err) == (2, f"tracker: {beside} is not UTF-8 text\n")


UNKNOWN = ["xx", "klingon", "fr,xx", "zh-Latn", "French please", "fr fr", "../en", "e"]


@pytest.mark.parametrize("codes", UNKNOWN)
def test_an_unknown_language_is_refused(ledger: Tracker, monkeypatch: pytest.MonkeyPatch, codes: str) -> None:
    answer = ledger("when", "03/04/2024", "--language", codes)
    assert (answer.code, answer.out) == (2, "")
    wanted = 'set it to codes of languages that dateparser knows, such as "fr,zh"\n'
    assert answer.err == f"tracker: --language is '{codes}'\n  {wanted}"
    monkeypatch.setenv("TRACKER_LANGUAGES", codes)
    answer = ledger("add", "Talks", "--date", "03/04/2024")
    assert (answer.code, answer.out, answer.err) == (2, "", f"tracker: TRACKER_LANGUAGES is '{codes}'\n  {wanted}")


def test_every_language_that_dateparser_knows_is_taken(ledger: Tracker) -> None:
    from dateparser.data.languages_info import language_locale_dict, language_order

    from tracker.dates import known_language

    codes = [*language_order, *(locale for locales in language_locale_dict.values() for locale in locales)]
    assert [code for code in codes if known_language(code) != code] == []
    assert [known_language(code) for code in ("FR", "zh-hans", "en_gb", "pt-br", "sr-cyrl-ba")] == [
        "fr", "zh-Hans", "en-GB", "pt-BR", "sr-Cyrl-BA",
    ]  # fmt: skip
    assert ledger("when", "03/04/2024", "--language", "en-gb, de").lines[1].endswith("2024-04-03")


@pytest.mark.parametrize("code", ["pt-BR", "pt-br", "pt-AO", "pt"])
def test_a_region_that_dateparser_has_no_file_for_is_that_of_its_language(ledger: Tracker, code: str) -> None:
    assert ledger("when", "7 de setembro de 2022", "--language", code).lines[1].endswith("2022-09-07")
    assert ledger("when", "03/04/2024", "--language", code).lines[1].endswith("2024-04-03")


def test_a_bad_variable_is_named(ledger: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATE_ORDER", "dmy")
    answer = ledger("when", "03/04/2024")
    assert (answer.code, answer.err) == (
        2,
        "tracker: TRACKER_DATE_ORDER is 'dmy'\n  set it to day-first or month-first\n",
    )


def test_help_and_version_need_no_settings(ledger: Tracker, beside: Path) -> None:
    beside.write_text("[defaults\n")
    assert ledger("--version").code == 0
    assert ledger("--help").code == 0


def test_the_users_own_file_may_name_a_pager(ledger: Tracker, own: Path) -> None:
    own.write_text('[defaults]\npager = "less -R"\n')
    assert json.loads(ledger("info", "--json").out)[0]["pager"] == f"less -R ({own})"
