"""Print how well the actors of the shared stories are found where the right sentence is given.

    python -m tests.reader.who_score [-v]

For each core gold event its quote is the sentence, and the verb or noun nearest to its date words the predicate.
Names agree as in the stories' own scorer: the words of one within the other's. `-v` prints the misses of the
odd-numbered stories; of the even-numbered ones only figures are printed.
"""

import html
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.who import actors_of, introduced
from tracker.reader.who.grammar.clause import parse

SHARED = Path(__file__).parents[2] / ".." / "shared"
Counts = Counter[str]


def plain(text: str) -> str:
    """The text without tags, entities and Markdown emphasis, in single spaces."""
    text = re.sub(r"<(style|script|head)\b.*?</\1>", " ", text, flags=re.DOTALL)
    text = re.sub(r"<(?:/?(?:p|h\d|li|div|article|aside|figure|figcaption|ul)\b)[^>]*>", "\n\n", text)
    text = html.unescape(re.sub(r"<[^>]*>", "", text)).replace("\u00a0", " ")
    text = re.sub(r"\*+|^#+ ", "", re.sub(r"\[([^\]]*)\]\([^)\s]*\)", r"\1", text), flags=re.MULTILINE)
    return re.sub(r"\n\s*\n\s*", "\n\n", re.sub(r"(?<!\n)\n(?!\s*\n)|[ \t]+", " ", text))


def predicate_of(sentence: str, said: str) -> tuple[int, int] | None:
    """The bounds of the verb that the date words stand nearest to: the last before them, else the first after."""
    at = sentence.find(said)
    if at < 0:
        return None
    parsed = parse(sentence)
    bounds = [(parsed.tokens[group.head].start, parsed.tokens[group.head].end) for group in parsed.groups]
    end = at + len(said)
    owned = re.match(
        r"['’]s ((?:[a-z-]+ )*?[a-z-]+)(?= (?:at|in|on|of|by|with|between|to|from|for)\b|[,.;]|$)", sentence[end:]
    )
    if owned:
        return end + owned.start(1), end + owned.end(1)
    finite = [pair for pair, group in zip(bounds, parsed.groups, strict=True) if not group.ing] or bounds
    before = [pair for pair in finite if pair[1] <= at]
    after = [pair for pair in finite if pair[0] >= end]
    if re.search(r"\b(?:after|before|when|since)$", said) and after:
        return after[0]
    return before[-1] if before else after[0] if after else None


def count(story: Path, directory: Directory, name_words: Any, verbose: bool) -> Counts:
    """The counts of one story."""
    gold = json.loads(story.read_text(encoding="utf-8"))
    (raw,) = (path for path in story.parent.glob(f"{story.stem}.*") if path.suffix != ".json")
    known = introduced(plain(raw.read_text(encoding="utf-8")), directory)
    counts: Counts = Counter()
    for event in gold["events"]:
        if not event["core"]:
            continue
        sentence, said = plain(event["quote"]), plain(event.get("said", ""))
        found = actors_of(sentence, (0, len(sentence)), predicate_of(sentence, said), known, directory)
        roles = pair(event["actors"], found, name_words)
        counts += Counter(gold=len(event["actors"]), found=len(found), both=len(roles), right=sum(roles))
        if verbose and (len(roles) < max(len(found), len(event["actors"])) or not all(roles)):
            wanted = [(actor["name"], actor.get("role") or "") for actor in event["actors"]]
            print(f"  {story.stem[:2]} {wanted} got {[(a.name, a.role) for a in found]}\n     {said!r}: {sentence}")
    return counts


def pair(gold: list[dict[str, Any]], found: Any, name_words: Any) -> list[bool]:
    """For each gold actor that is found whether its role is right; equal names go first."""
    left = list(found)
    roles: list[bool] = []
    for exact in (True, False):
        for actor in [*gold]:
            words = name_words(actor["name"])
            for other in left:
                others = name_words(other.name)
                if words == others if exact else (words <= others or others <= words):
                    roles.append((actor.get("role") or "") == other.role)
                    left.remove(other)
                    gold = [one for one in gold if one is not actor]
                    break
    return roles


def main() -> int:
    """Print the figures; the exit code is 0 also where the stories are not there."""
    if not (SHARED / "data/stories").is_dir():
        print("skipped: the shared stories are not on this machine")
        return 0
    sys.path.insert(0, str(SHARED / "tools"))
    from score_events import name_words  # type: ignore[import-not-found]

    directory = load(shipped_file("world.json"))
    totals: dict[str, Counts] = {"odd": Counter(), "even": Counter(), "own": Counter()}
    for story in sorted((SHARED / "data/stories").glob("*.json")):
        half = "odd" if int(story.name[:2]) % 2 else "even"
        totals[half] += count(story, directory, name_words, "-v" in sys.argv and half == "odd")
    for story in sorted((Path(__file__).parent / "stories").glob("*.json")):
        totals["own"] += count(story, directory, name_words, "-v" in sys.argv)
    for half, counts in totals.items():
        f1 = 2 * counts["both"] / max(counts["gold"] + counts["found"], 1)
        print(f"{half:5} actors F1 {f1:.3f}  roles {counts['right'] / max(counts['both'], 1):.3f}  {dict(counts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
