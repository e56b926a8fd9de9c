"""What helps a reader to a source when its address fails: the rest of its record.

Author, year, title, and publisher or journal, by which a library finds it, stand in the entry itself.
"""

from html import escape

from refsite.content.model import Content
from refsite.references.model import Source
from refsite.release import day
from refsite.words import WORDS


def of(source: Source, content: Content, language: str) -> str:
    """ISBN, a second address, when the address last worked, an archived copy; as HTML, often empty.

    Days come from data files alone: an address that was never found good has none.
    """
    words, parts = WORDS[language], []
    if source.isbn:
        parts.append(f"ISBN {escape(source.isbn)}")
    if source.doi and source.url:
        parts.append(_link(source.url))
    known = content.seen.get(source.address.partition("#")[0])
    if known and known.good:
        parts.append(words["last good"].format(day(known.good, language)))
    if copy := content.archived.get(source.key):
        parts.append(f"{words['archived'].format(day(copy.date, language))}: {_link(copy.address)}")
    return f" <small>[{'; '.join(parts)}]</small>" if parts else ""


def _link(address: str) -> str:
    return f'<a href="{escape(address)}">{escape(address)}</a>'
