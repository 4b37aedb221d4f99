"""The topics that the words of a sentence stand for: one table, a row a topic."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

# Topic -> the words that tell of it, as a regular expression without regard to case. Each of its branches begins with
# a word that is not optional.
TOPICS: Final[dict[str, str]] = {
    "ai/llm": r"large[ -]language models?|language models?|LLMs?|chatbots?|GPT-?\d|open[ -]weights? models?"
    r"|foundation models?",
    "ai/generative": r"generative (?:AI|artificial intelligence)|deepfakes?",
    "ai/governance": r"(?:AI|artificial intelligence)\W+(?:\w+\W+){0,3}?"
    r"(?:governance|resolution|treaty|convention|summit|panel|dialogue)"
    r"|(?:governance|resolution|treaty|convention|governing)\W+(?:\w+\W+){0,3}?(?:AI|artificial intelligence)",
    "ai/safety": r"AI safety|AI security institute|frontier (?:AI|models?)",
    "ai/regulation": r"AI Act|AI (?:law|bill|rules|regulations?)"
    r"|(?:rules|regulations?) on (?:AI|artificial intelligence)",
    "ai/waic": r"WAIC|World (?:AI|Artificial Intelligence) Conference",
    "ai/compute": r"AI (?:data )?cent(?:er|re)s?|computing power|compute clusters?",
    "ai": r"AI|artificial intelligence|machine learning",
    "chips/ai": r"(?:AI|artificial intelligence) (?:chip|processor|accelerator)s?|GPUs?|graphics processors?",
    "chips/equipment": r"lithography|chip-?(?:making)? ?tools?|chipmaking (?:tools?|equipment)|wafers?",
    "chips/memory": r"memory chips?|high-bandwidth memory|HBM|DRAM|NAND",
    "chips/export-controls": r"(?:chips?|semiconductors?)\W+(?:\w+\W+){0,4}?export (?:controls?|curbs?|bans?)"
    r"|export (?:controls?|curbs?|bans?)\W+(?:\w+\W+){0,4}?(?:chips?|semiconductors?|chipmaking)",
    "chips": r"chips?|semiconductors?|chipmak(?:er|ers|ing)|foundry|foundries",
    "export-controls/entity-list": r"Entity List",
    "export-controls": r"export (?:controls?|curbs?|licen[cs]es?|licensing|bans?|restrictions?)",
    "critical-minerals/rare-earths": r"rare[ -]earths?",
    "critical-minerals": r"critical minerals?|gallium|germanium|antimony|lithium|cobalt|graphite|tungsten"
    r"|nickel mines?",
    "sanctions": r"sanctions?|sanctioned|sanctioning|blacklist(?:s|ed|ing)?|asset freezes?"
    r"|froze the assets|travel bans?",
    "trade/tariffs": r"tariffs?|import dut(?:y|ies)|anti-dumping|countervailing|dut(?:y|ies) on",
    "trade": r"free[ -]trade|trade (?:deal|talks|agreement|pact|accord|dispute|war|court)|exports|imports",
    "markets/ipo": r"initial public offering|IPO|share sale|stock market debut|initial offering",
    "markets": r"shares|stocks?|bonds?|equities|crude|bullion|dividends?|interest rates?|Nasdaq|futures",
    "energy": r"crude|oil|natural gas|liquefied gas|LNG|pipelines?|nuclear power|power link|electricity",
    "nuclear": r"nuclear|uranium|enrichment|IAEA",
    "un": r"United Nations|UN|U\.N\.|Security Council|General Assembly",
    "elections": r"elections?|referend(?:um|ums|a)|run-?off|ballots?|polling stations?|snap poll",
    "climate": r"climate|emissions|greenhouse|net[ -]zero",
    "space": r"satellites?|orbital|orbit|spacecraft|rockets? (?:carrying|launch)|lunar",
    "human-rights": r"human rights|Xinjiang|forced labou?r",
    "migration": r"migration|migrants?|asylum|refugees?",
    "cyber": r"cyber-?(?:attacks?|security|space)|hack(?:ers?|ed|ing)|ransomware",
    "digital": r"submarine cables?|undersea cables?|telecom\w*|broadband|data flows",
    "peacekeeping": r"peacekeep\w+|observer force|mandate of the (?:force|mission)",
    "conflict": r"cease-?fires?|air ?strikes?|shelling|drone (?:attack|strike)s?|missiles?|invasion|troops",
    "fisheries": r"fisher(?:y|ies)|fishing",
    "health": r"pandemic|vaccines?|Covid-19|COVID|WHO",
}
_MOST: Final = 4
_CASED: Final = frozenset({"AI", "UN", "LLM", "GPU", "WHO", "IPO", "LNG", "HBM", "WAIC"})


@lru_cache(maxsize=1)
def _signs() -> Mapping[str, tuple[str, ...]]:
    """Topic -> the first words of its branches: to look for them is faster than to compile these."""
    return {topic: tuple(_first_words(words)) for topic, words in TOPICS.items()}


@lru_cache(maxsize=8192)  # a text has the same words again and again
def _begun(word: str) -> frozenset[str]:
    """The topics of which a branch may begin with a word in small letters."""
    return frozenset(topic for topic, signs in _signs().items() if word.startswith(signs))


def _first_words(words: str) -> Iterator[str]:
    heads = re.sub(r"(?<=[^|])\(\?:[^)]*\)", "", words)  # without the groups within branches
    for word, optional in re.findall(r"(?:^|[|:])([A-Za-z]+)(\??)", heads):
        yield (word[:-1] if optional else word).lower()


@cache  # each on first need: a text has few of the topics
def _pattern(topic: str) -> "re.Pattern[str]":
    return re.compile(rf"(?<!\w)(?:{TOPICS[topic]})(?!\w)", re.IGNORECASE)


def topics_of(sentence: str) -> tuple[str, ...]:
    """Return the topics of a sentence, the narrowest of each branch, in the order of the table, at most four."""
    told = frozenset[str]().union(*map(_begun, re.findall(r"\w+", sentence.lower())))
    found = [topic for topic in TOPICS if topic in told and _meant(_pattern(topic), sentence)]
    return tuple(topic for topic in found if not any(other.startswith(f"{topic}/") for other in found))[:_MOST]


def _meant(pattern: "re.Pattern[str]", sentence: str) -> bool:
    """Whether the words stand there; abbreviations only in capitals: AI, not `Ai`."""
    return any(match[0] in _CASED or match[0].upper() not in _CASED for match in pattern.finditer(sentence))
