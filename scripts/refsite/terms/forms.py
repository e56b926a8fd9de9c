"""The written forms of terms: which of them are linked in texts, and to which term."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from refsite.language.morphology import MORPHOLOGY
from refsite.strict_yaml import Place
from refsite.terms.model import Term, Wording

_WINS, _DECLARED, _DERIVED = range(3)
"""What gives a term a form, the strongest first."""


@dataclass(frozen=True)
class Form:
    """A form as it stands in texts, and the slug of its term.

    A phrase that is no use of any term has no slug; it keeps shorter forms inside it from being
    linked. `exact`: no letter may be larger or smaller; otherwise a capital must be one, and a
    small letter may be either. `with_name`: linked only where the term stands in another form as
    well. `rivals` are other terms that declare the form; it is theirs where they are named and
    the term is not.
    """

    text: str
    slug: str
    exact: bool = False
    with_name: bool = False
    rivals: tuple[str, ...] = ()


def linked(terms: Iterable[Term], language: str) -> tuple[Form, ...]:
    """Every form of a language that is linked, each text once.

    What a term declares goes before what follows from another term's forms, and the winner of a
    form that several declare before the others.
    """
    found: dict[str, list[tuple[int, Form]]] = {}
    for term in terms:
        for rank, form in _forms(term, language):
            found.setdefault(form.text.lower(), []).append((rank, form))
    return tuple(_first(claims) for claims in found.values())


def _first(claims: list[tuple[int, Form]]) -> Form:
    first = min(claims, key=lambda claim: claim[0])[1]
    others = {form.slug for rank, form in claims if rank < _DERIVED} - {first.slug, ""}
    return replace(first, rivals=tuple(sorted(others))) if others else first


def _forms(term: Term, language: str) -> Iterator[tuple[int, Form]]:
    wording, variants = term.wordings[language], MORPHOLOGY[language].variants
    rules = {entry.form: entry.rule for entry in wording.linking}
    for (key, *_), text in declared(wording):
        rule = rules.get(text, "")
        if rule != "never":
            exact = key == "abbreviations" and text != text.lower()
            every = dict.fromkeys(
                [text, *(() if exact else variants(text, derived=key == "forms"))]
            )
            for each in every:
                rank = _WINS if rule == "wins" else _DECLARED if each == text else _DERIVED
                yield rank, Form(each, term.slug, exact, rule == "with-name")
    for entry in wording.linking:
        if entry.rule == "other-sense":
            yield _WINS, Form(entry.form, "")


def declared(wording: Wording) -> Iterator[tuple[Place, str]]:
    """Every form that a wording declares, with its place in the wording."""
    yield ("name",), wording.name
    for key in ("synonyms", "abbreviations", "forms"):
        for index, text in enumerate(getattr(wording, key)):
            yield (key, index), text
