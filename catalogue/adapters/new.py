"""``brosjyre new`` and ``brosjyre renew``: a municipality's repository, at first and after."""

from __future__ import annotations

import argparse
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from catalogue import starter
from catalogue.adapters.day import today
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_of
from catalogue.load import ids, load
from catalogue.report import as_text

_PROGRAM = "aktivitetsbrosjyre"
_TOLD = (
    ("new", "ny"),
    ("changed", "fornyet"),
    ("removed", "tatt bort, programmet bruker den ikke lenger"),
    ("by_hand", "endret eller slettet for hånd; står som den er. --force tar programmets"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre new``: a name, and answers to the questions."""
    parser.add_argument("name", metavar="NAVN", help="kommunen eller mappen, for eksempel solvik")
    for question in starter.questions():
        parser.add_argument(
            question.flag,
            dest=question.name,
            metavar="SVAR",
            nargs="+" if question.several else None,
            help=question.ask,
        )
    parser.add_argument("--yes", action="store_true", help="vanlige svar på resten")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Ask, write the repository and tell what to do next."""
    target = _target(options.name)
    answers = starter.Answers(**_answers(options, target))
    day = _day(options.today)
    try:
        problems = starter.write(answers, target, day, _requirement(version(_PROGRAM)))
    except OSError as error:
        raise WrongUse(f"kan ikke skrive {target}: {error.strerror or error}") from error
    if problems:
        sys.stderr.write(as_text(problems, options.messages))
        print("Ingenting er laget. Svar på en annen måte, og prøv igjen.", file=sys.stderr)
        return PROBLEMS
    print(_next_steps(target, answers))
    return OK


def add_renew_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre renew``."""
    parser.add_argument("--force", action="store_true", help="også over det som er endret for hånd")
    parser.set_defaults(command=renew)


def renew(options: argparse.Namespace) -> int:
    """Write the generated files again; 1 when some were changed by hand."""
    settings = settings_of(options)
    loaded = load(settings.root)
    if loaded.catalogue is None:
        sys.stderr.write(as_text(loaded.problems, options.messages))
        return PROBLEMS
    try:
        done = starter.renew(
            starter.Repository(settings.root, loaded.catalogue), force=options.force
        )
    except ValueError as error:
        raise WrongUse(f"{error} peker ut av mappen; ta bort linja") from error
    for name, words in _TOLD:
        for path in getattr(done, name):
            print(f"{path}: {words}")
    if done == starter.Renewal():
        print("Alt er som programmet vil ha det.")
    return PROBLEMS if done.by_hand else OK


def _target(typed: str) -> Path:
    """The folder to be made: the last part of what was typed becomes an ordinary folder name."""
    path = Path(typed)
    name = ids.slug(path.name)
    if path.name != name == ids.slug(""):
        raise WrongUse("skriv navnet med bokstavene a–å, for eksempel  brosjyre new solvik")
    target = path.with_name(name)
    if not target.parent.is_dir():
        raise WrongUse(f"mappen {target.parent} finnes ikke")
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise WrongUse(f"{target} finnes og er ikke en mappe")
    if target.is_dir() and any(one.name != ".git" for one in target.iterdir()):
        raise WrongUse(f"det ligger filer i {target}; velg et annet navn, eller tøm mappen")
    return target


def _answers(options: argparse.Namespace, target: Path) -> dict[str, Any]:
    """Field of ``Answers`` → value, from flags, from questions, or the ordinary ones."""
    asked = starter.questions()
    missing = [one.flag for one in asked if getattr(options, one.name) is None]
    may_ask = sys.stdin.isatty() and not options.yes
    if missing and not may_ask and not options.yes:
        raise WrongUse(f"mangler svar: {' '.join(missing)}. Eller --yes for vanlige svar")
    typed_name = Path(options.name).name
    name = typed_name.capitalize() if typed_name == target.name else typed_name
    found = {}
    for question in asked:
        given = getattr(options, question.name)
        given = " ".join(given) if isinstance(given, list) else given
        ordinary = question.ordinary.format(name=name)
        if given is None and may_ask:
            found[question.name] = _asked(question, ordinary)
        else:
            found[question.name] = _given(question, ordinary if given is None else given)
    return found


def _given(question: starter.Question, typed: str) -> Any:
    try:
        return starter.fitting(question, typed)
    except starter.Unfit as fault:
        raise WrongUse(f"{question.flag}: {fault}") from fault


def _asked(question: starter.Question, ordinary: str) -> Any:
    """Ask until the answer fits; an empty line is the ordinary answer."""
    hint = f" [{ordinary}]" if ordinary else ""
    while True:
        try:
            typed = input(f"{question.ask}{hint}\n> ")
        except (EOFError, KeyboardInterrupt) as error:
            raise WrongUse("avbrutt; ingenting er laget") from error
        try:
            return starter.fitting(question, typed.strip() or ordinary)
        except starter.Unfit as fault:
            print(f"{fault}\n")


def _day(typed: str | None) -> Any:
    try:
        return today(typed, os.environ)
    except ValueError as error:
        raise WrongUse(f"--today vil ha en dato som 2026-11-22, ikke «{typed}»") from error


def _requirement(known: str) -> str:
    """This edition and later ones that need no other repository: ``…>=0.1.0,<0.2``."""
    major, minor = known.split(".")[:2]
    return f"{_PROGRAM}>={known},<{major}.{int(minor) + 1}"


def _next_steps(target: Path, answers: starter.Answers) -> str:
    change = "" if answers.phone[:5] != "00 00" else (
        "\nNummeret 00 00 … er et eksempel: bytt det i activities/catalogue.yml,"
        " og skriv  brosjyre renew"
    )  # fmt: skip
    return (
        f"{target}/ er klar.{change}\n\n"
        f"1. cd {target}\n"
        "2. brosjyre build            og åpne site/index.html\n"
        "3. Les README.md, og bytt ut eksemplene i activities/ med deres egne."
    )
