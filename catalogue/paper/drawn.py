"""What is drawn from values: icons, the same as on the site."""

from __future__ import annotations

from catalogue import templates


def icons_in(values: object) -> dict[str, str]:
    """Name → SVG of every icon that the values name."""
    return {name: templates.icon_svg(name) for name in sorted(values_of(values, "icon"))}


def values_of(values: object, name: str) -> set[str]:
    """Every text that stands under a key, however deep."""
    found: set[str] = set()
    left = [values]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            if isinstance(text := one.get(name), str):
                found.add(text)
            left += one.values()
        elif isinstance(one, list | tuple):
            left += one
    return found
