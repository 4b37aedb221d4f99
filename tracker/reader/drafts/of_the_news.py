"""The news of a text told without a day where it is told first, and the words further on that date it.

The court has ruled ... Thursday's ruling ends the dispute; the union made the announcement on Saturday.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.drafts.making import Dating, draft_of
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.english.verb_table import HARMING
from tracker.reader.events.anchor_nouns import event_noun, meaning
from tracker.reader.events.attaching import Attached, attached
from tracker.reader.events.event_nouns import STANDING
from tracker.reader.events.fronted import first_main
from tracker.reader.events.statuses import Decision, ahead
from tracker.reader.lines import Line
from tracker.reader.sentences import Span
from tracker.when import When

OPENING: Final = 5  # sentences of a text, a headline and a line of names among them, that may tell its news
_REACH: Final = 25  # sentences from the news to the words that date it
_RECENT: Final = timedelta(7)
_PHRASE: Final = 3  # words from a date to the noun that it belongs to: Thursday's | unanimous ruling

_ANY: Final = word_set("announcement decision move news measure step")  # nouns for news of whatever kind
_THE: Final = r"\b(?:the|this|that|these|its|his|her|their)"
_HOW: Final = (
    r"(?: (?:in|at|via|through|during|from|by|late|early|outside|before|to (?:\w+ )?"
    r"(?:reporters|journalists|supporters|staff|workers|members|lawmakers|investors|parliament|press))\b"
    r"[^,;.]{0,50}?)?(?: on)? $"
)
_GIVEN: Final = r"(?:announced|made|taken|issued|delivered|handed down|reached|signed|confirmed|reported|published)"
# Before a date: made the announcement in a speech on; the decision, announced on; the attack, he said, happened on.
_DATED: Final = (
    re.compile(
        r"\b(?:made|issued|delivered|announced|handed down|gave|took) (?:the|this|its|his|her|their) "
        rf"(?P<noun>[a-z-]+){_HOW}"
    ),
    re.compile(
        rf"{_THE} (?:[\w-]+ )??(?P<noun>[a-z-]+)(?:,? (?:which )?(?:(?:was|were) )?(?:\w+ly )?{_GIVEN}| came){_HOW}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:the|this) (?P<noun>[a-z-]+)(?:, [^,;.]{3,40},)?(?: which| that)? "
        rf"(?:took place|happened|occurred){_HOW}",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*(?:The|This) (?P<noun>[a-z-]+)(?: late)?(?: on)? $"),
)


class _Pointing(NamedTuple):
    """Words that point at news on a day."""

    line: Line
    found: Found
    when: When
    noun: str


def news_dated(lines: Sequence[Line], dated: Sequence[Draft]) -> list[Draft]:
    """The drafts of a text with the news that words further on date, and without those that only date it."""
    leads = [(line, at) for line in lines if (at := _news_of(line)) is not None]
    leads.sort(key=_worth, reverse=True)  # else in the order of the text
    told, places = dict[int, Draft](), _by_sentence(dated)
    spent: set[Span] = set()  # date words that tell nothing else of their day
    opening = {line.number for line, _ in leads}
    for one in (pointing for line in lines if line.number not in opening for pointing in _pointing(line)):
        near = range(one.line.number - _REACH, one.line.number)
        before = (dated[place] for number in near for place in places.get(number, ()))
        known = [draft for draft in before if draft.when == one.when and not tells_state(draft)]
        found = (told.get(line.number) or _draft(line, at, one) for line, at in leads if line.number in near)
        draft = next((draft for draft in found if draft is not None and _means(one.noun, draft)), None)
        if draft is not None and not any(other.lemma == draft.lemma for other in known):
            told.setdefault(draft.number, draft)
        if draft is not None or any(_means(one.noun, other) for other in known):
            spent.add(Span(one.found.start, one.found.end))
    kept = [draft for draft in dated if not (draft.said in spent and tells_state(draft))]
    return [*_on_own_days(kept), *told.values()]


def _on_own_days(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what is said to have been done on its own day, where the next sentences tell it.

    Gunmen killed ten, the army said on Tuesday. The attack took place on Monday.
    """
    kept: list[Draft | None] = [*drafts]
    places = _by_sentence(drafts)
    for at, one in enumerate(drafts):
        noun = _taking_place(one) if one.when.precision == "day" else ""
        numbers = range(one.number - 1, one.number - 1 - _NEXT, -1) if noun else ()
        near = [drafts[place] for number in numbers for place in reversed(places.get(number, ()))]
        later = next((draft for draft in near if _is_said_later(draft, one, noun)), None)
        for place in places[later.number] if later is not None else ():
            if later is not None and drafts[place].said == later.said:
                kept[place], kept[at] = _moved(drafts[place], one), None
    return [draft for draft in kept if draft is not None]


def _by_sentence(drafts: Sequence[Draft]) -> dict[int, list[int]]:
    """The places of drafts by the number of their sentence."""
    places = defaultdict[int, list[int]](list)
    for place, draft in enumerate(drafts):
        places[draft.number].append(place)
    return dict(places)


def _moved(draft: Draft, one: Draft) -> Draft:
    """A draft on the day of another, which proves it."""
    own = draft._replace(when=one.when, basis=one.basis, alternative=None, counted=True)
    return own._replace(dated_by=(one.span, one.said))


def _taking_place(draft: Draft) -> str:
    """The noun of an event of which it is only told when it came about, empty for none.

    The attack took place on Monday; the attack on Monday came a day after.
    """
    verb, words = draft.attached.predicate, draft.sentence.words
    if verb is None or draft.decision.status != "happened":
        return ""
    happened = next((one for one in draft.sentence.predicates if one.first in (verb.first, verb.last)), None)
    before = words[draft.attached.clause.first : happened.first] if happened else ()
    subject = [word.low for word in draft.undated(before) if word.low not in ("that", "on")]
    if happened is None or happened.modal or happened.lemma not in _HAPPENING or len(subject) != _NAMED:
        return ""
    noun = subject[1] if subject[0] in ("the", "this") else ""
    return noun if event_noun(noun) and noun not in _ANY else ""  # a decision is one of many


def _is_said_later(draft: Draft, one: Draft, noun: str) -> bool:
    """Whether a draft tells on the day on which it was said what another one dates by a noun."""
    verb, saying = draft.attached.predicate, draft.attached.saying
    if verb is None or verb.noun or saying in (None, verb) or verb.modal or draft.when.precision != "day":
        return False
    done = draft.decision.status == "happened" and one.when.first < draft.when.first <= one.when.first + _RECENT
    return done and (draft.vote.kind in meaning(noun).kinds or _means(noun, draft))


_HAPPENING: Final = word_set("take happen occur make carry come follow")
_NEXT: Final = 4  # sentences
_NAMED: Final = 2  # words of a subject: the attack; not a second attack


def tells_state(draft: Draft) -> bool:
    """Return whether a draft tells no deed but that of a noun, or how things are since: the ruling ends a dispute."""
    verb = draft.attached.predicate
    if verb is None or verb.noun or verb.lemma in STANDING | _TELLING:
        return True
    return verb.form in ("s", "base") or ahead(verb) or draft.sentence.words[verb.first].low in ("is", "are")


def points_back_at(line: Line, found: Found, draft: Draft) -> bool:
    """Return whether a draft only tells what a decision of the last days means: Thursday's ruling is likely to ..."""
    past, coming = sorted((found.when, found.alternative or found.when), key=lambda when: when.first)
    ahead_of = (coming.first - line.published).days
    back = past.last <= line.published and not 0 < ahead_of <= (line.published - past.last).days
    return back and _owned(line, *line.bounds(found)) in _DECIDED and tells_state(draft)


_DECIDED: Final = _ANY | word_set("ruling verdict judgment judgement sentence")
_TELLING: Final = word_set(
    "come follow mark make announce issue deliver hand give take reach report publish confirm happen occur"
)


def _news_of(line: Line) -> Attached | None:
    """What a sentence at the opening tells in the present perfect without a day, or a headline in the present."""
    verb = first_main(line.sentence, 0) if line.number <= OPENING and line.sentence.words else None
    if verb is None or verb.negated or verb.modal or verb.lemma in _NO_NEWS or line.sentence.text.endswith("?"):
        return None
    told = verb.perfect and line.sentence.words[verb.first].low in ("has", "have")
    headed = _is_headline(line) and verb.first > 0 and verb.form in ("s", "base")
    days = (one for one in line.found if one.when.first <= line.published and not line.passing(one))
    past = any(attached(line.sentence, *line.bounds(one)).predicate == verb for one in days)
    return Attached(verb, line.sentence.clause_at(verb.head)) if (told or headed) and not past else None


def _worth(lead: tuple[Line, Attached]) -> int:
    """How likely a sentence tells the news: it shares words with the headline, or is the headline, or neither."""
    line, at = lead
    stems = {word.low[:_STEM] for word in line.headline if len(word.low) >= _STEM}
    shared = len(stems & {word.low[:_STEM] for word in line.sentence.scope(at.clause)})
    return 1 if _is_headline(line) else 2 * (shared >= _ALIKE)


def _is_headline(line: Line) -> bool:
    return line.number == 1 and [word.text for word in line.headline] == [word.text for word in line.sentence.words]


_STEM: Final = 4  # letters
_ALIKE: Final = 2  # words
_NO_NEWS: Final = STANDING | word_set("have say tell come see know")


def _pointing(line: Line) -> Iterator[_Pointing]:
    """The words of a sentence that point at news of the last days: Thursday's ruling; made the announcement today."""
    for found in line.found:
        when = found.alternative if found.alternative and found.when.first > line.published else found.when
        if when.precision != "day" or not timedelta(0) <= line.published - when.first <= _RECENT:
            continue
        start, end = line.bounds(found)
        before, after = line.sentence.text[:start], line.sentence.text[end:]
        told = next(filter(None, (pattern.search(before) for pattern in _DATED if after[:5] != " that")), None)
        noun = _owned(line, start, end) or (told["noun"].lower() if told is not None else "")
        if noun in _ANY or event_noun(noun):
            yield _Pointing(line, found, when, noun)


def _owned(line: Line, start: int, end: int) -> str:
    """The noun that a date owns or qualifies: Thursday's | 6-3 ruling; his Thursday | ruling; empty for none."""
    words, place = line.sentence.words, line.sentence.word_at(end)
    first = line.sentence.word_at(start)
    owns = words[place : place + 1] and words[place].low in ("'s", "’s")
    if not owns and not (first and words[first - 1].low in DETERMINERS):
        return ""
    for word in words[place + bool(owns) : place + bool(owns) + (_PHRASE if owns else 1)]:
        if word.low in _ANY or event_noun(word.low):
            return word.low
    return ""


def _draft(line: Line, at: Attached, one: _Pointing) -> Draft | None:
    """The news as an event of the day that words further on tell."""
    start, end = one.line.bounds(one.found)
    words = one.line.sentence.text[max(start - _SHOWN, 0) : end + _SHOWN].strip()
    why = f"told without a day, and dated further on: {words}"
    found = next(draft_of(line, at, Dating(one.when, line.head, why)), None)
    if found is None or found.decision.status not in ("happened", "cancelled", "postponed"):
        return None
    done = found.decision if found.decision.status == "happened" else Decision("happened", "it was called off then")
    dated_by = one.line.span, Span(one.found.start, one.found.end)
    return found._replace(counted=True, decision=done, dated_by=dated_by)


_SHOWN: Final = 30  # characters on either side of a date


def _means(noun: str, draft: Draft) -> bool:
    """Whether a noun may stand for what a draft tells: a ruling for what a court has rejected."""
    known, verb = meaning(noun), draft.attached.predicate
    headline = verb is not None and not verb.perfect  # which may tell of another one of the kind
    if noun in _ANY or (draft.vote.kind in known.kinds and not headline):
        return True
    lemmas = known.lemmas | {noun}
    scope = draft.sentence.scope(draft.attached.clause) if draft.lemma in HARMING else ()  # killed in an explosion
    return draft.lemma in lemmas or any(event_noun(word.low) and lemmas & meaning(word.low).lemmas for word in scope)
