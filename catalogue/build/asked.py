"""What people ask without building a site: is anything wrong, who should confirm, is this folder
whole?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalogue.build.listener import Listener
from catalogue.build.prepare import prepare
from catalogue.due import Due, due_list
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.offline import check_packs
from catalogue.problems import Problem
from catalogue.schedule import closed_days
from catalogue.settings import Settings
from catalogue.standing import as_of
from catalogue.translation import translated
from catalogue.verify import Expectation, verify


@dataclass(frozen=True, slots=True)
class Asked:
    """What is due, and what it was read from."""

    catalogue: Catalogue | None
    due: tuple[Due, ...]
    problems: tuple[Problem, ...]
    """Of reading. A listing with errors is not in the catalogue: nothing is known of its age."""


def check(settings: Settings, listener: Listener) -> tuple[Problem, ...]:
    """All problems of all listings and pictures, sorted. Dates that pass never are problems."""
    return prepare(settings, listener).problems


def due(settings: Settings) -> Asked:
    """What is due on the day, with the catalogue that it is about and the files with errors.

    The catalogue is None when ``catalogue.yml`` cannot be read.
    """
    private = settings.root / "private" if settings.coordinator else None
    loaded = load(settings.root, private=private)
    found = due_list(loaded.catalogue, settings.today) if loaded.catalogue else ()
    return Asked(loaded.catalogue, found, loaded.problems)


def on_the_day(catalogue: Catalogue, settings: Settings) -> Catalogue:
    """As it may be published on the day, with the listings that nobody has confirmed for too long.

    Texts that nobody has translated are looked up as in a build.
    """
    closed = closed_days(catalogue, range(settings.today.year, settings.today.year + 3))
    return as_of(translated(catalogue), settings.today, closed, keep_expired=True)


def verify_folder(site: Path, settings: Settings) -> list[Problem]:
    """Problems of a finished site folder; its languages come from the catalogue."""
    catalogue = load(settings.root).catalogue
    languages = catalogue.languages if catalogue else ()
    paths = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    expected = Expectation(languages, settings.page_budget_kb)

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    return [*verify(paths, read, expected), *check_packs(frozenset(paths), read)]
