"""GitHub's REST API as far as the workflows need it; the only module that speaks to a forge."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

_PER_PAGE = 100
"""Most that GitHub gives of a list in one answer."""
_SECONDS = 30
_VERSION = "2022-11-28"
"""Of the API: https://docs.github.com/en/rest/about-the-rest-api/api-versions"""


class ForgeError(Exception):
    """The forge refused a request; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Forge:
    """One repository at a forge. Nothing else of it is known, and nothing is kept."""

    api: str
    """For example ``https://api.github.com``, without a slash at the end."""
    repository: str
    """``owner/name``."""
    token: str = field(repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Forge:
        """What a workflow's runner says of itself. KeyError names a variable that is missing."""
        return cls(
            environment["GITHUB_API_URL"].rstrip("/"),
            environment["GITHUB_REPOSITORY"],
            environment["GITHUB_TOKEN"],
        )

    def get(self, path: str) -> Any:
        """One answer: ``path`` is below the repository, such as ``issues/12``."""
        return self.send("GET", path)

    def every(self, path: str) -> Iterator[Any]:
        """Each entry of a list, page by page."""
        joint = "&" if "?" in path else "?"
        number = 1
        while True:
            page = self.get(f"{path}{joint}per_page={_PER_PAGE}&page={number}")
            yield from page
            if len(page) < _PER_PAGE:
                return
            number += 1

    def send(self, method: str, path: str, body: object = None) -> Any:
        """What the forge answers, read from JSON; None for an empty answer.

        ForgeError where it refuses.
        """
        url = f"{self.api}/repos/{self.repository}/{path}".rstrip("/")
        request = urllib.request.Request(
            url,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers=self._headers() | {"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                read = answer.read()
        except OSError as error:
            raise _refusal(method, url, error) from error
        return json.loads(read) if read else None

    def fetch(self, path: str, most_bytes: int) -> bytes:
        """A file, such as an artifact. ForgeError where it is refused or larger than allowed.

        The forge answers with the address of a store; that one never gets the token.
        """
        url = f"{self.api}/repos/{self.repository}/{path}"
        opener = urllib.request.build_opener(Stay)
        try:
            first = urllib.request.Request(url, headers=self._headers())
            try:
                answer = opener.open(first, timeout=_SECONDS)
            except HTTPError as error:
                if error.code not in (301, 302, 303, 307, 308):
                    raise
                answer = opener.open(str(error.headers["Location"]), timeout=_SECONDS)
            with answer:
                read: bytes = answer.read(most_bytes + 1)
        except OSError as error:
            raise _refusal("GET", url, error) from error
        if len(read) > most_bytes:
            raise ForgeError(f"GET {urlsplit(url).path}: more than {most_bytes} bytes")
        return read

    def _headers(self) -> dict[str, str]:
        return {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "User-Agent": "aktivitetsbrosjyre",
            "X-GitHub-Api-Version": _VERSION,
        }


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect by itself: it would take the token along."""

    def redirect_request(self, *_: Any) -> None:
        """Nothing."""


def _refusal(method: str, url: str, error: OSError) -> ForgeError:
    """Of a forge that says no, and of one that does not answer at all."""
    said = str(error)
    if isinstance(error, HTTPError):
        said = f"{error.code} {error.read(2000).decode('utf-8', 'replace')}"
    return ForgeError(f"{method} {urlsplit(url).path}: {said}")
