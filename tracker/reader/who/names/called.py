"""What a text says that somebody is called: `known as UNDOF`, the firm that issues a filing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.directory.lookup import Directory
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.grammar.vocabulary import BODIES, BODY_ENDS, PREPOSITIONS, SHORT_FORMS, THINGS

_CALLED: Final = (
    r"(?: (?:\(|(?:also |better )?known as |called )|, (?=[A-Z]{2,8}(?:[,.;]|\Z)))"
    r"(?P<short>[A-Z][A-Za-z0-9+-]*[A-Z0-9])\b"
)
_SHORT: Final = re.compile(_CALLED)
_ACRONYM: Final = re.compile(rf"(?P<full>[^\W\d_][\w'’&,. -]{{4,80}}?),?{_CALLED}")
_FULL: Final = 82  # characters of a full name and a comma
_HEAD: Final = 1_500  # characters within which a filing names its firm
_SHOUTED: Final = re.compile(r"[^\S\n]*(?P<name>[A-Z][A-Z,'’ -]{8,90})[^\S\n]*(?:\n|\Z)\s*")
_LINES: Final = 2  # lines of capitals that may head a text before the name of who issues it
_SHEETS: Final = frozenset({"press", "news", "statement", "report", "release", "notice"})
_SMALL: Final = frozenset({"of", "for", "and", "the", "on", "in"})
_ISSUER: Final = re.compile(
    r"^[^\S\n]*(?P<name>[A-Z][A-Z0-9&.,'’ -]{2,60}? (?:LIMITED|LTD|PLC|INC|CORPORATION|CORP|BERHAD|"
    r"BHD|ASA|NV|AG|SE|LLC|SA))"
    r"\.?[^\S\n]*$",
    re.MULTILINE,
)
_ABOUT: Final = re.compile(r"^\W{0,4}About (?P<name>[A-Z][^\n:.]{1,60})[:.*]*$", re.MULTILINE)
_TICKER: Final = re.compile(
    r"\b(?P<name>[A-Z][\w&.-]*+(?: [A-Z][\w&.-]*+){0,4}) ?\([A-Z][\w -]{1,12}: ?[A-Z0-9.]{1,8}[),;]"
)
_OWNED: Final = (
    r"(?m)^© ?[\d–-]+ (?P<name>[A-Z][^\n.,]{1,60}?),? (?:AS|AG|SA|NV|SE|Inc|Ltd|Limited|PLC|plc|GmbH|ASA|Corp)\b"
)
_WE: Final = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_SPOKEN: Final = re.compile(r"[“\"][^”\"\n]*[”\"]")
_OFTEN: Final = 4  # times that a text says `we` or `our` whose publisher speaks
_KEPT: Final = frozenset({"PLC", "ASA", "NV", "AG", "SE", "LLC", "SA"})


def acronyms(text: str) -> Iterator["re.Match[str]"]:
    """Yield the full names that a short one follows; looked for only where one does."""
    end = 0
    for called in _SHORT.finditer(text):
        found = _ACRONYM.search(text, max(called.start() - _FULL, end), called.end())
        if found is not None:
            end = found.end()
            yield found


def learn_acronym(found: "re.Match[str]", short: dict[str, list[tuple[int, str]]], directory: Directory) -> None:
    """Learn `the force, known as UNDOF` and `Indian Ocean Cable Forum (IOCF)`."""
    words = found["full"].split()
    known = _resolved(words, directory) or directory.resolve(found["short"])
    name = known or found["short"]
    if words[-1].lower() in THINGS:
        return
    initials = [word for word in words if word[0].isupper()]
    for head in {words[-1].lower(), *(word.lower() for word in initials[-len(found["short"]) :][:1])} & (
        SHORT_FORMS.keys() | BODIES
    ):
        short.setdefault(head, []).append((found.start(), name))
    first = _spelt(found["short"], words)
    if first is None:
        return
    whole = known or " ".join(words[first:])
    opening, of, _ = whole.partition(" of ")
    short.setdefault(found["short"], []).append((found.start(), whole))
    if of and " " in opening:
        short.setdefault(opening, []).insert(0, (0, whole))  # the Liberation Army, of Lodz (LAL)


def _spelt(short: str, words: Sequence[str]) -> int | None:
    """The word at which a name begins that a short form spells; None where it spells none of them.

    By initials (the Indian Ocean Cable Forum, IOCF), else letter by letter from behind, the first one at the head of a
    word: the National Union of Petroleum and Natural Gas Workers, NUPENG (Schwartz and Hearst, 2003).
    """
    capitals = [at for at, word in enumerate(words) if word[0].isupper()][-len(short) :]
    if "".join(words[at][0] for at in capitals) == short:
        return capitals[0]
    left, text = len(short) - 1, " ".join(words)
    for at in range(len(text) - 1, -1, -1):
        begins = at == 0 or text[at - 1] == " "
        if text[at].upper() == short[left] and (left or (begins and text[at].isupper())):
            left -= 1
        if left < 0:
            return text.count(" ", 0, at) if len(short) >= _SPELT else None
    return None


_SPELT: Final = 4  # letters of a short form that may spell more than initials


def _resolved(words: list[str], directory: Directory) -> str | None:
    """The actor of the directory whose name ends some words: of the African Union."""
    found = (directory.resolve(" ".join(words[at:])) for at in range(len(words) - 1))
    return next((name for name in found if name), None)


def issuer(text: str) -> str:
    """Return the firm that a line of capitals at the head of a filing names, '' where none does."""
    found = _ISSUER.search(text[:_HEAD])
    words = found["name"].split() if found else []
    return " ".join(word if word in _KEPT else word.capitalize() for word in words)


def learn_letterhead(text: str, short: dict[str, list[tuple[int, str]]], directory: Directory) -> list[tuple[int, str]]:
    """Learn the body whose name in capitals heads a text; return it with its place, nothing where none does."""
    end = 0
    for _ in range(_LINES):
        line = _SHOUTED.match(text, end)
        if line is None:
            break
        end, words = line.end(), line["name"].removeprefix("THE ").lower().replace(",", " ,").split()
        if not _is_body(words):
            continue
        name = " ".join(word if word in _SMALL else word.capitalize() for word in words).replace(" ,", ",")
        whole = directory.resolve(name) or name
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        for called in {name.partition(" of ")[0], initials, *(set(words) & (SHORT_FORMS.keys() | BODIES))}:
            short.setdefault(called, []).append((end, whole))
        return [(end, whole)]
    return []


def _is_body(words: Sequence[str]) -> bool:
    """Whether words are the name of a body and nothing else: state bank of pakistan; not council renews mandate."""
    head = next((at for at, word in enumerate(words) if word in BODIES | BODY_ENDS), None)
    if head is None or not (PREPOSITIONS | _SHEETS).isdisjoint(words[:head]):
        return False
    ends = head == len(words) - 1 > 0
    verbs = (verb for word in words[head + 1 :] if (verb := verb_of(word)) is not None and verb.form == "s")
    return ends or (words[head + 1 : head + 2] in (["of"], ["for"]) and not any(verbs))


def publisher(text: str) -> str:
    """Return the firm whose release a text is: by a ticker at its head, `About Acme` at its end; '' for none."""
    found = (
        _TICKER.search(text[:_HEAD])
        or _ABOUT.search(text)
        or (re.search(_OWNED, text) if _is_own(text[:_HEAD]) else None)
    )
    return found["name"].strip(" .,") if found else ""


def _is_own(head: str) -> bool:
    """Whether a text speaks of its publisher in the first person, outside of what it quotes."""
    return len(_WE.findall(_SPOKEN.sub("", head))) >= _OFTEN
