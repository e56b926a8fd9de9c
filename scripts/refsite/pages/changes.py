"""The page of an edition: what changed since the one before, sentence by sentence."""

from collections.abc import Iterator, Sequence
from html import escape

from refsite.content.targets import SITE
from refsite.pages import term as term_page
from refsite.pages.changed import Places, anchor, told
from refsite.pages.markdown import front_matter
from refsite.releases.model import MEANING, Differences, Published
from refsite.words import WORDS


def name(published: Published) -> str:
    """The name of an edition's page without its ending: `0-2`."""
    return published.number.replace(".", "-")


def src_uri(published: Published) -> str:
    """The path of an edition's page."""
    return f"changes/{name(published)}.md"


def traces(
    history: Sequence[Published], address: str, language: str
) -> Iterator[tuple[Published, str]]:
    """The editions, newest first, that changed what a page says, each with the address of its changes.

    The address is empty where the edition brought the page; the first edition brought all.
    """
    for published in reversed(history[1:]):
        differences = published.differences
        changed = next((each for each in differences.changed if each.address == address), None)
        if changed and changed.of(language, MEANING):
            yield published, f"changes/{name(published)}.html#{anchor(address)}"
        elif address in differences.added:
            yield published, ""


def title(published: Published, language: str) -> str:
    """The title of an edition's page."""
    return WORDS[language]["changes since"].format(published.since)


def about(published: Published, day: str, language: str) -> str:
    """The summary of an edition's page; `day` is the edition's in words."""
    return WORDS[language]["changes of"].format(published.number, day, published.since)


def render(published: Published, places: Places, day: str, language: str) -> str:
    """The page as Markdown."""
    head = {"title": title(published, language), "description": about(published, day, language)}
    sections = list(_page_sections(published.differences, places, language))
    words = WORDS[language]
    leading = " · ".join(f"[{words[key]}](#{_slug(key)}): {count}" for key, count, _ in sections)
    parts = [front_matter(head, searched=False)]
    parts += [words["changes small"], "", f"{leading}\n"] if sections else [words["changes empty"]]
    for key, _, section in sections:
        parts += [f"## {words[key]} {{ #{_slug(key)} }}\n", section]
    return "\n".join(parts) + "\n"


def _page_sections(
    differences: Differences, places: Places, language: str
) -> Iterator[tuple[str, int, str]]:
    """The sections that have something to tell: the key of their heading, how much, Markdown."""
    for key, own in (("new pages", _is_page), ("new terms", _is_term)):
        if added := [address for address in differences.added if own(address)]:
            yield key, len(added), _links(added, places, language)
    if removed := differences.removed:
        items = "".join(f"<li>{_text(each.titles[language])}</li>" for each in removed)
        yield "removed", len(removed), f"<ul>{items}</ul>\n"
    for key, own in (("changed pages", _is_page), ("changed terms", _is_term)):
        if changed := [each for each in differences.changed if own(each.address)]:
            parts = (part for each in changed for part in told(each, places, language))
            yield key, len(changed), "\n".join(parts)


def _slug(key: str) -> str:
    return key.replace(" ", "-")


def _is_term(address: str) -> bool:
    folder = term_page.src_uri("").rpartition("/")[0]
    return address.rpartition("/")[0] == folder


def _is_page(address: str) -> bool:
    return not _is_term(address)


def _links(addresses: Sequence[str], places: Places, language: str) -> str:
    items = []
    for address in addresses:
        text = _text(places.titles.get(address, address))
        if (address, "") in places.sections:
            text = f'<a href="{SITE}{language}/{address}">{text}</a>'
        items.append(f"<li>{text}</li>")
    return f'<ul class="columns">{"".join(items)}</ul>\n'


def _text(text: str) -> str:
    return escape(text, quote=False)
