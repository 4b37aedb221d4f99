"""The literals of a query: texts of which every event that it matches contains at least one.

A store searches the raw bytes of its file for them before it decodes anything.
"""

from tracker.query.leaves import ByDetail, ByNumber
from tracker.query.tree import PHRASED, ByActor, ByLink, ByPhrase, ByText, ByTopic, ByWord, Every, Has, Query, Some
from tracker.registry import DEFAULT_KIND, DEFAULT_STATUS


def literals(query: Query) -> frozenset[str] | None:
    """Return folded texts of which every matching event contains at least one, None where none is known.

    An event contains a text when it stands, after folding, in one of its strings or keys; a search of the raw
    file for the literals therefore misses no match.
    """
    match query:
        case Every(parts):
            known = [found for part in parts if (found := literals(part))]
            return max(known, key=lambda found: (-len(found), min(map(len, found))), default=None)
        case Some(parts):
            each = [literals(part) for part in parts]
            return frozenset().union(*(found for found in each if found)) if each and all(each) else None
        case ByActor(phrase, names):
            # Of a name with full stops, `U.S.`, no part need stand in its key, `us`.
            return None if names else _shortest({_longest_word(phrase)})
        case ByTopic(path) | ByWord("ref", path):
            return _shortest({path})
        case ByWord("kind" | "status", word):  # the usual one is left out of the file
            return None if word in (DEFAULT_KIND, DEFAULT_STATUS) else _shortest({word})
        case ByPhrase(field, phrase):
            return _shortest({_longest_word(phrase)}) if PHRASED[field].recorded else None
        case ByLink(relation) if relation:
            return _shortest({relation})
        case Has("series" as key) | ByNumber(key) if key:  # a key stands in the file as a text does
            return _shortest({key})
        case ByText(phrase, _):
            return _shortest({_longest_word(phrase)})
        case ByDetail(_, phrase):  # a number is written in a file as in the phrase, but may be cut by it
            return _shortest({max(filter(str.isalpha, phrase.split()), key=len, default="")})
    return None


def _shortest(texts: set[str]) -> frozenset[str] | None:
    """Drop the texts that contain another one, which would be found with it; None if one is empty."""
    if not all(texts):
        return None
    return frozenset(text for text in texts if not any(other in text for other in texts if other != text))


def _longest_word(phrase: str) -> str:
    return max(phrase.split(), key=len, default="")
