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
from catalogue.guides.files import STYLE, files
from catalogue.guides.page import GuideWords, guide_page
from catalogue.pages import Page, Site

__all__ = ["STYLE", "Guide", "GuideWords", "files", "homes_of", "pages"]


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
        for name, address in zip(guidehome.NAMES, guidehome.ADDRESSES, strict=True):
            path = f"{home.folder}/{address}"
            if path not in without:
                yield Guide(path, home.folder, partial(_make, site, home, name))


def _make(site: Site, home: Home, name: str) -> Page:
    if name.startswith("reference-"):
        only_hers = site.options.coordinator
        told = reference.body(name, home.written, coordinator=only_hers)
        return guide_page(site, home, name, told)
    return guide_page(site, home, name)
