"""How well and how fast the search finds, beside lunr as Material uses it and MiniSearch.

On our content with the queries of tests/search/queries.yml, and on made-up pages. All engines run
in the same headless Chromium, one after the other; times are from query to ranked list. The peers
come from npm, on demand; without npm they are left out.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import results
import yaml
from browser import find
from corpus import corpus
from playwright.sync_api import Browser, Page, sync_playwright
from refsite.content import check
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.project import ROOT, Project
from refsite.search.entries import HEADING, TEXT, TITLE, Entry
from refsite.search.index import build

PEERS = {"lunr": "2.3.9", "minisearch": "7.2.0"}
SHORT, FULL = (1_000,), (1_000, 10_000)
"""Numbers of made-up pages."""
PEERS_UP_TO = 1_000
OUR_CONTENT = "ours"
ENGINE = "\n".join(
    (ROOT / "theme" / "assets" / "javascripts" / f"search-{part}.js").read_text("utf-8")
    for part in ("words", "engine")
)
ASK = {
    "ours": "(query) => SEARCH.ask(query).hits.map((hit) => SEARCH.entry(hit.entries[0]).url)",
    "minisearch": """(query) => mini.search(query, { boost: { title: 3 }, fuzzy: 0.2, prefix: true })
        .map((hit) => hit.url)""",
    # What Material 9.8 makes of a query: every word may go on.
    "lunr": """(query) => lunrIndex.search(query.split(/\\s+/).map((word) =>
        `${word.replace(/[:^~+*-]/g, "")}*`).join(" ")).map((hit) => hit.ref)""",
}
READY = {
    "minisearch": """(pages) => {
        globalThis.mini = new MiniSearch({ fields: ["title", "text"], idField: "url",
          storeFields: ["url"] });
        mini.addAll(pages); }""",
    "lunr": """(pages) => { globalThis.lunrIndex = lunr(function () {
        this.ref("url"); this.field("title", { boost: 1000 }); this.field("text");
        this.pipeline.reset(); this.searchPipeline.reset();
        for (const page of pages) this.add(page); }); }""",
}
TIMED = """([ask, queries]) => {
  const run = eval(ask);
  return queries.map((query) => {
    const start = performance.now();
    const urls = [...new Set(run(query).map((url) => url.split("#")[0]))].slice(0, 3);
    return [performance.now() - start, urls];
  });
}"""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print a line for each engine and size, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="10,000 pages, too")
    sizes = FULL if parser.parse_args(arguments).full else SHORT
    queries = yaml.safe_load((ROOT / "tests" / "search" / "queries.yml").read_text("utf-8"))
    content, _ = check.load(Project())
    rows = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        peers = fetched(Path(folder))
        print(f"{'engine':12}{'pages':>8}{'recall@3':>10}{'median ms':>11}{'95 % ms':>9}")
        for engine in ("ours", *peers):
            found, times = on_our_content(browser, engine, peers, queries, content)
            rows.append(report(engine, OUR_CONTENT, found, times))
        for size in sizes:
            for engine in ("ours", *(peers if size <= PEERS_UP_TO else ())):
                times = made_up(browser, engine, peers, size)
                rows.append(report(engine, f"{size:,}", "", times))
        browser.close()
    results.write("search", rows)
    return 0


def report(engine: str, pages: str, recall: str, times: Sequence[float]) -> results.Row:
    """The figures of one engine, which are printed."""
    median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{engine:12}{pages:>8}{recall:>10}{median:>11.1f}{late:>9.1f}", flush=True)
    figures = {"median": round(median, 1), "late": round(late, 1)}
    return {"engine": engine, "pages": pages, "recall": recall, **figures}


def fetched(folder: Path) -> dict[str, Path]:
    """The scripts of the peers by their names; nothing where npm is not there."""
    found: dict[str, Path] = {}
    if not shutil.which("npm"):
        print("npm is not there: lunr and MiniSearch are left out")
        return found
    for name, version in PEERS.items():
        command = ["npm", "install", "--silent", "--prefix", str(folder), f"{name}@{version}"]
        subprocess.run(command, check=True)
        home = folder / "node_modules" / name
        found[name] = home / ("lunr.js" if name == "lunr" else "dist/umd/index.js")
    return found


def on_our_content(
    browser: Browser, engine: str, peers: dict, queries: Sequence[dict], content: Content
) -> tuple[str, list[float]]:
    """Recall at three and the times of all queries."""
    found, times = 0, []
    for code in CODES:
        mine = [query for query in queries if query["lang"] == code]
        if engine == "ours":
            script = ROOT / "dist" / "site" / code / "search" / "index.js"
            page = loaded(browser, ENGINE, script.read_text("utf-8"))
        else:
            page = loaded(browser, peers[engine].read_text("utf-8"))
            page.evaluate(READY[engine], list(plain_pages(content, code)))
        answers = page.evaluate(TIMED, [ASK[engine], [query["query"] for query in mine]])
        for query, (spent, urls) in zip(mine, answers, strict=True):
            found += bool(set(urls) & set(query["expect"]))
            times.append(spent)
        page.close()
    return f"{found / len(queries):.1%}", times


def plain_pages(content: Content, language: str) -> Iterator[dict[str, str]]:
    """Pages and terms as any engine would be given them: address, title, text."""
    for page in content.pages:
        if page.language == language:
            url = f"{page.src_uri.removesuffix('.md')}.html"
            yield {"url": url, "title": str(page.meta["title"]), "text": page.body}
    for term in content.glossary.terms.values():
        wording = term.wordings[language]
        names = " ".join((*wording.synonyms, *wording.abbreviations, *wording.forms))
        url, text = f"glossary/{term.slug}.html", f"{names} {wording.definition}"
        yield {"url": url, "title": wording.name, "text": text}


def made_up(browser: Browser, engine: str, peers: dict, size: int) -> list[float]:
    """The times of two hundred queries of one to four words, a third with a slip, on made-up pages."""
    data = corpus(size, 0)
    pages = [
        {"url": f"{number}.html", "title": text[:40].rsplit(" ", 1)[0], "text": text}
        for number, text in enumerate(data.pages)
    ]
    chance = random.Random(2)  # noqa: S311 (nothing is secret here)
    queries = [_query(chance.choice(data.pages), chance) for _ in range(200)]
    if engine == "ours":
        entries = [entry for page in pages for entry in _entries(page)]
        page = loaded(browser, ENGINE, build(entries, "id"))
    else:
        page = loaded(browser, peers[engine].read_text("utf-8"))
        page.evaluate(READY[engine], pages)
    answers = page.evaluate(TIMED, [ASK[engine], queries])
    page.close()
    return [spent for spent, _ in answers]


def _entries(page: dict[str, str]) -> Iterator[Entry]:
    """A page of six sections."""
    lines, url = page["text"].split("\n"), page["url"]
    for number in range(0, len(lines), 9):
        part = " ".join(lines[number : number + 9])
        title = page["title"] if number == 0 else part[:30]
        fields = ((title, TITLE if number == 0 else HEADING), (part, TEXT))
        yield Entry("s", f"{url}#s{number}", url, title, part[:170], fields)


def _query(text: str, chance: random.Random) -> str:
    words = [word.strip("().–") for word in text.split()]
    start, count = chance.randrange(len(words) - 4), chance.randint(1, 4)
    query = " ".join(word for word in words[start : start + count] if word) or words[0]
    if chance.random() < 1 / 3 and len(query) > 6:
        at = chance.randrange(1, len(query) - 1)
        query = query[:at] + query[at + 1 :]
    return query


def loaded(browser: Browser, *scripts: str) -> Page:
    """A page with scripts in it."""
    page = browser.new_page()
    for script in scripts:
        page.add_script_tag(content=script)
    return page


if __name__ == "__main__":
    sys.exit(main())
