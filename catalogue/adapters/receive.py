"""``brosjyre receive FIL.zip``: what a club sent from the page, put where it belongs."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catalogue import build
from catalogue.adapters.project import PROBLEMS, WrongUse, settings_of, tell
from catalogue.load import load
from catalogue.problems import Problem, printable, problem
from catalogue.receiving import NotTaken, Plan, opened, planned

_SAID = {
    "nb": {
        "written": "skrevet: {path}",
        "twin": "Laget har alt «{id}» med samme navn.",
        "ask": "Ingenting er skrevet. Er dette rett, kjør kommandoen igjen med  --yes",
        "picture": "bildet {path} byttes ut",
        "good": "Ingen feil. Bygg brosjyren med  brosjyre build",
    },
    "en": {
        "written": "written: {path}",
        "twin": "The club has «{id}» of the same name already.",
        "ask": "Nothing is written. If this is right, run the command again with  --yes",
        "picture": "the picture {path} is replaced",
        "good": "No problems. Build the brochure with  brosjyre build",
    },
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre receive`` beside what every command has."""
    parser.add_argument("file", type=Path, metavar="FIL.zip", help="fila som laget sendte")
    parser.add_argument("--yes", action="store_true", help="skriv også der det står noe fra før")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Writes the files, then tells what ``check`` finds in them; 1 when something is wrong."""
    settings, said = settings_of(options), _SAID[options.messages]
    if not options.file.is_file():
        raise WrongUse(f"fant ikke {options.file}")
    loaded = load(settings.root)
    if loaded.catalogue is None:
        return tell(loaded.problems, options.messages)
    try:
        parcel = opened(options.file.read_bytes())
        plan = planned(parcel, loaded, settings.root, settings.today)
    except NotTaken as refused:
        return tell([_refusal(refused, options.file.name)], options.messages)
    if (plan.old or plan.twin) and not options.yes:
        sys.stdout.writelines(f"{line}\n" for line in _differences(plan, said))
        print(said["ask"])
        return PROBLEMS
    for path in _write(plan, settings.root):
        print(said["written"].format(path=path))
    found = build.check(settings, build.Listener())
    mine = [one for one in found if one.path in plan.files]
    if not mine:
        print(said["good"])
    return tell(mine, options.messages)


def _refusal(refused: NotTaken, name: str) -> Problem:
    values: dict[str, Any] = dict(refused.values)
    return problem(refused.code, name, **values)


def _differences(plan: Plan, said: dict[str, str]) -> Iterator[str]:
    """Line by line; what was typed cannot steer the terminal."""
    if plan.twin:
        yield said["twin"].format(id=plan.twin)
    for path, old in plan.old.items():
        if path.endswith(".jpg"):
            yield said["picture"].format(path=path)
            continue
        before, after = _lines(old), _lines(plan.files[path])
        for line in difflib.unified_diff(before, after, path, path, lineterm="", n=1):
            yield printable(line)


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", errors="replace").splitlines()


def _write(plan: Plan, root: Path) -> Iterator[str]:
    """Every file that is new or differs. WrongUse before the first where a link leads elsewhere."""
    home = root.resolve()
    for path in plan.files:
        if (root / path).resolve() != home / path:
            raise WrongUse(f"{path} er en lenke ut av mappen; ta den bort først")
    for path, content in sorted(plan.files.items()):
        file = root / path
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            yield path
