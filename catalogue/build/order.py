"""Papers for a choice: chosen listings → PDFs in a folder of their own, never in the site."""

from __future__ import annotations

import difflib
import os
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from catalogue.build import personless
from catalogue.build.listener import Clockwork, Listener
from catalogue.build.paper import COORDINATOR, kinds_of, names, paper_options
from catalogue.build.prepare import Prepared, prepare, with_sources
from catalogue.choice import Choice, Nothing, Unknown, choose, file_name
from catalogue.images import PictureOptions, PictureUse, publish
from catalogue.model import Catalogue
from catalogue.paper import KINDS, Made, make, wanted_pictures
from catalogue.paper.options import FindPicture
from catalogue.problems import Problem
from catalogue.settings import Settings
from catalogue.words import Words

PRINT = PictureOptions(widths_px=(1400,), webp_method=0, paper_width_px=1400, paper_qualities=(92,))
"""Photos for a printing house, in a cache of their own."""
EDITIONS = ("screen", "print")


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asks for; whatever is empty means all."""

    out: Path
    kinds: tuple[str, ...] = ()
    """Ids of kinds, or what their files are called."""
    choice: Choice = field(default_factory=Choice)
    languages: tuple[str, ...] = ()
    edition: str = "screen"


@dataclass(frozen=True, slots=True)
class File:
    """One PDF that was made."""

    path: Path
    pages: int
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """What came of an order."""

    problems: tuple[Problem, ...] = ()
    files: tuple[File, ...] = ()
    refused: Unknown | Nothing | None = None
    stopped: bool = False
    """Listings have errors, so nothing was made."""


def order(settings: Settings, wanted: Order, listener: Listener) -> Ordered:
    """Make the papers and put them into the folder; the listings are judged as by a build."""
    clock = Clockwork(listener)
    prepared = prepare(replace(settings, paper=True), listener)
    if not prepared.publishable or prepared.on_paper is None:
        return Ordered(prepared.problems, stopped=True)
    made = _chosen(prepared.on_paper, wanted, coordinator=settings.coordinator)
    if not isinstance(made, _Chosen):
        return Ordered(prepared.problems, refused=made)
    with clock.stage("Setter papiret"):
        find = _pictures(prepared, made.catalogue, wanted.edition, listener)
        options = replace(
            paper_options(prepared, made.kinds),
            languages=wanted.languages or made.catalogue.languages,
            choice=wanted.choice,
            choice_name=made.name,
            edition_name=_edition_name(made.catalogue, wanted.edition),
            whole=False,
        )
        papers = make(made.catalogue, find, options, listener.step)
    wanted.out.mkdir(parents=True, exist_ok=True)
    problems = with_sources({*prepared.problems, *papers.problems}, settings.root)
    files = tuple(_delivered(one, wanted.out) for one in papers.made)
    if not settings.persons_on_paper:
        personless.note(wanted.out, (one.path for one in files))
    return Ordered(problems, files)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """An order that can be carried out."""

    catalogue: Catalogue
    """Cut to the choice."""
    kinds: tuple[str, ...]
    name: str


def _chosen(
    catalogue: Catalogue, wanted: Order, *, coordinator: bool
) -> _Chosen | Unknown | Nothing:
    for language in wanted.languages:
        if language not in catalogue.languages:
            return _unknown("language", language, catalogue.languages)
    activities = choose(catalogue, wanted.choice)
    if not isinstance(activities, tuple):
        return activities
    if not activities:
        return Nothing("", ())
    cut = replace(catalogue, activities=activities)
    called = names(catalogue)
    kinds: list[str] = []
    for word in (COORDINATOR,) if coordinator else wanted.kinds:
        kind = next((kind for kind, name in called.items() if word in (kind, name)), "")
        there = [called[one] for one in kinds_of()]
        if not kind:
            return _unknown("kind", word, there)
        if kind == COORDINATOR and not coordinator:
            return Unknown("kind", word, "--coordinator", tuple(there))
        kinds.append(kind)
    sensible = kinds or _sensible(cut, wanted.choice)
    return _Chosen(cut, tuple(dict.fromkeys(sensible)), file_name(catalogue, wanted.choice))


def _sensible(cut: Catalogue, choice: Choice) -> list[str]:
    """All kinds; with a choice only those that are about listings."""
    return [
        name
        for name in kinds_of()
        if not choice.criteria or any(share.activities for share in KINDS[name].shares(cut))
    ]


def _unknown(criterion: str, value: str, known: tuple[str, ...] | list[str]) -> Unknown:
    close = difflib.get_close_matches(value, known, n=1)
    return Unknown(criterion, value, close[0] if close else "", tuple(known))


def _edition_name(catalogue: Catalogue, edition: str) -> str:
    """The edition in file names, in the catalogue's own language."""
    return Words(catalogue.source_language).say("papers.print_file") if edition == "print" else ""


def _pictures(
    prepared: Prepared, chosen: Catalogue, edition: str, listener: Listener
) -> FindPicture:
    """The site's pictures, or larger ones of what was chosen."""
    if edition == "screen":
        return prepared.pictures.find
    settings = prepared.settings
    uses = [PictureUse(*one, on_paper=True) for one in wanted_pictures(chosen)]
    folder = settings.cache / "pictures-print"
    return publish(uses, settings.root / "images", folder, PRINT, listener.step).find


def _delivered(made: Made, out: Path) -> File:
    """A copy, there at once or not at all."""
    there = out / Path(made.path).name
    unfinished = there.with_name(f".{there.name}.{os.getpid()}")
    shutil.copyfile(made.file, unfinished)
    unfinished.replace(there)
    return File(there, made.pages, there.stat().st_size)
