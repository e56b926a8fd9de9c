"""A web host of the tests' own: it can change its site, be slow, be cut off, and says what it served."""

import threading
import time
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host:
    """Serves the folder `root`, where the site is `site/`, as many hosts have it.

    `asked`: the paths from the site's top in the order in which they came, but the worker, which
    browsers look for whenever they like. `most`: after so many of them a connection is cut;
    `delay`: seconds before an answer; `hides_endings`: “a.html” is sent on to “a”, as some hosts
    do.
    """

    def __init__(self, root: Path) -> None:
        self.root, self.asked, self.delay = root, [], 0.0
        self.most: int | None = None
        self.hides_endings = False
        self._port = 0
        self.start()

    @property
    def top(self) -> str:
        """The site's address."""
        return f"http://127.0.0.1:{self._port}/site/"

    def start(self) -> None:
        """Be there, at the same address as before."""
        self._http = ThreadingHTTPServer(("127.0.0.1", self._port), self._handler())
        self._port = self._http.server_port
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,))
        self._thread.start()

    def stop(self) -> None:
        """Be gone: browsers are refused, as if there were no network."""
        if self._thread.is_alive():
            self._http.shutdown()
            self._http.server_close()
            self._thread.join()

    def _handler(self) -> type[SimpleHTTPRequestHandler]:
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(host.root))

            def do_GET(self) -> None:
                if self.path != "/site/sw.js":
                    host.asked.append(self.path.removeprefix("/site/"))
                time.sleep(host.delay)
                if host.most is not None and len(host.asked) > host.most:
                    self.close_connection = True
                elif host.hides_endings and self.path.endswith(".html"):
                    self.send_response(308)
                    path = self.path.removesuffix(".html").removesuffix("index")
                    self.send_header("Location", path)
                    self.end_headers()
                else:
                    if host.hides_endings and "." not in self.path and self.path[-1] != "/":
                        self.path += ".html"
                    super().do_GET()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def copyfile(self, source: object, target: object) -> None:
                with suppress(BrokenPipeError, ConnectionResetError):  # the browser has left
                    super().copyfile(source, target)

        return Handler
