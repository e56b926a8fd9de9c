"""Everything that `make check` looks at: data and pages, no build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refsite import glossary as data
from refsite.content import pairs, quotations, targets
from refsite.content.page import Page, load_pages
from refsite.glossary import Glossary
from refsite.languages import CODES
from refsite.pages import generated_uris
from refsite.problems import Problem
from refsite.project import Project
from refsite.terms.load import slugs


@dataclass(frozen=True)
class Content:
    """The data and the written pages of a checkout."""

    glossary: Glossary
    pages: Sequence[Page]

    def backlinks(self, language: str) -> Mapping[str, list[tuple[str, str]]]:
        """By slug, the (path, title) of the pages of a language that link the term."""
        found: dict[str, list[tuple[str, str]]] = {}
        for page in self.pages:
            if page.language == language:
                for slug in sorted(set(targets.terms(page))):
                    found.setdefault(slug, []).append((page.src_uri, str(page.meta["title"])))
        return found


def load(project: Project) -> tuple[Content, list[Problem]]:
    """Read and check everything; what was read, and every problem found."""
    glossary, problems = data.load(project)
    pages, page_problems = load_pages(project)
    problems += page_problems + pairs.check(pages) + quotations.check(pages)
    files = {code: [*generated_uris(glossary), *_pictures(project, code)] for code in CODES}
    problems += targets.check(pages, slugs(project), glossary.sources, files)
    return Content(glossary, pages), sorted(set(problems))


def _pictures(project: Project, language: str) -> list[str]:
    """Files beside the pages, and what the theme adds to every edition."""
    found = []
    for folder in (project.docs / language, project.theme):
        found += [
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        ]
    return [path for path in found if not path.endswith((".md", ".html"))]
