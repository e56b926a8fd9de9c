"""How long a page takes to read, computed from what it says.

Its words are those that a reader meets: title, text, tables, figures told in words, questions with
their answers; not the lists at its foot. We take so many of them a minute, which is
slower than people read what they know already, and a minute more to think about each question. Both languages say the time of
the one that takes longer.

Like `content.check`, this stands above the pages: it reads them with what is shown in them.
"""

import re
from math import ceil

from refsite import kept
from refsite.content.model import Content
from refsite.content.page import Page
from refsite.content.paths import WORDS_A_MINUTE
from refsite.languages import CODES
from refsite.pages import written
from refsite.releases import texts

_WORD = re.compile(r"\w[\w’'-]*")


def minutes(content: Content) -> dict[str, int]:
    """The whole minutes that each page on a learning path takes, by its path."""
    on_paths = {step.page for path in content.paths.values() for step in path.steps}
    readers = {code: texts.Reader(content, code) for code in CODES}
    found: dict[str, int] = {}
    for page in content.pages:
        if page.src_uri in on_paths:
            asked = len(content.questions.get(page.src_uri, ()))
            took = ceil(words(page, readers[page.language]) / WORDS_A_MINUTE) + asked
            found[page.src_uri] = max(took, found.get(page.src_uri, 0))
    return found


def words(page: Page, reader: texts.Reader) -> int:
    """How many words a written page has for its readers."""
    parts = (page.digest, reader.content.digest(*written.NEEDS))
    return kept.of("words", parts, lambda: _counted(page, reader))


def _counted(page: Page, reader: texts.Reader) -> int:
    _, sections = reader.page(page)
    return sum(len(_WORD.findall(text)) for _, _, said in sections for text in said)
