"""The shells of the guides: other links than those of pages that are there in every language."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue import guides
from catalogue.pages import Site
from catalogue.shell import Shell, placeholder

_STYLE = f'<link rel="stylesheet" href="../../{guides.STYLE}">'
"""Only guides need it, so it is no part of the style sheet of all pages."""


def guide_shell(folder: str) -> str:
    """The name of the shell of the guides in a language's folder."""
    return f"{folder}/guide"


def guide_shells(shells: Mapping[str, Shell], site: Site) -> dict[str, Shell]:
    """The shells of all folders that hold guides, made from those two folders deep."""
    folders = tuple(one.folder for one in guides.homes_of(site))
    made = {}
    for folder in folders:
        rest = placeholder("rest")
        head, menu = site.guide_links(folder, f"folder/{rest}", folders)
        values = {"head": head + _STYLE, "languages": menu}
        filled = {name: html.replace(f"folder/{rest}", rest) for name, html in values.items()}
        made[guide_shell(folder)] = shells[f"{folder}/2"].filled(filled)
    return made
