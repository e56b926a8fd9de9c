"""How a page of ours is cited, and what it says of itself to machines.

A page and a term's page are cited alike: as an entry of a reference work, whose edition counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from refsite.references import format as apa
from refsite.references.model import Name, Source
from refsite.release import Release, day
from refsite.terms.model import Term
from refsite.words import WORDS

WORK = "Rujukan Peksos"
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


@dataclass(frozen=True)
class Cited:
    """A page to cite: its title, language, address (empty if the site has none) and term, if any."""

    title: str
    language: str
    address: str = ""
    term: Term | None = None


def entry(page: Cited, release: Release) -> str:
    """The page in APA 7, in its own language, as HTML."""
    source = Source(
        key="",
        kind="chapter",
        title=page.title,
        language=page.language,
        authors=(Name(WORK),),
        year=release.date[:4],
        container=WORK,
        edition=f"{WORDS[page.language]['edition']} {release.number}",
        url=page.address,
    )
    return apa.entry(source, page.language)


def tags(page: Cited, release: Release) -> Mapping[str, str]:
    """The `<meta>` tags from which reference managers make an entry, by name.

    Zotero's translator “Embedded Metadata” takes the kind from DC.type, the name of the site from
    og:site_name, and parts a name at its spaces unless it holds a comma: one at its end keeps a
    body's name whole.
    """
    return {
        "citation_title": page.title,
        "citation_author": f"{WORK},",
        "citation_publication_date": release.date.replace("-", "/"),
        "citation_language": page.language,
        "DC.type": "encyclopediaArticle" if page.term else "webpage",
        "DC.rights": "CC BY-SA 4.0",
    }


def linked_data(page: Cited, summary: str, release: Release) -> Mapping[str, object]:
    """The page in the vocabulary of schema.org, as JSON-LD."""
    data: dict[str, object] = {"@context": "https://schema.org"}
    if page.term:
        wording = page.term.wordings[page.language]
        others = [*wording.synonyms, *wording.abbreviations]
        data |= {"@type": "DefinedTerm", "name": wording.name, "termCode": page.term.slug}
        data |= {"alternateName": others} if others else {}
        data["inDefinedTermSet"] = {"@type": "DefinedTermSet", "name": WORK, "url": "index.html"}
    else:
        data |= {"@type": "LearningResource", "name": page.title}
        data["isPartOf"] = {"@type": "WebSite", "name": WORK}
        data |= {"version": release.number, "dateModified": release.date}
    data |= {"description": summary, "inLanguage": page.language, "license": LICENCE}
    return data | ({"url": page.address} if page.address else {})


def term_set(page: Cited, summary: str, release: Release) -> Mapping[str, object]:
    """The list of all terms in the vocabulary of schema.org, as JSON-LD."""
    data = dict(linked_data(page, summary, release))
    return data | {"@type": "DefinedTermSet", "name": page.title}


def said(release: Release, code: str) -> Mapping[str, object]:
    """What the browser must know to cite a page: the work, its edition, words of the interface."""
    words = WORDS[code]
    return {
        "work": WORK,
        "number": release.number,
        "date": release.date,
        "edition": {each: WORDS[each]["edition"] for each in WORDS},
        "in": {each: apa.WORDS[each]["in"] for each in WORDS},
        "day": day(release.date, code),
        "copy": words["copy"],
        "copied": words["copied"],
        "link": words["permanent link"],
        "code": words["qr code"],
        "picture": words["save picture"],
        "close": words["close"],
        "unknown": words["address unknown"],
    }
