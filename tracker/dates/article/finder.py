"""Find dates: the one engine under `find_dates` and `parse_when`."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.article import tense
from tracker.dates.article.verbs import Words
from tracker.dates.engine.grammar import grammar, rules_from
from tracker.dates.engine.lexer import lex
from tracker.dates.engine.rule import STOP, Lexed, Match, Named, Rule, Value
from tracker.dates.model import Found, Sense
from tracker.errors import DateError

# Every rule has one of these within its first tokens: the rest of a text is passed over.
_TRIGGERS: Final = (
    "month", "weekday", "weekdays", "season", "today", "day", "week", "fortnight", "monthunit", "quarter", "half",
    "year", "decadeunit", "century", "weekend", "yyyy", "yy", "decade", "q", "h", "fy", "date", "holiday", "spelled",
)  # fmt: skip
_PARTS: Final = ("", "early", "middle", "late")
_LEAD: Final = 8  # tokens of a rule before its trigger
_REMEMBERED: Final = 6  # dates that a later word such as `the same day` can point back to


@lru_cache(maxsize=1)
def _scanner() -> "re.Pattern[str]":
    rules = grammar()
    more = [rules.words["midyear"][0]] if "midyear" in rules.words else []
    return re.compile(f"[{''.join([rules.codes[name] for name in _TRIGGERS] + more)}]")


def matches_at(lexed: Lexed, at: int, where: str) -> "list[tuple[re.Match[str], Rule]]":
    """Every rule's match at a token, the longest first."""
    kinds = lexed.kinds
    rules = rules_from(kinds[at], kinds[at + 1 : at + 2], where)
    found = [
        (hit, rule)
        for match, rule, fixed in rules
        if (hit := match(kinds, at)) is not None and (not fixed or _as_fixed(hit, fixed, lexed))
    ]
    if len(found) > 1:
        found.sort(key=lambda pair: -pair[0].end())
    return found


def _as_fixed(hit: "re.Match[str]", fixed: Sequence[tuple[str, int]], lexed: Lexed) -> bool:
    """Whether the words that a pattern names are those: `this`, and not another of its category."""
    return all(hit.start(name) < 0 or lexed.tokens[hit.start(name)].value % 100 == value for name, value in fixed)


def resolve(match: Match, rule: Rule) -> Value | None:
    """A rule's value, with a named part of a period narrowed where the text is a date of its own."""
    try:
        value = rule.resolve(match)
        if value is None or not match.whole:
            return value
        for name in ("part", "part2", "edge", "edge2"):
            if match.has(name):
                part = match.get(name)
                reason = f"the {_PARTS[part]} part of {value.reason}"
                return value._replace(when=arithmetic.narrow(value.when, part), reason=reason, alternative=None)
    except (ValueError, OverflowError):
        return None
    return value


def find(text: str, base: date, *, day_first: bool | None) -> Iterator[Found]:
    """Every date in a running text, in order."""
    rules, scanner = grammar(), _scanner()
    lexed = lex(text, rules, whole=False, day_first=day_first)
    kinds, tokens = lexed.kinds, lexed.tokens

    words = Words(lexed)

    def sense(first: int, last: int) -> Sense:
        return tense.clause_sense(words, first, last)

    recent: tuple[Named, ...] = ()
    at = told = 0
    while (trigger := scanner.search(kinds, at)) is not None:
        at = max(at, trigger.start() - _LEAD)
        while at <= trigger.start():
            hit = _best(lexed, at, base, sense, day_first, recent)
            if hit is None:
                at += 1
                continue
            value, last = hit
            if value is not None:
                if value.alternative is not None and tense.after_gerund(words, at):
                    told_of = recent[-1].when.last if recent and STOP not in kinds[told:at] else base
                    value = _looking_back(value, max(told_of, base))
                told = last
                if not _passing(value, words[at - 1], recent):
                    recent = (*recent, Named(value.when, last))[-_REMEMBERED:]
                yield Found(tokens[at].start, tokens[last - 1].end, *value)
            at = last


def _passing(value: Value, before: str, recent: Sequence[Named]) -> bool:
    """Whether a date is named in passing: the end of a quarter just named, or one that it is compared with."""
    if before in ("ended", "ending"):
        return True
    if value.when.precision != "quarter":
        return False
    quarters = [named.when.first for named in recent if named.when.precision == "quarter"]
    return any(day.month == value.when.first.month and day > value.when.first for day in quarters)


def _looking_back(value: Value, day: date) -> Value:
    """Of the two candidates the later one that has begun by a day."""
    if value.alternative is None or value.basis == "explicit":
        return value
    begun = [when for when in (value.when, value.alternative) if when.first <= day]
    chosen = max(begun, key=lambda when: when.first, default=value.when)
    if chosen == value.when:
        return value
    return value._replace(when=chosen, alternative=value.when, reason=f"the last one begun by {reasons.said(day)}")


def _best(
    lexed: Lexed,
    at: int,
    base: date,
    sense: Callable[[int, int], Sense],
    day_first: bool | None,
    recent: Sequence[Named],
) -> tuple[Value | None, int] | None:
    for found, rule in matches_at(lexed, at, "text"):
        match = Match(found, lexed, base, sense, whole=False, day_first=day_first, named=recent)
        try:
            value = resolve(match, rule)
        except DateError:
            continue
        if value is not None:
            return value, found.end()
    return None
