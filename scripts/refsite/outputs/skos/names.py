"""The IRIs of the glossary as linked data.

Each thing is a fragment of glossary.ttl, the file that tells of it, so that its IRI leads to its
description on any plain server (W3C, Cool URIs for the Semantic Web, 4.1): glossary.ttl#term/lsm.
A slug has no slash, so no two kinds can clash. While the site has no address, IRIs are relative to
the folder of the files; they are the same in both files and become absolute where these are put.
"""

from urllib.parse import quote

from rdflib import Namespace, URIRef

from refsite.references.model import Source
from refsite.release import Release

FOLDER = "skos/"
"""Where the files are, under downloads/."""
ISO_THES = Namespace("http://purl.org/iso25964/skos-thes#")
"""ISO 25964's extension of SKOS, which tells wholes from wider terms."""
_IN_ADDRESSES = "%/:=&?~#+!$,;'@()*[]"


def things(release: Release, kind: str) -> Namespace:
    """The IRIs of one kind: `term`, `theme` or `source`."""
    base = f"{release.root}downloads/{FOLDER}" if release.root else ""
    return Namespace(f"{base}glossary.ttl#{kind}/")


def scheme(release: Release) -> URIRef:
    """The IRI of the glossary itself."""
    return URIRef(str(things(release, "")).replace("#/", "#glossary"))


def page(release: Release, language: str, src_uri: str) -> URIRef:
    """The address of a page, counted from the folder of the files where the site has none."""
    return URIRef(f"{release.root or '../../'}{language}/{src_uri.removesuffix('.md')}.html")


def work(source: Source) -> URIRef | None:
    """The address of a source itself: its DOI, or else its URL, if it has one."""
    return URIRef(quote(source.address, safe=_IN_ADDRESSES)) if source.address else None
