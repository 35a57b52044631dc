"""Text that goes into YAML comes out of it as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.yamltext import quoted, quoted_list


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_reads_back_as_itself(text: str) -> None:
    assert yaml.safe_load(f"name: {quoted(text)}\nnext: 1\n") == {"name": text, "next": 1}


@given(st.text())
def test_any_text_is_one_line(text: str) -> None:
    assert len(quoted(text).splitlines()) == 1


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]))))
def test_any_texts_read_back_as_a_list(texts: list[str]) -> None:
    assert yaml.safe_load(quoted_list(texts)) == texts


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Søndre Ål", '"Søndre Ål"'),
        ('"x": #1', '"\\"x\\": #1"'),
        ("no", '"no"'),
        ("a\nb", '"a\\nb"'),
        ("\ud800", '"\N{REPLACEMENT CHARACTER}"'),
    ],
)
def test_text_is_quoted_so_that_a_person_can_read_it(text: str, typed: str) -> None:
    assert quoted(text) == typed
