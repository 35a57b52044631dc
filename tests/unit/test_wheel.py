"""What is installed: the wheel has everything that a municipality's own repository needs."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, made without the network by the backend that pip would call."""
    backend = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    builder = backend.WheelBuilder(str(REPOSITORY))
    (made,) = builder.build(directory=str(folder), versions=["standard"])
    return Path(made)


@pytest.fixture(scope="module")
def unpacked(wheel: Path) -> Path:
    """The wheel's files in a folder of their own."""
    folder = wheel.parent / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files(folder: Path) -> set[str]:
    """Relative paths of what is tracked or would be."""
    found = (file for file in folder.rglob("*") if file.is_file())
    kept = (file for file in found if "__pycache__" not in file.parts and file.name[0] != ".")
    return {file.relative_to(folder).as_posix() for file in kept}


def run(unpacked: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Python with the unpacked wheel before the checkout, and away from it."""
    surroundings = os.environ | {"PYTHONPATH": str(unpacked), "SOURCE_DATE_EPOCH": "1795305600"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=unpacked.parent,
        env=surroundings,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_wheel_has_every_file_of_the_package(unpacked: Path) -> None:
    assert files(REPOSITORY / "catalogue") - files(unpacked / "catalogue") == set()


def test_the_wheel_has_the_templates_inside_the_package(unpacked: Path) -> None:
    assert files(REPOSITORY / "site_templates") == files(unpacked / "catalogue/site_templates")


@pytest.mark.parametrize("folder", ["fonts/web", "fonts/paper"])
def test_every_font_folder_has_its_licence(unpacked: Path, folder: str) -> None:
    names = {file.name for file in (unpacked / "catalogue" / folder).iterdir()}
    fonts = {name for name in names if name.endswith((".woff2", ".ttf", ".otf"))}
    assert (bool(fonts), any("OFL" in name for name in names)) == (True, True)


def test_the_wheel_says_that_it_is_typed(unpacked: Path) -> None:
    assert (unpacked / "catalogue" / "py.typed").is_file()


def test_the_wheel_has_its_own_licence_and_both_entry_points(unpacked: Path) -> None:
    (info,) = unpacked.glob("*.dist-info")
    points = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert [file.name for file in info.rglob("LICENSE*")] == ["LICENSE"]
    assert "brosjyre = catalogue.adapters.cli:main" in points
    assert "catalogue = catalogue.adapters.mkdocs_plugin:CataloguePlugin" in points


def test_the_wheel_finds_its_templates_inside_itself(unpacked: Path) -> None:
    ran = run(unpacked, "-c", "from catalogue.settings import *; print(templates_folder())")
    assert ran.stdout.strip() == str(unpacked / "catalogue" / "site_templates")


def test_the_wheel_checks_the_sample(unpacked: Path, sample: Path) -> None:
    ran = run(unpacked, "-m", "catalogue.adapters.cli", "check", "--root", sample)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_the_wheel_builds_the_same_pages_as_the_checkout(
    unpacked: Path, tiny: Path, tiny_built: Path
) -> None:
    ran = run(unpacked, "-m", "catalogue.adapters.cli", "build", "--quiet", "--root", tiny)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    page = "site/ar/sjakklaget/sjakk-kveld.html"
    assert (tiny / page).read_bytes() == (tiny_built / page).read_bytes()
