"""Everything that `make check` looks at: data and pages, no build."""

from dataclasses import replace

from refsite import glossary as data
from refsite.content import (
    claims,
    contrasts,
    corrections,
    figures,
    inserts,
    packs,
    pairs,
    path_check,
    paths,
    question_check,
    questions,
    quotations,
    reading_time,
    targets,
    teaching,
)
from refsite.content.model import Content
from refsite.content.page import load_pages
from refsite.languages import CODES
from refsite.outside import exempt, seen
from refsite.pages import generated_uris
from refsite.problems import Problem
from refsite.project import Project
from refsite.references import archived
from refsite.references.named import Authors
from refsite.releases.load import load as load_history
from refsite.terms.load import slugs


def load(project: Project) -> tuple[Content, list[Problem]]:
    """Read and check everything; what was read, and every problem found."""
    glossary, problems = data.load(project)
    if not glossary.themes or not glossary.sources:  # else each use of one is a problem, too
        return Content(glossary, []), sorted(set(problems))
    terms = slugs(project)
    history, history_problems = load_history(project)
    pages, page_problems = load_pages(project)
    problems += page_problems + pairs.check(pages) + quotations.check(pages)
    courses, pack_problems = packs.load(
        project,
        terms=terms,
        sources=glossary.sources,
        pages={page.src_uri for page in pages},
    )
    generated = generated_uris(glossary, courses, history)
    files = {code: [*generated, *_pictures(project, code)] for code in CODES}
    problems += targets.check(pages, terms, glossary.sources, files)
    problems += claims.check(pages, glossary)
    wrong, correction_problems = corrections.load(
        project,
        themes=[theme.key for theme in glossary.themes],
        terms=terms,
        sources=glossary.sources,
        pages={page.src_uri for page in pages},
    )
    subjects, contrast_problems = contrasts.load(
        project,
        terms=terms,
        sources=glossary.sources,
        pages={page.src_uri for page in pages},
    )
    drawn, figure_problems = figures.load(project, glossary.sources)
    sheets, sheet_problems = questions.load(project)
    routes, route_problems = paths.load(project)
    problems += correction_problems + contrast_problems + figure_problems + sheet_problems
    copies, copy_problems = archived.load(project, glossary.sources)
    known, seen_problems = seen.load(project)
    problems += pack_problems + route_problems + history_problems + copy_problems + seen_problems
    problems += exempt.load(project)[1]
    where = {slug: project.where(project.glossary / "figures" / f"{slug}.yml") for slug in drawn}
    problems += inserts.check(
        pages, where, subjects, {each.path.slug: each.where for each in routes}
    )
    authors = Authors(glossary.sources)
    problems += question_check.check(sheets, pages, authors)
    problems += teaching.check(pages, {sheet.src_uri for sheet in sheets})
    asked = {sheet.src_uri: sheet.questions for sheet in sheets}
    problems += path_check.check(routes, terms=terms, pages=pages, questions=asked, authors=authors)
    content = Content(
        *(glossary, pages, wrong, drawn, asked, subjects, courses, history, copies, known),
        paths={each.path.slug: each.path for each in routes},
    )
    if not problems:
        content = replace(content, minutes=reading_time.minutes(content))
    return content, sorted(set(problems))


def _pictures(project: Project, language: str) -> list[str]:
    """Files beside the pages, and what the theme adds to every edition."""
    found = []
    for folder in (project.docs / language, project.theme):
        found += [
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        ]
    return [path for path in found if not path.endswith((".md", ".html"))]
