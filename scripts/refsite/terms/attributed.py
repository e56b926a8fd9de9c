"""What must hold of a definition that is somebody else's."""

import re
from collections.abc import Collection, Iterator

from refsite.problems import Problem, did_you_mean
from refsite.terms.load import LoadedTerm
from refsite.terms.model import Attributed

MOST_WORDS = 60
"""How long a quotation may be."""
OURS = "ours"
ARTICLE = {
    "id": re.compile(r"\b(Pasal|angka|bagian|paragraf|butir|lampiran|ayat)\b", re.IGNORECASE),
    "en": re.compile(r"\b(Article|section|s\.|para|paragraph|annex|item)", re.IGNORECASE),
}
"""By language, words by which a locator names a place in a law."""


def check(entry: LoadedTerm, sources: Collection[str]) -> Iterator[Problem]:
    """Every breach of the rules for `attributed` in glossary/README.md."""
    seen: dict[tuple, int] = {}
    for index, definition in enumerate(entry.term.attributed):
        yield from _one(entry, index, definition, sources)
        words = (
            definition.quotation.text if definition.quotation else definition.paraphrase.get("en")
        )
        first = seen.setdefault((definition.source, words), index)
        if first != index:
            what = f"the definition by “{definition.source}” comes twice"
            yield entry.problem(("attributed", index), what)


def _one(
    entry: LoadedTerm, index: int, definition: Attributed, sources: Collection[str]
) -> Iterator[Problem]:
    place = ("attributed", index)
    for field in ("source", "carrier"):
        key = getattr(definition, field)
        if key and key not in sources:
            yield entry.problem((*place, field), f"no source “{key}”", did_you_mean(key, sources))
    if bool(definition.quotation) == bool(definition.paraphrase):
        what = "a definition is either quoted or paraphrased"
        yield entry.problem(place, what, "give one of “quotation” and “paraphrase”")
    if definition.kind == "legal":
        for code, pattern in ARTICLE.items():
            if not pattern.search(definition.locator[code]):
                what = f"a legal definition names its article, not “{definition.locator[code]}”"
                yield entry.problem(
                    (*place, "locator", code), what, "Pasal 1 angka 3, Article 1(3)"
                )
    if definition.carrier and definition.standing == "seen":
        what = "a definition known through another work was not seen"
        yield entry.problem((*place, "standing"), what, "expected second-hand or unverified")
    if quoted := definition.quotation:
        words = len(quoted.text.split())
        if words > MOST_WORDS:
            hint = f"expected at most {MOST_WORDS}"
            yield entry.problem((*place, "quotation"), f"the quotation has {words} words", hint)
        if quoted.rendering and quoted.by != OURS and quoted.by not in sources:
            hint = (
                did_you_mean(quoted.by, [*sources, OURS]) or "“ours”, or a key of references.json"
            )
            yield entry.problem((*place, "quotation", "rendering", "by"), f"no “{quoted.by}”", hint)
