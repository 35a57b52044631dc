"""A page and a take-home sheet in every language, as text: what a change of words does is read as a diff.

``python -m pytest tests/golden --refresh`` writes ``twenty`` anew; read the diff before committing.
"""

from __future__ import annotations

from pathlib import Path

import golden_files
import pytest
from test_tiny_site import document
from twenty_catalogue import KNITTING, TWENTY, lines, sheet

GOLDEN = Path(__file__).parent / "twenty"


def documents(root: Path, language: str) -> dict[str, str]:
    """The page and the sheet of one activity."""
    page = root / "site" / language / f"{KNITTING}.html"
    return {
        f"{language}.html": document(page.read_text(encoding="utf-8")),
        f"{language}.txt": "\n".join(lines(sheet(root, KNITTING, language))) + "\n",
    }


@pytest.fixture(autouse=True, scope="module")
def _refreshed(request: pytest.FixtureRequest, twenty: Path) -> None:
    if request.config.getoption("--refresh"):
        made = {path: text for tag in TWENTY for path, text in documents(twenty, tag).items()}
        golden_files.write(GOLDEN, made)


def test_every_language_has_a_golden_page_and_sheet() -> None:
    names = [f"{tag}.{ending}" for tag in TWENTY for ending in ("html", "txt")]
    assert sorted(golden_files.kept(GOLDEN)) == sorted(names)


@pytest.mark.parametrize("language", TWENTY)
def test_page_and_sheet_are_as_their_golden_documents(twenty: Path, language: str) -> None:
    made = documents(twenty, language)
    golden = {path: text for path, text in golden_files.kept(GOLDEN).items() if path in made}
    assert golden_files.differences(golden, made) == ""
