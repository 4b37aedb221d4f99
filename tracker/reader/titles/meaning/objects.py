"""What the bare nouns of a title mean: the new phone, of the headline's; the Council, by its full name."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kinds import base
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.around import BODIES, FIRMS, NO_FIRM, Around, names_in
from tracker.reader.titles.meaning.parties import paired
from tracker.reader.titles.meaning.persons import officer
from tracker.reader.titles.meaning.phrases import completed
from tracker.reader.titles.meaning.wanting import with_plaintiff
from tracker.reader.titles.meaning.wholes import is_of_state
from tracker.reader.titles.wording import owning


def specified(text: str, around: Around) -> str:
    """A title with what its bare nouns mean: the new phone, of the headline's; the Council, by its full name."""
    told = text
    for found in reversed([*re.finditer(_BARE, told)]):
        share = re.search(r"(?:per ?cent|%) of $", told[: found.start()])  # of the vote, which is no other one
        ruled = re.match(_RULED, told[found.end() :]) is not None and around.sort(found["noun"]) == "person"
        name = "" if share or ruled else _called(found["noun"], told, around)
        if name and not found["article"]:
            name = re.sub("^the ", "", name)
        after = text[found.end() :]
        after = f"'{after[2:]}" if name.endswith("s") and after.startswith("'s") else after
        text = f"{text[: found.start()]}{name or found[0]}{after}"
    text = with_plaintiff(paired(text, around), around)
    named = next(iter(names_in(around)), "")
    absent = named and named not in text and around.headline.startswith(named)
    if absent and (firm := re.match(_ITS_CHIEF, text)):
        text = f"{named}{text[firm.end() :]}"
    return re.sub(r"\bhere\b(?! to)", f"in {around.here}", text) if around.here not in ("", *text.split()) else text


_RULED: Final = r" (?:administration|government|cabinet|campaign|camp|team|family|era)\b"  # of a person


def owned(text: str, around: Around) -> str:
    """A title that begins with a bare noun, with the name of whose that is: Chile's parliament; the EU's measures."""
    noun = _head(text.removeprefix("Head of ").split())
    firm = around.full("Company") or "" if noun in _OF_FIRMS else ""
    makers = around.makers or around.actors
    if noun in _OFFICES and len(makers) == 1 and around.sort(makers[0]) in _OFFICIAL and makers[0] not in text:
        return f"{makers[0]}{text[text.lower().index(noun) + len(noun) :]}"  # the central bank: Federal Reserve
    maker = makers[0] if noun in _MADE | _HELD_OFFICES and len(makers) == 1 else ""
    national = noun in _OF_STATES and not (noun in _OF_OTHERS and text.lower().startswith(noun))
    national = national and noun not in [one.lower() for one in makers]  # a senate of which nothing tells whose
    body, _, seat = (makers[0] if len(makers) == 1 else "").rpartition(" of ")
    seat = seat if body.lower() == noun and around.sort(seat) == "country" else ""  # the Senate of Chile
    state = maker if around.sort(maker) == "country" else seat or around.state
    if is_of_state(base(noun)) and state not in around.parties:
        state = next((name for name in around.parties if around.sort(name) == "country"), "")  # whose poll is not sure
    owner = firm or (state if national else "") or maker
    first = text.partition(" ")[0]
    has_owner = first.endswith(("'s", "’s")) or bool(around.stands(first))  # Kenya's, Kenyan parliament
    if not owner or has_owner or owner.lower() in text.lower() or owner == "Company":
        return ""
    return f"{owning(owner)} {text if text[1:2].isupper() else text[0].lower() + text[1:]}"


_OFFICIAL: Final = ("government", "court", "organisation")  # sorts of actors
_OFFICES: Final = ("bank", "regulator", "ministry", "department", "court")


def is_office(text: str) -> bool:
    """Whether a title begins with the office of a state alone: Prime minister visits Tallinn."""
    words = text.split()
    return (
        words[:1] != [] and words[0][:1].isupper() and _head(words[:3]) in _HELD_OFFICES and not has_capital(text[1:8])
    )


_HELD_OFFICES: Final = word_set("minister president premier chancellor parliament king")


def _head(words: Sequence[str]) -> str:
    """The noun at the head of a title that stands right before its verb, with one or two words before it at most."""
    for at, (noun, after) in enumerate(pairwise(words[: _HEAD + 1])):
        verb = verb_of(after)
        if noun.lower() in PREPOSITIONS or (at and has_capital(noun)):
            break
        if verb is not None and verb.form != "ing" and after not in PREPOSITIONS:
            return noun.lower()
    return ""


_HEAD: Final = 3  # words
# Offices, bodies and votes of a state.
_OF_STATES: Final = word_set(
    "president minister parliament senate congress cabinet government army military navy court commission "
    "opposition voters ministry election elections referendum vote polls runoff run-off lawmakers deputies mps "
    "senators regulator watchdog inauguration census ombudsman legislature junta general "
    "chancellor premier king queen emperor governor treasury customs electorate bank force chamber tribunal"
)
_OF_OTHERS: Final = word_set("commission chamber force bank general tribunal")  # without an adjective
_OF_FIRMS: Final = word_set("meeting board shareholders dividend results earnings management")
# What somebody makes, decides, sends or runs.
_MADE: Final = word_set(
    "rule rules regulation regulations measure measures sanctions tariff tariffs duty duties levy law decree order ban "
    "decision ruling verdict judgment award opinion report review assessment proposal offer bid loan programme program "
    "budget bill draft list notice listings licence license petition appeal complaint lawsuit request campaign "
    "inauguration visit deliveries shipments exports production operations results earnings dividend listing strike "
    "lockout ultimatum deal takeover acquisition orders curbs controls restrictions quota cut cuts amnesty "
    "election elections referendum vote parliament president minister government ministry"
)


def points_back(text: str) -> bool:
    """Whether a title holds words that only the text before it explains."""
    definite = {found["noun"] for found in re.finditer(_BARE, text) if found["article"]}
    first = re.match(r"[A-Z][a-z]+\b", text)
    opens = first is not None and first[0].lower() in _OPENING and _tells(text[first.end() :])
    return opens or not _POINTING.isdisjoint(definite) or re.search(r"\b(?:the same|here)\b(?! to)", text) is not None


def _tells(rest: str) -> bool:
    """Whether a verb follows, or no word: deliveries | start; not a rocket | carrying a probe."""
    after = rest.split()[:1]
    verb = verb_of(after[0].lower()) if after and rest.startswith(" ") else None
    return (verb is not None and verb.form != "ing") or not rest.startswith(" ") or after[0].lower() in ("and", "or")


def _called(noun: str, text: str, around: Around) -> str:
    """What a bare noun means in a title: a name told in full, a party that the title does not name, a phrase."""
    if noun in _GENERAL or noun.lower() == "authorities" or around.sort(noun) == "country":
        return ""  # the authorities are several, where a name is of one; Sudan is not South Sudan
    if (person := officer(noun, around)) and person.split()[-1] not in text:
        return person
    if has_capital(noun):
        called = [around.full(noun) or "", *(name for name in around.parties if " of " not in name)]
        role = noun.lower() in _PARTIES
        fits = (one for one in filter(has_capital, called) if one.endswith(f" {noun}") or (" " in one and role))
        full = next((one for one in fits if one not in text), "")
        if not full and noun.lower() in _INTRODUCED:
            named = completed(["the", noun.lower()], around).removeprefix("the ")
            full = named if f" {noun}" in named else ""
        return f"the {full}" if f" {noun}" in full else full
    if noun in ("country", "kingdom") and around.state:
        return around.state if around.state not in text else ""
    if noun in BODIES and noun != "authorities":
        absent = [name for name in around.parties if not _names(text, name)]
        absent = [name for name in absent if noun not in FIRMS or around.sort(name) not in NO_FIRM]
        alike = [name for name in absent if noun in name.lower().split()]
        name = next(iter(alike), absent[0] if len(absent) == 1 and noun in FIRMS else "")
        return f"the {name}" if alike else name or _called_before(noun, text, around)
    phrase = completed(["the", noun], around).split()
    left = [word for word in phrase if not (has_capital(word) and re.search(rf"\b{re.escape(word[:_STEM])}", text))]
    while left and left[-1] in PREPOSITIONS:
        left.pop()
    if left[-1:] in ([], ["of"], ["'s"], ["the"], ["a"]):
        return ""
    return " ".join(left) if len(left) > 1 else f"the {left[0]}"


def _called_before(noun: str, text: str, around: Around) -> str:
    """The firm or body, named by its noun, that the text means by it."""
    name = around.called(noun) or ""
    fits = noun in name.lower().split() or (noun in FIRMS and around.sort(name) in ("", "company"))
    return name if fits and not _names(text, name) else ""


def _names(text: str, name: str) -> bool:
    """Whether a title names a party, by a word of its name or its initials."""
    words = [word for word in name.split() if has_capital(word)]
    initials = "".join(word[0] for word in words)
    return not words or any(word in text for word in words) or initials in text.split()


# A noun of firms before an office: Company | chief.
_ITS_CHIEF: Final = (
    rf"(?:{'|'.join(sorted(FIRMS)).title()})(?= (?:CEO|CFO|[Cc]hief|[Pp]resident|[Cc]hair\w*|[Cc]o-?founder)\b)"
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
_OPENING: Final = _INTRODUCED | FIRMS
_POINTING: Final = _INTRODUCED | word_set(
    "phone device treaty bidding convention plane aircraft jet airliner company firm airline"
)
_STEM: Final = 4  # letters
_GENERAL: Final = word_set(
    "world year month week day war time end north south east west country coast sea border capital street home air "
    "ground public people press media market start beginning future past top same others region area"
)  # nouns that need no more words
_PARTIES: Final = BODIES | word_set("purchaser buyer seller contractor")
_FOLLOWING: Final = "|".join(
    sorted(
        (PREPOSITIONS - {"of", "to", "between", "for", "with", "on", "against", "by", "over", "about"})
        | {"and", "or", "online", "instead"}
    )
)
# A noun alone, at the head of a title or with nothing behind it that tells which: the deal, | plant in.
_BARE: Final = (
    rf"(?:^|\b(?P<article>[Tt]he (?:(?:new|latest) )?))(?P<noun>(?<= )[a-z]+"
    rf"(?= (?:with (?![A-Z])|(?:{_FOLLOWING})\b)|['’]s\b|,|$)"
    rf"|[A-Z][a-z]+\b(?! [A-Z]|-| (?:of|for|on|between|against|to|by|in|at|from)\b))"
)
