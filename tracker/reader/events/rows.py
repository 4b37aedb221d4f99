"""Rows of a list of dates: a date, a sign, what happens then."""

from typing import Final

from tracker.reader.events.attaching import Attached, noun_at
from tracker.reader.events.clauses import Clause, Sentence
from tracker.reader.events.kinds import is_event_noun

ROW: Final = ":–—|-"  # what stands between the date and the text of a row in a list


def listed(sentence: Sentence, end: int) -> Attached | None:
    """What a row of a list of dates tells, its date ending there: the whole row; None for any other sentence."""
    after = sentence.word_at(end)
    words = sentence.words
    while after < len(words) and words[after].text in "*_":
        after += 1
    if after + 1 >= len(words) or words[after].text not in ROW:
        return None
    place = after + 2 < len(words) and words[after + 1].text.isupper() and words[after + 2].text == ":"
    clause = Clause(after + (3 if place else 1), len(words))
    predicate = next((one for one in sentence.predicates if one.first >= clause.first and one.finite), None)
    nouns = [at for at in range(clause.first, clause.last) if is_event_noun(words[at].low)]
    return Attached(predicate or (noun_at(sentence, nouns[0]) if nouns else None), clause)
