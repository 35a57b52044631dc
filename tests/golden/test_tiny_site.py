"""The pages of a tiny catalogue as documents: what a change does to them is read as a diff.

``python -m pytest tests/golden --refresh`` writes ``tiny-site`` anew; read the diff before committing.
"""

from __future__ import annotations

import re
from pathlib import Path

import golden_files
import pytest

GOLDEN = Path(__file__).parent / "tiny-site"
_SHOWN = re.compile(r'<a class="ab-skip.*</footer>', re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>")
_DRAWN = re.compile(r"(<svg[^>]*>)(?:<(?:path|rect)[^>]*>)+</svg>")
_PICTURE = re.compile(r"(?<=pictures/)[0-9a-f]{20}")
_WEIGHT = re.compile(r"\d+(?= (?:kB|كيلوبايت))")


def document(page: str) -> str:
    """Title and body, a line for each element, without what only other tests look at.

    Names of pictures are hashes of their bytes; icons and QR codes are drawn by long paths; a PDF's
    weight follows its photos and fonts.
    """
    shown = "\n".join(found[0] for pattern in (_TITLE, _SHOWN) if (found := pattern.search(page)))
    quiet = _WEIGHT.sub(
        "…", _PICTURE.sub("…", _DRAWN.sub(r"\1…</svg>", shown if "\n" in shown else page))
    )
    lines = (line.strip() for line in re.sub(r">\s*<(?!/svg)", ">\n<", quiet).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def documents(site: Path) -> dict[str, str]:
    """Path below the site → document, of all pages in both languages but the reference's lists."""
    found = (page for language in ("nb", "ar") for page in (site / language).rglob("*.html"))
    pages = sorted(page for page in found if not page.name.startswith("reference-"))
    return {
        page.relative_to(site).as_posix(): document(page.read_text(encoding="utf-8"))
        for page in pages
    }


@pytest.fixture(autouse=True, scope="module")
def _refreshed(request: pytest.FixtureRequest, tiny_built: Path) -> None:
    if request.config.getoption("--refresh"):
        golden_files.write(GOLDEN, documents(tiny_built / "site"))


def test_the_pages_are_those_of_the_golden_folder(tiny_built: Path) -> None:
    assert sorted(documents(tiny_built / "site")) == sorted(golden_files.kept(GOLDEN))


def test_each_page_is_as_its_golden_document(tiny_built: Path) -> None:
    made = documents(tiny_built / "site")
    assert golden_files.differences(golden_files.kept(GOLDEN), made) == ""
