"""How long a tap and a key press keep the browser busy in a big catalogue on a slow tablet.

``python -m bench.finding --listings 2000``: builds a generated catalogue, opens its first page in
Chromium with the processor slowed down four times, taps and types, and prints each step's longest
task, the time to the first card and the layout shift. Nothing is written down.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect, sync_playwright

from bench.generated import TODAY, write_catalogue
from catalogue.adapters.cli import main as brosjyre

_HERE = "the page that is measured"
"""A mark in the first trace: Chromium has pages of its own, whose tasks are none of ours."""
SLOWER = 4
"""A tablet of 2018 is about so much slower than this machine."""
_WATCH = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) {
      shifts += one.hadRecentInput ? 0 : one.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
_ARM = """() => {
  window.first = new Promise((done) => {
    const seen = new MutationObserver(() => {
      seen.disconnect();
      window.made = performance.now();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    seen.observe(document.querySelector(".ab-results ul"), { childList: true });
    const begin = () => { window.begun = performance.now(); };
    addEventListener("pointerdown", begin, { once: true, capture: true });
    addEventListener("keydown", begin, { once: true, capture: true });
  });
}"""


def steps(page: Page) -> Iterator[tuple[str, Callable[[], None]]]:
    """What a coordinator does, one after another."""

    def tap(selector: str) -> Callable[[], None]:
        return lambda: page.locator(selector).first.click()

    for name in ("evening", "free", "wheelchair"):
        yield f"pill {name}", tap(f"[data-pill='{name}']")
    yield "all away", tap("[data-clear]")
    yield "category", tap("[data-tile='nature']")
    yield "category all", tap("[data-tile='']")
    yield "panel opens", tap("[data-more]")
    yield "weekday", tap("[data-facet='weekday'][data-value='1']")
    yield "age", tap("[data-facet='age']")
    yield "panel closes", tap("[data-more]")
    yield "all away", tap("[data-clear]")
    yield "into the field", tap("[data-search] input")
    for letter in "kaffe":
        yield f"key {letter}", lambda letter=letter: page.keyboard.press(letter)  # type: ignore[misc]
    yield "more", tap(".ab-results__more")


class Tasks:
    """The longest task of a page's main thread, in CPU time: others on the machine do not count."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._events: list[dict[str, Any]] = []
        self._complete = False
        self._here: set[tuple[int, int]] = set()
        page.add_init_script(f"performance.mark('{_HERE}')")
        self._session.on("Tracing.dataCollected", lambda part: self._events.extend(part["value"]))
        self._session.on("Tracing.tracingComplete", lambda _: setattr(self, "_complete", True))
        self._session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def longest(self, act: Callable[[], object], wait_ms: int) -> float:
        """Milliseconds of the longest task while something is done and for some time after."""
        self._events, self._complete = [], False
        config = {"includedCategories": ["toplevel", "blink.user_timing"]}
        options = {"traceConfig": config, "transferMode": "ReportEvents"}
        self._session.send("Tracing.start", options)
        act()
        self._page.wait_for_timeout(wait_ms)
        self._session.send("Tracing.end")
        while not self._complete:
            self._page.wait_for_timeout(20)
        self._here |= {(one["pid"], one["tid"]) for one in self._events if one["name"] == _HERE}
        found = (
            one.get("tdur", 0) / 1000
            for one in self._events
            if one["name"].endswith("RunTask") and (one["pid"], one["tid"]) in self._here
        )
        return max(found, default=0.0)


Step = tuple[str, float, float, float]
"""Name, longest task, and wall time until the first card is in the page and drawn; ms or zero."""


def measure(page: Page, tasks: Tasks) -> Iterator[Step]:
    """What each step costs."""
    for name, act in steps(page):
        expect(page.locator("[data-growing]")).to_have_count(0)
        page.evaluate(_ARM)
        longest = tasks.longest(act, 1000)
        late = "new Promise((no) => setTimeout(no, 50, [0, 0]))"
        ended = f"Promise.race([first.then((end) => [made - begun, end - begun]), {late}])"
        made, drawn = page.evaluate(ended)
        yield name, longest, float(made), float(drawn)


def visit(page: Page, site: Path) -> tuple[list[Step], float]:
    """The steps of one visit, and the layout shift of all of it."""
    tasks = Tasks(page)
    page.add_init_script(f"({_WATCH})()")
    address = (site / "nb/index.html").resolve().as_uri()
    loading = tasks.longest(lambda: page.goto(address), 6000)
    page.locator("[data-more]").click(trial=True)  # With it come scripts of Playwright.
    found = [("while it loads", loading, 0.0, 0.0), *measure(page, tasks)]
    return found, float(page.evaluate("shifts"))


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.finding")
    parser.add_argument("--listings", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3, help="the best of so many visits counts")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        site = options.site or _built(Path(name) / "catalogue", options.listings)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium",
                args=["--headless=new", "--no-sandbox", "--disable-gpu"],
            )
            size = {"width": 1024, "height": 768}
            visits = [
                visit(browser.new_page(viewport=size), site)  # type: ignore[arg-type]
                for _ in range(options.runs)
            ]
            browser.close()
    for number, (step, *_) in enumerate(visits[0][0]):
        longest, made, drawn = (min(one[0][number][at] for one in visits) for at in (1, 2, 3))
        print(
            f"{step:16} longest task {longest:4.0f} ms   "
            f"first card made {made:4.0f} ms, drawn {drawn:4.0f} ms"
        )
    print(f"layout shift {max(one[1] for one in visits):.3f}")


def _built(root: Path, listings: int) -> Path:
    root.mkdir()
    write_catalogue(root, listings)
    brosjyre(["build", "--root", str(root), "--today", TODAY, "--no-paper", "--quiet"])
    return root / "site"


if __name__ == "__main__":
    main()
