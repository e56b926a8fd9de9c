"""The results of all checks: links/outside.jsonl, a JSON object a line, sorted by address."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from refsite.outside.model import SOUND, UNDECIDED, Seen, Status
from refsite.problems import Problem
from refsite.project import Project

FILE = "links/outside.jsonl"
_TYPES = {"address": str, "checked": str, "good": str, "status": str, "moved": str, "bad": int}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DO = "take the line out: the next `make links-external` writes it anew"


def load(project: Project) -> tuple[Mapping[str, Seen], list[Problem]]:
    """What is known of each address, and what is wrong with the file; nothing where there is none."""
    path = project.root / FILE
    if not path.exists():
        return {}, []
    found, problems = {}, []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        faults = [*_form(line)]
        if not faults:
            seen = _record(json.loads(line))
            faults = [*_sense(seen)]
            if seen.address in found:
                faults.append(f"“{seen.address}” comes twice")
            found[seen.address] = seen
        problems += [Problem(FILE, number, fault, _DO) for fault in faults]
    for before, later in pairwise(found):
        if before > later:
            problems.append(
                Problem(FILE, 0, f"“{later}” stands after “{before}”", "sort the lines")
            )
    return found, problems


def text(seen: Iterable[Seen]) -> str:
    """The file that holds these records."""
    return "".join(
        json.dumps(
            {name: getattr(each, name) for name in _TYPES},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
        for each in sorted(seen)
    )


def _form(line: str) -> Iterator[str]:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        yield f"the line cannot be read as JSON: {error.msg}"
        return
    if not isinstance(data, dict) or list(data) != list(_TYPES):
        yield f"the line is no object with the keys {', '.join(_TYPES)}, in this order"
        return
    for name, kind in _TYPES.items():
        if type(data[name]) is not kind:
            yield f"“{name}” is {json.dumps(data[name])}, expected {kind.__name__}"
    if data["status"] not in Status.__members__.values():
        yield f"“status” is {json.dumps(data['status'])}, expected one of: {', '.join(Status)}"


def _record(data: Mapping) -> Seen:
    return Seen(**{**data, "status": Status(data["status"])})


def _sense(seen: Seen) -> Iterator[str]:
    """Whether the parts of a record agree with each other."""
    for day in filter(None, (seen.checked or "none", seen.good)):
        if not _is_day(day):
            yield f"there is no day “{day}”"
    if seen.good > seen.checked:
        yield "“good” is later than “checked”"
    if seen.status in SOUND and (seen.bad or seen.good != seen.checked):
        yield f"“{seen.status}”, but “bad” is {seen.bad} and “good” is “{seen.good}”"
    if seen.status not in SOUND | UNDECIDED and seen.bad < 1:
        yield f"“{seen.status}”, but “bad” is {seen.bad}"
    if bool(seen.moved) != (seen.status is Status.MOVED):
        yield "“moved” has the new address where “status” is “moved”, and only there"


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False
