"""What each verb form of a text says of time: past, future or nothing.

A participle is read with its auxiliary: `was held` is past, `to be held` future.
"""

from typing import Final

from tracker.dates.article.verbs import commitments, forms, unsaid
from tracker.dates.article.verbs.tokens import REACH, Tokens, words_only
from tracker.dates.engine.past_forms import PAST, is_past
from tracker.dates.engine.tokens import STOP, Lexed, codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

_PASSED: Final = 14  # tokens from a deadline to the verb that says that it is over
_LEADING: Final = 8  # tokens from an infinitive back to the word that governs it, over a date
_SUBJECT: Final = 5  # tokens from `with` to an infinitive: with trading to start on Monday
_HEADLINE: Final = 6  # tokens before the verb of a headline
_AHEAD: Final = (("let", "us"), ("let", "'s"), ("won", "'"))
_RELATIVES: Final = ("who", "which", "whoever")  # before what is arranged: who visits on Monday
_BEHIND: Final = 9  # tokens from a verb to the date of what is the background of what it tells
_OWNING: Final = word_set("a an the its their his her this that 's")
_FORESEEING: Final = ("sees", "see", "projects")  # where something doing so follows
_BEFORE_NOUN: Final = ("the", "a", "an", "another")
_NO_INFINITIVE: Final = word_set("the a an on in at which whom whose its his her their this that")  # behind `to`


class Tenses(Tokens):
    """The words of a text by token index; what each verb form says of time is kept."""

    __slots__ = ("_said",)

    def __init__(self, lexed: Lexed) -> None:
        super().__init__(lexed)
        self._said: dict[int, Direction | None] = {}

    def _kept(self, index: int) -> Direction | None:
        self._said[index] = None  # two words that each ask what the other says: to want to
        found = self._said[index] = self._at(index)
        return found

    def says(self, index: int) -> Direction | None:
        """What the word there says of time, None where it is no verb form that tells."""
        if not words_only().match(self.kinds, index):
            return None
        return self._said[index] if index in self._said else self._kept(index)

    def modal(self, index: int) -> bool:
        """Whether a modal stands there, and not the month of May."""
        return self[index] in forms.MODALS and self.says(index) is not None

    def phrase(self, index: int) -> str:
        """A verb as the reason of a direction names it: with `to` the word that governs it."""
        if self[index] == "to":
            return f"{self.lead(index)} to".strip(", ")
        if self[index] in forms.MODALS or self[index] in ("has", "have", "ve", "is", "are"):
            return f"{self[index]} {self[index + 1]}"
        return self[index]

    def _at(self, index: int) -> Direction | None:
        """What the word there says, None where it is no verb form that tells."""
        word = self[index]
        if len(word) < 2:
            return None
        if word in forms.MODALS:
            return self._modal(index, word)
        if word in forms.PLANNED:
            return self._planned(index)
        if word in forms.COMING:
            return self._coming(index, word)
        led = self[index - 1] in _RELATIVES or (self[index - 1], word) == ("what", "happens")
        if word[-1] == "s" and led and word not in forms.NOT_ARRANGED:
            return "future"  # Sweden, which votes in September
        if (word, self[index + 1]) in _AHEAD or (word == "forward" and self[index - 1][:4] == "look"):
            return "future"
        if word in forms.PROSPECT and self[index + 1] == "of":
            return "future"  # no intention of leaving
        particle = self[index + 1] in forms.PARTICLES.get(word, ()) and self[index - 1] not in forms.BEFORE_BASE
        if particle and forms.BACKGROUND.isdisjoint(self[at] for at in range(index + 2, index + _BEHIND)):
            return "future"  # tickets go on sale Monday; the crew blasts off on Thursday; not: takes place after
        if word == "to":
            return self._infinitive(index)
        if word in forms.NEGATED and self[index + 1] == "'":
            return "past"
        if is_past(word) and len(word) > 2 and (word != "lay" or self[index + 1] in forms.LYING):
            return self._past(index, word)
        return self._present(index, word)

    def _coming(self, index: int, word: str) -> Direction | None:
        """What is to come looks ahead; not housing starts that fell, nor a deadline missed."""
        told = word in ("hosts", "visits", "runs") and not forms.OWNERS.isdisjoint((self[index - 1], self[index - 2]))
        if told or (self[index + 1] == "of" and word != "deadline"):
            return None  # told their French hosts; heads of state
        if word == "starting" and not self[index - 1] and self._begun(index):
            return "past"
        over = any(self[one] in forms.OVER for one in range(index + 1, index + _PASSED))
        if word == "deadline" and (over or {self[index - step] for step in range(1, 5)} & forms.KEPT):
            return "past"
        return None if is_past(self[index + 1]) else "future"

    def _begun(self, index: int) -> bool:
        """Whether what starts on a day is told as done: starting on Monday, shops have closed; not: have agreed to."""
        done = next((one for one in range(index, index + _PASSED) if self._done(one)), 0)
        words = {self[one] for one in range(index, done + 3)}
        return done > 0 and words.isdisjoint(forms.OPENING | forms.SAYING | forms.LEAD - {"has", "have", "are"})

    def _modal(self, index: int, word: str) -> Direction | None:
        """A modal looks ahead, but `would have` and `could not be reached` back."""
        after = [self[one] for one in range(index + 1, index + 3 + (not self[index - 1]))]
        have = index + 1 + after.index("have") if "have" in after else 0
        owned = have and (self[have + 1] in forms.OWNED or not self.plain(have + 1))  # would have three days
        done = have and not owned
        undone = word in ("could", "would") and unsaid.denied(self, index, after)
        return "past" if undone or (done and word not in ("will", "ll", "shall")) else "future"

    def _infinitive(self, index: int) -> Direction | None:
        """`plans to`, `is to`, `was to` look ahead, `had planned to` back."""
        lead, after = self.lead(index), self[index + 1]
        known = lead in forms.LEAD or lead in ("was", "were", ",") or self._led(index, lead)
        promised = commitments.made(self, index)
        known = known or promised or unsaid.supposing(self, index)
        if after in _NO_INFINITIVE or not after.isalpha() or not known:
            return "future" if self._in_headline(index) else None
        done = after == "have" and any(is_past(self[index + step]) for step in (2, 3))
        planned = promised or lead in forms.PLANNED | forms.PLANNING | {"intend", "expect"}
        if done or (self[index - 2] == "not" and not planned):
            return "past"
        if lead == "," and after in forms.RESULT and self._level(index):
            return "past"
        if lead == "about" and self[index - 2] in ("was", "were"):
            near = {self[one] for one in range(index - _LEADING, index - 2)}
            over = "when" in [self[one] for one in range(index, index + _LEADING)]
            return "past" if over or near.isdisjoint(forms.REPORTING) else "future"
        return "past" if self.had(index - 2 - (lead in ("sure", "certain"))) else "future"

    def _level(self, index: int) -> bool:
        """Whether an infinitive tells where something ended: fell again, to close Tuesday at 3,550."""
        near = [self[one] for one in range(index + 2, index + 6)]
        told = any(word in forms.LEVEL or word[:1].isdigit() for word in near)
        return told and any(self.says(one) == "past" for one in range(index - _LEADING, index))

    def _led(self, index: int, lead: str) -> bool:
        """Whether an infinitive tells what is arranged: is priced to cut, with trading to start on Monday."""
        if is_past(lead) and self[index - 2] in ("is", "are"):
            return True
        return any(self[one] == "with" and self[one - 1] in ("", ",") for one in range(index - _SUBJECT, index - 1))

    def lead(self, index: int) -> str:
        """The word that governs an infinitive: told not to travel, agreed on March 1 to pump more."""
        lead = self[index - 1] if self[index - 1] not in ("not", "never") else self[index - 2]
        if not lead.isalnum() or self.plain(index - 1):
            return lead
        for before in range(index - 1, index - _LEADING, -1):
            if self[before] == "":
                return ""
            if self[before] in forms.LEAD or self.says(before) is not None:
                return self[before] if self[before] in forms.LEAD else ""
        return ""

    def _in_headline(self, index: int) -> bool:
        """Whether `to` opens the verb of a headline, `Premier to resign on Friday`: no other verb in its line."""
        start = self.kinds.rfind(STOP, max(index - _HEADLINE, 0), index) + 1
        opens = start < index <= start + _HEADLINE and self.raw(start)[0].isupper()
        small = self.raw(index + 1)[:1].islower() or self.raw(start).isupper()
        if not opens or not self[index + 1] or not small:
            return False
        if any(self.says(before) is not None for before in range(start, index)) or self[index + 1] in forms.NO_SUBJECT:
            return False
        for after in range(index + 1, min(index + REACH, len(self.kinds))):
            if self.breaks(after - 1):
                return True
            if self.kinds[after] == STOP:
                return self.raw(after).isspace()  # a headline has no full stop
            if self.says(after) is not None and self[after] != "to" and not self._reduced(after):
                return False
        return True

    def _reduced(self, index: int) -> bool:
        """Whether a participle tells of the noun right before it in a headline: a treaty signed on Friday."""
        dated = self[index + 1] in ("on", "in") and self.kinds[index + 2 : index + 3] in forms.date_words()
        return is_past(self[index]) and (dated or self[index + 1] == "by")

    def _present(self, index: int, word: str) -> Direction | None:
        """`is meeting` looks ahead, `has met` back; `has a plan` says nothing."""
        if word.endswith("ing") and len(word) > 4 and self[index - 1] in ("is", "are", "re"):
            return "future" if word not in forms.CHANGING else None
        expecting = word in forms.EXPECTING and self[index - 1] != "for"  # not: for want of money
        if expecting or (word in forms.PLANNING and self[index + 1] in forms.OBJECT):
            return "future"
        if word in _FORESEEING and any(self[index + step].endswith("ing") for step in (2, 3)):
            return "future"  # sees inflation peaking
        if word == "plan" and self[index - 1][-1:] == "s" and self.raw(index - 1)[0].isupper() and not self[index - 2]:
            return "future"  # Students plan march Friday
        many = self[index - 1] in ("that", "which", "who") and word not in (*forms.IS, "date")
        many = many and self[index - 2 - (self[index - 2] == ",")][-1:] == "s"
        if many and self[index + 1] in ("on", "from") and self.kinds[index + 2 : index + 3] in forms.date_words():
            return "future"  # talks that end on Friday
        if word in forms.IMPERATIVES and self[index - 1] in ('"', "“") and self[index - 2] in ("", ",", ":"):
            return "future"  # "Ask me on Monday," he said
        return "past" if self._done(index) else None

    def _done(self, index: int) -> bool:
        """Whether a perfect stands there: has met."""
        return self[index] in ("has", "have", "ve") and any(is_past(self[index + step]) for step in (1, 2, 3))

    def _planned(self, index: int) -> Direction | None:
        after = self[index + 1]
        if self.kinds[index + 1 : index + 2] == codes()["yyyy"]:
            return None  # notes due 1997
        if (self[index], after) == ("due", "to") and self[index + 2] in _NO_INFINITIVE:
            return None  # due to a landslide
        if self[index] == "forecast" and self._is_figure(index):
            return None
        missed = self[index] == "due" and "missed" in [self[at] for at in range(index - _LEADING, index)]
        if missed or self.had(index - 1) or self[index - 1] == "fell":
            return "past"
        if self[index] in ("forecast", "projected") and after in forms.OBJECT and self[index - 1] not in forms.IS:
            return "past"  # forecast a profit
        if self[index] == "set" and after not in ("to", "for"):
            return self._past(index, "set")
        return "future"

    def _is_figure(self, index: int) -> bool:
        """Whether a forecast is a noun there: raised its growth forecast; not is forecast to rise, for Friday."""
        dated = self.kinds[index + 2 : index + 3] in forms.date_words() - {codes()["yyyy"]}
        told = (
            self[index - 1] in (*forms.BE, *forms.IS) or self[index + 1] == "to" or (self[index + 1] == "for" and dated)
        )
        return not told and any(self[index - step] in _OWNING for step in (1, 2, 3))

    def _noun_at(self, index: int) -> bool:
        """Whether a word there can be a noun that a participle describes: no preposition, no date."""
        word = self[index]
        return len(word) > 3 and word.isalpha() and word not in forms.AFTER_VERB and self.says(index) is None

    def _past(self, index: int, word: str) -> Direction | None:
        """A past form, read with its auxiliary."""
        named = word not in PAST and self.raw(index)[0].isupper() and self[index - 1]  # Ahmed, United
        if named or (word == "provided" and self[index - 1] in ("", ",")):
            return None  # provided that the court agrees
        behind = index + 1
        index -= 2 * ((self[index - 2], self[index - 1]) == ("re", "-"))  # re-elected
        lead = self[index - 1]
        plain = lead not in (*forms.BE, *forms.SKIPPED, "have") and not lead.endswith("ly")
        governed = plain and self.modal(index - 2)  # will reach selected customers
        described = (governed or lead in forms.ADJECTIVE_AFTER) and self._noun_at(behind)
        article = self[index - 2] if lead in forms.SKIPPED else lead  # on a still unspecified date
        more = lead in forms.DEGREES and self._noun_at(behind)  # more relaxed rules
        noun = article in _BEFORE_NOUN or more or (lead in ("its", "his", "their") and word in PAST)
        if noun or (described and word.endswith("ed")):
            return None  # behind closed doors, the failed talks, its bid
        if word in ("was", "were") and (not lead or self[behind].endswith("ing")):
            return self._was(index, lead)
        if (self[index - 1] == "-" and self.touches(index)) or (word == "cut" and self[index - 1] in forms.CUT):
            return None  # code-named, a rate cut, Chinese-built
        if self[index - 1] in ("if", "unless") or (self[index - 1] == "once" and self[index - 2] in ("", ",")):
            return "future"  # if elected in March; once signed on Friday
        at = index - 1
        while at > index - 4 and (self[at] in forms.SKIPPED or self[at].endswith("ly")):
            at -= 1
        at -= 2 * ((self[at - 1], self[at]) in forms.AT_LAST)
        before = self[at]
        if before in forms.BE:
            return self._passive(at)
        if before in ("and", "or") and self[at - 2] in forms.BE and is_past(self[at - 1]):
            return self._passive(at - 2)  # will be beaten or crowned
        if before == "have" and self[at - 1] in ("will", "ll", "shall"):
            return "future"  # will have been closed by Friday
        if before == "to" or self.modal(at):
            return None if before == "to" else "future"
        if before in ("is", "are", "re"):
            return "future" if word == "seen" else None  # is seen falling in May
        awaited = before in ("have", "has") and any(
            self[one] in ("once", "until", "if", "unless") for one in range(at - _SUBJECT, at)
        )
        return "future" if awaited else "past"  # once all have signed

    def _was(self, index: int, lead: str) -> Direction | None:
        """`said it was suspending flights` looks ahead; `were the talks to fail` tells nothing."""
        if not lead:
            return None if self[index] == "were" else "past"
        return "future" if self[index - 2] in forms.SAYING else "past"

    def _passive(self, at: int) -> Direction:
        """What a participle after `be`, `being` or `get` there says."""
        while self[at - 1] in forms.NO_LONGER:
            at -= 1
        at -= 2 * ((self[at - 2], self[at - 1]) in forms.AT_LAST)
        lead, further = self[at - 1], self[at - 2]
        if (lead == "not" and further in ("could", "would")) or (lead == "to" and further in forms.AT_FIRST):
            return "past"  # originally to be held in May
        if lead == "could" and unsaid.nobody(self, at - 1):
            return "past"
        wished = self[at] == "be" and "let" not in (lead, further)  # demands that he be freed; not: let it be known
        told = lead in (*forms.MODALS, "to", "is", "are") or further in (*forms.MODALS, "need")
        return "future" if told or wished else "past"
