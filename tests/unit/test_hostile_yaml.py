"""The shared hostile YAML files: each fault has a case of ours, and no file breaks the reading."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
import yaml

from catalogue import yamltext
from catalogue.load import load
from catalogue.problems import known_codes

SHARED = Path(__file__).parents[2].parent / "shared" / "real" / "hostile-yaml"
EXAMPLES = Path(__file__).parents[1] / "examples"
DECISION = Path(__file__).parents[2] / "docs" / "decisions" / "0002-reading-scalars-as-text.md"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no shared hostile files here")


def table() -> list[dict[str, str]]:
    with (EXAMPLES / "hostile.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def outcome(severities: list[str]) -> str:
    if "error" in severities:
        return "reject"
    return "warn" if severities else "accept"


def shared_files() -> list[str]:
    """As named in the table: below ``files/``, or ``real/<name>``."""
    files = sorted(one for one in (SHARED / "files").rglob("*") if one.is_file())
    names = [one.relative_to(SHARED / "files").as_posix() for one in files]
    return names + sorted(f"real/{one.name}" for one in (SHARED / "real").rglob("*.md"))


def bytes_of(name: str) -> bytes:
    if name.startswith("real/"):
        return next((SHARED / "real").rglob(name.removeprefix("real/"))).read_bytes()
    return (SHARED / "files" / name).read_bytes()


@pytest.mark.parametrize("row", table(), ids=lambda row: row["file"])
def test_the_case_of_a_fault_has_the_outcome_of_the_table(row: dict[str, str]) -> None:
    case = yaml.safe_load((EXAMPLES / f"{row['case']}.yml").read_text(encoding="utf-8"))
    severities = [known_codes()[one["code"]]["severity"] for one in case.get("problems", [])]
    assert outcome(severities) == row["here"]


def test_every_deviation_is_named_in_the_decision() -> None:
    words = DECISION.read_text(encoding="utf-8")
    deviating = [Path(row["file"]).stem for row in table() if row["expected"] != row["here"]]
    assert [name for name in deviating if f"`{name}`" not in words] == []


@needs_shared
def test_every_shared_file_is_in_the_table() -> None:
    assert sorted(set(shared_files()) - {row["file"] for row in table()}) == []


@needs_shared
def test_the_table_repeats_what_is_expected() -> None:
    with (SHARED / "expect.csv").open(encoding="utf-8", newline="") as file:
        expected = {row["file"]: row["expect"] for row in csv.DictReader(file)}
    ours = {row["file"]: row["expected"] for row in table() if not row["file"].startswith("real/")}
    assert {name: ours.get(name) for name in expected} == expected


@needs_shared
@pytest.mark.parametrize("row", table(), ids=lambda row: row["file"])
def test_reading_the_bytes_has_the_outcome_of_the_table(row: dict[str, str]) -> None:
    if row["read"] == "absent":
        pytest.skip("named in expect.csv but not shared")
    _, problems = yamltext.read(bytes_of(row["file"]), row["file"])
    assert outcome([one.severity for one in problems]) == row["read"]


@needs_shared
def test_loading_every_shared_file_ends_in_problems_and_publishes_none(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "base", tmp_path, dirs_exist_ok=True)
    names = shared_files()
    for number, name in enumerate(names):
        file = tmp_path / "activities" / "sjakklubben" / f"fil-{number}.yml"
        file.write_bytes(bytes_of(name))
    loaded = load(tmp_path)
    assert loaded.catalogue is not None
    assert [one.id for one in loaded.catalogue.activities] == ["sjakklubben/sjakk-kveld"]
    assert len({one.path for one in loaded.problems if one.severity == "error"}) == len(names)
