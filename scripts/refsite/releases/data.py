"""An edition's changes as YAML: written by the release, open to an editor's hand, read strictly."""

import yaml

from refsite.languages import CODES
from refsite.releases.model import Change, Changed, Differences, Published, Removed
from refsite.strict_yaml import Data

_WIDE = 10_000
"""So wide that no sentence is broken: one a line, as in the pages."""


def to_yaml(data: Data) -> bytes:
    """The file's bytes; the pure writer, which is the same wherever it runs."""
    text = yaml.dump(
        data,
        Dumper=yaml.SafeDumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=_WIDE,
    )
    return text.encode()


def to_data(published: Published) -> Data:
    """An edition as plain data; what is empty is left out."""
    data = {"number": published.number, "date": published.date}
    return (
        data
        | ({"since": published.since} if published.since else {})
        | differences_to_data(published.differences)
    )


def differences_to_data(differences: Differences) -> Data:
    """The changes alone."""
    data = {
        "added": list(differences.added),
        "removed": [
            {"address": each.address, "title": dict(each.titles)} for each in differences.removed
        ],
        "changed": [
            {"address": each.address}
            | {
                code: [_change(change) for change in each.changes[code]]
                for code in CODES
                if each.changes[code]
            }
            for each in differences.changed
        ],
    }
    return {key: value for key, value in data.items() if value}


def to_published(data: Data) -> Published:
    """The record of data that its schema has passed."""
    changed = (
        Changed(
            each["address"],
            {
                code: tuple(Change(**{"anchor": "", **change}) for change in each.get(code, ()))
                for code in CODES
            },
        )
        for each in data.get("changed", ())
    )
    differences = Differences(
        tuple(data.get("added", ())),
        tuple(Removed(each["address"], each["title"]) for each in data.get("removed", ())),
        tuple(changed),
    )
    return Published(data["number"], data["date"], data.get("since", ""), differences)


def _change(change: Change) -> Data:
    data = {"anchor": change.anchor, "kind": change.kind, "old": change.old, "new": change.new}
    data["note"] = dict(change.note)
    return {key: value for key, value in data.items() if value}
