"""Papers for keeping: which PDFs of a folder were made without persons, and whether all were.

A release keeps its files for ever, so they may name nobody. What a PDF says cannot be read back
from it with certainty; that it is byte for byte one that was made without persons can.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from catalogue.problems import Problem, problem

LIST = "uten-personer.json"
"""Beside the papers: file's name → SHA-256 of each that was made without persons."""


def note(folder: Path, files: Iterable[Path]) -> None:
    """Add files to the folder's list; those that are gone leave it."""
    known = {name: digest for name, digest in _read(folder).items() if (folder / name).is_file()}
    known |= {file.name: _digest(file) for file in files}
    text = json.dumps(dict(sorted(known.items())), ensure_ascii=False, indent=2)
    (folder / LIST).write_text(f"{text}\n", encoding="utf-8")


def check(folder: Path) -> list[Problem]:
    """Every PDF of the folder that was not made without persons (C432)."""
    known = _read(folder)
    return [
        problem("C432", file.relative_to(folder).as_posix(), value=file.name, folder=folder.name)
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() == ".pdf" and known.get(file.name) != _digest(file)
    ]


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _read(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
