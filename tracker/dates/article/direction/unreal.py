"""Verbs whose form does not tell the direction: what is wanted, supposed or asked for, and what came to nothing."""

from typing import Final

from tracker.dates.article.direction.nouns import ARTICLES, GATHERINGS
from tracker.dates.article.direction.place import Clause, Place
from tracker.dates.article.verbs.forms import SAYING
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.past_forms import is_past
from tracker.dates.engine.vocabulary import word_set

_ASKED: Final = word_set("asked told ordered instructed invited urged")
_ASKING_TO: Final = _ASKED | word_set("called begged appealed advised encouraged warned")
# What is done about what is over: asked the court to annul Sunday's vote.
JUDGING: Final = word_set(
    "recognise recognize concede accept annul contest condemn explain respect recount count investigate probe examine "
    "review certify verify rerun repeat overturn void look"
)
# What people are called to do on a day that is set.
_TURNING_OUT: Final = word_set("gather march vote rally assemble demonstrate strike appear testify")
_GOING_OUT: Final = (
    ("take", "to"), ("turn", "out"), ("walk", "out"), ("stay", "at"), ("stay", "home"), ("stay", "away")
)  # fmt: skip
_PASSIVE: Final = ("was", "were")
_BESIDE: Final = 3  # tokens from a participle to a date right behind it
_ANY: Final = word_set("anything anyone nothing")
_GROUP: Final = 4  # tokens from a date to the noun that it tells which of: Sunday's second-round vote
_FEARING: Final = word_set("fear fears risk risks face faces")  # being cut off
_PRONOUNS: Final = word_set("it he she they we i")
_PARTICLES: Final = ("in", "up", "out")
_TALKS: Final = ("a", "the", "talks")
_SET: Final = word_set("fixed named set given announced decided chosen agreed")
# What is asked, with `if`, of what is over: would not say if he resigned on Monday.
_ASKING: Final = word_set("say confirm tell disclose reveal ask asked know comment")
_SUPPOSING: Final = ("suppose", "supposing", "imagine")
_LEADING: Final = (*_SUPPOSING, "if", "unless", "", ",")  # before a clause that supposes
_SUPERLATIVE: Final = word_set("first last next only one ones second best least most")  # were the first to leave
_GATHERED: Final = GATHERINGS | {"they", "he", "she", "it"}
_PLAN: Final = 4  # tokens from an auxiliary to the verb: was meant to be signed
_SUPPOSED: Final = 12  # tokens between a date and what depends on it
_ANNOUNCING: Final = word_set("announced declared ordered proposed offered asked demanded sought")
_SHORT: Final = 6  # tokens; how far a phrase that a date ends may reach back


def invited(words: Words, index: int, first: int) -> bool:
    """Whether a date is that of what somebody is invited to: has invited both to talks on Tuesday."""
    if words[index] in ("has", "have"):
        index += 1 + (words[index + 1] == "been")
    lead = words[index - 1 - (words[index - 1] == "been")]
    active = words[index] in ("invited", "summoned", "called") and lead not in ("was", "were", "had")
    if words[index + 1] in _PARTICLES:  # called in the army to stop it
        active = active and any(words[one] == "to" and words[one + 1] in _TALKS for one in range(index, first - 1))
    told = words[index] in _ASKED and lead in ("has", "have")
    to_do = _infinitive(words, index, first)
    if words[to_do] in JUDGING:
        return False  # called on them to respect Sunday's vote
    simple = words[index] in _ASKING_TO and lead not in ("had", *_PASSIVE)
    pair = words[to_do], words[to_do + 1]
    called = (active or told) and any(words[one] == "to" for one in range(index + 1, first - 1))
    return called or (simple and (pair[0] in _TURNING_OUT or pair in _GOING_OUT))


def _infinitive(words: Words, index: int, first: int) -> int:
    """The verb behind the nearest `to` between a verb and a date, -1 if none: urged them to stay away on Sunday."""
    near = (one + 1 for one in range(first - 2, index, -1) if words[one] == "to")
    return next((one for one in near if words[one].isalpha() and words[one] not in ARTICLES), -1)


def asked_of(at: Place) -> Clause | None:
    """The day of what people are asked to take part in: urged them to stay away from Sunday's vote."""
    words, index = at.words, at.words.verb_before(at.first)
    group = [words[one] for one in range(at.last + 1, at.last + _GROUP)]
    held = at.after == "'s" and any(word in GATHERINGS for word in group) and "results" not in group
    if not held or index is None or words[index] not in _ASKING_TO or words.had(index - 1):
        return None
    to_do = _infinitive(words, index, at.first)
    if to_do < 0 or words[to_do] in JUDGING:
        return None
    return Clause("future", f"what they were '{words[index]} to'")


def why(words: Words, index: int, first: int, last: int) -> str:
    """Why a past form there does not tell what is over: what is wanted, supposed, or to be done; '' where it does."""
    if _wanted(words, index, first, last):
        return "what is wanted then"
    any_so = first - index <= _BESIDE and (words[index - 1] in _ANY or words[index - 2] == "any")
    ahead = words.verb_after(last) if any_so else None
    if ahead is not None and words.modal(ahead):
        return "what any may be then"  # anything found after Monday will be seized
    if _supposed(words, index, last):
        return "what 'would' depends on"
    if words[index] in _ANNOUNCING and "from" in (words[first], words[first - 1]):
        return f"what was '{words[index]}' from then"
    return f"'{words[index]}' as what stands before" if _shared(words, index, first) else ""


def _wanted(words: Words, index: int, first: int, last: int) -> bool:
    """Whether a participle is what somebody wants: wants the loan paid out in February."""
    if words[index - 1] == "being":
        return words[index - 2] in _FEARING
    if is_past(words[last]):
        return False  # wants those killed on Monday buried there
    if words[index - 1] in ("", ",", "was", "were", "been", *_PRONOUNS - {"it"}) or words.had(index - 1):
        return False
    earlier = next((one for one in words.clause_before(first) if one < index and words.says(one) is not None), None)
    if earlier is None or index - earlier > _SHORT or (words[index - 1] == "it" and index - earlier > 2):
        return False  # wants the player it sold in January
    lead = earlier - (words[earlier] == "have")
    seen_to = (
        (words.modal(lead) or words[lead] == "to") and words[lead + 1] in ("see", "have", "get") and index > lead + 2
    )
    expected = words[earlier] in ("expect", "expects") and words[first - 1] == "by"  # expects them gone by Monday
    return words[earlier] in ("want", "wants") or seen_to or expected  # must see it signed


def _supposed(words: Words, index: int, last: int) -> bool:
    """Whether a past form supposes what is not yet: if no offer came by Monday, the firm would be wound up."""
    if _inverted(words, index):
        return True
    lead = next((one for one in range(index - 1, index - 1 - _SHORT, -1) if words[one] in _LEADING), None)
    if lead is None:
        return False
    if words[lead] in _SUPPOSING:  # imagine the bank cut rates on Thursday; not: one could imagine
        opens = words[lead - 1] in ("", ",", "or") and "when" not in [words[one] for one in range(lead, index)]
        return opens and not words.had(index - 1)
    ahead = [words[one] for one in range(last, last + _SUPPOSED)]
    if (words[lead], words[lead + 1]) == ("", "were") and "," in ahead:
        return True  # were the curfew lifted on Sunday, the polls could open
    near = {words[one] for one in range(lead - _SUPPOSED, lead)}
    if words[lead] == "if" and "would" in near:
        return near.isdisjoint(_ASKING)
    would = ahead.index("would") if "would" in ahead else len(ahead)
    return (
        words[lead] in ("if", "unless")
        and would < (ahead.index("") if "" in ahead else len(ahead))
        and ("have" not in ahead[would : would + 3])
    )


def _inverted(words: Words, index: int) -> bool:
    """Whether `were` opens a clause that supposes: warned of war were the bloc to grow; not were the first to go."""
    if words[index] != "were":
        return False
    subject = range(index + 1, next((one for one in range(index + 2, index + _SHORT) if words[one] == "to"), index))
    named = words[index + 1] in ARTICLES or words.raw(index + 1)[:1].isupper() or words[index + 1] in _GATHERED
    return bool(subject) and named and not any(words[one] in _SUPERLATIVE for one in subject)


def would_have(at: Place) -> Clause | None:
    """The day that tells which event would have been or not: the vote of 28 April would never have been called."""
    words, index = at.words, at.words.verb_after(at.last)
    if at.before != "of" or index is None or words[index] != "would":
        return None
    have = index + 1 + (words[index + 1] in ("not", "never"))
    return Clause("neutral", "before 'would have'", firm=False) if words[have] == "have" else None


def _shared(words: Words, index: int, first: int) -> bool:
    """Whether a participle shares the auxiliary before `and`: will be opened in May and the winner named in June."""
    lead = next((one for one in range(index - 1, index - 1 - _SHORT, -1) if words[one] in ("and", ",")), 0)
    alone = words[index - 1] not in ("was", "were", "had", "has", "have") and words[index] not in SAYING
    if words[lead] != "and" or words[lead - 1] == "," or first - index > 2 or not alone:
        return False
    earlier = words.verb_before(lead)
    return earlier is not None and words.says(earlier) == "future" and words[earlier - 1] == "be"


def asked_before(words: Words, index: int, first: int) -> bool:
    """Whether a date is that of the asking: delivered what it was asked to propose in January."""
    passive = words[index] == "to" and words[index - 1] in _ASKED and words[index - 2] in ("was", "were", "been")
    if not passive or words[index - 3 - (words[index - 3] == "had")] not in _PRONOUNS or words[first - 1] == "by":
        return False
    earlier = next((one for one in words.clause_before(index - 3) if words.says(one) is not None), None)
    return earlier is not None and words.says(earlier) == "past" and words[earlier] not in SAYING


def thwarted(words: Words, index: int, last: int) -> bool:
    """Whether a plan came to nothing: was due on Tuesday but fell ill, was to be opened on Tuesday, but was stopped."""
    planned = any(words[one] in ("was", "were", "hoped", "meant") for one in range(index - _PLAN, index))
    but = last + (words[last] != "but")
    told = words.verb_after(last)
    if told is not None and words[told] in SAYING:
        told = words.verb_after(told + 1)  # but the firm said flooding had stopped it
    if told is not None and words[told - 1] == "but" and told - last < _SHORT:
        but = told - 1  # was to vote on Sunday on a truce but put it off
    if not planned or words[but] != "but" or told is None:
        return False
    unset = words[but + 1] == "no" and not _SET.isdisjoint(words[one] for one in range(told, told + 3))
    return words.says(told) == "past" and not words.modal(told) and not unset  # but no date had been set
