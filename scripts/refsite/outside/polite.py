"""One request at a time to a host, with a pause between, and only where its robots.txt lets us."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from refsite.outside.fetch import Answer, Client, Fault, clean
from refsite.outside.model import Status
from refsite.outside.settings import Settings

_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
"""At least so many RFC 9309 (2.3.1.2) wants followed for a robots.txt."""


@dataclass
class _Host:
    """What is known of a host: when it may be asked again, and its rules once they were read."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    pause: float = 0
    free: float = 0
    rules_lock: threading.Lock = field(default_factory=threading.Lock)
    rules: RobotFileParser | None = None


class Polite:
    """A client that keeps the manners of a crawler; safe for threads.

    `wait` sleeps for so many seconds.
    """

    def __init__(self, settings: Settings, wait: Callable[[float], object]):
        self.settings, self.wait = settings, wait
        self._client = Client(settings)
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def ask(self, method: str, address: str) -> Answer | Fault:
        """The answer to one request, once the host's rules and its rest allow it."""
        host = self._host(address)
        with host.rules_lock:
            if host.rules is None:
                found = self._rules(address)
                if isinstance(found, Fault):
                    return found  # asked for anew with the next address: it may pass
                host.rules, host.pause = found, self._pause(found)
        if not host.rules.can_fetch(self.settings.name, address):
            return Fault(Status.ROBOTS)
        return self._ask(method, address)

    def _host(self, address: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(
                urlsplit(address).netloc, _Host(pause=self.settings.pause)
            )

    def _ask(self, method: str, address: str) -> Answer | Fault:
        host = self._host(address)
        with host.lock:
            self.wait(max(0.0, host.free - time.monotonic()))
            try:
                return self._client.ask(method, address)
            finally:
                host.free = time.monotonic() + host.pause

    def _rules(self, address: str) -> RobotFileParser | Fault:
        """The rules of a host, by RFC 9309, 2.3.1: none where it has no such file.

        A host that cannot give the file for a fault of its own is left alone.
        """
        place = urljoin(address, "/robots.txt")
        rules = RobotFileParser()
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._ask("GET", place)
            if isinstance(answer, Fault):
                return answer
            if answer.code not in _REDIRECTS or "Location" not in answer.headers:
                break
            try:
                place = clean(urljoin(place, answer.headers["Location"]))
            except ValueError:
                break
        if answer.code >= 500:
            return Fault(Status.SERVER, f"robots.txt: {answer.code}")
        found = answer.body.decode("utf-8", "replace") if answer.code == 200 else ""
        rules.parse(found.splitlines())
        return rules

    def _pause(self, rules: RobotFileParser) -> float:
        wished = rules.crawl_delay(self.settings.name) or 0
        return max(self.settings.pause, min(float(wished), self.settings.longest_pause))
