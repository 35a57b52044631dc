"""The shipped drawings and their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.drawinglibrary import FOLDER, ShippedDrawing, find, library, suggest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two drawings, one of them with words."""
    for name in ("chess", "walk"):
        (tmp_path / f"{name}.svg").write_text("<svg/>", encoding="utf-8")
    words = "chess: {nb: Sjakk, en: Chess, alt: {nb: Et brett.}}\n"
    (tmp_path / "drawings.yml").write_text(words, encoding="utf-8")
    return tmp_path


def test_a_drawing_has_its_words(folder: Path) -> None:
    chess = ShippedDrawing("chess", {"nb": "Sjakk", "en": "Chess"}, {"nb": "Et brett."})
    assert library(folder) == {"chess": chess, "walk": ShippedDrawing("walk")}


@pytest.mark.parametrize("typed", ["chess", "Sjakk", " SJAKK "])
def test_a_drawing_is_found_by_name_or_label(folder: Path, typed: str) -> None:
    assert find(typed, folder) == "chess"


def test_an_unknown_drawing_is_not_found(folder: Path) -> None:
    assert find("kor", folder) is None


def test_the_closest_drawing_is_suggested(folder: Path) -> None:
    assert (suggest("sjak", folder), suggest("xyz", folder)) == ("chess", "")


def test_words_that_cannot_be_read_are_a_fault_of_the_product(folder: Path) -> None:
    (folder / "drawings.yml").write_text("- chess\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a map of drawings"):
        library(folder.parent / folder.name)


@pytest.mark.parametrize("tag", ["nb", "en", "ar"])
def test_every_shipped_drawing_has_an_alternative_text(tag: str) -> None:
    assert [one.name for one in library(FOLDER).values() if not one.alt.get(tag)] == []
