"""The phrase that a noun without a name stands for: the first aircraft, of an order for twelve Airbus A220 jets."""

import re
from collections.abc import Collection, Container, Iterator, Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import ORDINALS, word_set
from tracker.reader.english.patients import TEXTS
from tracker.reader.english.small_words import HYPHENS, RELATIVES
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence, is_dated
from tracker.reader.events.kinds import base, is_event_noun
from tracker.reader.grammar.words import Word, low_at
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.masking import unsaid
from tracker.reader.titles.grammar.participles import is_reduced
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    TRAILING,
    has_capital,
)
from tracker.reader.titles.meaning.acts import ITS, LONGEST, is_act, of_act, owner_of, text_of
from tracker.reader.titles.meaning.alike import alike, is_general
from tracker.reader.titles.meaning.around import CRAFT, Around, product_of
from tracker.reader.titles.meaning.headlines import is_heading
from tracker.reader.titles.meaning.wholes import is_of_state, is_part, wholes_of
from tracker.reader.titles.wording import elsewhere, owning

_COMPLETING: Final = word_set("of for on to with between against over into")
_PLACED: Final = word_set(  # which a place tells
    "work project plant mine operation production construction exercise dam pipeline railway centre refinery terminal "
    "crossing airport base border embassy consulate factory port smelter camp school"
)
_OF_CRAFT: Final = word_set("flight delivery deliveries")  # by or of a craft
_UNITS: Final = ("hour", "day", "week", "month", "year")
_SOON: Final = word_set("last next today yesterday tomorrow")
_ENDING: Final = RELATIVES | word_set("and but that for worth under after before when while because since as by until")
_COUNTING: Final = frozenset(ORDINALS) | word_set(
    "last next new same two three four five six seven eight nine ten eleven twelve several some many more other "
    "another final second-hand"
)
_OF_OTHERS: Final = word_set("own similar comparable rival")  # Peru lifted the ban, and not Chile's own ban
_STATES: Final = ("country", "countries", "kingdom", "state", "nation")


class _Phrase(NamedTuple):
    """A noun with the words before it and its complement, and whether it tells more than the noun alone."""

    article: str
    before: str
    noun: str
    after: str
    tells: bool


def completed(words: Sequence[str], around: Around) -> str:
    """A phrase without a name as the text before tells it in full; empty where nothing there does."""
    noun, alone = words[-1].lower(), len(words) == 1 and words[0][0].isupper()
    if noun in PRONOUNS or noun in _STATES or not noun.isalpha() or (alone and not _is_common(noun, around)):
        return ""
    own = [word.lower() for word in words[:-1] if word.lower() not in ARTICLES | OWNERS]
    described = set(own) - _COUNTING
    kept = [word for word in own if word not in described]
    definite = bool(kept) or words[0].lower() in ARTICLES - {"a", "an"}
    again = [phrase for sentence in around.telling([base(noun)]) for phrase in _phrases(sentence, [base(noun)])]
    free = definite and (not again or is_general(base(noun)))
    nouns = alike(base(noun)) if free else ()
    others = (one for sentence in around.telling(nouns) for one in _phrases(sentence, nouns))
    full = next((one for one in (*again, *others) if _fits(one, noun, described, counted=bool(kept))), None)
    if full is not None:
        return _joined(kept, full, noun)
    told = of_act(own, noun, around) or _of_whole(own, noun, around) or _of_product(kept, noun, around)
    many = noun.endswith("s")
    longer = next((one for one in again if one.before and not described and many == one.noun.endswith("s")), None)
    return told or (_joined(kept, longer, noun) if longer is not None else "")


def _of_product(kept: Sequence[str], noun: str, around: Around) -> str:
    """The craft that the headline is about, or its flight: the first | Airbus A380 | flight."""
    product = product_of(around) if base(noun) in CRAFT | _OF_CRAFT else ""
    name = [word for word in product.split() if word.lower() not in _COUNTING]
    return " ".join([*kept, *name, *([noun] if noun in _OF_CRAFT else [])]) if name else ""


def _of_whole(own: Sequence[str], noun: str, around: Around) -> str:
    """A part or a step with what it is of, as the text before tells it: the trial | of the lawsuit against Acme."""
    for preposition, nouns in wholes_of(base(noun)):
        for one in (one for sentence in around.telling(nouns) for one in _phrases(sentence, nouns)):
            whole = re.sub("^an? ", "the ", _joined([], one, one.noun)) if one.tells else ""
            counted = any(word.isdigit() or word in _COUNTING for word in one.before.lower().split())
            if not whole and around.state and is_of_state(base(one.noun)) and not counted:
                whole = f"{owning(around.state)} {one.before} {one.noun}"
            if whole and not whole.isupper() and PRONOUNS.isdisjoint(whole.lower().split()):
                return " ".join(f"{' '.join(own)} {noun} {preposition} {whole}".split())
    return ""


def ordered(word: str, around: Around) -> str:
    """What an ordinal alone counts, as the text before tells it: the twelfth | Indian Ocean Cable Forum."""
    for sentence in around.further:
        words = sentence.words
        verbs = {at for one in verbs_of(sentence) for at in range(one.first, one.last)}
        for at in (at for at, one in enumerate(words) if one.low in ORDINALS and at + 1 < len(words)):
            last = at + 1
            while last < len(words) and last not in verbs and _describes(words, last):
                last += 1
            if last > at + 1 and not words[last - 1].low.isdigit():
                return f"{word} {text_of(words, range(at + 1, _phrase_end(sentence, last - 1)))}"
    return ""


def _fits(phrase: _Phrase, noun: str, described: set[str], *, counted: bool) -> bool:
    """Whether a phrase tells more than a noun does that some words describe, and of as many."""
    number = phrase.noun.endswith("s") == noun.endswith("s") or base(phrase.noun.lower()) != base(noun)
    return phrase.tells and (number or counted) and described <= set(phrase.before.lower().split())


def _is_common(noun: str, around: Around) -> bool:
    """Whether a noun with a capital letter is a common one at the head of its sentence."""
    one = base(noun)
    known = noun in around.common or one in around.common or is_act(one) or is_part(one) or is_event_noun(noun)
    return known or len(alike(one)) > 1


def _joined(kept: Sequence[str], phrase: _Phrase, noun: str) -> str:
    """The words before a noun and those of the phrase that it stands for: the first | Airbus A220 | aircraft."""
    other = phrase.noun.endswith("s") == noun.endswith("s") and base(noun) != base(phrase.noun.lower())
    told = phrase.before.split()
    while told and (told[0].lower() in _COUNTING or (told[0].isdigit() and told[1:2] != ["percent"])):
        told.pop(0)
    article = [] if "'s" in phrase.before or kept else ["the" if noun.endswith("s") else phrase.article]
    named = other or has_capital(phrase.noun) or has_capital(phrase.after[:1])
    return " ".join([*article, *kept, *told, phrase.noun if named else noun, elsewhere(kept, phrase.after)]).strip()


def _phrases(sentence: Sentence, nouns: Container[str]) -> Iterator[_Phrase]:
    """The phrases of a sentence, no heading, that some nouns are the heads of."""
    words = sentence.words
    places = [at for at, word in enumerate(words) if base(word.low) in nouns]
    if not places or is_heading(words):
        return
    whole = any(word.text in ".?!" for word in words[-2:])
    verbs = {at for one in verbs_of(sentence) for at in range(one.first, one.last)}
    out = unsaid(sentence, ())
    for at in places:
        if at not in verbs and at not in out and not _goes_on(words, at, verbs):
            phrase = _phrase_at(sentence, at, verbs | out)
            acts = (verb_of(word) for word in phrase.before.split()[1:] if word.islower())
            headed = not whole and any(verb and verb.form in ("base", "s") for verb in acts)
            if not headed and _OF_OTHERS.isdisjoint(phrase.before.lower().split()):
                yield phrase  # not of a headline: groups hold rally


def _phrase_at(sentence: Sentence, at: int, ends: Collection[int]) -> _Phrase:
    """The phrase that a noun is the head of; no word at one of the ends belongs to it."""
    words, first = sentence.words, at
    while first and first - 1 not in ends and _describes(words, first - 1):
        first -= 1
    if first > 1 and words[first - 1].text in HYPHENS and words[first - 1].end == words[first].start:
        first -= 2  # 123-kilometre
    owner = owner_of(sentence, first)
    named = any(has_capital(words[one].text) for one in range(max(first, 1), at + 1)) or bool(owner)
    named = named or any(words[one].text in "$€£" for one in range(first, at))
    own = at + 1 if named and not _is_of(words, at) else _phrase_end(sentence, at)
    on = _subject_of_text(words, at) if own == at + 1 else 0
    own = _phrase_end(sentence, on - 1) if on else own
    rest = range(on or at + 1, _name_end(words, at) or _done_end(sentence, at) or own)
    after = text_of(words, [owner_of(sentence, one + 1) if words[one].low in ITS else one for one in rest])
    told = {one.lower() for one in after.split()} - _COUNTING - PREPOSITIONS - ARTICLES
    article = words[first - 1].low if first and words[first - 1].low in ("a", "an") else "the"
    before = f"{owner} {text_of(words, range(first, at))}".strip()
    named = named and bool(before or not words[at].is_name)  # not the Protocol
    return _Phrase(article, before, words[at].text, after if told else "", named or bool(told))


def _subject_of_text(words: Sequence[Word], noun: int) -> int:
    """Where what a text is about begins behind a place and a date: a protocol in Doha | on refugees; 0 where not."""
    if base(words[noun].low) not in TEXTS:
        return 0
    for at in range(noun + 1, min(noun + LONGEST, len(words) - 1)):
        if words[at].low == "on" and not is_dated(words, at + 1):
            return at
        if not (words[at].is_name or words[at].low in ("in", "at", "on") or is_dated(words, at)):
            break
    return 0


def _done_end(sentence: Sentence, noun: int) -> int:
    """Where what was done to a noun ends: a lawsuit | brought by Acme against Nile Bank; 0 where nothing was."""
    verb = next((one for one in sentence.predicates if one.first == noun + 1 and not one.noun), None)
    if verb is None or not is_reduced(sentence, verb) or verb.last >= len(sentence.words):
        return 0
    if sentence.words[verb.last].low not in ("by", "between", "against"):
        return 0
    last = verb.last
    while last < len(sentence.words) and sentence.words[last].text not in ",.;:()" and last - noun < LONGEST:
        dated = sentence.words[last].low in PREPOSITIONS and is_dated(sentence.words, last + 1)
        if dated or any(one.first == last and is_finite(one) for one in verbs_of(sentence)):
            break
        last += 1
    return last


def _name_end(words: Sequence[Word], noun: int) -> int:
    """Where the name ends that follows a noun: the tanker | Ocean Star; 0 where none does."""
    last = noun + 1
    if words[noun].is_name and words[last : last + 1] != () and words[last].text.isdigit():
        return last + 1  # Lion Air Flight | 610
    opened = next((word.low for word in reversed(words[:noun]) if word.low in ARTICLES), "")
    if (
        opened in ("a", "an")
        or words[noun].is_name
        or words[noun].low.endswith("s")
        or words[noun].low not in CRAFT | _NAMED_THINGS
    ):
        return 0
    while last + 1 < len(words) and (words[last].is_name or (words[last].low in _IN_NAMES and words[last + 1].is_name)):
        last += 1
    return last if last > noun + 1 else 0


_IN_NAMES: Final = word_set("de da do du la el al van von bin")
_NAMED_THINGS: Final = word_set(
    "vessel frigate tanker boat corvette submarine freighter ferry trawler carrier typhoon storm hurricane cyclone"
)


def _goes_on(words: Sequence[Word], at: int, verbs: set[int]) -> bool:
    """Whether a noun only describes the next one: deal | makers."""
    after = at + 1
    if [word.low for word in words[max(at - 1, 0) : at + 2]] == ["in", "order", "to"]:
        return True
    if _name_end(words, at):
        return False
    if words[at].is_name and at and after < len(words) and not words[after].is_name:
        return words[after].low == "'s"
    if after >= len(words) or after in verbs or not words[after].low.isalpha():
        return after < len(words) and words[after].low == "'s"
    return words[after].low not in _SMALL and words[after].low != "is"


def _proper_end(words: Sequence[Word], noun: int) -> int:
    """Where a name ends that goes on behind a noun: Tribunal | for the Law of the Sea."""
    last = at = noun + 1
    while at < len(words) and (words[at].is_name or words[at].low in ("of", "the", "for", "on", "and")):
        at += 1
        last = at if words[at - 1].is_name else last
    return last


def _is_of(words: Sequence[Word], noun: int) -> bool:
    """Whether a noun has a complement that belongs to it also behind a name: Canada's sanctions on Nile Bank."""
    after = low_at(words, noun + 1)
    return after in ("of", "between", "on", "against") and words[noun].low not in CRAFT


def _describes(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    verb = verb_of(low) if at and words[at - 1].is_name and not words[at].is_name else None
    if verb is not None and verb.form == "s":
        return False  # Acme launches bond
    return (words[at].text[0].isalnum() or low in ("'s", "$", "€", "£")) and low not in _SMALL


_SMALL: Final = PREPOSITIONS | JOINTS | RELATIVES | PRONOUNS | ARTICLES | OWNERS


def _phrase_end(sentence: Sentence, noun: int) -> int:
    """Where the phrase of a noun ends: before a mark, a verb of its own, a date, or a second preposition."""
    words, at = sentence.words, noun + 1
    verbs = {one.first for one in verbs_of(sentence) if is_finite(one)}
    if (
        words[noun].is_name
        and not is_dated(words, noun)
        and words[at : at + 1]
        and words[at].low in ("of", "for", "on")
    ):
        return _proper_end(words, noun)
    placed = base(words[noun].low) in _PLACED
    if at < len(words) and words[at].low not in _COMPLETING and not (placed and words[at].low in ("at", "in")):
        return at
    count = 0
    while at < len(words) and at not in verbs and words[at].text not in ",.;:()":
        low, after = words[at].low, low_at(words, at + 1)
        joins = low == "and" and after.isalpha() and after not in ARTICLES | OWNERS | PRONOUNS and at + 1 not in verbs
        lasting = low == "for" and words[at + 2 : at + 3] != () and words[at + 2].low.rstrip("s") in _UNITS
        if lasting or low in _SOON or (low in _ENDING and not joins and (low != "for" or at > noun + 1)):
            break
        acts = low == "to" and verb_of(after) is not None
        count += low in PREPOSITIONS and low != "of" and not acts
        if count > 1 or (low in PREPOSITIONS - {"of"} and is_dated(words, at + 1)) or at - noun > LONGEST:
            break
        at += 1
    while at > noun + 1 and words[at - 1].low in TRAILING:
        at -= 1
    return at
