"""``brosjyre import``: a spreadsheet becomes drafts, and nothing unchecked goes out."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from catalogue import build, drafts, spreadsheets
from catalogue.adapters.cli import main
from catalogue.drafts import Known
from catalogue.load import load
from catalogue.settings import Settings

TODAY = dt.date(2026, 11, 22)
NOBODY = Known({}, {}, frozenset(), frozenset())
CSV = """Laget;Rolle;Telefon;Navn;Én setning;Kategori;Sted;Adresse;Dag;Fra klokka;Til klokka;Siste dag;Slags pris;Kroner;Tegning;Notater
Turlaget;Leder;00 00 00 21;Skogstur;Vi går i skogen.;Tur;Skogen;Skogveien 1, 0000 Solvik;søndag;11:00;13:00;hele året;Gratis;;walk;husk ny dato
Solvik kor;Dirigent;00 00 00 22;Øving;Vi synger sammen.;Kor;Skogen;;tirsdag;18:00;20:00;hele året;Per gang;50;choir;

;;;;Bare en setning;;;;;;;;;;;
Turlaget;Leder;00 00 00 21;Kaffe etterpå;Kaffe.;Mat;Skogen;;søndag;14:00;15:00;hele året;Gratis;;dinner;
"""


def take_in(root: Path, data: bytes, name: str = "liste.csv") -> int:
    file = root.parent / name
    file.write_bytes(data)
    return main(["import", str(file), "--root", str(root), "--today", "2026-11-22"])


def problems(root: Path) -> set[tuple[str, str, str]]:
    settings = Settings(root, root / "site", root / ".cache", TODAY)
    found = build.check(settings, build.Listener())
    return {(one.path, one.code, one.severity) for one in found}


def test_each_row_with_a_name_is_a_draft_that_check_tells_of(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_in(tiny, CSV.encode()) == 0
    said = capsys.readouterr().out
    assert problems(tiny) == {
        ("activities/turlaget/skogstur.yml", "C256", "warning"),
        ("activities/solvik-kor/oeving.yml", "C256", "warning"),
    }
    assert [line for line in said.splitlines() if "  C0" in line] == [
        "liste.csv:1:16  C001 advarsel",
        "liste.csv:5:1  C002 advarsel",
        "liste.csv:6:1  C005 advarsel",
    ]


def test_a_draft_is_not_published_until_its_line_is_gone(tiny: Path) -> None:
    take_in(tiny, CSV.encode())
    loaded = load(tiny)
    assert loaded.catalogue is not None
    assert "turlaget/skogstur" not in {one.id for one in loaded.catalogue.activities}
    file = tiny / "activities/turlaget/skogstur.yml"
    text = file.read_text(encoding="utf-8").replace("draft: ja", "verified: {date: 2026-11-22}")
    file.write_text(text, encoding="utf-8")
    catalogue = load(tiny).catalogue
    assert catalogue is not None
    assert "turlaget/skogstur" in {one.id for one in catalogue.activities}


def test_check_prints_the_line_that_stands_instead_of_a_draft_s(tiny: Path) -> None:
    take_in(tiny, CSV.encode())
    settings = Settings(tiny, tiny / "site", tiny / ".cache", TODAY)
    for one in build.check(settings, build.Listener()):
        assert one.correction is not None
        file = tiny / one.path
        rows = file.read_text(encoding="utf-8").split("\n")
        assert rows[one.correction.first_line - 1 : one.correction.last_line] == ["draft: ja"]
        rows[one.correction.first_line - 1 : one.correction.last_line] = one.correction.lines
        assert one.correction.lines == ("verified: {date: 2026-11-22}",)
        file.write_text("\n".join(rows), encoding="utf-8")
    assert problems(tiny) == set()


def test_a_draft_that_says_when_it_was_checked_has_no_line_to_copy(tiny: Path) -> None:
    take_in(tiny, CSV.encode())
    file = tiny / "activities/turlaget/skogstur.yml"
    text = file.read_text(encoding="utf-8") + "verified: {date: 2026-11-01}\n"
    file.write_text(text, encoding="utf-8")
    settings = Settings(tiny, tiny / "site", tiny / ".cache", TODAY)
    found = [one for one in build.check(settings, build.Listener()) if one.path.endswith("tur.yml")]
    assert [(one.code, one.corrections) for one in found] == [("C256", ())]


def test_faults_of_a_draft_keep_nothing_else_from_being_published(tiny: Path) -> None:
    take_in(tiny, CSV.replace("Gratis", "Dyrt").replace("00 00 00 22", "12").encode())
    told = problems(tiny)
    assert {code for _, code, _ in told} == {"C256", "C219", "C341"}
    assert {severity for _, _, severity in told} == {"warning"}


def test_a_place_of_one_row_is_known_to_the_next(tiny: Path) -> None:
    take_in(tiny, CSV.encode())
    assert [file.name for file in sorted((tiny / "activities/places").glob("skog*"))] == [
        "skogen.yml"
    ]


def test_the_same_sheet_twice_makes_nothing_twice(tiny: Path) -> None:
    take_in(tiny, CSV.encode())
    before = sorted(tiny.glob("activities/**/*.yml"))
    take_in(tiny, CSV.encode())
    assert sorted(tiny.glob("activities/**/*.yml")) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_letters_and_columns_are_read_as_excel_saves_them(encoding: str, delimiter: str) -> None:
    data = CSV.replace(";", delimiter).encode(encoding)
    assert spreadsheets.read(data)[2][3:5] == ["Øving", "Vi synger sammen."]


def test_days_times_and_numbers_are_what_people_type() -> None:
    book = Workbook()
    row = [dt.date(2027, 5, 25), dt.time(18, 0), 50, 50.0, True, 2.5, None, "00 00 00 21"]
    book.worksheets[0].append(row)
    saved = io.BytesIO()
    book.save(saved)
    assert spreadsheets.read(saved.getvalue()) == [
        ["2027-05-25", "18:00", "50", "50", "ja", "2.5", "", "00 00 00 21"]
    ]


@pytest.mark.parametrize("command", [("import", "--template"), ("words", "nb", "--export")])
def test_a_file_that_may_be_filled_in_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    file = tmp_path / "svar"
    file.write_bytes(b"answers")
    code = main([*command, str(file)])
    told = capsys.readouterr().err
    assert (code, file.read_bytes(), "velg et annet navn" in told) == (2, b"answers", True)


def test_a_filled_in_template_comes_in(tiny: Path, tmp_path: Path) -> None:
    template = tmp_path / "mal.xlsx"
    assert main(["import", "--template", str(template)]) == 0
    book = load_workbook(template)
    sheet = book.worksheets[0]
    named = {sheet.cell(1, n).value: n for n in range(1, sheet.max_column + 1)}
    by_key = drafts.headings("nb")
    answers = {
        **{"organisation": "Turlaget", "role": "Leder", "phone": "00 00 00 21", "title": "Hagedag"},
        **{"summary": "Vi luker.", "category": "Tur, natur og hage", "place": "Biblioteket"},
        **{"by_arrangement": "Ring oss.", "cost_kind": "Gratis", "drawing": "garden"},
        **{"open_to": "Alle; Familier"},
    }
    for key, text in answers.items():
        sheet.cell(2, named[by_key[key]], text)
    saved = io.BytesIO()
    book.save(saved)
    assert take_in(tiny, saved.getvalue(), "liste.xlsx") == 0
    text = (tiny / "activities/turlaget/hagedag.yml").read_text(encoding="utf-8")
    assert "open_to:\n  - Alle\n  - Familier\n" in text
    assert problems(tiny) == {("activities/turlaget/hagedag.yml", "C256", "warning")}


def test_the_template_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    main(["import", "--template", str(first)])
    main(["import", "--template", str(second)])
    assert first.read_bytes() == second.read_bytes()


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 not a zip", b"\xd0\xcf\x11\xe0 old Excel\0", bomb(), b"x" * 5_000_001],
    ids=["broken", "xls", "bomb", "large"],
)
def test_what_is_no_spreadsheet_is_told_and_nothing_is_written(
    tiny: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(tiny.rglob("*"))
    assert take_in(tiny, data, "liste.xlsx") == 1
    assert ("C004" in capsys.readouterr().out, sorted(tiny.rglob("*"))) == (True, before)


def test_an_empty_sheet_is_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (take_in(tiny, b""), "C003" in capsys.readouterr().out) == (1, True)


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_unreadable(data: bytes) -> None:
    try:
        rows = spreadsheets.read(data)
    except spreadsheets.Unreadable:
        return
    drafts.imported(rows, "x.csv", NOBODY, TODAY)


@given(st.lists(st.lists(st.text(max_size=20), max_size=8), max_size=6))
def test_no_cells_raise(rows: list[list[str]]) -> None:
    headed = [["title", "organisation", "place", "days", "last", "amount", "support"], *rows]
    found = drafts.imported(headed, "x.csv", NOBODY, TODAY)
    assert len({one.id for one in found.drafts}) == len(found.drafts)


def test_the_mail_asks_every_question_and_its_labels_are_understood() -> None:
    for language in ("nb", "en"):
        _, body = drafts.mail(language)
        parts = [one for question in drafts.questions() for one in question.parts]
        asked = {one.key for one in parts if "photo" not in one.key}
        filled = "".join(
            f"{line}svar\n" if line.endswith(": ") else f"{line}\n" for line in body.split("\n")
        )
        assert drafts.answered(filled) == dict.fromkeys(asked, "svar")


def test_a_mail_that_was_not_filled_in_has_no_answers() -> None:
    assert drafts.answered(drafts.mail("nb")[1]) == {}


REPLY = """Hei, her er svarene våre!
> 1. Hvem er dere, og hvordan når man dere?
> Laget: Turlaget
> Rolle, for eksempel inkluderingskontakt: Turleder
> Telefon: 00 00 00 22
> E-post: ......
>
> Navn: Fjelltur
> Én setning: Vi går til toppen og
drikker kaffe.

Kategori: tur, natur og hage
Sted: Torget
Etter avtale, hvordan?: Ring oss, så blir vi enige.
Slags pris: Gratis
Tegning: tur
Hjelp: Noen møter deg i døra, Kom og se først

Hilsen Turlaget
tlf: 00 00 00 99
"""


def test_a_reply_with_quotes_and_greetings_becomes_one_draft(tiny: Path) -> None:
    assert take_in(tiny, REPLY.encode(), "svar.txt") == 0
    text = (tiny / "activities/turlaget/fjelltur.yml").read_text(encoding="utf-8")
    assert "summary: Vi går til toppen og drikker kaffe.\n" in text.replace("\\n", " ").replace(
        '"', ""
    )
    assert "support:\n  - Noen møter deg i døra\n  - Kom og se først\n" in text
    assert "00 00 00 99" not in text
    assert problems(tiny) == {("activities/turlaget/fjelltur.yml", "C256", "warning")}


def test_a_number_in_the_signature_does_not_replace_the_answer() -> None:
    signed = REPLY.replace("tlf: 00 00 00 99", "Telefon: 00 00 00 99\nE-post: kari@example.org")
    answers = drafts.answered(signed)
    assert (answers["phone"], answers["email"]) == ("00 00 00 22", "kari@example.org")


def test_a_mail_in_the_letters_of_windows_is_the_same_mail(tiny: Path, tmp_path: Path) -> None:
    whole = REPLY.replace("Sted: Torget", "Sted: Torget på Øya\nAdresse, når stedet er nytt: Torget 1")
    shutil.copytree(tiny, tmp_path / "other")
    for root, letters in ((tiny, "utf-8"), (tmp_path / "other", "cp1252")):
        take_in(root, whole.encode(letters), "svar.txt")
    first, second = (
        {file.name: file.read_bytes() for file in sorted(root.rglob("activities/**/*.yml"))}
        for root in (tiny, tmp_path / "other")
    )
    assert first == second


@given(st.text(max_size=300))
def test_no_mail_raises(text: str) -> None:
    drafts.answered(text)
