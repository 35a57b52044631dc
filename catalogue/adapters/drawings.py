"""``brosjyre drawings``: the shipped drawings on one page, or those that fit some words."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from catalogue import drawinglibrary, drawingsheet
from catalogue.adapters.project import OK, PROBLEMS, WrongUse

SHEET = Path("tegninger.html")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre drawings``."""
    parser.add_argument(
        "words", nargs="*", metavar="ORD", help="vis bare dem som passer, for eksempel sjakk"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FIL", help=f"fila med alle tegningene (ellers {SHEET})"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Write the sheet, or list what fits; 1 when nothing does."""
    if options.words:
        return _list(" ".join(options.words))
    out: Path = options.out or SHEET
    try:
        out.write_text(drawingsheet.sheet(), encoding="utf-8")
    except OSError as error:
        raise WrongUse(f"kan ikke skrive {out}: {error.strerror}") from error
    print(f"{out}: {len(drawinglibrary.names())} tegninger. Åpne fila i en nettleser.")
    return OK


def _list(typed: str) -> int:
    found = drawingsheet.matches(typed)
    for name in found:
        label, alt = drawinglibrary.label(name, "nb"), drawinglibrary.alt(name, "nb")
        print(f"{name:22} {label} – {alt}")
    if found:
        print(f"\nSkriv i oppføringen:  drawing: {found[0]}")
        return OK
    near = drawinglibrary.suggest(typed)
    meant = f" Mente du «{near}»?" if near else " Skriv  brosjyre drawings  for å se alle."
    print(f"Ingen tegning passer.{meant}", file=sys.stderr)
    return PROBLEMS
