"""The noun that a date modifies: `the Feb. 11 shelling`, `Thursday's verdict`, `the December contract`."""

from typing import Final

from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

# What has happened once it has a date, whatever its sentence says of it.
MISHAPS: Final = word_set(
    "shelling crash blast explosion attack attacks bombing bombings bomb quake earthquake flood floods landslide "
    "landslides fire blaze storm hurricane typhoon cyclone tornado tsunami coup putsch killing killings murder "
    "murders shooting shootings raid raids massacre riot riots incident disaster accident collapse sinking invasion "
    "ambush outbreak derailment collision hijacking hijack kidnapping abduction assassination assault stabbing "
    "clashes uprising revolt mutiny blackout outage leak spill eruption avalanche defeat victory loss death "
    "deaths"
)
# What was done on its day, unless it is itself what is still to come: Friday's ruling will settle it.
DEEDS: Final = word_set(
    "accord accords agreement agreements pact treaty truce ceasefire decree law act order orders ruling rulings "
    "verdict judgment judgement decision fine sentence conviction acquittal arrest arrests resolution "
    "declaration memorandum communique announcement statement letter referendum annexation takeover purchase "
    "seizure strike strikes protest protests offer bid result results resignation dismissal veto amendment "
    "settlement remarks comments outburst framework cancellation walkout"
)
PLANNED: Final = word_set("referendum strike strikes protest protests walkout")  # those of them that have a day set
# What was done, where its date stands before a verb: the move on Monday brings to nine the number of them.
DONE: Final = (MISHAPS | DEEDS | word_set("deal move win rise fall news speech report visit trip launch")) - PLANNED
# What is held on a day that was set for it.
HELD: Final = word_set(
    "vote runoff off election elections poll polls referendum ballot summit meeting talks hearing debate congress "
    "conference primary session final trial assembly forum"
)
GATHERINGS: Final = HELD | PLANNED | {"march", "rally", "motion"}
# What is named after the day on which it ends.
AHEAD: Final = word_set("delivery contract contracts future futures")
# What is done for what is still to come: braced for Monday's vote.
FACING: Final = word_set("braced bracing wait waiting prepare preparing prepared ready readied gearing geared primed")
_FORECAST: Final = word_set("storm hurricane typhoon cyclone tornado flood floods blackout outage victory loss defeat")
_ABOUT: Final = word_set("for over about after into from since")
ARTICLES: Final = word_set("a an the its his her their our this that")
DETERMINERS: Final = ARTICLES | word_set("of to for under after against")
_WHERE: Final = ("in", "at", "on", "near")
_SPAN: Final = 3  # words of a noun group after the date


def suffered(words: Words, first: int) -> str:
    """The mishap or deed of a date after it, or '': wanted for an attack in March, whether the order of May stands."""
    at = first - 2
    if words[first - 1] == "of" and words[at] in (DEEDS | MISHAPS) - _FORECAST:
        return words[at]
    if words[at] not in MISHAPS and words[at - 1] in _WHERE:
        at -= 2  # a death in custody in March
    noun = words[at]
    if noun not in MISHAPS or noun in _FORECAST or words[first - 1] not in ("in", "on", "of"):
        return ""
    about = next((index for index in range(at - _SPAN, at) if words[index] in _ABOUT), 0)
    first = words[about] == "since" and "first" in (words[about - 1], words[about - 2])  # for the first time since
    return noun if about and not first else ""


def modified(words: Words, first: int, last: int) -> str:
    """The noun that a date tells which of, or '': the last known one of the group after the date."""
    if words[last] == "'s":
        last += 1
    elif words[first - 1] not in DETERMINERS:
        return ""
    for index in range(last, last + _SPAN):
        word = words[index]
        if word in MISHAPS or word in DEEDS:
            return word
        if not word.isalpha() or words.raw(index)[0].isupper() or words.says(index) is not None or len(word) < 4:
            return ""
    return ""
