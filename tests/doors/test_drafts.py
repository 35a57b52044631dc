"""Answers of a form → the files of a listing; the page's script is held by the same cases."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue import yamltext
from catalogue.drafts import Known, Unchangeable, changed, draft, listing, questions, written
from catalogue.drafts.answers import tidied
from catalogue.load import activity

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 22)
TYPED = yaml.load((HERE / "cases.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
KNOWN = Known(
    TYPED["known"]["organisations"],
    TYPED["known"]["places"],
    frozenset(TYPED["known"]["activities"]),
    frozenset(TYPED["known"]["codes"]),
)
PATH = "activities/turlaget/tur.yml"
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def filed(case: dict[str, Any]) -> dict[str, Any]:
    made = draft(case["answers"], KNOWN, TODAY)
    return {**case, "id": made.id, "photo": made.photo, "files": dict(made.files)}


def test_the_cases_are_what_the_drafts_write(pytestconfig: pytest.Config) -> None:
    file = HERE / "cases.json"
    now = {**TYPED, "cases": [filed(case) for case in TYPED["cases"]]}
    if pytestconfig.getoption("--refresh"):
        file.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8")) == now


@given(texts)
def test_every_text_comes_back_as_it_was_typed(text: str) -> None:
    """Unless YAML has no way to say it, or reading would tidy it too."""
    root, _ = yamltext.read(written(PATH, {"title": text}).encode(), PATH)
    read = root.strings() if root else {}
    wanted = {"title": unicodedata.normalize("NFC", text)} if text else {}
    assert root is None or read == wanted


@given(st.dictionaries(st.sampled_from([p.key for q in questions() for p in q.parts]), texts))
def test_no_answer_raises_or_makes_a_field_that_does_not_exist(answers: dict[str, str]) -> None:
    made = draft(answers, KNOWN, TODAY)
    assert set(listing(answers, TODAY)) <= set(activity.LISTING.table)
    assert all(re.fullmatch(r"activities/[a-z0-9-]+/[a-z0-9-]+\.yml", path) for path in made.files)
    assert f"activities/{made.id}.yml" in made.files


@given(texts)
def test_a_tidied_text_stays_as_it_is(typed: str) -> None:
    assert tidied(tidied(typed)) == tidied(typed)


def test_eight_questions_are_enough_to_publish() -> None:
    assert [one.required for one in questions()] == [True] * 8 + [False] * (len(questions()) - 8)


def test_every_answer_of_every_question_finds_its_way_into_the_files() -> None:
    """Each part, answered alone with a word of its own, leaves that word in some file."""
    lost = []
    for part in (part for question in questions() for part in question.parts):
        answers = {"photo": "x.jpg"} if part.key.startswith("photo_") else {}
        answers |= {"place": "Nytt", "days": "tirsdag", part.key: "Særegent"}
        made = draft(answers, KNOWN, TODAY)
        if "Særegent" not in "".join(made.files.values()) and part.key != "photo":
            lost.append(part.key)
    assert lost == []


OLD = """# Skrevet av styret
title: Rolig tur  # navnet
# Prisen
cost: gratis

schedule:
  - {every: tirsdag, start: "18:00",
     last: 2027-05-25}
# Sist
verified: {date: 2026-01-01}
"""


def test_a_change_leaves_every_other_line_as_it_was() -> None:
    assert changed(OLD, {"schedule": "", "cost": [{"kind": "Per gang", "amount": 20}]}) == (
        "# Skrevet av styret\ntitle: Rolig tur  # navnet\n# Prisen\ncost:\n  - kind: Per gang\n"
        "    amount: 20\n\n# Sist\nverified: {date: 2026-01-01}\n"
    )


def test_line_ends_of_windows_stay() -> None:
    crlf = OLD.replace("\n", "\r\n")
    assert changed(crlf, {"code": "121"}) == f"{crlf}code: 121\r\n"


def test_a_new_field_stands_at_the_end() -> None:
    assert changed(OLD, {"code": "121"}) == OLD + "code: 121\n"


@pytest.mark.parametrize("text", ["{title: Kor, cost: gratis}\n", "title: [\n", "- a\n", ""])
def test_a_file_that_has_not_a_field_a_line_is_left_alone(text: str) -> None:
    with pytest.raises(Unchangeable):
        changed(text, {"title": "Tur"})
