"""A photo that a stranger sent → a JPEG to keep as original: upright, small, only its pixels."""

from __future__ import annotations

from catalogue.images import gate
from catalogue.images.memory import MemoryBudget
from catalogue.images.uses import PictureOptions, Refused

LONGEST_PX = 2400
"""Longest edge: twice what the site shows, so that a picture can still be cut."""


def received(data: bytes, name: str) -> bytes:
    """The photo as JPEG in sRGB without any metadata. ``name`` stands in the problem.

    Refused: too many bytes or pixels, broken, not a photo. SVG is none.
    """
    options = PictureOptions()
    if len(data) > options.max_file_bytes:
        size, limit = len(data) // 1_000_000, options.max_file_bytes // 1_000_000
        raise Refused("C503", file=name, size=size, limit=limit)
    kind = gate.kind(data, name)
    if kind == "SVG":
        raise Refused("C505", file=name, kind=" (SVG)")
    from catalogue.images import pixels  # late, as in ``publish``

    original = pixels.Original(name, data, kind, "", (0.5, 0.5))
    return pixels.upright_jpeg(
        original, LONGEST_PX, options, MemoryBudget(options.max_memory_bytes)
    )
