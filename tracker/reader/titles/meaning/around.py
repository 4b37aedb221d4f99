"""What stands around the sentence of a title: the sentences before, the headline with its names, who takes part."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, overload

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, sentence_of
from tracker.reader.titles.grammar.words import PRONOUNS, has_capital

FIRMS: Final = word_set(
    "company firm airline carrier manufacturer maker carmaker chipmaker lender startup start-up producer "
    "developer retailer giant operator corporation supplier planemaker companies airlines"
)
BODIES: Final = FIRMS | word_set(
    "group bank ministry bloc council commission government agency regulator parliament court "
    "committee department union alliance organisation organization board force army country state authorities "
    "consortium island kingdom emirate sultanate republic"
)
NO_OFFICE: Final = word_set("person international group country")  # sorts of actors
NO_FIRM: Final = NO_OFFICE | word_set("government legislature court university")
CAPITAL_NOUNS: Final = word_set(
    "protocol convention treaty charter act bill senate house congress assembly cabinet president minister chancellor "
    "secretary premier governor mayor king queen chairman director judge prosecutor board tribunal office fund panel"
)
CRAFT: Final = word_set(
    "plane aircraft jet airliner jetliner airplane aeroplane superjumbo planes jets phone handset device "
    "model laptop computer player tablet smartphone product missile rocket satellite ship drone tank "
    "tanker tankers bomber fighter helicopter"
)
_SMALL: Final = 3  # letters of the small words of a headline
_BACK: Final = 4  # sentences before
NAMED: Final = r"\b(?:[a-z]?[A-Z][\w’'&.-]*|\d\w*-?\d*)(?: (?:[a-z]?[A-Z][\w’'&-]*|\d\w*))*"


def _unknown(_: str) -> str:
    return ""


def _unmeant(_: Sequence[str]) -> str:
    return ""


def _nobody(_: str) -> bool:
    return False


class _Read(Sequence[Sentence]):
    """Sentences that are read each when it is asked for: what is looked for mostly stands in the nearest."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts: Final = texts

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Sentence]: ...
    def __getitem__(self, at: int | slice) -> Sentence | Sequence[Sentence]:
        return _Read(self._texts[at]) if isinstance(at, slice) else sentence_of(self._texts[at])

    def __len__(self) -> int:
        return len(self._texts)


class Around(NamedTuple):
    """What an article tells around the sentence of a title."""

    before: Callable[[], Sequence[str]]  # the sentences before, the nearest first; asked for several times
    headline: str = ""
    actors: tuple[str, ...] = ()  # those who take part, the one that a title has for its subject first
    common: frozenset[str] = frozenset()  # words that the article writes without a capital
    proper: frozenset[str] = frozenset()  # words that it writes with one within sentences
    full: Callable[[str], str | None] = str  # the full name that a short one stands for
    called: Callable[[str], str | None] = str  # whom a noun of bodies and firms means there
    here: str = ""  # the place of the dateline
    setting: str = ""  # the place where its sentence says that it is
    parties: tuple[str, ...] = ()  # all who take part
    makers: tuple[str, ...] = ()  # those who act
    doers: tuple[str, ...] = ()  # those who may act: all but those whom something is done to
    pair: tuple[str, ...] = ()  # two that were named together
    two: tuple[str, ...] = ()  # the two states that the text is about
    sort: Callable[[str], str] = _unknown  # the type of an actor that the directory knows by a name
    stands: Callable[[str], str | None] = _unknown  # the actor that a demonym or a place stands for
    state: str = ""  # the state that the text names most
    meant: Callable[[Sequence[str]], str] = _unmeant  # the person whom a noun group means: the tycoon
    person: Callable[[str], str] = _unknown  # the full name of the one person or storm that a word calls
    is_person: Callable[[str], bool] = _nobody  # whether a name is a person's

    @property
    def further(self) -> Sequence[Sentence]:
        """All sentences before that are read for what a noun means, the nearest first."""
        return _Read(self.before())

    def telling(self, nouns: Iterable[str]) -> Sequence[Sentence]:
        """Those of them that may have one of some nouns, or its plural."""
        stems = tuple(noun.removesuffix("y") for noun in nouns)
        return _Read([text for text in self.before() if any(map(text.lower().__contains__, stems))])

    @property
    def earlier(self) -> Sequence[Sentence]:
        """The sentences before, the nearest first."""
        return self.further[:_BACK]


def product_of(around: Around) -> str:
    """The craft or device that a headline is about: Airbus A400M, iPhone 4, Airbus superjumbo."""
    named = next((name for name in names_in(around) if re.search(r"\d|^i[A-Z]", name)), "")
    made = re.search(rf"\b(?:{NAMED[2:]}) (?:{'|'.join(sorted(CRAFT))})\b", around.headline)
    return named or (made[0] if made else "")


_NO_NAME: Final = PRONOUNS | word_set("no the two three four five six seven eight nine ten")


def names_in(around: Around) -> list[str]:
    """The names of a headline that has no capitals but theirs; empty for any other."""
    headline = around.headline
    if not any(word.islower() and len(word) > _SMALL for word in headline.split()):
        return []
    found = [one for one in re.finditer(NAMED, headline) if has_capital(one[0]) and one[0].lower() not in _NO_NAME]
    acting = {word for name in around.actors for word in name.split()}
    sure = [one for one in found if one[0] in around.proper or one[0] in acting]
    return [
        re.sub(r"['’]s$", "", one[0])
        for one in found
        if (one.start() or " " in one[0] or one in sure or _acts(headline[one.end() :])) and one[0] not in DATES
    ]


DATES: Final = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December"
)


def acting_in(around: Around) -> str:
    """Who does what a headline tells: its first name, where a verb follows."""
    named = next(iter(names_in(around)), "")
    headline = around.headline
    return named if named and headline.startswith(named) and _acts(headline[len(named) :]) else ""


def does_so(around: Around, lemma: str) -> bool:
    """Whether the verb of a headline is one, or makes something known as that one does."""
    verbs = [verb.lemma for word in around.headline.split() if (verb := verb_of(word.lower())) and verb.form == "s"]
    return lemma in verbs or (lemma in MADE_KNOWN and not MADE_KNOWN.isdisjoint(verbs))


MADE_KNOWN: Final = word_set("introduce release launch unveil rename issue publish announce present")


def _acts(rest: str) -> bool:
    """Whether a verb follows a name in a headline: Aeroflot orders jets."""
    first, second = (verb_of(word.lower()) for word in [*rest.split(), "", ""][:2])
    return first is not None and first.form == "s" and (second is None or second.form not in ("base", "past"))
