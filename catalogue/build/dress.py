"""The municipality's own looks, put on before anything is made, and tried before they are used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue import dressing, looks
from catalogue.images import Refused, whole_drawing
from catalogue.looks import Logo
from catalogue.problems import Problem, problem
from catalogue.templates import FaultyTemplate

if TYPE_CHECKING:
    from catalogue.build.prepare import Prepared


def dress(root: Path) -> tuple[Problem, ...]:
    """Put on the looks of a repository, without what is wrong in them; gives what is wrong."""
    own, problems = dressing.read(root)
    logo, refused = _logo(root)
    looks.wear(replace(own, logo=logo))
    return (*problems, *refused)


def _logo(root: Path) -> tuple[Logo | None, tuple[Problem, ...]]:
    file = root / looks.FOLDER / dressing.LOGO
    if file.is_symlink() or not file.is_file():
        return None, ()
    path = f"{looks.FOLDER}/{dressing.LOGO}"
    try:
        drawn = whole_drawing(file.read_bytes(), dressing.LOGO)
    except Refused as refused:
        values: dict[str, Any] = {**refused.values}
        return None, (problem(refused.code, path, **values),)
    return Logo(drawn.data, drawn.width_px, drawn.height_px), ()


def rehearse(prepared: Prepared) -> Iterator[Problem]:
    """What is wrong with own templates shows only when pages are made: each is taken off then."""
    while looks.current().components:
        fault = _first_fault(prepared)
        if fault is None:
            return
        yield dressing.faulty(fault)
        worn = looks.current()
        rest = {name: text for name, text in worn.components.items() if name != fault.name}
        looks.wear(replace(worn, components=rest))


def _first_fault(prepared: Prepared) -> FaultyTemplate | None:
    """Of every page of the source language, and of what stands around pages of the others."""
    assert prepared.catalogue is not None
    try:
        site = prepared.site()
        for language in prepared.catalogue.languages:
            site.shell(language, 2, prose=True)
        for _ in site.of_language(prepared.catalogue.source_language):
            pass
    except FaultyTemplate as fault:
        return fault
    return None
