"""How fast terms are found and linked, beside Python-Markdown's abbr on the same text and terms.

All figures of a line come from the same run, the best of three passes each; abbr gets as many of
the pages as it can read in a few seconds.
"""

import argparse
import sys
import time
from collections.abc import Callable
from xml.etree import ElementTree

import results
from corpus import Corpus, corpus
from markdown import Markdown
from markdown.extensions.abbr import AbbrTreeprocessor
from refsite.linking.link import link
from refsite.linking.match import Matcher
from refsite.terms.forms import Form

SHORT, FULL = 1_000, 2_500
"""How many pages."""
SIZES = (100, 400, 1_000, 10_000, 100_000)
ABBR_PAGES = {100: 500, 400: 200, 1_000: 100, 10_000: 8, 100_000: 1}
PASSES = 3
HEAD = {
    "terms": "terms",
    "found": "found",
    "MB/s": "speed",
    "link, ms a page": "link",
    "abbr, MB/s": "abbr",
    "times faster": "faster",
    "ready in, s": "ready",
}
"""The heads of columns, and the keys of figures."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print a line for each number of terms, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="more pages")
    pages = FULL if parser.parse_args(arguments).full else SHORT
    rows = []
    print("".join(f"{name:>17}" for name in HEAD))
    for terms in SIZES:
        row = measured(pages, terms)
        rows.append(row)
        print("".join(f"{row[key]:>17,}" for key in HEAD.values()), flush=True)
    results.write("linking", rows)
    return 0


def measured(count: int, terms: int) -> results.Row:
    """The figures for a number of terms."""
    data = corpus(count, terms)
    megabytes = data.size() / 1e6
    start = time.perf_counter()
    matcher = Matcher([Form(term, term) for term in data.terms], "id")
    matcher.find("")
    ready = time.perf_counter() - start
    pages = data.html()
    found = sum(len(matcher.find(page)) for page in data.pages)
    speed = megabytes / best(lambda: [matcher.find(page) for page in data.pages])
    linking = best(lambda: [link(page, matcher) for page in pages])
    peer = abbr_speed(data, ABBR_PAGES[terms])
    return {
        "terms": terms,
        "found": found,
        "speed": round(speed, 1),
        "link": round(1000 * linking / count, 2),
        "abbr": round(peer, 4),
        "faster": round(speed / peer),
        "ready": round(ready, 2),
    }


def best(action: Callable[[], object]) -> float:
    """The shortest of three passes, in seconds."""
    times = []
    for _ in range(PASSES):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def abbr_speed(data: Corpus, pages: int) -> float:
    """Megabytes a second of abbr's pass over the text; the time to build its expression is left out."""
    processor = AbbrTreeprocessor(Markdown(), dict.fromkeys(data.terms, "x"))
    processor.run(ElementTree.Element("div"))
    root = ElementTree.Element("div")
    for page in data.pages[:pages]:
        ElementTree.SubElement(root, "p").text = page
    start = time.perf_counter()
    processor.iter_element(root)
    return (
        sum(len(page.encode()) for page in data.pages[:pages]) / 1e6 / (time.perf_counter() - start)
    )


if __name__ == "__main__":
    sys.exit(main())
