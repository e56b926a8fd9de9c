"""What is wrong with data that a JSON Schema does not pass, in a writer's words."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from refsite.problems import did_you_mean
from refsite.strict_yaml import Document, Fault, Place


@cache
def validator(path: Path) -> Draft202012Validator:
    """The validator of a schema file."""
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def explained(document: Document, schema: Path) -> tuple[Fault, ...]:
    """Everything in which a document departs from a schema, each with its line."""
    errors = validator(schema).iter_errors(document.data)
    return tuple(fault for error in errors for fault in _explain(error, document))


def _explain(error: ValidationError, document: Document) -> Iterator[Fault]:
    place: Place = tuple(error.absolute_path)
    line, name = document.line(place), _name(place)
    match error.validator:
        case "additionalProperties":
            allowed = error.schema["properties"]
            for key in error.instance:
                if key not in allowed:
                    hint = did_you_mean(key, allowed) or f"allowed: {', '.join(allowed)}"
                    yield Fault(
                        document.line((*place, key)), f"unknown key “{key}” in {name}", hint
                    )
        case "required":
            for key in error.validator_value:
                if key not in error.instance:
                    yield Fault(line, f"{name} has no “{key}”", "this key is mandatory")
        case "type":
            expected = {
                "string": "text",
                "array": "a list",
                "object": "keys and values",
                "integer": "a number",
            }
            found = expected[_type(error.instance)]
            yield Fault(line, f"{name} is {found}", f"expected {expected[error.validator_value]}")
        case "enum":
            hint = did_you_mean(str(error.instance), error.validator_value)
            known = ", ".join(error.validator_value)
            yield Fault(line, f"{name} is “{error.instance}”", hint or f"expected one of: {known}")
        case "pattern":
            hint = error.schema.get("description", f"expected {error.validator_value}")
            yield Fault(line, f"{name} is “{error.instance}”", hint)
        case "minLength" | "minItems" | "minProperties":
            yield Fault(line, f"{name} is empty", error.schema.get("description", ""))
        case "anyOf" | "minimum" | "maximum" | "maxItems":
            yield Fault(line, f"{name} is “{error.instance}”", error.schema.get("description", ""))
        case _:
            yield Fault(line, f"{name}: {error.message}")


def _name(place: Place) -> str:
    return f"“{'.'.join(map(str, place))}”" if place else "the file"


def _type(value: object) -> str:
    kinds = {dict: "object", list: "array", str: "string"}
    return kinds.get(type(value), "integer")
