"""A catalogue that names no languages is offered in those that say nearly everything."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from catalogue import offer, words
from catalogue.languages import LANGUAGES
from catalogue.load import load

LEAST = dict.fromkeys(offer.KINDS, 0.9)
CATALOGUE = """
name: Aktiviteter i Eksempelvik
municipality: Eksempelvik
coordinator: {role: Frivilligsentralen, phone: "00 00 00 01"}
"""


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three languages say enough, and Sorani says too little on one kind of page."""
    shares = dict.fromkeys(("uk", "nb", "en"), LEAST) | {"ckb": LEAST | {"sheet": 0.899}}
    monkeypatch.setattr(offer, "measured", lambda: shares)


def offered(root: Path, more: str = "") -> tuple[str, ...]:
    (root / "activities").mkdir()
    file = root / "activities" / "catalogue.yml"
    file.write_text(CATALOGUE + more, encoding="utf-8")
    catalogue = load(root).catalogue
    assert catalogue is not None
    return catalogue.languages


def test_nine_of_ten_words_on_every_kind_of_page_are_enough() -> None:
    assert offer.says_enough(LEAST)


@pytest.mark.parametrize("kind", offer.KINDS)
def test_a_language_that_says_less_on_one_kind_of_page_is_not_offered(kind: str) -> None:
    assert not offer.says_enough(LEAST | {kind: math.nextafter(0.9, 0)})


@pytest.mark.usefixtures("measured")
def test_without_languages_a_catalogue_is_offered_in_those_that_say_enough(tmp_path: Path) -> None:
    assert offered(tmp_path) == ("nb", "en", "uk")


@pytest.mark.usefixtures("measured")
def test_the_source_language_comes_first_whatever_it_says(tmp_path: Path) -> None:
    assert offered(tmp_path, "source_language: ckb\n") == ("ckb", "nb", "en", "uk")


@pytest.mark.usefixtures("measured")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [("[nb, ckb]", ("nb", "ckb")), ("[ckb]", ("nb", "ckb")), ("[]", ("nb",))],
)
def test_languages_that_are_named_are_offered_whatever_they_say(
    tmp_path: Path, typed: str, expected: tuple[str, ...]
) -> None:
    assert offered(tmp_path, f"languages: {typed}\n") == expected


def test_every_language_that_has_words_is_measured_on_every_kind_of_page() -> None:
    wanted = [tag for tag in LANGUAGES if tag in words.offered()]
    found = {tag: tuple(shares) for tag, shares in offer.measured().items()}
    assert found == dict.fromkeys(wanted, offer.KINDS)
