"""Whom a person's pronoun means as one that a court deals with: whom the sentence before told of so, not its judge."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span, objects_of
from tracker.reader.who.names.mentions import Mention
from tracker.reader.who.reading import Reading

# What somebody with the power to do so does to a person, and what courts and police do to one.
_DEALING: Final = word_set(
    "pardon commute grant free release convict sentence charge indict arrest acquit jail imprison accuse sue try "
    "extradite deport detain condemn clear fine expel find order hand prosecute interrogate question summon"
)


def undergoes(reading: Reading, span: Span) -> bool:
    """Return whether the subject in a stretch is one that a court or the police deal with: he | was arrested."""
    group = next((one for one in reading.parsed.groups if one.first >= span[1]), None)
    return group is not None and group.passive and group.lemma in _DEALING


def dealt_with(reading: Reading) -> str:
    """Return the person that a sentence says a court or a ruler dealt with, '' where it tells of none."""
    for index, group in enumerate(reading.parsed.groups):
        if group.lemma not in _DEALING or group.passive:
            continue
        first, last = objects_of(reading.parsed, index, reading.parsed.tokens[-1].end)
        named = next((one for one in reading.within((first, last)) if _is_person(reading, one)), None)
        if named is not None:
            return full_name(reading, named)
    return ""


def _is_person(reading: Reading, mention: Mention) -> bool:
    name = full_name(reading, mention)
    actor = reading.directory.get(name)
    unknown = actor is None and mention.sort in ("name", "person") and " " in name
    return name in reading.known.persons or unknown or (actor is not None and actor.type == "person")
