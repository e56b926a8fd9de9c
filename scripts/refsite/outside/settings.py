"""How politely and how patiently addresses are asked for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """All times in seconds.

    `workers` hosts are asked side by side, each for one thing at a time with a `pause` between, or
    longer where its robots.txt wants so. `connect` is the time to reach a host, `read` that for each
    part of an answer, `whole` that for a body. A fault that may pass is looked at `tries` more times,
    after `backoff`, twice that, and so on, or as long as the server says, at most `longest_wait`.
    `most_bytes` are read of a body; `authorities` are trusted instead of the usual ones if given.
    """

    workers: int = 8
    pause: float = 2
    longest_pause: float = 30
    connect: float = 10
    read: float = 20
    whole: float = 60
    tries: int = 3
    backoff: float = 5
    longest_wait: float = 120
    most_bytes: int = 512 * 1024
    most_redirects: int = 8
    authorities: Path | None = None
    name: str = "RujukanPeksos-LinkCheck"

    @property
    def agent(self) -> str:
        """The User-Agent: what we are called in robots.txt, and why we come."""
        return f"{self.name}/1.0 (Rujukan Peksos, an open reference; looks whether its sources are still there)"
