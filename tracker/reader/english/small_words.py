"""The small words of English: auxiliaries, determiners, prepositions, adverbs."""

from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set

MODALS: Final = word_set("will shall would may might could can cannot must should ought wo ca 'll 'd")
BE: Final = word_set("be is are was were been being am 's 're 'm isn aren wasn weren")
HAVE: Final = word_set("have has had having 've hasn haven hadn")
DO: Final = word_set("do does did don doesn didn")
AUXILIARIES: Final = MODALS | BE | HAVE | DO
NEGATIONS: Final = word_set("not cannot n't never no neither nor")
_ADVERBS: Final = word_set(
    "not n't never always also now then so only just still already ever even soon again first last finally later once "
    "twice there here both all each together almost meanwhile tentatively instead otherwise hereby thereby therefore "
    "likewise"
)
PRONOUNS: Final = word_set("it they he she we i you them him her")
DETERMINERS: Final = word_set("a an the its his her their our your my this that these those some any no every each")
BEGINNING: Final = word_set("before after while when since until by of from for with without in on")

PREPOSITIONS: Final = word_set(
    "of in on at by with to from for against over between among under after before since until till during through "
    "near off into within without about around across despite like amid towards toward upon following than via "
    "alongside including outside inside behind beyond per concerning regarding onto unlike along below above "
    "throughout"
)
_VERBS_IN_LY: Final = word_set(
    "apply supply reply comply imply multiply rally tally ally bully family assembly july italy"
)


def is_number(low: str) -> bool:
    """Whether a word is a number: 32, five."""
    return low.isdigit() or low in SMALL_NUMBERS


def is_adverb(low: str) -> bool:
    """Whether a word is an adverb."""
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _VERBS_IN_LY)


_OF_ADJECTIVES: Final = ("lateral", "ive", "ous", "ful", "less", "able", "ible", "ional", "ical", "ese")
ADJECTIVES: Final = word_set(
    "last next first second third new own other such few many more several latest final fresh further additional "
    "remaining major minor main key joint common early late recent past future old big large small high low top "
    "foreign domestic federal military naval legal public private global local special annual daily weekly monthly "
    "two three four five six seven eight nine ten"
)


def is_adjective(low: str) -> bool:
    """Whether a word is an adjective, as far as its letters tell."""
    return low in ADJECTIVES or low.endswith(_OF_ADJECTIVES)


# What `armed` describes wherever it stands before it: the royal armed forces.
ARMED: Final = word_set("force forces service services group groups gang gangs men man wing conflict police guards")
HYPHENS: Final = frozenset("-‐‑")  # within a word: U.S.-drafted


def is_gerund(low: str) -> bool:
    """Whether a word behind a preposition is a verb in -ing: accused of arming."""
    return low.endswith("ing") and len(low) > len("thing") and low not in ("morning", "evening")


# What opens a clause about a noun, also behind a comma: not `that`.
RELATIVES: Final = word_set("which who whom whose where")
_FRONTING: Final = word_set("since when after before while as although though until once")


def leads_to_subject(opener: str, pronoun: str) -> bool:
    """Whether a pronoun in the clause that opens a sentence means the subject behind: since it broke away, Moldova."""
    return opener == "since" if pronoun == "it" else opener in _FRONTING
