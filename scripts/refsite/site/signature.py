"""What the page that a reader gets is made of, in a few letters: the same, and it need not be made.

The theme's templates see the edition, the page, the menu and the configuration; whatever they read
of them must be told here. `tests/site/test_rebuild.py` edits each and compares with a build anew.
"""

import json
from collections.abc import Mapping, Sequence

from refsite import kept
from refsite.languages import LANGUAGES
from refsite.project import Project
from refsite.site.edition import Edition


def common(project: Project, edition: Edition, menu: Sequence[object]) -> str:
    """What all pages of a language share; `menu` has MkDocs's pages in their order."""
    files = [project.root / language.config for language in LANGUAGES]
    files += sorted(path for path in project.theme.rglob("*") if path.is_file())
    contents = (part for path in files for part in (project.where(path), path.read_bytes()))
    titles = [[page.url, str(page.title), _text(page.meta)] for page in menu]
    said = [edition.search_words, edition.cite_words, edition.twin_root, titles]
    return kept.digest(edition.language.code, repr(edition.release), _text(said), *contents)


def page(shared: str, page: object, content: str, edition: Edition) -> str:
    """What a page of MkDocs's is made of; `content` as it will be shown."""
    beside = [[each.url, str(each.title)] for each in (page.previous_page, page.next_page) if each]
    # How the page is cited, and its tags, follow from its title and address, and from these data.
    facts = [edition.linked_data(page), repr(edition.traces(page)), repr(edition.alternates(page))]
    facts.append(edition.twin_url(page))
    told = [page.url, str(page.title), page.meta, page.toc, beside, facts]
    return kept.digest(shared, _text(told), content)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    """What JSON has no form for: MkDocs's table of contents, mappings of ours."""
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "children"):
        return [value.title, value.id, value.level, list(value.children)]
    return list(value) if hasattr(value, "__iter__") else repr(value)
