"""One address, followed to its end: a verdict."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from refsite.outside import suspect
from refsite.outside.fetch import Answer, Fault, clean
from refsite.outside.model import Status, Verdict
from refsite.outside.polite import Polite

_PERMANENT, _REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429, 500, 502, 503, 504)
"""Answers that may be others later (RFC 9110, 15; RFC 6585, 4; RFC 8470, 5.2)."""
_PASSING_FAULTS = (Status.TIMEOUT, Status.CONNECTION, Status.SERVER)
_CODES = {
    401: Status.FORBIDDEN,
    403: Status.FORBIDDEN,
    404: Status.MISSING,
    410: Status.GONE,
    429: Status.BUSY,
    451: Status.FORBIDDEN,
}


def check(address: str, client: Polite) -> Verdict:
    """What becomes of a reader who opens an address."""
    try:
        here = clean(address)
    except ValueError as error:
        return Verdict(address, Status.MALFORMED, str(error))
    start, visited, lasting = here, {here}, ""
    permanent = True
    while True:
        answer = _patiently(here, client)
        if isinstance(answer, Fault):
            return Verdict(address, answer.status, _via(answer.detail, start, here))
        if answer.code not in _REDIRECTS or "Location" not in answer.headers:
            return _last(address, start, here, answer, lasting)
        permanent = permanent and answer.code in _PERMANENT
        target = urljoin(here, answer.headers["Location"])
        try:
            here = clean(target)
        except ValueError as error:
            return Verdict(address, Status.MALFORMED, str(error))
        if here in visited:
            return Verdict(address, Status.LOOP, f"back to {here}")
        if len(visited) > client.settings.most_redirects:
            return Verdict(address, Status.CHAIN, f"{len(visited)} redirects, the last to {here}")
        visited.add(here)
        lasting = here if permanent else lasting


def _last(address: str, start: str, here: str, answer: Answer, lasting: str) -> Verdict:
    """The verdict on the answer at the end of all redirects."""
    code = answer.code
    if not 200 <= code < 300:
        status = _CODES.get(code, Status.SERVER if code >= 500 else Status.REFUSED)
        return Verdict(address, status, _via(str(code), start, here))
    if suspected := suspect.redirect(start, here) if here != start else None:
        return Verdict(address, suspected, here)
    title = suspect.title(answer.body) if _is_page(answer) else ""
    if suspected := suspect.page(title):
        return Verdict(address, suspected, f"the page's title is “{title[:100]}”")
    if lasting:
        return Verdict(address, Status.MOVED, moved=lasting)
    return Verdict(address, Status.GOOD, _via("", start, here))


def _patiently(address: str, client: Polite) -> Answer | Fault:
    """The answer to HEAD where it says enough, else that to GET, asked again while it may pass."""
    settings = client.settings
    for number in range(settings.tries + 1):
        head = number == 0
        answer = client.ask("HEAD" if head else "GET", address)
        if _is_enough(answer, head=head):
            break
        if number < settings.tries and _may_pass(answer):
            client.wait(min(_wish(answer, settings.backoff * 2**number), settings.longest_wait))
    return answer


def _is_enough(answer: Answer | Fault, *, head: bool) -> bool:
    """Whether another request would tell no more. A good page is read, since it may say “404”."""
    if isinstance(answer, Fault) or not head:
        return not _may_pass(answer)
    is_redirect = answer.code in _REDIRECTS and "Location" in answer.headers
    return is_redirect or (200 <= answer.code < 300 and not _is_page(answer))


def _may_pass(answer: Answer | Fault) -> bool:
    if isinstance(answer, Fault):
        return answer.status in _PASSING_FAULTS
    return answer.code in _PASSING


def _is_page(answer: Answer) -> bool:
    return "html" in answer.headers.get("Content-Type", "html").lower()


def _wish(answer: Answer | Fault, otherwise: float) -> float:
    """The seconds of Retry-After, a number or a date (RFC 9110, 10.2.3), or else our own."""
    text = "" if isinstance(answer, Fault) else answer.headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d+", text):
        return float(text)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return otherwise
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _via(detail: str, start: str, here: str) -> str:
    return detail if here == start else f"{detail} at {here}".strip()
