"""The photo that the papers show: light, and as good as its weight allows."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from catalogue.images import PictureOptions, Pictures, PictureUse, publish
from catalogue.model import Picture, Rendition

USE = PictureUse(Picture(file="a.png", kind="no-people"), "4x3", "kor/kor", on_paper=True)


def busy(cells: int) -> Image.Image:
    """Noise of so many cells across: the more, the heavier as a JPEG."""
    size = (cells, cells * 3 // 4)
    noise = Image.frombytes("L", size, random.Random(1).randbytes(size[0] * size[1]))
    return noise.convert("RGB").resize((1280, 960), Image.Resampling.BICUBIC)


def published(folder: Path, picture: Image.Image, options: PictureOptions) -> Pictures:
    """What the stage makes of one photo."""
    originals = folder / "images"
    originals.mkdir(exist_ok=True)
    picture.save(originals / "a.png")
    return publish([USE], originals, folder / "cache", options, lambda _a, _b: None)


def rendition(folder: Path, picture: Image.Image) -> Rendition:
    """The same with the options of every build."""
    return published(folder, picture, PictureOptions()).renditions[USE.key]


def steps(jpeg: Path | io.BytesIO) -> list[int]:
    """The finest steps of a JPEG's brightness, which its quality decides."""
    with Image.open(jpeg) as image:
        return list(image.quantization[0])  # type: ignore[attr-defined]


def steps_of(quality: int) -> list[int]:
    """The same of a known quality."""
    out = io.BytesIO()
    busy(8).save(out, "JPEG", quality=quality)
    return steps(out)


@pytest.mark.parametrize(("cells", "quality"), [(40, 70), (80, 60), (95, 50), (320, 40)])
def test_a_photo_has_the_best_quality_that_is_light_enough(
    tmp_path: Path, cells: int, quality: int
) -> None:
    assert steps(rendition(tmp_path, busy(cells)).paper) == steps_of(quality)


@pytest.mark.parametrize(("cells", "most"), [(40, 56_000), (100, 56_000), (320, 115_000)])
def test_a_photo_on_paper_weighs_little(tmp_path: Path, cells: int, most: int) -> None:
    assert rendition(tmp_path, busy(cells)).paper.stat().st_size <= most


def test_a_photo_fills_a_sheet_with_more_than_a_hundred_dots_an_inch(tmp_path: Path) -> None:
    with Image.open(rendition(tmp_path, busy(40)).paper) as photo:
        assert photo.width / (180 / 25.4) > 100


def test_the_paper_takes_nothing_from_the_pictures_of_the_site(tmp_path: Path) -> None:
    found = []
    for paper_px in (500, 800):
        options = PictureOptions(paper_width_px=paper_px)
        files = published(tmp_path, busy(300), options).files.values()
        found.append(sorted(file.read_bytes() for file in files))
    assert found[0] == found[1]
