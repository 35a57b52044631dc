"""Listings that stand already as answers: what is not changed says the same when it comes back."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from catalogue import drafts
from catalogue.form.present import A_FILE, portions, present
from catalogue.load import load
from catalogue.model import Activity, Catalogue, Contact, Rule

REPOSITORY = Path(__file__).parents[2]
SAME = (
    "title", "summary", "description", "category", "cost", "support", "open_to", "pay", "subsidy",
    "joining", "energy", "sound", "group_size", "words", "age_min", "age_max", "website", "drawing",
)  # fmt: skip
"""Fields that come back whole where the club wrote in the catalogue's own language."""

UNTOLD = {"C201", "C218", "C231", "C232"}
"""What lacks where the form cannot say it: several lines of a schedule, a photo; and one code for all."""


@pytest.fixture(scope="module")
def sample() -> Catalogue:
    found = load(REPOSITORY).catalogue
    assert found is not None
    return found


def answers(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    told = present(catalogue, catalogue.activities)
    return {name: dict(one["answers"]) for name, one in told.items()}  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def again(sample: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Activity]:
    """Every listing of the sample, written anew from its answers and read again."""
    root = tmp_path_factory.mktemp("again")
    for folder in ("activities", "images"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    nobody = drafts.known(replace(sample, activities=()))
    for name, said in answers(sample).items():
        made = drafts.draft(said, nobody, dt.date(2026, 11, 22))
        file = root / "activities" / f"{name}.yml"
        file.write_text(made.files[f"activities/{made.id}.yml"], encoding="utf-8")
    loaded = load(root)
    assert loaded.catalogue is not None
    errors = {one.code for one in loaded.problems if one.severity == "error"}
    assert errors <= UNTOLD
    return {one.id: one for one in (*loaded.catalogue.activities, *loaded.partly)}


def source_only(value: object, tag: str) -> object:
    return value.get(tag) if isinstance(value, dict) else value


def test_what_a_club_leaves_alone_says_the_same(
    sample: Catalogue, again: dict[str, Activity]
) -> None:
    made, told = again, answers(sample)
    different = []
    for one in sample.activities:
        for name in SAME:
            if name == "cost" and "cost_kind" not in told[one.id]:
                continue
            before, after = (source_only(getattr(it, name), "nb") for it in (one, made[one.id]))
            if name in ("support", "open_to", "pay", "subsidy"):
                before, after = set(before or ()), set(after or ())  # type: ignore[call-overload]
            if name == "cost":
                before, after = (
                    [(it.kind, it.amount) for it in line] for line in (one.cost, made[one.id].cost)
                )
            if before != after and (before or after):
                different.append((one.id, name, before, after))
    assert different == []


def when(rule: Rule) -> tuple[object, ...]:
    span = (rule.start, rule.end, rule.first, rule.last, rule.year_round)
    return (rule.weekdays, rule.interval, rule.nth, *span)


def test_days_come_back_as_they_were(sample: Catalogue, again: dict[str, Activity]) -> None:
    made, told = again, answers(sample)
    said = [one for one in sample.activities if "days" in told[one.id]]
    before = {one.id: when(one.schedule[0]) for one in said}
    assert before == {one.id: when(made[one.id].schedule[0]) for one in said}
    assert len(said) > 20


def test_a_person_is_named_by_the_placeholder_alone(sample: Catalogue) -> None:
    person = Contact(role={"nb": "Leder"}, first_name="Jon")
    one = replace(sample.activities[0], contact=person, summary={"nb": "Jon møter deg."})
    told = present(sample, [one])
    assert "Jon" not in str(told)


def test_answers_travel_two_hundred_at_a_time(sample: Catalogue) -> None:
    many = tuple(
        replace(sample.activities[0], id=f"lag/tur-{number:04}") for number in range(A_FILE + 1)
    )
    large = replace(sample, activities=many)
    assert [[one.id for one in some][-1:] for some in portions(large)] == [
        [f"lag/tur-{A_FILE - 1:04}"],
        [f"lag/tur-{A_FILE:04}"],
    ]
