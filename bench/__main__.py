"""Measure our build against Hugo and Eleventy, print the table and write ``docs/speed.md``.

Everything lies on tmpfs (``/dev/shm``) unless ``--folder`` says otherwise.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench import pack, report
from bench.cases import Bench, Row

_PAGE = Path(__file__).parents[1] / "docs/speed.md"
LISTINGS, PHOTOS = 5000, 200
"""A whole run; anything smaller is printed and not written down."""


def main() -> None:
    """Run the chosen parts; only a whole run is written down."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        bench = Bench(Path(name), options.runs)
        rows: list[Row] = []
        if options.only != "photos":
            rows += bench.pages(options.listings)
        if options.only != "pages":
            rows += bench.pictures(options.photos)
    print(report.table(rows), *bench.notes, report.weights(bench.weights), sep="\n")
    if (options.only, options.listings, options.photos) == (None, LISTINGS, PHOTOS):
        day = report.day_of(options.date)
        tablet = pack.section_of(_PAGE.read_text(encoding="utf-8"))
        written = report.page(rows, bench.weights, bench.notes, day, tablet)
        _PAGE.write_text(written, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--listings", type=int, default=LISTINGS)
    parser.add_argument("--photos", type=int, default=PHOTOS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--only", choices=("pages", "photos"))
    parser.add_argument("--date", help="the day to print; SOURCE_DATE_EPOCH or today otherwise")
    return parser


if __name__ == "__main__":
    main()
