"""Predicates: the verb groups of a sentence, with what their auxiliaries and negations say."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import WEEKDAYS
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import Verb, verb_of
from tracker.reader.events.words import Word

MODALS: Final = word_set("will shall would may might could can must should wo ca ll 'll")
BE: Final = word_set("be is are was were been being am 's 're isn aren wasn weren")
HAVE: Final = word_set("have has had having 've hasn haven hadn")
DO: Final = word_set("do does did don doesn didn")
_AUXILIARIES: Final = MODALS | BE | HAVE | DO | {"to"}
NEGATIONS: Final = word_set("not n't never no neither nor")
_ADVERBS: Final = word_set(
    "not n't never also now then so only just still already ever even soon again first last finally later once "
    "there both all each together tentatively instead hereby thereby therefore likewise"
)
DETERMINERS: Final = word_set("a an the its his her their our your my this that these those some any no every each")
BEGINNING: Final = word_set("before after while when since until by of from for with without in on")


class Predicate(NamedTuple):
    """A verb group, or an event noun: words `first` to `last` (exclusive), the `head` among them."""

    first: int
    last: int
    head: int
    lemma: str
    modal: str = ""  # will, would ...; `to` of an infinitive
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    form: str = ""
    noun: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return not self.noun and self.modal != "to" and (self.form != "ing" or self.first < self.head)


def predicates(words: Sequence[Word]) -> tuple[Predicate, ...]:
    """The verb groups of a sentence, in order."""
    found: list[Predicate] = []
    at = 0
    while at < len(words):
        group = _group(words, at)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.last
    return tuple(found)


def _group(words: Sequence[Word], at: int) -> Predicate | None:
    """The verb group that begins at a word: auxiliaries, adverbs between them, and a verb."""
    here, seen, negated = at, list[str](), False
    while here < len(words) and (_is_auxiliary(words, here) or (seen and _within(words, here))):
        low = words[here].low
        if low == "to" and seen and seen[-1] in HAVE | BE:
            seen.append(low)
        elif low == "to" and seen:
            break
        elif low == "'s" and not _is_be(words, here):
            return None
        elif low in _AUXILIARIES:
            seen.append(low)
        negated = negated or low in NEGATIONS
        here += 1
    if here >= len(words) and not seen:
        return None
    verb = _verb_at(words, here, seen) if here < len(words) else None
    if verb is not None and _fits(words, here, verb, seen):
        return _built(words, (at, here), verb, seen, negated)
    if seen and seen[-1] != "to" and (seen[-1] in BE | HAVE | DO):
        head = next(one for one in range(here - 1, at - 1, -1) if words[one].low == seen[-1])
        lemma = "be" if seen[-1] in BE else "have" if seen[-1] in HAVE else "do"
        modal = next((one for one in seen[:-1] if one in MODALS), "to" if "to" in seen[:-1] else "")
        return Predicate(at, head + 1, head, lemma, modal, False, negated or _denied(words, at, head), False, "s")
    return None


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether a word is an auxiliary; May is the month where no sentence begins."""
    return words[at].low in _AUXILIARIES and not (at and words[at].text == "May" and words[at - 1].text.isalnum())


def _within(words: Sequence[Word], at: int) -> bool:
    """Whether a word can stand within a verb group: has today signed; will on Monday open."""
    low, before = words[at].low, words[at - 1].low
    after = words[at + 1].low if at + 1 < len(words) else ""
    return is_adverb(low) or low in _DAYS or (low == "on" and after in WEEKDAYS) or (low in WEEKDAYS and before == "on")


_DAYS: Final = word_set("today yesterday tomorrow")


def _verb_at(words: Sequence[Word], at: int, seen: list[str]) -> Verb | None:
    """The verb that a word may be there: any word after a modal."""
    word = words[at]
    if word.low == "wound" and at + 1 < len(words) and words[at + 1].low == "up":
        return Verb("wind", "past")
    guessed = bool(seen) and seen[-1] in MODALS and word.low.isalpha() and not word.is_name
    unknown = Verb(word.low, "base") if guessed and word.low not in DETERMINERS | BEGINNING else None
    return verb_of(word.low) or unknown


def _built(words: Sequence[Word], at: tuple[int, int], verb: Verb, seen: list[str], negated: bool) -> Predicate:
    first, here = at
    be = any(one in BE for one in seen) and not (seen and seen[-1] == "to")
    modal = next((one for one in seen if one in MODALS), "")
    if "to" in seen:
        modal = modal or ("is to" if any(one in BE | HAVE for one in seen[: seen.index("to")]) else "to")
    passive = bool(seen) and be and seen[-1] not in HAVE and verb.form in ("past", "participle")
    perfect = any(one in HAVE for one in seen)
    negated = negated or _denied(words, first, here)
    return Predicate(first, here + 1, here, verb.lemma, modal, passive, negated, perfect, verb.form)


def _denied(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether its subject or object is none: no result was declared, they heard no shots."""
    after = [word.low for word in words[head + 1 : head + 3]]
    if after[:1] in (["no"], ["nothing"], ["none"], ["neither"]) and after[1:] not in (
        ["later"],
        ["earlier"],
        ["more"],
        ["fewer"],
        ["sooner"],
        ["less"],
    ):
        return True
    for at in range(first - 1, max(first - 9, -1), -1):
        if words[at].low in (",", ";", ":", ".", "!", "?", "and", "but", "that", "which"):
            break
        if words[at].low in ("no", "none", "nobody", "nothing", "neither") and (
            at + 1 == first or at == 0 or not words[at - 1].low.isalpha() or words[at - 1].low in ("and", "but", "that")
        ):
            return True
    return False


def _is_be(words: Sequence[Word], at: int) -> bool:
    """Whether `'s` is a verb there: it's, there's; not Russia's."""
    return at > 0 and words[at - 1].low in ("it", "he", "she", "that", "there", "what", "who")


_VERBS_IN_LY: Final = word_set(
    "apply supply reply comply imply multiply rally tally ally bully family assembly july italy"
)


def is_adverb(low: str) -> bool:
    """Whether a word is an adverb."""
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _VERBS_IN_LY)


def _fits(words: Sequence[Word], at: int, verb: Verb, seen: list[str]) -> bool:
    """Whether a word that can be a verb is one there."""
    word, before = words[at], words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if seen:
        last = seen[-1]
        if last in MODALS | DO or last == "to":
            return verb.form == "base" or word.low in _UNCHANGED
        if last in HAVE:
            return verb.form in ("past", "participle")
        return verb.form in ("past", "participle", "ing")
    if verb.form == "base":
        return _plural_subject(words, at, after)
    if verb.form == "s":
        return _is_third_person(words, at)
    if verb.form == "ing":
        return before in BEGINNING or before == "," or at == 0
    if word.is_name and at and words[at - 1].low.isalnum() and word.low.endswith("ed"):
        return False
    if at and words[at - 1].text in _HYPHENS and words[at - 1].end == word.start:
        return False
    governed = (
        at > 0
        and not words[at - 1].is_name
        and (verb_of(before) is not None and before not in BE)
        and word.low.endswith("ed")
    )
    if governed and after.isalpha() and after not in BEGINNING and after not in DETERMINERS:
        return False
    if before in DETERMINERS and after.isalpha() and after not in BEGINNING and not is_adverb(after):
        return before in ("that", "this") and verb.form == "past"
    if before in _NOT_BEFORE_VERBS and word.low.endswith("ed"):
        return False
    return not (before in ("of", "'s") and after.isalpha() and word.low.endswith("ed"))


# Verbs whose past form is also their base: it will shut its ports.
_UNCHANGED: Final = word_set(
    "put set cut hit read let shut cost hurt quit split burst cast bid shed spread thrust rid broadcast forecast "
    "become come overcome run beat bet knit offset upset reset input output"
)
_HYPHENS: Final = frozenset("-‐‑")  # U.S.-drafted
_NOT_BEFORE_VERBS: Final = word_set(
    "less more most least as so very with without by from for behind under in on at into over amid between through"
)


def _plural_subject(words: Sequence[Word], at: int, after: str) -> bool:
    """Whether a base form has a plural before it: the talks open on Monday; we meet."""
    before = words[at - 1].low if at else ""
    if before in ("we", "they", "i", "you", "who", "which"):
        return True
    governed = at > 2 and words[at - 2].low in DETERMINERS and words[at - 3].low in BEGINNING | {"to"}
    if not after or words[at].is_name or (governed and f"{words[at].low}s" in NOUNS_TOO):
        return False  # added to its sanctions list on Monday
    subject = (
        len(before) > 3 and before.endswith("s") and not before.endswith(("ss", "us", "'s")) and verb_of(before) is None
    )
    subject = subject or _plural_head(words, at)
    return (subject or before in ("people", "talks", "votes", "states", "shares", "rules")) and (
        after in BEGINNING or after in DETERMINERS or after in _AFTER_PLURAL
    )


def _plural_head(words: Sequence[Word], at: int) -> bool:
    """Whether the words before a verb are a plural with what completes it: the leaders of the G20 | meet."""
    first = at
    while first > 0 and at - first < _LONGEST_SUBJECT and words[first - 1].low not in _BEFORE_SUBJECTS:
        first -= 1
    group = [word.low for word in words[first:at]]
    joint = next((here for here, low in enumerate(group) if low in _COMPLETING), 0)
    head = group[joint - 1] if joint else ""
    opens = first == 0 or words[first - 1].low in _BEFORE_SUBJECTS or group[0] in DETERMINERS
    return opens and head.endswith("s") and not head.endswith(("ss", "us")) and verb_of(head) is None


_BEFORE_SUBJECTS: Final = word_set(", ; : . that which")
_COMPLETING: Final = word_set("of on for in between with from to at")
_AFTER_PLURAL: Final = word_set("into up out to its off down at effect place force")
_LONGEST_SUBJECT: Final = 9  # words


def _is_third_person(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s is a verb: the Fed meets; not the three talks."""
    word, before = words[at], words[at - 1] if at else None
    after = words[at + 1].low if at + 1 < len(words) else ""
    if before is None or before.low in DETERMINERS | BEGINNING or before.low == "'s":
        return False
    if word.is_name and (not before.is_name or word.low in NOUNS_TOO | {"states"}):
        return False
    if before.text[0].isdigit() and not _is_numbered(words, at - 1):
        return False
    if word.low in NOUNS_TOO:
        if before.low in _ADJECTIVES or (before.low.endswith(_OF_ADJECTIVES) and not before.is_name):
            return False
        verb = verb_of(before.low)
        if (verb is not None and verb.form == "past") or _is_in_phrase(words, at):
            return False
        followed = after in DETERMINERS | BEGINNING or after in ("to", "up", "out", "against", "over", "at", "off")
        return before.low in ("which", "who", "it", "he", "she") or (
            (before.text[0].isalnum() or (before.text == "," and after == "on")) and followed and _singular(before)
        )
    return True


def _is_in_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s ends a phrase that hangs on a verb before: lifted its ban on nickel ore | exports."""
    first = at
    while first > 1 and words[first - 1].text.islower() and words[first - 1].low not in _COMPLETING | DETERMINERS:
        first -= 1
    if at - first > _DESCRIBED or words[first - 1].low not in _COMPLETING - {"of"}:
        return False
    start = next((here + 1 for here in range(first - 2, -1, -1) if words[here].low in _BEFORE_CLAUSES), 0)
    return any((verb := verb_of(one.low)) is not None and verb.form == "past" for one in words[start : first - 1])


_DESCRIBED: Final = 3  # words from a preposition to its noun
_BEFORE_CLAUSES: Final = _BEFORE_SUBJECTS | word_set(
    "and but who when after before if said announced confirmed told warned"
)


def _is_numbered(words: Sequence[Word], at: int) -> bool:
    """Whether a number belongs to a name: Chang'e 8 lifts off; not Acme sold 900 ships."""
    return any(one.is_name for one in words[max(at - 3, 0) : at]) and verb_of(words[at - 1].low) is None


_OF_ADJECTIVES: Final = ("ive", "ous", "ful", "less", "able", "ible", "ional", "ical", "ese")
_ADJECTIVES: Final = word_set(
    "last next first second third new own other such few many more several latest final fresh further additional "
    "remaining major minor main key joint common early late recent past future old big large small high low top "
    "foreign domestic federal military naval legal public private global local special annual daily weekly monthly "
    "two three four five six seven eight nine ten"
)


def _singular(word: Word) -> bool:
    return not word.low.endswith("s") or word.is_name
