"""A claim: an event that an article tells, with its evidence, as it is printed and taken in as JSON."""

from typing import Any, Final, Literal

import msgspec

from tracker.event import FIELDS, Event
from tracker.registry import DEFAULT_KIND, KIND_NAMES

Confidence = Literal["low", "medium", "high"]
CONFIDENCES: Final[tuple[Confidence, ...]] = ("low", "medium", "high")
_LEFT_OUT: Final = ("id", "created", "updated", "links", "flags", "recorded", "known")  # what nobody proposes


class Claim(Event, frozen=True, omit_defaults=True, kw_only=True):
    """An event that is proposed, not recorded yet.

    `basis` says how the date words were read, `alternative` is the other date they may mean, `offset` where the quote
    begins and ends in the raw text. `flags` are the reasons not to believe it, `recorded` the event that it
    tells again, 0 for none, and `known` says that this has its quote already.
    """

    confidence: Confidence
    basis: str
    reason: str
    alternative: str
    offset: tuple[int, int]
    flags: tuple[str, ...] = ()
    recorded: int = 0
    known: bool = False


EVIDENCE: Final = ("confidence", "basis", "reason", "alternative", "offset", "flags", "recorded", "known")


def event_of(claim: Claim) -> Event:
    """Return the event without the evidence."""
    return Event(**{name: getattr(claim, name) for name in FIELDS})


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of an `event`, or of a `proposal` as a language model is to write it."""
    schema = msgspec.json.schema(Claim if name == "proposal" else Event, schema_hook=_date_schema)
    own = schema["$defs"]["Claim" if name == "proposal" else "Event"]
    own["additionalProperties"] = False
    kind = {"description": f"one of {', '.join(KIND_NAMES)}, or a kind of the timeline's own", "default": DEFAULT_KIND}
    own["properties"]["kind"] = {"type": "string", **kind}
    if name == "proposal":
        own["description"] = (
            "One event that the article tells. The quote of its source is a sentence of the article, word for word; "
            "`said` are its date words, word for word; `when` is the date they mean, counted from the day of "
            "publication. A line of JSON for each event, and nothing else."
        )
        own["properties"] = {key: value for key, value in own["properties"].items() if key not in _LEFT_OUT}
        own["required"] = ["when", "title", "kind", "status", "sources"]
        own["properties"]["sources"]["minItems"] = 1
        schema["$defs"].pop("Link", None)
        schema["$defs"]["Source"]["required"] = ["quote", "said"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _date_schema(_: type) -> dict[str, Any]:
    return {
        "type": "string",
        "description": "a date in EDTF: 2024-07-04, 2024-07, 2024, 2024-35 (third quarter), 2024-22 (summer), "
        "2024-07-04/2024-07-06, ../2024-07-03, 2019?, 1962-10~",
        "examples": ["2024-07-04", "2024-07-04/2024-07-06"],
    }
