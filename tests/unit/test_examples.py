"""Runs every case of tests/examples; how a case is written stands in its README."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.load import load
from catalogue.problems import Correction, Problem, known_codes
from catalogue.validate import validate

EXAMPLES = Path(__file__).parents[1] / "examples"
BASE = {
    "activity": "activities/sjakklubben/sjakk-kveld.yml",
    "organisation": "activities/sjakklubben/organisation.yml",
    "place": "activities/places/biblioteket.yml",
    "catalogue": "activities/catalogue.yml",
}
OURS = ("C1", "C2", "C3")
"""Codes of reading; other stages have their own cases."""


def cases(kind: str) -> list[Path]:
    return sorted((EXAMPLES / kind).glob("*.yml"))


def problems_of(case: dict[str, Any], root: Path) -> list[dict[str, Any]]:
    """What load says about the base catalogue with the case's changes."""
    write_catalogue(case, root)
    private = root / "private"
    loaded = load(root, private=private if private.is_dir() else None)
    return [as_row(one) for one in loaded.problems]


@pytest.mark.parametrize("file", cases("negative"), ids=lambda file: file.stem)
def test_rules_say_nothing_of_what_could_not_be_read(file: Path, tmp_path: Path) -> None:
    write_catalogue(read_case(file), tmp_path)
    loaded = load(tmp_path)
    if loaded.catalogue:
        partly = replace(loaded.catalogue, activities=loaded.partly)
        assert [(one.code, one.path, one.line) for one in validate(partly)] == []


def as_row(one: Problem) -> dict[str, Any]:
    place = {"code": one.code, "path": one.path, "line": one.line, "column": one.column}
    return place | {"what": one.say("what"), "fix": one.say("fix")}


def write_catalogue(case: dict[str, Any], root: Path) -> None:
    shutil.copytree(EXAMPLES / "base", root, dirs_exist_ok=True)
    (root / "images" / "sjakklubben").mkdir(parents=True)
    changed = root / BASE[case.get("in", "activity")]
    text = case.get("whole", changed.read_text(encoding="utf-8"))
    for old, new in case.get("instead", {}).items():
        assert old in text, f"the base has no line {old!r}"
        text = text.replace(old, new, 1)
    text += case.get("add", "") + "# fyll\n" * (case.get("pad_kb", 0) * 1024 // 7)
    changed.write_bytes(text.encode(case.get("encoding", "utf-8")))
    for path in case.get("remove", ()):
        (root / path).unlink()
    for path, words in case.get("files", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(words, encoding="utf-8", newline="")
    for path, target in case.get("links", {}).items():
        (root / path).symlink_to(target)


def read_case(file: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return case


@pytest.mark.parametrize("file", cases("negative"), ids=lambda file: file.stem)
def test_a_fault_gives_exactly_its_problems(file: Path, tmp_path: Path) -> None:
    case = read_case(file)
    assert problems_of(case, tmp_path) == case["problems"]


@pytest.mark.parametrize("file", cases("positive"), ids=lambda file: file.stem)
def test_good_input_gives_no_problem(file: Path, tmp_path: Path) -> None:
    assert problems_of(read_case(file), tmp_path) == []


@pytest.mark.parametrize("file", cases("negative"), ids=lambda file: file.stem)
def test_each_correction_takes_its_problem_away_and_brings_no_worse(
    file: Path, tmp_path: Path
) -> None:
    write_catalogue(read_case(file), tmp_path)
    before = load(tmp_path).problems
    for one in (one for one in before if one.corrections):
        typed = (tmp_path / one.path).read_bytes()
        for correction in one.corrections:
            (tmp_path / one.path).write_bytes(with_lines(typed, correction))
            after = load(tmp_path).problems
            told = [each.values for each in after if (each.code, each.path) == (one.code, one.path)]
            assert (one.values in told, worst(after) > worst(before)) == (False, False)
        (tmp_path / one.path).write_bytes(typed)


def with_lines(typed: bytes, correction: Correction) -> bytes:
    """A file after a correction."""
    rows = typed.decode("utf-8-sig").split("\n")
    rows[correction.first_line - 1 : correction.last_line] = correction.lines
    return "\n".join(rows).encode()


def worst(problems: tuple[Problem, ...]) -> int:
    """2 where a file cannot be read, 1 for other errors, 0 for none."""
    errors = [one.code for one in problems if one.severity == "error"]
    return 2 if any(code.startswith("C1") for code in errors) else int(bool(errors))


def test_every_code_of_reading_has_a_case() -> None:
    shown = {row["code"] for file in cases("negative") for row in read_case(file)["problems"]}
    assert sorted(code for code in known_codes() if code.startswith(OURS)) == sorted(shown)


def test_every_case_is_named_by_its_first_code() -> None:
    names = {file.stem.partition("-")[0]: file for file in cases("negative")}
    wrong = [
        file.stem
        for code, file in names.items()
        if code not in {row["code"] for row in read_case(file)["problems"]}
    ]
    assert wrong == []
