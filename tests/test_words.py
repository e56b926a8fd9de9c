"""The interface says everything in both languages, and nothing that no page uses."""

import json
import re

from refsite.content.contrasts import CRITERIA
from refsite.languages import CODES
from refsite.pages.figures.lanes import KINDS
from refsite.project import Project
from refsite.site.front import STARTS
from refsite.words import WORDS

PROJECT = Project()


def test_both_languages_have_the_same_words():
    """No key is missing in a language, no text is empty."""
    assert list(WORDS["id"]) == list(WORDS["en"])
    assert all(text.strip() for words in WORDS.values() for text in words.values())


def test_every_word_is_used():
    """A word that nothing shows is removed, not kept."""
    sources = [*PROJECT.theme.rglob("*.html"), *(PROJECT.root / "scripts").rglob("*.py")]
    sources += [*PROJECT.formats.rglob("*.*")]
    text = "\n".join(path.read_text("utf-8") for path in sources if path.name != "words.py")
    used = {word for name in ("term", "corrections", "figures") for word in enumerated(name)}
    used |= {f"{what} {word}" for what in ("certainty", "mark", "link") for word in used}
    used |= {f"bibliography {part}" for part in ("cited", "further")}
    used |= set(re.findall(r"""["']([a-z_][a-z0-9 _-]*)["']""", text))
    used |= set(re.findall(r"word(?:s|s\[[^]]+\])?\.([a-z]+)", text))
    used |= {f"lane {kind}" for kind in KINDS} | {f"text in {code}" for code in CODES}
    used |= {f"{key} about" for key, _ in STARTS} | {f"criterion {key}" for key in CRITERIA}
    formats = re.findall(r'Format\(\s*"([a-z ]+)"', text)
    used |= {f"format {key}{end}" for key in formats for end in ("", " for")}

    unused = [key for key in WORDS["en"] if key not in used]
    assert unused == []


def enumerated(name: str) -> set[str]:
    """Every value that a schema enumerates: templates look such words up by value."""
    text = (PROJECT.glossary / f"{name}.schema.json").read_text("utf-8")
    return {
        word for values in re.findall(r'"enum": (\[[^\]]*\])', text) for word in json.loads(values)
    }
