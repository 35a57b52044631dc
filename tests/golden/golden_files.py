"""Golden folders: written anew with ``--refresh``, and how what was made differs from them."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

Documents = Mapping[str, str]
"""Path below the golden folder → text."""


def kept(folder: Path) -> dict[str, str]:
    """The golden documents of a folder."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def write(folder: Path, made: Documents) -> None:
    """These and no others become the golden documents."""
    for path in kept(folder).keys() - made.keys():
        (folder / path).unlink(missing_ok=True)
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def differences(golden: Documents, made: Documents) -> str:
    """What a reader of the change has to see; empty when there is nothing."""
    return "\n".join(
        line
        for path in sorted(golden.keys() | made.keys())
        for line in difflib.unified_diff(
            golden.get(path, "").splitlines(),
            made.get(path, "").splitlines(),
            f"golden/{path}",
            f"built/{path}",
            lineterm="",
        )
    )
