"""Make the paper's Latin face: Atkinson Hyperlegible Next with the digits of Figtree, as TTFs.

Run by hand when the web faces change:
    python catalogue/fonts/paper/make_latin.py <folder of woff2 files>
Needs fonttools and brotli. The reasons stand in docs/decisions/0004-paper-fonts.md.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Brosjyre Sans"
"""A mix must not pass as either of its sources, although neither reserves its name."""
COPYRIGHT = (
    "Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors; digits: "
    "Copyright 2022 The Figtree Project Authors. SIL Open Font License 1.1"
)
WEIGHTS = {400: "Regular", 700: "Bold"}
DIGITS = "digits-figtree.woff2"
LETTERS = (
    "atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)
UNITS_PER_EM = 1000
FIXED_TIME = 3_800_000_000
"""Seconds since 1904 (2024-05-31), so that a rebuild gives the same bytes."""


def main(source: Path, target: Path) -> None:
    """Write one TTF per weight into ``target``."""
    for weight, style in WEIGHTS.items():
        with tempfile.TemporaryDirectory() as folder:
            parts = _parts(source, weight, Path(folder))
            font = Merger(Options(drop_tables=["STAT"])).merge([str(p) for p in parts])
        _rename(font, style, weight)
        font.save(target / f"BrosjyreSans-{style}.ttf")


def _parts(source: Path, weight: int, folder: Path) -> list[Path]:
    """Static pieces that share no character, digits first."""
    parts: list[Path] = []
    seen: set[int] = set()
    for name in (DIGITS, *LETTERS):
        font = instantiateVariableFont(TTFont(source / name), {"wght": weight})
        subset = Subsetter()
        subset.populate(unicodes=set(font.getBestCmap()) - seen)
        subset.options.layout_features = ["ccmp", "locl", "kern", "mark", "mkmk"]
        subset.subset(font)
        seen |= set(font.getBestCmap())
        scale_upem(font, UNITS_PER_EM)
        font.flavor = None
        parts.append(folder / f"{len(parts)}.ttf")
        font.save(parts[-1])
    # The merged file takes its heights from its first part: the letters, not the digits.
    return [parts[1], parts[2], parts[0]]


def _rename(font: TTFont, style: str, weight: int) -> None:
    """Give the face its own name, both copyright lines and a fixed date."""
    for record, text in {
        0: COPYRIGHT,
        1: FAMILY,
        2: style,
        3: f"{FAMILY} {style}",
        4: f"{FAMILY} {style}",
        6: f"BrosjyreSans-{style}",
    }.items():
        font["name"].setName(text, record, 3, 1, 0x409)
    for record in (16, 17, 25):
        font["name"].removeNames(nameID=record)
    font["OS/2"].usWeightClass = weight
    font["head"].created = font["head"].modified = FIXED_TIME
    font.recalcTimestamp = False


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent)
