"""The languages that dateparser knows, found without loading it: a run that reads no date in one does without."""

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.machinery import PathFinder
from typing import Final

_CODE: Final = re.compile(
    r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|\d{3}))?", re.IGNORECASE
)
_REGION: Final = re.compile(r"-(?:[A-Z]{2}|\d{3})\Z")
_DATA: Final = os.path.join("data", "date_translation_data")


def known_language(code: str) -> str | None:
    """Return the code of a language as dateparser spells it: fr, zh-Hans, en-GB; None for one that it does not know.

    Any region may stand behind the language: it says how dates in digits are written.
    """
    parts = _CODE.fullmatch(code)
    if parts is None:
        return None
    language = "-".join(filter(None, (parts["language"].lower(), (parts["script"] or "").title())))
    folder = _folder()
    if folder is not None and not os.path.isfile(os.path.join(folder, f"{language}.py")):
        return None  # without a folder dateparser is not there as files: whoever reads a date in the language will know
    return "-".join(filter(None, (language, (parts["region"] or "").upper())))


def with_locales(codes: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the languages and the locales for dateparser: of pt-BR, which is no locale of its own, the language."""
    languages: list[str] = []
    locales: list[str] = []
    for code in codes:
        language = _REGION.sub("", code)
        if language != code and _has(language, code):
            locales.append(code)
        else:
            languages.append(language)
    return list(dict.fromkeys(languages)), locales


@lru_cache(maxsize=32)
def _has(language: str, locale: str) -> bool:
    """Whether the file of a language has a region of it."""
    folder = _folder()
    path = os.path.join(folder, f"{language}.py") if folder else ""
    if not os.path.isfile(path):
        return True
    with open(path, encoding="utf-8") as file:
        return f'"{locale}": {{' in file.read()


@lru_cache(maxsize=1)
def _folder() -> str | None:
    """Where dateparser keeps what it knows of languages, None where that is not in files."""
    spec = PathFinder.find_spec("dateparser")
    places = (os.path.join(place, _DATA) for place in (spec and spec.submodule_search_locations) or ())
    return next(filter(os.path.isdir, places), None)
