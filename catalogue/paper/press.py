"""Papers → PDFs in the cache, set in worker processes that cannot take the build with them.

A paper's key is the hash of all that can change its bytes: values, templates, fonts, the engine's
version, the day. A key that is in the cache is not set again, and its remarks are repeated.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from catalogue import palette
from catalogue.languages import LANGUAGES
from catalogue.paper.coverage import families
from catalogue.paper.options import PaperOptions

_FAMILIES = json.dumps({language: families(language) for language in LANGUAGES})
"""What the templates know of fonts: every language's families in order."""
WORKER = Path(__file__).with_name("worker.py")
"""Run by path, with ``-I``: neither environment nor this folder can change what it imports."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One PDF to be made."""

    site_path: str
    template: str
    values: Mapping[str, Any]
    """What the template shows: JSON values, and small pictures as bytes."""
    pictures: Mapping[str, Path]
    """Name in ``values`` → file; names are content hashes: a changed picture changes the key."""
    icons: Mapping[str, str] = field(default_factory=dict)
    """Name in ``values`` → SVG."""
    picture_ppi: int = 0
    """Dots an inch of a PNG of the first page, for looking at; 0 for a PDF."""

    @property
    def ending(self) -> str:
        """Of the finished file."""
        return "png" if self.picture_ppi else "pdf"


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished paper and the places where its words had to be cut."""

    path: Path
    cuts: tuple[tuple[str, str], ...]
    """(activity id or "", dotted field)."""
    pages: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """A paper that could not be made: ``reason`` is ``time``, ``memory`` or ``fault``."""

    reason: str
    message: str = ""


Outcome = Printed | Failed


class Press:
    """Sets papers for one build."""

    def __init__(self, options: PaperOptions) -> None:
        self._options = options
        self._cache = options.cache
        self._cache.mkdir(parents=True, exist_ok=True)
        self._used: set[str] = set()

    def run(self, papers: Sequence[Paper], told: Callable[[], None]) -> dict[str, Outcome]:
        """Site path → outcome, for papers that share their pictures; ``told`` once for each."""
        keyed = {self._key(paper): paper for paper in papers}
        self._used |= keyed.keys()
        outcomes: dict[str, Outcome] = {}
        for key, paper in keyed.items():
            if kept := self._kept(key, paper.ending, fresh=False):
                outcomes[paper.site_path] = kept
                told()
        waiting = {key: p for key, p in keyed.items() if p.site_path not in outcomes}
        for key, outcome in self._set(waiting):
            outcomes[keyed[key].site_path] = outcome
            told()
        return outcomes

    def forget_unused(self) -> None:
        """Delete the cached papers that this build did not ask for."""
        for file in self._cache.glob("*.*"):
            if file.is_file() and file.stem not in self._used:
                file.unlink()

    @cached_property
    def _foundation(self) -> bytes:
        """Hash of what all papers share."""
        digest = hashlib.sha256(f"{version('typst')} {_FAMILIES} {_colours()}".encode())
        files = (*self._options.templates.glob("*.typ"), *self._options.fonts.glob("*.ttf"), WORKER)
        for file in sorted(files, key=lambda file: file.name):
            digest.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
        return digest.digest()

    def _key(self, paper: Paper) -> str:
        made_as = [paper.site_path, paper.template, paper.values, paper.icons, paper.picture_ppi]
        values = _json(made_as).encode()
        day = self._options.edition_date.isoformat().encode()
        return hashlib.sha256(self._foundation + day + values).hexdigest()[:32]

    def _kept(self, key: str, ending: str, *, fresh: bool) -> Printed | None:
        path, remarks = self._cache / f"{key}.{ending}", self._cache / f"{key}.json"
        if not (path.is_file() and remarks.is_file()):
            return None
        kept = json.loads(remarks.read_text(encoding="utf-8"))
        cuts = tuple((activity, field) for activity, field in kept["cuts"])
        return Printed(path, cuts, kept["pages"], fresh)

    def _set(self, waiting: Mapping[str, Paper]) -> Iterator[tuple[str, Outcome]]:
        """Set papers in one worker after another until each has an outcome."""
        if not waiting:
            return
        with tempfile.TemporaryDirectory(dir=self._cache, prefix="work-") as folder:
            desk = Path(folder)
            _lay_out(desk, waiting, self._options.templates)
            left = dict(waiting)
            while left:
                for key, outcome in self._one_worker(desk, left):
                    del left[key]
                    yield key, outcome

    def _one_worker(self, desk: Path, left: Mapping[str, Paper]) -> Iterator[tuple[str, Outcome]]:
        """Outcomes until the worker is done or dead; the paper that killed it is the last."""
        with (desk / "errors.txt").open("wb") as errors:
            worker = subprocess.Popen(
                [sys.executable, "-I", str(WORKER), str(self._orders(desk, left))],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8",
            )  # fmt: skip
            with worker:
                began, finished = "", set[str]()
                for line in worker.stdout or ():
                    step = json.loads(line)
                    began = step.get("begin", began)
                    if outcome := self._outcome(step, left):
                        finished.add(began)
                        yield began, outcome
        if not began or began not in finished:
            errors_text = (desk / "errors.txt").read_text(encoding="utf-8", errors="replace")
            yield began, _death(worker.returncode, began, errors_text)

    def _outcome(self, step: Mapping[str, Any], papers: Mapping[str, Paper]) -> Outcome | None:
        if "failed" in step:
            return Failed("fault", f"{step['message']}\n{step['trace']}")
        if "done" not in step:
            return None
        cuts = sorted({(cut["activity"], cut["field"]) for cut in step["cuts"]})
        remarks = self._cache / f"{step['done']}.json"
        remarks.write_text(json.dumps({"cuts": cuts, "pages": step["pages"]}), encoding="utf-8")
        return self._kept(step["done"], papers[step["done"]].ending, fresh=True)

    def _orders(self, desk: Path, left: Mapping[str, Paper]) -> Path:
        """The worker's file of jobs."""
        noon = dt.datetime.combine(self._options.edition_date, dt.time(12), dt.UTC)
        orders = {
            "root": str(desk),
            "fonts": str(self._options.fonts.resolve()),
            "timestamp": int(noon.timestamp()),
            "seconds": self._options.limits.seconds,
            "memory_bytes": self._options.limits.memory_bytes,
            "jobs": [
                {
                    "key": key,
                    "template": paper.template,
                    "data": f"{key}.json",
                    "direction": paper.values["dir"],
                    "picture_ppi": paper.picture_ppi,
                    "target": str((self._cache / f"{key}.{paper.ending}").resolve()),
                }
                for key, paper in left.items()
            ],
        }
        file = desk / "orders.json"
        file.write_text(json.dumps(orders), encoding="utf-8")
        return file


def _colours() -> str:
    """The colours in use, for the templates."""
    return json.dumps(palette.colours(), sort_keys=True)


def _death(code: int, began: str, errors: str) -> Failed:
    """Why a worker ended in the middle of a paper. RuntimeError for a fault of the program."""
    if code == -signal.SIGALRM:
        return Failed("time")
    if began and (code < 0 or "MemoryError" in errors):
        return Failed("memory")
    if began and "PanicException" in errors:
        return Failed("fault", errors.strip().splitlines()[-1])
    raise RuntimeError(errors)


def _lay_out(desk: Path, papers: Mapping[str, Paper], templates: Path) -> None:
    """Everything that the worker may read, in one folder: it sees nothing else of the disk."""
    for template in templates.glob("*.typ"):
        shutil.copyfile(template, desk / template.name)
    (desk / "families.json").write_text(_FAMILIES, encoding="utf-8")
    (desk / "colours.json").write_text(_colours(), encoding="utf-8")
    for key, paper in papers.items():
        drawn: dict[str, bytes] = {}
        (desk / f"{key}.json").write_text(_json(paper.values, drawn), encoding="utf-8")
        drawn |= {f"{name}.svg": svg.encode() for name, svg in paper.icons.items()}
        for name, content in drawn.items():
            if not (desk / name).exists():
                (desk / name).parent.mkdir(parents=True, exist_ok=True)
                (desk / name).write_bytes(content)
        _link(desk, paper.pictures.items())


def _json(values: object, drawn: dict[str, bytes] | None = None) -> str:
    """Values with small pictures as the names of their files, which are put into ``drawn``."""

    def named(picture: object) -> str:
        if not isinstance(picture, bytes):
            raise TypeError(f"no value of a paper: {picture!r}")
        name = f"{hashlib.sha256(picture).hexdigest()[:20]}.png"
        if drawn is not None:
            drawn[name] = picture
        return name

    return json.dumps(values, sort_keys=True, default=named)


def _link(desk: Path, pictures: Iterable[tuple[str, Path]]) -> None:
    for name, file in pictures:
        target = desk / name
        if not target.exists():
            try:
                os.link(file, target)
            except OSError:  # another disk, or a disk without links
                shutil.copyfile(file, target)
