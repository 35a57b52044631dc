"""Photos for the bench, and the bare cost of making their web sizes: the floor for any generator."""

from __future__ import annotations

import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageFilter

SIZE_PX = (3000, 2000)
WIDTHS_PX = (1280, 640, 320)
DIFFERENT = 8
"""Pictures that are really drawn; the rest are these, mirrored and cropped, so each file differs."""


def write_photos(folder: Path, count: int) -> None:
    """``count`` JPEGs with the detail of a camera photo (about 1 MB each)."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = [_photo(number) for number in range(DIFFERENT)]
    for number in range(count):
        photo = originals[number % DIFFERENT]
        shift = 1 + number // DIFFERENT
        photo = photo.transform(SIZE_PX, Image.Transform.AFFINE, (1, 0, shift, 0, 1, shift))
        photo.save(folder / f"{number}.jpg", quality=90)


def floor(folder: Path, target: Path) -> None:
    """Decode, resize to three widths and encode every photo, nothing else."""
    target.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda file: _derive(file, target), sorted(folder.iterdir())))


def _photo(number: int) -> Image.Image:
    chance = random.Random(number)
    small = Image.new("RGB", (60, 40))
    small.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(2400)])
    smooth = small.resize(SIZE_PX, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(SIZE_PX, 40).filter(ImageFilter.GaussianBlur(1)).convert("RGB")
    return Image.blend(smooth, grain, 0.2)


def _derive(file: Path, target: Path) -> None:
    with Image.open(file) as photo:
        photo.draft("RGB", (WIDTHS_PX[0], WIDTHS_PX[0]))
        made = photo.convert("RGB")
    for width in WIDTHS_PX:
        made = made.resize((width, width * 3 // 4), Image.Resampling.LANCZOS)
        made.save(target / f"{file.stem}-{width}.webp", quality=75, method=4)


if __name__ == "__main__":
    floor(Path(sys.argv[1]), Path(sys.argv[2]))
