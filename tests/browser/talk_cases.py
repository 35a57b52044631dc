"""How the tests walk through a conversation, and a server that remembers what was asked of it."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

SEED = "Math.random = () => 0.42;"
"""The same order of pictures in every test."""
VOICES = """
  const said = [];
  globalThis.heard = said;
  Object.defineProperty(globalThis, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "nb-NO", localService: true }, { lang: "ar-SA", localService: true }],
    speak: (one) => { said.push([one.lang, one.text]); globalThis.current = one; },
    cancel: () => undefined,
    addEventListener: () => undefined,
  } });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A device with a Norwegian and an Arabic voice; ``heard`` is what was said, each as far as asked."""
TRACES = """async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage),
  databases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
  cookies: document.cookie, caches: await Promise.all((await globalThis.caches?.keys() ?? []).map(
    async (name) => [name, (await (await caches.open(name)).keys()).map((one) => one.url)])),
  address: location.href, history: history.length, state: history.state, name: window.name,
})"""
"""Everything that a page could leave on a device."""
LABELS = {
    "nb": {"begin": "Start", "review": "Mine valg", "liked": "Det du likte"},
    "ar": {"begin": "ابدأ", "review": "اختياراتي", "liked": "ما أعجبك"},
}


def begin(page: Page) -> None:
    """From the catalogue to the first picture."""
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=begin]").click()
    page.locator(".ab-talk-one:visible").wait_for()


def name(page: Page) -> str:
    """The name of the picture that is shown."""
    return page.locator(".ab-talk-one h1").inner_text()


def say(page: Page, *answers: str) -> list[str]:
    """Answers one picture after another by tapping the mats; their names."""
    seen = []
    for answer in answers:
        seen.append(name(page))
        page.locator(f".ab-talk-mats [data-answer={answer}]").click()
    return seen


def piles(page: Page) -> dict[str, list[str]]:
    """What lies on each pile of "Mine valg"."""
    return {
        answer: page.locator(f".ab-talk-pile--{answer} .ab-talk-small").all_inner_texts()
        for answer in ("yes", "maybe", "no")
    }


def to_review(page: Page) -> None:
    """Out of the round to "Mine valg"."""
    page.locator("[data-key=exit]").click()
    page.locator(".ab-talk-review").wait_for()


def to_home(page: Page) -> None:
    """From "Mine valg" to "Ta med hjem", with its codes there."""
    page.locator("[data-key=onward]").click()
    page.locator(".ab-talk__onward").click()
    page.locator(".ab-talk-home__qr img").first.wait_for()


def speak(page: Page, language: str) -> None:
    """Another language, chosen in the conversation."""
    page.locator("[data-key=language]").click()
    page.locator(f".ab-talk-dialog [lang={language}].ab-language").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def settings(page: Page, *keys: str) -> None:
    """Presses lines of the settings and closes them; the focus goes back to where it was."""
    page.locator("[data-key=settings]").click()
    for key in keys:
        page.locator(f"[data-key={key}]").click()
    page.locator(".ab-talk-dialog [data-key=close]").click()
    page.locator("[data-key=settings]:focus").wait_for()


class _Handler(SimpleHTTPRequestHandler):
    asked: list[str]

    def log_message(self, format: str, *args: Any) -> None:
        """Remembers instead of printing."""

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away before its answer came is no fault."""


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, list[str], Callable[[], None]]]:
    """A server over a folder: its address, the paths that were asked for, and how it is stopped."""
    asked: list[str] = []
    handler = functools.partial(
        type("Handler", (_Handler,), {"asked": asked}), directory=str(folder)
    )
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()

    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked, stop
    finally:
        stop()
        thread.join()
