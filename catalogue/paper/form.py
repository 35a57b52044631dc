"""The printed form's values: the questions of every door, lines to write on, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalogue import vocabulary
from catalogue.model import Catalogue
from catalogue.paper.desk import Desk
from catalogue.paper.press import Paper
from catalogue.paper.share import Share
from catalogue.questions import Part, Question, paper_words, questions

KIND = "form"
_LINES = {"what_happens": 5, "bring": 3, "description": 6}
"""Answers that need several lines."""
_WHOLE, _HALF, _THIRD = 6, 3, 2
"""Of six columns."""
_SHORT = frozenset(("phone", "time", "date", "days", "amount", "number", "email"))
_BRIEF = frozenset(("by_arrangement",))
"""Kinds of answers, and single ones, that a third of the width has room for."""
_MOST_BOXES = 15
"""Longer lists are written, not ticked."""
_ELSEWHERE = "photo"
"""Photos cannot be put on paper; the form says where to send them."""


def shares(catalogue: Catalogue) -> Iterator[Share]:
    """One, whatever the activities are."""
    yield Share(KIND)


def paper(share: Share, desk: Desk) -> Paper:
    """The form in one language of ``questions.LANGUAGES``."""
    said = paper_words(desk.language)
    own = desk.runs.own
    words = {key: own(text) for key, text in said.items() if key not in ("file", "photo")}
    asked = [
        {"number": number if one.required else 0, **_question(one, desk)}
        for number, one in enumerate(questions(), 1)
    ]
    one = desk.catalogue.coordinator
    back = (
        desk.runs.text(one.role, "coordinator.role"),
        desk.phone(one.phone, "coordinator.phone"),
        desk.mail(one.email, "coordinator.email"),
    )
    values: dict[str, Any] = {
        "words": words,
        "questions": asked,
        "back": [run for run in back if run],
    }
    return desk.paper(share, said["title"], values, {})


def _question(one: Question, desk: Desk) -> dict[str, Any]:
    language = desk.language
    parts = [part for part in one.parts if _ELSEWHERE not in part.key]
    listed = [part for part in parts if part.list]
    alone = parts if len(one.parts) == 1 else listed if len(listed) == 1 else []
    photo = paper_words(language)["photo"] if len(parts) < len(one.parts) else ""
    return {
        "question": desk.runs.own(one.question[language]),
        "help": desk.runs.own(f"{one.help[language]} {photo}".strip()),
        "parts": [_part(part, desk, alone=part in alone) for part in parts],
    }


def _part(part: Part, desk: Desk, *, alone: bool) -> dict[str, Any]:
    labels = vocabulary.labels(part.list, desk.language) if part.list else ()
    if len(labels) > _MOST_BOXES:
        labels = ()
    lines = _LINES.get(part.key, 1)
    several = _THIRD if part.kind in _SHORT or part.key in _BRIEF else _HALF
    return {
        "label": None if alone else desk.runs.own(part.label[desk.language]),
        "boxes": [desk.runs.own(label) for label in labels],
        "lines": lines,
        "columns": _WHOLE if labels or lines > 1 or (alone and part.kind == "line") else several,
    }
