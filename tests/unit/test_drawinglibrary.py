"""The shipped drawings and their words."""

from __future__ import annotations

import pytest

from catalogue import words
from catalogue.drawinglibrary import FOLDER, alt, find, label, names, showing, suggest


@pytest.mark.parametrize("language", words.offered())
def test_every_drawing_has_a_name_and_an_alternative_text(language: str) -> None:
    drawn = {path.stem for path in FOLDER.glob("*.svg")}
    assert set(names()) == drawn
    assert all(label(name, language) and alt(name, language) for name in drawn)


def test_a_drawing_has_its_words() -> None:
    assert (label("chess", "nb"), label("chess", "en")) == ("Sjakk", "Chess")
    assert alt("chess", "en") == "Two adults sit at a table and play chess."


def test_words_of_all_languages_are_read_only_for_a_label(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "texts", lambda _: pytest.fail("words were read"))
    assert find("Chess") == "chess"


@pytest.mark.parametrize("typed", ["chess", "Sjakk", " SJAKK ", "شطرنج"])
def test_a_drawing_is_found_by_name_or_label(typed: str) -> None:
    assert find(typed) == "chess"


def test_an_unknown_drawing_is_not_found() -> None:
    assert find("flodhest") is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [("hund", ("dog-walk",)), ("Tandem", ("cycling-tour",)), ("hu", ()), ("", ()), ("hund xyz", ())],
)
def test_drawings_are_found_by_what_they_show(typed: str, found: tuple[str, ...]) -> None:
    assert showing(typed) == found


def test_the_closest_drawing_is_suggested() -> None:
    assert (suggest("sjak"), suggest("xyz")) == ("chess", "")
