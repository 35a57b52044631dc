"""The tiny catalogue built on later and later days from the same files and the same cache."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DAYS = ("2026-11-22", "2027-03-02", "2027-05-26", "2027-08-21", "2027-11-03", "2028-11-22")
"""Each is the day after, or well after, something in the tiny catalogue came to an end."""
CHESS = "nb/sjakklaget/sjakk-kveld.html"


def contents(folder: Path) -> dict[str, bytes]:
    """Relative path → bytes of every file."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def build_on(tiny: Path, brosjyre: Callable[..., Any]) -> Callable[[str], Path]:
    """Builds as on a day, without paper, and gives the site."""

    def built(day: str) -> Path:
        ran = brosjyre("build", tiny, "--no-paper", "--today", day)
        assert (ran.code, "feil" in ran.err.replace("Ser etter feil", "")) == (0, False)
        return tiny / "site"

    return built


def test_no_day_of_two_years_stops_a_build(build_on: Callable[[str], Path]) -> None:
    for day in DAYS:
        assert (build_on(day) / CHESS).is_file()


@pytest.mark.parametrize("day", ["2027-08-21", "2028-11-22"])
def test_an_old_cache_gives_the_same_site_as_a_fresh_one(
    tiny: Path, build_on: Callable[[str], Path], day: str
) -> None:
    build_on(DAYS[0])
    later = contents(build_on(day))
    shutil.rmtree(tiny / "site")
    shutil.rmtree(tiny / ".cache")
    assert later == contents(build_on(day))


def test_a_person_is_gone_from_every_file_the_day_after_the_consent_ended(
    build_on: Callable[[str], Path],
) -> None:
    last_day = contents(build_on("2027-08-20"))
    named = [path for path, content in last_day.items() if b"Berit" in content]
    after = contents(build_on("2027-08-21"))
    assert (CHESS in named, [path for path, one in after.items() if b"Berit" in one]) == (True, [])
