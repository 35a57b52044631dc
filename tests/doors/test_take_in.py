"""A form that was sent as an issue, from the event to the draft pull request."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from issue_forge import BASE, BOT, BRANCH, NUMBER, IssueForge, event, issue_forge, rendered
from loopback import Silent, listening
from PIL import Image
from tiny_catalogue import REPOSITORY, TINY, TODAY

from catalogue import yamltext
from catalogue.adapters.attachments import FORGE, Place
from catalogue.adapters.cli import main
from catalogue.adapters.takein import Doorkeeper, issue_of, there_of
from catalogue.doors import label_of
from catalogue.load import load
from catalogue.settings import Settings

REAL = REPOSITORY.parent / "shared" / "real" / "photos"
ANSWERS = {
    "organisation": "Solvik turlag", "role": "Turleder", "phone": "00 00 00 25",
    "title": "Kveldstur", "summary": "Vi går en rolig tur sammen.", "category": "Tur, natur og hage",
    "place": "Torget i Solvik", "address": "Torget 1, 6800 Solvik", "days": "tirsdag",
    "start": "18:00", "end": "19:30", "first": "2026-09-01", "last": "2027-05-25",
    "cost_kind": "Gratis", "drawing": "Tur",
}  # fmt: skip
CACHE = Path(tempfile.gettempdir()) / f"brosjyre-take-in-{os.getpid()}"
"""Of this process: the pictures of the catalogue need be made only once."""
PHOTO = {
    "photo_alt": "En sti i skogen.",
    "photo_kind": "Uten mennesker",
}


@pytest.fixture(autouse=True, scope="module")
def _no_cache_is_left() -> Iterator[None]:
    yield
    shutil.rmtree(CACHE, ignore_errors=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checked out repository."""
    folder = tmp_path / "checkout"
    shutil.copytree(TINY, folder)
    return folder


@pytest.fixture
def forge() -> Iterator[IssueForge]:
    with issue_forge() as made:
        yield made


def take_in(root: Path, forge: IssueForge, sent: Any, *places: Place) -> str:
    issue = issue_of(sent)
    assert issue is not None
    return doorkeeper(root, forge, places).take_in(issue)


def doorkeeper(root: Path, forge: IssueForge, places: tuple[Place, ...]) -> Doorkeeper:
    settings = Settings(root, root / "site", CACHE, dt.date.fromisoformat(TODAY))
    loaded = load(root)
    assert loaded.catalogue is not None
    there = there_of(settings, loaded.catalogue, loaded.partly)
    return Doorkeeper(settings, there, forge.fake.forge, BASE, places)


def values(forge: IssueForge, path: str) -> Any:
    node, faults = yamltext.read(forge.files[path], path)
    assert node is not None
    assert faults == []
    return node.strings()


def listing(root: Path) -> str:
    """Some listing of the repository."""
    loaded = load(root)
    assert loaded.catalogue is not None
    return loaded.catalogue.activities[0].id


def test_a_new_activity_becomes_a_draft_of_its_files(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS), label_of("new")))
    assert sorted(forge.files) == [
        "activities/places/torget-i-solvik.yml",
        "activities/solvik-turlag/kveldstur.yml",
        "activities/solvik-turlag/organisation.yml",
    ]
    made = values(forge, "activities/solvik-turlag/kveldstur.yml")
    assert made["title"] == "Kveldstur"
    assert made["verified"] == {"date": TODAY, "by_role": "Turleder", "how": "self"}
    (pull,) = forge.pulls
    assert (pull["draft"], pull["head"], pull["base"]) == (True, BRANCH, "main")
    assert pull["title"] == "Ny aktivitet: solvik-turlag/kveldstur"


def test_the_draft_thanks_first_and_closes_the_issue_when_it_is_merged(
    root: Path, forge: IssueForge
) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS), label_of("new")))
    body = forge.pulls[0]["body"]
    assert body.startswith("**Takk for at dere vil være med i brosjyren!**")
    assert "✅ Vi har sett gjennom alt, og det er i orden." in body
    assert body.endswith(f"Closes #{NUMBER}\n")
    assert "https://forge.example/100" in forge.said


def test_faults_are_told_in_both_with_the_line_that_mends_them(
    root: Path, forge: IssueForge
) -> None:
    wrong = ANSWERS | {"phone": "3827", "start": "25:00"}
    take_in(root, forge, event(rendered("new", wrong), label_of("new")))
    for text in (forge.pulls[0]["body"], forge.said):
        assert "Rett det:" in text
        assert 'phone: "3827"' in text or "phone: 3827" in text


def test_nothing_of_the_checkout_is_changed(root: Path, forge: IssueForge) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    take_in(root, forge, event(rendered("confirm", {"id": listing(root)}, still_right="- [x] ja")))
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_confirmation_renews_only_the_day_and_the_role(root: Path, forge: IssueForge) -> None:
    name = listing(root)
    old = (root / f"activities/{name}.yml").read_text(encoding="utf-8")
    body = rendered("confirm", {"id": name, "by_role": "kasserer"}, still_right="- [X] ja")
    take_in(root, forge, event(body, label_of("confirm")))
    (content,) = forge.files.values()
    new = content.decode()
    kept = [line for line in old.splitlines() if line in new.splitlines()]
    assert len(kept) >= len(old.splitlines()) - 4
    verified = values(forge, f"activities/{name}.yml")["verified"]
    assert verified == {"date": TODAY, "by_role": "kasserer", "how": "self"}
    assert forge.pulls[0]["title"] == f"Fortsatt riktig: {name}"


def test_a_box_that_is_not_ticked_confirms_nothing(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("confirm", {"id": listing(root)}), label_of("confirm")))
    assert forge.pulls == []
    assert "Boksen er ikke krysset av" in forge.said


@pytest.mark.parametrize(
    "name", ["../../.github/workflows/take-in", "finnes/ikke", "@alle", "`rm`", "123"]
)
def test_a_listing_that_is_unknown_is_told_without_what_was_typed(
    root: Path, forge: IssueForge, name: str
) -> None:
    body = rendered("confirm", {"id": name}, still_right="- [x] ja")
    take_in(root, forge, event(body, label_of("confirm")))
    assert forge.branches == {}
    assert "Vi fant ikke aktiviteten." in forge.said
    assert name not in forge.said


def test_a_change_touches_only_what_was_answered(root: Path, forge: IssueForge) -> None:
    name = listing(root)
    before, _ = yamltext.read((root / f"activities/{name}.yml").read_bytes(), "a.yml")
    assert before is not None
    body = rendered("change", {"id": name, "phone": "00 00 00 29"})
    take_in(root, forge, event(body, label_of("change")))
    after = values(forge, f"activities/{name}.yml")
    old: Any = before.strings()
    assert after["contact"]["inclusion"] == old["contact"]["inclusion"] | {"phone": "00 00 00 29"}
    assert {key: one for key, one in after.items() if key != "contact"} == {
        key: one for key, one in old.items() if key != "contact"
    }


def test_a_change_in_own_words_only_is_left_to_the_coordinator(
    root: Path, forge: IssueForge
) -> None:
    body = rendered("change", {"id": listing(root), "what": "Vi har flyttet @alle"})
    take_in(root, forge, event(body, label_of("change")))
    assert forge.pulls == []
    assert "Koordinatoren leser dem" in forge.said


def test_an_issue_that_is_no_form_is_left_alone(root: Path, forge: IssueForge) -> None:
    said = take_in(root, forge, event("Hei, jeg lurer på noe.", "spørsmål"))
    assert forge.fake.writes() == []
    assert said == "saken er ikke et skjema; ingenting er gjort"


def test_a_form_whose_label_the_repository_lacks_is_taken_in_and_gets_it(
    root: Path, forge: IssueForge
) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS)))
    assert forge.labels == [label_of("new")]
    assert len(forge.pulls) == 1


def test_the_label_without_a_form_is_answered_kindly(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event("Hei!", label_of("new")))
    assert forge.branches == {}
    assert "Vi klarte ikke å lese svarene." in forge.said


def test_an_edited_issue_renews_the_draft_and_the_comment(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS)))
    first = forge.branches[BRANCH]
    again = event(rendered("new", ANSWERS | {"start": "17:00"})) | {"action": "edited"}
    take_in(root, forge, again)
    assert len(forge.pulls) == 1
    assert len(forge.comments) == 1
    assert forge.commits[forge.branches[BRANCH]]["parents"] == [first, BASE]
    assert "17:00" in forge.files["activities/solvik-turlag/kveldstur.yml"].decode()


def test_an_edit_that_changes_no_answer_makes_no_commit(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS)))
    first = forge.branches[BRANCH]
    take_in(root, forge, event(rendered("new", ANSWERS) + "\n\n"))
    assert forge.branches[BRANCH] == first


def test_a_draft_that_somebody_has_worked_on_is_left_alone(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS)))
    theirs = {"tree": forge.commits[forge.branches[BRANCH]]["tree"]}
    theirs |= {"committer": {"name": "Kari", "email": "kari@example.org"}, "parents": []}
    forge.commits["c" * 40] = theirs
    forge.fake.answers["GET", f"git/commits/{'c' * 40}"] = theirs
    forge.branches[BRANCH] = "c" * 40
    take_in(root, forge, event(rendered("new", ANSWERS | {"start": "17:00"})))
    assert forge.branches[BRANCH] == "c" * 40
    assert "Noen har arbeidet videre på utkastet" in forge.said


def test_a_draft_that_the_coordinator_closed_stays_closed(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS)))
    forge.pulls[0]["state"] = "closed"
    take_in(root, forge, event(rendered("new", ANSWERS | {"start": "17:00"})))
    assert len(forge.pulls) == 1
    assert "Koordinatoren har lukket utkastet." in forge.said


def test_where_a_workflow_may_open_no_draft_the_comment_links_to_it(
    root: Path, forge: IssueForge
) -> None:
    forge.fake.answers["POST", "pulls"] = None
    forge.fake.refusals["POST", "pulls"] = 403
    take_in(root, forge, event(rendered("new", ANSWERS)))
    assert f"https://forge.example/compare/main...{BRANCH}?expand=1" in forge.said
    assert "Allow GitHub Actions" in forge.said


def test_a_comment_of_a_stranger_is_never_taken_for_ours(root: Path, forge: IssueForge) -> None:
    forge.comments.append(
        {"id": 1, "body": "<!-- brosjyre-take-in -->\nhei", "user": {"login": "fremmed"}}
    )
    take_in(root, forge, event(rendered("new", ANSWERS)))
    assert [one["user"]["login"] for one in forge.comments] == ["fremmed", BOT]
    assert forge.comments[0]["body"].endswith("hei")


HOSTILE = [
    "$(touch owned)", "`id`; rm -rf /", "${{ github.token }}", "@alle se hit", "../../etc/passwd",
    "## Overskrift", "</details><img src=x>", "[lenke](https://example.org)", "Closes #1", "````",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_a_stranger_types_is_data_in_files_and_code_in_texts(
    root: Path, forge: IssueForge, typed: str
) -> None:
    wrong = ANSWERS | {"title": typed, "organisation": f"Lag {typed}", "summary": typed}
    take_in(root, forge, event(rendered("new", wrong | {"start": typed})))
    assert all(path.startswith("activities/") and ".." not in path for path in forge.files)
    (path,) = (one for one in forge.files if "organisation" not in one and "places" not in one)
    assert values(forge, path)["title"] == typed
    assert typed not in forge.pulls[0]["title"]
    for text in (forge.pulls[0]["body"], forge.said):
        assert typed not in outside_of_code(text)


def outside_of_code(text: str) -> str:
    """A text without its blocks of code, by the rule of CommonMark 4.5."""
    kept, fence = [], ""
    for line in text.splitlines():
        if fence:
            fence = "" if line.startswith(fence) and not line.strip("`") else fence
        elif line.startswith("```"):
            fence = "`" * (len(line) - len(line.lstrip("`")))
        else:
            kept.append(line)
    assert not fence
    return "\n".join(kept).replace("Closes #12", "").replace("## ", "")


def test_a_megabyte_is_refused(root: Path, forge: IssueForge) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS | {"description": "x" * 1_000_000})))
    assert forge.branches == {}
    assert "Saken er for lang." in forge.said


def test_a_forged_heading_inside_an_answer_is_told(root: Path, forge: IssueForge) -> None:
    forged = "Hei\n\n### Telefon / Phone\n\n00 00 00 99"
    take_in(root, forge, event(rendered("new", ANSWERS | {"description": forged})))
    assert forge.branches == {}
    assert "står to ganger" in forge.said


@pytest.mark.parametrize(
    "sent",
    [
        {}, [], None, {"action": "deleted"}, event("x", state="closed"), event("x", number="12; ls"),
        event("x", pull_request={}), {"action": "opened", "issue": "x", "repository": {}},
    ],
)  # fmt: skip
def test_an_event_of_another_kind_is_none_of_ours(sent: Any) -> None:
    assert issue_of(sent) is None


def test_labels_and_text_of_any_kind_are_read(root: Path) -> None:
    issue = issue_of(event("", labels=[None, {"name": 3}, {"name": "a"}], body=None))
    assert issue is not None
    assert (issue.body, issue.labels) == ("", frozenset("a"))


@pytest.fixture
def pictures() -> Iterator[tuple[Place, dict[str, Any]]]:
    """A host of attachments on the loopback: path → bytes, or an address that it moves to."""
    stored: dict[str, Any] = {}

    class Handler(Silent):
        def do_GET(self) -> None:
            found = stored.get(self.path, b"")
            stored.setdefault("asked", []).append((self.path, self.headers.get("Authorization")))
            self.send_response(302 if isinstance(found, str) else 200 if found else 404)
            if isinstance(found, str):
                self.send_header("Location", found)
            self.end_headers()
            if isinstance(found, bytes):
                self.wfile.write(found)

    with listening(Handler) as port:
        yield Place("127.0.0.1", "/assets/", scheme="http", port=port), stored


Pictures = tuple[Place, dict[str, Any]]


def address(place: Place, name: str = "/assets/a") -> str:
    return f"http://{place.host}:{place.port}{name}"


def jpeg(size: tuple[int, int] = (3000, 2000), *, turn: int = 1) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010F] = "Telefon"
    exif.get_ifd(0x8825).update({1: "N", 2: (61.0, 45.0, 11.0)})
    Image.new("RGB", size, (40, 90, 70)).save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_photo_is_fetched_without_a_token_and_kept_without_what_its_camera_wrote(
    root: Path, forge: IssueForge, pictures: Pictures
) -> None:
    place, stored = pictures
    stored["/assets/a"] = jpeg(turn=6)
    told = f"Her:\n\n![IMG_1]({address(place)})"
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), place)
    photo = Image.open(io.BytesIO(forge.files["images/solvik-turlag/kveldstur.jpg"]))
    assert (photo.format, photo.size) == ("JPEG", (1600, 2400))
    assert dict(photo.getexif()) == {}
    assert stored["asked"] == [("/assets/a", None)]
    made = values(forge, "activities/solvik-turlag/kveldstur.yml")
    assert made["images"][0]["file"] == "kveldstur.jpg"
    assert "✅" in forge.said


def test_a_photo_in_html_as_a_forge_writes_it_is_found(
    root: Path, forge: IssueForge, pictures: Pictures
) -> None:
    place, stored = pictures
    stored["/assets/a"] = jpeg()
    told = f'<img width="900" alt="Image" src="{address(place)}" />'
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), place)
    assert "images/solvik-turlag/kveldstur.jpg" in forge.files


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "https://example.org/a.jpg",
        "http://127.0.0.1:1/assets/a", "//169.254.169.254/assets/a", "/elsewhere/a", "/assets/../a",
        "http://u:p@127.0.0.1/assets/a", "gopher://127.0.0.1/", "http://[::1", "/assets/a",
    ],
)  # fmt: skip
def test_a_move_to_anywhere_else_is_not_followed(
    root: Path, forge: IssueForge, pictures: Pictures, target: str
) -> None:
    place, stored = pictures
    stored["/assets/a"] = target
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=address(place))), place)
    assert [path for path in forge.files if path.startswith("images/")] == []
    assert "Vi fikk ikke tak i bildet." in forge.said
    assert {path for path, _ in stored["asked"]} == {"/assets/a"}


def test_a_store_is_reached_only_by_being_moved_there(
    root: Path, forge: IssueForge, pictures: Pictures
) -> None:
    place, stored = pictures
    store = replace(place, path="/store/", named=False)
    stored["/assets/a"] = "/store/b"
    stored["/store/b"] = jpeg()
    for told in (address(place, "/store/b"), address(place)):
        take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), place, store)
    assert [path for path, _ in stored["asked"]] == ["/assets/a", "/store/b"]
    assert "images/solvik-turlag/kveldstur.jpg" in forge.files


@pytest.mark.parametrize("told", ["https://example.org/a.jpg", "http://127.0.0.1/assets/a"])
def test_a_picture_that_lies_elsewhere_is_not_asked_for(
    root: Path, forge: IssueForge, pictures: Pictures, told: str
) -> None:
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), pictures[0])
    assert "Bildet er ikke lagt i saken" in forge.said
    assert len(forge.pulls) == 1


def test_by_itself_nothing_but_the_forge_is_allowed(root: Path, forge: IssueForge) -> None:
    told = "http://127.0.0.1:80/user-attachments/assets/a"
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), *FORGE)
    assert "Bildet er ikke lagt i saken" in forge.said
    assert Doorkeeper.__dataclass_fields__["places"].default is FORGE


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\nnothing", "C507"),
        (SVG, "C505"),
        (b"<html></html>", "C505"),
        (b"MZ", "C505"),
    ],
)
def test_what_is_no_photo_is_told_and_never_kept(
    root: Path, forge: IssueForge, pictures: Pictures, content: bytes, code: str
) -> None:
    place, stored = pictures
    stored["/assets/a"] = content
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=address(place))), place)
    assert [path for path in forge.files if path.startswith("images/")] == []
    assert code in forge.said


def test_a_picture_above_the_limit_is_not_read_to_its_end(
    root: Path, forge: IssueForge, pictures: Pictures
) -> None:
    place, stored = pictures
    stored["/assets/a"] = b"\xff\xd8\xff" + bytes(15_100_000)
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=address(place))), place)
    assert "større enn 15 MB" in forge.said


def test_more_than_six_pictures_are_too_many(
    root: Path, forge: IssueForge, pictures: Pictures
) -> None:
    place, _ = pictures
    told = "\n".join(address(place, f"/assets/{number}") for number in range(7))
    take_in(root, forge, event(rendered("new", ANSWERS | PHOTO, photo=told)), place)
    assert forge.branches == {}
    assert "flere enn 6 bilder" in forge.said


@pytest.mark.skipif(not REAL.is_dir(), reason="no real photos beside the checkout")
@pytest.mark.parametrize("folder", ["exif", "hostile"])
def test_real_photos_are_kept_clean_or_told(root: Path, pictures: Pictures, folder: str) -> None:
    place, stored = pictures
    for number, file in enumerate(sorted((REAL / folder).iterdir())[::6]):
        stored["/assets/a"] = file.read_bytes() or b" "
        with issue_forge() as forge:
            body = rendered("new", ANSWERS | PHOTO, photo=address(place))
            take_in(root, forge, event(body), place)
            kept = [one for path, one in forge.files.items() if path.startswith("images/")]
            assert kept or " C50" in forge.said or "C51" in forge.said or "Vi fikk" in forge.said
            for content in kept:
                photo = Image.open(io.BytesIO(content))
                assert photo.format == "JPEG", (number, file.name)
                assert max(photo.size) <= 2400
                assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_command_reads_the_event_from_its_file(
    root: Path,
    forge: IssueForge,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = root.parent / "event.json"
    file.write_text(json.dumps(event(rendered("new", ANSWERS))), encoding="utf-8")
    for name, value in (forge.fake.environment | {"GITHUB_SHA": BASE}).items():
        monkeypatch.setenv(name, value)
    code = main(["take-in", "--event", str(file), "--root", str(root), "--today", TODAY])
    assert code == 0
    assert capsys.readouterr().out == "utkast: https://forge.example/100\n"


def test_a_forge_that_refuses_ends_with_1_and_never_tells_the_token(
    root: Path,
    forge: IssueForge,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = root.parent / "event.json"
    file.write_text(json.dumps(event(rendered("new", ANSWERS))), encoding="utf-8")
    forge.fake.answers["POST", "git/blobs"] = None
    for name, value in (forge.fake.environment | {"GITHUB_SHA": BASE}).items():
        monkeypatch.setenv(name, value)
    assert main(["take-in", "--event", str(file), "--root", str(root), "--today", TODAY]) == 1
    said = capsys.readouterr().err
    assert said.startswith("brosjyre: POST /repos/eksempelvik/brosjyre/git/blobs: 404")
    assert forge.fake.forge.token not in said


def test_line_ends_of_windows_stay_in_a_confirmed_listing(root: Path, forge: IssueForge) -> None:
    name = listing(root)
    file = root / f"activities/{name}.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    take_in(root, forge, event(rendered("confirm", {"id": name}, still_right="- [x] ja")))
    (content,) = forge.files.values()
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_an_event_that_is_no_json_is_wrong_use(
    root: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root.parent / "event.json"
    file.write_text(text, encoding="utf-8")
    assert main(["take-in", "--event", str(file), "--root", str(root)]) == 2
    assert "er ikke JSON" in capsys.readouterr().err
