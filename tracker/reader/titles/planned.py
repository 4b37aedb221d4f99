"""Titles of what is arranged for a day, put off, or due by it."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES, is_number
from tracker.reader.english.verbs import participle
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.titles.grammar.complements import Complement, complement_of
from tracker.reader.titles.grammar.groups import adverbial, is_alone, is_finite, verb_behind, verbs_of
from tracker.reader.titles.grammar.nouns import with_event_noun
from tracker.reader.titles.grammar.present import undergone, verb_in_title
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import ARTICLES, OWNERS, PREPOSITIONS, TRAILING
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.meaning.phrases import completed
from tracker.reader.titles.meaning.wanting import wanted
from tracker.reader.titles.parts import Told, lowered, named, texts
from tracker.reader.titles.verbs import Chosen
from tracker.reader.titles.wording import Clause, Parts


def ended(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What ends on the day until which it was extended: the mandate of the mission | ends."""
    sentence, at = told.sentence, told.sentence.word_at(told.said[0])
    verb = next((one for one in reversed(sentence.predicates) if one.last < at), None)
    if verb is None or verb.lemma not in _EXTENDING or sentence.words[at - 1].low not in _UNTIL:
        return None
    opened, flaw = named(sentence, found.owner, subject_of(sentence, found.owner, told.out), around)
    if not verb.passive:
        object_ = complement_of(sentence, verb, told.out).words
        if object_ and _is_spell(sentence, object_[0]):
            object_ = object_[_SPELL:]  # prolonged by six months, until May, | the curfew
        end = next((one for one in object_ if _is_spell(sentence, one)), len(sentence.words))
        thing: Parts = [one for one in object_ if one < end and not adverbial(sentence.words[one])]
        if not thing:
            return None
        owned = isinstance(thing[0], int) and sentence.words[thing[0]].low in OWNERS
        opened = [*opened, "'s", *thing[1:]] if owned else thing
    shown = verb_in_title(verb._replace(lemma="end", form="base"), (), texts(sentence, opened), passive=False)
    return Clause(opened, [*shown], [], (), flaw)


def _is_spell(sentence: Sentence, at: int) -> bool:
    """Whether how long something is extended follows a preposition: for a year, by six months; not for Mali."""
    after = low_at(sentence.words, at + 1)
    counted = after in ("a", "an", "another") or is_number(after)
    return sentence.words[at].low in ("for", "by") and counted


def arranged(told: Told, found: Chosen, around: Around) -> Clause | None:
    """An event that is arranged for a day, or put off from it or to it: it is held, not arranged, then."""
    sentence, out, verb = told.sentence, told.out, found.verb
    after = low_at(sentence.words, verb.last)
    off = told.status in ("cancelled", "postponed") and ((verb.lemma, after) in _GOING_ON or verb.lemma == "proceed")
    if off and found.verb is found.owner:
        return _set(told, found, around)
    if verb.lemma == "be" and after == "due":
        return _published(told, found, around) or _due(told, found, around)
    set_for = verb.lemma == "be" and after in ("down", "set", "off")
    set_for = set_for or (verb.lemma in _MOVED and _only_time(sentence, verb, out))
    near = {word.low for word in sentence.words[verb.last : verb.last + _NEAR]}
    away = verb.lemma in ("push", "put") and not near.isdisjoint(_PARTICLES)  # pushed its launch back to May
    moved = told.moved and (verb.lemma in _MOVED or away)
    arranging = verb.lemma in _ARRANGED or (verb.lemma, after) in _PUT_OFF or set_for or moved
    if (told.status == "happened" and not told.moved) or not arranging:
        return None
    if verb.passive or set_for or undergone(sentence, verb) or is_aside(sentence, verb):
        return _set(told, found, around)
    subject = subject_of(sentence, found.owner, out)
    complement = complement_of(sentence, verb, out)
    named_for = [sentence.words[at].low for at in complement.words[:1]] == ["for"]
    led = named_for or after in _PARTICLES  # puts off | the vote
    told_of = _thing(sentence, complement.words[led:])
    object_ = with_event_noun(sentence, subject.object) or told_of
    head = _head([sentence.words[at].low for at in object_])
    held = singular(head) in HELD or (named_for and is_event_noun(head))
    deed = "hold" if held else "stage" if singular(head) in _STAGED else ""
    thing = object_[bool(object_) and sentence.words[object_[0]].low in ARTICLES | OWNERS :]
    if found.verb is not found.owner or not (deed or (told.moved and thing and told.status == "expected")):
        return None
    act = verb._replace(lemma=deed, modal="", form="base")
    if verb.modal == "to":  # a decision to postpone | elections
        return Clause(lowered(sentence, [*thing], around), [participle(act.lemma)] if deed else [], [])
    opened, flaw = named(sentence, found.owner, subject, around)
    if not deed:  # it is no event that anybody puts it off: its first flight is
        return Clause([*opened, "'s", *thing], [], [], complement.cuts, flaw)
    shown = verb_in_title(act, (), texts(sentence, lowered(sentence, opened, around)), passive=False)
    return Clause(opened, [*shown], lowered(sentence, [*object_], around), complement.cuts, flaw)


def _thing(sentence: Sentence, object_: tuple[int, ...]) -> tuple[int, ...]:
    """What is put off, without for how long and which way: delays the launch | by a week; moves its vote | forward."""
    ends = (n for n, at in enumerate(object_) if _is_spell(sentence, at) or sentence.words[at].low in _PARTICLES)
    return object_[: next(ends, len(object_))]


def _only_time(sentence: Sentence, verb: Predicate, out: frozenset[int]) -> bool:
    """Whether nothing but time stands behind a verb: was moved from the 8th to the 10th."""
    return all(sentence.words[at].low in TRAILING for at in complement_of(sentence, verb, out).words)


def is_aside(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a participle tells between commas what became of the noun before it: the talks, put off to May, began.

    So does one behind a comma in a line without another verb: summit in Luanda, put off from May.
    """
    before = sentence.words[verb.first - 1].text if verb.first else ""
    alone = not any(is_finite(one) for one in verbs_of(sentence) if one.head != verb.head)
    participle = before == "," and is_alone(verb) and verb.form in ("past", "participle")
    return participle and (alone or _main(sentence, verb) is not None)


def happened_then(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb that tells what came of something that was moved: the talks, put off to May, | began."""
    return _main(sentence, verb) if verb.lemma in _MOVING and is_aside(sentence, verb) else None


def _main(sentence: Sentence, verb: Predicate) -> Predicate | None:
    """The verb behind the comma that closes an aside."""
    behind = verb_behind(sentence, verb)
    return behind if behind is not None and sentence.words[behind.first - 1].text == "," else None


def chosen_day(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What a day is chosen for: set 3 May as the day | to price its shares; as the date | for the vote."""
    sentence, out, verb = told.sentence, told.out, found.verb
    words = [at for at in range(verb.last, len(sentence.words)) if at not in out]
    lows = [sentence.words[at].low for at in words[:4]]
    if verb.lemma not in _CHOOSING or lows[:2] != ["as", "the"] or lows[2:3] not in (["day"], ["date"]) or not lows[3:]:
        return None
    inner = next((one for one in sentence.predicates if one.first == words[3] and one.modal == "to"), None)
    if inner is not None:
        opened, flaw = named(sentence, found.owner, subject_of(sentence, found.owner, out), around)
        shown = verb_in_title(inner._replace(modal="", form="base"), (), texts(sentence, opened), passive=False)
        complement = complement_of(sentence, inner, out)
        return Clause(opened, [*shown], [*complement.words], complement.cuts, flaw)
    phrase = [at for at in complement_of(sentence, verb, out).words if at > words[3]]
    if lows[3] not in ("for", "of") or not phrase:
        return None
    held = singular(_head([sentence.words[at].low for at in phrase])) in HELD
    return Clause([*phrase], ["held"] if held else [], [], ())


def _set(told: Told, found: Chosen, around: Around) -> Clause | None:
    """What is set for a day: a talk is held, a version released, a suit tried; the rest is only named."""
    sentence, complement = told.sentence, complement_of(told.sentence, found.verb, told.out)
    subject = subject_of(sentence, found.owner, told.out)
    whole = subject._replace(words=_unset(sentence, with_event_noun(sentence, subject.words)))
    opened, flaw = named(sentence, found.owner, whole, around)
    phrase = texts(sentence, opened)
    owned = bool(opened) and isinstance(opened[0], str) and opened[0].endswith(("'s", "’s"))
    head = singular(_head([word.lower() for word in texts(sentence, opened[owned:])]))
    if step := _step(sentence, complement):
        done, used = step
        return Clause(opened, [done], [at for at in complement.words if at > used], complement.cuts, flaw)
    if made := _made(phrase):
        return Clause(opened, [made], [], (), flaw)
    if (act := _done(phrase)) and not subject.object:
        receiver = wanted("deliver", "", around) if act[1] == "delivered" else ""
        rest: Parts = [receiver] if receiver else []
        return Clause([completed(act[0], around) or " ".join(act[0])], [act[1]], rest, (), flaw)
    if not is_event_noun(head) and head not in HELD | _VISITS | _STAGED:
        off = told.status in ("cancelled", "postponed") and found.verb.lemma in ARRANGING and len(phrase) > 1
        return Clause(opened, [], [], (), flaw) if off else None  # the offering that had been scheduled
    if head in _VISITS:
        opened = _visit_of(told, found.verb, opened, around)
    end = complement.cuts[1] if len(complement.cuts) > 1 else len(sentence.words)
    place = [at for at in complement.words if at < end]
    inside = place if place and sentence.words[place[0]].low in ("in", "at") else []
    return Clause(opened, ["held"] if head in HELD else [], [*inside], complement.cuts, flaw)


def _done(told: Sequence[str]) -> tuple[Sequence[str], str] | None:
    """What is done to what, where a noun tells it: the launch of the probe, or the probe's launch."""
    lows = [word.lower() for word in told]
    if len(told) > 2 and lows[-2] in ("'s", "'") and lows[-1] in _STEPS.keys() - _HEARD:
        return told[:-2], _STEPS[lows[-1]]
    opened = lows[:1] in (["the"], ["a"])
    if lows[opened : opened + 1] and lows[opened] in _STEPS.keys() - _HEARD and lows[opened + 1 : opened + 2] == ["of"]:
        return told[opened + 2 :], _STEPS[lows[opened]]
    return None


def _step(sentence: Sentence, complement: Complement) -> tuple[str, int] | None:
    """What is done to something that is set for it, and the last word that tells so: set for trial, for a vote."""
    words = [(at, sentence.words[at].low) for at in complement.words[:3]]
    lows = [low for _, low in words if low not in ("a", "an", "the")]
    if lows[:1] != ["for"] or lows[1:2] not in ([one] for one in _STEPS):
        return None
    place = next(at for at, low in words if low == lows[1])
    return _STEPS[lows[1]], place


_HEARD: Final = word_set("trial hearing debate vote auction")  # which are held
_DONE: Final = (
    "trial:tried hearing:heard release:released launch:launched delivery:delivered publication:published "
    "completion:completed debate:debated auction:auctioned sentencing:sentenced execution:executed "
    "demolition:demolished signature:signed adoption:adopted"
)
_STEPS: Final[dict[str, str]] = {"vote": "put to the vote", **dict(row.split(":") for row in _DONE.split())}


def _visit_of(told: Told, verb: Predicate, visit: Parts, around: Around) -> Parts:
    """A visit with the name of the visitor who calls it off: the minister's | visit to Brussels."""
    sentence = told.sentence
    before = [one for one in verbs_of(sentence) if one.last <= verb.first and is_finite(one)]
    own = any(word in ("by", "'s", "of") for word in texts(sentence, visit))
    if not before or own or before[-1].lemma not in UNDOING | {"call", "put"} or before[-1].passive:
        return visit
    visitor, flaw = named(sentence, before[-1], subject_of(sentence, before[-1], told.out), around)
    if flaw or not visitor or set(texts(sentence, visitor)) & set(texts(sentence, visit)):
        return visit
    article = visit[0] if visit and isinstance(visit[0], int) else -1
    opened = article >= 0 and sentence.words[article].low in ARTICLES | OWNERS
    return [*visitor, "'s", *visit[opened:]]


def _unset(sentence: Sentence, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """A phrase without the clause that tells what it was set for first: a hearing | that had been set."""
    first = next((at for at in phrase if sentence.words[at].low in RELATIVES | {"that"}), None)
    verb = next((one for one in sentence.predicates if first is not None and one.first > first), None)
    plan = verb is not None and verb.lemma in ARRANGING
    return tuple(at for at in phrase if at < first) if plan and first is not None else phrase


def _published(told: Told, found: Chosen, around: Around) -> Clause | None:
    """A report that is due on a day."""
    subject = subject_of(told.sentence, found.owner, told.out)
    if singular(_head([told.sentence.words[at].low for at in subject.words])) not in _REPORTS:
        return None
    opened, flaw = named(told.sentence, found.owner, subject, around)
    return Clause(opened, ["published"], [], (), flaw)


def _due(told: Told, found: Chosen, around: Around) -> Clause | None:
    """An event that is due on a day: a vote is held; a tranche is only named."""
    subject = subject_of(told.sentence, found.owner, told.out)
    if not subject.words or any(word.is_name for word in told.sentence.words[subject.words[-1] : found.verb.first]):
        return None
    opened, flaw = named(told.sentence, found.owner, subject, around)
    held = singular(_head([word.lower() for word in texts(told.sentence, opened)])) in HELD
    complement = complement_of(told.sentence, found.verb, told.out).words
    place = [at for at in complement if at > complement[0]] if complement else []
    if not held and place and told.sentence.words[place[0]].low in ("in", "at"):
        coming = verb_in_title(found.verb._replace(lemma="arrive"), (), texts(told.sentence, opened), passive=False)
        return Clause(opened, [*coming], [*place], (), flaw)
    return Clause(opened, ["held"] if held else [], [], (), flaw)


def _made(told: Sequence[str]) -> str:
    """What is done on its day to a thing that is planned for it: a version is released."""
    nouns = [singular(word.lower()) for word in told if word.isalpha()]
    if nouns and nouns[-1] in _PRODUCTS:
        return "released"
    return "published" if nouns and nouns[-1] in _REPORTS - HELD else ""


_PRODUCTS: Final = word_set("model version update software upgrade beta album film sequel handset console patch build")
_REPORTS: Final = word_set(
    "report review figure number result data minute survey forecast estimate account statement assessment inventory "
    "study reading index outlook"
)


def _head(lows: Sequence[str]) -> str:
    """The noun that a phrase is about: the first one before a preposition, else the last one."""
    end = next((at for at, low in enumerate(lows) if at and low in PREPOSITIONS), len(lows))
    return lows[end - 1] if lows else ""


_UNTIL: Final = word_set("until till through to")
_SPELL: Final = 3  # words of how long something is extended: by six months
_EXTENDING: Final = word_set("extend renew prolong lengthen")
_NEAR: Final = 8  # words from a verb to its particle
_PARTICLES: Final = ("off", "back", "forward", "out", "over")
_CHOOSING: Final = word_set("set fix name pick choose announce propose")
_GOING_ON: Final = frozenset([("go", "ahead"), ("take", "place")])
_MOVING: Final = UNDOING | word_set("move shift put push bring set carry hold reset")
_MOVED: Final = word_set("move shift slip")  # to a date
_ARRANGED: Final = ARRANGING | UNDOING | {"convene", "list"}
_PUT_OFF: Final = frozenset(
    [("put", "off"), ("put", "back"), ("call", "off"), ("push", "back"), ("call", "for"), ("bring", "forward")]
)
HELD: Final = word_set(
    "meeting summit conference talk talks hearing election vote referendum forum session debate ceremony round "
    "exercise drill negotiation consultation briefing workshop run-off runoff ballot inauguration festival rally "
    "auction event poll by-election seminar edition dialogue symposium congress re-run rerun recount "
    "reading tour final roadshow training screening mission match game race exhibition gathering hackathon celebration "
    "webinar parade fair"
)
_VISITS: Final = word_set("visit trip journey appearance")
_STAGED: Final = word_set("strike protest walkout")
