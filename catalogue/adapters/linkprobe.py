"""One address on the web → whether it answers. Only public machines are ever asked.

The name is looked up once, every number it has is judged, and the connection goes to such a number
and not to the name again: neither a redirect nor a second lookup leads into a closed network.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

SECONDS = 10.0
"""For one request in all, however slowly the server speaks."""
MOST_HOPS = 5
GONE = frozenset((404, 410))
PERMANENT = frozenset((301, 308))
_TEMPORARY = frozenset((302, 303, 307))
_ANSWERS = frozenset((401, 402, 403, 405, 406, 407, 418, 429, 451, 999))
"""Not for programs, too often, only when logged in: somebody is at home all the same."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Numbers that a network turns into those of IPv4 (RFC 6052)."""
_PLAIN: type[http.client.HTTPConnection] = http.client.HTTPConnection


@dataclass(frozen=True, slots=True)
class Found:
    """What became of an address."""

    kind: str
    """``ok``, ``gone``, ``moved``, ``unreachable``, ``certificate`` or ``refused``."""
    status: int = 0
    reason: str = ""
    """Why it was not reached, in a few words of bokmål."""
    target: str = ""
    """Where it has moved to."""


class Refused(Exception):
    """The address leads to no public machine."""


class Probe:
    """Asks addresses, one at a time for each machine."""

    def __init__(
        self, user_agent: str, *, allow_loopback: bool = False, seconds: float = SECONDS
    ) -> None:
        self._headers = {"User-Agent": user_agent, "Accept": "*/*", "Connection": "close"}
        self._allow_loopback = allow_loopback
        self._seconds = seconds
        self._busy: dict[str, threading.Lock] = {}
        self._tls = ssl.create_default_context()
        self._guard = threading.Lock()

    def ask(self, url: str) -> Found:
        """HEAD, then GET where HEAD is not understood; at most five hops."""
        here, permanent = url, True
        try:
            for _ in range(MOST_HOPS + 1):
                status, location = self._status(here)
                if status not in PERMANENT | _TEMPORARY or not location:
                    return self._judged(status, here if permanent and here != url else "")
                permanent = permanent and status in PERMANENT
                here = _tidy(urljoin(here, location))
        except Refused:
            return Found("refused")
        except ssl.SSLCertVerificationError:
            return Found("certificate")
        except TimeoutError:
            return Found("unreachable", reason=f"intet svar på {self._seconds:.0f} sekunder")
        except socket.gaierror:
            return Found("unreachable", reason="ingen maskin har dette navnet")
        except (OSError, http.client.HTTPException, ValueError):
            return Found("unreachable", reason="ingen forbindelse")
        return Found("unreachable", reason="sender videre i ring")

    def _judged(self, status: int, target: str) -> Found:
        if status in GONE:
            return Found("gone", status)
        if status >= 400 and status not in _ANSWERS:
            return Found("unreachable", status, reason=f"svarer {status}")
        return Found("moved", status, target=target) if target else Found("ok", status)

    def _status(self, url: str) -> tuple[int, str]:
        """Status and, for a redirect, where to."""
        status, location = self._request("HEAD", url)
        return (status, location) if status < 400 else self._request("GET", url)

    def _request(self, method: str, url: str) -> tuple[int, str]:
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not host or parts.username is not None:
            raise Refused(url)
        name = host if ":" in host else host.encode("idna").decode("ascii")
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
        with self._alone(name):
            numbers = self._numbers(name, port)
            kind = http.client.HTTPSConnection if parts.scheme == "https" else _PLAIN
            connection = kind(name, port, timeout=self._seconds)
            with _watched(connection, self._seconds):
                self._connect(connection, numbers)
                connection.request(method, _path(parts), headers=self._headers)
                answer = connection.getresponse()
                return answer.status, answer.getheader("Location") or ""

    @contextmanager
    def _alone(self, host: str) -> Iterator[None]:
        with self._guard:
            lock = self._busy.setdefault(host, threading.Lock())
        with lock:
            yield

    def _numbers(self, name: str, port: int) -> list[str]:
        """All numbers of the machine. Refused when any of them is not public."""
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
        numbers = [str(one[4][0]).partition("%")[0] for one in found]
        if not numbers or not all(self._is_public(number) for number in numbers):
            raise Refused(name)
        return list(dict.fromkeys(numbers))

    def _is_public(self, number: str) -> bool:
        address = ipaddress.ip_address(number)
        if isinstance(address, ipaddress.IPv6Address):
            inner = address.ipv4_mapped or address.sixtofour
            if address in _NAT64:
                inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
            address = inner or address
        if self._allow_loopback and address.is_loopback:
            return True
        return address.is_global and not address.is_multicast

    def _connect(self, connection: http.client.HTTPConnection, numbers: list[str]) -> None:
        """Call the first number that answers, and present ourselves to the name."""
        plain = self._called(numbers, connection.port)
        connection.sock = plain
        if isinstance(connection, http.client.HTTPSConnection):
            secure = self._tls.wrap_socket(
                plain, server_hostname=connection.host, do_handshake_on_connect=False
            )
            connection.sock = secure
            secure.do_handshake()

    def _called(self, numbers: list[str], port: int) -> socket.socket:
        *others, last = numbers
        for number in others:
            try:
                return socket.create_connection((number, port), timeout=self._seconds)
            except OSError:
                continue  # a machine here may have no way to IPv6, for one
        return socket.create_connection((last, port), timeout=self._seconds)


@contextmanager
def _watched(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Ends a talk that takes too long in all, as when a server gives a letter every second."""
    slow = threading.Event()
    timer = threading.Timer(seconds, _hang_up, (connection, slow))
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException):
        if not slow.is_set():
            raise
    finally:
        timer.cancel()
        timer.join()
        connection.close()
    if slow.is_set():  # the line was cut, which a reader may take for the end of an answer
        raise TimeoutError


def _hang_up(connection: http.client.HTTPConnection, slow: threading.Event) -> None:
    slow.set()
    if connection.sock:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it has just ended by itself


def _tidy(url: str) -> str:
    """An address from a server's answer: bytes read as UTF-8, and nothing that YAML reads."""
    text = url.encode("latin-1", "replace").decode("utf-8", "replace")
    return quote(text, safe="%/:=&?~#+!$,;@()*[]-._")


def _path(parts: SplitResult) -> str:
    """What stands in the request: ASCII, and nothing that could begin a line of its own."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path
