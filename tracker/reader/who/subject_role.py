"""What the subject of a verb is to the event: who does it, whom it is aimed at, or one of several sides."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.clause import Span, has_object
from tracker.reader.who.grammar.frames import REQUESTS, aims, comes
from tracker.reader.who.grammar.role_words import (
    ACCIDENTS,
    ALWAYS_HAPPENING,
    BLAME,
    HAPPENING,
    MOTION,
    TARGETING,
    UNDER,
    UNDERGOING,
)
from tracker.reader.who.grammar.vocabulary import BODIES, PERSON_TITLES
from tracker.reader.who.names.mention import STATES
from tracker.reader.who.nouns import head_of
from tracker.reader.who.objects.aimed import is_joint, is_targeting
from tracker.reader.who.objects.parties import ASKING
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

_HEADS: Final = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "envoys", "sherpas", "chiefs"})
_SITTING: Final = frozenset({"open", "sit", "convene", "meet", "reconvene", "resume", "begin", "close"})
_SITTERS: Final = BODIES - {"bank", "department", "ministry", "exchange", "party"}
_BEGETTING: Final = frozenset({"found", "establish", "create", "form", "bear", "base", "name", "know", "clear", "hit"})
_TWO: Final = frozenset({"two", "both"})  # the two leaders of a divided island
_WITH: Final = frozenset({"with", "between", "among", "alongside"})
_OBJECT: Final = 3  # words in which the head of an object stands
_POLLS: Final = word_set("election elections referendum poll polls run-off ballot vote")
_LISTING: Final = re.compile(r"\b(?:sanctions|asset freeze|blacklist|travel ban)")
_STARTING: Final = frozenset({"begin", "start", "continue", "cease"})
_TAKING: Final = word_set("up over on out in office part aim")  # takes up, takes office


class Deed(NamedTuple):
    """A verb with its subject and objects: where they stand, and the actors that each stands for."""

    reading: Reading
    group: Predicate
    span: Span | None
    objects: Span
    subject: Sequence[Party]
    others: Sequence[tuple[Party, Role]]

    @property
    def words(self) -> list[str]:
        """The words of the subject, in lower case."""
        return [token.low for token in self.reading.parsed.tokens[slice(*self.span)]] if self.span else []

    @property
    def after(self) -> list[str]:
        """The words of the objects, in lower case."""
        return [token.low for token in self.reading.parsed.tokens[slice(*self.objects)]]


def subject_role(deed: Deed) -> Role:
    """Return what the subject of a verb is to the event."""
    reading, group, span, words, after = deed.reading, deed.group, deed.span, deed.words, deed.after
    if (words == ["it"] and _is_held(group, after)) or (
        comes(group.lemma, after) and any(one.acts for one in deed.subject)
    ):
        return "by"
    if group.passive:
        sworn = group.lemma == "swear" and after[:1] == ["in"]
        listed = group.lemma == "list" and "on" not in after[:1] and _LISTING.search(reading.known.text)
        told = any(is_targeting(group, words) for words in (after, _to_do(reading, group)))
        head = head_of(reading, span) if span is not None else ""
        taken = head not in REQUESTS and aims(group.lemma, [head])  # the licence of Acme was revoked
        against = listed or told or taken or group.lemma == "board"
        return "by" if sworn else "against" if against else ""
    if _undergoes(group, after):
        return "against"
    within = reading.within(span) if span is not None else ()
    person = any(one.sort == "person" or one.name in reading.known.persons for one in within)
    if _acts_at_all(reading, group, after, person=person):
        return "by"
    if group.lemma in ALWAYS_HAPPENING or group.lemma == "suffer":
        return ""
    if group.lemma in _SITTING and words and words[-1] in _SITTERS and "joint" not in words:
        return "by"
    before = reading.parsed.tokens[span[0] - 1].low if span is not None and span[0] else ""
    relative = before in ("that", "which", "whom")
    travels = person or (group.lemma in MOTION and any(one[1] == "" for one in deed.others))
    aimed = any(one[1] == "against" for one in deed.others)  # dropped two bombs on Chad
    if group.lemma in HAPPENING and not (relative or travels or aimed) and not has_object(reading.parsed, deed.objects):
        return ""
    return "" if _votes(deed) or _together(deed) else "by"


def _to_do(reading: Reading, group: Predicate) -> list[str]:
    """The words of what one is to do who is told it: ordered by Chad on Monday | to go home."""
    following = next((one for one in reading.parsed.groups if one.first >= group.last), None)
    if following is None or following.modal != "to":
        return []
    return [token.low for token in reading.parsed.tokens[following.first : following.last + _OBJECT]]


def _undergoes(group: Predicate, after: Sequence[str]) -> bool:
    """Whether a verb in the active voice has its subject as the target: came under fire, drew criticism."""
    if group.lemma == "come":
        return after[:1] == ["under"] and len(after) > 1 and after[1] in UNDER
    suffers = group.lemma == "suffer" and not ACCIDENTS & set(after)
    return suffers or (group.lemma in UNDERGOING and bool(BLAME & set(after[:_OBJECT])))


def _acts_at_all(reading: Reading, group: Predicate, after: Sequence[str], *, person: bool) -> bool:
    """Whether a verb that mostly tells of no deed tells of one: is the first to ratify, took office, became chair."""
    if group.lemma == "become":
        return person or bool(PERSON_TITLES & set(after[:_OBJECT]))
    taking = group.lemma == "take" and after[:1] and after[0] in _TAKING
    declining = group.lemma == "decline" and after[:1] == ["to"]
    suing = group.lemma == "go" and after[:2] == ["to", "court"]
    starting = group.lemma in _STARTING and after[:1] == ["to"] and (HAPPENING - {"take"}).isdisjoint(after[1:2])
    return bool(taking) or declining or suing or starting or (group.lemma == "be" and _does_first(reading, group))


def _votes(deed: Deed) -> bool:
    """Whether the subject is only the state in which people vote: Bolivia holds an election, Zambia votes."""
    base = deed.group.lemma
    if base not in ("vote", "elect") and not (base in ("hold", "stage", "go") and _POLLS & set(deed.after)):
        return False
    known = (deed.reading.directory.get(party.name) for party in deed.subject)
    return all(actor is not None and actor.type in STATES for actor in known)


def _together(deed: Deed) -> bool:
    """Whether several do a thing together: Chile and Peru sign, Nokia agrees with Ericsson."""
    reading, group, span, subject, after = deed.reading, deed.group, deed.span, deed.subject, deed.after
    joined = "and" in deed.words
    plural = any(party.name.endswith((" countries", " states", " nations")) for party in subject) or (
        span is not None and group.lemma in ("meet", "gather", "convene", "confer") and _of_group(reading, span)
    )
    alone = group.lemma == "agree" and "to" in after[:_OBJECT] and len(subject) < 2
    beside = any(role == "" for _, role in deed.others) and (group.lemma == "meet" or bool(_WITH & set(after)))
    beside = beside and not ASKING & set(after)
    several = len(subject) > 1 or joined or plural or bool(_TWO & set(deed.words)) or (beside and not alone)
    return several and is_joint(group, after)


def _is_held(group: Predicate, after: Sequence[str]) -> bool:
    """Whether a verb tells of a thing whose owner brings it about: it was renewed, it will take place in May."""
    done = group.passive and not {group.lemma, group.lemma.removeprefix("re")} & (TARGETING | _BEGETTING)
    return done or (group.lemma == "take" and after[:1] == ["place"])


def _of_group(reading: Reading, span: Span) -> bool:
    """Whether the leaders or ministers of a group of states are a subject: the leaders of the G20."""
    group = any(mention.sort == "group" for mention in reading.within(span))
    return group and any(token.low in _HEADS for token in reading.parsed.tokens[span[0] : span[1]])


def _does_first(reading: Reading, group: Predicate) -> bool:
    """Whether `be` only leads to a deed: is the first to ratify; has offered to be the host."""
    low = [token.low for token in reading.parsed.tokens[group.last : group.last + 4]]
    return (bool({"first", "last", "latest", "only"} & set(low)) and "to" in low) or low[:2] == ["the", "host"]
