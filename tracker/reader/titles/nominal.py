"""The title of an event that only a noun tells: Peru's dismissal of the bank's chief; there was a fire."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import is_number
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import singular
from tracker.reader.events.members import BESIDE
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.complements import Complement, complement_of
from tracker.reader.titles.grammar.nouns import noun_before
from tracker.reader.titles.grammar.present import verb_in_title
from tracker.reader.titles.grammar.words import ARTICLES, OWNERS, PREPOSITIONS
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.parts import BARE, NO_SUBJECT, PRONOUN, UNTOLD, Told, texts
from tracker.reader.titles.planned import HELD
from tracker.reader.titles.wording import Clause, Parts, owning

_HOLD: Final = Predicate(0, 1, 0, "hold", form="base")


def nominal(told: Told, around: Around) -> Clause:
    """The noun phrase of an event that no verb tells: talks in Geneva."""
    sentence, clause, predicate = told.sentence, told.attached.clause, told.attached.predicate
    if predicate is None:
        return Clause([at for at in range(clause.first, clause.last) if at not in told.out], [], [], flaw="no verb")
    behind = frozenset(range(clause.last, len(sentence.words)) if clause.opener in BESIDE else ())
    before = _without_text(sentence, noun_before(sentence, predicate.head + 1, told.out))
    if clause.first <= predicate.head:
        before = tuple(at for at in before if at >= clause.first)  # jailed for life in prison for | an attack
    rest = complement_of(sentence, predicate, told.out | behind)
    if rest.words and sentence.words[predicate.head].low == "following":
        return Clause([*rest.words], [], [], rest.cuts, "no verb")
    if rest.words and sentence.words[rest.words[0]].low in ARTICLES:
        rest = complement_of(
            sentence, predicate, told.out | behind | frozenset(rest.words)
        )  # called the session | a success
    told_words = texts(sentence, [*before, *rest.words])
    acting = next(iter(around.actors), "")
    noun = singular(sentence.words[predicate.head].low)
    body = acting and around.sort(acting) != "person" and not around.is_person(acting)
    if body and noun in HELD and before and not any(text[:1].isupper() for text in told_words):
        shown = verb_in_title(_HOLD, (), acting.split(), passive=False)
        led = next((place for place, at in enumerate(before) if sentence.words[at].low in PREPOSITIONS), -1)
        after = before[led + 1 :]  # hopes for | a vote
        held = [at for at in after if sentence.words[at].low not in (*ARTICLES, *OWNERS)]
        single = noun == sentence.words[predicate.head].low and noun != "talks"
        article = "an" if held and sentence.words[held[0]].low[0] in "aeiou" else "a"
        return Clause([acting], [*shown], [*([article] if single else []), *held, *rest.words], rest.cuts)
    owner: Parts = [acting] if acting and not any(text[:1].isupper() for text in told_words) else []
    words = [at for at in before if sentence.words[at].low not in ("the", "a", "an", *OWNERS)] if owner else [*before]
    if owner and words and is_number(sentence.words[words[0]].low):
        return Clause([*words], [], [*rest.words, f"in {acting}"], rest.cuts, "no verb")
    of = bool(rest.words) and sentence.words[rest.words[0]].low == "of"
    owner = [owning(acting)] if owner and of else owner  # Peru's | dismissal of the bank's chief
    return Clause([*owner, *words], [], [*rest.words], rest.cuts, "no verb" if owner else "")


def _without_text(sentence: Sentence, before: tuple[int, ...]) -> tuple[int, ...]:
    """The noun of an event without the text that is about it: minutes of | the council meeting."""
    lows = [sentence.words[at].low for at in before]
    led = next((place for place, low in enumerate(lows) if place and low in ("of", "on", "from", "at")), 0)
    return before[led + 1 :] if led and lows[led - 1] in _TEXTS else before


_TEXTS: Final = word_set("statement communique communiqué minutes summary readout transcript report remarks record")


def event_alone(told: Told, verb: Predicate, complement: Complement, flaw: str) -> Clause | None:
    """Return the event that a verb only says there was, or came before: there was | a fire; it followed | a vote."""
    words = told.sentence.words
    there = verb.lemma == "be" and verb.first > 0 and words[verb.first - 1].low == "there"
    off = there and told.status == "cancelled" and [words[at].low for at in complement.words[:1]] == ["no"]
    if off and complement.words[1:]:
        return Clause([*complement.words[1:]], [], [], complement.cuts)  # there will be no | drill after all
    there = there and not verb.negated
    after = verb.lemma in ("follow", "see") and not verb.passive and flaw in (BARE, PRONOUN, NO_SUBJECT, UNTOLD)
    if not (there or after) or not complement.words or words[complement.words[0]].low in PREPOSITIONS:
        return None
    return Clause([*complement.words], [], [], complement.cuts)
