"""Citations in Markdown, by Pandoc's syntax (https://pandoc.org/MANUAL.html#citation-syntax).

`[@key, locator; see @other]` stands in brackets, `[-@key]` leaves the name out,
`@key` is part of the sentence. Code is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType

from refsite.references import format as apa
from refsite.references.model import Source

KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_CODE = r"(?P<code>(?<=^`)``.*?^```|(?<=^~)~~.*?^~~~|(?<=`)[^`\n]+`)"
_BRACKETED = r"(?<=\[)(?P<group>[^\[\]]*(?<![\w.])@[^\[\]]*)\](?!\()"
_NARRATIVE = rf"(?<=@)(?<![\w@./\[-]@)(?P<key>{KEY})(?: \[(?P<locator>[^\[\]@]+)\](?!\())?"
# The first character stands before the rest, so that `re` looks for it alone: eight times as fast.
_CITATION = re.compile(rf"[`~\[@](?:{_CODE}|{_BRACKETED}|{_NARRATIVE})", re.MULTILINE | re.DOTALL)
_NONE: Mapping[str, str] = MappingProxyType({})
_ITEM = re.compile(
    rf"^(?P<prefix>.*?)(?P<bare>-?)@(?P<key>{KEY})(?:, (?P<locator>.+))?$", re.DOTALL
)


@dataclass(frozen=True)
class Cited:
    """A text with its citations rendered, and the sources cited with how often each is."""

    text: str
    counts: Mapping[str, int]


@dataclass
class _Reading:
    """What has gone before in a text: how often each source was cited, which groups were named."""

    abbreviations: Mapping[str, str]
    counts: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)

    def anchor(self, key: str) -> str:
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"cite-{key}-{self.counts[key]}"

    def introduce(self, name: str) -> str:
        """A name in brackets: with its abbreviation at first, later that alone (APA 7, 8.21)."""
        if name not in self.abbreviations or name in self.named:
            return self.shorten(name)
        self.named.add(name)
        return f"{name} [{self.abbreviations[name]}]"

    def shorten(self, name: str) -> str:
        """A name in a sentence: its abbreviation where the reader has met it."""
        return self.abbreviations[name] if name in self.named else name


def keys(text: str) -> Iterator[tuple[int, str]]:
    """Every citation in a text: its line, counted from 1, and its key; a malformed item as it stands."""
    for match in _CITATION.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if match["key"]:
            yield line, match["key"]
        elif match["group"]:
            for item in match["group"].split(";"):
                parsed = _ITEM.match(item.strip())
                yield line, parsed["key"] if parsed else item.strip()


def strays(text: str) -> Iterator[tuple[int, str]]:
    """What begins like a citation and is none: its line, counted from 1, and the word."""
    rest = _CITATION.sub(lambda match: "\n" * match[0].count("\n"), text)
    for match in re.finditer(r"(?<![\w.])-?@\w[\w-]*", rest):
        yield rest.count("\n", 0, match.start()) + 1, match[0]


def render(
    text: str,
    sources: Mapping[str, Source],
    language: str,
    abbreviations: Mapping[str, str] = _NONE,
) -> Cited:
    """Replace every citation by its APA form, linked to the entry `#ref-<key>`.

    `abbreviations` gives the short name of a group by its full one. Raises KeyError for a key that the bibliography does not have; `make check` finds those first.
    """
    reading = _Reading(abbreviations)

    def replace(match: re.Match) -> str:
        if match["code"]:
            return match[0]
        if match["key"]:
            return _narrative(sources[match["key"]], match["locator"], language, reading)
        items = [
            _item(item.strip(), sources, language, reading) for item in match["group"].split(";")
        ]
        return f"({'; '.join(items)})"

    return Cited(_CITATION.sub(replace, text), reading.counts)


def _item(text: str, sources: Mapping[str, Source], language: str, reading: _Reading) -> str:
    match = _ITEM.match(text)
    if not match:
        raise KeyError(text)
    source = sources[match["key"]]
    parts = [] if match["bare"] else [apa.label(source, language, named=reading.introduce)]
    parts += [part for part in (apa.year(source, language), match["locator"]) if part]
    text = ", ".join(parts) or apa.label(source, language)  # a law's year is part of its name
    return match["prefix"] + _link(source.key, text, reading)


def _narrative(source: Source, locator: str | None, language: str, reading: _Reading) -> str:
    name = apa.label(source, language, narrative=True, named=reading.shorten)
    inside = ", ".join(part for part in (apa.year(source, language), locator) if part)
    if not inside:
        return _link(source.key, name, reading)
    return f"{escape(name)} ({_link(source.key, inside, reading)})"


def _link(key: str, text: str, reading: _Reading) -> str:
    text = escape(text, quote=False)
    return f'<a class="citation" id="{reading.anchor(key)}" href="#ref-{key}">{text}</a>'


def source_list(cited: Cited, sources: Mapping[str, Source], language: str, back: str) -> str:
    """The list of the works cited, as HTML; `back` is the words for a link back to a citation."""
    items = []
    for source in sorted((sources[key] for key in cited.counts), key=apa.sort_key):
        links = " ".join(
            f'<a class="back" href="#cite-{source.key}-{number}" aria-label="{escape(back)} {number}">↑{number}</a>'
            for number in range(1, cited.counts[source.key] + 1)
        )
        items.append(f'<li id="ref-{source.key}">{apa.entry(source, language)} {links}</li>')
    return '<ul class="sources">\n' + "\n".join(items) + "\n</ul>" if items else ""
