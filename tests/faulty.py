"""A web server on this machine that plays every fault of the real ones."""

import socket
import ssl
import struct
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from refsite.outside.settings import Settings

QUICK = Settings(
    pause=0,
    connect=0.5,
    read=0.3,
    whole=0.4,
    tries=2,
    backoff=0.01,
    longest_wait=1.5,
    most_redirects=4,
)
"""For a server on this machine: no pauses, little patience."""

PAGE = "<!doctype html><title>{}</title><p>Text."


class Faulty(BaseHTTPRequestHandler):
    """Answers by the path asked for; the server's `log` has what came, with the time."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """As GET, without a body."""
        self._serve()

    def do_GET(self) -> None:
        """What the path asks for."""
        self._serve()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        server, path = self.server, self.path.split("?")[0]
        server.log.append((self.command, self.path, time.monotonic(), self.headers["User-Agent"]))
        server.asked[self.command, path] += 1
        name = path.strip("/").split("/")[0]
        getattr(self, f"_{name.replace('.', '_').replace('-', '_')}", self._page)()

    def _answer(
        self, code: int = 200, title: str = "A page", body: bytes | None = None, **headers: str
    ) -> None:
        body = PAGE.format(title).encode() if body is None else body
        self.send_response(code)
        headers = {"Content_Type": "text/html"} | headers | {"Content_Length": str(len(body))}
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "GET":
            self.wfile.write(body)

    def _page(self) -> None:
        self._answer()

    def _robots_txt(self) -> None:
        rules = self.server.robots
        if isinstance(rules, int):
            self._answer(rules)
        else:
            self._answer(200 if rules else 404, body=rules.encode(), Content_Type="text/plain")

    def _code(self) -> None:
        self._answer(int(self.path.split("/")[2]))

    def _pdf(self) -> None:
        self._answer(body=b"%PDF-1.7", Content_Type="application/pdf")

    def _slow(self) -> None:
        self.server.stop.wait(1.5)

    def _drips(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if self.command == "GET":
            while not self.server.stop.wait(0.05):
                self.wfile.write(b".")

    def _reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def _loop(self) -> None:
        self._answer(302, Location="/loop-back")

    def _loop_back(self) -> None:
        self._answer(302, Location="/loop")

    def _chain(self) -> None:
        number = int(self.path.split("/")[2])
        self._answer(302, Location=f"/chain/{number - 1}" if number else "/page")

    def _to(self) -> None:
        """/to/301/place: a redirect of that code to /place."""
        _, _, code, place = self.path.split("/", 3)
        self._answer(int(code), Location=f"/{place}")

    def _away(self) -> None:
        self._answer(302, Location="mailto:someone@example.org")

    def _members(self) -> None:
        self._answer(302, Location="/user/login?next=/members")

    def _sharp(self) -> None:
        self._answer(301, Location="/Bücher und mehr#teil-2")

    def _busy(self) -> None:
        first = self.server.asked["GET", self.path] == 0
        if first or self.path.endswith("always"):
            self._answer(429, Retry_After="0" if self.path.endswith("always") else "1")
        else:
            self._answer()

    def _later(self) -> None:
        self._answer(503, Retry_After="Wed, 21 Oct 2099 07:28:00 GMT")

    def _no_head(self) -> None:
        """/no-head/403: that code to HEAD, a page to GET."""
        self._answer(int(self.path.split("/")[2]) if self.command == "HEAD" else 200)

    def _once(self) -> None:
        """500, once to each method; then a page."""
        self._answer(500 if self.server.asked[self.command, self.path] == 1 else 200)

    def _huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        if self.command == "GET":
            while not self.server.stop.is_set():  # until the reader has hung up
                self.wfile.write(b"x" * 65536)
                self.server.sent += 65536

    def _soft(self) -> None:
        self._answer(title="Halaman Tidak Ditemukan – Situs")

    def _soft_english(self) -> None:
        self._answer(title="404 | Page not found")


@contextmanager
def serving(
    robots: str | int = "", certificate: Path | None = None
) -> Iterator[ThreadingHTTPServer]:
    """A faulty server; its `root` is its address without a slash at the end."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A client that hangs up is what many of these tests want."""

    server = Quiet(("127.0.0.1", 0), Faulty)
    server.log, server.asked, server.sent = [], Counter(), 0
    server.robots, server.stop = robots, threading.Event()
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.root = f"http{'s' if certificate else ''}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        server.shutdown()
        thread.join()
        server.server_close()


def certificate(folder: Path, name: str, *, expired: bool = False) -> Path:
    """A certificate that signs itself, for a name as `IP:…` or `DNS:…`; its key stands beside it.

    OpenSSL 3.0 gives one an end in the past only by `x509 -days`.
    """
    path = folder / f"{name.replace(':', '-')}{'-expired' * expired}.pem"
    run = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
    ]
    run += ["-subj", "/CN=test", "-addext", f"subjectAltName={name}", "-out", path]
    subprocess.run([*run, "-keyout", path.with_suffix(".key")], check=True, capture_output=True)
    if expired:
        again = [
            "openssl",
            "x509",
            "-in",
            path,
            "-signkey",
            path.with_suffix(".key"),
            "-days",
            "-1",
        ]
        subprocess.run([*again, "-out", path], check=True, capture_output=True)
    return path
