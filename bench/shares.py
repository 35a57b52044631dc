"""How much of what is seen is in each language: ``python -m bench.shares``.

Builds the sample catalogue in every language, counts the visible words of its catalogue, of all
pages of activities, of a conversation and of all take-home sheets, prints the shares, and writes
``catalogue/data/language_shares.toml``: it decides what is offered when ``catalogue.yml`` names no
languages (``catalogue/offer.py``). Needs Chromium and Playwright.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import report, sample, shares_browser, visible
from bench.generated import TODAY
from bench.measure import python, run
from bench.visible import Count
from catalogue import offer
from catalogue.build import paper
from catalogue.build.listener import Listener
from catalogue.build.prepare import Prepared, prepare
from catalogue.model import Catalogue
from catalogue.paper import sheet
from catalogue.paper.coverage import coverage
from catalogue.paper.desk import Desk
from catalogue.paper.runs import Runs
from catalogue.settings import Settings

Counts = Mapping[str, Count]
"""Kind → what was counted."""


def main() -> None:
    """Build, count, print, and write the shares down."""
    parser = argparse.ArgumentParser(prog="python -m bench.shares")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--date", help="the day to write; SOURCE_DATE_EPOCH or today otherwise")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        root = sample.copy(Path(name))
        build = ("build", "--root", root, "--quiet", "--no-paper", "--today", TODAY)
        run([python(), "-m", "catalogue.adapters.cli", *build], sample.REPOSITORY)
        counts = measure(root)
    print("\n".join(table(counts)))
    offer.FILE.write_text(data(counts, report.day_of(options.date)), encoding="utf-8")


def measure(root: Path) -> dict[str, Counts]:
    """Language → kind → words, of a catalogue whose site is built."""
    settings = Settings(
        root=root,
        site=root / "site",
        cache=root / ".cache",
        today=dt.date.fromisoformat(TODAY),
        site_url="https://example.org/eksempelvik/",
    )
    prepared = prepare(settings, Listener())
    assert prepared.on_paper is not None
    names = visible.names_of(prepared.on_paper)
    looked = shares_browser.look(root / "site", prepared.on_paper.languages)
    found: dict[str, Counts] = {}
    for tag, (catalogue, conversation) in looked.items():
        pages = _pages(root / "site", prepared.on_paper, tag)
        seen = (catalogue, pages, conversation, _sheets(prepared, tag))
        counted = (visible.count(one, tag, names) for one in seen)
        found[tag] = dict(zip(offer.KINDS, counted, strict=True))
    return found


def _pages(site: Path, catalogue: Catalogue, tag: str) -> Iterator[visible.Seen]:
    for one in catalogue.activities:
        html = (site / tag / f"{one.id}.html").read_text(encoding="utf-8")
        yield from visible.of_page(html)


def _sheets(prepared: Prepared, tag: str) -> Iterator[visible.Seen]:
    """The words of all sheets as the typesetter gets them."""
    catalogue = prepared.on_paper
    assert catalogue is not None
    options = paper.paper_options(prepared, (sheet.KIND,))
    runs = Runs(catalogue, tag, coverage(options.fonts))
    facts, words = options.facts[tag], options.words[tag]
    desk = Desk(catalogue, prepared.pictures.find, options, facts, words, runs)
    for share in sheet.shares(catalogue):
        yield from visible.of_values(sheet.paper(share, desk).values)


def table(counts: Mapping[str, Counts]) -> Iterator[str]:
    """The shares in percent; what is too little is marked."""
    yield f"{'':4} " + " ".join(f"{kind:>14}" for kind in offer.KINDS)
    for tag, kinds in counts.items():
        yield f"{tag:4} " + " ".join(_told(kinds[kind]) for kind in offer.KINDS)
    least = 100 * offer.ENOUGH
    yield f"words of each kind in all languages: {_all(counts)}; * = below {least:g} %"


def _told(one: Count) -> str:
    mark = "*" if _rounded(one) < offer.ENOUGH else " "
    return f"{100 * _rounded(one):13.1f}{mark}"


def _all(counts: Mapping[str, Counts]) -> str:
    sums = {kind: sum(one[kind].every for one in counts.values()) for kind in offer.KINDS}
    return ", ".join(f"{kind} {words:,}" for kind, words in sums.items())


def data(counts: Mapping[str, Counts], day: dt.date) -> str:
    """The file that ``catalogue/offer.py`` and ``docs/write_languages.py`` read."""
    lines = [
        "# Share of the visible words that are in each language, of the sample catalogue.",
        "# Written by `python -m bench.shares`; rounded downwards.",
        f"measured = {day.isoformat()}",
        "",
        "[shares]",
    ]
    for tag, kinds in counts.items():
        inside = ", ".join(f"{kind} = {_rounded(kinds[kind]):.3f}" for kind in offer.KINDS)
        lines.append(f"{tag} = {{ {inside} }}")
    return "\n".join(lines) + "\n"


def _rounded(one: Count) -> float:
    """To a tenth of a percent, never upwards."""
    return math.floor(1000 * one.share) / 1000


if __name__ == "__main__":
    main()
