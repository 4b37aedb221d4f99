"""The JSON Schema of events and of claims, made of their types."""

from typing import Any, Final

import msgspec

from tracker.claim import Claim
from tracker.event import Event
from tracker.registry import DEFAULT_KIND, KIND_NAMES, RECORD_TABLES

_LEFT_OUT: Final = ("id", "created", "updated", "links", "flags", "recorded", "known")  # what nobody proposes

_IDS: Final = "^[1-9][0-9]*$"


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of an `event`, a `proposal` as a language model is to write it, or a `timeline` file."""
    if name == "timeline":
        return _of_timeline()
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


def _of_timeline() -> dict[str, Any]:
    """Return the schema of a timeline file: events by their ids, and named records in tables of their own."""
    schema = schema_of("event")
    definitions = schema["$defs"]
    event = definitions["Event"]
    event["properties"] = {key: value for key, value in event["properties"].items() if key != "id"}
    event["additionalProperties"] = True  # a newer version may have more, which is kept
    numbered = {"type": "object", "additionalProperties": False}
    record = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    number = {"type": "integer", "minimum": 0}
    tables = {
        "meta": {"type": "object", "properties": {"version": number, "change": number, "last_id": number}},
        **{table: {**numbered, "patternProperties": {_IDS: record}} for table in RECORD_TABLES},
        "events": {**numbered, "patternProperties": {_IDS: {"$ref": "#/$defs/Event"}}},
    }
    return {"$schema": schema["$schema"], "type": "object", "properties": tables, "required": ["events"],
            "$defs": definitions}  # fmt: skip


def _date_schema(_: type) -> dict[str, Any]:
    return {
        "type": "string",
        "description": "a date in EDTF: 2024-07-04, 2024-07, 2024, 2024-35 (third quarter), 2024-22 (summer), "
        "2024-07-04/2024-07-06, ../2024-07-03, 2019?, 1962-10~",
        "examples": ["2024-07-04", "2024-07-04/2024-07-06"],
    }
