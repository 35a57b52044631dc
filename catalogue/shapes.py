"""What may be typed in a field, as data.

The loader's tables say it once; JSON Schema, forms and the reference are made from it.

A shape tells what a converter accepts; it never reads anything itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

_Converter = TypeVar("_Converter", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Shape:
    """Anything that can be typed; each kind below is one of them."""


@dataclass(frozen=True, slots=True)
class Words(Shape):
    """One text of at most ``limit`` characters."""

    limit: int
    by_language: bool = False
    """May also be written in several languages: ``{nb: …, en: …}``."""
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class Choice(Shape):
    """One value of a closed list of ``vocabulary``: id, label or everyday form."""

    of: str


@dataclass(frozen=True, slots=True)
class Flag(Shape):
    """Yes or no; with ``or_words`` a text of at most that many characters may say how."""

    or_words: int = 0


@dataclass(frozen=True, slots=True)
class Whole(Shape):
    """A whole number from ``low`` to ``high``, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Degrees(Shape):
    """A decimal number between ``-bound`` and ``bound``."""

    bound: int


@dataclass(frozen=True, slots=True)
class Fractions(Shape):
    """Two numbers from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Form(Shape):
    """A text of a form that has its own reader, such as a day, a telephone number or an address.

    ``name``: date, time, month, days, rrule, amount, phone, email, url, code,
    organisation_number, country, region, currency, drawing, file, place; and "nothing" for a
    field that may never be used.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Word(Shape):
    """Exactly one of a few words, in any case."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many(Shape):
    """A list; with ``or_one`` a single entry needs no list."""

    of: Shape
    or_one: bool = False
    most: int = 0
    """Most entries; 0 when there is no limit."""


@dataclass(frozen=True, slots=True)
class Either(Shape):
    """Any one of several shapes."""

    of: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class ByName(Shape):
    """A map whose names are a closed list, such as ``language``, and whose values have a shape."""

    names: str
    of: Shape


@dataclass(frozen=True, slots=True)
class Fields(Shape):
    """A map of fields: one table of converters."""

    name: str
    """What the group is called where its fields are described (``data/fields``)."""
    table: Mapping[str, Callable[..., Any]]
    required: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()
    """Of each of these at least one has to be there."""
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field → those that have to be there with it."""

    @property
    def shapes(self) -> dict[str, Shape]:
        """Field → what may be typed there, in the order of the table."""
        return {name: of(convert) for name, convert in self.table.items()}


def reads(shape: Shape) -> Callable[[_Converter], _Converter]:
    """Marks a converter with what it accepts."""

    def mark(converter: _Converter) -> _Converter:
        converter.shape = shape  # type: ignore[attr-defined]
        return converter

    return mark


def of(converter: Callable[..., Any]) -> Shape:
    """What a converter accepts. AttributeError for one that was never marked."""
    found: Shape = converter.shape  # type: ignore[attr-defined]
    return found
