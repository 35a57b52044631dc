"""Changed files are judged as a build would judge them, and written only when nothing got worse."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from catalogue.forgetting.changes import Changes
from catalogue.load import load
from catalogue.problems import ERROR, Problem
from catalogue.validate import validate


def new_errors(changes: Changes) -> tuple[Problem, ...]:
    """Errors that the catalogue would have afterwards and has not now."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        for there in (before, after):
            _copy(changes, there)
        for path, text in changes.written.items():
            (after / path).write_bytes(text.encode("utf-8"))
        for path in changes.deleted:
            (after / path).unlink(missing_ok=True)
        old = {(one.path, one.code, one.values) for one in _errors(before)}
        found = _errors(after)
    return tuple(one for one in found if (one.path, one.code, one.values) not in old)


def write(changes: Changes) -> None:
    """Put the changed files in place, each at once, and remove those that go."""
    for path, text in changes.written.items():
        file = changes.root / path
        beside = file.with_name(f".{file.name}.{os.getpid()}")
        beside.write_bytes(text.encode("utf-8"))
        shutil.copymode(file, beside)
        beside.replace(file)
    for path in changes.deleted:
        (changes.root / path).unlink(missing_ok=True)
        _remove_empty((changes.root / path).parent, changes.root)


def _remove_empty(folder: Path, root: Path) -> None:
    """A folder of pictures or of the overlay that has nothing left; never one of ``activities``."""
    while folder.parent != root and folder.is_dir() and not any(folder.iterdir()):
        if folder.is_relative_to(root / "activities"):
            return
        folder.rmdir()
        folder = folder.parent


def _errors(root: Path) -> Iterable[Problem]:
    loaded = load(root, private=root / "private")
    found = list(loaded.problems)
    if loaded.catalogue is not None:
        found += validate(loaded.catalogue)
    return sorted(one for one in set(found) if one.severity == ERROR)


def _copy(changes: Changes, there: Path) -> None:
    """The YAML as it stands, and the names of the pictures, which is all that reading asks for."""
    for name in ("activities", "private"):
        source = changes.root / name
        if source.is_dir():
            shutil.copytree(source, there / name, symlinks=True)
    for file in (changes.root / "images").rglob("*"):
        if file.is_file():
            copy = there / file.relative_to(changes.root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.touch()
