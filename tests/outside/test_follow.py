"""One address, asked of a server that plays every fault."""

import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest
from faulty import QUICK, certificate, serving
from refsite.outside.fetch import clean
from refsite.outside.follow import check
from refsite.outside.model import Status, Verdict
from refsite.outside.polite import Polite
from refsite.outside.settings import Settings


def verdict(address: str, settings: Settings = QUICK) -> Verdict:
    """What the checker makes of an address."""
    return check(address, Polite(settings, time.sleep))


@pytest.fixture(scope="module")
def server():
    """A server without robots.txt."""
    with serving() as server:
        yield server


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/page", Status.GOOD),
        ("/pdf", Status.GOOD),
        ("/page#part", Status.GOOD),
        ("/code/404", Status.MISSING),
        ("/code/410", Status.GONE),
        ("/code/400", Status.REFUSED),
        ("/code/401", Status.FORBIDDEN),
        ("/code/403", Status.FORBIDDEN),
        ("/code/451", Status.FORBIDDEN),
        ("/code/500", Status.SERVER),
        ("/once", Status.GOOD),
        ("/no-head/403", Status.GOOD),
        ("/no-head/404", Status.GOOD),
        ("/no-head/405", Status.GOOD),
        ("/no-head/501", Status.GOOD),
        ("/slow", Status.TIMEOUT),
        ("/reset", Status.CONNECTION),
        ("/loop", Status.LOOP),
        ("/chain/3", Status.GOOD),
        ("/chain/9", Status.CHAIN),
        ("/to/302/page", Status.GOOD),
        ("/to/307/page", Status.GOOD),
        ("/to/301/page", Status.MOVED),
        ("/to/308/page", Status.MOVED),
        ("/to/301/code/404", Status.MISSING),
        ("/members", Status.LOGIN),
        ("/to/302/", Status.HOME),
        ("/to/301/index.php", Status.HOME),
        ("/away", Status.MALFORMED),
        ("/soft", Status.SOFT),
        ("/soft-english", Status.SOFT),
        ("/busy/once", Status.GOOD),
        ("/busy/always", Status.BUSY),
        ("/drips", Status.GOOD),
    ],
)
def test_each_fault_is_told_apart(server, path: str, status: Status):
    """A reader's fate with an address has a name of its own."""
    assert verdict(server.root + path).status is status


def test_the_new_address_is_where_the_permanent_redirects_end(server):
    """A temporary redirect after permanent ones is no address to write down."""
    found = verdict(f"{server.root}/to/301/to/308/to/302/page")

    assert (found.status, found.moved) == (Status.MOVED, f"{server.root}/to/302/page")
    assert verdict(f"{server.root}/to/302/to/301/page").moved == ""


def test_an_address_that_no_one_can_ask_for():
    """Other schemes and hosts that are none are named, not asked."""
    for address in (
        "ftp://example.org/file",
        "mailto:a@example.org",
        "https://",
        "http://[::1/x",
        "http://a..b/",
    ):
        assert verdict(address).status is Status.MALFORMED, address


def test_a_host_that_is_not_there():
    """A name that nobody has (RFC 6761), in letters of other scripts too, and a closed door."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        refusing = f"http://127.0.0.1:{closed.getsockname()[1]}/"

        assert verdict("http://nobody.invalid/").status is Status.NO_HOST
        assert verdict("http://bücher.invalid/").status is Status.NO_HOST
        assert verdict(refusing).status is Status.CONNECTION


def test_addresses_go_over_the_wire_in_ascii(server):
    """Umlauts and spaces in host, path and redirects are written as HTTP wants them."""
    assert (
        clean("http://Bücher.example/ä b?ö#ü") == "http://xn--bcher-kva.example/%C3%A4%20b?%C3%B6"
    )
    assert clean("http://xn--bcher-kva.example") == "http://xn--bcher-kva.example/"
    assert clean("https://doi.org/10.1016/0007-6813(91)90005-G").endswith("/0007-6813(91)90005-G")

    found = verdict(f"{server.root}/sharp")

    assert found.moved == f"{server.root}/B%C3%BCcher%20und%20mehr"
    assert ("GET", "/B%C3%BCcher%20und%20mehr") in [each[:2] for each in server.log]


def test_faults_of_certificates_are_told_apart(tmp_path: Path):
    """Who must act differs: the keepers renew, we correct the name, a self-signed one is neither."""
    mine, other = certificate(tmp_path, "IP:127.0.0.1"), certificate(tmp_path, "DNS:other.example")
    old = certificate(tmp_path, "IP:127.0.0.1", expired=True)
    for path, trusted, status in (
        (mine, mine, Status.GOOD),
        (mine, None, Status.TLS_SELF_SIGNED),
        (other, other, Status.TLS_NAME),
        (old, old, Status.TLS_EXPIRED),
    ):
        with serving(certificate=path) as server:
            found = verdict(f"{server.root}/page", replace(QUICK, authorities=trusted))
            assert found.status is status, found


def test_waits_as_long_as_it_is_told_to_but_not_for_years():
    """Retry-After in seconds is kept; a date far away is cut to the longest wait."""
    with serving() as server:
        verdict(f"{server.root}/busy/once")
        times = [at for _, path, at, _ in server.log if path == "/busy/once"]
        assert 1 <= times[1] - times[0] < 1.4

        start = time.monotonic()
        assert (
            verdict(f"{server.root}/later", replace(QUICK, longest_wait=0.1)).status
            is Status.SERVER
        )
        assert time.monotonic() - start < 1


def test_a_huge_body_is_not_read_to_its_end():
    """Reading ends at the limit; what the machine had taken in by then is all that was sent."""
    settings = replace(QUICK, most_bytes=100_000, whole=60)
    with serving() as server:
        assert verdict(f"{server.root}/huge", settings).status is Status.GOOD
        time.sleep(0.1)
        sent = server.sent
        time.sleep(0.1)
        assert 100_000 <= server.sent == sent < 30_000_000


def test_robots_txt_is_kept():
    """What robots.txt forbids is not asked for; the rest is, under a name that says who we are."""
    rules = "User-agent: *\nDisallow: /private\n\nUser-agent: RujukanPeksos-LinkCheck\nDisallow: /closed\n"
    with serving(robots=rules) as server:
        assert verdict(f"{server.root}/closed/page").status is Status.ROBOTS
        assert verdict(f"{server.root}/to/302/closed").status is Status.ROBOTS
        assert verdict(f"{server.root}/private").status is Status.GOOD

        assert not any(path.startswith("/closed") for _, path, _, _ in server.log)
        [agent] = {agent for *_, agent in server.log}
        assert "Rujukan Peksos" in agent
        assert "@" not in agent


def test_a_host_that_cannot_give_its_rules_is_left_alone():
    """RFC 9309, 2.3.1.4: no rules for a fault of the server's is a ban, no such file is none."""
    with serving(robots=503) as server:
        assert verdict(f"{server.root}/page").status is Status.SERVER
        assert {path for _, path, *_ in server.log} == {"/robots.txt"}
    with serving(robots=403) as server:
        assert verdict(f"{server.root}/page").status is Status.GOOD
