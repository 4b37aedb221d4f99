"""Which verb a title tells: that of the event, else the one that leads to it, without plans and reports."""

from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import SAYING, Clause, Sentence
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.titles.grammar.groups import (
    behind_time,
    is_alone,
    is_finite,
    is_modifier,
    is_naming,
    verb_behind,
    verbs_of,
)
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.set_off import is_in_phrase
from tracker.reader.titles.grammar.words import JOINTS

_COMING: Final = word_set("due set likely ready poised slated scheduled expected bound certain unlikely about able")
_PLANNING: Final = ARRANGING | word_set("hope aim want decide prepare go continue")
_ASKING: Final = word_set("urge press pressure order instruct require allow enable oblige tell invite")
_REPORTING: Final = word_set(
    "say announce state report confirm add inform declare note disclose reveal explain estimate show recall write "
    "claim indicate suggest tell believe"
)
_MEDIA: Final = word_set("statement interview speech address briefing")
_AWAY: Final = word_set("ahead before after since until following during pending at despite amid from without")
_BESIDE: Final = word_set("before after despite since")


class Chosen(NamedTuple):
    """The verb of a title, the one whose subject it has, and the verb of a report that leads to it."""

    verb: Predicate
    owner: Predicate
    report: Predicate | None = None


def chosen(sentence: Sentence, at: Attached) -> Chosen | None:
    """The verb that a title tells; None where the event is a noun that no verb of its clause is about."""
    predicate = at.predicate
    if predicate is None:
        found = [one for one in sentence.within(at.clause) if is_finite(one)]
        return _of_verb(sentence, found[0]) if found else None
    if predicate.noun:
        verb = _of_noun(sentence, at.clause, predicate)
        return _of_verb(sentence, verb) if verb else None
    if is_naming(sentence, predicate) and (main := verb_behind(sentence, predicate)):
        return _of_verb(sentence, main, at.saying)
    dated = behind_time(sentence.words, predicate.last) > predicate.last  # a rule | used in May; not a call made then
    describing = predicate.lemma in _DESCRIBING and (not dated or predicate.lemma == "make")
    if describing and is_reduced(sentence, predicate) and (main := _main(sentence, predicate)):
        return _of_verb(sentence, main, at.saying)
    if predicate.lemma in _MAKING_KNOWN and is_in_phrase(sentence, predicate):
        behind = (one for one in verbs_of(sentence) if one.first >= predicate.last and is_finite(one))
        main = next((one for one in behind if not is_reduced(sentence, one)), predicate)
        return _of_verb(sentence, main, at.saying if main is predicate else None)
    if predicate.lemma in _MAKING_KNOWN and is_reduced(sentence, predicate) and (said := _main(sentence, predicate)):
        words = [word.low for word in sentence.words[said.last : predicate.first]]
        if said.lemma in _REPORTING and "in" in words[-_NEAR:]:
            return _of_verb(sentence, said, at.saying)  # announced his exit in a video | broadcast to the island
    if _is_compared(sentence, predicate) and (main := _main(sentence, predicate)):
        return _of_verb(sentence, main, at.saying)
    if (main := _of_plan(sentence, predicate)) is not None:
        return _of_verb(sentence, main, at.saying)
    opening = sentence.words[at.clause.first : at.clause.first + 2]  # that | unless Chad paid
    openers = {at.clause.opener, sentence.words[predicate.first - 1].low, *(word.low for word in opening)}
    conditional = openers & {"if", "unless"}
    if conditional and (main := _hanging(sentence, predicate)):
        return _of_verb(sentence, main, at.saying)
    saying = at.saying or (_report_before(sentence, predicate) if at.clause.opener == "that" else None)
    if saying is not None and saying.first > predicate.first:
        saying = _own_report(sentence, predicate) or saying
    return _of_verb(sentence, predicate, saying)


def _own_report(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """Who says of himself what another one reports: Chad | said | it had left the pact, Reuters reported."""
    words = sentence.words
    before = (one for one in verbs_before(verbs_of(sentence), verb.first) if is_finite(one))
    said = next((one for one in before if one.lemma in _REPORTING and not one.passive), None)
    return said if said is not None and words[said.last].low in ("it", "he", "she", "they", "that") else None


def _is_compared(sentence: Sentence, verb: Predicate) -> bool:
    """Whether what is told is only compared with a plan: held in June and not, as first | planned, in May."""
    before = [word.low for word in sentence.words[max(verb.first - 2, 0) : verb.first]]
    return "as" in before and is_alone(verb) and verb.lemma in ARRANGING and verb.form in ("past", "participle")


def _of_plan(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The main verb, where an infinitive only tells what its subject is for: a plan to open the port | was shelved."""
    words, behind = sentence.words, verb_behind(sentence, verb)
    led = any(is_finite(one) for one in verbs_of(sentence) if one.last <= verb.first)
    alone = verb.modal == "to" and not verb.passive and verb.lemma not in UNDOING  # a decision to postpone the vote
    if not alone or led or behind is None or verb.first < 2 or behind.first == verb.last:
        return None
    between = [word.low for word in words[verb.last : behind.first]]
    noun = any(word.low in _PLANS for word in words[: verb.first]) or words[verb.first - 1].low in _PLANS
    return behind if noun and not {",", ";", *RELATIVES} & {*between, words[verb.first - 1].low} else None


_PLANS: Final = word_set(
    "plan plans proposal proposals idea scheme bid bids effort efforts move decision offer attempt attempts promise "
    "pledge vow threat deal agreement request call calls campaign drive law bill"
)


def _main(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb of the clause in which a participle only describes a noun: approved a pill | made by Acme."""
    before = verbs_before(verbs_of(sentence), verb.first)
    return next((one for one in before if is_finite(one) and not is_reduced(sentence, one)), None)


_NEAR: Final = 5  # words
_MAKING_KNOWN: Final = word_set("issue publish release deliver post send circulate air broadcast")
_DESCRIBING: Final = word_set(
    "make base own call know use operate cause affect back lead run produce develop head bring draft draw cast"
)


def _hanging(sentence: Sentence, condition: Predicate) -> Predicate | None:
    """The verb of what hangs on the clause of a condition: will lose access | if an inquiry is refused."""
    finite = [one for one in verbs_of(sentence) if is_finite(one) and one is not condition]
    finite = [one for one in finite if one.modal] or [one for one in finite if one.lemma not in SAYING]
    before = [one for one in finite if one.last <= condition.first]
    return before[-1] if before else next((one for one in finite if one.first >= condition.last), None)


def _report_before(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb of saying that leads to the clause of a verb."""
    before = next((one for one in verbs_before(verbs_of(sentence), verb.first) if is_finite(one)), None)
    return before if before is not None and before.lemma in _REPORTING else None


def _of_verb(sentence: Sentence, verb: Predicate, saying: Predicate | None = None) -> Chosen:
    every = verbs_of(sentence)
    before = [one for one in every if one.last <= verb.first]
    after = next((one for one in every if one.first >= verb.last), None)
    if before and is_modifier(sentence, verb):
        return _of_verb(sentence, before[-1])  # announced export curbs; new curbs on advanced chips
    if verb.modal == "to" and before and not _is_undergone(sentence, verb):
        return _of_infinitive(sentence, verb, before[-1], saying)
    if verb.form == "ing" and is_alone(verb):
        if verb not in every:
            return Chosen(verb, verb, saying)  # despite Spain | raising its wages
        main = next((one for one in reversed(before) if is_finite(one)), None) or after
        if main is None or main is verb:
            return Chosen(verb, verb, saying)
        if main is after and main.modal == "to":  # which would be led by this verb again
            return Chosen(main, main, saying)  # bowing to pressure, Chile to hold a vote
        if sentence.words[verb.first - 1].low in _BESIDE:
            return Chosen(verb, main, saying)  # the talks stopped before resuming in May
        leading = _of_verb(sentence, main, saying)
        return leading if leading.report is saying else Chosen(main, main, saying)
    planned = after is not None and after.modal == "to" and after.first <= verb.last + 1
    coming = verb.lemma == "be" and verb.last < len(sentence.words) and sentence.words[verb.last].low in _COMING
    if planned and after is not None and (verb.lemma in _PLANNING or coming) and not _is_asked(verb, after):
        return Chosen(after, verb, saying)
    rumoured = verb.passive and verb.lemma in _REPORTING and after is not None and after.first == verb.last
    if rumoured and after is not None and after.modal == "to" and after.perfect:
        return Chosen(after, verb, saying)  # is reported to have killed
    said_of = verb.lemma in _REPORTING and verb.passive and sentence.words[verb.first - 1].low == "it"
    if said_of and (told := _told_by(sentence, verb)) is not None:
        return _of_verb(sentence, told)  # it was reported on Monday | a ship sank
    if verb.lemma in _REPORTING and not verb.passive and (told := _told_by(sentence, verb)) is not None:
        return _of_verb(sentence, told, verb)._replace(report=verb)
    return Chosen(verb, verb, saying)


def _is_undergone(sentence: Sentence, verb: Predicate) -> bool:
    """Whether an infinitive only tells what is to be done to the noun before it: an update, to be released in May."""
    before = sentence.words[verb.first - 1]
    leads = any(one.last == verb.first for one in sentence.predicates)
    return verb.passive and not leads and before.low not in _COMING


def _is_asked(verb: Predicate, after: Predicate) -> bool:
    """Whether words stand between a plan and what is planned: called on Iran to return."""
    return after.first > verb.last and verb.lemma != "be"


def _told_by(sentence: Sentence, saying: Predicate) -> Predicate | None:
    """The verb of the clause that a verb of saying reports; None where it has a noun for its object."""
    following = verb_behind(sentence, saying)
    condition = following is not None and _is_condition(sentence, saying.last, following.first)
    if condition and following is not None:
        following = verb_behind(sentence, following)  # announced that if its demands are not met, | it will act
    if following is None:
        return None
    between = [word.low for word in sentence.words[saying.last : following.first]]
    if "that" in between[:5]:
        return following
    between = between[between.index(",") + 1 :] if condition and "," in between else between
    clean = not (JOINTS | {",", ";", "which", "who", "where", "when"}) & set(between)
    direct = between and clean and saying.lemma in SAYING
    return following if direct and not is_reduced(sentence, following) else None


def _is_condition(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a condition opens between two places."""
    return any(word.low in ("if", "unless") for word in sentence.words[first : min(last, first + _NEAR)])


def _of_infinitive(sentence: Sentence, verb: Predicate, leader: Predicate, saying: Predicate | None) -> Chosen:
    """The verb that a title tells where an infinitive follows another verb: itself where that only plans or asks."""
    between = [word.low for word in sentence.words[leader.last : verb.first]]
    coming = leader.lemma == "be" and bool(_COMING & set(between))
    if coming or (leader.lemma in _PLANNING and not between):
        return Chosen(verb, _of_verb(sentence, leader).owner, saying)
    if leader.lemma in _ASKING and between and not leader.passive:
        return Chosen(verb, verb)  # urged the government | to hold elections next year
    done = is_finite(leader) and not leader.modal and not leader.passive and not leader.negated
    if done and between[-1:] and between[-1] in _DEVISED and leader.lemma in _DEVISING:
        return Chosen(verb, leader, saying)  # approved a law | to ban them from January
    return _of_verb(sentence, leader, saying if saying is not leader else None)


# What is made to do something later, and the verbs for making it: its day is not that of the making.
_DEVISED: Final = word_set(
    "law bill act decree rule rules regulation plan plans proposal scheme programme deal agreement pact accord treaty "
    "contract measure measures resolution motion order"
)
_DEVISING: Final = word_set(
    "approve pass adopt sign back enact endorse agree issue announce unveil reach strike clinch win publish ratify"
)


def _of_noun(sentence: Sentence, clause: Clause, noun: Predicate) -> Predicate | None:
    """The verb of which an event noun is the subject or the object: talks opened; held an election."""
    finite = [one for one in sentence.within(clause) if is_finite(one) and not is_modifier(sentence, one)]
    words = sentence.words
    if noun.lemma in _MEDIA and words[max(noun.head - 2, 0)].low in ("in", "at", "during"):
        every = [one for one in verbs_of(sentence) if is_finite(one)]
        return next((one for one in every if one.first > noun.head), None) or (every[-1] if every else None)
    led = next((one for one in finite if words[one.last : one.last + 1] and words[one.last].low == "at"), None)
    if (
        led is not None
        and led.last < noun.head <= led.last + _NEAR
        and "'s" in [word.low for word in words[led.last : noun.head]]
    ):
        return led  # threatened | at Sunday's meeting to leave
    if not finite or any(word.low in _AWAY for word in words[max(clause.first, noun.head - 6) : noun.head]):
        return None
    before = [one for one in finite if one.last <= noun.head]
    if before:
        between = words[before[-1].last : noun.head]
        return None if any(word.text in ",;:" for word in between) else before[-1]
    after = [one for one in finite if one.first > noun.head]
    return after[0] if after else None
