"""The tables of ``docs/languages.md`` are the ones that the script writes."""

from __future__ import annotations

from pathlib import Path

from docs_scripts import script

from catalogue import offer

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "languages.md").read_text(encoding="utf-8")


def test_the_tables_of_languages_are_the_ones_that_make_docs_writes() -> None:
    assert script("write_languages").page(TEXT) == TEXT


def test_every_measured_language_has_a_row_in_each_table_of_languages() -> None:
    rows = {tag: TEXT.count(f"\n| {tag} | ") for tag in offer.measured()}
    assert rows == dict.fromkeys(rows, 3)
