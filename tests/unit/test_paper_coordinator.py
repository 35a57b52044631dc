"""The coordinator's list: the week, the table of every listing, and what stands in no other paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page
import paper_cases as cases
import pdfplumber
import pikepdf
import pypdfium2
import pytest

from catalogue import paper
from catalogue.build.listener import Listener
from catalogue.build.paper import make_paper
from catalogue.build.prepare import Prepared
from catalogue.model import Catalogue, Companion, Consent, Contact, Origin, Rule, Verified
from catalogue.settings import Settings
from catalogue.words import Words

NAMES = {
    language: f"{language}/paper/koordinatorliste-{language}.pdf" for language in cases.LANGUAGES
}
HEADS = ("Aktivitet", "Når", "Kontakt", "Følge", "Erfaring med", "Sjekket")
A4_ACROSS = (842, 595)
NOTE = "Snakk med Tuva om den stille kroken."
KARI = Contact(
    {"nb": "Leder"},
    first_name="Kari",
    phone="00 00 00 21",
    consent=Consent(dt.date(2026, 8, 20), dt.date(2027, 8, 20)),
)
CHOIR = replace(
    cases.CHOIR,
    contact=KARI,
    companion=Companion(("group-companion",), days_ahead=3, languages=("nb", "so")),
    experience_with=("aphasia", "stroke"),
    private_note=NOTE,
)
OLD = replace(
    cases.CHESS,
    id="sjakk/gammel",
    title={"nb": "Gammel sjakk"},
    code="103",
    status="paused",
    schedule=cases.CHOIR.schedule,
    by_arrangement=None,
    verified=Verified(dt.date(2025, 9, 1)),
)
CHESS = replace(cases.CHESS, verified=Verified(dt.date(2026, 3, 2)))
CATALOGUE = cases.of(CHOIR, CHESS, OLD)
AGES = {
    "call_first": frozenset([CHESS.id, OLD.id]),
    "expired": frozenset([OLD.id]),
}


def lists(catalogue: Catalogue, folder: Path, **changes: object) -> paper.Papers:
    return cases.papers(catalogue, folder, kinds=("coordinator",), **changes)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return lists(CATALOGUE, tmp_path_factory.mktemp("list"), **AGES)


def pages(made: paper.Papers, language: str = "nb") -> list[str]:
    with pdfplumber.open(made.files[NAMES[language]]) as document:
        return [sheet.extract_text() for sheet in document.pages]


def elements(element: pikepdf.Object, kind: str) -> Iterator[pikepdf.Dictionary]:
    """Structure elements of a kind, in reading order."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            yield from elements(one, kind)
    elif isinstance(element, pikepdf.Dictionary):
        if element.get("/S") == kind:
            yield element
        if "/K" in element:
            yield from elements(element.K, kind)


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_a_list_is_a4_across_and_keeps_to_pdf_ua_1(made, language):
    file = made.files[NAMES[language]]
    report = page.validate_pdf_bytes(file.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
    with pdfplumber.open(file) as document:
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in document.pages}
    assert (report.is_compliant, list(report.failures), sizes) == (True, [], {A4_ACROSS})
    assert cases.found(made) == []


def test_the_week_and_the_list_are_tables_with_header_cells(made):
    with pikepdf.open(made.files[NAMES["nb"]]) as document:
        tables = list(elements(document.Root.StructTreeRoot.K, "/Table"))
        heads = [len(list(elements(one.K, "/TH"))) for one in tables]
        rows = [len(list(elements(one.K, "/TR"))) for one in tables]
    assert (heads, rows) == ([7, 6, 6], [2, 3, 2])


def test_a_day_tells_time_title_code_and_place(made):
    week = pages(made)[0]
    asked = ["Uka", "Mandag", "kl. 18–21", "Kor for alle", "101", "Samfunnshuset", "Andre tider"]
    at = [week.find(one) for one in asked]
    assert (min(at) >= 0, at) == (True, sorted(at))
    assert "Annenhver onsdag" in week.replace("\n", " ")


def test_a_row_tells_all_that_the_coordinator_asks_for(made):
    words = pages(made)[1].replace("\n", " ")
    asked = ["101", "Samfunnshuset", "Kari", "00 00 00 21", "Samtykke til 20. august 2027"]
    asked += ["Ellers: Frivilligsentralen", "Spør 3 dager før", "somali", "Afasi", "Etter slag"]
    asked += ["13 dager siden", "20. oktober 2026", "Ring først", "Hemmelig vei 3"]
    assert [one for one in asked if one not in words] == []


def test_without_a_consent_no_name_is_told(tmp_path):
    alone = replace(CHOIR, contact=Contact({"nb": "Leder"}, phone="00 00 00 21"))
    words = "".join(pages(lists(cases.of(alone), tmp_path, languages=("nb",))))
    assert ("Kari" in words, "Samtykke" in words, "Ellers" in words) == (False, False, False)


def test_what_is_expired_stands_under_its_own_heading_and_not_in_the_week(made):
    first, *others = pages(made)
    listed, _, expired = "\n".join(others).partition("Ikke bekreftet på over ett år")
    assert ["Gammel sjakk" in part for part in (first, listed, expired)] == [False, False, True]
    assert ("Utgått" in expired, "427 dager" in expired, "Pause" in expired) == (True, True, True)


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_every_page_says_whom_it_is_not_for(made, language):
    warning = Words(language).say("site.not_for_participants")
    day = re.compile("2[. ]*November 2026|2026" if language != "nb" else "2. november 2026")
    every = pages(made, language)
    if language == "ar":
        assert [bool(day.search(words)) for words in every] == [True] * len(every)
        return
    told = [warning in words and bool(day.search(words)) for words in every]
    numbers = [f"{at} / {len(every)}" in words for at, words in enumerate(every, 1)]
    assert (told, numbers) == ([True] * len(every), [True] * len(every))


def test_phones_can_be_rung_and_read_from_left_to_right_in_arabic(made):
    with pikepdf.open(made.files[NAMES["ar"]]) as document:
        links = {str(one.A.URI) for sheet in document.pages for one in sheet.get("/Annots", [])}
    assert "tel:+4700000021" in links
    assert "00 00 00 21" in "".join(pages(made, "ar"))


def test_a_row_is_never_divided_between_two_pages(tmp_path):
    many = [
        replace(CHOIR, id=f"koret/k{at:03}", title={"nb": f"Kor {at:03}"}, code=f"{at:03}")
        for at in range(200)
    ]
    made = lists(cases.of(*many), tmp_path, languages=("nb",))
    with pypdfium2.PdfDocument(made.files[NAMES["nb"]]) as document:
        every = [sheet.get_textpage().get_text_range() for sheet in document]
    listed = [words for words in every if "Mandag" not in words]
    assert cases.found(made) == []
    assert [all(head in words for head in HEADS) for words in listed] == [True] * len(listed)
    titles = [len(re.findall(r"Kor \d{3}", words)) for words in listed]
    ends = [words.count("Ellers:") for words in listed]
    assert (sum(titles), titles) == (200, ends)


def test_texts_without_end_stay_on_their_page(tmp_path):
    long = "Ord uten ende " * 90
    activity = replace(
        CHOIR,
        title={"nb": "Å" + "b" * 999},
        private_note=long,
        contact=replace(KARI, hours={"nb": long}, role={"nb": long}),
        schedule=tuple(Rule(dt.time(9 + at), weekdays=(at % 7,), nth=(1,)) for at in range(12)),
        by_arrangement={"nb": long},
        origin=Origin("activities/koret/kor.yml"),
    )
    made = lists(cases.of(activity), tmp_path)
    assert {code for _, _, code, _ in cases.found(made)} == {"C902"}
    for language in cases.LANGUAGES:
        with pdfplumber.open(made.files[NAMES[language]]) as document:
            lowest = max(one["bottom"] for sheet in document.pages for one in sheet.chars)
            assert lowest <= document.pages[0].height
            ends = {round(one["x1"]) for sheet in document.pages for one in sheet.chars}
            assert max(ends) <= document.pages[0].width - 30


def test_a_bare_listing_has_a_row_too(tmp_path):
    bare = replace(
        cases.CHESS, code="", contact=None, verified=None, place="", by_arrangement=None, cost=()
    )
    organisations = {"sjakk": replace(cases.ORGANISATIONS["sjakk"], phone="")}
    catalogue = replace(cases.of(bare), organisations=organisations)
    nobody = Contact({"nb": "Sentralen"}, email="hei@example.org")
    made = lists(replace(catalogue, coordinator=nobody), tmp_path, languages=("nb",), site_url="")
    words = "".join(pages(made))
    assert ("Aldri sjekket" in words, "hei@example.org" in words) == (True, True)


def test_a_column_of_experience_stands_there_only_when_a_group_has_some(tmp_path):
    plain = replace(CHOIR, experience_with=(), private_note="")
    for name, choir, heads in (("with", CHOIR, HEADS), ("without", plain, (*HEADS[:4], HEADS[5]))):
        made = lists(cases.of(choir, CHESS), tmp_path / name, languages=("nb",))
        assert cases.found(made) == []
        with pikepdf.open(made.files[NAMES["nb"]]) as document:
            tables = list(elements(document.Root.StructTreeRoot.K, "/Table"))
            assert len(list(elements(tables[1].K, "/TH"))) == len(heads)
        words = " ".join(pages(made))
        assert ("Erfaring med" in words) == (len(heads) == len(HEADS))


OTHERS = tuple(kind for kind in paper.KINDS if kind != "coordinator")


def test_what_a_group_has_experience_with_stands_in_no_other_paper(tmp_path):
    made = cases.papers(CATALOGUE, tmp_path, kinds=OTHERS, languages=("nb",))
    private = ("Afasi", "Etter slag", "Tuva", "stille kroken")
    found = set()
    for name, file in made.files.items():
        with pdfplumber.open(file) as document:
            words = " ".join(sheet.extract_text() for sheet in document.pages)
        found |= {(name, one) for one in private if one in words.replace("\n", " ")}
    assert (found, len(made.files) > 0) == (set(), True)


def test_a_public_build_makes_no_coordinators_list(tmp_path):
    settings = Settings(tmp_path, tmp_path / "site", tmp_path / "cache", cases.EDITION)
    prepared = Prepared(settings, (), CATALOGUE, CATALOGUE)
    made = make_paper(prepared, Listener())
    kinds = {one.share.kind for one in made.made}
    assert ("sheet" in kinds, "coordinator" in kinds) == (True, False)
