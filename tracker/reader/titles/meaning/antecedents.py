"""Whom a pronoun or a bare noun at the head of a title means: by its sentence, those before, the headline."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES, leads_to_subject
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.groups import adverbial, is_finite, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import (
    OWNERS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    has_capital,
)
from tracker.reader.titles.meaning.around import BODIES, DATES, FIRMS, NAMED, NO_FIRM, NO_OFFICE, Around
from tracker.reader.titles.meaning.persons import TITLES, holder_before, is_common, persons_in, topic_of
from tracker.reader.titles.meaning.told import told_before
from tracker.reader.titles.wording import spelt, tidied

_DEFINITE: Final = word_set("the this that these those both")
_FEWEST: Final = 2  # words: an article and a noun
_MOST: Final = 5  # words of a phrase that only points back
_FULL: Final = 2  # words of a person's name
_STEM: Final = 4  # letters that a state shares with its people
_LONGEST: Final = 7  # words of what stands for a pronoun


def is_pronoun(words: Sequence[Word]) -> bool:
    """Whether a subject is a pronoun."""
    return len(words) == 1 and words[0].low in PRONOUNS


def is_bare(words: Sequence[Word]) -> bool:
    """Whether a subject only points back: the company, this agreement, the two firms; not the summit of leaders."""
    named = any(has_capital(word.text) for word in words[1:]) or (
        words and has_capital(words[0].text) and not opens(words[0])
    )
    return bool(words) and not named and opens(words[0]) and len(words) < _MOST


def opens(word: Word) -> bool:
    """Whether a word points back at something told."""
    return word.low in _DEFINITE or word.low in OWNERS


def meant_by(sentence: Sentence, verb: Predicate, words: Sequence[Word], around: Around) -> str:
    """Whom the subject of a verb means; empty where nothing tells it."""
    head = words[-1].low
    if head in ("this", "that", "these", "those"):
        return ""
    if head in ("i", "you", "others"):
        return _speaker(sentence) if head == "i" else ""
    described = len(words) > _FEWEST and not _COUNTING & {word.low for word in words}
    if described and head in BODIES - FIRMS and words[0].low not in OWNERS:
        return ""  # the losing alliance
    if is_pronoun(words) or head in BODIES or words[0].low in OWNERS:
        plural = words[0].low in ("they", "their", "them", "both", "these") or head.endswith("s")
        person = words[0].low in PERSONS
        if is_pronoun(words) and not person and (body := _bare_body_before(sentence, verb)):
            return meant_by(sentence, *body, around)

        def fits(name: str) -> bool:
            return _may_be(name, words, around, plural=plural) and _fits(name, plural=plural, person=person)

        known = [name for name in around.actors if _is_of_sort(name, words, around) and (not person or fits(name))]
        absent = _absent(known, sentence, words, around)
        acting = " and ".join(absent[: 1 + plural])
        acting = "" if words[0].low == "both" and len(absent) < 1 + plural else acting
        here, later = (
            next(filter(fits, _subjects_here(sentence, verb, words[0], inside=head in BODIES, later=later)), "")
            for later in (False, True)
        )
        if later and (_is_owner_ahead(sentence, words[0]) or (is_pronoun(words) and _opens_sentence(sentence, verb))):
            return later
        if is_pronoun(words) and not person and _answered(sentence, verb):
            return _answerer(sentence, verb, here, around)
        firm = next((name for name in absent if head in FIRMS and around.sort(name) == "company"), "")
        if here or (head not in FIRMS and (acting or later)):
            return here or acting or later
        before = holder_before(around) if person else ""
        before = before or next(filter(fits, _subjects_before(around, person=person)), "")
        firm = firm or (around.called(head) or "" if head in FIRMS and not before else "")
        if firm and (" " not in before or firm in before) and around.sort(before) != "company":
            return firm
        behind = sentence.text[sentence.words[verb.last - 1].end :]  # whom she meets is not she
        return later or before or next((name for name in known if name.split()[0] not in behind), "")
    return ""


def _absent(known: Sequence[str], sentence: Sentence, words: Sequence[Word], around: Around) -> list[str]:
    """The actors that a sentence does not name; no lone state for `they`: gangs burnt two Haitian stations."""
    lone = words[0].low == "they" and [around.sort(name) for name in known] == ["country"]
    return [] if lone else [name for name in known if name.split()[0][:_STEM] not in sentence.text]


def _answered(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a pronoun does what the clause before it answers: sanctioned Iraq after it | invaded."""
    lead = sentence.words[verb.first - 2].low if verb.first > 1 else ""
    return lead in ("after", "because", "when") and any(
        is_finite(one) for one in verbs_of(sentence) if one.last < verb.first
    )


def _answerer(sentence: Sentence, verb: Predicate, here: str, around: Around) -> str:
    """Who did what a clause answers, as the actors tell, else its subject, else the body on which it put something."""
    before = sentence.text[: sentence.words[verb.first].start]
    told = next((name for name in around.actors if re.search(rf"\b{re.escape(name)}\b", before)), "")
    if told or (not around.sort(here) and here):
        return here if told in here else told
    bodies = (re.search(r"(?<= on )the .*", text) for text in told_before(sentence, verb, ()))
    return next((found[0] for found in bodies if found and found[0].split()[-1] in BODIES), "")


def _opens_sentence(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb stands in a clause that opens its sentence with a pronoun: since it broke away, Moldova has."""
    first = not any(is_finite(one) for one in verbs_of(sentence) if one.last <= verb.first)
    opener, pronoun = (sentence.words[at].low if at >= 0 else "" for at in (verb.first - 2, verb.first - 1))
    return first and leads_to_subject(opener, pronoun)


def _is_owner_ahead(sentence: Sentence, owner: Word) -> bool:
    """Whether the clause that opens a sentence begins with somebody's: since his party lost, Luna has."""
    first, second = (word.low for word in sentence.words[:2]) if len(sentence.words) > 1 else ("", "")
    return owner.low in OWNERS and second == owner.low and leads_to_subject(first, owner.low)


def _may_be(name: str, words: Sequence[Word], around: Around, *, plural: bool) -> bool:
    """Whether a pronoun or a bare noun may mean a name, as far as the text knows who bears it."""
    person, alone = words[0].low in PERSONS, " and " not in name
    if alone and ((plural and is_pronoun(words) and around.is_person(name)) or words[0].low == "both"):
        return False  # they are not one man
    if words[-1].low == "we" and around.sort(name) == "country":
        return False
    if person and name.count(" ") > 1 and around.sort(name.split()[0]) and all(map(has_capital, name.split())):
        return False  # London Ida Berg
    return (not person or " " in name or name in around.proper) and _is_of_sort(name, words, around)


def _speaker(sentence: Sentence) -> str:
    """Who says what a sentence quotes, before or behind his verb: wrote Lena Ott; empty where it names nobody."""
    for verb in (one for one in verbs_of(sentence) if one.lemma in SAYING and not one.passive):
        behind = list(takewhile(lambda word: word.is_name, sentence.words[verb.last :]))
        names = [" ".join(word.text for word in behind)] if behind else list(_told_name(sentence, verb))
        if found := next((name for name in names if _fits(name, plural=False, person=True)), ""):
            return found
    return ""


def _is_of_sort(name: str, words: Sequence[Word], around: Around) -> bool:
    """Whether a name may be one of a person for `he`, of a firm for `the company`, of an office for `the ministry`."""
    sort = around.sort(name) or ("person" if name.split()[0].lower() in TITLES else "")
    head = words[-1].low
    if words[0].low in PERSONS:
        return sort in _PERSON
    one = words[0].low in ("it", "its") or not is_pronoun(words)
    if one and (sort == "person" or around.is_person(" ".join(name.split()[-_FULL:]))):
        return False  # Senator Ada Berg said it
    if not is_pronoun(words) and any(word.lower() in _OFFICERS for word in name.split()):
        return False
    if head in _COUNTRIES:
        return sort == "country"
    product = is_common(name) or re.search(r" \d", name) is not None  # iOS 17
    if head in FIRMS and (not _NO_FIRMS.isdisjoint(name.lower().split()) or (not sort and product)):
        return False
    if head == "state":
        return sort in ("country", "government")
    if head in _NAMED_ALIKE and not is_pronoun(words):
        return head in name.lower().split()
    if head in _OFFICES and not is_pronoun(words) and not sort:
        return not {head, "office", "authority", *BODIES}.isdisjoint(name.lower().split())
    return is_pronoun(words) or words[0].low in OWNERS or sort not in _NO_SUCH_BODY.get(words[-1].low, _NO_BODY)


def _fits(name: str, *, plural: bool, person: bool) -> bool:
    first = name.split()[0]
    if first in DATES or first.lower() in _NOBODY | PREPOSITIONS or (" " in name and name.isupper()):
        return False
    if " the " in name.replace(" of the ", " "):
        return False  # why the West
    if all(word.lower() in TITLES | {"former"} for word in name.split()):
        return False  # an office without its holder
    if person and (not _NO_PERSONS.isdisjoint(name.lower().split()) or any(map(str.isdigit, name))):
        return False
    several = is_plural(name.split()) or (first.islower() and name.split()[-1].endswith("s"))
    owned = "'s" in name or any(word.islower() and word not in _PARTICLES for word in name.split()[-2:])
    return not several and not owned if person else (plural or not several)


def thing_before(around: Around, *, plural: bool) -> list[str]:
    """The words of the thing that the sentence before is about, which a pronoun goes on to tell of; none of a body."""
    before = next(iter(around.earlier), None)
    words = topic_of(before) if before is not None else []
    if not words or is_pronoun(words) or words[-1].low in BODIES or plural != is_plural([words[-1].low]):
        return []
    return [word.text for word in words] if opens(words[0]) or words[0].low in ("a", "an") else []


_PARTICLES: Final = word_set(
    "bin bint ibn al el de da di du del della van von der den ter la le dos das abu"
)  # of names


_PERSON: Final = ("", "person")  # sorts of actors
_NO_BODY: Final = frozenset(["person"])
_OFFICES: Final = word_set("ministry department parliament court regulator army")
_NO_SUCH_BODY: Final = dict.fromkeys(FIRMS, NO_FIRM) | dict.fromkeys(_OFFICES, NO_OFFICE | {"company"})
_OFFICERS: Final = word_set("judge minister president chancellor secretary governor mayor prosecutor spokesman officer")
_NO_FIRMS: Final = word_set("union court tribunal ministry government council parliament commission army police")
_NO_PERSONS: Final = (
    BODIES
    | _NO_FIRMS
    | word_set("house senate office party prison jail school hospital university church cathedral airport station port")
    | word_set("mine dam park gardens garden street road square bridge hotel stadium hall tower building centre center")
    | word_set("river lake bay sea strait mount hurricane typhoon cyclone storm league cup championship")
    | word_set("foundation institute fund society trust association federation academy museum bureau network coalition")
)
_COUNTRIES: Final = word_set("country island kingdom emirate sultanate republic")
# Bodies whose names have the noun that they are called by.
_NAMED_ALIKE: Final = word_set("union board committee commission court tribunal parliament council ministry department")
_COUNTING: Final = word_set("two three both same new said latter former")
_NOBODY: Final = OWNERS | RELATIVES | word_set("neither nobody none no either what live update breaking sources")


def _bare_body_before(sentence: Sentence, verb: Predicate) -> tuple[Predicate, list[Word]] | None:
    """The verb before another one whose subject only names a body: the firm said | it will."""
    before = [one for one in verbs_of(sentence) if one.last <= verb.first and is_finite(one)]
    if not before:
        return None
    words = [sentence.words[at] for at in subject_of(sentence, before[-1], unsaid(sentence, ())).words]
    return (before[-1], words) if is_bare(words) and words[-1].low in BODIES else None


def _subjects_here(sentence: Sentence, verb: Predicate, subject: Word, *, inside: bool, later: bool) -> Iterator[str]:
    """The names of the subjects before that of a verb in its sentence, the nearest first; or that of the next verb."""
    every = [one for one in verbs_of(sentence) if is_finite(one)]
    own = [one for one in every if sentence.words[one.first].start < subject.start]
    end = next(
        (at for at in range(verb.last, len(sentence.words)) if sentence.words[at].text == ";"), len(sentence.words)
    )
    behind = [one for one in every if verb.last < one.first < end]
    for one in behind if later else reversed(own):
        yield from _told_name(sentence, one, inside=inside)


def _subjects_before(around: Around, *, person: bool) -> Iterator[str]:
    """The names of the subjects in the sentences before, the nearest first, and of the headline."""
    for before in around.earlier:
        for one in [one for one in verbs_of(before) if is_finite(one)][:2]:
            yield from _told_name(before, one)
        if person:
            yield from persons_in(before)
    yield from _in_headline(around)


def person_in(before: Sequence[Sentence]) -> str:
    """The full name of the person who is the subject of one of some sentences, the nearest first; empty where none."""
    names = (name for one in before for verb in verbs_of(one)[:2] for name in _told_name(one, verb))
    return next((name for name in names if " " in name and _fits(name, plural=False, person=True)), "")


def _in_headline(around: Around) -> Iterator[str]:
    found = re.match(NAMED, around.headline)
    if found:
        yield re.sub(r"['’]s$", "", found[0])


def _told_name(sentence: Sentence, verb: Predicate, *, inside: bool = False) -> Iterator[str]:
    """The name of the subject of a verb, where it has one; `inside` also one within it: a memo at Apple."""
    subject = subject_of(sentence, verb, unsaid(sentence, ())).words
    subject = subject[sentence.words[subject[0]].low == "then" :] if subject else subject
    words = [sentence.words[at] for at in subject]
    if (
        not words
        or len(words) > _LONGEST
        or is_pronoun(words)
        or (opens(words[0]) and is_bare(words))
        or adverbial(words[0])
        or words[0].low.endswith("ing")
    ):
        return
    head = list(takewhile(lambda word: word.low not in PREPOSITIONS, words))
    if any(has_capital(word.text) for word in head[1:]) or (head and has_capital(head[0].text) and not opens(head[0])):
        yield re.sub(_OWN_FIGURE, "", tidied(spelt(sentence.words, subject)))
    elif inside and (named := [word.text for word in words if has_capital(word.text)]):
        yield named[-1]


# What one has that does nothing itself: Acme | 's profit; it | lost a contract.
_OWN_FIGURE: Final = (
    r"['’]s? (?:[a-z]+ )?(?:profits?|shares?|sales|revenues?|reputation|popularity|image|ratings?|economy)$"
)
