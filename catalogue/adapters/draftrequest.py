"""Files → one draft pull request, through the forge's interface for git data.

Nothing is ever forced: a branch only grows, and one that somebody else has worked on is left alone.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from catalogue.adapters.forge import Forge, ForgeError
from catalogue.doors import Declined

PREFIX = "innsendt/"
_OURS = {
    "name": "brosjyre",
    # Whom github.com shows for what a workflow did.
    "email": "41898282+github-actions[bot]@users.noreply.github.com",
}
_NOT_LET = (": 403 ", "Draft pull requests are not supported")
"""What a forge says where a setting, or a private repository, lets a workflow open no draft."""


class NotOurs(Declined):
    """The draft is somebody's now."""


@dataclass(frozen=True, slots=True)
class Base:
    """What the draft starts from: the branch that is published, as the workflow checked it out."""

    branch: str
    commit: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What shall be proposed."""

    number: int
    """Of the issue; the branch is called by it."""
    title: str
    body: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Opened:
    """What the forge has now."""

    address: str
    """Of the pull request; of the page that opens one where the forge let us open none."""
    by_hand: bool = False


def put(forge: Forge, base: Base, draft: Draft) -> Opened:
    """Open the draft, or renew it. NotOurs where somebody has worked on it or closed it."""
    branch = f"{PREFIX}{draft.number}"
    head = _head(forge, branch)
    there = _request(forge, branch)
    if there and there["state"] != "open":
        raise NotOurs("closed")
    if head and not _is_ours(forge.get(f"git/commits/{head}")):
        raise NotOurs("somebody")
    _commit(forge, base, draft, branch, head)
    told = {"title": draft.title, "body": draft.body}
    if there:
        made = forge.send("PATCH", f"pulls/{there['number']}", told)
        return Opened(str(made["html_url"]))
    try:
        made = forge.send(
            "POST", "pulls", {**told, "head": branch, "base": base.branch, "draft": True}
        )
    except ForgeError as error:
        if not any(said in str(error) for said in _NOT_LET):
            raise
        page = forge.get("")["html_url"]
        return Opened(f"{page}/compare/{quote(base.branch)}...{branch}?expand=1", by_hand=True)
    return Opened(str(made["html_url"]))


def _head(forge: Forge, branch: str) -> str:
    """The newest commit of a branch, or empty."""
    wanted = f"refs/heads/{branch}"
    found = forge.get(f"git/matching-refs/heads/{branch}")  # also "innsendt/12" for "innsendt/1"
    return next((str(one["object"]["sha"]) for one in found if one["ref"] == wanted), "")


def _request(forge: Forge, branch: str) -> Any:
    """The open pull request of a branch, else the newest closed one, else None."""
    owner = forge.repository.partition("/")[0]
    found = forge.get(f"pulls?state=all&head={owner}:{branch}")
    return next((one for one in found if one["state"] == "open"), found[0] if found else None)


def _is_ours(commit: Any) -> bool:
    """Whoever commits, amends or updates the branch becomes the committer of what they made."""
    return all(commit["committer"][key] == value for key, value in _OURS.items())


def _commit(forge: Forge, base: Base, draft: Draft, branch: str, head: str) -> None:
    """The files on top of the base as one commit, which follows what the branch had."""
    before = forge.get(f"git/commits/{base.commit}")["tree"]["sha"]
    entries = [
        {"path": path, "mode": "100644", "type": "blob", "sha": _blob(forge, content)}
        for path, content in sorted(draft.files.items())
    ]
    tree = forge.send("POST", "git/trees", {"base_tree": before, "tree": entries})["sha"]
    if head and forge.get(f"git/commits/{head}")["tree"]["sha"] == tree:
        return
    parents = [head, base.commit] if head else [base.commit]
    commit = {
        "message": f"{draft.title}\n\nFra #{draft.number}",
        "tree": tree,
        "parents": parents,
        "author": _OURS,
        "committer": _OURS,
    }
    name = forge.send("POST", "git/commits", commit)["sha"]
    if head:
        forge.send("PATCH", f"git/refs/heads/{branch}", {"sha": name, "force": False})
    else:
        forge.send("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": name})


def _blob(forge: Forge, content: bytes) -> str:
    body = {"content": base64.b64encode(content).decode("ascii"), "encoding": "base64"}
    return str(forge.send("POST", "git/blobs", body)["sha"])
