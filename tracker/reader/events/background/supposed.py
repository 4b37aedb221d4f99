"""What is only thought of, behind a condition: if it wins, it would play in May; it would need to raise tariffs if."""

import re

from tracker.reader.events.clauses import Sentence
from tracker.reader.events.plans.conditions import conditional
from tracker.reader.grammar.predicates import Predicate


def supposed(text: str, start: int) -> bool:
    """Whether what stands before a date hangs on a condition that is only thought of: if it wins, it would play."""
    return re.match(r"[\"“'(]*If\b[^,;]*, ", text[:start]) is not None and not conditional(text)


def would_have_to(sentence: Sentence, told: Predicate, lead: Predicate | None) -> bool:
    """Whether it is only thought of what would have to be done: it would need to raise tariffs if oil topped $110."""
    verb = lead if lead is not None and lead.lemma == "need" else told
    if verb.modal != "would" or conditional(sentence.text):
        return False
    must = verb.lemma == "need" or "to" in [word.low for word in sentence.words[verb.first : verb.last]]
    reported = any(one.last <= verb.first and one.finite for one in sentence.predicates)  # warned that it would
    given = (sentence.within(one)[:1] for one in sentence.clauses if one.opener == "if" and one.first >= verb.last)
    return must and not reported and any(one.form == "past" and not one.modal for inside in given for one in inside)
