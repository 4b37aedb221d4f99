"""Dates that are no part of what is told: of a law or paper that is cited, a field of a record, the text itself."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import Sentence

# A law or a paper that is cited by its date, a field of a record, and what a text says of itself.
_CITED: Final = (
    r"\b(?:Orders?|Regulations?|Directives?|Decisions?|Decrees?|Acts?|Laws?|Codes?|Resolutions?|Notifications?|Circulars?|"
    r"Proclamations?|Ordinances?|Notices?|Communications?|Statutes?|Rules?|Bye-?laws?|Constitution|Charter|Declaration|"
    r"Convention|Treaty|Protocol|Covenant|Agreement|Memorandum|Law)(?: \([A-Z]+\))?(?: No\.?)?[^,;:.]{0,24},? "
    r"(?:of|dated)(?: the)?\s*$"
)
_PRINTED: Final = r"\b(?:S\.I\.|O\.?J\.?|C\.F\.R\.|Cmnd|L \d+),? [^.;:]{0,12}$"
# The name of a field of a record: Born: 3 May 1960.
_FIELD: Final = (
    r"(?:^|[.;(\]] ?|\n)\W*(?:(?:last|first|date(?: of)?) )?(?:d\.?o\.?b\.?|born|birth|listed|updated|revised|issued?|"
    r"posted|published|printed|registered|filed|expir\w+|valid(?: until)?|modified|amended|date|dated|compiled|"
    r"released?)(?: on| by| until)?:?\s*$"
)
# Another text of the author or publisher: see our report of 3 May.
_NOTED: Final = (
    r"\b(?:see|cf\.?|per|as in) (?:also )?(?:our|the|its|an?|my) (?:[\w-]+ ){0,3}(?:notes?|issue|edition|"
    r"reports?|story|post|column|letter|article|brief|newsletter|explainer|piece|item|chart) (?:of|from|dated|on)\s*$"
)
# What a text says of itself: this page was updated on 3 May.
_ITSELF: Final = (
    r"^\W*(?:here|below|above|what follows) (?:is|are)\b|"
    r"\b(?:we|i) (?:taped|recorded|filmed|filed|wrote|updated|published) (?:this|it)\b[^.;]{0,20}$|"
    r"^\W*(?:this|the present) (?:notice|page|document|list|article|timeline|story|post|guide|version|table|note|"
    r"edition|text|brief\w*|factsheet|fact sheet|release|report|manual|revision|correction|column)\b[^.;]{0,40}$"
)
_SELVES: Final = ("here", "below", "above", "what follows", "this", "present", "we ", "i taped", "i filed", "i wrote")
_BEFORE: Final = 200  # characters before a date that may tell what it belongs to


def cited(sentence: Sentence, start: int, end: int) -> str:
    """Return why a date belongs to a law, a record or the text itself: Regulation 833/2014 of 31 July."""
    text = sentence.text
    before = text[max(0, start - _BEFORE) : start]
    low = before.lower()
    if (
        (low.rstrip().endswith(("of", "dated", "the")) and re.search(_CITED, before))
        or re.search(_PRINTED, before)
        or re.search(_FIELD, low)
        or (any(word in low for word in ("see ", "cf", "per ", "as in ")) and re.search(_NOTED, low))
    ):
        return "it is cited"
    told = any(one.finite for one in sentence.predicates) or "|" in text
    row = not before.strip(" *_•-–—·")
    if not told and not row and re.search(r"(?:[,(·•]|\bas (?:of|at))\s*[*_]*$", before):
        return "it is cited"
    closed = before.rstrip("*_ ").removesuffix("\n")
    if text[end:].lstrip("*_ ").startswith("·") or (closed.endswith(("·", "•")) and re.search(r"\w.*\Z", closed)):
        return "it is of the text itself"
    itself = any(word in low for word in _SELVES) and re.search(_ITSELF, low)
    return "it is of the text itself" if itself else ""


def of_source(sentence: Sentence, start: int, *, alone: bool) -> str:
    """Why a date is that of a source; the only date of a sentence is also that of what was done, as far as is told."""
    source = re.search(r"\b[Aa]ccording to [^,;]*$", sentence.text[:start])
    if source is None:
        return ""
    first, at = sentence.word_at(source.start()), sentence.word_at(start)
    behind = [one for one in sentence.predicates if first < one.first < at and one.last == at]
    told = [one for one in behind if one.lemma in _ISSUING and not one.modal]  # figures | released | April 3
    main = [one for one in sentence.predicates if one.finite and one not in told and not is_reduced(sentence, one)]
    if any(first < one.first < at for one in main):
        return ""  # according to the ministry recovered ten on Monday
    issued = any(first < one.first < at for one in sentence.predicates)  # according to data released on Monday
    past = bool(main) and (main[0].form == "past" or main[0].perfect) and not main[0].modal
    return "" if alone and past and not issued and main[0].lemma not in ("be", "have") else "it dates a source"


_ISSUING: Final = word_set("release publish issue file obtain compile collect circulate post submit")
