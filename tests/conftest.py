"""Catalogues to build and sites that are built once, whatever number of processes runs the tests."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import twenty_catalogue
from tiny_catalogue import REPOSITORY, TINY, TODAY, build

from bench.generated import write_catalogue
from catalogue.adapters.cli import main

OVERLAY = {
    "eksempelvik-sjakklubb/sjakk-kveld.yml": (
        "experience_with: [aphasia, stroke]\n"
        "note: Ta gjerne den stille kroken bak hylla.\n"
        'phone: "00 00 00 97"\n'
        "email: hjemme@example.org\n"
    ),
    "places/keramikkverkstedet.yml": (
        "address: Lønnveien 13\ntown: Bakgården\nlat: 61.753199\nlon: 4.975311\n"
    ),
}
"""What only the coordinator knows of the sample: path below ``private/`` → YAML."""

Make = Callable[[Path], None]
Once = Callable[[str, Make], Path]


@dataclass(frozen=True)
class Ran:
    """What a command said and ended with."""

    code: int
    out: str
    err: str


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--refresh`` writes the golden files anew instead of comparing with them."""
    parser.addoption("--refresh", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True, scope="session")
def _quiet_theme() -> Iterator[None]:
    """Material prints its own notice once a process, unless it is told not to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """``once(name, make)`` → a folder that ``make`` filled, once for all processes of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base

    def filled(name: str, make: Make) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def sample(once: Once) -> Path:
    """A copy of the sample with a private overlay, built twice: ``site`` and ``site-coordinator``."""
    return once("sample", _make_sample)


@pytest.fixture(scope="session")
def site_folder(sample: Path) -> Path:
    """The sample's public edition, with paper."""
    return sample / "site"


@pytest.fixture(scope="session")
def coordinator_folder(sample: Path) -> Path:
    """The sample's coordinator edition, without paper."""
    return sample / "site-coordinator"


@pytest.fixture(scope="session")
def tiny_built(once: Once) -> Path:
    """The tiny catalogue, built with paper into ``site``. For reading only."""
    return once("tiny", _make_tiny)


@pytest.fixture(scope="session")
def twenty(once: Once) -> Path:
    """Four organisations of the sample in every language, built into ``site``. For reading only."""
    return once("twenty", twenty_catalogue.make)


@pytest.fixture(scope="session")
def sample_in_twenty(once: Once) -> Path:
    """The whole sample in every language, built into ``site`` without paper. For reading only."""
    return once("sample-in-twenty", _make_sample_in_twenty)


@pytest.fixture(scope="session")
def large_folder(once: Once) -> Path:
    """The site of a generated catalogue of 2,000 listings, in bokmål."""
    return once("large", _make_large) / "site"


@pytest.fixture
def tiny(tiny_built: Path, tmp_path: Path) -> Path:
    """A fresh tiny catalogue to change and build; what its first build cached is there already."""
    root = tmp_path / "tiny"
    shutil.copytree(TINY, root)
    shutil.copytree(tiny_built / ".cache" / "pictures", root / ".cache" / "pictures")
    return root


@pytest.fixture
def checked_out(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """``checked_out(folder)`` → another one, as git brings it when all of it was committed."""

    def clone(folder: Path) -> Path:
        there = tmp_path_factory.mktemp("clone")
        who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
        for command in (
            ("init", "-q", str(folder)),
            ("-C", str(folder), "add", "--all", "--force"),
            (*who, "-C", str(folder), "commit", "-q", "-m", "All, also what is ignored"),
            ("clone", "-q", str(folder), str(there)),
        ):
            subprocess.run(("git", *command), check=True)
        return there

    return clone


@pytest.fixture
def brosjyre(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """``brosjyre("check", root)`` runs the command on a catalogue, as on the pinned day."""

    def ran(command: str, root: Path, *more: str) -> Ran:
        dated = () if "--today" in more or command == "verify" else ("--today", TODAY)
        capsys.readouterr()
        code = main([command, "--root", str(root), *dated, *more])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return ran


def _make_sample(root: Path) -> None:
    for name in ("activities", "images", "pages"):
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    for name, text in OVERLAY.items():
        (root / "private" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "private" / name).write_text(text, encoding="utf-8")
    # The coordinator's edition first: nothing of it may reach the public one through the cache.
    build(root, "--coordinator", "--no-paper")
    build(root)


def _make_sample_in_twenty(root: Path) -> None:
    for name in ("activities", "images", "pages"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    twenty_catalogue.offer_all(root)
    build(root, "--no-paper")


def _make_tiny(root: Path) -> None:
    shutil.copytree(TINY, root)
    build(root)


def _make_large(root: Path) -> None:
    root.mkdir()
    write_catalogue(root, 2000)
    file = root / "activities" / "catalogue.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("languages:")]
    file.write_text("\n".join([*kept, 'languages: ["nb"]', ""]), encoding="utf-8")
    build(root, "--no-paper")
