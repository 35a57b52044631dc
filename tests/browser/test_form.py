"""The page for clubs: filled in by keys and by finger, without a network, and what comes out of it."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_cases import SIZES, axe_violations
from offline_cases import Host
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Download, Page, expect
from tiny_catalogue import REPOSITORY, build

from catalogue.adapters.cli import main

PAGE = "page/send-in.html"
LIGHT_BYTES = 60_000
"""The page with its style, scripts and data, compressed; what every page has is not counted."""
SIZES_HERE = SIZES | {"small": (360, 740)}
ANSWERS = {
    "Laget": "Eksempelvik Sjakklubb",
    "Rolle, for eksempel inkluderingskontakt": "Kursleder",
    "Telefon": "00 00 00 21",
    "Navn": "Lynsjakk",
    "Én setning": "Vi spiller korte partier.",
    "Kategori": "Spill, sjakk og quiz",
    "Sted": "Klubbhuset",
    "Adresse, når stedet er nytt": "Sjakkveien 1, 0000 Eksempelvik",
    "Dag, for eksempel tirsdag": "onsdag",
    "Fra klokka": "18:00",
    "Til klokka": "20:00",
    "Slags pris": "Gratis",
}
FILED = "activities/eksempelvik-sjakklubb/lynsjakk.yml"


@pytest.fixture(scope="session")
def brochure(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A copy of the sample, built without paper into ``site``. For reading only."""
    return once("form", _make)


def _make(folder: Path) -> None:
    folder.mkdir()
    for name in ("activities", "images", "pages"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    build(folder, "--no-paper")


@pytest.fixture
def opened(browser: Browser, brochure: Path) -> Iterator[Callable[..., Page]]:
    """``opened("nb", "small")`` → the page, from its folder; ``bypass`` lets axe in."""
    contexts: list[BrowserContext] = []

    def open_form(language: str = "nb", size: str = "tablet", *, bypass: bool = False) -> Page:
        width, height = SIZES_HERE[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=size == "small",
            reduced_motion="reduce",
            bypass_csp=bypass,
        )
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-22T12:00:00")
        page.goto((brochure / "site" / language / PAGE).as_uri())
        page.locator("form").wait_for()
        return page

    yield open_form
    for context in contexts:
        context.close()


def fill(page: Page) -> None:
    for label, answer in ANSWERS.items():
        field = page.get_by_label(label, exact=True).first
        if field.evaluate("one => one.matches('select')"):
            field.select_option(label=answer)
        else:
            field.fill(answer)
    page.get_by_role("checkbox", name="hele året").check()
    page.locator("#ab-form-drawing > summary").click()
    page.get_by_label("Let blant tegningene").fill("sjakk")
    page.locator(".ab-form__tile:visible").last.click()


def finish(page: Page) -> Download:
    page.get_by_role("button", name="Se over og gjør klar").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Last ned fila").click()
    return waiting.value


def parts(download: Download) -> dict[str, bytes]:
    with zipfile.ZipFile(download.path()) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def by_keys(page: Page, selector: str) -> None:
    """Tab until the element has the focus; nobody needs more than all there is."""
    for _ in range(140):
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by the Tab key")


def test_a_club_without_a_mouse_writes_a_listing_that_is_received_checked_and_shown(
    opened: Callable[..., Page], brochure: Path, tmp_path: Path
) -> None:
    page = opened()
    keys = {
        "organisation": "Eksempelvik Sjakklubb", "role": "Kursleder", "phone": "00 00 00 21",
        "title": "Lynsjakk", "summary": "Vi spiller korte partier.", "category": "Spill",
        "place": "Klubbhuset", "address": "Sjakkveien 1, 0000 Eksempelvik", "days": "onsdag",
    }  # fmt: skip
    for key, answer in keys.items():
        by_keys(page, f"#ab-form-{key}")
        page.keyboard.type(answer)
    by_keys(page, "#ab-form-start")
    page.keyboard.type("0600PM")
    by_keys(page, "[data-part=last] [data-instead]")
    page.keyboard.press("Space")
    by_keys(page, "#ab-form-cost_kind")
    page.keyboard.type("Gratis")
    by_keys(page, "#ab-form-drawing > summary")
    page.keyboard.press("Enter")
    by_keys(page, "#ab-form-drawing-find")
    page.keyboard.type("sjakk")
    by_keys(page, ".ab-form__tile input")
    page.keyboard.press("Space")
    by_keys(page, "button[type=submit]")
    page.keyboard.press("Enter")
    assert page.locator("[data-mend] li").all_inner_texts() == []
    assert page.evaluate("document.activeElement.matches('[data-done]')")
    by_keys(page, "[data-download]")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    root = tmp_path / "copy"
    shutil.copytree(brochure, root)
    code = main(
        ["receive", str(waiting.value.path()), "--root", str(root), "--today", "2026-11-22"]
    )
    assert code == 0
    build(root, "--no-paper")
    shown = (root / "site/nb/eksempelvik-sjakklubb/lynsjakk.html").read_text(encoding="utf-8")
    assert "Vi spiller korte partier." in shown
    received = (root / FILED).read_text(encoding="utf-8")
    sent = parts(waiting.value)[FILED].decode()
    # The program gives the code: it also knows listings that are not shown today.
    assert sent.rpartition("code:")[0] == received.rpartition("code:")[0]


def test_a_finger_on_a_small_phone_is_enough(opened: Callable[..., Page]) -> None:
    page = opened(size="small")
    fill(page)
    found = parts(finish(page))
    assert sorted(found) == [FILED, "activities/places/klubbhuset.yml", "svar.json"]
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_card_grows_with_the_answers(opened: Callable[..., Page]) -> None:
    page = opened()
    fill(page)
    page.get_by_label("Navn", exact=True).press("Tab")
    card = page.locator("[data-card] .ab-card")
    assert card.inner_text().split() == ["Lynsjakk", "Onsdag", "18.00"]
    source = card.locator("img").evaluate("one => one.complete && one.naturalWidth > 0 && one.src")
    assert source.rpartition("/")[2] == "chess.svg"


@pytest.mark.parametrize("size", ["tablet", "small"])
@pytest.mark.parametrize("language", ["nb", "en"])
def test_axe_finds_nothing_before_and_after_what_is_wrong(
    opened: Callable[..., Page], language: str, size: str
) -> None:
    page = opened(language, size, bypass=True)
    assert axe_violations(page) == []
    page.locator("button[type=submit]").click()
    page.locator("#ab-form-drawing > summary").click()
    assert axe_violations(page) == []


def test_axe_finds_nothing_when_all_is_ready(opened: Callable[..., Page]) -> None:
    page = opened(bypass=True)
    fill(page)
    page.locator("button[type=submit]").click()
    page.get_by_text("Vis fila").click()
    assert axe_violations(page) == []


def test_what_is_wrong_gets_the_focus_and_leads_to_its_field(opened: Callable[..., Page]) -> None:
    page = opened()
    fill(page)
    page.get_by_label("Telefon").fill("3827")
    page.locator("button[type=submit]").click()
    assert page.evaluate("document.activeElement.matches('[data-mend]')")
    page.locator("[data-mend] a").click()
    field = page.locator(":focus")
    assert field.get_attribute("id") == "ab-form-phone"
    assert field.get_attribute("aria-invalid") == "true"
    said = page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
    assert said.startswith("Rett: «3827» kan ikke ringes i Norge.")


def test_a_question_says_what_could_be_better_when_it_is_left(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_label("Navn", exact=True).fill("SJAKKVELDEN VÅR")
    assert page.locator("#ab-form-title-said").inner_text() == ""
    page.get_by_label("Én setning").focus()
    expect(page.locator("#ab-form-title-said")).to_contain_text("Skriv «Sjakkvelden vår».")


@pytest.mark.parametrize("size", ["tablet", "small"])
def test_what_is_said_when_a_question_is_left_does_not_move_the_pressed_button_away(
    opened: Callable[..., Page], size: str
) -> None:
    """The last question loses its complaint, and all below it moves up."""
    page = opened("nb", size)
    button = page.locator("button[type=submit]")
    button.click()
    missing = page.locator("[data-mend] a")
    expect(missing).to_have_count(8)
    page.locator("#ab-form-drawing > summary").click()
    page.get_by_label("Let blant tegningene").fill("sjakk")
    button.scroll_into_view_if_needed()
    place = button.bounding_box()
    assert place is not None
    x, y = place["x"] + 20, place["y"] + place["height"] - 4
    drawing = page.locator(".ab-form__tile:visible input").last
    drawing.evaluate("one => { one.focus({preventScroll: true}); one.click(); }")
    if size == "small":
        page.touchscreen.tap(x, y)
    else:
        page.mouse.move(x, y)
        page.mouse.down()
        page.wait_for_timeout(400)
        page.mouse.up()
    expect(missing).to_have_count(7)


def test_a_photo_is_upright_small_and_says_nothing_of_its_place(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    exif, file = Image.Exif(), tmp_path / "IMG_0001.JPG"
    exif[0x0112] = 6
    exif[0x010F] = "Kamera"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (3000, 2000), "#2a6").save(file, exif=exif)
    page = opened()
    fill(page)
    page.locator("#ab-form-photo").set_input_files(file)
    page.get_by_text("Fotoet er klart").wait_for()
    page.get_by_label("Hva ser man på fotoet?").fill("Et grønt brett.")
    page.get_by_label("Slags foto").select_option(label="Uten mennesker")
    assert page.locator("[data-card] img").get_attribute("src").startswith("data:image/jpeg")
    photo = parts(finish(page))["images/eksempelvik-sjakklubb/lynsjakk.jpg"]
    with Image.open(io.BytesIO(photo)) as image:
        assert (image.size, dict(image.getexif()), b"Kamera" in photo) == ((1333, 2000), {}, False)
    assert "legg den ved" in page.locator("[data-attach]").inner_text()


@pytest.mark.parametrize(("width", "told"), [(1199, True), (1200, False)])
def test_a_narrow_photo_is_said_to_be_small(
    opened: Callable[..., Page], tmp_path: Path, width: int, told: bool
) -> None:
    Image.new("RGB", (width, 900), "#2a6").save(tmp_path / "a.jpg")
    page = opened()
    page.locator("#ab-form-photo").set_input_files(tmp_path / "a.jpg")
    page.get_by_text("Fotoet er klart").wait_for()
    assert ("1199 piksler" in page.locator("#ab-form-photo-state").inner_text()) == told


def test_a_file_that_is_no_picture_is_said_so(opened: Callable[..., Page], tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"no picture")
    page = opened()
    page.locator("#ab-form-photo").set_input_files(file)
    page.get_by_text("Vi kan ikke lese dette bildet.").wait_for()


@pytest.mark.parametrize(
    ("address", "told"), [(None, "Send det til "), ("", "spør hvor du kan sende det")]
)
def test_who_has_no_address_for_mail_is_rung(
    opened: Callable[..., Page], address: str | None, told: str
) -> None:
    page = opened()
    if address is not None:
        page.evaluate("address => { abForm.data.mail = address }", address)
    fill(page)
    page.get_by_role("button", name="Se over og gjør klar").click()
    expect(page.locator("[data-told]")).to_contain_text(told)
    expect(page.locator("[data-mail]")).to_be_visible(visible=address is None)


def test_a_mail_holds_the_text_when_it_is_short(opened: Callable[..., Page]) -> None:
    page = opened()
    fill(page)
    page.locator("button[type=submit]").click()
    address = page.get_by_role("link", name="Skriv e-post").get_attribute("href")
    assert address.startswith("mailto:frivilligsentralen@example.org?subject=Til%20aktivitets")
    assert "title%3A%20Lynsjakk" in address


def test_a_change_hands_over_only_what_is_new(
    opened: Callable[..., Page], brochure: Path, tmp_path: Path
) -> None:
    page = opened()
    page.get_by_label("Endre en som står her").check()
    which = page.get_by_label("Hvilken aktivitet?")
    which.fill("Sjakk-kveld")
    which.press("Tab")
    page.get_by_text("Rett bare det som er nytt.").wait_for()
    assert page.get_by_label("Navn", exact=True).input_value() == "Sjakk-kveld"
    page.get_by_label("Én setning").fill("Vi spiller og prater.")
    download = finish(page)
    told = json.loads(parts(download)["svar.json"])
    assert told == {
        "version": 1,
        "today": "2026-11-22",
        "id": "eksempelvik-sjakklubb/sjakk-kveld",
        "changed": ["summary"],
        "answers": {"summary": "Vi spiller og prater."},
    }
    root = tmp_path / "copy"
    shutil.copytree(brochure, root)
    code = main(
        ["receive", str(download.path()), "--root", str(root), "--today", "2026-11-22", "--yes"]
    )
    text = (root / "activities/eksempelvik-sjakklubb/sjakk-kveld.yml").read_text(encoding="utf-8")
    assert (code, "summary: Vi spiller og prater.\n" in text) == (0, True)


def test_every_listing_of_the_sample_opens_for_a_change_without_anything_being_changed(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    changed = page.evaluate(
        """async () => {
          const script = document.createElement("script");
          script.src = "../../assets/form/answers0.js";
          document.head.append(script);
          await new Promise((done) => { script.onload = done; });
          const form = document.forms[0];
          const found = [];
          const which = document.getElementById("ab-form-which");
          form.elements.what.value = "change";
          form.elements.what[1].dispatchEvent(new Event("change"));
          for (const [at, title] of globalThis.abForm.listings.titles.entries()) {
            which.value = title;
            which.dispatchEvent(new Event("change"));
            await new Promise((done) => setTimeout(done));
            form.requestSubmit();
            const mend = document.querySelector("[data-mend]").innerText;
            const text = document.querySelector("[data-text]").textContent.trim();
            const id = globalThis.abForm.listings.ids[at];
            if (text !== id || !document.querySelector("[data-mend]").hidden) {
              found.push([id, text, mend]);
            }
          }
          return found;
        }"""
    )
    assert changed == []


def test_the_address_of_a_listing_opens_it(opened: Callable[..., Page]) -> None:
    page = opened()
    page.evaluate("location.hash = '#eksempelvik-sjakklubb/sjakk-kveld'")
    page.get_by_text("Rett bare det som er nytt.").wait_for()
    assert page.get_by_label("Hvilken aktivitet?").input_value() == "Sjakk-kveld"


def test_it_speaks_english(opened: Callable[..., Page]) -> None:
    page = opened("en")
    page.get_by_role("button", name="Check and prepare").click()
    assert page.locator("#ab-form-title-said").inner_text() == (
        "Correct: The field «Name» is missing. Without it we cannot show the listing. Answer here."
    )


def test_other_languages_lead_to_those_that_it_speaks(brochure: Path, browser: Browser) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto((brochure / "site/ar" / PAGE).as_uri())
    links = page.locator("main a").evaluate_all("all => all.map(one => [one.lang, one.innerText])")
    assert links == [["nb", "Skjemaet på bokmål"], ["en", "The form in English"]]
    assert axe_violations(page) == []
    page.close()


def test_once_loaded_it_needs_no_network_and_stores_nothing(
    brochure: Path, browser: Browser
) -> None:
    host = Host(brochure / "site")
    context = browser.new_context(service_workers="block", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{host.url}nb/{PAGE}")
    page.locator("#ab-form-which-list option").first.wait_for(state="attached")
    page.evaluate(
        """() => Promise.all([...document.querySelectorAll(".ab-form__tile img")].map((one) =>
          one.complete && one.naturalWidth || new Promise((done) => { one.onload = done; })))"""
    )
    host.stop()
    fill(page)
    assert FILED in parts(finish(page))
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.url == f"{host.url}nb/{PAGE}"
    context.close()


def test_leaving_with_unsent_answers_warns_and_not_after_they_went_out(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    asked: list[str] = []
    page.on("dialog", lambda one: (asked.append(one.type), one.dismiss()))
    fill(page)
    with page.expect_event("dialog"):
        page.evaluate("location.reload()")
    assert asked == ["beforeunload"]
    finish(page)
    page.reload()
    assert asked == ["beforeunload"]


def test_everything_to_press_is_large_enough(opened: Callable[..., Page]) -> None:
    page = opened(size="small")
    page.locator(".ab-form__more > summary").click()
    small = page.locator("main").evaluate(
        """(main) => [...main.querySelectorAll("input, select, textarea, summary, button, a, label.ab-form__choice")]
          .filter((one) => one.offsetParent && !one.matches("[type=checkbox], [type=radio], .ab-hidden"))
          .map((one) => [one.id || one.textContent.trim().slice(0, 30), one.getBoundingClientRect().height])
          .filter(([, height]) => height < 48)"""
    )
    assert small == []


def test_the_page_is_light(brochure: Path) -> None:
    site = brochure / "site"
    names = ("data.js", "nb.js", "listings.js", "form.js", "form.css")
    files = [site / "nb" / PAGE, *(site / "assets/form" / name for name in names)]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= LIGHT_BYTES


def test_tablets_do_not_keep_it(brochure: Path) -> None:
    kept = "".join(
        file.read_text(encoding="utf-8")
        for file in sorted((brochure / "site/assets/offline").rglob("*.json"))
    )
    assert ("assets/site.js" in kept, "send-in" in kept, "assets/form/" in kept) == (
        True,
        False,
        False,
    )


def test_the_coordinators_edition_hands_out_no_answers_of_listings(
    brochure: Path, tmp_path: Path
) -> None:
    shutil.copytree(brochure, tmp_path / "copy", ignore=shutil.ignore_patterns("site"))
    build(tmp_path / "copy", "--no-paper", "--coordinator")
    folder = tmp_path / "copy/site-coordinator/assets/form"
    names = sorted(file.name for file in folder.glob("*.js"))
    assert names == ["data.js", "en.js", "form.js", "listings.js", "nb.js"]
    assert '"ids":[]' in (folder / "listings.js").read_text(encoding="utf-8")


def test_what_is_wrong_is_told_in_the_order_of_the_page(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("button[type=submit]").click()
    ids = page.locator("[data-mend] a").evaluate_all("all => all.map((one) => one.hash.slice(9))")
    assert ids == [
        *("organisation", "title", "summary", "category"),
        *("place", "days", "cost_kind", "drawing-open"),
    ]
