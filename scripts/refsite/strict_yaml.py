"""YAML without surprises: every value is text, no key comes twice, every place has its line.

PyYAML's `safe_load` turns `no` into False and `1.10` into 1.1 and drops duplicate
keys silently; walking the composed nodes of its BaseLoader does neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import yaml

from refsite import kept

Data = str | list["Data"] | dict[str, "Data"]
Place = tuple[str | int, ...]

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Libyaml's parser, or PyYAML's own where libyaml is not there: seven times slower, and stricter."""


@dataclass(frozen=True)
class Fault:
    """Something wrong in a text: its line, counted from 1, what it is, what was expected."""

    line: int
    what: str
    hint: str = ""


@dataclass(frozen=True)
class Document:
    """The data of a text, what is wrong with it, the text, and the line of its file where it begins."""

    data: Data
    faults: tuple[Fault, ...] = ()
    text: str = ""
    first_line: int = 1

    @cached_property
    def lines(self) -> Mapping[Place, int]:
        """The line of every place: read once more, for only problems ask for them."""
        return _walked(self.text, self.first_line).lines if self.text else {}

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest place around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def decode(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """The text of a file's bytes; where they are not UTF-8, an empty text and the fault."""
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        byte = content[error.start]
        return "", (Fault(line, f"byte 0x{byte:02X} is not UTF-8", "save the file as UTF-8"),)


def parse(text: str, first_line: int = 1) -> Document:
    """Read one YAML document; faults are returned, never raised.

    `first_line` is where the text begins in its file: front matter begins on the second line.
    The data of a sound text is kept.
    """
    data = kept.known("yaml", (text,))
    if data is not None:
        return Document(data, (), text, first_line)
    document = _read(text, first_line)
    if not document.faults:
        kept.keep("yaml", (text,), document.data)
    return document


def _read(text: str, first_line: int) -> Document:
    tabs = [number for number, line in enumerate(text.split("\n"), first_line) if "\t" in line]
    if tabs:
        hint = "use spaces; indent with two"
        return Document({}, tuple(Fault(line, "a tab stands in the line", hint) for line in tabs))
    try:
        walk = _walked(text, first_line)
    except yaml.MarkedYAMLError as error:
        return Document({}, (_syntax_fault(error, first_line),))
    except yaml.YAMLError as error:
        return Document({}, (Fault(first_line, f"cannot be read as YAML: {error}"),))
    if not walk.lines:
        fault = Fault(first_line, "the file is empty", "expected keys and values")
        return Document({}, (fault,))
    return Document(walk.whole, tuple(walk.faults), text, first_line)


def _walked(text: str, first_line: int) -> "_Walk":
    """Raises yaml.YAMLError."""
    walk, root = _Walk(first_line), yaml.compose(text, Loader=LOADER)
    if root is not None:
        walk.whole = walk.data(root, ())
    return walk


@dataclass
class _Walk:
    """One pass over the composed nodes, which gathers lines and faults on its way."""

    first_line: int
    whole: Data = ""
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def data(self, node: yaml.Node, place: Place) -> Data:
        """The data of a node and of everything under it."""
        line = self._line(node)
        self.lines.setdefault(place, line)
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if id(node) in self.seen:
            self.faults.append(Fault(line, "an alias (*) is not allowed", "write it out"))
            return {}
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.data(child, (*place, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, place)

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Data]:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), self._line(key_node)
            if key in result:
                hint = f"first on line {self.lines[(*place, key)]}"
                self.faults.append(Fault(line, f"key “{key}” comes twice", hint))
                continue
            self.lines[(*place, key)] = line
            result[key] = self.data(value_node, (*place, key))
        return result

    def _line(self, node: yaml.Node) -> int:
        return node.start_mark.line + self.first_line


def _syntax_fault(error: yaml.MarkedYAMLError, first_line: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    line = mark.line + first_line if mark else first_line
    if "mapping values" in str(error.problem):
        return Fault(line, "a value holds a colon", "put the value in quotation marks")
    return Fault(line, f"cannot be read as YAML: {error.problem}")
