"""Write ``docs/drawings.md``, the names of the shipped drawings (``make docs``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from catalogue.drawinglibrary import alt, label, names

TARGET = Path(__file__).with_name("drawings.md")

_GROUPS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("Aktiviteter (activities)", lambda name: not name.startswith("step-")),
    ("Steg i første gang (steps of a first visit)", lambda name: name.startswith("step-")),
)


def page() -> str:
    """The whole page as Markdown."""
    lines = [
        "# Tegningene",
        "",
        "Skriv navnet på engelsk eller norsk: `drawing: chess` eller `drawing: Sjakk`.",
        "`brosjyre drawings` lager en side med alle bildene, `brosjyre drawings sjakk` finner dem",
        "som passer.",
        "Siden er skrevet av `make docs` ut fra `site_templates/text/<språk>/drawings.yml`;",
        "rett ordene der.",
    ]
    for heading, belongs in _GROUPS:
        lines += ["", f"## {heading}", "", "| navn | bokmål | English | bildet viser |"]
        lines += ["|---|---|---|---|", *_rows(belongs)]
    return "\n".join(lines) + "\n"


def _rows(belongs: Callable[[str], bool]) -> Iterator[str]:
    for name in names():
        if belongs(name):
            yield f"| `{name}` | {label(name, 'nb')} | {label(name, 'en')} | {alt(name, 'nb')} |"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
