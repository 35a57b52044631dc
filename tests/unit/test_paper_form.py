"""The printed form: eight questions on its first side, in the two languages that clubs answer in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import page
import paper_cases as cases
import pdfplumber
import pytest
from paper_checks import faults

from catalogue import paper, vocabulary
from catalogue.model import Contact
from catalogue.questions import questions

NAMES = {"nb": "nb/paper/skjema-nb.pdf", "en": "en/paper/skjema-en.pdf"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return forms(cases.CATALOGUE, tmp_path_factory.mktemp("forms"))


def forms(catalogue, folder: Path) -> paper.Papers:
    return cases.papers(catalogue, folder, kinds=("form",))


def pages(file: Path) -> list[str]:
    with pdfplumber.open(file) as document:
        return [" ".join(one.extract_text().split()) for one in document.pages]


def test_it_is_made_in_the_languages_that_clubs_answer_in_and_no_other(made):
    assert (sorted(made.files), cases.found(made)) == (sorted(NAMES.values()), [])


@pytest.mark.parametrize("language", NAMES)
def test_it_keeps_to_pdf_ua_1_and_nothing_overlaps(made, language):
    file = made.files[NAMES[language]]
    report = page.validate_pdf_bytes(file.read_bytes(), profile=page.ValidationProfile.PDF_UA_1)
    assert (list(report.failures), faults(file)) == ([], [])


@pytest.mark.parametrize("language", NAMES)
def test_the_first_side_has_the_eight_questions_and_the_others_the_rest(made, language):
    first, *others = pages(made.files[NAMES[language]])
    needed = [one.question[language] for one in questions() if one.required]
    more = [one.question[language] for one in questions() if not one.required]
    assert [one for one in needed if one not in first] == []
    assert [one for one in more if one not in " ".join(others)] == []


def test_every_choice_can_be_ticked(made):
    words = " ".join(pages(made.files[NAMES["nb"]]))
    lists = {part.list for question in questions() for part in question.parts if part.list}
    ticked = lists - {"language", "photo_kind", "minors"}
    assert [
        label for name in ticked for label in vocabulary.labels(name) if label not in words
    ] == []


def test_it_says_where_to_give_it(made, tmp_path):
    someone = Contact({"nb": "Frivilligsentralen på Øvre Eksempelvik"}, email="post@example.org")
    other = forms(replace(cases.CATALOGUE, coordinator=someone), tmp_path)
    assert "Frivilligsentralen, 00 00 00 01" in pages(made.files[NAMES["nb"]])[0]
    assert (
        "Frivilligsentralen på Øvre Eksempelvik, post@example.org"
        in (pages(other.files[NAMES["nb"]])[0])
    )
