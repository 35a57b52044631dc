"""The take-home sheets in twenty languages, read back as a reader gets them and as they lie on paper."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pdfplumber
import pytest
from paper_checks import faults
from twenty_catalogue import FROM_RIGHT, GYM, KNITTING, TWENTY, lines, sheet

IN_ORDER = {
    KNITTING: ("11:00", "13:30", "2, 0000 Eksempelvik", "00 00 00 14", "104"),
    GYM: ("13:00", "15:00", "6, 0000 Eksempelvik", "199", "00 00 00 23", "113"),
}
"""Times, address, price, telephone number and code, in the order in which a sheet has them."""


def title(twenty: Path, activity: str, language: str) -> str:
    """The heading of the page about the same activity."""
    page = (twenty / "site" / language / f"{activity}.html").read_text(encoding="utf-8")
    heading = re.findall(r"<h1[^>]*>(.+?)</h1>", page)[0]
    heading = re.sub(r"<(\w+) class=\"ab-second.*?</\1>", "", heading)
    return html.unescape(re.sub("<[^>]+>", "", heading))


def letters(words: str) -> list[str]:
    """Without signs, which a reader may get before or after their letter; joined letters may turn."""
    return sorted(one for one in words if one.isalnum())


def on_paper(file: Path) -> str:
    """Lines as they are seen, each from the left."""
    with pdfplumber.open(file) as document:
        return document.pages[0].extract_text()


@pytest.mark.parametrize("language", TWENTY)
def test_no_sheet_has_a_fault(twenty: Path, language: str) -> None:
    papers = sorted((twenty / "site" / language / "paper").glob("*.pdf"))
    assert len(papers) == 8
    found = {file.name: faults(file) for file in papers}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("activity", IN_ORDER)
@pytest.mark.parametrize("language", FROM_RIGHT)
def test_a_sheet_from_right_to_left_is_read_from_title_to_code(
    twenty: Path, language: str, activity: str
) -> None:
    first, *rest = lines(sheet(twenty, activity, language))
    assert letters(first) == letters(title(twenty, activity, language))
    found = [("\n".join(rest).find(words), words) for words in IN_ORDER[activity]]
    assert -1 not in dict(found)
    assert [words for _, words in sorted(found)] == list(IN_ORDER[activity])


@pytest.mark.parametrize("activity", IN_ORDER)
@pytest.mark.parametrize("language", FROM_RIGHT)
def test_numbers_lie_on_paper_from_left_to_right(
    twenty: Path, language: str, activity: str
) -> None:
    seen = on_paper(sheet(twenty, activity, language))
    assert [words for words in IN_ORDER[activity] if words not in seen] == []


@pytest.mark.parametrize("language", FROM_RIGHT)
def test_a_norwegian_span_keeps_its_order_on_a_page_from_right_to_left(
    twenty: Path, language: str
) -> None:
    seen = re.sub("[\u2066\u2069]", "", on_paper(sheet(twenty, KNITTING, language)))
    assert "kl. 11–13:30" in seen.replace("\u00a0", " ")
