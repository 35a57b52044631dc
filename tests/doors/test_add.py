"""``brosjyre add``: a club answers in the terminal, and the listing is there."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from catalogue.adapters.cli import main
from catalogue.load import load

EIGHT = [
    *("Turlaget", "Leder", "00 00 00 21", ""),  # who
    "Lynsjakk",
    "Vi spiller korte partier.",
    "Spill, sjakk og quiz",
    *("Grendehuset", "Ålveien 3, 0000 Solvik"),
    *("tirsdag", "18", "20", "", "hele året", ""),
    *("1", ""),  # free
    *("sjakk", ""),  # a drawing and no photo
]


def answer(root: Path, *lines: str, patch: pytest.MonkeyPatch) -> int:
    """What the command ends with when these lines are typed and nothing after them."""
    patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    return main(["add", "--root", str(root), "--today", "2026-11-22"])


def test_eight_answers_make_a_listing_that_can_be_published(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(tiny, *EIGHT, "n", "j", patch=monkeypatch) == 0
    catalogue = load(tiny).catalogue
    assert catalogue is not None
    (made,) = (one for one in catalogue.activities if one.id == "turlaget/lynsjakk")
    assert (made.title, made.place, made.cost[0].kind, made.drawing) == (
        {"nb": "Lynsjakk"},
        "grendehuset",
        "free",
        "chess",
    )
    assert (tiny / "activities/places/grendehuset.yml").is_file()


def test_whoever_stops_has_written_nothing(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tiny.rglob("*"))
    assert answer(tiny, *EIGHT[:9], patch=monkeypatch) == 2
    assert (sorted(tiny.rglob("*")), capsys.readouterr().out.splitlines()[-1]) == (
        before,
        "Ingenting er skrevet.",
    )


def test_a_no_at_the_end_writes_nothing(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(tiny.rglob("*"))
    assert answer(tiny, *EIGHT, "n", "n", patch=monkeypatch) == 0
    assert sorted(tiny.rglob("*")) == before


def test_what_check_would_refuse_is_asked_again(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [*EIGHT[:9], "tirsag", *EIGHT[9:]]
    assert answer(tiny, *lines, "n", "j", patch=monkeypatch) == 0
    said = capsys.readouterr().out
    assert "Vi forstår ikke «tirsag» som dag. Mente du  every: tirsdag  ?" in said


def test_a_required_question_is_asked_until_it_is_answered(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(tiny, *EIGHT[:4], "", *EIGHT[4:], "n", "j", patch=monkeypatch) == 0
    assert "Dette må vi vite før aktiviteten kan vises." in capsys.readouterr().out


def test_what_is_still_wrong_is_written_and_told(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter keeps what was typed: nothing that somebody answered is lost."""
    lines = [*EIGHT[:2], "123", "", *EIGHT[3:]]
    assert answer(tiny, *lines, "n", "j", patch=monkeypatch) == 1
    assert "activities/turlaget/lynsjakk.yml" in capsys.readouterr().out


@pytest.mark.parametrize(("at", "number"), [(0, "99"), (7, "0"), (7, "2012"), (6, "31"), (17, "3")])
def test_a_number_that_is_not_shown_is_no_name(
    at: int,
    number: str,
    tiny: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = [*EIGHT[:at], number, *EIGHT[at:]]
    assert answer(tiny, *lines, "n", "j", patch=monkeypatch) == 0
    assert f"Det finnes ikke noe nummer {number} her." in capsys.readouterr().out
    assert not (tiny / f"activities/places/{number}.yml").exists()


def photo(root: Path) -> Path:
    """A photo with a place in its metadata, lying on its side."""
    file = root / "IMG_1.jpg"
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "61.5 N 4.8 E"
    Image.new("RGB", (3000, 1500), "teal").save(file, exif=exif)
    return file


def test_a_photo_is_put_upright_and_without_its_place_beside_the_listing(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    consent = ("Et torg.", "Uten mennesker", "", "", "", "")
    lines = [*EIGHT[:-2], "", str(photo(tmp_path)), *consent]
    assert answer(tiny, *lines, "n", "j", patch=monkeypatch) == 0
    with Image.open(tiny / "images/turlaget/lynsjakk.jpg") as kept:
        assert (kept.size, dict(kept.getexif())) == ((1200, 2400), {})


def test_a_path_that_leads_to_no_photo_is_told(
    tiny: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    (tmp_path / "kor.jpg").write_bytes(b"not a photo")
    lines = [*EIGHT[:-1], str(tmp_path / "kor.jpg")]
    assert answer(tiny, *lines, "n", "j", patch=monkeypatch) == 0
    assert "«kor.jpg»" in capsys.readouterr().out
    assert not (tiny / "images/turlaget/lynsjakk.jpg").exists()
