"""A small web host in the test's own hands: below ``/brosjyre/``, and it can fail in every way that hosts do."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from catalogue.adapters.cli import main

TINY = Path(__file__).parents[1] / "golden" / "tiny"
BASE = "/brosjyre/"
TYPES = {".webmanifest": "application/octet-stream", ".js": "text/javascript"}
"""Hosts do not know every ending."""


class Host:
    """Serves a folder until ``stop``; ``faults`` says what goes wrong with a path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.faults: dict[str, str] = {}
        """Path below the base → ``corrupt``, ``cut``, ``missing`` or ``broken``."""
        self.caching = "max-age=3600"
        """Most hosts let the browser keep files of its own; the worker must not be fooled by them."""
        self.answers_left: int | None = None
        """After so many answers the host falls silent."""
        self._port = 0
        self.start()

    @property
    def url(self) -> str:
        """Where the site begins."""
        return f"http://localhost:{self._port}{BASE}"

    def start(self) -> None:
        """Begin, or begin again at the same address."""
        self._server = _Server(("127.0.0.1", self._port), partial(_Handler, self))
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """No address answers any more."""
        self._server.shutdown()
        self._server.server_close()

    def requests(self, act: Callable[[], object]) -> list[str]:
        """The paths asked for while something is done."""
        before = len(self.asked)
        act()
        return self.asked[before:]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is nothing to tell of."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        host, path = self.host, unquote(urlsplit(self.path).path)
        wanted = path.removeprefix(BASE)
        host.asked.append(wanted)
        if host.answers_left is not None:
            host.answers_left -= 1
            if host.answers_left < 0:
                return
        file = host.folder / wanted
        file = file / "index.html" if file.is_dir() else file
        fault = host.faults.get(wanted, "")
        if not path.startswith(BASE) or not file.is_file() or fault == "missing":
            self.send_error(404)
        elif fault == "broken":
            self.send_error(503)
        else:
            self._send(file, fault)

    def _send(self, file: Path, fault: str) -> None:
        content = file.read_bytes()
        if fault == "corrupt":
            content = content[:-1] + bytes([content[-1] ^ 1])
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(file.suffix) or self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", self.host.caching)
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if fault == "cut" else content)

    def log_message(self, *arguments: object) -> None:
        """Tests read ``asked``."""


def make_builds(root: Path) -> None:
    """``first`` and ``second``: the tiny catalogue, and the same with another name of a walk."""
    catalogue = root / "catalogue"
    shutil.copytree(TINY, catalogue)
    coffee = catalogue / "activities/turlaget/kaffe.yml"
    reminded = "reminded: [2026-07-01, 2026-09-01]\n"
    coffee.write_text(coffee.read_text(encoding="utf-8") + reminded, encoding="utf-8")
    _build(catalogue)
    shutil.copytree(catalogue / "site", root / "first")
    walk = catalogue / "activities/turlaget/tur.yml"
    text = walk.read_text(encoding="utf-8").replace("Rolig tur", "Stille tur")
    walk.write_text(text, encoding="utf-8")
    _build(catalogue)
    shutil.copytree(catalogue / "site", root / "second")


def _build(root: Path) -> None:
    code = main(["build", "--root", str(root), "--today", "2026-11-22", "--quiet"])
    assert code == 0, f"brosjyre build ended with {code}; its problems are on stderr"
