"""``brosjyre schema``: the schemas of the repository, for editors that complete and check."""

from __future__ import annotations

import argparse

from catalogue import schema
from catalogue.adapters.project import OK, settings_of


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre schema``."""
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Writes ``schemas/*.json``; says what changed."""
    root = settings_of(options).root
    for path, text in schema.files().items():
        file = root / path
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
        if old != text:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(f"skrevet: {path}")
    return OK
