"""Whole builds of a tiny catalogue and of the sample: what is published, what never is, what stays."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

Run = Callable[..., Any]
KAFFE = "activities/turlaget/kaffe.yml"
LANGUAGES = ("nb", "ar")
DIRECTIONS = {"nb": "ltr", "en": "ltr", "ar": "rtl"}
LEFT_ALONE = "Ingenting er endret: det forrige nettstedet står som det var."
SECRETS = ("00 00 00 97", "tel:00000097", "hjemme@example.org", "stille kroken", "Lønnveien")
SECRETS += ("Bakgården", "61.753199", "4.975311", "Afasi", "Etter slag", "aphasia")
"""Everything in the sample's private overlay, and the labels of its closed list."""


def contents(folder: Path) -> dict[str, bytes]:
    """Relative path → bytes of every file."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def times(folder: Path) -> dict[str, int]:
    """Relative path → when the file was last written."""
    return {
        file.relative_to(folder).as_posix(): file.stat().st_mtime_ns
        for file in folder.rglob("*")
        if file.is_file()
    }


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def listings(root: Path) -> list[str]:
    """Ids of all listings of a catalogue."""
    files = (root / "activities").glob("*/*.yml")
    kept = (file for file in files if file.parent.name != "places")
    ids = (file.relative_to(root / "activities").with_suffix("").as_posix() for file in kept)
    return sorted(name for name in ids if not name.endswith("/organisation"))


@pytest.fixture
def published(tiny: Path, brosjyre: Run) -> Path:
    """The tiny catalogue with a good site of it, without paper."""
    assert brosjyre("build", tiny, "--no-paper").code == 0
    return tiny


# What a fault does


def test_a_broken_listing_leaves_the_last_good_site_as_it_was(
    published: Path, brosjyre: Run
) -> None:
    before = contents(published / "site")
    change(published, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    ran = brosjyre("build", published, "--no-paper")
    assert (ran.code, ran.err.splitlines()[-1]) == (1, LEFT_ALONE)
    assert contents(published / "site") == before


def test_a_broken_picture_is_named_with_its_listing_and_the_site_stays(
    published: Path, brosjyre: Run
) -> None:
    before = contents(published / "site")
    (published / "images/sjakklaget/brett.jpg").write_bytes(b"\xff\xd8\xff no picture")
    ran = brosjyre("build", published, "--no-paper")
    lines = ran.err.splitlines()
    place = next(line for line in lines if line.startswith("activities/"))
    assert (ran.code, place.partition(":")[0]) == (1, "activities/sjakklaget/sjakk-kveld.yml")
    assert "brett.jpg" in ran.err
    assert contents(published / "site") == before


def test_the_first_build_of_a_broken_catalogue_makes_no_site(tiny: Path, brosjyre: Run) -> None:
    change(tiny, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    assert brosjyre("build", tiny, "--no-paper").code == 1
    assert (tiny / "site").exists() is False


def test_the_footer_links_a_text_page_of_the_municipalitys_own_by_its_title(
    tiny: Path, brosjyre: Run
) -> None:
    for language, title in (("nb", "Buss & båt"), ("ar", "الحافلة")):
        text = f"# {title}\n\nRuter.\n"
        (tiny / "pages" / language / "buss.md").write_text(text, encoding="utf-8")
    ran = brosjyre("build", tiny, "--no-paper")
    assert ran.code == 0
    for language, title in (("nb", "Buss &amp; båt"), ("ar", "الحافلة")):
        html = (tiny / "site" / language / "index.html").read_text("utf-8")
        assert f'<li><a href="page/buss.html">{title}</a></li>' in html.partition("<footer")[2]


def test_a_dead_link_in_a_text_page_leaves_the_site_as_it_was(
    published: Path, brosjyre: Run
) -> None:
    before = contents(published / "site")
    change(published, "pages/nb/about.md", "privacy.md", "nowhere.html")
    ran = brosjyre("build", published, "--no-paper")
    assert (ran.code, "nb/page/about.html" in ran.err) == (1, True)
    assert contents(published / "site") == before
    assert sorted(file.name for file in published.iterdir() if "new" in file.name) == []


@pytest.mark.parametrize(
    ("file", "content", "gone"),
    [
        (KAFFE, b"title: [\n", "turlaget/kaffe"),
        ("images/sjakklaget/brett.jpg", b"\xff\xd8\xff no picture", "sjakklaget/sjakk-kveld"),
    ],
    ids=["a broken listing", "a listing with a broken picture"],
)
def test_what_is_broken_is_left_out_on_request_and_named(
    tiny: Path, brosjyre: Run, file: str, content: bytes, gone: str
) -> None:
    (tiny / file).write_bytes(content)
    ran = brosjyre("build", tiny, "--no-paper", "--leave-out-broken")
    assert ran.code == 0
    assert ran.err.splitlines()[-2:] == [
        "UTELATT fordi det er feil i dem (1):",
        f"  activities/{gone}.yml",
    ]
    there = {one for one in listings(tiny) if (tiny / f"site/nb/{one}.html").exists()}
    assert set(listings(tiny)) - there == {gone}


def test_a_folder_that_is_no_site_is_never_emptied(tiny: Path, brosjyre: Run) -> None:
    documents = tiny.parent / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text("Dear Berit", encoding="utf-8")
    ran = brosjyre("build", tiny, "--no-paper", "--site-dir", str(documents))
    assert (ran.code, contents(documents)) == (1, {"letter.txt": b"Dear Berit"})


# What a change does


def test_a_second_build_writes_nothing(published: Path, brosjyre: Run) -> None:
    before = times(published / "site")
    brosjyre("build", published, "--no-paper")
    assert times(published / "site") == before


def test_editing_a_listing_writes_its_pages_and_the_lists_only(
    published: Path, brosjyre: Run
) -> None:
    before = times(published / "site")
    change(published, KAFFE, "Kaffe etterpå", "Kaffe og prat")
    brosjyre("build", published, "--no-paper")
    after = times(published / "site")
    assert sorted(path for path in after if before.get(path) != after[path]) == [
        "ar/turlaget/kaffe.html",  # says the Norwegian title below its own
        "assets/data/ar/terms.js",
        "assets/data/nb/cards.js",
        "assets/data/nb/terms.js",
        "assets/edition.js",  # names the build
        "assets/offline.json",
        *(f"assets/offline/{language}.json" for language in sorted(LANGUAGES)),
        "assets/offline/shared.json",
        "nb/category/food.html",
        "nb/index.html",
        "nb/place/biblioteket.html",
        "nb/turlaget/index.html",
        "nb/turlaget/kaffe.html",
        "nb/turlaget/tur.html",  # leads to it
    ]


def test_deleting_a_listing_removes_its_pages(published: Path, brosjyre: Run) -> None:
    before = set(times(published / "site"))
    change(published, "activities/turlaget/tur.yml", "leads_to: [turlaget/kaffe]\n", "")
    (published / KAFFE).unlink()
    brosjyre("build", published, "--no-paper")
    gone = before - set(times(published / "site"))
    assert {path for path in gone if path.endswith(".html")} == {
        f"{language}/{page}.html"
        for language in LANGUAGES
        for page in ("turlaget/kaffe", "category/food")
    }


def test_a_changed_photo_gives_its_listing_another_picture(published: Path, brosjyre: Run) -> None:
    page = published / "site/nb/sjakklaget/sjakk-kveld.html"
    before = re.findall(r"pictures/\w+-\d+\.webp", page.read_text(encoding="utf-8"))
    photo = published / "images/sjakklaget/brett.jpg"
    Image.new("RGB", (1280, 960), "teal").save(photo)
    brosjyre("build", published, "--no-paper")
    after = re.findall(r"pictures/\w+-\d+\.webp", page.read_text(encoding="utf-8"))
    assert (len(before), set(before) & set(after)) == (len(after), set())


# The same input gives the same bytes


OTHERWISE = """
import os, sys, time
os.umask(0o077)
os.cpu_count = lambda: 7
time.time = lambda: 86_400.0
from catalogue.adapters.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""Another umask, number of threads and clock."""


def run_elsewhere(root: Path, surroundings: Mapping[str, str]) -> None:
    arguments = ["build", "--root", str(root), "--quiet"]
    command = [sys.executable, "-c", OTHERWISE, *arguments]
    subprocess.run(command, env=surroundings, check=True, cwd=root, capture_output=True)


def test_another_machine_gives_the_same_bytes_also_on_paper(
    tiny: Path, tiny_built: Path, brosjyre: Run
) -> None:
    shutil.rmtree(tiny / ".cache")
    elsewhere = tiny.rename(tiny.with_name("another folder å"))
    run_elsewhere(
        elsewhere,
        {
            "SOURCE_DATE_EPOCH": "1795305600",
            "TZ": "Pacific/Kiritimati",
            "PYTHONHASHSEED": "4711",
            "LC_ALL": "C",
            "NO_MKDOCS_2_WARNING": "1",
        },
    )
    first, second = contents(tiny_built / "site"), contents(elsewhere / "site")
    assert [path for path in first if first[path] != second.get(path)] == []
    assert first.keys() == second.keys()
    assert any(path.endswith(".pdf") for path in first)


# Who sees what


def pdf_texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.pdf")):
        with pypdfium2.PdfDocument(file) as document:
            yield "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_coordinators_edition_holds_what_is_private(coordinator_folder: Path) -> None:
    page = (coordinator_folder / "nb/page/coordinator.html").read_text(encoding="utf-8")
    expected = ("00 00 00 97", "stille kroken", "Afasi", "Etter slag")
    assert [secret for secret in expected if secret not in page] == []


def test_no_file_of_the_public_edition_holds_what_is_private(site_folder: Path) -> None:
    leaks = {
        (path, secret)
        for path, content in contents(site_folder).items()
        for secret in SECRETS
        if secret.encode() in content.replace(b"Afasikoret", b"")  # an example of a club's own name
    }
    assert leaks == set()


def test_no_paper_of_the_public_edition_holds_what_is_private(site_folder: Path) -> None:
    said = "\n".join(pdf_texts(site_folder))
    assert "Sjakk-kveld" in said
    assert [secret for secret in SECRETS if secret in said] == []


def test_the_public_edition_has_no_coordinators_page(
    site_folder: Path, coordinator_folder: Path
) -> None:
    page = "nb/page/coordinator.html"
    assert (coordinator_folder / page).is_file()
    assert (site_folder / page).exists() is False


# Every page, every picture


@pytest.mark.parametrize("language", ["nb", "en", "ar"])
def test_every_shown_listing_of_the_sample_has_a_page(site_folder: Path, language: str) -> None:
    root = site_folder.parent
    missing = {
        one for one in listings(root) if not (site_folder / language / f"{one}.html").is_file()
    }
    assert missing == {"eksempelvik-pensjonistlag/kortspill"}  # nobody confirmed it for a year


@pytest.mark.parametrize("language", ["nb", "en", "ar"])
def test_every_page_says_its_language_and_direction(site_folder: Path, language: str) -> None:
    wanted = f'<html lang="{language}" dir="{DIRECTIONS[language]}"'
    pages = sorted((site_folder / language).rglob("*.html"))
    wrong = [page for page in pages if wanted not in page.read_text(encoding="utf-8")]
    assert (len(pages) > 40, wrong) == (True, [])


def test_no_picture_of_the_site_carries_metadata(tiny_built: Path) -> None:
    photos = sorted((tiny_built / "site/pictures").glob("*.webp"))
    carried = {}
    for photo in photos:
        with Image.open(photo) as opened:
            carried[photo.name] = {*opened.info} - {"background", "loop", "timestamp", "duration"}
    assert (len(photos) > 0, carried) == (True, {photo.name: set() for photo in photos})


def test_no_file_of_the_site_holds_what_the_camera_wrote(tiny_built: Path) -> None:
    words = (b"Hemmelig", b"Eksempelkamera", b"Eksempel Fotograf")
    assert words[1] in (tiny_built / "images/sjakklaget/brett.jpg").read_bytes()
    files = contents(tiny_built / "site")
    assert [path for path, content in files.items() if any(one in content for one in words)] == []


# Former addresses


@pytest.mark.parametrize(("language", "direction"), [("nb", "ltr"), ("ar", "rtl")])
def test_a_former_address_leads_to_the_listing(
    tiny_built: Path, language: str, direction: str
) -> None:
    page = (tiny_built / f"site/{language}/sjakklaget/sjakk.html").read_text(encoding="utf-8")
    target = "../sjakklaget/sjakk-kveld.html"
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in page
    assert f'<a href="{target}">' in page


def test_a_former_address_allows_nothing_to_run_and_is_not_in_the_sitemap(
    tiny_built: Path,
) -> None:
    page = (tiny_built / "site/nb/sjakklaget/sjakk.html").read_text(encoding="utf-8")
    assert "content=\"default-src 'none'; base-uri 'none'\"" in page
    sitemap = (tiny_built / "site/sitemap.xml").read_text(encoding="utf-8")
    assert ("/sjakk-kveld.html" in sitemap, "/sjakk.html" in sitemap) == (True, False)


@pytest.mark.parametrize("former", ["../ut", "place/biblioteket", "turlaget/index", "Å/b", "a"])
def test_what_was_never_an_address_is_passed_over(tiny: Path, brosjyre: Run, former: str) -> None:
    change(tiny, "activities/sjakklaget/sjakk-kveld.yml", "[sjakklaget/sjakk]", f'["{former}"]')
    brosjyre("build", tiny, "--no-paper", "--leave-out-broken")
    files = contents(tiny / "site")
    assert [path for path, content in files.items() if b'http-equiv="refresh"' in content] == []


def test_the_rules_are_told_beside_faults_of_fields(tiny: Path, brosjyre: Run) -> None:
    file = "activities/sjakklaget/sjakk-kveld.yml"
    change(tiny, file, 'code: "101"', "code: seks")
    change(tiny, file, "Vi spiller sjakk", "Vi spiller sjakk med slagrammede")
    change(tiny, file, "2027-08-20}", "seinere}")
    said = brosjyre("check", tiny, "--format", "json").out
    told = [(one["code"], one["line"]) for one in json.loads(said)]
    assert told == [("C425", 2), ("C216", 4), ("C300", 28)]


def test_a_former_address_that_is_in_use_is_refused(tiny: Path, brosjyre: Run) -> None:
    change(tiny, "activities/sjakklaget/sjakk-kveld.yml", "sjakklaget/sjakk]", "turlaget/tur]")
    ran = brosjyre("build", tiny, "--no-paper")
    assert (ran.code, "C253" in ran.err) == (1, True)
