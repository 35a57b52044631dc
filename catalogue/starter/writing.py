"""A new municipality's repository: all of it, or nothing."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue import build
from catalogue.load import load
from catalogue.markdown import entities
from catalogue.problems import Problem
from catalogue.settings import Settings
from catalogue.starter.answers import Answers, licences
from catalogue.starter.clubpage import FILE as CLUB_PAGE
from catalogue.starter.generated import RENEWED, TREE, Repository
from catalogue.starter.renewal import renew
from catalogue.yamltext import quoted, quoted_list

_BLANK = re.compile("⟦(.+?)⟧")
_NAMES = {"gitignore": ".gitignore"}
"""Files whose own name would mean something inside this project."""
_TITLES = {"nb": "Aktiviteter i {}", "nn": "Aktivitetar i {}", "en": "Activities in {}"}


def write(answers: Answers, target: Path, today: dt.date, requirement: str) -> tuple[Problem, ...]:
    """Make the repository in ``target``, which is missing, empty or a clone without files; nothing
    when it has problems.

    ``requirement``: the line by which pip finds this program. OSError when the disk refuses.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
        draft = Path(folder) / target.name
        for path, text in _files(answers, today, requirement):
            file = draft / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        settings = Settings(draft, draft / "site", Path(folder) / "cache", today)
        catalogue = load(draft).catalogue
        if catalogue is not None:
            renew(Repository(draft, catalogue))
        problems = build.check(settings, build.Listener())
        if not problems:
            if target.is_dir():
                for history in target.glob(".git"):
                    history.rename(draft / ".git")
                target.rmdir()
            draft.rename(target)
    return problems


def _files(answers: Answers, today: dt.date, requirement: str) -> Iterator[tuple[str, str]]:
    """Path and text of what the municipality owns from now on."""
    values = _values(answers, today, requirement)
    for file in sorted(TREE.rglob("*")):
        path = file.relative_to(TREE)
        if not file.is_file() or path.parts[0] in (*RENEWED, CLUB_PAGE):
            continue
        if path.parts[0] == "pages" and path.parts[1] not in answers.languages:
            continue
        text = file.read_text(encoding="utf-8")
        yield _NAMES.get(path.name, path.as_posix()), _filled(text, path.suffix, values)
    yield "LICENSE", licences()[answers.licence].format(municipality=answers.municipality)


def _values(
    answers: Answers, today: dt.date, requirement: str
) -> Mapping[str, str | tuple[str, ...]]:
    source = answers.languages[0]
    return {
        "title": _TITLES[source].format(answers.municipality),
        "municipality": answers.municipality,
        "coordinator": answers.coordinator,
        "phone": answers.phone,
        "email": answers.email,
        "languages": answers.languages,
        "source": source,
        "written": "nb",
        "address": answers.address,
        "repository": answers.repository,
        "today": today.isoformat(),
        "next_year": (today + dt.timedelta(days=365)).isoformat(),
        "requirement": requirement,
    }


def _filled(text: str, suffix: str, values: Mapping[str, str | tuple[str, ...]]) -> str:
    """The text with its blanks filled; a line of YAML that would have no value is left out."""
    lines = []
    for line in text.splitlines(keepends=True):
        if suffix == ".yml" and any(not values[name] for name in _BLANK.findall(line)):
            continue
        lines.append(_BLANK.sub(lambda found: _written(values[found[1]], suffix), line))
    return "".join(lines)


def _written(value: str | tuple[str, ...], suffix: str) -> str:
    """A value as this kind of file has it, so that it stays a value."""
    if isinstance(value, tuple):
        return quoted_list(value)
    if suffix == ".yml":
        return quoted(value)
    return entities(value) if suffix == ".md" else value
