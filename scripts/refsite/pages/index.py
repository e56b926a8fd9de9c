"""The A–Z of the glossary: names, and the synonyms and abbreviations that lead to them."""

from collections import defaultdict

from refsite.glossary import Glossary
from refsite.language.collate import initial, sort_key
from refsite.languages import twin
from refsite.pages import theme
from refsite.pages.markdown import front_matter, marked
from refsite.words import WORDS

SRC_URI = "glossary/index.md"


def render(glossary: Glossary, language: str) -> str:
    """The page as Markdown."""
    words = WORDS[language]
    letters: dict[str, list[str]] = defaultdict(list)
    for name, text in _lines(glossary, language):
        letters[initial(name)].append(text)
    bar = " ".join(f"[{letter}](#{anchor(letter)})" for letter in sorted(letters))
    parts = [
        front_matter(
            {"title": words["a to z"], "description": words["a to z about"]}, searched=False
        )
    ]
    parts.append(f"{bar}\n{{ .letters }}\n")
    for letter, group in sorted(letters.items()):
        parts.append(f"## {letter} {{ #{anchor(letter)} }}\n")
        parts.append("\n".join(f"- {text}" for text in group) + "\n")
    parts.append(f"## {words['themes']} {{ #themes }}\n")
    parts.append(f"[{words['term map']}](map/index.md)\n")
    for each in glossary.themes:
        count = len(glossary.in_theme(each.key))
        link = f"[{each.names[language]}](themes/{theme.src_uri(each.key).rsplit('/', 1)[1]})"
        parts.append(f"- {link}: {each.about[language]} ({count} {words['terms']})")
    return "\n".join(parts) + "\n"


def anchor(letter: str) -> str:
    """The anchor of a letter's section."""
    return "letter-" + ("0" if letter == "#" else letter.lower())


def _lines(glossary: Glossary, language: str) -> list[tuple[str, str]]:
    """Every entry as (what it is sorted by, Markdown), in alphabetical order."""
    other, lines = twin(language).code, []
    for term in glossary.terms.values():
        wording = term.wordings[language]
        twin_name = marked(term.name(other), other)
        lines.append((wording.name, f"[{wording.name}](term:{term.slug}) · {twin_name}"))
        for name in (*wording.synonyms, *wording.abbreviations):
            lines.append((name, f"{name} → [{wording.name}](term:{term.slug})"))
    return sorted(set(lines), key=lambda line: (sort_key(line[0]), line[1]))
