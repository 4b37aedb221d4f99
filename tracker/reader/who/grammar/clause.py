"""A sentence as tokens and verb groups, and the objects of a verb as a stretch of its tokens."""

from collections.abc import Sequence
from typing import Final

import msgspec

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import has_own_past
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.groups import SAYING, verb_groups
from tracker.reader.who.grammar.role_words import DONE_TO
from tracker.reader.who.grammar.tokens import Token, tokens_of
from tracker.reader.who.grammar.vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)

Span = tuple[int, int]

_REASONS: Final = word_set("after before since following over despite amid until ahead reply response retaliation")
ENDS: Final = frozenset({";", ":", "|", "—", "–", "?", "!"})
_NO_OBJECTS: Final = word_set(
    "up down higher lower sharply into place effect out two three due off yesterday today tomorrow last next"
)
_MEASURED: Final = word_set("percent point points notch notches times places pence cents hours minutes and of in to or")
_SPEAKER: Final = 8  # tokens of who says it, with the comma
_ASIDE: Final = 8  # tokens of parentheses that are left out


class Parse(msgspec.Struct, frozen=True, eq=False):
    """The tokens of a sentence and its verb groups."""

    tokens: Sequence[Token]
    groups: Sequence[Predicate]

    @property
    def verbs(self) -> frozenset[int]:
        """The tokens that belong to verb groups."""
        return frozenset(at for group in self.groups for at in range(group.first, group.last))


def parse(sentence: str) -> Parse:
    """Return the tokens and the verb groups of a sentence, without what stands in short parentheses."""
    tokens = _bare(tokens_of(sentence))
    return Parse(tokens, verb_groups(tokens))


def verb_from(parsed: Parse, at: int) -> int | None:
    """Return the number of the first verb group that begins at a token or behind it."""
    return next((index for index, group in enumerate(parsed.groups) if group.first >= at), None)


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without short parentheses: `(NYSE: ACME)`, `(IMO 9301234)`, `(the "Company")`.

    Behind a possessive only the marks go: the name in them is what is owned, `Japan's (ANA)`.
    """
    opened = [at for at, token in enumerate(tokens) if token.word == "(" and at]
    aside: set[int] = set()
    for at in opened:
        close = next((end for end in range(at + 1, min(at + _ASIDE, len(tokens))) if tokens[end].word == ")"), None)
        if close is not None:
            aside.update((at, close) if tokens[at - 1].low == "'s" else range(at, close + 1))
    return [token for at, token in enumerate(tokens) if at not in aside] if aside else tokens


def governing(
    parsed: Parse, clause: tuple[int, int], predicate: tuple[int, int] | None
) -> tuple[int | None, int | None]:
    """Return the verb group of an event, and the token of its noun where a noun names the event."""
    tokens, groups = parsed.tokens, parsed.groups
    if predicate is not None:
        inside = [at for at, token in enumerate(tokens) if token.end > predicate[0] and token.start < predicate[1]]
        for index, group in reversed(list(enumerate(groups))):
            if any(group.first <= at < group.last for at in inside):
                return _to_do(parsed, index), None
        if inside:
            return _verb_of(parsed, inside[-1]), inside[-1]
    within = [index for index, group in enumerate(groups) if clause[0] <= tokens[group.head].start < clause[1]]
    return (within[0] if within else None), None


def _to_do(parsed: Parse, index: int) -> int:
    """The verb that `is to`, `is due to`, `was set to` lead to, else the verb itself."""
    group = parsed.groups[index]
    following = parsed.groups[index + 1] if index + 1 < len(parsed.groups) else None
    if following is None:
        return index
    tokens = parsed.tokens
    it = group.first > 0 and tokens[group.first - 1].low == "it" and group.passive and group.lemma in SAYING
    if it and not following.ing and tokens[following.first].low != "to":
        return index + 1  # it was reported that the ferry had sunk
    said = group.passive and group.lemma in SAYING and following.first == group.last
    if said and parsed.tokens[following.first].low == "to":
        return index + 1  # is said to have won
    if group.lemma in _MEANING and _is_led(parsed, group, following):
        return index + 1
    if group.lemma not in ("be", "set", "expect", "schedule", "plan"):
        return index
    between = [token.low for token in parsed.tokens[group.last : following.first]]
    leads = (group.lemma == "be" or group.passive) and parsed.tokens[following.first].low == "to"
    return index + 1 if leads and (not between or between in _READY) else index


def _is_led(parsed: Parse, group: Predicate, following: Predicate) -> bool:
    """Whether an infinitive follows a verb right away: expect to sign."""
    return parsed.tokens[following.first].low == "to" and following.first == group.last and not group.passive


_MEANING: Final = frozenset({"expect", "plan", "hope", "intend", "aim", "want"})
_READY: Final = (
    ["due"],
    ["set"],
    ["likely"],
    ["able"],
    ["ready"],
    ["certain"],
    ["bound"],
    ["free"],
    ["unable"],
    ["now"],
)


def is_adjunct(parsed: Parse, index: int, noun: int) -> bool:
    """Return whether a noun only tells when or why the verb before it came about: suspended Mali after the coup."""
    first = parsed.groups[index].last
    return first <= noun and any(token.low in _REASONS for token in parsed.tokens[first:noun])


def _verb_of(parsed: Parse, noun: int) -> int | None:
    """The verb that a noun is the object of, else the one that it is the subject of."""
    before = [index for index, group in enumerate(parsed.groups) if group.last <= noun]
    if before and not any(
        token.low in SUBORDINATORS or token.low in ENDS or token.low == ","
        for token in parsed.tokens[parsed.groups[before[-1]].last : noun]
    ):
        return before[-1]
    after = [index for index, group in enumerate(parsed.groups) if group.first > noun]
    return after[0] if after else None


def of_time(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether `after`, `before`, `since`, `until`, `as` opens no clause: after Monday."""
    if tokens[at].low not in ("after", "before", "since", "until", "till", "as", "once"):
        return False
    following = tokens[at + 1] if at + 1 < end else None
    if following is None:
        return False
    return following.low in TIME_WORDS or following.low == "," or following.word[0].isdigit()  # the round before, in


def _in_front(parsed: Parse, at: int) -> bool:
    """Whether `before` opens no clause: laid before Parliament on Monday."""
    if parsed.tokens[at].low != "before":
        return False
    ends = (end for end in range(at, len(parsed.tokens)) if parsed.tokens[end].low in (",", ".", ";"))
    close = next(ends, len(parsed.tokens))
    return not any(at < group.first < close for group in parsed.groups)


def some_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return where names of some that a subject counts stand before its verb: six firms, | among them Acme, | left."""
    commas = (at for at in range(start, end - 2) if tokens[at].low == "," and tokens[end - 1].low == ",")
    return next((at for at in commas if tokens[at + 1].low in ("among", "including")), end), end


def told(parsed: Parse, index: int) -> int:
    """Where who says it begins after a verb: will meet on Monday, | the ministry said."""
    following = next((one for one in parsed.groups[index + 1 :] if one.lemma in SAYING and not one.ing), None)
    first = parsed.groups[index].last
    if following is None or any(first <= one.first < following.first for one in parsed.groups):
        return len(parsed.tokens)
    commas = [at for at in range(first, following.first) if parsed.tokens[at].low == ","]
    close = commas[-1] if commas else following.first
    closed = following.last >= len(parsed.tokens) or parsed.tokens[following.last].low in (".", ",", "on", "in")
    return close if closed and 0 < following.first - close <= _SPEAKER else len(parsed.tokens)


def objects_of(parsed: Parse, index: int, clause_end: int, wide: bool = False) -> Span:
    """Return the stretch after a verb in which its objects stand, up to the next clause; `wide` with participles."""
    tokens, group = parsed.tokens, parsed.groups[index]
    at, close = group.last, told(parsed, index)
    while at < close and tokens[at].start < clause_end:
        low = tokens[at].low
        if low in CONJUNCTIONS and tokens[at - 1].low == "," and any(later.first > at for later in parsed.groups):
            break
        opens = low in SUBORDINATORS and not of_time(tokens, at, len(tokens)) and not _in_front(parsed, at)
        if low in ENDS or low == "." or opens:
            break
        following = next((later for later in parsed.groups if later.first == at), None)
        participle = wide and following is not None and following.first == following.head
        if (
            following is not None
            and not (participle or following.ing or tokens[at].low == "to" or following.passive)
            and at > group.last
        ):
            break
        at += 1
    return group.last, at


def has_object(parsed: Parse, objects: Span) -> bool:
    """Return whether a noun group follows the verb right away."""
    tokens = parsed.tokens
    if objects[0] >= objects[1]:
        return False
    first = tokens[objects[0]]
    if first.low in ("out", "up", "off", "down") and objects[1] - objects[0] > 1:
        behind = next((at for at in range(objects[0] + 1, objects[1]) if tokens[at].low not in TIME_WORDS), objects[0])
        return tokens[behind].low in DETERMINERS  # set out the details, set up Sunday a base
    if first.low in ("two", "three") and objects[1] - objects[0] > 1:
        noun = tokens[objects[0] + 1].low
        return noun not in _MEASURED and noun not in TIME_WORDS  # two crossings; not two points, two days
    return (
        first.is_word
        and (first.low in DETERMINERS or first.low not in PREPOSITIONS)
        and not first.word[0].isdigit()
        and first.low not in _NO_OBJECTS
    )


def is_done_to(parsed: Parse, index: int) -> bool:
    """Return whether a participle tells what had been done to an object by nobody knows whom: freed a man | jailed."""
    group, before = parsed.groups[index], parsed.groups[index - 1] if index else None
    done = group.passive or group.form == "participle" or (group.form == "past" and not has_own_past(group.lemma))
    alone = done and group.first == group.head
    if before is None or before.passive or before.lemma in SAYING or not alone or group.lemma not in DONE_TO:
        return False
    follows = (token.low for token in parsed.tokens[group.last : group.last + 1])
    if not all(low in PREPOSITIONS | TIME_WORDS or not low[0].isalpha() for low in follows):
        return False  # it has an object of its own
    object_ = [token.low for token in parsed.tokens[before.last : group.first]]
    return bool(object_) and _PARTING.isdisjoint(object_)


_PARTING: Final = RELATIVES | PRONOUNS | SUBORDINATORS | {",", ";", "and", "or", "but"}
