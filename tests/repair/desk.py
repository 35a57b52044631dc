"""A catalogue with one listing on the desk: what ``check`` prints about it, and what it becomes."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from catalogue.load import corrected_by_rules, load
from catalogue.model import Activity
from catalogue.problems import Problem
from catalogue.report import as_json, as_text
from catalogue.validate import validate

REPOSITORY = Path(__file__).parents[2]
FIELDS = REPOSITORY / "docs" / "fields.md"
_REFERENCE = re.compile(r"([a-z0-9-]+/[a-z0-9-]+)(?=[\],\s])")


def sample() -> dict[str, str]:
    """Path → text of every listing of the sample, and of the full example of the documentation."""
    files = sorted((REPOSITORY / "activities").glob("*/*.yml"))
    texts = {
        file.relative_to(REPOSITORY).as_posix(): file.read_text(encoding="utf-8")
        for file in files
        if file.parent.name != "places" and file.name != "organisation.yml"
    }
    blocks = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", FIELDS.read_text("utf-8"), re.DOTALL))
    full = next(path for path in blocks if path.endswith("/sjakk-for-alle.yml"))
    return texts | {full: blocks[full]}


@dataclass
class Desk:
    """One listing in a folder of its own, with everything that it refers to."""

    root: Path
    path: str
    read: dict[str, tuple[Activity | None, tuple[Problem, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path, path: str) -> Desk:
        """Writes the files around a listing."""
        blocks = dict(
            re.findall(r"```yaml\n# (\S+)\n(.*?)```", FIELDS.read_text("utf-8"), re.DOTALL)
        )
        is_full = path.endswith("/sjakk-for-alle.yml")
        for name, text in blocks.items() if is_full else _around(path):
            if not name.startswith("private/"):
                _write(root / name, text)
        for name in ("places/biblioteket.jpg", "sjakkbrett.jpg", "verten.jpg", "sjakk.mp3"):
            folder = "" if "/" in name else f"{path.split('/')[1]}/"
            _write(root / "images" / f"{folder}{name}", "")
        for file in sorted((REPOSITORY / "images" / path.split("/")[1]).glob("*")):
            _write(root / "images" / path.split("/")[1] / file.name, "")
        for file in sorted((REPOSITORY / "images" / "places").glob("*")):
            _write(root / "images" / "places" / file.name, "")
        return cls(root, path)

    def look(self, typed: bytes) -> tuple[Activity | None, tuple[Problem, ...]]:
        """The listing as it would be shown (None with an error), and its problems."""
        (self.root / self.path).write_bytes(typed)
        loaded = load(self.root)
        found = list(loaded.problems)
        listing = None
        if loaded.catalogue:
            everything = (*loaded.catalogue.activities, *loaded.partly)
            typed_catalogue = dataclasses.replace(loaded.catalogue, activities=everything)
            found += corrected_by_rules(validate(typed_catalogue), self.root)
            id_ = self.path.removeprefix("activities/").removesuffix(".yml")
            listing = next((one for one in loaded.catalogue.activities if one.id == id_), None)
        mine = tuple(sorted(one for one in found if one.path == self.path))
        return listing, mine

    def report(self, problems: tuple[Problem, ...]) -> str:
        """What is printed."""
        return as_text(problems)


def machine_rows(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
    """What a machine is told."""
    rows: list[dict[str, Any]] = json.loads(as_json(problems))
    return rows


def plain(value: object) -> object:
    """A model object without the places where its values were typed."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            one.name: plain(getattr(value, one.name))
            for one in dataclasses.fields(value)
            if one.name not in ("origin", "positions")
        }
    if isinstance(value, dict):
        return {key: plain(own) for key, own in value.items()}
    if isinstance(value, tuple | list):
        return [plain(own) for own in value]
    return value


def _around(path: str) -> list[tuple[str, str]]:
    folder = REPOSITORY / Path(path).parent
    files = [REPOSITORY / "activities" / "catalogue.yml", folder / "organisation.yml"]
    files += sorted((REPOSITORY / "activities" / "places").glob("*.yml"))
    text = (REPOSITORY / path).read_text(encoding="utf-8")
    for name in set(_REFERENCE.findall(text)):
        other = REPOSITORY / "activities" / f"{name}.yml"
        if other.is_file():
            files += [other, other.parent / "organisation.yml"]
    return [
        (file.relative_to(REPOSITORY).as_posix(), file.read_text(encoding="utf-8"))
        for file in files
    ]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_text(text, encoding="utf-8")
