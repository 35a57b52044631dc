"""``brosjyre words`` and ``brosjyre translated``: the program's words, and those of listings."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from catalogue import languages, sourcetext, translators, words
from catalogue.adapters.day import today
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_of, write_new
from catalogue.load import load


def add_words_options(parser: argparse.ArgumentParser) -> None:
    """Without a language: the state of all of them."""
    parser.add_argument(
        "language", nargs="?", choices=words.offered(), metavar="SPRÅK", help="ellers alle språk"
    )
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument("--export", type=Path, metavar="PO", help="skriv en PO-fil til oversetteren")
    doing.add_argument("--import", type=Path, metavar="PO", dest="take", help="ta inn en PO-fil")
    doing.add_argument(
        "--accept", action="store_true", help="ordene er gått gjennom mot bokmål, som utkast"
    )
    parser.add_argument("--role", help="hvem som har lest, som rolle: språklærer")
    parser.set_defaults(command=_words)


def _words(options: argparse.Namespace) -> int:
    if not options.language:
        for tag in words.offered():
            print(_state(tag))
        return OK
    if options.export:
        write_new(options.export, translators.export_po(options.language))
        print(f"{options.export}: {_state(options.language)}")
        return OK
    if options.take:
        return _take(options)
    if options.accept:
        _accept(options.language)
    for key in translators.stale(options.language):
        print(f"{options.language}: {key} er eldre enn bokmål")
    print(_state(options.language))
    return OK


def _state(tag: str) -> str:
    entries = list(translators.entries(tag))
    read, old = sum(one.reviewed for one in entries), len(translators.stale(tag))
    name = languages.LANGUAGES[tag].autonym
    status = "kilde" if tag == translators.SOURCE else f"{read} lest av noen som kan språket"
    return f"{tag:4} {name:16} {len(entries):5} oppslag, {status}, {old} eldre enn bokmål"


def _take(options: argparse.Namespace) -> int:
    if not options.role:
        raise WrongUse("si hvem som har lest, som rolle:  --role språklærer")
    try:
        done = translators.import_po(
            options.language,
            options.take.read_bytes(),
            options.role,
            today(None, os.environ).isoformat(),
        )
    except (OSError, ValueError) as fault:
        raise WrongUse(f"{options.take}: {fault}") from fault
    print(f"{len(done.changed)} endret, {len(done.reviewed)} lest av {options.role}")
    for key, why in done.refused:
        print(f"{key}: {_WHY[why]}", file=sys.stderr)
    return PROBLEMS if done.refused else OK


_WHY = {
    "unknown": "finnes ikke lenger.",
    "source": "bokmål er endret siden fila ble laget. Lag en ny med --export.",
    "placeholders": "ordene i klammer {…} må være de samme som før.",
}


def _accept(tag: str) -> None:
    old = translators.stale(tag)
    translators.accept(tag, old, "drafted", "", today(None, os.environ).isoformat())


def add_translated_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre translated``."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FIL", help="oppføringer (.yml)")
    parser.set_defaults(command=translated)


def translated(options: argparse.Namespace) -> int:
    """Write into listings which texts their translations were made from."""
    settings = settings_of(options)
    catalogue = load(settings.root).catalogue
    wanted = {file.resolve(): file for file in options.files}
    if catalogue is None:
        raise WrongUse("kan ikke lese activities/catalogue.yml; prøv  brosjyre check")
    for activity in catalogue.activities:
        file = (settings.root / activity.origin.path).resolve()
        if wanted.pop(file, None):
            source = sourcetext.source_language(activity, catalogue)
            typed = file.read_text(encoding="utf-8")
            file.write_text(sourcetext.with_fingerprints(typed, activity, source), encoding="utf-8")
    for left in wanted.values():
        print(f"{left}: er ikke en oppføring uten feil; prøv  brosjyre check", file=sys.stderr)
    return PROBLEMS if wanted else OK
