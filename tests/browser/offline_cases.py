"""A small web host in the test's own hands, below ``/brosjyre/``, that can fail in every way that
hosts do; and what a tablet does with it."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Page
from tiny_catalogue import TINY, build

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
        self.headers: dict[str, str] = {}
        """Said beside every file."""
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
        for name, value in self.host.headers.items():
            self.send_header(name, value)
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
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "first")
    walk = catalogue / "activities/turlaget/tur.yml"
    text = walk.read_text(encoding="utf-8").replace("Rolig tur", "Stille tur")
    walk.write_text(text, encoding="utf-8")
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "second")


PAGES = (
    "index.html",
    "nb/index.html",
    "nb/turlaget/tur.html",
    "nb/turlaget/index.html",
    "nb/category/games.html",
    "nb/place/biblioteket.html",
    "nb/page/about.html",
    "nb/page/offline.html",
)
KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    kept[name.split(" ").at(-1)] = (await cache.keys()).map((one) => new URL(one.url).pathname.replace("/brosjyre/", ""));
  }
  return kept;
}"""
SETTLED = """() => new Promise((done) => globalThis.abKeeper.listen((status) => {
  if (!status.more || status.fault) done(status);
}))"""
FAULT = """() => new Promise((done) => globalThis.abKeeper.listen((status) => {
  if (status.fault) done(status.fault);
}))"""
NEWS = """() => new Promise((done) => globalThis.abKeeper.listen((status) => {
  if (status.more) done();
}))"""
"""Until the page knows that the host has something newer."""
ROUNDS = """async () => {
  for (let n = 0; n < 40; n += 1) {
    await fetch("../assets/offline.json", { cache: "no-store" });
  }
  return new Promise((done) => globalThis.abKeeper.listen(done));
}"""
"""So many answers of the host that a download would have begun; then what the page knows."""
TALK = """Object.defineProperty(globalThis, "abTalkAlive", {
  get: () => () => globalThis.talks !== false, set: () => undefined, configurable: true });"""
"""As if somebody talked, whatever the page itself says of it."""


def badge(page: Page, kind: str) -> str:
    """What the badge says once it is of a kind."""
    page.locator(f".ab-home .ab-offline[data-kind='{kind}']").wait_for()
    return page.locator(".ab-home [data-text]").inner_text()


def visit(tablet: BrowserContext, host: Host, path: str = "nb/index.html") -> Page:
    """A page, loaded."""
    page = tablet.new_page()
    page.goto(host.url + path)
    return page


def installed(tablet: BrowserContext, host: Host) -> Page:
    """The catalogue page, ready without a net."""
    page = visit(tablet, host)
    badge(page, "ready")
    return page


def listed(site: Path, *packs: str) -> dict[str, str]:
    """Path → SHA-256 of the packs' files as the manifest says, the lists themselves included."""
    index = json.loads((site / "assets/offline.json").read_text(encoding="utf-8"))["packs"]
    found = {index[name]["path"]: index[name]["sha256"] for name in packs}
    for name in packs:
        lines = json.loads((site / index[name]["path"]).read_text(encoding="utf-8"))
        found |= {path: sha256 for path, sha256, _ in lines}
    return found


def build_of(site: Path) -> str:
    """The name of a build."""
    index = json.loads((site / "assets/offline.json").read_text(encoding="utf-8"))
    return str(index["build"])


def published(host: Host, site: Path) -> None:
    """The host has another build from now on."""
    host.folder = site


def renewed(page: Page) -> None:
    """The page looks for a newer build, as it does when it is opened, until that is ready."""
    page.reload()
    page.locator(".ab-new button").wait_for()
