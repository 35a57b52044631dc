"""YAML changed in place: the value goes, everything else stays byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.yamltext import edit

LISTINGS = sorted((Path(__file__).parents[2] / "activities").rglob("*.yml"))


def without(text: str, *path: str | int) -> str:
    return edit.Text(text).without(path).written


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("# om oss\na: 1\nb: 2  # to\nc: 3\n", ("b",), "# om oss\na: 1\nc: 3\n"),
        ("a:\n  b: 1\n  c:\n    - d\n# slutt\n", ("a", "c"), "a:\n  b: 1\n# slutt\n"),
        ("a: {b: 1, c: 2}  # begge\n", ("a", "b"), "a: {c: 2}  # begge\n"),
        ("a: {b: 1, c: 2}\n", ("a", "c"), "a: {b: 1}\n"),
        ("a: [x, y, z]\n", ("a", 1), "a: [x, z]\n"),
        ("a:\n- x\n- y # her\n- z\n", ("a", 1), "a:\n- x\n- z\n"),
        ("a:\n  - b: 1\n    c: 2\n", ("a", 0, "b"), "a:\n  - c: 2\n"),
        ("a: 1\nb:\n  - c: 1\n", ("b", 0, "c"), "a: 1\n"),
        ("a: 1\r\nb: |\r\n  to\r\n  linjer\r\nc: 3\r\n", ("b",), "a: 1\r\nc: 3\r\n"),
        ("a: 1\nb: 2", ("b",), "a: 1\n"),
        ("a: 1\nb:\n", ("b",), "a: 1\n"),
        ('a: "æ 👋": \n'.replace('"æ 👋": ', '"æ 👋"') + "b: 2\n", ("a",), "b: 2\n"),
    ],
)
def test_a_value_goes_and_the_rest_stays_as_typed(before: str, path: edit.Path, after: str) -> None:
    assert without(before, *path) == after


def test_what_shares_its_line_with_a_list_in_a_list_is_left_alone() -> None:
    with pytest.raises(edit.Unchangeable) as refused:
        without("a:\n- - x\n  - y\n", "a", 0, 0)
    assert refused.value.path == ("a", 0, 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: Berit og Per\n", 'a: "{contact} og Per"\n'),
        ('a: "Berit \\"og\\" Per"  # sier hun\n', 'a: "{contact} \\"og\\" Per"  # sier hun\n'),
        ("a: |\n  Berit og\n  Per\n", "a: |\n  {contact} og\n  Per\n"),
        ("a: >-\n  Berit og\n  Per\n", "a: >-\n  {contact} og\n  Per\n"),
    ],
)
def test_words_are_put_in_however_the_text_is_written(before: str, after: str) -> None:
    assert edit.Text(before).with_words(("a",), re.compile("Berit"), "{contact}").written == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nb:\n  - x\n\n# slutt\n", 'a: 1\nb:\n  - x\nc: "ja"\n\n# slutt\n'),
        ("b: {x: 1}", 'b: {x: 1}\nc: "ja"\n'),
        ("{a: 1, b: 2}\n", '{a: 1, b: 2, c: "ja"}\n'),
    ],
)
def test_a_field_is_added_after_another(before: str, after: str) -> None:
    assert edit.Text(before).with_field(("b",), "c", "ja").written == after


@pytest.mark.parametrize("file", LISTINGS[::7], ids=lambda file: file.stem)
def test_every_value_of_the_sample_can_be_taken_out_alone(file: Path) -> None:
    text = edit.text_of(file.read_bytes())
    for path, _ in edit.places(text.tree):
        left = {place for place, _ in edit.places(text.without(path).tree)}
        assert len(left) < len(list(edit.places(text.tree)))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"))))
def test_any_text_can_be_put_in(said: str) -> None:
    assert edit.Text("a: x\nb: 1\n").with_text(("a",), said).tree == {"a": said, "b": "1"}
