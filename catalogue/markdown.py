"""Foreign text inside Markdown: shown as it is, and never markup, a link or a mention.

Inside a sentence of a forge ``words``: every sign that Markdown knows gets a backslash, and an
invisible sign (U+2060) stands where a forge would look for a mention, an issue, a commit or an
address – those it finds after the Markdown has been read, so that a backslash does not help.
Lines that somebody shall copy go through ``fenced`` instead: nothing is added there. Inside a
sentence of a page ``entities``: not every program that makes pages knows every backslash.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
"""Letters of a title."""
_GUARD = "\u2060"
"""WORD JOINER: no width, no line break."""
_MARKUP = r"[!-/:-@\[-`{-~]"
"""All that CommonMark 2.4 lets a backslash stand before."""
_SIGN = re.compile(_MARKUP)
_SIGN_OF_PAGES = re.compile(rf"(?![,']|(?<=[^\W_])-(?=[^\W_])){_MARKUP}")
"""Commas and hyphens of names mean nothing; people read and edit the files of some pages."""
_FOUND_LATER = re.compile(
    r"""(?<=[@\#])(?!\s)             # @name, #12, also where the name comes after the text
      | (?<=[:/.])(?=\S)             # http://, name@host.no, owner/name
      | (?<=\bgh-)(?=\d)             # GH-12
      | (?<=\bwww)(?=\.)
      | (?<=[0-9a-f]{6})(?=[0-9a-f]) # the name of a commit has seven signs or more
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KEPT = "\n\t\u200c\u200d"
"""The joiners are letters' business in Persian, and a corrected line is taken word for word."""


def one_line(text: str, longest: int = LONGEST) -> str:
    """Plain text for the title of an issue, which is no Markdown."""
    line = _flat(text)
    return line if len(line) <= longest else line[: longest - 1] + "…"


def words(text: str) -> str:
    """Text for the inside of a sentence, on one line."""
    return _SIGN.sub(r"\\\g<0>", _FOUND_LATER.sub(_GUARD, _flat(text)))


def entities(text: str) -> str:
    """Text for the inside of a sentence of a page, on one line."""
    return _SIGN_OF_PAGES.sub(lambda sign: f"&#{ord(sign[0])};", _flat(text))


def code(text: str) -> str:
    """Text as a code span on one line, for file names; no table may stand around it."""
    flat = _flat(text) or " "
    fence = "`" * (_longest_run(flat) + 1)
    return f"{fence} {flat} {fence}" if "`" in flat else f"{fence}{flat}{fence}"


def fenced(lines: str, language: str = "") -> str:
    """Lines as a block of code."""
    plain = _plain(lines).rstrip("\n")
    fence = "`" * max(3, _longest_run(plain) + 1)
    return f"{fence}{language}\n{plain}\n{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _flat(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Without signs that are not seen but change what is: controls, and turned directions."""
    return "".join(
        sign if sign in _KEPT or _is_shown(sign) else "\N{REPLACEMENT CHARACTER}"
        for sign in text.replace("\r\n", "\n")
    )


def _is_shown(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
