"""A recorded voice, heard in a browser: every kind that is let in, after its tags were taken out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from sounds import id3, m4a, mp3, opus, with_recording
from talk_cases import VOICES, begin, name, serving
from tiny_catalogue import TINY, build

SHORT, LONG = 1.0, 30.0
RECORDINGS = {
    "mp3": id3() + mp3(SHORT),
    "ogg": opus(SHORT),
    "m4a": m4a(SHORT),
    "long": mp3(LONG),
}
KINDS = ("mp3", "ogg", "m4a")
CHESS = "nb/sjakklaget/sjakk-kveld.html"
"""The page of the listing that ``with_recording`` gives a voice."""
KEPT = """() => {
  globalThis.played = [];
  const Own = globalThis.Audio;
  globalThis.Audio = class extends Own {
    constructor(address) { super(address); globalThis.played.push(this); }
  };
}"""
"""Remembers what is played, so that a test can ask how it went."""
ENDED = "played.at(-1)?.ended"
HEARD = "() => played.map((one) => [one.error?.message ?? '', one.ended, one.currentTime])"

Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def recorded(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The tiny catalogue with each recording, built."""

    def made(folder: Path) -> None:
        for kind, content in RECORDINGS.items():
            shutil.copytree(TINY, folder / kind)
            with_recording(folder / kind, content)
            build(folder / kind, "--no-paper")

    return once("recorded", made)


@pytest.fixture
def opened(recorded: Path, tablet: BrowserContext) -> Iterator[Opened]:
    """``opened("mp3", "nb/index.html")`` → a page of the site with this recording."""
    with ExitStack() as servers:

        def at(kind: str, path: str = CHESS, voices: str = "") -> Page:
            address, _, _ = servers.enter_context(serving(recorded / kind / "site"))
            page = tablet.new_page()
            page.add_init_script(f"({KEPT})(); {voices}")
            page.goto(address + path)
            return page

        yield at


def until(page: Page, so: str) -> None:
    """Waits in the page; playwright's own waiting needs what the site's policy forbids."""
    page.evaluate(
        f"""new Promise((done, failed) => {{
          const look = () => (({so}) ? done() : setTimeout(look, 20));
          setTimeout(() => failed(new Error("never: " + {so!r})), 10000);
          look();
        }})"""
    )


def button(page: Page) -> Locator:
    """The button of an activity's page."""
    return page.locator("[data-module=listen]")


@pytest.mark.parametrize("kind", KINDS)
def test_a_recording_is_heard_to_its_end(opened: Opened, kind: str) -> None:
    page = opened(kind)
    button(page).click()
    expect(button(page)).to_have_text("Stopp")
    until(page, ENDED)
    ((fault, ended, heard),) = page.evaluate(HEARD)
    assert (fault, ended) == ("", True)
    assert heard == pytest.approx(SHORT, abs=0.15)
    expect(button(page)).to_have_text("Lytt")


def test_pressing_again_stops_the_recording(opened: Opened) -> None:
    page = opened("long")
    button(page).click()
    until(page, "played[0]?.currentTime > 0")
    assert page.locator("h1.ab-spoken").count() == 1
    button(page).click()
    expect(button(page)).to_have_text("Lytt")
    assert page.evaluate("[played[0].paused, played[0].ended]") == [True, False]
    assert page.locator(".ab-spoken").count() == 0
    button(page).click()
    until(page, "played.length === 2 && played[1].currentTime > 0")


def test_a_recording_wins_over_the_voice_of_the_device(opened: Opened) -> None:
    page = opened("mp3", voices=VOICES)
    button(page).click()
    until(page, ENDED)
    assert page.evaluate("heard") == []


def test_when_a_recording_cannot_be_played_the_device_reads(opened: Opened) -> None:
    page = opened("mp3", voices=VOICES)
    page.route("**/audio/*", lambda route: route.abort())
    button(page).click()
    until(page, "heard.length > 0")
    assert page.evaluate("heard[0][0]") == "nb-NO"


def test_the_conversation_plays_the_recording_and_stops_at_the_answer(opened: Opened) -> None:
    page = opened("long", "nb/index.html")
    begin(page)
    while "Sjakk" not in name(page):
        page.locator("[data-key=skip]").click()
    listen = page.locator(".ab-talk-one__listen")
    assert listen.is_visible(), "this device has no voice, only the recording"
    listen.click()
    until(page, "played[0]?.currentTime > 0")
    page.locator(".ab-talk-mat--yes").click()
    assert page.evaluate("played[0].paused")
