"""Model objects ↔ rows of JSON: the values of a dataclass in the order of its fields."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, cast

Thaw = Callable[[Any], Any]
_LEFT_OUT = frozenset(("positions",))
"""Fields that are made anew from the file itself; the last of their class."""


def _known(value: Any) -> Any:
    """Values that JSON knows for an object that it does not know."""
    kind: Any = type(value)
    return _row(kind)(value)


@cache
def _row(kind: Any) -> Thaw:
    if dataclasses.is_dataclass(kind):
        return attrgetter(*_kept(kind))
    return str if kind is Decimal else cast(Thaw, kind.isoformat)


freeze = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_known
).encode
"""The row of a model object, as text in one line."""


@cache
def thaw(kind: Any) -> Thaw | None:
    """The function from a row's value back to ``kind``; None when JSON's own value will do."""
    if kind is dt.date:
        return dt.date.fromisoformat
    if kind is dt.time:
        return dt.time.fromisoformat
    if dataclasses.is_dataclass(kind):
        return _thaw_object(kind)
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if Decimal in inner:
        return _thaw_amount
    if origin in (types.UnionType, typing.Union):
        return thaw(next(one for one in inner if one is not types.NoneType))
    if origin is tuple:
        return _thaw_tuple(thaw(inner[0]))
    if origin in (dict, Mapping):
        return _thaw_map(thaw(inner[1]))
    return None


def _thaw_amount(value: int | str) -> int | Decimal:
    return Decimal(value) if isinstance(value, str) else value


def _thaw_tuple(entry: Thaw | None) -> Thaw:
    return tuple if entry is None else lambda value: tuple(map(entry, value))


def _thaw_map(entry: Thaw | None) -> Thaw | None:
    if entry is None:
        return None
    return lambda value: {name: entry(own) for name, own in value.items()}


def _thaw_object(kind: Any) -> Thaw:
    hints = typing.get_type_hints(kind)
    special = [(at, own) for at, name in enumerate(_kept(kind)) if (own := thaw(hints[name]))]

    def make(row: list[Any]) -> Any:
        for at, own in special:
            if row[at] is not None:
                row[at] = own(row[at])
        return kind(*row)

    return make


def _kept(kind: Any) -> list[str]:
    return [one.name for one in dataclasses.fields(kind) if one.name not in _LEFT_OUT]
