"""Score `propose` on stories with gold events: `python -m tests.reader.score [--misses SET] [--baseline] [SET ...]`.

The sets: `odd` and `even` of the shared stories, `own` and `fresh` of those beside this module, and five batches,
`unseen-...` to `last-...`, of those that were written by people who did not know the reader; `general` and
`general-closed`, by three others, are reports of general news with much background; `varied-odd` and `varied-even`, by
one more, are each of another kind of text. Rules are tuned on all but `newest-even`, `latest-even`, `general-closed`
and `varied-even`, of which only the pooled figures are ever printed.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Container, Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from tracker.dates import find_dates
from tracker.directory.files import load, shipped_file
from tracker.event import Event, Source, changed, to_json
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text
from tracker.when import When

SHARED: Final = Path(__file__).parents[3] / "shared"
STORIES: Final = SHARED / "data" / "stories"
SCORER: Final = SHARED / "tools" / "score_events.py"
SUFFIXES: Final = (".txt", ".md", ".html")
OWN: Final = Path(__file__).parent / "stories"
UNSEEN: Final = Path(__file__).parent / "unseen"
GENERAL: Final = Path(__file__).parent / "general"
MEASURED: Final = ("newest-even", "latest-even", "general-closed", "varied-even")  # never looked at
BATCHES: Final = {
    "unseen": range(1, 21),
    "later": range(21, 41),
    "newest": range(41, 65),
    "latest": range(65, 81),
    "last": range(81, 97),
}
SETS: Final[dict[str, tuple[Path, Container[int]]]] = {
    "odd": (STORIES, range(1, 100, 2)),
    "even": (STORIES, range(2, 100, 2)),
    "own": (OWN, range(1, 16)),
    "fresh": (OWN, range(16, 100)),
    "general": (GENERAL, range(1, 17)),
    "general-closed": (GENERAL, range(17, 25)),
    "varied-odd": (GENERAL, range(25, 37, 2)),
    "varied-even": (GENERAL, range(26, 37, 2)),
    **{
        f"{name}-{side}": (UNSEEN, [number for number in numbers if number % 2 == rest])
        for name, numbers in BATCHES.items()
        for side, rest in (("odd", 1), ("even", 0))
    },
}


class _Page(HTMLParser):
    """The text of a small page with the offset of each character; not the reader of the product."""

    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self.raw, self.clean, self.at, self.off = raw, list[str](), list[int](), 0
        self.lines = [0]
        for line in raw.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.feed(raw)

    def place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def put(self, text: str, start: int, one: bool = False) -> None:
        if not self.off:
            self.clean += text
            self.at += [start + (0 if one else step) for step in range(len(text))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "nav", "aside", "footer", "figure", "head") or "cookie" in str(attrs):
            self.off += 1
        if tag in ("p", "h1", "h2", "li", "br"):
            self.put("\n\n", self.place(), one=True)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "h1", "h2", "li"):
            self.put("\n\n", self.place(), one=True)
        if tag in ("script", "style", "nav", "aside", "footer", "figure", "head") or (tag == "div" and self.off):
            self.off -= 1

    def handle_data(self, data: str) -> None:
        self.put(data, self.place())

    def handle_entityref(self, name: str) -> None:
        from html import unescape

        self.put(unescape(f"&{name};"), self.place(), one=True)


def text_of(path: Path) -> tuple[str, Text]:
    raw = path.read_bytes().decode()
    if path.suffix != ".html":
        return raw, Text.plain(raw)
    page = _Page(raw)
    return raw, Text("".join(page.clean), [*page.at, len(raw)])


def naive(article: Article) -> Iterable[Event]:
    """One event for each date: its sentence, the status by the date."""
    raw = article.raw
    for found in find_dates(raw, article.published):
        quote = raw[slice(*found.sentence)].strip() or raw[found.start : found.end]
        status = "expected" if found.when.first > article.published else "happened"
        source = Source(name="x", quote=quote, said=raw[found.start : found.end])
        yield Event(when=found.when, title=" ".join(quote.split())[:80], status=status, sources=(source,))  # type: ignore[arg-type]


def read(article: Article) -> Iterable[Event]:
    directory = load(shipped_file("world.json"))
    return [proposal.event for proposal in propose(article, directory)]


def scored(name: str, reader: Callable[[Article], Iterable[Event]], misses: bool) -> str:
    """What the scorer prints of one set of stories."""
    stories, chosen = SETS[name]
    with tempfile.TemporaryDirectory() as folder:
        gold, out = Path(folder, "gold"), Path(folder, "out")
        gold.mkdir()
        out.mkdir()
        for path in sorted(stories.glob("[0-9][0-9]-*")):
            if int(path.name[:2]) not in chosen:
                continue
            shutil.copy(path, gold)
            if path.suffix in SUFFIXES:
                published = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
                raw, text = text_of(path)
                article = Article(raw, date.fromisoformat(published), text, publisher="Story")
                events = (changed(event, when=When.parse(str(event.when))) for event in reader(article))
                Path(out, f"{path.stem}.jsonl").write_bytes(b"\n".join(map(to_json, events)))
        more = ["--misses"] if misses else []
        run = subprocess.run(
            [sys.executable, str(SCORER), str(gold), str(out), *more], capture_output=True, text=True, check=True
        )
        return run.stdout


def pooled(printed: str) -> str:
    """The head and the last line of the table, and the classes of date words: no story by itself."""
    table, _, classes = printed.partition("\n\n")
    lines = table.split("\n")
    return "\n".join([lines[0], *(line for line in lines if line.startswith("pooled")), classes.partition("\n\n")[0]])


def main() -> None:
    if not SCORER.exists():
        print("The shared stories are not here; nothing is scored.")
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all where none is named")
    parser.add_argument(
        "--misses", choices=[name for name in SETS if name not in MEASURED], help="list what is wrong there"
    )
    parser.add_argument("--baseline", action="store_true", help="print a naive reader beside it")
    args = parser.parse_args()
    for name in args.sets or SETS:
        if args.baseline:
            print(f"{name}, one event for each date", pooled(scored(name, naive, False)), "", sep="\n")
        misses = name == args.misses
        printed = scored(name, read, misses)
        print(f"{name}, tracker read", printed if misses else pooled(printed), "", sep="\n")


if __name__ == "__main__":
    main()
