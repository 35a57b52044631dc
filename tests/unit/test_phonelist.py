"""The phone list: whom to ring, what to ask, and that it is for the coordinator alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import paper_cases as cases
import pdfplumber
import pytest
from paper_checks import faults

from catalogue import paper
from catalogue.due import due_list
from catalogue.model import Activity, Catalogue, Consent, Contact, Organisation, Verified
from catalogue.paper.press import Printed

Run = Callable[..., Any]
KARI = Contact(
    {"nb": "Leder"},
    first_name="Kari",
    phone="00 00 00 21",
    hours={"nb": "kl. 10–18"},
    consent=Consent(dt.date(2026, 1, 2), dt.date(2026, 12, 20), "leder", "sekretær"),
)
CHOIR = replace(cases.CHOIR, contact=KARI, verified=Verified(dt.date(2026, 4, 1)))


def printed(catalogue: Catalogue, folder: Path) -> Path:
    found = due_list(catalogue, cases.EDITION)
    options = paper.options_for(catalogue, cases.EDITION, cache=folder)
    outcome, problems = paper.phone_list(catalogue, found, options)
    assert isinstance(outcome, Printed), outcome
    assert [one.code for one in problems if one.code != "C902"] == []
    return outcome.path


def pages(file: Path) -> list[str]:
    with pdfplumber.open(file) as document:
        return [sheet.extract_text() for sheet in document.pages]


@pytest.mark.parametrize("language", ["nb", "nn", "en", "so"])
def test_the_list_is_a4_upright_and_keeps_to_pdf_ua_1(language: str, tmp_path: Path) -> None:
    catalogue = replace(cases.of(CHOIR, cases.CHESS), source_language=language)
    file = printed(catalogue, tmp_path)
    with pdfplumber.open(file) as document:
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in document.pages}
    assert (faults(file), sizes) == ([], {(595, 842)})


def test_an_organisation_has_its_numbers_and_its_listings_with_boxes(tmp_path: Path) -> None:
    words = " ".join(pages(printed(cases.of(CHOIR, cases.CHESS), tmp_path))).replace("\n", " ")
    asked = [
        "Ringeliste",
        "Koret",
        "Kari, Leder",
        "00 00 00 21",
        "kl. 10–18",
        "101",
        "Kor for alle",
    ]
    asked += ["Sist bekreftet 1. april 2026", "stemmer", "endres", "slutter", "Hvem ringte", "Dato"]
    asked += [
        "Samtykket til kontaktpersonen går ut 20. desember 2026",
        "Sjakklubben",
        "00 00 00 22",
    ]
    asked += ["Bare for koordinatoren"]
    assert [one for one in asked if one not in words] == []


def test_what_is_read_aloud_stands_under_the_title(tmp_path: Path) -> None:
    (words,) = pages(printed(cases.of(CHOIR, cases.CHESS), tmp_path))
    lines = words.replace("\u00a0", " ").splitlines()
    read = [line for line in lines if line.startswith(("Når ", "Hvor ", "Pris "))]
    assert read == [
        "Når Tirsdag kl. 18–21. Annenhver onsdag kl. 11–13",
        "Hvor Samfunnshuset, Storgata 4, 0000 Eksempelvik",
        "Pris 600 kr per halvår",
        "Når Etter avtale",
        "Hvor Hjemme hos oss, Ring for adresse",
        "Pris Gratis",
    ]
    assert lines.index(read[0]) == lines.index("101 Kor for alle") + 1


def test_what_nobody_knows_is_asked_on_the_phone(tmp_path: Path) -> None:
    bare = replace(CHOIR, schedule=(), place="", cost=(), schedule_text={"nb": "Når det snør"})
    (words,) = pages(printed(cases.of(bare), tmp_path))
    asked = ("Når Når det snør", "Hvor vet ikke", "Pris vet ikke")
    assert [one for one in asked if one not in words] == []


def test_a_number_stands_in_figures_as_tall_as_a_finger_is_wide(tmp_path: Path) -> None:
    with pdfplumber.open(printed(cases.of(CHOIR), tmp_path)) as document:
        figures = [
            one for one in document.pages[0].chars if one["text"] == "2" and one["size"] > 20
        ]
    assert len(figures) >= 1


def test_a_number_that_many_listings_have_stands_once(tmp_path: Path) -> None:
    many = [replace(CHOIR, id=f"koret/k{at}") for at in range(3)]
    words = "".join(pages(printed(cases.of(*many), tmp_path)))
    assert words.count("00 00 00 21") == 1


def test_organisations_stand_by_name_and_whole_on_one_page(tmp_path: Path) -> None:
    owners = {
        f"lag{at:02}": Organisation(f"lag{at:02}", {"nb": f"Lag {99 - at}"}) for at in range(20)
    }
    listings: list[Activity] = [
        replace(CHOIR, id=f"{name}/{at}", organisation=name) for name in owners for at in range(4)
    ]
    every = pages(printed(replace(cases.of(*listings), organisations=owners), tmp_path))
    expected = [f"Lag {at}" for at in range(80, 100)]
    names = [[line for line in words.splitlines() if line in expected] for words in every]
    assert [name for some in names for name in some] == expected
    assert [words.count("Hvem ringte") for words in every] == [len(some) for some in names]


def test_an_organisation_with_more_listings_than_a_page_goes_on_under_its_name(
    tmp_path: Path,
) -> None:
    many = [replace(CHOIR, id=f"koret/k{at:02}", title={"nb": f"Kor {at:02}"}) for at in range(40)]
    every = pages(printed(cases.of(*many), tmp_path))
    assert len(every) > 1
    assert [("Koret" in words, "slutter" in words) for words in every[:-1]] == [(True, True)] * (
        len(every) - 1
    )
    assert faults(printed(cases.of(*many), tmp_path)) == []


def test_nobody_to_ring_and_texts_without_end_stay_on_their_page(tmp_path: Path) -> None:
    long = "Ord uten ende " * 90
    endless = replace(
        CHOIR,
        title={"nb": "Å" + "b" * 999},
        contact=replace(KARI, role={"nb": long}, hours={"nb": long}, first_name="A" * 300),
        verified=None,
    )
    alone = replace(cases.CHESS, contact=None)
    owners = {
        "koret": Organisation("koret", {"nb": long}),
        "sjakk": Organisation("sjakk", {"nb": "Sjakk"}, email="sjakk@example.org"),
    }
    file = printed(replace(cases.of(endless, alone), organisations=owners), tmp_path)
    words = "".join(pages(file))
    assert faults(file) == []
    assert (
        "Ikke noe telefonnummer" in words,
        "sjakk@example.org" in words,
        "Aldri bekreftet" in words,
    ) == (True, True, True)


def test_the_command_puts_it_into_the_folder_of_papers(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("due", tiny, "--phone-list")
    file = tiny / "papir" / "ringeliste-2026-11-22.pdf"
    assert (ran.code, ran.out) == (0, f"{file}  1 side. Bare for koordinatoren.\n")
    words = pages(file)[0]
    assert ("00 00 00 21" in words, "00 00 00 23" in words) == (True, True)
    first = file.read_bytes()
    brosjyre("due", tiny, "--phone-list")
    assert file.read_bytes() == first


def test_the_private_overlay_is_on_the_list(tiny: Path, brosjyre: Run) -> None:
    (tiny / "private/turlaget").mkdir(parents=True)
    (tiny / "private/turlaget/kaffe.yml").write_text('phone: "00 00 00 97"\n', encoding="utf-8")
    brosjyre("due", tiny, "--phone-list", "--organisation", "turlaget")
    words = "".join(pages(tiny / "papir" / "ringeliste-2026-11-22.pdf"))
    assert ("00 00 00 97" in words, "Sjakk" in words) == (True, False)


def test_a_person_whose_consent_ends_soon_is_not_printed(tiny: Path, brosjyre: Run) -> None:
    brosjyre("due", tiny, "--phone-list", "--today", "2027-05-01")
    words = "".join(pages(tiny / "papir" / "ringeliste-2027-05-01.pdf"))
    assert ("Berit" in words, "00 00 00 21" in words, "00 00 00 02" in words) == (
        False,
        False,
        True,
    )


def test_neither_edition_of_the_site_has_it(site_folder: Path, coordinator_folder: Path) -> None:
    found = [
        one for folder in (site_folder, coordinator_folder) for one in folder.rglob("ringeliste*")
    ]
    assert (found, "phonelist" in paper.KINDS) == ([], False)


def test_it_is_never_put_into_the_site(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("due", tiny, "--phone-list", "--out", str(tiny / "site"))
    assert (ran.code, (tiny / "site").exists()) == (2, False)
