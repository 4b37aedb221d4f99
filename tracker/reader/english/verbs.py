"""The forms of English verbs: the lemma of a form, and the forms of a lemma."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tracker.reader.english.verb_table import ADJECTIVES, DOUBLED, IRREGULAR, REGULAR, VARIANTS

Form = Literal["base", "s", "past", "participle", "ing"]

# The end of a stem that has lost an -e before -ed.
_SILENT: Final = re.compile(
    r"""(?: [vcuz] | [aeiudrl]g | [aeiu]ng    # resolve, announce, argue, seize, merge, arrange; not belong
    | [rnpl]s | [aioy]s | (?<!oc)us           # rehearse, collapse, raise, accuse; not focus
    | [bcdfgkptz]l | at | (?<!o)u[rt]         # settle, relocate, secure, dispute; not shout, colour
    | (?<![ae])ir                             # acquire; not repair
    | [^aeiou] (?: [aeiou]d | [iu]l | [ay]p | ar | [iu]n | [aiu]m | [aio]k | ib )  # decide, compile, provoke, describe
    )$""",
    re.VERBOSE,
)
# One syllable that ends in one vowel and one consonant: before -ed the consonant is doubled, or an -e was lost.
_SHORT: Final = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdgklmnprtz]$")
_ONE_L: Final = re.compile(r"[aeiou].*[eo]ll$")  # controlled, travelled; not polled, installed
_PREFIXES: Final = ("re", "un", "over", "out", "under", "mis")  # unfroze, retook, outsold
_LONG: Final = 5  # letters of a past that a table need not have
_NOUN_ENDS: Final = ("seed", "weed", "speed", "breed")
_IRREGULAR_S: Final = {"be": "is", "have": "has", "do": "does", "go": "goes"}


class Verb(NamedTuple):
    """A form of a verb."""

    lemma: str
    form: Form


class Parts(NamedTuple):
    """The past and the participle of a verb."""

    past: str
    participle: str


@lru_cache(maxsize=1)
def parts() -> dict[str, Parts]:
    """The past and the participle of every verb of the tables, by its lemma."""
    rows = (row.split() for row in IRREGULAR.split(","))
    irregular = {lemma: Parts(past, participle) for lemma, past, participle in rows}
    return irregular | {lemma: Parts(past := _with_ed(lemma), past) for lemma in REGULAR.split()}


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[str, Form]]:
    """Every form of the verbs of the tables but those in -s and -ing, with its lemma and name.

    A past that is a participle too is `past`.
    """
    found: dict[str, tuple[str, Form]] = {lemma: (lemma, "base") for lemma in parts()}
    found |= {form: (lemma, "s") for lemma, form in _IRREGULAR_S.items()}
    for lemma, (past, participle) in parts().items():
        if participle != past:
            found[participle] = (lemma, "participle")
        found[past] = (lemma, "past")
    return found | {form: (lemma, "past") for form, lemma in (row.split() for row in VARIANTS.split(","))}


@lru_cache(maxsize=16384)  # a text asks for each of its words many times
def verb_of(word: str) -> Verb | None:
    """The verb that a word in small letters is a form of, as far as its letters tell; None for any other."""
    return _listed(word) or _guessed(word)


@lru_cache(maxsize=16384)
def verb_written(text: str) -> Verb | None:
    """The verb that a word is a form of, as it is written: with a capital one of the tables, not Lockheed or United."""
    if not text[:1].isupper():
        return verb_of(text)
    return _listed(text.lower()) if text.lower() not in ADJECTIVES else None


def _in_tables(word: str) -> Verb | None:
    found = _known().get(word)
    return Verb(*found) if found is not None else _by_ending(word)


def _by_ending(word: str) -> Verb | None:
    """The verb whose form in -s or -ing a word is: few of them are asked for."""
    if word.endswith("s"):
        lemmas = (word[:-1], word[:-2], f"{word[:-3]}y")
        return next((Verb(one, "s") for one in lemmas if one in parts() and with_s(one) == word), None)
    if word.endswith("ing"):
        stems = (word[:-3], f"{word[:-3]}e", word[:-4], f"{word[:-4]}ie")
        return next((Verb(one, "ing") for one in stems if one in parts() and with_ing(one) == word), None)
    return None


def _listed(word: str) -> Verb | None:
    """The verb of the tables that a word in small letters is a form of; None for any other."""
    known = _in_tables(word)
    if known is not None:
        return known
    if word.startswith("re-") and (verb := _in_tables(word[3:])) is not None:
        return Verb(f"re-{verb.lemma}", verb.form)
    for prefix in _PREFIXES:
        verb = _in_tables(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if verb is not None and verb.form in ("past", "participle") and not word.endswith("ed"):
            return Verb(prefix + verb.lemma, verb.form) if word != prefix + verb.lemma else None
    return None


def _guessed(word: str) -> Verb | None:
    """The verb that a word in -ed may be the past of."""
    if not word.endswith("ed") or len(word) < _LONG or word in ADJECTIVES or not word.isalpha():
        return None
    if word.startswith("un") or word.endswith(_NOUN_ENDS):
        return None  # uncrewed, unaffected; rapeseed
    single = _in_tables(word[:-3]) if word[-3] == word[-4] else None
    return single._replace(form="past") if single else Verb(_stem(word[:-2]), "past")


def _stem(stem: str) -> str:
    """The lemma of a regular verb without its -ed."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and (stem[-1] not in "lsfz" or _ONE_L.search(stem)):
        return stem[:-1]
    silent = stem.endswith("e") or _SHORT.match(stem) or _SILENT.search(stem)
    return stem + "e" if silent and not stem.endswith(("ss", "eat", "oat")) else stem


def with_s(lemma: str) -> str:
    """The third person of a verb."""
    if lemma in _IRREGULAR_S:
        return _IRREGULAR_S[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2:-1] not in "aeou" else lemma + "s"


def with_ing(lemma: str) -> str:
    """The present participle of a verb."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    silent = lemma.endswith("e") and not lemma.endswith("ee") and lemma != "be"
    return (lemma[:-1] if silent else _doubled(lemma)) + "ing"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _doubled(lemma: str) -> str:
    """The stem before -ed and -ing: stop gives stopp."""
    return lemma + lemma[-1] if lemma in DOUBLED or _SHORT.match(lemma) else lemma


def participle(lemma: str) -> str:
    """The participle of a verb."""
    known = parts().get(lemma)
    return known.participle if known is not None else _with_ed(lemma)


def has_own_past(lemma: str) -> bool:
    """Return whether the past of a verb is no participle: flew, flown."""
    known = parts().get(lemma)
    return known is not None and known.past != known.participle
