"""The title of an event, and what is wrong with one that is no whole clause."""

import re
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES
from tracker.reader.english.verbs import with_ing
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import singular
from tracker.reader.titles.again import told_in_headline
from tracker.reader.titles.alone import leans, says_nothing
from tracker.reader.titles.announced import announced, deadline, reported, taking_effect
from tracker.reader.titles.building import built, is_of_others
from tracker.reader.titles.grammar.complements import complement_of
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.words import (
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TRAILING,
    has_capital,
)
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.meaning.headlines import announces, looks_ahead, names_nobody, tells
from tracker.reader.titles.meaning.objects import is_office, owned, points_back, specified
from tracker.reader.titles.meaning.persons import with_full_names
from tracker.reader.titles.nominal import nominal
from tracker.reader.titles.parts import BARE, UNTOLD, Told
from tracker.reader.titles.planned import arranged, chosen_day, ended, happened_then
from tracker.reader.titles.verbs import Chosen, chosen
from tracker.reader.titles.wording import LONGEST, MOST, Clause, spelt, tidied, written

STATE: Final = "tells a state"
AS_WRITTEN: Final = "the sentence as it stands"
_NAMELESS: Final = "names nobody"
_SHORT_ONE: Final = "too short"
_CUT: Final = "tells no content"
_POINTING: Final = "points back"
_LEANING: Final = "leans on the text"


class Title(NamedTuple):
    """A title, and why it does not stand alone; empty where it does."""

    text: str
    flaw: str = ""
    own: bool = False  # of one date among several of its sentence, with what is its own


def title_of(told: Told, around: Around) -> Title:
    """The title of an event."""
    if deed := told_in_headline(told, around):
        return Title(tidied(deed))
    found = chosen(told.sentence, told.attached)
    if found is not None and told.moved and told.status == "happened":
        main = happened_then(told.sentence, found.verb)
        found = Chosen(main, main) if main else found
    clause = _clause_of(told, found, around)
    cut = written(told.sentence, clause)
    text = with_full_names(_with_content(cut, told, clause), around)
    kept = (told.sentence.words[part] for part in clause.rest[::-1] if isinstance(part, int))
    last = next((word.text for word in kept if word.low not in TRAILING), "")
    end = "" if text.endswith(last) else " …"  # what is cut there told which was meant: the deal | signed in Oslo
    text = specified(text + end, around).removesuffix(end)
    bound = clause.flaw == BARE and text.split(" ")[:2] != cut.split(" ")[:2]
    untold = re.match(_NOBODYS, text) is not None or text.split(" ")[-1] in _OPEN_ENDS
    flaw = (UNTOLD if untold else clause.flaw if not bound else "") or _flaw(text, told.sentence, clause, around)
    home = "" if found is not None and is_of_others(told.sentence, found.verb) else owned(text, around)
    if home and (flaw in (BARE, _NAMELESS, _POINTING, _SHORT_ONE) or is_office(text)):
        text, flaw = home, _flaw(home, told.sentence, clause, around)
    noun = found is None and around.headline.strip() == told.sentence.text.strip()  # Minutes of the meeting of 2 May
    scope = told.attached.clause if flaw != _CUT else told.attached.clause._replace(last=len(told.sentence.words))
    heads = not noun and tells(around.headline, told.sentence, scope)
    report = found is not None and found.report is not None and told.fresh and flaw in (_NAMELESS, BARE)
    ahead = looks_ahead(around.headline) and told.status != "happened"
    if flaw and told.news and not ahead and (heads or (report and announces(around, told.sentence))):
        return Title(tidied(_in_present(around.headline)))
    text = tidied(text)
    leaning = leans(text) or _is_supposed(clause, found)
    placed = _placed(text, around.setting) if around.setting and not _is_claim(found) else text
    if flaw in (BARE, _NAMELESS, _SHORT_ONE) and placed != text:
        text, flaw = placed, _flaw(placed, told.sentence, clause, around)
    if flaw == UNTOLD and (whole := _verbatim(told)):
        return Title(whole, AS_WRITTEN)
    return Title(text, flaw or (_LEANING if leaning else ""))


def _clause_of(told: Told, found: Chosen | None, around: Around) -> Clause:
    """The parts of a title, in the first way that there is to make it."""
    if found is None:
        return nominal(told, around)
    if _tells_which(told, found):
        return nominal(told, around._replace(actors=()))  # who acts in the sentence need not have made it
    ways = (way(told, found, around) for way in _WAYS)
    return next(filter(None, ways), None) or _with_others(told, found, built(told, found, around), around)


def _with_others(told: Told, found: Chosen, clause: Clause, around: Around) -> Clause:
    """What befell others with what befell the first of them: two people die | and three others are injured."""
    words, places = told.sentence.words, [part for part in clause.subject if isinstance(part, int)]
    if not places or words[places[-1]].low != "others" or words[places[0] - 1].low != "and" or not found.verb.passive:
        return clause
    first = next((one for one in reversed(told.sentence.predicates) if one.last < places[0]), found.verb)
    befell = first is not found.verb and (first.passive or (first.lemma == "die" and first.finite))
    parted = first.head in told.beside or any(at in told.out for at in range(first.first, places[0]))
    if not befell or first.negated or first.modal or parted:
        return clause
    ahead = built(told, Chosen(first, first), around)
    rest = [*range(first.last, places[-1] + 1), *clause.verb, *clause.rest]
    return ahead._replace(rest=rest, cuts=clause.cuts)


_WAYS: Final = (announced, deadline, ended, chosen_day, taking_effect, arranged, reported)


def _tells_which(told: Told, found: Chosen) -> bool:
    """Whether a date only tells which agreement a verb is about: will not leave | the July 2015 accord."""
    noun, words = told.attached.predicate, told.sentence.words
    if noun is None or not noun.noun or singular(words[noun.head].low) not in _AGREED:
        return False
    first = told.sentence.word_at(told.said[0])
    before = words[first - 1].low if first else ""
    return before in ("the", "a") and first < noun.head and found.verb.lemma not in _AGREEING


def _with_content(text: str, told: Told, clause: Clause) -> str:
    """A title that ends on a text with what a relative behind the date tells of it: a law | banning night flights."""
    last = next((part for part in reversed(clause.rest) if isinstance(part, int)), -1)
    words = told.sentence.words
    if last < 0 or not says_nothing(text) or not text.endswith(words[last].text):
        return text
    at = next((place for place in range(last + 1, len(words)) if place not in told.out), len(words))
    verb = next((one for one in told.sentence.predicates if one.first == at + 1 and one.finite), None)
    if verb is None or words[at].low not in ("that", "which") or verb.negated or verb.passive or verb.perfect:
        return text
    rest = complement_of(told.sentence, verb, told.out).words
    whole = f"{text} {with_ing(verb.lemma)} {spelt(words, rest).strip()}"
    return whole if rest and verb.lemma not in _STATES and len(whole) <= LONGEST else text


_AGREED: Final = word_set(
    "agreement deal accord treaty pact protocol convention declaration memorandum truce ceasefire"
)
_AGREEING: Final = word_set("sign reach conclude strike agree adopt ratify approve clinch seal make broker negotiate")
_STATES: Final = word_set("be have")
_NEAR: Final = 3  # words of a noun among which a name may stand: first Airbus A380 flight


def _is_supposed(clause: Clause, found: Chosen | None) -> bool:
    """Whether a subject is only supposed: an actor before a noun, or what a noun stands for."""
    first = next(iter(clause.subject), 0)
    if not isinstance(first, str):
        return False
    noun = re.sub("^(?:the|an?) ", "", first)
    common = not has_capital(" ".join(noun.split()[:_NEAR])) and not re.search(r" (?:of|by|from) ", noun)
    return found is None or common


def _is_claim(found: Chosen | None) -> bool:
    """Whether what is told is said to be so always: scientists say that warm seas harm corals."""
    return found is not None and found.report is not None and found.verb.form in ("base", "s") and not found.verb.modal


def _placed(text: str, setting: str) -> str:
    """A title that names nothing with the place that its story is set in: Rescue work resumed | in Magnitogorsk."""
    if setting in text:
        return text
    told = re.sub(_THE_PLACE, f" in {setting}", text)
    return told if told != text or re.search(_ELSEWHERE, text) else f"{text} in {setting}"


_ELSEWHERE: Final = (
    r"\b(?:worldwide|globally|nationwide|statewide|abroad|overseas|elsewhere|across|throughout|around the world)\b"
    r"|\b(?:in|at|near) (?:the )?[A-Z]"
)
_THE_PLACE: Final = (
    r" in (?:the|an?) (?:[a-z]+ )?(?:city|town|village|district|region|province|area|country|state|island)\b(?! of)"
)


def _in_present(headline: str) -> str:
    """A headline as what was made known: Acme announces it will cut prices, of Acme to cut prices."""
    found = re.match(r"((?:[A-Z][\w’'&.-]*,? |and ){1,5})to (?=[a-z])", headline)
    if found is None:
        return headline
    name = found[1].strip()
    plan = "announce they will" if is_plural(name.split()) else "announces it will"
    return f"{name} {plan} {headline[found.end() :]}"


# Who speaks of himself, a question, a state: I leave the race; what organisers estimated; is a move to foil.
_NOBODYS: Final = r"(?:What|Which|Why|How|Is|Are|There)\b(?![.’'])"
_OPEN_ENDS: Final = ("says", "say", "he", "she", "they", "told")
# What is somebody's, of something that is not named: its ratification.
_OPEN: Final = r"\b(?:its|their|his|her) (?:ratification|accession|approval|signature)\b(?! of)"
# Pronouns that a title does not explain; not `it` in `announces it will`.
_OBJECTS: Final = (
    r"(?<!announce )(?<!announces )(?<!say )(?<!says )\b(?:it|them|him|us|me|we|I|you|our|my)\b"
    r"|\bher$|^(?:His|Her|Their) "
)


def _flaw(text: str, sentence: Sentence, clause: Clause, around: Around) -> str:
    """Why a title does not stand alone; empty where it does."""
    if len(text) > MOST:
        return "too long"
    if (len(text.split()) < 3 and not clause.rest) or text.endswith((" is", " are")):
        return _SHORT_ONE
    if clause.verb[-1:] == [text.split(" ")[-1]] and text.split(" ")[-1] in _CONTENTS:
        return _CUT
    if re.search(_OBJECTS, text):
        return "a pronoun"
    if points_back(text) or re.search(_OPEN, text):
        return _POINTING
    if clause.verb in (["is"], ["are"]) and not re.search(r"\b(?:first|available)\b", text):
        return STATE
    return _NAMELESS if names_nobody(text, sentence, around) else ""


# What tells nothing without what was decided: the court rules.
_CONTENTS: Final = word_set("rules rule finds find decides decide announces announce concludes conclude")
_NO_OPENING: Final = (
    PRONOUNS | OWNERS | PREPOSITIONS | RELATIVES | SUBORDINATORS | JOINTS | word_set("the is are was were not ever")
)
_FIRST: Final = 2  # words of a sentence among which a name stands


def _verbatim(told: Told) -> str:
    """The words of a short sentence that opens with a name, as they stand; empty for any other."""
    words = told.sentence.words
    kept = [at for at in range(len(words)) if at not in told.out]
    while kept and not words[kept[0]].text[0].isalnum():
        kept.pop(0)
    if not kept or words[kept[0]].low in _NO_OPENING or any(word.text in '"“”;:' for word in words):
        return ""
    text = tidied(spelt(words, kept).strip().removesuffix("."))
    return text if len(text) <= LONGEST and any(map(has_capital, text.split()[:_FIRST])) else ""
