"""The employer against whom workers strike: pilots at Acme walked out, Acme's workers voted to strike."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.vocabulary import TIME_WORDS
from tracker.reader.who.names.described import HUMANS
from tracker.reader.who.names.mention import Mention
from tracker.reader.who.reading import Party, Reading

_WORKERS: Final = frozenset(f"{word}s" for word in HUMANS) | word_set(
    "members staff employees crew crews union unions dockers dockworkers miners baristas couriers cleaners attendants "
    "controllers machinists porters steelworkers carmakers staffers"
)
# Which strike, and are no employers: the Nurses' Union, members of the Writers' Guild.
_UNIONS: Final = word_set("union unions association guild federation confederation brotherhood")
_LEADING: Final = frozenset({"at", "of", "for", "with"})
_STOPPAGES: Final = word_set("strike strikes walkout stoppage walkouts stoppages")
_CALLING: Final = word_set("call hold stage begin start launch announce plan extend threaten resume join")
_STOPPING: Final = (("walk", "out"), ("down", "tools"), ("stop", "work"))
_OBJECT: Final = 4  # words of what is called or begun: a two-day strike
_OVER: Final = TIME_WORDS | word_set("on over for from in at this until . , after if again because")


def employers(reading: Reading, group: Predicate, span: Span, objects: Span) -> list[Party]:
    """Return those whose workers a noun group tells of, where the verb tells that they strike."""
    if not _strikes(reading, group, objects):
        return []
    tokens = reading.parsed.tokens
    found: list[Mention] = []
    for one in reading.within(span):
        words = tokens[one.first : one.end]
        if any(token.low in _UNIONS for token in words):
            continue
        before = [token.low for token in tokens[span[0] : one.first]]
        own = any(token.low in _WORKERS for token in words)
        led = not _WORKERS.isdisjoint(before) and any(word in _LEADING for word in before)
        if one.sort != "thing" and (own or led) and not one.capital and "," not in before:
            found.append(one)
    placed = [one for one in found if tokens[one.first - 1].low == "in"]  # miners at Acme in Peru
    meant = [one for one in found if one not in placed] or placed
    return [Party(full_name(reading, one)) for one in meant[-1:]]  # the Lodz plant of Acme


def _strikes(reading: Reading, group: Predicate, objects: Span) -> bool:
    """Whether a verb, or an infinitive behind it, tells that work stops: will strike, voted to walk out."""
    words = [token.low for token in reading.parsed.tokens[group.last : max(objects[1], group.last + 2)]]
    lemma, after = group.lemma, words
    if "to" in words[:-1]:
        to = words.index("to") + 1
        lemma, after = words[to], words[to + 1 :]  # voted on Monday to walk out
    if group.passive:
        return False
    if lemma == "strike":
        return not after or after[0] in _OVER
    if lemma in _CALLING and not _STOPPAGES.isdisjoint(after[:_OBJECT]):
        return True
    return (lemma, *after[:1]) in _STOPPING or (lemma == "go" and after[:2] == ["on", "strike"])
