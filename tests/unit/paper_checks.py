"""What is wrong with a finished PDF, read from the file alone: nothing of the program is asked.

Text that a template clips away is still in the file, so what overflows is found as overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page as pdfua
import pdfplumber
import pikepdf

NEAREST_EDGE_PT = 5 / 25.4 * 72
"""Office printers leave a margin of about 5 mm white."""
_CORE = 0.36
"""Part of a letter's height that no other line may touch; accents and descenders may meet."""
_TOUCH_PT = 0.8


def faults(file: Path) -> list[str]:
    """Every fault of a paper, in plain words; an empty list when there is none."""
    found = list(_standard(file))
    with pdfplumber.open(file) as document:
        for number, sheet in enumerate(document.pages, 1):
            found += [f"page {number}: {one}" for one in (*_outside(sheet), *_overlaps(sheet))]
    return found


def _standard(file: Path) -> Iterator[str]:
    report = pdfua.validate_pdf_bytes(file.read_bytes(), profile=pdfua.ValidationProfile.PDF_UA_1)
    yield from (f"PDF/UA: {one}" for one in report.failures)
    with pikepdf.open(file) as document:
        if "/Lang" not in document.Root:
            yield "no language"
        if not str(document.docinfo.get("/Title", "")):
            yield "no title"


def _outside(sheet: Any) -> Iterator[str]:
    edge = NEAREST_EDGE_PT
    for word in _words(sheet):
        if (
            word["x0"] < edge
            or word["x1"] > sheet.width - edge
            or word["top"] < edge
            or word["bottom"] > sheet.height - edge
        ):
            yield f"outside: {word['text']}"


def _overlaps(sheet: Any) -> Iterator[str]:
    """Pairs of words that lie on one another, found by a sweep from the top."""
    cores = sorted((_core(word) for word in _words(sheet)), key=lambda core: core[1])
    open_cores: list[tuple[float, float, float, float, str]] = []
    for core in cores:
        open_cores = [one for one in open_cores if one[3] > core[1]]
        for one in open_cores:
            across = min(one[2], core[2]) - max(one[0], core[0])
            if across > _TOUCH_PT and min(one[3], core[3]) - core[1] > _TOUCH_PT:
                yield f"overlap: {one[4]} / {core[4]}"
        open_cores.append(core)


def _words(sheet: Any) -> list[dict[str, Any]]:
    return sheet.extract_words(x_tolerance=1.5, y_tolerance=1, keep_blank_chars=False)


def _core(word: dict[str, Any]) -> tuple[float, float, float, float, str]:
    middle = (word["top"] + word["bottom"]) / 2
    half = (word["bottom"] - word["top"]) * _CORE / 2
    return word["x0"], middle - half, word["x1"], middle + half, word["text"]
