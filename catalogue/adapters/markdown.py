"""What strangers typed → Markdown in which it is nothing but words."""

from __future__ import annotations

import re

from catalogue.problems import printable

LONGEST = 120
"""Letters of a title that an issue shows."""
_JOINER = "\N{WORD JOINER}"
"""Takes no room. A forge turns "@name" and "#12" into links and messages even where they are
escaped; with this behind the sign it does not."""


def one_line(text: str, longest: int = LONGEST) -> str:
    """Plain words in one line without control characters, for the title of an issue."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= longest else line[: longest - 1] + "…"


def escaped(text: str, longest: int = LONGEST) -> str:
    """The words with every sign that means something escaped (CommonMark 2.4): no link, no HTML,
    no mention, no heading."""
    signs = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", one_line(text, longest))
    return re.sub("([@#])", rf"\1{_JOINER}", signs)
