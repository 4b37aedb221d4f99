"""Whom a pronoun or a bare noun at the head of a title means: by its sentence, those before, the headline."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word
from tracker.reader.titles.groups import is_finite, verbs_of
from tracker.reader.titles.masking import unsaid
from tracker.reader.titles.present import is_plural
from tracker.reader.titles.subjects import subject_of
from tracker.reader.titles.wording import spelt, tidied
from tracker.reader.titles.words import ARTICLES, OWNERS, PERSONS, PREPOSITIONS, PRONOUNS, has_capital

_DEFINITE: Final = word_set("the this that these those both")
FIRMS: Final = word_set(
    "company firm airline carrier manufacturer maker carmaker chipmaker lender startup start-up producer "
    "developer retailer giant operator corporation supplier planemaker companies airlines"
)
_COMPANIES: Final = FIRMS | word_set(
    "group bank ministry bloc council commission government agency regulator parliament court "
    "committee department union alliance organisation organization board force army country state authorities "
    "consortium"
)
_CRAFT: Final = word_set(
    "plane aircraft jet airliner jetliner airplane aeroplane superjumbo planes jets phone handset device "
    "model laptop computer player tablet smartphone product missile rocket satellite ship drone tank"
)
_FEWEST: Final = 2  # words: an article and a noun
_MOST: Final = 5  # words of a phrase that only points back
_SMALL: Final = 3  # letters of the small words of a headline
_LONGEST: Final = 7  # words of what stands for a pronoun
_BACK: Final = 4  # sentences before
_NAMED: Final = r"\b(?:[a-z]?[A-Z][\w’'&.-]*|\d\w*-?\d*)(?: (?:[a-z]?[A-Z][\w’'&-]*|\d\w*))*"


@dataclass(frozen=True)
class Around:
    """What stands around a sentence: those before it, the nearest first, the headline, who acts, its common words and
    names, the full name of a short one, the place of the dateline, and all who take part.
    """

    before: Callable[[], Sequence[Sentence]]
    headline: str = ""
    actors: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    full: Callable[[str], str | None] = str
    here: str = ""
    parties: tuple[str, ...] = ()

    @cached_property
    def earlier(self) -> Sequence[Sentence]:
        """The sentences before, the nearest first."""
        return self.before()[:_BACK]


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
    return word.low in _DEFINITE | OWNERS


def meant_by(sentence: Sentence, verb: Predicate, words: Sequence[Word], around: Around) -> str:
    """Whom the subject of a verb means; empty where nothing tells it."""
    head = words[-1].low
    if is_pronoun(words) or head in _COMPANIES or words[0].low in OWNERS:
        plural = words[0].low in ("they", "their", "them", "both", "these") or head.endswith("s")
        person = words[0].low in PERSONS
        fits = partial(_fits, plural=plural, person=person)
        absent = [name for name in around.actors if name.split()[0] not in sentence.text]
        acting = " and ".join(absent[: 1 + plural])
        here = next(filter(fits, _subjects_here(sentence, verb, inside=head in _COMPANIES)), "")
        if head not in FIRMS and (here or acting):
            return here or acting
        return here or next(filter(fits, _subjects_before(around)), "") or next(iter(around.actors), "")
    return _same_noun(head, sentence, verb, around) if len(words) == _FEWEST else ""


def _fits(name: str, *, plural: bool, person: bool) -> bool:
    first = name.split()[0]
    if first.lower() in _NOBODY or (" " in name and name.isupper()):
        return False
    several = is_plural(name.split()) or (first.islower() and name.split()[-1].endswith("s"))
    owned = "'s" in name or any(word.islower() for word in name.split()[-2:])
    return not several and not owned if person else (plural or not several)


_NOBODY: Final = OWNERS | word_set("neither nobody none no either")


def _subjects_here(sentence: Sentence, verb: Predicate, *, inside: bool) -> Iterator[str]:
    """The names of the subjects beside a verb in its sentence, those before it first, the nearest first."""
    every = [one for one in verbs_of(sentence) if is_finite(one)]
    own = [one for one in every if one.last <= verb.first]
    later = [one for one in every if one.first > verb.last]
    for one in (*reversed(own), *later[:1]):
        yield from _told_name(sentence, one, inside=inside)


def _subjects_before(around: Around) -> Iterator[str]:
    """The names of the subjects in the sentences before, the nearest first, and of the headline."""
    for before in around.earlier:
        for one in [one for one in verbs_of(before) if is_finite(one)][:2]:
            yield from _told_name(before, one)
    yield from _in_headline(around)


def _in_headline(around: Around) -> Iterator[str]:
    found = re.match(_NAMED, around.headline)
    if found:
        yield re.sub(r"['’]s$", "", found[0])


def _told_name(sentence: Sentence, verb: Predicate, *, inside: bool = False) -> Iterator[str]:
    """The name of the subject of a verb, where it has one; `inside` also one within it: a memo at Apple."""
    subject = subject_of(sentence, verb, unsaid(sentence, ())).words
    words = [sentence.words[at] for at in subject]
    if not words or len(words) > _LONGEST or is_pronoun(words) or (opens(words[0]) and is_bare(words)):
        return
    head = list(takewhile(lambda word: word.low not in PREPOSITIONS, words))
    if any(has_capital(word.text) for word in head[1:]) or (head and has_capital(head[0].text) and not opens(head[0])):
        yield tidied(spelt(sentence.words, subject))
    elif inside and (named := [word.text for word in words if has_capital(word.text)]):
        yield named[-1]


def _same_noun(head: str, sentence: Sentence, verb: Predicate, around: Around) -> str:
    """The full name of what a bare noun calls again: the store, of the iTunes Music Store; the plane, of an A380."""
    for words in (sentence.words[: verb.first], *(one.words for one in around.earlier)):
        if name := _name_before(words, head):
            return name
    return _product(around) if head in _CRAFT else ""


def _name_before(words: Sequence[Word], head: str) -> str:
    """The last name among words that ends with a noun."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].low == head and has_capital(words[at - 1].text) and words[at - 1].low not in ARTICLES:
            first = at
            while first and words[first - 1].text[0].isalnum() and has_capital(words[first - 1].text):
                first -= 1
            if words[first].low not in ARTICLES or at - first > 1:
                return tidied(" ".join(word.text for word in words[first : at + 1]))
    return ""


def _product(around: Around) -> str:
    """The craft or device that a headline is about: Airbus A400M, iPhone 4, Airbus superjumbo."""
    named = next((name for name in names_in(around) if re.search(r"\d|^i[A-Z]", name)), "")
    made = re.search(rf"\b(?:{_NAMED[2:]}) (?:{'|'.join(sorted(_CRAFT))})\b", around.headline)
    return named or (made[0] if made else "")


_NO_NAME: Final = PRONOUNS | word_set("no two three four five six seven eight nine ten")


def names_in(around: Around) -> list[str]:
    """The names of a headline that has no capitals but theirs; empty for any other."""
    headline = around.headline
    if not any(word.islower() and len(word) > _SMALL for word in headline.split()):
        return []
    found = [one for one in re.finditer(_NAMED, headline) if has_capital(one[0]) and one[0].lower() not in _NO_NAME]
    sure = around.proper | {word for name in around.actors for word in name.split()}
    return [
        re.sub(r"['’]s$", "", one[0])
        for one in found
        if one.start() or " " in one[0] or one[0] in sure or _acts(headline[one.end() :])
    ]


def acting_in(around: Around) -> str:
    """Who does what a headline tells: its first name, where a verb follows."""
    named = next(iter(names_in(around)), "")
    headline = around.headline
    return named if named and headline.startswith(named) and _acts(headline[len(named) :]) else ""


def _acts(rest: str) -> bool:
    """Whether a verb follows a name in a headline: Aeroflot orders jets."""
    verb = verb_of(rest.split()[0].lower()) if rest.split() else None
    return verb is not None and verb.form == "s"


def specified(text: str, around: Around) -> str:
    """A title with what its bare nouns mean: the new phone, of the headline's; the Council, by its full name."""
    told = text
    for found in reversed([*re.finditer(_BARE_OBJECT, told)]):
        name = _called(found["noun"], told, around)
        if name and not found["article"]:
            name = name.removeprefix("the ")
        text = f"{text[: found.start()]}{name or found[0]}{text[found.end() :]}"
    firm, named = re.match(_ITS_CHIEF, text), next(iter(names_in(around)), "")
    if firm and named and named not in text and around.headline.startswith(named):
        text = f"{named}{text[firm.end() :]}"
    return re.sub(r"\bhere\b(?! to)", f"in {around.here}", text) if around.here not in ("", *text.split()) else text


def points_back(text: str) -> bool:
    """Whether a title holds words that only the text before it explains."""
    every = re.finditer(_BARE_OBJECT, text)
    bare = (one for one in every if one["noun"].lower() in (_COMMON if one["article"] else _COMPANIES & _COMMON))
    return any(bare) or re.search(r"\b(?:the same|here)\b(?! to)", text) is not None


def _called(noun: str, text: str, around: Around) -> str:
    """What a bare noun means in a title: a name told in full, a party that the title does not name, a phrase."""
    if has_capital(noun):
        called = [around.full(noun) or "", *(name for name in around.parties if " of " not in name)]
        fits = (one for one in called if one.endswith(f" {noun}") or (" " in one and noun.lower() in FIRMS))
        full = next((one for one in fits if one not in text), "")
        return f"the {full}" if full.endswith(noun) else full
    if noun in _COMPANIES:
        absent = [name for name in around.parties if not _names(text, name)]
        alike = [name for name in absent if noun in name.lower().split()]
        name = next(iter(alike), absent[0] if len(absent) == 1 and noun in FIRMS else "")
        return f"the {name}" if alike else name
    name = (_product(around) if noun in _CRAFT else "") or _full_name(noun, around) or _first_told(noun, around)
    return name if name and not any(word in text for word in name.split() if has_capital(word)) else ""


def _names(text: str, name: str) -> bool:
    """Whether a title names a party, by a word of its name or its initials."""
    words = [word for word in name.split() if has_capital(word)]
    initials = "".join(word[0] for word in words)
    return any(word in text for word in words) or initials in text.split()


def _full_name(noun: str, around: Around) -> str:
    """The name in the sentences before that ends with a noun: the treaty, of the Antarctic Treaty."""
    named = (_name_before(one.words, noun) for one in around.earlier)
    return next((f"the {name}" for name in named if name and name.split()[-1][0].isupper()), "")


def _first_told(noun: str, around: Around) -> str:
    """The phrase with which a text before introduces what a bare noun calls again: a contract to buy ten jets."""
    alike = next((row for row in _ALIKE if noun in row), frozenset([noun]))
    for sentence in around.earlier:
        for at, word in enumerate(sentence.words[:-1]):
            if (
                word.low in alike
                and at > 1
                and any(one.low in ("a", "an") for one in sentence.words[max(at - 4, 0) : at])
            ):
                first = next(one for one in range(at - 1, -1, -1) if sentence.words[one].low in ("a", "an"))
                last = _phrase_end(sentence, at)
                return spelt(sentence.words, range(first, last)).strip()
    return ""


def _phrase_end(sentence: Sentence, noun: int) -> int:
    """Where the phrase of a noun ends: before a comma, a verb of its own, or a second preposition."""
    words, at = sentence.words, noun + 1
    verbs = {one.first for one in verbs_of(sentence) if is_finite(one)}
    if at < len(words) and words[at].low not in ("to", "for", "with", "on", "of", "between"):
        return at
    count = 0
    while at < len(words) and at not in verbs and words[at].text not in ",.;:()" and words[at].low not in _ENDING:
        count += words[at].low in PREPOSITIONS - {"of", "to"}
        if count > 1:
            break
        at += 1
    return at


_ENDING: Final = word_set("and but which that who for")
_ALIKE: Final = (
    word_set("agreement deal contract pact accord order purchase"),
    word_set("proposal plan bill offer"),
    word_set("lawsuit suit case"),
)
_ITS_CHIEF: Final = (
    rf"(?:{'|'.join(sorted(FIRMS)).title()})(?= (?:CEO|CFO|[Cc]hief|[Pp]resident|[Cc]hair\w*|[Cc]o-?founder)\b)"
)
_COMMON: Final = word_set(
    "phone device agreement deal contract pact accord proposal lawsuit suit case treaty bidding convention"
) | word_set("plane aircraft jet airliner company firm airline council army")
_FOLLOWING: Final = "|".join(sorted((PREPOSITIONS - {"of", "to", "between", "for", "with"}) | {"and", "or"}))
_BARE_OBJECT: Final = (
    rf"(?:^|\b(?P<article>[Tt]he (?:(?:new|latest) )?))(?P<noun>(?:{'|'.join(sorted(_COMMON))})"
    rf"(?= (?:with (?![A-Z])|(?:{_FOLLOWING})\b)|['’]s\b|,|$)|[A-Z][a-z]+\b(?! [A-Z]|-))"
)
