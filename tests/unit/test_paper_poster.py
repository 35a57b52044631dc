"""Posters: read from two metres, and fit to hang where anybody passes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import paper_cases as cases
import paper_checks
import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from tiny_catalogue import REPOSITORY

from catalogue import paper
from catalogue.load import load
from catalogue.model import Activity, Contact, Origin
from catalogue.paper.poster import ROOM, rows, shares

KINDS = ("poster",)
CATEGORY, PLACE = "plakat-music-dance", "plakat-place-hall"
NAMES = [
    f"{language}/paper/{name}-{language}.pdf"
    for language in cases.LANGUAGES
    for name in (CATEGORY, "plakat-games", PLACE)
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return cases.papers(cases.CATALOGUE, tmp_path_factory.mktemp("posters"), kinds=KINDS)


def one(number: int, **fields: object) -> Activity:
    name = f"koret/plakat{number:03}"
    fields = {"code": str(100 + number), "origin": Origin(f"activities/{name}.yml"), **fields}
    return replace(cases.CHOIR, id=name, **fields)


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return document[0].get_textpage().get_text_range().replace("\u00a0", " ")


def codes_to_scan(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        picture = document[0].render(scale=100 / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def size_of(path: Path, words: str) -> float:
    """Size of the letters that some words are set in, in points."""
    with pdfplumber.open(path) as document:
        lines = document.pages[0].extract_words(extra_attrs=["size"], keep_blank_chars=True)
    return max(line["size"] for line in lines if words in line["text"])


def nb(tmp_path: Path, *activities: Activity, **changes: object) -> paper.Papers:
    options = {"kinds": KINDS, "languages": ("nb",), **changes}
    return cases.papers(cases.of(*activities), tmp_path, **options)


def file_of(papers: paper.Papers, name: str) -> Path:
    return papers.files[f"nb/paper/{name}-nb.pdf"]


def test_categories_and_places_have_posters_but_no_private_place(made):
    assert (sorted(made.files), cases.found(made)) == (sorted(NAMES), [])


def test_an_online_place_has_no_poster(made):
    online = replace(cases.HALL, online=True)
    catalogue = replace(cases.CATALOGUE, places={"hall": online, "home": cases.HOME})
    assert [share.subject for share in shares(catalogue)] == ["music-dance", "games"]


def test_a_poster_shows_also_what_has_the_category_as_a_further_one():
    chess = replace(cases.CHESS, id="a/sjakk", also=("music-dance",))
    shown = {share.subject: share.activities for share in shares(cases.of(chess, cases.CHOIR))}
    assert [one.id for one in shown["music-dance"]] == ["koret/kor", "a/sjakk"]


@pytest.mark.parametrize("name", NAMES)
def test_a_poster_has_no_fault(made, name):
    assert paper_checks.faults(made.files[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_poster_is_one_a3_standing(made, name):
    with pdfplumber.open(made.files[name]) as document:
        sizes = [tuple(round(at / 72 * 25.4) for at in sheet.bbox[2:]) for sheet in document.pages]
    assert sizes == [(297, 420)]


@pytest.mark.parametrize("language", cases.LANGUAGES)
@pytest.mark.parametrize(
    ("name", "page"), [(CATEGORY, "category/music-dance"), (PLACE, "place/hall")]
)
def test_a_posters_code_leads_to_its_page(made, language, name, page):
    file = made.files[f"{language}/paper/{name}-{language}.pdf"]
    assert codes_to_scan(file) == [f"{cases.SITE}{language}/{page}.html"]


def test_a_poster_reads_from_its_title_to_the_number_to_ring(made):
    words = words_of(file_of(made, CATEGORY))
    asked = ["Sang, musikk og dans", "Kor for alle", "Tirsdag kl. 18–21", "Samfunnshuset",
             "Storgata 4", "Nr. 101", "00 00 00 01", "Utgave 2. november 2026"]  # fmt: skip
    found = [words.find(one) for one in asked]
    assert (found == sorted(found), -1 in found) == (True, False)


def test_in_arabic_a_time_runs_from_right_to_left(made):
    with pdfplumber.open(made.files[f"ar/paper/{PLACE}-ar.pdf"]) as document:
        where = {word["text"]: word["x0"] for word in document.pages[0].extract_words()}
    assert where["18:00"] > where["21:00"]


def test_a_places_poster_tells_the_place_once(made):
    words = words_of(file_of(made, PLACE))
    assert (words.count("Samfunnshuset"), words.count("Storgata 4")) == (1, 1)


def test_title_and_number_are_read_from_afar(made):
    file = file_of(made, CATEGORY)
    sizes = [size_of(file, one) for one in ("Sang, musikk og dans", "Kor for alle", "00 00 00 01")]
    assert [round(size) >= least for size, least in zip(sizes, (50, 40, 60), strict=True)] == [
        True, True, True
    ]  # fmt: skip


def test_the_number_can_be_rung_from_the_file(made):
    with pikepdf.open(file_of(made, CATEGORY)) as document:
        links = [str(link.A.URI) for link in document.pages[0].Annots]
    assert links == ["tel:+4700000001", f"{cases.SITE}nb/category/music-dance.html"]


@pytest.mark.parametrize("name", NAMES)
def test_no_contact_and_no_private_address_hangs_in_public(made, name):
    words = words_of(made.files[name]) + str(made.files[name].read_bytes())
    personal = ("Kari", "00 00 00 21", "00 00 00 22", "Hemmelig vei")
    assert [one for one in personal if one in words] == []


@pytest.mark.parametrize(
    ("times", "shown"),
    [
        ("Kari ringer deg om tida", False),
        ("Ring 00 00 00 21 om tida", False),
        ("Når isen er trygg", True),
        ("Karikaturkveld om høsten", True),
    ],
)
def test_times_in_words_stand_there_when_they_name_nobody(tmp_path, times, shown):
    papers = nb(tmp_path, one(0, schedule=(), schedule_text={"nb": times}))
    assert (times in words_of(file_of(papers, CATEGORY))) == shown


def test_a_place_that_is_private_is_asked_for(made):
    words = words_of(file_of(made, "plakat-games"))
    assert ("Hjemme hos oss" in words, "Ring for adresse" in words) == (True, True)


def test_what_is_full_or_unsure_says_so(tmp_path):
    papers = nb(tmp_path, one(0, status="full"), one(1), call_first=frozenset(["koret/plakat001"]))
    words = words_of(file_of(papers, CATEGORY))
    assert [words.count(one) for one in ("Fullt – venteliste", "Ring først")] == [1, 1]


@pytest.mark.parametrize("count", range(1, 13))
def test_cards_fill_the_poster_from_edge_to_edge(count):
    composed = rows(count)
    widths = {
        round(row.cards * row.width_mm + (row.cards - 1) * ROOM.gap_mm, 3) for row in composed
    }
    height = sum(row.height_mm for row in composed) + (len(composed) - 1) * ROOM.gap_mm
    assert (sum(row.cards for row in composed), widths) == (count, {ROOM.width_mm})
    assert height == pytest.approx(ROOM.height_mm)
    for row in composed:
        beside = row.height_mm if row.beside else row.height_mm - 30
        assert row.picture_mm * row.ratio <= beside
        assert 0.62 <= row.ratio <= 0.75


@pytest.mark.parametrize("count", [1, 5, 7, 12])
def test_every_card_stands_on_the_poster(tmp_path, count):
    papers = nb(tmp_path, *(one(at) for at in range(count)), languages=("nb", "ar"))
    assert cases.found(papers) == []
    words = words_of(file_of(papers, CATEGORY))
    assert [f"Nr. {100 + at}" in words for at in range(count)] == [True] * count
    assert [paper_checks.faults(part.file) for part in papers.made] == [[]] * 4


def test_more_than_twelve_are_shared_equally(tmp_path):
    papers = nb(tmp_path, *(one(at) for at in range(13)))
    shown = {part.path: len(part.share.activities) for part in papers.made}
    assert shown == {
        "nb/paper/plakat-music-dance-1-nb.pdf": 7, "nb/paper/plakat-music-dance-2-nb.pdf": 6,
        "nb/paper/plakat-place-hall-1-nb.pdf": 7, "nb/paper/plakat-place-hall-2-nb.pdf": 6,
    }  # fmt: skip
    assert "Plakat 2 av 2" in words_of(file_of(papers, "plakat-music-dance-2"))


def test_two_hundred_activities_are_all_shown():
    shared_out = list(shares(cases.of(*(one(at) for at in range(200)))))
    counts = [len(share.activities) for share in shared_out if share.subject == "music-dance"]
    assert (len(counts), sum(counts), set(counts)) == (17, 200, {11, 12})


def test_texts_without_end_are_cut_and_told(tmp_path):
    long = one(
        0,
        title={"nb": "Å" + "b" * 999},
        schedule=(),
        schedule_text={"nb": "når det passer " * 60},
        positions={"title.nb": (2, 7), "schedule_text.nb": (3, 7)},
    )
    papers = nb(tmp_path, long, *(one(at) for at in range(1, 6)))
    told = {(one.code, one.path, one.line) for one in papers.problems}
    assert told == {("C902", "activities/koret/plakat000.yml", line) for line in (2, 3)}
    assert [paper_checks.faults(part.file) for part in papers.made] == [[], []]
    assert size_of(file_of(papers, CATEGORY), "Kor for") >= 28


def test_a_poster_without_pictures_codes_and_address_is_made(tmp_path):
    bare = [one(at, drawing="", code="", contact=None, schedule=()) for at in range(4)]
    papers = nb(tmp_path, *bare, site_url="")
    assert cases.found(papers) == []
    assert [paper_checks.faults(part.file) for part in papers.made] == [[], []]
    assert codes_to_scan(file_of(papers, CATEGORY)) == []


def test_a_coordinator_without_telephone_is_written_to(tmp_path):
    mail = Contact({"nb": "Frivilligsentralen"}, email="post@example.org")
    catalogue = replace(cases.CATALOGUE, coordinator=mail)
    papers = cases.papers(catalogue, tmp_path, kinds=KINDS, languages=("nb",))
    file = file_of(papers, CATEGORY)
    with pikepdf.open(file) as document:
        links = [str(link.A.URI) for link in document.pages[0].Annots]
    assert links[0] == "mailto:post@example.org"
    assert "Skriv til:" in words_of(file)


def test_nothing_of_the_sample_is_cut(tmp_path):
    sample = load(REPOSITORY).catalogue
    made = cases.papers(sample, tmp_path, kinds=KINDS, languages=("nb", "ar"))
    assert cases.found(made) == []
    assert {part.share.subject for part in made.made} >= {"sport", "place-biblioteket"}
    assert "place-keramikkverkstedet" not in {part.share.subject for part in made.made}
