"""``brosjyre headers``: what a server should say beside every file, in that server's own words."""

from __future__ import annotations

import argparse
import sys

from catalogue.adapters.project import OK
from catalogue.headers import FILE, SERVERS


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre headers``."""
    parser.add_argument(
        "server",
        nargs="?",
        choices=SERVERS,
        default=FILE,
        metavar="TJENER",
        help=", ".join(SERVERS),
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Print the lines."""
    sys.stdout.write(SERVERS[options.server]())
    return OK
