"""Whom a deed is aimed at that leaves its target out: retaliated, recalled its ambassador, stopped its aid."""

from collections.abc import Collection, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.frames import breaks_off, leaves_out
from tracker.reader.who.grammar.role_words import ANSWERING
from tracker.reader.who.names.mention import STATES
from tracker.reader.who.objects.unnamed import infinitive
from tracker.reader.who.reading import Party, Reading, Rows

_NEAR: Final = 6  # words behind `responded` in which `with` tells of a deed in return
_HARMLESS: Final = word_set("aid help thanks offer proposal statement caution")


def left_out(reading: Reading, group: Predicate, objects: Span, subject: Sequence[Party]) -> Rows:
    """The target of such a deed: the other of the two whom the text is about, else the state that it is about."""
    inner = infinitive(reading, *objects)  # threatened to cut supplies
    verb = reading.parsed.groups[inner] if inner else group
    if verb.passive:
        return []
    after = [token.low for token in reading.parsed.tokens[verb.last : max(objects[1], verb.last + 2)] if token.is_word]
    answers = any(" ".join((verb.lemma, *after[:count])) in ANSWERING for count in range(3))
    returned = verb.lemma == "respond" and "with" in after[:_NEAR] and after[0] != "to" and _HARMLESS.isdisjoint(after)
    meant = answers or breaks_off(verb.lemma, after) or returned
    if not (meant or leaves_out(verb.lemma, after)):
        return []
    if meant:
        two = reading.known.two_at(reading.offset + reading.parsed.tokens[group.first].start)
        others = [name for name in two if name not in _own(reading, subject)]
        target = others[0] if len(others) == 1 else ""
    else:
        target = whom_else(reading, subject, objects[1])
    return [(Party(target), "against")] if target else []


def whom_else(reading: Reading, acting: Collection[Party], end: int) -> str:
    """The other of the two whom a text is about where one of them acts, else the one other state that it names.

    '' where the text names several, or the sentence a third before the token `end`.
    """
    own = _own(reading, acting)
    others = [name for name in reading.known.two if name not in own]
    if len(others) == 1:
        return others[0]
    third = {one.name for one in reading.within((0, end)) if one.sort in STATES} - own
    told = reading.known.acting - own
    about = {reading.known.state_at(reading.offset), reading.known.state}
    return next(iter(told)) if acting and not third and len(told) == 1 and told <= about else ""


def _own(reading: Reading, acting: Collection[Party]) -> set[str | None]:
    """Those who act and their states."""
    return {name for party in acting for name in (party.name, reading.directory.country(party.name))}
