"""The subject of a verb, as a stretch of a sentence's tokens."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DO, MODALS
from tracker.reader.grammar.contact import contact_start
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.who.grammar.antecedents import antecedent, near
from tracker.reader.who.grammar.clause import ENDS, Parse, Span, of_time, some_of, told
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)

_QUOTES: Final = ('"', "“", "”", "''")
_BEFORE_SUBJECT: Final = CONJUNCTIONS | MODALS | DO | {",", *_QUOTES, "•", "*", "-"}  # should | the court reject
# Verbs whose object is the subject of what follows: `urged Iran to return`.
_CONTROLLING: Final = word_set(
    "ask urge order tell allow force require invite call press want expect permit enable authorise authorize "
    "advise warn"
)
_WHOSE: Final = frozenset({"whose", "whom", "which", "who"})
_INTENTIONS: Final = word_set(
    "plan plans bid decision threat threats offer promise pledge attempt attempts proposal move effort efforts "
    "intention vow right refusal readiness failure ability deal agreement"
)
_SINCE: Final = frozenset({"since", "after", "before", "until"})
_BOTH: Final = frozenset({"all", "both", "half", "only", "even", "not"})
_SPEAKER: Final = 6  # words of who says it
_ADVERBS: Final = frozenset({"now", "also", "then", "later", "still", "first"})
_SMALL: Final = PREPOSITIONS | DETERMINERS | CONJUNCTIONS
_SUBORDINATORS: Final = SUBORDINATORS - RELATIVES
_NO_NOUNS: Final = TIME_WORDS | PREPOSITIONS
_LEADING: Final = 8  # tokens before the subordinator of a leading clause
_COUNTED: Final = 2  # words before a number: at least
_CHAIN: Final = 6  # verbs that may share a subject


@lru_cache(maxsize=256)  # asked for again for each role that a party may have
def subject_of(parsed: Parse, index: int, depth: int = 0) -> Span | None:
    """Return the stretch in which the subject of a verb group stands, None where it has none."""
    tokens, group = parsed.tokens, parsed.groups[index]
    previous = parsed.groups[index - 1] if index else None
    start = previous.last if previous else 0
    close = some_of(tokens, start, group.first)[0]
    border = max(_border(tokens, start, close, previous), _speaker(parsed, index))
    first, last = _trimmed(tokens, border, close)
    if previous is not None and (elsewhere := _elsewhere(parsed, index)):
        return elsewhere
    commas = sum(token.low == "," for token in tokens[border : group.first])
    opened = border > start or (previous is not None and previous.lemma in SAYING and tokens[start].low != ",")
    reduced = group.passive and group.first == group.head
    own = opened and first < last and commas > (not reduced)  # the owner, Acme, won; its amendment, tabled
    if previous is not None and depth < _CHAIN and _shares(tokens, previous, group, own=own):
        return subject_of(parsed, index - 1, depth + 1)
    if previous is not None and border == start and _after_relative(tokens, previous, group):
        return subject_of(parsed, index - 1, depth + 1)
    if first < last and any(token.is_word for token in tokens[first:last]):
        contact = contact_start(tokens, parsed.groups, group)
        return first if contact is None else max(first, contact), last
    if border and tokens[border - 1].low in RELATIVES:
        return antecedent(parsed, border - 1)
    joined = group.first > 0 and tokens[group.first - 1].low in CONJUNCTIONS
    if group.lemma in SAYING and not joined and (inverted := _after(parsed, index)):
        return inverted
    if not group.head and group.passive and len(parsed.groups) > 1 and depth < _CHAIN:
        return subject_of(parsed, 1, depth + 1)  # founded by Ada Berg, Acme makes
    if previous is not None and depth < _CHAIN:
        found = near(tokens, start, group.first) if reduced and start < group.first else None
        freed = found is not None and found[0] == start and tokens[start].capital  # freed Ada Berg, accused of theft
        if freed or (reduced and start < group.first and tokens[group.first - 1].low != ","):
            return found
        return subject_of(parsed, _joined_to(parsed, index), depth + 1)
    return None


def _elsewhere(parsed: Parse, index: int) -> Span | None:
    """The subject of a verb that does not stand right before it: before a relative clause, behind `, said`."""
    tokens, group, previous = parsed.tokens, parsed.groups[index], parsed.groups[index - 1]
    if (opener := _aside(parsed, index)) is not None:
        return antecedent(parsed, opener)
    if index > 1 and _goes_on(tokens, previous, group):
        return subject_of(parsed, index - 2)
    if intended := _intended(tokens, previous.last, group.first):
        return intended
    if (relative := _told_of(tokens, previous, group)) is not None:
        return antecedent(parsed, relative)
    if _is_planned(tokens, previous, group):
        return near(tokens, previous.last, group.first)
    ended = index + 1 == len(parsed.groups) and tokens[group.first - 1].low in (",", *_QUOTES)
    return _after(parsed, index) if ended and group.lemma in SAYING else None


def _goes_on(tokens: Sequence[Token], saying: Predicate, group: Predicate) -> bool:
    """Whether a verb goes on after who says so: Chad missed the date, sources said, and now | intends to pay."""
    at = group.first - 1
    while tokens[at].low in _ADVERBS:
        at -= 1
    joined = saying.lemma in SAYING and tokens[at].low in CONJUNCTIONS and tokens[at - 1].low == ","
    speaker = [token.low for token in tokens[max(saying.first - _SPEAKER - 1, 0) : saying.first]]
    told = tokens[saying.last].low in (",", *PREPOSITIONS)  # said on Monday; not said that
    return joined and told and "," in speaker and "and" not in speaker[speaker.index(",") :]


def _is_planned(tokens: Sequence[Token], previous: Predicate, group: Predicate) -> bool:
    """Whether a passive infinitive stands behind the noun that it tells of: attend a summit | to be held in Oslo."""
    planned = group.passive and [token.low for token in tokens[group.first : group.first + 2]] == ["to", "be"]
    before = tokens[group.first - 1]
    noun = before.is_word and before.low not in _NO_NOUNS and not before.word[0].isdigit()
    return planned and noun and previous.last < group.first - 1


def _speaker(parsed: Parse, index: int) -> int:
    """Where the subject of a verb of saying begins that closes a sentence, else 0: its levy, | the ministry said."""
    group = parsed.groups[index]
    close = told(parsed, index - 1) if index and group.lemma in SAYING else 0
    return close if close < group.first - 1 else 0


def _aside(parsed: Parse, index: int) -> int | None:
    """The token that opens the relative clause between commas that ends before a verb: Finland, whose army left,."""
    tokens, group = parsed.tokens, parsed.groups[index]
    if tokens[group.first - 1].low != "," or group.ing or tokens[group.first].low == "to":
        return None
    for at in range(group.first - 2, 0, -1):
        if tokens[at].low in ENDS:
            return None
        if tokens[at].low in _WHOSE and tokens[at - 1].low == ",":
            inside = [one for one in parsed.groups[:index] if one.first > at]
            return at if inside and inside[0].first - at < _LEADING else None
    return None


def _joined_to(parsed: Parse, index: int) -> int:
    """The verb before that a finite verb after `and` goes on from: allows them to send troops | and takes effect."""
    group, before = parsed.groups[index], index - 1
    if parsed.tokens[group.first - 1].low in CONJUNCTIONS and parsed.tokens[group.first].low != "to" and not group.ing:
        while before and (parsed.tokens[parsed.groups[before].first].low == "to" or parsed.groups[before].ing):
            before -= 1
    return before


def _intended(tokens: Sequence[Token], start: int, first: int) -> Span | None:
    """Whose plan, threat or bid it is that an infinitive tells of: Tehran's plan to charge tankers."""
    if first < start + 2 or tokens[first].low != "to" or tokens[first - 1].low not in _INTENTIONS:
        return None
    owned = next((at for at in range(first - 2, start - 1, -1) if tokens[at].low in ("'s", "its", "their")), None)
    if owned is None:
        return None
    return (start, owned) if tokens[owned].low == "'s" else (owned, owned + 1)


def _told_of(tokens: Sequence[Token], saying: Predicate, group: Predicate) -> int | None:
    """The relative pronoun before a speaker that a verb goes on with: the flight, which he said would take place."""
    finite = group.first != group.head and tokens[group.first].low != "to"
    if saying.lemma not in SAYING or saying.last != group.first or not finite:
        return None
    relatives = (at for at in range(saying.first - 2, max(saying.first - _SPEAKER, 0), -1))
    return next((at for at in relatives if tokens[at].low in RELATIVES), None)


def _after_relative(tokens: Sequence[Token], relative: Predicate, group: Predicate) -> bool:
    """Whether a verb goes on after a relative clause: an engineer who sold the plans | was jailed."""
    opened = relative.first > 1 and tokens[relative.first - 1].low in RELATIVES and relative.lemma not in SAYING
    finite = not group.ing and tokens[group.first].low != "to" and not (group.passive and group.first == group.head)
    return opened and finite


def _shares(tokens: Sequence[Token], previous: Predicate, group: Predicate, *, own: bool) -> bool:
    """Whether a verb has the subject of the one before: `is the first to ratify`; `who came, left`."""
    if tokens[group.first].low == "to":
        return previous.lemma not in _CONTROLLING or previous.last == group.first  # expect to sign; urged Iran to sign
    relative = any(token.low in RELATIVES for token in tokens[max(previous.first - 4, 0) : previous.first])
    return tokens[group.first - 1].low == "," and not own and (group.lemma not in SAYING or relative)


def _border(tokens: Sequence[Token], start: int, end: int, previous: Predicate | None) -> int:
    """The token where the stretch of a subject begins: after the last word that opens a clause."""
    border = start
    for at in range(start, end):
        token = tokens[at]
        stop = token.low == "." and at + 1 < end and tokens[at + 1].capital and len(tokens[at - 1].word) > 4
        if (
            stop
            or token.low in ENDS
            or token.low in _QUOTES
            or (token.low in SUBORDINATORS and not of_time(tokens, at, end) and not _is_phrase(tokens, at, end))
            or token.low in ("but", "yet")
            or (previous is not None and token.low in CONJUNCTIONS and not _joins(tokens, border, at, start, previous))
        ) or (token.low == "," and border == start and previous is not None and _subordinate(tokens, previous)):
            border = _phrase_end(tokens, at, end) if token.low in _SINCE else at + 1
    return border


def _phrase_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where what follows a phrase begins that only tells since when: since the coup, | the army."""
    commas = [place for place in range(at, end) if tokens[place].low == ","]
    listed = any(token.low in CONJUNCTIONS for token in tokens[commas[0] : end]) if commas else False
    return commas[0] + 1 if len(commas) == 1 and commas[0] < end - 1 and not listed else at + 1


def _is_phrase(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a word opens no clause but a phrase that ends before the verb, or stands right behind a relative pronoun.

    A union, which | after the ruling | gave up; Lena Ott, on her first trip | as premier |, met.
    """
    role = tokens[at].low in ("as", "once") and at > 0 and tokens[end - 1].low == ","
    if role and all(token.low != "," for token in tokens[at : end - 1]):
        return any(token.low == "," for token in tokens[:at])
    return at > 0 and tokens[at - 1].low in ("which", "who") and tokens[at].low in PREPOSITIONS


def _joins(tokens: Sequence[Token], border: int, at: int, start: int, previous: Predicate) -> bool:
    """Whether `and` joins two names that are one subject: after France and Spain had left; said Peru and Chile met."""
    opened = border > start or (previous.lemma in SAYING and start < at and tokens[start].low != ",")
    following = at + 1 + (tokens[at + 1].low in DETERMINERS)
    return opened and tokens[at - 1].capital and tokens[following].capital


def _subordinate(tokens: Sequence[Token], verb: Predicate) -> bool:
    """Whether the clause of a verb opens the sentence with a subordinator: before it was public, the ministry."""
    opener = max((at for at in range(verb.first) if tokens[at].low in _SUBORDINATORS), default=-1)
    return opener >= 0 and (opener == 0 or tokens[opener - 1].low == ",") and opener <= _LEADING


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Span:
    """The stretch without commas at its ends and without what opens with a preposition up to a comma."""
    while first < last and tokens[first].low in _BEFORE_SUBJECT:
        first += 1
    while first < last and (
        tokens[last - 1].low in (",", "last", "first", "then", "also", "never", *_QUOTES)
        or (tokens[last - 1].low.endswith("ly") and not tokens[last - 1].capital)
    ):
        last -= 1
    if last - first > _COUNTED and tokens[first].low == "at" and tokens[first + 1].low in ("least", "most"):
        return first + 2, last  # at least 40 people
    comma = next((at for at in range(first, last) if tokens[at].low == ","), None)
    leading = first < last and (tokens[first].low in PREPOSITIONS or _only_time(tokens, first))
    if leading and comma is not None:
        return _trimmed(tokens, comma + 1, last)
    if leading:
        return _after_phrase(tokens, first, last)
    return first, last


def _only_time(tokens: Sequence[Token], first: int) -> bool:
    following = low_at(tokens, first + 1)
    return tokens[first].low in TIME_WORDS and (tokens[first].low not in ("last", "next") or following in TIME_WORDS)


def _after_phrase(tokens: Sequence[Token], first: int, last: int) -> Span:
    """What follows `in March`, `on the eve of the summit` without a comma: the last noun group, if it is one more."""
    for at in range(last - 1, first, -1):
        token, before = tokens[at], tokens[at - 1]
        opens = token.low in DETERMINERS or token.low in ("it", "they", "he", "she", "we") or token.capital
        if (
            opens
            and before.low not in _SMALL
            and (not before.capital or before.low in TIME_WORDS or token.low in DETERMINERS)
            and before.low != "'s"
            and token.low not in TIME_WORDS
        ):
            return at, last
    if tokens[first].low in TIME_WORDS:
        return first + 1, last
    return last, last


def _after(parsed: Parse, index: int) -> Span | None:
    """The subject that follows a verb of saying: `said the ministry`."""
    group = parsed.groups[index]
    end = parsed.groups[index + 1].first if index + 1 < len(parsed.groups) else len(parsed.tokens)
    close = next(
        (
            at
            for at in range(group.last, end)
            if parsed.tokens[at].low in (",", ".", *_QUOTES)
            or parsed.tokens[at].low in PREPOSITIONS - {"of"}
            or parsed.tokens[at].low in SUBORDINATORS
        ),
        end,
    )
    return (group.last, close) if group.last < close else None
