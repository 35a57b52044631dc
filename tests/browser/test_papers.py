"""Papers on a tablet: what is said without a network, and what the conversation links."""

from __future__ import annotations

from browser_cases import Open
from offline_cases import Host, installed
from playwright.sync_api import BrowserContext, Locator, Page
from talk_cases import begin, say, to_home, to_review

NOTES = "() => [...document.querySelectorAll('[data-needs-net]')].map((one) => one.hidden)"


def notes(page: Page) -> set[bool]:
    """Whether the notes «Trenger nett» are hidden."""
    return set(page.evaluate(NOTES))


def test_papers_that_are_not_kept_need_the_net_only_while_there_is_none(
    tablet: BrowserContext, host: Host
) -> None:
    page = installed(tablet, host)
    page.goto(f"{host.url}nb/page/papers.html")
    assert notes(page) == {True}
    tablet.set_offline(True)
    page.reload()
    assert notes(page) == {False}
    tablet.set_offline(False)
    page.wait_for_function("() => document.querySelector('[data-needs-net]').hidden")


def test_in_a_plain_folder_every_paper_lies_beside(open_page: Open) -> None:
    page = open_page("nb/page/papers.html")
    page.context.set_offline(True)
    page.reload()
    assert notes(page) == {True}


def test_a_paper_that_is_not_kept_leads_to_a_page_that_says_so(
    tablet: BrowserContext, host: Host
) -> None:
    page = installed(tablet, host)
    page.goto(f"{host.url}nb/page/papers.html")
    tablet.set_offline(True)
    with tablet.expect_page() as opened:
        page.locator("a[href*='brosjyre-nb.pdf']").click()
    opened.value.wait_for_load_state()
    assert opened.value.url.endswith("nb/page/away.html")
    assert page.url.endswith("nb/page/papers.html")


LIGHT = """
  let begun;
  Object.defineProperty(globalThis, "abData", {
    get: () => begun,
    set: (given) => {
      begun = (name, value) => given(name, name === "rows" ? { ...value, papers: {
        codes: { nb: "nb/paper/kodeark-nb.pdf" }, wish: { nb: "nb/paper/onskekort-nb.pdf" },
      } } : value);
    },
  });
"""
"""As if the build had made both in bokmål, and only there."""


def talking(open_page: Open, language: str) -> Page:
    """A conversation in which one picture was liked."""
    page = open_page(f"{language}/index.html")
    page.add_init_script(LIGHT)
    page.reload()
    begin(page)
    say(page, "yes")
    return page


def beside(link: Locator) -> tuple[str, str | None]:
    """Where a link leads, and in which window."""
    return (link.get_attribute("href") or "").rpartition("/")[2], link.get_attribute("target")


def test_the_sheet_of_codes_is_one_tap_away_where_codes_are_written_down(open_page: Open) -> None:
    page = talking(open_page, "nb")
    to_review(page)
    to_home(page)
    link = page.locator(".ab-talk-home__head .ab-link")
    assert beside(link) == ("kodeark-nb.pdf", "_blank")


def test_the_wish_card_is_one_tap_away_where_a_wish_is_told(open_page: Open) -> None:
    page = talking(open_page, "nb")
    to_review(page)
    page.locator(".ab-talk-review__rest button").nth(2).click()
    link = page.locator(".ab-talk-wish .ab-link")
    assert beside(link) == ("onskekort-nb.pdf", "_blank")


def test_a_language_without_them_has_no_dead_link(open_page: Open) -> None:
    page = talking(open_page, "ar")
    to_review(page)
    to_home(page)
    assert page.locator(".ab-talk-home__head .ab-link").count() == 0
