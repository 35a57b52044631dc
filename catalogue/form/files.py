"""The files that only the page for clubs loads, made when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from catalogue.form import data
from catalogue.form.present import file_count, present
from catalogue.model import Catalogue
from catalogue.pages.assets import form_assets

FOLDER = "assets/form/"


def files(
    catalogue: Catalogue, *, private: bool = False
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """(path, what makes its content): data that follows the catalogue, then what never changes.

    Of a ``private`` catalogue no listing can be changed there: its answers would go out.
    """
    standing = replace(catalogue, activities=()) if private else catalogue
    made: dict[str, Callable[[], object]] = {
        "data": lambda: data.catalogue_data(catalogue),
        "listings": lambda: data.listings_data(standing),
        **{
            f"answers{number}": partial(present, standing, number)
            for number in range(file_count(standing))
        },
        **{tag: partial(data.words_data, tag) for tag in data.LANGUAGES},
    }
    for name, make in made.items():
        yield f"{FOLDER}{name}.js", partial(_script, name, make)
    for path, content in form_assets().items():
        yield path, partial(bytes, content)


def _script(name: str, make: Callable[[], object]) -> bytes:
    return data.script(name, make())
