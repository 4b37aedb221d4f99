"""What the bare nouns of a title mean: the new phone, of the headline's; the Council, by its full name."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.antecedents import name_before
from tracker.reader.titles.meaning.around import BODIES, CRAFT, FIRMS, NO_FIRM, Around, names_in, product_of
from tracker.reader.titles.wording import spelt


def specified(text: str, around: Around) -> str:
    """A title with what its bare nouns mean: the new phone, of the headline's; the Council, by its full name."""
    told = text
    for found in reversed(_bare(told)):
        name = _called(found["noun"] if found["article"] else _uncapped(found["noun"]), told, around)
        if name and not found["article"]:
            name = re.sub("^(?:[Tt]he|[Aa]n?) ", "", name)
            name = name[:1].upper() + name[1:] if name[1:2].islower() else name
        text = f"{text[: found.start()]}{name or found[0]}{text[found.end() :]}"
    text = _paired(text, around)
    firm, named = re.match(_ITS_CHIEF, text), next(iter(names_in(around)), "")
    if firm and named and named not in text and around.headline.startswith(named):
        text = f"{named}{text[firm.end() :]}"
    return re.sub(r"\bhere\b(?! to)", f"in {around.here}", text) if around.here not in ("", *text.split()) else text


def _paired(text: str, around: Around) -> str:
    """A title with the names of those whom it only counts: between the two companies; both sides."""
    for pattern, named in ((_TWO_STATES, [around.pair]), (_TWO_FIRMS, [tuple(names_in(around)), around.parties])):
        fits = (one for one in named if len(one) == _PAIR and not any(name in text for name in one))
        if pair := next(fits, ()):
            text = re.sub(pattern, " and ".join(pair), text)
    return text


_PAIR: Final = 2
_COUNTED: Final = r"(?:\b[Tt]he two|^Two|\b[Bb]oth)"
_TWO_STATES: Final = rf"{_COUNTED} (?:sides|countries|states|neighbou?rs|governments|allies|nations)\b(?! of)"
_TWO_FIRMS: Final = rf"{_COUNTED} (?:companies|firms|airlines|banks|rivals|carmakers)\b(?! of)"


def points_back(text: str) -> bool:
    """Whether a title holds words that only the text before it explains."""
    bare = (
        one
        for one in _bare(text)
        if one["noun"].lower() in (_COMMON | _INTRODUCED if one["article"] else _INTRODUCED | FIRMS)
    )
    return any(bare) or re.search(r"\b(?:the same|here)\b(?! to)", text) is not None


def _bare(text: str) -> list[re.Match[str]]:
    """The bare nouns of a title; one that it begins with, where a verb follows."""
    every = re.finditer(_BARE_OBJECT, text)
    common = _COMMON | _INTRODUCED
    return [one for one in every if one["article"] or one["noun"].lower() not in common or _tells(text[one.end() :])]


def _tells(rest: str) -> bool:
    """Whether a verb follows, or no word: deliveries | start; not a rocket | carrying a probe."""
    after = rest.split()[:1]
    verb = verb_of(after[0].lower()) if after and rest.startswith(" ") else None
    return (verb is not None and verb.form != "ing") or not rest.startswith(" ") or after[0].lower() in ("and", "or")


def _uncapped(noun: str) -> str:
    """A noun at the head of a title in small letters, where it is a common one."""
    return noun.lower() if noun.lower() in _INTRODUCED - BODIES else noun


def _called(noun: str, text: str, around: Around) -> str:
    """What a bare noun means in a title: a name told in full, a party that the title does not name, a phrase."""
    if has_capital(noun):
        called = [around.full(noun) or "", *(name for name in around.parties if " of " not in name)]
        role = noun.lower() in FIRMS | _INTRODUCED
        fits = (one for one in called if one.endswith(f" {noun}") or (" " in one and role))
        full = next((one for one in fits if one not in text), "")
        return f"the {full}" if full.endswith(noun) else full
    if noun in BODIES:
        absent = [name for name in around.parties if not _names(text, name)]
        absent = [name for name in absent if noun not in FIRMS or around.sort(name) not in NO_FIRM]
        alike = [name for name in absent if noun in name.lower().split()]
        name = next(iter(alike), absent[0] if len(absent) == 1 and noun in FIRMS else "")
        return f"the {name}" if alike else name
    name = (product_of(around) if noun in CRAFT else "") or _full_name(noun, around) or _first_told(noun, around)
    name = name or _of_thing(noun, around)
    return name if name and not any(word in text for word in name.split() if has_capital(word)) else ""


def _of_thing(noun: str, around: Around) -> str:
    """What is delivered, built or sold, as the text before tells it: deliveries | of nine jets."""
    if noun not in _OF_A_THING:
        return ""
    for sentence in around.further:
        verbs = {one.first for one in verbs_of(sentence)}
        for at, word in enumerate(sentence.words[:-2]):
            if word.low not in _THINGS_OF or sentence.words[at + 1].low not in ("of", "for"):
                continue
            last = at + 2
            while last < len(sentence.words) and last not in verbs and sentence.words[last].low not in _THING_ENDS:
                last += 1
            thing = spelt(sentence.words, range(at + 2, last)).strip()
            if sentence.words[at + 2].low not in _THINGS_OF and thing.endswith(("s", " aircraft")):
                return f"{noun} of {thing}"
    return ""


_OF_A_THING: Final = word_set(
    "delivery deliveries shipment shipments construction production handover procurement purchase sale sales"
)
_THINGS_OF: Final = word_set("procurement purchase order contract acquisition construction delivery sale supply deal")
_THING_ENDS: Final = PREPOSITIONS - {"of"} | {",", ".", ";", ":", "(", ")", "and", "that", "which", "worth"}


def _names(text: str, name: str) -> bool:
    """Whether a title names a party, by a word of its name or its initials."""
    words = [word for word in name.split() if has_capital(word)]
    initials = "".join(word[0] for word in words)
    return any(word in text for word in words) or initials in text.split()


def _full_name(noun: str, around: Around) -> str:
    """The name in the sentences before that ends with a noun: the treaty, of the Antarctic Treaty."""
    named = (name_before(one.words, noun) or _name_of(one.text, noun) for one in around.further)
    return next((f"the {name}" for name in named if name and name.split()[-1][0].isupper()), "")


def _name_of(text: str, noun: str) -> str:
    """The name that a noun begins: the Strait of Hormuz."""
    found = re.search(rf"\b{noun.title()} of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*", text)
    return found[0] if found else ""


def _first_told(noun: str, around: Around) -> str:
    """The phrase with which a text before introduces what a bare noun calls again: a contract to buy ten jets."""
    alike = next((row for row in _ALIKE if noun in row), frozenset([noun]))
    for sentence in around.further:
        for at, word in enumerate(sentence.words[:-1]):
            if (
                word.low in alike
                and at > 1
                and any(one.low in ("a", "an") for one in sentence.words[max(at - 4, 0) : at])
            ):
                first = next(one for one in range(at - 1, -1, -1) if sentence.words[one].low in ("a", "an"))
                last = _phrase_end(sentence, at)
                return spelt(sentence.words, range(first, last)).strip() if last - first > _FEWEST else ""
    return ""


_FEWEST: Final = 2  # words: an article and a noun


def _phrase_end(sentence: Sentence, noun: int) -> int:
    """Where the phrase of a noun ends: before a comma, a verb of its own, or a second preposition."""
    words, at = sentence.words, noun + 1
    verbs = {one.first for one in verbs_of(sentence) if is_finite(one)}
    if at < len(words) and words[at].low not in ("to", "for", "with", "on", "of", "between"):
        return at
    count = 0
    while at < len(words) and at not in verbs and words[at].text not in ",.;:()" and words[at].low not in _ENDING:
        count += words[at].low in PREPOSITIONS - {"of", "to"}
        if count > 1 or (words[at].low in PREPOSITIONS and is_dated(words, at + 1)):
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
    "phone device treaty bidding convention plane aircraft jet airliner company firm airline council army"
)
# Nouns of things, bodies and persons that a text introduces before it calls them by the noun alone.
_INTRODUCED: Final = word_set(
    "agreement deal contract pact accord proposal lawsuit suit case plan bill text draft measure rule rules tariff "
    "duty ban order award project programme program scheme operation exercise mission vessel ship tanker missile "
    "rocket attack blast vote trial hearing ruling verdict appeal inquiry review survey study letter loan grant "
    "credit stake offer bid purchase acquisition merger sale disposal licence license permit approval request "
    "delivery deliveries shipment shipments construction production trials negotiations consultation assessment "
    "amendment reservation purchaser buyer seller supplier contractor party parties panel tribunal jury judge "
    "minister ministry president premier chancellor spokesman union mayor island river strait dam bridge plant mine "
    "pipeline station airport port reactor site province city town village bloc army protocol instrument exchange "
    "guidance rate committee board commission council fund court conference summit forum congress fair exhibition"
)
_FOLLOWING: Final = "|".join(
    sorted((PREPOSITIONS - {"of", "to", "between", "for", "with", "on", "against", "by"}) | {"and", "or"})
)
_BARE_OBJECT: Final = (
    rf"(?:^|\b(?P<article>[Tt]he (?:(?:new|latest) )?))(?P<noun>(?:{'|'.join(sorted(_COMMON | _INTRODUCED))})"
    rf"(?= (?:with (?![A-Z])|(?:{_FOLLOWING})\b)|['’]s\b|,|$)"
    rf"|[A-Z][a-z]+\b(?! [A-Z]|-| (?:of|for|on|between|against|to|by|in|at|from)\b))"
)
