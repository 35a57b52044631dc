"""The pages in twenty languages: language and direction, and letters that the shipped fonts have."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from fontTools.ttLib import TTFont, woff2
from tiny_catalogue import REPOSITORY
from twenty_catalogue import FROM_RIGHT, TWENTY

from catalogue import words
from catalogue.paper.coverage import coverage

WEB = REPOSITORY / "catalogue" / "fonts" / "web"
PRINTED = REPOSITORY / "catalogue" / "fonts" / "paper"
STYLES = REPOSITORY / "site_templates" / "assets" / "fonts.css"
WEIGHTS = (400, 700)
STEERING = frozenset("\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069\u00ad")
"""Shown by no glyph."""
_UNPACK = "process.stdout.write(zlib.brotliDecompressSync(fs.readFileSync(0)))"


def pages(twenty: Path, language: str) -> dict[str, str]:
    """Path → text of every page of a language."""
    site = twenty / "site"
    return {
        page.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in sorted((site / language).rglob("*.html"))
    }


@cache
def drawn(weight: int) -> frozenset[str]:
    """The characters that the style sheet gives to a face of that weight, and that the face has."""
    rules = re.findall(r"@font-face \{(.+?)\}", STYLES.read_text(encoding="utf-8"), re.DOTALL)
    return frozenset().union(*(_of_face(rule, weight) for rule in rules))


def _of_face(rule: str, weight: int) -> Iterator[str]:
    lightest, boldest = map(int, re.findall(r"font-weight: (\d+) (\d+)", rule)[0])
    if lightest <= weight <= boldest:
        has = _characters(re.findall(r"fonts/([\w-]+\.woff2)", rule)[0])
        asked = rule.partition("unicode-range:")[2]
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", asked):
            span = range(int(first, 16), int(last or first, 16) + 1)
            yield from (chr(code) for code in span if code in has)


@cache
def _characters(name: str) -> frozenset[int]:
    with pytest.MonkeyPatch.context() as patch:
        # Node knows the packing of these fonts; Python does not.
        patch.setattr(woff2, "haveBrotli", True)
        patch.setattr(woff2, "brotli", SimpleNamespace(decompress=_unpacked), raising=False)
        with TTFont(WEB / name) as font:
            return frozenset(font.getBestCmap())


def _unpacked(packed: bytes) -> bytes:
    return subprocess.run(("node", "-e", _UNPACK), input=packed, capture_output=True, check=True).stdout  # fmt: skip


def without_glyph(text: str, weight: int) -> str:
    """Characters that the reader's own fonts would have to show, or nobody could."""
    letters = {one for one in text if not one.isspace()} - STEERING
    return "".join(sorted(letters - drawn(weight)))


@pytest.mark.parametrize("language", TWENTY)
def test_every_page_says_its_language_and_direction(twenty: Path, language: str) -> None:
    direction = "rtl" if language in FROM_RIGHT else "ltr"
    said = {text.partition("<head>")[0].split("\n")[1] for text in pages(twenty, language).values()}
    assert said == {f'<html lang="{language}" dir="{direction}">'}


@pytest.mark.parametrize("language", TWENTY)
def test_every_page_offers_every_language_by_its_own_name_and_direction(
    twenty: Path, language: str
) -> None:
    expected = [(tag, "rtl" if tag in FROM_RIGHT else "ltr") for tag in TWENTY]
    for path, text in pages(twenty, language).items():
        offered = re.findall(r'class="ab-language"[^>]* lang="(\w+)" dir="(\w+)"', text)
        assert offered[: len(TWENTY)] == expected, path


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("language", TWENTY)
def test_the_site_s_fonts_have_every_letter_of_the_words(language: str, weight: int) -> None:
    missing = {key: without_glyph(said, weight) for key, said in words.texts(language).items()}
    assert {key: letters for key, letters in missing.items() if letters} == {}


@pytest.mark.parametrize("language", TWENTY)
def test_the_site_s_fonts_have_every_letter_of_the_pages(twenty: Path, language: str) -> None:
    missing = {
        path: without_glyph(html.unescape(text), weight)
        for path, text in pages(twenty, language).items()
        for weight in WEIGHTS
    }
    assert {path: letters for path, letters in missing.items() if letters} == {}


@pytest.mark.parametrize("language", TWENTY)
def test_the_paper_s_fonts_have_every_letter_of_the_words(language: str) -> None:
    missing = {
        key: letters
        for key, said in words.texts(language).items()
        if (letters := coverage(PRINTED).missing(said))
    }
    assert missing == {}
