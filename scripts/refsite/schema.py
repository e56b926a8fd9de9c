"""Check data against a JSON Schema."""

import json
from functools import cache
from pathlib import Path

import jsonschema_rs

from refsite.strict_yaml import Document, Fault


def faults(document: Document, schema: Path) -> tuple[Fault, ...]:
    """Everything in which a document departs from a schema, each with its line."""
    if _validator(schema).is_valid(document.data):
        return ()
    # The validator that explains takes fifty times as long, and a while to load.
    from refsite.schema_faults import explained

    return explained(document, schema)


@cache
def _validator(path: Path) -> jsonschema_rs.Draft202012Validator:
    """Says yes or no."""
    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text("utf-8")))
