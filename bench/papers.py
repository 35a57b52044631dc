"""What the paper costs: ``python -m bench.papers``.

Sheets, brochure and picture cards of 200 generated listings with a photo each in three languages,
cold and after an edit of one listing, every kind alone, and a brochure of 1,000. Pictures are made
before; seconds are CPU seconds of the stage and its workers, memory that of the largest process.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import generated, photos
from bench.measure import python
from catalogue.build import paper
from catalogue.build.listener import Listener
from catalogue.build.prepare import prepare
from catalogue.paper import KINDS, make
from catalogue.settings import Settings

TOGETHER = ("sheet", "brochure", "cards")
"""What a choice of activities for a home visit is printed with."""


PHOTO_PX = (1500, 1000)
"""Enough for every rendition of the paper."""


def stage(root: Path, kinds: Sequence[str]) -> dict[str, float]:
    """Set the papers of a catalogue in this process and its workers, and say what it cost."""
    settings = Settings(
        root=root,
        site=root / "site",
        cache=root / ".cache",
        today=dt.date.fromisoformat(generated.TODAY),
        site_url="https://example.org/eksempelvik/",
    )
    prepared = prepare(settings, Listener())
    before = _cpu()
    assert prepared.on_paper is not None
    options = paper.paper_options(prepared, tuple(kinds))
    made = make(prepared.on_paper, prepared.pictures.find, options, lambda *_: None)
    peak = max(resource.getrusage(who).ru_maxrss for who in _WHO) * 1024 / 1e6
    return {
        "cpu_s": _cpu() - before,
        "peak_mb": peak,
        "papers": len(made.made),
        "fresh": made.compiled,
        "pages": sum(one.pages for one in made.made),
        "mb": sum(one.file.stat().st_size for one in made.made) / 1e6,
        "problems": len(made.problems),
    }


_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in _WHO]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(root: Path, kinds: Sequence[str]) -> dict[str, float]:
    """Runs the stage in a fresh process."""
    command = [python(), "-m", "bench.papers", "--stage", str(root), *kinds]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {str(name): float(value) for name, value in json.loads(done.stdout).items()}


def _told(what: str, root: Path, kinds: Sequence[str]) -> float:
    """Measures the stage, prints its line and gives its CPU seconds."""
    said = measured(root, kinds)
    print(
        f"{what:44} {said['cpu_s']:6.2f} s {said['peak_mb']:6.0f} MB  {said['papers']:4g} papers "
        f"({said['fresh']:g} set) {said['pages']:5g} pages {said['mb']:6.1f} MB, "
        f"{said['problems']:g} problems",
        flush=True,
    )
    return said["cpu_s"]


def _catalogue(root: Path, count: int) -> Path:
    """Generated listings with a photo each."""
    root.mkdir()
    generated.write_catalogue(root, count, photos=True)
    photos.illustrate(root, count, PHOTO_PX)
    return root


def main() -> None:
    """Build the catalogues, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.papers")
    parser.add_argument("--listings", type=int, default=200)
    parser.add_argument("--many", type=int, default=1000)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--stage", nargs="+", metavar="ROOT KIND", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        json.dump(stage(Path(options.stage[0]), options.stage[1:]), sys.stdout)
        return
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        root = _catalogue(Path(name) / "catalogue", options.listings)
        _told("pictures (no paper)", root, ())
        what = f"{options.listings} listings, {', '.join(TOGETHER)}"
        cold = _told(f"{what}, cold", root, TOGETHER)
        generated.edit(root, 7)
        edited = _told(f"{what}, one edit", root, TOGETHER)
        print(f"an edit costs {edited / cold:.2f} of a cold run")
        for kind in KINDS:
            shutil.rmtree(root / ".cache/paper")
            _told(f"{options.listings} listings, {kind} alone", root, (kind,))
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        root = _catalogue(Path(name) / "catalogue", options.many)
        _told("pictures (no paper)", root, ())
        _told(f"{options.many} listings, brochure", root, ("brochure",))


if __name__ == "__main__":
    main()
