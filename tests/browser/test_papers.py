"""The page of the papers on a tablet: what it says without a network."""

from __future__ import annotations

from browser_cases import Open
from offline_cases import Host, installed
from playwright.sync_api import BrowserContext, Page

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
