"""The picture stage on real and on hostile pictures, where the shared material is at hand."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from catalogue.images import PictureOptions, Pictures, PictureUse, publish
from catalogue.model import Origin, Picture

ROOT = Path(__file__).parents[2]
PHOTOS = ROOT.parent / "shared" / "real" / "photos"
needs_photos = pytest.mark.skipif(not PHOTOS.is_dir(), reason="../shared/real/photos is not here")


def uses(group: str) -> list[PictureUse]:
    """One use for each file of a group."""
    names = sorted(path.name for path in (PHOTOS / group).iterdir())
    origins = [Origin("activities/a/b.yml", line) for line, _ in enumerate(names, 1)]
    return [
        PictureUse(Picture(file=f"{group}/{name}", origin=origin), "4x3", "a/b", on_paper=True)
        for name, origin in zip(names, origins, strict=True)
    ]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One picture cache for all tests, so that each photo is made once."""
    return tmp_path_factory.mktemp("cache")


def published(group: str, cache: Path) -> Pictures:
    """All pictures of a group."""
    return publish(uses(group), PHOTOS, cache, PictureOptions(), lambda _a, _b: None)


def clean(path: Path) -> bool:
    """Whether a finished picture is sRGB without EXIF, XMP, profile or comment."""
    data = path.read_bytes()
    with Image.open(io.BytesIO(data)) as image:
        attached = {"exif", "xmp", "icc_profile", "comment", "photoshop", "adobe", "mp"}
        return image.mode == "RGB" and not attached & set(image.info) and b"Exif" not in data


def colours(path: Path) -> list[int]:
    """A picture as 4 × 3 mean colours."""
    with Image.open(path) as image:
        return list(image.resize((4, 3), Image.Resampling.BOX).tobytes())


@needs_photos
def test_every_good_photo_is_published_without_a_word(cache: Path) -> None:
    pictures = published("good", cache)
    assert (len(pictures.renditions), list(pictures.problems)) == (29, [])


@needs_photos
@pytest.mark.parametrize("group", ["exif", "good", "hostile"])
def test_every_finished_file_is_clean(cache: Path, group: str) -> None:
    pictures = published(group, cache)
    papers = [each.paper for each in pictures.renditions.values()]
    assert [path for path in (*pictures.files.values(), *papers) if not clean(path)] == []


@needs_photos
def test_only_the_heic_of_the_camera_quirks_is_refused(cache: Path) -> None:
    found = published("exif", cache).problems
    refused = [(each.code, dict(each.values)["file"]) for each in found if each.code != "C508"]
    assert refused == [("C504", "exif/sigal__outdoor.heic")]


@needs_photos
@pytest.mark.parametrize(("view", "number"), [("Landscape", 6), ("Portrait", 3)])
def test_all_turned_versions_of_a_photo_look_alike(cache: Path, view: str, number: int) -> None:
    pictures = published("exif", cache)
    found = [
        colours(rendition.paper)
        for key, rendition in pictures.renditions.items()
        if f"exif-orientation-examples__{view}_" in key
    ]
    furthest = max(abs(a - b) for each in found for a, b in zip(found[0], each, strict=True))
    assert (len(found), furthest < 12) == (number, True)


@needs_photos
def test_every_hostile_file_gives_a_picture_or_a_refusal_in_words(cache: Path) -> None:
    pictures = published("hostile", cache)
    errors = [each for each in pictures.problems if each.severity == "error"]
    lines = {each.line for each in errors}
    shown = {use.picture.origin.line for use in uses("hostile") if use.key in pictures.renditions}
    assert (lines | shown, lines & shown) == (set(range(1, 62)), set())


@needs_photos
def test_the_hostile_files_that_cannot_be_shown_are_named(cache: Path) -> None:
    found = [each for each in published("hostile", cache).problems if each.severity == "error"]
    assert [(each.code, dict(each.values)["file"].removeprefix("hostile/")) for each in found] == [
        ("C505", "html-named.jpg"),
        ("C505", "image-rs__Bad_badbitcount.bmp"),
        ("C507", "libavif__alpha_noispe.avif"),
        ("C505", "pdf-named.png"),
        ("C505", "pillow__oom-8ed3316a4109213ca96fb8a256a0bfefdece1461.icns"),
        ("C505", "xs1n0g01.png"),
        ("C505", "xs2n0g01.png"),
        ("C509", "xxe.svg"),
    ]


MEASURED = r"""
import re, sys
from pathlib import Path
from catalogue.images import PictureOptions, PictureUse, publish
from catalogue.model import Picture
photos, cache = Path(sys.argv[1]), Path(sys.argv[2])
files = sorted(photos.iterdir())
uses = [PictureUse(Picture(file=file.name), "4x3", "a/b", on_paper=True) for file in files]
publish(uses, photos, cache, PictureOptions(), lambda a, b: None)
status = Path("/proc/self/status").read_text(encoding="utf-8")
print(int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024)
"""


needs_linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here")
"""The kernel's own high-water mark; ``ru_maxrss`` would count the parent's memory too."""


def peak_mb(folder: Path, cache: Path) -> int:
    """Peak memory of a process that publishes everything in a folder, in MB."""
    command = [sys.executable, "-c", MEASURED, str(folder), str(cache)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


@needs_linux
@needs_photos
def test_the_hostile_files_stay_below_600_mb(tmp_path: Path) -> None:
    assert peak_mb(PHOTOS / "hostile", tmp_path) < 600


@needs_linux
def test_the_largest_pictures_that_are_let_in_stay_below_600_mb(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    Image.new("RGBA", (8000, 7000), (9, 9, 9, 9)).save(folder / "a.png", compress_level=1)
    Image.new("L", (10_000, 9_900), 99).save(folder / "b.png", compress_level=1)
    Image.new("L", (10_000, 9_900), 99).save(folder / "c.jpg", progressive=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    strip = Image.new("RGB", (1300, 40_000))
    strip.save(folder / "d.png", compress_level=1, exif=exif)
    assert peak_mb(folder, tmp_path / "cache") < 600
