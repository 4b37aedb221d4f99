"""Completions that are loaded when a shell asks for one: every other run does without."""

from collections.abc import Callable

import click

from tracker.loading import loaded

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def complete(what: str, field: str = "") -> Complete:
    """Return the function of `completion.values` that completes `what`: a `value`, `filter`, `query`, and so on."""

    def completed(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        given = (field,) if field else ()
        found: list[str] = loaded(f"tracker.cli.completion.values:complete_{what}")(*given, ctx, param, incomplete)
        return found

    return completed
