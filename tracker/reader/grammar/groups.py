"""All verb groups of a sentence: with those that share a modal, without those that describe a subject."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.english.small_words import BEGINNING, DETERMINERS, PREPOSITIONS
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.predicates import Predicate, predicates, verbs_before
from tracker.reader.grammar.words import Word, low_at


def verb_groups(words: Sequence[Word]) -> tuple[Predicate, ...]:
    """The verb groups of a sentence in order."""
    found = predicates(words)
    shared = (_sharing(words, at, found) for at, word in enumerate(words) if word.low in ("and", "or"))
    every = sorted([*found, *(one for one in shared if one is not None)])
    told = (one for one in every if not _describes_subject(words, one, found))
    return tuple(one for one in told if not is_gapped(words, one.first, found))


def is_gapped(words: Sequence[Word], at: int, found: Sequence[Predicate]) -> bool:
    """Whether a participle there tells of more victims, without its `were`: two were killed and three others | hurt."""
    verb = verb_of(words[at].low)
    led = next(verbs_before(found, at), None)
    if verb is None or verb.lemma not in _HURTING or led is None or not led.passive or led.lemma not in _HURTING:
        return False
    joint = next((one for one in range(at - 1, max(at - _VICTIMS, led.last - 1), -1) if words[one].low == "and"), 0)
    victims = [word.low for word in words[joint + 1 : at]] if joint else []
    after = low_at(words, at + 1)
    counted = any(low[0].isdigit() or low in _COUNTS for low in victims)
    return counted and after not in DETERMINERS and not (after[:1].isdigit() or after in _COUNTS)


_HURTING: Final = frozenset(
    {"kill", "wound", "injure", "hurt", "shoot", "arrest", "detain", "displace", "destroy", "damage", "abduct"}
)
_COUNTS: Final = frozenset({*SMALL_NUMBERS, "dozens", "hundreds", "thousands", "scores", "several", "many", "others"})
_VICTIMS: Final = 8  # words from `and` to such a participle


def _sharing(words: Sequence[Word], joint: int, found: Sequence[Predicate]) -> Predicate | None:
    """The verb that shares the modal or the subject of the one before: will present a budget and | publish a review."""
    at = joint + 1
    verb = verb_of(words[at].low) if at + 1 < len(words) else None
    if verb is None:
        return None
    leader = next(verbs_before(found, joint), None)
    if leader is None or words[at].text == "March" or any(one.first <= at < one.last for one in found):
        return None
    shares = leader.form == verb.form and not leader.passive and joint - leader.last < _SHARED
    after, dated = words[at + 1], _ends_date(words[joint - 1])  # opens on Friday and | closes on Monday
    takes = after.low in DETERMINERS or after.is_name or after.text[0].isdigit()
    relative = leader.first > 0 and words[leader.first - 1].low in ("who", "that", "which")
    takes = takes if leader.modal else (dated or relative) and (takes or after.low in PREPOSITIONS)
    shares = shares and (verb.form == "base" or (verb.form == "s" and not leader.modal))
    if not shares or not takes or any(words[one].text in ",;:" for one in range(leader.last, joint)):
        return None
    return Predicate(at, at + 1, at, verb.lemma, leader.modal, False, leader.negated, leader.perfect, verb.form)


def _ends_date(word: Word) -> bool:
    """Whether a word can be the last one of a date."""
    return word.text.isdigit() or word.low in DATE_NAMES | _DATES


_DATES: Final = frozenset({"today", "tomorrow", "yesterday", "week", "month", "year", "morning", "evening", "night"})


_SHARED: Final = 12  # words from a modal to the second verb that it leads


def _describes_subject(words: Sequence[Word], one: Predicate, found: Sequence[Predicate]) -> bool:
    """Whether a past form at the head of a clause only describes its subject: masked | men stopped a lorry."""
    word, after = words[one.first], words[one.last : one.last + 1]
    if one.last - one.first > 1 or not word.low.endswith("ed") or not after or not after[0].text.islower():
        return False
    before = words[one.first - 1].low if one.first else ","
    noun = after[0].low.endswith(("s", "men")) and after[0].low not in BEGINNING | DETERMINERS
    if not noun or before not in {"and", "but", "or", "yet", "so", ",", "that", "when", "later", "earlier"}:
        return False
    verb = next((other for other in found if other.first >= one.last), None)
    between = words[one.last : verb.first] if verb is not None else ()
    return 0 < len(between) < _SUBJECT and not any(word.text in ",;:" for word in between)


_SUBJECT: Final = 6  # words
