"""The verb behind the noun of a deed: closure, close; suspension, suspend; handover, hand."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from tracker.reader.english.verbs import parts, verb_of

# Ending of the noun -> the endings that its verb may have in its place.
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "ification": ("ify",),
    "ication": ("ish", "y", "icate"),
    "ation": ("", "e", "ate"),
    "ition": ("", "e", "ose", "ire"),
    "ution": ("ute", "ve"),
    "ption": ("ve", "pt", "em", "upt"),
    "ction": ("ct", "ce", "y"),
    "ention": ("ain", "ent"),
    "nsion": ("nd", "nse"),
    "ission": ("it", "iss"),
    "ulsion": ("el",),
    "sion": ("de", "se", "t"),
    "ion": ("", "e", "ate"),
    "ment": ("",),
    "ure": ("", "e"),
    "al": ("", "e"),
    "ance": ("", "e"),
    "ence": ("", "e"),
    "age": ("", "e"),
    "ery": ("er",),
    "y": ("",),
    "th": ("",),
}
_OF_ANY: Final = ("al", "age", "ery", "y", "th", "ure")  # endings of many nouns: capital, village, deputy, month
_SHORT: Final = 3  # letters before an ending
_PARTICLES: Final = ("over", "out", "off", "down", "back", "up", "by", "in")
# Nouns whose verb their ending does not give.
_IRREGULAR: Final[Mapping[str, str]] = {
    "sale": "sell",
    "death": "die",
    "loss": "lose",
    "speech": "speak",
    "flight": "fly",
    "theft": "steal",
    "choice": "choose",
    "victory": "win",
    "trial": "try",
    "decision": "decide",
    "collision": "collide",
    "entry": "enter",
    "destruction": "destroy",
    "acquisition": "acquire",
    "signature": "sign",
    "shot": "shoot",
    "settlement": "settle",
    "receipt": "receive",
    "gift": "give",
    "marriage": "marry",
    "expiry": "expire",
    "blockage": "block",
}


@lru_cache(maxsize=8192)  # the nouns of a long text
def verbs_behind(noun: str) -> frozenset[str]:
    """The lemmas that the verb of a noun in small letters may have; none for what is no deed by its form."""
    if noun in _IRREGULAR:
        return frozenset({_IRREGULAR[noun]})
    single = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    return frozenset(_behind(noun)) or frozenset(_behind(single))


def _behind(noun: str) -> Iterator[str]:
    known, verb = parts(), verb_of(noun)
    if noun in known:
        yield noun
        return
    if verb is not None and verb.form == "ing":
        yield verb.lemma
        return
    for ending, others in _ENDINGS.items():
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            doubled = [stem[:-1]] if stem[-1:] == stem[-2:-1] else [stem + "l"] if stem.endswith("l") else []
            found = [*(stem + other for other in others), *doubled]
            told = [one for one in found if one in known]
            told = told or (found if len(stem) > _SHORT and ending not in _OF_ANY else [])
            if told:
                yield from told
                return
    for particle in _PARTICLES:
        stem = noun.removesuffix(particle).removesuffix("-")
        if stem != noun and (stem in known or (len(stem) > 2 and len(particle) > 2)):
            yield stem
            return
