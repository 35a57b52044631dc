"""The measurements as ``docs/speed.md``."""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import subprocess
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

from bench import hugosite
from bench.cases import Row, Weight

_BEFORE = """# Speed

What a build costs beside other generators of static sites, measured in one run of
`python -m bench`. Seconds are CPU seconds of the whole process tree, the lowest of several runs
that took turns; ratios are ours by theirs. Absolute seconds belong to the machine, ratios less so.
"""
_AFTER = """
## What was compared

- The catalogue is generated (`bench/generated.py`): about 120 words a listing in Norwegian, English
  and Arabic, five listings an organisation, 40 places, twelve categories. No page is a copy of
  another. Everything lies on tmpfs. All sides build for the same fixed day.
- Ours is `brosjyre build --no-paper`: it reads and checks every file, builds and checks the site
  and publishes what differs.
- Hugo (`bench/hugo`) makes the same pages with the same elements and words: activity, organisation,
  place, category (60 cards a page), catalogue, language choice, sitemap, with the same icons (drawn
  by the style sheet), language menu, `hreflang`, data attributes, the source language's words below
  those of the others, the page's QR code (`images.QR`, inside the page as a data address, like
  ours) and the next eight dates worked out from the rule and the closed days.
- That the pages are the same is not taken on trust: after the cold builds `bench/parity.py` takes
  ten pages of each kind and language from both sides, compares them tag by tag and word by word,
  and stops the bench at the first that differs. The differences that are meant are listed there.
- In Hugo labels are `i18n` files, places and organisations data files, texts plain front matter,
  categories and places taxonomies. «Hugo» is written as Hugo's documentation teaches:
  `partialCached` for what all pages of a language share, `partial` for the parts of a listing,
  cards kept in the page's `Store`. «Every part kept by hand» caches each of a dozen parts by its
  values too: the fastest that we could make (docs/decisions/0008-which-hugo.md). Hugo's binary is
  started directly. JSON front matter was measured against TOML (as fast), YAML (slower) and a
  content adapter over one data file a listing (no faster); the fastest stayed.
- Eleventy (`bench/eleventy`) makes the same pages from JavaScript templates and data files, and is
  held against ours in the same way. eleventy-img makes 320, 640 and 1280 px WebP of quality 75 and
  effort 4, cropped to 4:3 by the resize of its `transform`, so that JPEGs are decoded at a reduced
  size. Node is started without npx.
- The bare cost of pictures is Pillow alone: decode at a reduced size, crop, resize each width from
  the next larger one (Lanczos), WebP of quality 75 and method 4, in threads (`bench/photos.py`).

## What was left out

- Pages and files of which there are as many for one listing as for thousands: guides, the page for
  clubs, languages, contacts, use without a network. Links to them stand in every page on all sides.
- What only ours makes though it does grow: the data of cards, search and conversation, and the
  hashes by which a tablet keeps the site.
- Hugo's and Eleventy's links start at the root of the site; ours are relative, so that the site
  also opens from a folder. Pictures are called by their content in ours.
- Further pages of a category have Hugo's own addresses, and its sitemaps leave them out.
- QR codes, in Eleventy only.
- Only ours checks what was typed, the finished pages and their links.
- Paper: none of the others makes any. `hugo server` and `eleventy --serve`, which keep a site in
  memory, were not measured: a volunteer's edit is built by a fresh process.

## How to run it

```
python -m bench                    # everything, writes this page; needs node and npm for Eleventy
python -m bench --only pages       # prints the first part, writes nothing
python -m bench --listings 500 --photos 20 --runs 1
python -m bench.pack --photos FOLDER    # camera photos of yours: writes «What a tablet downloads»
python -m bench.pack               # the same with drawn photos, prints it only
python -m bench.finding            # taps and keys among 2,000 listings: decision 0012
python -m bench.languages          # what languages cost: docs/languages.md
python -m bench.lookalikes         # cards that look alike in ./site: docs/accessibility.md
python -m bench.shares             # how much of what is seen is in each: docs/languages.md
```
"""


def table(rows: Sequence[Row]) -> str:
    """The table alone, as Markdown."""
    head = "| what; compared with | ours | other | ratio | at most | |\n|---|--:|--:|--:|--:|---|\n"
    return head + "".join(_line(row) for row in rows)


def weights(made: Sequence[Weight]) -> str:
    """Pages and their weight on both sides."""
    head = "| page | ours, files | kB each | Hugo, files | kB each |\n|---|--:|--:|--:|--:|\n"
    return head + "".join(
        f"| {one.what} | {one.ours[0]:,} | {one.ours[1] / 1000:.1f} "
        f"| {one.other[0]:,} | {one.other[1] / 1000:.1f} |\n"
        for one in made
    )


def page(
    rows: Sequence[Row], made: Sequence[Weight], notes: Sequence[str], day: dt.date, tablet: str
) -> str:
    """The whole of ``docs/speed.md``; ``tablet`` is the section that ``bench.pack`` wrote."""
    measured = f"{day.isoformat()}, {machine()}. {', '.join(_versions())}."
    notes_text = "\n".join(notes) + "\n"
    parts = (_BEFORE, table(rows), measured + "\n", notes_text, weights(made), tablet)
    return "\n".join(parts) + _AFTER


def day_of(typed: str | None) -> dt.date:
    """The day to print: as typed, else SOURCE_DATE_EPOCH's, else today."""
    if typed:
        return dt.date.fromisoformat(typed)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch else dt.date.today()


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    limit = "" if row.limit is None else f"{row.limit:g}"
    limit += " MB" if limit and row.ratio is None else ""
    kept = {True: "kept", False: "**missed**", None: ""}[row.kept]
    return f"| {row.what} | {row.ours} | {row.other} | {ratio} | {limit} | {kept} |\n"


def machine() -> str:
    """Processor, cores and system."""
    info = Path("/proc/cpuinfo")
    text = info.read_text(encoding="utf-8") if info.is_file() else ""
    found = re.search(r"model name\s*: (.*)", text)
    cores = len(os.sched_getaffinity(0))
    return f"{found[1] if found else platform.machine()}, {cores} cores, {platform.system()}"


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    for package in ("mkdocs", "mkdocs-material", "Jinja2", "Pillow"):
        yield f"{package} {metadata.version(package)}"
    told = _told(str(hugosite.binary()), "version")
    yield "Hugo " + told.partition("v")[2].partition("-")[0]
    yield f"Node {_told('node', '--version').lstrip('v')}"
    pinned = (Path(__file__).parent / "eleventy/package.json").read_text(encoding="utf-8")
    for name, version in re.findall(r'"@11ty/([\w-]+)": "([\d.]+)"', pinned):
        yield f"{name} {version}"


def _told(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()
