"""Who takes part in what a text tells again: the deal, the talks, the launch, the bridge."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice, pairwise
from typing import Final

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.english.patients import TEXTS
from tracker.reader.sentences import last_places
from tracker.reader.who.cast.known import SENTENCE_END
from tracker.reader.who.grammar.clause import Span, governing, is_adjunct, objects_of, verb_from
from tracker.reader.who.grammar.event_nouns import EVENTS, OF_TWO, dealing, forms_of
from tracker.reader.who.grammar.reasons import BLAMED
from tracker.reader.who.grammar.role_words import LIFTING, MEASURES, PERMISSIONS
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import (
    DETERMINERS,
    PERSON_TITLES,
    PREPOSITIONS,
    PRONOUNS,
    REPRESENTATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from tracker.reader.who.names.mention import STATES
from tracker.reader.who.nouns import noun_parties
from tracker.reader.who.objects.hosts import NEXT, of_this_one
from tracker.reader.who.objects.left_out import whom_else
from tracker.reader.who.objects.unnamed import infinitive
from tracker.reader.who.parties import SPEAKING
from tracker.reader.who.pointing.pronouns import is_of_thing, target_before
from tracker.reader.who.reading import Party, Reading, Rows, read
from tracker.reader.who.standing_in import setting_at
from tracker.reader.who.verb_parties import verb_parties

_BACK: Final = 20_000  # characters in which a thing is looked for that `the levy` points back at
_MOST: Final = 6  # places that are read for it
_BESIDE: Final = 3  # words between a verb and its object
_LONGEST: Final = 1_000  # characters of a sentence that is read
_OBJECTS: Final = frozenset({"on", "to", "into", "for"})  # agreed on a truce, put on the list
_INDEFINITE: Final = frozenset({"a", "an", "another", "some", "any", "no", "every", "each", "such"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"})
_OTHER: Final = frozenset({"earlier", "previous", "past", "similar", "other", "several"})  # another one than was told
_HELD: Final = _OTHER | REPRESENTATIVES | PERSON_TITLES
_CLOSING: Final = PREPOSITIONS | TIME_WORDS | {","}
_JOINTLY: Final = word_set("joint bilateral mutual cross-border two-way")
_TRUCES: Final = word_set("truce ceasefire armistice hostilities fighting")
_ORDINAL: Final = frozenset({*ORDINALS, "further", "smaller", "larger", "new"})
_COMPARED: Final = frozenset({"smaller", "larger", "new"})  # a new round; not the new house
_POINTED: Final = word_set(
    "measures measure step agreement deal dealings exercise exercises names sale offering rule rules move decision "
    "order plan change announcement ruling summit"
)
# What each state has one of, also where only a text of a poll tells that it is one, and what befalls it.
_OF_STATE: Final = word_set(
    "inauguration swearing-in election elections referendum run-off runoff census polls polling coup putsch"
)
_OF_POLL: Final = frozenset({("first", "round"), ("second", "round"), ("of", "voters")})
_POLL: Final = re.compile(r"\b(?:elections?|polls|ballot|presidential|electoral|referendum)\b")
_OF_RULERS: Final = frozenset({("sworn", "in"), ("seized", "power"), ("took", "power")})
# What a firm holds for its shareholders.
_OF_ISSUER: Final = frozenset({("general", "meeting"), ("record", "date"), ("rights", "issue"), ("book", "closure")})

_LED: Final = 5  # words before a noun in which its preposition stands
_LEADING: Final = frozenset({"of", "on", "against"})
_AIMED: Final = frozenset({"sanctions", "embargo", "blockade"})  # always against a state
_DEFYING: Final = word_set("flout violate breach defy evade circumvent dodge break face bust")  # by their target
_THINGS: Final = TEXTS | MEASURES | PERMISSIONS | frozenset({"mandate", "truce", "ceasefire", "deadline"})


def retold(reading: Reading, span: Span) -> Rows:
    """The actors of an event whose noun group names nobody: those that it had where the text told it before."""
    words = [token.low for token in reading.parsed.tokens[slice(*span)]]
    if not words or words[0] == "both" or (span[0] and reading.parsed.tokens[span[0] - 1].low in _OTHER):
        return []
    if words[0] in PRONOUNS:
        return _of_pronoun(reading, span) if words == ["it"] else []
    if found := _of_its_verb(reading, span):
        return found
    if words[0] in _INDEFINITE and not (_ORDINAL - {"first"}) & set(words[1:2]):
        joint = _JOINTLY & set(words) or _TRUCES & set(_heads(words)[:1])
        return _implied(reading, span, words) or (_of_two(reading, words) if joint else [])
    if found := of_this_one(reading, words[:3], _as_told(reading, span, words)):
        persons = all(party.name in reading.known.persons for party, _ in found)
        return (_of_two(reading, words) if persons else []) or found
    named = any(one.sort != "thing" and not one.capital for one in reading.within(span))
    return _implied(reading, span, words) or ([] if named else _of_two(reading, words)) or _before(reading, span, words)


def _as_told(reading: Reading, span: Span, words: list[str]) -> Rows:
    """The actors of a thing where the text told it before, by its noun or its verb."""
    heads = _heads(words)
    for forms in filter(None, (forms_in(head) for forms_in in (forms_of, dealing) for head in heads)):
        for offset, sentence, at in _told_before(reading, span, forms):
            if found := _introduced(read(sentence, offset, reading.known, reading.directory), at):
                return found
    return []


def _clauses_before(reading: Reading, span: Span) -> Iterator[tuple[Reading, int]]:
    """The verbs before a stretch, by their numbers, but those of who speaks: of its sentence, then of those before."""
    for index in reversed(range(len(reading.parsed.groups))):
        group = reading.parsed.groups[index]
        if group.last <= span[0] and group.lemma not in SPEAKING:
            yield reading, index
    for offset, sentence in reading.known.sentences_before(reading.offset):
        before = read(sentence, offset, reading.known, reading.directory)
        yield from ((before, index) for index in range(len(before.parsed.groups)))


def _of_pronoun(reading: Reading, span: Span) -> Rows:
    """The actors of the thing that `it` means: those of the last clause, or of the last one with a text."""
    own = verb_from(reading.parsed, span[1])
    of_thing = own is not None and is_of_thing(reading, own)
    for before, index in _clauses_before(reading, span):
        subject = subject_of(before.parsed, index)
        if before is reading and own is not None and target_before(reading, index, own) is not None:
            return []
        if of_thing and not _has_text(before, index, subject):
            continue
        if subject is None or before.parsed.tokens[subject[0]].low in PRONOUNS:
            return []
        return verb_parties(before, index, None, (0, before.parsed.tokens[-1].end)) or retold(before, subject)
    return []


def _has_text(reading: Reading, index: int, subject: Span | None) -> bool:
    """Whether a text or measure is the subject or an object of a verb: published a rule."""
    objects = objects_of(reading.parsed, index, reading.parsed.tokens[-1].end)
    nouns = [reading.parsed.tokens[at] for stretch in (subject or (0, 0), objects) for at in range(*stretch)]
    return any(token.low in _THINGS and token.word.islower() for token in nouns)


def _of_its_verb(reading: Reading, span: Span) -> Rows:
    """The actors of the verb that a noun group is the object of: dropped a tax that was to have applied from July."""
    earlier = [index for index, group in enumerate(reading.parsed.groups) if group.last <= span[0]]
    verb = reading.parsed.groups[earlier[-1]] if earlier else None
    if verb is None or verb.lemma in SPEAKING or verb.passive:
        return []
    tokens = reading.parsed.tokens
    between = tokens[verb.last : span[0]]
    told = span[1] < len(tokens) and tokens[span[1]].low == "that"  # a tax on fuel that was to have applied
    stops = SUBORDINATORS if told else SUBORDINATORS | PREPOSITIONS
    parted = any(not token.is_word or token.low in stops for token in between)
    if parted or len(between) > _BESIDE:
        return []
    return verb_parties(reading, earlier[-1], None, (0, reading.parsed.tokens[-1].end))


def _before(reading: Reading, span: Span, words: list[str]) -> Rows:
    """The actors of the verb before, for what is told as one of several or as a part: the ninth, the first units."""
    part = any(word in _ORDINAL or (word[0].isdigit() and word.endswith("th")) for word in words[:2])
    again = part and (not _COMPARED & set(words[:2]) or bool((EVENTS | {"date"}) & set(words)))
    if not again and (NEXT & set(words[:3]) or not _POINTED & set(words[:4])):
        return []
    for index in reversed([at for at, group in enumerate(reading.parsed.groups) if group.last <= span[0]]):
        if found := verb_parties(reading, index, None, (0, len(reading.known.text) + 1)):
            return found
    for offset, sentence in reading.known.sentences_before(reading.offset):
        before = read(sentence, offset, reading.known, reading.directory)
        for index, group in enumerate(before.parsed.groups):
            if group.lemma == "host":
                return []  # another hosts the next one
            if found := verb_parties(before, index, None, (0, len(sentence))):
                return found
    return []


def _heads(words: list[str]) -> list[str]:
    """The nouns of a group by which it may have been told before: its head, and any event that it is a part of."""
    of = next((at for at, word in enumerate(words) if word in PREPOSITIONS or word == ","), len(words))
    nouns = [*reversed(words[:of]), *(words[of + 1 :] if words[of : of + 1] == ["of"] else ())]
    told = [word for word in nouns if word.isalpha() and word not in DETERMINERS and word not in TIME_WORDS]
    if not _HELD.isdisjoint(words[:of]):
        return []
    return [word for at, word in enumerate(told) if word in EVENTS or (at == 0 and words[0] in _DEFINITE)]


def _introduced(reading: Reading, at: int) -> Rows:
    """The actors of a thing where its word stands at a place of a sentence: imposed a levy, a levy of Peru on zinc."""
    tokens = reading.parsed.tokens
    whole = (0, tokens[-1].end)
    if any(tokens[one.first].start <= at < tokens[one.end - 1].end for one in reading.mentions):
        return []  # part of a name
    if _points_back(reading, at):
        return []
    index, noun = governing(reading.parsed, whole, (at, at + 1))
    if noun is None:
        done = verb_parties(reading, index, None, whole) if index is not None else []
        if done or not index:
            return done
        index, noun = index - 1, reading.parsed.groups[index].first  # signed a fisheries deal: no verb
    found = noun_parties(reading, noun, whole)
    verb = reading.parsed.groups[index] if index is not None else None
    adjunct = index is None or is_adjunct(reading.parsed, index, noun)
    if index is not None and verb is not None and not adjunct and verb.lemma not in SPEAKING:
        between = {token.low for token in tokens[verb.last : noun]}
        found += [] if between & PREPOSITIONS - _OBJECTS else verb_parties(reading, index, noun, whole)
    return found if any(party.acts for party, _ in found) else []


def _points_back(reading: Reading, at: int) -> bool:
    """Whether a word at a place of a sentence only points back at the thing itself: under the pact, after the talks."""
    first = next(index for index, token in enumerate(reading.parsed.tokens) if token.end > at)
    low = [token.low for token in reading.parsed.tokens[max(first - 2, 0) : first]]
    return len(low) == 2 and low[1] in _DEFINITE - {"its", "their"} and low[0] in PREPOSITIONS


def _told_before(reading: Reading, span: Span, words: Iterable[str]) -> Iterator[tuple[int, str, int]]:
    """Yield the sentences before a noun group that have one of the words, the nearest first, each with its place."""
    end = reading.offset + reading.parsed.tokens[span[0]].start
    shift = max(end - _BACK, 0)
    text = reading.known.text[shift:end]
    for at in islice(last_places(text, words), _MOST):
        start = max((end.end() for end in SENTENCE_END.finditer(text, max(at - _LONGEST, 0), at)), default=0)
        close = SENTENCE_END.search(text, at)
        last = close.start() if close else len(text)
        start = max(start, at - _LONGEST)
        yield shift + start, text[start : min(last, at + _LONGEST)], at - start


def _of_two(reading: Reading, words: list[str]) -> Rows:
    """The two whom the text is about, for what two sides do together: the truce, the talks."""
    known = reading.known
    near = known.together(reading.offset) or known.only_two(reading.offset)
    dealing = known.together(reading.offset, dealing=True)
    sides = dealing or known.two or (near if words[0] in _DEFINITE else ())
    return [(Party(name), "") for name in sides] if OF_TWO & set(_heads(words)[:1]) or _JOINTLY & set(words) else []


def aimed_before(reading: Reading, index: int, acting: Collection[Party]) -> Rows:
    """The target of a measure that a verb or its subject only points back at: widened the embargo; EU sanctions end."""
    parsed, group = reading.parsed, reading.parsed.groups[index]
    start, end = objects_of(parsed, index, parsed.tokens[-1].end)
    if group.lemma in _DEFYING:
        return []
    if inner := infinitive(reading, start, end):  # threatened to resume the offensive
        group = parsed.groups[inner]
        start = group.last
    for span in filter(None, (subject_of(parsed, index), (start, end))):
        words = [token.low for token in parsed.tokens[slice(*span)]]
        close = next((at for at, word in enumerate(words) if word in _CLOSING), len(words))
        named = any(parsed.tokens[one.first - 1].low in _LEADING for one in reading.within((span[0] + close, span[1])))
        named = named or not BLAMED.isdisjoint(words[close:])  # the listing of Ada Berg, sanctions on firms accused of
        if not close or words[close - 1] not in MEASURES or named:
            continue
        told = _as_told(reading, (span[0], span[0] + close), words[:close]) if words[0] in _DEFINITE else []
        names = {party.name for party, role in told if role == "against"} - {party.name for party in acting}
        if not names and words[close - 1] in _AIMED:
            names = {whom_else(reading, acting, end)} - {""}
        if names:
            return [(Party(name), "" if group.lemma in LIFTING else "against") for name in names]
    return []


def befalling(reading: Reading, clause: tuple[int, int], index: int | None) -> Rows:
    """The state whose poll or coup a clause without a name tells of: in the first round, on 7 June, she led."""
    tokens, state = reading.parsed.tokens, setting_at(reading.known, reading.offset)
    if not state or any(one.sort in STATES for one in reading.mentions):
        return []
    inside = (at for at, token in enumerate(tokens) if clause[0] <= token.start < clause[1])
    told = next((at for at in inside if _is_of_state(reading, at)), None)
    beside = told is not None and (index is None or not is_adjunct(reading.parsed, index, told))
    return [(Party(state), "")] if beside else []


def is_setting(reading: Reading, noun: int) -> bool:
    """Whether a poll or coup only tells when something was done: after the election, in the first round."""
    before = [token.low for token in reading.parsed.tokens[max(noun - _LED, 0) : noun]]
    return not PREPOSITIONS.isdisjoint(before) and any(_is_of_state(reading, at) for at in (noun, noun - 1) if at >= 0)


def _is_of_state(reading: Reading, at: int) -> bool:
    """Whether a word tells of a poll or a coup: the elections, the first round; not of talks, of a pope."""
    tokens = reading.parsed.tokens[at : at + 4]
    low = [token.low for token in tokens]
    if low[0] in _OF_STATE:
        dated = low[1:2] != ["of"] or any(token.capital or token.word[0].isdigit() for token in tokens[2:3])
        before = [token.low for token in reading.parsed.tokens[max(at - 2, 0) : at]]
        owned = before[-1:] == ["'s"] and before[0] not in TIME_WORDS
        return dated and not owned and low[1:2] != ["between"]
    closed = low[2:3] == [] or (low[2] in _CLOSING and low[2] != "of") or not tokens[2].is_word
    if low[0] == "vote" or tuple(low[:2]) in _OF_POLL:
        return (closed or low[0] == "vote") and _POLL.search(reading.known.text) is not None
    return closed and tuple(low[:2]) in _OF_RULERS


def _implied(reading: Reading, span: Span, words: list[str]) -> Rows:
    """The state that an election befalls, or the issuer that holds a general meeting, where none is named."""
    if words[0] not in _OF_STATE | {"the", "a"} or "between" in words:
        return []
    opening = range(span[0], span[0] + min(len(words), 2 if words[0] == "a" else 4))
    if (state := setting_at(reading.known, reading.offset)) and any(_is_of_state(reading, at) for at in opening):
        return [(Party(state), "")]
    issuer = reading.known.named("Company", reading.offset)
    return [(Party(issuer), "by")] if issuer and _OF_ISSUER & set(pairwise(words)) else []
