"""Whether a date has a verb of its own, so that the one before it does not tell of it."""

from typing import Final

from tracker.dates.article.direction.nouns import ARTICLES, DONE, HELD
from tracker.dates.article.direction.place import ONLY_PREPOSITIONS, PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs.forms import LEAD, PLANNED, SAYING, date_words
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

_NO_CLAUSE: Final = word_set("on in at to during after before through by here there late early of , yesterday today")
_JOINING: Final = word_set("and but while whereas because though although yet who which that where")
_OPENING: Final = word_set("because although though whereas who")
_BEHIND: Final = ONLY_PREPOSITIONS | {"by", "with"}  # a participle that only tells of a noun
_RELATIVE: Final = word_set("which who that where")
_NO_SUBJECT: Final = ONLY_PREPOSITIONS | word_set("and or but that with from to into as than who which when where")
_OBJECTS: Final = ARTICLES | ONLY_PREPOSITIONS | {"up", "to", "off", "out", "back"}
_NO_PLAN: Final = word_set("is was has does says s shows means hits kills wounds")
_OWN_VERB: Final = 14  # tokens; how far after a date its own verb stands


def opens(at: Place) -> bool:
    """Whether a date opens a clause with a verb of its own: `, on Monday it sailed`, `and on Monday it sailed`."""
    words = at.words
    lead = words[at.first - 2 if at.before in PREPOSITIONS else at.first - 1]
    if lead == ",":
        return at.after not in (",", "", "and")
    joined = lead == "and" and at.before in PREPOSITIONS and words.kinds[at.first - 3] not in date_words()
    if joined and at.after == ",":
        told = words.verb_after(at.last)  # and on Sunday, a militia agreed; not: and on Sunday, he said
        aside = told is not None and (told == at.last + 1 or words[told + 1] in _BEHIND)
        if told is None or aside or words[told] in SAYING:
            return False
        return _RELATIVE.isdisjoint(words[one] for one in range(at.last, told))
    if lead == "whether":
        return _own_verb(words, at.last)  # whether Monday's talks had failed
    return lead in _JOINING and at.after.isalpha() and at.after not in _NO_SUBJECT and _own_verb(words, at.last)


def parts(at: Place) -> bool:
    """Whether a date stands between a subject and its verb behind another clause.

    While they meet, the envoy on Monday left; will fail because the bank on Monday withdrew.
    """
    words = at.words
    verb = at.last + (words[at.last].endswith("ly") and words.plain(at.last))
    if words.says(verb) is None or words[verb] in _JOINING or words[verb + 1] in ("by", "at"):
        return False  # a vote in May called by the king
    before = range(at.first - 2, at.first - _OWN_VERB, -1)
    opened = next((one for one in before if words[one] in ("", ",") or words[one] in _OPENING), 0)
    subject = range(opened + 1, at.first - 1)
    apart = words[opened] in _OPENING or (words[opened] == "," and at.before == "on")
    return apart and len(subject) > 0 and all(words.says(one) is None for one in subject)


def of_main_clause(at: Place) -> int | None:
    """The verb after a date that opens a clause: not what is to be done to the noun before: Ott, to be tried, left.

    The first one where no other follows.
    """
    words = at.words
    first = ahead = words.verb_after(at.last)
    fronted = at.before == "from" and at.further in ("", ",")
    if fronted and ahead is not None and words[ahead + 1] in ONLY_PREPOSITIONS:
        return words.verb_after(ahead + 1) or ahead  # from Sunday fuel refined in Russia may not enter
    while ahead is not None and _tells_more(words, ahead):
        ahead = words.verb_after(ahead + 1)
    return first if ahead is None else ahead


def _tells_more(words: Words, verb: int) -> bool:
    """Whether an infinitive only tells more of the noun or the comma before it."""
    opens = verb if words[verb] == "to" else verb - 2 if (words[verb - 2], words[verb - 1]) == ("to", "be") else 0
    return opens > 0 and words.lead(opens) not in LEAD | PLANNED and words.says(opens - 1) is None


def _own_verb(words: Words, last: int) -> bool:
    """Whether a verb that tells stands after a date, before any comma."""
    for index in range(last, last + _OWN_VERB):
        if words[index] in ("", ","):
            return False
        if words.says(index) is not None:
            return True
    return False


def of_subject(at: Place) -> Clause | None:
    """What a subject does on a day right before its verb in the present: the Fed on Wednesday announces it.

    What was done has its day behind it, whatever comes of it: the ruling on Monday ends a long dispute.
    """
    words, verb = at.words, at.last
    noun, single = words[at.first - 2], words[verb][-1:] == "s" and words.raw(verb).islower()
    if at.before != "on" or not single or words[verb + 1] not in _OBJECTS:
        return None
    if noun in DONE:
        return Clause("past", f"it tells which '{noun}'")
    placed = noun.isalpha() and noun not in HELD and words.says(verb) is None and words[verb] not in _NO_PLAN
    alone = words.verb_after(verb) is None and words[verb + 1] in ARTICLES
    return Clause("future", f"before '{words[verb]}'", firm=False) if placed and alone else None


def reported(words: Words, first: int, last: int) -> bool:
    """Whether a date belongs to what was said, with a verb of its own: said the vote Tuesday will be close."""
    told = next((index for index in words.verbs_before(first) if words.says(index) is not None), first)
    that = "that" in [words[one] for one in range(told + 2, min(told + 5, first))]  # said on Monday that
    if words[told] not in SAYING or (words[told + 1] in _NO_CLAUSE and not that):
        return False
    if told + 1 == first and words[last] != "'s":
        return False
    return _own_verb(words, last)


def after_gerund(words: Words, first: int) -> bool:
    """Whether a date stands in `after releasing it in April`: before what its main clause tells of."""
    for index in words.verbs_before(first):
        if words.raw(index).endswith("ing") and words.raw(index).islower() and words[index - 1] == "after":
            return words[first - 1] not in ("until", "by")
        if words.says(index) is not None:
            return False
    return False
