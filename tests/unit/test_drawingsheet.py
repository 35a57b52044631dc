"""Choosing a drawing by looking, or by a word."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from catalogue import drawinglibrary, vocabulary
from catalogue.adapters.cli import main
from catalogue.drawingsheet import groups, matches, of_activities, sheet


def test_every_drawing_stands_in_one_group() -> None:
    grouped = Counter(name for held in groups().values() for name in held)
    assert grouped == Counter(drawinglibrary.names())


def test_every_kind_of_activity_has_a_drawing() -> None:
    assert (
        set(vocabulary.ids("category")) - {kind for kind, held in groups().items() if held} == set()
    )


def test_at_least_sixty_drawings_are_of_activities() -> None:
    assert len(of_activities()) >= 60


def test_the_sheet_shows_every_drawing_with_label_and_name() -> None:
    page = sheet()
    shown = re.findall(r"<b>([^<]+)</b><code>([^<]+)</code>", page)
    assert sorted((name, label) for label, name in shown) == [
        (name, drawinglibrary.label(name, "nb")) for name in drawinglibrary.names()
    ]
    assert page.count('<img src="data:image/svg+xml;base64,') == len(drawinglibrary.names())


def test_the_sheet_fetches_nothing() -> None:
    addresses = re.findall(r'(?:src|href)="([^"]{0,5})', sheet())
    assert (set(addresses), "url(" in sheet(), "<script" in sheet()) == ({"data:"}, False, False)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sjakk", "chess"),
        ("Chess", "chess"),
        ("strikkeklubb", ""),
        ("strikking", "knitting"),
        ("hekling", "knitting"),
        ("pingpong", "table-tennis"),
        ("svømming", "swimming"),
        ("svoemming", "swimming"),
        ("symjing for kvinner", "womens-swimming"),
        ("orgel", ""),
        ("tur", "dog-walk"),
    ],
)
def test_a_word_finds_its_drawing_by_name_label_or_synonym(typed: str, first: str) -> None:
    assert (matches(typed) or ("",))[0] == first


def test_a_word_finds_also_what_a_drawing_shows() -> None:
    assert "fishing" in matches("brygge")


def test_every_word_has_to_fit() -> None:
    assert matches("tur hund") == ("dog-walk",)


def test_the_command_writes_the_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = main(["drawings"])
    number = len(drawinglibrary.names())
    said = f"tegninger.html: {number} tegninger. Åpne fila i en nettleser.\n"
    assert (code, capsys.readouterr().out) == (0, said)
    assert (tmp_path / "tegninger.html").read_text(encoding="utf-8") == sheet()


def test_the_command_lists_what_fits(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["drawings", "sjakk"])
    assert (code, capsys.readouterr().out) == (
        0,
        "chess                  Sjakk – To voksne sitter ved et bord og spiller sjakk.\n\n"
        "Skriv i oppføringen:  drawing: chess\n",
    )


def test_the_command_says_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["drawings", "fotbll"])
    assert (code, capsys.readouterr().err) == (1, "Ingen tegning passer. Mente du «football»?\n")


def test_a_file_that_cannot_be_written_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["drawings", "--out", str(tmp_path)])
    assert (code, "kan ikke skrive" in capsys.readouterr().err) == (2, True)
