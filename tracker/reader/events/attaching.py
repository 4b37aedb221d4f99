"""The predicate that a date belongs to, and the uses of dates that tell no event."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.reader.events.clauses import RELATIVE, SAYING, Clause, Sentence
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.events.predicates import DETERMINERS, Predicate
from tracker.reader.events.statuses import ARRANGING
from tracker.reader.events.words import word_set

_TO_NOUN: Final = word_set("on in at of for from during this next last late early the")
_AHEAD: Final = word_set("ahead before after since until following during pending")
_ARRANGED: Final = ARRANGING | {"hold", "take", "call", "begin", "start", "open", "announce", "have", "end", "finish"}
_MODIFIERS: Final = word_set(
    "delivery settlement contract contracts futures issue edition deliveries notes bonds deadline-"
)
_COMPARING: Final = word_set("than since versus vs compared like")
_YEAR_BEFORE: Final = word_set(
    "in by of since until till from during for before after late early mid mid- through to "
    "around about and , ( between : fiscal spring summer autumn winter"
)
_HABIT: Final = word_set("every each most many usually")
_USUALLY: Final = word_set("usually normally typically traditionally routinely")
_PARTS: Final = word_set(
    "end beginning start half quarter spring summer autumn winter fall rest middle close course "
    "january february march april may june july august september october november december"
)
_SPEECH: Final = word_set("say tell ask reply write explain insist argue note recall think believe joke")


_OF_WORDS: Final = word_set("say insist argue think believe joke reply note explain")  # what follows is what was said
_MEDIA: Final = word_set("letter statement interview speech report address decree message post lecture memo")
_COMMITTING: Final = word_set("warn threaten vow pledge promise predict insist argue")


class Attached(NamedTuple):
    """What a date belongs to: a predicate, the clause that holds it, and whether a verb of saying leads there."""

    predicate: Predicate | None
    clause: Clause
    saying: Predicate | None = None


@lru_cache(maxsize=1)
def _passing() -> "re.Pattern[str]":
    """What stands right before a date that only measures or compares."""
    return re.compile(
        r"\b(?:(?<!later )(?<!earlier )(?<!sooner )than|since|from|compared (?:with|to)|same "
        r"(?:period|time|month|quarter|day)(?: of| in)?|as (?:of|at)|"
        r"dated?|born|aged|so far|age of|then between|maturing|matures|expiring|due|bond|year "
        r"ended|circa|anniversary of|worst|best|highest|lowest|"
        r"largest|biggest|(?:goes|go|dates|dating|going) back to)(?: in| on| of| the)*\s*$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _habitual() -> "re.Pattern[str]":
    """What happens every year."""
    return re.compile(
        r"\b(?:every|each) (?:new |second |other )?(?:year|month|week|day|spring|summer|autumn|"
        r"winter|january|february|march|april|"
        r"may|june|july|august|september|october|november|december|\w+day|christmas|easter|\d)|"
        r"\b(?:first|second|third|fourth|last) \w+day "
        r"(?:of|in) (?:the|each|every) month\b",
        re.IGNORECASE,
    )


def passing(sentence: Sentence, start: int, end: int, *, year_only: bool, relative: bool) -> str:
    """Why date words at these bounds tell no event; empty where they may tell one."""
    text, words = sentence.text, sentence.words
    first, after = sentence.word_at(start), sentence.word_at(end)
    said = text[start:end].lower()
    before = text[max(0, start - 40) : start]
    measured = _passing().search(before)
    if measured and measured.group().lower().startswith("since") and _when_clause(sentence, after) is not None:
        return ""
    if measured and not (measured.group().lower().startswith(("from", "as")) and not _compares(sentence, start)):
        return "it measures or compares"
    low = words[first - 1].low if first else ""
    following = words[after] if after < len(words) else None
    if following is not None and following.low in _MODIFIERS and said.replace(" ", "").isalpha():
        return f"it tells which {following.low}"
    if text.rstrip("\"'”’ ").endswith("?"):
        return "it is asked"
    if _habitual().search(_without_relatives(sentence, first)):
        return "it is a habit"
    if any(word.low in _HABIT for word in words[max(0, first - 3) : first]) or _usual(sentence, first):
        return "it is a habit"
    if re.search(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", said) or (
        low in ("a", "an", "any") and said[-3:] == "day"
    ):
        return "it is a habit"
    if re.search(r"\b(?:is|are|was|were) (?:wrong|false|untrue|baseless|unfounded)\b", text):
        return "it is denied"
    opening = sentence.predicates[0] if sentence.predicates else None
    if year_only and opening is not None and opening.first == 0 and opening.form != "base" and first <= 3:
        return "it is background"
    if year_only and not relative and _in_name(sentence, first, after):
        return "it is part of a name"
    if relative and said in ("this year", "this month", "this decade", "this century", "a year earlier", "a year ago"):
        return "it is too wide"
    return ""


def _without_relatives(sentence: Sentence, first: int) -> str:
    """The text of a sentence without the relative clauses that do not hold a word."""
    kept = (one for one in sentence.clauses if one.opener not in RELATIVE or one.first <= first < one.last)
    return " ".join(word.text for one in kept for word in sentence.words[one.first : one.last])


def _compares(sentence: Sentence, start: int) -> bool:
    """Whether `from a year earlier` compares: a number or a verb of change before it."""
    before = sentence.text[max(0, start - 60) : start].lower()
    return bool(
        re.search(
            r"(?:%|per ?cent|percent|pct|points?|up|down|rose|fell|grew|higher|lower)\b[^,;]*\bfrom(?: in)?\s*$", before
        )
    )


def _usual(sentence: Sentence, first: int) -> bool:
    clause = sentence.clause_at(min(first, len(sentence.words) - 1))
    return any(word.low in _USUALLY for word in sentence.words[clause.first : clause.last])


def _in_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a bare year belongs to a name: Expo 2030, the 2030 Agenda, a 1974 agreement."""
    words = sentence.words
    if first == 0:
        return not (after < len(words) and words[after].text in ":–—-")
    before = words[first - 1]
    if before.low == "of" and (first < 2 or words[first - 2].low not in _PARTS):
        return True
    if before.low in _YEAR_BEFORE and before.low not in (",", "(", "and"):
        return False
    if before.text == "(":
        return (after < len(words) and words[after].text != ")") or (first > 1 and words[first - 2].text[0].isdigit())
    return True


def attached(sentence: Sentence, start: int, end: int) -> Attached:
    """What the date words at these bounds belong to."""
    first, after = sentence.word_at(start), sentence.word_at(end)
    clause = sentence.clause_at(min(first, len(sentence.words) - 1))
    told = _when_clause(sentence, after) if first and sentence.words[first - 1].low == "since" else None
    if told is not None:
        return told
    predicate = _noun(sentence, clause, first, after) or _verb(sentence, clause, first, after)
    if predicate is None:
        clause, predicate = _beside(sentence, clause)
    elif not clause.first <= predicate.head < clause.last:
        clause = sentence.clause_at(predicate.head)
    return _through_saying(sentence, clause, predicate)


def _when_clause(sentence: Sentence, after: int) -> Attached | None:
    """What happened on a day: since June 11, when a rocket fell into the sea."""
    low = [word.low for word in sentence.words[after : after + 2]]
    if low[:1] == [","] and low[1:] == ["when"]:
        predicate = next((one for one in sentence.predicates if one.first > after + 1 and one.finite), None)
        return Attached(predicate, sentence.clause_at(predicate.head)) if predicate else None
    return None


def _noun(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The event noun that a date is part of: Thursday's policy meeting; ahead of an election on 28 December."""
    words = sentence.words
    at = after
    if at < clause.last and words[at].low == "'s":
        at += 1
    elif at < len(words) and first and words[first - 1].low in ("on", "in", "by", "until", "from"):
        at = len(words)
    for here in range(at, min(at + 5, clause.last)):
        if is_event_noun(words[here].low) and not _is_verb(sentence, here):
            if here + 1 < len(words) and is_event_noun(words[here + 1].low):
                continue
            owned = at > after or (first and words[first - 1].low in ("the", "a", "this"))
            return noun_at(sentence, here) if owned else None
        if not (words[here].low.isalnum() or "-" in words[here].low) or _is_verb(sentence, here):
            break
    return _noun_before(sentence, clause, first, after)


def _noun_before(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The event noun before a date with a preposition, where no verb takes the date: ahead of a vote on Friday."""
    words = sentence.words
    if first < 2 or words[first - 1].low not in _TO_NOUN:
        return None
    noun = first - 2
    while noun > clause.first and words[noun].low in (
        "the",
        "early",
        "late",
        "be",
        "held",
        "due",
        "planned",
        "set",
        "scheduled",
    ):
        noun -= 1
    if not is_event_noun(words[noun].low) or _is_verb(sentence, noun):
        return None
    verb = next((one for one in reversed(sentence.within(clause)) if one.last <= noun), None)
    governed = any(word.low in _AHEAD for word in words[max(clause.first, noun - 6) : noun])
    if (
        verb is None
        or governed
        or (verb.lemma in _ARRANGED | SAYING and (words[first - 1].low == "for" or verb.lemma in SAYING))
    ):
        later = any(one.first >= after and one.finite for one in sentence.within(clause))
        return None if verb is None and later else noun_at(sentence, noun)
    return None


def _is_verb(sentence: Sentence, index: int) -> bool:
    return any(one.first <= index < one.last for one in sentence.predicates)


def noun_at(sentence: Sentence, index: int) -> Predicate:
    """Return the noun at that word as a predicate."""
    return Predicate(index, index + 1, index, singular(sentence.words[index].low), noun=True, form="noun")


def _verb(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The nearest verb before a date in its clause, else the first one after it."""
    inside = sentence.within(clause)
    fronted = first - clause.first <= 2 and after < clause.last
    back = [one for one in inside if one.last <= first and one.form != "ing"] or [
        one for one in inside if one.last <= first
    ]
    ahead = [one for one in inside if one.first >= after]
    if back and not (fronted and ahead and back[-1].lemma in ARRANGING):
        return ahead[0] if back[-1].lemma in ("have", "be") and ahead and ahead[0].modal == "to" else back[-1]
    return ahead[0] if ahead else (back[-1] if back else None)


def _beside(sentence: Sentence, clause: Clause) -> tuple[Clause, Predicate | None]:
    """The clause before one without a verb, else the one after, with its predicate or event noun."""
    at = sentence.clause_index(clause)
    nouns = [here for here in range(clause.first, clause.last) if is_event_noun(sentence.words[here].low)]
    for other in (*sentence.clauses[at - 1 : at], *sentence.clauses[at + 1 : at + 2]):
        inside = [one for one in sentence.within(other) if one.finite] or sentence.within(other)
        if inside and other.opener not in (";", "|"):
            return other, inside[-1] if other.first < clause.first else inside[0]
    return clause, noun_at(sentence, nouns[0]) if nouns else None


def _through_saying(sentence: Sentence, clause: Clause, predicate: Predicate | None) -> Attached:
    """Of `said on Wednesday it was adding 23 firms`, the adding, where nothing else dates it."""
    if predicate is None or predicate.noun or predicate.lemma not in SAYING or predicate.passive:
        return Attached(predicate, clause)
    at = sentence.clause_index(clause)
    following = sentence.clauses[at + 1] if at + 1 < len(sentence.clauses) else None
    if following is not None and following.opener == "that" and (inside := sentence.within(following)):
        if predicate.lemma in _COMMITTING and inside[0].modal:
            return Attached(predicate, clause)
        return Attached(inside[0], following, predicate)
    before = sentence.clauses[at - 1] if at else None
    if (
        clause.opener == "said"
        and before is not None
        and (inside := [one for one in sentence.within(before) if one.finite])
    ):
        return Attached(inside[0], before, predicate)
    later = [one for one in sentence.within(clause) if one.first >= predicate.last]
    if later and predicate.lemma in _SPEECH and later[0].finite:
        return Attached(later[0], clause, predicate)
    return Attached(predicate, clause, predicate)


def only_said(sentence: Sentence, found: Attached, *, dated: bool) -> bool:
    """Whether a date only tells when something was said: he said on Thursday; `dated` where that has its own date."""
    if found.predicate is None or found.saying is None or found.saying.lemma not in _SPEECH - {"tell"}:
        return False
    after = [word.low for word in sentence.words[found.saying.last : found.saying.last + 3]]
    if found.predicate is found.saying and (
        (found.saying.lemma not in _OF_WORDS and after[:1] and after[0] in DETERMINERS)
        or (after[:1] == ["in"] and after[-1] in _MEDIA)
    ):
        return False
    quoted = any(mark in sentence.text for mark in '"“”')
    return found.predicate is found.saying or quoted or dated


def leading(sentence: Sentence, at: Attached) -> Predicate | None:
    """The predicate that leads to another one: warned that it would leave; threatened to leave."""
    if at.predicate is None or at.predicate.noun:
        return None
    before = [one for one in sentence.predicates if one.last <= at.predicate.first]
    if not before:
        return None
    joined = at.predicate.modal == "to" or (at.clause.opener == "that" and before[-1].head < at.clause.first)
    return before[-1] if joined else None
