"""What ``check`` says of a draft's answers; the page's script is held by the same table."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue import drafts
from catalogue.form import data
from catalogue.form.data import catalogue_data
from catalogue.load import load
from catalogue.validate import validate
from catalogue.words import placeholders

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 22)
TABLE = yaml.load((HERE / "rules.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
FILES = {
    "activities/catalogue.yml": (
        "name: Prøvebrosjyren\nmunicipality: Solvik\n"
        'coordinator: {role: Koordinator, phone: "00 00 00 01", email: post@example.org}\n'
    ),
    "activities/turlaget/organisation.yml": 'name: Turlaget\nphone: "00 00 00 22"\n',
    "activities/eksempelvik-sjakklubb/organisation.yml": "name: Eksempelvik Sjakklubb\n",
    "activities/places/torget.yml": "name: Torget\n",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of two clubs and a place."""
    root = tmp_path_factory.mktemp("small")
    put(root, FILES)
    return root


def put(root: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def answers(case: Mapping[str, Any]) -> dict[str, str]:
    return {key: typed for key, typed in {**TABLE["base"], **case["with"]}.items() if typed}


def codes(root: Path, case: Mapping[str, Any], other: Path) -> list[str]:
    """What loader and rules find in a case's new files, each code once."""
    catalogue = load(root).catalogue
    assert catalogue is not None
    made = drafts.draft(answers(case), drafts.known(catalogue), TODAY)
    put(other, FILES | dict(made.files))
    if made.photo:
        put(other, {made.photo: ""})
    loaded = load(other)
    assert loaded.catalogue is not None
    typed = replace(loaded.catalogue, activities=(*loaded.catalogue.activities, *loaded.partly))
    return sorted({one.code for one in (*loaded.problems, *validate(typed))})


def test_the_codes_of_the_table_are_those_of_the_program(small: Path, tmp_path: Path) -> None:
    found = {
        case["why"]: codes(small, case, tmp_path / str(number))
        for number, case in enumerate(TABLE["cases"])
    }
    assert {case["why"]: case["codes"] for case in TABLE["cases"]} == found


def test_the_page_is_held_by_the_same_table(small: Path, pytestconfig: pytest.Config) -> None:
    catalogue = load(small).catalogue
    assert catalogue is not None
    cases = [{**case, "answers": answers(case)} for case in TABLE["cases"]]
    wanted = {
        "rules.json": {"cases": cases, "needs": needs()},
        "form.json": catalogue_data(catalogue),
    }
    for name, value in wanted.items():
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        if pytestconfig.getoption("--refresh"):
            (HERE / name).write_text(text, encoding="utf-8")
        assert (HERE / name).read_text(encoding="utf-8") == text


def needs() -> dict[str, list[str]]:
    """Code → what its sentences leave for the page to fill in."""
    said = data.words_data("nb")["problems"]
    assert isinstance(said, dict)
    return {code: sorted(placeholders(" ".join(texts))) for code, texts in said.items()}


def test_nearly_every_case_is_for_the_page_too() -> None:
    only = [case["why"] for case in TABLE["cases"] if case.get("only") == "check"]
    assert (len(TABLE["cases"]) >= 120, only) == (
        True,
        ["a foreign phone that nobody has", "a drawing by its label"],
    )


def test_every_problem_that_the_page_knows_has_a_case() -> None:
    shown = {code for case in TABLE["cases"] for code in case["codes"]}
    assert sorted(shown) == list(data.codes())


def test_other_words_stand_only_for_problems_that_the_page_knows() -> None:
    own = {code for part in ("fix", "what") for code in data.own_sentences(part)}
    assert own - set(data.codes()) == set()


@pytest.mark.parametrize("language", data.LANGUAGES)
def test_no_sentence_of_the_page_shows_how_a_file_is_written(language: str) -> None:
    """A line of YAML such as ``phone: "…"`` helps nobody who fills in a form."""
    said = data.words_data(language)["problems"]
    assert isinstance(said, dict)
    field = re.compile(r"  (?!https)[a-z_]+:|\{field\}:|\.yml|docs/")
    told = {code: one for code, one in said.items() if field.search(" ".join(one))}
    assert told == {}
