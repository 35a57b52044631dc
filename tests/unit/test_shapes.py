"""Every field of every kind of file says what may be typed in it."""

from collections.abc import Iterator

import pytest

from catalogue.load import activity, overlay, places
from catalogue.shapes import ByName, Either, Fields, Form, Many, Shape, Whole

TOPS = (
    activity.LISTING,
    places.PLACE,
    places.ORGANISATION,
    places.CATALOGUE,
    overlay.PRIVATE_LISTING,
    overlay.PRIVATE_PLACE,
)


def groups(shape: Shape) -> Iterator[Fields]:
    """Every group of fields inside a shape, the outermost first."""
    if isinstance(shape, Fields):
        yield shape
        for inner in shape.shapes.values():
            yield from groups(inner)
    elif isinstance(shape, Either):
        for inner in shape.of:
            yield from groups(inner)
    elif isinstance(shape, Many | ByName):
        yield from groups(shape.of)


@pytest.mark.parametrize("top", TOPS, ids=lambda top: top.name)
def test_every_field_has_a_shape_and_every_group_one_name(top: Fields) -> None:
    tables: dict[str, set[tuple[str, ...]]] = {}
    for group in groups(top):
        tables.setdefault(group.name, set()).add(tuple(group.shapes))
    assert {name: len(known) for name, known in tables.items()} == dict.fromkeys(tables, 1)


@pytest.mark.parametrize("top", TOPS, ids=lambda top: top.name)
def test_what_a_group_needs_are_fields_of_its_table(top: Fields) -> None:
    for group in groups(top):
        named = {*group.required, *group.needs, *(name for pair in group.either for name in pair)}
        assert named - set(group.table) == set()


def test_the_shape_of_a_field_says_what_its_reader_accepts() -> None:
    shapes = activity.LISTING.shapes
    assert (shapes["usual_number"], shapes["code"]) == (Whole(1, 5000), Form("code"))
