"""``brosjyre consent-text``: what is sent to a contact who is asked for consent."""

from __future__ import annotations

import argparse
import sys

from catalogue import privacytext
from catalogue.adapters.project import OK, WrongUse, settings_as_built
from catalogue.load import load


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre consent-text``."""
    parser.add_argument("--language", metavar="SPRÅK", help="nb, nn eller en; ellers katalogens")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Print the text, to be put into a mail or printed."""
    settings = settings_as_built(options)
    catalogue = load(settings.root).catalogue
    if catalogue is None:
        raise WrongUse("kan ikke lese activities/catalogue.yml; prøv  brosjyre check")
    written = (*privacytext.languages(catalogue.source_language), *privacytext.languages("nn"))
    language = options.language or written[0]
    if language not in written:
        there = ", ".join(dict.fromkeys(written))
        raise WrongUse(f"teksten finnes ikke på «{language}». Velg blant: {there}")
    known = privacytext.facts(catalogue, settings, language)
    sys.stdout.write(privacytext.request(known, language))
    return OK
