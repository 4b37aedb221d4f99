"""The JSON Schema of events and of claims, made of their types."""

from typing import Any, Final

import msgspec

from tracker.claim import Claim
from tracker.event import Event
from tracker.registry import DEFAULT_KIND, KIND_NAMES

_LEFT_OUT: Final = ("id", "created", "updated", "links", "flags", "recorded", "known")  # what nobody proposes


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
