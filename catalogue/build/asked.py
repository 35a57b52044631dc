"""What people ask without building a site: is anything wrong, who should confirm, is this folder
whole?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catalogue.build.listener import Listener
from catalogue.build.prepare import prepare
from catalogue.load import load
from catalogue.offline import check_packs
from catalogue.problems import Problem
from catalogue.settings import Settings
from catalogue.standing import Notice, as_of
from catalogue.verify import Expectation, verify
from catalogue.words import Words


def check(settings: Settings, listener: Listener) -> tuple[Problem, ...]:
    """All problems of all listings and pictures, sorted. Dates that pass never are problems."""
    return prepare(settings, listener).problems


def stale(settings: Settings, language: str) -> Iterator[str]:
    """One line for each thing that the calendar did or will do: who to ask, which consent has
    ended."""
    catalogue = load(settings.root).catalogue
    if catalogue is not None:
        words = Words(language)
        notices = as_of(catalogue, settings.today)[1]
        yield from (_line(notice, words) for notice in notices)
        if not notices:
            yield words.say("stale.none")


def verify_folder(site: Path, settings: Settings) -> list[Problem]:
    """Problems of a finished site folder; its languages come from the catalogue."""
    catalogue = load(settings.root).catalogue
    languages = catalogue.languages if catalogue else ()
    paths = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    expected = Expectation(languages, settings.page_budget_kb)

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    return [*verify(paths, read, expected), *check_packs(frozenset(paths), read)]


def _line(notice: Notice, words: Words) -> str:
    values = dict(notice.values)
    if "how" in values:
        values["how"] = words.say(f"stale.{values['how']}-consent")
    day = f"{notice.day.isoformat()}  " if notice.day else ""
    return f"{notice.activity_id}  {day}{words.say(f'stale.{notice.kind}', **values)}"
