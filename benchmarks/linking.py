"""How fast terms are found and linked, beside Python-Markdown's abbr on the same text and terms.

All figures of a line come from the same run, the best of three passes each; abbr gets as many of
the pages as it can read in a few seconds.
"""

import time
from collections.abc import Callable
from xml.etree import ElementTree

from corpus import Corpus, corpus
from markdown import Markdown
from markdown.extensions.abbr import AbbrTreeprocessor
from refsite.linking.link import link
from refsite.linking.match import Matcher
from refsite.terms.forms import Form

PAGES = 2_500
SIZES = (100, 1_000, 10_000, 100_000)
ABBR_PAGES = {100: 500, 1_000: 100, 10_000: 8, 100_000: 1}
PASSES = 3


def main() -> None:
    """Print a line for each number of terms."""
    head = (
        "terms",
        "found",
        "MB/s",
        "link, ms a page",
        "abbr, MB/s",
        "times faster",
        "ready in, s",
    )
    print("".join(f"{name:>17}" for name in head))
    for terms in SIZES:
        data = corpus(PAGES, terms)
        megabytes = data.size() / 1e6
        start = time.perf_counter()
        matcher = Matcher([Form(term, term) for term in data.terms], "id")
        matcher.find("")
        ready = time.perf_counter() - start
        pages = data.html()
        found = sum(len(matcher.find(page)) for page in data.pages)
        finding = best(lambda m=matcher, d=data: [m.find(page) for page in d.pages])
        linking = best(lambda m=matcher, p=pages: [link(page, m) for page in p])
        peer = abbr_speed(data, ABBR_PAGES[terms])
        figures = (
            f"{terms:,}",
            f"{found:,}",
            f"{megabytes / finding:.1f}",
            f"{1000 * linking / PAGES:.2f}",
            f"{peer:.4f}",
            f"{megabytes / finding / peer:,.0f}",
            f"{ready:.2f}",
        )
        print("".join(f"{figure:>17}" for figure in figures), flush=True)


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
    main()
