"""What follows a verb in a title: its objects and what it needs, up to the next clause or aside."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import MODALS, RELATIVES
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING, Sentence, is_dated
from tracker.reader.grammar.groups import is_gapped
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.relatives import CONTENTS
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.arguments import (
    described_within,
    goes_back,
    inserted,
    is_argument,
    resumed,
    seats,
    without_dated,
)
from tracker.reader.titles.grammar.boundaries import TELLING
from tracker.reader.titles.grammar.cuts import ABOUT, before_adjunct, completes, ended, goes_on, leads, may_be_cut
from tracker.reader.titles.grammar.groups import LEADING, contact_of, is_alone, is_finite, verbs_of
from tracker.reader.titles.grammar.nouns import apposed
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    by_the_time,
    ends_here,
    is_stop,
    parts_adjectives,
)

_CLAUSAL: Final = SUBORDINATORS - {"so", "than", "where"}
_ASIDE: Final = word_set(
    "according citing despite amid although though because thanks given regardless respectively reportedly apparently"
)
_PASSING: Final = word_set(
    "reportedly apparently then also now still already only even just again officially formally publicly"
)
_NEW_CLAUSE: Final = MODALS | {"that", "not"}  # behind a joint
_CLAUSE_SUBJECT: Final = 9  # words between what opens a clause and its verb


class Complement(NamedTuple):
    """The words after a verb by their places, and where they may be cut: before adjuncts, and before any phrase."""

    words: tuple[int, ...]
    cuts: tuple[int, ...]
    phrases: tuple[int, ...]


@lru_cache(maxsize=128)  # asked for by each step of a title, and by those of the events told next
def complement_of(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> Complement:
    """The words after a verb that tell what it is done to."""
    words, kept, cuts, joint, verbs = sentence.words, list[int](), list[int](), -1, verbs_of(sentence)
    out |= seats(sentence, verb.last) | _inserted(sentence, verb) | inserted(sentence, verb.last)
    out, closing = out | described_within(sentence, verb.lemma, verb.last), 0
    for at in range(verb.last, len(words)):
        low = words[at].low
        if at in out:
            continue
        within = bool(kept) and parts_adjectives(words, at)
        if low == "," and (content := before_adjunct(sentence, kept, at)):
            kept = kept[:content]
            cuts = [one for one in cuts if one <= kept[-1]]  # admitted that | even with new loans, hard years lay ahead
            continue
        if low == "," and not within:
            closing = _closing(sentence, at, closing) if kept else closing
            if not closing and (_is_joined(words, kept, at) or not goes_on(sentence, at)):
                break
        inner = next((one for one in verbs if one.first == at), None)
        if ends_here(words, at) or (not kept and at - 1 in out and goes_back(sentence, verb, at)):
            break
        if inner is not None and _is_other_clause(sentence, inner, verb) and not _is_told(sentence, inner, verb, kept):
            relative = verb.first > 0 and words[verb.first - 1].low in RELATIVES | {"that"}
            whole = relative or is_reduced(sentence, verb) or _is_of_subject(sentence, verb)
            kept = kept if whole else _cut_back(sentence, kept, joint, inner)
            break
        told = (not kept and _is_content(low, verb)) or (low == "that" and _tells_content(words, kept, verb))
        aside = low in _ASIDE and (kept or low not in ("reportedly", "apparently"))
        joins = low in JOINTS and _opens_more(sentence, at)
        other = joins and (not kept or _opens_other(sentence, verb, at))
        if aside or other or (_opens_clause(sentence, at) and not told):
            break
        joint = at if joins else joint
        listed = low == "," and not (closing or within)
        if kept and (listed or may_be_cut(sentence, at, inner)) and not _is_inside(sentence, kept, at):
            cuts.append(at)
        if (kept or low not in _PASSING) and (low != "." or len(words[at - 1].text) == 1):
            kept.append(at)
    kept = ended(sentence, verb, without_dated(sentence, verb.lemma, kept, out), out)
    outer = [at for at in cuts if not is_argument(sentence, verb.lemma, [one for one in kept if one < at], at)]
    return Complement(tuple(kept), tuple(at for at in outer if not completes(sentence, at)), tuple(cuts))


def _is_of_subject(sentence: Sentence, verb: Predicate) -> bool:
    """Whether an infinitive stands within the subject of a sentence: the talks due to open in Doha | were cancelled."""
    return verb.modal == "to" and not any(is_finite(one) for one in verbs_of(sentence) if one.last <= verb.first)


def _is_joined(words: Sequence[Word], kept: list[int], comma: int) -> bool:
    """Whether the first comma behind a verb stands before `and`."""
    return [word.low for word in words[comma + 1 : comma + 2]] == ["and"] and all(words[at].text != "," for at in kept)


def _is_inside(sentence: Sentence, kept: list[int], at: int) -> bool:
    """Whether a word stands before the verb of a clause that is told, or the last member of a list: a, b | and c."""
    if sentence.words[at].low in JOINTS and any(sentence.words[one].low == "," for one in kept):
        return True
    opener = next((one for one in kept if sentence.words[one].low == "that"), at)
    return opener < at and not any(opener < one.first < at and is_finite(one) for one in verbs_of(sentence))


def _inserted(sentence: Sentence, verb: Predicate) -> frozenset[int]:
    """The places of a relative clause behind which what a verb needs goes on: allow those | who live here | to vote."""
    words = sentence.words
    ends = (at for at in range(verb.last, len(words)) if is_stop(words, at) or words[at].text in ",.?!")
    end = next(ends, len(words))
    opens = (at for at in range(verb.last + 1, end) if words[at].low in _WHO and _opens_clause(sentence, at))
    relative = next(opens, end)
    return frozenset(range(relative, resumed(sentence, verb.lemma, relative + _CLAUSE, end)))


_CLAUSE: Final = 3  # words of the shortest relative clause
_WHO: Final = ("who", "that", "which")


def _closing(sentence: Sentence, comma: int, closing: int) -> int:
    """Where the name ends that a comma opens, or the comma itself where it ends one and a phrase follows; else 0."""
    if comma != closing:
        return apposed(sentence, comma)
    words = sentence.words
    return comma if comma + 1 < len(words) and words[comma + 1].low in PREPOSITIONS else 0


def _tells_content(words: Sequence[Word], kept: list[int], verb: Predicate) -> bool:
    """Whether a verb, or the last noun behind it, has a clause with `that`: warned Chad | that; voiced fears | that."""
    lows = [words[at].low for at in kept]
    direct = bool(lows) and PREPOSITIONS.isdisjoint(lows) and lows[-1].removesuffix("s") in CONTENTS
    return verb.lemma in _ADDRESSING or direct


def _is_content(low: str, verb: Predicate) -> bool:
    """Whether a word opens what a verb says or asks: decides | if a study is needed."""
    return low in ("that", "whether") or (low == "if" and verb.lemma in ("decide", "determine", "ask", "examine"))


def _is_other_clause(sentence: Sentence, inner: Predicate, verb: Predicate) -> bool:
    """Whether a verb after the one of the title is no part of what that one tells."""
    before = sentence.words[inner.first - 1]
    if inner.noun or inner.modal == "to":
        return before.low in JOINTS and verb.modal != "to"
    if not is_finite(inner):
        return before.text == ","
    if inner.first == verb.last and verb.passive and is_alone(inner) and inner.form != "base":
        return False  # confirmed killed
    leader = next((one for one in verbs_of(sentence) if verb.last <= one.first < inner.first), None)
    if leader is not None and leader.modal == "to" and leader.lemma in _LETTING and is_alone(inner):
        return False  # tries to have the mayor removed
    if inner.form == "s" and is_dated(sentence.words, inner.first - 1) and _tells_more(sentence, verb):
        return True  # a rule that the ministry issued in May | bars sales
    noun = inner.first == verb.last or (sentence.words[inner.head].low in NOUNS_TOO and not is_reduced(sentence, verb))
    if is_alone(inner) and inner.form in ("base", "s") and noun:
        return False  # bans exports; impose more sanctions
    if is_reduced(sentence, inner) and before.low not in JOINTS:
        return before.text == ","
    return not (is_alone(inner) and before.low in JOINTS and _describes(sentence, inner))


def _tells_more(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a noun before a verb is its object: a rule | that the ministry issued; a rule | the ministry issued."""
    start = max((one.last for one in verbs_of(sentence) if one.last <= verb.first), default=0)
    led = any(word.low in ("that", "which") for word in sentence.words[start : verb.first - 1])
    return led or contact_of(sentence, verb) is not None


def _is_told(sentence: Sentence, inner: Predicate, verb: Predicate, kept: list[int]) -> bool:
    """Whether a verb is that of the clause which a verb of agreeing or warning is about: agree that both will leave."""
    told = [sentence.words[at].low for at in kept]
    between = (one for one in verbs_of(sentence) if verb.last < one.first < inner.first and is_finite(one))
    nouns = (before.removesuffix("s") for before, word in pairwise(told) if word == "that")  # voiced concern that
    about = verb.lemma in ABOUT | _ADDRESSING or any(noun in CONTENTS for noun in nouns)
    clausal = about and told and all(is_reduced(sentence, one) for one in between)
    first = sentence.words[kept[0]] if kept else None
    own = first is not None and (first.low in ARTICLES | OWNERS or first.is_name) and verb.lemma in _OF_CLAUSES
    own = own and is_finite(inner) and not is_reduced(sentence, inner) and not JOINTS.union(",").intersection(told)
    return bool(clausal) and (own or told[-1] in PRONOUNS or not _ASKING.isdisjoint(told))


_LETTING: Final = LEADING | {"have", "get", "see"}  # the mayor removed; the banks borrow
_OF_CLAUSES: Final = word_set(
    "rule find acknowledge admit conclude deny believe decide ensure hope fear predict expect"
)
_ADDRESSING: Final = TELLING | {"warn", "convince", "promise"}
_ASKING: Final = frozenset(["that", "how", "whether", "what", "when", "if"])


def _opens_other(sentence: Sentence, verb: Predicate, joint: int) -> bool:
    """Whether a second clause or deed follows a joint: and | will leave; but | the fourth; and | land in Sydney."""
    after = next((word.low for word in sentence.words[joint + 1 : joint + 3] if word.low != "then"), "")
    contrast = sentence.words[joint].low == "but" and after in ARTICLES | OWNERS | SUBJECT_PRONOUNS
    return contrast or after in _NEW_CLAUSE or (bool(verb.modal) and _acts_on(sentence, joint))


def _opens_more(sentence: Sentence, joint: int) -> bool:
    """Whether a joint opens anything but more victims of the same deed: two killed | and three hurt; yet another."""
    behind = sentence.words[joint + 1 : joint + _VICTIMS]
    if sentence.words[joint].low == "yet" and [word.low for word in behind[:1]] in (["another"], ["more"], ["to"]):
        return False
    return not any(is_gapped(sentence.words, joint + 1 + at, sentence.predicates) for at in range(1, len(behind)))


_VICTIMS: Final = 9  # words from a joint to the participle of more victims


def _acts_on(sentence: Sentence, joint: int) -> bool:
    """Whether a second verb in the base form follows a joint: will take off and land in Sydney."""
    words = sentence.words
    if joint + 2 >= len(words) or (verb := verb_of(words[joint + 1].low)) is None:
        return False
    return verb.form == "base" and words[joint + 2].low in PREPOSITIONS | ARTICLES | OWNERS


def _describes(sentence: Sentence, inner: Predicate) -> bool:
    """Whether a participle behind `and` stands before a noun: the awaited and negotiated code."""
    after = sentence.words[inner.last] if inner.last < len(sentence.words) else None
    before = sentence.words[inner.first - 2] if inner.first > 1 else None
    return after is not None and after.is_name and before is not None and before.low.endswith("ed")


def _cut_back(sentence: Sentence, kept: list[int], joint: int, inner: Predicate) -> list[int]:
    """The words without the subject of another clause that was read along."""
    if joint >= 0:
        return [at for at in kept if at < joint]
    if kept and sentence.words[inner.first - 1].low in PRONOUNS:
        return kept[:-1]
    place = len(kept)
    while place > 0 and sentence.words[kept[place - 1]].text != ",":
        place -= 1
    if place:
        return kept[: place - 1]
    if named := _named_at_end(sentence, kept):
        return kept[:-named]  # adopted the text | Chad abstained
    opened = [at for at in kept if sentence.words[at].low in ARTICLES | OWNERS]
    apart = next((place for place in range(len(kept) - 1, 0, -1) if kept[place] > kept[place - 1] + 1), 0)
    return [at for at in kept if at < opened[-1]] if len(opened) > 1 else kept[:apart]


def _named_at_end(sentence: Sentence, kept: list[int]) -> int:
    """How many words the name has that stands at the end right behind a common noun; 0 where none does."""
    first = len(kept)
    while first and sentence.words[kept[first - 1]].is_name:
        first -= 1
    before = sentence.words[kept[first - 1]] if first else None
    return len(kept) - first if before is not None and before.low.isalpha() and not leads(before) else 0


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause of its own begins at a word: because it is late; which it denies; where he lives."""
    low = sentence.words[at].low
    if by_the_time(sentence.words, at) or [word.low for word in sentence.words[at : at + 2]] == ["after", "all"]:
        return True
    if not (low in RELATIVES or low in _CLAUSAL or low in ("that", "where")):
        return False
    following = next((one for one in verbs_of(sentence) if one.first > at), None)
    after = low_at(sentence.words, at + 1)
    if low in _CLAUSAL and after in SUBJECT_PRONOUNS:
        return True  # if they drag on
    if low in RELATIVES or low in ("where", "because", "although", "though", "while", "when", "whereas", "whether"):
        return low != "because" or sentence.words[at + 1].low != "of"
    stop = next((one for one in range(at + 1, len(sentence.words)) if sentence.words[one].text in ",;:."), None)
    if stop is not None and low in ("after", "before") and _goes_on_behind(sentence, stop):
        return True
    if following is None or (stop is not None and following.first > stop) or not is_finite(following):
        return False
    inside = sentence.words[at + 1 : following.first]
    named = all(word.is_name or word.low in _JOINED for word in inside)  # the pact that | Peru and Chile sign
    return (named or JOINTS.isdisjoint(word.low for word in inside)) and len(inside) + 1 < _CLAUSE_SUBJECT


def _goes_on_behind(sentence: Sentence, comma: int) -> bool:
    """Whether a verb follows what a comma sets off behind its subject: after its chief, Lena Ott, | resigned."""
    behind = (one for one in verbs_of(sentence) if comma + 1 < one.first <= comma + _SET_OFF and is_finite(one))
    return any(sentence.words[one.first - 1].text == "," and one.lemma not in SAYING for one in behind)


_SET_OFF: Final = 12  # words that a comma sets off
_JOINED: Final = ARTICLES | SUBJECT_PRONOUNS | {"and"}
