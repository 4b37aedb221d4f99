"""Drop what is no part of an article: boilerplate, captions, related links, contact lines; and find its dateline."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tracker.reader.english.datelines import FIRST, headed, is_byline, is_stamp, piped
from tracker.reader.english.legal_forms import legal_forms
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.labels import LABEL, labels
from tracker.reader.sentences import Span, paragraphs
from tracker.reader.text import Text

# A paragraph that begins with one of these is no part of what is told; it is read in small letters.
_HEADS: Final = (
    *(
        "source:",
        "sources:",
        "next issue",
        "last issue",
        "unsubscribe",
        "©",
        "all rights reserved",
        "photo by",
        "photos:",
    ),
    *("photo:", "photo/", "photograph by", "photographs:", "photograph:", "photograph/", "image credit", "image by"),
    *("image:", "picture:", "caption:", "credit:", "read more", "see also", "more on this", "more from", "watch:"),
    *("related stories", "related articles", "related links", "related:", "also read", "recommended", "most read"),
    *("further reading", "in pictures", "listen:", "subscribe", "sign up", "newsletter", "follow us", "share this"),
    *("advert", "sponsored", "promoted", "last updated", "last modified", "posted:", "reporting by"),
    *("editing by", "additional reporting", "writing by", "edited by", "for further information", "privacy"),
    *("for more information", "for media enquiries", "for media inquiries", "for press enquiries", "terms of"),
    *("for press inquiries", "terms and", "use cookies", "this site uses", "this website uses", "by continuing "),
    *("by using ", "book now", "join us", "meet our", "download our", "correction:", "disclaimer", "forward-looking"),
    *("our archive", "actual results", "issn", "isbn", "email:", "e-mail:"),
)
_OPENINGS: Final = (
    r"in (?:our|the) (?:next|last) issue|you (?:are )?receiv(?:e|ing) this|\(c\) ?\d|copyright\b|"
    r"this (?:article|story|piece|post) (?:(?:was|is|has been) )?(?:first|originally|part of|corrected|amended)\b|"
    r"(?:it )?(?:originally|first) (?:appeared|published)|"
    r"(?:published|updated|posted on)(?::|\b(?=.{0,30}$|.*[^.!?”\"]$))|"
    r"(?:press|media|news) (?:desk|contact|office|enquir|inquir)|contact:?\b|notes? (?:to|for) editors|"
    r"we (?:and our \d+ partners )?use cookies|tickets? (?:from|until|at|are)|"
    r"this (?:release|column|newsletter|page|brief)\b|"
    r"-?ends?-?$|#{2,}$|the (?:author|writer) is\b|tel(?:ephone)?[.:]|\+\d{2} "
)
_PHRASES: Final = (  # each wherever it stands: to look for them is faster than to match a pattern of them
    *("all rights reserved", "©", "use cookies", "cookie policy", "originally appeared in", "originally published by"),
    *("originally published in", "originally published on", "photo: ", "photograph: ", "photo/", "getty images"),
    *("ap photo", "reuters photo", "afp photo", "sign up for our", "sign up to our", "our newsletter", "subscribe to"),
    *("forward-looking statement", "speaks only as of", "actual results may", "actual results could"),
    *("this column appears", "click here", "terms of use", "press desk:"),
)
_ANYWHERE: Final = (
    r"^\W*\((?:corrects|adds|deletes|removes|updates|recasts|refiles|repeats|rewrites|fixes|clarifies|changes|amends)\b|"
    r"\bphotographed (?:on|in|at)\b|\bfile (?:photo|picture|image)\b|unsubscribe\b|/(?:ap|reuters|afp)$|"
    r"(?:correspondent|reporter|staff writer|editor)\s*[·|•–—-]\s*(?:[a-z]+ )?\d|\b\d+[ -]min(?:ute)?s? read\b"
)
_SHORT: Final = 300  # characters; a longer paragraph is told text, whatever words it holds
_HEAD: Final = 400  # characters of a paragraph in which a line of its own gives the date
_DATE_ALONE: Final = 60  # characters
_LONGEST_HEAD: Final = 160  # characters in which a dateline ends
_NAME: Final = r"[A-Z][\w.'-]*"  # its apostrophes plain: a set of characters far apart takes long to compile
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY: Final = (
    rf"(?:(?:[A-Z][a-z]+day,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH})(?:,? "
    rf"\d{{4}})?|\d{{4}}-\d\d-\d\d)"
)
_WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_AGENCY: Final = r"(?:\s*[/(][^/()\n]{2,40}[/)]\.?)?"
# A place in capitals, with its state: GENEVA, New York.
_PLACE: Final = rf"[A-Z][A-Z.']+(?:[ -][A-Z.']+){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,2}})?"
_LONGEST_NUMBER: Final = 30  # characters of a cell that is a date or a number
_DASH: Final = r"(?<!\S)(?P<before>\S++) (?P<dash>--?)(?= (?P<after>[^\s-]))"
_JOINED: Final = r"(?<=[a-z])--(?=[a-z])"  # the market--where it has no rival--and
# What a relative or another name for it adds between dashes, as others do between commas.
_ASIDE: Final = r" [–—] (?P<aside>(?:which|who|whose|where|the)\b[^–—,;:.!?()\"“”|\n]{3,90}) [–—] "
# What an agency writes before a headline, up to its hyphen: UPDATE 2-.
_LABEL: Final = r"(?m)^(?:UPDATE|WRAPUP|CORRECTED|REFILE|EXCLUSIVE|ANALYSIS|INSIGHT|FACTBOX)(?: \d)?-"
# A time at the head of an entry, up to its stop: 9 November. Kenya votes.
_ENTRY: Final = (
    rf"(?m)^(?P<time>[ \t]*(?:[-*•‣·–][ \t]+)?[*_]*(?:{_DAY}|{_WEEKDAY}|{_MONTH}(?: \d{{4}})?|"
    r"The (?:next|following|same) day|\w+ (?:days?|weeks?|months?|years?) (?:later|earlier)))\.(?=[*_]* +[A-Z“\"])"
)
# The number of an item in a list, which is no day of a month.
_NUMBER: Final = rf"\(?(?:\d{{1,2}}[.)]|(?:[a-z]|[ivx]{{2,4}})\))[ \t]+(?!{_MONTH}\b)"
# Before the day of a dateline: Berlin, | Berlin - and a day with its year.
_BEFORE_DAY: Final = r"\.?(?:,? |(?: -| ?[–—]) (?=[^\n]{5,14}\d{4}))"
_DATELINE: Final = (
    rf"[*_(]*(?:(?!{_WEEKDAY}\b|{_MONTH}\b){_NAME}(?:[ ,/]+{_NAME}){{0,5}}{_BEFORE_DAY}(?:\([^)\n]{{2,30}}\) "
    rf")?{_DAY}(?:{_AGENCY}[*_)]*\s*(?:--?|[–—:_]|\.(?=\s))\s*| \([A-Z][^()\n]{{1,20}}\)\s+(?=[A-Z]))"
    rf"|{_PLACE} \([A-Z][^()\n]{{2,60}}\b\d{{4}}\)\s+(?=[A-Z])"
    rf"|(?!(?i:{_WEEKDAY}|{_MONTH})\b){_PLACE}(?:(?: ?/ ?|, | and ){_PLACE}){{0,3}}(?:--)?{_AGENCY}[*_)]*"
    rf"(?:\s*(?:--|[–—_])\s*| - )(?:{_DAY}\s*(?:--?|[–—:])\s*)?"
    rf"|{_DAY}(?<=\d{{4}}),? {_PLACE}{_AGENCY}[*_)]*(?:\s*(?:--|[–—])\s*| - ))"  # 3 July 2024 MANILA —
)


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]":
    return re.compile(_OPENINGS), re.compile(_ANYWHERE), re.compile(_DATELINE)


@lru_cache(maxsize=1)
def _date_alone() -> "re.Pattern[str]":
    """A paragraph that is a place and a date, and no more, its apostrophes plain."""
    label = r"(?:(?:posted|published|released|issued|updated|compiled|filed|dated?|as of)(?: on| at)?:? )?"
    clock = r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?.{0,6})?"
    place = rf"(?: [–—-] {_NAME}(?:,? (?:[–—-] )?{_NAME}){{0,7}})?"
    return re.compile(rf"(?:{_NAME}(?: {_NAME}){{0,2}}, )?(?i:{label})(?:{_WEEKDAY},? )?(?i:{_DAY}){clock}{place}")


def cleaned(text: Text) -> Text:
    """The text without its boilerplate, each hyphen that stands for a dash as one."""
    text = Text(_punctuated(text.clean), text.at, text.marks)
    text = text.without(forms) if (forms := tuple(legal_forms(text.clean))) else text
    clean = text.clean
    spans = paragraphs(clean)
    head = _head(clean)
    parts = [part for span in spans for part in _without_date(clean, _after(head, span))]
    kept = [span for span in parts if not is_boilerplate(clean[span.start : span.end])]
    related = next((at for at, span in enumerate(kept) if _is_end(clean[span.start : span.end])), len(kept))
    kept = kept[:related]
    return text if tuple(kept) == spans else text.kept(kept)


def _punctuated(text: str) -> str:
    """The text without labels and with its hyphens as the signs that they stand for, each character in its place."""
    quoted = text.replace("``", " “").replace("''", "” ").replace(" _ ", " – ")  # as agencies write them
    bare = re.sub(_LABEL, lambda found: " " * len(found[0]), quoted)
    dashed = re.sub(_DASH, _dashed, re.sub(_JOINED, ", ", bare))
    dashed = _parted(dashed) if "\t" in dashed else dashed
    if labels(dashed):
        dashed = re.sub(rf"{LABEL}\s*\n\s*(?=[A-Z“\"])", lambda found: found[0].replace("\n", " "), dashed)
    listed = re.sub(_ENTRY, r"\g<time>:", dashed)
    return re.sub(_ASIDE, r",  \g<aside>,  ", listed)


def _parted(text: str) -> str:
    """The text with a bar for each tab between two cells of a table, and a space for each other tab within a line."""
    lines = text.split("\n")
    rows = [line.strip().split("\t") for line in lines]
    beside = [(*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2]) for at in range(len(rows))]
    signs = ["|" if _is_row(cells, near) else " " for cells, near in zip(rows, beside, strict=True)]
    return "\n".join(_without_tabs(line, sign) for line, sign in zip(lines, signs, strict=True))


def _without_tabs(line: str, sign: str) -> str:
    """A line with a sign for each tab in it, those before and after its words apart."""
    bare = line.strip()
    return line.replace(bare, bare.replace("\t", sign), 1) if "\t" in bare else line


def _is_row(cells: Sequence[str], beside: Sequence[Sequence[str]]) -> bool:
    """Whether the parts of a line are cells, as most begin as such: 3 July | Vote, and not France signed | a pact.

    What stands alone with one tab is none, unless a date or a number comes first.
    """
    told = [cell for cell in cells[1:] if cell]
    if not told or _goes_on(cells):
        return False
    several = len(told) > 1 or any(len(near) > 1 for near in beside)
    prose = 2 * sum(cell[0].islower() for cell in told) > len(told)
    if several and not prose:
        return True
    numbers = [cell for cell in cells if len(cell) <= _LONGEST_NUMBER and re.search(r"\d", cell) and not _leads(cell)]
    return cells[0] in numbers or (len(told) > 1 and bool(numbers))


def _goes_on(cells: Sequence[str]) -> bool:
    """Whether a part is not complete in itself: the mark of an item, a label, or up to a preposition or an article."""
    ends = (re.findall(r"\S+$", cell.rstrip())[-1:] for cell in cells[:-1])
    joined = any(word.lower() in PREPOSITIONS | DETERMINERS for words in ends for word in words)
    return joined or re.fullmatch(r"\W|\(?\w{1,3}[.)]|.*[:,;]", cells[0].rstrip()) is not None


def _leads(cell: str) -> bool:
    """Whether a cell begins with a preposition, as words of a sentence do: on 5 May."""
    return cell.lower().split(" ")[0] in PREPOSITIONS


def _dashed(found: "re.Match[str]") -> str:
    """A hyphen as a dash, unless it is that of a name or of a dateline: Rolls - Royce; (Agency) - Peru."""
    named = found["dash"] == "-" and not found["before"][0].islower() and found["after"].isupper()
    return found[0] if named else f"{found['before']} {'–'.rjust(len(found['dash']))}"


def _head(text: str) -> Span:
    """The dateline that bars or brackets set apart, which is no cell of a table; empty where there is none."""
    found = piped(text[:FIRST]) or headed(text[:FIRST])
    return Span(*found.span()) if found else Span(0, 0)


def _after(head: Span, paragraph: Span) -> Span:
    """The paragraph without its dateline."""
    return Span(head.end, paragraph.end) if paragraph.start <= head.start < head.end < paragraph.end else paragraph


def _without_date(text: str, paragraph: Span) -> list[Span]:
    """A paragraph cut where one of its first lines is a date alone, the line under a headline, or a stamp."""
    parts, start, at = list[Span](), paragraph.start, paragraph.start
    for line in text[paragraph.start : min(paragraph.end, paragraph.start + _HEAD)].split("\n"):
        alone = 0 < len(line) < _DATE_ALONE and paragraph.start < at and _is_date(line.strip(" *_#.()\t"))
        if alone or is_stamp(line) or is_byline(line):
            parts.append(Span(start, max(at - 1, start)))
            start = min(at + len(line) + 1, paragraph.end)
        at += len(line) + 1
    return [*parts, Span(start, paragraph.end)]


def _is_date(line: str) -> bool:
    """Whether a line has no more than a place and a date."""
    return any(map(str.isdigit, line)) and _date_alone().fullmatch(line.replace("’", "'")) is not None


def is_boilerplate(paragraph: str) -> bool:
    """Whether a paragraph is no part of what an article tells."""
    if len(paragraph) > _SHORT:
        return False
    opening, anywhere, _ = _patterns()
    bare = paragraph.lstrip("-*•>#|_[( \t")
    dated = len(bare) < _DATE_ALONE and _is_date(bare.strip("*_#.() \t"))
    low = bare.lower()
    opens = low.startswith(_HEADS) or is_stamp(bare) or is_byline(bare) or opening.match(low) is not None
    low = paragraph.lower()
    return dated or opens or any(map(low.__contains__, _PHRASES)) or anywhere.search(low) is not None


def _is_end(paragraph: str) -> bool:
    """Whether a heading opens what follows an article: related links, about the author."""
    words = paragraph.strip("#*_: \t").lower()
    return words in (
        "read more", "related", "related stories", "related articles", "more stories", "notes to editors", "see also",
        "most read", "further reading", "more from us", "references", "sources", "external links",
    )  # fmt: skip


def dateline(text: str, paragraph: Span) -> int:
    """Where the dateline of a paragraph ends, its beginning where it has none."""
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_HEAD)].replace("’", "'")
    found = _patterns()[2].match(head)
    return paragraph.start + (found.end() if found else 0)


def opening(text: str, paragraph: Span) -> int:
    """Where a paragraph begins to tell: after its number in a list and its dateline, where it has them."""
    first = text[paragraph.start : paragraph.start + 1]
    numbered = None if first.isupper() else re.compile(_NUMBER).match(text, paragraph.start, paragraph.end)
    return dateline(text, Span(numbered.end(), paragraph.end) if numbered else paragraph)
