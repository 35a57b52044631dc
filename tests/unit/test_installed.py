"""A new municipality as a stranger starts it: the wheel in an empty environment, no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
FLAGS = (
    "--name", "Solvik", "--coordinator", "Frivilligsentralen", "--phone", "00 00 00 02",
    "--email", "hei@example.org", "--languages", "nb en ar", "--address", "",
    "--repository", "https://example.org/solvik/brosjyre", "--licence", "cc-by",
)  # fmt: skip


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel in it; its dependencies are those of the tests.

    They come by a path, so that nothing is fetched; the project itself is not on that path, for
    files that point at a checkout (``.pth``) count only in an environment's own folder.
    """
    backend = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("empty")
    builder = backend.WheelBuilder(str(REPOSITORY))
    (wheel,) = builder.build(directory=str(folder), versions=["standard"])
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], check=True)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    paths = dict.fromkeys(sysconfig.get_paths()[kind] for kind in ("purelib", "platlib"))
    (packages / "dependencies.pth").write_text("\n".join(paths) + "\n", encoding="utf-8")
    return folder


def run(environment: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command that the wheel's entry point names, away from the checkout, as of today."""
    start = "import sys; from catalogue.adapters.cli import main; sys.exit(main(sys.argv[1:]))"
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return subprocess.run(
        [environment / "venv/bin/python", "-P", "-c", start, *arguments],
        cwd=where,
        env=kept | {"NO_MKDOCS_2_WARNING": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def solvik(environment: Path) -> Path:
    """The repository that ``brosjyre new`` makes."""
    ran = run(environment, environment, "new", "solvik", *FLAGS)
    assert (ran.returncode, ran.stderr) == (0, "")
    return environment / "solvik"


def test_the_program_comes_from_the_wheel(environment: Path) -> None:
    command = [environment / "venv/bin/python", "-P", "-c", "import catalogue; print(catalogue)"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = subprocess.run(command, env=kept, check=True, capture_output=True, encoding="utf-8")
    assert str(environment / "venv") in said.stdout


def test_the_new_repository_has_no_problem_today(environment: Path, solvik: Path) -> None:
    ran = run(environment, solvik, "check", "--strict")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_the_new_repository_gives_site_and_paper_without_a_problem(
    environment: Path, solvik: Path
) -> None:
    built = run(environment, solvik, "build", "--quiet")
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    verified = run(environment, solvik, "verify")
    assert (verified.returncode, verified.stdout) == (0, "")
    page = (solvik / "site/nb/index.html").read_text(encoding="utf-8")
    assert ("Sjakk-kveld (eksempel)" in page, "Aktiviteter i Solvik" in page) == (True, True)
    assert len(list((solvik / "site/ar/paper").glob("*.pdf"))) > 5


def test_the_wheel_has_every_file_of_a_new_repository(environment: Path) -> None:
    tree = REPOSITORY / "catalogue/starter/repository"
    (installed,) = (environment / "venv").glob("lib/python*/site-packages/catalogue/starter")
    there, here = (
        {file.relative_to(root) for file in root.rglob("*") if file.is_file()}
        for root in (installed / "repository", tree)
    )
    assert there == here


def test_renewing_a_new_repository_changes_nothing(environment: Path, solvik: Path) -> None:
    ran = run(environment, solvik, "renew")
    assert (ran.returncode, ran.stdout) == (0, "Alt er som programmet vil ha det.\n")
