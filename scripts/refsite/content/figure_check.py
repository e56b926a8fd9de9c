"""What must hold of a figure beyond its schema: parts by its kind, ties, sources, spelling."""

from collections.abc import Collection, Iterator

from refsite.language import spelling
from refsite.languages import texts
from refsite.problems import Problem, did_you_mean
from refsite.strict_yaml import Document

COUNTS = {
    "flow": (2, 8),
    "groups": (2, 6),
    "layers": (2, 5),
    "exchange": (2, 3),
    "timeline": (3, 20),
    "network": (3, 16),
}
"""Every kind of figure, with the fewest and the most parts that it can show."""
KEYS = {
    "flow": {"label", "note", "arrow", "items"},
    "groups": {"label", "note", "items"},
    "layers": {"label", "note"},
    "exchange": {"label", "note", "arrow"},
    "timeline": {"label", "note", "year", "source"},
    "network": {"label", "note", "slug", "at", "shape", "size", "crossed", "double"},
}
"""What a part of each kind may have."""


def faults(document: Document, where: str, sources: Collection[str]) -> Iterator[Problem]:
    """Every breach in a figure that its schema has passed; `sources` are the keys it may cite."""
    data = document.data
    kind, parts = data["kind"], data["parts"]
    fewest, most = COUNTS[kind]
    if not fewest <= len(parts) <= most:
        hint = f"expected {fewest} to {most}"
        yield Problem(where, document.line(("parts",)), f"{len(parts)} parts in a {kind}", hint)
    for index, part in enumerate(parts):
        for key in sorted(part.keys() - KEYS[kind]):
            line = document.line(("parts", index, key))
            hint = f"allowed: {', '.join(sorted(KEYS[kind]))}"
            yield Problem(where, line, f"a part of a {kind} has no “{key}”", hint)
        for key in {"timeline": ("year",), "network": ("slug", "at")}.get(kind, ()):
            if key not in part:
                yield Problem(where, document.line(("parts", index)), f"the part has no “{key}”")
    slugs = [part.get("slug", "") for part in parts]
    for index, link in enumerate(data.get("links", ())):
        wanted = 2 if link["kind"] == "child" else 1
        if len(link["from"]) != wanted:
            what = f"a {link['kind']} tie from {len(link['from'])} parts"
            yield Problem(where, document.line(("links", index)), what, f"expected {wanted}")
        for slug in {*link["from"], link["to"]} - set(slugs):
            line = document.line(("links", index))
            yield Problem(where, line, f"no part “{slug}”", did_you_mean(slug, slugs))
    cited = [(("sources", index), key) for index, key in enumerate(data.get("sources", ()))]
    cited += [(("parts", i, "source"), p["source"]) for i, p in enumerate(parts) if "source" in p]
    for place, key in cited:
        if key not in sources:
            hint = did_you_mean(key, sources)
            yield Problem(where, document.line(place), f"no source “{key}”", hint)
    for place, text in texts(data):
        for what, hint in spelling.faults(text):
            yield Problem(where, document.line(place), what, hint)
