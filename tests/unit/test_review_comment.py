"""The comment of a review: its words, its one place, and nothing of what a stranger would slip in."""

from __future__ import annotations

import contextlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from fake_forge import Elsewhere, FakeForge, fake_forge
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from review_cases import COMMIT, RUN, linked_later, rendered

from catalogue.adapters.cli import main
from catalogue.markdown import words
from catalogue.problems import Correction, problem
from catalogue.reviewing import (
    MARK,
    Change,
    Finding,
    Refused,
    Review,
    as_record,
    comment,
    from_record,
    unpacked,
)

CHANGED = Change("turlaget/tur", "changed", "Stille tur")
WRONG = problem("C205", "activities/turlaget/tur.yml", 4, 11, source="category: turr", value="turr", better="tur")
HOSTILE = (
    "@kari @kari/lag #12 kari/lag#12 GH-12 www.example.org https://example.org a@example.org "
    "[her](https://example.org) ![](x) <img src=x> <!-- --> **b** `c` ~~d~~ | # * - 1. &lt; :tada: "
    "0123456789abcdef \u202efdp"
)


def png(size: tuple[int, int] = (8, 6), **texts: str) -> bytes:
    told = PngImagePlugin.PngInfo()
    for key, value in texts.items():
        told.add_text(key, value)
    made = io.BytesIO()
    Image.new("RGB", size, "teal").save(made, "PNG", pnginfo=told)
    return made.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


GOOD = {
    "review.json": as_record([CHANGED], [WRONG]),
    "1-before-card.png": png(),
    "1-after-card.png": png(),
    "1-after-sheet.png": png(),
}


@pytest.fixture
def forge(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeForge]:
    """A forge with one open pull request from a fork, number 7, whose run left a good artifact."""
    with fake_forge() as fake:
        event = tmp_path / "event.json"
        event.write_text(json.dumps(RUN), encoding="utf-8")
        surroundings = {"GITHUB_EVENT_PATH": str(event), "GITHUB_SERVER_URL": "https://github.com"}
        for name, value in (fake.environment | surroundings).items():
            monkeypatch.setenv(name, value)
        leave(fake, zipped(GOOD))
        fake.answers |= {
            ("GET", "git/matching-refs/heads/preview"): [],
            ("GET", "pulls"): [{"number": 7, "head": {"sha": COMMIT}}],
            ("GET", "issues/7/comments"): [],
            ("POST", "issues/7/comments"): {"id": 1},
            ("POST", "git/blobs"): {"sha": "b" * 40},
            ("POST", "git/trees"): {"sha": "d" * 40},
            ("POST", "git/commits"): {"sha": "e" * 40},
            ("POST", "git/refs"): {},
        }
        yield fake


def leave(fake: FakeForge, packed: bytes, size: int = 0) -> None:
    """Put an artifact there, at a store that the forge sends to."""
    listed = [
        {"id": 5, "name": "review", "size_in_bytes": size or len(packed), "expired": False},
        {"id": 6, "name": "preview-site", "size_in_bytes": 9, "expired": False},
    ]
    fake.answers["GET", "actions/runs/77/artifacts"] = {"artifacts": listed}
    fake.answers["GET", "actions/artifacts/5/zip"] = Elsewhere(f"{fake.address}/repos/{fake.forge.repository}/store")
    fake.answers["GET", "store"] = packed


def body(fake: FakeForge) -> str:
    return str(fake.writes()[-1][2]["body"])


# What it says.


def test_it_thanks_first_and_shows_the_line_as_it_should_be() -> None:
    corrected = Finding(WRONG, (Correction(4, 4, ("category: Tur, natur og hage",)),))
    lines = comment(Review((), (corrected,)), {}, "").splitlines()
    assert lines[0] == MARK
    assert lines[2].startswith("**Takk")
    assert "`activities/turlaget/tur.yml`, linje 4" in lines
    at = lines.index("Skriv linje 4 slik:")
    assert lines[at + 2 : at + 5] == ["```yaml", "category: Tur, natur og hage", "```"]
    assert lines[-1].startswith("<sub>Thank you")


@pytest.mark.parametrize(
    ("corrections", "said"),
    [
        ([Correction(4, 6, ("a: 1", "b: 2"))], ["Skriv linje 4–6 slik:", "a: 1", "b: 2"]),
        ([Correction(5, 4, ("a: 1",))], ["Sett inn etter linje 4:", "a: 1"]),
        ([Correction(4, 4, ())], ["Slett linje 4."]),
        ([Correction(4, 5, ())], ["Slett linje 4–5."]),
        (
            [Correction(4, 4, ("a: 1",)), Correction(4, 4, ("a: 2",))],
            ["Velg det som stemmer:", "Skriv linje 4 slik:", "a: 1", "eller", "Skriv linje 4 slik:", "a: 2"],
        ),
    ],
)
def test_each_way_of_correcting_is_said(corrections: list[Correction], said: list[str]) -> None:
    lines = comment(Review((), (Finding(WRONG, tuple(corrections)),)), {}, "").splitlines()
    after = lines[lines.index("category: turr") + 2 :]
    assert [line for line in after if line and line[:3] not in ("```", "<su")] == said


def test_without_a_correction_it_says_how_to_mend_it() -> None:
    said = comment(Review((), (Finding(WRONG),)), {}, "")
    assert words(WRONG.say("fix").splitlines()[0]) in said


def test_a_change_without_errors_is_good() -> None:
    said = comment(Review((CHANGED,), ()), {}, "")
    assert ("✅" in said, "må rettes" in said) == (True, False)


def test_cards_stand_before_and_after_and_a_new_one_has_no_before() -> None:
    addresses = {f"{number}-{side}-card.png": f"https://x.test/{number}{side}" for number in (1, 2) for side in ("before", "after")}
    said = comment(Review((CHANGED, Change("turlaget/ny", "new", "Ny")), ()), addresses, "")
    rows = [line for line in said.splitlines() if "<img" in line]
    assert [re.findall(r"x\.test/(\w+)", row) for row in rows] == [["1before", "1after"], ["2after"]]


def test_it_is_never_longer_than_a_forge_takes() -> None:
    long = problem("C205", "a.yml", 1, 1, source="x" * 400, value="y" * 400, better="tur")
    many = Review(tuple(Change(f"a/b{n}", "new", "t" * 300) for n in range(200)), (Finding(long),) * 50)
    said = comment(many, {}, "https://x.test")
    assert len(said) < 65_536
    assert said.count("```") % 2 == 0


# Foreign text.


def test_hostile_words_stand_in_the_whole_comment_as_words() -> None:
    one = problem("C205", f"activities/{HOSTILE}.yml", 4, 1, source=f"``` {HOSTILE}", value=HOSTILE, better=HOSTILE)
    fixed = Correction(1, 2, ("```", HOSTILE))
    review = Review((Change("a/b", "changed", HOSTILE),), (Finding(one, (fixed, fixed)), Finding(one)))
    tags, text = rendered(comment(review, {}, ""))
    assert (tags - {"p", "h3", "sub", "strong"}, linked_later(text)) == (set(), [])


# What is let in.


def test_a_record_is_read_as_it_was_written() -> None:
    read = from_record(as_record([CHANGED], [WRONG]))
    assert (read.changes, read.findings[0].problem.say("what")) == ((CHANGED,), WRONG.say("what"))


def test_pictures_are_drawn_anew() -> None:
    artifact = unpacked(zipped(GOOD | {"1-after-card.png": png(Comment="hemmelig sted")}))
    with Image.open(io.BytesIO(artifact.pictures["1-after-card.png"])) as image:
        assert (image.size, image.info) == ((8, 6), {})


def record(**changes: Any) -> bytes:
    read = json.loads(GOOD["review.json"])
    return json.dumps(read | changes).encode()


def finding(**changes: Any) -> bytes:
    (row,) = json.loads(GOOD["review.json"])["problems"]
    return record(problems=[row | changes])


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"../../x.png": b""}, "odd_name"),
        ({"/etc/passwd": b""}, "odd_name"),
        ({"1-after-card.png/../x": b""}, "odd_name"),
        ({"11-after-card.png": png()}, "odd_name"),
        ({"1-after-card.svg": b"<svg/>"}, "odd_name"),
        ({f"x{n}": b"" for n in range(90)}, "too_many"),
        ({"1-after-card.png": b"\0" * 3_000_000}, "too_large"),
        ({"review.json": b" " * 3_000_000}, "too_large"),
        ({"1-after-card.png": b"<html>"}, "no_picture"),
        ({"1-after-card.png": b"\x89PNG\r\n\x1a\n" + b"x" * 50}, "no_picture"),
        ({"1-after-card.png": png((2000, 2000))}, "no_picture"),
        ({"1-after-card.png": png()[:-30]}, "no_picture"),
        ({"review.json": b"\xff"}, "not_json"),
        ({"review.json": b"[" * 100_000}, "not_json"),
        ({"review.json": b"[]"}, "odd_record"),
        ({"review.json": record(format=2)}, "other_format"),
        ({"review.json": record(number=1)}, "odd_record"),
        ({"review.json": record(changes=[{}] * 300)}, "odd_record"),
        ({"review.json": record(changes=[{"id": "../x", "kind": "new", "title": ""}])}, "odd_record"),
        ({"review.json": record(changes=[{"id": "a/b", "kind": "comment", "title": ""}])}, "odd_record"),
        ({"review.json": finding(code="C9999")}, "odd_record"),
        ({"review.json": finding(severity="boss")}, "odd_record"),
        ({"review.json": finding(line=True)}, "odd_record"),
        ({"review.json": finding(line=-1)}, "odd_record"),
        ({"review.json": finding(path="a" * 900)}, "odd_record"),
        ({"review.json": finding(values={})}, "odd_record"),
        ({"review.json": finding(values={"value": 1})}, "odd_record"),
        ({"review.json": finding(corrections=[{"first_line": 1, "last_line": 1, "lines": "x"}])}, "odd_record"),
        ({"review.json": finding(corrections=[{"first_line": 9, "last_line": 1, "lines": ["x"]}])}, "odd_record"),
        ({"review.json": finding(corrections=[{"first_line": 1, "last_line": 1, "lines": ["x"] * 99}])}, "odd_record"),
        ({"review.json": finding(more="x")}, "odd_record"),
    ],
)  # fmt: skip
def test_an_artifact_that_we_would_not_have_written_is_refused(files: dict[str, bytes], why: str) -> None:
    with pytest.raises(Refused) as refused:
        unpacked(zipped(GOOD | files))
    assert refused.value.why == why


def test_a_zip_that_lies_about_a_size_is_refused() -> None:
    packed = zipped({"review.json": b" " * 5_000_000})
    lied = packed.replace((5_000_000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert lied != packed
    with pytest.raises(Refused):
        unpacked(lied)


@given(st.binary(max_size=200))
def test_no_bytes_at_all_are_more_than_a_refusal(content: bytes) -> None:
    for packed in (content, zipped({"review.json": content}), zipped(GOOD)[:-1] + content):
        with contextlib.suppress(Refused):
            unpacked(packed)


def test_a_missing_record_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        unpacked(zipped({"1-after-card.png": png()}))
    assert refused.value.why == "no_record"


# At the forge.


def test_the_number_is_the_forges_and_never_the_artifacts(forge: FakeForge) -> None:
    assert main(["comment"]) == 0
    assert forge.sent[1][1] == "pulls?state=open&head=kari%3Any-tid&per_page=100&page=1"
    assert forge.writes()[-1][:2] == ("POST", "issues/7/comments")


def test_the_store_of_artifacts_never_gets_the_token(forge: FakeForge) -> None:
    main(["comment"])
    assert forge.strangers == ["store"]


def test_pictures_lie_in_one_commit_without_history(forge: FakeForge) -> None:
    main(["comment"])
    sent = {path: sent for _, path, sent in forge.writes()}
    names = [one["path"] for one in sent["git/trees"]["tree"]]
    assert names == ["1-after-card.png", "1-after-sheet.png", "1-before-card.png"]
    assert sent["git/commits"]["parents"] == []
    assert sent["git/refs"] == {"ref": "refs/heads/preview/7", "sha": "e" * 40}
    address = f"https://github.com/eksempelvik/brosjyre/blob/{'e' * 40}/1-after-card.png?raw=true"
    assert address in body(forge)


def test_a_second_push_renews_branch_and_comment(forge: FakeForge) -> None:
    forge.answers |= {
        ("GET", "git/matching-refs/heads/preview"): [{"ref": "refs/heads/preview/7"}],
        ("GET", "pulls/7"): {"state": "open"},
        ("PATCH", "git/refs/heads/preview/7"): {},
        ("PATCH", "issues/comments/3"): {},
        ("GET", "issues/7/comments"): [
            {"id": 2, "user": {"login": "kari"}, "body": f"{MARK}\nhei"},
            {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\ngammelt"},
        ],
    }
    assert main(["comment"]) == 0
    changed = [(method, path) for method, path, _ in forge.writes() if method == "PATCH"]
    assert changed == [("PATCH", "git/refs/heads/preview/7"), ("PATCH", "issues/comments/3")]


def test_the_pictures_of_a_closed_pull_request_go(forge: FakeForge) -> None:
    forge.answers |= {
        ("GET", "git/matching-refs/heads/preview"): [
            {"ref": "refs/heads/preview/6"}, {"ref": "refs/heads/preview/notes"},
        ],
        ("GET", "pulls/6"): {"state": "closed"},
        ("DELETE", "git/refs/heads/preview/6"): {},
        ("GET", "pulls"): [],
    }  # fmt: skip
    assert main(["comment"]) == 0
    assert forge.writes() == [("DELETE", "git/refs/heads/preview/6", None)]


def test_the_built_site_is_linked_to(forge: FakeForge) -> None:
    main(["comment"])
    assert "(https://github.com/eksempelvik/brosjyre/actions/runs/77/artifacts/6)" in body(forge)


@pytest.mark.parametrize(
    "change",
    [
        {"event": "push"},
        {"path": ".github/workflows/other.yml"},
        {"head_repository": None},
        {"head_sha": "f" * 40},
    ],
)
def test_a_run_that_is_no_review_of_an_open_pull_request_gets_no_comment(
    forge: FakeForge, tmp_path: Path, change: dict[str, Any]
) -> None:
    event = {"workflow_run": RUN["workflow_run"] | change}
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    assert (main(["comment"]), forge.writes()) == (0, [])


@pytest.mark.parametrize("packed", [b"no zip", zipped(GOOD | {"../x": b""}), zipped({}), zlib.compress(b"")])
def test_nothing_is_sent_about_a_hostile_artifact(
    forge: FakeForge, packed: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(forge, packed)
    assert (main(["comment"]), forge.writes()) == (1, [])
    assert capsys.readouterr().err.startswith("Ingenting er sendt: pakken ")


def test_an_artifact_that_is_too_large_is_not_even_fetched(forge: FakeForge) -> None:
    leave(forge, b"", size=10**12)
    assert (main(["comment"]), forge.writes(), forge.strangers) == (1, [], [])


def test_a_refusal_of_the_forge_is_told_without_a_traceback(
    forge: FakeForge, capsys: pytest.CaptureFixture[str]
) -> None:
    del forge.answers["GET", "pulls"]
    assert main(["comment"]) == 1
    assert "GitHub svarte ikke som ventet: GET" in capsys.readouterr().err


def test_outside_of_a_workflow_it_says_who_runs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_API_URL", raising=False)
    assert main(["comment"]) == 2
    assert "kjøres av en workflow" in capsys.readouterr().err
