"""What lies beside a catalogue and holds what was in it: caches, papers, the coordinator's site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catalogue.settings import Settings

_PAPERS = "papir"


def stale_folders(settings: Settings) -> list[Path]:
    """Folders and files to delete; nothing outside the root, and the public site stays.

    The next build makes the folders anew; the papers are made by a command of their own. Links are
    left alone.
    """
    site = settings.site
    beside = site.with_name(f"{site.name.removesuffix('-coordinator')}-coordinator")
    found = [settings.cache, beside, *_papers(settings.root)]
    root = settings.root.resolve()
    return [
        one
        for one in found
        if one.exists() and not one.is_symlink() and root in one.resolve().parents
    ]


def _papers(root: Path) -> Iterator[Path]:
    """PDFs that ``brosjyre pdf`` put into its folder; the folder may hold other things."""
    yield from sorted((root / _PAPERS).glob("*.pdf"))
