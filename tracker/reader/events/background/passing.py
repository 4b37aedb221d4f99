"""The uses of dates, and the sentences, that tell no event."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import BEGINNING, PREPOSITIONS
from tracker.reader.events.background.citing import cited, of_source
from tracker.reader.events.background.denied import is_unknown
from tracker.reader.events.background.habits import YEAR_BEFORE, is_habit
from tracker.reader.events.background.naming import names
from tracker.reader.events.background.unrecorded import unrecorded
from tracker.reader.events.background.unsure import unsure
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.events.statuses import ARRANGING, ahead
from tracker.reader.grammar.predicates import Predicate
from tracker.when import When

_MODIFIERS: Final = word_set(
    "delivery settlement contract contracts futures issue edition deliveries notes bonds quarter half"
)
_HOLIDAYS: Final = word_set("christmas easter thanksgiving halloween ramadan") | {"new year"}
_SEASONS: Final = word_set("spring summer autumn winter")
_ARRANGED: Final = ARRANGING | {"prepare"}
_SMALL: Final = PREPOSITIONS | BEGINNING | word_set("and or but that which who where as if")
_SEASON: Final = word_set("sales season holiday holidays period shopping party dinner market tree break and truce")
# What falls due on its date.
_DEBTS: Final = r"(?:bonds?|notes?|loans?|debts?|bills?|gilts?|sukuk|paper|debentures?|coupons?|treasur(?:y|ies))"
# Words of a figure that has changed.
_CHANGES: Final = r"(?:per ?cent|percent|pct|points?|up|down|rose|fell|grew|higher|lower)"
_WIDE: Final = ("this year", "this month", "this decade", "this century", "a year earlier", "a year ago")
# Behind a day that is told by another event: the Friday | after the vote.
_COUNTED_ON: Final = r" (?:(?:right|just) )?(?:after|before|following) (?:the|its|their|his|her|that|an?|[A-Z])\b"
_ELSEWHERE: Final = r"\((?:(?:\d{1,2}[:.]?\d\d|UTC|GMT|\w\.m\.)[ ,]*)+$"  # on Sunday (0300 UTC Monday)
_PARTS: Final = MONTHS | word_set(
    "end beginning start half quarter spring summer autumn winter fall rest middle close course"
)


@lru_cache(maxsize=1)
def _passing() -> "re.Pattern[str]":
    """What stands in small letters right before a date that only measures or compares."""
    return re.compile(
        r"\b(?:(?<!later )(?<!earlier )(?<!sooner )than|since|from|(?<!early )(?<!soon )(?<!late )as|"
        r"(?:those|levels?|total) (?:of|in)|except(?: in)?|compared (?:with|to)|same "
        r"(?:period|time|month|quarter|day)(?: of| in)?|as (?:of|at)|"
        r"(?:dates?|dated|dating)(?: back)?(?: from| to)?|born(?: \w+){0,6}|since (?:its|their|his|her) \w+|"
        r"aged|so far|age of|maturing|matures|expiring|bond|year "
        r"ended|circa|anniversary of|worst|best|highest|lowest|"
        r"largest|biggest|(?:years?|months?|quarters?|weeks?|period) (?:to|through|ended|ending)|"
        r"(?:goes|go|dates|dating|going) back to|(?:coming|going|heading|moving) into|"
        r"(?:against|versus|from|compared (?:with|to)) [^\w\s]?\d[\d.,]*\S*(?: (?:in|on|at|a|per ?cent|"
        r"points?|million|billion|registered|recorded))*(?: [a-z]+s)?|as of \w+ on)(?: in| on| of| the| end)*\s*$"
    )


def passing(sentence: Sentence, start: int, end: int, when: When, *, relative: bool, later: bool, alone: bool) -> str:
    """Why date words at these bounds tell no event; empty where they may tell one, `later` if that is to come."""
    year_only = when.precision == "year"
    return (
        cited(sentence, start, end)
        or _measures(sentence, start, end, later=later)
        or _modifies(sentence, start, end)
        or ("it tells which figure is meant" if not alone and of_figure(sentence.text, start, end) else "")
        or is_habit(sentence, start, end)
        or unsure(sentence.text, start)
        or ("it is not known" if is_unknown(sentence, start, end) else "")
        or of_source(sentence, start, alone=alone)
        or _is_background(sentence, start, end, year_only=year_only, relative=relative)
        or unrecorded(sentence, start, end, when, later=later)
    )


def _in_letter(before: str) -> bool:
    """Whether a date is that of a letter or an order in which somebody does something: in a letter dated 6 May, ..."""
    return re.search(r"\b(?:in|by|under|through) (?:an?|its|his|her|the) (?:\w+ )?\w+,? dated\s*$", before) is not None


def _measures(sentence: Sentence, start: int, end: int, *, later: bool) -> str:
    """Why a date only measures or compares: since 2011, the most since June, born in May."""
    measured = _passing().search(sentence.text[max(0, start - 40) : start].lower())
    lead = sentence.text[max(0, start - 60) : start].lower()
    if "due" in lead and re.search(rf"\b{_DEBTS}\b[^,;.]*\bdue(?: in| on)?\s*$", lead):
        return "it measures or compares"
    if measured is None or _in_letter(lead):
        return ""
    word = measured.group()
    in_force = re.search(r"\bin (?:force|effect|place) since\s*$", sentence.text[:start])
    if word.strip() == "since" and in_force and not sentence.text[start:end].isdigit():
        return ""
    if word.strip() == "since" and _goes_on(sentence, start, end):
        return ""
    if word.startswith(("since", "go", "date")) and _when(sentence, sentence.word_at(end)):
        return ""
    if re.search(r"\b(?:with effect|effective|as) from\s*$", sentence.text[:start]):
        return ""
    clause = sentence.clause_at(sentence.word_at(start))
    planned = any(one.modal in ("will", "would", "shall") for one in sentence.within(clause))
    counted = (word.startswith("as of") and planned) or (
        word.startswith("from") and (later or not _compares(sentence, start))
    )
    counted = counted and not word[-1:].isdigit()
    return "" if counted else "it measures or compares"


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a day is that on which something began which is told of: since 1 September it has paid a duty.

    Or one from which something has been done: has been collected since 1 April.
    """
    clause = sentence.clause_at(sentence.word_at(start))
    if any(entered(sentence, one) for one in sentence.within(clause)):
        return not sentence.text[start:end].isdigit()
    if re.search(r"\b\d{1,2}\b", sentence.text[start:end]) is None:
        return False
    before = sentence.text[sentence.words[clause.first].start : start]
    lasting = [one for one in sentence.within(clause) if one.perfect and not one.negated and one.lemma not in _STATES]
    return bool(lasting) and re.search(rf"%|\b{_CHANGES}\b|\d", before) is None


def entered(sentence: Sentence, verb: Predicate) -> str:
    """The preposition of a state that somebody has been in since he came into it: have been on strike; else empty."""
    joint, state = (*(word.low for word in sentence.words[verb.last : verb.last + 2]), "", "")[:2]
    words = [word.low for word in sentence.words[verb.first : verb.last]]
    lasting = words[-1:] == ["been"] and not (verb.negated or verb.modal)
    return joint if lasting and state in _ENTERED.get(joint, ()) else ""


_ENTERED: Final[Mapping[str, frozenset[str]]] = {
    "on": word_set("strike"),
    "under": word_set("blockade siege curfew lockdown quarantine arrest occupation"),
    "in": word_set("custody detention quarantine exile hiding"),
}
_STATES: Final = word_set("be have know live see grow rise fall increase decline gain lose remain stay")


def _modifies(sentence: Sentence, start: int, end: int) -> str:
    """Why a date only tells which thing is meant, or is itself spoken of: Christmas sales; Sunday was chosen."""
    words, after = sentence.words, sentence.word_at(end)
    said = sentence.text[start:end].lower()
    following = words[after] if after < len(words) else None
    if following is not None and following.low in _MODIFIERS and said.replace(" ", "").isalpha():
        return f"it tells which {following.low}"
    if said.removeprefix("the ") in _HOLIDAYS and following is not None and following.low in _SEASON:
        return f"it tells which {following.low}"
    if said.removeprefix("the ") in _SEASONS and following is not None and _is_named(sentence, after):
        return f"it tells which {following.low}"
    if re.search(_ELSEWHERE, sentence.text[:start]) and re.match(r"[^()]*\)", sentence.text[end:]):
        return "it is the same time elsewhere"
    if re.match(r"['’]s (?:in|on|at|to|and|or|is|was|will|would|has|had)\b", sentence.text[end:]):
        return "it tells which thing is meant"  # will table next year's in March
    if re.match(r",? in (?:19|20)\d\d\b", sentence.text[end : end + 10]) and said.endswith("ago"):
        return "the year itself follows"
    if re.match(_COUNTED_ON, sentence.text[end:]) and re.search(r"\bthe $", sentence.text[:start], re.IGNORECASE):
        return "it is counted from another event"
    if names(sentence, sentence.word_at(start), after):
        return "it tells which thing is meant"
    return "it is the day that is spoken of" if _is_subject(sentence, sentence.word_at(start), after) else ""


def of_figure(text: str, start: int, end: int) -> bool:
    """Return whether date words only tell which figure is meant: second-quarter sales."""
    return text[start:end].lower().endswith(("-quarter", "-half")) and text[end + 1 : end + 2].islower()


def _is_named(sentence: Sentence, after: int) -> bool:
    """Whether a noun that names no event follows a season with its article: the summer | recess."""
    noun = sentence.words[after]
    named = noun.text.islower() and noun.text.isalpha() and noun.low not in _SMALL and not is_event_noun(noun.low)
    verb = sentence.in_verb(after)
    return named and not verb and sentence.words[after - 2].low == "the"


def _is_background(sentence: Sentence, start: int, end: int, *, year_only: bool, relative: bool) -> str:
    """Why a date is background: a bare year in a name, a span too wide."""
    first, after = sentence.word_at(start), sentence.word_at(end)
    opening = sentence.predicates[0] if sentence.predicates else None
    if year_only and opening is not None and opening.first == 0 and opening.form != "base" and first <= 3:
        return "it is background"
    if year_only and not relative and _in_name(sentence, first, after):
        return "it is part of a name"
    said = sentence.text[start:end].lower()
    wide = said in _WIDE and not (said == "this month" and _looks_ahead(sentence, first))
    return "it is too wide" if relative and wide else ""


def _looks_ahead(sentence: Sentence, first: int) -> bool:
    """Whether the verb before a word tells what is to come: will open this month; is expected to open it."""
    before = [one for one in sentence.within(sentence.clause_at(first)) if one.last <= first and not one.negated]
    if before and before[-1].passive and before[-1].lemma in _ARRANGED:
        return sentence.words[before[-1].last].low == "to"  # is prepared to drag it to court this month
    if not before or not ahead(before[-1]):
        return False
    lead = next((one for one in before[-2:-1] if before[-1].modal == "to"), None)
    return lead is None or lead.form in ("base", "s", "ing") or (lead.passive and lead.lemma in _ARRANGED)


def _is_subject(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the date itself is the subject of a sentence: Sunday was chosen; 2009 saw more of it."""
    verb = next((one for one in sentence.predicates if one.first == after), None)
    if sentence.words[after - 1].low in ("later", "earlier", "ago", "before", "after", "afterwards"):
        return False
    return first == 0 and verb is not None and verb.finite and not sentence.words[0].text[0].isdigit()


def _compares(sentence: Sentence, start: int) -> bool:
    """Whether `from a year earlier` compares: a number or a verb of change before it."""
    before = sentence.text[max(0, start - 60) : start].lower()
    whole = before if start <= 60 else before.partition(" ")[2]
    return re.search(rf"(?:%|\b{_CHANGES}\b)[^,;]*\bfrom(?: \d\S* [a-z]+)?(?: in)?\s*$", whole) is not None


def _in_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a bare year belongs to a name: Expo 2030, the 2030 Agenda, a 1974 agreement."""
    words = sentence.words
    if all(word.text in "*_•-–" for word in words[:first]):
        after = next((at for at in range(after, len(words)) if words[at].text not in "*_"), after)
        return not (after < len(words) and words[after].text in ":–—-")
    before = words[first - 1]
    named = after < len(words) and words[after].is_name
    if (
        named
        and before.low in ("in", "at")
        and not any(one.first >= after and one.finite for one in sentence.predicates)
    ):
        return True  # wins in 2020 Ohio election
    if before.low == "of" and (first < 2 or words[first - 2].low not in _PARTS):
        return True
    if before.low in YEAR_BEFORE and before.low not in (",", "(", "and"):
        return False
    if before.text == "(":
        return (after < len(words) and words[after].text != ")") or (first > 1 and words[first - 2].text[0].isdigit())
    return True


def _when(sentence: Sentence, after: int) -> bool:
    """Whether `, when` follows: since June 11, when a rocket fell into the sea."""
    return [word.low for word in sentence.words[after : after + 2]] == [",", "when"]
