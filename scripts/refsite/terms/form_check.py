"""Forms that two terms claim, and rules of linking that rule nothing."""

from collections.abc import Iterator, Mapping, Sequence

from refsite.languages import CODES
from refsite.problems import Problem, did_you_mean
from refsite.strict_yaml import Place
from refsite.terms.forms import declared
from refsite.terms.load import LoadedTerm

Claims = Sequence[tuple[LoadedTerm, Place, str]]
"""Who declares a form, where in its wording, and how it is spelled there."""


def check(loaded: Sequence[LoadedTerm]) -> Iterator[Problem]:
    """Every such problem, language by language."""
    for code in CODES:
        claims: dict[str, list[tuple[LoadedTerm, Place, str]]] = {}
        for entry in loaded:
            for place, text in declared(entry.term.wordings[code]):
                claims.setdefault(text.lower(), []).append((entry, place, text))
        for key in claims:
            yield from _contested(claims[key], code)
        for entry in loaded:
            yield from _rules(entry, claims, code)


def _contested(claims: Claims, code: str) -> Iterator[Problem]:
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


def _rules(entry: LoadedTerm, claims: Mapping[str, Claims], code: str) -> Iterator[Problem]:
    """A rule is about a form of the term; a phrase of another sense is longer than one."""
    wording = entry.term.wordings[code]
    own = [text for _, text in declared(wording)]
    known = f"known: {', '.join(own)}"
    for index, rule in enumerate(wording.linking):
        place, claimed = (code, "linking", index, "form"), claims.get(rule.form.lower(), ())
        if rule.rule == "other-sense":
            if claimed:
                what = f"“{rule.form}” is a form of a term"
                yield entry.problem(place, what, "leave the rule out: the longest form is linked")
            elif not any(text.lower() in rule.form.lower() for text in own):
                yield entry.problem(place, f"“{rule.form}” holds no form of the term", known)
        elif rule.form not in own:
            hint = did_you_mean(rule.form, own) or known
            yield entry.problem(place, f"“{rule.form}” is no form of the term", hint)
        elif rule.rule == "wins" and len({other.term.slug for other, _, _ in claimed}) == 1:
            what = f"no other term claims the form “{rule.form}”"
            yield entry.problem(place, what, "leave the rule out")
