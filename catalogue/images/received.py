"""A photo that somebody sent → the original that is kept: upright and without metadata."""

from __future__ import annotations

from catalogue.images import gate, pixels
from catalogue.images.memory import MemoryBudget
from catalogue.images.uses import PictureOptions, Refused

LONGEST_PX = 2000
_CAMERA = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")


def received(data: bytes, file: str) -> bytes:
    """A new JPEG of the picture. Refused: no photo, broken, or too large to decode."""
    kind = gate.kind(data, file)
    if kind not in _CAMERA:
        raise Refused("C505", file=file, kind=f" ({kind})")
    options = PictureOptions()
    original = pixels.Original(file, data, kind, "4x3", (0.5, 0.5))
    return pixels.bare_jpeg(original, options, MemoryBudget(options.max_memory_bytes), LONGEST_PX)
