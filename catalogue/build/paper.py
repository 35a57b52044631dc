"""The paper of a build: the catalogue as prepared → PDFs."""

from __future__ import annotations

from catalogue.build.listener import Listener
from catalogue.build.prepare import Prepared
from catalogue.facts import Facts
from catalogue.model import Catalogue
from catalogue.paper import PaperOptions, Papers, make
from catalogue.settings import sheet_path
from catalogue.standing import freshness
from catalogue.words import Words


def make_paper(prepared: Prepared, catalogue: Catalogue, listener: Listener) -> Papers:
    """Every sheet and brochure, as of the build's day."""
    today = prepared.settings.today
    stale = (one.id for one in catalogue.activities if freshness(one, today) != "fresh")
    options = PaperOptions(
        languages=catalogue.languages,
        edition_date=today,
        cache=prepared.settings.cache / "paper",
        facts={language: Facts(catalogue, language) for language in catalogue.languages},
        words={language: Words(language) for language in catalogue.languages},
        site_url=prepared.settings.site_url,
        call_first=frozenset(stale),
    )
    return make(catalogue, prepared.pictures.find, options, listener.step)


def sheets(catalogue: Catalogue, papers: Papers) -> dict[tuple[str, str], str]:
    """(activity id, language) → path of the take-home sheet, for those that were made."""
    paths = {
        (one.id, language): sheet_path(language, one.id)
        for one in catalogue.activities
        for language in catalogue.languages
    }
    return {key: path for key, path in paths.items() if path in papers.files}
