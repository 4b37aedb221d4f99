"""What a word may be as a verb, where actors and their roles are looked for."""

from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verb_table import ADJECTIVES, NOUN_BASES, NOUNS_TOO
from tracker.reader.english.verbs import parts, verb_of, with_ing, with_s

BE: Final = word_set("is are was were be been being get gets got wasn't weren't isn't aren't")
MODALS: Final = word_set("will would shall should can could may might must won't wouldn't couldn't 'll")
AUXILIARY: Final = (
    BE | MODALS | word_set("has have had having do does did 'd 're 've 'm hasn't haven't hadn't didn't doesn't don't")
)


class Form(NamedTuple):
    """What a word may be as a verb: its base form, and which form of it."""

    base: str
    past: bool = False
    participle: bool = False
    third: bool = False
    ing: bool = False

    @property
    def noun_too(self) -> bool:
        """Whether the form is as likely a noun."""
        noun = self.base in NOUN_BASES or with_s(self.base) in NOUNS_TOO
        return noun and not self.past and not self.ing


class VerbGroup(NamedTuple):
    """Tokens from `first` to `main`, the main verb."""

    first: int
    main: int
    base: str
    passive: bool
    ing: bool = False

    @property
    def end(self) -> int:
        """The token after the group."""
        return self.main + 1


@lru_cache(maxsize=1)
def _forms() -> dict[str, Form]:
    """Every form of every verb of the tables."""
    found: dict[str, Form] = {}
    for base, (past, participle) in parts().items():
        found[with_s(base)] = Form(base, third=True)
        found[with_ing(base)] = Form(base, ing=True)
        for form in {past, participle}:
            found[form] = Form(base, past=form == past, participle=form == participle)
        found.setdefault(base, Form(base))
    return {form: verb for form, verb in found.items() if form not in AUXILIARY}


def form_of(low: str) -> Form | None:
    """Return what a word may be as a verb; unknown words in -ed count as past forms."""
    known = _forms().get(low)
    if known is None and "-" in low and low.endswith("ed"):
        known = _forms().get(low.rpartition("-")[2])  # test-fired
    if known is not None:
        return known
    if low.endswith("ed") and len(low) > 4 and not low.startswith("un") and low.isalpha() and low not in ADJECTIVES:
        verb = verb_of(low)
        return Form(verb.lemma if verb else low, past=True, participle=True)
    return None
