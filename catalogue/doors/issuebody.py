"""What a forge makes of a form that was sent: Markdown with a heading for each answer.

``### Label``, an empty line, the answer; ``_No response_`` where there is none; boxes as
``- [x] Choice``. Anybody may have edited it by hand, and an answer may hold headings of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from catalogue.doors.fields import FORMS, Field, fields, label_of
from catalogue.doors.words import Declined

MOST_LETTERS = 65_536
"""Of a whole issue, as the forge holds it too."""
MOST_OF_ANSWER = 4_000
_HEADING = re.compile(r"#{3}[ \t]+(.*?)[ \t]*#*[ \t]*")
_BOX = re.compile(r"[-*+][ \t]+\[(?P<mark>[ xX])\][ \t]+(?P<label>.*?)[ \t]*")
_NOTHING = ("_no response_", "none")
"""What a forge writes for no answer; "None" for a list of which nothing was chosen."""


class Unread(Declined):
    """An issue that is no form of ours."""


def form_of(body: str, labels: frozenset[str]) -> str:
    """Which form an issue is: by its headings, else by its label; "" for any other issue.

    A forge puts a form's label on only where the repository has it, so headings decide first.
    """
    headings = set(_headings(_lines(body[:MOST_LETTERS])))
    share = {form: _share(headings, form) for form in FORMS}
    best = max(FORMS, key=share.__getitem__)
    if share[best] >= 0.5:
        return best
    return next((form for form in FORMS if label_of(form) in labels), "")


def read(body: str, form: str) -> Mapping[str, str]:
    """Key → answer, without those that are empty; several choices one a line.

    Unread when a heading of the form stands there twice, nothing is there, or it is too long.
    """
    if len(body) > MOST_LETTERS:
        raise Unread("too_long", limit=MOST_OF_ANSWER)
    known = {name: field for field in fields(form) for name in _names(field)}
    typed: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _lines(body):
        heading = _HEADING.fullmatch(line)
        field = known.get(heading[1]) if heading else None
        if field is None:
            lines.append(line)
            continue
        if field.key in typed:
            raise Unread("heading_twice", label=field.words[0])
        lines = typed[field.key] = []
    if not typed:
        raise Unread("no_form")
    answers = {field.key: _answer(field, typed.get(field.key, [])) for field in fields(form)}
    if any(len(answer) > MOST_OF_ANSWER for answer in answers.values()):
        raise Unread("too_long", limit=MOST_OF_ANSWER)
    return {key: answer for key, answer in answers.items() if answer}


def _lines(body: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", body)


def _headings(lines: list[str]) -> list[str]:
    return [found[1] for line in lines if (found := _HEADING.fullmatch(line))]


def _share(headings: set[str], form: str) -> float:
    """How much of a form's headings stand there; of forms that ask the same, one has them all."""
    wanted = [_names(field) for field in fields(form)]
    return sum(1 for names in wanted if headings & names) / len(wanted)


def _names(field: Field) -> frozenset[str]:
    """What may stand as heading: the label, or its bokmål alone, which older forms may share."""
    return frozenset((field.label, field.words[0]))


def _answer(field: Field, lines: list[str]) -> str:
    if field.type == "checkboxes":
        boxes = (_BOX.fullmatch(line.strip()) for line in lines)
        return "\n".join(box["label"] for box in boxes if box and box["mark"] != " ")
    answer = "\n".join(lines).strip()
    return "" if answer.casefold() in _NOTHING else answer
