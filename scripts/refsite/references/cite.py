"""Citations in Markdown, by Pandoc's syntax (https://pandoc.org/MANUAL.html#citation-syntax).

`[@key, locator; see @other]` stands in brackets, `[-@key]` leaves the name out,
`@key` is part of the sentence. Code is left alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from refsite.references import format as apa
from refsite.references.model import Source

KEY = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_CODE = r"(?P<code>^(?P<fence>```|~~~).*?^(?P=fence)|`[^`\n]+`)"
_BRACKETED = r"\[(?P<group>[^\[\]]*(?<![\w.])@[^\[\]]*)\](?!\()"
_NARRATIVE = rf"(?<![\w@./\[-])@(?P<key>{KEY})(?: \[(?P<locator>[^\[\]@]+)\](?!\())?"
_CITATION = re.compile(rf"{_CODE}|{_BRACKETED}|{_NARRATIVE}", re.MULTILINE | re.DOTALL)
_ITEM = re.compile(
    rf"^(?P<prefix>.*?)(?P<bare>-?)@(?P<key>{KEY})(?:, (?P<locator>.+))?$", re.DOTALL
)


@dataclass(frozen=True)
class Cited:
    """A text with its citations rendered, and the sources cited with how often each is."""

    text: str
    counts: Mapping[str, int]


@dataclass
class _Counter:
    counts: dict[str, int] = field(default_factory=dict)

    def anchor(self, key: str) -> str:
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"cite-{key}-{self.counts[key]}"


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


def render(text: str, sources: Mapping[str, Source], language: str) -> Cited:
    """Replace every citation by its APA form, linked to the entry `#ref-<key>`.

    Raises KeyError for a key that the bibliography does not have; `make check` finds those first.
    """
    counter = _Counter()

    def replace(match: re.Match) -> str:
        if match["code"]:
            return match["code"]
        if match["key"]:
            return _narrative(sources[match["key"]], match["locator"], language, counter.anchor)
        items = [
            _item(item.strip(), sources, language, counter.anchor)
            for item in match["group"].split(";")
        ]
        return f"({'; '.join(items)})"

    return Cited(_CITATION.sub(replace, text), counter.counts)


def _item(
    text: str, sources: Mapping[str, Source], language: str, anchor: Callable[[str], str]
) -> str:
    match = _ITEM.match(text)
    if not match:
        raise KeyError(text)
    source = sources[match["key"]]
    parts = [] if match["bare"] else [apa.label(source, language)]
    parts += [part for part in (apa.year(source, language), match["locator"]) if part]
    text = ", ".join(parts) or apa.label(source, language)  # a law's year is part of its name
    return match["prefix"] + _link(source.key, text, anchor)


def _narrative(
    source: Source, locator: str | None, language: str, anchor: Callable[[str], str]
) -> str:
    name = apa.label(source, language, narrative=True)
    inside = ", ".join(part for part in (apa.year(source, language), locator) if part)
    if not inside:
        return _link(source.key, name, anchor)
    return f"{escape(name)} ({_link(source.key, inside, anchor)})"


def _link(key: str, text: str, anchor: Callable[[str], str]) -> str:
    return (
        f'<a class="citation" id="{anchor(key)}" href="#ref-{key}">{escape(text, quote=False)}</a>'
    )


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
