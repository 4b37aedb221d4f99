"""The registered words: kinds with their details, statuses, roles, relations, clocks, tables.

Each is a table; a new word is a new row.
"""

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

Role = Literal["", "by", "against"]
Status = Literal["happened", "expected", "postponed", "cancelled", "threatened"]


Color = Literal["", "red", "green", "yellow", "blue", "magenta", "cyan"]  # as every terminal has them


class Kind(NamedTuple):
    """One kind of event: its name, what it covers, and its usual details.

    `color` marks it in a drawing; `in_force` says that an event of the kind is in effect for a time, as a law is.
    """

    name: str
    covers: str
    details: tuple[str, ...] = ()
    color: Color = ""
    in_force: bool = False


_MEASURE: Final = ("programme", "measure", "citation")
_EDITION: Final = ("series", "edition", "theme", "venue")
KINDS: Final[tuple[Kind, ...]] = (
    Kind("resolution", "a vote or decision of an assembly or council", ("symbol", "body", "vote", "agenda"), "blue"),
    Kind("sanction", "asset freezes, travel and investment bans", _MEASURE, "red", in_force=True),
    Kind("export-control", "licence requirements and entity listings", _MEASURE, "red", in_force=True),
    Kind("conference", "one edition of a conference, fair or forum", _EDITION, "green"),
    Kind("launch", "a product, model or service is announced or released", ("product", "version", "maker"), "magenta"),
    Kind("summit", "heads of state or government meet", _EDITION, "green"),
    Kind("meeting", "officials or bodies meet", ("body", "venue"), "green"),
    Kind("agreement", "parties settle something, binding or not", ("parties", "instrument"), "blue", in_force=True),
    Kind("treaty", "a treaty is opened, signed, ratified or in force", ("instrument", "step"), "blue", in_force=True),
    Kind(
        "law",
        "a step in the life of a statute or regulation",
        ("instrument", "step", "citation"),
        "blue",
        in_force=True,
    ),
    Kind("policy", "a plan, order, strategy or guideline", ("instrument", "citation"), "cyan", in_force=True),
    Kind("statement", "a speech, letter, declaration or threat", ("speaker", "occasion"), "cyan"),
    Kind("election", "an election or referendum", ("office", "round", "result"), "yellow"),
    Kind("conflict", "fighting, attacks and cease-fires", ("location", "fatalities"), "red"),
    Kind("market", "listings, deals, prices and investments", ("instrument", "amount"), "yellow"),
    Kind("report", "a study, leak or publication of findings", ("publisher", "document")),
    Kind("other", "anything else"),
)
_KINDS: Final = {kind.name: kind for kind in KINDS}
KIND_NAMES: Final = tuple(_KINDS)
DEFAULT_KIND: Final = "other"
NUMBER_DETAILS: Final = frozenset({"edition", "fatalities"})

STATUSES: Final[tuple[Status, ...]] = ("happened", "expected", "postponed", "cancelled", "threatened")
DEFAULT_STATUS: Final[Status] = "happened"
UNSAID: Final = {"kind": DEFAULT_KIND, "status": DEFAULT_STATUS}  # of an event that says nothing else
ROLES: Final[tuple[Role, ...]] = ("", "by", "against")


class Relation(NamedTuple):
    """One relation of a link, from the event that has the link to the event that it points to.

    `inverse` is how `show` prints the link at the other event; a relation that reads the same from both ends is
    its own inverse. `points_back` says that the other event comes no later. `one_way` names a sort of chain: no
    event may lead back to itself by relations of one sort, through other events either.
    """

    name: str
    inverse: str
    meaning: str
    points_back: bool = False
    one_way: str = ""

    @property
    def wording(self) -> str:
        """The name as it is printed."""
        return self.name.replace("-", " ")

    @property
    def is_mutual(self) -> bool:
        """Whether the relation reads the same from both ends."""
        return self.inverse == self.wording


RELATIONS: Final[dict[str, Relation]] = {
    relation.name: relation
    for relation in (
        Relation("responds-to", "answered by", "an answer or a reaction to it", points_back=True),
        Relation("follows", "followed by", "the next of a series", points_back=True, one_way="order"),
        Relation("amends", "amended by", "changes or extends it", points_back=True, one_way="change"),
        Relation("implements", "implemented by", "puts it into effect", points_back=True),
        Relation("lifts", "lifted by", "ends it, in whole or in part", points_back=True, one_way="change"),
        Relation("part-of", "includes", "takes place within it", one_way="whole"),
    )
}

# What a timeline holds beside its events, each under its name: a table of the file for each sort.
RECORD_TABLES: Final[tuple[str, ...]] = ("kinds", "actors", "views", "profiles")

# What a detail `step` begins a word with where the event puts nothing in force: drafts, proposals, votes and the like,
# and what brings it to an end, for any kind; for some kinds what alone binds nobody yet.
STEPS_WITHOUT_FORCE: Final[tuple[str, ...]] = (
    *("draft", "proposal", "proposed", "bill", "introduced", "consultation", "hearing", "reading", "negotiation"),
    *("position", "general approach", "mandate", "provisional agreement", "political agreement", "committee"),
    *("vote", "endorse", "approval", "approved", "veto", "rejected", "withdrawn", "deadline", "debate", "failed"),
    *("struck down", "repeal", "lifted", "expired", "ended", "suspended", "blocked", "postponed", "request"),
    *("announced", "challenge", "breach"),
)
STEPS_WITHOUT_FORCE_OF: Final[dict[str, tuple[str, ...]]] = {
    "treaty": ("adopted", "adoption", "opened for signature", "signed", "signature", "initialled"),
}

CLOCKS: Final[tuple[str, ...]] = ("announced", "adopted", "published", "effective", "ended")

# Admiralty code (NATO AJP-2.1): source reliability A-F, information credibility 1-6.
GRADE_LETTERS: Final = "ABCDEF"
GRADE_DIGITS: Final = "123456"


def kind_names(own: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the registered kinds and of a timeline's own, each once."""
    return tuple(dict.fromkeys((*KIND_NAMES, *own)))


def relation_named(name: str) -> Relation:
    """Return the relation of that name; one that is not registered is printed as it stands."""
    return RELATIONS.get(name) or Relation(name, f"{name} of", "not a known relation", points_back=True)


def kind_named(name: str) -> Kind | None:
    """Return the registered kind of that name, or None."""
    return _KINDS.get(name)
