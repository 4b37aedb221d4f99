"""The settings of a run: from the environment, from `tracker.toml` beside the timeline, or from that of the user."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tracker.errors import UsageError, meant

NAME: Final = "tracker.toml"
_NARROWEST: Final = 20
COLOURS: Final = ("auto", "always", "never")


class Setting(NamedTuple):
    """One setting: the variable that goes before the file, its reader, and what it takes; `own` is for the user alone.

    The reader returns None for a value that it does not take.
    """

    variable: str
    read: Callable[[Any], Any]
    takes: str
    own: bool = False


class Chosen(NamedTuple):
    """The value of a setting and where it comes from, a variable or a file."""

    value: Any
    origin: str

    def __str__(self) -> str:
        """Return it as `tracker info` shows it."""
        value = ",".join(self.value) if isinstance(self.value, tuple) else self.value
        return f"{value} ({self.origin})"


def _languages(value: Any) -> tuple[str, ...] | None:
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else None
    if parts is None or not all(isinstance(part, str) for part in parts):
        return None
    from tracker.dates import known_language

    codes = [known_language(part.strip()) for part in parts if part.strip()]
    return None if None in codes else tuple(filter(None, codes))


def _one_of(*words: str) -> Callable[[Any], str | None]:
    return lambda value: value if value in words else None


def _command(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _width(value: Any) -> int | None:
    return value if type(value) is int and value >= _NARROWEST else None


SETTINGS: Final[dict[str, Setting]] = {
    "language": Setting("TRACKER_LANGUAGES", _languages, 'codes of languages that dateparser knows, such as "fr,zh"'),
    "date-order": Setting("TRACKER_DATE_ORDER", _one_of("day-first", "month-first"), "day-first or month-first"),
    # A timeline that others wrote must not name a command to run.
    "pager": Setting("TRACKER_PAGER", _command, 'a command such as "less -FRX"', own=True),
    "colour": Setting("", _one_of(*COLOURS), "auto, always or never"),
    "width": Setting("", _width, f"a whole number from {_NARROWEST}"),
    "first-day-of-week": Setting("", _one_of("monday"), "monday: weeks are those of ISO 8601"),
}
_ALSO: Final = {"color": "colour"}  # as the option spells it


class Settings:
    """What is set for a run, by name."""

    def __init__(self, files: Mapping[str, Chosen], environment: Mapping[str, str]) -> None:
        self._files = files
        self._environment = environment

    def get(self, name: str) -> Chosen | None:
        """Return the value of a setting, None where it is not set; raise UsageError for a bad variable."""
        setting = SETTINGS[name]
        text = self._environment.get(setting.variable) if setting.variable else None
        if not text:
            return self._files.get(name)
        value = setting.read(text)
        if value is None:
            raise UsageError(f"{setting.variable} is '{text}'", f"set it to {setting.takes}")
        return Chosen(value, setting.variable)

    def value(self, name: str) -> Any:
        """Return the value of a setting alone, None where it is not set."""
        chosen = self.get(name)
        return chosen and chosen.value

    def all(self) -> Iterator[tuple[str, Chosen]]:
        """Return every setting that is set."""
        for name in SETTINGS:
            if chosen := self.get(name):
                yield name, chosen


def settings(beside: str | None, users: str, environment: Mapping[str, str]) -> Settings:
    """Return the settings of the folder of a timeline and of the user's folder; the former go before the latter.

    Raise UsageError, naming file and key, for what cannot be understood.
    """
    found: dict[str, Chosen] = {}
    for folder in dict.fromkeys((users, beside or users)):
        path = os.path.join(folder, NAME)
        if os.path.exists(path):
            found |= _read(path, own=folder == users, users=users)
    return Settings(found, environment)


def _read(path: str, *, own: bool, users: str) -> dict[str, Chosen]:
    import tomllib

    try:
        with open(path, "rb") as file:
            tables = tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not TOML: {str(error)[:1].lower()}{str(error)[1:]}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text") from None
    defaults = tables.pop("defaults", {})
    for key in tables:
        if _name(key) in SETTINGS:
            raise UsageError(f"{path}: '{key}' is outside [defaults]", "write the line [defaults] above it")
        raise _unknown(path, key, "", ["defaults"])
    if not isinstance(defaults, dict):
        raise UsageError(f"{path}: 'defaults' must be a table", "write it as a line of its own: [defaults]")
    return {_name(key): _checked(path, key, value, own, users) for key, value in defaults.items()}


def _checked(path: str, key: str, value: Any, own: bool, users: str) -> Chosen:
    setting = SETTINGS.get(_name(key))
    if setting is None:
        raise _unknown(path, key, " in [defaults]", list(SETTINGS))
    if setting.own and not own:
        raise UsageError(f"{path}: '{key}' may only be set in your own {os.path.join(users, NAME)}")
    read = setting.read(value)
    if read is None:
        written = str(value).lower() if isinstance(value, bool) else repr(value)
        raise UsageError(f"{path}: '{key}' is {written}; it takes {setting.takes}")
    return Chosen(read, path)


def _name(key: str) -> str:
    return _ALSO.get(key, key)


def _unknown(path: str, key: str, place: str, known: Sequence[str]) -> UsageError:
    near = meant(key, known)
    return UsageError(f"{path}: unknown key '{key}'{place}{near}", None if near else f"known: {', '.join(known)}")
