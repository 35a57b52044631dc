"""What is drawn from values: icons, the same as on the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue import templates


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
