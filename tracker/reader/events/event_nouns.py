"""The event noun that a date belongs to: Thursday's meeting; ahead of a vote on Friday."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.events.anchor_nouns import event_noun, in_table
from tracker.reader.events.background.naming import described
from tracker.reader.events.clauses import SAYING, Clause, Sentence, is_dated
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate, verbs_before

_TO_NOUN: Final = word_set("on in at of for from during this next last late early the")
_AHEAD: Final = word_set("ahead before after since until following during pending")
_ARRANGED: Final = ARRANGING | {"hold", "take", "begin", "start", "open", "announce", "have", "end", "finish"}
# Verbs that tell how things are, or only point from one event at another.
STANDING: Final = word_set("be remain stay stand represent constitute mean")


def noun_of(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The event noun that a date is part of: Thursday's policy meeting; ahead of an election on 28 December."""
    words = sentence.words
    at = after
    if at < clause.last and words[at].low == "'s":
        at += 1
    elif at < len(words) and first and words[first - 1].low in ("on", "in", "by", "until", "from"):
        at = len(words)
    for here in range(at, min(at + 5, clause.last)):
        if is_event_noun(words[here].low) and not sentence.in_verb(here):
            if here + 1 < len(words) and is_event_noun(words[here + 1].low):
                continue
            owned = at > after or (first and words[first - 1].low in ("the", "a", "this"))
            return noun_at(sentence, here) if owned and not _within_subject(sentence, clause, first, here) else None
        if not (words[here].low.isalnum() or "-" in words[here].low) or sentence.in_verb(here):
            break
    return _noun_before(sentence, clause, first, after)


def _within_subject(sentence: Sentence, clause: Clause, first: int, noun: int) -> bool:
    """Whether an event noun only tells where the subject of a verb is: leaders | at last week's summit | agreed."""
    words, at = sentence.words, first - 1 - (sentence.words[first - 1].low in DETERMINERS)
    inside = sentence.within(clause)
    subject = at > clause.first and words[at].low in ("at", "during") and words[at - 1].low.isalpha()
    return subject and all(one.first > noun for one in inside) and any(one.finite for one in inside)


_ARRANGED_FOR: Final = word_set("due planned set scheduled slated")
_BEFORE_DATES: Final = _ARRANGED_FOR | word_set("the early late be held")


def _noun_before(sentence: Sentence, clause: Clause, first: int, after: int) -> Predicate | None:
    """The event noun before a date with a preposition, where no verb takes the date: ahead of a vote on Friday."""
    words = sentence.words
    if first < 2:
        return None
    bare = words[first - 1].low not in _TO_NOUN  # ahead of the vote | Friday
    noun = first - 2 + bare
    while noun > clause.first and words[noun].low in _BEFORE_DATES:
        noun -= 1
    sourced = any(word.low == "according" for word in words[max(noun - 5, 0) : noun])
    if sourced or not is_event_noun(words[noun].low) or sentence.in_verb(noun):
        return None
    verb = next(verbs_before(sentence.within(clause), noun), None)
    start = max(clause.first, noun - 6, verb.last if verb else 0)  # not: after Chad | imposed tariffs in May
    governed = any(word.low in _AHEAD for word in words[start:noun])
    if bare and not governed:
        return None
    if (
        verb is None
        or governed
        or words[noun + 1].low in _ARRANGED_FOR
        or (verb.lemma in _ARRANGED | SAYING and (words[first - 1].low == "for" or verb.lemma in SAYING))
    ):
        later = any(one.first >= after and one.finite for one in sentence.within(clause))
        return None if verb is None and later else noun_at(sentence, noun)
    return None


def subject_noun(sentence: Sentence, clause: Clause, first: int, verb: Predicate) -> Predicate | None:
    """The event noun of a subject that has the date: talks in Geneva on 3 May | produced nothing."""
    if not clause.first < first < verb.first:
        return None
    nouns = (at for at in range(clause.first, first) if is_event_noun(sentence.words[at].low))
    at = next((at for at in nouns if not sentence.in_verb(at)), None)
    return noun_at(sentence, at) if at is not None else None


def governed(sentence: Sentence, clause: Clause, first: int, verb: Predicate) -> Predicate | None:
    """The event noun after which something was undone, or since which it has been so.

    Cancelled after the attack on a train in Madrid on 3 May; has been ravaged since the outbreak of war in April.
    """
    leads = {"after", "following"} if verb.lemma in UNDOING else set[str]()
    leads |= {"since"} if verb.perfect or leads else set()
    owned = {"its", "their", "his", "her"} & {word.low for word in sentence.words[max(first - _REACH, 0) : first]}
    if not leads or (owned and verb.lemma not in UNDOING):
        return None  # the collapse of its crane
    for at in range(first - 1, max(clause.first, first - _REACH), -1):
        if sentence.words[at].low in (",", ";") or sentence.in_verb(at):
            return None
        if sentence.words[at].low in leads:
            named = is_event_noun if verb.lemma in UNDOING else event_noun
            noun = next((one for one in range(at + 1, first) if named(sentence.words[one].low)), None)
            return noun_at(sentence, noun) if noun is not None else None
    return None


_REACH: Final = 14  # words


def answered(sentence: Sentence, clause: Clause, first: int, verb: Predicate) -> tuple[Predicate, Clause] | None:
    """The event noun, and its phrase, for which somebody has been tried since: has jailed him for | an attack in 2024.

    What has been done was not done in a past year; `had` and a day of the week tell no more than the past tense.
    """
    words = sentence.words
    dated = words[first].low in MONTHS or re.fullmatch(r"\d{4}", words[first].text) is not None
    if not verb.perfect or words[verb.first].low not in ("has", "have") or not dated or verb.last > first:
        return None
    led = next((at for at in range(first - 1, verb.last - 1, -1) if words[at].low in _ANSWERED), None)
    if led is None or led < clause.first or any(words[at].text in ",;:" for at in range(led, first)):
        return None
    verbs = any(sentence.in_verb(at) for at in range(led, first))
    if verbs or words[led + 1].low not in DETERMINERS:
        return None
    noun = next((at for at in range(led + 2, first - 1) if words[at].low in _HARM), None)
    return (noun_at(sentence, noun), Clause(led + 1, clause.last)) if noun is not None else None


_ANSWERED: Final = word_set("for over")
_HARM: Final = word_set(
    "attack attacks assault bombing bombings shooting shootings massacre killing killings murder murders death deaths "
    "crash disaster explosion blast fire spill leak collapse kidnapping abduction raid riot riots coup robbery theft "
    "hack breach stabbing sinking"
)


def first_noun(sentence: Sentence) -> Predicate | None:
    """The first event noun of a sentence as a predicate."""
    at = next((at for at, word in enumerate(sentence.words) if is_event_noun(word.low)), None)
    return noun_at(sentence, at) if at is not None else None


def noun_at(sentence: Sentence, index: int) -> Predicate:
    """Return the noun at that word as a predicate."""
    return Predicate(index, index + 1, index, singular(sentence.words[index].low), noun=True, form="noun")


def apart(sentence: Sentence, first: int, after: int, noun: Predicate) -> Clause | None:
    """The phrase of an event noun that no verb makes: fled before | Friday's vote; back her in | a vote due in May."""
    clause = sentence.clause_at(noun.head)
    if noun.head < first and sentence.words[noun.last].low in _ARRANGED_FOR:
        back = next(verbs_before(sentence.within(clause), noun.first), None)
        led = back is not None and back.lemma not in _ARRANGED | UNDOING | {"move", "put", "push", "bring"}
        return Clause(noun.head - 1, clause.last) if led else None
    start = first - (sentence.words[first - 1].low in DETERMINERS)
    led = start > 0 and sentence.words[start - 1].low in PREPOSITIONS - _WITHIN
    if not led or noun.head not in described(sentence, first, after):
        return None
    end = next((at for at in range(noun.last, clause.last) if sentence.words[at].text in ",;:"), clause.last)
    verb = next((one.first for one in sentence.predicates if one.first >= noun.last and one.finite), end)
    return Clause(start, min(end, verb))


_WITHIN: Final = word_set("of in at during")  # died in Friday's attack: the verb tells the same event


def noun_behind(sentence: Sentence, verb: Predicate, first: int, end: int) -> int | None:
    """The event noun between a verb that tells no deed and a date: there was a raid on a depot on Friday."""
    led = next((one for one in sentence.predicates if one.last == verb.first and one.lemma == "be"), None)
    if led is not None and verb.form == "s" and sentence.words[led.first - 1].low == "there":
        return verb.head  # there were clashes
    before = sentence.words[verb.first - 1].low
    pointing = verb.lemma == "follow" or (verb.lemma == "be" and before == "there")
    if verb.noun or verb.passive or verb.negated or verb.last > first or not (verb.lemma in STANDING or pointing):
        return None
    if verb.lemma == "stand" and sentence.words[verb.last].low in ("trial", "guard", "down"):
        return None  # a deed of its own
    cause = next((at for at in range(verb.last, first) if sentence.words[at].low in _CAUSES), None)
    named = event_noun if pointing or cause is not None else is_event_noun
    places = range(verb.last if cause is None else cause, min(first, end))
    found = [at for at in places if named(sentence.words[at].low) and (pointing or not sentence.in_verb(at))]
    place = next((at for at in found if at + 1 not in found), None)
    of = place is not None and "of" in [word.low for word in sentence.words[verb.last : place]]
    return place if pointing or cause is not None or not of else None


_CAUSES: Final = word_set("since after following")


def is_of_told(sentence: Sentence, clause: Clause, verb: Predicate | None) -> bool:
    """Return whether a clause only tells when a deed that was told comes about: the change | will take effect."""
    if verb is None or verb.noun or verb.negated:
        return False
    subject = [word.low for word in sentence.words[clause.first : verb.first] if word.low.isalpha()]
    subject = subject[subject[:1] in (["and"], ["but"]) :]
    bare = subject[:1] in (["the"], ["this"], ["that"], ["these"], ["those"]) and subject[2:] in ([], ["in", "policy"])
    after = [word.low for word in sentence.words[verb.last : verb.last + 2]]
    made = verb.passive and verb.lemma in ("make", "take")
    ends = not after or after[0] in PREPOSITIONS or not after[0].isalpha() or is_dated(sentence.words, verb.last)
    happens = verb.lemma in ("occur", "happen") or made
    about = ends if happens else " ".join([verb.lemma, *after]).startswith(_COMING_ABOUT)
    return bare and len(subject) > 1 and subject[1] in _DEEDS and about


_DEEDS: Final = word_set("change changes move decision measure measures step plan")
_COMING_ABOUT: Final = ("take place", "take effect", "come into force", "come into effect", "enter into force")


def points_at_news(sentence: Sentence, clause: Clause, verb: Predicate | None) -> bool:
    """Return whether a clause only tells when what was told before came: the announcement came on Monday."""
    if verb is not None and verb.noun and verb.lemma in _NEWS:
        return any(one.first == verb.last and one.lemma in _TELLING_WHEN for one in sentence.predicates)
    if verb is None or verb.lemma not in _TELLING_WHEN or verb.form in ("base", "s"):
        return False
    own = [word for word in sentence.words[clause.first : verb.first] if word.low.isalpha()]
    subject = [word.low for word in own]
    if own[1:] and own[-1].is_name:
        return False  # the National Rally came first
    if any(word.low in ("out", "into") for word in sentence.words[verb.last : verb.last + 1]):
        return False
    return (
        bool(subject)
        and (subject[-1] in _NEWS or in_table(subject[-1]))
        and (verb.lemma == "mark" or subject[0] in ("the", "this", "that", "these", "his", "her", "its"))
    )


_NEWS: Final = ("announcement", "news", "move", "comments", "remarks", "warning")
_TELLING_WHEN: Final = ("come", "follow", "mark")
