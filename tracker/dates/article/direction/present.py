"""The plain present, which tells what is arranged for the date behind it: the probe enters orbit on Monday.

No list knows every verb: where no other verb tells, the word that stands like the verb of its subject is it.
"""

from typing import Final

from tracker.dates.article.direction import brackets, nouns
from tracker.dates.article.direction.place import ONLY_PREPOSITIONS, PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs import forms
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

_AUXILIARY: Final = word_set("is are am be being been has have do does s")
_TELLING: Final = word_set(
    "says shows finds reveals writes notes adds means seems dates stems marks "
    "kills hits wounds injures rocks jolts eases slows shrinks"
)
_LINKS: Final = word_set(
    "and or but if as that which who than when while because so not also only this these those some any all both "
    "each every where how why there here now then too very such even still yet ever nor"
)
_SEVERAL: Final = word_set("two three four five six seven more")
_OBJECTS: Final = _SEVERAL | word_set("so each our it him them us one no home free town office power")
_PERSONS: Final = word_set("men women people")  # nouns of many without -s
_PEOPLES: Final = ("ese", "ish", "french", "dutch", "swiss")
_NO_VERB: Final = ("ed", "ing", "tor", "ist", "ness", "ity", "ation")
CLAUSES: Final = frozenset((",",)) | word_set("after before when while if unless because but for to with whether")
_MANY: Final = word_set("hundred thousand million billion trillion several")
_ORDER: Final = word_set("first second third fourth last next")
_ADVERBS: Final = word_set("also then both now still next again soon")  # between a subject and its verb
_QUOTES: Final = ('"', "”", "'", "’")
_JOINING: Final = ("and", "but", "then")
_BRACKET: Final = 20  # tokens from the comma that opens a bracket to its verb
_OPENING: Final = word_set("before when if unless until that where because")  # a clause
_HEAD: Final = 7  # tokens from the start of a sentence to what follows the plural that opens it
_REACH: Final = 20  # tokens; how far before a date its clause begins
_OWNED: Final = forms.AFTER_VERB | word_set("two three together")
_NEAR: Final = 6  # tokens from a verb back to the pronoun of its clause
_STATE: Final = 5  # tokens from `is` to the date of what is so then
_CAUSES: Final = word_set("after over for since from of than")
_BEFORE_NOUNS: Final = ONLY_PREPOSITIONS | word_set("with from to under between among by into over following")
_ARRANGED: Final = forms.SCHEDULED | forms.NOUNS_TOO
_EVENTS: Final = nouns.MISHAPS | nouns.DEEDS | nouns.HELD
_NO_SUBJECT: Final = forms.NO_SUBJECT | forms.AFTER_VERB | _LINKS
_NEVER_VERBS: Final = forms.AFTER_VERB | PREPOSITIONS | _LINKS | _TELLING | _PERSONS
_BEHIND_VERB: Final = forms.AFTER_VERB | _OBJECTS
_COUNTING: Final = ("since", "of", "after", "between")  # before a date that something dates from


def planned(at: Place, told: int | None) -> str:
    """The verb in the present before a date that it tells of, or ''; `told` is the nearest verb that a list knows."""
    words = at.words
    subject_of_more = at.following.isalpha() and at.following not in forms.AFTER_VERB | _LINKS | CLAUSES
    joined = words[at.first - 3] in _JOINING and words.kinds[at.first - 4] in forms.date_words()
    if at.before in _COUNTING or (subject_of_more and not joined):  # that began on Friday and end on Monday have
        return ""  # Monday's vote shows, the vote on Monday tests
    start = _clause_start(words, at.first, told)
    before = [index for index in words.clause_before(at.first) if index > start]
    if start == told:
        return next((words[index] for index in before if _follows(words, index, told)), "")
    opens = start + (start - 1 != told)  # behind `said`, the word itself
    if words[start] != "that" or words[start - 1] not in (";", ","):  # that for peace follows on Friday
        before = [index for index in before if not _within_phrase(words, opens, index)]
    if any(_auxiliary(words, index) for index in before):
        return _state(words, before, at.first)
    return next((words[index] for index in before if _stands(words, index) or _resumes(words, index)), "")


def arranged(at: Place) -> Clause | None:
    """A verb right before a date, whatever a clause beside it tells: who refused it rule on Monday."""
    words = at.words
    index = at.first - 2 if at.before in PREPOSITIONS or at.before == "from" else at.first - 1
    subject, word = words[index - 1], words[index]
    if word[-1:] == "s" and word[:-1] in _ARRANGED and _named_alone(words, index):
        return Clause("future", f"after '{word}'") if at.after != "'s" and not _told_behind(at) else None
    known = word in forms.SCHEDULED or (word in forms.NOUNS_TOO and subject.endswith(forms.PERSONS))
    many = _is_single(subject) and words.plain(index - 1) and subject not in forms.AFTER_VERB | forms.COMING
    led = words[index - 2] in ("to", "will") or words.says(index - 1) is not None
    led = led or (word == "debate" and words.says(at.last) is not None)  # the Commons debate on Monday was
    return Clause("future", f"after '{word}'") if known and many and not led and at.after != "'s" else None


def of_event(at: Place) -> str:
    """The verb of what is held on a date, or '': the run-off on Sunday pits, Monday's summit brings together."""
    words = at.words
    own = at.after == "'s"
    placed = 2 * (words[at.first - 3] == "in" and words[at.first - 4] in nouns.HELD)  # the talks in Rabat on Monday
    noun, index = (at.last + 1, at.last + 2) if own else (at.first - 2 - placed, at.last)
    if own and words[noun + 1] == "-":
        noun, index = noun + 2, index + 2  # run-off
    held = words[noun] in nouns.HELD and (own or at.before == "on")
    if not held or words[index] in _AUXILIARY | nouns.HELD | nouns.DEEDS | {"was"} or words.says(index) is not None:
        return ""
    if words.forward(index) == "past" and not opens_clause(words, index, words.verb_after(index) or index):
        return ""
    single = _is_single(words[index]) or (words[noun] in ("talks", "elections") and words[index + 1] in _OWNED)
    if not (_may_be_verb(words, index) and single):
        return ""
    return "" if own and words[index] != "is" and words[index + 1] not in _OWNED else words[index]


def after(at: Place) -> str:
    """The verb in the present of the clause that a date opens, or '': on Monday the council votes on a text."""
    words = at.words
    lead = at.further if at.before in PREPOSITIONS else at.before
    if lead not in ("", ",", "and", "but", *_QUOTES):
        return ""
    told = words.verb_after(at.last)
    for index in range(at.last + 1, at.last + _REACH):
        if words[index] in ("", ",") or index == told:
            return ""
        if _stands(words, index):
            sure = words[index - 1] in forms.WE | {"he", "she", "it"}
            alone = words[index] not in _EVENTS and (told is None or opens_clause(words, index, told))
            return words[index] if sure or alone else ""
    return ""


def _told_behind(at: Place) -> bool:
    """Whether a past verb stands behind a date that only tells more of no noun: strikes in April cost the firm."""
    words, verb = at.words, at.words.verb_after(at.last)
    if verb is None or words.says(verb) != "past":
        return False
    return not (verb > at.last and words.plain(verb - 1) and words[verb + 1] in ONLY_PREPOSITIONS | {"by", "off"})


def _named_alone(words: Words, index: int) -> bool:
    """Whether only a name stands before a word in its sentence: Burkina Faso votes, not the Senate votes."""
    start = index - 1
    while words[start] and words.plain(start) and words.raw(start)[0].isupper():
        start -= 1
    return start < index - 1 and not words[start] and words[start + 1] not in ("the", "a", "all", "no", "few")


def opens_clause(words: Words, last: int, verb: int) -> bool:
    """Whether a clause of its own begins between a date and a verb: on Monday on whether to sell what he built."""
    return any(words[index] in (*brackets.RELATIVE, "whether", "what") for index in range(last, verb))


def _clause_start(words: Words, first: int, told: int | None) -> int:
    """The token before the clause of a date, behind a verb or not: said the probe lands, before the probe lands."""
    for index in range(first - 1, first - _REACH, -1):
        if index == told:
            opens = words[told] in forms.SAYING and words[told - 1] not in ("", ",", *_QUOTES)
            return told + 1 if opens else told
        joined = words[index] in _JOINING and words[index - 1] == ","
        opens = words[index] in _OPENING and words.kinds[index + 1] not in forms.date_words()  # not: until 3 March
        if opens or words[index] == "" or joined or words.ends_dateline(index):
            return index
        if words.breaks(index) and words.raw(index + 1)[0].isupper():
            return index  # a headline, and the story below
    return -1


def _follows(words: Words, index: int, told: int) -> bool:
    """Whether a verb stands behind what another told of its subject: launched in July reaches Mars, left and flies."""
    if not _may_be_verb(words, index):
        return False
    index -= _is_adverb(words[index - 1]) and words.plain(index - 1)  # formally hands over
    lead = words[index - 1]
    if lead != ",":
        single, dated = _is_single(words[index]), words.kinds[index - 1] in forms.date_words()
        if lead in _JOINING:  # voted on Monday and meet on Friday
            told_then = words.kinds[index - 2] in forms.date_words() or (single and words[index - 2] == ",")
            return told_then and _has_object(words, index)
        if not (dated and _has_object(words, index)):
            return False
        if not single:
            return _of_many(words, told, index)
        relative = words[told - 1] in brackets.RELATIVE and words[index] not in _EVENTS
        return relative or words[told + 1] in ONLY_PREPOSITIONS
    return words[index + 1] not in _JOINING and words[index] != "has" and brackets.holds(words, told)


def _within_phrase(words: Words, opens: int, index: int) -> bool:
    """Whether a word stands in the phrase of the preposition that opens its clause: at a meeting of EU ministers."""
    if words[opens] not in _BEFORE_NOUNS:
        return False
    between = range(opens + 1, index)
    leads = (words[one - 1] for one in between if words[one] in nouns.ARTICLES)
    undated = all(words[one].isalnum() and words.kinds[one] not in forms.date_words() for one in between)
    behind, dated = words[index + 1], words.kinds[index + 1 : index + 2] in forms.date_words()
    named = words.raw(index + 1)[:1].isupper() and words[index - 2] == "the"  # in the Malian capital Bamako
    ends = dated or named or behind in _BEFORE_NOUNS or behind in ("'", "'s", ",", "")
    return ends and undated and _BEFORE_NOUNS.issuperset(leads)


def _of_many(words: Words, told: int, index: int) -> bool:
    """Whether a verb before a date tells which of many: deputies elected on 1 October sit, banks to which it owed."""
    if words[index] not in _ARRANGED:
        return False
    relative = next((one for one in range(told, told - _NEAR, -1) if words[one] in brackets.RELATIVE), told)
    noun = relative - 1 - (words[relative - 1] in PREPOSITIONS | {"to", "with", "from"})
    placed = any(words[one] in PREPOSITIONS for one in range(index - 3, index - 1))
    return _many_open(words, told) or (placed and _is_single(words[noun]) and words.plain(noun))


def _auxiliary(words: Words, index: int) -> bool:
    """Whether an auxiliary stands there; not the noun of `come into being`."""
    return words[index] in _AUXILIARY and (words[index], words[index - 1]) != ("being", "into")


def _state(words: Words, before: list[int], first: int) -> str:
    """What is so on the day: the president is in Paris on Monday, there are no talks on Monday."""
    index = next(index for index in before if _auxiliary(words, index))
    between = {words[one] for one in range(index + 1, first)}
    if words[index] in ("do", "does") and words[index + 1] == "so":
        return words[index]
    again = words[first - 3] == "and" or words[first - 4] == "and"  # is in Paris on Monday and Rome on Friday
    near = first - index <= _STATE or (again and words.dated(index) and first - index <= 2 * _STATE)
    return words[index] if words[index] in ("is", "are") and near and not between & _CAUSES else ""


def _stands(words: Words, index: int) -> bool:
    """Whether a word stands as the verb of the subject before it, or of one before `and`."""
    at = index - 1 - (words[index - 1] in _QUOTES or words[index - 1] in _ADVERBS)
    subject, single = words[at], _is_single(words[index])
    owned = words[index - 1] == "'" and subject[-1:] == "s" and words.touches(index - 1)  # the rebels' offensive
    counted = words[at - 1][:1].isdigit() and words[index] not in forms.SCHEDULED  # 40 men go free
    if owned or counted or not (_may_be_verb(words, index) and _has_object(words, index)):
        return False
    if subject in _JOINING:
        return words[index - 2] == "," or not words.plain(index - 2)
    if subject in forms.WE or (words[at - 1] == "the" and subject in _SEVERAL):
        return not single  # the two appear in court
    if words[at - 1] == "the" and subject in _ORDER:
        return single  # the last shuts on Wednesday
    numbered = subject.isdigit() and words.touches(at) and words.raw(at - 1).isupper()  # G7, E3
    lead = words[at - 1 - numbered]
    if lead in ("the", "of") and subject.isalnum() and not (words.plain(at) and subject.isalpha()):
        return not single and _many_open(words, at)  # ministers of the seven meet, leaders of the Group of 20 gather
    if not (subject.isalpha() and words.plain(at)) or subject in _NO_SUBJECT:
        return False
    named = words.raw(at)[0].isupper()
    many = _is_single(subject) and not (single and named)  # Brussels announces
    arranged_then = words[index] in _ARRANGED
    many = many or (named and subject.endswith(_PEOPLES) and arranged_then)  # the Taiwanese meet, the British
    joined = at - 1 - (words[at - 1] == "the")
    if named and words[joined] == "and" and words.raw(joined - 1)[:1].isupper():
        return not single  # Serbia and Armenia vote, Chile and the EU sign
    if named and not many and not single and words[at - 1] in forms.AFTER_VERB:
        plural = words[at - 2][-1:] == "s" and words.plain(at - 2)  # the drills with Seoul begin
        return plural or (words[at - 2] in ("of", "from") and _many_open(words, at))  # leaders of the EU meet
    if not single and not many and _many_open(words, at):
        return True  # nominations for the job open
    return single != many and not subject.endswith("ing")


def _many_open(words: Words, at: int) -> bool:
    """Whether its sentence opens with a plural that a preposition follows: EU ministers of the six, two rivals for."""
    opened = next((one for one in range(at, at - _REACH, -1) if not words[one] or words.ends_dateline(one)), at)
    head = opened + 1 + (words[opened + 1] in ("the", "all", "some"))
    head += words[head] in _SEVERAL or words[head].isdigit()
    near = range(head + 1, min(opened + _HEAD, at))
    after = next((one for one in near if words[one] == "of" or (one == head + 1 and words[one] in _BEFORE_NOUNS)), 0)
    plural = after > 0 and _is_single(words[after - 1]) and words.plain(after - 1)
    return plural and not any(_auxiliary(words, one) for one in range(head, after))


def _resumes(words: Words, index: int) -> bool:
    """Whether a verb stands behind a bracket that tells more of its subject: the parties, at odds, go back."""
    opened = next((one for one in range(index - 2, index - _BRACKET, -1) if words[one] in (",", "")), 0)
    closed = words[index - 1] == words[opened] == ","
    if not (closed and _may_be_verb(words, index) and _has_object(words, index)):
        return False
    subject = words[opened - 1]
    return words.plain(opened - 1) and subject.isalpha() and _is_single(words[index]) != _is_single(subject)


def _is_single(word: str) -> bool:
    return word == "is" or word in _PERSONS or (word[-1:] == "s" and word[-2:] not in ("ss", "us", "is"))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and not word.endswith("ply") and word != "fly"


def _may_be_verb(words: Words, index: int) -> bool:
    word = words[index]
    loud = words.raw(index).isupper() and words.raw(index - 1).isupper() and word in forms.SCHEDULED
    written = words.raw(index).islower() or loud  # TALKS RESUME MONDAY
    if not (word.isalpha() and written) or word.endswith(_NO_VERB) or _is_adverb(word):
        return False
    counted = word[-1] == "s" and (words[index - 1][:1].isdigit() or words[index - 1] in _MANY)
    if counted or (word == "follows" and words[index + 1] not in ONLY_PREPOSITIONS):
        return False  # evacuated 5 employees, worth two million dollars; follows a strike
    return word not in _NEVER_VERBS


def _has_object(words: Words, index: int) -> bool:
    """Whether what follows a word is what may follow a verb: a name, a date, an article, a plural."""
    after = words[index + 1]
    if after in (*_JOINING, "or", "'"):
        return False
    named = words.raw(index + 1)[:1].isupper() or not words.plain(index + 1)
    return named or after in _BEHIND_VERB or after.endswith(("s", "ing"))
