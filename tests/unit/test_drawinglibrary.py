"""The shipped drawings and their words."""

from __future__ import annotations

import pytest

from catalogue import words
from catalogue.drawinglibrary import FOLDER, find, library, suggest


def test_every_drawing_has_a_name_and_an_alternative_text_in_every_language() -> None:
    drawn = {path.stem for path in FOLDER.glob("*.svg")}
    assert library().keys() == drawn
    offered = set(words.offered())
    silent = {one.name for one in library().values() if set(one.label) & set(one.alt) != offered}
    assert silent == set()


def test_a_drawing_has_its_words() -> None:
    chess = library()["chess"]
    assert (chess.label["nb"], chess.label["en"]) == ("Sjakk", "Chess")
    assert chess.alt["en"] == "Two adults sit at a table and play chess."


@pytest.mark.parametrize("typed", ["chess", "Sjakk", " SJAKK ", "شطرنج"])
def test_a_drawing_is_found_by_name_or_label(typed: str) -> None:
    assert find(typed) == "chess"


def test_an_unknown_drawing_is_not_found() -> None:
    assert find("flodhest") is None


def test_the_closest_drawing_is_suggested() -> None:
    assert (suggest("sjak"), suggest("xyz")) == ("chess", "")
