"""Pictures of single listings' papers, for who reviews a change."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from catalogue.build.prepare import Prepared


def previews(prepared: Prepared, ids: Collection[str]) -> Mapping[tuple[str, str], Path]:
    """(id, ``card`` or ``sheet``) → PNG in the cache, of those listings that the catalogue has."""
    from catalogue import paper  # late: what it needs takes time to import
    from catalogue.build.paper import paper_options

    shown = prepared.on_paper
    if shown is None:
        return {}
    some = [one for one in shown.activities if one.id in ids]
    options = paper_options(prepared, ())
    return paper.previews(shown, some, prepared.pictures.find, options) if some else {}
