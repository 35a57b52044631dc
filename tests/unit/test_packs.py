"""Packs, manifests and budgets of what a tablet keeps."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from catalogue import offline
from catalogue.images import PictureOptions
from catalogue.offline import Brochure, FileFacts, build_id, heavy_packs, manifests, packs

LIGHT = ("ar/paper/ark-lag--kor-ar.pdf", "nb/paper/onskekort-nb.pdf")
"""Papers that the build says are light enough."""
BROCHURE = Brochure(("nb", "ar", "vi"), "nb", "2026-11-22")


def files(*paths: str, size: int = 100) -> dict[str, FileFacts]:
    return {path: FileFacts(hashlib.sha256(path.encode()).hexdigest(), size) for path in paths}


def where(path: str, *others: str) -> list[str]:
    """The packs that hold a path."""
    made = packs(files(path, *others), BROCHURE.languages, LIGHT)
    return [name for name in made if path in made[name]]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", ["shared"]),
        ("nb/index.html", ["nb"]),
        ("ar/lag/kor.html", ["ar"]),
        ("ar/paper/ark-lag--kor-ar.pdf", ["ar"]),
        ("nb/paper/onskekort-nb.pdf", ["nb"]),
        ("nb/paper/plakat-lag--huset-nb.pdf", []),
        ("ar/page/away.html", ["shared"]),
        ("nb/paper/brosjyre.pdf", []),
        ("assets/data/rows.js", ["shared"]),
        ("assets/data/ar/cards.js", ["ar"]),
        ("assets/app/ar.webmanifest", ["ar"]),
        ("assets/app/icon-192.png", ["shared"]),
        ("assets/site.css", ["shared"]),
        ("assets/fonts/atkinson-latin.woff2", ["shared"]),
        ("assets/fonts/vazirmatn-400.woff2", ["ar"]),
        ("assets/fonts/noto-sans-400.woff2", ["vi"]),
        ("assets/fonts/noto-ethiopic-400.woff2", []),
        ("assets/fonts/OFL-Noto.txt", []),
        ("pictures/ab.svg", ["shared"]),
        ("sitemap.xml", []),
        ("sw.js", []),
        ("nb/kor.ics", []),
        ("nb/lag/kor.mp3", ["nb"]),
        ("nb/page/guide-coordinator.html", ["nb"]),
        ("nb/page/reference-fields.html", []),
    ],
)
def test_each_file_has_its_pack(path: str, expected: list[str]) -> None:
    assert where(path) == expected


def test_a_photo_is_kept_in_one_width() -> None:
    widths = [f"pictures/ab-{px}.webp" for px in (320, 640, 1280)]
    assert [where(path, *widths) for path in widths] == [[], ["shared"], []]


def test_a_small_photo_is_kept_in_its_largest_width() -> None:
    widths = ["pictures/ab-320.webp", "pictures/ab-500.webp"]
    assert [where(path, *widths) for path in widths] == [[], ["shared"]]


def test_a_build_is_named_after_its_files_and_its_day() -> None:
    one = build_id(files("a.html", "b.html"), BROCHURE)
    other_day = Brochure(BROCHURE.languages, "nb", "2026-11-23")
    assert one == build_id(files("b.html", "a.html"), BROCHURE)
    assert one != build_id(files("a.html"), BROCHURE)
    assert one != build_id(files("a.html", "b.html"), other_day)


def test_the_name_of_a_build_does_not_depend_on_files_that_hold_it() -> None:
    holders = ("assets/edition.js", "assets/offline.json", "assets/offline/nb.json")
    assert build_id(files("a.html"), BROCHURE) == build_id(files("a.html", *holders), BROCHURE)


def test_the_index_names_each_pack_with_its_hash_and_weight() -> None:
    made = dict(manifests(packs(files("index.html", "nb/a.html"), ("nb",), ()), BROCHURE, "ab12"))
    index = json.loads(made["assets/offline.json"])
    pack = index["packs"]["nb"]
    assert (index["build"], pack["files"], pack["size"]) == ("ab12", 1, 100)
    assert json.loads(made[pack["path"]])[0][0::2] == ["nb/a.html", 100]


def listed(site: Path) -> Mapping[str, bytes]:
    found = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in found}


def test_a_built_site_is_as_its_manifests_say(tiny_built: Path) -> None:
    site = listed(tiny_built / "site")
    assert list(offline.check_packs(frozenset(site), site.__getitem__)) == []


@pytest.mark.parametrize("path", ["nb/turlaget/tur.html", "assets/offline/nb.json"])
def test_a_file_that_was_changed_after_the_build_is_found(tiny_built: Path, path: str) -> None:
    site = {**listed(tiny_built / "site"), path: b"[]"}
    (found,) = offline.check_packs(frozenset(site), site.__getitem__)
    expected = "filen er ikke den som lista for bruk uten nett lover."
    assert (found.code, found.path, found.say("what")) == ("C822", path, expected)


def test_a_file_that_is_gone_is_found(tiny_built: Path) -> None:
    site = listed(tiny_built / "site")
    known = frozenset(site) - {"nb/turlaget/tur.html"}
    assert [one.code for one in offline.check_packs(known, site.__getitem__)] == ["C822"]


def test_verify_reads_the_manifests(
    tiny: Path, brosjyre: Callable[..., object], capsys: pytest.CaptureFixture[str]
) -> None:
    brosjyre("build", tiny, "--quiet", "--no-paper")
    (tiny / "site/nb/turlaget/tur.html").write_text("", encoding="utf-8")
    assert "C822" in str(brosjyre("verify", tiny))


def weights(pages: int, photo: int) -> list[str]:
    """Warnings of a catalogue of 200 listings with pages and photos of so many bytes."""
    site = files(*(f"{tag}/lag/{n}.html" for tag in ("nb", "ar") for n in range(200)), size=pages)
    site |= files(*(f"pictures/{n}-640.webp" for n in range(200)), size=photo)
    return [
        f"{one.code}: {one.say('what')}"
        for one in heavy_packs(packs(site, ("nb", "ar"), ()), "nb", budget_mb=40, listings=200)
    ]


def test_a_pack_that_is_too_heavy_is_a_warning() -> None:
    expected = "C821: språket «ar» krever 41.0 MB på nettbrettet; grensen er 40 MB."
    assert weights(20_000, 165_000) == [expected]


def test_a_larger_catalogue_may_weigh_more_in_proportion() -> None:
    site = packs(files("nb/a.html", size=90_000_000), ("nb",), ())
    said = [len(heavy_packs(site, "nb", budget_mb=40, listings=n)) for n in (200, 400, 500)]
    assert said == [1, 1, 0]


def test_two_hundred_listings_like_those_of_the_sample_fit(site_folder: Path) -> None:
    read = {path: len(content) for path, content in listed(site_folder).items()}
    light = [path for path in read if re.match(r"../paper/(ark|kodeark|onskekort)-", path)]
    every = {path: FileFacts("", size) for path, size in read.items()}
    site = packs(every, ("nb", "en", "ar"), light)
    listings = len(list(site_folder.glob("nb/paper/*--*.pdf")))
    kept = {**site["shared"], **site["nb"], **site["ar"]}
    once = ("assets", "pictures", "nb/page/", "ar/page/")  # they do not grow with the listings
    shared = sum(one.size for path, one in kept.items() if path.startswith(once))
    listed_once = sum(one.size for one in kept.values()) - shared
    photos = 200 * 42_000  # what a real photo of 640 px weighs; the sample has drawings
    assert shared + listed_once * 200 / listings + photos < 40_000_000


@pytest.mark.parametrize("language", ["nb", "en", "ar"])
def test_one_language_of_two_hundred_listings_with_a_photo_each_fits(
    site_folder: Path, language: str
) -> None:
    read = {path: len(content) for path, content in listed(site_folder).items()}
    light = [path for path in read if re.match(r"../paper/(ark|kodeark|onskekort)-", path)]
    site = packs(
        {path: FileFacts("", size) for path, size in read.items()}, ("nb", "en", "ar"), light
    )
    listings = len(list(site_folder.glob("nb/paper/*--*.pdf")))
    once = sum(one.size for path, one in site["shared"].items() if path.startswith("assets"))
    fonts = sum(one.size for path, one in site[language].items() if path.endswith(".woff2"))
    each = (sum(one.size for one in site[language].values()) - fonts) / listings
    photo = 42_000 + PictureOptions().paper_bytes  # at 640 px, and on the sheet
    assert once + fonts + 200 * (each + photo) < 40_000_000


def test_two_builds_of_one_catalogue_are_of_the_same_bytes(
    tiny: Path, tiny_built: Path, brosjyre: Callable[..., object]
) -> None:
    brosjyre("build", tiny, "--quiet")
    names = ("assets/offline.json", "assets/offline/nb.json", "sw.js", "assets/edition.js")
    assert [(tiny / "site" / name).read_bytes() for name in names] == [
        (tiny_built / "site" / name).read_bytes() for name in names
    ]


def picture_of(file: Path) -> Image.Image:
    with Image.open(file) as picture:
        return picture.convert("RGBA")


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_a_language_has_a_web_app_of_its_own(tiny_built: Path, language: str) -> None:
    app = tiny_built / "site/assets/app"
    told = json.loads((app / f"{language}.webmanifest").read_text(encoding="utf-8"))
    base = app / "x"
    start = (base.parent / told["start_url"]).resolve()
    assert start == (tiny_built / "site" / language / "index.html").resolve()
    assert (told["lang"], told["dir"]) == (language, {"nb": "ltr", "ar": "rtl"}[language])
    sizes = [picture_of(app / one["src"]).size for one in told["icons"]]
    assert [f"{px}x{down}" for px, down in sizes] == [one["sizes"] for one in told["icons"]]


def test_the_icon_of_an_ipad_has_no_clear_corner(tiny_built: Path) -> None:
    icon = picture_of(tiny_built / "site/assets/app/apple-touch-icon.png")
    assert (icon.size, icon.getpixel((0, 0))) == ((180, 180), (31, 90, 76, 255))


def test_the_coordinators_edition_is_kept_by_no_browser(coordinator_folder: Path) -> None:
    edition = (coordinator_folder / "assets/edition.js").read_text(encoding="utf-8")
    assert "unregister" in (coordinator_folder / "sw.js").read_text(encoding="utf-8")
    assert (coordinator_folder / "assets/offline.json").exists() is False
    assert '"build"' not in edition


def test_a_municipality_may_turn_it_off(tiny: Path, brosjyre: Callable[..., object]) -> None:
    config = tiny / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "- catalogue", "- catalogue:\n      offline: false"
    )
    config.write_text(text, encoding="utf-8")
    brosjyre("build", tiny, "--quiet", "--no-paper")
    assert "unregister" in (tiny / "site/sw.js").read_text(encoding="utf-8")
