"""Where the clause of a verb begins before it."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.events.kinds import singular
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.relatives import CONTENTS
from tracker.reader.titles.grammar.groups import contact_of, is_finite, verbs_of
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    by_the_time,
    is_stop,
)

TELLING: Final = word_set("tell inform remind assure notify advise")  # verbs that whom one tells it stands behind
_COMPARED: Final = frozenset(
    ["more", "less", "fewer", "other", "rather", "well", "such", "earlier", "later", "and", "or"]
)


def is_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word can end a noun phrase: no verb and none of the small words."""
    if at < 0:
        return False
    word = sentence.words[at]
    small = word.low in JOINTS | SUBORDINATORS | STOPS or word.text in (",", ".")
    verb = word.low not in NOUNS_TOO and sentence.in_verb(at)
    return not small and not verb and (word.text[0].isalnum() or word.low in ("'", "'s", ")"))


def boundary(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> tuple[int, str]:
    """Where the clause of a verb begins before it, and the word that opens it."""
    words, at, comma, verbs = sentence.words, verb.first - 1, -1, verbs_of(sentence)
    while at >= 0:
        low = words[at].low
        if low == "," and at not in out:
            comma = at
        inner = next((one for one in verbs if one.first <= at < one.last), None)
        if at in out and not words[at].low.isalnum() and is_stop(words, at):
            at -= 1
            continue
        if is_stop(words, at):
            return at + 1, low
        if inner is not None and inner.form == "ing" and sentence.clause_at(verb.head).first == inner.last:
            return inner.last, "said"  # spoke of rates, adding | the vote is near
        if inner is not None and inner.first not in out:
            ended = _ends(sentence, verb, inner, comma, out)
            if ended is not None:
                return ended
            at = inner.first - 1 if is_reduced(sentence, inner) else opening(sentence, inner)
            continue
        opens = low in RELATIVES or (low == "that" and at + 1 < verb.first) or low in SUBORDINATORS
        if comma < 0 and at > 1 and by_the_time(words, at - 2):
            return at + 1, "before"
        compares = low in ("than", "as", "so") and words[at - 1].low in _COMPARED
        set_off = words[verb.first - 1].text == "," and at < comma < verb.first - 1  # after its owner, Acme, won
        asked = low in ("whether", "how") and words[at + 1].low == "to"  # a vote on whether to leave
        if opens and (comma < 0 or set_off) and not (compares or asked):
            return at + 1, low
        at -= 1
    return 0, ""


def opening(sentence: Sentence, inner: Predicate) -> int:
    """The word before an inner clause or phrase: before the relative that opens it, where one does."""
    words = sentence.words
    for at in range(inner.first - 1, max(inner.first - _RELATIVE, -1), -1):
        if any(one.first <= at < one.last and not one.noun for one in sentence.predicates) or words[at].low == ",":
            break
        if words[at].low == "that" and any(one.last == at and one.lemma in SAYING for one in sentence.predicates):
            break  # said that | the decision to delay the vote had hurt it
        if words[at].low in RELATIVES | {"that"}:
            return at - 1
    return inner.first - 1


_RELATIVE: Final = 14  # words from a relative to its verb


def _tells_more(sentence: Sentence, inner: Predicate, verb: Predicate, out: frozenset[int]) -> bool:
    """Whether `that` opens a clause within the subject of a later verb: the jets that Kenya ordered | arrived."""
    words, opener = sentence.words, opening(sentence, inner) + 1
    inside = {one.first for one in verbs_of(sentence) if one is not verb}
    ends = (at for at in range(inner.last, verb.first) if words[at].low in JOINTS | {","} and at not in out)
    if not is_noun(sentence, opener - 1) or any(at + 1 not in inside for at in ends):
        return False
    before = [one for one in verbs_of(sentence) if one.last <= opener]
    addressed = before and all(at in out or words[at].is_name for at in range(before[-1].last, opener))
    return not (addressed and before[-1].lemma in SAYING)  # warned Iran that


def _ends(
    sentence: Sentence, verb: Predicate, inner: Predicate, comma: int, out: frozenset[int]
) -> tuple[int, str] | None:
    """Where a verb before another one ends the search for the subject of that; None where it stands within it."""
    words = sentence.words
    if not is_finite(inner) or is_reduced(sentence, inner):
        return None
    if contact_of(sentence, inner) is not None or is_closed_off(sentence, inner, verb):
        return None
    told = inner.lemma in SAYING and words[verb.first - 1].low in SUBJECT_PRONOUNS
    if told and all(at in out for at in range(inner.last, verb.first - 1)):
        return verb.first - 1, "said"  # Berg, who said on Monday | she would resign
    if inner.lemma == "mean" and comma < inner.last:
        return inner.last, "said"  # which means | Chad will leave
    opened = opening(sentence, inner)
    relative = opened < inner.first - 1
    if relative and (
        comma > inner.first or words[opened + 1].low in RELATIVES or _tells_more(sentence, inner, verb, out)
    ):
        return None
    aside = "," in (words[opened].text, words[max(opened - 3, 0)].text) and not _adds(sentence, inner, out)
    if comma > inner.first and inner.lemma in SAYING and aside:
        return None  # the ban, Beijing has warned, will follow
    if (
        words[verb.first - 1].low in PRONOUNS - {"others"}
        and verb.first - 2 >= inner.last
        and inner.lemma not in SAYING | TELLING
    ):
        before = words[verb.first - 2].low
        if verb.first - 2 not in out and before not in {",", "that"} | JOINTS | SUBORDINATORS | PREPOSITIONS:
            return verb.first - 1, "contact"  # the jets they ordered
    between = range(inner.last, verb.first - 1)
    apart = [at + 1 for at in between if words[at].text == "," and words[at + 1].low in JOINTS]
    if apart and inner.lemma not in SAYING:
        return apart[-1] + 1, words[apart[-1]].low
    parted = inner.lemma not in SAYING or words[max(inner.first - 2, 0)].low in SUBORDINATORS  # since it declared
    for at in between:
        if words[at].low in JOINTS or (words[at].text == "," and parted):
            return at + 1, words[at].low
    return inner.last, "said" if inner.lemma in SAYING else "verb"


def _adds(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> bool:
    """Whether a verb tells what is put on a list, not what is said more: added Acme to its list."""
    alone = verb.lemma == "add" and verb.form == "past" and verb.last == verb.first + 1
    return alone and verb.last not in out and sentence.words[verb.last].text != ","


def is_closed_off(sentence: Sentence, inner: Predicate, verb: Predicate) -> bool:
    """Whether a comma right before a verb closes the clause of another: Luna, who led after Soto | fell, | died."""
    words = sentence.words
    at, last = inner.first - 1, max((one.last for one in verbs_of(sentence) if one.last <= inner.first), default=0)
    while at > last and words[at].text != "," and words[at].low not in ASIDES:
        at -= 1
    listed = any(words[place].low in JOINTS for place in range(verb.last, min(verb.last + _LISTED, len(words))))
    return words[verb.first - 1].text == "," and at > 0 and words[at].low in ASIDES and not listed


ASIDES: Final = word_set("when while because although though since after before as once until")  # open no main clause
_LISTED: Final = 5  # words from a verb to the `and` before the next one of a list


def after_addressee(sentence: Sentence, first: int, last: int, out: frozenset[int]) -> int:
    """Where the clause begins that somebody is told: tells us | he will sue; told reporters today | the ban stands."""
    words = sentence.words
    if words[first].low in PRONOUNS:
        return first + 1 if first + 1 < last else first
    gap = next((at for at in range(first + 1, last) if at - 1 in out and at not in out), 0)
    for at in range(first + 1, last) if not gap else ():
        before, here = words[at - 1], words[at]
        if before.low in PREPOSITIONS | ARTICLES | JOINTS:
            continue
        opens = here.low in ARTICLES | OWNERS | PRONOUNS or here.text[0].isdigit() or here.is_name != before.is_name
        if opens and here.low not in PREPOSITIONS | JOINTS and here.low != "'s":
            return at
    return gap or first


def before_aside(sentence: Sentence, at: int) -> int:
    """The relative before a saying that stands within its clause: the flight, | which | he said | would take place."""
    said = next((one for one in sentence.predicates if one.last == at + 1 and one.lemma in SAYING), None)
    if said is None or said.first < 2 or sentence.words[said.first - 1].low not in SUBJECT_PRONOUNS:
        return at
    return said.first - 2 if sentence.words[said.first - 2].low in WHO else at


WHO: Final = RELATIVES - {"where", "whose"}


def is_inserted(sentence: Sentence, saying: Predicate, first: int, joint: int) -> bool:
    """Whether who says so only stands between commas, the clause going on behind: Chad left, | it said, | and hopes."""
    words, behind = sentence.words, joint + 1
    said = next((one for one in verbs_of(sentence) if behind <= one.first <= behind + 1), None)
    inside = first > 0 and words[first - 1].text == "," and saying.last == joint - 1 and saying.lemma in SAYING
    return inside and said is not None and said.lemma not in SAYING


def is_content(sentence: Sentence, at: int, verb: Predicate) -> bool:
    """Whether a clause tells what a noun says: reports | that it had expelled Hamas; not a report that it had read."""
    after = sentence.words[verb.last] if verb.last < len(sentence.words) else None
    has_object = after is not None and (after.is_name or after.low in ARTICLES | OWNERS | {"to"})
    return has_object and sentence.words[at].low.removesuffix("s") in CONTENTS


def before_phrase(sentence: Sentence, at: int) -> int:
    """The joint before a phrase between commas that parts it from its verb: acted | and, with debts to pay, | sang."""
    words = sentence.words
    first = next((one for one in range(at - 1, 0, -1) if words[one].text == ","), 0) if words[at].text == "," else 0
    aside = first and words[first - 1].low in JOINTS and words[first + 1].low in PREPOSITIONS | SUBORDINATORS
    return first - 1 if aside else at


def estimated(sentence: Sentence, found: tuple[int, ...]) -> tuple[int, ...]:
    """A subject without who counts or names it: what police put at | a million people."""
    words = sentence.words
    if not found or words[found[0]].low != "what":
        return found
    counts = (at for at in found[1:] if words[at].low in ("at", "as") and verb_of(words[at - 1].low) is not None)
    first = next(counts, 0)
    return tuple(at for at in found if at > first)


def is_said(sentence: Sentence, phrase: tuple[int, ...]) -> bool:
    """Whether a phrase is about something that somebody said: a claim, the report of the ministry."""
    return any(singular(sentence.words[at].low) in CLAIMS for at in phrase)


CLAIMS: Final = CONTENTS | word_set("account version story involvement role figure")
