"""How an outside address was found, and what is kept of it."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What one check made of an address."""

    GOOD = "good"
    MOVED = "moved"
    """Good, by a permanent redirect (RFC 9110, 15.4: 301 and 308): the new address is known."""
    FORBIDDEN = "forbidden"
    """The server refuses us (401, 403, 451); readers may get in."""
    ROBOTS = "robots"
    """The site's robots.txt asks programs to stay away."""
    BUSY = "busy"
    """The server asked us to wait (429) for as long as we asked."""
    MISSING = "missing"
    GONE = "gone"
    REFUSED = "refused"
    """Another answer that blames the request (4xx)."""
    SERVER = "server"
    """An answer that blames the server (5xx)."""
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    """The connection was refused or broke off."""
    NO_HOST = "no-host"
    TLS = "tls"
    TLS_EXPIRED = "tls-expired"
    TLS_NAME = "tls-name"
    """The certificate is another host's."""
    TLS_SELF_SIGNED = "tls-self-signed"
    LOOP = "redirect-loop"
    CHAIN = "redirect-chain"
    """More redirects than a browser's reader would wait for."""
    MALFORMED = "malformed"
    """No address that HTTP can ask for: another scheme, no host."""
    SOFT = "soft-404"
    """Answered as good, with a page that says that nothing was found."""
    LOGIN = "login"
    """A redirect from a page to where one signs in."""
    HOME = "home"
    """A redirect from a page to the site's front page: most often the page is gone."""


SOUND = frozenset({Status.GOOD, Status.MOVED})
UNDECIDED = frozenset({Status.FORBIDDEN, Status.ROBOTS, Status.BUSY})
"""Neither good nor bad: we were not let in to see."""


@dataclass(frozen=True)
class Verdict:
    """What one check found: `moved` is the new address of what has moved, `detail` is for people."""

    address: str
    status: Status
    detail: str = ""
    moved: str = ""


@dataclass(frozen=True, order=True)
class Seen:
    """What is kept of an address.

    `checked` is the day of the last check, `good` that of the last one that found it good, as
    `YYYY-MM-DD`, empty if none did; `bad` counts the bad ones since, `moved` is its new address.
    """

    address: str
    checked: str
    good: str
    status: Status
    moved: str = ""
    bad: int = 0


def after(before: Seen | None, verdict: Verdict, day: str) -> Seen:
    """What is kept once a verdict of a day is known; an undecided one leaves the count as it was."""
    good, bad = (before.good, before.bad) if before else ("", 0)
    if verdict.status in SOUND:
        good, bad = day, 0
    elif verdict.status not in UNDECIDED and not (before and before.checked == day):
        bad += 1
    elif verdict.status not in UNDECIDED:
        bad = max(bad, 1)  # a second look on the same day is no second check
    return Seen(verdict.address, day, good, verdict.status, verdict.moved, bad)
