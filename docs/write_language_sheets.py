"""Writes docs/languages/<what>.webp: the same page in all languages side by side.

``make language-sheets`` after a change of looks or words; then look at them. The sample is built in
every language there are words for, whatever it offers itself.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from catalogue import words
from catalogue.adapters.cli import main as brosjyre
from catalogue.languages import LANGUAGES

REPOSITORY = Path(__file__).parents[1]
TARGET = REPOSITORY / "docs/languages"
DAY = "2026-11-22"
TABLET = {"width": 1024, "height": 768}
ACROSS, WIDTH_PX, GAP_PX, QUALITY = 4, 480, 8, 62
LISTING = "eksempelvik-husflidslag/strikkekafe"


def main() -> None:
    """Build in a scratch folder, take the pictures, join them."""
    tags = [tag for tag in LANGUAGES if tag in words.offered()]
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        site = _built(Path(name), tags)
        with sync_playwright() as engines:
            browser = engines.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--headless=new", "--no-sandbox"]
            )
            for what in ("catalogue", "activity", "conversation"):
                _save(what, [_screen(browser, site, tag, what) for tag in tags])
            browser.close()
        _save("sheet", [_sheet(Path(name) / "papir", tag) for tag in tags])


def _built(root: Path, tags: list[str]) -> Path:
    for folder in ("activities", "images", "pages"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    file = root / "activities/catalogue.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    offered = f"languages: [{', '.join(tags)}]"
    changed = [offered if line.startswith("languages:") else line for line in lines]
    file.write_text("\n".join(changed) + "\n", encoding="utf-8")
    common = ["--root", str(root), "--today", DAY]
    assert brosjyre(["build", *common, "--no-paper", "--quiet"]) == 0
    sheets = ["pdf", "sheet", *common, "--ids", LISTING, "--lang", *tags]
    assert brosjyre([*sheets, "--out", str(root / "papir")]) == 0
    return root / "site"


def _screen(browser: Browser, site: Path, tag: str, what: str) -> Image.Image:
    with (
        _page(browser, site / tag, what) as page,
        tempfile.NamedTemporaryFile(suffix=".png") as png,
    ):
        page.screenshot(path=png.name)
        return Image.open(png.name).convert("RGB")


@contextlib.contextmanager
def _page(browser: Browser, folder: Path, what: str) -> Iterator[Page]:
    # A tablet page is looked at as a tablet shows it: from its folder, without a server.
    page = browser.new_page(viewport=TABLET)
    page.goto((folder / (f"{LISTING}.html" if what == "activity" else "index.html")).as_uri())
    if what == "conversation":
        page.locator("[data-module=opener]").click()
        page.locator("[data-key=begin]").click()
        page.locator(".ab-talk-one:visible").wait_for()
    page.wait_for_timeout(300)
    yield page
    page.close()


def _sheet(folder: Path, tag: str) -> Image.Image:
    (file,) = folder.rglob(f"*strikkekafe-{tag}.pdf")
    with pypdfium2.PdfDocument(file) as document:
        return document[0].render(scale=1.2).to_pil().convert("RGB")


def _save(what: str, pictures: list[Image.Image]) -> None:
    height = round(WIDTH_PX * pictures[0].height / pictures[0].width)
    rows = -(-len(pictures) // ACROSS)
    size = (ACROSS * (WIDTH_PX + GAP_PX), rows * (height + GAP_PX))
    joined = Image.new("RGB", size, "#8a8a8a")
    for number, picture in enumerate(pictures):
        row, column = divmod(number, ACROSS)
        small = picture.resize((WIDTH_PX, height), Image.Resampling.LANCZOS)
        joined.paste(small, (column * (WIDTH_PX + GAP_PX), row * (height + GAP_PX)))
    file = TARGET / f"{what}.webp"
    joined.save(file, quality=QUALITY)
    print(f"{file.name}: {len(pictures)} languages, {file.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
