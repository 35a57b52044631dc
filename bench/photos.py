"""Photos for the bench, and the bare cost of making their web sizes: the floor for anybody."""

from __future__ import annotations

import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bench import generated

SIZE_PX = (3000, 2000)
WIDTHS_PX = (1280, 640, 320)
DIFFERENT = 8
"""Pictures that are really drawn; the rest are these, shifted, so that each file differs."""
_OCTAVES = ((12, 70), (30, 50), (80, 36), (200, 26), (500, 20), (1300, 16), (3000, 10))
"""(cells across, contrast): detail falls off with its size as in pictures of the world."""
_SHAPES = 60


def write_photos(folder: Path, count: int, size: tuple[int, int] = SIZE_PX) -> None:
    """``count`` JPEGs with the detail of a camera photo (1–2 MB each at quality 90, full size)."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = [_photo(number).resize(size) for number in range(min(count, DIFFERENT))]
    for number in range(count):
        shift = 3 * (number // DIFFERENT)
        photo = ImageChops.offset(originals[number % DIFFERENT], shift, shift)
        photo.save(folder / f"{number}.jpg", quality=90)


def illustrate(root: Path, count: int, size: tuple[int, int] = SIZE_PX) -> None:
    """A photo for each listing of a generated catalogue, where its listings want them."""
    originals = root / "originals"
    write_photos(originals, count, size)
    for number in range(count):
        folder = root / f"images/lag-{number // generated.LISTINGS_PER_ORGANISATION}"
        folder.mkdir(parents=True, exist_ok=True)
        (originals / f"{number}.jpg").rename(folder / f"{number}.jpg")


def floor(folder: Path, target: Path) -> None:
    """Decode, crop, resize to three widths and encode every photo, nothing else."""
    target.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda file: _derive(file, target), sorted(folder.iterdir())))


def _photo(number: int) -> Image.Image:
    chance = random.Random(number)
    picture = _noise(chance, 5, "RGB").resize(SIZE_PX, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for _ in range(_SHAPES):
        left, top = chance.randrange(SIZE_PX[0]), chance.randrange(SIZE_PX[1])
        corners = [
            (left + chance.randrange(-300, 300), top + chance.randrange(-300, 300))
            for _ in range(4)
        ]
        draw.polygon(corners, fill=tuple(chance.randrange(40, 220) for _ in range(3)))
    for across, contrast in _OCTAVES:
        picture = _rougher(picture, _noise(chance, across, "L"), contrast)
    return picture


def _rougher(picture: Image.Image, noise: Image.Image, contrast: int) -> Image.Image:
    """The picture with noise of one size laid over its brightness."""
    soft = noise.resize(SIZE_PX, Image.Resampling.BICUBIC)
    if noise.size == SIZE_PX:
        soft = soft.filter(ImageFilter.GaussianBlur(1))
    layer = soft.point([128 + (value - 128) * contrast // 128 for value in range(256)])
    return ImageChops.add(picture, Image.merge("RGB", (layer,) * 3), 1, -128)


def _noise(chance: random.Random, across: int, mode: str) -> Image.Image:
    size = (across, across * SIZE_PX[1] // SIZE_PX[0])
    return Image.frombytes(mode, size, chance.randbytes(size[0] * size[1] * len(mode)))


def _derive(file: Path, target: Path) -> None:
    """4:3 out of the middle, each size from the next larger one."""
    high = WIDTHS_PX[0] * 3 // 4
    with Image.open(file) as photo:
        photo.draft("RGB", (high * SIZE_PX[0] // SIZE_PX[1], high))
        photo.load()
        made = photo.convert("RGB")
    wide = made.height * 4 / 3
    left = (made.width - wide) / 2
    box: tuple[float, float, float, float] | None = (left, 0, left + wide, made.height)
    for width in WIDTHS_PX:
        size = (width, width * 3 // 4)
        made = made.resize(size, Image.Resampling.LANCZOS, box)
        made.save(target / f"{file.stem}-{width}.webp", quality=75, method=4)
        box = None


if __name__ == "__main__":
    floor(Path(sys.argv[1]), Path(sys.argv[2]))
