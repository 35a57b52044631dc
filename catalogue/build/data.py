"""The data files of the scripts: every listing as rows and words, and what the search searches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from catalogue import form
from catalogue.build.keys import Keys
from catalogue.model import Catalogue
from catalogue.output import Output
from catalogue.pages import DataFile, Site
from catalogue.search import Terms
from catalogue.settings import paper_path
from catalogue.words import Words


def write_data(output: Output, site: Site, keys: Keys, papers: Iterable[str]) -> None:
    """Add the files, made again only when a listing that they tell of has changed.

    ``papers``: the paths of the light papers that were made, which scripts link to.
    """
    key = keys.everything(site.catalogue.activities, papers)
    word = Words(site.catalogue.source_language).say("paper.file.sheet")
    files = (
        *site.data_files(paper_path("{language}", word, "{id}")),
        *_terms(site.catalogue),
        *form.files(site.catalogue, private=site.options.coordinator),
    )
    for file in files:
        some = file.activities
        own = key if some is None else keys.everything(some, file.sources)
        if not output.keeps(file.path, own):
            output.add(file.path, file.make(), own)


def _terms(catalogue: Catalogue) -> Iterator[DataFile]:
    """One index for each language; the listings are read once, and only when one is made."""
    made: list[Terms] = []

    def make(language: str) -> bytes:
        if not made:
            made.append(Terms(catalogue))
        return made[0].file(language)

    for language in catalogue.languages:
        yield DataFile(f"assets/data/{language}/terms.js", partial(make, language))
