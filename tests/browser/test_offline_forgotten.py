"""A tablet that kept an edition with somebody in it keeps nothing of her once it has the next one."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from forgetting_cases import LISTING, PERSON, make_catalogue
from offline_cases import KEPT, SETTLED, Host, badge, build_of, installed, published, renewed
from playwright.sync_api import BrowserContext, Page
from tiny_catalogue import TODAY, build
from trace_finder import kinds_in

from catalogue.adapters.cli import main

BODIES = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32768));
      }
      kept[`${name} ${request.url}`] = btoa(text);
    }
  }
  return kept;
}"""


def make_editions(root: Path) -> None:
    """``with-her`` and ``without-her``: a build, and the one after ``brosjyre forget``."""
    catalogue = root / "catalogue"
    root.mkdir()
    make_catalogue(catalogue)
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "with-her")
    arguments = ["forget", "person", LISTING, "--root", str(catalogue), "--today", TODAY, "--yes"]
    assert main(arguments) == 0
    build(catalogue)
    shutil.copytree(catalogue / "site", root / "without-her")


@pytest.fixture(scope="session")
def editions(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    return once("forgotten-on-tablets", make_editions)


@pytest.fixture
def shelf(editions: Path) -> Iterator[Host]:
    """A web host with the first of the two editions."""
    host = Host(editions / "with-her")
    yield host
    host.stop()


def kept(page: Page) -> dict[str, set[str]]:
    """Every file in the tablet's Cache Storage that tells of her, and what it tells."""
    bodies = page.evaluate(BODIES)
    read = {where: kinds_in(base64.b64decode(body), PERSON) for where, body in bodies.items()}
    return {where: kinds for where, kinds in read.items() if kinds}


def test_the_next_edition_leaves_nothing_of_her_on_the_tablet(
    tablet: BrowserContext, shelf: Host, editions: Path
) -> None:
    page = installed(tablet, shelf)
    before = set().union(*kept(page).values())
    published(shelf, editions / "without-her")
    renewed(page)
    with page.expect_navigation():
        page.locator(".ab-new button").click()
    badge(page, "ready")
    page.reload()
    page.evaluate(SETTLED)
    there = [build_of(editions / "without-her"), "state"]
    assert (before, kept(page), sorted(page.evaluate(KEPT))) == (
        {"name", "phone", "photo"},
        {},
        sorted(there),
    )
