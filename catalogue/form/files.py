"""The files that only the page for clubs loads, made when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from catalogue.form import data
from catalogue.form.present import portions, present
from catalogue.model import Activity, Catalogue
from catalogue.pages import DataFile
from catalogue.pages.assets import form_assets

FOLDER = "assets/form/"


def files(catalogue: Catalogue, *, private: bool = False) -> Iterator[DataFile]:
    """Data that follows the catalogue, then what never changes.

    Of a ``private`` catalogue no listing can be changed there: its answers would go out.
    """
    standing = replace(catalogue, activities=()) if private else catalogue
    yield _script("data", lambda: data.catalogue_data(catalogue))
    yield _script("listings", lambda: data.listings_data(standing))
    for number, some in enumerate(portions(standing)):
        yield _script(f"answers{number}", partial(present, standing, some), some)
    for tag in data.LANGUAGES:
        yield _script(tag, partial(data.words_data, tag), ())
    for path, content in form_assets().items():
        yield DataFile(path, partial(bytes, content), ())


def _script(
    name: str, make: Callable[[], object], told: Sequence[Activity] | None = None
) -> DataFile:
    return DataFile(f"{FOLDER}{name}.js", lambda: data.script(name, make()), told)
