"""What a forge makes of a form, read again; also after somebody edited it by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from issue_forge import rendered

from catalogue.doors import FORMS, Unread, fields, form_of, label_of, read

NEW = {"organisation": "Turlaget", "title": "Tur", "category": "Tur, natur og hage"}
texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40).map(
    str.strip
)


def test_answers_come_back_by_their_keys() -> None:
    assert read(rendered("new", NEW), "new") == NEW


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([f.key for f in fields("new") if not f.options]), texts))
def test_every_answer_comes_back_as_it_was_typed(answers: dict[str, str]) -> None:
    meant = {
        key: one
        for key, one in answers.items()
        if one and one.casefold() not in ("_no response_", "none")
    }
    assert read(rendered("new", answers), "new") == meant


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_more_than_a_refusal(body: str) -> None:
    for form in FORMS:
        try:
            read(body, form)
        except Unread as error:
            assert error.key in ("no_form", "heading_twice", "too_long")
        form_of(body, frozenset())


def test_boxes_that_are_ticked_are_the_answer() -> None:
    answers = {"support": "Kom og se først\nDu bestemmer tempo"}
    assert read(rendered("new", answers), "new") == answers


def test_a_box_ticked_with_a_capital_letter_or_another_sign_counts() -> None:
    assert read(rendered("new", {}, support="* [X] Kom og se først\n- [ ] Turvenn"), "new") == {
        "support": "Kom og se først"
    }


def test_line_ends_of_windows_are_no_part_of_an_answer() -> None:
    body = rendered("new", {"what_happens": "Vi møtes.\nVi går."}).replace("\n", "\r\n")
    assert read(body, "new") == {"what_happens": "Vi møtes.\nVi går."}


def test_a_list_of_which_nothing_was_chosen_is_no_answer() -> None:
    assert read(rendered("new", {}, category="None"), "new") == {}


def test_a_heading_that_is_none_of_the_form_belongs_to_the_answer() -> None:
    told = "### Slik går vi\n\n#### Telefon / Phone\n\nRolig."
    assert read(rendered("new", {"description": told}), "new") == {"description": told}


@pytest.mark.parametrize(
    "heading", ["### Telefon / Phone", "### Telefon", "### Telefon / Phone ##"]
)
def test_a_heading_of_the_form_inside_an_answer_is_told_and_not_guessed(heading: str) -> None:
    body = rendered("new", {"phone": "00 00 00 21", "description": f"Hei\n\n{heading}\n\n99"})
    with pytest.raises(Unread, match="heading_twice"):
        read(body, "new")


def test_an_answer_that_somebody_deleted_with_its_heading_is_missing() -> None:
    body = rendered("new", NEW).replace("### Telefon / Phone\n\n_No response_\n\n", "")
    assert read(body, "new") == NEW


def test_headings_in_bokmal_alone_are_understood() -> None:
    assert read("### Navn\n\nTur\n\n### Laget\nTurlaget", "new") == {
        "title": "Tur", "organisation": "Turlaget",
    }  # fmt: skip


@pytest.mark.parametrize("body", ["x" * 70_000, rendered("new", {"description": "x" * 5_000})])
def test_what_is_too_long_is_refused(body: str) -> None:
    with pytest.raises(Unread, match="too_long"):
        read(body, "new")


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_known_by_its_headings_without_its_label(form: str) -> None:
    assert form_of(rendered(form, {}), frozenset()) == form


@pytest.mark.parametrize("form", FORMS)
def test_a_label_tells_the_form_of_a_text_that_is_none(form: str) -> None:
    assert form_of("Hei!", frozenset(("feil", label_of(form)))) == form


def test_any_other_issue_is_no_form() -> None:
    assert form_of("### Navn\n\nHei", frozenset(("feil",))) == ""
