"""The verb of a title: in the present, a passive as its participle, and whether a past form is one."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.small_words import MODALS, is_number
from tracker.reader.english.verb_table import INTRANSITIVE, NOUNS_TOO
from tracker.reader.english.verbs import participle, verb_of, with_s
from tracker.reader.events.background.passing import entered
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.arguments import inserted
from tracker.reader.titles.grammar.groups import (
    adverbial,
    behind_time,
    contact_of,
    counts,
    is_alone,
    is_fronted,
    verbs_of,
)
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    opens_number,
)

_YEAR: Final = r"(?:[Tt]he )?(?:19|20)\d\d [A-Z]"  # of a name: the 2015 Paris Agreement
_PLURALS: Final = word_set(
    "they we people police officials talks lawmakers troops rebels militants prosecutors men women children "
    "guards houthis personnel critics gangs pirates british french dutch irish chinese japanese"
)
_HOLDERS: Final = word_set("ministers presidents leaders chiefs ambassadors envoys governors senators representatives")
_COUNTED: Final = frozenset({"both", *SMALL_NUMBERS[2:]})
_SHARES: Final = ("third", "thirds", "half", "quarter", "quarters", "percent")
_ABOUT: Final = word_set("the at least most about more than over nearly almost some around up to")
_LARGE: Final = ("million", "billion", "hundred", "thousand", "dozen")
_SEVERAL: Final = word_set("many several most some dozens hundreds thousands millions")
_BEHIND_NOUNS: Final = word_set("general martial elect designate")  # attorneys general
_DETERMINERS: Final = word_set("the a an his her its their two three four five six seven eight nine ten several many")
_BODIES_WITH_AND: Final = word_set(
    "administration authority agency ministry department commission committee council board bureau office service "
    "organization organisation corporation company court fund institute association"
)  # bodies that may have an `and` in their names: the Food and Drug Administration
_AFTER_HEAD: Final = word_set(
    "of for in on from at to with by between against near , who which that under over across among "
    "after before into inside outside around along within without including"
)
# Endings of plurals: of persons, of any common nouns; and endings in -s of singulars.
_PERSONS: Final = ("ers", "ors", "ists", "ants", "ians")
_COMMON: Final = (*_PERSONS, "unds", "ents", "men", "ings", "ions", "eries", "ities", "ences", "ances", "crats")
_SINGULARS: Final = ("ss", "us", "sis", "'s", "ics", "news", "series", "gas", "lens", "canvas", "debris", "chaos")


def verb_in_title(verb: Predicate, told: Sequence[str], subject: Sequence[str], *, passive: bool) -> list[str]:
    """The verb after a subject; `told` are the words of its group, which may tell its number."""
    if verb.lemma == "be":
        return ["are"] if is_plural(subject, told) else ["is"]
    if passive:
        return [participle(verb.lemma)]
    if not subject or is_plural(subject, told):
        return [verb.lemma]
    return [with_s(verb.lemma)]


_WANTING: Final = ("hope", "want")
_PLANNING: Final = ("plan", "aim", "intend", "seek", "prepare")
_UNSURE: Final = ("may", "might", "could", "should")


def hedged(verb: Predicate, owner: Predicate, subject: Sequence[str], *, told_now: bool) -> list[str]:
    """The words of a verb that only may be so, or that is hoped for: may have been tried; none of any other."""
    modal = next((one for one in (verb.modal, owner.modal) if one in _UNSURE), "")
    done = participle(verb.lemma)
    if modal and verb.perfect:
        return [modal, "have", *(["been"] if verb.passive else []), done]
    if modal:
        return [modal, "be", done] if verb.passive else [modal, verb.lemma]
    planned = owner.lemma in _WANTING or (told_now and owner.lemma in _PLANNING and not owner.passive)
    if planned and not verb.passive and verb.modal == "to":
        return [*verb_in_title(owner._replace(form="base"), (), subject, passive=False), "to", verb.lemma]
    return []


def is_plural(subject: Sequence[str], told: Sequence[str] = ()) -> bool:
    """Whether a subject is more than one: by the auxiliaries of its verb, else by its head."""
    lows = {word.lower() for word in told}
    if subject[-1:] and subject[-1].lower() in _PLURALS and " ".join(subject[:-1]).lower() in ("", "the"):
        return True
    called = subject and len(subject) < 4 and subject[-1][0].isupper() and "and" not in subject  # Acme are
    one = bool(lows & {"is", "was", "has"})  # was to have opened
    if not one and lows & {"are", "were", "have"} and not lows & MODALS and not called:
        return True
    if one:
        return False
    if is_counted(subject):
        return True
    head = next((at for at, word in enumerate(subject) if at and word.lower() in _AFTER_HEAD), len(subject))
    acting = [at for at, word in enumerate(subject[1:head], 1) if word.endswith("ing")]
    persons = (at for at in acting if subject[at - 1].lower().endswith(_PERSONS) or subject[at - 1] in _PLURALS)
    described = (
        at
        for at in acting
        if opens_number([word.lower() for word in subject[at + 1 : at + 2]]) and subject[at - 1][0].islower()
    )
    head = next(persons, next(described, head))  # ministers meeting in; a boat carrying 40 migrants
    if "and" in subject and subject[head : head + 1] == [","]:
        return not _describes_one(subject)
    if _joins_two(subject, head):
        return True
    several = subject[head - 1 : head] in (["%"], ["percent"], ["half"], ["majority"], ["most"])
    several = several or [word.lower() for word in subject[:2]] == ["a", "number"]
    if several and subject[head : head + 1] == ["of"]:
        return is_plural(subject[head + 1 :])  # 71 % of the members
    noun = [word for word in subject[:head] if word not in ("'s", "'", "’")]
    noun = noun[1:] if noun and noun[0].lower() in ("the", "a", "an") else noun
    made = verb_of(noun[-1]) if len(noun) > 1 and head < len(subject) else None
    made_for = noun[1:] != [] and (noun[-1] == "based" or (made is not None and made.form in ("past", "participle")))
    noun = noun[:-1] if made_for else noun  # samples made for; firms based in
    return bool(noun) and _ends_in_plural(noun, subject)


def is_counted(subject: Sequence[str]) -> bool:
    """Whether a number above one opens a subject: about 2,000 of his allies; several of them; a million refugees."""
    if re.match(_YEAR, " ".join(subject)):
        return False
    counted = [word.lower().replace(",", "") for word in subject if word.lower() not in _ABOUT][:2]
    old = counted[1:] != [] and counted[1].startswith("-")  # 28-year-old
    if counted and not old and (counted[0] in _COUNTED or (counted[0].isdigit() and counted[0] != "1")):
        return True
    of = counted[1:] == ["of"] and (counted[0] in _SEVERAL or counted[0].endswith(_SHARES))
    return of or (counted[:1] == ["a"] and counted[-1] in _LARGE)


def _ends_in_plural(noun: Sequence[str], subject: Sequence[str]) -> bool:
    """Whether a noun with what precedes it, at the head of a subject, is a plural or joins two."""
    last = noun[-2] if len(noun) > 1 and noun[-1].lower() in _BEHIND_NOUNS else noun[-1]
    one_body = last.lower() in _BODIES_WITH_AND and not {word.lower() for word in noun} & _DETERMINERS
    joined = [other for one, other in pairwise(noun) if one in ("and", "&")]
    both = not one_body and any(other[0].isupper() or other.lower() in _DETERMINERS for other in joined)
    first = noun[noun.index("and") - 1].lower() if "and" in noun[1:] else ""  # troops and aircraft
    listed = bool(first) and last[0].islower() and (last.endswith("s") or first.endswith("s"))
    listed = listed or first in _PLURALS  # police and Protestants
    men = last.lower().endswith("men") and last.lower() not in ("yemen", "specimen")
    if both or listed or men or last.lower() in _PLURALS:
        return "&" not in noun
    several = last.endswith("s") and not last.lower().endswith(_SINGULARS)
    holders = last.lower() in _HOLDERS and len(noun) > 1  # NATO Foreign Ministers
    return several and (last[0].islower() or holders or _is_common(subject, noun))


def _describes_one(subject: Sequence[str]) -> bool:
    """Whether a list only tells what one person is: painter, poet and beekeeper Lena Ott."""
    last = subject[len(subject) - list(reversed(subject)).index("and") :]
    named = [word for word in last if word[0].isupper()]
    first = subject[1] if subject[0].lower() in ("the", "a", "an") else subject[0]
    return (
        bool(named)
        and last[0].islower()
        and last[0] not in _DETERMINERS
        and last[-1][0].isupper()
        and (first.islower() or len(named) < len(last))
    )


def _joins_two(subject: Sequence[str], head: int) -> bool:
    """Whether `and` joins two names with their phrases: Lena Ott of Chad and Ida Berg of Mali."""
    for at in (at for at, word in enumerate(subject) if word == "and" and 1 < at < len(subject) - 2):
        before, after = subject[at - 1], subject[at + 1 :]
        states = (before, after[0]) == (
            "State",
            "Government",
        )  # the Assembly of Heads of State and Government of the bloc
        if states or "with" in subject[head:at] or subject[head : head + 1] == ["between"]:
            continue  # a bus with Lena Ott and nine others; a meeting between Chad and Mali
        if at > head and before[0].isupper() and after[0].lower() in _DETERMINERS:
            return True  # Lena Ott of Mali and her rival
        if at > head and before[0].isupper() and after[0][0].isupper():
            body = len(after) > 2 and after[-1].lower() in _BODIES_WITH_AND
            return body or ("of" in after and "of" in subject[:at] and after[0].lower() not in _BODIES_WITH_AND)
        if at < head < len(subject) and before[0].isupper() and after[0].islower() and subject[head - 1].islower():
            return True  # Dick Durbin and the chair of the panel
    return False


def _is_common(subject: Sequence[str], noun: Sequence[str]) -> bool:
    """Whether the capital letter of a single noun is only that of its sentence: Sales of pulp; Lawmakers."""
    follows = subject[-1:] != noun[-1:]
    low = noun[0].lower()
    short = noun[0][:-1].isupper() and len(noun[0]) > 2  # MPs, NGOs
    return len(noun) == 1 and (follows or short or low in NOUNS_TOO or low.endswith(_COMMON))


def undergone(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a past form tells what is done to its subject: was proposed and published in May; added to the list."""
    words = sentence.words
    of_noun = _is_of_relative(sentence, verb) or contact_of(sentence, verb) is not None
    if not is_alone(verb) or verb.form not in ("past", "participle") or of_noun:
        return False
    last = max(inserted(sentence, verb.last), default=verb.last - 1) + 1
    after = low_at(words, last)
    led = after in PREPOSITIONS and not words[last].is_name  # elected To Lam
    open_ = (led and not counts(words, verb.last)) or not after[:1].isalnum()
    timed = behind_time(words, verb.last)
    object_ = timed < len(words) and _is_object(words[timed])  # imposed on Monday | a tax
    open_ = (open_ and not (timed > verb.last and object_)) or (timed > verb.last and not _opens_object(words, timed))
    before = [one for one in verbs_of(sentence) if one.last <= verb.first]
    at = verb.first - 1 - adverbial(words[verb.first - 1])
    joined = bool(before) and words[at].low in JOINTS and before[-1].passive and verb.lemma not in _ASKING
    if joined and after not in ARTICLES | OWNERS | PRONOUNS and participle(verb.lemma) == words[verb.head].low:
        return True
    fronted = verb.lemma not in INTRANSITIVE and is_fronted(sentence, verb)
    behind = takewhile(lambda word: word.low not in ARTICLES, words[verb.last : verb.last + _AHEAD])
    acts = verb.lemma == "propose" and any(word.low == "to" for word in behind)  # proposed on Monday to set limits
    return (open_ and not acts and verb.lemma in _DONE_TO) or fronted or is_reduced(sentence, verb)


def _is_of_relative(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb has a subject of its own behind a relative: the tariff that the White House | imposed."""
    words, at = sentence.words, verb.first - 1
    while at > 1 and verb.first - at <= _AHEAD and words[at].low.isalpha() and words[at].low not in _RELATIVES:
        at -= 1
    inside = any(at < one.last <= verb.first for one in verbs_of(sentence))
    return at > 0 and at < verb.first - 1 and words[at].low in _RELATIVES and not inside and words[at - 1].low.isalpha()


_RELATIVES: Final = ("that", "which", "whom")


def _is_object(word: Word) -> bool:
    return word.low in ARTICLES | OWNERS or is_number(word.low)


def _opens_object(words: Sequence[Word], at: int) -> bool:
    """Whether an object may begin at a word, behind a verb and a time: arrested on Monday | 12 people."""
    return at < len(words) and words[at].low[0].isalnum() and words[at].low not in PREPOSITIONS | SUBORDINATORS | JOINTS


_ASKING: Final = word_set("refuse call ask appeal agree insist vow pledge")  # was concerned and called for talks
_DONE_TO: Final = word_set(
    "add adopt publish propose impose blacklist charge arrest award elect appoint name wound injure commit unveil "
    "displace execute abduct kidnap"
)


_AHEAD: Final = 4  # words


def becoming(sentence: Sentence, verb: Predicate, shown: list[str], rest: Sequence[int]) -> list[str]:
    """Return the verb of what is so from a day on: becomes available, goes on strike."""
    plural = shown[-1] != "is"
    if (joint := entered(sentence, verb)) in _ENTERING:
        return [_ENTERING[joint][plural]]
    first = sentence.words[rest[0]].low if rest else ""
    if first not in _BECOMING:
        return shown
    return ["become" if plural else "becomes"]


_ENTERING: Final = {"on": ("goes", "go"), "under": ("comes", "come")}
_BECOMING: Final = word_set(
    "available generally public operational effective mandatory compulsory legal illegal binding"
)
