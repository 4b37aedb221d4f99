"""Find the dates of a running text, one after the other."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Final

from tracker.dates.article import composed, headings, passes
from tracker.dates.article.direction.clause import Clauses
from tracker.dates.article.hit import Hit
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.lexer import lex
from tracker.dates.engine.matcher import Anchor, Attempt, Context, Match, Value, matches_at, resolve
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.engine.vocabulary import GROUPS, word_list
from tracker.dates.model import Found
from tracker.dates.rules import grammar
from tracker.errors import DateError
from tracker.when import When

# Every rule has one of these within its first tokens: the rest of a text is passed over.
_TRIGGERS: Final = (
    "month", "weekday", "weekdays", "season", "today", "day", "week", "fortnight", "monthunit", "quarter", "half",
    "year", "decadeunit", "century", "weekend", "yyyy", "yy", "decade", "q", "h", "fy", "date", "holiday", "spelled",
)  # fmt: skip
_PLAIN: Final = word_list("midyear tonight night nights overnight morning afternoon evening ad ce")
_LEAD: Final = 8  # tokens of a rule before its trigger
_SENTENCES: Final = 3  # this one and those before it within which an anchor stands
_ANCHOR_REACH: Final = 150  # tokens, where sentences have no end
_REMEMBERED: Final = 6  # dates that a later word such as `the same day` can point back to


@lru_cache(maxsize=1)
def _scanner() -> "re.Pattern[str]":
    the, ordinal, nth = grammar().words["the"][0], codes()["ordinal"], codes()["nth"]
    units = "".join(codes()[name] for name in GROUPS["unit"])
    joints = "".join(grammar().words[word][0] for word in ("and", "or", "to"))
    elided = (  # and in the third, on the 26th, this week or next, July 3, 10 and 17
        f"(?<={the})(?:{ordinal}(?!{codes()['quarter']})|{nth})|(?<=[{units}][{joints}]){codes()['rel']}"
        f"|(?<=[{nth}{codes()['num']}][,{joints}])[{nth}{codes()['num']}]"
    )
    plain = "".join(grammar().words[word][0] for word in _PLAIN)
    return re.compile(f"{elided}|[{''.join(codes()[name] for name in _TRIGGERS)}{plain}]")


def find(text: str, base: date, *, day_first: bool | None) -> Iterator[Found]:
    """Every date in a running text, in order."""
    lexed = lex(text, grammar(), whole=False, day_first=day_first)
    scanner, kinds, tokens, words = _scanner(), lexed.kinds, lexed.tokens, Words(lexed)
    clauses = Clauses(words)
    context = Context(lexed, base, clauses, day_first)
    placed = partial(Hit, words=words, clauses=clauses, reference=base)
    anchors: tuple[Anchor, ...] = ()
    sentence, until = (0, 0), 0  # the sentence of the last date, and the token after it
    at = previous = 0
    heading: Anchor | None = None
    entry: When | None = None  # the last day or week that opened a line
    while (trigger := scanner.search(kinds, at)) is not None:
        at, moved = max(at, trigger.start() - _LEAD), True
        while at <= trigger.start():
            if moved or kinds[at - 1] == STOP:  # into another sentence, or past a date
                near, moved = _near(anchors, kinds, at) if anchors else anchors, False
                raw = partial(_longest, context, near)
                settle = partial(placed, anchors=anchors, previous=previous, heading=heading, entry=entry)
                settled = partial(_settled, context, near, settle)
            may_begin = _attempts(kinds, at) or composed.may_begin(kinds[at], words[at])  # at most there begins none
            found = composed.read(context, at, near, raw, settled) if may_begin else None
            if found is None:
                at += 1
                continue
            value, last = found
            hit = settle(value, at, last)
            corrected = passes.corrected(hit)
            if corrected is not None:
                previous = last
                if headings.alone(lexed, corrected, at, last):
                    heading = Anchor(corrected.when, last)
                if headings.is_entry(lexed, corrected, at):
                    entry = corrected.when
                if told := passes.told_of(hit._replace(value=corrected)):
                    anchors = (*anchors, Anchor(told, last))[-_REMEMBERED:]
                if at >= until:
                    stop = kinds.find(STOP, at)
                    sentence, until = lexed.sentence(at), stop if stop >= 0 else len(kinds)
                yield Found(tokens[at].start, tokens[last - 1].end, *corrected, sentence)
            at, moved = last, True


def _settled(
    context: Context, near: Sequence[Anchor], settle: Callable[..., Hit], at: int, beside: Anchor | None
) -> composed.Hit | None:
    """The date at a token after every pass, beside those before it and another."""
    found = _longest(context, (*near, beside) if beside else near, at)
    value = passes.corrected(settle(found[0], at, found[1])) if found else None
    return (value, found[1]) if found and value else None


def _near(anchors: Sequence[Anchor], kinds: str, at: int) -> Sequence[Anchor]:
    """The dates of this sentence and the two before it; quarters are reported on for longer."""
    start = at
    for _ in range(_SENTENCES):
        start = kinds.rfind(STOP, max(at - _ANCHOR_REACH, 0), start)
        if start < 0:
            start = at - _ANCHOR_REACH
            break
    return tuple(anchor for anchor in anchors if anchor.last > start or anchor.when.precision == "quarter")


def _longest(context: Context, anchors: Sequence[Anchor], at: int) -> tuple[Value, int] | None:
    """The value of the longest match at a token that is a date, and the token after it."""
    attempts = _attempts(context.lexed.kinds, at)
    for found, resolver in matches_at(context.lexed, at, attempts) if attempts else ():
        try:
            value = resolve(Match(found, context, anchors), resolver)
        except DateError:
            return None  # a date that cannot be, such as 44 BC, and no part of it is one
        if value is not None:
            return value, found.end()
    return None


def _attempts(kinds: str, at: int) -> Sequence[Attempt]:
    """The rules whose first two tokens stand there."""
    return grammar().attempts(kinds[at], kinds[at + 1 : at + 2], "text")
