"""The deed that shares the subject and the date of another: storms the hall | and sets it on fire."""

from collections.abc import Sequence
from typing import Final

from tracker.reader.events.clauses import SAYING
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.groups import verbs_of
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.present import verb_in_title
from tracker.reader.titles.parts import Parts, Told

_LONGEST: Final = 6  # words of a deed that a title has room for beside another


def deed_before(told: Told, verb: Predicate, subject: Sequence[str]) -> Parts:
    """The deed that `and` joins to that of a verb, with the `and`, where no date stands between; else nothing.

    Only a day is shared: what was done in a year was done at several times.
    """
    words, every = told.sentence.words, verbs_of(told.sentence)
    at = every.index(verb) if verb in every else 0
    if at == 0 or not told.news:
        return []
    first = every[at - 1]
    between = range(first.last, verb.first - 1)
    alike = first.form == verb.form == "past" and not (first.passive or first.negated or first.perfect or first.modal)
    parted = words[verb.first - 1].low != "and" or any(one in told.out or words[one].text == "," for one in between)
    if not alike or parted or first.lemma in SAYING or len(between) > _LONGEST or is_reduced(told.sentence, first):
        return []
    return [*verb_in_title(first, (), subject, passive=False), *between, "and"]
