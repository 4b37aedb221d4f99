"""What the bare nouns of a title mean: the new phone, of the headline's; the Council, by its full name."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.clauses import Sentence
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.antecedents import name_before
from tracker.reader.titles.meaning.around import BODIES, CRAFT, FIRMS, Around, names_in, product_of
from tracker.reader.titles.wording import spelt


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
    bare = (one for one in every if one["noun"].lower() in (_COMMON if one["article"] else BODIES & _COMMON))
    return any(bare) or re.search(r"\b(?:the same|here)\b(?! to)", text) is not None


def _called(noun: str, text: str, around: Around) -> str:
    """What a bare noun means in a title: a name told in full, a party that the title does not name, a phrase."""
    if has_capital(noun):
        called = [around.full(noun) or "", *(name for name in around.parties if " of " not in name)]
        fits = (one for one in called if one.endswith(f" {noun}") or (" " in one and noun.lower() in FIRMS))
        full = next((one for one in fits if one not in text), "")
        return f"the {full}" if full.endswith(noun) else full
    if noun in BODIES:
        absent = [name for name in around.parties if not _names(text, name)]
        alike = [name for name in absent if noun in name.lower().split()]
        name = next(iter(alike), absent[0] if len(absent) == 1 and noun in FIRMS else "")
        return f"the {name}" if alike else name
    name = (product_of(around) if noun in CRAFT else "") or _full_name(noun, around) or _first_told(noun, around)
    return name if name and not any(word in text for word in name.split() if has_capital(word)) else ""


def _names(text: str, name: str) -> bool:
    """Whether a title names a party, by a word of its name or its initials."""
    words = [word for word in name.split() if has_capital(word)]
    initials = "".join(word[0] for word in words)
    return any(word in text for word in words) or initials in text.split()


def _full_name(noun: str, around: Around) -> str:
    """The name in the sentences before that ends with a noun: the treaty, of the Antarctic Treaty."""
    named = (name_before(one.words, noun) for one in around.earlier)
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
