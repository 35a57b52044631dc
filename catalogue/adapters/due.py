"""``brosjyre stale`` and ``brosjyre due``: what is due, as a list, issues, mails or phone list."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from catalogue import build, due
from catalogue.adapters import dueissues, duemail
from catalogue.adapters.forge import Forge, ForgeError
from catalogue.adapters.pdf import FOLDER as PAPERS
from catalogue.adapters.pdf import refuse_site
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_as_built, settings_of
from catalogue.build import Asked
from catalogue.drafts import Unchangeable, changed
from catalogue.model import Catalogue
from catalogue.report import as_text

FOLDER = "paminnelser"
"""Of mails that nobody has sent yet."""


def add_stale_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre stale``."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="hva lista er for"
    )
    parser.set_defaults(command=stale)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre due``; exactly one of the four ways."""
    ways = parser.add_mutually_exclusive_group(required=True)
    for option, metavar, words in (
        ("--issues", _issues, "én sak per lag i kodelageret (i en arbeidsflyt)"),
        ("--mail", _mail, f"én e-post per lag som tekst, i {FOLDER}/; ingenting sendes"),
        ("--phone-list", _phone_list, f"ringeliste for årsrunden som PDF, i {PAPERS}/"),
        ("--reminded", _note, "skriv i oppføringene at lagene er påminnet denne dagen"),
    ):
        ways.add_argument(option, dest="way", action="store_const", const=metavar, help=words)
    parser.add_argument("--organisation", nargs="+", default=[], metavar="LAG", help="bare disse")
    parser.add_argument("--out", type=Path, metavar="MAPPE", help="mappen å skrive til")
    parser.set_defaults(command=run)


def stale(options: argparse.Namespace) -> int:
    """Print the list, with whom to ring."""
    asked, language = _asked(options), options.messages
    shown = build.on_the_day(asked.catalogue, settings_of(options)) if asked.catalogue else None
    if options.format == "json":
        sys.stdout.write(due.as_json(asked.due, language, shown))
        return OK
    for one in asked.due:
        day = f"{one.day.isoformat()}  " if one.day else ""
        ring = due.ring(due.whom_to_ask(shown, one, language), language) if shown else ""
        print(f"{one.subject}  {day}{due.sentence(one, language)}  {ring}".rstrip())
    if not asked.due:
        print(due.say("none", options.messages))
    return OK


def run(options: argparse.Namespace) -> int:
    """Ask in the way that was typed; 1 when the catalogue or the forge says no."""
    way: Callable[[argparse.Namespace, Asked, Catalogue], int] = options.way
    asked = _asked(options)
    if asked.catalogue is None:
        sys.stderr.write(as_text(asked.problems, options.messages))
        return PROBLEMS
    for name in options.organisation:
        if name not in asked.catalogue.organisations:
            known = ", ".join(sorted(asked.catalogue.organisations)[:30])
            raise WrongUse(f"laget «{name}» finnes ikke; velg blant: {known}")
    return way(options, asked, asked.catalogue)


def _asked(options: argparse.Namespace) -> Asked:
    asked = build.due(settings_of(options))
    chosen = getattr(options, "organisation", [])
    if not chosen:
        return asked
    return replace(asked, due=tuple(one for one in asked.due if one.organisation in chosen))


def _issues(options: argparse.Namespace, asked: Asked, catalogue: Catalogue) -> int:
    if options.organisation:
        raise WrongUse("--issues gjelder alle lag; skriv det uten --organisation")
    try:
        forge = Forge.from_environment(os.environ)
    except KeyError as missing:
        raise WrongUse(
            f"--issues kjøres i en arbeidsflyt; her mangler {missing.args[0]}"
        ) from missing
    repository = catalogue.repository.rstrip("/").removesuffix(".git")
    if urlsplit(repository).scheme != "https":
        raise WrongUse("skriv adressen til kodelageret i catalogue.yml:  repository: https://…")
    try:
        for line in dueissues.update(forge, asked, repository, settings_of(options).today):
            print(line)
    except (ForgeError, OSError) as error:
        print(f"Sakene er ikke ferdig oppdatert, og kan tas en gang til: {error}", file=sys.stderr)
        return PROBLEMS
    return OK


def _mail(options: argparse.Namespace, asked: Asked, catalogue: Catalogue) -> int:
    settings = settings_of(options)
    out = _folder(options, options.root / FOLDER)
    out.mkdir(parents=True, exist_ok=True)
    made = dict(duemail.texts(build.on_the_day(catalogue, settings), asked.due))
    for name in options.organisation or catalogue.organisations:
        file = out / f"{name}.txt"
        if name in made:
            file.write_text(made[name], encoding="utf-8")
            print(file)
        else:
            file.unlink(missing_ok=True)  # answered since it was written
    print(f"{len(made)} e-poster å sende; etterpå:  brosjyre due --reminded")
    return OK


def _phone_list(options: argparse.Namespace, asked: Asked, catalogue: Catalogue) -> int:
    from catalogue.build.phonelist import phone_list  # late: other commands need no paper

    out = _folder(options, options.root / PAPERS)
    made = phone_list(settings_of(options), tuple(options.organisation))
    sys.stderr.write(as_text(made.problems, options.messages))
    if made.content is None:
        return PROBLEMS
    out.mkdir(parents=True, exist_ok=True)
    file = out / made.name
    file.write_bytes(made.content)
    print(f"{file}  {made.pages} {'side' if made.pages == 1 else 'sider'}. Bare for koordinatoren.")
    return OK


def _folder(options: argparse.Namespace, usual: Path) -> Path:
    """Where files about people may lie: never in the site."""
    out: Path = options.out or usual
    refuse_site(out, settings_as_built(options))
    return out


def _note(options: argparse.Namespace, asked: Asked, catalogue: Catalogue) -> int:
    settings, code = settings_of(options), OK
    late = {one.subject for one in asked.due if one.kind in due.CONFIRM}
    for activity in catalogue.activities:
        if activity.id not in late or settings.today in activity.reminded:
            continue
        file = settings.root / activity.origin.path
        days = [day.isoformat() for day in sorted({*activity.reminded, settings.today})]
        try:
            text = changed(file.read_text(encoding="utf-8"), {"reminded": days})
        except Unchangeable:
            line = f"reminded: [{', '.join(days)}]"
            print(f"{activity.origin.path}: skriv selv  {line}", file=sys.stderr)
            code = PROBLEMS
        else:
            file.write_text(text, encoding="utf-8")
            print(activity.origin.path)
    return code
