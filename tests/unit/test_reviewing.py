"""What a pull request changes: found by the model, told as a record, pictured before and after."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tiny_catalogue import TINY, TODAY

from catalogue.adapters.cli import main

KAFFE, TUR = "activities/turlaget/kaffe.yml", "activities/turlaget/tur.yml"
Review = Callable[[], tuple[int, dict[str, Any]]]


@pytest.fixture
def head(tmp_path: Path) -> Path:
    """A checkout to change."""
    shutil.copytree(TINY, tmp_path / "head")
    return tmp_path / "head"


@pytest.fixture
def review(tmp_path: Path, head: Path) -> Review:
    """``review()`` → exit code and record of what ``head`` changes."""

    def reviewed() -> tuple[int, dict[str, Any]]:
        shutil.copytree(TINY, tmp_path / "base")
        out = tmp_path / "review"
        folders = ("--base", str(tmp_path / "base"), "--head", str(head), "--out", str(out))
        code = main(["review", *folders, "--today", TODAY])
        return code, json.loads((out / "review.json").read_text(encoding="utf-8"))

    return reviewed


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def kinds(record: dict[str, Any]) -> dict[str, str]:
    return {one["id"]: one["kind"] for one in record["changes"]}


def pictures(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.png"))


def test_a_listing_that_is_the_same_is_no_change(review: Review, head: Path) -> None:
    with (head / TUR).open("a", encoding="utf-8") as listing:
        listing.write("# A remark changes nothing that anybody reads.\n")
    assert review() == (0, {"format": 1, "changes": [], "problems": []})


def test_a_changed_listing_has_its_card_and_sheet_before_and_after(
    review: Review, head: Path, tmp_path: Path
) -> None:
    change(head, TUR, "Rolig tur", "Stille tur")
    code, record = review()
    assert (code, record["changes"]) == (
        0,
        [{"id": "turlaget/tur", "kind": "changed", "title": "Stille tur"}],
    )
    names = ["1-after-card.png", "1-after-sheet.png", "1-before-card.png", "1-before-sheet.png"]
    assert pictures(tmp_path / "review") == names
    with Image.open(tmp_path / "review/1-after-card.png") as card:
        assert (card.format, card.size) == ("PNG", (641, 455))


def test_a_new_a_removed_and_a_broken_listing_are_told_apart(
    review: Review, head: Path, tmp_path: Path
) -> None:
    text = (head / TUR).read_text(encoding="utf-8").replace("Rolig tur", "Kveldstur")
    (head / "activities/turlaget/kveldstur.yml").write_text(
        "\n".join(line for line in text.splitlines() if not line.startswith("code:")) + "\n",
        encoding="utf-8",
    )
    (head / TUR).unlink()
    change(head, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    code, record = review()
    assert (code, kinds(record)) == (
        1,
        {"turlaget/kaffe": "broken", "turlaget/kveldstur": "new", "turlaget/tur": "gone"},
    )
    cards = [name for name in pictures(tmp_path / "review") if "card" in name]
    assert cards == ["1-before-card.png", "2-after-card.png", "3-before-card.png"]


def test_a_new_photo_is_a_change_although_no_word_differs(review: Review, head: Path) -> None:
    photo = head / "images/sjakklaget/brett.jpg"
    with Image.open(photo) as before:
        Image.new("RGB", before.size, "navy").save(photo)
    assert kinds(review()[1]) == {"sjakklaget/sjakk-kveld": "changed"}


def test_another_address_of_a_place_changes_the_listings_there(review: Review, head: Path) -> None:
    change(head, "activities/places/biblioteket.yml", "Bibliotekgata 2", "Bibliotekgata 4")
    assert "sjakklaget/sjakk-kveld" in kinds(review()[1])


def test_annotations_are_only_for_what_the_change_brings(
    tmp_path: Path, head: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(head, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    shutil.copytree(head, tmp_path / "base")
    change(head, TUR, "første lørdag", "første dørlag")
    folders = ("--base", str(tmp_path / "base"), "--head", str(head))
    options = ("--out", str(tmp_path / "out"), "--today", TODAY, "--format", "github")
    assert main(["review", *folders, *options]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in lines] == [f"::error file={TUR}"]


def test_a_first_catalogue_is_all_new(review: Review, head: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folders = ("--base", str(tmp_path / "empty"), "--head", str(head))
    assert main(["review", *folders, "--out", str(tmp_path / "out"), "--today", TODAY]) == 0
    record = json.loads((tmp_path / "out/review.json").read_text(encoding="utf-8"))
    assert set(kinds(record).values()) == {"new"}


def test_a_folder_that_exists_is_not_written_into(
    tmp_path: Path, head: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ("--base", str(TINY), "--head", str(head), "--out", str(tmp_path))
    assert main(["review", *folders, "--today", TODAY]) == 2
    assert "finnes allerede" in capsys.readouterr().err
