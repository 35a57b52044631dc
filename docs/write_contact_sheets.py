"""Writes docs/paper/<language>.webp: every page of every paper of the sample, small, side by side.

``make contact-sheets`` after a change of looks; then look at them. The sample is set in five
languages and four scripts, whatever it offers itself.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from catalogue import paper
from catalogue.build.listener import Listener
from catalogue.build.paper import paper_options
from catalogue.build.prepare import prepare
from catalogue.settings import Settings

REPOSITORY = Path(__file__).parents[1]
LANGUAGES = ("nb", "en", "ar", "ti", "pa")
DAY = dt.date(2026, 11, 22)
HEIGHT_PX, GAP_PX, ACROSS_PX = 190, 6, 1900
QUALITY = 60


def main() -> None:
    """Set everything in a scratch folder and draw it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for folder in ("activities", "images"):
            shutil.copytree(REPOSITORY / folder, root / folder)
        file = root / "activities/catalogue.yml"
        lines = file.read_text(encoding="utf-8").splitlines()
        offered = f"languages: [{', '.join(LANGUAGES)}]"
        changed = [offered if one.startswith("languages:") else one for one in lines]
        file.write_text("\n".join(changed) + "\n", encoding="utf-8")
        address = "https://eksempelvik.example.org/"
        settings = Settings(root, root / "site", root / ".cache", DAY, address)
        prepared = prepare(settings, Listener())
        assert prepared.on_paper is not None
        options = paper_options(prepared, tuple(paper.KINDS))
        made = paper.make(prepared.on_paper, prepared.pictures.find, options, lambda *_: None)
        for problem in made.problems:
            print(problem.path, problem.line, problem.say("what"))
        for language in LANGUAGES:
            pages = [
                page for one in made.made if one.language == language for page in _pages(one.file)
            ]
            target = REPOSITORY / f"docs/paper/{language}.webp"
            target.parent.mkdir(exist_ok=True)
            _joined(pages).save(target, quality=QUALITY)
            print(f"{target.name}: {len(pages)} pages, {target.stat().st_size // 1000} kB")


def _pages(file: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            yield page.render(scale=HEIGHT_PX / page.get_height()).to_pil()


def _joined(pages: list[Image.Image]) -> Image.Image:
    rows: list[list[Image.Image]] = [[]]
    for page in pages:
        if sum(one.width + GAP_PX for one in (*rows[-1], page)) > ACROSS_PX:
            rows.append([])
        rows[-1].append(page)
    sheet = Image.new("RGB", (ACROSS_PX, len(rows) * (HEIGHT_PX + GAP_PX)), "#8a8a8a")
    for number, row in enumerate(rows):
        left = 0
        for page in row:
            sheet.paste(page, (left, number * (HEIGHT_PX + GAP_PX)))
            left += page.width + GAP_PX
    return sheet


if __name__ == "__main__":
    main()
