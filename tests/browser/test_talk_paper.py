"""What goes home: the printed sheet, never the no pile, and codes that lead to public pages."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browser_cases import Open
from playwright.sync_api import Page
from pypdfium2 import PdfDocument
from talk_cases import SEED, begin, name, say, to_home, to_review


def printed(page: Page) -> list[str]:
    """The words of each sheet."""
    sheets = PdfDocument(page.pdf(prefer_css_page_size=True))
    return [sheet.get_textpage().get_text_range().replace("\u00ad", "") for sheet in sheets]


def talked(page: Page) -> list[str]:
    """Two liked, one maybe, two not, one unanswered."""
    begin(page)
    seen = say(page, "yes", "no", "maybe", "yes", "no")
    seen.append(name(page))
    page.locator("[data-key=skip]").click()
    to_review(page)
    return seen


def first_words(names: list[str]) -> list[str]:
    """A name may break over lines on paper: its first word is enough."""
    return [one.split()[0] for one in names]


def test_yes_and_maybe_are_printed_and_nothing_else(open_page: Open) -> None:
    page = open_page("nb/index.html")
    page.add_init_script(SEED)
    page.reload()
    seen = talked(page)
    to_home(page)
    said = " ".join(printed(page))
    assert [word in said for word in first_words([seen[0], seen[2], seen[3]])] == [True] * 3
    assert [word in said for word in first_words([seen[1], seen[4], seen[5]])] == [False] * 3


@pytest.mark.parametrize("place", ["round", "review", "liked"])
def test_the_no_pile_is_printed_from_no_screen(open_page: Open, place: str) -> None:
    page = open_page("nb/index.html")
    page.add_init_script(SEED)
    page.reload()
    begin(page)
    seen = say(page, "yes", "no", "maybe", "no")
    shown = name(page)
    if place != "round":
        to_review(page)
    if place == "liked":
        page.locator("[data-key=onward]").click()
    said = " ".join(printed(page))
    assert [word in said for word in first_words([seen[1], seen[3], shown])] == [False] * 3
    assert first_words(seen)[0] in said


def test_a_sheet_has_no_heading_that_tells_what_it_is(open_page: Open) -> None:
    page = open_page("nb/index.html")
    seen = talked(page)
    to_home(page)
    said = printed(page)[0]
    assert said.split()[0] == seen[0].split()[0]
    for words in ("Det du likte", "Mine valg", "Samtale", "Liker", "Kanskje", "Ikke for meg"):
        assert words not in said


def test_the_printed_sheet_says_when_where_who_and_the_code(open_page: Open) -> None:
    page = open_page("nb/index.html")
    talked(page)
    to_home(page)
    said = "".join("".join(printed(page)).split())
    lines = page.locator(".ab-talk-home__line").first
    for words in (
        lines.locator("[data-line=when]").inner_text(),
        lines.locator(".ab-talk-phone").inner_text(),
        lines.locator(".ab-talk-home__code").inner_text(),
    ):
        assert "".join(words.split()) in said


@pytest.mark.parametrize(("kind", "sheets"), [("several", 1), ("one", 3)])
def test_one_or_several_stand_on_a_sheet(open_page: Open, kind: str, sheets: int) -> None:
    page = open_page("nb/index.html")
    talked(page)
    to_home(page)
    page.locator(f"[data-key=paper-{kind}]").click()
    assert len(printed(page)) == sheets


def test_pictures_and_codes_are_on_the_printed_sheet_in_their_sizes(open_page: Open) -> None:
    page = open_page("nb/index.html")
    talked(page)
    to_home(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    sizes = page.evaluate(
        """() => [...document.querySelectorAll(".ab-talk-paper__qr img")]
          .map((one) => Math.round(one.getBoundingClientRect().width / 96 * 25.4))"""
    )
    assert sizes == [28, 28, 28]
    letters = page.evaluate(
        """() => [...document.querySelectorAll(".ab-talk-paper p, .ab-talk-paper h2")]
          .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75)"""
    )
    assert (round(min(letters)), round(max(letters))) == (14, 20)
    assert page.locator(".ab-talk-paper__picture img").count() == 3


def test_nothing_of_the_sheet_is_left_after_printing(open_page: Open) -> None:
    page = open_page("nb/index.html")
    talked(page)
    to_home(page)
    page.pdf()
    assert page.locator(".ab-talk-paper").inner_html() == ""


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_a_code_read_back_leads_to_the_public_page(open_page: Open, language: str) -> None:
    zxing = pytest.importorskip("zxingcpp")
    from PIL import Image

    page = open_page(f"{language}/index.html")
    talked(page)
    to_home(page)
    row = int(page.locator(".ab-talk-home__line").first.get_attribute("data-row") or "")
    rows = page.evaluate("abLoad('rows')")
    source = page.locator(".ab-talk-home__qr img").first.get_attribute("src") or ""
    image = Image.open(io.BytesIO(base64.b64decode(source.partition(",")[2]))).convert("L")
    found = zxing.read_barcodes(image.resize((image.width * 6, image.height * 6), 0))
    assert [one.text for one in found] == [f"{rows['site']}{language}/{rows['ids'][row]}.html"]


def test_the_ready_made_sheet_is_one_tap_away_and_opens_beside(open_page: Open) -> None:
    page = open_page("nb/index.html")
    talked(page)
    to_home(page)
    link = page.locator(".ab-talk-home__words .ab-link").first
    assert link.get_attribute("target") == "_blank"
    address = urlsplit(link.get_attribute("href") or "")
    assert Path(unquote(address.path)).read_bytes().startswith(b"%PDF")


def test_the_wish_card_is_printed_alone(open_page: Open) -> None:
    page = open_page("nb/index.html")
    seen = talked(page)
    page.locator(".ab-talk-review__rest").get_by_role("button", name="Finnes ikke her").click()
    said = printed(page)
    assert (len(said), said[0].split()) == (1, ["Mitt", "ønske"])
    assert seen[0] not in said[0]
    assert page.locator(".ab-talk-wish input, .ab-talk-wish textarea").count() == 0
