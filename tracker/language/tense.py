"""Does a date look back or ahead? The verb of its own clause decides.

The nearest verb before the date in its sentence counts, else the nearest after it. A participle is
read with its auxiliary: `was held` looks back, `to be held` ahead.
"""

from typing import Final

from tracker.language.model import Sense
from tracker.language.rule import STOP, Lexed

_REACH: Final = 30  # tokens; longer sentences have more than one verb anyway

_MODALS: Final = frozenset("will shall would may might could can must should wo 'll ll".split())
_PAST: Final = frozenset(
    "was were did had said told came became began went took made met held won lost fell rose sold sent left led kept "
    "found brought bought built broke died drove flew fought got grew heard knew paid ran saw shot signed spoke stood "
    "struck thought wrote gave chose caught cut drew felt forgot hid hit hung laid lent meant put read rode sank sang "
    "sat sought slept spent split spread swept swore taught tore threw understood withdrew won woke sued ate beat "
    "bet bid bore bound dealt dug froze been done gone known seen shown taken given fallen risen grown written "
    "begun broken chosen drawn driven spoken stolen thrown".split()
)
_AMBIGUOUS: Final = frozenset("cut put read set hit split spread bid bet let quit shut left found".split())
_NOT_PAST: Final = frozenset(
    "need speed feed seed exceed proceed succeed indeed united hundred breed bleed weed greed creed agreed-upon "
    "unprecedented so-called related based limited armed".split()
)
_PLANNED: Final = frozenset(
    "expected scheduled planned slated set due supposed projected forecast likely poised bound anticipated "
    "upcoming forthcoming payable tentatively".split()
)
_LEAD: Final = frozenset(
    "plan plans planned planning expect expects expected expecting scheduled set due intend intends intended hope "
    "hopes hoped hoping aim aims aimed vow vows vowed promise promises promised likely ready prepare prepares "
    "preparing prepared is are going slated supposed want wants wanted ought pledged pledges seek seeks unlikely "
    "threatened threatens threatening poised about has have decided agreed agrees urged asked ordered".split()
)
_COMING: Final = frozenset(
    "begins starts opens arrives expires takes ends meets resumes leaves goes comes returns visits holds runs kicks "
    "faces launches matures closes becomes deadline effective starting upcoming forthcoming payable maturing due "
    "expiring slated".split()
)
_SKIPPED: Final = frozenset("not also now then so only just never still already to n't t ever even soon".split())
_BE: Final = frozenset("be being get".split())
_BEFORE_CLAUSE: Final = frozenset(", and but while when as that who which -".split())
_PREPOSITIONS: Final = frozenset("on in by at during for of the until since before after".split())


def sense(lexed: Lexed, first: int, last: int) -> Sense:
    """The sense of the clause that tokens `first` to `last` stand in."""
    words = _Words(lexed)
    before = words[first - 1]
    if before == "since":
        return "past"
    if before in ("until", "effective", "starting", "beginning") or words[first - 2] in ("starting", "beginning", "effective"):
        return "future"
    back, ahead = words.backward(first), words.forward(last)
    start = first - 2 if before in _PREPOSITIONS else first - 1
    if words[start] == "," and words[last] not in (",", "") and ahead != "neutral":
        return ahead
    if back != "neutral":
        return back
    if ahead != "neutral":
        return ahead
    return "future" if before == "by" else "neutral"


class _Words:
    """The words of a sentence by token index; '' beyond its ends."""

    __slots__ = ("kinds", "lexed")

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self.kinds = lexed.kinds

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < len(self.kinds) or self.kinds[index] == STOP:
            return ""
        token = self.lexed.tokens[index]
        return self.lexed.folded[token.start : token.end]

    def raw(self, index: int) -> str:
        token = self.lexed.tokens[index]
        return self.lexed.text[token.start : token.end]

    def backward(self, first: int) -> Sense:
        for index in range(first - 1, max(first - _REACH, -1), -1):
            if self.kinds[index] == STOP:
                break
            found = self._at(index)
            if found is not None:
                return found
        return "neutral"

    def forward(self, last: int) -> Sense:
        for index in range(last, min(last + _REACH, len(self.kinds))):
            if self.kinds[index] == STOP:
                break
            found = self._at(index)
            if found is not None:
                return found
        return "neutral"

    def _at(self, index: int) -> Sense | None:
        """What the word there says, None where it is no verb form that tells."""
        word = self[index]
        if len(word) < 2:
            return None
        if word in _MODALS and not (word == "may" and self.raw(index)[0] == "M"):
            return "past" if self[index + 1] == "have" or self[index + 2] == "have" else "future"
        if word in _PLANNED:
            return self._planned(index)
        if word in _COMING:
            return "future"
        if word == "to" and self[index - 1] in _LEAD and self[index + 1] not in ("the", "a", ""):
            return "past" if self[index - 2] in ("had", "not") and self[index - 1] not in _PLANNED else "future"
        if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST):
            return self._past(index, word)
        if word.endswith("ing") and self[index - 1] in ("is", "are", "'re", "'s") and len(word) > 4:
            return "future" if word not in ("being", "having") else None
        if word in ("has", "have") and self[index + 1] != "to":
            return "past"
        return None

    def _planned(self, index: int) -> Sense | None:
        before = self[index - 1]
        if before in ("had", "been"):
            return "past"
        return "future"

    def _past(self, index: int, word: str) -> Sense | None:
        """A past form, read with its auxiliary."""
        at = index - 1
        while at > index - 4 and (self[at] in _SKIPPED and self[at] != "to" or self[at].endswith("ly")):
            at -= 1
        before = self[at]
        if before in _BE:
            lead = self[at - 1]
            if lead in _MODALS or lead == "to" or self[at - 2] in _MODALS:
                return "future"
            return "future" if lead in ("is", "are") else "past"
        if before in _MODALS or before == "to":
            return "future" if before in _MODALS else None
        if before in ("is", "are", "'re"):
            return None
        if word in _AMBIGUOUS and before in ("they", "we", "you", "i"):
            return None
        return "past"
