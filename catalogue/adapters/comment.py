"""``brosjyre comment``: one comment on a pull request, from what ``brosjyre review`` found.

Runs with the right to write, so it believes nothing that the pull request could have said: the
event comes from the forge, the number is looked up there, and the artifact is read as a stranger's.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from catalogue.adapters import previewbranch
from catalogue.adapters.forge import Forge, ForgeError
from catalogue.adapters.project import OK, PROBLEMS, WrongUse
from catalogue.reviewing import MARK, Artifact, Refused, comment, unpacked
from catalogue.reviewing.artifact import MOST_BYTES
from catalogue.reviewing.words import refusal

WORKFLOW = ".github/workflows/review.yml"
REVIEW, SITE = "review", "preview-site"
"""Names of the artifacts; the second is only linked to."""
_BOT = "github-actions[bot]"
_COMMIT = re.compile("[0-9a-f]{40}")


@dataclass(frozen=True, slots=True)
class Run:
    """The finished run of the workflow that had no rights, as the forge tells it."""

    id: int
    commit: str
    owner: str
    branch: str


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre comment``."""
    parser.add_argument(
        "--event", type=Path, metavar="FIL", help="hendelsen (ellers GITHUB_EVENT_PATH)"
    )
    parser.add_argument(
        "--artifact", type=Path, metavar="FIL", help="pakken som zip (ellers hentes den)"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Write or renew the comment; 1 when the artifact is refused, and then nothing was sent."""
    forge = _forge(os.environ)
    try:
        for number in previewbranch.tidy(forge):
            print(f"Bildene til pull request {number} er fjernet: den er lukket.")
        event = _event(options)
        if "workflow_run" not in event:
            return OK
        found = _run(event["workflow_run"])
        number = _pull(forge, found) if found else 0
        if found is None or not number:
            print("Ingen åpen pull request å svare på.")
            return OK
        return _answer(forge, found, number, options.artifact)
    except Refused as refused:
        print(refusal(refused, options.messages), file=sys.stderr)
    except ForgeError as error:
        print(f"GitHub svarte ikke som ventet: {error}", file=sys.stderr)
    return PROBLEMS


def _answer(forge: Forge, found: Run, number: int, file: Path | None) -> int:
    artifacts = _artifacts(forge, found)
    packed = file.read_bytes() if file else _packed(forge, artifacts)
    if packed is None:
        print("Sjekken la ikke igjen noen pakke. Se i loggen dens hva som skjedde.")
        return PROBLEMS
    artifact = unpacked(packed)
    addresses = _pictures(forge, number, artifact)
    site = artifacts.get(SITE)
    web = f"{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{forge.repository}"
    preview = f"{web}/actions/runs/{found.id}/artifacts/{int(site['id'])}" if site else ""
    shown = {name: f"{web}/blob/{at}?raw=true" for name, at in addresses.items()}
    _write(forge, number, comment(artifact.review, shown, preview))
    print(f"Svaret står på pull request {number}.")
    return OK


def _forge(environment: Mapping[str, str]) -> Forge:
    try:
        return Forge.from_environment(environment)
    except KeyError as error:
        raise WrongUse(f"comment kjøres av en workflow, som setter {error.args[0]}") from error


def _event(options: argparse.Namespace) -> Mapping[str, Any]:
    file = options.event or Path(os.environ.get("GITHUB_EVENT_PATH", ""))
    if not file.is_file():
        raise WrongUse("comment kjøres av en workflow, som setter GITHUB_EVENT_PATH")
    read: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def _run(read: Mapping[str, Any]) -> Run | None:
    """None for a run that is not a pull request's review, or whose fork is gone."""
    ours = str(read["path"]).partition("@")[0] == WORKFLOW
    commit, home = str(read["head_sha"]), read.get("head_repository")
    if read["event"] != "pull_request" or not ours or not home or not _COMMIT.fullmatch(commit):
        return None
    return Run(int(read["id"]), commit, str(home["owner"]["login"]), str(read["head_branch"]))


def _pull(forge: Forge, found: Run) -> int:
    """Number of the open pull request whose newest commit was looked at; 0 when there is none.

    Pull requests from forks are not named in the event, so the forge is asked by their branch.
    """
    head = quote(f"{found.owner}:{found.branch}", safe="")
    numbers = [
        int(one["number"])
        for one in forge.every(f"pulls?state=open&head={head}")
        if one["head"]["sha"] == found.commit
    ]
    return numbers[0] if len(numbers) == 1 else 0


def _artifacts(forge: Forge, found: Run) -> dict[str, Mapping[str, Any]]:
    """Name → what the forge tells of it; of two with one name none counts."""
    listed = forge.get(f"actions/runs/{found.id}/artifacts?per_page=100")["artifacts"]
    names = [str(one["name"]) for one in listed]
    return {
        name: one
        for name, one in zip(names, listed, strict=True)
        if names.count(name) == 1 and not one["expired"]
    }


def _packed(forge: Forge, artifacts: Mapping[str, Mapping[str, Any]]) -> bytes | None:
    if REVIEW not in artifacts:
        return None
    one = artifacts[REVIEW]
    if int(one["size_in_bytes"]) > MOST_BYTES:
        raise Refused("too_large", name=REVIEW)
    return forge.fetch(f"actions/artifacts/{int(one['id'])}/zip", MOST_BYTES)


def _pictures(forge: Forge, number: int, artifact: Artifact) -> dict[str, str]:
    """Name → ``<commit>/<name>``; a review without pictures takes earlier ones away."""
    if artifact.pictures:
        commit = previewbranch.put(forge, number, artifact.pictures)
        return {name: f"{commit}/{name}" for name in artifact.pictures}
    if number in previewbranch.numbers(forge):
        previewbranch.remove(forge, number)
    return {}


def _write(forge: Forge, number: int, text: str) -> None:
    """Renew our own comment, or write it: anybody can write one that begins with our mark."""
    for one in forge.every(f"issues/{number}/comments"):
        if one["user"]["login"] == _BOT and str(one["body"]).startswith(MARK):
            forge.send("PATCH", f"issues/comments/{int(one['id'])}", {"body": text})
            return
    forge.send("POST", f"issues/{number}/comments", {"body": text})
