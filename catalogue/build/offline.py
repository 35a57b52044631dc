"""The last files of a site: what a tablet needs to keep all the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from catalogue import offline
from catalogue.model import Catalogue
from catalogue.output import Output
from catalogue.pages import edition
from catalogue.problems import Problem
from catalogue.settings import Settings


def add_offline(
    output: Output, catalogue: Catalogue, settings: Settings, papers: Collection[str]
) -> Iterable[Problem]:
    """Add them once everything else is claimed; warnings about packs that weigh too much.

    ``papers``: paths of the PDFs that a tablet keeps.

    The coordinator edition holds what is nobody else's business, so no browser keeps it; ``serve``
    shows every change at once. Both get a worker that removes an earlier one.
    """
    for path, content in offline.web_app(catalogue):
        output.add(path, content)
    if settings.coordinator or not settings.offline:
        output.add(*edition(settings.today))
        output.add(offline.WORKER, offline.farewell())
        return ()
    built = settings.today.isoformat()
    corrected = tuple(f"{one.id} {one.corrected}" for one in catalogue.activities if one.corrected)
    brochure = offline.Brochure(catalogue.languages, catalogue.source_language, built, corrected)
    build = offline.build_id(_facts(output), brochure)
    output.add(*edition(settings.today, build, corrected))
    packs = offline.packs(_facts(output), brochure.languages, papers)
    for path, content in offline.manifests(packs, brochure, build):
        output.add(path, content)
    output.add(offline.WORKER, offline.worker())
    return offline.heavy_packs(
        packs,
        brochure.source,
        budget_mb=settings.offline_budget_mb,
        listings=len(catalogue.activities),
    )


def _facts(output: Output) -> dict[str, offline.FileFacts]:
    return {path: offline.FileFacts(*facts) for path, facts in output.facts.items()}
