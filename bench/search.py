"""What the search index costs: size, building, opening and finding (``python -m bench.search``).

Builds generated catalogues and, where the folder is named, imports real listings; then
``bench/search.mjs`` opens each index in Node and types whole words one key at a time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import itertools
import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import generated, real
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.search import Terms
from catalogue.standing import as_of

TODAY = dt.date.fromisoformat(generated.TODAY)
COUNTS = (300, 1000, 2000, 5000)


def main() -> None:
    """Measure and print a table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench.search")
    parser.add_argument("--real", type=Path, help="folder with listings/*.jsonl")
    options = parser.parse_args()
    print("| catalogue | listings | kB gz a language | build CPU s, all languages | open ms |"
          " find ms: middle, worst, worst when nothing is compiled |")  # fmt: skip
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, catalogue in catalogues(Path(folder), options.real):
            print(row(Path(folder), name, catalogue), flush=True)


def catalogues(folder: Path, shared_real: Path | None) -> Iterator[tuple[str, Catalogue]]:
    """Each catalogue to measure, as of the bench's day."""
    yield "the sample", read(Path(__file__).parents[1])
    for count in COUNTS:
        root = folder / f"generated-{count}"
        generated.write_catalogue(root, count)
        yield "generated, nb en ar", read(root)
    if shared_real:
        for repeats in (1, 2):
            rows = [real.filled(one) for one in itertools.islice(real.read_rows(shared_real), 1000)]
            root = folder / f"real-{repeats}"
            real.write_catalogue(root, rows[: 500 * repeats], real.read_photos(shared_real), "GB")
            yield "real, en", read(root)


def read(root: Path) -> Catalogue:
    """A catalogue as of the bench's day."""
    loaded = load(root)
    assert loaded.catalogue
    return as_of(loaded.catalogue, TODAY)


def row(folder: Path, name: str, catalogue: Catalogue) -> str:
    """One line of the table."""
    before = time.process_time()
    terms = Terms(catalogue)
    files = {language: terms.file(language) for language in catalogue.languages}
    spent = time.process_time() - before
    sizes = [len(gzip.compress(content, 6)) / 1000 for content in files.values()]
    file = folder / "terms.js"
    file.write_bytes(files[catalogue.languages[0]])
    script = Path(__file__).with_name("search.mjs")
    done = subprocess.run(["node", script, file], capture_output=True, check=True, text=True)
    told = json.loads(done.stdout)
    kept = len(catalogue.activities)
    found = f"{told['middle']:.2f}, {told['worst']:.1f} («{told['slowest']}»), {told['first']:.1f}"
    return f"| {name} | {kept} | {max(sizes):.1f} | {spent:.2f} | {told['open']:.1f} | {found} |"


if __name__ == "__main__":
    main()
