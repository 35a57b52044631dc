"""The sample catalogue of the repository in every language that has words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from catalogue import words
from catalogue.languages import LANGUAGES

REPOSITORY = Path(__file__).parents[1]


def all_languages() -> tuple[str, ...]:
    """Every language that has words, in the order of the picker: the source first."""
    return tuple(tag for tag in LANGUAGES if tag in words.offered())


def copy(root: Path) -> Path:
    """A copy of the sample that is offered in all of them."""
    for name in ("activities", "images", "pages"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    file = root / "activities/catalogue.yml"
    offered = f"languages: [{', '.join(all_languages())}]"
    text = re.sub(r"^languages:.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(f"{text}{offered}\n", encoding="utf-8")
    return root
