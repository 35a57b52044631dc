"""With all words hidden, in grey and blurred, no two cards of a category can be mistaken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.likeness import ALIKE
from bench.lookalikes import pairs


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_cards_of_a_category_can_be_told_apart(
    browser: Browser, site_folder: Path, language: str
) -> None:
    found = pairs(browser, site_folder, language)
    assert len(found) > 150
    assert [one for one in found if one.likeness >= ALIKE] == []


def test_two_cards_with_the_same_picture_are_found(
    browser: Browser, site_folder: Path, tmp_path: Path
) -> None:
    """The pottery shows the carpenters: its words and its time differ still."""
    shutil.copytree(site_folder / "assets", tmp_path / "assets")
    shutil.copytree(site_folder / "pictures", tmp_path / "pictures")
    there = tmp_path / "nb/category/crafts.html"
    there.parent.mkdir(parents=True)
    cards = (site_folder / "nb/category/crafts.html").read_text(encoding="utf-8").split("<li ")
    pictures = {
        name: next(card for card in cards if f"{name}.html" in card).split('<img src="')[1]
        for name in ("keramikk", "snekkerverksted")
    }
    ceramics, woodwork = (one.split('"')[0] for one in pictures.values())
    assert ceramics != woodwork
    there.write_text("<li ".join(cards).replace(ceramics, woodwork), encoding="utf-8")
    alike = [one for one in pairs(browser, tmp_path, "nb") if one.likeness >= ALIKE]
    assert [{one.one.split("/")[-1], one.other.split("/")[-1]} for one in alike] == [set(pictures)]
