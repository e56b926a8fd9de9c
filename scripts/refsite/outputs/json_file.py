"""glossary.json and its schema: the whole glossary for programs.

The form of a term is that of its YAML file (glossary/README.md) plus its slug.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs.base import Artifact, Output
from refsite.project import ROOT
from refsite.release import Release
from refsite.terms.model import Attributed, Term, Wording


def render(content: Content, _: Release) -> Iterator[Artifact]:
    """The data and the JSON Schema (draft 2020-12) that it obeys."""
    glossary = content.glossary
    data = {
        "themes": [
            {
                "key": theme.key,
                **{c: {"name": theme.names[c], "about": theme.about[c]} for c in CODES},
            }
            for theme in glossary.themes
        ],
        "terms": [to_data(glossary.terms[slug]) for slug in sorted(glossary.terms)],
    }
    yield Artifact("glossary.json", _bytes(data))
    yield Artifact("glossary.schema.json", _bytes(schema()))


def to_data(term: Term) -> dict:
    """A term as plain data; what is empty is left out."""
    data: dict = {"slug": term.slug, "theme": term.theme}
    data |= {code: _wording(term.wordings[code]) for code in CODES}
    if term.equivalence:
        data["equivalence"] = {"kind": term.equivalence.kind}
        if term.equivalence.note:
            data["equivalence"]["note"] = dict(term.equivalence.note)
    if term.attributed:
        data["attributed"] = [_attributed(entry) for entry in term.attributed]
    if term.sources:
        data["sources"] = [
            {"source": use.key} | ({"locator": dict(use.locator)} if use.locator else {})
            for use in term.sources
        ]
    if term.relations:
        data["relations"] = {kind: list(slugs) for kind, slugs in term.relations.items()}
    return data


def schema() -> Mapping:
    """The schema of glossary.json, made from that of a term's file."""
    term = json.loads((ROOT / "glossary" / "term.schema.json").read_text("utf-8"))
    themes = json.loads((ROOT / "glossary" / "themes.schema.json").read_text("utf-8"))
    del term["properties"]["$schema"]
    slug = {"$ref": "#/$defs/slug"}
    theme_wording = themes["$defs"]["wording"]
    return {
        "$schema": term["$schema"],
        "title": "The glossary of Rujukan Peksos",
        "type": "object",
        "additionalProperties": False,
        "required": ["themes", "terms"],
        "properties": {
            "themes": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["key", *CODES],
                    "properties": {"key": slug} | dict.fromkeys(CODES, theme_wording),
                },
            },
            "terms": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["slug", *term["required"]],
                    "properties": {"slug": slug} | term["properties"],
                },
            },
        },
        "$defs": term["$defs"],
    }


def _wording(wording: Wording) -> dict:
    data: dict = {"name": wording.name, "definition": wording.definition}
    for key in ("synonyms", "abbreviations", "forms", "sought"):
        if values := getattr(wording, key):
            data[key] = list(values)
    if wording.avoid:
        data["avoid"] = [asdict(bad) for bad in wording.avoid]
    if wording.linking:
        data["linking"] = [asdict(rule) for rule in wording.linking]
    return data


def _attributed(entry: Attributed) -> dict:
    data: dict = {"kind": entry.kind, "source": entry.source, "locator": dict(entry.locator)}
    if quoted := entry.quotation:
        data["quotation"] = {"language": quoted.language, "text": quoted.text}
        if quoted.rendering:
            data["quotation"]["rendering"] = {"text": quoted.rendering, "by": quoted.by}
    if entry.paraphrase:
        data["paraphrase"] = dict(entry.paraphrase)
    data |= {"stress": dict(entry.stress), "standing": entry.standing}
    if entry.compare:
        data["compare"] = asdict(entry.compare)
    return data | ({"carrier": entry.carrier} if entry.carrier else {})


def _bytes(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


OUTPUT = Output("json", render)
