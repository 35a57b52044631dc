"""``brosjyre take-in``: a form that was sent as an issue → a draft pull request.

Runs in a workflow that may write, on what strangers wrote: the event is read as data, nothing of it
is run, put into a shell or into an address, and whoever wrote it gets no right by it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from catalogue import build
from catalogue.adapters import attachments, draftrequest
from catalogue.adapters.attachments import FORGE, NotFetched, Place
from catalogue.adapters.draftrequest import Base, Draft, NotOurs
from catalogue.adapters.forge import Forge, ForgeError
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_of
from catalogue.doors import (
    Proposal,
    There,
    Unproposed,
    Unread,
    form_of,
    label_of,
    propose,
    read,
    telling,
)
from catalogue.drafts import known
from catalogue.images import Refused, received
from catalogue.load import load
from catalogue.model import Activity, Catalogue
from catalogue.problems import Problem, problem
from catalogue.report import as_text
from catalogue.settings import Settings

_MOST_EVENT_BYTES = 5_000_000
_PHOTO = "foto.jpg"
"""What the answer about a photo becomes: the draft gives it its name."""
_FITTING = re.compile(r"activities/[a-z0-9-]+/[a-z0-9-]+\.yml|images/[a-z0-9-]+/[a-z0-9-]+\.jpg")
"""No draft writes anything else."""
_ASKED = ("opened", "edited")
_BOT = "github-actions[bot]"


@dataclass(frozen=True, slots=True)
class Issue:
    """What is believed of an event: a number, its text and labels; no name, no title."""

    number: int
    body: str
    labels: frozenset[str]
    branch: str
    """The one that is published."""


@dataclass(frozen=True, slots=True)
class Photo:
    """The photo of an answer, or why there is none."""

    content: bytes = b""
    problems: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """Codes and their values."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """Takes in one issue."""

    settings: Settings
    there: There
    forge: Forge
    commit: str
    """Which the repository's files in ``settings.root`` are of."""
    places: tuple[Place, ...] = field(default=FORGE)
    """Where pictures may come from."""

    def take_in(self, issue: Issue) -> str:
        """What was done, for the log. The form's answers → draft, and a comment that tells it."""
        form = form_of(issue.body, issue.labels)
        if not form:
            return "saken er ikke et skjema; ingenting er gjort"
        if label_of(form) not in issue.labels:
            self.forge.send("POST", f"issues/{issue.number}/labels", {"labels": [label_of(form)]})
        try:
            link = self._draft(issue, form)
        except (Unread, Unproposed) as error:
            self._say(issue.number, telling.refusal(form, error.key, **error.values))
            return f"ikke noe utkast: {error.key}"
        except NotOurs as error:
            self._say(issue.number, telling.refusal(form, error.key))
            return f"utkastet er ikke rørt: {error.key}"
        return f"utkast: {link}"

    def _draft(self, issue: Issue, form: str) -> str:
        answers = dict(read(issue.body, form))
        photo = self._photo(answers)
        proposal = propose(form, answers, self.there, self.settings.today)
        files = {path: text.encode() for path, text in proposal.files.items()}
        if proposal.photo and photo.content:
            files[proposal.photo] = photo.content
        if unfit := [path for path in files if not _FITTING.fullmatch(path)]:
            raise AssertionError(f"no draft writes {unfit}")
        problems = [*self._checked(files), *_refused(photo, proposal)]
        number, notes = issue.number, photo.notes
        opened = draftrequest.put(
            self.forge,
            Base(issue.branch, self.commit),
            Draft(
                number,
                telling.title(form, proposal.id),
                telling.pull_request(form, number, problems, notes),
                files,
            ),
        )
        self._say(
            number,
            telling.issue_comment(
                form, number, problems, opened.address, notes, by_hand=opened.by_hand
            ),
        )
        return opened.address

    def _photo(self, answers: dict[str, str]) -> Photo:
        """The first picture of the answer, fetched and drawn anew; ``answers`` say if there is one.

        Unread for too many.
        """
        told = answers.get("photo", "")
        found = attachments.addresses(told)
        if not found:
            return Photo()
        answers.pop("photo")
        if len(found) > attachments.MOST_PICTURES:
            raise Unread("pictures_many", limit=attachments.MOST_PICTURES)
        notes = [telling.note("pictures_first")] if len(found) > 1 else []
        try:
            content = received(attachments.fetched(found[0], self.places), _PHOTO)
        except NotFetched as error:
            return Photo(notes=(*notes, telling.note(error.key, **error.values)))
        except Refused as refused:
            return Photo(problems=((refused.code, refused.values),), notes=tuple(notes))
        answers["photo"] = _PHOTO
        return Photo(content, notes=tuple(notes))

    def _checked(self, files: Mapping[str, bytes]) -> list[Problem]:
        """What ``check`` finds in these files, in a copy of the catalogue that has them."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in ("activities", "images"):
                if (self.settings.root / name).is_dir():
                    shutil.copytree(
                        self.settings.root / name, root / name, symlinks=True, copy_function=_linked
                    )
            for path, content in files.items():
                target = root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.unlink(missing_ok=True)  # it may be a second name of the original
                target.write_bytes(content)
            copy = replace(self.settings, root=root, site=root / "site")
            found = build.check(copy, build.Listener())
        return [one for one in found if one.path in files]

    def _say(self, number: int, text: str) -> None:
        """Our one comment in the issue, new or written anew."""
        for one in self.forge.every(f"issues/{number}/comments"):
            ours = one["user"]["login"] == _BOT and str(one["body"]).startswith(telling.MARK)
            if ours:
                if one["body"] != text:
                    self.forge.send("PATCH", f"issues/comments/{one['id']}", {"body": text})
                return
        self.forge.send("POST", f"issues/{number}/comments", {"body": text})


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre take-in``."""
    parser.add_argument(
        "--event", type=Path, required=True, metavar="FIL", help="hendelsen, som JSON fra GitHub"
    )
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Take in the issue of an event. 0 also when no draft could be made: the club is told why."""
    settings = settings_of(options)
    issue = _issue(options.event)
    if issue is None:
        print("hendelsen er ikke en åpen sak som er ny eller rettet; ingenting er gjort")
        return OK
    try:
        forge, commit = Forge.from_environment(os.environ), os.environ["GITHUB_SHA"]
    except KeyError as error:
        raise WrongUse(f"mangler {error.args[0]}; kommandoen kjøres av GitHub Actions") from error
    loaded = load(settings.root)
    if loaded.catalogue is None:
        sys.stderr.write(as_text(loaded.problems, options.messages))
        return PROBLEMS
    there = there_of(settings, loaded.catalogue, loaded.partly)
    try:
        print(Doorkeeper(settings, there, forge, commit).take_in(issue))
    except ForgeError as error:
        print(f"brosjyre: {error}", file=sys.stderr)
        return PROBLEMS
    return OK


def there_of(settings: Settings, catalogue: Catalogue, partly: Sequence[Activity]) -> There:
    """What the catalogue has; ``partly``: listings with errors."""
    everything = (*catalogue.activities, *partly)
    texts = {
        path: (settings.root / path).read_bytes().decode("utf-8", "replace")
        for path in {one.origin.path for one in everything}
    }
    return There(known(catalogue, partly), {one.id: one for one in everything}, texts)


def _issue(file: Path) -> Issue | None:
    """The issue of an event; None for an event that is none of ours. WrongUse without a file."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST_EVENT_BYTES + 1)
        event = json.loads(data) if len(data) <= _MOST_EVENT_BYTES else None
    except OSError as error:
        raise WrongUse(f"fant ikke hendelsen {file}") from error
    except (ValueError, RecursionError) as error:
        raise WrongUse(f"{file} er ikke JSON") from error
    return issue_of(event)


def issue_of(event: Any) -> Issue | None:
    """What an event says of its issue; None unless an open issue was made or edited."""
    if not isinstance(event, dict) or event.get("action") not in _ASKED:
        return None
    issue, repository = event.get("issue"), event.get("repository")
    if not isinstance(issue, dict) or not isinstance(repository, dict):
        return None
    number, body, branch = issue.get("number"), issue.get("body"), repository.get("default_branch")
    if type(number) is not int or not isinstance(branch, str):
        return None
    if issue.get("state") != "open" or "pull_request" in issue:
        return None
    return Issue(number, body if isinstance(body, str) else "", frozenset(_labels(issue)), branch)


def _labels(issue: Mapping[str, Any]) -> Iterable[str]:
    labels = issue.get("labels")
    for one in labels if isinstance(labels, list) else []:
        if isinstance(one, dict) and isinstance(one.get("name"), str):
            yield one["name"]


def _refused(photo: Photo, proposal: Proposal) -> list[Problem]:
    """Why the picture is not there, told at the listing's own file."""
    path = f"activities/{proposal.id}.yml"
    return [
        replace(problem(code, path), values=tuple(sorted(values.items())))
        for code, values in photo.problems
    ]


def _linked(source: str, target: str) -> None:
    """A second name for a file, which costs nothing; a copy where that cannot be."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
