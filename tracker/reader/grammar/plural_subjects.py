"""Whether a base form has a plural subject, so that it is a verb there: the talks open; not the open talks."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.calendar import WEEKDAYS
from tracker.reader.english.small_words import (
    BEGINNING,
    DETERMINERS,
    DO,
    MODALS,
    PREPOSITIONS,
    is_adverb,
)
from tracker.reader.english.verb_table import NOUN_BASES, NOUNS_TOO
from tracker.reader.english.verbs import verb_of, with_s
from tracker.reader.grammar.planning import plans_on
from tracker.reader.grammar.relatives import goes_on, is_past_relative, is_relative, noun_too
from tracker.reader.grammar.verb_or_noun import (
    BEFORE_CLAUSES,
    BEFORE_SUBJECTS,
    COMPLETING,
    LONGEST_SUBJECT,
    OPENING_OBJECT,
    is_third_person,
)
from tracker.reader.grammar.words import Word, low_at


def plural_subject(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether a base form has a plural before it: the talks open on Monday; we meet."""
    before = words[at - 1].low if at else ""
    if plans_on(words, at):
        return True
    if before in ("we", "they", "i", "you", "who", "which") or _is_inverted(words, at):
        return True
    if (words[at].low, after) == ("close", "to") or before == "arms":
        return False  # officials close to the king; an arms embargo
    if before == "that" and is_relative(words, at):
        compound = after.islower() and at + 2 < len(words) and goes_on(words[at + 2].low)
        return not (goes_on(after) or (noun_too(words[at].low) and compound)) or after in OPENING_OBJECT
    governed = at > 2 and words[at - 2].low in DETERMINERS and words[at - 3].low in BEGINNING | {"to"}
    if governed and with_s(words[at].low) in NOUNS_TOO:
        return False  # added to its sanctions list on Monday
    if not after or words[at].is_name or before in BEGINNING or before in DETERMINERS or before == "into":
        return False
    if words[at].low in NOUN_BASES and after != "to" and _after_verb(words, at):
        return False
    if before == "," and (comma := _set_off(words, at)):
        return plural_subject(words, comma, after)
    plural = len(before) > 3 and before.endswith("s") and not before.endswith(("ss", "us", "'s"))
    subject = plural and (verb_of(before) is None or (before in NOUNS_TOO and not is_third_person(words, at - 1)))
    subject = subject or _plural_head(words, at) or _are_two(words, at, after)
    if not subject and is_past_relative(words, at):
        return not noun_too(words[at].low) or after in DETERMINERS or after in SMALL_NUMBERS
    return (subject or before in ("people", "police", "talks", "votes", "states", "shares", "rules")) and (
        not (noun_too(words[at].low) or goes_on(after))
        or after in BEGINNING
        or after in DETERMINERS
        or after in _AFTER_PLURAL
        or after in WEEKDAYS
        or after in SMALL_NUMBERS
    )


def _is_inverted(words: Sequence[Word], at: int) -> bool:
    """Whether an auxiliary and then a subject stand before a base form: should the court | reject it; nor would he."""
    led = next((one for one in range(at - 2, max(at - _INVERTED, -1), -1) if words[one].low in _INVERTING), None)
    if led is None:
        return False
    subject, after = words[led + 1 : at], low_at(words, at + 1)
    if len(subject) == 1 and subject[0].low in _SUBJECTS:
        return True
    opens = led == 0 or words[led - 1].low in _BEFORE_INVERTED
    named = subject[0].is_name or subject[0].low in DETERMINERS
    plain = all(one.text[0].isalnum() and one.low not in PREPOSITIONS for one in subject[1:])
    return opens and named and plain and (not noun_too(words[at].low) or after in DETERMINERS)


_INVERTING: Final = MODALS | DO
_INVERTED: Final = 7  # words from an auxiliary to the verb that it leads
_BEFORE_INVERTED: Final = word_set(", ; : what when where why how nor")
_SUBJECTS: Final = word_set("it he she this that")


def _set_off(words: Sequence[Word], at: int) -> int:
    """The comma before what is set off before a verb: talks, broken off in May, | resume; 0 where nothing is."""
    comma = next((one for one in range(at - 2, max(at - _SET_OFF, 0), -1) if words[one].text == ","), 0)
    first = comma + 1 + is_adverb(words[comma + 1].low)  # first imposed in 2018
    return comma if comma and (verb := verb_of(words[first].low)) and verb.form in ("past", "participle") else 0


_SET_OFF: Final = 16  # words


def _after_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands before in the same clause: shot at the customs | post; which extends the arms | embargo."""
    for here in range(at - 1, 0, -1):
        if words[here].low in BEFORE_CLAUSES:
            return False
        verb = verb_of(words[here].low)
        led = words[here - 1].low in MODALS | {"to"}  # will release the jobs | report
        if verb is not None and (verb.form == "past" or led) and not words[here].is_name:
            return True
        if verb is not None and verb.form == "s" and words[here - 1].low in ("that", "which", "who"):
            return True
    return False


def _plural_head(words: Sequence[Word], at: int) -> bool:
    """Whether the words before a verb are a plural with what completes it: the leaders of the G20 | meet."""
    first = at
    while first > 0 and at - first < LONGEST_SUBJECT and words[first - 1].low not in BEFORE_SUBJECTS:
        first -= 1
    group = [word.low for word in words[first:at]]
    joint = next((here for here, low in enumerate(group) if low in COMPLETING), 0)
    verb = verb_of(group[joint - 1]) if joint > 1 else None
    head = group[joint - (2 if verb is not None and verb.form in ("past", "participle") else 1)] if joint else ""
    opens = first == 0 or words[first - 1].low in BEFORE_SUBJECTS or group[0] in DETERMINERS
    return (
        opens
        and "a" not in group[1:]
        and head.endswith("s")
        and not head.endswith(("ss", "us"))
        and (verb_of(head) is None or head in NOUNS_TOO)
    )


def _are_two(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether two names are the subject of a base form: Japan and the US | meet in Vienna."""
    joint = next((here for here in range(at - 2, max(at - _NAMED, 0), -1) if words[here].low == "and"), 0)
    names = joint and words[joint - 1].is_name and words[at - 1].is_name
    return bool(names) and (words[at].low not in NOUN_BASES or after in DETERMINERS)


_NAMED: Final = 6  # words from `and` to the verb
_AFTER_PLURAL: Final = word_set(
    "into up out to its off down as against at effect place force online again together today tomorrow next"
)
