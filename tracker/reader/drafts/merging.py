"""One event of what several sentences tell: a headline, a lead, a caption, a bullet."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.contradictions import VAGUE
from tracker.reader.grammar.words import Word
from tracker.reader.sentences import Span
from tracker.when import When

_COMPARED: Final = 200  # events of one date, the last ones, that a draft is compared with
_NAMES: Final = 2  # that each of two drafts has alone
_SOON: Final = 31  # days from a deed to who makes it known


class _Told(NamedTuple):
    """A draft and the words that tell what it is of, each shortened to a stem."""

    draft: Draft
    content: frozenset[str]
    names: frozenset[str]  # behind its verb
    opening: tuple[str, ...]  # the words up to its verb and the verb, as written; empty where it has none
    objects: frozenset[str]  # the words behind it, without those of its date


def merged(drafts: Iterable[Draft], differ: Callable[[Draft, Draft], bool]) -> list[Draft]:
    """The drafts without those that tell an event again; of such the one with most to say stays.

    `differ` says of two that look alike whether they cannot be of one event.
    """
    kept: dict[When, list[_Told]] = {}
    for draft in drafts:
        others = kept.setdefault(draft.when, [])
        behind = _behind(draft)
        told = _Told(draft, _content(draft), _names(behind), _opening(draft), _objects(behind))
        first = max(len(others) - _COMPARED, 0)
        same = next((at for at in range(first, len(others)) if _same_event(told, others[at], differ)), None)
        if same is None:
            others.append(told)
        elif better(draft, others[same].draft) and not _tells_which(told, others[same]):
            others[same] = told
    found = [told for others in kept.values() for told in others]
    same_verb = defaultdict[str, list[_Told]](list)
    for told in found:
        same_verb[told.draft.lemma].append(told)
    own = [told.draft for told in found if not (_is_told(told) and _is_announced(told, same_verb[told.draft.lemma]))]
    return sorted(own, key=lambda one: (one.number, one.said))


def _is_announced(told: _Told, found: Iterable[_Told]) -> bool:
    return any(_announces(told, other) for other in found)


def _is_told(told: _Told) -> bool:
    """Whether a draft is of what somebody says that had been done."""
    one, verb = told.draft, told.draft.attached.predicate
    if verb is None or one.attached.saying is None or one.decision.status != "happened":
        return False
    return verb.perfect and not verb.negated and one.sentence.words[verb.first].low in ("had", "has", "have")


def _announces(told: _Told, known: _Told) -> bool:
    """Whether a draft of what is said only says on a later day what another one of its verb tells with its own date."""
    one, other = told.draft, known.draft
    if one.number == other.number:
        return False
    done = other.decision.status == "happened" and other.attached.saying is None
    shared = told.content & known.content
    later = other.when.first < one.when.first and (one.when.first - other.when.first).days <= _SOON
    return done and later and len(shared) > 1 and 2 * len(shared) >= min(len(told.content), len(known.content))


def _same_event(told: _Told, known: _Told, differ: Callable[[Draft, Draft], bool]) -> bool:
    """Whether two drafts of the same date tell the same event."""
    one, other = told.draft, known.draft
    if one.number == other.number:
        return one.attached.predicate == other.attached.predicate
    if _tells_which(told, known):
        return True
    if one.decision.status != other.decision.status or _name_others(told, known) or _parallel(told, known):
        return False
    shared = len(told.content & known.content)
    alike = one.vote.kind == other.vote.kind
    if alike and (told.opening, told.objects) == (known.opening, known.objects) and told.opening:
        return True  # in the same words
    if alike and one.lemma == other.lemma and told.content == known.content:
        return not differ(one, other)
    near = shared >= (2 if alike else 4) and 2 * shared >= min(len(told.content), len(known.content))
    return near and not differ(one, other)


def _tells_which(told: _Told, known: _Told) -> bool:
    """Whether a draft only tells which things are meant, or tells again that what was found is out.

    The drones seized on Tuesday were made abroad; its findings were released.
    """
    one, other, verb, words = told.draft, known.draft, told.draft.attached.predicate, told.draft.sentence.words
    if verb is None or verb.noun or one.number <= other.number or one.decision.status != other.decision.status:
        return False
    subject = [word.low for word in words[one.attached.clause.first : verb.first]]
    alike, subject = one.lemma == other.lemma, subject[subject[:1] == ["and"] :]
    if subject[:1] in (["its"], ["their"]):
        return alike and verb.passive and subject[-1] in _FINDINGS
    near = alike or (one.vote.kind == other.vote.kind and not told.content.isdisjoint(known.content))
    return near and subject[:1] in (["the"], ["those"], ["these"]) and is_reduced(one.sentence, verb)


_FINDINGS: Final = word_set("findings opinion report ruling decision verdict conclusions results judgment statement")


def _parallel(told: _Told, known: _Told) -> bool:
    """Whether two drafts tell in the same words that one does two things: passed the budget; passed a law."""
    if not told.opening or told.opening != known.opening:
        return False
    return bool(told.objects - known.objects - VAGUE and known.objects - told.objects - VAGUE)


def _objects(behind: Iterable[Word]) -> frozenset[str]:
    """Those of the words behind a verb that tell of what it is: the budget, Sora 2."""
    telling = (word.low for word in behind if word.low[:1].isalnum())
    return frozenset(low for low in telling if low not in DETERMINERS and low not in PREPOSITIONS)


def _behind(draft: Draft) -> list[Word]:
    """The words of a clause behind its verb, without those of dates."""
    verb = draft.attached.predicate
    return draft.undated(draft.sentence.words[verb.last if verb else 0 : draft.attached.clause.last])


def _opening(draft: Draft) -> tuple[str, ...]:
    """The words of a clause up to its verb, and the verb, as written; empty where no verb tells."""
    verb, words = draft.attached.predicate, draft.sentence.words
    if verb is None or verb.noun:
        return ()
    return (*(word.low for word in words[draft.attached.clause.first : verb.first]), words[verb.head].low)


def _name_others(told: _Told, known: _Told) -> bool:
    """Whether two drafts name different things: the missions in Abyei and in Mali."""
    return min(len(told.names - known.names), len(known.names - told.names)) >= _NAMES


def _names(behind: Iterable[Word]) -> frozenset[str]:
    """The names among the words behind a verb."""
    return frozenset(word.low for word in behind if word.is_name)


def better(one: Draft, other: Draft) -> bool:
    """Whether a draft is the better evidence: a verb before a noun, a sentence of its own before a headline."""
    verb, known = one.attached.predicate, other.attached.predicate
    if verb is not None and known is not None and verb.noun != known.noun:
        return known.noun
    return one.span.end - one.span.start > 60 > other.span.end - other.span.start


def _content(draft: Draft) -> frozenset[str]:
    """The words that tell what a draft is of: not those of its date, which it shares with all of that date."""
    return frozenset(
        "meet" if word.low in _MEETING else word.low[:5]
        for word in draft.undated(draft.sentence.scope(draft.attached.clause))
        if len(word.low) > 3 and word.low.isalpha() and word.low not in _EMPTY
    )


_MEETING: Final = word_set("meet meets meeting gather gathers gathered gathering convene convenes convened")
_EMPTY: Final = word_set(
    "about after also been before between both during each from have more most next other over said some than that "
    "their them then there these they this those through under until were what when where which while will with would"
)
_BEGINNING: Final = frozenset({"start", "begin", "open", "kick"})
_ENDING: Final = frozenset({"end", "finish", "conclude", "close", "run", "last", "wrap"})


_HANDED_IN: Final = word_set("nomination application registration submission bid tender subscription enrolment")


def whole(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with one for the beginning and the end of the same thing in one sentence."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last is not None and _ends(last, draft):
            said = Span(last.said.start, draft.said.end)
            found[-1] = last._replace(when=When.span(last.when, draft.when), said=said, alternative=None)
            continue
        found.append(draft)
    return found


def _ends(one: Draft, other: Draft) -> bool:
    """Whether a draft tells the end of what another one of its sentence begins."""
    if one.number != other.number or one.lemma not in _BEGINNING or other.lemma not in _ENDING:
        return False
    verb = one.attached.predicate
    subject = one.sentence.words[one.attached.clause.first : verb.first] if verb is not None else ()
    if any(word.low.removesuffix("s") in _HANDED_IN for word in subject):
        return False  # nominations open and close, and nothing goes on between
    return one.when.precision == other.when.precision == "day" and one.when.first < other.when.first
