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
Core = tuple[float, float, float, float, str]
"""Left, top, right, bottom in pt from the page's upper left, and the text."""


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
    """Letters too near the edge, whichever way they are turned."""
    edge, found = NEAREST_EDGE_PT, ""
    for letter in sheet.chars:
        x0, top, x1, bottom, text = _core(
            letter, turned=abs(letter["matrix"][0]) < abs(letter["matrix"][1])
        )
        inside = edge <= x0 and x1 <= sheet.width - edge
        if not (inside and edge <= top and bottom <= sheet.height - edge):
            found += text
    if found:
        yield f"outside: {found}"


def _overlaps(sheet: Any) -> Iterator[str]:
    """Pairs of words that lie on one another, found by a sweep from the top."""
    cores = sorted((_core(word) for word in _words(sheet)), key=lambda core: core[1])
    open_cores: list[Core] = []
    for core in cores:
        open_cores = [one for one in open_cores if one[3] > core[1]]
        for one in open_cores:
            across = min(one[2], core[2]) - max(one[0], core[0])
            if across > _TOUCH_PT and min(one[3], core[3]) - core[1] > _TOUCH_PT:
                yield f"overlap: {one[4]} / {core[4]}"
        open_cores.append(core)


def _words(sheet: Any) -> list[dict[str, Any]]:
    return sheet.extract_words(x_tolerance=1.5, y_tolerance=1, keep_blank_chars=False)


def _core(piece: dict[str, Any], *, turned: bool = False) -> Core:
    """The middle of the letters: a font's box is far taller than what is drawn, in Arabic above all."""
    x0, x1, top, bottom = (piece[name] for name in ("x0", "x1", "top", "bottom"))
    if turned:
        x0, x1 = _middle(x0, x1)
    else:
        top, bottom = _middle(top, bottom)
    return x0, top, x1, bottom, piece["text"]


def _middle(first: float, last: float) -> tuple[float, float]:
    half = (last - first) * _CORE / 2
    return (first + last) / 2 - half, (first + last) / 2 + half
