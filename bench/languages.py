"""What languages cost: ``python -m bench.languages``.

200 generated listings that a club wrote in bokmål alone, three of four texts from the list of
phrases and the fourth unknown to it; drawings, and once photos. Measured: the site in one to five
languages and in all, what a tablet downloads for each language, and all take-home sheets. Seconds
are CPU seconds of the whole process tree, the lowest of several runs that took turns. A whole run
writes ``docs/language_costs.toml``, of which ``make docs`` makes a table.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import random
import re
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench import generated, pack, papers, photos, report
from bench.generated import TODAY, Listing
from bench.measure import Cost, in_turn, python, run
from bench.sample import REPOSITORY, all_languages
from catalogue import words

FILE = REPOSITORY / "docs/language_costs.toml"
LISTINGS = 200
FEW = (1, 2, 3, 4, 5)
"""Numbers of languages whose builds tell what one more adds."""
MOST_S, MOST_MORE, MOST_MB = 30.0, 0.12, 1.5
"""At most: the build in all languages; one more language, as a part of the first; its download."""
KNOWN = 0.75
"""Share of the texts that the list of phrases knows."""
_SLOTS = {"time": "18:20", "start": "9", "end": "15"}
"""What stands in a phrase's slots; a number is 5 everywhere."""
_WEIGHTS = (
    ("pages", (".html",)),
    ("index", ("/terms.js",)),
    ("cards", ("/cards.js", "/codes.js")),
    ("fonts", (".woff2",)),
    ("other", ("",)),
)
"""What is weighed together and how the files' names end; the first that fits."""
PARTS = tuple(name for name, _ in _WEIGHTS)
_COMPRESSED_ALREADY = (".woff2", ".webp", ".png")

Weight = Mapping[str, int]
"""Part of a language's pack → bytes; ``sent`` is all of it as a host sends it, compressed."""


@dataclass(frozen=True, slots=True)
class Line:
    """One measured number and what it may be at most."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    def told(self) -> tuple[str, str, str]:
        """For a table: the number, what it may be and whether it is."""
        if self.limit is None:
            return self._with_unit(self.value), "", ""
        kept = "kept" if self.value <= self.limit else "**missed**"
        return self._with_unit(self.value), self._with_unit(self.limit), kept

    def _with_unit(self, number: float) -> str:
        return f"{100 * number:.0f} %" if self.unit == "%" else f"{number:.2f} {self.unit}"


def main() -> None:
    """Measure, print, and write a whole run down."""
    parser = argparse.ArgumentParser(prog="python -m bench.languages")
    parser.add_argument("--listings", type=int, default=LISTINGS)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-paper", action="store_true", help="without the take-home sheets")
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    parser.add_argument("--date", help="the day to write; SOURCE_DATE_EPOCH or today otherwise")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        bench = Bench(Path(name), options.listings, options.runs)
        lines = list(bench.site())
        weights = weigh(bench.whole / "site")
        lines += list(heaviest(weights))
        if not options.no_paper:
            lines += list(bench.sheets())
    for one in lines:
        print(f"{one.what:76} {' '.join(one.told())}")
    print("\n".join(table(weights)))
    if options.listings == LISTINGS and not options.no_paper:
        written = data(lines, weights, options.listings, report.day_of(options.date))
        FILE.write_text(written, encoding="utf-8")


class Bench:
    """Builds in one scratch folder."""

    def __init__(self, folder: Path, count: int, runs: int) -> None:
        self._folder, self._count, self._runs = folder, count, runs
        self._all = all_languages()
        self.whole = self._catalogue("whole", count, self._all)

    def site(self) -> Iterator[Line]:
        """The site in all languages, and what one more adds."""
        start_up = self._catalogue("one", 1, self._all[:1])
        few = [self._catalogue(f"in-{many}", self._count, self._all[:many]) for many in FEW]
        roots = (start_up, *few, self.whole)
        start, *some, whole = (
            one.cpu_s for one in in_turn(self._runs, *(self._cold(root) for root in roots))
        )
        first, many = some[0], len(self._all)
        added = statistics.linear_regression(FEW, some).slope
        what = f"{self._count} listings × {many} languages, site and search, cold"
        yield Line(what, whole, "s", MOST_S)
        yield Line("the same in one language", first, "s")
        yield Line("one listing in one language: start-up", start, "s")
        yield Line(f"one more language, from {FEW[0]} to {FEW[-1]} of them", added, "s")
        yield from _parts(added, first, start)
        late = (whole - first) / (many - 1)
        yield Line(f"one more language, from {FEW[0]} to {many} of them", late, "s")
        yield from _parts(late, first, start)
        alone, together = (self._illustrated(number) for number in (1, many))
        yield Line("with a photo of 6 megapixels for each listing: one language", alone, "s")
        more = (together - alone) / (many - 1) / alone
        yield Line(f"one more, from {FEW[0]} to {many}: of that", more, "%", MOST_MORE)
        yield Line(f"all languages beside {many} builds of one", whole / (many * first), "%")

    def sheets(self) -> Iterator[Line]:
        """All take-home sheets in all languages."""
        made = papers.measured(self.whole, ("sheet",))
        what = f"{made['papers']:,.0f} take-home sheets"
        yield Line(f"{what}, cold", made["cpu_s"], "s")
        yield Line(f"{what}: one", 1000 * made["cpu_s"] / made["papers"], "ms")
        yield Line(what, made["mb"], "MB")

    def _illustrated(self, many: int) -> float:
        """CPU seconds of one cold build in so many languages, pictures and all."""
        root = self._catalogue(f"photos-{many}", self._count, self._all[:many], photos=True)
        photos.illustrate(root, self._count)
        cost = self._cold(root)()
        shutil.rmtree(root)
        return float(cost.cpu_s)

    def _catalogue(
        self, name: str, count: int, languages: Sequence[str], *, photos: bool = False
    ) -> Path:
        root = self._folder / name
        told = as_a_club_writes
        generated.write_catalogue(root, count, languages=languages, told=told, photos=photos)
        return root

    def _cold(self, root: Path) -> Any:
        def build() -> Cost:
            for made in (".cache", "site"):
                shutil.rmtree(root / made, ignore_errors=True)
            command = ("build", "--root", root, "--no-paper", "--quiet", "--today", TODAY)
            return run([python(), "-m", "catalogue.adapters.cli", *command], REPOSITORY)

        return build


def _parts(added: float, first: float, start: float) -> Iterator[Line]:
    """What is added beside the build in one language, read in two ways."""
    yield Line("that is of the build in one language", added / first, "%", MOST_MORE)
    yield Line("… with start-up taken off", added / (first - start), "%", MOST_MORE)


def as_a_club_writes(one: Listing) -> Listing:
    """The listing in bokmål alone, most of its texts from the list of phrases."""
    chance = random.Random(one.number)

    def text(group: str, made: Any, many: int = 1) -> dict[str, str]:
        said = " ".join(chance.sample(_phrases(group), many))
        return {"nb": said if chance.random() < KNOWN else made["nb"]}

    fields: dict[str, Any] = dict(one.fields)
    contact = fields["contact"]["inclusion"]
    steps = [{"text": text("visit", step["text"])} for step in fields["what_happens"]]
    return replace(
        one,
        fields=fields
        | {
            "title": text("title", fields["title"]),
            "summary": text("summary", fields["summary"]),
            "description": text("visit", fields["description"], many=5),
            "what_happens": steps,
            "bring": [text("things", {"nb": f"Ting {one.number}"}) for _ in range(2)],
            "contact": {"inclusion": contact | {"role": text("role", contact["role"])}},
        },
    )


def _phrases(group: str) -> list[str]:
    """A group's phrases in bokmål with their slots filled, without those that name a person."""
    found = words.section("nb", "phrases")
    said = (text for key, text in found.items() if key.startswith(f"{group}."))
    return [
        re.sub(r"\{(\w+)\}", lambda slot: _SLOTS.get(slot[1], "5"), text)
        for text in said
        if "{contact}" not in text
    ]


def weigh(site: Path) -> dict[str, Weight]:
    """Language → what its own pack weighs, of a site without papers; the shared pack comes once."""
    packs = pack.read_packs(site)
    return {tag: _weight(site, files) for tag, files in packs.items() if tag != "shared"}


def _weight(site: Path, files: pack.Pack) -> Weight:
    found = dict.fromkeys(PARTS, 0)
    for path, size in files.items():
        found[_part(path)] += size
    return found | {"all": sum(files.values()), "sent": sum(_sent(site / path) for path in files)}


def _part(path: str) -> str:
    return next(name for name, ends in _WEIGHTS if path.endswith(ends))


def _sent(file: Path) -> int:
    content = file.read_bytes()
    return len(content if file.suffix in _COMPRESSED_ALREADY else gzip.compress(content, 6))


def heaviest(weights: Mapping[str, Weight]) -> Iterator[Line]:
    """The language that a tablet downloads most for, both ways of counting."""
    for how, name in (("as the files lie", "all"), ("as a host sends it, compressed", "sent")):
        tag = max(weights, key=lambda one: weights[one][name])
        what = f"a tablet downloads for «{tag}» without papers, {how}"
        yield Line(what, weights[tag][name] / 1e6, "MB", MOST_MB)


def table(weights: Mapping[str, Weight]) -> Iterator[str]:
    """What a tablet downloads for each language, in kB."""
    names = (*PARTS, "all", "sent")
    yield "kB  " + " ".join(f"{name:>7}" for name in names)
    for tag, weight in weights.items():
        yield f"{tag:3} " + " ".join(f"{weight[name] / 1000:7.0f}" for name in names)


def data(lines: Sequence[Line], weights: Mapping[str, Weight], listings: int, day: dt.date) -> str:
    """The file that ``docs/write_languages.py`` reads."""
    rows = [json.dumps([one.what, *one.told()], ensure_ascii=False) for one in lines]
    written = [
        "# What languages cost. Written by `python -m bench.languages`.",
        f"measured = {day.isoformat()}",
        f"listings = {listings}",
        f"machine = {json.dumps(report.machine())}",
        "costs = [",
        *(f"  {row}," for row in rows),
        "]",
        "",
        "[weights]",
    ]
    for tag, weight in weights.items():
        inside = ", ".join(f"{name} = {size}" for name, size in weight.items())
        written.append(f"{tag} = {{ {inside} }}")
    return "\n".join(written) + "\n"


if __name__ == "__main__":
    main()
