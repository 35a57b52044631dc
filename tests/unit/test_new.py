"""`brosjyre new`: all of a municipality's repository, or nothing."""

from __future__ import annotations

import datetime as dt
import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue import build, drafts, schema, vocabulary
from catalogue.adapters.cli import main
from catalogue.settings import Settings
from catalogue.starter import Answers, Unfit, fitting, questions, write
from catalogue.starter.answers import WRITTEN

TODAY = "2026-11-22"
ANSWERS = {
    "--name": "Solvik",
    "--coordinator": "Frivilligsentralen",
    "--phone": "00 00 00 02",
    "--email": "hei@example.org",
    "--languages": "nb nn en",
    "--address": "https://solvik.example.org",
    "--repository": "https://example.org/solvik/brosjyre",
    "--licence": "cc0",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str, **changed: str) -> int:
    flags = ANSWERS | {f"--{name}": value for name, value in changed.items()}
    typed = [part for flag in flags.items() for part in flag]
    return main(["new", *arguments, "--today", TODAY, *typed])


def everything(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["new", *arguments])
    return code, capsys.readouterr().err.strip()


def test_a_new_municipality_has_all_that_it_needs(here: Path) -> None:
    assert new("solvik") == 0
    pages = {
        f"pages/{tag}/{name}.md"
        for tag in ("nb", "nn", "en")
        for name in ("about", "accessibility", "privacy")
    }
    assert everything(here / "solvik") - pages >= {
        ".github/brosjyre.lock",
        ".github/dependabot.yml",
        ".gitignore",
        "KLUBB.md",
        "LICENSE",
        "README.md",
        "activities/catalogue.yml",
        "activities/eksempel-sjakklag/organisation.yml",
        "activities/eksempel-sjakklag/sjakk-kveld.yml",
        "activities/eksempel-turlag/onsdagstur.yml",
        "activities/eksempel-turlag/organisation.yml",
        "activities/places/eksempel-biblioteket.yml",
        "images/README.md",
        "mkdocs.yml",
        "requirements.txt",
        "site_templates/README.md",
    }
    assert pages <= everything(here / "solvik")


def test_every_listing_names_its_schema(here: Path) -> None:
    new("solvik")
    root = here / "solvik"
    files = [file.relative_to(root).as_posix() for file in root.glob("activities/**/*.yml")]
    first = {path: (root / path).read_text(encoding="utf-8").splitlines()[0] for path in files}
    assert first == {path: schema.modeline(path) for path in files}
    assert (root / "schemas/activity.json").is_file()


def test_no_blank_is_left_in_any_file(here: Path) -> None:
    new("solvik")
    left = [
        file.name
        for file in (here / "solvik").rglob("*")
        if file.is_file() and set("⟦⟧") & set(file.read_text(encoding="utf-8"))
    ]
    assert left == []


def test_languages_need_no_quotes_around_them(here: Path) -> None:
    assert main(["new", "solvik", "--languages", "nb", "en", "ar", "--yes"]) == 0
    text = (here / "solvik/activities/catalogue.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["languages"] == ["nb", "en", "ar"]


def test_the_answers_stand_in_the_catalogue(here: Path) -> None:
    new("solvik")
    file = here / "solvik/activities/catalogue.yml"
    assert yaml.safe_load(file.read_text(encoding="utf-8")) == {
        "name": "Aktiviteter i Solvik",
        "municipality": "Solvik",
        "country": "NO",
        "source_language": "nb",
        "languages": ["nb", "nn", "en"],
        "currency": "NOK",
        "coordinator": {
            "role": "Frivilligsentralen",
            "phone": "00 00 00 02",
            "email": "hei@example.org",
        },
        "repository": "https://example.org/solvik/brosjyre",
    }


@pytest.mark.parametrize("languages", ["nb", "nn en ar", "en"])
def test_a_new_municipality_builds_site_and_paper_without_a_problem(
    here: Path, capsys: pytest.CaptureFixture[str], languages: str
) -> None:
    new("solvik", languages=languages)
    capsys.readouterr()
    root = str(here / "solvik")
    built = main(["build", "--quiet", "--root", root, "--today", TODAY])
    said = capsys.readouterr()
    assert (built, said.out, said.err) == (0, "", "")
    paper = here / "solvik/site" / languages.split()[0] / "paper"
    assert len(list(paper.glob("*-eksempel-turlag--onsdagstur-*.pdf"))) == 1


def test_a_new_municipality_is_clean_when_warnings_count(here: Path) -> None:
    new("solvik")
    root = str(here / "solvik")
    assert main(["check", "--strict", "--root", root, "--today", TODAY]) == 0


def test_empty_answers_leave_their_lines_out(here: Path) -> None:
    new("solvik", email="", repository="", address="")
    catalogue = (here / "solvik/activities/catalogue.yml").read_text(encoding="utf-8")
    club = (here / "solvik/KLUBB.md").read_text(encoding="utf-8")
    assert ("email:" in catalogue, "repository:" in catalogue) == (False, False)
    assert "på 00 00 00 02:" in club


def test_the_page_for_clubs_says_where_to_send_the_answers(here: Path) -> None:
    new("solvik")
    club = html.unescape((here / "solvik/KLUBB.md").read_text(encoding="utf-8"))
    reached = [f"00 00 00 02 {word} hei@example.org:" for word in ("eller", "eller", "or")]
    assert re.findall(r"(?:på|on) (00.*)", club) == reached


def test_the_page_for_clubs_follows_the_coordinators_number(here: Path) -> None:
    new("solvik")
    file = here / "solvik/activities/catalogue.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("00 00 00 02", "00 00 00 88"))
    assert main(["renew", "--root", str(here / "solvik")]) == 0
    club = (here / "solvik/KLUBB.md").read_text(encoding="utf-8")
    assert ("00 00 00 02" in club, club.count("00 00 00 88")) == (False, 3)


def test_the_page_for_clubs_asks_what_every_door_asks(here: Path) -> None:
    new("solvik")
    club = (here / "solvik/KLUBB.md").read_text(encoding="utf-8")
    needed = [one for one in drafts.questions() if one.required]
    assert re.findall(r"^\d\. .*", club, re.MULTILINE) == [
        f"{number}. {one.question[tag]} {one.help[tag]}"
        for tag in WRITTEN
        for number, one in enumerate(needed, 1)
    ]
    for tag in WRITTEN:
        for name in ("category", "cost_kind"):
            assert f"\n   ({' · '.join(vocabulary.labels(name, tag))})\n" in club


def test_the_licence_is_the_chosen_one(here: Path) -> None:
    new("solvik", licence="reserved")
    assert (here / "solvik/LICENSE").read_text(encoding="utf-8").startswith("Alle rettigheter")


def test_the_folder_has_an_ordinary_name(here: Path) -> None:
    main(["new", "Søndre Ål", "--yes", "--today", TODAY])
    file = here / "soendre-aal/activities/catalogue.yml"
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["municipality"] == "Søndre Ål"


def test_the_next_three_steps_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new("solvik")
    assert [line[:2] for line in capsys.readouterr().out.splitlines()[-3:]] == ["1.", "2.", "3."]


def test_an_example_number_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "solvik", "--yes", "--today", TODAY])
    assert "Nummeret 00 00 … er et eksempel" in capsys.readouterr().out


def test_a_folder_with_files_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "solvik").mkdir()
    (here / "solvik/note.txt").write_text("mitt", encoding="utf-8")
    code, said = refused(capsys, "solvik", "--yes")
    assert (code, everything(here)) == (2, {"solvik/note.txt"})
    assert said == "brosjyre: det ligger filer i solvik; velg et annet navn, eller tøm mappen"


def test_a_clone_of_an_empty_repository_is_used(here: Path) -> None:
    (here / "solvik/.git").mkdir(parents=True)
    (here / "solvik/.git/HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    made = (new("solvik"), (here / "solvik/mkdocs.yml").is_file())
    assert (made, (here / "solvik/.git/HEAD").is_file()) == ((0, True), True)


def test_an_empty_folder_is_used(here: Path) -> None:
    (here / "solvik").mkdir()
    assert (new("solvik"), (here / "solvik/mkdocs.yml").is_file()) == (0, True)


def test_without_a_terminal_missing_answers_are_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = refused(capsys, "solvik", "--name", "Solvik", "--phone", "00 00 00 02")
    missing = "--coordinator --email --languages --address --repository --licence"
    assert (code, said, everything(here)) == (
        2,
        f"brosjyre: mangler svar: {missing}. Eller --yes for vanlige svar",
        set(),
    )


@pytest.mark.parametrize(
    ("flag", "answer", "said"),
    [
        ("--name", "x" * 10_000, "det er 10000 tegn; skriv høyst 60"),
        ("--name", "Sol\nvik", "skriv på én linje, uten usynlige tegn"),
        ("--name", "{contact}", "klammene { og } kan ikke brukes her"),
        ("--name", "Solvik 🎉", "papiret har ikke disse tegnene: 🎉"),
        ("--languages", "nb englisk", "«englisk» er ikke et av språkene."),
        ("--languages", "uk nb", "det første språket må være ett av disse: nb nn en"),
        ("--phone", "12", "«12» kan ikke ringes i Norge."),
        ("--email", "hei", "«hei» er ikke en e-postadresse."),
        ("--address", "solvik", "«solvik»"),
        (
            "--address",
            "https://solvik.no/?a=1",
            "adressen til et nettsted har ikke ? eller # i seg",
        ),
        ("--licence", "mit", "velg en av disse: cc-by, cc0, reserved"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_by_name(
    here: Path, capsys: pytest.CaptureFixture[str], flag: str, answer: str, said: str
) -> None:
    code, words = refused(capsys, "solvik", "--yes", flag, answer)
    assert (code, words.startswith(f"brosjyre: {flag}: {said}"), everything(here)) == (
        2,
        True,
        set(),
    )


@pytest.mark.parametrize("name", ["", "/", "..", "🎉", "solvik/.."])
def test_a_name_without_letters_is_wrong_use(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, said = refused(capsys, name, "--yes")
    assert (code, said.startswith("brosjyre: skriv navnet med bokstavene a–å")) == (2, True)


def test_a_folder_that_is_not_there_is_wrong_use(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, "intet/solvik", "--yes") == (2, "brosjyre: mappen intet finnes ikke")


def test_on_a_terminal_each_question_is_asked_until_its_answer_fits(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["", "", "12", "00 00 00 03", "", "nb", "", "", "cc0"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    assert main(["new", "solvik", "--today", TODAY]) == 0
    told = yaml.safe_load((here / "solvik/activities/catalogue.yml").read_text(encoding="utf-8"))
    assert (told["municipality"], told["coordinator"]["phone"]) == ("Solvik", "00 00 00 03")
    assert "«12» kan ikke ringes i Norge." in capsys.readouterr().out


def test_leaving_in_the_middle_makes_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def leave(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", leave)
    assert refused(capsys, "solvik") == (2, "brosjyre: avbrutt; ingenting er laget")
    assert everything(here) == set()


def test_nothing_is_left_when_the_disk_refuses(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    assert refused(capsys, "solvik", "--yes", "--today", TODAY)[0] == 2
    assert list(here.iterdir()) == []


def test_nothing_is_made_when_the_result_would_have_problems(tmp_path: Path) -> None:
    answers = Answers("Solvik", "Frivilligsentralen", "12", "", ("nb",), "", "", "cc-by")
    found = write(answers, tmp_path / "solvik", dt.date(2026, 11, 22), "aktivitetsbrosjyre")
    assert ([one.code for one in found], list(tmp_path.iterdir())) == (["C236", "C341"], [])


def test_a_name_is_no_markup_on_text_pages_and_in_guides(here: Path) -> None:
    new("solvik", name="<b>*Sol*</b> [vik](x)")
    root = here / "solvik"
    assert main(["build", "--quiet", "--no-paper", "--root", str(root), "--today", TODAY]) == 0
    page = (root / "site/nb/page/about.html").read_text(encoding="utf-8")
    assert ("<b>" in page, "<em>" in page, 'href="x"' in page) == (False, False, False)
    assert "<b>" not in (root / "README.md").read_text(encoding="utf-8")


def test_another_number_of_the_coordinator_reaches_every_page(here: Path) -> None:
    new("solvik", phone="00 00 00 02")
    root = here / "solvik"
    file = root / "activities/catalogue.yml"
    text = file.read_text(encoding="utf-8")
    assert "00 00 00 02" in text
    file.write_text(text.replace("00 00 00 02", "00 00 00 09"), encoding="utf-8")
    assert main(["build", "--quiet", "--no-paper", "--root", str(root), "--today", TODAY]) == 0
    pages = {one: one.read_text(encoding="utf-8") for one in (root / "site").rglob("*.html")}
    assert [one for one, said in pages.items() if "00 00 00 02" in said] == []
    for name in ("about", "accessibility", "privacy"):
        assert "00 00 00 09" in pages[root / f"site/nb/page/{name}.html"].partition("<footer")[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("hostile")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_name_makes_a_sound_repository_or_is_refused(
    folder: Path, name: str, role: str
) -> None:
    asked = {one.name: one for one in questions()}
    try:
        answers = Answers(
            fitting(asked["municipality"], name),
            fitting(asked["coordinator"], role),
            "00 00 00 02", "", ("nb",), "", "", "cc-by",
        )  # fmt: skip
    except Unfit:
        return
    target = folder / "solvik"
    shutil.rmtree(target, ignore_errors=True)
    assert write(answers, target, dt.date(2026, 11, 22), "aktivitetsbrosjyre") == ()
    cache = folder / "cache"
    checked = Settings(target, target / "site", cache, dt.date(2026, 11, 22))
    assert build.check(checked, build.Listener()) == ()
    told = yaml.safe_load((target / "activities/catalogue.yml").read_text(encoding="utf-8"))
    assert (told["municipality"], told["coordinator"]["role"]) == (name.strip(), role.strip())
