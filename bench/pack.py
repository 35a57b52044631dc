"""What a tablet downloads for a catalogue in which every listing has a photo, by kind of file.

``python -m bench.pack --photos FOLDER`` builds 200 generated listings in three languages with the
photos of the folder, papers and all, prints what the packs weigh, and writes that section of
``docs/speed.md``. Without a folder the photos are drawn, and nothing is written.
"""

from __future__ import annotations

import argparse
import itertools
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import generated, photos
from bench.measure import python, run
from catalogue.offline.check import LISTINGS

MOST_MB = 40
"""What the first download may weigh for ``LISTINGS``; the build warns above it (C821)."""
HEAD = "## What a tablet downloads\n"
_PAGE = Path(__file__).parents[1] / "docs/speed.md"
_KINDS = (
    ("photos at 640 px", (".webp",)),
    ("take-home sheets", (".pdf",)),
    ("pages", (".html",)),
    ("data, scripts, styles, drawings, fonts", ("",)),
)
"""What is counted together and how the files' names end; the first that fits."""
Pack = Mapping[str, int]
"""Path of each file → bytes."""


def main() -> None:
    """Build and print the section; with camera photos and the budget's size, write it down."""
    parser = argparse.ArgumentParser(prog="python -m bench.pack")
    parser.add_argument("--photos", type=Path, help="folder of camera photos")
    parser.add_argument("--listings", type=int, default=LISTINGS)
    parser.add_argument("--folder", type=Path, default=Path("/dev/shm"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        drawn = options.photos is None
        if drawn:
            photos.write_photos(folder / "drawn", options.listings)
        write_catalogue(folder / "ours", options.listings, options.photos or folder / "drawn")
        build = ("build", "--root", folder / "ours", "--quiet", "--today", generated.TODAY)
        run([python(), "-m", "catalogue.adapters.cli", *build], _PAGE.parents[1])
        made = section(read_packs(folder / "ours/site"), options.listings, drawn=drawn)
    print(made)
    if options.listings == LISTINGS and not drawn:
        page = _PAGE.read_text(encoding="utf-8")
        _PAGE.write_text(page.replace(section_of(page), made), encoding="utf-8")


def write_catalogue(root: Path, count: int, originals: Path) -> None:
    """Generated listings, each with a photo of its own: in turn, told apart by the last bytes."""
    generated.write_catalogue(root, count, photos=True)
    files = itertools.cycle(sorted(originals.iterdir()))
    for number, file in zip(range(count), files, strict=False):
        folder = root / f"images/lag-{number // generated.LISTINGS_PER_ORGANISATION}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.jpg").write_bytes(file.read_bytes() + b"%d" % number)


def read_packs(site: Path) -> dict[str, Pack]:
    """Name of each pack (``shared`` first, then the source language) → its files."""
    index = json.loads((site / "assets/offline.json").read_text(encoding="utf-8"))
    return {
        name: {
            path: size
            for path, _, size in json.loads((site / pack["path"]).read_text(encoding="utf-8"))
        }
        for name, pack in index["packs"].items()
    }


def section(packs: Mapping[str, Pack], listings: int, *, drawn: bool) -> str:
    """The section of the page: a column for each language."""
    shared, *languages = packs
    kept = [{**packs[shared], **packs[language]} for language in languages]
    source = packs[languages[0]]
    rows = [(what, [_of_kind(one, what) for one in kept]) for what, _ in _KINDS]
    rows.append(("**first download: one language**", [sum(one.values()) for one in kept]))
    both = [sum({**one, **source}.values()) for one in kept]
    rows.append((f"the same beside the source language «{languages[0]}» (C821)", both))
    photo = "a photo drawn by the bench" if drawn else "a camera photo"
    return "\n".join(_lines(languages, rows, listings, photo)) + "\n"


def _lines(
    languages: list[str], rows: list[tuple[str, list[int]]], listings: int, photo: str
) -> Iterator[str]:
    yield HEAD
    yield f"{listings} generated listings with {photo} each, in MB of 1,000,000 bytes, as they lie"
    yield f"in the packs (`bench/pack.py`). The first download may weigh {MOST_MB} MB. Whoever"
    yield "shows another language than the source keeps the pages and sheets of both."
    yield ""
    yield f"| what | {' | '.join(languages)} |"
    yield f"|---|{'--:|' * len(languages)}"
    for what, sizes in rows:
        yield f"| {what} | {' | '.join(f'{size / 1e6:.1f}' for size in sizes)} |"


def section_of(page: str) -> str:
    """The section as it stands in the page now."""
    return HEAD + page.partition(HEAD)[2].partition("\n## ")[0]


def _of_kind(pack: Pack, wanted: str) -> int:
    return sum(size for path, size in pack.items() if _kind(path) == wanted)


def _kind(path: str) -> str:
    return next(what for what, ends in _KINDS if path.endswith(ends))


if __name__ == "__main__":
    main()
