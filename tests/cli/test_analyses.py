"""The table of analyses: each row names a function that takes a store, a query and the options of the row."""

import inspect
from importlib import import_module

import click
import pytest

from tracker.cli.analyses import ANALYSES, Analysis, Choice
from tracker.cli.command_table import COMMANDS
from tracker.cli.commands.analyse.analysis import analysis_command
from tracker.cli.options.arguments import ARGUMENTS

# What the words after a command give its function besides the query.
GIVEN = {"query": (), "event": ("event",), "series": ("name",), "anchor": ("anchor", "before", "after")}
rows = pytest.mark.parametrize("row", ANALYSES, ids=lambda row: row.name)


def named(place: str) -> object:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


@rows
def test_the_function_takes_the_options_of_its_row(row: Analysis) -> None:
    function = named(row.function)
    assert callable(function)
    store, query, *options = inspect.signature(function).parameters
    assert (store, query) == ("store", "query")
    given = (*(option.name for option in row.options), *GIVEN[row.argument], *row.needs)
    assert sorted(options) == sorted(given)


@rows
def test_the_command_offers_the_query_and_the_choices(row: Analysis) -> None:
    command = analysis_command(row)
    params = {param.name: param for param in command.params}
    assert {"terms", "until", "as_of", "fmt"} <= params.keys()
    for option in row.options:
        kind = params[option.name].type
        assert isinstance(kind, click.Choice) == isinstance(option, Choice)
    assert command.name in COMMANDS
    assert row.example.startswith(f"tracker {row.name} ")


def test_every_argument_is_in_the_table() -> None:
    assert GIVEN.keys() == ARGUMENTS.keys()
