"""What a first view of a page costs on a slow connection, as a real browser has it.

The browser is made as slow as on a cheap phone: a processor four times slower, 400 ms to an answer
and 400 kbit/s. The host of these measurements sends what was compressed beforehand, as hosts do.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, CDPSession
from slowed import slow_down

LATENCY = 400
"""Milliseconds from a request to its answer."""
THROUGHPUT = 50_000
"""Bytes a second: 400 kbit/s."""
SLOWER = 4
"""How many times the processor is slower than that of a quick machine."""
_CODINGS = (("br", ".br"), ("gzip", ".gz"))
_OBSERVE = """
  globalThis.seen = { FCP: 0, LCP: 0, CLS: 0, shifts: [] };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.FCP = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => { seen.LCP = startTime; });
  observe("layout-shift", ({ value, sources }) => {
    seen.CLS += value;
    seen.shifts.push(...sources.map(({ node }) => node?.className || node?.nodeName));
  });
"""
_KINDS = {
    "Document": "html",
    "Stylesheet": "css",
    "Script": "js",
    "Image": "images",
    "Font": "fonts",
}


@dataclass
class Load:
    """One view of a page. Bytes are those of the wire, headers too; times are milliseconds.

    `slowed` tells by how much the processor was slowed for it.
    """

    sent: Counter = field(default_factory=Counter)
    requests: list[str] = field(default_factory=list)
    nodes: int = 0
    fcp: float = 0
    lcp: float = 0
    cls: float = 0
    shifted: list[str] = field(default_factory=list)
    slowed: float = 1

    @property
    def total(self) -> int:
        """Bytes of all kinds."""
        return self.sent.total()


class _Compressed(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file's compressed twin to whoever takes it."""
        path = Path(self.translate_path(self.path))
        taken = self.headers.get("Accept-Encoding", "")
        for coding, ending in _CODINGS:
            twin = path.with_name(path.name + ending)
            if coding in taken and twin.is_file():
                return self._send(twin, path, coding)
        return self._send(path, path, "")

    def _send(self, file: Path, named: Path, coding: str) -> None:
        if not file.is_file():
            return self.send_error(404)
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(named.name))
        self.send_header("Content-Length", str(len(body)))
        if coding:
            self.send_header("Content-Encoding", coding)
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, whose files are sent compressed where it has them so."""
    handler = partial(_Compressed, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        http.daemon_threads = True  # a browser keeps its connections
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()
        thread.join()


def load(browser: Browser, address: str, width: int = 360, scheme: str = "light") -> Load:
    """View a page for the first time: nothing is kept from before, no worker is started."""
    context = browser.new_context(
        viewport={"width": width, "height": 740}, color_scheme=scheme, service_workers="block"
    )
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        found = _noted(session)
        found.slowed = slow_down(page, session, SLOWER)
        page.add_init_script(_OBSERVE)
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": LATENCY,
                "downloadThroughput": THROUGHPUT,
                "uploadThroughput": THROUGHPUT,
            },
        )
        page.goto(address, wait_until="load", timeout=60_000)
        page.wait_for_load_state("networkidle")
        seen = page.evaluate("seen")
        found.nodes = page.evaluate("document.querySelectorAll('*').length")
        found.fcp, found.lcp, found.cls = seen["FCP"], seen["LCP"], seen["CLS"]
        found.shifted = seen["shifts"]
    finally:
        context.close()
    return found


def _noted(session: CDPSession) -> Load:
    """A load whose requests are written down while they happen."""
    found = Load()
    kinds: dict[str, str] = {}

    def asked(event: dict) -> None:
        url = event["request"]["url"]
        if not url.startswith(("data:", "blob:")):
            kinds[event["requestId"]] = _KINDS.get(event["type"], "other")
            found.requests.append(url)

    def ended(event: dict) -> None:
        if event["requestId"] in kinds:
            found.sent[kinds[event["requestId"]]] += int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", ended)
    session.send("Network.enable")
    return found


def best(browser: Browser, address: str, soon: Callable[[Load], bool], most: int = 9) -> Load:
    """The first view that is soon enough, of so many at most; else the quickest.

    What else the machine does, such as other tests, can only make a view slower.
    """
    seen = []
    for _ in range(most):
        seen.append(load(browser, address))
        if soon(seen[-1]):
            return seen[-1]
    return min(seen, key=lambda each: each.lcp)


def paths(found: Load) -> list[str]:
    """What was asked for, from the host's top."""
    return [unquote(urlsplit(url).path).lstrip("/") for url in found.requests]
