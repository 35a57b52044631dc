"""Pictures that somebody dragged into an issue, fetched from the forge's own hosts and no others.

No token is sent: an attachment of a public repository needs none, and one that is moved to another
host would take the token along.
"""

from __future__ import annotations

import re
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit

from catalogue.adapters.forge import Stay
from catalogue.doors import Declined

MOST_BYTES = 15_000_000
MOST_PICTURES = 6
_SECONDS = 20
_WHOLE_SECONDS = 60
_REDIRECTS = 4
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_ADDRESS = re.compile(r"https?://[^\s<>()\"'\]]+")

Allowed = Callable[[str], bool]


class NotFetched(Declined):
    """An attachment that was not fetched."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a host from which pictures may come."""

    host: str
    path: str = "/"
    """How the path has to begin."""
    named: bool = True
    """Whether an issue may name it; the others are only reached by being moved there."""
    scheme: str = "https"
    port: int | None = None


FORGE = (
    Place("github.com", "/user-attachments/assets/"),
    Place("user-images.githubusercontent.com"),
    Place("private-user-images.githubusercontent.com"),
    Place("github-production-user-asset-6210df.s3.amazonaws.com", named=False),
    Place("objects.githubusercontent.com", named=False),
)
"""Where github.com keeps what is attached to issues; the last two are its stores."""


def addresses(answer: str) -> tuple[str, ...]:
    """Every address in an answer: of Markdown pictures, of ``<img>``, or bare; each once."""
    return tuple(dict.fromkeys(_ADDRESS.findall(answer)))


def fetched(address: str, places: tuple[Place, ...] = FORGE) -> bytes:
    """The bytes of an attachment. NotFetched where it lies elsewhere, is too large or too slow."""
    opener = urllib.request.build_opener(Stay, urllib.request.ProxyHandler({}))
    ends = time.monotonic() + _WHOLE_SECONDS
    if not _allowed(address, tuple(one for one in places if one.named)):
        raise NotFetched("picture_elsewhere")
    for _ in range(_REDIRECTS + 1):
        request = urllib.request.Request(address, headers={"User-Agent": "aktivitetsbrosjyre"})
        try:
            with opener.open(request, timeout=_SECONDS) as answer:
                return _read(answer, ends)
        except HTTPError as error:
            target = error.headers.get("Location")
            error.close()
            if error.code not in _MOVED or not target:
                raise NotFetched("picture_unfetched") from error
            address = urljoin(address, target)
        except (URLError, OSError, ValueError) as error:
            raise NotFetched("picture_unfetched") from error
        if not _allowed(address, places):
            raise NotFetched("picture_unfetched")
    raise NotFetched("picture_unfetched")


def _read(answer: Any, ends: float) -> bytes:
    parts, size = [], 0
    while part := answer.read1(_CHUNK):
        size += len(part)
        if size > MOST_BYTES:
            raise NotFetched("picture_large", limit=MOST_BYTES // 1_000_000)
        if time.monotonic() > ends:
            raise NotFetched("picture_unfetched")
        parts.append(part)
    return b"".join(parts)


def _allowed(address: str, places: tuple[Place, ...]) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    if parts.username is not None or parts.password is not None or ".." in parts.path.split("/"):
        return False
    return any(
        parts.scheme == place.scheme
        and parts.hostname == place.host
        and port == place.port
        and parts.path.startswith(place.path)
        for place in places
    )
