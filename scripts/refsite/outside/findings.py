"""What the results of the checks ask people to do."""

from collections.abc import Iterable, Iterator, Mapping

from refsite.outside.exempt import FILE as EXEMPT
from refsite.outside.model import Seen, Status
from refsite.outside.uses import Use
from refsite.problems import Problem

ENOUGH = 3
"""Bad checks in a row: a fault of three weeks is no passing one."""

_LOOK = f"look at it; if the page is right, exempt the address in {EXEMPT} with the reason"
_FIND = "find where it is now, or an archived copy for glossary/archived.yml, or another source"
_HINTS = {
    Status.SOFT: _LOOK,
    Status.LOGIN: _LOOK,
    Status.HOME: _LOOK,
    Status.MALFORMED: "write an address that begins with https://",
    Status.TLS_EXPIRED: "tell the site's keepers; give an archived copy in glossary/archived.yml",
}


def findings(uses: Iterable[Use], seen: Mapping[str, Seen]) -> Iterator[Problem]:
    """A problem for each use of an address that was bad too often."""
    for use in uses:
        known = seen.get(use.address)
        if known and known.bad >= ENOUGH:
            last = f"last good on {known.good}" if known.good else "never found good"
            what = f"“{use.address}” was bad {known.bad} times in a row ({known.status}), {last}"
            yield Problem(use.where, use.line, what, _HINTS.get(known.status, _FIND))


def proposals(uses: Iterable[Use], seen: Mapping[str, Seen]) -> Iterator[str]:
    """A line for each use of an address that has moved for good, with the new one."""
    for use in uses:
        known = seen.get(use.address)
        if known and known.moved:
            yield f"{use.where}:{use.line}: “{use.address}” has moved for good to “{known.moved}”"
