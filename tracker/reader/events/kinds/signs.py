"""What tells a kind and is no single word: a sum, a grade, a tally, a nation that votes, a model, leaders who meet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES, MONTHS
from tracker.reader.english.small_words import MODALS
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.kinds.groups import Group, groups
from tracker.reader.events.kinds.nouns import ENTITIES, STRIKERS
from tracker.reader.events.kinds.tables import base, nouns
from tracker.reader.grammar.words import Word


def signs(name: str, before: Sequence[Word], after: Sequence[Word]) -> Iterator[tuple[str, float]]:
    """The kinds that the words before and after a verb tell, with their weight."""
    if any(before.low in _GRADED and _GRADE.fullmatch(word.text) for before, word in pairwise(after)):
        yield "market", 4.0  # cut it to | CCC
    if name in _MOVES and _is_amount(after) and not any(word.low in _POLLS for word in after):
        yield "market", 2.5
    if any(_PARTIES_MEET.fullmatch(word.text) for word in (*before[-1:], *after[:1])):
        yield "conference", 4.0  # COP31 | opens; hosts | COP31
    votes = next((one.text for one, other in pairwise(after) if one.text[0].isdigit() and other.low == "votes"), "")
    if votes:
        yield _of_votes(name, votes)
    exported = any(base(word.low) in _EXPORTS for word in (*before, *after))
    if exported and any(_limits_exports(*pair) for side in (before, after) for pair in pairwise(groups(side))):
        yield "export-control", 5.0
    if name in _BOUGHT and _is_fleet(after):
        yield "agreement", 5.0
    if name in _PUT_OFF and _is_stoppage(after):
        yield "other", 6.0
    if name in _LIMITING and _is_trade([*groups(after)]):
        yield "export-control", 5.0
    if name in ("speak", "talk") and are_leaders(before) and not any(word.low in _SPOKEN_TO for word in after[:1]):
        yield "meeting", 5.0  # the two presidents | spoke for an hour
    if name == "vote" and _is_nation(before) and not any(base(word.low) in _MOTIONS for word in after):
        yield "election", 5.0


def _is_stoppage(after: Sequence[Word]) -> bool:
    """Whether workers' strike is the object of a verb: suspended | its strike; not its strikes, a strike on Iran."""
    found = [*groups(after)]
    if not found or found[0].opener or found[0].words[found[0].head].low not in _STOPPAGES:
        return False
    armed = any(word.low in _ARMED for word in found[0].words)
    aimed = any(one.opener in ("on", "against") and not _is_day(one.words[0].low) for one in found[1:])
    return not armed and not aimed


def is_of_workers(noun: str, before: Sequence[Word]) -> bool:
    """Whether workers are named before the noun `strike`, or how long it is: rail workers announced a 24-hour | strike.

    No other word before it tells what it is, as of a drone strike.
    """
    if noun != "strike" or not before:
        return False
    named = {form for word in before for form in (word.low, base(word.low))}
    if before[-1].low in _ARMED:
        return False
    return before[-1].low in _LONG or not named.isdisjoint(_STRIKING)


OF_WORKERS: Final = (("other", 5.0),)
_LONG: Final = word_set("hour day week")
_STRIKING: Final = frozenset(STRIKERS.split()) | word_set("workers staff crew employee")


def _is_fleet(after: Sequence[Word]) -> bool:
    """Whether aircraft or other machines are counted by their model after a verb: bought | 20 A380s, ten 737 jets."""
    found = [*groups(after)][:1]
    words = found[0].words if found and not found[0].opener else ()
    return any(_is_count(one) and _MODELS.fullmatch(two.text) is not None for one, two in pairwise(words))


def _is_count(word: Word) -> bool:
    return word.text.isdigit() or word.low in _NUMBERS


_BOUGHT: Final = word_set("buy purchase order")
_MODELS: Final = re.compile(r"[A-Z]{1,3}-?\d{2,3}[A-Z]*s?|7\d7s?|[A-Z]\w+liners")
_NUMBERS: Final = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty")


def _is_day(low: str) -> bool:
    return low in DATE_NAMES or low[0].isdigit()


_ARMED: Final = word_set("air drone missile rocket artillery military naval nuclear retaliatory suicide")
_STOPPAGES: Final = word_set("strike walkout stoppage")
_PUT_OFF: Final = word_set(
    "suspend call cancel postpone delay defer end avert extend announce plan threaten resume halt stop pause continue"
)


def _of_votes(name: str, number: str) -> tuple[str, float]:
    """The kind that a number of votes tells: by 13 | votes to two; 4,000 | votes; won by 13 | votes."""
    return ("election", 5.0) if len(number) > _SEATS else ("resolution", 2.0 if name in _RACING else 4.0)


_PARTIES_MEET: Final = re.compile(r"COP-?\d{1,2}")  # a conference of the parties to a convention
_RACING: Final = word_set("win lose elect beat")
_SEATS: Final = 3  # figures of the most votes that an assembly has
_POLLS: Final = word_set("vote votes poll polls support turnout seats")
_GRADE: Final = re.compile(r"[A-D]{2,3}|[ABC]aa?\d?")
_GRADED: Final = word_set("to at from by of")
# Verbs of prices and figures.
_MOVES: Final = word_set(
    "touch hit reach pass top cross breach sink shrink fall drop slip slide dip ease rise climb gain lose jump add "
    "crash collapse settle close end open trade average expand contract grow"
)
_SIGNS: Final = "$€£¥₹"
_NEAR: Final = 6
_TO: Final = word_set("to at past below above by under through around about nearly almost over more than as much the")
_SHARES: Final = word_set("% percent per cent points dollar dollars cents euros pounds yuan rupees barrel ounce tonne")
_MOTIONS: Final = word_set("against favour favor draft resolution text motion amendment bill law unanimously")
_PRONOUNS: Final = word_set("it they he she we i you this that both all some many most")


def _limits_exports(group: Group, following: Group) -> bool:
    """Whether something is a limit to exports: curbs | on holmium exports; licences | for shipments of gallium."""
    limit = (
        group.opener in ("", "of")
        and following.opener in ("on", "of", "for")
        and base(group.words[group.head].low) in _LIMITS
    )
    return limit and any(base(word.low) in _EXPORTS for word in following.words)


def _is_trade(found: Sequence[Group]) -> bool:
    """Whether goods that go to somebody named are told of: the sale | of chips | to China."""
    traded = bool(found) and found[0].opener == "" and base(found[0].words[found[0].head].low) in _TRADED
    return traded and any(group.opener == "to" and group.words[0].is_name for group in found[1:])


_EXPORTS: Final = word_set("export shipment exporting")
_LIMITING: Final = word_set("restrict limit curb ban bar prohibit control")
_TRADED: Final = word_set("sale shipment supply")
_SPOKEN_TO: Final = word_set("to of out about against in at on after")  # before whom or what one speaks to or of
_LIMITS: Final = word_set("curb ban limit restriction control licence license permit quota halt stop")


def _is_amount(after: Sequence[Word]) -> bool:
    """Whether a sum or a share follows a verb: touched | $4,000; sank past | 90 to the dollar."""
    told = [word for word in after[:_NEAR] if word.low not in _TO]
    if not told or not (told[0].text[0] in _SIGNS or told[0].text[0].isdigit()):
        return False
    return told[0].text[0] in _SIGNS or any(word.low in _SHARES or word.text.endswith("%") for word in told)


def _is_nation(before: Sequence[Word]) -> bool:
    """Whether a subject is one name and no body: Moldovans | voted; Peru | votes."""
    if len(before) != 1 or not before[0].is_name:
        return False
    return before[0].low not in _PRONOUNS and before[0].low not in nouns() and base(before[0].low) not in ENTITIES


def is_model(name: Word, number: Word) -> bool:
    """Whether a word and a number are the name of a product: Kestrel 3."""
    if not number.text[0].isdecimal() or re.fullmatch(r"\d{1,2}[A-Za-z]{0,2}", number.text) is None:
        return False
    return any(letter.isupper() for letter in name.text) and name.low not in MONTHS


def are_leaders(words: Sequence[Word]) -> bool:
    """Whether two or more heads of state or government meet: the presidents of both; Mali's king and Chad's premier."""
    parties = [group.words for group in groups(words) if group.opener in _PARTIES]
    return sum(map(_leaders, parties)) > 1 and not _is_below(parties[0])


def _is_below(words: Sequence[Word]) -> bool:
    """Whether those who meet leaders are none themselves: the foreign minister held talks with the leaders of both."""
    named = {base(word.low) for word in words}
    return not _leaders(words) and not named.isdisjoint(_BELOW)


def _leaders(words: Sequence[Word]) -> int:
    """How many leaders a group names, 2 where it is more than one: the prime ministers; the G20 | meets."""
    count = 0
    for at, word in enumerate(words):
        before = words[at - 1].low if at else ""
        prime = base(word.low) == "minister" and before == "prime"
        before = words[at - 2].low if prime and at > 1 else before
        if (prime or base(word.low) in _LEADERS) and before not in _NO_STATE:
            count += 1 + word.low.endswith("s")
        elif word.low in _CLUBS and all(verb_of(one.low) or one.low in MODALS for one in words[at + 1 : at + 2]):
            count += 2
    return count


_CLUBS: Final = word_set("g7 g20 g8 brics quad")
_PARTIES: Final = frozenset(("", "of", "and", "with", "between", "by", ","))
# Before a leader who heads no state.
_NO_STATE: Final = word_set(
    "vice deputy former strike union labour labor tribal rebel militia guerrilla opposition party community business "
    "refugee maoist islamist religious church spiritual student protest clan faction separatist insurgent militant "
    "majority minority"
)
_BELOW: Final = word_set("minister secretary envoy negotiator mediator official delegation representative")
_LEADERS: Final = word_set("leader president premier chancellor king emir monarch sultan")
