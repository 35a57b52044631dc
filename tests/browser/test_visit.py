"""One visit from start to end, on a touch tablet whose server is gone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from talk_cases import TRACES, begin, name, piles, say, serving, speak, to_review

KEPT = 60_000
"""Milliseconds that the first download may take."""


def test_a_visit_without_a_network_leaves_nothing(browser: Browser, site_folder: Path) -> None:
    with serving(site_folder) as (address, asked, stop):
        context = browser.new_context(
            viewport={"width": 1024, "height": 768},
            device_scale_factor=2,
            has_touch=True,
            reduced_motion="reduce",
        )
        context.add_init_script("globalThis.print = () => { globalThis.printed = true; };")
        page = context.new_page()
        page.goto(f"{address}nb/index.html")
        badge = page.locator(".ab-offline")
        expect(badge).to_have_attribute("data-kind", "ready", timeout=KEPT)
        page.goto(f"{address}nb/page/offline.html")
        page.locator("[data-add=ar]").tap()
        line = page.locator("[data-language=ar] [data-words]")
        expect(line).to_contain_text("Lagret på nettbrettet", timeout=KEPT)
        stop()
        until_here = len(asked)
        page.goto(f"{address}nb/index.html")
        expect(badge).to_have_attribute("data-kind", "ready", timeout=KEPT)
        before = page.evaluate(TRACES)

        page.locator("[data-pill=few-words]").tap()
        page.locator(".ab-results a.ab-card").first.tap()
        expect(page.locator(".ab-talk-dialog article")).to_be_visible()
        page.locator(".ab-talk-dialog [data-key=close]").tap()
        begin(page)
        speak(page, "ar")
        say(page, "yes", "yes")
        speak(page, "nb")
        taken_back = name(page)
        say(page, "maybe")
        page.locator("[data-key=undo]").tap()
        assert name(page) == taken_back
        say(page, "no")
        to_review(page)
        lying = piles(page)
        assert [len(lying[answer]) for answer in ("yes", "maybe", "no")] == [2, 0, 1]
        page.locator("[data-key=onward]").tap()
        page.locator(".ab-talk-liked__open").first.tap()
        expect(page.locator(".ab-talk-dialog article")).to_be_visible()
        page.locator(".ab-talk-dialog [data-key=close]").tap()
        page.locator(".ab-talk__onward").tap()
        page.locator(".ab-talk-home__qr img").first.wait_for()
        page.get_by_role("button", name="Skriv ut").tap()
        assert page.evaluate("globalThis.printed")
        page.get_by_role("button", name="Slett alt").tap()
        page.locator(".ab-talk-dialog .ab-button--main").tap()
        expect(page.locator(".ab-talk h1")).to_have_text("Alt er slettet.")

        assert page.evaluate(TRACES) == before
        assert len(asked) == until_here
        left = page.locator(".ab-talk").inner_html()
        assert [word for pile in lying.values() for word in pile if word in left] == []
        context.close()
