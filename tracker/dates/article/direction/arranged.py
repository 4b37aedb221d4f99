"""Decide past or future from what was arranged: set for a day, put off to it, called off, asked for."""

from typing import Final

from tracker.dates.article.direction.place import PREPOSITIONS, Clause, Place
from tracker.dates.article.verbs.forms import AFTER_VERB, AT_FIRST, PLANNED
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.days.ranges import PUT_OFF

_DELAYED: Final = word_set(
    "delayed postponed suspended adjourned extended deferred remanded closed given delay postpone put pushed "
    "barred banned wait waiting stay remain recessed moved moving postponing delaying "
    "shifting rescheduled shifted brought prolonged slipped"
)
_SETTING: Final = word_set(
    "set reset fixed booked listed promised announced ordered cleared called calls plans plan targeted pencilled "
    "penciled"
)
_CHOOSING: Final = word_set("set sets fixed fixes chosen chose chooses named names picked picks proposed suggested")
_RESERVING: Final = word_set("reserved booked chosen fixed picked set pencilled")
_FIXED: Final = ("set", "fixed")
_ARRANGED: Final = word_set("planned scheduled set due slated called")
_CALLED_OFF: Final = word_set(
    "cancelled canceled postponed scrapped delayed cancel postpone scrap delay boycott cancels postpones "
    "scraps delays boycotts cancelling canceling postponing scrapping delaying boycotting"
)
# What came of the day that something was moved to.
_OVER: Final = word_set(
    "ended finished concluded collapsed opened began started passed drew attracted saw heard brought produced yielded "
    "won went took left held attended watched marred boycotted disrupted crippled lasted gave"
)
_THEN: Final = word_set("scrubbed aborted abandoned")  # when it was about to begin, or had begun
_FAILING: Final = (("broke", "down"), ("turned", "back"), ("came", "nothing"), ("fell", "through"), ("stayed", "away"))
_COMING_ABOUT: Final = word_set("come start open begin happen arrive appear")
_CAME_ABOUT: Final = word_set("came started opened began happened arrived appeared showed left got took")
_RELATIVES: Final = ("who", "which", "that")
_OFF: Final = word_set("called calls call calling put puts putting")  # with off
_HERE_AGAIN: Final = word_set("back home fresh straight returned returning just")
_PASSIVE: Final = word_set("was were has have had")
_OPENING: Final = word_set("opening closing reopening lapsing resuming launching looming")
_BEGUN: Final = word_set("began begin begins started starts opened met ended")  # with an opening
_BEGINNING: Final = (("into", "force"), ("into", "effect"), ("taking", "effect"))
_FROM_A_VERB: Final = 10  # tokens; how far before a date that it belongs to a verb is looked for
_SENTENCE: Final = 24  # tokens of a sentence on either side of a date
_ANNOUNCED: Final = word_set("announced announces promised promises confirmed confirms ordered orders proposed")
_SHORT: Final = 6  # tokens; how far a phrase that a date ends may reach back


def called_off(at: Place) -> Clause | None:
    """What is called off was still to come: called off Thursday's strike, postponed the May vote."""
    words, index = at.words, at.first - 1
    if at.before in ("a", "an") and at.further in _ANNOUNCED and at.after.isalpha():
        return Clause("future", f"after '{at.further}'")
    if at.before in ("the", "its", "their", "a", "his", "her"):
        index -= 1
    elif at.before == "'s":
        index -= 3  # brought forward the party's June vote
    elif at.after != "'s":
        return None
    if (
        words[index] == "forward"
        and words[index - 1] in ("bring", "brings", "brought", "bringing")
        and at.after.isalpha()
    ):
        return Clause("future", "it tells what was brought forward")
    off = words[index] == "off" and words[index - 1] in _OFF
    if not (off or words[index] in _CALLED_OFF) or not (at.after == "'s" or at.after.isalpha()):
        return None
    return Clause("future", "it tells what was called off")


def moved(at: Place) -> Clause | None:
    """The day that something is moved from: moved from Monday to Friday; what has been moved was still to come.

    So too the day that it is moved to, where its sentence tells what came of it.
    """
    words = at.words
    verb = next((index for index in range(at.first - 2, at.first - 10, -1) if words[index] in PUT_OFF), None)
    if at.before in ("from", "of") and verb is not None and "to" in [words[at.last + step] for step in range(3)]:
        new = {"has", "have"} & {words[verb - 1], words[verb - 2]} or words[verb].endswith(("ing", "move", "moves"))
        return Clause("future" if new else "past", f"it is moved '{at.before}' then", firm=False)
    return _came_of_it(at)


def _came_of_it(at: Place) -> Clause | None:
    """The day that something was moved to, where its sentence tells what came of it: put off to 9 May, it was won.

    Another past verb leaves it open, but for a weekday, and the nearest is taken: put off to 9 May, it cost millions.
    """
    words, told = at.words, at.words.verb_after(at.last)
    verb = next((one for one in range(at.first - 2, at.first - _FROM_A_VERB, -1) if words[one] in PUT_OFF), None)
    if at.before not in ("to", "until") or verb is None or told is None or told - at.last > _SHORT:
        return None
    done = words.says(told) == "past" and (words[told] == "brought" or not _puts_off(words, told))
    done = done and words[told + 1] not in ("to", *PLANNED)
    over = not _OVER.isdisjoint(words[one] for one in range(told, told + 2 + (words[told + 1] == "been")))
    main = words[verb - 1] in _PASSIVE | {"been"} and words[verb - 2] not in _RELATIVES
    behind = words[told - 1] == "and" if main else told == at.last or words[told - 1] == ","
    if not (done and behind and (over or not main)):
        return None
    if over:
        return Clause("past", f"'{words.phrase(told)}' says what came of it", firm=False)
    weekday = words.kinds[at.first] == codes()["weekday"]
    return None if weekday else Clause("neutral", f"before '{words.phrase(told)}'", firm=False)


def undone(at: Place) -> Clause | None:
    """The day of a plan that came to nothing, of which no other day is told.

    What has been put off or called off was still to come: the vote due on Friday has been put off. What was may be
    over: the nearest day is taken, as for the hearing, due on Tuesday, was adjourned.
    """
    words = at.words
    verb = words.verb_after(at.last)
    if verb is None or verb - at.last > _FROM_A_VERB or words[verb] not in _PASSIVE:
        return None
    index = next((one for one in range(verb + 1, verb + 4) if _given_up(words, one) or words[one] in _THEN), None)
    if index is None or words.dated(index):
        return None
    planned, told_before = _planned(at)
    if not planned:
        return None
    if words[index] in _THEN and words[verb] in ("was", "were"):
        return Clause("past", f"'{words[index]}' on the day")
    still = words[verb] in ("has", "have") and not told_before
    return Clause("future" if still else "neutral", f"'{words[index]}' says what became of it", firm=False)


def failed(at: Place) -> Clause | None:
    """The day of a plan of which its subject is told not to have come about: due on Monday, it turned back."""
    words, index, verb = at.words, at.words.verb_before(at.first), at.words.verb_after(at.last)
    if index is None or words.says(index) != "future":
        return None
    lead = words[index - 3 if (words[index - 2], words[index - 1]) == ("to", "be") else index - 1]
    if lead in _PASSIVE and "still" in (words[at.last], words[at.last + 1]):
        return Clause("past", "before 'still'", firm=False)  # who were to fly home on Sunday are still waiting
    if verb is None or verb - at.last > _SHORT or words[verb - 1] in _RELATIVES:
        return None
    end = verb + 1 + (words[verb + 1] == "to")
    ended = (words[verb], words[end]) in _FAILING and words[end + 1] in AFTER_VERB | {"", ",", "within"}
    never = words[verb - 1] == "never" and words[verb] in _CAME_ABOUT
    if not (ended or never or (words[verb + 1] == "not" and words[verb + 2] in _COMING_ABOUT)):
        return None
    return Clause("past", f"'{words[verb]}' says what became of it", firm=False)


def _planned(at: Place) -> tuple[bool, bool]:
    """Whether a date is that of a plan, and whether the plan is told as one of before: had been due on Friday."""
    words = at.words
    if at.after == "'s" or (at.before == "the" and at.after.isalpha()) or _announced(at):
        return True, False
    index = words.verb_before(at.first)
    if index is None:
        return at.further in _ARRANGED, False
    had = {words[index - 1], words[index - 2]} & {"had", "d"}
    return words.says(index) == "future" or (bool(had) and words[index] in PLANNED), bool(had)


def _announced(at: Place) -> bool:
    """Whether a date is that of what its subject was announced or meant for: the parade announced for 4 May."""
    words = at.words
    participle = at.before == "for" and words.says(at.first - 2) == "past"
    return participle and all(words.says(one) is None for one in words.clause_before(at.first - 2))


def _given_up(words: Words, index: int) -> bool:
    """Whether a participle says that something was put off or called off."""
    return words[index] in PUT_OFF | _CALLED_OFF or (
        words[index] in _OFF and "off" in (words[index + 1], words[index + 2])
    )


def never_held(at: Place) -> Clause | None:
    """The day something was to be on until it was called off: was to have opened on Monday, had been set for Monday."""
    words, index = at.words, at.words.verb_before(at.first)
    if index is None:
        return None
    lead = index - 1 - (words[index - 1] == "been")
    planned = (words[lead - 1], words[lead]) == ("to", "have") or (at.before == "for" and words.had(index - 1))
    return Clause("future", "before it was called off", firm=False) if planned and _stopped(words, at) else None


def _stopped(words: Words, at: Place) -> bool:
    """Whether the sentence of a date says that something is called off or put off, or unlikely by now."""
    reach = max(at.first - _SENTENCE, 0), at.last + _SENTENCE
    start, end = words.kinds.rfind(STOP, reach[0], at.first), words.kinds.find(STOP, at.last, reach[1])
    near = range(max(start + 1, reach[0]), end if end >= 0 else reach[1])
    given_up = any(_given_up(words, one) and words[one - 1] not in ("was", "were") for one in near)
    return given_up or any(words[one] == "unlikely" for one in near)


def chosen(at: Place) -> Clause | None:
    """The day that is chosen for something: has set Thursday for a fresh poll, named Friday as polling day."""
    if at.before in _RESERVING and at.further in ("has", "have"):
        return Clause("future", f"after '{at.before}'")
    near = [at.words[at.last + step] for step in range(_SHORT)]
    if at.before == "" and "as" in near and (near[:2] == ["has", "been"] or near[1] in _FIXED):
        return Clause("future", f"before '{near[0]} {near[1]}'", firm=False)  # Monday was set as the last day
    day = at.before in _CHOOSING or (at.before == "on" and at.further in ("agreed", "settled", "decided"))
    lasting = at.words[at.last + 2] in ("days", "weeks", "months", "years")  # for three months
    if not day or lasting or at.after not in ("for", "as") or at.words[at.last + 1] in ("he", "she", "it", "they"):
        return None
    return Clause("future", f"it was {at.further} '{at.before}'" if at.before == "on" else f"after '{at.before}'")


def returned(at: Place) -> Clause | None:
    """Who is back has come: the premier, back from Tokyo on Monday, faces a vote."""
    words = at.words
    if at.after == "from" and at.before in PREPOSITIONS and at.further in _HERE_AGAIN:  # back on Monday from Tokyo
        return Clause("past", f"after '{at.further}'") if words[at.first - 3] == "," else None
    if at.after not in (",", "") or at.before not in PREPOSITIONS:
        return None
    for index in range(at.first - 2, at.first - 2 - _SHORT, -1):
        if words[index] == "from" and words[index - 1] in _HERE_AGAIN:
            return Clause("past", f"after '{words[index - 1]} from'") if words[index - 2] in ("", ",") else None
        if words[index] in ("", ","):
            return None
    return None


def opening(at: Place) -> Clause | None:
    """The day that something opens or closes: the tender, closing on 15 December, drew bids."""
    words = at.words
    index = at.first - 2 if at.before in PREPOSITIONS else at.first - 1
    begun = (words[index - 1], words[index]) in _BEGINNING
    begun = begun and not {"despite", "with", "after"} & {words[one] for one in range(index - _SHORT, index)}
    if begun and "ing" in (words[index - 1][-3:], words[index - 2][-3:]) and words.verb_before(index - 2) != index - 3:
        return Clause("future", f"after '{words[index - 1]} {words[index]}'")
    polls = (words[index - 2], words[index]) == ("to", "polls")
    index -= 3 * polls  # with voters going to the polls
    if words[index] not in (("going", "heading") if polls else _OPENING):
        return None
    lead = [words[one] for one in range(index - _SHORT, index)]
    start = next((one for one in range(index - 1, index - _SHORT, -1) if words[one] == "with"), -1)
    begun = start >= 0 and not _BEGUN.isdisjoint((words[start - 1], words[start - 2]))
    named = words[index] != "looming" and (words[start + 1] in ("a", "an") or words[index - 1] in ("a", "an", "the"))
    if lead[-1] == "," or (start >= 0 and not begun and not named):
        return Clause("future", f"after '{words[index]}'")
    return None


def put_off(at: Place) -> Clause | None:
    """The day that something is put off to or set for: extended to May 3, a hearing set for May 3."""
    if at.before == "to" and delayed(at.words, at.first):
        return Clause("future", "what it was put off 'to'")
    if at.before != "for":
        named = at.before in ("a", "an", "the") and at.further == "for" and at.after.isalpha()
        return Clause("future", "what was set 'for' then") if named and _set_for(at.words, at.first - 1) else None
    told = _told_of_plan(at) if at.further in _ARRANGED else None
    return told or (Clause("future", "what was set 'for' then") if _set_for(at.words, at.first) else None)


def _told_of_plan(at: Place) -> Clause | None:
    """What became of a plan that was made for a day: a rally planned for Sunday was scrapped."""
    words, lead = at.words, at.words[at.first - 3]
    index = words.verb_after(at.last)
    had_been = lead == "been" and words.had(at.first - 3)
    if had_been and index is not None and _puts_off(words, index) and words.dated(index):
        return Clause("future", "before 'called off'", firm=False)
    if lead in AT_FIRST:
        return Clause("past", f"after '{lead} {at.further}'", firm=False)
    if lead in ("", "is", "are", "be", "was", "were", "been", "not") or index is None:
        return None
    subject = not any(words.says(one) is not None for one in words.clause_before(at.first - 2))
    told = words.says(index) == "past" and words[index] not in ("has", "have") and not _puts_off(words, index)
    ended = subject and told and not words.dated(index)
    return Clause("past", f"'{words[index]}' says what became of it") if ended else None


def _puts_off(words: Words, index: int) -> bool:
    """Whether a verb puts something off, or calls it off; not on the day itself: when the judge fell ill."""
    near = [words[index + step] for step in range(5)]
    return any(word in PUT_OFF for word in near) or (
        any(word in _CALLED_OFF or word == "off" for word in near) and not {"when", "after"} & set(near)
    )


def delayed(words: Words, first: int) -> bool:
    """Whether something was put off, in the words before."""
    return any(words[index] in _DELAYED for index in range(first - _FROM_A_VERB, first - 1))


def _set_for(words: Words, first: int) -> bool:
    """Whether something was set or called for a day: not yet over, but for what had been set."""
    for index in range(first - 2, max(first - _FROM_A_VERB, 0), -1):
        if words[index] in _SETTING:
            return words[index - 1] not in ("had", *AT_FIRST) and not words.had(index - 1)
        if words.says(index) is not None:
            return False
    return False
