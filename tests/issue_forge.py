"""A forge that remembers git objects, pull requests and comments, and issues as a forge renders
forms."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fake_forge import FakeForge, fake_forge

from catalogue.doors import fields

BASE = "b" * 40
"""The commit that the workflow checked out."""
NUMBER = 12
BRANCH = f"innsendt/{NUMBER}"
BOT = "github-actions[bot]"


@dataclass
class IssueForge:
    """What the repository has; everything that is sent changes it as the real one would."""

    fake: FakeForge
    blobs: dict[str, bytes] = field(default_factory=dict)
    trees: dict[str, dict[str, Any]] = field(default_factory=dict)
    commits: dict[str, dict[str, Any]] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    pulls: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Says what it answers to."""
        self.commits[BASE] = {"sha": BASE, "tree": {"sha": "base"}, "committer": {}}
        known = self.fake.answers
        known["GET", f"git/commits/{BASE}"] = self.commits[BASE]
        known["GET", f"/repos/{self.fake.forge.repository}"] = {"html_url": "https://forge.example"}
        known["POST", "git/blobs"] = self._blob
        known["POST", "git/trees"] = self._tree
        known["POST", "git/commits"] = self._commit
        known["POST", "git/refs"] = self._ref
        known["PATCH", f"git/refs/heads/{BRANCH}"] = self._grown
        known["GET", f"git/matching-refs/heads/{BRANCH}"] = lambda _: [
            {"ref": f"refs/heads/{name}", "object": {"sha": sha}}
            for name, sha in self.branches.items()
        ]
        known["GET", "pulls"] = lambda _: self.pulls
        known["POST", "pulls"] = self._pull
        known["GET", f"issues/{NUMBER}/comments"] = lambda _: self.comments
        known["POST", f"issues/{NUMBER}/comments"] = self._comment
        known["POST", f"issues/{NUMBER}/labels"] = lambda body: self.labels.extend(body["labels"])

    @property
    def files(self) -> dict[str, bytes]:
        """Path → content of what the branch adds to the base."""
        tree = self.trees[self.commits[self.branches[BRANCH]]["tree"]["sha"]]
        assert tree["base_tree"] == "base"
        assert {(one["mode"], one["type"]) for one in tree["tree"]} == {("100644", "blob")}
        return {one["path"]: self.blobs[one["sha"]] for one in tree["tree"]}

    @property
    def said(self) -> str:
        """The one comment."""
        (one,) = self.comments
        return str(one["body"])

    def _blob(self, body: Any) -> Any:
        content = b64decode(body["content"], validate=True)
        name = hashlib.sha1(content).hexdigest()
        self.blobs[name] = content
        return {"sha": name}

    def _named(self, body: Any) -> str:
        return hashlib.sha1(json.dumps(body, sort_keys=True).encode()).hexdigest()

    def _tree(self, body: Any) -> Any:
        name = self._named(body)
        self.trees[name] = body
        return {"sha": name}

    def _commit(self, body: Any) -> Any:
        name = self._named(body)
        self.commits[name] = {**body, "sha": name, "tree": {"sha": body["tree"]}}
        self.fake.answers["GET", f"git/commits/{name}"] = self.commits[name]
        return self.commits[name]

    def _ref(self, body: Any) -> Any:
        self.branches[body["ref"].removeprefix("refs/heads/")] = body["sha"]
        return body

    def _grown(self, body: Any) -> Any:
        assert body["force"] is False
        assert self.branches[BRANCH] in self.commits[body["sha"]]["parents"]
        self.branches[BRANCH] = body["sha"]
        return body

    def _pull(self, body: Any) -> Any:
        number = 100 + len(self.pulls)
        made = {
            **body,
            "number": number,
            "state": "open",
            "html_url": f"https://forge.example/{number}",
        }
        self.pulls.append(made)
        self.fake.answers["PATCH", f"pulls/{number}"] = lambda change: {**made, **change}
        return made

    def _comment(self, body: Any) -> Any:
        number = len(self.comments) + 1
        made = {**body, "id": number, "user": {"login": BOT}}
        self.comments.append(made)
        self.fake.answers["PATCH", f"issues/comments/{number}"] = made.update
        return made


@contextmanager
def issue_forge() -> Iterator[IssueForge]:
    """A forge with a repository that has one branch."""
    with fake_forge() as fake:
        yield IssueForge(fake)


def rendered(form: str, answers: Mapping[str, str], **more: str) -> str:
    """The issue that a forge makes of a form: https://github.com/github/issue-parser shows it.

    Several choices stand one a line in ``answers``; ``more``: raw text below a heading, by key.
    """
    parts = []
    for one in fields(form):
        answer = answers.get(one.key, "")
        if one.key in more:
            answer = more[one.key]
        elif one.type == "checkboxes":
            ticked = answer.splitlines()
            answer = "\n".join(f"- [{'x' if o in ticked else ' '}] {o}" for o in one.options)
        parts.append(f"### {one.label}\n\n{answer or '_No response_'}")
    return "\n\n".join(parts)


def event(body: str, /, *labels: str, **issue: Any) -> dict[str, Any]:
    """The event of an issue that was opened."""
    return {
        "action": "opened",
        "issue": {
            "number": NUMBER,
            "state": "open",
            "title": "Ny aktivitet: @alle `x` $(touch owned)",
            "body": body,
            "labels": [{"name": one} for one in labels],
            "user": {"login": "fremmed"},
            **issue,
        },
        "repository": {"default_branch": "main", "full_name": "eksempelvik/brosjyre"},
    }
