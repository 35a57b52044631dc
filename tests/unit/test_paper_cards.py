"""Picture cards and wish cards: what is cut out is exactly A6, and nothing stands across a cut."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import paper_cases as cases
import pdfplumber
import pikepdf
import pypdfium2
import pytest
from PIL import Image
from tiny_catalogue import REPOSITORY

from catalogue import paper
from catalogue.languages import pick
from catalogue.load import load
from catalogue.model import Activity, Catalogue, Origin, Rendition
from catalogue.paper import a6
from catalogue.paper.cards import MOST_CARDS, shares

REAL = REPOSITORY.parent / "shared" / "real" / "listings"
KINDS = ("cards", "wish")
NAMES = [
    f"{language}/paper/{name}-{language}.pdf"
    for language in cases.LANGUAGES
    for name in ("bildekort-music-dance", "bildekort-games", "onskekort")
]
POINTS = 72 / 25.4
CUT_X, CUT_Y = 148.5, 105.0
SMALL = {10, 11}
"""Letters of the edition and of the code."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return cases.papers(cases.CATALOGUE, tmp_path_factory.mktemp("cards"), kinds=KINDS)


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Rendition:
    """A photo, because only of photos a PDF tells how wide they stand."""
    file = tmp_path_factory.mktemp("photo") / "grey.jpg"
    Image.new("RGB", (400, 300), "grey").save(file)
    return Rendition("grey", "4x3", (), 400, 300, file)


def cards_of(
    catalogue: Catalogue, cache: Path, photo: Rendition | None, **changes: object
) -> paper.Papers:
    """The cards of a catalogue, every picture the same photo, or none."""
    options = cases.options(catalogue, cache, kinds=("cards",), **changes)
    return paper.make(catalogue, lambda *_: photo, options, lambda *_: None)


def card(number: int, **fields: object) -> Activity:
    name = f"koret/kort{number:03}"
    fields = {"code": str(100 + number), "origin": Origin(f"activities/{name}.yml"), **fields}
    return replace(cases.CHOIR, id=name, **fields)


def titled(titles: Sequence[str]) -> Catalogue:
    """Cards with these Norwegian titles."""
    return cases.of(*(card(at, title={"nb": one}) for at, one in enumerate(titles)))


def on_cards(path: Path, kind: str) -> list[list[dict[str, Any]]]:
    """Things of one kind (``chars``, ``images``) on each card of a PDF, left to right, downwards."""
    found = []
    with pdfplumber.open(path) as document:
        for sheet in document.pages:
            places: list[list[dict[str, Any]]] = [[], [], [], []]
            for one in getattr(sheet, kind):
                right, lower = one["x0"] > CUT_X * POINTS, one["top"] > CUT_Y * POINTS
                places[right + 2 * lower].append(one)
            found += places
    return found


def lying(letter: dict[str, Any]) -> bool:
    """Whether a letter stands in a line; the edition runs along the card's edge."""
    return abs(letter["matrix"][1]) < 0.01


def names_on(path: Path) -> list[str]:
    """The name on each card: its letters of 24 pt and more."""
    return [
        squeezed("".join(one["text"] for one in chars if lying(one) and one["size"] > 23.9))
        for chars in on_cards(path, "chars")
    ]


def sizes_of(path: Path) -> set[int]:
    """Sizes of all upright letters."""
    return {round(one["size"]) for chars in on_cards(path, "chars") for one in chars if lying(one)}


def squeezed(words: str) -> str:
    return "".join(words.split())


def ring(path: Path, number: int, place: int) -> bool:
    """Whether a card is white for 5 mm from its edge, the half millimetre of the marks left out."""
    scale = 10
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[number].render(scale=scale / POINTS).to_pil().convert("L")
    (right, lower), half = (place % 2, place // 2), 0.5
    left, top = (CUT_X + half if right else 0), (CUT_Y + half if lower else 0)
    width, height = CUT_X - half, CUT_Y - half
    strips = ((0, 0, width, 5), (0, height - 5, width, height),
              (0, 0, 5, height), (width - 5, 0, width, height))  # fmt: skip
    boxes = [
        tuple(round(scale * at) for at in (left + x0, top + y0, left + x1, top + y1))
        for x0, y0, x1, y1 in strips
    ]
    return all(sheet.crop(box).getextrema()[0] > 250 for box in boxes)


def marks_of(path: Path, number: int = 0) -> list[tuple[float, float, float, float]]:
    """Lines that touch a cut line, in whole millimetres: left, top, right, bottom."""
    with pdfplumber.open(path) as document:
        lines = [
            tuple(round(one[side] / POINTS, 1) for side in ("x0", "top", "x1", "bottom"))
            for one in document.pages[number].lines
        ]
    down = sorted(one for one in lines if one[0] == one[2] == CUT_X)
    return [*down, *sorted(one for one in lines if one[1] == one[3] == CUT_Y)]


def test_there_are_cards_of_every_category_and_one_sheet_of_wishes_in_every_language(made):
    assert (sorted(made.files), cases.found(made)) == (sorted(NAMES), [])


@pytest.mark.parametrize("name", NAMES)
def test_cards_keep_to_pdf_ua_1(made, name):
    profile = page.ValidationProfile.PDF_UA_1
    report = page.validate_pdf_bytes(made.files[name].read_bytes(), profile=profile)
    assert (report.is_compliant, list(report.failures)) == (True, [])


@pytest.mark.parametrize("name", NAMES)
def test_four_cards_of_exactly_a6_are_one_a4_lying_down(made, name):
    with pdfplumber.open(made.files[name]) as document:
        sizes = [(round(one.width / POINTS), round(one.height / POINTS)) for one in document.pages]
    shape = a6.GEOMETRY
    assert (shape["width-mm"], shape["height-mm"]) == (148, 105)
    assert sizes == [(2 * shape["width-mm"] + shape["gutter-mm"], 2 * shape["height-mm"])]


@pytest.mark.parametrize("name", NAMES)
def test_every_card_is_white_along_its_edges(made, name):
    assert [ring(made.files[name], 0, place) for place in range(4)] == [True] * 4


def test_marks_stand_at_both_ends_of_both_cuts_and_where_they_cross(made):
    assert marks_of(made.files["nb/paper/onskekort-nb.pdf"]) == [
        (148.5, 0, 148.5, 9), (148.5, 100, 148.5, 105), (148.5, 105, 148.5, 110),
        (148.5, 201, 148.5, 210),
        (0, 105, 9, 105), (143.5, 105, 148.5, 105), (148.5, 105, 153.5, 105), (288, 105, 297, 105),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "edge", "inner"),
    [
        ("nb", (0, 105, 9, 105), (143.5, 105, 148.5, 105)),
        ("ar", (288, 105, 297, 105), (148.5, 105, 153.5, 105)),
    ],
)
def test_a_place_without_a_card_has_no_marks(made, language, edge, inner):
    found = marks_of(made.files[f"{language}/paper/bildekort-games-{language}.pdf"])
    assert set(found) == {edge, inner, (148.5, 0, 148.5, 9), (148.5, 100, 148.5, 105)}


def test_cards_stand_in_reading_order_in_both_directions(tmp_path):
    catalogue = cases.of(*(card(at) for at in range(6)))
    files = cases.papers(catalogue, tmp_path, kinds=("cards",)).files
    codes = {
        language: [
            re.sub(r"\D", "", "".join(one["text"] for one in chars if round(one["size"]) == 11))
            for chars in on_cards(
                files[f"{language}/paper/bildekort-music-dance-{language}.pdf"], "chars"
            )
        ]
        for language in ("nb", "ar")
    }
    assert codes == {
        "nb": ["100", "101", "102", "103", "104", "105", "", ""],
        "ar": ["101", "100", "103", "102", "105", "104", "", ""],
    }


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_a_card_has_its_picture_its_name_its_code_and_its_edition_only(made, language):
    with pypdfium2.PdfDocument(
        made.files[f"{language}/paper/bildekort-music-dance-{language}.pdf"]
    ) as document:
        words = document[0].get_textpage().get_text_range()
    asked = {
        "nb": {"Kor for alle", "Nr. 101", "Utgave 2. november 2026"},
        "en": {"Choir for all", "No. 101", "Edition 2 November 2026"},
        "ar": {"جوقة للجميع", "رقم 101", "إصدار 2 نوفمبر 2026"},
    }[language]
    assert sorted(squeezed(words)) == sorted(squeezed("".join(asked)))


def test_a_card_is_a_picture_with_its_words_and_then_a_heading(made):
    with pikepdf.open(made.files["nb/paper/bildekort-music-dance-nb.pdf"]) as document:
        found = list(elements(document.Root.StructTreeRoot.K))
        marked = [one.title for one in document.open_outline().root]
    told = [(one, alt) for one, alt in found if one in ("/Figure", "/H1")]
    assert [one for one, _ in told] == ["/Figure", "/H1"]
    assert (bool(told[0][1]), marked) == (True, ["Kor for alle"])


def elements(element: pikepdf.Object) -> Iterator[tuple[str, str]]:
    """(kind, alternative text) of a structure tree in reading order."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            yield from elements(one)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element.S), str(element.get("/Alt", ""))
        if "/K" in element:
            yield from elements(element.K)


def test_the_wish_card_asks_nothing_about_anybody(made):
    with pypdfium2.PdfDocument(made.files["nb/paper/onskekort-nb.pdf"]) as document:
        words = document[0].get_textpage().get_text_range()
    one = "Finnes ikke her Tegn eller skriv ønsket ditt. Utgave 2. november 2026"
    assert sorted(squeezed(words)) == sorted(squeezed(one * 4))


def test_a_large_category_is_shared_out_over_equal_pdfs_of_whole_sheets():
    many = cases.of(*(card(at) for at in range(MOST_CARDS + 5)), cases.CHESS)
    shared = [(one.name, len(one.activities)) for one in shares(many)]
    assert shared == [("music-dance-1", 52), ("music-dance-2", 49), ("games", 1)]
    names = [one.id for share in shares(many) for one in share.activities]
    assert names == [one.id for one in many.activities]


def test_two_hundred_cards_are_made_and_none_is_lost(tmp_path):
    many = cases.of(*(card(at) for at in range(200)))
    files = cases.papers(many, tmp_path, languages=("nb",), kinds=("cards",)).files
    pages = [cases.page_count(files, name) for name in sorted(files)]
    assert (pages, len(pages)) == ([17, 17, 16], 3)


def test_the_longest_word_is_divided_and_told_and_the_card_keeps_its_size(tmp_path):
    words = ("Å" + "b" * 999, "Menneskerettighetsorganisasjonene", "a " * 500, "Sang")
    made = cases.papers(titled(words), tmp_path, languages=("nb",), kinds=("cards",))
    file = made.made[0].file
    assert [(one.code, one.path) for one in made.problems] == [
        ("C902", "activities/koret/kort000.yml"),
        ("C902", "activities/koret/kort002.yml"),
    ]
    assert [ring(file, 0, place) for place in range(4)] == [True] * 4
    assert sizes_of(file) <= SMALL | {18, 21, 24, 27}


def test_a_card_without_picture_code_or_contact_is_made_all_the_same(tmp_path):
    bare = card(0, drawing="", code="", contact=None)
    made = cases.papers(cases.of(bare), tmp_path, languages=("nb",), kinds=("cards",), site_url="")
    assert cases.found(made) == []
    assert sizes_of(made.made[0].file) == {27}


def test_cards_without_a_single_picture_are_made(tmp_path):
    made = cards_of(cases.CATALOGUE, tmp_path, None)
    assert (cases.found(made), len(made.files)) == ([], 6)


def test_no_short_word_stands_alone_on_a_names_last_line(tmp_path):
    title = "Sang og kaffe på torsdager i hele byen"
    made = cases.papers(titled([title]), tmp_path, languages=("nb",), kinds=("cards",))
    letters = [one for one in on_cards(made.made[0].file, "chars")[0] if one["size"] > 23.9]
    lines = {round(one["top"]) for one in letters}
    ends = [[one["x1"] for one in letters if round(one["top"]) == line] for line in sorted(lines)]
    starts = [[one["x0"] for one in letters if round(one["top"]) == line] for line in sorted(lines)]
    upper, lower = (max(end) - min(start) for start, end in zip(starts, ends, strict=True))
    assert lower > upper * 0.7


def widths_of(path: Path) -> list[float]:
    """How wide the pictures stand on the cards, in millimetres."""
    return [
        (one["x1"] - one["x0"]) / POINTS for images in on_cards(path, "images") for one in images
    ]


def test_every_title_of_the_sample_stands_whole_in_24_points_under_a_picture_of_90_mm(
    tmp_path, photo
):
    sample = load(REPOSITORY).catalogue
    made = cards_of(sample, tmp_path, photo)
    assert cases.found(made) == []
    widths = [width for one in made.made for width in widths_of(one.file)]
    assert (len(widths), min(widths) >= 90) == (3 * len(sample.activities), True)
    assert set().union(*(sizes_of(one.file) for one in made.made)) <= SMALL | {24, 27}
    names = {name for one in made.made if one.language == "nb" for name in names_on(one.file)}
    assert names - {""} == {
        squeezed(pick(one.title, "nb", "nb").words) for one in sample.activities
    }


@pytest.mark.skipif(not REAL.is_dir(), reason="shared/real is not here")
def test_every_title_of_real_listings_stands_in_24_points_on_its_card(tmp_path, photo):
    lines = [
        json.loads(line)
        for file in sorted(REAL.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    titles = sorted({one["title"] for one in lines})
    made = cards_of(titled(titles), tmp_path, photo, languages=("nb",))
    assert {code for _, _, code, _ in cases.found(made)} <= {"C902"}
    assert set().union(*(sizes_of(one.file) for one in made.made)) <= SMALL | {24, 27}
    assert min(width for one in made.made for width in widths_of(one.file)) >= 90
    names = [name for one in made.made for name in names_on(one.file) if name]
    whole = [name for name in names if not name.endswith("…")]
    assert (len(names), len(names) - len(whole)) == (len(titles), len(made.problems))
    written = {squeezed(one) for one in titles}
    assert set(whole) <= written
    assert {
        name for name in names if not any(one.startswith(name.rstrip("…")) for one in written)
    } == set()
    assert min(len(one) for one in titles if squeezed(one) not in whole) > 50
