"""Which drafts tell an event."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.english.calendar import DATE_NAMES, WEEKDAYS
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.events.background.passing import entered
from tracker.reader.events.event_nouns import STANDING
from tracker.reader.events.kinds import ENOUGH, Vote, base, is_event_noun

_SOME_NEWS: Final = 0.4  # of what speaks for a report, enough where it opens with news of the day
_FRESH: Final = 3  # days
_LEAD: Final = 2  # sentences, a headline among them
_STRONGLY: Final = 3.0  # votes of a clause that make having something an event: has talks
_TELLING: Final = 1.7  # votes of a verb by itself, below which its kind is only guessed
_ENOUGH_NEWS: Final = 0.8  # of what speaks for a report: its sentences tell events then, of whatever kind


def _empty(draft: Draft) -> bool:
    """Whether a draft tells nothing: no verb and no noun of an event, no row of a list, or only what comes next."""
    verb = draft.attached.predicate
    if verb is None or verb.noun or verb.lemma not in _LEADING_ON or draft.attached.saying not in (None, verb):
        return verb is None and not draft.listed and draft.vote.votes < ENOUGH
    words = draft.sentence.words
    told = [word.low for word in draft.undated(words[verb.last :]) if word.low not in ("on", "in")]
    last = not any(one.finite for one in draft.sentence.predicates if one.first >= verb.last)
    listed = told[:2] == ["the", "following"] and ":" not in told[:-1]
    return listed or (words[-1].text == ":" and last and verb.lemma in _SPEAKING)


_SPEAKING: Final = word_set("say tell write add state note")  # what is said follows: told the Post on Monday:
_LEADING_ON: Final = _SPEAKING | word_set("announce issue publish release make report")


def settled(found: Sequence[Draft], *, news: float, published: date, brief: bool = False) -> Iterator[Draft]:
    """The drafts that tell an event, those whose words only guess a kind as `other`.

    `news` is how much speaks for a text that reports; of a text that does not, only what is told with a name and
    strong words is taken, and where it is `brief`, a line or two, what strong words tell of others than the author.
    """
    beside = defaultdict[int, list[Draft]](list)
    for draft in found:
        beside[draft.number].append(draft)
    found = [
        draft
        for draft in found
        if not any(_is_of_noun(draft, other) or _only_announces(draft, other) for other in beside[draft.number])
    ]
    report = news >= _ENOUGH_NEWS or (news >= _SOME_NEWS and any(_is_lead(draft, published) for draft in found))
    for draft in found:
        if (
            _empty(draft)
            or _is_state(draft, published)
            or _is_mood(draft)
            or (draft.lemma == "have" and draft.vote.own < _STRONGLY and not _is_deadline(draft))
        ):
            continue
        if draft.vote.own >= ENOUGH:
            if (
                report
                or (_named(draft) and draft.vote.own >= ENOUGH * 3)
                or (brief and draft.vote.own >= ENOUGH * 2 and _names_subject(draft))
            ):
                yield draft
        elif report and (draft.lemma not in _STATIVE or _is_deadline(draft) or _is_repeated(draft)):
            yield draft if _is_told(draft) else draft._replace(vote=Vote("other", draft.vote.votes, ""))


def _is_of_noun(draft: Draft, other: Draft) -> bool:
    """Whether a date stands far from its verb, which has another one: jailed on Friday over the coup he led in 2024."""
    verb, words = draft.attached.predicate, draft.sentence
    end, start = other.said.end - other.span.start, draft.said.start - draft.span.start
    if verb is None or verb.noun or draft.listed or other.attached.predicate != verb or other.when == draft.when:
        return False
    if draft.decision.status != other.decision.status or not verb.last <= words.word_at(end) or end > start:
        return False
    between = words.text[end:start]
    again = between.startswith(",") and re.search(_AGAIN_THERE, between) is not None
    told = re.findall(r"\w+", between)
    return len(told) >= _FAR and not again and _AGAIN.isdisjoint(told)


# Where it was done once more: , at bases in Iraq on 3 July.
_AGAIN_THERE: Final = r"^, (?:at|in|on|near|the|an?) (?:(?!first|second|third|latest|last)\w+ )+(?:on|in) $"
_FAR: Final = 5  # words between two dates
_AGAIN: Final = frozenset({"again", "then", "until", "and", "those"})  # what is told once more


def _only_announces(draft: Draft, other: Draft) -> bool:
    """Whether a clause tells only who made known what the one beside it tells: won on Sunday, | the office announced.

    Not what is still to come, whose announcement is news of its own.
    """
    verb, words, clause = draft.attached.predicate, draft.sentence.words, draft.attached.clause
    told = other.attached.predicate
    if verb is None or told is None or verb is not draft.attached.saying or verb.lemma not in _ANNOUNCING:
        return False
    after = words[verb.last].low if verb.last < clause.last else "."
    bare = after in PREPOSITIONS | WEEKDAYS or not after[0].isalnum()
    before = clause.opener == "said" and told.last <= clause.first
    behind = other.attached.clause.opener == "that" and 0 <= other.attached.clause.first - verb.last <= _DATED
    return bare and (before or behind) and other.decision.status == "happened"


_DATED: Final = 4  # words of the date between a verb and what it announces
_ANNOUNCING: Final = word_set("announce confirm report disclose reveal state declare")


def _is_state(draft: Draft, published: date) -> bool:
    """Whether something only was so on a date that is past: the lights were out; it was the fourth night in a row."""
    verb, words = draft.attached.predicate, draft.sentence.words
    if verb is None or verb.noun or verb.passive or verb.lemma not in STANDING or draft.decision.status != "happened":
        return False
    if entered(draft.sentence, verb):
        return False
    subject = [word.low for word in words[draft.attached.clause.first : verb.first]]
    after = [word.low for word in words[verb.last : verb.last + _NEAR]]
    first = not _DEEDS.isdisjoint(after[:3]) or ("first" in after and "to" in after)
    saying, behind = draft.attached.saying, draft.said.start > draft.span.start + words[verb.first].start
    told = saying is not None or draft.attached.clause.opener == "that"
    own = behind and (saying is None or saying.first < verb.first)  # said that the rate was 7 per cent | in June
    said = told and verb.lemma == "be" and not own
    lasting = (draft.when.open_end or draft.when.precision == "range") and draft.when.last >= published  # is in Riyadh
    deed = any(low.endswith("ing") and before in DETERMINERS for before, low in pairwise(subject))  # the severing of
    return not (first or said or lasting or deed or any(map(is_event_noun, subject)))


def _is_mood(draft: Draft) -> bool:
    """Whether it is told what people feel, expect or may do: hopes of a deal receded; envoys are hopeful for May."""
    verb, words = draft.attached.predicate, draft.sentence.words
    if verb is None or verb.noun:
        return False
    if any(word.low in _FEELING for word in words[max(verb.first - 1, 0) : verb.last + 1]):
        return True
    if verb.passive:
        return False
    subject = [word.low for word in words[draft.attached.clause.first : verb.first]]
    head = next((at for at, low in enumerate(subject) if low in PREPOSITIONS), len(subject)) - 1
    noun = base(subject[head]) if head >= 0 else ""
    mood = noun in _TEMPERS or (noun in _MOODS and draft.vote.kind != "market")  # sentiment may be an index
    return mood and verb.modal != "to"  # the owners hope | to have opened it


_MOODS: Final = word_set(
    "hope chance fear popularity expectation prospect mood optimism pessimism speculation enthusiasm frustration doubt "
    "impatience resentment sentiment"
)
_TEMPERS: Final = word_set("tension anxiety anger unease worry")
# What somebody feels, or may do.
_FEELING: Final = word_set("optimistic pessimistic hopeful confident worried afraid anxious eager eligible entitled")
_DEEDS: Final = frozenset({"target", "victim", "up", "down", "due"})  # the target of an attack; up 3 per cent
_NEAR: Final = 8  # words from a verb: the first country to sign


def _is_deadline(draft: Draft) -> bool:
    """Whether somebody has until a date to do something."""
    predicate = draft.attached.predicate
    after = draft.sentence.words[predicate.last :][:1] if predicate is not None else ()
    return draft.lemma == "have" and any(word.low in ("until", "till") for word in after)


def _is_lead(draft: Draft, published: date) -> bool:
    """Whether a draft is the news of the day: told first, with a name, of the days around publication."""
    near = abs((draft.when.first - published).days) <= _FRESH and draft.when.days <= _FRESH
    return near and draft.number <= _LEAD and draft.lemma not in _STATIVE and _named(draft)


def _is_told(draft: Draft) -> bool:
    """Whether the kind is more than a guess: not by a verb alone that means many things, as receive, fly, pass."""
    guessed = draft.vote.why == draft.lemma and draft.vote.own < _TELLING
    votes = draft.vote.own if draft.vote.kind == "conflict" else draft.vote.votes
    return votes >= ENOUGH / 2 and not guessed


def _is_repeated(draft: Draft) -> bool:
    """Whether what was told is done later: will do so in May."""
    predicate = draft.attached.predicate
    after = draft.sentence.words[predicate.last :][:1] if predicate is not None else ()
    return draft.lemma == "do" and any(word.low in ("so", "likewise") for word in after)


_STATIVE: Final = word_set(
    "have know think believe feel want like seem love do grapple struggle exceed total number linger persist loom"
)


def _named(draft: Draft) -> bool:
    """Whether a name stands in the clause, within a sentence and not of a date."""
    dates = range(draft.said.start - draft.span.start, draft.said.end - draft.span.start)
    return any(
        any(map(str.isupper, word.text))
        and word.start not in dates
        and len(word.text) > 1
        and word.low not in _NO_NAMES
        for word in draft.sentence.scope(draft.attached.clause)[1:]
    )


def _names_subject(draft: Draft) -> bool:
    """Whether a capitalised word stands before the verb, no article or date and nobody who is beside the author."""
    verb, scope = draft.attached.predicate, draft.sentence.scope(draft.attached.clause)
    start = draft.sentence.words[verb.first].start if verb is not None else 0
    subject = [word for word in scope if word.start < start]
    opening = DETERMINERS | PREPOSITIONS
    named = any(word.text[:1].isupper() and word.low not in opening for word in draft.undated(subject))
    return named and _AUTHORS.isdisjoint(word.low for word in subject)


_AUTHORS: Final = word_set("i we you he she they it my our your his her let who what")
_NO_NAMES: Final = DATE_NAMES | {"i"}
