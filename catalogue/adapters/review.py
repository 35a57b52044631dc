"""``brosjyre review``: two checkouts → what a pull request changes, for ``brosjyre comment``.

Runs without any right in the workflow of the pull request. It prints annotations and writes
``review.json`` and pictures into a folder.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from filecmp import cmp
from pathlib import Path

from catalogue import build
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_of, write_step_summary
from catalogue.problems import ERROR, Problem
from catalogue.report import as_github, as_text
from catalogue.reviewing import RECORD, as_record, compare, picture_name
from catalogue.reviewing.record import PICTURED, PICTURES, SIDES, Change

_FOLDERS = ("activities", "images", "pages")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre review``."""
    parser.add_argument(
        "--base", type=Path, required=True, metavar="MAPPE", help="slik brosjyren er nå"
    )
    parser.add_argument(
        "--head", type=Path, required=True, metavar="MAPPE", help="slik den blir med endringen"
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="MAPPE", help="hit skrives review.json og bilder"
    )
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="hvordan feilene vises"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Write the review; 1 when the change has errors."""
    out: Path = options.out
    if out.exists():
        raise WrongUse(f"{out} finnes allerede; velg en ny mappe med --out")
    head = _prepared(options, options.head)
    base = _prepared(options, options.base) if (options.base / "activities").is_dir() else None
    touched = frozenset(_touched(options.base, options.head))
    found = compare(base, head, touched)
    out.mkdir(parents=True)
    (out / RECORD).write_bytes(as_record(found.changes, found.problems))
    pictured = found.changes[:PICTURED]
    for side, prepared in zip(SIDES, (base, head), strict=True):
        _draw(pictured, side, prepared, out)
    _tell(options, found.problems)
    print(f"{len(found.changes)} endrede aktiviteter; alt ligger i {out}", file=sys.stderr)
    return PROBLEMS if any(one.severity == ERROR for one in found.problems) else OK


def _prepared(options: argparse.Namespace, root: Path) -> build.Prepared:
    named = argparse.Namespace(**vars(options))
    named.root = root
    settings = replace(settings_of(named), leave_out_broken=True)
    return build.prepare(settings, build.Listener())


def _draw(
    changes: tuple[Change, ...], side: str, prepared: build.Prepared | None, out: Path
) -> None:
    if prepared is None or prepared.catalogue is None:
        return
    numbers = {one.id: number for number, one in enumerate(changes, start=1)}
    made: Mapping[tuple[str, str], Path] = build.previews(prepared, frozenset(numbers))
    for (name, kind), file in made.items():
        assert kind in PICTURES
        shutil.copyfile(file, out / picture_name(numbers[name], side, kind))


def _touched(base: Path, head: Path) -> Iterator[str]:
    """Paths, relative to the root, of files that are not byte for byte the same in both."""
    for folder in _FOLDERS:
        for file in sorted((head / folder).rglob("*")):
            earlier = base / file.relative_to(head)
            if file.is_file() and not (earlier.is_file() and cmp(file, earlier, shallow=False)):
                yield file.relative_to(head).as_posix()


def _tell(options: argparse.Namespace, problems: tuple[Problem, ...]) -> None:
    if options.format == "text":
        sys.stdout.write(as_text(problems, options.messages))
        return
    sys.stdout.write(as_github(problems, options.messages))
    write_step_summary(problems, options.messages)
