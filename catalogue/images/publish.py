"""The stage itself: each use of a picture → a rendition, made in threads or out of the cache."""

from __future__ import annotations

import difflib
import os
import warnings
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.images import gate, store, vector
from catalogue.images.memory import MemoryBudget
from catalogue.images.uses import (
    SITE_FOLDER,
    Made,
    PictureOptions,
    Pictures,
    PictureUse,
    Refused,
)
from catalogue.model import Rendition
from catalogue.problems import Problem, problem

Progress = Callable[[int, int], None]
"""Told after each picture: how many are done, how many there are."""


def publish(
    uses: Iterable[PictureUse],
    originals: Path,
    cache: Path,
    options: PictureOptions,
    progress: Progress,
) -> Pictures:
    """Renditions of all uses, their files for the site, and problems for those that were refused.

    The same originals and options give the same bytes, whatever is cached and however many threads
    there are. Symbolic links are never followed.
    """
    by_key: dict[str, list[PictureUse]] = {}
    for use in uses:
        by_key.setdefault(use.key, []).append(use)
    workshop = _Workshop(gate.Originals(originals), store.Store.open(cache), options)
    each = {key: max(same, key=lambda use: use.on_paper) for key, same in by_key.items()}
    outcomes = workshop.run(each, progress)
    workshop.store.save_index()
    return _collected(by_key, outcomes, cache, options)


@dataclass(frozen=True, slots=True)
class _Workshop:
    """What every picture needs while it is made."""

    originals: gate.Originals
    store: store.Store
    options: PictureOptions

    def run(self, uses: Mapping[str, PictureUse], progress: Progress) -> dict[str, Made | Refused]:
        """Key → what was made or why not, in the order of ``uses``."""
        budget = MemoryBudget(self.options.max_memory_bytes)
        outcomes: dict[str, Made | Refused] = {}
        with (
            warnings.catch_warnings(),
            ThreadPoolExecutor(self.options.threads or os.cpu_count()) as threads,
        ):
            warnings.filterwarnings("ignore", module="PIL")
            for key, outcome in zip(
                uses,
                threads.map(lambda use: self._outcome(use, budget), uses.values()),
                strict=True,
            ):
                outcomes[key] = outcome
                progress(len(outcomes), len(uses))
        return outcomes

    def _outcome(self, use: PictureUse, budget: MemoryBudget) -> Made | Refused:
        try:
            return self._shipped(use) if use.picture.drawing else self._own(use, budget)
        except Refused as refused:
            return refused

    def _shipped(self, use: PictureUse) -> Made:
        """A drawing of the library, through the same gate as any other SVG."""
        name = use.picture.drawing
        names = sorted(path.stem for path in self.options.drawings.glob("*.svg"))
        if name not in names:
            close = difflib.get_close_matches(name, names, n=1)
            raise Refused("C510", drawing=name, hint=close[0] if close else names[0])
        data = (self.options.drawings / f"{name}.svg").read_bytes()
        return self._drawn(use, data, store.digest(data))

    def _own(self, use: PictureUse, budget: MemoryBudget) -> Made:
        """A file of the organisation, from the cache when it has not been touched."""
        file = use.picture.file
        path = self.originals.find(file)
        stamp = gate.size_and_time(path, file, self.options.max_file_bytes)
        known = self.store.known_digest(file, stamp)
        if known and (made := self._finished(use, known)):
            return made
        data = path.read_bytes()
        known = store.digest(data)
        self.store.remember_original(file, stamp, known)
        return self._finished(use, known) or self._made(use, data, known, budget)

    def _made(self, use: PictureUse, data: bytes, known: str, budget: MemoryBudget) -> Made:
        file = use.picture.file
        if (kind := gate.kind(data, file)) == "SVG":
            return self._drawn(use, data, known)
        from catalogue.images import pixels  # late: a catalogue without new photos needs it not

        original = pixels.Original(file, data, kind, use.shape, use.picture.focal)
        name = self._name(use, known)
        made, files = pixels.make(original, name, self.options, budget, on_paper=use.on_paper)
        self.store.keep(made, files)
        return made

    def _drawn(self, use: PictureUse, data: bytes, known: str) -> Made:
        if made := self._finished(use, known):
            return made
        file = use.picture.file or use.picture.drawing
        drawing = vector.redraw(data, file, use.shape, use.picture.focal)
        made = Made(self._name(use, known), (), drawing.width_px, drawing.height_px, 0)
        self.store.keep(made, {made.paper_name: drawing.data})
        return made

    def _finished(self, use: PictureUse, known: str) -> Made | None:
        return self.store.finished(self._name(use, known), on_paper=use.on_paper)

    def _name(self, use: PictureUse, known: str) -> str:
        across, down = use.picture.focal
        crop = f"{use.shape} {across:g} {down:g}"
        return store.finished_name(known, store.recipe(self.options), crop)


def _collected(
    by_key: Mapping[str, list[PictureUse]],
    outcomes: Mapping[str, Made | Refused],
    cache: Path,
    options: PictureOptions,
) -> Pictures:
    renditions: dict[str, Rendition] = {}
    files: dict[str, Path] = {}
    problems: set[Problem] = set()
    for key, outcome in outcomes.items():
        if isinstance(outcome, Refused):
            problems.update(_problem(use, outcome) for use in by_key[key])
            continue
        problems.update(
            _too_small(use, outcome) for use in by_key[key] if _small(use, outcome, options)
        )
        renditions[key] = _rendition(outcome, by_key[key][0].shape, cache)
        files.update({f"{SITE_FOLDER}/{name}": cache / name for name in outcome.site_names})
    return Pictures(renditions, dict(sorted(files.items())), tuple(sorted(problems)))


def _rendition(made: Made, shape: str, cache: Path) -> Rendition:
    paper = cache / made.paper_name
    return Rendition(made.name, shape, made.widths, made.width_px, made.height_px, paper)


def _small(use: PictureUse, made: Made, options: PictureOptions) -> bool:
    enough = options.small_below_px if use.shape == "4x3" else options.small_below_px // 2
    return 0 < made.original_width_px < enough


def _too_small(use: PictureUse, made: Made) -> Problem:
    return _problem(use, Refused("C508", file=use.picture.file, px=made.original_width_px))


def _problem(use: PictureUse, refused: Refused) -> Problem:
    """A problem at the line that names the picture."""
    origin = use.picture.origin
    path = origin.path or f"images/{use.picture.file}"
    made = problem(refused.code, path, origin.line, origin.column)
    return replace(made, values=tuple(sorted(refused.values.items())))
