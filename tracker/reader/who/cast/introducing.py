"""Learn from a whole text what it introduces."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tracker.directory.lookup import Directory
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.cast.about import is_dealt_with, own_state, spoken_of, state_of, union_of, weights_of
from tracker.reader.who.cast.calling import (
    COMPANY_HEADS,
    acting_for,
    apposed,
    follows_office,
    is_personal,
    is_place,
    is_subject,
    noun_before,
    short_names,
    state_in_name,
)
from tracker.reader.who.cast.known import Known, Sort
from tracker.reader.who.cast.makers import learn_makers
from tracker.reader.who.cast.pairs import Pair, pairs_of
from tracker.reader.who.grammar.groups import verb_groups
from tracker.reader.who.grammar.tokens import Token, tokens_of
from tracker.reader.who.grammar.vocabulary import (
    ACTING,
    ENDS_OF_BODIES,
    FIRM_NOUNS,
    PERSON_TITLES,
    THINGS,
)
from tracker.reader.who.names.called import acronyms, issuer, learn_acronym, learn_letterhead, publisher
from tracker.reader.who.names.described import is_abstract, is_called, is_firm, is_organ, is_single, is_ware
from tracker.reader.who.names.mention import Mention
from tracker.reader.who.names.mentions import mentions_in
from tracker.reader.who.names.offices import PORTFOLIOS
from tracker.reader.who.names.sorts import STORMS

_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_DEFINED: Final = re.compile(
    r"\((?:the |each an? |together,? (?:the )?)?[\"“”'‘](?:the )?(?P<short>[A-Z][\w -]{2,30})[\"”'’]\)"
)
_DEFINED_WITHIN: Final = 40  # characters between a name and what it is called
_SORTS: Final[Mapping[str, Sort]] = {
    "international": "power",
    "person": "person",
    "company": "firm",
    "government": "body",
    "legislature": "body",
    "court": "body",
    "organisation": "body",
    "name": "name",
    "group": "group",
}
_PLACING: Final = frozenset({"in", "at", "near", "outside", "from", "to", "around", "off"})
_TITLES: Final = PERSON_TITLES - {"mr", "mrs", "ms", "dr", "sir", "general", "head", "chief", "counterpart"}
_RANKS: Final = frozenset({"prime", "vice", "deputy"})  # of an office that is not called by its title alone
_PLATFORMS: Final = frozenset({"X", "YouTube", "TikTok", "Telegram", "Weibo", "WeChat", "Meta Platforms"})
_LONGEST: Final = 20_000  # characters of a paragraph that are read at once


class _Learnt:
    """What has been learnt of a text so far."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.short = defaultdict[str, list[tuple[int, str]]](list)
        self.states: list[tuple[int, str]] = []
        self.hints: list[tuple[int, str]] = []  # states that only the name of a body or an owner tells
        self.written: list[tuple[int, str]] = []  # states that only a dateline tells
        self.owners: set[str] = set()  # states with the body or the office of one that acts for them
        self.proper: set[str] = set()
        self.firms: set[str] = set()
        self.passive: set[str] = set()
        self.acting: set[str] = set()
        self.things: set[str] = set()  # storms and wares
        self.persons: set[str] = set()
        self.cast = defaultdict[Sort, list[tuple[int, str]]](list)
        self.listed: set[str] = set()
        self.spans: list[tuple[int, int, str]] = []
        self.subjects: set[int] = set()
        self.placed: set[int] = set()
        self.dealt: set[int] = set()
        self.described = defaultdict[str, set[str]](set)

    def take(self, tokens: Sequence[Token], mention: Mention, finite: Collection[int]) -> None:
        """Learn from one name what it is and how it may be called again."""
        offset = tokens[mention.first].start
        if is_subject(tokens, mention, finite):
            self.subjects.add(offset)
        if mention.first and tokens[mention.first - 1].low in _PLACING:
            self.placed.add(offset)
        if offset not in self.subjects and is_dealt_with(tokens, mention):
            self.dealt.add(offset)
        self._learn_sort(tokens, mention)
        if (full := self.short.get(mention.name)) and mention.sort in ("name", "maybe"):
            for word in COMPANY_HEADS if full[-1][1] in self.firms else ():
                self.short[word].append((offset, full[-1][1]))
        storm = mention.name.split()[0].lower() in STORMS
        if mention.sort == "thing" and (storm or is_ware(tokens, mention.first, mention.end)):
            self.things.add(mention.name.split()[-1])
        if mention.sort in ("name", "maybe", "thing"):
            (self.passive if is_place(tokens, mention) else self.acting).add(mention.name)
        if mention.sort != "thing":
            self.spans.append((offset, tokens[mention.end - 1].end, mention.name))
        if not mention.capital and self.directory.get(mention.name):
            self.listed.add(mention.name)
        for word in self._names(tokens, mention).union(COMPANY_HEADS if mention.name in self.firms else ()):
            self.short[word].append((offset, mention.name))
        if mention.first and mention.sort in ("name", "person") and tokens[mention.first - 1].is_word:
            self.proper.update(token.word for token in tokens[mention.first : mention.end] if token.capital)

    def _names(self, tokens: Sequence[Token], mention: Mention) -> set[str]:
        """The words by which a text may call an actor after it has named it there."""
        names = short_names(mention, self.directory)
        if mention.name in _PLATFORMS and mention.first and tokens[mention.first - 1].low in ("on", "via"):
            names = names - {*COMPANY_HEADS}  # confirmed on Twitter
        if mention.sort in ("name", "maybe") and is_firm(tokens, mention.first, mention.end):
            names |= {*COMPANY_HEADS, mention.name.split()[0]}
        if "company" in names:
            self.firms.add(mention.name)
        if nouns := noun_before(tokens, mention):
            self.described[mention.name] |= nouns
        if is_personal(words := mention.name.split()) and (mention.sort == "person" or nouns):
            names |= {words[0]}
        names |= apposed(tokens, mention) | nouns | acting_for(tokens, mention)
        if mention.sort == "person" and mention.first and (title := tokens[mention.first - 1].low) in _TITLES:
            office = " ".join(token.word for token in tokens[max(mention.first - 2, 0) : mention.first])
            rank = office.partition(" ")[0].lower()
            told = (office.istitle() and office[0].isalpha()) or rank in _RANKS | PORTFOLIOS
            names = names | {*([office.title()] if told else ()), *(() if rank in _RANKS else (title,))}
        return names

    def _learn_sort(self, tokens: Sequence[Token], mention: Mention) -> None:
        """Learn who is named there, and which state a text speaks of from there on."""
        offset, last = tokens[mention.first].start, tokens[mention.end - 1].low
        of_firm = mention.end < len(tokens) and tokens[mention.end].low in FIRM_NOUNS  # a Canadian firm
        state = "" if of_firm else state_of(mention, self.directory, last)
        owner = self.directory.get(self.directory.resolve(mention.name.rpartition(" of ")[2]) or "")
        hint = owner.name if mention.sort == "government" and owner is not None and owner.type == "country" else ""
        if not state and (of_name := hint or state_in_name(mention, last, self.directory)):
            self.hints.append((offset, of_name))
            self.owners.add(of_name)
        if state and mention.capital and tokens[mention.first].word.isupper():
            self.written.append((offset, state))
            return
        if state:
            self.states.append((offset, state))
            if offset not in self.placed:
                self.acting.add(state)
            if last in ACTING and offset not in self.dealt:
                self.owners.add(state)
        named = mention.sort == "name" and is_personal(mention.name.split())
        if mention.sort == "person" or (named and follows_office(tokens, mention)):
            self.persons |= {mention.name, mention.name.split()[-1]}
        words = mention.name.lower().split()
        body = mention.sort == "name" and len(words) > 1 and words[-1] in ENDS_OF_BODIES
        sort: Sort | None = "body" if body or apposed(tokens, mention) else _SORTS.get(mention.sort)
        sort = None if is_organ(words) else sort
        told: dict[Sort, str] = {"power": state or hint, "union": union_of(mention.name, self.directory)}
        for one, name in ((sort, mention.name), *told.items()):
            if one and name:
                self.cast[one].append((offset, name))


def introduced(text: str, directory: Directory) -> Known:
    """Return what the whole clean text introduces."""
    learnt = _Learnt(directory)
    common: set[str] = set()
    makers: dict[str, str] = {}
    pairs: list[Pair] = []
    for tokens, groups, mentions in _read(text, directory):
        pairs += pairs_of(tokens, groups, mentions)
        common.update([token.low for token in tokens if not token.capital])
        learn_makers(tokens, groups, mentions, makers)
        _take_all(learnt, tokens, groups, mentions)
    release, author = _learn_short_names(text, learnt)
    passive = frozenset((learnt.passive - learnt.acting) | learnt.things)
    _sort_names(learnt, passive, common)
    makers = {made: learnt.short[maker][-1][1] if maker in learnt.short else maker for made, maker in makers.items()}
    states = spoken_of(learnt.states, learnt.dealt, learnt.hints, learnt.written)
    acting = learnt.acting if set(states) <= set(learnt.states) else None
    weights = weights_of(states, learnt.subjects, learnt.placed, [*learnt.hints, *learnt.written])
    return Known(
        text=text,
        short={word: tuple(sorted(rows)) for word, rows in learnt.short.items()},
        states=states,
        state=own_state(states, weights, acting),
        cast={sort: tuple(rows) for sort, rows in learnt.cast.items()},
        pairs=tuple(sorted(pairs)),
        makers=makers,
        proper=frozenset(learnt.proper),
        common=frozenset(common),
        passive=passive,
        persons=frozenset(learnt.persons),
        described={name: frozenset(nouns) for name, nouns in learnt.described.items()},
        placed=frozenset(learnt.placed),
        dealt=frozenset(learnt.dealt),
        written=tuple(learnt.written),
        owners=frozenset(learnt.owners),
        subjects=frozenset(learnt.subjects),
        issuer=release,
        author=author,
        listed=frozenset(learnt.listed),
    )


def _take_all(
    learnt: _Learnt, tokens: Sequence[Token], groups: Sequence[Predicate], mentions: Sequence[Mention]
) -> None:
    """Learn from the names of a paragraph."""
    finite = frozenset(group.first for group in groups if not group.ing and tokens[group.first].low != "to")
    for mention in mentions:
        known = mention.sort == "maybe" and mention.end in finite
        if known and not is_called(mention.name) and (known := is_single(tokens, mention.end)):
            learnt.proper.add(mention.name)
        learnt.take(tokens, mention._replace(sort="name") if known else mention, finite)


def _learn_short_names(text: str, learnt: _Learnt) -> tuple[str, str]:
    """Learn acronyms and names that the text defines; return the firm whose release it is, and who says `we`."""
    release = issuer(text) or publisher(text)
    headed = learn_letterhead(text, learnt.short, learnt.directory)
    learnt.cast["body"] = sorted([*learnt.cast["body"], *headed])
    if release:
        learnt.short["Company"].append((0, release))
    _learn_initials(learnt)
    _learn_defined(text, learnt)
    for found in acronyms(text):
        learn_acronym(found, learnt.short, learnt.directory)
    full = learnt.short.get(release, [(0, release if " " in release else "")])[-1][1]
    return full, full or next((name for _, name in headed), "")


def _sort_names(learnt: _Learnt, passive: Collection[str], common: Collection[str]) -> None:
    """Sort the names that the directory does not know into firms and names that may be firms, by how they act."""
    cast = learnt.cast
    others = learnt.persons.union(passive)
    names = [row for row in cast["name"] if row[1] not in others]
    cast["firm"] = sorted([*cast["firm"], *(row for row in names if row[1] in learnt.firms)])
    acting = {name for offset, name in names if offset in learnt.subjects} | learnt.described.keys()
    acting -= learnt.firms
    unsure = (row for row in names if row[1] in acting and row[1].lower() not in common)
    cast["name"] = [row for row in unsure if _may_be_firm(row[1])]


def _may_be_firm(name: str) -> bool:
    """Whether a name of which nothing is known may be that of a firm: no body, no deed, no word of a heading."""
    if name.split()[-1].lower() in ENDS_OF_BODIES:
        return False
    return " " in name or not is_abstract(name)


def _learn_initials(learnt: _Learnt) -> None:
    """Learn that RSF is short for the Rapid Support Forces, where both stand in the text."""
    spelt = defaultdict[str, list[tuple[int, str]]](list)
    for offset, _, name in learnt.spans:
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(letters) > 1 and " " in name:
            spelt[letters].append((offset, name))
    for name in learnt.acting | learnt.passive:
        held = learnt.directory.get(learnt.directory.resolve(name) or "")
        if name.isupper() and name in spelt and (held is None or held.code == name):
            learnt.short[name] += spelt[name]  # AU, which is Australia's code too


def _learn_defined(text: str, learnt: _Learnt) -> None:
    """Learn what a text calls somebody or something from there on: Meridian Holdings (the "Company")."""
    ends = [end for _, end, _ in learnt.spans]  # in the order of the text
    for found in _DEFINED.finditer(text):
        first = bisect_left(ends, found.start() - _DEFINED_WITHIN)
        near = learnt.spans[first : bisect_right(ends, found.start())]
        names = [(start, name) for start, _, name in near]
        word = found["short"]
        initials = "".join(part[0] for part in names[-1][1].split() if part[0].isupper()) if names else ""
        thing = word.split()[-1].lower() in THINGS or (word.isupper() and word != initials)
        if names and not thing:
            for called in {word, word.lower()}:
                learnt.short[called] = [names[-1]]
        else:
            learnt.acting.discard(word)
            learnt.passive.add(word)


def _read(text: str, directory: Directory) -> Iterator[tuple[list[Token], list[Predicate], list[Mention]]]:
    """The tokens, verb groups and actors of each paragraph, a long one in parts."""
    for paragraph in _PARAGRAPH.finditer(text):
        for start in range(paragraph.start(), paragraph.end(), _LONGEST):
            tokens = tokens_of(text, start, min(start + _LONGEST, paragraph.end()))
            groups = verb_groups(tokens)
            verbs = frozenset(at for group in groups for at in range(group.first, group.last))
            yield tokens, groups, mentions_in(tokens, verbs, directory)
