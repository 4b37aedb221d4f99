"""Numbers as they are typed: whole ones, and lengths of time, 30d, 8w, 6m, 1y."""

import re
from typing import Any, Final

import click

from tracker.errors import UsageError

_UNITS: Final = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
_MOST: Final = 3_652_059  # days of the calendar
LENGTH_HINT: Final = "for example 60d, 8w, 6m (of 30 days) or 1y (of 365)"


def days_in(text: str) -> int | None:
    """Return the days of a length such as 60, 60d or 8w, None where it is none."""
    match = re.fullmatch(r"(\d{1,7})\s*([dwmy]?)", text.strip(), re.IGNORECASE)
    return min(int(match[1]) * _UNITS[match[2].lower()], _MOST) if match else None


class _Length(click.ParamType[int]):
    """The type of an option whose value is a length of time, as a number of days."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002
        """Return the number of days; raise UsageError where the text is no length."""
        days = value if isinstance(value, int) else days_in(value)
        if days is None:
            name = param.opts[0] if param else "length"
            raise UsageError(f"{name}: '{value}' is not a length of time", LENGTH_HINT)
        return days


class WholeNumber(click.ParamType[int]):
    """The type of a value that is a whole number of at least `least`, at most `most`."""

    name = "integer"

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002
        """Return the number; raise UsageError for anything else."""
        name = param.human_readable_name if isinstance(param, click.Argument) else param.opts[0] if param else "number"
        try:
            number = int(value)
        except ValueError:
            raise UsageError(f"{name.strip('[]')}: '{value}' is not a whole number") from None
        if number < self.least or (self.most is not None and number > self.most):
            bounds = f"{self.least} or more" if self.most is None else f"from {self.least} to {self.most}"
            raise UsageError(f"{name.strip('[]')} must be {bounds}, not {number}")
        return number


LENGTH: Final = _Length()
