"""Nobody who was forgotten is left in what a build writes, not even with the caches of before."""

from __future__ import annotations

import gzip
import html
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from forgetting_cases import LISTING, MAIL, NAME, PERSON, PHONE, PHOTO, make_catalogue
from tiny_catalogue import build
from trace_finder import found_in, kinds_in

from catalogue.adapters.cli import main

Once = Callable[[str, Callable[[Path], None]], Path]
ALL = {"name", "phone", "photo"}


def make_built(root: Path) -> None:
    """The catalogue with the person, its site, its coordinator's site and a folder of papers."""
    make_catalogue(root)
    build(root, "--coordinator")
    build(root)
    papers(root)


def papers(root: Path) -> None:
    dated = ["--root", str(root), "--today", "2026-11-22", "--quiet"]
    assert main(["pdf", "ark", "bildekort", "--lang", "nb", *dated]) == 0


@pytest.fixture(scope="session")
def built(once: Once) -> Path:
    """For reading only."""
    return once("forgetting", make_built)


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy to change, caches and all."""
    shutil.copytree(built, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def forget(root: Path, *arguments: str) -> int:
    return main(["forget", *arguments, "--root", str(root), "--today", "2026-11-22", "--yes"])


def rebuilt_warm(root: Path, built: Path) -> None:
    """Build everything again, with every cache and every site as they were before forgetting."""
    for name in (".cache", "site", "site-coordinator"):
        shutil.rmtree(root / name, ignore_errors=True)
        shutil.copytree(built / name, root / name)
    build(root, "--coordinator")
    build(root)
    papers(root)


def published(root: Path) -> dict[str, set[str]]:
    """What can be found in everything that leaves the machine."""
    folders = ("site", "site-coordinator", "papir")
    return {
        f"{name}/{path}": kinds
        for name in folders
        for path, kinds in found_in(root / name, PERSON).items()
    }


def test_before_she_is_forgotten_she_is_found_on_pages_in_data_on_paper_and_in_pictures(
    built: Path,
) -> None:
    found = published(built)
    wanted = {
        f"site/nb/{LISTING}.html": {"name", "phone"},
        f"site/ar/{LISTING}.html": {"name", "phone"},
        "site/assets/data/rows.js": {"name", "phone"},
        "site/nb/paper/ark-sjakklaget--sjakk-kveld-nb.pdf": ALL,
        "site/ar/paper/ark-sjakklaget--sjakk-kveld-ar.pdf": ALL,
        "site/nb/paper/plakat-games-nb.pdf": {"photo"},
        "papir/ark-sjakklaget--sjakk-kveld-nb.pdf": ALL,
    }
    assert {path: found.get(path) for path in wanted} == wanted
    assert sum(path.endswith(".webp") and kinds == {"photo"} for path, kinds in found.items()) > 5


def test_a_forgotten_person_is_in_no_file_of_a_later_build(root: Path, built: Path) -> None:
    assert forget(root, "person", LISTING) == 0
    rebuilt_warm(root, built)
    assert published(root) == {}


def test_nothing_beside_the_public_site_holds_a_forgotten_person(root: Path) -> None:
    assert forget(root, "person", LISTING) == 0
    shutil.rmtree(root / "site")
    assert found_in(root, PERSON) == {}


def test_a_forgotten_photo_is_in_no_file_of_a_later_build(root: Path, built: Path) -> None:
    assert forget(root, "photo", str(root / PHOTO)) == 0
    rebuilt_warm(root, built)
    assert [path for path, kinds in published(root).items() if "photo" in kinds] == []


def test_a_forgotten_listing_is_in_no_file_of_a_later_build(root: Path, built: Path) -> None:
    assert forget(root, "listing", LISTING) == 0
    rebuilt_warm(root, built)
    assert published(root) == {}


@pytest.mark.parametrize(
    ("consent", "today"),
    [
        ("until: 2027-08-20, withdrawn: ja", "2026-11-22"),
        ("until: 2027-08-20", "2027-08-21"),
    ],
    ids=["withdrawn", "over"],
)
def test_whoever_has_no_consent_any_more_is_in_no_file_of_a_later_build(
    root: Path, consent: str, today: str
) -> None:
    file = root / f"activities/{LISTING}.yml"
    text = file.read_text(encoding="utf-8").replace("until: 2027-08-20", consent)
    file.write_text(text, encoding="utf-8")
    arguments = ["build", "--root", str(root), "--today", today, "--quiet"]
    assert main(arguments) == 0
    assert found_in(root / "site", PERSON) == {}


def order(root: Path, *more: str) -> int:
    dated = ["--root", str(root), "--today", "2026-11-22", "--quiet", "--out", str(root / "fast")]
    return main(["pdf", "--lang", "nb", *more, *dated])


def test_papers_without_persons_hold_none_and_pass_the_check_for_releases(root: Path) -> None:
    assert order(root, "--without-persons") == 0
    kinds = {file.name.partition("-")[0] for file in (root / "fast").glob("*.pdf")}
    assert {"ark", "brosjyre", "bildekort", "plakat"} <= kinds
    assert found_in(root / "fast", PERSON) == {}
    assert main(["verify", str(root / "fast"), "--without-persons", "--root", str(root)]) == 0


def test_a_paper_with_a_person_is_refused_for_a_release(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert order(root, "--without-persons") == 0
    assert order(root, "--ids", "102") == 0
    shutil.copy(root / "papir/ark-sjakklaget--sjakk-kveld-nb.pdf", root / "fast")
    capsys.readouterr()
    code = main(["verify", str(root / "fast"), "--without-persons", "--root", str(root)])
    refused = [line for line in capsys.readouterr().out.splitlines() if "C432" in line]
    assert code == 1
    assert refused[0] == "ark-sjakklaget--sjakk-kveld-nb.pdf:1:1  C432 feil"
    assert {line.split(":")[0] for line in refused} == {
        file.name
        for file in (root / "fast").glob("*.pdf")
        if "102" in file.name or "sjakklaget--" in file.name
    }


@pytest.mark.parametrize(
    "data",
    [
        f"<b>{NAME}</b>".encode(),
        html.escape(NAME).encode("ascii", "xmlcharrefreplace"),
        json.dumps({"a": [NAME]}).encode(),
        quote(NAME).encode(),
        NAME.encode("utf-16-be"),
        gzip.compress(NAME.encode()),
        NAME.upper().encode(),
        b"Torbjorg",
        MAIL.encode(),
    ],
)
def test_a_name_is_found_however_it_is_written(data: bytes) -> None:
    assert kinds_in(data, PERSON) == {"name"}


@pytest.mark.parametrize(
    "text",
    ["00000059", "+4700000059", "tel:+47 00.00.00.59", "00 00 <b>00</b>&nbsp;59", "٠٠ ٠٠ ٠٠ ٥٩"],
)
def test_a_number_is_found_however_it_is_grouped(text: str) -> None:
    assert kinds_in(text.encode(), PERSON) == {"phone"}


def test_another_number_is_not_hers() -> None:
    assert PHONE != "00 00 00 21"
    assert kinds_in(b"tel:+4700000021 1000000590", PERSON) == set()
