"""The sentences of ``data/reviewing.toml``."""

from __future__ import annotations

from catalogue.datafile import tables
from catalogue.reviewing.record import Refused

_FILE = "reviewing.toml"


def say(key: str, **values: object) -> str:
    """One sentence of the comment; ``values`` are Markdown already."""
    return str(tables(_FILE)["comment"][key]).format_map(values)


def refusal(refused: Refused, language: str = "nb") -> str:
    """Why nothing was sent, in ``nb`` or ``en``."""
    known = tables(_FILE)["refused"][language]
    return str(known["text"]).format(why=str(known[refused.why]).format_map(refused.values))
