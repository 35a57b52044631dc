"""Guides for coordinators, clubs and maintainers, and the reference: pages of every brochure.

Their words stand in ``site_templates/guides/<language>``; what a page shows of cards, mats and
weeks is drawn by the brochure's own components.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import NamedTuple

from catalogue import guidehome
from catalogue.guidehome import Home
from catalogue.guides import reference
from catalogue.guides.desk import Desk
from catalogue.guides.files import STYLE, files
from catalogue.pages import Page, Site

__all__ = ["STYLE", "Guide", "files", "homes_of", "pages"]


class Guide(NamedTuple):
    """A page before it is made."""

    path: str
    folder: str
    """The language in whose folder it lies."""
    make: Callable[[], Page]


def homes_of(site: Site) -> tuple[Home, ...]:
    """Where the guides of a site lie."""
    return guidehome.homes(site.catalogue.languages, site.catalogue.source_language)


def pages(site: Site, without: Collection[str] = ()) -> Iterator[Guide]:
    """Every guide and every page of the reference.

    ``without``: paths that the municipality's own text pages take.
    """
    for home in homes_of(site):
        desk = Desk(site, home)
        for name, address in zip(guidehome.NAMES, guidehome.ADDRESSES, strict=True):
            path = f"{home.folder}/{address}"
            if path not in without:
                yield Guide(path, home.folder, partial(_make, desk, name))


def _make(desk: Desk, name: str) -> Page:
    if not name.startswith("reference-"):
        return desk.page(name, desk.guide(name))
    only_hers = desk.site.options.coordinator
    return desk.page(name, reference.body(name, desk.home.written, coordinator=only_hers))
