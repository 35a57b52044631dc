"""The forms of issues keep to what a forge accepts."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from importlib import resources
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
import yaml
from tiny_catalogue import REPOSITORY

from catalogue import drawinglibrary, vocabulary
from catalogue.doors import FORMS, fields, issue_forms
from catalogue.drafts import questions
from catalogue.load import load
from catalogue.markdown import words

VENDORED = resources.files("check_jsonschema") / "builtin_schemas" / "vendor"
"""Schemas of https://www.schemastore.org, as PyPI check-jsonschema ships them."""
FORGE_OWN = {"title", "body", "labels", "assignees", "projects", "milestone", "template"}
"""What a forge takes out of an address itself."""
FOLDER = ".github/ISSUE_TEMPLATE/"
sample = load(REPOSITORY).catalogue
assert sample is not None
MADE = issue_forms(replace(sample, repository="https://github.com/eksempelvik/brosjyre"))
READ: dict[str, Any] = {
    path.removeprefix(FOLDER): yaml.safe_load(text) for path, text in MADE.items()
}


def schema(name: str) -> Any:
    return json.loads((VENDORED / name).read_text("utf-8"))


def elements(form: str) -> list[dict[str, Any]]:
    return [one for one in READ[f"{form}.yml"]["body"] if one["type"] != "markdown"]


def test_there_is_a_form_for_each_errand_and_a_page_to_choose() -> None:
    assert sorted(READ) == ["change.yml", "config.yml", "confirm.yml", "new.yml"]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_what_the_schema_of_issue_forms_says(form: str) -> None:
    jsonschema.validate(READ[f"{form}.yml"], schema("github-issue-forms.json"))


def test_the_page_to_choose_is_what_its_schema_says() -> None:
    jsonschema.validate(READ["config.yml"], schema("github-issue-config.json"))


def test_without_a_repository_at_such_a_forge_no_page_of_it_is_linked() -> None:
    other = issue_forms(replace(sample, repository="https://example.org/eksempelvik"))
    assert yaml.safe_load(other[f"{FOLDER}config.yml"]) == {"blank_issues_enabled": True}


@pytest.mark.parametrize("form", FORMS)
def test_ids_and_labels_of_a_form_differ_also_when_a_forge_shortens_them(form: str) -> None:
    body = elements(form)
    labels = Counter(
        re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFD", one["attributes"]["label"]).lower())
        for one in body
    )
    assert [label for label, times in labels.items() if times > 1] == []
    assert len({one["id"] for one in body}) == len(body)
    assert {one["id"] for one in body} & FORGE_OWN == set()


@pytest.mark.parametrize("form", FORMS)
def test_no_list_to_choose_from_has_a_choice_twice_or_the_word_that_a_forge_keeps(
    form: str,
) -> None:
    for one in elements(form):
        options = one["attributes"].get("options", [])
        words = [option["label"] if isinstance(option, dict) else option for option in options]
        assert len(set(words)) == len(words)
        assert "none" not in [word.casefold() for word in words]


def test_every_question_is_asked_in_the_order_of_the_questions() -> None:
    asked = [part.key for question in questions() for part in question.parts]
    assert [one.key for one in fields("new")] == [*asked, "note"]
    changeable = [one.key for one in fields("change")]
    assert [key for key in changeable if key in asked] == [k for k in asked if k != "organisation"]


def test_closed_lists_are_chosen_from_by_their_labels_in_bokmal() -> None:
    for question in questions():
        for part in question.parts:
            field = next(one for one in fields("new") if one.key == part.key)
            found = {vocabulary.find(part.list, one) for one in field.options if part.list}
            assert found == set(vocabulary.ids(part.list) if part.list else ())


def test_every_drawing_that_can_be_chosen_is_found_by_its_label() -> None:
    (field,) = (one for one in fields("new") if one.key == "drawing")
    found = [drawinglibrary.find(one) for one in field.options]
    assert sorted(name or "" for name in found) == [
        name for name in drawinglibrary.names() if not name.startswith("step-")
    ]


def test_the_eight_answers_are_demanded_where_a_form_can_say_it() -> None:
    demanded = {one["id"] for one in elements("new") if one.get("validations")}
    assert demanded == {
        "organisation", "role", "activity_title", "summary", "category", "place", "cost_kind",
    }  # fmt: skip


def test_a_change_demands_nothing_but_which_listing() -> None:
    assert [one["id"] for one in elements("change") if one.get("validations")] == ["id"]


def test_a_change_can_take_every_choice_away() -> None:
    for one in fields("change"):
        if one.options and one.key != "still_right":
            assert one.options[-1] == "fjern"


def test_links_may_fill_in_the_listing_and_the_role_of_a_confirmation() -> None:
    assert {one["id"] for one in elements("confirm")} == {"id", "by_role", "still_right", "note"}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_first_that_everybody_can_see_it(form: str) -> None:
    first = READ[f"{form}.yml"]["body"][0]
    assert first["type"] == "markdown"
    assert "kan alle se med en gang" in first["attributes"]["value"]


@pytest.mark.parametrize("form", FORMS)
def test_bokmal_stands_before_english(form: str) -> None:
    texts = [
        one["attributes"]["value"]
        for one in READ[f"{form}.yml"]["body"]
        if "value" in one["attributes"]
    ]
    for text in texts:
        languages = ["en" if part.startswith("<sub>") else "nb" for part in text.split("\n\n")]
        assert languages[0] == "nb"
        assert ("en", "en") not in set(pairwise(languages))


def test_a_name_out_of_the_catalogue_is_no_markup_in_a_form() -> None:
    name = "[Brosjyre](http://x) <b>"
    made = yaml.safe_load(issue_forms(replace(sample, name={"nb": name}))[f"{FOLDER}new.yml"])
    assert words(name) in made["body"][0]["attributes"]["value"]
