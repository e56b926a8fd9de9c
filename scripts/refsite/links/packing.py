"""Documents as plain data, to be kept as JSON.

A target that many pages have, as of a menu, is there once: so all of a site are a seventh of what
they are one by one, and are read in as much less time.
"""

from collections.abc import Mapping

from refsite.links.document import Document, Fault, Target

Packed = dict[str, list]
"""`targets`, and `documents`: key and fields, targets by their place in the list of all."""


def packed(documents: Mapping[str, Document]) -> Packed:
    """Documents by any key as lists, numbers and strings; the same documents give the same data."""
    places: dict[Target, int] = {}
    rows = [
        (
            key,
            [places.setdefault(target, len(places)) for target in document.targets],
            sorted(document.anchors),
            document.base,
            sorted(document.permanent),
            document.faults,
            document.language,
            sorted(document.languages),
            document.alternates,
            document.canonical,
            document.onward,
        )
        for key, document in documents.items()
    ]
    return {"targets": list(places), "documents": rows}


def unpacked(data: Packed) -> dict[str, Document]:
    """The documents by their keys, from what `packed` gave, whether it has been JSON or not."""
    targets = [Target(*each) for each in data["targets"]]
    return {key: _document(targets, *fields) for key, *fields in data["documents"]}


def _document(shared: list[Target], *fields) -> Document:
    places, anchors, base, permanent, faults, language, languages, alternates, *rest = fields
    return Document(
        tuple([shared[place] for place in places]),
        frozenset(anchors),
        base,
        frozenset(permanent),
        tuple(Fault(*each) for each in faults),
        language,
        frozenset(languages),
        tuple((language, url) for language, url in alternates),
        *rest,
    )
