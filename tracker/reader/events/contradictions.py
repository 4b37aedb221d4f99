"""What rules it out that two events of one day are the same one: other actors, other groups, opposite deeds."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.english.small_words import DETERMINERS, is_adjective
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.predicates import predicates
from tracker.reader.grammar.words import words_of

_PART: Final = 3  # words in which two titles differ
# What one source calls so and another otherwise.
VAGUE: Final = word_set(
    "bill law legislation measure measures act deal agreement accord pact treaty memorandum protocol declaration "
    "contract understanding letter intent talks meeting summit plan package "
    "rules a an the its new two three four five dozens several on in at of for with and"
)
_ABOUT: Final = word_set("on for over about")
_LONG: Final = 3  # letters of a word by which two names can be of one
# Deeds, and those that undo them or are their opposite.
_OPPOSITES: Final = (
    (
        word_set("impose sanction blacklist add ban restrict freeze suspend bar block close"),
        word_set("lift ease remove waive delist unfreeze restore reopen unblock relax"),
    ),
    (
        word_set("jail imprison arrest detain convict sentence charge indict hold seize capture"),
        word_set("acquit free release clear pardon"),
    ),
    (word_set("begin start open launch"), word_set("end finish conclude close halt stop")),
    (
        word_set("approve adopt pass back ratify accept agree sign confirm support"),
        word_set("reject veto block refuse oppose overturn annul scrap"),
    ),
    (word_set("raise rise climb gain jump increase surge"), word_set("cut fall drop lower lose sink reduce slump")),
    (word_set("join enter accede"), word_set("leave quit withdraw exit")),
    (word_set("appoint elect name hire"), word_set("dismiss fire sack oust resign remove")),
)

# Deeds of which a title tells either the one or the other: extends sanctions until the end of May is no end.
_EITHER: Final = (
    (
        word_set("raise increase hike lift cut lower reduce trim slash"),
        word_set("keep hold leave maintain freeze retain"),  # the rates
    ),
    (
        word_set("extend renew prolong keep retain maintain uphold"),
        word_set("end lift scrap drop abandon cancel terminate repeal revoke"),
    ),
)
# Those who work at one thing, with others whom a text may call the same; and those who may work at anything.
_TRADES: Final = {
    word: trade
    for trade in (
        *("nurse midwife", "teacher lecturer professor academic", "doctor medic physician", "farmer grower", "student"),
        *("pilot", "miner", "docker longshoreman stevedore", "driver trucker", "fisherman", "lawyer", "judge"),
        *("journalist reporter", "firefighter", "policeman", "soldier", "actor", "writer", "pensioner", "shopkeeper"),
    )
    for word in trade.split()
}
_WORKERS: Final = word_set("worker employee staff crew union")
_PEOPLE: Final = _WORKERS | _TRADES.keys()
# What tells of workers no more than that many may be meant.
_WIDE: Final = word_set(
    "public civil state government transport health industrial industry union unionised service key junior senior young"
)


def contradict(one: Sequence[Actor], other: Sequence[Actor], directory: Directory) -> bool:
    """Whether two events cannot be one by who takes part in them.

    So where each has a state that the other lacks, or each a company, or each a name that is not known, while the
    others agree; and where one acts against whom the other has acting.
    """
    first, second = _in_roles(one), _in_roles(other)
    if first["by"] & second["against"] and first["against"] & second["by"]:
        return True
    apart: set[str] = set()
    for kind in {_kind(actor.name, directory) for actor in (*one, *other)}:
        mine, others = ([a.name for a in some if _kind(a.name, directory) == kind] for some in (one, other))
        if _lacks(mine, others, directory) and _lacks(others, mine, directory):
            apart.add(kind)
    return len(apart) == 1 and _agree(one, other, apart.pop(), directory)


def opposite(one: Collection[str], other: Collection[str]) -> bool:
    """Whether one of two lists of verbs tells a deed and the other one its opposite."""
    pairs = (frozenset(one), frozenset(other)), (frozenset(other), frozenset(one))
    return any(_undoes(*pair, done, undone) for pair in pairs for done, undone in _OPPOSITES) or any(
        _only(mine, some, rest) and _only(others, rest, some) for mine, others in pairs for some, rest in _EITHER
    )


def _only(told: frozenset[str], verbs: Collection[str], others: Collection[str]) -> bool:
    """Whether a list of verbs has one of some, and none of others."""
    return not told.isdisjoint(verbs) and told.isdisjoint(others)


def verbs_in(title: str) -> frozenset[str]:
    """The lemmas of the words of a title that can be verbs."""
    return frozenset(verb.lemma for word in title.lower().split() if (verb := verb_of(word)) is not None)


def contrast(one: str, other: str) -> bool:
    """Whether two titles say in the same words that one does two things: controls on gallium, controls on graphite."""
    first, second = one.lower().split(), other.lower().split()
    start = next((at for at, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), 0)
    ends = zip(reversed(first[start:]), reversed(second[start:]), strict=False)
    same = next((at for at, pair in enumerate(ends) if pair[0] != pair[1]), 0)
    parts = first[start : len(first) - same], second[start : len(second) - same]
    telling = [set(part) - VAGUE for part in parts]
    about = [[at for at, word in enumerate(part) if word in _ABOUT] for part in parts]
    if all(about):  # a memorandum on gas, an agreement on nuclear energy
        parts = parts[0][about[0][0] :], parts[1][about[1][0] :]
        telling = [set(part) - VAGUE for part in parts]
    if len(parts[0]) == len(parts[1]) == 1 and _are_one_deed(parts[0][0], parts[1][0]):
        return False
    return start > 1 and all(telling) and max(map(len, parts)) <= _PART and telling[0].isdisjoint(telling[1])


def _are_one_deed(one: str, other: str) -> bool:
    """Whether two verbs tell one deed: cuts, lowers."""
    verbs = {verb.lemma for verb in (verb_of(one), verb_of(other)) if verb is not None}
    return len(verbs) > 1 and any(verbs <= deeds for pair in _OPPOSITES for deeds in pair)


def of_others(one: str, other: str, directory: Directory) -> bool:
    """Whether two texts are of people who work at different things: rail workers, postal workers; nurses, teachers."""
    first, second = (_trades(text) for text in (one, other))
    if first.isdisjoint(second) and (first or second):
        return bool(first and second)  # rail workers may be train drivers
    told = zip(_sectors(one, directory), _sectors(other, directory), strict=True)
    return any(mine and others and not _alike(mine, others) for mine, others in told)


def _alike(some: Collection[str], others: Collection[str]) -> bool:
    """Whether two groups of words have one in common, as far as its first letters tell."""
    return any(word[:_STEM] == other[:_STEM] for word in some for other in others)


_STEM: Final = 4  # letters: rail, railway


def subject_of(title: str) -> str:
    """The words of a title before its verb."""
    words = words_of(title)
    verb = next(iter(predicates(words)), None)
    return title[: words[verb.first].start] if verb is not None else title


def _trades(text: str) -> frozenset[str]:
    """What the people of a text work at, where a noun tells it."""
    return frozenset(_TRADES[one] for word in words_of(text) if (one := _single(word.low)) in _TRADES)


def _sectors(text: str, directory: Directory) -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell at what the workers of a text work, rail, and the known firms for which."""
    words = words_of(text)
    head = next((at for at, word in enumerate(words) if _single(word.low) in _PEOPLE), 0)
    first = next((at for at in range(head, 0, -1) if words[at - 1].low in DETERMINERS | {"of", "'s", ","}), 0)
    told = [(one, directory.get(one.text)) for one in words[first:head]]
    firms = (one.low for one, known in told if known is not None and known.type == "company")
    sectors = (one for one, known in told if known is None and directory.standing_for(one.text) is None)
    return frozenset(one.low for one in sectors if _is_sector(one.low)), frozenset(firms)


def _is_sector(low: str) -> bool:
    verb = verb_of(low)
    described = verb is not None and verb.form in ("ing", "past", "participle")  # striking workers
    return low.isalpha() and not (described or low in _WIDE or is_adjective(low))


def _single(low: str) -> str:
    return low.removesuffix("s").replace("men", "man")


def _undoes(one: frozenset[str], other: frozenset[str], done: Collection[str], undone: Collection[str]) -> bool:
    """Whether one list of verbs tells a deed that the other one undoes, and not its opposite too."""
    tells, undoes = one.intersection(done), other.intersection(undone)
    return bool(tells and undoes) and one.isdisjoint(undone)


def _in_roles(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """The names of those who act, and of those against whom they do."""
    found: dict[str, set[str]] = {"by": set(), "against": set()}
    for actor in actors:
        found.get(actor.role, set()).add(actor.name)
    return found


def _kind(name: str, directory: Directory) -> str:
    """What an actor is, as far as is known: a body of a state counts as the state, a person as a name not known."""
    known = directory.get(name)
    if known is None or known.type == "person":
        return ""
    return "state" if known.type != "company" and directory.country(name) else known.type


def _agree(one: Sequence[Actor], other: Sequence[Actor], kind: str, directory: Directory) -> bool:
    """Whether two events have the same actors besides those of a kind, or one has none of them."""
    mine, others = ([a.name for a in some if _kind(a.name, directory) != kind] for some in (one, other))
    return not (mine and others) or not (_lacks(mine, others, directory) and _lacks(others, mine, directory))


def _lacks(names: Iterable[str], others: Sequence[str], directory: Directory) -> bool:
    """Whether some of the names mean nobody of the others."""
    return any(not any(_same(name, one, directory) for one in others) for name in names)


def _same(one: str, other: str, directory: Directory) -> bool:
    """Whether two names may be of one: of a state and its parts, or with a word in common."""
    if one == other:
        return True
    if "company" in (_kind(one, directory), _kind(other, directory)):
        return not set(_words(one)).isdisjoint(_words(other))
    state = directory.country(one)
    if state is not None or directory.country(other) is not None:
        return state == directory.country(other)
    if directory.get(one) and directory.get(other):
        return other in directory.expand(one) or one in directory.expand(other)
    return not set(_words(one)).isdisjoint(_words(other))


def _words(name: str) -> Iterator[str]:
    """The words of a name that are long enough to tell whose it is."""
    return (word for word in name.lower().replace("-", " ").split() if len(word) > _LONG)
