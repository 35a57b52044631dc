"""A picture that somebody else made, drawn anew: only its pixels are left."""

from __future__ import annotations

import io

from PIL import Image

from catalogue.images.pixels import UNREADABLE


class UnreadableError(Exception):
    """Not a PNG, broken, or too large."""


def redrawn(content: bytes, *, most_pixels: int) -> bytes:
    """The same PNG without anything but its colours. UnreadableError for whatever is no such."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG",)) as image:
            if image.width * image.height > most_pixels:
                raise UnreadableError(f"{image.width} × {image.height}")
            # A new picture, because a copy keeps texts and profiles beside its pixels.
            fresh = Image.new("RGB", image.size)
            fresh.paste(image.convert("RGB"))
    except UNREADABLE as error:
        raise UnreadableError(str(error)) from error
    made = io.BytesIO()
    fresh.save(made, "PNG", optimize=True)
    return made.getvalue()
