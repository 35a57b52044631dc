"""Generated files after an upgrade: written anew unless somebody changed them by hand.

``.github/brosjyre.lock`` remembers what each looked like when the program wrote it last.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.starter.generated import Repository, files

LOCK = ".github/brosjyre.lock"
_HEAD = (
    "# Skrevet av brosjyre. Her står hvordan hver fil så ut da programmet skrev den sist,\n"
    "# så «brosjyre renew» ser hva som er endret for hånd. Ikke rett i denne fila.\n"
)
_PIN = re.compile(r"^(\s*(?:- )?uses: *[^@\s]+)@.*$", re.MULTILINE)
"""Dependabot moves these to newer editions: that is no change by hand."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What was done to each file, as paths."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    """Changed or deleted by somebody, and left so."""


def renew(repository: Repository, *, force: bool = False) -> Renewal:
    """Write what differs. ``force``: also over what was changed by hand."""
    wanted, known = files(repository), _read_lock(repository.root)
    told: dict[str, list[str]] = {name: [] for name in Renewal.__dataclass_fields__}
    lock = dict(known)
    for path in sorted({*wanted, *known}):
        target, text = _target(repository.root, path), wanted.get(path)
        doing = _doing(target, text, known.get(path), force=force)
        if doing:
            told[doing].append(path)
        if doing in ("new", "changed"):
            assert text is not None
            _write(target, text)
        elif doing == "removed":
            target.unlink(missing_ok=True)
        if doing == "by_hand":
            continue
        lock.pop(path, None)
        if text is not None:
            lock[path] = _fingerprint(text)
    _write(repository.root / LOCK, _lock(lock))
    return Renewal(**{name: tuple(paths) for name, paths in told.items()})


def _doing(target: Path, text: str | None, known: str | None, *, force: bool) -> str:
    """What has to be done: a field of ``Renewal``, or empty for nothing."""
    there = _fingerprint(_text(target)) if target.is_file() else None
    if text is None:  # the program no longer makes it
        return "" if there is None else "removed" if force or there == known else "by_hand"
    if there == _fingerprint(text):
        return ""
    if there is None:
        return "new" if force or known is None else "by_hand"
    return "changed" if force or there == known else "by_hand"


def _fingerprint(text: str) -> str:
    return hashlib.sha256(_PIN.sub(r"\1", text).encode()).hexdigest()


def _text(file: Path) -> str:
    """With line ends as the program writes them: git may have changed them on Windows."""
    return file.read_text(encoding="utf-8", errors="replace")


def _target(root: Path, path: str) -> Path:
    """The file of a path of the lock, which somebody may have written into. ValueError outside."""
    target = root / path
    if not target.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"{LOCK}: {path}")
    return target


def _read_lock(root: Path) -> dict[str, str]:
    file = root / LOCK
    if not file.is_file():
        return {}
    lines = _text(file).splitlines()
    pairs = (line.split("  ", 1) for line in lines if line and not line.startswith("#"))
    return {pair[1]: pair[0] for pair in pairs if len(pair) == 2}


def _lock(known: Mapping[str, str]) -> str:
    return _HEAD + "".join(f"{known[path]}  {path}\n" for path in sorted(known))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
