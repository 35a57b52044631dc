"""``brosjyre receive``: a file from the page becomes files, and nothing else gets in."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from catalogue.adapters.cli import main
from catalogue.receiving import NotTaken, opened

ANSWERS = {
    "organisation": "Turlaget",
    "role": "Turleder",
    "phone": "00 00 00 22",
    "title": "Skogstur",
    "summary": "Vi går i skogen.",
    "category": "nature",
    "place": "Skogen",
    "days": "søndag",
    "start": "11:00",
    "last": "hele året",
    "cost_kind": "free",
    "drawing": "walk",
}
PHOTO = {"photo": "foto.jpg", "photo_alt": "En sti.", "photo_kind": "no-people"}
CHANGED = "turlaget/rolig-tur"
OLD = """# Skrevet av styret
title: Rolig tur
summary: Vi går sakte.
category: nature
place: skogen
schedule:
  - {every: onsdag, start: "11:00", end: "12:00", year_round: ja, closed: [røde dager]}
cost: gratis
drawing: walk
contact:
  inclusion: {role: Leder, first_name: Jon, phone: "00 00 00 44", consent: {date: 2026-01-01, until: 2028-01-01}}
code: "777"
verified: {date: 2026-01-01}
"""


def told(**more: object) -> bytes:
    said = {"version": 1, "today": "2026-11-20", "answers": ANSWERS, **more}
    return json.dumps(said, ensure_ascii=False).encode()


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def photographed(kind: str = "JPEG") -> bytes:
    """A picture of 3,000 px that says where it was taken."""
    made, exif = io.BytesIO(), Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "Kamera"
    Image.new("RGB", (3000, 1500), "#456").save(made, kind, exif=exif)
    return made.getvalue()


def receive(root: Path, data: bytes, *more: str) -> int:
    file = root.parent / "aktivitet.zip"
    file.write_bytes(data)
    return main(["receive", str(file), "--root", str(root), "--today", "2026-11-22", *more])


def files_of(root: Path) -> dict[str, bytes]:
    folders = (root / "activities", root / "images")
    every = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in every}


@pytest.fixture
def standing(tiny: Path) -> Path:
    """The tiny catalogue with a walk that a club can change."""
    files = {"turlaget/organisation": "name: Turlaget\n", "turlaget/rolig-tur": OLD}
    files["places/skogen"] = "name: Skogen\n"
    for name, text in files.items():
        file = tiny / f"activities/{name}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tiny


def changing(**answers: str) -> bytes:
    return packed({"svar.json": told(id=CHANGED, changed=[*answers], answers=answers)})


def test_answers_become_files_that_check_finds_nothing_in(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(tiny)
    assert receive(tiny, packed({"svar.json": told()})) == 0
    assert sorted(files_of(tiny).keys() - before.keys()) == [
        "activities/places/skogen.yml",
        "activities/turlaget/skogstur.yml",
    ]
    assert "Ingen feil." in capsys.readouterr().out


def test_the_day_of_confirmation_is_the_day_it_was_sent_unless_nobody_can_believe_it(
    tiny: Path,
) -> None:
    receive(tiny, packed({"svar.json": told(today="2031-01-01")}))
    text = (tiny / "activities/turlaget/skogstur.yml").read_text(encoding="utf-8")
    assert "  date: 2026-11-22\n" in text


def test_the_text_in_the_file_is_not_believed(tiny: Path) -> None:
    lie = {"activities/turlaget/skogstur.yml": b"title: Noe helt annet\n"}
    receive(tiny, packed({"svar.json": told(), **lie}))
    text = (tiny / "activities/turlaget/skogstur.yml").read_text(encoding="utf-8")
    assert "title: Skogstur\n" in text


def test_a_photo_is_made_anew_smaller_and_without_its_place(tiny: Path) -> None:
    said = told(answers=ANSWERS | PHOTO)
    files = {"svar.json": said, "images/turlaget/skogstur.jpg": photographed()}
    assert receive(tiny, packed(files)) == 0
    with Image.open(tiny / "images/turlaget/skogstur.jpg") as image:
        assert (image.size, dict(image.getexif()), "exif" in image.info) == (
            (2400, 1200),
            {},
            False,
        )


def test_without_a_photo_nothing_is_said_of_one(tiny: Path) -> None:
    assert receive(tiny, packed({"svar.json": told(answers=ANSWERS | PHOTO)})) == 0
    text = (tiny / "activities/turlaget/skogstur.yml").read_text(encoding="utf-8")
    assert "images" not in text


def test_the_same_file_twice_is_asked_about(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    receive(tiny, packed({"svar.json": told()}))
    before = files_of(tiny)
    assert (receive(tiny, packed({"svar.json": told()})), files_of(tiny)) == (1, before)
    assert "Laget har alt «turlaget/skogstur»" in capsys.readouterr().out


def test_problems_are_told_and_end_with_one(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(answers=ANSWERS | {"phone": "3827"})
    assert receive(tiny, packed({"svar.json": said})) == 1
    assert "C341" in capsys.readouterr().out


def test_a_change_is_shown_and_waits_for_a_yes(
    standing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(standing)
    assert (receive(standing, changing(title="Rask tur")), files_of(standing)) == (1, before)
    said = capsys.readouterr().out
    assert "-title: Rolig tur\n+title: Rask tur\n" in said
    assert "--yes" in said


def test_a_change_leaves_what_the_form_cannot_say(standing: Path) -> None:
    data = changing(
        role="Turleder", phone="00 00 00 44", days="onsdag", start="12:00", last="hele året"
    )
    said = json.loads(zipfile.ZipFile(io.BytesIO(data)).read("svar.json"))
    said["changed"] = ["role", "start"]
    assert receive(standing, packed({"svar.json": json.dumps(said).encode()}), "--yes") == 0
    text = (standing / f"activities/{CHANGED}.yml").read_text(encoding="utf-8")
    assert text == (
        "# Skrevet av styret\ntitle: Rolig tur\nsummary: Vi går sakte.\ncategory: nature\n"
        'place: skogen\nschedule:\n  - every: onsdag\n    start: "12:00"\n    year_round: ja\n'
        "    closed:\n      - røde dager\ncost: gratis\ndrawing: walk\ncontact:\n  inclusion:\n"
        '    role: Turleder\n    first_name: Jon\n    phone: "00 00 00 44"\n    consent:\n'
        '      date: 2026-01-01\n      until: 2028-01-01\ncode: "777"\nverified:\n'
        "  date: 2026-11-20\n  by_role: Turleder\n  how: self\n"
    )


def test_nothing_changed_is_a_confirmation(standing: Path) -> None:
    assert receive(standing, changing(), "--yes") == 0
    text = (standing / f"activities/{CHANGED}.yml").read_text(encoding="utf-8")
    assert text == OLD.replace(
        "verified: {date: 2026-01-01}", "verified:\n  date: 2026-11-20\n  how: self"
    )


def test_a_place_that_is_new_gets_its_file(standing: Path) -> None:
    data = changing(place="Lysløypa", address="Skogveien 1, 0000 Solvik")
    assert receive(standing, data, "--yes") == 0
    text = (standing / "activities/places/lysloeypa.yml").read_text(encoding="utf-8")
    assert text.splitlines()[1:] == [
        "name: Lysløypa",
        "address: Skogveien 1",
        'postcode: "0000"',
        "town: Solvik",
    ]


def test_a_new_photo_stands_first_and_overwrites_none(standing: Path) -> None:
    there = standing / "images/turlaget/rolig-tur.jpg"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"an older one")
    said = told(id=CHANGED, changed=["photo", "photo_alt", "photo_kind"], answers=PHOTO)
    files = {"svar.json": said, "images/turlaget/rolig-tur.jpg": photographed("PNG")}
    receive(standing, packed(files), "--yes")
    assert there.read_bytes() == b"an older one"
    assert (standing / "images/turlaget/rolig-tur-2.jpg").is_file()


def test_a_link_that_leads_elsewhere_is_not_followed(tiny: Path, tmp_path: Path) -> None:
    (tiny / "activities/nye").symlink_to(tmp_path, target_is_directory=True)
    said = told(answers=ANSWERS | {"organisation": "Nye"})
    assert (receive(tiny, packed({"svar.json": said})), list(tmp_path.glob("*.yml"))) == (2, [])


BOMB = b"\0" * 40_000_000
HOSTILE: list[tuple[str, bytes, str]] = [
    ("no zip", b"PK\3\4 nothing", "C010"),
    ("empty", b"", "C010"),
    ("no answers", packed({}), "C013"),
    ("a path upwards", packed({"svar.json": told(), "activities/../../x.yml": b""}), "C011"),
    ("a path from the root", packed({"svar.json": told(), "/activities/a/b.yml": b""}), "C011"),
    ("a path of Windows", packed({"svar.json": told(), "activities\\a\\b.yml": b""}), "C011"),
    (
        "the catalogue itself",
        packed({"svar.json": told(), "activities/catalogue.yml": b""}),
        "C011",
    ),
    ("a workflow", packed({"svar.json": told(), ".github/workflows/x.yml": b""}), "C011"),
    ("a program", packed({"svar.json": told(), "images/a/b.svg": b"<svg/>"}), "C011"),
    ("many files", packed({f"activities/a/b{n}.yml": b"" for n in range(9)}), "C012"),
    ("a bomb", packed({"images/a/b.jpg": BOMB, "svar.json": told()}, zipfile.ZIP_DEFLATED), "C012"),
    ("a large file", b"PK" + b"\0" * 21_000_000, "C012"),
    ("another packing", packed({"svar.json": told()}, zipfile.ZIP_LZMA), "C010"),
    (
        "two photos",
        packed({"svar.json": told(), "images/a/b.jpg": b"", "images/a/c.jpg": b""}),
        "C011",
    ),
    ("no JSON", packed({"svar.json": b"{"}), "C013"),
    ("JSON without an end", packed({"svar.json": b"[" * 100_000}), "C013"),
    ("no text", packed({"svar.json": b"\xff\xfe"}), "C013"),
    ("a list", packed({"svar.json": b"[]"}), "C013"),
    ("an answer to no question", packed({"svar.json": told(answers={"code": "101"})}), "C013"),
    ("an answer that is no text", packed({"svar.json": told(answers={"title": ["x"]})}), "C013"),
    ("a change of a path", packed({"svar.json": told(id="../x", changed=[])}), "C013"),
    ("a change of no field", packed({"svar.json": told(id=CHANGED, changed=["verified"])}), "C013"),
]


@pytest.mark.parametrize(
    ("data", "code"), [one[1:] for one in HOSTILE], ids=[n[0] for n in HOSTILE]
)
def test_what_the_page_does_not_make_is_refused_with_nothing_written(
    tiny: Path, capsys: pytest.CaptureFixture[str], data: bytes, code: str
) -> None:
    before = files_of(tiny)
    assert (receive(tiny, data), files_of(tiny)) == (1, before)
    assert f"aktivitet.zip:1:1  {code} feil" in capsys.readouterr().out


def test_a_locked_file_is_refused() -> None:
    data = bytearray(packed({"svar.json": told()}))
    at = data.index(b"PK\1\2")
    data[at + 8] |= 1
    with pytest.raises(NotTaken) as refused:
        opened(bytes(data))
    assert refused.value.code == "C010"


def test_a_photo_that_is_none_is_refused(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"svar.json": told(answers=ANSWERS | PHOTO), "images/a/b.jpg": b"<svg onload=alert(1)>"}
    before = files_of(tiny)
    assert (receive(tiny, packed(files)), files_of(tiny)) == (1, before)
    assert "C505" in capsys.readouterr().out


def test_a_listing_that_is_gone_cannot_be_changed(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert receive(tiny, changing(title="Tur")) == 1
    assert "C014" in capsys.readouterr().out


def test_a_listing_with_all_on_one_line_is_changed_by_hand(
    standing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = standing / f"activities/{CHANGED}.yml"
    file.write_text(
        "{title: Tur, summary: Tur., category: nature, place: skogen}\n", encoding="utf-8"
    )
    assert receive(standing, changing(title="Rask tur")) == 1
    assert "C015" in capsys.readouterr().out


@given(
    st.binary(max_size=400)
    | st.binary(max_size=100).map(lambda end: packed({"svar.json": told()})[:-60] + end)
)
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        opened(data)
    except NotTaken as refused:
        assert refused.code in {"C010", "C011", "C012", "C013"}


def test_the_zip_of_the_page_is_one_that_python_opens(tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "site_templates/components/form/form-zip.js"
    files = {"svar.json": "{}", "images/ærlig/bål.jpg": "\0\xff" * 50, "activities/a/b.yml": "ø\n"}
    program = (
        f"require({json.dumps(str(source))});"
        f"process.stdout.write(globalThis.abFormZip.zip({json.dumps(files)}))"
    )
    made = [
        subprocess.run(["node", "-e", program], capture_output=True, check=True).stdout
        for _ in "12"
    ]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        read: dict[str, Any] = {name: archive.read(name).decode() for name in archive.namelist()}
        assert (archive.testzip(), read, [*read], made[0]) == (None, files, sorted(files), made[1])
