"""What a reviewer looks at: the picture card and the sheet of single listings, as PNG pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from catalogue.model import Activity, Catalogue
from catalogue.paper import cards, sheet
from catalogue.paper.coverage import coverage
from catalogue.paper.desk import Desk
from catalogue.paper.options import FindPicture, PaperOptions
from catalogue.paper.press import Paper, Press, Printed
from catalogue.paper.runs import Runs
from catalogue.paper.share import Share

PPI = {"card": 110, "sheet": 80}
"""Kind of picture → dots an inch: as wide as half a comment, and no wider."""


def previews(
    catalogue: Catalogue, activities: Sequence[Activity], find: FindPicture, options: PaperOptions
) -> Mapping[tuple[str, str], Path]:
    """(id of the activity, ``card`` or ``sheet``) → PNG in the cache, in the source language.

    What cannot be set is left out; the build's own papers tell why.
    """
    language = catalogue.source_language
    runs = Runs(catalogue, language, coverage(options.fonts))
    facts, words = options.facts[language], options.words[language]
    desk = Desk(catalogue, find, options, facts, words, runs)
    wanted = {(one.id, kind): _drawn(one, kind, desk) for one in activities for kind in PPI}
    outcomes = Press(options).run(tuple(wanted.values()), lambda: None)
    made = {name: outcomes[paper.site_path] for name, paper in wanted.items()}
    return {name: one.path for name, one in made.items() if isinstance(one, Printed)}


def _drawn(activity: Activity, kind: str, desk: Desk) -> Paper:
    if kind == sheet.KIND:
        paper = sheet.paper(Share(sheet.KIND, activity.id, (activity,)), desk)
    else:
        paper = cards.single(Share(cards.KIND, activity.id, (activity,)), desk)
    return replace(paper, picture_ppi=PPI[kind])
