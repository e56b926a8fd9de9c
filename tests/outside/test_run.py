"""Many addresses: politely, and to their end."""

from dataclasses import replace
from itertools import pairwise

from faulty import QUICK, serving
from refsite.outside.model import Status, Verdict
from refsite.outside.run import check_all, offline


def run(addresses: list[str], settings=QUICK) -> dict[str, Verdict]:
    """The verdicts by address."""
    found = []
    check_all(addresses, settings, found.append)
    return {each.address: each for each in found}


def test_a_host_is_asked_for_one_thing_at_a_time_with_a_pause():
    """Between any two requests to a host lies the pause, redirects and robots.txt among them."""
    with serving() as one, serving() as other:
        addresses = [f"{one.root}/page/{number}" for number in range(3)]
        found = run([*addresses, f"{other.root}/page"], replace(QUICK, pause=0.1))
        times = sorted(at for *_, at, _ in one.log)

    assert {each.status for each in found.values()} == {Status.GOOD}
    assert len(times) == 7  # robots.txt, then HEAD and GET each
    assert all(later - before >= 0.1 for before, later in pairwise(times))


def test_hosts_are_asked_side_by_side():
    """A slow host does not hold up the others."""
    with serving() as one, serving() as other:
        found = run([f"{one.root}/page", f"{other.root}/page"], replace(QUICK, pause=0.3))
        first, second = ([at for *_, at, _ in host.log] for host in (one, other))

    assert len(found) == 2
    assert min(first) < max(second)
    assert min(second) < max(first)


def test_a_host_may_ask_for_longer_pauses():
    """Crawl-delay counts, up to a limit."""
    with serving(robots="User-agent: *\nCrawl-delay: 60\n") as server:
        run([f"{server.root}/page"], replace(QUICK, longest_pause=0.2))
        head, get = (at for method, path, at, _ in server.log if path == "/page")
    assert 0.2 <= get - head < 60


def test_no_network_is_no_fault_of_the_addresses():
    """Where most hosts did not answer, or somebody else did, nothing is said about them."""
    silent = [
        Verdict("https://a.example/", Status.NO_HOST),
        Verdict("https://b.example/", Status.TLS_SELF_SIGNED),
    ]
    answers = [Verdict(f"https://c.example/{path}", Status.MISSING) for path in "xyz"]

    assert offline(silent)
    assert offline([*silent, *answers])
    assert not offline([*silent[:1], *answers])
    assert not offline([])
