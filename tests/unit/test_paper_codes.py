"""The code sheet: empty boxes, the next visit and the number to ring, on one side of A4."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import page
import paper_cases as cases
import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from catalogue import paper
from catalogue.model import Contact

NAMES = {language: f"{language}/paper/kodeark-{language}.pdf" for language in cases.LANGUAGES}
A4 = (595, 842)
DIGIT_MM = 10.5


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return sheets(cases.CATALOGUE, tmp_path_factory.mktemp("codes"))


def sheets(catalogue, folder: Path, **changes: object) -> paper.Papers:
    return cases.papers(catalogue, folder, kinds=("codes",), **changes)


def only_page(file: Path) -> pdfplumber.page.Page:
    with pdfplumber.open(file) as document:
        assert len(document.pages) == 1
        sheet = document.pages[0]
        assert sheet.objects  # read before the file is closed
        return sheet


def links(file: Path) -> list[str]:
    with pikepdf.open(file) as document:
        return [str(one.A.URI) for one in document.pages[0].get("/Annots", [])]


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_a_code_sheet_is_one_side_of_a4_that_keeps_to_pdf_ua_1(made, language):
    file = made.files[NAMES[language]]
    sheet = only_page(file)
    report = page.validate_pdf_bytes(file.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
    assert (round(sheet.width), round(sheet.height)) == A4
    assert (report.is_compliant, list(report.failures), cases.found(made)) == (True, [], [])


def test_a_code_sheet_reads_from_top_to_bottom(made):
    words = only_page(made.files[NAMES["nb"]]).extract_text()
    asked = ["Koder til neste gang", "Skriv av", "Ja", "Kanskje", "Dag og dato"]
    asked += ["Klokka", "Frivilligsentralen", "00 00 00 01", "Utgave 2. november 2026"]
    at = [words.find(one) for one in asked]
    assert (min(at) >= 0, at) == (True, sorted(at))


def test_there_is_no_pile_of_what_was_put_away_and_no_room_for_a_name(made):
    words = only_page(made.files[NAMES["nb"]]).extract_text()
    assert re.findall(r"\b(Nei|Ikke|Navn|Født)\b", words) == []


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_the_number_to_ring_is_large_and_reads_from_left_to_right(made, language):
    large = [one for one in only_page(made.files[NAMES[language]]).chars if one["size"] >= 28]
    digits = sorted((one for one in large if one["text"].isdigit()), key=lambda one: one["x0"])
    assert "".join(one["text"] for one in digits) == "00000001"
    assert "tel:+4700000001" in links(made.files[NAMES[language]])


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_the_code_leads_to_the_sites_first_page_in_the_language(made, language):
    with pypdfium2.PdfDocument(made.files[NAMES[language]]) as document:
        picture = document[0].render(scale=100 / 72).to_pil()
    read = [code.text for code in zxingcpp.read_barcodes(picture)]
    assert read == [f"{cases.SITE}{language}/index.html"]


@pytest.mark.parametrize("code", ["101", "1010"])
def test_a_box_has_a_cell_for_each_digit_of_the_longest_code(tmp_path, code):
    catalogue = cases.of(cases.CHOIR, replace(cases.CHESS, code=code))
    made = sheets(catalogue, tmp_path, languages=("nb",))
    edges = only_page(made.files[NAMES["nb"]]).curves
    wide = len(code) * DIGIT_MM * 72 / 25.4
    boxes = {round(one["top"]) for one in edges if abs(one["x1"] - one["x0"] - wide) < 1}
    assert len(boxes) == 10


def test_a_catalogue_without_codes_needs_no_code_sheet(tmp_path):
    made = sheets(cases.of(replace(cases.CHOIR, code="")), tmp_path)
    assert dict(made.files) == {}


def test_without_a_phone_and_a_site_the_mail_is_written(tmp_path):
    desk = Contact({"nb": "Kontoret " * 200}, email="hei@example.org")
    catalogue = replace(cases.CATALOGUE, coordinator=desk)
    made = sheets(catalogue, tmp_path, languages=("nb", "ar"), site_url="")
    for language in ("nb", "ar"):
        file = made.files[NAMES[language]]
        assert "hei@example.org" in only_page(file).extract_text()
        assert links(file) == ["mailto:hei@example.org"]
    with pypdfium2.PdfDocument(made.files[NAMES["nb"]]) as document:
        assert zxingcpp.read_barcodes(document[0].render(scale=2).to_pil()) == []
    assert {(code, what.split()[3]) for _, _, code, what in cases.found(made)} == {
        ("C902", "coordinator.role.nb")
    }
