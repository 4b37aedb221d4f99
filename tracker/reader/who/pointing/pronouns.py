"""What a pronoun can mean: he no firm, it no person, him who was freed the one whom a court dealt with."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import OF_PERSONS, OF_TEXTS
from tracker.reader.grammar.words import low_at
from tracker.reader.who.cast.calling import is_personal
from tracker.reader.who.generics import OF_STATE, full_name
from tracker.reader.who.grammar.clause import Span, objects_of, verb_from
from tracker.reader.who.grammar.frames import aims
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.grammar.role_words import HAPPENING, MEASURES, TARGETING
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    PERSON_TITLES,
    PREPOSITIONS,
    TIME_WORDS,
)
from tracker.reader.who.names.mention import STATES
from tracker.reader.who.reading import Party, Reading, read

PERSONAL: Final = frozenset({"he", "she", "his", "her", "him"})
_OF_THINGS: Final = OF_TEXTS | frozenset({"renew", "revoke", "lift", "extend"})
_ANSWERING: Final = frozenset({"after", "because", "since", "when"})  # lead to what a deed answers
_LEARNING: Final = SAYING | word_set("find conclude determine decide discover uncover learn obtain receive")
_IN_FORCE: Final = frozenset({("enter", "into"), ("come", "into"), ("take", "effect"), ("apply", "from")})


def fits(reading: Reading, found: Sequence[Party], pronoun: str) -> bool:
    """Return whether a pronoun can mean actors: `he` no firm or state, `it` no person."""
    known = [reading.directory.get(party.name) for party in found]
    persons = [
        party.name in reading.known.persons or (actor is not None and actor.type == "person")
        for party, actor in zip(found, known, strict=True)
    ]
    if pronoun in PERSONAL:
        bodies = [_is_body(party.name) for party in found]
        return any(person or not (actor or body) for person, actor, body in zip(persons, known, bodies, strict=True))
    several = len(found) > 1 or any(party.people for party in found)
    if pronoun in ("they", "them") and not several:
        return not all(persons) and not any(actor and actor.type == "country" for actor in known)
    return pronoun not in ("it", "its") or not all(persons)


def _is_body(name: str) -> bool:
    """Whether a name that no directory holds tells a body or firm."""
    return any(word.lower() in BODIES | COMPANY_ENDS | BODY_ENDS for word in name.split())


def undergoes(reading: Reading, span: Span) -> bool:
    """Return whether the subject in a stretch is one that a court or the police deal with: he | was arrested."""
    index = verb_from(reading.parsed, span[1])
    if index is None or not (group := reading.parsed.groups[index]).passive:
        return False
    after = [token.low for token in reading.parsed.tokens[group.last : group.last + 2]]
    return group.lemma in OF_PERSONS or (group.lemma == "put" and after == ["on", "trial"])


def is_of_thing(reading: Reading, index: int) -> bool:
    """Return whether only a text or a measure can be the subject of a verb: it was ratified, it takes effect."""
    group, tokens = reading.parsed.groups[index], reading.parsed.tokens
    after = low_at(tokens, group.last)
    done = group.passive and group.lemma in _OF_THINGS
    return done or (group.lemma, after) in _IN_FORCE or group.lemma in ("lapse", "expire")


def is_deed(reading: Reading, index: int) -> bool:
    """Return whether the subject of a verb is no thing: Acme's profit fell after it | lost a contract."""
    group = reading.parsed.groups[index]
    return not group.passive and group.lemma not in HAPPENING - {"lose"}


def dealt_with(reading: Reading) -> str:
    """Return the person that a sentence says a court or a ruler dealt with, '' where it tells of none."""
    for index, group in enumerate(reading.parsed.groups):
        if group.lemma not in OF_PERSONS or group.passive:
            continue
        first, last = objects_of(reading.parsed, index, reading.parsed.tokens[-1].end)
        names = (full_name(reading, one) for one in reading.within((first, last)))
        if person := next((name for name in names if is_person(reading, name)), ""):
            return person
    return ""


def is_target(reading: Reading, span: Span) -> bool:
    """Return whether a deed is aimed at the subject of a verb: she | was criticised."""
    own = verb_from(reading.parsed, span[1])
    group = reading.parsed.groups[own] if own is not None else None
    return group is not None and group.passive and group.lemma in TARGETING


def one_person_before(reading: Reading) -> str:
    """Return the one person that the sentence before names, '' where it names none or several."""
    for offset, sentence in reading.known.sentences_before(reading.offset)[:1]:
        before = read(sentence, offset, reading.known, reading.directory)
        named = {full_name(before, one) for one in before.mentions if one.sort in ("name", "person")}
        persons = {name for name in named if is_personal(name.split()) and is_person(before, name)}
        return persons.pop() if len(persons) == 1 else ""
    return ""


def is_person(reading: Reading, name: str) -> bool:
    """Return whether a name is that of a person, as far as the directory, the text or its words tell."""
    actor = reading.directory.get(name)
    unknown = actor is None and " " in name and not _is_body(name)
    return name in reading.known.persons or unknown or (actor is not None and actor.type == "person")


def target_before(reading: Reading, index: int, own: int) -> Span | None:
    """Return where the target of a deed is named that answers what `it` did: sanctioned Chad after it | invaded Niger.

    None where the deed has no target that `it` can mean, and where `it` is who found out why to do it.
    """
    tokens, deed, reason = reading.parsed.tokens, reading.parsed.groups[index], reading.parsed.groups[own]
    it = reason.first - 1
    if tokens[it].low != "it" or tokens[it - 1].low not in _ANSWERING or deed.passive or reason.lemma in _LEARNING:
        return None
    first, last = objects_of(reading.parsed, index, tokens[it].start)
    low = [token.low for token in tokens[first:last]]
    on = (at + 1 for at, word in enumerate(low) if word in ("on", "against") and not MEASURES.isdisjoint(low[:at]))
    start = 0 if deed.lemma in TARGETING or aims(deed.lemma, low) else next(on, last)
    named = any(one.sort not in ("thing", "person") for one in reading.within((first + start, last)))
    return (first + start, last) if named or not (BODIES | OF_STATE).isdisjoint(low[start:]) else None


def is_about_holder(reading: Reading) -> bool:
    """Return whether a sentence is about the holder of an office without his name: the foreign minister; he."""
    subject, words = _subject_words(reading)
    held = words[:1] == ["the"] and words[-1] in PERSON_TITLES
    return words[:1] in (["he"], ["she"]) or (held and all(one.sort in STATES for one in reading.within(subject)))


def is_about_thing(reading: Reading) -> bool:
    """Return whether the subject of a sentence is a thing that `it` means: the treaty; no pronoun, no plural."""
    _, words = _subject_words(reading)
    return bool(words) and words[0] in ("the", "this", "a", "an") and not words[-1].endswith("s")


def _subject_words(reading: Reading) -> tuple[Span, list[str]]:
    """The subject of the first verb of a sentence, and the words of its first noun group."""
    subject = subject_of(reading.parsed, 0) or (0, 0)
    return subject, core(reading, subject)


def core(reading: Reading, span: Span) -> list[str]:
    """Return the words of the first noun group of a stretch, up to a preposition or comma."""
    found: list[str] = []
    for at, token in enumerate(reading.parsed.tokens[span[0] : span[1]], span[0]):
        if found and (at in reading.parsed.verbs or token.low == "based"):
            break  # the parliament | based in Lodz
        joins = token.low in PREPOSITIONS or (found and token.low in ("and", "or"))
        if joins or (not token.is_word and token.low != "'s"):
            break
        if token.low in TIME_WORDS and found and (len(found) > 1 or token.low not in ("last", "next")):
            break
        found.append(token.low)
    return found
