"""Who is asked about a change: the text of ``.github/CODEOWNERS``."""

from __future__ import annotations

from pathlib import Path

from catalogue.load import load
from catalogue.starter.owners import owners


def add(root: Path, name: str, line: str) -> None:
    with (root / name).open("a", encoding="utf-8") as file:
        file.write(line)


def lines(root: Path) -> list[str]:
    catalogue = load(root).catalogue
    assert catalogue is not None
    return [line for line in owners(catalogue).splitlines() if not line.startswith("#")]


def test_each_club_answers_for_its_texts_and_pictures_and_the_centre_for_the_rest(
    tiny: Path,
) -> None:
    add(tiny, "activities/catalogue.yml", 'maintainers: ["@sentralen"]\n')
    add(tiny, "activities/sjakklaget/organisation.yml", 'maintainers: ["@kari", ola]\n')
    assert lines(tiny) == [
        "* @sentralen",
        "/activities/sjakklaget/ @kari @ola",
        "/images/sjakklaget/ @kari @ola",
    ]


def test_a_club_without_maintainers_is_the_centres(tiny: Path) -> None:
    add(tiny, "activities/catalogue.yml", 'maintainers: "@sentralen"\n')
    assert lines(tiny) == ["* @sentralen"]


def test_without_any_nobody_is_named(tiny: Path) -> None:
    assert lines(tiny) == []
