"""One request: an answer, or the fault that kept it away. The only place that opens connections."""

import re
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

import certifi
import urllib3
from urllib3 import exceptions
from urllib3.util import Timeout, parse_url

from refsite.outside.model import Status
from refsite.outside.settings import Settings

# OpenSSL's X509_V_ERR_…, https://docs.openssl.org/3.0/man3/X509_STORE_CTX_get_error/
_CERTIFICATES = {
    10: Status.TLS_EXPIRED,
    18: Status.TLS_SELF_SIGNED,
    19: Status.TLS_SELF_SIGNED,
    62: Status.TLS_NAME,
    64: Status.TLS_NAME,
}
_PIECE = 16 * 1024
_OUTSIDE_ASCII = re.compile(r"[^\x21-\x7e]+")


@dataclass(frozen=True)
class Answer:
    """What a server answered; of the body, what was read."""

    code: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class Fault:
    """Why there is no answer."""

    status: Status
    detail: str = ""


def clean(address: str) -> str:
    """An address as it goes over the wire: host in Punycode, path in ASCII, no fragment.

    Raises ValueError for what HTTP cannot ask for.
    """
    try:
        url = parse_url(_OUTSIDE_ASCII.sub(lambda match: quote(match[0]), _host_in_ascii(address)))
    except exceptions.LocationParseError as error:
        raise ValueError(f"“{address}” is no address") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError(f"“{address}” is no address of the web")
    return url._replace(fragment=None, path=url.path or "/").url


def _host_in_ascii(address: str) -> str:
    """An address whose host urllib3 has put into Punycode (IDNA 2008)."""
    url = parse_url(address)
    scheme, _, rest = address.partition("://")
    name = re.split(r"[/?#]", rest, maxsplit=1)[0]
    return address if name.isascii() else f"{scheme}://{url.netloc}{rest[len(name) :]}"


class Client:
    """Asks one request at a time for any thread; follows nothing, repeats nothing."""

    def __init__(self, settings: Settings):
        self._settings = settings
        authorities = settings.authorities or certifi.where()
        self._pool = urllib3.PoolManager(
            num_pools=64,
            headers={"User-Agent": settings.agent, "Accept": "text/html,*/*;q=0.8"},
            timeout=Timeout(connect=settings.connect, read=settings.read),
            ssl_context=ssl.create_default_context(cafile=str(authorities)),
        )

    def ask(self, method: str, address: str) -> Answer | Fault:
        """The answer to one request for a clean address."""
        try:
            response = self._pool.request(
                method, address, redirect=False, retries=False, preload_content=False
            )
            try:
                body = b"" if method == "HEAD" else self._body(response)
            finally:
                response.close()  # not back to the pool: what we left unread would be in the way
        except exceptions.SSLError as error:
            return _certificate(error)
        except exceptions.LocationParseError as error:
            return Fault(Status.MALFORMED, str(error))
        except exceptions.NameResolutionError:
            return Fault(Status.NO_HOST)
        except exceptions.TimeoutError as error:
            # a refused connection is a kind of timeout to urllib3
            refused = isinstance(error, exceptions.NewConnectionError)
            return Fault(Status.CONNECTION if refused else Status.TIMEOUT)
        except exceptions.DecodeError:
            return Answer(response.status, response.headers)
        except (exceptions.HTTPError, OSError) as error:
            return Fault(Status.CONNECTION, type(error).__name__)
        return Answer(response.status, response.headers, body)

    def _body(self, response: urllib3.BaseHTTPResponse) -> bytes:
        """The beginning of a body: as much as we want, or as came in time."""
        end, body = time.monotonic() + self._settings.whole, b""
        while piece := response.read1(_PIECE):
            body += piece
            if len(body) >= self._settings.most_bytes or time.monotonic() > end:
                break
        return body[: self._settings.most_bytes]


def _certificate(error: exceptions.SSLError) -> Fault:
    cause = next((each for each in error.args if isinstance(each, ssl.SSLError)), None)
    code = getattr(cause, "verify_code", None)
    return Fault(_CERTIFICATES.get(code, Status.TLS), getattr(cause, "verify_message", "") or "")
