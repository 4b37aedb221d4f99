"""Persons by the full name or the title that the text gives them: Marta Delgado, of Delgado; Judge Marta Delgado."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.subjects import subject_of
from tracker.reader.titles.grammar.words import PERSONS, PREPOSITIONS, has_capital
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.wording import LONGEST


def with_full_names(text: str, around: Around) -> str:
    """A title in which those who are called by one word of their name have all of it."""
    words = text.split(" ")
    for at, word in enumerate(words):
        bare = word.removesuffix(",").removesuffix("'s").removesuffix("’s").removesuffix("'")
        beside = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
        if not has_capital(bare) or bare.isupper() or bare in _DIRECTIONS or any(map(has_capital, beside)):
            continue
        if (bare == word and _describes(words, at)) or _is_placed(words, at):
            continue
        full = around.person(bare)
        if (
            full
            and full.split()[0] not in _DIRECTIONS
            and not any(part.lower() in text.lower() for part in full.split() if part != bare)
        ):
            words[at] = word.replace(bare, full, 1)
    told = " ".join(words)
    return told if len(told) <= LONGEST + _NAME else text


_NAME: Final = 16  # letters that a full name may add to the longest title
_DIRECTIONS: Final = ("North", "South", "East", "West")  # the West is not the West Bank


def _is_placed(words: Sequence[str], at: int) -> bool:
    """Whether a word is a place, or part of a longer name: in Mindanao; City of Lund; Court of Session."""
    before, after = " ".join(words[max(at - 1, 0) : at]), " ".join(words[at + 1 : at + 2])
    return before in ("in", "at", "near") or after == "of" or (before == "of" and has_capital(words[at - 2]))


def _describes(words: Sequence[str], at: int) -> bool:
    """Whether a name only tells which the noun behind it is: Gdansk residents."""
    after = words[at + 1] if at + 1 < len(words) else "and"
    return after[:1].isalpha() and not (after in PREPOSITIONS or after in ("and", "or")) and verb_of(after) is None


def officer(title: str, around: Around) -> str:
    """The one person whom the text names with an office: Prime Minister Solveig Aamodt; empty where none or several."""
    if title == "PM":
        return officer("prime minister", around) or "prime minister"
    if title.lower() not in _OFFICES_HELD:
        return ""
    texts = (around.headline, *around.before())
    named = rf"\b(?i:{title}),? ((?:[A-Z][\w’'-]+ ){{1,2}}[A-Z][\w’'-]+)"
    found = {person for text in texts for person in re.findall(named, text)}
    return f"{title.title()} {found.pop()}" if len(found) == 1 else ""


_OFFICES_HELD: Final = word_set("president minister chancellor premier king queen emperor pope governor") | {
    "prime minister",
    "foreign minister",
}


def persons_in(sentence: Sentence) -> list[str]:
    """The names of persons that a sentence tells with their titles: Judge Marta Delgado, of Marta Delgado."""
    return [found["name"] for found in re.finditer(_TITLED, sentence.text)]


# A person with the title or the office before the name: Judge Marta Delgado.
_TITLED: Final = (
    r"\b(?:Judge|Justice|President|Premier|Prime Minister|Minister|Secretary|Chancellor|Governor|Gov\.|Senator|Sen\.|"
    r"General|Gen\.|Ambassador|Commissioner|Chairman|Chairwoman|Mayor|Captain|Colonel|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sir|"
    r"executive|officer|minister|president|chairman|chairwoman|director|founder|spokesman|spokeswoman|leader),? "
    r"(?P<name>[A-Z][\w’'-]+(?: (?:bin|al|de|van|von|der))?(?: [A-Z][\w’'-]+)+)"
)


def topic_of(sentence: Sentence) -> list[Word]:
    """The words of the subject of the first finite verb of a sentence; empty where it has none."""
    verb = next((one for one in verbs_of(sentence) if is_finite(one)), None)
    return [sentence.words[at] for at in subject_of(sentence, verb, unsaid(sentence, ())).words] if verb else []


def holder_before(around: Around) -> str:
    """The holder of an office, without his name, whom the sentences before are about: the foreign minister."""
    for before in around.earlier:
        words = topic_of(before)
        if words and words[0].low not in PERSONS:
            told = words[0].low == "the" and words[-1].low in TITLES and words[-1].text.islower()
            return " ".join(word.text for word in words) if told else ""
    return ""


TITLES: Final = word_set(
    "mr mrs ms dr sir dame lord lady president minister chancellor premier king queen prince pope senator governor "
    "judge justice mayor colonel captain secretary chief chairman director officer"
)


def is_common(name: str) -> bool:
    """Whether a word that opens a sentence is no name, as far as its letters tell: Ground will be broken."""
    return " " not in name and (verb_of(name.lower()) is not None or name.lower().endswith(("tion", "ment", "ity")))
