"""What a person at the command line meets: words, exit codes, wrong use."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from catalogue.adapters.cli import main, parser
from catalogue.adapters.project import settings_as_built
from catalogue.settings import Settings

Run = Callable[..., Any]
KAFFE = "activities/turlaget/kaffe.yml"
LONG_TITLE = "Kaffe og en lang og rolig prat etterpå for alle"


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def broken(tiny: Path) -> Path:
    """One listing has a word that is no day."""
    change(tiny, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    return tiny


@pytest.fixture
def many_broken(tiny: Path) -> Path:
    """One file has fourteen errors, another has one."""
    lines = "".join(f"field_{number}: x\n" for number in range(14))
    with (tiny / KAFFE).open("a", encoding="utf-8") as listing:
        listing.write(lines)
    change(tiny, "activities/turlaget/tur.yml", "første lørdag", "første dørlag")
    return tiny


@pytest.fixture
def warned(tiny: Path) -> Path:
    """One listing has a title that is too long."""
    change(tiny, KAFFE, "Kaffe etterpå", LONG_TITLE)
    return tiny


def wrong_use(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Exit code and last line of a command that cannot be carried out."""
    try:
        code = main(arguments)
    except SystemExit as left:
        code = int(left.code or 0)
    return code, capsys.readouterr().err.splitlines()[-1]


def test_what_the_machine_refuses_is_said_in_one_line(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "papir").write_text("a file in the way of a folder", encoding="utf-8")
    code, said = wrong_use(capsys, "due", "--root", str(tiny), "--phone-list")
    assert (code, said[:25], "papir" in said) == (2, "brosjyre: får ikke lest e", True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "denied", "a.yml"), "har ikke lov til å lese eller skrive a.yml"),
        (OSError(28, "full"), "disken er full"),
        (OSError(5, "Input/output error", "a"), "får ikke lest eller skrevet (Input/output error) a"),
    ],
)
def test_a_refusal_of_the_machine_names_the_file(
    error: OSError, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: object) -> int:
        raise error

    monkeypatch.setattr("catalogue.adapters.making._check", refuse)
    assert wrong_use(capsys, "check") == (2, f"brosjyre: {said}")


def test_checking_the_sample_says_nothing_and_ends_with_0(sample: Path, brosjyre: Run) -> None:
    ran = brosjyre("check", sample)
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_an_error_ends_with_1_and_names_file_and_line(broken: Path, brosjyre: Run) -> None:
    ran = brosjyre("check", broken)
    assert (ran.code, ran.out.splitlines()[0]) == (1, f"{KAFFE}:8:13  C316 feil")


def test_a_warning_ends_with_0(warned: Path, brosjyre: Run) -> None:
    ran = brosjyre("check", warned)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "0 feil og 1 advarsel i 1 fil.")


def test_a_warning_ends_with_1_when_it_is_to_be_strict(warned: Path, brosjyre: Run) -> None:
    assert brosjyre("check", warned, "--strict").code == 1


def test_english_on_request(warned: Path, brosjyre: Run) -> None:
    ran = brosjyre("check", warned, "--lang", "en")
    assert ran.out.splitlines()[-1] == "0 errors and 1 warning in 1 file."


def test_json_has_every_problem(many_broken: Path, brosjyre: Run) -> None:
    rows = json.loads(brosjyre("check", many_broken, "--format", "json").out)
    assert [row["path"] for row in rows] == [KAFFE] * 14 + ["activities/turlaget/tur.yml"]


def test_no_problems_are_an_empty_json_list(tiny: Path, brosjyre: Run) -> None:
    assert json.loads(brosjyre("check", tiny, "--format", "json").out) == []


def test_many_problems_are_one_annotation_a_file(many_broken: Path, brosjyre: Run) -> None:
    said = brosjyre("check", many_broken, "--format", "github").out
    assert [line.split(",")[0] for line in said.splitlines()] == [
        f"::error file={KAFFE}",
        "::error file=activities/turlaget/tur.yml",
    ]


def test_the_step_summary_gets_the_full_list_after_what_stands_there(
    many_broken: Path, brosjyre: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = many_broken / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    brosjyre("check", many_broken, "--format", "github")
    text = summary.read_text(encoding="utf-8")
    assert (text.startswith("# Before\n```text\n"), text.count(f"\n{KAFFE}:")) == (True, 14)
    assert text.endswith("\n15 feil og 0 advarsler i 2 filer.\n```\n")


def test_a_folder_without_listings_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert wrong_use(capsys, "check", "--root", str(tmp_path)) == (
        2,
        f"brosjyre: fant ikke activities/ i {tmp_path}; gå dit den ligger, eller bruk --root MAPPE",
    )


def test_a_folder_without_configuration_cannot_be_built(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "mkdocs.yml").unlink()
    assert wrong_use(capsys, "build", "--root", str(tiny)) == (
        2,
        f"brosjyre: fant ikke {tiny / 'mkdocs.yml'}; "
        "den sier hva nettstedet heter og hvor det skal ligge",
    )


@pytest.mark.parametrize(
    "typed", [["pdf"], ["due", "--mail"], ["forget", "name", "x"], ["consent-text"]]
)
def test_commands_know_the_project_as_a_build_does(tiny: Path, typed: list[str]) -> None:
    own = "  - catalogue:\n      cache: lager\n      paper_months: 3\n      today: '2026-12-01'\nsite_dir: ute\n"
    change(tiny, "mkdocs.yml", "  - catalogue\n", own)
    made = settings_as_built(parser(typed[0]).parse_args([*typed, "--root", str(tiny)]))
    assert made == Settings(
        tiny, tiny / "ute", tiny / "lager", dt.date(2026, 12, 1),
        site_url="https://brosjyre.example.org/", paper_months=3,
    )  # fmt: skip


def test_without_configuration_no_paper_is_made_but_a_person_can_be_forgotten(
    tiny: Path, brosjyre: Run
) -> None:
    (tiny / "mkdocs.yml").unlink()
    codes = [
        brosjyre(command, tiny, *more).code
        for command, more in (("pdf", []), ("forget", ["listing", "turlaget/tur", "--yes"]))
    ]
    assert codes == [2, 0]


def test_a_day_that_is_none_in_the_configuration_is_wrong_use(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny, "mkdocs.yml", "  - catalogue\n", "  - catalogue:\n      today: i morgen\n")
    code, said = wrong_use(capsys, "pdf", "--root", str(tiny))
    assert (code, said.startswith("brosjyre: mkdocs.yml: today: ")) == (2, True)


def test_a_configuration_without_the_plugin_is_wrong_use(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny, "mkdocs.yml", "plugins:\n  - catalogue\n", "plugins: []\n")
    assert wrong_use(capsys, "build", "--root", str(tiny)) == (
        2,
        "brosjyre: mkdocs.yml mangler tillegget; skriv  plugins: [catalogue]",
    )


def test_a_day_in_another_form_is_wrong_use(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wrong_use(capsys, "check", "--root", str(tiny), "--today", "22.11.2026") == (
        2,
        "brosjyre: --today vil ha en dato som 2026-11-22, ikke «22.11.2026»",
    )


def test_an_odd_source_date_is_wrong_use(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert wrong_use(capsys, "check", "--root", str(tiny)) == (
        2,
        "brosjyre: SOURCE_DATE_EPOCH vil ha et helt tall sekunder",
    )


def test_an_unknown_command_is_wrong_use_and_names_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, said = wrong_use(capsys, "bygg")
    known = [name for name in ("check", "build", "serve", "verify", "stale") if name in said]
    assert (code, known) == (2, ["check", "build", "serve", "verify", "stale"])


def test_no_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert wrong_use(capsys)[0] == 2


def test_stale_lists_the_listing_to_ring_about_and_the_one_that_is_gone(
    sample: Path, brosjyre: Run
) -> None:
    ran = brosjyre("stale", sample)
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "eksempelvik-fotoklubb/fotoklubb  2026-04-06  ikke bekreftet på 230 dager; "
            "viser «ring først». Påminnelser sendt: 1  ring Eksempelvik Fotoklubb, 00 00 00 82",
            "eksempelvik-pensjonistlag/kortspill  2025-10-20  ikke bekreftet på 398 dager "
            "og purret 2 ganger; vises ikke lenger  ring Eksempelvik Pensjonistlag, 00 00 00 69",
        ],
    )


def test_stale_says_so_when_everything_is_confirmed(tiny: Path, brosjyre: Run) -> None:
    change(tiny, KAFFE, "2026-03-01", "2026-11-01")
    assert len(brosjyre("stale", tiny).out.splitlines()) == 1


def test_a_good_folder_is_verified(tiny_built: Path, brosjyre: Run) -> None:
    ran = brosjyre("verify", tiny_built)
    assert (ran.code, ran.out) == (0, "")


def test_a_folder_that_lacks_a_page_fails(tiny: Path, tiny_built: Path, brosjyre: Run) -> None:
    copied = tiny / "site"
    for file in (tiny_built / "site").rglob("*.html"):
        target = copied / file.relative_to(tiny_built / "site")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    (copied / "ar" / "turlaget" / "tur.html").unlink()
    ran = brosjyre("verify", tiny, str(copied))
    missing = "ar/turlaget/tur.html:1:1  C801 feil"
    assert (ran.code, missing in ran.out.splitlines()) == (1, True)


def test_a_folder_that_is_not_there_is_wrong_use(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tiny / "nowhere"
    assert wrong_use(capsys, "verify", "--root", str(tiny), str(nowhere)) == (
        2,
        f"brosjyre: fant ikke mappen {nowhere}; bygg den først med  brosjyre build",
    )


def test_the_installed_command_ends_with_what_it_found(broken: Path) -> None:
    program = Path(sys.executable).with_name("brosjyre")
    ran = subprocess.run([program, "check", "--root", broken], capture_output=True, check=False)
    assert ran.returncode == 1


def test_a_build_starts_without_what_other_commands_need() -> None:
    code = (
        "import sys; from catalogue.adapters.cli import parser; parser('build');"
        "print(sorted({'openpyxl', 'catalogue.forgetting', 'catalogue.starter'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "[]\n"


def test_whoever_stops_reading_gets_no_traceback(sample: Path) -> None:
    command = f"{sys.executable} -m catalogue.adapters.cli drawings tur | true"
    ran = subprocess.run(["sh", "-c", command], check=False, capture_output=True, text=True)
    assert ran.stderr == ""
