"""A small forge on the loopback: it keeps what it is sent and answers from what it has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from loopback import Silent, listening

from catalogue.adapters.forge import Forge


class Elsewhere(str):
    """An answer that sends the asker to another address."""

    __slots__ = ()


@dataclass
class FakeForge:
    """``answers``: (method, path without query) → JSON or bytes to answer; what is not there is a
    404."""

    address: str = ""
    answers: dict[tuple[str, str], Any] = field(default_factory=dict)
    refusals: dict[tuple[str, str], int] = field(default_factory=dict)
    """(method, path without query) → the code of a refusal, instead of 404."""
    sent: list[tuple[str, str, Any]] = field(default_factory=list)
    """(method, path with query, body) in the order in which they came."""
    strangers: list[str] = field(default_factory=list)
    """Paths that were asked for without the token."""

    @property
    def forge(self) -> Forge:
        return Forge(self.address, "eksempelvik/brosjyre", "secret-of-the-test")

    @property
    def environment(self) -> dict[str, str]:
        return {
            "GITHUB_API_URL": self.address,
            "GITHUB_REPOSITORY": self.forge.repository,
            "GITHUB_TOKEN": self.forge.token,
        }

    def writes(self) -> list[tuple[str, str, Any]]:
        """What was sent to change something."""
        return [one for one in self.sent if one[0] != "GET"]


@contextmanager
def fake_forge() -> Iterator[FakeForge]:
    """A forge that stops by itself at the end of the block."""
    fake = FakeForge()

    class Handler(Silent):
        def _answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            path = self.path.removeprefix(f"/repos/{fake.forge.repository}/")
            fake.sent.append((self.command, path, body))
            if "Authorization" not in self.headers:
                fake.strangers.append(path)
            given = fake.answers.get((self.command, urlsplit(path).path))
            found = given(body) if callable(given) else given
            refusal = fake.refusals.get((self.command, urlsplit(path).path), 404)
            if given is None:
                found = {"message": "Not Found"}
            data = found if isinstance(found, bytes) else json.dumps(found).encode()
            moved = 302 if isinstance(found, Elsewhere) else 200
            self.send_response(refusal if given is None else moved)
            if isinstance(found, Elsewhere):
                self.send_header("Location", found)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _answer

    with listening(Handler) as port:
        fake.address = f"http://127.0.0.1:{port}"
        yield fake
