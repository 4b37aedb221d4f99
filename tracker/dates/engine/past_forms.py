"""Past forms of verbs."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set

PAST: Final = word_set(
    "was were did had said told came became began went took made met held won lost fell rose sold sent left kept "
    "found brought bought built broke drove flew fought got grew heard knew paid ran saw shot spoke stood struck "
    "thought wrote gave chose caught cut drew felt forgot hid hit hung laid lent meant put read rode sank sang "
    "sat sought slept spent split spread swept swore taught tore threw understood withdrew woke ate beat bet "
    "bid bore dealt dug froze been done gone known seen shown taken given fallen risen grown written broadcast "
    "begun broken chosen drawn driven spoken stolen thrown arose awoke bent blew burst cast clung cost crept clad "
    "dwelt flung flown forbade forbidden foresaw foreseen forgave frozen hurt knelt leapt lit overcame oversaw "
    "overran overtook overthrew overthrown upheld withheld withstood proven quit rang rebuilt rid shone shook "
    "shaken shrank shrunk shut slid slung spun sprang stole strode strove strung stuck stung sworn swam swung "
    "torn undid undertook undertaken undergone underwent wept withdrawn wore worn wound wove borne bitten beaten "
    "forgotten hidden ridden rung sunk sung sprung stricken awoken "
    "swollen overrode overridden repaid rewrote rewritten retook retaken mistook outdid outsold outgrew outran resold "
    "retold foretold unwound upset thrust burnt forsook drank befell slew learnt spilt spoilt overspent underwrote "
    "overheard lay remade rethought outfought outspent overpaid overshot bade trodden"
)
_NOT_PAST: Final = word_set(
    "need speed feed seed exceed proceed succeed indeed united hundred breed bleed weed greed creed "
    "unprecedented related based limited armed allied"
)


def is_past(word: str) -> bool:
    """Return whether a word by itself is a past form."""
    return word in PAST or (word.endswith("ed") and word not in _NOT_PAST)
