"""Model objects ↔ JSON values, by the type hints of the dataclasses; defaults are left out."""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

Thaw = Callable[[Any], Any]
_AS_IS = frozenset((str, int, float, bool, type(None)))
_LEFT_OUT = frozenset(("positions",))
"""Fields that are made anew from the file itself."""


def freeze(value: Any) -> Any:
    """Values that ``json`` writes; fields that are equal to their default are left out."""
    kind: Any = type(value)
    if kind in _AS_IS:
        return value
    if kind is tuple or kind is list:
        return [freeze(entry) for entry in value]
    if kind is dict:
        return {name: freeze(entry) for name, entry in value.items()}
    if kind is dt.date or kind is dt.time:
        return value.isoformat()
    if kind is Decimal:
        return str(value)
    fields = _defaults(kind)
    return {
        name: freeze(own)
        for name, default in fields.items()
        if (own := getattr(value, name)) is not default and own != default
    }


@cache
def thaw(kind: Any) -> Thaw | None:
    """The function from a frozen value back to ``kind``; None when JSON's own value will do."""
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
    hints: dict[str, Any] = typing.get_type_hints(kind)
    kept = {name: hint for name, hint in hints.items() if name not in _LEFT_OUT}
    special = [(name, own) for name, hint in kept.items() if (own := thaw(hint))]

    def make(stored: dict[str, Any]) -> Any:
        value = dict(stored)  # the cache keeps its row as it was read, to write it again
        for name, own in special:
            typed = value.get(name)
            if typed is not None:
                value[name] = own(typed)
        return kind(**value)

    return make


@cache
def _defaults(kind: Any) -> dict[str, Any]:
    """Field name → default value, or ``MISSING``."""
    found = {}
    for one in dataclasses.fields(kind):
        if one.name in _LEFT_OUT:
            continue
        factory = one.default_factory
        found[one.name] = one.default if factory is dataclasses.MISSING else factory()
    return found
