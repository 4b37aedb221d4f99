"""What somebody has committed himself to, which is still to come: have sworn to go on, has offered to repay them."""

from typing import Final

from tracker.dates.article.verbs import forms
from tracker.dates.article.verbs.tokens import Tokens
from tracker.dates.engine.vocabulary import word_set

_COMMITTED: Final = word_set(
    "sworn offered chosen elected voted opted undertaken resolved committed arranged consented volunteered proposed "
    "agreed decided promised pledged vowed threatened"
)
_OFTEN: Final = word_set("now once twice repeatedly all both each")
_VOTED: Final = ("voted", "elected")
_BALLOTS: Final = word_set("vote ballot referendum plebiscite poll session meeting")
_REACH: Final = 14  # tokens from an infinitive to the ballot that its verb tells of
_NEAR: Final = 4  # tokens from a participle to its auxiliary: have now twice again threatened


def made(words: Tokens, index: int) -> bool:
    """Whether an infinitive tells what somebody has committed himself to: has sworn never to go; not had sworn."""
    at = index - 1 - (words[index - 1] in ("not", "never"))
    if words[at] not in _COMMITTED or (words[at] in _VOTED and _in_a_vote(words, index)):
        return False
    for lead in range(at - 1, at - _NEAR, -1):
        word = words[lead]
        if word in ("has", "have", "ve"):
            return words[lead - 1] not in forms.MODALS
        if word not in forms.SKIPPED | _OFTEN and not word.endswith("ly"):
            return False
    return False


def _in_a_vote(words: Tokens, index: int) -> bool:
    """Whether a vote is told of as held: have voted to leave the bloc in a referendum on Monday."""
    near = (one for one in range(index, index + _REACH) if words[one] in ("in", "at", "during"))
    return any(words[one + 1] in ("a", "an", "the") and {words[one + 2], words[one + 3]} & _BALLOTS for one in near)
