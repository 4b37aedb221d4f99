"""Each word of the open lists is needed: without it, a sentence would be read otherwise.

Lists of function words (prepositions, articles, auxiliaries) are complete as they stand and not tried here.
"""

import importlib
from datetime import date
from types import ModuleType
from typing import Final

import pytest

from tests.dates.marked import lines, sentence
from tests.dates.test_kinds import FOLDER
from tracker.dates import find_dates
from tracker.dates.rules.filters import people

_TODAY: Final = date(2024, 7, 10)  # a Wednesday
# Module and list -> sentences with a place for the word, each of which it may decide.
SENTENCES: Final = {
    "article.direction.nouns MISHAPS": ("They will pay for Thursday's {}.", "The Thursday {} will be looked into."),
    "article.direction.nouns DEEDS": ("They will pay under Thursday's {}.", "They will pay under the Thursday {}."),
    "article.direction.nouns FACING": (
        "They lost while {} for Thursday's vote.", "They were {} for the Thursday vote.",
    ),
    "article.direction.nouns AHEAD": ("Oil for September {} fell.", "The September {} fell."),
    "engine.past_forms PAST": (
        "The team, which {} it on Thursday, will return.", "It will return after it {} on Thursday.",
        "What was {} on Thursday will be back.", "It will come, he {} on Thursday.", "They will be {} on Thursday.",
    ),
    "article.verbs.forms PLANNED": (
        "It was moored in the old port of the far north, {} to sail on Thursday.",
        "It is {} on Thursday.", "A vote {} on Thursday was noted.", "A vote, {} Thursday."),
    "article.verbs.forms LEAD": (
        "They {} to sail on Thursday.", "It {} to sail on Thursday.", "Was {} to go Thursday."),
    "article.verbs.forms COMING": ("It met in court and {} on Thursday.",
        "The ship {} Thursday.", "The ship {} on Thursday.", "A ship, {} on Thursday, sank."),
    "article.verbs.forms PROSPECT": ("There is no {} of leaving on Thursday.",),
    "article.verbs.forms EXPECTING": ("It lost in court but {} a vote on Thursday.",
        "They {} a vote on Thursday.", "It {} a vote on Thursday."),
    "article.verbs.forms PLANNING": ("It lost in court but {} a vote on Thursday.",
        "They {} a vote on Thursday.", "It {} a vote on Thursday."),
    "article.direction.bounds _LASTING": (
        "He {} until Thursday.", "It {} until September.", "They {} in the hall until Monday.",
    ),
    "article.direction.bounds _COMMITTING": (
        "They {} to end it by Thursday.", "They had a {} it would end by Thursday.",
        "He made a {} of talks by Thursday.",
        "The team was {} until it ended to go by Thursday.", "They signed, {} the money, by Thursday.",
    ),
    "article.direction.bounds _ORDERING": ("They {} an end before Thursday.",),
    "article.direction.clause _OUTCOMES": ("They will meet the {} of Thursday's vote.",),
    "article.direction.clause _REPORTING": ("It will rise, the minutes of the Thursday meeting {}.",),
    "article.direction.arranged _DELAYED": ("The vote was {} to Thursday.", "They {} the vote from now to Thursday."),
    "article.direction.arranged _SETTING": ("The vote was {} for Thursday.", "They {} a vote for Thursday.",
                                  "The vote, {} for Thursday, worries him."),
    "article.direction.arranged _CALLED_OFF": ("They {} the Thursday strike.", "The Thursday strike has been {}.",
                                     "They {} Thursday's strike."),
    "article.direction.arranged _OVER": ("The vote, delayed to Monday, {} a day.",),
    "article.verbs.commitments _COMMITTED": ("They have {} to sail on Monday.", "They have not {} to sail on Monday."),
    "article.direction.arranged _ARRANGED": ("A rally {} for Thursday was stopped after a storm.",),
    "article.direction.arranged _OPENING": ("The tender, {} on Thursday, drew bids.",),
    "article.direction.unreal _ASKED": ("He brought what he was {} to bring on Thursday.",),
    "article.direction.place _HOURS": (
        "They have until {} on Thursday.", "They have time until {} on Thursday to sign.",
    ),
    "article.verbs.forms SAYING": ("He {} the vote Thursday will be close.",),
    "rules.filters.names _FIRST_NAMES": ("They saw {0} Sunday there.",),
    "rules.filters.people _COMPARED": ("It fell {} with May.", "It fell {} against May."),
    "rules.filters.years_in_names _MAKES": ("He drove a 2004 {0}.",),
    "rules.filters.names _COMPANIES": ("He joined the Friday {0} and left.", "He flew in by May {0} to sign."),
    "rules.filters.names NAMED": ("It was the July {0}.", "It was the Easter {0}.", "He saw the 4 July {0}."),
    "rules.filters.words PLACES": ("They met at Easter {0}.", "They met on July {0}."),
    "rules.filters.years_in_names _BODIES": ("He leads the 1950 {0}.",),
    "rules.filters.names _KINDS": ("He bought a Christmas {}.", "They had a Sunday {}."),
    "rules.filters.named_days _GROUPS": ("He leads the March 14 {}.", "He leads March 14, a {}."),
    "rules.filters.named_days _VESSELS": ("They saw the {} 6 October.",),
    "rules.filters.words RANKS": ("He met {0} Friday there.",),
    "rules.filters.not_dates _NUMBERED_LARGE": ("It was in {0} 1950 there.",),
    "rules.filters.people _OFFICE": ("It was May's {}.",),
    "rules.filters.people _TOWARDS": ("It fell {} May.",),
    "rules.filters.people _BEFORE_SUBJECT": ("It fell {} May refused.", "They {} May spoke."),
    "rules.filters.people _DOES": ("Vote: May {} on.",),
    "rules.filters.people _GATHERED": ("A {} of May, Macron and Merkel is over.",),
    "rules.filters.years_in_names _WORKS": ("He read the Area 2000 {}.",),
    "rules.filters.years_in_names _VEHICLES": ("He sold his 1985 Tempo {0}.", "He sold the 1985 Tempo {0}."),
    "rules.filters.years_in_names _GATHERINGS": ("He went to the Lagos {0} 2026.",),
    "rules.filters.titles _EVENTS": ("They spoke of today's {}.", "It was tomorrow's {}.", "It was the {} of today."),
    "rules.filters.not_dates _COUNTED": ("They saw 1950 {}.", "It has 1950 {} there.", "The 1950-{} ship sank."),
    "rules.filters.not_dates _NUMBERED": ("They saw {} 1950 there.", "It was in {} 1950."),
    "rules.filters.not_dates _PRICED": ("Gold stood at 1985 a {}.", "Oil stood at 1985 an {}."),
    "rules.filters.not_dates _NAMING_WEEKDAYS": ("It was {0} Monday.", "It was {} Monday."),
    "rules.filters.not_dates _HABITS": ("He took the Sunday {}.", "It was in the Friday {}."),
    "rules.filters.not_dates _GAME": ("They had a {} in the third quarter.",),
    "rules.filters.not_dates _NAMED_BY_WEEKDAYS": ("It was in the Sunday {0}.", "It was on Sunday {0}."),
    "rules.periods.quarters _SEASONAL": ("They had the summer {} there.", "They had it in summer {}."),
    "rules.periods.years _MEASURED": ("The {} were in the 60s.", "The {} was in the 60s."),
    "rules.days.months _ATTACKS": ("It came after the Sept. 11 {}.",),
    "rules.days.ranges PUT_OFF": ("It was {} from 4 July to 8 July.", "They {} it from Monday to Friday."),
    "rules.counted.durations _BOUND_TO": ("They {} go within ten days.", "They are {} go within ten days."),
}  # fmt: skip
_MODULES: Final = tuple(
    importlib.import_module(f"tracker.dates.{room}.{name}")
    for room, names in (
        ("article.verbs", "commitments forms words tokens"),
        ("article", "composed passes"),
        ("article.direction", "nouns place arranged background bounds figures own_verb present unreal clause"),
        ("engine", "past_forms"),
        ("rules.filters", "names people words named_days titles years_in_names not_dates"),
        ("rules.counted", "units durations offsets"),
        ("rules.days", "months ranges elided"),
        ("rules.periods", "company_reports quarters years"),
    )
    for name in names.split()
)


def texts() -> dict[str, list[tuple[str, date]]]:
    """The sentences kept for rules, by each of their words in small letters."""
    found: dict[str, list[tuple[str, date]]] = {}
    for folder in ("kinds", "news", "own"):
        for path in sorted((FOLDER.parent / folder).glob("*.txt")):
            for line in lines(path) if path.stem not in ("frozen", "round12", "round24") else ():
                text = sentence(line.raw).text
                for word in set(text.lower().replace("-", " ").replace("'", " ").split()):
                    found.setdefault(word.strip('.,;:"()'), []).append((text, line.base))
    return found


@pytest.fixture(scope="module")
def kept() -> dict[str, list[tuple[str, date]]]:
    return texts()


def read(text: str, base: date) -> list[tuple[int, str]]:
    return [(hit.start, str(hit.when)) for hit in find_dates(text, base)]


@pytest.mark.parametrize("name", SENTENCES)
def test_no_word_could_go(name: str, kept: dict[str, list[tuple[str, date]]], monkeypatch: pytest.MonkeyPatch) -> None:
    room, _, variable = name.partition(" ")
    whole = getattr(importlib.import_module(f"tracker.dates.{room}"), variable)
    assert [word for word in sorted(whole) if not needed(word, name, whole, kept, monkeypatch)] == []


@pytest.mark.parametrize("joint", people._JOINED)
def test_no_joined_word_could_go(joint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {word: f"They saw {word} {joint} May." for word in sorted(people._JOINED[joint])}
    assert [text for text in texts.values() if read(text, _TODAY)] == []
    monkeypatch.setattr(people, "_JOINED", people._JOINED | {joint: frozenset()})
    assert [word for word, text in texts.items() if not read(text, _TODAY)] == []


def needed(
    word: str, name: str, whole: frozenset[str], kept: dict[str, list[tuple[str, date]]], patch: pytest.MonkeyPatch
) -> bool:
    variable = name.partition(" ")[2]
    own = [(one.format(word.title() if "{0}" in one else word), _TODAY) for one in SENTENCES[name]]
    cases = own + kept.get(word, [])
    users: list[ModuleType] = [module for module in _MODULES if getattr(module, variable, None) is whole]

    def without(text: str, base: date) -> list[tuple[int, str]]:
        with patch.context() as changed:
            for module in users:
                changed.setattr(module, variable, whole - {word})
            return read(text, base)

    return any(read(*case) != without(*case) for case in cases)
