"""``brosjyre pdf``: papers for a choice, their names, their covers, and what is refused."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from catalogue.adapters.cli import main
from catalogue.build.paper import kinds_of

Run = Callable[..., Any]
ONE_LISTING = ("sheet", "brochure")
"""Kinds that a choice of a single listing always has."""


def said_wrong(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and last line of an order that is refused."""
    code = main(["pdf", "--root", str(root), "--today", "2026-11-22", "--quiet", *arguments])
    return code, capsys.readouterr().err.splitlines()[-1]


def papers(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def text(file: Path) -> str:
    """All words of a paper, a page after another."""
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_a_choice_has_files_that_say_what_was_chosen(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("pdf", tiny, "ark", "brosjyre", "--category", "nature", "--lang", "nb")
    assert ran.code == 0
    names = ["ark-turlaget--tur-nb.pdf", "brosjyre-nature-nb.pdf"]
    assert papers(tiny / "papir") == names


def test_each_file_is_told_with_its_pages_and_weight(tiny: Path, brosjyre: Run) -> None:
    out = brosjyre("pdf", tiny, "brochure", "--quiet", "--ids", "102", "--lang", "nb", "ar").out
    file, _, total = out.splitlines()
    assert re.fullmatch(r".+/papir/brosjyre-102-nb\.pdf  5 sider, \d+ kB", file)
    assert re.fullmatch(r"2 papirer, 10 sider, \d+ kB, \d+\.\d s", total)


def test_the_cover_says_what_was_chosen(tiny: Path, brosjyre: Run) -> None:
    brosjyre("pdf", tiny, "brosjyre", "--category", "nature", "--lang", "nb")
    brosjyre("pdf", tiny, "brosjyre", "--category", "nature", "food", "--lang", "nb")
    one, two = (tiny / "papir" / f"brosjyre-{name}-nb.pdf" for name in ("nature", "nature-food"))
    with pikepdf.open(one) as document:
        title = str(document.docinfo["/Title"])
    assert title.endswith(" – Tur, natur og hage")
    assert ("Finn noe du har lyst til" in text(one), "Finn noe du har lyst til" in text(two)) == (
        False,
        True,
    )


def test_links_lead_to_what_is_inside(tiny: Path, brosjyre: Run) -> None:
    """tur leads to kaffe in the catalogue, which this brochure does not have."""
    brosjyre("pdf", tiny, "brosjyre", "--ids", "turlaget/tur", "--lang", "nb")
    with pikepdf.open(tiny / "papir" / "brosjyre-turlaget--tur-nb.pdf") as document:
        names = document.Root.Names.Dests if "/Names" in document.Root else None
        known = set(pikepdf.NameTree(names)) if names is not None else set()
        ends = [
            note.get("/Dest", note.get("/A", {}).get("/D"))
            for page in document.pages
            for note in page.get("/Annots", [])
        ]
        inside = [page.obj.objgen for page in document.pages]
        leads = [
            str(end) in known if isinstance(end, pikepdf.String) else end[0].objgen in inside
            for end in ends
            if end is not None
        ]
    assert leads
    assert all(leads)
    assert "Kaffe etterpå" not in text(tiny / "papir" / "brosjyre-turlaget--tur-nb.pdf")


def test_without_a_kind_all_that_make_sense_are_made(tiny: Path, brosjyre: Run) -> None:
    brosjyre("pdf", tiny, "--ids", "101", "--lang", "nb", "--out", str(tiny / "a"))
    made = {name.partition("-")[0] for name in papers(tiny / "a")}
    assert {"ark", "brosjyre"} <= made
    assert made & {"kodeark", "onskekort", "koordinatorliste"} == set()


def test_the_print_edition_has_larger_photos_and_its_own_name(tiny: Path, brosjyre: Run) -> None:
    def widest(name: str) -> int:
        with pikepdf.open(tiny / "papir" / f"ark-sjakklaget--sjakk-kveld-{name}.pdf") as document:
            images = [one for page in document.pages for one in page.get_images().values()]
            return max(int(image.Width) for image in images)

    for edition in ("screen", "print"):
        brosjyre("pdf", tiny, "ark", "--ids", "101", "--lang", "nb", "--edition", edition)
    assert widest("trykk-nb") > widest("nb")


def test_closed_lists_are_asked_in_the_words_of_listings(tiny: Path, brosjyre: Run) -> None:
    for asked in ("tur", "nature"):
        folder = str(tiny / asked)
        brosjyre("pdf", tiny, "brosjyre", "--lang", "nb", "--category", asked, "--out", folder)
    assert papers(tiny / "tur") == papers(tiny / "nature") != []


def test_an_order_leaves_the_build_its_papers(tiny: Path, brosjyre: Run) -> None:
    brosjyre("build", tiny)
    before = papers(tiny / ".cache" / "paper")
    brosjyre("pdf", tiny, "--ids", "101")
    assert set(before) <= set(papers(tiny / ".cache" / "paper"))
    assert not (tiny / "site" / "papir").exists()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("kor",), "slaget papir: «kor» finnes ikke."),
        (("brosjyrer",), "slaget papir: «brosjyrer» finnes ikke. Mente du «brosjyre»?"),
        (("--category", "nautre"), "--category: «nautre» finnes ikke. Mente du «nature»?"),
        (("--for", "seniorss"), "--for: «seniorss» finnes ikke. Mente du «seniors»?"),
        (("--place", "bibliotek"), "--place: «bibliotek» finnes ikke. Mente du «biblioteket»?"),
        (
            ("--organisation", "turlag"),
            "--organisation: «turlag» finnes ikke. Mente du «turlaget»?",
        ),
        (("--ids", "turlaget/tor"), "--ids: «turlaget/tor» finnes ikke. Mente du «turlaget/tur»?"),
        (("--lang", "no"), "--lang: «no» finnes ikke. Velg blant: nb, ar"),
        (("--for", "voksne"), "ingen aktivitet passer til  --for adults"),
        (("--category", "water"), "ingen aktivitet passer til  --category water"),
        (("koordinatorliste",), "slaget papir: «koordinatorliste» finnes ikke."),
        (("--coordinator", "ark"), "--coordinator lager bare koordinatorens liste"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    tiny: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], expected: str
) -> None:
    code, said = said_wrong(capsys, tiny, *arguments)
    assert (code, said.startswith(f"brosjyre: {expected}")) == (2, True), said
    assert not (tiny / "papir").exists()


@pytest.mark.parametrize("folder", ["site", "site/nb", "site-coordinator"])
def test_papers_are_never_put_into_the_site(
    tiny: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    code, said = said_wrong(capsys, tiny, "--out", str(tiny / folder))
    assert (code, "er nettstedet; velg en annen mappe" in said) == (2, True)


def test_errors_in_listings_stop_it_as_they_stop_a_build(tiny: Path, brosjyre: Run) -> None:
    listing = tiny / "activities/turlaget/kaffe.yml"
    good = listing.read_text(encoding="utf-8")
    listing.write_text(good.replace("torsdag", "dorsdag"), encoding="utf-8")
    ran = brosjyre("pdf", tiny, "brosjyre", "--messages", "en")
    assert (ran.code, "C316 error" in ran.err, (tiny / "papir").exists()) == (1, True, False)
    ran = brosjyre("pdf", tiny, "ark", "--lang", "nb", "--leave-out-broken")
    assert (ran.code, "ark-turlaget--kaffe-nb.pdf" in papers(tiny / "papir")) == (0, False)


def test_a_paper_that_cannot_be_made_whole_is_told_like_in_a_build(
    tiny: Path, brosjyre: Run
) -> None:
    listing = tiny / "activities/turlaget/kaffe.yml"
    good = listing.read_text(encoding="utf-8")
    listing.write_text(good.replace("Kaffe etterpå", "Kaffe 🫖"), encoding="utf-8")
    assert "C901" in brosjyre("pdf", tiny, "ark", "--ids", "103", "--lang", "nb").err


def test_the_coordinators_list_is_no_kind_of_the_public_site() -> None:
    assert "coordinator" not in kinds_of()
    assert {"sheet", "brochure"} <= set(kinds_of())


def test_a_folder_that_was_there_keeps_what_is_not_of_the_order(tiny: Path, brosjyre: Run) -> None:
    shutil.copytree(tiny / "images", tiny / "papir")
    kept = papers(tiny / "papir")
    brosjyre("pdf", tiny, "ark", "--ids", "101", "--lang", "nb")
    assert set(kept) < set(papers(tiny / "papir"))
