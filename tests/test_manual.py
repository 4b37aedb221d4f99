"""README and manual are tested alike: transcripts are run, names are compared with the code, paths exist."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.transcript import Step, agrees, environment, run, steps
from tracker.cli.command_table import COMMANDS, app
from tracker.cli.options.output_option import ENDINGS
from tracker.cli.options.query_options import FILTERS
from tracker.cli.session import Session
from tracker.event import FIELDS
from tracker.exchange import FORMATS as EXCHANGE
from tracker.exchange.tables.columns import USUAL
from tracker.manual import TOPICS, page
from tracker.query.fields import QUERY_FIELDS
from tracker.query.tree import HAS_FIELDS, IS_SORTS
from tracker.registry import CLOCKS, RELATIONS, STATUSES, Relation
from tracker.render import FORMATS
from tracker.view.checks.check import RULES
from tracker.view.checks.rule import Rule
from tracker.view.events.columns import COLUMNS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = {"README.md": README} | {f"tracker/manual/{topic}.md": page(topic) for topic in TOPICS}
EVERYTHING = "\n".join(DOCUMENTS.values())
[OWN_FOLDER] = re.findall(r"<!-- own folder -->\n```sh\n(.*?)```\n", README, re.DOTALL)


class Replay:
    """A reader who follows one document: in a clone, and from `tracker init` on in a folder of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "clone"
        for name in (
            "db/timeline.json",
            "db/world.json",
            "examples/article.txt",
            "examples/calendar.ics",
            "examples/events.jsonl",
            "examples/launches.csv",
            "examples/waic-2024.txt",
        ):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        self.env = environment(home)

    def run(self, step: Step) -> str:
        """Run one command and return what it printed, with the home of the examples."""
        if step.command == "tracker init" and self.folder.name == "clone":
            self._start_own_folder()
        return run(step.command, self.folder, self.env).replace(str(self.home), "/home/ana")

    def _start_own_folder(self) -> None:
        """Follow the README word for word; the environment it activates is the one of the tests."""
        bin_folder = self.folder / ".venv" / "bin"
        bin_folder.mkdir(parents=True)
        (bin_folder / "activate").write_text(f"PATH={shlex.quote(str(Path(sys.executable).parent))}:$PATH\n")
        env = {name: value for name, value in self.env.items() if name != "TRACKER_TODAY"}
        told = run(f"set -e\n{OWN_FOLDER}\npwd; echo $TRACKER_TODAY", self.folder, env).split()
        self.folder, self.env = Path(told[0]), {**env, "TRACKER_TODAY": told[1]}


@pytest.mark.parametrize("name", [name for name, text in DOCUMENTS.items() if any(steps(text))])
def test_every_transcript_prints_what_it_says(name: str, tmp_path: Path) -> None:
    reader = Replay(tmp_path)
    for step in steps(DOCUMENTS[name]):
        printed = reader.run(step)
        assert agrees(step.output, printed), f"{name}:{step.line}: $ {step.command}\n{printed}"


def test_the_readme_and_most_pages_have_transcripts() -> None:
    shown = [name for name, text in DOCUMENTS.items() if any(steps(text))]
    assert "README.md" in shown
    assert {"query", "dates", "fields", "formats", "settings", "git"} <= {Path(name).stem for name in shown}


def test_every_page_is_a_topic_and_every_topic_a_page() -> None:
    assert {path.stem for path in (ROOT / "tracker" / "manual").glob("*.md")} == set(TOPICS)
    assert not set(TOPICS) & set(COMMANDS)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_begins_with_its_topic_and_fits_a_terminal(topic: str) -> None:
    assert page(topic).splitlines()[0] == f"# {topic}"
    in_code = False
    for number, line in enumerate(page(topic).splitlines(), 1):
        in_code ^= line.startswith("```")
        assert in_code or len(line) <= (100 if line.startswith("|") else 80), f"{topic}.md:{number}"


@pytest.mark.parametrize("topic", TOPICS)
def test_the_readme_links_every_page(topic: str) -> None:
    assert f"[{topic}](tracker/manual/{topic}.md)" in README


def named(word: str) -> bool:
    """Whether some page says the word, not as a part of another."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", EVERYTHING) is not None


def rows(topic: str, heading: str) -> set[tuple[str, ...]]:
    """The rows of the table of a page whose first heading is that one, as their cells."""
    found = re.search(rf"^\| {heading} .*\n\|-.*\n((?:\|.*\n)+)", page(topic), re.MULTILINE)
    assert found, f"{topic} has no table of {heading}"
    return {tuple(cell.strip() for cell in line.strip("|").split("|")) for line in found[1].splitlines()}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual(name: str) -> None:
    assert named(f"tracker {name}")


OPTIONS = {
    option
    for name in COMMANDS
    for parameter in (*app.params, *(app.get_command(click.Context(app), name) or app).params)
    if isinstance(parameter, click.Option)
    for option in (*parameter.opts, *parameter.secondary_opts)
}


@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_every_option_is_in_the_manual(option: str) -> None:
    assert named(option)


@pytest.mark.parametrize(
    "word",
    sorted(
        {
            *FIELDS,
            *FORMATS,
            *(row.name for row in EXCHANGE),
            *USUAL,
            *(f"--{item.option}" for item in FILTERS),
            *CLOCKS,
            *RELATIONS,
            *STATUSES,
            *HAS_FIELDS,
            *IS_SORTS,
        }
    ),
)
def test_every_word_of_the_language_is_in_the_manual(word: str) -> None:
    assert named(word)


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_in_the_table_of_columns(column: str) -> None:
    assert f"`{column}`" in {cells[0] for cells in rows("query", "column")}


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=lambda relation: relation.name)
def test_every_relation_is_a_row_of_the_page_on_fields(relation: Relation) -> None:
    assert (f"`{relation.name}`", relation.inverse, relation.meaning) in rows("fields", "relation")


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_that_chooses_a_format_is_in_the_page_on_formats(ending: str) -> None:
    assert f"`{ending}`" in page("formats")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.severity} {rule.code}")
def test_every_rule_of_check_is_a_row_of_the_page_on_fields(rule: Rule) -> None:
    assert (rule.severity, f"`{rule.code}`", rule.meaning) in rows("fields", "severity")


@pytest.mark.parametrize("field", QUERY_FIELDS)
def test_every_query_field_is_in_the_page_on_queries(field: str) -> None:
    assert re.search(rf"(?<![\w-]){field}:", page("query"))


PATHS = re.findall(r"(?<![\w./~-])((?:tracker|tests|examples|db|\.ci)/[\w./-]*\w)", EVERYTHING)


@pytest.mark.parametrize("path", sorted(set(PATHS)))
def test_every_path_named_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("cells", sorted(rows("contributing", "new")), ids=lambda cells: cells[0])
def test_every_file_in_the_table_of_new_things_exists(cells: tuple[str, ...]) -> None:
    _, first, also, test = cells
    for folder, cell in (("tracker", first), ("tracker", also), ("tests", test)):
        for path in re.findall(r"`([\w./]+)`", cell):
            assert path.isupper() or (ROOT / folder / path).exists(), path


ROOMS = re.findall(r"`((?:cli|dates|exchange|query|render|store|view)/[\w/]+)`", EVERYTHING)


@pytest.mark.parametrize("room", sorted(set(ROOMS)))
def test_every_room_named_in_short_exists(room: str) -> None:
    place = ROOT / "tracker" / room
    assert place.is_dir() or place.with_suffix(".py").exists()


TABLES = re.findall(r"`([A-Z_]{3,})`\s+(?:of|in)\s+`([\w./]+\.py)`", EVERYTHING)


@pytest.mark.parametrize(("name", "path"), sorted(set(TABLES)))
def test_every_table_named_is_in_its_file(name: str, path: str) -> None:
    assert re.search(rf"^{name}\b", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_room_is_on_the_map() -> None:
    on_map = page("map")
    for package in (ROOT / "tracker").rglob("__init__.py"):
        room = package.parent.relative_to(ROOT).as_posix()
        assert f"`{room}/`" in on_map or f"`{room}`" in on_map, room


def test_the_python_example_runs() -> None:
    [example] = re.findall(r"^```python\n(.*?)^```$", EVERYTHING, re.MULTILINE | re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_ends_in_an_example_that_it_takes(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command is not None
    example = (command.epilog or "").strip()
    assert example.startswith("Example: tracker ")
    words = shlex.split(example.removeprefix("Example: tracker ").partition(">")[0])
    at = words.index(name)
    with app.make_context("tracker", [*words[:at], name], obj=Session()) as root:
        command.make_context(name, words[at + 1 :], parent=root)
