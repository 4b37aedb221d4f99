"""The words of a title as a text: spaced as in the sentence, tidy at both ends, with a capital, and not too long."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.small_words import is_adjective
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.cuts import tells_of_noun
from tracker.reader.titles.grammar.nouns import apposed
from tracker.reader.titles.grammar.words import ARTICLES, PREPOSITIONS, TRAILING, has_capital, is_stop

Parts = list[int | str]
LONGEST: Final = 116  # characters of a title that may be cut before a phrase
# Spaces before a mark that none stands before.
_MARKS: Final = r"\s+([,.;:!?%)\]]|['’]s\b|n['’]t\b)"
# Abbreviations of capitals with points: U.N.
_POINTS: Final = r"\b([A-Z])\.([A-Z])\.(?:([A-Z])\.)?"
# The legal form of a firm with its point: Acme Corp.
_FIRM: Final = r"\b(Co|Corp|Inc|Ltd|Sdn|Bhd|Pte|Pty|Pvt)\.(?=[ ,]|$)"
# Phrases that tell nothing of the event: in a statement, for the first time, as planned.
_STATED: Final = (
    r" (?:in|at|through|via|during|on) (?:a|an|the|its|his|her|their) (?:[\w-]+ ){0,2}(?:statement|memo|interview|"
    r"press release|news conference|press conference|tweet|blog post|website|news release|e-?mail)\b(?! (?:of|to)\b)"
)
_ADJUNCTS: Final = (
    r",? for the (?:first|second|third|fourth) time\b(?: (?:ever|in (?:[\w-]+ ){1,4}(?:years?|decades?)))?"
    r"|,? (?:as expected|as planned|so far|once again|at the same time|at the time|in all|of late)\b"
    r"| by (?:a )?(?:voice vote|show of hands|consensus|acclamation)\b"
    r"|,? (?:no|not) (?:later|earlier)\b| (?:there|instead)$|,? local time\b"
)
# The day, which the date of the event tells.
_DAY: Final = (
    r"(?:,? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|,? (?:today|yesterday|tomorrow)\b)(?!['’]s|-)(?=[ ,]|$)"
)
# A day that owns what a title names, and is its own or that of another text: the police stopped | Friday's | trial.
_OF_DAY: Final = (
    r"(?P<name>\b[A-Z]\w+ )?\b(?:(?:last|next|this|the) )?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (?=(?!and )[a-z])"
)
_LOOSE: Final = (
    r"(?: (?:in|of|for|by|from|at|to) (?:each|both|all|some|many|most|one|two))? of (?:it|them)\b(?! all)|"
    r" (?:for|during|over|through) (?:parts?|much|most|all|the rest|the remainder)$|"
    r"(?<=\w) to be (?:held|staged|published|confirmed|decided|announced)$|"  # details of it; an event to be held
    r"(?<! is)(?<! are) due$"
)
_COMING: Final = r"\b(?:forthcoming|upcoming|impending) (?=\w)"  # the date tells it
# What only refers to the text before: another event; not another 200 soldiers, another of its ships.
_ANOTHER: Final = r"(?i)(?<!one )\b(?:yet )?another (?=(?P<noun>[A-Za-z][\w-]*))"
# Verbs that end in a preposition: sworn in.
_PARTICLES: Final = (
    r"\b(?:(?:sworn|phased|brought|voted|locked|handed|sets?|kicks?|moves?|steps?|caves?|gives?) in|"
    r"(?:go|goes|push|pushes) (?:through|on))$"
)
_NO_ENDS: Final = TRAILING | {"is", "are", "was", "were"}
_EDGES: Final = " ,;:-–—.…•*~#|"
_ARTICLE: Final = r"^(?:The|THE|the|A|An|a|an) (?=\S)"


class Clause(NamedTuple):
    """The parts of a clause that a title is made of."""

    subject: Parts
    verb: Parts
    rest: Parts
    cuts: tuple[int, ...] = ()
    flaw: str = ""
    needed: tuple[int, ...] = ()  # where the phrases begin that its verb needs


def spelt(words: Sequence[Word], parts: Sequence[int | str]) -> str:
    """The parts of a title, words by their places among them, with the spaces that the sentence has between them."""
    told, last = list[str](), -2
    for part in parts:
        if isinstance(part, str):
            told += [" ", part]
            last = -2
            continue
        close = last + 1 == part and (words[last].end == words[part].start or _is_hyphened(words, part))
        told += ["" if close else " ", words[part].text]
        last = part
    return "".join(told)


def owning(name: str) -> str:
    """The possessive of a name: Chad's, the Netherlands'."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _is_hyphened(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to a name that is written with spaces around its hyphen."""
    return any(words[one].text == "-" and not is_stop(words, one) for one in (at - 1, at))


def tidied(text: str) -> str:
    """A title without what none begins or ends with."""
    text = " ".join(text.split())
    for signs, pattern, new in _CHANGES:
        if any(map(text.__contains__, signs)):
            text = re.sub(pattern, new, text)
    text = text.strip(_EDGES)
    told = text.split(" ")
    while len(told) > 1 and told[-1].lower().strip(",") in _NO_ENDS and not re.search(_PARTICLES, " ".join(told)):
        told.pop()
    told = _without_span(told)
    text = re.sub(_ARTICLE, "", " ".join(told).strip(_EDGES))
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _without_points(found: "re.Match[str]") -> str:
    """An abbreviation without its points."""
    return "".join(part or "" for part in found.groups())


def _of_day(found: "re.Match[str]") -> str:
    """The article in the place of whose day it is, which a name has: not Black Friday's."""
    return found[0] if found["name"] else "the "


def _without_span(told: list[str]) -> list[str]:
    """A title without how long before or after another event it was: hours, just a day, nearly three years."""
    if told[-1] not in _UNITS or len(told) < _FEWEST:
        return told
    place = len(told) - 1
    while place and (told[place - 1].lower() in _COUNTING or told[place - 1].isdigit()):
        place -= 1
    before = told[place - 1] if place else ""
    counted = place < len(told) - 1 or has_capital(before) or ((verb := verb_of(before)) and verb.form == "s")
    return told if before in PREPOSITIONS | ARTICLES or is_adjective(before) or not counted else told[:place]


_FEWEST: Final = 4  # words
_UNITS: Final = word_set("second seconds minute minutes hour hours day days week weeks month months year years decades")
_COUNTING: Final = frozenset(SMALL_NUMBERS) | word_set(
    "a an just only nearly almost about some few several barely over"
)


def _first(found: "re.Match[str]") -> str:
    """The article in the place of `another`, which is kept before a number or a preposition."""
    noun = found["noun"].lower()
    if noun in SMALL_NUMBERS or noun in PREPOSITIONS or noun in _COUNTED:
        return found[0]
    return "an " if re.match(r"[aeio]|u(?!ni|s|k)", noun) else "a "


_COUNTED: Final = word_set("hundred thousand million billion dozen few and or was were is will that who")
# What is changed in a title, in this order: parts of words of which it needs one, the pattern, and what comes instead.
_CHANGES: Final[tuple[tuple[tuple[str, ...], str, str | Callable[["re.Match[str]"], str]], ...]] = (
    ((".",), _POINTS, _without_points),
    (("nother ", "NOTHER "), _ANOTHER, _first),
    (("coming ", "impending "), _COMING, ""),
    ((".",), _FIRM, r"\1"),
    (
        ("statement", "memo", "interview", "release", "conference", "tweet", "post", "website", "mail"),
        _STATED,
        "",
    ),
    (
        (
            *(" time", "expected", "planned", "so far", "again", "in all", "of late", "vote", "hands", "consensus"),
            *("acclamation", "later", "earlier", "there", "instead"),
        ),
        _ADJUNCTS,
        "",
    ),
    (("day", "tomorrow"), _DAY, ""),
    (tuple(f" {mark}" for mark in (*",.;:!?%)]'’", "n'", "n’")), _MARKS, r"\1"),
    (("day",), _OF_DAY, _of_day),
    ((" it", " them", " part", " much", " most", " all", " rest", " remainder", " be ", " due"), _LOOSE, ""),
    (tuple(f"{mark} " for mark in "$€£(["), r"([$€£(\[]) +", r"\1"),
    ((",",), r"(?:,\s*)+(?=,|$)", ""),
)


def elsewhere(words: Sequence[str], after: str) -> str:
    """What follows a noun, without its place where the words before it tell of the next one: the summit | in Lima."""
    return re.sub(r"\s?\b(?:in|at) (?:the )?[A-Z].*", "", after) if "next" in words else after


MOST: Final = 140  # characters
_OTHERS: Final = " and others"  # in the place of the members of a list for which a title has no room


def written(sentence: Sentence, clause: Clause) -> str:
    """The clause as a text, cut before a phrase where it is too long."""
    opened = [*clause.subject, *clause.verb]

    def told(rest: Sequence[int | str]) -> str:
        return tidied(spelt(sentence.words, [*opened, *rest]).strip())

    text = told(clause.rest)
    if len(text) > LONGEST:
        opened = [*_short(sentence, clause.subject), *clause.verb]
        text = told(clause.rest)
    if len(text) > MOST and len(text := told(_unnamed(sentence, clause.rest))) <= MOST:
        return text
    if len(text) <= LONGEST:
        return text
    return _cut(sentence, clause, told, text)


def _cut(sentence: Sentence, clause: Clause, told: Callable[[Sequence[int | str]], str], text: str) -> str:
    """A text that is too long, cut at the last phrase before which it is short enough."""
    whose = [cut for cut in clause.cuts if tells_of_noun(sentence, cut)]  # curbs on banks | accused of fraud
    for cut in sorted(clause.cuts, reverse=True):
        place = clause.rest.index(cut) if cut in clause.rest else 0
        joint, listed = _joint_at(sentence, cut)
        whom = place and (cut in whose or (sentence.words[cut].low == "to" and any(one < cut for one in whose)))
        if (joint or whom) and len(text) <= MOST:
            break
        if place:
            behind = _needed_behind(clause, cut)
            text = told([*clause.rest[:place], *behind]) + (_OTHERS if listed and not behind else "")
        if len(text) <= LONGEST or (place and behind and len(text) <= MOST):
            break
    return text


def _needed_behind(clause: Clause, cut: int) -> Parts:
    """The phrase that the verb needs behind the one that is cut: put two ships | from Chad | in orbit."""
    place = next((at for at in clause.needed if at > cut and at in clause.rest), None)
    if place is None:
        return []
    end = next((at for at in sorted(clause.cuts) if at > place), None)
    behind = clause.rest[clause.rest.index(place) :]
    return behind[: behind.index(end)] if end in behind else behind


def _unnamed(sentence: Sentence, rest: Parts) -> Parts:
    """What follows a verb without the names that descriptions have: its leader, | Ida Berg, | and its treasurer."""
    commas = [part for part in rest if isinstance(part, int) and sentence.words[part].text == ","]
    named = {place for comma in commas for place in range(comma, apposed(sentence, comma) + 1)}
    return [part for part in rest if part not in named]


def _joint_at(sentence: Sentence, cut: int) -> tuple[bool, bool]:
    """Whether a place is within a list or before what `and` joins, and whether several members of a list follow."""
    here, after = (sentence.words[at].low for at in (cut, min(cut + 1, len(sentence.words) - 1)))
    return here in (",", "and"), here == "," and after != "and"


def _short(sentence: Sentence, subject: Parts) -> Parts:
    """The name alone of a subject that a description precedes: Apple chief executive and founder Steve Jobs."""
    places = [part for part in subject if isinstance(part, int)]
    first = len(places)
    while first and sentence.words[places[first - 1]].is_name:
        first -= 1
    named = places[first:]
    described = first and sentence.words[places[first - 1]].text[0].isalpha()
    small = described and sentence.words[places[first - 1]].low in PREPOSITIONS | {"and", "the"}
    small = small or any(sentence.words[at].low == "and" for at in places[:first])  # Marta Delgado and her rival
    return [*named] if len(named) > 1 and described and not small else subject
