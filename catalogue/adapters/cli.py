"""``brosjyre``: what can be typed at the command line, and which module answers.

Exit code 0 = good, 1 = problems, 2 = wrong use.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from catalogue.adapters.project import OK, WRONG_USE, WrongUse
from catalogue.adapters.usage import Parser


@dataclass(frozen=True, slots=True)
class Command:
    """One command. Its module is imported only when it is typed: a build needs no spreadsheets."""

    help: str
    module: str
    """In ``catalogue.adapters``."""
    add_options: str = "add_options"
    """The module's function that adds what may be typed, and who answers."""
    shared: tuple[str, ...] = ("root", "messages", "today")
    """Keys of ``_SHARED``."""


_UNDATED = ("root", "messages")
COMMANDS: Mapping[str, Command] = {
    "new": Command("lag et arkiv for en ny kommune", "new", shared=("messages", "today")),
    "renew": Command(
        "skriv programmets egne filer på nytt etter en oppdatering", "new", "add_renew_options"
    ),
    "check": Command("se etter feil i oppføringer og bilder", "making", "add_check_options"),
    "build": Command("bygg brosjyren: nettsted og papir", "making", "add_build_options"),
    "serve": Command(
        "vis brosjyren mens du skriver", "making", "add_serve_options", shared=_UNDATED
    ),
    "verify": Command(
        "se etter feil i et ferdig nettsted", "making", "add_verify_options", shared=_UNDATED
    ),
    "pdf": Command(
        "lag papirer for et utvalg, i en egen mappe",
        "pdf",
        shared=("root", "only-messages", "today"),
    ),
    "add": Command("spørsmål om en ny aktivitet", "add"),
    "import": Command("et regneark eller en e-post som utkast", "importing"),
    "receive": Command("en fil fra skjemaet på nett", "receive"),
    "drawings": Command("vis tegningene som følger med", "drawings", shared=()),
    "schema": Command("skriv skjemaene som redigeringsprogram bruker", "schema", shared=("root",)),
    "stale": Command("hvem bør spørres om å bekrefte?", "due", "add_stale_options"),
    "due": Command("spør lagene: sak, e-post, telefon", "due"),
    "deadlinks": Command("døde lenker (bruker nettet)", "deadlinks"),
    "forget": Command("glem en person, et bilde eller en aktivitet", "forget"),
    "consent-text": Command("teksten som spør en kontakt om samtykke", "consenttext"),
    "review": Command(
        "hva en endring gjør: feil, og kortene før og etter",
        "review",
        shared=("messages", "today"),
    ),
    "take-in": Command("et utkast av et skjema som er sendt inn som sak", "takein"),
    "comment": Command("svar på en pull request, fra en workflow", "comment", shared=("messages",)),
    "headers": Command("sikkerhetshoder for en webtjener", "headers", shared=()),
    "words": Command(
        "ordene på hvert språk, til og fra oversettere", "language", "add_words_options", shared=()
    ),
    "translated": Command(
        "skriv hvilke tekster oversettelsene er laget av",
        "language",
        "add_translated_options",
        shared=_UNDATED,
    ),
}
"""Every command, in the order in which they are told."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the entry point exits with what it returns."""
    typed = sys.argv[1:] if arguments is None else arguments
    options = parser(next(iter(typed), "")).parse_args(typed)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except WrongUse as error:
        print(f"brosjyre: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # «brosjyre … | head» has read what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        print(f"brosjyre: {_refused(error)}", file=sys.stderr)
        return WRONG_USE


def _refused(error: OSError) -> str:
    """What the machine did not let us do: a folder without leave, a full disk."""
    if isinstance(error, PermissionError):
        said = "har ikke lov til å lese eller skrive"
    elif error.errno == errno.ENOSPC:
        said = "disken er full:"
    else:
        said = f"får ikke lest eller skrevet ({error.strerror or error})"
    return f"{said} {error.filename or ''}".rstrip(" :")


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """The whole command line; the options of ``only`` one command when others are not asked for."""
    made = Parser(prog="brosjyre", description="Bildebrosjyre over aktiviteter.")
    commands = made.add_subparsers(required=True, metavar="KOMMANDO")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=command.help)
        if only in (None, name):
            for shared in command.shared:
                _SHARED[shared](one)
            one.set_defaults(today=None)
            getattr(import_module(f"catalogue.adapters.{command.module}"), command.add_options)(one)
    return made


def _add_root(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="MAPPE",
        help="mappen med activities/ og images/",
    )


def _add_messages(parser: argparse.ArgumentParser) -> None:
    """``--lang`` is the older name; ``pdf`` has another use for it."""
    _add_choice_of_messages(parser, "--messages", "--lang")


def _add_only_messages(parser: argparse.ArgumentParser) -> None:
    _add_choice_of_messages(parser, "--messages")


def _add_choice_of_messages(parser: argparse.ArgumentParser, *names: str) -> None:
    parser.add_argument(
        *names,
        dest="messages",
        choices=("nb", "en"),
        default="nb",
        help="språk på meldingene",
    )


def _add_today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--today", metavar="DAG", help="regn som om det er denne dagen, for eksempel 2026-11-22"
    )


_SHARED: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "root": _add_root,
    "messages": _add_messages,
    "only-messages": _add_only_messages,
    "today": _add_today,
}


if __name__ == "__main__":
    sys.exit(main())
