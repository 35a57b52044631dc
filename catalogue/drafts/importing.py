"""Rows of a spreadsheet → drafts that the coordinator has to look at."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.drafts.answers import Answers
from catalogue.drafts.filing import Draft, Known, draft
from catalogue.problems import Problem, problem
from catalogue.questions import Part, questions
from catalogue.vocabulary import fold

_BRACKETS = re.compile(r"(?:,| \().*")


@dataclass(frozen=True, slots=True)
class Imported:
    """What a spreadsheet gave."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]


def headings(language: str) -> dict[str, str]:
    """Key of an answer → what its column is called; photos are sent apart."""
    return {part.key: part.label[language] for part in _parts()}


def imported(rows: Sequence[Sequence[str]], path: str, known: Known, today: dt.date) -> Imported:
    """A draft for each row that has a name; the first row tells what the columns are.

    Clubs and places that one row makes are known to the next. A draft is marked as one and
    confirms nothing: ``verified`` is for the coordinator.
    """
    if not rows:
        return Imported((), (problem("C003", path),))
    keys, problems = _columns(rows[0], path)
    made: list[Draft] = []
    before = known.titles
    for number, row in enumerate(rows[1:], 2):
        answers = _answers(row, keys)
        if not answers:
            continue
        if "title" not in answers:
            problems.append(problem("C002", path, number))
            continue
        one = draft(answers, known, today, checked=False)
        if twin := before.get((one.id.partition("/")[0], fold(answers["title"]))):
            problems.append(problem("C005", path, number, value=answers["title"][:60], id=twin))
            continue
        made.append(one)
        known = _with(known, one, answers)
    return Imported(tuple(made), tuple(problems))


def _columns(headings: Sequence[str], path: str) -> tuple[list[str], list[Problem]]:
    """The key of each column; "" and a problem for one that is none of ours."""
    names = {name: part.key for part in _parts() for name in _names(part)}
    found, problems = [], []
    for number, heading in enumerate(headings, 1):
        key = names.get(fold(heading), "")
        found.append(key)
        if heading and not key:
            near = difflib.get_close_matches(fold(heading), names, n=1, cutoff=0.6)
            better = next(
                (one.label["nb"] for one in _parts() if near and one.key == names[near[0]]), "–"
            )
            problems.append(problem("C001", path, 1, number, value=heading[:60], better=better))
    return found, problems


def _names(part: Part) -> Iterator[str]:
    yield fold(part.key)
    for label in part.label.values():
        yield fold(label)
        yield fold(_BRACKETS.sub("", label))


def _parts() -> Iterator[Part]:
    return (one for question in questions() for one in question.parts if "photo" not in one.key)


def _answers(row: Sequence[str], keys: Sequence[str]) -> Answers:
    kinds = {part.key: part.kind for part in _parts()}
    found: dict[str, str] = {}
    for key, cell in zip(keys, row, strict=False):
        if key and cell:
            lines = re.split(r"[;,·\n]", cell) if kinds[key] == "choices" else [cell]
            found[key] = "\n".join(line.strip() for line in lines)
    return found


def _with(known: Known, one: Draft, answers: Answers) -> Known:
    owner = one.id.partition("/")[0]
    places = dict(known.places)
    for path in one.files:
        if path.startswith("activities/places/"):
            places[path.rpartition("/")[2].removesuffix(".yml")] = answers["place"]
    return Known(
        {**known.organisations, owner: answers.get("organisation", owner)}
        if owner not in known.organisations
        else known.organisations,
        places,
        known.activities | {one.id},
        known.codes | {one.code},
    )
