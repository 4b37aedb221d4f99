"""The floors: who may import whom, how large a file and a function may grow."""

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "tracker"
# Package -> its floors from the top down: a room imports only from floors above its own.
FLOORS: dict[str, tuple[tuple[str, ...], ...]] = {
    "tracker": (
        ("similar", "loading", "registry", "manual", "hints"),
        ("errors",),
        ("when",),
        ("event",),
        ("event_json", "claim", "entry_rules", "dates"),
        ("query",),
        ("directory", "twins", "links"),
        ("store",),
        ("view", "exchange", "reader"),
        ("render", "web"),
        ("cli",),
    ),
    "tracker.cli": (
        ("output", "habits", "places", "settings", "analyses"),
        ("session", "query_command"),
        ("completion", "no_results", "broken_links"),
        ("input",),
        ("reading", "importing"),
        ("options",),
        ("commands",),
        ("command_table",),
        ("main",),
    ),
    "tracker.exchange": (
        ("record", "text"),
        ("foreign", "brief"),
        ("tables",),
        ("json", "ics"),
        ("web", "datasets", "databases"),
        ("importing",),
        ("incoming",),
    ),
    "tracker.exchange.tables": (
        ("cells", "cell_dates", "rows"),
        ("schedule", "values"),
        ("columns",),
        ("table",),
        ("csv", "tsv", "xlsx"),
    ),
    "tracker.exchange.json": (("document", "objects"), ("lines",), ("array",)),
    "tracker.exchange.importing": (("spool",), ("intake",), ("plan",)),
    "tracker.exchange.ics": (("blocks", "writing"), ("component",), ("repeated",), ("reading",)),
    "tracker.exchange.web": (
        ("slides", "markwhen_dates"),
        ("timelinejs_table",),
        ("timelinejs", "markwhen", "jsonld", "atom"),
    ),
    "tracker.exchange.datasets": (("cameo",), ("gdelt", "ofac", "unvotes")),
    "tracker.exchange.databases": (("tinydb", "sqlite"),),
    "tracker.view": (
        ("report", "labels", "publishers"),
        ("calendar_units", "events", "changes"),
        ("info", "overview", "proposals", "checks", "counts"),
        ("timeline", "date_readings"),
        ("analyses", "names"),
    ),
    "tracker.view.checks": (
        ("rule", "weekend"),
        ("actors", "dates", "kind_names", "links", "sources"),
        ("check",),
    ),
    "tracker.view.timeline": (("lanes",), ("periods",), ("layout",)),
    "tracker.view.events": (("order", "columns"), ("card", "listing")),
    "tracker.view.names": (("actors", "topics", "saved"),),
    "tracker.view.counts": (
        ("groups", "ends"),
        ("rows", "figures", "doubt"),
        ("limits", "figured", "ranking"),
        ("counting", "comparison"),
    ),
    "tracker.web": (("embed", "page", "guard"), ("site",), ("server",)),
    "tracker.render": (
        ("terminal_text",),
        ("style", "one_line", "csv", "json", "markdown"),
        ("table",),
        ("drawings",),
        ("pictures",),
    ),
    "tracker.render.pictures": (("fonts",), ("canvas",), ("calendar", "comparison", "counts", "ranking", "timeline")),
    "tracker.render.drawings": (
        (
            "timeline",
            "bar_chart",
            "calendar",
            "card",
            "findings",
            "changes",
            "overview",
            "evidence",
            "outline",
            "series",
            "thread",
        ),
        ("lined_up",),
    ),
    "tracker.render.drawings.timeline": (("lanes", "date_labels"), ("frame",), ("drawing",)),
    "tracker.dates": (
        ("entities", "languages", "model", "arithmetic", "printed"),
        ("engine",),
        ("reasons",),
        ("rules",),
        ("phrase",),
        ("article",),
        ("smart", "running", "other_languages", "conventions"),
        ("reading",),
    ),
    "tracker.dates.engine": (
        ("vocabulary",),
        ("numbers", "past_forms", "spelling", "tokens"),
        ("matcher",),
        ("rule",),
        ("compiler",),
        ("lexer",),
    ),
    "tracker.dates.rules": (("filters",), ("counted", "days"), ("periods",)),
    "tracker.dates.rules.filters": (
        ("words",),
        ("namesakes", "people"),
        ("names",),
        ("named_days", "titles", "years_in_names"),
        ("not_dates",),
    ),
    "tracker.dates.rules.counted": (("units",), ("between", "offsets"), ("durations",)),
    "tracker.dates.rules.days": (
        ("holiday_calendar", "months", "weekdays"),
        ("elided", "holidays", "numeric", "ranges"),
        ("lists", "moved"),
    ),
    "tracker.dates.rules.periods": (("company_reports", "fiscal", "quarters", "weeks"), ("years",)),
    "tracker.dates.phrase": (
        ("brackets", "counting", "diagnostics", "times"),
        ("parts", "qualifiers"),
        ("beside", "ranges"),
        ("reader",),
    ),
    "tracker.dates.article": (
        ("headings", "verbs"),
        ("direction",),
        ("hit",),
        ("composed", "told_before"),
        ("passes",),
        ("finder",),
    ),
    "tracker.dates.article.direction": (
        ("nouns", "place"),
        ("brackets",),
        ("arranged", "figures", "looked_to", "own_verb", "present", "unreal"),
        ("background", "bounds"),
        ("clause",),
    ),
    "tracker.dates.article.verbs": (
        ("forms",),
        ("tokens",),
        ("commitments", "unsaid"),
        ("tenses",),
        ("words",),
        ("open_year",),
    ),
    "tracker.query": (
        ("letters",),
        ("leaves",),
        ("tree",),
        ("actors", "literals", "periods"),
        ("values", "other_syntax"),
        ("views", "calendar_values"),
        ("fields",),
        ("parser",),
    ),
    "tracker.reader": (
        ("english", "labels", "text", "sentences", "proposal"),
        ("grammar",),
        ("article", "clean", "events", "who", "source"),
        ("dating",),
        ("draft", "lines"),
        ("drafts",),
        ("news", "titles"),
        ("confidence", "titling"),
        ("title_actors",),
        ("propose",),
        ("claims",),
    ),
    "tracker.reader.drafts": (
        ("alike", "making", "merging", "repeated", "settling", "ties"),
        ("of_a_day", "of_the_news", "pointing", "undated"),
        ("dated",),
        ("left_out",),
    ),
    "tracker.reader.english": (
        ("calendar", "datelines", "legal_forms", "patients", "small_words", "verb_table"),
        ("verbs",),
        ("deverbal",),
    ),
    "tracker.reader.lines": (("line",), ("bounds", "gapped", "readings", "table_rows")),
    "tracker.reader.grammar": (
        ("words",),
        ("planning", "plural_nouns", "relatives"),
        ("verb_or_noun",),
        ("past_forms", "plural_subjects"),
        ("predicates",),
        ("contact", "groups"),
    ),
    "tracker.reader.events": (
        ("anchor_nouns", "plans"),
        ("references",),
        ("pointers",),
        ("clauses", "contradictions", "counting", "statuses"),
        ("anchors",),
        ("kinds",),
        ("background",),
        ("event_nouns",),
        ("fronted", "members"),
        ("attaching",),
    ),
    "tracker.reader.events.background": (
        ("denied", "figures", "habits", "imperatives", "naming", "supposed", "unsure", "years"),
        ("citing", "described", "unrecorded"),
        ("passing",),
    ),
    "tracker.reader.events.kinds": (
        ("nouns", "triggers"),
        ("objects", "subjects", "tables"),
        ("groups", "naming"),
        ("places", "signs"),
        ("harm",),
        ("acts",),
        ("votes",),
    ),
    "tracker.reader.events.plans": (("changes", "conditions", "nothing"), ("rules",), ("overtaken",)),
    "tracker.reader.titles": (
        ("grammar",),
        ("wording", "elided"),
        ("verbs", "meaning"),
        ("parts", "alone"),
        ("again", "announced", "planned", "pronouns"),
        ("nominal",),
        ("building",),
        ("making",),
    ),
    "tracker.reader.titles.grammar": (
        ("words",),
        ("groups",),
        ("arguments", "set_off"),
        ("participles", "masking", "nouns"),
        ("boundaries", "present", "cuts"),
        ("subjects", "complements"),
    ),
    "tracker.reader.titles.meaning": (
        ("alike", "around", "wholes"),
        ("headlines", "persons", "told"),
        ("antecedents", "parties"),
        ("acts",),
        ("phrases", "wanting"),
        ("objects",),
    ),
    "tracker.reader.dating": (("clock", "entries", "lasting", "moves", "same_day", "sections"), ("finder",)),
    "tracker.reader.who": (
        ("grammar",),
        ("names", "stated"),
        ("cast",),
        ("reading",),
        ("standing_in",),
        ("generics",),
        ("named", "pointing"),
        ("parties",),
        ("objects",),
        ("nouns",),
        ("subject_role",),
        ("verb_parties",),
        ("retold",),
        ("roles", "sound"),
    ),
    "tracker.reader.who.objects": (
        ("held", "hosts", "unnamed"),
        ("aimed", "left_out", "strikes"),
        ("parties",),
        ("rules",),
    ),
    "tracker.reader.who.pointing": (("pronouns",), ("callings", "together")),
    "tracker.reader.who.cast": (("about", "calling", "makers", "pairs"), ("known",), ("introducing",)),
    "tracker.reader.who.stated": (("topics", "places", "details", "apart", "steps"), ("setting",)),
    "tracker.reader.who.grammar": (
        ("tokens", "vocabulary", "role_words", "event_nouns"),
        ("frames",),
        ("groups",),
        ("clause",),
        ("antecedents", "reasons"),
        ("subjects",),
    ),
    "tracker.reader.who.names": (
        ("spellings", "offices", "called", "mention", "institutions"),
        ("described",),
        ("sorts",),
        ("runs",),
        ("bodies",),
        ("owners",),
        ("mentions",),
        ("places",),
    ),
    "tracker.directory": (("actor",), ("lookup",), ("naming", "files", "doubles"), ("own",)),
    "tracker.store": (("settings", "three_way"), ("protocol",), ("file",)),
    "tracker.store.file": (
        ("disk", "format", "names"),
        ("errors",),
        ("scan",),
        ("wal",),
        ("history", "repair"),
        ("tinydb_storage",),
        ("loading",),
        ("store",),
        ("opening",),
        ("engine",),
    ),
    "tracker.store.file.disk": (("disk",), ("lock",)),
    "tracker.store.file.format": (
        ("damage", "records"),
        ("timeline", "document"),
        ("any_json", "tail", "salvage"),
        ("log",),
        ("state", "log_format_1", "rewrite"),
    ),
    "tracker.store.file.scan": (
        ("prefilter",),
        ("scan", "duplicate_texts"),
        ("find", "fingerprints"),
        ("lookup",),
        ("links",),
    ),
    "tracker.store.file.wal": (
        ("older", "upgrade", "bulk"),
        ("recovery",),
        ("ledger",),
        ("takeover", "writing"),
        ("transaction",),
    ),
    "tracker.store.file.history": (("changes", "snapshot"), ("undo",)),
}
ONLY_IN = {
    "click": "cli", "dateparser": "dates", "dateutil": "dates", "hijridate": "dates", "holidays": "dates",
    "tabulate": "render", "tinydb": "store", "feedparser": "reader", "trafilatura": "reader",
}  # fmt: skip
MOST_LINES = 300
MOST_FUNCTION_LINES = 40
MOST_MODULES = 12
# Folders where each file is a row of one table.
TABLES = {
    "tracker.view.analyses": 20,
}
# Each is one table whose rows belong together; everything else keeps to the bounds.
LONG_FILES: frozenset[str] = frozenset()

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts)


@cache
def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path) for path in MODULES}


class Module(NamedTuple):
    """What the tests ask of a file."""

    lines: int
    imports: tuple[str, ...]  # every module, lazily or not
    lengths: tuple[tuple[str, int], ...]  # of each function the name, and how many lines its body has
    unsaid: tuple[str, ...]  # what is public and has no docstring


@cache
def read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    every = list(statements(tree.body))
    functions = [node for node in every if isinstance(node, ast.FunctionDef)]
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"]
    return Module(
        lines=len(text.splitlines()),
        imports=tuple(module for node in every for module in imported(node, path)),
        lengths=tuple((node.name, length(node)) for node in functions),
        unsaid=(
            *(["module docstring"] if tree.body and not ast.get_docstring(tree) else []),
            *(node.name for node in public if not ast.get_docstring(node)),
        ),
    )


def statements(nodes: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """These statements and all within them."""
    for node in nodes:
        yield node
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            yield from statements(getattr(node, part, ()))


def imported(node: ast.AST, path: Path) -> Iterator[str]:
    """The modules that a statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        assert node.level == 0, f"{path}: relative import"
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            yield inner if inner in NAMES else node.module


def length(function: ast.FunctionDef) -> int:
    """The lines of a function, its head and docstring apart."""
    first, *more = function.body
    return (function.body[-1].end_lineno or 0) - (more[0] if more and ast.get_docstring(function) else first).lineno


def room_of(module: str, package: str) -> str:
    """The part of `package` a module lies in; empty for the package itself and for modules outside."""
    return module.removeprefix(f"{package}.").partition(".")[0] if module.startswith(f"{package}.") else ""


def test_a_library_is_used_in_one_room_only() -> None:
    for path in MODULES:
        own = room_of(name_of(path), "tracker")
        for module in read(path).imports:
            library, _, _ = module.partition(".")
            assert ONLY_IN.get(library, own) == own, f"{name_of(path)}: {module} belongs in {ONLY_IN[library]}"


NO_FLOOR = "{} is on no floor of {}: add its name to FLOORS, on a line below all that it imports"


@pytest.mark.parametrize("package", FLOORS)
def test_every_module_is_on_a_floor(package: str) -> None:
    on_floors = {room for rooms in FLOORS[package] for room in rooms}
    for room in sorted({room_of(name, package) for name in NAMES} - {"", "__main__"}):
        assert room in on_floors, NO_FLOOR.format(room, package)


@pytest.mark.parametrize("package", FLOORS)
def test_a_module_imports_only_from_the_floors_above_its_own(package: str) -> None:
    levels = {room: level for level, rooms in enumerate(FLOORS[package]) for room in rooms}
    for path in MODULES:
        own = room_of(name_of(path), package)
        if own in ("", "__main__"):
            continue
        for module in read(path).imports:
            other = room_of(module, package)
            if other != own and {own, other} <= levels.keys():  # the test above names those on no floor
                assert levels[other] < levels[own], f"{name_of(path)} imports {module}"


def test_no_folder_holds_more_modules_than_a_reader_can_survey() -> None:
    for folder in {path.parent for path in MODULES}:
        name = name_of(folder / "__init__.py")
        modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= TABLES.get(name, MOST_MODULES), f"{name} holds {len(modules)} modules"


def test_no_cycles_even_among_lazy_imports() -> None:
    graph = {name_of(path): {m for m in read(path).imports if m in NAMES} for path in MODULES}
    graph["tracker"] = set()  # re-exports by name, on first use
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for other in sorted(graph[module] - {module}):
                visit(other, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())


def test_files_and_functions_stay_small() -> None:
    found = {name_of(path): read(path) for path in MODULES}
    long_files = {name for name, module in found.items() if module.lines > MOST_LINES}
    assert long_files <= LONG_FILES, "too long"
    functions = [(name, *function) for name, module in found.items() for function in module.lengths]
    assert [function for function in functions if function[2] >= MOST_FUNCTION_LINES] == [], "too long"


def test_everything_public_says_what_it_promises() -> None:
    assert {name_of(path): read(path).unsaid for path in MODULES if read(path).unsaid} == {}
