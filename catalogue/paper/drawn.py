"""What is drawn from values: icons, the same as on the site."""

from __future__ import annotations

from catalogue import templates


def icons_in(values: object) -> dict[str, str]:
    """Name → SVG of every icon that the values name under the key ``icon``, however deep."""
    names: set[str] = set()
    left = [values]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            if name := one.get("icon"):
                names.add(name)
            left += (value for value in one.values() if isinstance(value, dict | list | tuple))
        elif isinstance(one, list | tuple):
            left += one
    return {name: templates.icon_svg(name) for name in sorted(names)}
