"""The page around every body, cut once at its placeholders and joined with each page.

A shell is any HTML that holds the placeholders, whoever rendered it: Material today, another
theme or a hand-written page tomorrow. Their letters survive HTML escaping.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

NAMES = ("title", "description", "head", "header", "languages", "body", "rest")
"""``rest`` is the page's address below its language, for shells with filled links."""


def placeholder(name: str) -> str:
    """The text that stands for ``name`` in a shell."""
    return f"zz-{name}-zz"


_ANY = re.compile("zz-(" + "|".join(NAMES) + ")-zz")


class ShellError(Exception):
    """A shell lacks a placeholder that every page needs."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Fixed texts around named gaps: ``texts[0] gap[0] texts[1] gap[1] … texts[-1]``."""

    texts: tuple[str, ...]
    gaps: tuple[str, ...]
    fixed: str
    """All of ``texts``, for whoever wants to read them only once."""
    _encoded: tuple[bytes, ...]
    """``texts`` as UTF-8 with an empty piece for each gap between them."""

    @classmethod
    def cut(cls, html: str) -> Shell:
        """A shell from rendered HTML.

        ShellError when the body's or the title's place is missing.
        """
        pieces = _ANY.split(html)
        gaps = tuple(pieces[1::2])
        missing = {"title", "body"} - set(gaps)
        if missing:
            raise ShellError(f"the page shell has no place for {', '.join(sorted(missing))}")
        texts = tuple(pieces[0::2])
        pieces[1::2] = [""] * len(gaps)
        return cls(texts, gaps, "".join(texts), tuple(piece.encode() for piece in pieces))

    def filled(self, values: Mapping[str, str]) -> Shell:
        """The shell with some gaps closed by HTML, which may hold placeholders itself."""
        open_gaps = {name: placeholder(name) for name in self.gaps}
        return Shell.cut(self.join(open_gaps | dict(values)).decode())

    def join(self, values: Mapping[str, str]) -> bytes:
        """One page as UTF-8. ``values`` holds HTML for every gap; escaping is the caller's."""
        encoded = {name: text.encode() for name, text in values.items()}
        parts = list(self._encoded)
        parts[1::2] = [encoded[gap] for gap in self.gaps]
        return b"".join(parts)
