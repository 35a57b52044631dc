"""How alike two pictures are to somebody who sees poorly and without colour.

Both are made grey and blurred, and then compared by the mean structural similarity of Wang, Bovik,
Sheikh and Simoncelli (2004), with their constants and their windows of 8 × 8. A mirrored picture
counts as the same: which side somebody sat on is what is forgotten first.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import mul

from PIL import Image, ImageFilter, ImageOps

BLUR_PX = 5.4
"""Standard deviation of the blur: what an acuity of 6/60 leaves, where the WHO's "severe" begins.

6/60 resolves 3 periods a degree (6/6 resolves 30). On a 10-inch tablet (0.192 mm a pixel) held at
40 cm that is a period of 12 px. This blur leaves 2 % of its contrast, about what is still seen.
"""
GRAIN_PX = 4
"""The blurred picture has no detail finer than 12 px, so every fourth pixel tells all of it."""
ALIKE = 0.65
"""From here two cards cannot be told apart (``docs/accessibility.md`` has what it was set on)."""
_WINDOW, _STRIDE = 8, 4
_LIGHT, _CONTRAST = (0.01 * 255) ** 2, (0.03 * 255) ** 2
"""The constants that keep the comparison of dark and of flat windows steady."""

_Window = tuple[float, float, list[float]]
"""Mean, variance, and the differences from the mean."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is left of a picture, as it hangs and mirrored."""

    size: tuple[int, int]
    straight: list[_Window]
    mirrored: list[_Window]


def blurred(picture: Image.Image) -> Image.Image:
    """The picture without colour and without detail, in its own size."""
    return picture.convert("L").filter(ImageFilter.GaussianBlur(BLUR_PX))


def seen(picture: Image.Image) -> Seen:
    """A picture of the size at which it is shown, made ready for comparing."""
    left = blurred(picture).reduce(GRAIN_PX)
    return Seen(picture.size, _windows(left), _windows(ImageOps.mirror(left)))


def likeness(one: Seen, other: Seen) -> float:
    """1 for the same picture or its mirror image, 0.37 for the median two. Sizes are equal."""
    if one.size != other.size:
        raise ValueError(f"{one.size} and {other.size} cannot be compared")
    return max(_similarity(one.straight, other.straight), _similarity(one.straight, other.mirrored))


def _windows(picture: Image.Image) -> list[_Window]:
    wide, high = picture.size
    rows = [picture.crop((0, y, wide, y + 1)).tobytes() for y in range(high)]
    return [
        _window([float(value) for row in rows[y : y + _WINDOW] for value in row[x : x + _WINDOW]])
        for y in range(0, high - _WINDOW + 1, _STRIDE)
        for x in range(0, wide - _WINDOW + 1, _STRIDE)
    ]


def _window(values: list[float]) -> _Window:
    mean = sum(values) / len(values)
    off = [value - mean for value in values]
    return mean, sum(map(mul, off, off)) / len(off), off


def _similarity(one: list[_Window], other: list[_Window]) -> float:
    total = 0.0
    for (mean, variance, off), (its_mean, its_variance, its_off) in zip(one, other, strict=True):
        shared = sum(map(mul, off, its_off)) / len(off)
        total += (
            (2 * mean * its_mean + _LIGHT)
            * (2 * shared + _CONTRAST)
            / (mean**2 + its_mean**2 + _LIGHT)
            / (variance + its_variance + _CONTRAST)
        )
    return total / len(one)
