"""What is drawn from values: icons, the same as on the site, and QR codes."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import lru_cache

import segno

from catalogue import templates


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> str:
    """A QR code, level M, with its quiet zone of four modules, as SVG text."""
    drawing = io.BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(drawing, kind="svg", border=4, xmldecl=False, omitsize=True, dark="#000")
    return drawing.getvalue().decode("utf-8")


def icons_in(values: object) -> dict[str, str]:
    """Name → SVG of every icon that the values name."""
    return {name: templates.icon_svg(name) for name in sorted(set(values_of(values, "icon")))}


def values_of(values: object, name: str) -> Iterator[str]:
    """Every text that stands under a key, however deep."""
    if isinstance(values, Mapping):
        if isinstance(found := values.get(name), str):
            yield found
        values = list(values.values())
    if isinstance(values, list | tuple):
        for value in values:
            yield from values_of(value, name)
