"""What follows `two days after`: the event that is meant, by a noun, by a verb, or by both."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.anchor_nouns import event_noun, in_table
from tracker.reader.grammar.predicates import Predicate, predicates
from tracker.reader.grammar.words import Word, words_of

_LONGEST: Final = 100  # characters of a reference
_PRONOUNS: Final = word_set("it they he she we this that these those")
_STOPS: Final = word_set("and but or which that who whom whose when where while if because as than to not")
_COMPLETING: Final = word_set("of on in at with by for over between against from into")  # what completes a noun
_NO_EVENTS: Final = (
    MONTHS
    | WEEKDAYS
    | word_set("yesterday today tomorrow now next last noon midnight dawn christmas easter plan plans schedule time")
    | _STOPS - {"that"}
)
ORDERED: Final = frozenset((*ORDINALS[:12], "last", "final"))  # words that number events of one kind
STARTING: Final = word_set("begin start open")
ENDING: Final = word_set("end close finish conclude expire lapse wind wrap")
_EMPTY: Final = word_set("day date its their his her") | DETERMINERS

# Nouns of a side of an event, and the verb that tells the same: the start | of the talks.
_SIDES: Final = dict.fromkeys(("start", "beginning", "outset", "onset", "opening"), "begin") | dict.fromkeys(
    ("end", "close", "closing", "conclusion", "finish", "completion", "expiry"), "end"
)


class Reference(NamedTuple):
    """An event as it is referred to: `noun` its head, `verb` the lemma of its verb, `words` all that name it.

    `end` is where the words end in the text, and `group` where its noun group does. It has no noun where a pronoun
    stands for it.
    """

    end: int
    group: int = 0
    noun: str = ""
    verb: str = ""
    words: tuple[str, ...] = ()
    ordinal: str = ""
    near: bool = False  # whether the last such event is meant: that meeting
    gerund: bool = False  # whether it is a deed of whoever the sentence tells of: after taking office


def reference(text: str, start: int, *, opens: bool = False) -> Reference | None:
    """The event that words from `start` refer to; None where they name a date, or nothing.

    Of words that open a sentence, the clause that follows without a comma is no part: after the blast | police said.
    """
    words = words_of(text[start : start + _LONGEST])
    if not words or words[0].low in _NO_EVENTS or words[0].text[0].isdigit():
        return None
    if (gerund := _gerund(words, start)) is not None:
        return gerund
    if opens and (last := _before_clause(words)):
        return _made(words, last, None, start)
    last = _ends(words)
    verb = _verb(words, last)
    if verb is not None and (verb.lemma in ("be", "have") or (verb.perfect and words[verb.first].low != "had")):
        # What is not told of as an event, or has still to come: after a third state has joined.
        size = _group(words, verb.first)
        own = words[0].low in ("the", "its", "their") and size < verb.first and event_noun(words[size - 1].low)
        return _made(words, size, None, start) if own else None
    if words[0].low in _PRONOUNS and verb is not None and verb.first == 1:
        return _made(words, 1, verb, start)
    size = _group(words, verb.first if verb is not None else last)
    if size + 1 < last and words[size].low == "of" and words[size - 1].low in _SIDES:
        whole = reference(text, start + words[size + 1].start)
        return whole._replace(verb=_SIDES[words[size - 1].low]) if whole is not None else None
    told_first = verb is None and words[0].low in ("a", "an", "any", "each", "every", "some", "no")
    lows = {word.low for word in words[:size]}
    if not size or told_first or lows <= _EMPTY or (lows <= _EMPTY | ORDERED and "date" in lows):
        return None  # the date first | set
    return _made(words, size, verb, start)


def _gerund(words: Sequence[Word], start: int) -> Reference | None:
    """The deed that a verb in -ing tells: after winning the vote; taking office is an inauguration."""
    verb, last = verb_of(words[0].low), _ends(words)
    if verb is None or verb.form != "ing" or in_table(words[0].low) or last == 1:
        return None
    last = next((at for at in range(1, last) if words[at].low in _PRONOUNS or words[at].low in PREPOSITIONS), last)
    end = start + words[last - 1].end
    if verb.lemma in ("take", "assume") and words[1].low == "office":
        return Reference(end, end, "inauguration", words=("office",), gerund=True)
    told = tuple(word.low for word in words[1:last] if len(word.low) > 2 and word.low not in DETERMINERS)
    return Reference(end, end, verb=verb.lemma, words=told, gerund=True)


def _before_clause(words: Sequence[Word]) -> int:
    """How many words of an event noun stand before the clause that goes on from it; 0 where a comma parts them."""
    size = next((at + 1 for at, word in enumerate(words) if at and event_noun(word.low)), 0)
    while size < len(words) and event_noun(words[size].low):
        size += 1
    if not 0 < size <= _SHORTEST_GROUP or size == len(words) or not _is_subject(words[size]):
        return 0
    return size if is_main_clause(words) else 0


def is_main_clause(words: Sequence[Word]) -> bool:
    """Whether the first clause of words is not parted from another one by a comma: after it fell, | police left."""
    comma = next((at for at, word in enumerate(words) if word.text == ","), len(words))
    behind = words[comma + 1 : comma + 2]
    parted = behind and (behind[0].is_name or behind[0].low in DETERMINERS | _PRONOUNS)
    return not parted and any(one.finite or one.modal for one in predicates(words[:comma]))


def _is_subject(word: Word) -> bool:
    """Whether a word may open the subject of a clause: a noun or a name, and no preposition or verb."""
    verb = verb_of(word.low)
    small = word.low in PREPOSITIONS | _STOPS or _is_sign(word)
    return not small and (word.is_name or verb is None or verb.form == "base")


def _ends(words: Sequence[Word]) -> int:
    """How many words stand before the first sign or conjunction that ends a reference."""
    ends = (at for at, word in enumerate(words) if _is_sign(word) or (at and word.low in _STOPS))
    return next(ends, len(words))


def _is_sign(word: Word) -> bool:
    return not word.text[0].isalnum() and word.low not in ("'s", "’", "'", "’s")


def _verb(words: Sequence[Word], last: int) -> Predicate | None:
    """The verb of a reference that is a clause: it was signed; the talks collapsed; not of what it is told of."""
    found = next((one for one in predicates(words[:last]) if one.first > 0 and not one.noun), None)
    if found is None:
        return _last_verb(words, last)
    if found.modal or not found.finite or found.head >= last:
        return None
    return None if _two(words, found.first) else found


def _last_verb(words: Sequence[Word], last: int) -> Predicate | None:
    """The verb that a reference closes with, though it may be a noun elsewhere: after the regatta | ends."""
    verb = verb_of(words[last - 1].low) if last > _FEWEST and words[0].low in DETERMINERS else None
    if verb is None or verb.form != "s" or verb.lemma not in STARTING | ENDING:
        return None
    return Predicate(last - 1, last, last - 1, verb.lemma, form="s")


_FEWEST: Final = 2  # words before a verb: the regatta
_SHORTEST_GROUP: Final = 4  # words: the second peace conference


def _two(words: Sequence[Word], last: int) -> bool:
    """Whether two groups stand side by side: the closure | the last ship; the summit | President Lee."""
    return any(
        (words[at].low in DETERMINERS | _PRONOUNS and words[at - 1].low not in PREPOSITIONS) or _name_after(words, at)
        for at in range(1, last)
    )


def _name_after(words: Sequence[Word], at: int) -> bool:
    """Whether a name begins behind an event noun, which it does not belong to."""
    return event_noun(words[at - 1].low) and words[at].is_name and not words[at - 1].is_name


def _group(words: Sequence[Word], last: int) -> int:
    """How many words the noun and its modifiers have: the second round of talks gives three."""
    for at in range(last):
        low = words[at].low
        if low in PREPOSITIONS or (at and (low in DETERMINERS or low in _PRONOUNS)):
            return at
        if at and _name_after(words, at):
            return at
    return last


def _made(words: Sequence[Word], size: int, verb: Predicate | None, start: int) -> Reference:
    group = [word for word in words[:size] if word.low != "'s" and word.low[0].isalnum()]
    nouns = [word.low for word in group if word.low not in _PRONOUNS | DETERMINERS]
    if len(nouns) > 1 and nouns[-1] in ("day", "date", "night"):
        nouns.pop()  # polling day
    named = [at for at, low in enumerate(nouns) if event_noun(low)]
    if verb is None and named:
        nouns = nouns[: named[-1] + 1]
    noun = nouns[-1] if nouns else ""
    end = verb.last if verb is not None else _completed(words, size)
    more = [word.low for word in words[size : end if verb is not None else min(end, len(words))]]
    ordinal = next((low for low in nouns if low in ORDERED), "")
    told = tuple(dict.fromkeys(low for low in (*nouns, *more) if len(low) > 2 and low not in _EMPTY | PREPOSITIONS))
    near = bool(group) and group[0].low in ("that", "this", "these", "those") and bool(nouns)
    close = words[(verb.last if verb is not None else size) - 1].end
    return Reference(start + close, start + words[size - 1].end, noun, verb.lemma if verb else "", told, ordinal, near)


def _completed(words: Sequence[Word], size: int) -> int:
    """Where what completes a noun ends: the launch | of the satellite."""
    if size >= len(words) or words[size].low not in _COMPLETING:
        return size
    ends = (
        at
        for at in range(size + 1, len(words))
        if _is_sign(words[at]) or words[at].low in _STOPS | _PRONOUNS or at > size + 6
    )
    return next(ends, len(words))


def noun_of_date(words: Sequence[Word], first: int, after: int) -> int | None:
    """The event noun that date words stand beside: the meeting of 7 May; Thursday's vote; None where none does."""
    owned = after + 1 < len(words) and words[after].low == "'s"
    for at in range(after + owned, min(after + 4, len(words))):
        if not words[at].low.isalnum() or words[at].low in PREPOSITIONS or words[at].low in DETERMINERS:
            break
        if event_noun(words[at].low) and (owned or words[first - 1].low in DETERMINERS):
            return at
    if [word.low for word in words[after : after + 2]] in ([",", "a"], [",", "an"]):
        behind = range(after + 2, min(after + 5, len(words)))
        said = next((at for at in behind if event_noun(words[at].low)), None)
        if said is not None:
            return said  # on 28 February, a meeting which
    at = first - 1
    while at > 0 and words[at].low in _LEADING:
        at -= 1
    lowest = max(at - _REACH, -1)
    while at > lowest and (words[at].text[0].isalnum() or _goes_on(words, at + 1)):
        completes = at + 1 == len(words) or words[at + 1].low in PREPOSITIONS or words[at + 1].low in _LEADING
        if completes and at < first - 1 and event_noun(words[at].low) and not words[at].low.endswith("ed"):
            return at
        at -= 1
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether behind a comma a noun is completed: a stoppage, | of two days, from; in Logan, | Utah, from."""
    return words[at - 1].text == "," and (words[at].low in PREPOSITIONS or words[at].is_name)


_LEADING: Final = word_set("on in of at for from the due set scheduled planned called early late , to be held")
_REACH: Final = 12  # words before a date with what its noun is of: the meeting of ministers in Vienna on
