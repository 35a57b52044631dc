"""From two checkouts to the comment on the pull request, and the shell of the workflows beside it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from fake_forge import fake_forge
from review_cases import COMMIT, RUN, linked_later, rendered
from tiny_catalogue import TINY, TODAY

from catalogue.adapters.cli import main

FOLDER = Path(__file__).parents[2] / "catalogue/starter/repository/.github/workflows"


def changed(root: Path) -> Path:
    """A checkout in which one listing differs, one is new, one is gone and one is broken."""
    shutil.copytree(TINY, root)
    activities = root / "activities"
    walk = (activities / "turlaget/tur.yml").read_text(encoding="utf-8")
    lines = [line for line in walk.splitlines() if not line.startswith("code:")]
    new = "\n".join(lines).replace("Rolig tur", '"Kveldstur @alle #1 <b>"')
    (activities / "turlaget/kveldstur.yml").write_text(f"{new}\n", encoding="utf-8")
    (activities / "turlaget/tur.yml").unlink()
    coffee, chess = activities / "turlaget/kaffe.yml", activities / "sjakklaget/sjakk-kveld.yml"
    for file, old, there in ((coffee, "annenhver torsdag", "annenhver dorsdag"), (chess, "00 00 00 21", "00 00 00 29")):
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, there), encoding="utf-8")
    return root


def packed(folder: Path) -> bytes:
    """What the workflow's artifact would be."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    return made.getvalue()


def test_a_pull_request_is_answered_with_everything_that_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head, out = changed(tmp_path / "head"), tmp_path / "review"
    shutil.copytree(TINY, tmp_path / "base")
    folders = ("--base", str(tmp_path / "base"), "--head", str(head), "--out", str(out))
    assert main(["review", *folders, "--today", TODAY]) == 1
    (tmp_path / "event.json").write_text(json.dumps(RUN), encoding="utf-8")
    (tmp_path / "review.zip").write_bytes(packed(out))
    with fake_forge() as fake:
        fake.answers = {
            ("GET", "git/matching-refs/heads/preview"): [],
            ("GET", "pulls"): [{"number": 7, "head": {"sha": COMMIT}}],
            ("GET", "actions/runs/77/artifacts"): {"artifacts": []},
            ("GET", "issues/7/comments"): [],
            ("POST", "issues/7/comments"): {"id": 1},
            ("POST", "git/blobs"): {"sha": "b" * 40},
            ("POST", "git/trees"): {"sha": "d" * 40},
            ("POST", "git/commits"): {"sha": "e" * 40},
            ("POST", "git/refs"): {},
        }
        for name, value in fake.environment.items():
            monkeypatch.setenv(name, value)
        options = ("--event", str(tmp_path / "event.json"), "--artifact", str(tmp_path / "review.zip"))
        assert main(["comment", *options]) == 0
        body = str(fake.writes()[-1][2]["body"])
    kinds = ("endret (`sjakklaget/sjakk-kveld`)", "kan ikke vises før feilen er rettet (`turlaget/kaffe`)", "ny (`turlaget/kveldstur`)", "vises ikke lenger (`turlaget/tur`)")
    assert [kind for kind in kinds if kind not in body] == []
    assert "Én ting må rettes" in body and "`activities/turlaget/kaffe.yml`, linje" in body
    tags, text = rendered(body)
    assert (body.count("<img "), "b" in tags, linked_later(text)) == (10, False, [])


# The shell of the workflows, with programs that only tell how they were called.


def step(workflow: str, name: str) -> dict[str, Any]:
    found = yaml.safe_load((FOLDER / workflow).read_text(encoding="utf-8"))
    steps = (one for job in found["jobs"].values() for one in job["steps"])
    return next(one for one in steps if one.get("name") == name)


def run(
    tmp_path: Path, script: str, programs: Mapping[str, str], **values: str
) -> subprocess.CompletedProcess[str]:
    """A step's shell as a runner starts it; ``programs``: name → what it does."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, does in programs.items():
        (tools / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    surroundings = {
        "PATH": f"{tools}:/usr/bin:/bin",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_REPOSITORY": "eksempelvik/brosjyre",
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        **values,
    }
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(
        command, env=surroundings, cwd=tmp_path, check=False, capture_output=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("wanted", "known", "code", "output"),
    [
        ("", "123", 0, "run=123\n"),
        ("77", "", 0, "run=77\n"),
        ("", "", 1, None),
        ("1; rm -rf /", "", 1, None),
    ],
)
def test_going_back_finds_the_edition_before_or_the_one_that_was_asked_for(
    tmp_path: Path, wanted: str, known: str, code: int, output: str | None
) -> None:
    script = step("rollback.yml", "Finn utgaven")["run"]
    ran = run(tmp_path, script, {"gh": f"echo {known}"}, WANTED=wanted)
    file = tmp_path / "output"
    found = file.read_text(encoding="utf-8") if file.exists() else None
    assert (ran.returncode, found) == (code, output), ran.stderr


def test_a_host_is_only_spoken_to_with_the_key_that_was_pinned(tmp_path: Path) -> None:
    script = step("publish-host.yml", "Send nettstedet og bytt")["run"]
    tell = 'printf "%s\\n" "$(basename "$0")" "$@" >> "$RUNNER_TEMP/told"'
    rsync = f'{tell}\nwhile [ "$1" != --rsh ]; do shift; done; "$2" somewhere rsync --server'
    (tmp_path / "site").mkdir()
    given = {"SSH_KEY": "secret key", "HOST_KEY": "host ssh-ed25519 AAAA", "HOST": "brosjyre.example.org", "HOST_USER": "brosjyre", "FOLDER": "/srv/brosjyre"}
    ran = run(tmp_path, script, {"ssh": tell, "rsync": rsync}, **given)
    told = (tmp_path / "told").read_text(encoding="utf-8")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert told.count("StrictHostKeyChecking=yes") == told.count("\nssh\n") == 2
    assert told.count(f"UserKnownHostsFile={tmp_path}/known_hosts") == 2
    assert "brosjyre@brosjyre.example.org:/srv/brosjyre/incoming/" in told
    assert told.endswith("sh '/srv/brosjyre/sites.sh' take '/srv/brosjyre/incoming'\n")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert "secret key" not in told + ran.stdout


def test_the_site_is_packed_as_pages_wants_it(tmp_path: Path) -> None:
    (tmp_path / "site/nb").mkdir(parents=True)
    (tmp_path / "site/nb/index.html").write_text("hei", encoding="utf-8")
    script = step("publish.yml", "Pakk nettstedet slik GitHub Pages vil ha det")["run"]
    ran = run(tmp_path, script, {})
    names = subprocess.run(["tar", "-tf", tmp_path / "artifact.tar"], check=True, capture_output=True, encoding="utf-8").stdout
    assert (ran.returncode, "./nb/index.html" in names.splitlines()) == (0, True)


def test_the_shell_that_finds_the_earlier_brochure_finds_it(tmp_path: Path) -> None:
    """The first parent of a merge is the branch that it goes into."""
    git = "git -C head -c user.name=a -c user.email=a@example.org"
    made = f"""
      git init -q -b main head
      echo er > head/x; {git} add x; {git} commit -qm 1
      {git} checkout -qb change; echo blir > head/x; {git} commit -qam 2
      {git} checkout -q main; {git} merge -q --no-ff -m 3 change
    """
    script = step("review.yml", "Hent brosjyren slik den er")["run"]
    ran = run(tmp_path, made + script, {})
    texts = [(tmp_path / name / "x").read_text(encoding="utf-8") for name in ("base", "head")]
    assert (ran.returncode, texts) == (0, ["er\n", "blir\n"])
