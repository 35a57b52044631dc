"""The words and lists that ship in ``data``, as TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def tables(path: str) -> Mapping[str, Any]:
    """What stands in a file below ``data``, such as ``guides/words.toml``; read once."""
    file = resources.files("catalogue") / "data" / path
    return tomllib.loads(file.read_text(encoding="utf-8"))
