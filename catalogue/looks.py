"""What a municipality has of its own instead of the shipped looks, and what is in use now.

One program makes one brochure at a time, so the looks in use are the process's own: ``wear`` puts
them on. What is remembered of templates and words with ``remembered`` is forgotten then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from catalogue.settings import templates_folder

FOLDER = "site_templates"
"""In a municipality's repository."""
_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Logo:
    """A checked drawing, and the size of its view box in px."""

    svg: bytes
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Looks:
    """Empty: everything as it ships."""

    components: Mapping[str, str] = field(default_factory=dict)
    """``components/card/card.css`` → the file's text."""
    colours: Mapping[str, str] = field(default_factory=dict)
    """``--ab-spruce`` → ``#1f5a4c``."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Language → dotted key → words."""
    logo: Logo | None = None

    @property
    def fingerprint(self) -> str:
        """A hash of all of it: other looks make other pages."""
        return hashlib.blake2b(repr(self).encode(), digest_size=16).hexdigest()


_in_use = Looks()
_forget: list[Callable[[], None]] = []


def current() -> Looks:
    """The looks in use."""
    return _in_use


def wear(looks: Looks) -> None:
    """Use these from now on."""
    global _in_use
    if looks != _in_use:
        _in_use = looks
        forget()


def forget() -> None:
    """Read everything anew next time that is remembered of templates and words."""
    for one in _forget:
        one()


def remembered(function: _Function) -> _Function:
    """The function with its answers kept until other looks are put on."""
    return cast(_Function, _kept(cache(function)))


def remembered_lately(most: int) -> Callable[[_Function], _Function]:
    """The same, with at most so many answers."""

    def keeping(function: _Function) -> _Function:
        return cast(_Function, _kept(lru_cache(maxsize=most)(function)))

    return keeping


def text(path: str) -> str:
    """A file of ``site_templates``: the municipality's own, else the shipped one."""
    own = _in_use.components.get(path)
    return own if own is not None else (templates_folder() / path).read_text(encoding="utf-8")


def is_shipped(folder: Path) -> bool:
    """Whether it is the folder of the program itself, as in a checkout."""
    return folder.resolve() == templates_folder().resolve()


def _kept(keeper: Any) -> Any:
    _forget.append(keeper.cache_clear)
    return keeper
