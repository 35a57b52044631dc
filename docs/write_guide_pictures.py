"""Draws the pictures of the guides that only the paper stage can make: a real take-home sheet.

``make guide-pictures`` after a change of the sheet's look; then look at them.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pypdfium2

from catalogue import guidehome
from catalogue.adapters.cli import main as brosjyre

REPOSITORY = Path(__file__).parents[1]
TARGET = REPOSITORY / "site_templates" / "guides" / "pictures"
LISTING = "eksempelvik-sjakklubb/sjakk-kveld"
TODAY = "2026-11-22"
WIDTH_PX = 600
QUALITY = 70


def main() -> None:
    """Set the sheet of one listing of the sample in each language of the guides, and draw it."""
    os.environ["SOURCE_DATE_EPOCH"] = "1795305600"
    with tempfile.TemporaryDirectory() as name:
        for language in guidehome.WRITTEN:
            folder = Path(name) / language
            typed = ["pdf", "ark", "--root", str(REPOSITORY), "--today", TODAY, "--quiet"]
            code = brosjyre([*typed, "--ids", LISTING, "--lang", language, "--out", str(folder)])
            assert code == 0
            (file,) = folder.glob("*.pdf")
            page = pypdfium2.PdfDocument(file)[0]
            picture = page.render(scale=WIDTH_PX / page.get_width()).to_pil()
            target = TARGET / f"sheet-{language}.webp"
            picture.save(target, quality=QUALITY)
            print(f"{target.name}: {picture.size}, {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
