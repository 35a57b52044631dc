"""What is measured: our build beside Hugo's, Eleventy's and the bare cost of the pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import eleventysite, generated, hugosite, parity, photos
from bench.generated import TODAY
from bench.measure import Cost, in_turn, python, run
from catalogue.pages.lists import COMPLETE

_OURS_MADE = (".cache", "site")
_HERE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    ours: str
    other: str
    ratio: float | None
    """Ours by the other's, or None where nothing is compared."""
    limit: float | None
    """What the ratio, or else our own number, may be at most."""
    kept: bool | None = None
    """Whether the limit is kept; None without one."""


@dataclass(frozen=True, slots=True)
class Weight:
    """The HTML of one kind of page: how many files, and how many bytes one has on average."""

    what: str
    ours: tuple[int, int]
    other: tuple[int, int]


class Bench:
    """Measurements in one scratch folder."""

    def __init__(self, folder: Path, runs: int) -> None:
        self._folder = folder
        self._runs = runs
        self.weights: list[Weight] = []
        self.notes: list[str] = []

    def pages(self, count: int) -> Iterator[Row]:
        """Pages for ``count`` × 3 languages: cold, one edit, growth and memory."""
        ours, hugo, kept = (self._folder / name for name in ("ours", "hugo", "hugo-kept"))
        generated.write_catalogue(ours, count)
        hugosite.write(hugo, count, kept=False)
        hugosite.write(kept, count, kept=True)
        cold, hugo_cold, kept_cold = in_turn(
            self._runs,
            lambda: self._ours_cold(ours),
            lambda: self._hugo(hugo),
            lambda: self._hugo(kept),
        )
        _same(count, ours, hugo / "public", "Hugo")
        _same(count, ours, kept / "public", "Hugo with every part kept by hand")
        what = f"{count:,} listings × 3 languages"
        yield _compared(f"{what}, cold; Hugo", cold, hugo_cold, 0.5)
        yield _compared(f"{what}, cold; Hugo with every part kept by hand", cold, kept_cold, None)
        self._weigh(ours / "site", hugo / "public")
        yield from self._edited(what, ours, hugo, kept)
        yield self._growth(count, cold)
        peak = f"{cold.peak_mb:.0f} MB"
        other = f"{hugo_cold.peak_mb:.0f} MB"
        yield Row(f"{what}, peak memory; Hugo", peak, other, None, 300, kept=cold.peak_mb < 300)
        for folder in (ours, hugo, kept):
            shutil.rmtree(folder)

    def pictures(self, count: int) -> Iterator[Row]:
        """``count`` listings with as many photos of 3000 × 2000, cold."""
        ours, eleventy = self._folder / "ours", self._folder / "eleventy"
        generated.write_catalogue(ours, count, photos=True)
        eleventysite.write(eleventy, count)
        eleventysite.install(eleventy)
        originals = eleventy / "photos"
        photos.write_photos(originals, count)
        for number in range(count):
            folder = ours / f"images/lag-{number // generated.LISTINGS_PER_ORGANISATION}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number}.jpg").hardlink_to(originals / f"{number}.jpg")
        cold, other, floor = in_turn(
            self._runs,
            lambda: self._ours_cold(ours),
            lambda: self._eleventy(eleventy),
            lambda: self._floor(originals),
        )
        _same(count, ours, eleventy / "_site", "Eleventy", parity.NO_CODES)
        what = f"{count} listings × 3 with {count} photos, cold"
        yield _compared(f"{what}; Eleventy", cold, other, 1.0)
        yield _compared(f"{what}; decode, resize and encode alone", cold, floor, 1.3)
        self._note_pictures(ours, eleventy / "_site", originals)

    def _edited(self, what: str, ours: Path, hugo: Path, kept: Path) -> Iterator[Row]:
        numbers = iter(range(3 * self._runs))

        def edit_ours() -> Cost:
            generated.edit(ours, next(numbers))
            return self._ours(ours)

        def edit_hugo(root: Path) -> Cost:
            hugosite.edit(root, next(numbers))
            return run([hugosite.binary(), "--quiet"], root)

        mine, plain, by_hand = in_turn(
            self._runs, edit_ours, lambda: edit_hugo(hugo), lambda: edit_hugo(kept)
        )
        yield _compared(f"{what}, one listing edited; Hugo", mine, plain, 0.2)
        more = f"{what}, one listing edited; Hugo with every part kept by hand"
        yield _compared(more, mine, by_hand, None)

    def _growth(self, count: int, cold: Cost) -> Row:
        tenth = count // 10
        small, empty = self._folder / "small", self._folder / "empty"
        generated.write_catalogue(small, tenth)
        generated.write_catalogue(empty, 1)
        some, start = in_turn(
            self._runs, lambda: self._ours_cold(small), lambda: self._ours_cold(empty)
        )
        each_small = (some.cpu_s - start.cpu_s) / (tenth - 1) * 1000
        each = (cold.cpu_s - start.cpu_s) / (count - 1) * 1000
        self.notes.append(f"Our build of a single listing costs {start.cpu_s:.2f} s.")
        what = f"Ours for each of {count:,} listings; for each of {tenth:,} (start-up taken off)"
        ratio = each / each_small
        return Row(what, f"{each:.2f} ms", f"{each_small:.2f} ms", ratio, 1.1, ratio <= 1.1)

    def _ours_cold(self, root: Path) -> Cost:
        for name in _OURS_MADE:
            shutil.rmtree(root / name, ignore_errors=True)
        return self._ours(root)

    def _ours(self, root: Path) -> Cost:
        command = ("-m", "catalogue.adapters.cli", "build", "--root", str(root), "--no-paper")
        return run([python(), *command, "--quiet", "--today", TODAY], _HERE)

    def _hugo(self, root: Path) -> Cost:
        for name in ("public", "resources"):
            shutil.rmtree(root / name, ignore_errors=True)
        return run([hugosite.binary(), "--quiet"], root)

    def _eleventy(self, root: Path) -> Cost:
        target = root / "_site"
        shutil.rmtree(target, ignore_errors=True)
        command = ["node", "node_modules/@11ty/eleventy/cmd.cjs", f"--output={target}"]
        return run(command, root, {"BENCH_TARGET": str(target)})

    def _floor(self, originals: Path) -> Cost:
        target = self._folder / "floor"
        shutil.rmtree(target, ignore_errors=True)
        return run([python(), "-m", "bench.photos", originals, target], _HERE)

    def _weigh(self, ours: Path, hugo: Path) -> None:
        for what, pattern in parity.KINDS.items():
            self.weights.append(Weight(what, _weight(ours, pattern), _weight(hugo, pattern)))

    def _note_pictures(self, ours: Path, eleventy: Path, originals: Path) -> None:
        sizes = [file.stat().st_size for file in originals.iterdir()]
        self.notes.append(
            f"The photos have {sum(sizes) / len(sizes) / 1e6:.1f} MB each. Files of pictures made: "
            f"ours {_files(ours / 'site', 'webp')}, Eleventy {_files(eleventy, 'webp')}, "
            f"bare {_files(self._folder / 'floor', 'webp')} WebP."
        )


def _same(count: int, ours: Path, other: Path, name: str, *more: parity.Intended) -> None:
    """Nothing is told of sites that differ. Ours alone has every card of a small catalogue on its
    first page, so small ones are not compared."""
    if count > COMPLETE:
        parity.check(ours / "site", other, name, *more)


def _compared(what: str, ours: Cost, other: Cost, limit: float | None) -> Row:
    ratio = ours / other
    kept = None if limit is None else ratio <= limit
    return Row(what, f"{ours.cpu_s:.2f} s", f"{other.cpu_s:.2f} s", ratio, limit, kept)


def _weight(site: Path, pattern: str) -> tuple[int, int]:
    sizes = [file.stat().st_size for file in site.glob(pattern)]
    return len(sizes), sum(sizes) // len(sizes) if sizes else 0


def _files(folder: Path, ending: str) -> int:
    return sum(1 for _ in folder.rglob(f"*.{ending}"))
