"""``brosjyre forget``: what it takes out of the files, what it leaves, and what it tells."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_catalogue import TINY

from catalogue.adapters.cli import main
from catalogue.drafts.filing import known
from catalogue.forgetting import Changes, Sought, told, traces
from catalogue.forgetting.changes import Step
from catalogue.load import load
from catalogue.load.joins import free_codes
from catalogue.model import Catalogue, Contact
from catalogue.problems import printable

Run = Callable[..., Any]
CHESS = "activities/sjakklaget/sjakk-kveld.yml"
PRIVATE = "private/sjakklaget/sjakk-kveld.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tiny catalogue, not built."""
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny"


def change(root: Path, path: str, *pairs: tuple[str, str]) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1) if old else new
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def read(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_only_the_role_is_left_of_a_person_and_nothing_else_changes(
    root: Path, brosjyre: Run
) -> None:
    change(root, CHESS, ("contact:\n", "# Spør styret.\ncontact:\n"))
    before = read(root, CHESS).splitlines()
    assert brosjyre("forget", root, "person", "sjakklaget/sjakk-kveld", "--yes").code == 0
    gone = [line.strip().partition(":")[0] for line in before if line not in read(root, CHESS)]
    assert gone == ["first_name", "phone", "consent"]
    assert [line for line in before if line in read(root, CHESS)] == read(root, CHESS).splitlines()


def test_a_name_in_the_listings_texts_becomes_the_placeholder(root: Path, brosjyre: Run) -> None:
    change(root, CHESS, ("Vi spiller sjakk og lærer deg reglene.", "Berits sjakk for deg."))
    brosjyre("forget", root, "person", CHESS, "--yes")
    assert 'summary: {nb: "{contact}s sjakk for deg.", ar:' in read(root, CHESS)


def test_nothing_is_written_before_somebody_has_agreed(root: Path, brosjyre: Run) -> None:
    before = read(root, CHESS)
    ran = brosjyre("forget", root, "person", "101")
    assert (ran.code, read(root, CHESS), ran.out.splitlines()[-1]) == (
        0,
        before,
        "Ingenting er endret. Gjør det med  --yes",
    )


def test_a_listing_that_nobody_could_be_reached_about_is_left_as_it_was(
    root: Path, brosjyre: Run
) -> None:
    change(root, "activities/sjakklaget/organisation.yml", ('phone: "00 00 00 02"\n', ""))
    before = read(root, CHESS)
    ran = brosjyre("forget", root, "person", "101", "--yes")
    assert (ran.code, read(root, CHESS)) == (1, before)
    assert "C239" in ran.err
    assert "Ingenting er endret: etterpå ville dette ha vært feil." in ran.err


def test_the_private_number_goes_and_what_the_coordinator_wrote_is_shown(
    root: Path, brosjyre: Run
) -> None:
    said = 'experience_with: [stroke]\nphone: "00 00 00 97"\nnote: Berit har bil.\n'
    change(root, PRIVATE, ("", said))
    out = brosjyre("forget", root, "person", "101", "--yes").out
    assert read(root, PRIVATE) == "experience_with: [stroke]\nnote: Berit har bil.\n"
    assert f"{PRIVATE}:2:7  C431 advarsel" in out
    assert "'00 00 00 97'" in out


def test_other_photos_of_people_in_the_listing_are_named(root: Path, brosjyre: Run) -> None:
    shutil.copy(root / "images/sjakklaget/brett.jpg", root / "images/sjakklaget/to på.jpg")
    consent = "{date: 2026-08-20, until: 2027-08-20, minors: none}"
    photo = f"  - {{file: to på.jpg, alt: To, kind: situasjon, consent: {consent}}}\n"
    change(root, CHESS, ("images:\n", f"images:\n{photo}"))
    out = brosjyre("forget", root, "person", "101").out
    assert "brosjyre forget photo 'images/sjakklaget/to på.jpg'" in out
    assert "brett.jpg" not in out


def test_an_overlay_that_held_nothing_else_goes_too(root: Path, brosjyre: Run) -> None:
    change(root, PRIVATE, ("", 'phone: "00 00 00 97"\nemail: hjemme@example.org\n'))
    assert brosjyre("forget", root, "person", "101", "--yes").code == 0
    assert not (root / "private/sjakklaget").exists()


def test_the_coordinators_office_is_reached_as_before(root: Path, brosjyre: Run) -> None:
    path = "activities/catalogue.yml"
    consent = "{date: 2026-08-20, by_role: styret, kept_by: styret, until: 2027-08-20}"
    person = f"coordinator:\n  first_name: Unni\n  consent: {consent}\n"
    before = read(root, path)
    change(root, path, ("coordinator:\n", person))
    assert brosjyre("forget", root, "person", "koordinator", "--yes").code == 0
    assert read(root, path) == before


def test_a_recording_goes_with_the_person_whose_name_it_may_say(root: Path, brosjyre: Run) -> None:
    (root / "images/sjakklaget/hei.mp3").write_bytes(b"\xff\xfb\x90\x00" + bytes(500))
    change(root, CHESS, ("place: biblioteket\n", "place: biblioteket\naudio: {nb: hei.mp3}\n"))
    brosjyre("forget", root, "person", "101", "--yes")
    there = (root / "images/sjakklaget/hei.mp3").exists()
    assert (there, "audio" in read(root, CHESS)) == (False, False)


def test_a_photo_that_was_the_only_one_makes_room_for_a_drawing(root: Path, brosjyre: Run) -> None:
    photo = root / "images/sjakklaget/brett.jpg"
    shutil.copy(photo, photo.with_name("kopi.jpg"))
    ran = brosjyre("forget", root, "photo", str(photo), "--yes")
    assert (ran.code, photo.exists()) == (0, False)
    assert "images:" not in read(root, CHESS)
    assert 'drawing: "chess"' in read(root, CHESS)
    assert "brosjyre forget photo images/sjakklaget/kopi.jpg" in ran.out


def test_a_photo_is_taken_out_of_steps_doors_and_places_too(root: Path, brosjyre: Run) -> None:
    photo = "{file: d.jpg, alt: Døra, kind: no-people, consent: not-needed}"
    for folder in ("sjakklaget", "places"):
        (root / "images" / folder).mkdir(exist_ok=True)
        shutil.copy(root / "images/sjakklaget/brett.jpg", root / f"images/{folder}/d.jpg")
    step = "  - text: {nb: Du får et brett"
    change(root, CHESS, (step, f"  - picture: {photo}\n    text: {{nb: Du får et brett"),
           ("place: bib", f"come_first: {{door_photo: {photo}}}\nplace: bib"))  # fmt: skip
    change(root, "activities/places/biblioteket.yml", ("door:", f"door_photo: {photo}\ndoor:"))
    brosjyre("forget", root, "photo", "images/sjakklaget/d.jpg", "--yes")
    assert ("d.jpg" in read(root, CHESS), "come_first" in read(root, CHESS)) == (False, False)
    assert "d.jpg" in read(root, "activities/places/biblioteket.yml")
    brosjyre("forget", root, "photo", "images/places/d.jpg", "--yes")
    assert "d.jpg" not in read(root, "activities/places/biblioteket.yml")


def test_a_listing_takes_its_files_and_what_leads_to_it_along(root: Path, brosjyre: Run) -> None:
    change(root, "private/turlaget/kaffe.yml", ("", "note: Bli med bort.\n"))
    assert brosjyre("forget", root, "listing", "turlaget/kaffe", "--yes").code == 0
    gone = ("activities/turlaget/kaffe.yml", "private/turlaget/kaffe.yml")
    assert [(root / one).exists() for one in gone] == [False, False]
    assert "leads_to" not in read(root, "activities/turlaget/tur.yml")


def test_a_forgotten_code_is_never_suggested_again(root: Path, brosjyre: Run) -> None:
    brosjyre("forget", root, "listing", "101", "--yes")
    assert 'retired_codes: ["101"]' in read(root, "activities/catalogue.yml")
    brosjyre("forget", root, "listing", "103", "--yes")
    assert 'retired_codes: ["101", "103"]' in read(root, "activities/catalogue.yml")
    change(root, "activities/turlaget/tur.yml", ('code: "102"\n', ""))
    assert 'code: "102"' in brosjyre("check", root).out


def test_a_forgotten_code_is_not_given_to_a_new_listing(root: Path, brosjyre: Run) -> None:
    brosjyre("forget", root, "listing", "101", "--yes")
    catalogue = load(root).catalogue
    assert catalogue is not None
    assert next(free_codes(known(catalogue).codes)) == "104"


def test_a_picture_that_another_listing_shows_stays(root: Path, brosjyre: Run) -> None:
    file = root / "activities/sjakklaget/sjakk-dag.yml"
    text = read(root, CHESS).replace('"101"', '"104"').replace("former_ids", "# former_ids")
    file.write_text(text, encoding="utf-8")
    code = brosjyre("forget", root, "listing", "sjakklaget/sjakk-kveld", "--yes").code
    left = [(root / one).exists() for one in (CHESS, "images/sjakklaget/brett.jpg")]
    assert (code, left) == (0, [False, True])


def test_a_value_that_cannot_go_alone_is_told_with_its_place(root: Path, brosjyre: Run) -> None:
    change(root, CHESS, ("    first_name: Berit\n", "    ? first_name\n    : Berit\n"))
    ran = brosjyre("forget", root, "person", "101", "--yes")
    assert (ran.code, ran.err.splitlines()[0]) == (1, f"{CHESS}:27:7  C430 feil")


def test_a_number_that_is_the_organisations_stays(root: Path, brosjyre: Run) -> None:
    change(root, CHESS, ("00 00 00 21", "00 00 00 02"))
    brosjyre("forget", root, "person", "101", "--yes")
    assert 'phone: "00 00 00 02"' in read(root, CHESS)
    assert brosjyre("forget", root, "person", "101", "--yes").code == 2


def test_a_file_that_cannot_be_read_stops_with_its_name(root: Path, brosjyre: Run) -> None:
    (root / CHESS).write_text("title: [", encoding="utf-8")
    ran = brosjyre("forget", root, "person", "sjakklaget/sjakk-kveld", "--yes")
    assert ran.code == 1
    assert ran.err.startswith(f"{CHESS}:1:1  C430 feil")


@pytest.mark.parametrize(
    ("what", "target", "said"),
    [
        ("person", "sjakklaget/sjakk", "Mente du «sjakklaget/sjakk-kveld»?"),
        ("photo", "images/sjakklaget/bret.jpg", "Mente du «images/sjakklaget/brett.jpg»?"),
        ("listing", "../../etc/passwd", "finnes ikke"),
        ("photo", "../../etc/passwd", "finnes ikke"),
        ("name", " ", "skriv et navn"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(
    root: Path, brosjyre: Run, what: str, target: str, said: str
) -> None:
    ran = brosjyre("forget", root, what, target, "--yes")
    assert (ran.code, said in ran.err) == (2, True)


def test_caches_go_with_it_also_when_one_stands_in_the_folder(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("site-coordinator", ".cache"):
        (root / folder).mkdir()
    monkeypatch.chdir(root)
    assert main(["forget", "listing", "turlaget/tur", "--yes"]) == 0
    assert "  - site-coordinator slettes" in capsys.readouterr().out
    assert [name for name in ("site-coordinator", ".cache") if (root / name).exists()] == []


@pytest.mark.parametrize(
    ("paper", "command"),
    [("hefte-nb.pdf", "pdf"), ("ringeliste-2026-11-22.pdf", "due --phone-list")],
)
def test_a_paper_goes_and_the_command_that_makes_it_again_is_told(
    root: Path, brosjyre: Run, paper: str, command: str
) -> None:
    (root / "papir").mkdir()
    (root / "papir" / paper).write_bytes(b"%PDF")
    told = brosjyre("forget", root, "person", "sjakklaget/sjakk-kveld", "--yes").out
    (line,) = [one for one in told.splitlines() if paper in one and "slettes" in one]
    said = f"(bygging lager den ikke igjen; det gjør  brosjyre {command})"
    assert line == f"  - papir/{paper} slettes {said}"
    assert not (root / "papir" / paper).exists()


# Looking.


def test_a_name_is_found_in_every_kind_of_file(root: Path, brosjyre: Run) -> None:
    change(root, PRIVATE, ("", "note: Spør Berit.\n"))
    change(root, "pages/nb/about.md", ("\n", "\nRing Berit på 00 000 021.\n"))
    (root / "images/sjakklaget/berit-smiler.jpg").write_bytes(b"\0")
    change(root, CHESS, ("role: {nb: Vert", 'role: {nb: "Vert \\u0042erit"'))
    ran = brosjyre("forget", root, "name", "Berit", "00000021")
    places = [line.split(":")[0] for line in ran.out.splitlines() if "C431" in line]
    assert ran.code == 1
    assert places == [CHESS] * 3 + ["images/sjakklaget/berit-smiler.jpg"] + [
        "pages/nb/about.md"
    ] * 2 + [PRIVATE]
    assert ran.out.splitlines()[-1].endswith("brosjyre forget person sjakklaget/sjakk-kveld")


@pytest.mark.parametrize(
    "typed",
    [("00", "00", "00", "21"), ("+47", "00", "00", "00", "21"), ("Berit", "000", "00", "021")],
)
def test_a_number_that_the_shell_took_apart_is_one_number(
    root: Path, brosjyre: Run, typed: tuple[str, ...]
) -> None:
    name, digits = typed[: typed[0].isalpha()], typed[typed[0].isalpha() :]
    ran = brosjyre("forget", root, "name", *typed)
    whole = brosjyre("forget", root, "name", *name, " ".join(digits))
    assert (ran.code, ran.out) == (1, whole.out)
    assert "00 00 00 21" in (ran.out + read(root, CHESS))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("00",), "«00» er for kort"),
        (("00000021", "00000022"), "ett om gangen"),
    ],
)
def test_a_number_that_stands_everywhere_is_wrong_use(
    root: Path, brosjyre: Run, typed: tuple[str, ...], said: str
) -> None:
    ran = brosjyre("forget", root, "name", *typed)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


def test_a_name_of_two_letters_is_looked_for(root: Path, brosjyre: Run) -> None:
    text = read(root, CHESS)
    assert "Berit" in text
    (root / CHESS).write_text(text.replace("Berit", "Bo"), encoding="utf-8")
    found = brosjyre("forget", root, "name", "Bo").out
    assert (CHESS in found, "Boller" in found) == (True, False)


def test_another_name_that_begins_alike_is_not_found(root: Path, brosjyre: Run) -> None:
    ran = brosjyre("forget", root, "name", "Ber", "123")
    assert (ran.code, ran.out) == (0, "Ingen spor i mappen.\n")


@pytest.mark.parametrize("typed", ["00.00.00.21", "+47 00 00 00 21", "(00) 000-021", "٠٠٠٠٠٠٢١"])
def test_a_number_is_found_in_any_grouping(tmp_path: Path, typed: str) -> None:
    (tmp_path / "om.md").write_text(f"Ring {typed}.\n", encoding="utf-8")
    found = traces(tmp_path, Sought(numbers=("00 00 00 21",)))
    assert [(one.path, one.line) for one in found] == [("om.md", 1)]


# Where it still stands.


def left(repository: str, *words: str, path: str = "images/a/b.jpg") -> list[str]:
    catalogue = Catalogue({}, "", "NO", "nb", ("nb",), "NOK", Contact({}), repository=repository)
    changes = Changes(Path(), sought=Sought(words), listings=("a/b",))
    changes.deleted.append(path)
    changes.steps.append(Step("file_deleted", (("path", path),)))
    site = "https://brosjyre.example.org/"
    return told.elsewhere(told.Left(changes, catalogue, site, ("ark-a--b-nb.pdf (101)",)), "nb")


def test_commands_are_filled_in_with_real_names() -> None:
    said = "\n".join(left("https://github.com/eksempelvik/brosjyre", "Berit"))
    for command in (
        "git filter-repo --sensitive-data-removal --invert-paths --path images/a/b.jpg",
        "gh cache delete --all --repo eksempelvik/brosjyre",
        "https://brosjyre.example.org/nb/a/b.html",
        "ark-a--b-nb.pdf (101)",
    ):
        assert command in said


def test_a_long_path_is_told_whole_in_the_commands_of_the_history() -> None:
    path = f"images/a/{'lang-' * 30}.jpg"
    assert f"--path {path}" in "\n".join(left("", path=path))


def test_another_forge_gets_no_commands_of_github() -> None:
    said = "\n".join(left("https://git.example.org/eksempelvik/brosjyre", "Berit"))
    assert ("gh " in said, "git clone --no-local https://git.example.org" in said) == (False, True)


@given(st.text(min_size=1), st.text(st.characters(exclude_characters="\0"), min_size=1))
def test_hostile_names_cannot_leave_their_quotes(word: str, path: str) -> None:
    lines = left("https://github.com/a/$(id)`id`", word, path=path)
    command = next(line for line in lines if "git filter-repo --" in line).strip()
    inner = command.removeprefix("(cd ../brosjyre-uten-spor && ").removesuffix(")")
    parts = shlex.split(inner)
    assert parts[:4] == ["git", "filter-repo", "--sensitive-data-removal", "--invert-paths"]
    assert len(parts) == 10
    assert not any("gh " in line for line in lines)


@given(st.text(min_size=1))
def test_hostile_words_are_one_word_of_a_command(word: str) -> None:
    lines = left("https://github.com/a/b", word)
    command = next(line for line in lines if "gh search issues" in line)
    assert shlex.split(command)[-2:] == ["--", printable(word)]


def test_everything_is_said_in_english_too(root: Path, brosjyre: Run) -> None:
    ran = brosjyre("forget", root, "person", "101", "--yes", "--messages", "en")
    assert ("This will be done:" in ran.out, "Dette" in ran.out) == (True, False)
