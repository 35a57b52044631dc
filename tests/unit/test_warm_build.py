"""A build after a change gives the same folder as one from nothing, whatever was changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PIL import Image
from tiny_catalogue import TINY, build

from catalogue.build import keys
from catalogue.settings import templates_folder

TEMPLATE = "overrides/main.html"
"""A municipality's own version of the theme's page."""


def put(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def text_of_a_listing(root: Path) -> None:
    put(root, "activities/turlaget/tur.yml", "Vi går en kort tur", "Vi går en rolig tur")


def schedule_of_a_listing(root: Path) -> None:
    put(root, "activities/turlaget/tur.yml", "første lørdag", "andre søndag")


def contact_of_a_listing(root: Path) -> None:
    put(root, "activities/sjakklaget/sjakk-kveld.yml", "first_name: Berit", "first_name: Anne")


def category_of_a_listing(root: Path) -> None:
    put(root, "activities/turlaget/kaffe.yml", "category: food", "category: games")


def a_listing_deleted(root: Path) -> None:
    (root / "activities/sjakklaget/sjakk-kveld.yml").unlink()


def a_listing_that_another_leads_to_deleted(root: Path) -> None:
    (root / "activities/turlaget/kaffe.yml").unlink()
    put(root, "activities/turlaget/tur.yml", "leads_to: [turlaget/kaffe]\n", "")


def a_listing_added(root: Path) -> None:
    folder = root / "activities/turlaget"
    shutil.copy(folder / "kaffe.yml", folder / "boller.yml")
    put(root, "activities/turlaget/boller.yml", '"103"', '"104"')


def a_listing_renamed(root: Path) -> None:
    folder = root / "activities/turlaget"
    (folder / "kaffe.yml").rename(folder / "kakao.yml")
    put(root, "activities/turlaget/tur.yml", "turlaget/kaffe", "turlaget/kakao")
    put(
        root,
        "activities/turlaget/kakao.yml",
        'code: "103"',
        'code: "103"\nformer_ids: [turlaget/kaffe]',
    )


def an_organisation(root: Path) -> None:
    put(root, "activities/turlaget/organisation.yml", "name: Turlaget", "name: Fjellaget")


def a_place(root: Path) -> None:
    put(root, "activities/places/biblioteket.yml", "Bibliotekgata 2", "Bibliotekgata 4")


def the_name_of_the_catalogue(root: Path) -> None:
    put(root, "activities/catalogue.yml", "nb: Aktiviteter i", "nb: Møteplasser i")


def the_coordinators_phone(root: Path) -> None:
    put(root, "activities/catalogue.yml", "00 00 00 01", "00 00 00 09")


def a_language_added(root: Path) -> None:
    put(root, "activities/catalogue.yml", "[nb, ar]", "[nb, ar, en]")
    shutil.copytree(root / "pages/nb", root / "pages/en")


def a_language_removed(root: Path) -> None:
    put(root, "activities/catalogue.yml", "[nb, ar]", "[nb]")
    shutil.rmtree(root / "pages/ar")


def the_bytes_of_a_photo(root: Path) -> None:
    Image.new("RGB", (80, 60), "teal").save(root / "images/sjakklaget/brett.jpg")


def the_focal_point_of_a_photo(root: Path) -> None:
    put(
        root,
        "activities/sjakklaget/sjakk-kveld.yml",
        "file: brett.jpg",
        "file: brett.jpg\n    focal: [0.1, 0.5]",
    )


def the_page_around_every_body(root: Path) -> None:
    put(root, TEMPLATE, "</body>", "<p>Laget i Eksempelvik</p></body>")


def a_text_page(root: Path) -> None:
    put(root, "pages/nb/about.md", "\n", "\n\nNytt avsnitt.\n\n")


def a_text_page_removed(root: Path) -> None:
    for language in ("nb", "ar"):
        (root / f"pages/{language}/about.md").unlink()


def the_address_of_the_site(root: Path) -> None:
    put(root, "mkdocs.yml", "brosjyre.example.org", "aktiv.example.org")


def nothing(_: Path) -> None:
    """A second build of the same."""


CHANGES: tuple[Callable[[Path], None], ...] = (
    text_of_a_listing,
    schedule_of_a_listing,
    contact_of_a_listing,
    category_of_a_listing,
    a_listing_deleted,
    a_listing_that_another_leads_to_deleted,
    a_listing_added,
    a_listing_renamed,
    an_organisation,
    a_place,
    the_name_of_the_catalogue,
    the_coordinators_phone,
    a_language_added,
    a_language_removed,
    the_bytes_of_a_photo,
    the_focal_point_of_a_photo,
    the_page_around_every_body,
    a_text_page,
    a_text_page_removed,
    the_address_of_the_site,
    nothing,
)


def prepared(root: Path) -> Path:
    """The tiny catalogue with a photo of few pixels and a template of its own."""
    shutil.copytree(TINY, root)
    Image.new("RGB", (80, 60), "olive").save(root / "images/sjakklaget/brett.jpg")
    (root / TEMPLATE).parent.mkdir(parents=True)
    shutil.copy(templates_folder() / "main.html", root / TEMPLATE)
    put(root, "mkdocs.yml", "name: material", "name: material\n  custom_dir: overrides")
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with its site and cache, built on the pinned day."""
    root = prepared(tmp_path_factory.mktemp("warm") / "catalogue")
    build(root, "--no-paper")
    return root


@pytest.fixture
def warm(built: Path, tmp_path: Path) -> Path:
    """A copy of it to change; times stay, so that the caches hold."""
    return shutil.copytree(built, tmp_path / "catalogue", copy_function=shutil.copy2)


def cold(root: Path, *more: str) -> Mapping[str, bytes]:
    """What the same inputs give in another folder, without any cache."""
    elsewhere = root.with_name("cold")
    shutil.copytree(root, elsewhere, ignore=shutil.ignore_patterns(".cache", "site"))
    build(elsewhere, "--no-paper", *more)
    return dict(contents(elsewhere / "site"))


def contents(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file.read_bytes()


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_warm_build_equals_a_cold_one_after(change: Callable[[Path], None], warm: Path) -> None:
    before = dict(contents(warm / "site"))
    change(warm)
    build(warm, "--no-paper")
    after = dict(contents(warm / "site"))
    assert differing(after, cold(warm)) == []
    assert bool(differing(before, after)) == (change is not nothing)


@pytest.mark.parametrize("day", ["2026-11-23", "2027-09-01", "2028-01-01"])
def test_a_warm_build_equals_a_cold_one_on_another_day(day: str, warm: Path) -> None:
    build(warm, "--no-paper", "--today", day)
    assert differing(dict(contents(warm / "site")), cold(warm, "--today", day)) == []


def test_a_change_that_is_taken_back_gives_the_first_site(warm: Path) -> None:
    before = dict(contents(warm / "site"))
    listing = warm / "activities/turlaget/tur.yml"
    first = listing.read_bytes()
    text_of_a_listing(warm)
    build(warm, "--no-paper")
    listing.write_bytes(first)
    build(warm, "--no-paper")
    assert differing(before, dict(contents(warm / "site"))) == []


def test_an_unchanged_site_is_not_written_again(warm: Path) -> None:
    times = {file: file.stat().st_mtime_ns for file in (warm / "site").rglob("*.html")}
    build(warm, "--no-paper")
    assert {file: file.stat().st_mtime_ns for file in times} == times


def test_another_program_makes_every_page_anew(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = warm / "site/nb/turlaget/tur.html"
    right, when = page.read_bytes(), page.stat()
    page.write_bytes(right.replace(b"Rolig tur", b"Rolig ikk"))
    os.utime(page, ns=(when.st_atime_ns, when.st_mtime_ns))
    build(warm, "--no-paper")
    kept = page.read_bytes()
    monkeypatch.setattr(keys, "program", lambda: "another")
    build(warm, "--no-paper")
    assert (kept == right, page.read_bytes() == right) == (False, True)
