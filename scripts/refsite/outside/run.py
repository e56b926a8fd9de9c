"""All addresses, many hosts side by side, each host one request at a time."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

from refsite.outside.follow import check
from refsite.outside.model import Status, Verdict
from refsite.outside.polite import Polite
from refsite.outside.settings import Settings

_SILENT = frozenset(
    {Status.NO_HOST, Status.CONNECTION, Status.TIMEOUT, Status.TLS, Status.TLS_SELF_SIGNED}
)
"""How addresses are found where there is no network, or one that looks into what passes it."""


class _StoppedError(Exception):
    """Somebody has ended the run while a thread was waiting to ask."""


def check_all(
    addresses: Iterable[str], settings: Settings, tell: Callable[[Verdict], None]
) -> None:
    """Check every address; `tell` hears each verdict as it comes, one at a time.

    Interrupted, it ends after the requests under way.
    """
    stop, telling = threading.Event(), threading.Lock()

    def wait(seconds: float) -> None:
        if stop.wait(seconds):
            raise _StoppedError

    client = Polite(settings, wait)

    def go(group: Sequence[str]) -> None:
        with suppress(_StoppedError):
            for address in group:
                verdict = check(address, client)
                with telling:
                    tell(verdict)

    with ThreadPoolExecutor(settings.workers) as pool:
        try:
            for task in [pool.submit(go, group) for group in _by_host(addresses)]:
                task.result()
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def offline(verdicts: Sequence[Verdict]) -> bool:
    """Whether more than half of the hosts did not answer: then the fault is most likely here."""
    asked = {urlsplit(verdict.address).netloc for verdict in verdicts}
    answered = {urlsplit(each.address).netloc for each in verdicts if each.status not in _SILENT}
    return len(answered) * 2 < len(asked)


def _by_host(addresses: Iterable[str]) -> list[list[str]]:
    """The addresses of each host, the host with the most first: it takes longest."""
    groups = defaultdict(list)
    for address in addresses:
        groups[urlsplit(address).netloc].append(address)
    return sorted(groups.values(), key=len, reverse=True)
