"""Firefox, driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

Playwright drives only a Firefox of its own making; the protocol is that of any.
"""

import json
import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser import FIREFOX, find
from websockets.sync.client import ClientConnection, connect

_PATIENCE = 60
"""So many seconds a start may take."""
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox:
    """A tab that goes to addresses and evaluates JavaScript."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._calls = socket, 0
        self._call("session.new", capabilities={})
        [tab] = self._call("browsingContext.getTree")["contexts"]
        self._tab = tab["context"]

    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._call("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, expression: str) -> object:
        """The value of an expression, or of its promise, as JSON can say it."""
        asked = f"(async () => JSON.stringify(await ({expression})))()"
        target = {"context": self._tab}
        answer = self._call("script.evaluate", expression=asked, target=target, awaitPromise=True)
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def _call(self, method: str, **parameters: object) -> dict:
        self._calls += 1
        call = {"id": self._calls, "method": method, "params": parameters}
        self._socket.send(json.dumps(call))
        while (answer := json.loads(self._socket.recv())).get("id") != self._calls:
            pass  # an event
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        return answer["result"]


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A headless Firefox with a fresh profile in a folder."""
    command = [find(FIREFOX), "--headless", "--no-remote", "--profile", str(profile)]
    log = profile / "log.txt"
    with log.open("w") as errors:
        process = subprocess.Popen([*command, "--remote-debugging-port", "0"], stderr=errors)
        try:
            with connect(f"{_address(log)}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
            process.wait()


def _address(log: Path) -> str:
    """Where Firefox listens, as it says once it is ready."""
    for _ in range(_PATIENCE * 10):
        if found := _LISTENS.search(log.read_text("utf-8", "replace")):
            return found[1]
        time.sleep(0.1)
    raise RuntimeError(f"Firefox did not start:\n{log.read_text('utf-8', 'replace')}")
