"""Choosing listings: what each criterion means, how they add up, and why nothing is left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from paper_cases import CATALOGUE, CHESS, CHOIR, HALL

from catalogue.audience import ages
from catalogue.choice import Choice, Nothing, Unknown, choose, file_name
from catalogue.model import Activity

OLD = replace(CHOIR, id="koret/eldre", code="103", also=("community",), open_to=("seniors",))
ADULTS = replace(CHESS, id="sjakk/voksne", code="104", place="hall", open_to=("adults",))
WOMEN = replace(CHOIR, id="koret/kvinner", code="105", open_to=("women",))
ALL = replace(CATALOGUE, activities=(CHOIR, CHESS, OLD, ADULTS, WOMEN))


def chosen(**criteria: tuple[str, ...]) -> list[str]:
    """Ids of a choice that has some."""
    found = choose(ALL, Choice(**criteria))
    assert isinstance(found, tuple)
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({}, [one.id for one in ALL.activities]),
        ({"category": ("games",)}, ["sjakk/sjakk", "sjakk/voksne"]),
        ({"category": ("community",)}, ["koret/eldre"]),
        ({"place": ("home",)}, ["sjakk/sjakk"]),
        ({"organisation": ("koret",)}, ["koret/kor", "koret/eldre", "koret/kvinner"]),
        ({"group": ("seniors",)}, ["koret/eldre", "sjakk/voksne", "koret/kvinner"]),
        ({"group": ("women",)}, ["koret/kvinner"]),
        ({"activity": ("102", "koret/kor")}, ["koret/kor", "sjakk/sjakk"]),
        ({"category": ("games",), "group": ("seniors",)}, ["sjakk/voksne"]),
    ],
)
def test_a_choice_is_what_has_every_criterion(
    criteria: dict[str, tuple[str, ...]], expected: list[str]
) -> None:
    assert chosen(**criteria) == expected


def test_a_further_place_of_the_schedule_counts() -> None:
    rule = replace(CHOIR.schedule[0], place="home")
    away = replace(CATALOGUE, activities=(replace(CHOIR, schedule=(rule,)),))
    assert choose(away, Choice(place=("home",))) == away.activities


def test_nothing_left_names_the_criterion_that_was_too_much() -> None:
    found = choose(ALL, Choice(category=("games",), organisation=("koret",)))
    assert found == Nothing("organisation", ("koret",))


def test_an_unknown_value_gets_a_suggestion() -> None:
    found = choose(ALL, Choice(category=("games",), group=("senior",)))
    assert isinstance(found, Unknown)
    assert (found.criterion, found.value, found.hint) == ("group", "senior", "seniors")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), ""),
        (Choice(group=("seniors",)), "seniors"),
        (Choice(category=("nature",), place=("hall",)), "nature-hall"),
        (Choice(activity=("koret/kor", "102")), "koret--kor-102"),
        (Choice(place=("koret",)), "place-koret"),
        (Choice(organisation=("koret",)), "organisation-koret"),
    ],
)
def test_a_choice_speaks_in_a_file_name(choice: Choice, expected: str) -> None:
    same_id = replace(ALL, places={**ALL.places, "koret": HALL})
    assert file_name(same_id, choice) == expected


def test_two_long_choices_have_two_names() -> None:
    ids = tuple(one.id for one in ALL.activities)
    names = {file_name(ALL, Choice(activity=some)) for some in (ids, ids[:-1])}
    assert (len(names), max(map(len, names))) == (2, 48)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ()),
        ({"open_to": ("adults",)}, ("young-adults", "adults", "seniors")),
        ({"open_to": ("everyone",), "age_min": 18}, ("young-adults", "adults", "seniors")),
        ({"age_max": 12}, ("children",)),
        ({"open_to": ("families",)}, ("families",)),
    ],
)
def test_ages_follow_from_groups_and_years(
    changes: dict[str, object], expected: tuple[str, ...]
) -> None:
    activity: Activity = replace(CHOIR, **changes)  # type: ignore[arg-type]
    assert ages(activity) == expected
