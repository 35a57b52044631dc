"""Picture pages: a page of categories to point at, then a category's pictures, six at the most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import paper_cases as cases
import paper_checks
import pdfplumber
import pikepdf
import pypdfium2
import pytest
from tiny_catalogue import REPOSITORY

from catalogue import paper
from catalogue.load import load
from catalogue.model import Activity, Origin
from catalogue.paper.mosaic import equal, shared
from catalogue.paper.pictures import MOST_PICTURES, ROOM, ROWS, page_count, shares

KINDS = ("pictures",)
NAMES = [f"{language}/paper/bildesider-{language}.pdf" for language in cases.LANGUAGES]
A4_LYING = (297, 210)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return cases.papers(cases.CATALOGUE, tmp_path_factory.mktemp("pictures"), kinds=KINDS)


def one(number: int, **fields: object) -> Activity:
    name = f"koret/bilde{number:03}"
    fields = {"code": str(100 + number), "origin": Origin(f"activities/{name}.yml"), **fields}
    return replace(cases.CHOIR, id=name, **fields)


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [sheet.get_textpage().get_text_range() for sheet in document]
    return [words.replace("\u00a0", " ") for words in pages]


def codes_on(path: Path) -> list[list[str]]:
    return [re.findall(r"Nr\. (\d+)", words) for words in pages_of(path)]


def places_of(words: str, asked: Sequence[str]) -> list[int]:
    return [words.find(one) for one in asked]


def test_there_are_picture_pages_in_every_language(made):
    assert (sorted(made.files), cases.found(made)) == (sorted(NAMES), [])


@pytest.mark.parametrize("name", NAMES)
def test_picture_pages_have_no_fault(made, name):
    assert paper_checks.faults(made.files[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_categories_and_one_of_each_lie_down(made, name):
    with pdfplumber.open(made.files[name]) as document:
        sizes = [tuple(round(at / 72 * 25.4) for at in sheet.bbox[2:]) for sheet in document.pages]
    assert sizes == [A4_LYING] * 3


def test_a_page_reads_from_its_category_to_its_last_code(made):
    tiles, music, games = pages_of(made.files[NAMES[0]])
    for page, asked in (
        (tiles, ["Hva vil du se på?", "Musikk", "Spill"]),
        (music, ["Sang, musikk og dans", "Kor for alle", "Nr. 101", "Utgave 2. november 2026"]),
    ):
        found = places_of(page, asked)
        assert (found == sorted(found), -1 in found) == (True, False)
    assert ("Nr. 102" in games, "Utgave 2. november 2026" in tiles) == (True, True)


def test_nothing_but_names_and_codes_stands_on_a_page(made):
    words = "".join(pages_of(made.files[NAMES[0]]))
    assert [one for one in ("Kari", "00 00", "Samfunnshuset", "Vi synger") if one in words] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_tile_and_a_bookmark_lead_to_the_categorys_page(made, name):
    with pikepdf.open(made.files[name]) as document:
        numbers = {page.objgen: at for at, page in enumerate(document.pages)}
        links = [link.A.D if "/A" in link else link.Dest for link in document.pages[0].Annots]
        told = document.open_outline().root[0]
        bookmarks = [(entry.title, entry.destination) for entry in told.children]
        found = [numbers[_target(document, one).objgen] for one in links]
        assert found == [1, 2]
        assert [numbers[_target(document, one).objgen] for _, one in bookmarks] == [1, 2]


def _target(document: pikepdf.Pdf, destination: pikepdf.Object) -> pikepdf.Object:
    """The page that a destination leads to, whether it is told by name or in place."""
    if not isinstance(destination, pikepdf.Array):
        names = pikepdf.NameTree(document.Root.Names.Dests)
        destination = names[str(destination)]
    return destination[0]


def test_a_large_category_goes_on_in_equal_pages_under_its_head_again(tmp_path):
    catalogue = cases.of(*(one(at) for at in range(8)), cases.CHESS)
    file = cases.papers(catalogue, tmp_path, kinds=KINDS, languages=("nb",)).made[0].file
    heads = ["Sang, musikk og dans" in words for words in pages_of(file)]
    assert heads == [False, True, True, False]
    assert codes_on(file) == [
        [], ["100", "101", "102", "103"], ["104", "105", "106", "107"], ["102"]
    ]  # fmt: skip
    with pikepdf.open(file) as document:
        marked = [entry.title for entry in document.open_outline().root[0].children]
    assert marked == ["Sang, musikk og dans", "Spill, sjakk og quiz"]


def test_in_arabic_the_first_picture_stands_to_the_right(tmp_path):
    catalogue = cases.of(*(one(at) for at in range(6)))
    made = cases.papers(catalogue, tmp_path, kinds=KINDS, languages=("nb", "ar"))
    for name, backwards in (("nb", False), ("ar", True)):
        with pdfplumber.open(made.files[f"{name}/paper/bildesider-{name}.pdf"]) as document:
            words = document.pages[1].extract_words()
        where = {word["text"]: word["x0"] for word in words}
        row = [where[code] for code in ("100", "101", "102")]
        assert row == sorted(row, reverse=backwards)


def test_a_page_has_at_most_six_pictures_shared_equally():
    for count in range(1, 60):
        portions = [len(some) for some in shared(range(count), MOST_PICTURES)]
        assert (sum(portions), max(portions) - min(portions) <= 1) == (count, True)
        assert page_count([one(0)] * count) == 1 + -(-count // 6)


@pytest.mark.parametrize("count", range(1, 13))
def test_rows_of_pictures_stay_inside_the_page(count):
    rows = equal(ROWS[count], ROOM)
    gaps = ROOM.gap_mm * (len(rows) - 1)
    assert sum(row.cards for row in rows) == count
    assert sum(row.height_mm for row in rows) + gaps <= ROOM.height_mm + 0.01
    widths = [row.cards * row.width_mm + ROOM.gap_mm * (row.cards - 1) for row in rows]
    assert max(widths) <= ROOM.width_mm + 0.01


def test_a_large_catalogue_comes_in_booklets_of_at_most_24_pages(tmp_path):
    names = ("music-dance", "crafts", "nature", "games")
    many = [one(at, category=names[at % 4]) for at in range(200)]
    shared_out = shares(cases.of(*many))
    pages = [page_count(share.activities) for share in shared_out]
    assert (len(pages), max(pages) <= 24, min(pages) >= 12) == (2, True, True)
    made = cases.papers(cases.of(*many), tmp_path, kinds=KINDS, languages=("nb",))
    assert [part.pages for part in made.made] == pages
    found = [code for part in made.made for page in codes_on(part.file) for code in page]
    assert sorted(found, key=int) == [str(100 + at) for at in range(200)]
    assert "Hefte 2 av 2" in pages_of(made.made[1].file)[0]


def test_one_category_that_is_too_large_for_a_booklet_is_parted():
    many = [one(at) for at in range(200)]
    assert [len(share.activities) for share in shares(cases.of(*many))] == [100, 100]


def test_a_title_without_end_is_cut_and_told(tmp_path):
    long = one(0, title={"nb": "Å" + "b" * 999}, positions={"title.nb": (2, 7)})
    made = cases.papers(
        cases.of(long, one(1)), tmp_path, kinds=KINDS, languages=("nb",), site_url=""
    )
    assert [(told.code, told.path, told.line) for told in made.problems] == [
        ("C902", "activities/koret/bilde000.yml", 2)
    ]
    assert (made.made[0].pages, paper_checks.faults(made.made[0].file)) == (2, [])


def test_pages_without_pictures_codes_and_numbers_are_made(tmp_path):
    bare = [one(at, drawing="", code="", contact=None) for at in range(5)]
    made = cases.papers(cases.of(*bare), tmp_path, kinds=KINDS, site_url="")
    assert (cases.found(made), [part.pages for part in made.made]) == ([], [2, 2, 2])
    assert [paper_checks.faults(part.file) for part in made.made] == [[], [], []]


def test_every_name_of_the_sample_stands_whole(tmp_path):
    sample = load(REPOSITORY).catalogue
    made = cases.papers(sample, tmp_path, kinds=KINDS, languages=("nb", "ar"))
    assert cases.found(made) == []
    assert [paper_checks.faults(part.file) for part in made.made] == [[], []]
    codes = [code for page in codes_on(made.made[0].file) for code in page]
    assert sorted(codes) == sorted(activity.code for activity in sample.activities)
