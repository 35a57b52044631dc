"""What every page of the reference is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

_TYPED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Entry:
    """One field, option, message or variable."""

    id: str
    """Where a link leads; empty for none."""
    name: str
    """As it is typed."""
    label: str
    """What it is called, or of what kind it is; may be empty."""
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Entries that belong together."""

    id: str
    title: str
    intro: Markup
    entries: tuple[Entry, ...]
    in_contents: bool = True
    """Whether the list at the top leads to it."""


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """One page of the reference."""

    title: str
    lead: str
    contents: str
    """What the list of parts is called."""
    parts: tuple[Part, ...]


def told(text: str) -> Markup:
    """Words as HTML; what stands between backticks is typed as it is."""
    return Markup(_TYPED.sub(r"<code>\1</code>", str(escape(text))))
