"""Which papers may have shown a listing, its contact or its photo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalogue.build.paper import names
from catalogue.model import Catalogue
from catalogue.paper import KINDS

NAMING = frozenset(("sheet", "brochure", "coordinator"))
"""Kinds that tell whom to ring; the others show pictures and times."""


def held_by(catalogue: Catalogue, listings: Iterable[str], *, person: bool) -> Iterator[str]:
    """Files' names of the papers about some listings, in the source language, with their codes.

    ``person``: only the kinds that name a contact.
    """
    wanted = frozenset(listings)
    language, called = catalogue.source_language, names(catalogue)
    for kind, made in KINDS.items():
        if person and kind not in NAMING:
            continue
        for share in made.shares(catalogue):
            told = [one for one in share.activities if one.id in wanted]
            if told:
                codes = ", ".join(one.code for one in told if one.code)
                parts = (called[kind], share.name, language)
                yield f"{'-'.join(one for one in parts if one)}.pdf ({codes})"
