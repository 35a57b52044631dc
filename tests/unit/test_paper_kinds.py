"""What every paper of every kind has: read from the finished files, in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import paper_cases as cases
import paper_checks
import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from catalogue import paper
from catalogue.paper import KINDS, Made

EDITION = {"nb": "Utgave2.november2026", "en": "Edition2November2026", "ar": "2026"}
WITH_CODE_TO_SCAN = {"sheet", "brochure", "codes", "poster"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    folder = tmp_path_factory.mktemp("kinds")
    return cases.papers(cases.CATALOGUE, folder, kinds=tuple(KINDS))


def letters(one: Made) -> list[str]:
    """The letters of each page, without spaces, in the order in which the file has them."""
    with pdfplumber.open(one.file) as document:
        return [
            "".join(c["text"] for c in page.chars if c["text"].strip()) for page in document.pages
        ]


def kinds(found: Iterator[Made]) -> set[str]:
    return {one.share.kind for one in found}


def test_every_kind_is_made_in_every_language_that_it_is_for(made: paper.Papers) -> None:
    found = {(one.share.kind, one.language) for one in made.made}
    assert found == {
        (name, language)
        for name, kind in KINDS.items()
        for language in kind.languages or cases.LANGUAGES
    }
    assert made.problems == ()


def test_no_paper_has_a_fault_that_shows(made: paper.Papers) -> None:
    found = {one.path: paper_checks.faults(one.file) for one in made.made}
    assert {path: told for path, told in found.items() if told} == {}


def test_every_page_bears_the_day_of_the_edition(made: paper.Papers) -> None:
    without = [
        one.path for one in made.made for page in letters(one) if EDITION[one.language] not in page
    ]
    assert without == []


def test_every_paper_says_its_language(made: paper.Papers) -> None:
    for one in made.made:
        with pikepdf.open(one.file) as document:
            assert (one.path, str(document.Root.Lang)) == (one.path, one.language)


def test_every_paper_about_activities_bears_their_codes(made: paper.Papers) -> None:
    missing = [
        (one.path, activity.code)
        for one in made.made
        for activity in one.share.activities
        if activity.code not in "".join(letters(one))
    ]
    assert missing == []


def test_every_kind_with_a_code_to_scan_leads_to_a_public_page_from_a_coarse_print(
    made: paper.Papers,
) -> None:
    for one in made.made:
        read = scanned(one.file)
        assert (one.path, bool(read)) == (one.path, one.share.kind in WITH_CODE_TO_SCAN)
        assert all(address.startswith(f"{cases.SITE}{one.language}/") for address in read), read


def scanned(file: Path) -> list[str]:
    """What a telephone reads from pages drawn with 100 dots an inch."""
    with pypdfium2.PdfDocument(file) as document:
        pages = [page.render(scale=100 / 72).to_pil() for page in document]
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


def test_papers_of_several_pages_have_bookmarks(made: paper.Papers) -> None:
    thick = [one for one in made.made if one.pages > 1]
    assert kinds(iter(thick)) == {"brochure", "pictures", "coordinator", "form"}
    for one in thick:
        with pikepdf.open(one.file) as document, document.open_outline() as outline:
            assert (one.path, bool(outline.root)) == (one.path, True)


def test_telephone_numbers_can_be_tapped(made: paper.Papers) -> None:
    for one in made.made:
        if "000000" in "".join(letters(one)):
            with pikepdf.open(one.file) as document:
                links = [
                    str(note.A.URI)
                    for page in document.pages
                    for note in page.get("/Annots", [])
                    if "/A" in note and "/URI" in note.A
                ]
            assert (one.path, any(link.startswith("tel:") for link in links)) == (one.path, True)


def test_an_expired_listing_is_only_in_the_coordinators_list(tmp_path: Path) -> None:
    old = replace(cases.CHESS, title={"nb": "Gammelt", "en": "Gammelt"})
    options = {"kinds": tuple(KINDS), "languages": ("nb",), "expired": frozenset({old.id})}
    found = cases.papers(cases.of(cases.CHOIR, old), tmp_path, **options)
    assert kinds(one for one in found.made if "Gammelt" in "".join(letters(one))) == {"coordinator"}


def test_no_paper_tells_a_private_address(made: paper.Papers) -> None:
    assert kinds(one for one in made.made if "Hemmelig" in "".join(letters(one))) <= {"coordinator"}
