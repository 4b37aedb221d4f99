"""The day of what came before or is awaited: after a clash on Monday, since its win in May, ahead of Sunday's vote."""

from typing import Final

from tracker.dates.article.direction import nouns, present
from tracker.dates.article.direction.place import PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

_SOURCE: Final = 20  # tokens of who says so
# In the run-up to Monday's vote; dealers look to it.
_AHEAD_OF: Final = (
    ("ahead", "of"), ("eve", "of"), ("up", "to"), ("look", "to"), ("looked", "to"), ("looking", "to"),
)  # fmt: skip
_BACKGROUND: Final = 12  # tokens back to what comes before it: following the first summit of its kind in May
_SPEAKING: Final = word_set("speak speaks spoke speaking talk talked talking")
_ANOTHER: Final = ("another", "fresh", "new")
_ARRANGED: Final = nouns.GATHERINGS | {"signing", "visit", "round"}
_AWAITED: Final = word_set(
    "to that agreement pledge offer offers proposal proposals demand demands request requests forecast forecasts "
    "threat threats calls call invitation warning warnings"
)
_TIMES_OF_DAY: Final = word_set("night morning evening afternoon")
_EVENT: Final = 9  # tokens; how far before its date what happens then is named
_CLOSE: Final = 4  # tokens from `first` to `since`


def beside_event(at: Place) -> Clause | None:
    """The day of what is awaited, or of what came before: ahead of the vote on Monday, after a meeting Tuesday."""
    words, first = at.words, at.first
    lead = next((one for one in range(first - 1, first - _SOURCE, -1) if words[one] in ("", ",", "according")), 0)
    if (words[lead], words[lead + 1]) == ("according", "to"):
        return Clause("past", "after 'according to'")
    for index in range(first - 1, first - _BACKGROUND, -1):
        word, beside = words[index], words[index + 1]
        if (word, beside) in _AHEAD_OF or (beside == "for" and word in nouns.FACING):
            told = words.verb_before(index)
            over = told is not None and words.had(told - 1) and first - index == 2  # had fallen ahead of Monday's vote
            return Clause("past" if over else "future", f"after '{word} {beside}'", firm=False)
        if beside == "of" and word in _SPEAKING and (words[index + 2] in _ANOTHER or words[index + 3] in _ARRANGED):
            return Clause("future", f"after '{word} {beside}'", firm=False)  # spoke of a signing on Monday
        if word == "since" and (at.before == "of" or (beside in nouns.ARTICLES and not _first_since(at, index))):
            return Clause("past", "after 'since'")  # since the flood of April, since its win in the May vote
        if word == "before" and at.before == "in" and beside in nouns.ARTICLES and _held(words, index, first):
            return Clause("neutral", "after 'before'", firm=False)  # before a donors' conference in July
        if word == "follows" and _tells_of(at, index):
            return Clause("past", "after 'follows'")
        if word in ("after", "following") and any(_is_mishap(words[one]) for one in range(index, first)):
            return Clause("past", f"after '{word}'")
        owned = words[at.last] in _TIMES_OF_DAY and words[at.last + 1] in ("'", "s", "'s")  # after Sunday night's storm
        if word == "after" == at.before and not owned and words.forward(at.last) == "future":
            return None  # after Friday no ship will be let in
        if (came := _came_before(at, index)) is not None:
            return came
        if word in ("", ",") or words.says(index) is not None:
            return None
    return None


def _tells_of(at: Place, index: int) -> bool:
    """Whether `follows` there has an object that is over: follows a strike on Monday; not an offer of talks in May."""
    words = at.words
    behind = words[index + 1] not in PREPOSITIONS and at.before != "follows"
    return behind and _AWAITED.isdisjoint(words[one] for one in range(index, at.first))


def _came_before(at: Place, index: int) -> Clause | None:
    """The day of what opens a sentence as done before what it tells: after talks on Monday, in the wake of a vote."""
    words, word = at.words, at.words[index]
    wake = (word, words[index + 1]) == ("wake", "of")
    began = word in ("after", "following") and words[index - 1] in ("", ",")
    began = began and (at.first - index < _EVENT or at.after == ",")
    if not (wake or began) or words.backward(at.first) != "neutral" or (began and present.planned(at, None)):
        return None
    # Following talks on Thursday, the premier will speak
    ahead = began and at.after == "," and words.forward(at.last) == "future"
    return Clause("neutral" if ahead else "past", "the day of what came before", firm=not ahead)


def _first_since(at: Place, index: int) -> bool:
    """Whether `since` tells how long something has not been: will meet for the first time since the war on Monday."""
    words = at.words
    first = {"first", "time"} & {words[one] for one in range(index - _CLOSE, index)}
    return bool(first) or (words.backward(at.first) == "future" and words[at.last] not in nouns.HELD)


def _is_mishap(word: str) -> bool:
    return word in nouns.MISHAPS or word == "clash"


def _held(words: Words, start: int, end: int) -> bool:
    """Whether what is held stands between two tokens."""
    return any(words[one] in nouns.HELD for one in range(start, end))
