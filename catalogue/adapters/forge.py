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
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "User-Agent": "aktivitetsbrosjyre",
                "X-GitHub-Api-Version": _VERSION,
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
                read = answer.read()
        except HTTPError as error:
            said = error.read(2000).decode("utf-8", "replace")
            raise ForgeError(f"{method} {urlsplit(url).path}: {error.code} {said}") from error
        return json.loads(read) if read else None
