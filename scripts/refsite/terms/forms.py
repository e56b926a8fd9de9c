"""The written forms of terms: which of them are linked in texts, and to which term."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from refsite.language.morphology import MORPHOLOGY
from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.strict_yaml import Place
from refsite.terms.load import LoadedTerm
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
    others = {form.slug for rank, form in claims if rank < _DERIVED} - {first.slug}
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


def check(loaded: Sequence[LoadedTerm]) -> Iterator[Problem]:
    """Forms that two terms claim, and rules of linking that rule nothing."""
    for code in CODES:
        claims: dict[str, list[tuple[LoadedTerm, Place, str]]] = {}
        for entry in loaded:
            for place, text in declared(entry.term.wordings[code]):
                claims.setdefault(text.lower(), []).append((entry, place, text))
        for key in claims:
            yield from _contested(claims[key], code)
        for entry in loaded:
            yield from _rules(entry, claims, code)


def _contested(claims: Sequence[tuple[LoadedTerm, Place, str]], code: str) -> Iterator[Problem]:
    """A form that several terms claim needs one of them to win it.

    A name that two terms share is a fault of its own, which no rule mends: see check.py.
    """
    owners = {entry.term.slug for entry, _, _ in claims}
    winners = {entry.term.slug for entry, _, text in claims if _wins(entry, text, code)}
    if len(owners) > 1 and len(winners) != 1:
        first, first_place, _ = claims[0]
        for entry, place, text in claims[1:]:
            line = first.document.line((code, *first_place))
            what = f"the form “{text}” belongs to “{first.term.slug}” too ({first.where}:{line})"
            hint = "say in one of the two, under “linking”, that it wins, and why"
            if entry is not first and not place == first_place == ("name",):
                yield entry.problem((code, *place), what, hint)


def _wins(entry: LoadedTerm, text: str, code: str) -> bool:
    return any(
        rule.rule == "wins" and rule.form == text for rule in entry.term.wordings[code].linking
    )


def _rules(
    entry: LoadedTerm, claims: Mapping[str, Sequence[tuple[LoadedTerm, Place, str]]], code: str
) -> Iterator[Problem]:
    """A rule is about a form of the term; a phrase of another sense is longer than one."""
    wording = entry.term.wordings[code]
    own = [text for _, text in declared(wording)]
    for index, rule in enumerate(wording.linking):
        place = (code, "linking", index, "form")
        if rule.rule != "other-sense" and rule.form not in own:
            hint = did_you_mean(rule.form, own) or f"known: {', '.join(own)}"
            yield entry.problem(place, f"“{rule.form}” is no form of the term", hint)
        elif (
            rule.rule == "wins" and len({e.term.slug for e, _, _ in claims[rule.form.lower()]}) < 2
        ):
            what = f"no other term claims the form “{rule.form}”"
            yield entry.problem(place, what, "leave the rule out")
        elif rule.rule == "other-sense" and rule.form.lower() in claims:
            what = f"“{rule.form}” is a form of a term"
            yield entry.problem(place, what, "leave the rule out: the longest form is linked")
        elif rule.rule == "other-sense" and not any(
            text.lower() in rule.form.lower() for text in own
        ):
            what = f"“{rule.form}” holds no form of the term"
            yield entry.problem(place, what, f"known: {', '.join(own)}")
