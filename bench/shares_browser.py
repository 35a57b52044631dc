"""What is seen of a catalogue's first page and of a whole conversation, in Chromium on loopback.

The conversation: every picture is answered with yes, then "Mine valg", "Det du likte", "Ta med
hjem" and the wish card. What stands on several screens of it counts once.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from bench.generated import TODAY
from bench.visible import IN_BROWSER, Seen

_NEXT = """async () => {
  const one = document.querySelector(".ab-talk-one h1");
  const before = one.textContent;
  document.querySelector(".ab-talk-mats [data-answer=yes]").click();
  for (let tries = 0; one.isConnected && one.textContent === before && tries < 100; tries += 1) {
    await new Promise((done) => setTimeout(done, 5));
  }
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing of what was asked for."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def look(site: Path, languages: tuple[str, ...]) -> dict[str, tuple[list[Seen], list[Seen]]]:
    """Language → what is seen of its catalogue, and of a conversation in it."""
    with sync_playwright() as playwright, serving(site) as address:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--headless=new", "--no-sandbox", "--disable-gpu"],
        )
        found = {}
        for tag in languages:
            context = browser.new_context(
                viewport={"width": 1024, "height": 768},
                reduced_motion="reduce",
                service_workers="block",
            )
            page = context.new_page()
            page.clock.set_fixed_time(f"{TODAY}T12:00:00")
            page.goto(f"{address}{tag}/index.html")
            opener = page.locator("[data-module=opener]")
            opener.wait_for()
            found[tag] = _seen(page), _conversation(page)
            context.close()
        browser.close()
    return found


def _seen(page: Page) -> list[Seen]:
    return [(tag, text) for tag, text in page.evaluate(IN_BROWSER)]


def _conversation(page: Page) -> list[Seen]:
    return list(dict.fromkeys(one for screen in _screens(page) for one in screen))


def _screens(page: Page) -> Iterator[list[Seen]]:
    page.locator("[data-module=opener]").click()
    page.locator("[data-key=begin]").wait_for()
    yield _seen(page)
    page.locator("[data-key=begin]").click()
    more = page.locator(".ab-talk-pause__choice .ab-button--main")
    while True:
        page.locator(".ab-talk-one:visible").wait_for()
        while page.locator(".ab-talk-one").count():
            yield _seen(page)
            page.evaluate(_NEXT)
        yield _seen(page)
        if not page.locator(".ab-talk-pause__left").count():
            break
        more.click()
    more.click()
    page.locator(".ab-talk-review").wait_for()
    yield _seen(page)
    page.locator(".ab-talk-review__rest button").nth(2).click()
    yield _seen(page)
    page.keyboard.press("Escape")
    page.locator("[data-key=onward]").click()
    yield _seen(page)
    page.locator(".ab-talk__onward").click()
    expect(page.locator(".ab-talk-home__line")).not_to_have_count(0)
    yield _seen(page)
