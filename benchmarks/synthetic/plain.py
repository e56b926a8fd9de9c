"""The made-up pages as plain Markdown, for builders that know neither citations nor terms.

What our build adds to a page from data – questions, related pages, sources, the pages of terms –
is written out, so that all builders make the same pages with the same text.
"""

import posixpath
import re
from collections.abc import Iterator

from refsite import strict_yaml
from refsite.content.page import split

from synthetic import checkout, records
from synthetic.lesson import title
from synthetic.plan import Lesson, Plan
from synthetic.records import Words
from synthetic.sources import SOURCES

_BY_KEY = {source.key: source for source in SOURCES}
_IN_BRACKETS = re.compile(r"\[@(?P<key>[a-z0-9-]+)(?:, (?P<locator>[^\]]+))?\]")
_IN_SENTENCE = re.compile(r"@(?P<key>[a-z0-9-]+)")
_TERM = re.compile(r"\]\(term:(?P<slug>[^)]+)\)")
_FRONT = "---\ntitle: {title}\ndescription: {description}\n---\n\n"
_OWN = re.compile(r"\n\{ \.online-only[^}]*\}")
_HEADS = {
    "id": ("Periksa pemahaman", "Bacaan terkait", "Sumber", "Istilah terkait", "Glosarium"),
    "en": ("Check yourself", "Related pages", "Sources", "Related terms", "Glossary"),
}


def pages(plan: Plan, words: Words, language: str) -> dict[str, str]:
    """All pages of a language by their paths, those of terms and their list among them."""
    slugs = records.slugs(words)
    lessons = {page.path: page for page in plan.lessons}
    written = checkout.written(plan, words[language], slugs)
    found = {path: _plain(path, text) for path, text in written.items()}
    for path, page in lessons.items():
        found[path] += "\n".join(_foot(page, words, language))
    for number, slug in enumerate(slugs):
        found[f"glossary/{slug}.md"] = _term(number, words, slugs, language)
    return found | {"glossary/index.md": _a_to_z(words, slugs, language)}


def _plain(path: str, text: str) -> str:
    front, body = split(text)
    meta = strict_yaml.parse(front).data
    up = posixpath.relpath("glossary", posixpath.dirname(path) or ".")
    body = _TERM.sub(lambda match: f"]({up}/{match['slug']}.md)", _OWN.sub("", body))
    body = _IN_SENTENCE.sub(_named, _IN_BRACKETS.sub(_cited, body))
    return _FRONT.format(title=meta["title"], description=meta["description"]) + body


def _cited(match: re.Match) -> str:
    source, locator = _BY_KEY[match["key"]], match["locator"]
    return f"({source.family}, {source.year}{', ' * bool(locator)}{locator or ''})"


def _named(match: re.Match) -> str:
    source = _BY_KEY[match["key"]]
    return f"{source.family} ({source.year})"


def _foot(page: Lesson, words: Words, language: str) -> Iterator[str]:
    check, related, sources, *_ = _HEADS[language]
    yield f"## {check} {{ #self-check }}\n"
    for number, question in enumerate(strict_yaml.parse(records.questions(page, words)).data, 1):
        yield f"{number}. {question['stem'][language]}"
        for option in question.get("options", []):
            yield f"    - {option['text'][language]} *{option['reason'][language]}*"
        if "reason" in question:
            yield f"\n    *{question['reason'][language]}*"
    yield f"\n## {related} {{ #related }}\n"
    here = posixpath.dirname(page.path)
    for other in page.related:
        yield f"- [{title(other, words[language])}]({posixpath.relpath(other, here)})"
    yield f"\n## {sources} {{ #sources }}\n"
    for source in sorted({SOURCES[number] for number in page.cites}, key=lambda each: each.key):
        yield f"- {source.family}, Q. ({source.year}). *{source.title}*. Quva Press."
    yield ""


def _term(number: int, words: Words, slugs: tuple[str, ...], language: str) -> str:
    data = strict_yaml.parse(records.term(number, words, slugs)).data
    by_slug = dict(zip(slugs, words[language].names, strict=True))
    other = next(code for code in words if code != language)
    wording, said = data[language], data["attributed"][0]
    links = "".join(f"- [{by_slug[slug]}]({slug}.md)\n" for slug in data["relations"]["related"])
    *_, sources, related, _ = _HEADS[language]
    front = _FRONT.format(title=wording["name"], description=wording["definition"])
    return (
        f"{front}{wording['definition']}\n\n*{data[other]['name']}*, {wording['synonyms'][0]}\n\n"
        f"## {sources} {{ #sources }}\n\n{said['paraphrase'][language]} "
        f"({_BY_KEY[said['source']].family}, {_BY_KEY[said['source']].year})\n\n"
        f"## {related} {{ #relations }}\n\n{links}"
    )


def _a_to_z(words: Words, slugs: tuple[str, ...], language: str) -> str:
    named = sorted(zip(words[language].names, slugs, strict=True))
    name = _HEADS[language][-1]
    links = "".join(f"- [{name}]({slug}.md)\n" for name, slug in named)
    return _FRONT.format(title=name, description=name) + links
