"""A tablet that goes from build to build: never two editions at once, never in the way of a talk."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from offline_cases import (
    FAULT,
    KEPT,
    NEWS,
    ROUNDS,
    SETTLED,
    TALK,
    Host,
    badge,
    build_of,
    installed,
    listed,
    published,
    renewed,
    visit,
)
from playwright.sync_api import Browser, BrowserContext

# From build to build.


def test_a_new_build_asks_only_for_what_changed(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    asked = host.requests(lambda: renewed(page))
    before = listed(builds / "first", "shared", "nb")
    after = listed(builds / "second", "shared", "nb")
    changed = {path for path, sha256 in after.items() if before.get(path) != sha256}
    assert {path for path in asked if path not in ("assets/offline.json", "sw.js")} == changed
    assert "nb/turlaget/tur.html" in changed
    assert len(changed) < len(after) / 2


def test_a_new_build_waits_for_the_button_and_then_is_everywhere(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    renewed(page)
    before = [page.evaluate("abEdition.build"), page.get_by_text("Rolig tur").count() > 0]
    with page.expect_navigation():
        page.locator(".ab-new button").click()
    badge(page, "ready")
    after = [page.evaluate("abEdition.build"), page.get_by_text("Stille tur").count() > 0]
    assert (before, after) == (
        [build_of(builds / "first"), True],
        [build_of(builds / "second"), True],
    )
    page.reload()
    page.evaluate(SETTLED)
    assert sorted(page.evaluate(KEPT)) == sorted([build_of(builds / "second"), "state"])


def test_a_host_killed_in_the_middle_of_a_new_build_leaves_the_old_one_whole(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    host.answers_left = 6
    page.reload()
    assert page.evaluate(FAULT) == "network"
    host.stop()
    seen = []
    for path in ("nb/index.html", "nb/turlaget/tur.html", "nb/category/nature.html"):
        page.goto(host.url + path)
        seen.append(
            (
                page.evaluate("abEdition.build"),
                "Rolig tur" in page.content(),
                "Stille tur" in page.content(),
            )
        )
    page.goto(host.url + "nb/index.html")
    assert badge(page, "ready") == "Klar uten nett"
    assert seen == [(build_of(builds / "first"), True, False)] * 3
    host.answers_left = None
    host.start()
    renewed(page)
    assert page.evaluate("abEdition.build") == build_of(builds / "first")


def test_a_new_build_that_comes_corrupted_is_never_offered(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    host.faults["nb/turlaget/tur.html"] = "corrupt"
    page.reload()
    assert page.evaluate(FAULT) == "corrupt"
    assert (page.locator(".ab-new").count(), badge(page, "ready")) == (0, "Klar uten nett")


def test_a_conversation_is_not_interrupted_by_a_new_build(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    page.add_init_script(TALK)
    published(host, builds / "second")
    page.reload()
    page.evaluate(NEWS)
    told = page.evaluate(ROUNDS)
    fetched = [path for path in host.asked[-60:] if path.startswith("assets/offline/")]
    before = (told["done"], page.locator(".ab-new").count())
    page.evaluate("globalThis.talks = false")
    page.locator(".ab-new button").wait_for()
    after = [path for path in host.asked if path.startswith("assets/offline/")]
    assert (before, len(after) > len(fetched)) == ((0, 0), True)
    assert fetched == []


def test_a_new_build_that_was_ready_before_a_conversation_waits_for_its_end(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    renewed(page)
    page.evaluate(TALK)
    page.locator(".ab-new button").evaluate("button => button.click()")
    page.evaluate(ROUNDS)
    kept = page.evaluate("abEdition.build")
    assert (kept, page.get_by_text("Rolig tur").count() > 0) == (build_of(builds / "first"), True)


def test_a_page_that_is_open_stays_with_the_build_it_began_with(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    first = installed(tablet, host)
    second = visit(tablet, host)
    badge(second, "ready")
    published(host, builds / "second")
    renewed(second)
    with second.expect_navigation():
        second.locator(".ab-new button").click()
    badge(second, "ready")
    read = "fetch('turlaget/tur.html').then((one) => one.text()).then((text) => /<h1[^>]*>([^<]*)/.exec(text)[1])"
    assert [first.evaluate(read), second.evaluate(read)] == ["Rolig tur", "Stille tur"]
    host.stop()
    assert [first.evaluate(read), second.evaluate(read)] == ["Rolig tur", "Stille tur"]
    host.start()
    first.close()
    second.reload()
    second.evaluate(SETTLED)
    assert sorted(second.evaluate(KEPT)) == sorted([build_of(builds / "second"), "state"])


def test_a_tablet_that_is_opened_anew_begins_with_the_newest_build(
    tablet: BrowserContext, host: Host, builds: Path
) -> None:
    page = installed(tablet, host)
    published(host, builds / "second")
    renewed(page)
    page.goto("about:blank")
    host.stop()
    page.goto(host.url + "nb/turlaget/tur.html")
    host.start()
    assert page.locator("h1").inner_text() == "Stille tur"


def test_a_site_that_is_no_longer_kept_takes_its_worker_back(
    tablet: BrowserContext, host: Host, builds: Path, tmp_path: Path
) -> None:
    page = installed(tablet, host)
    shutil.copytree(builds / "first", tmp_path / "site")
    farewell = Path(__file__).parents[2] / "site_templates/assets/farewell.js"
    shutil.copy(farewell, tmp_path / "site/sw.js")
    (tmp_path / "site/assets/edition.js").write_text("globalThis.abEdition = {};", encoding="utf-8")
    published(host, tmp_path / "site")
    page.reload()
    page.wait_for_function("navigator.serviceWorker.getRegistrations().then((all) => !all.length)")
    page.wait_for_function("caches.keys().then((all) => !all.length)")


# Long away.


@pytest.mark.parametrize("days", [70, 400])
def test_a_tablet_long_away_shows_nothing_that_is_past(
    tablet: BrowserContext, host: Host, days: int
) -> None:
    page = installed(tablet, host)
    host.stop()
    day = (dt.date(2026, 11, 22) + dt.timedelta(days)).isoformat()
    page.clock.set_fixed_time(f"{day}T12:00:00")
    shown = {}
    for path in ("nb/index.html", "nb/sjakklaget/sjakk-kveld.html"):
        page.goto(host.url + path)
        page.locator(".ab-footer__edition:not(:empty)").wait_for()
        times = page.locator("time:visible, [data-day]:visible").evaluate_all(
            "all => all.map((one) => one.dateTime || one.dataset.day)"
        )
        shown[path] = [one for one in times if one < day]
    age = page.locator(".ab-footer__edition").inner_text()
    person = page.get_by_text("Berit").count() > 0
    page.goto(host.url + "nb/index.html")
    cards = page.locator("li[data-category]:visible h3").all_inner_texts()
    assert badge(page, "ready") == "Klar uten nett"
    host.start()
    assert (shown, age) == ({path: [] for path in shown}, f"Hentet for {days} dager siden")
    assert (person, "Kaffe etterpå" in cards) == ((True, True) if days == 70 else (False, False))


def test_a_plain_folder_says_nothing_about_the_net(browser: Browser, builds: Path) -> None:
    page = browser.new_page()
    page.goto((builds / "first/nb/index.html").as_uri())
    hidden = page.locator(".ab-offline").is_hidden()
    page.close()
    assert hidden
