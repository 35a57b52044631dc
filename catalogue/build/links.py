"""What pages link to of the finished papers; without paper there is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.pages import PaperFile


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses in the site."""

    sheets: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(activity id, language) → path of the take-home sheet."""
    files: Mapping[str, Sequence[PaperFile]] = field(default_factory=dict)
    """Language → its papers; of the sheets only the first, which says that there are any."""
    kept: frozenset[str] = frozenset()
    """Paths of the papers that a tablet keeps."""
