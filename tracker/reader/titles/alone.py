"""Whether a title can be understood without the story: by the words in it that only the text around it explains."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import SAYING
from tracker.reader.titles.grammar.words import PREPOSITIONS, has_capital

_POINTING: Final = (
    # this deadline, that case, such talks; not this year, nor the `that` of a clause
    r"\b[Tt]h(?:is|ese|ose)\b(?! (?:year|month|week|spring|summer|autumn|winter)\b)|(?<= in| of| at) that [a-z]+(?= |$)"
    r"|^(?:Such|Both|Neither|Another|Others?|Previous|Same|Similar)\b|\bsuch (?!as\b)[a-z]"
    r"|\b(?:similar|corresponding|respective|latter|subsequent|aforementioned|(?<=the )following) [a-z]+(?= |$)"
    r"|\b(?:own|itself|themselves|follows suit)\b|\bto do so\b"
    # a study of nothing
    r"|^(?:New )?(?:[Ss]tudy|[Ff]indings|[Rr]eport|[Rr]esearch|[Pp]aper|[Ss]urvey) (?:published|released)\b"
    # whose place in a row, or whose past office, is all that is told: Former advisor; Last continent
    r"|^(?:Former|Local|Last|Remaining|Alleged|Originally|Previously|Exactly)\b (?![A-Z])"
    r"|^(?:Of|That|In|By|From|With|Including|Similarly|Subsequently|Meanwhile|Forming|There|It|They|We|I|He|She)\b"
)
# What is said is wanting: reports; tells the press; releases a statement saying an attack.
_ASKING: Final = word_set("tell inform remind ask advise warn assure notify brief urge")
_REPORTING: Final = word_set("report say believe indicate estimate")
_CALLING: Final = word_set("describe characterise characterize portray")
_TELLING: Final = word_set(
    "statement remarks speech address announcement referendum vote ruling opinion lawsuit bill motion petition letter "
    "report advisory order decision press-release interview findings results study claim claims comments call calls "
    "session deal plan proposal draft law case appeal trial hearing resolution measure measures rule rules warning "
    "mechanism survey review conviction bid"
)
# Nouns of which there is one, or which need no other word: the public, the world.
_KNOWN: Final = word_set(
    "world country government public press media capital city state nation sea ocean border president parliament "
    "senate congress house army police church opposition presidency nomination economy internet web ground air night "
    "morning evening afternoon day week weekend month year time age end start war peace space sun moon earth sky "
    "north south east west centre center street streets people population west-bank united environment climate law "
    "constitution throne crown queen king pope first last most more best second third top lead gold silver bronze "
    "poor rich elderly young dead wounded past future present market dollar euro pound yen vote polls "
    "office prime premier race title championship final cup league season treasury navy military force forces stage "
    "hundreds thousands dozens millions billions wild neck head heart lungs leg arm majority number numbers total rate "
    "risk death deaths cost price prices use sale lives"
)
_SHORT: Final = 3  # letters of an abbreviation
_ENDS: Final = PREPOSITIONS - {"of", "for", "on", "against", "between", "to", "with", "over", "into", "from", "among"}


def leans(text: str) -> bool:
    """Whether a title has words that only the text around it explains, or leaves out what is said."""
    return re.search(_POINTING, text) is not None or _points(text) or says_nothing(text) or _is_twice(text)


def _is_twice(text: str) -> bool:
    """Whether a name stands twice in a title: Marta Delgado tenders adviser Delgado."""
    found = [*re.finditer(r"\b[A-Z][\w&-]*(?: (?:of |and )?[A-Z][\w&-]*)*", text)]
    found = [one for one in found if not text[: one.start()].endswith(("the ", "to ")) and len(one[0]) > _SHORT]
    last = [one[0].split()[-1] for one in found]
    return any(
        name in last[:at] and " and " not in text[found[last.index(name)].end() : found[at].start()]
        for at, name in enumerate(last)
    )


def _points(text: str) -> bool:
    """Whether a definite noun has nothing beside it that tells which: announces the decision; the document to."""
    for found in re.finditer(r"(?P<of>\bof )?\bthe (?=[a-z])", text):
        words = text[found.end() :].split()
        phrase = list[str]()
        for word in words:
            if word in PREPOSITIONS or word in _JOINING or not word[:1].islower() or (phrase and _is_verb(word)):
                break
            phrase.append(word.strip(",.;:"))
            if word[-1:] in ",.;:":
                break
        rest = words[len(phrase) :]
        several = found["of"] and phrase and phrase[-1].endswith(("s", "men", "people"))
        if phrase and len(phrase) <= _FEW and phrase[-1] not in _KNOWN and _is_open(rest) and not several:
            return True
    return False


_JOINING: Final = ("and", "or", "that", "who", "which", "'s")
_FEW: Final = 1  # words of a noun that nothing describes


def _is_verb(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb.form != "base"


def _is_open(rest: list[str]) -> bool:
    """Whether nothing that follows a noun tells which it is."""
    first = rest[0] if rest else ""
    return (
        not first
        or first in _ENDS
        or first in ("and", "or")
        or (first in _LOOSE and not has_capital(rest[1][:1] if rest[1:] else ""))
    )


_LOOSE: Final = ("to", "with", "from", "into", "over")


def says_nothing(text: str) -> bool:
    """Whether a title leaves out what somebody says, or what a text is about."""
    words = text.split()
    last = words[-1].lower() if words else ""
    end = None if not words or has_capital(words[-1]) else verb_of(last)
    if end is not None and (end.lemma in SAYING or (end.form == "ing" and end.lemma in SAYING | {"find"})):
        return True
    if len(words) > 1 and last in _TELLING and words[-2].lower() in ("a", "an", "the", "its", "his", "her", "their"):
        return True
    if re.search(r" (?:[A-Z]|parts|whether|because|than)$", text):
        return True  # cut at a point: John R. Bolton
    for at, word in enumerate(words[1:], 1):
        verb = verb_of(word)
        lemma = verb.lemma if verb is not None and not has_capital(word) else ""
        rest = " ".join(words[at + 1 :])
        if lemma in _ASKING:
            return (
                re.search(r"\b(?:to|of|about|for|that|not|against|if|whether|how|why|on|over)\b|\w+ed\b", rest) is None
            )
        if lemma in _REPORTING and word != "saying" and not re.search(r"\d| (?:of|in|on|that|from|to|as)\b", rest):
            return has_capital(rest.split(" ")[-1]) or rest.endswith(("source", "sources", "official", "officials"))
        if lemma == "declare" and rest.startswith("the "):
            return re.search(r"\b(?:an?|as|to be|over|open|closed|void|end)\b", rest) is None
        if lemma in _CALLING:
            return " as " not in f" {rest} "
        if lemma == "say" and word == "saying":
            return not any(_is_verb(one) for one in words[at + 1 :])
    return False
