"""Verb forms and the words beside them, by what they say of time; `words.py` reads them where they stand."""

from functools import lru_cache
from typing import Final

from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set

MODALS: Final = word_set("will shall would may might could can cannot must should ll")
PLANNED: Final = word_set(
    "expected scheduled planned slated set due supposed projected forecast likely poised bound anticipated "
    "forthcoming payable tentatively"
)
AT_FIRST: Final = ("originally", "initially", "previously", "once", "first")
LEAD: Final = word_set(
    "plan plans planning expecting intend intended hope hopes hoped hoping aim aims aimed vow vows vowed promise "
    "promises promised told instructed invited ready prepare prepares preparing prepared is are going wanted "
    "ought pledged pledges seek seeks unlikely threatened threatens threatening about has have decided agreed tipped "
    "willing agrees urged asked ordered certain sure means course track"
)
COMING: Final = word_set(
    "begins starts opens arrives expires takes ends meets resumes leaves comes returns visits holds runs "
    "kicks flies travels heads launches matures closes becomes deadline effective starting maturing expiring "
    "plays airs faces hosts releases departs testifies retires debuts unless if looms loom approaches nears "
    "awaits convenes reconvenes reopens restarts elects inaugurates ratifies rejoins publishes"
)
# Plurals of verbs of what is arranged, and those that are nouns too: the envoys meet; the miners strike.
SCHEDULED: Final = word_set(
    "meet resume reopen sit begin decide convene reconvene gather travel expire lapse leave arrive go fly sail depart "
    "testify restart appear face debate"
)
NOUNS_TOO: Final = word_set("vote rule launch close return strike march play open report")
PERSONS: Final = ("ers", "ors", "ists", "ians", "ans", "nauts", "crews", "judges", "deputies", "mps", "workers")
NOT_ARRANGED: Final = word_set("is was has does says")
ADJECTIVE_AFTER: Final = word_set(
    "the a an its his her their behind of with no any some for from on in by against over under into"
)
NO_SUBJECT: Final = word_set("the a an of for to in on by with from and or his her its their new more most all no two")
AFTER_VERB: Final = word_set(
    "a an the its his her their on in at for to into with before after by over until through against from again "
    "next today tomorrow out up down off back office under as ahead amid despite during about between"
)
IMPERATIVES: Final = word_set("ask tell come go wait call see vote join stay stand watch give bring meet take send")
PROSPECT: Final = word_set("intention intentions prospect prospects hope hopes chance chances")
EXPECTING: Final = word_set("expect expects anticipate anticipates intends want wants")
PLANNING: Final = word_set("plan plans hope hopes aim aims promise promises")  # verbs where an object follows
OBJECT: Final = word_set("a an the its his her their another more no that")
# Verbs of what is arranged with a word behind: blasts off, goes to.
PARTICLES: Final = (
    dict.fromkeys(("go", "goes"), ("on", "to", "before"))
    | dict.fromkeys(("blast", "blasts", "lift", "lifts", "kick", "kicks", "set", "sets"), ("off",))
    | dict.fromkeys(("take", "takes"), ("effect", "place"))
    | {
        "bet": ("on",),
        "marks": ("its", "their"),
        "aim": ("for",),
        "aims": ("for",),
        "head": ("to", "for"),
        "hope": ("for",),
        "hopes": ("for",),
    }
)
BEFORE_BASE: Final = frozenset(("", *word_set("to let not t did never")))  # no subject of a verb in the present
BACKGROUND: Final = word_set("after amid wake following")  # before what came before: after strikes on Sunday
WE: Final = word_set("we i they you who")
SKIPPED: Final = word_set("not also now then so only just never still already t ever even soon")
# What is cut, before the noun: a rate cut.
CUT: Final = word_set("rate price tax pay job wage output production budget spending aid")
AT_LAST: Final = (("at", "last"), ("at", "once"), ("in", "turn"))
NO_LONGER: Final = word_set("no longer again also soon first only then")
# What a deadline did that is over, and what somebody did to it.
OVER: Final = word_set("passed lapsed expired elapsed")
KEPT: Final = word_set("missed met overran failed")
SAYING: Final = word_set("said predicted believed thought warned insisted feared argued estimated")
BE: Final = word_set("be being get stay remain")
OWNED: Final = word_set("a an the no its their more until enough another little two three four five six ten")
NOBODY: Final = word_set("nobody none neither")
IS: Final = word_set("is are was were been")
NEGATED: Final = word_set("didn wasn weren hadn couldn wouldn hasn haven")  # as cut before the apostrophe
# What goes on, and is not arranged for a day.
CHANGING: Final = word_set(
    "being having slowing growing rising falling improving shrinking spreading becoming worsening declining counting "
    "investigating probing examining studying assessing mourning searching hunting recovering"
)
RESULT: Final = word_set("close end finish settle stand")  # behind a comma: fell a third time, to close at 3,550
OPENING: Final = word_set("that who which anyone")
REPORTING: Final = SAYING | word_set("told claimed reported hinted reports says announced")
LYING: Final = word_set("in on at under near across beneath behind dead")  # where something lay
LEVEL: Final = word_set("at up down lower higher flat")
OWNERS: Final = word_set("his her its their our")
DEGREES: Final = word_set("more most less very")


@lru_cache(maxsize=1)
def date_words() -> frozenset[str]:
    """The classes of words that a date ends in."""
    names = ("weekday", "month", "yyyy", "num", "nth", "today", "week", "year")
    return frozenset(codes()[name] for name in names)
