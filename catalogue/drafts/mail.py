"""The questions as a mail that a club answers between the lines, and the answers read out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from catalogue import vocabulary
from catalogue.drafts.answers import Answers
from catalogue.questions import Part, mail_words, questions
from catalogue.vocabulary import fold

_QUOTED = re.compile(r"^[>|\s]*")
_MOST_TOLD = 15
"""Longer lists are not told in a mail."""
_DOTS = re.compile(r"^[.…_\s]+$")


def mail(language: str) -> tuple[str, str]:
    """Subject and body in ``nb`` or ``en``: a line to fill in for each answer."""
    said = mail_words(language)
    blocks = [said["start"]]
    for number, question in enumerate(questions(), 1):
        mark = f"{number}. " if question.required else ""
        lines = [f"{mark}{question.question[language]}", question.help[language]]
        lines += [line for part in _parts(question.parts) for line in _lines(part, language)]
        blocks.append("\n".join(lines))
    return said["subject"], "\n\n".join([*blocks, said["end"]]) + "\n"


def answered(text: str) -> Answers:
    """What a club wrote behind the labels, in whatever order, also when its program quoted them.

    Lines without a label belong to the answer above them, until an empty line. The first answer
    stands: below it may be a signature with a telephone number of its own.
    """
    names = dict(_names())
    found: dict[str, list[str]] = {}
    key = ""
    for line in text.splitlines():
        bare = _QUOTED.sub("", line).rstrip()
        label, colon, rest = bare.partition(":")
        if colon and fold(label) in names:
            key = names[fold(label)]
            if _is_said(found.get(key, ())):
                key = ""
            else:
                found[key] = [rest.strip()]
        elif not bare:
            key = ""
        elif key and not bare.startswith("("):
            found[key].append(bare)
    return {key: _joined(lines) for key, lines in found.items() if _is_said(lines)}


def _is_said(lines: Iterable[str]) -> bool:
    text = _joined(lines)
    return bool(text) and not _DOTS.match(text)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)


def _lines(part: Part, language: str) -> Iterator[str]:
    labels = vocabulary.labels(part.list, language) if part.list else ()
    if 0 < len(labels) <= _MOST_TOLD:
        yield f"({' · '.join(labels)})"
    yield f"{part.label[language]}: "


def _parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    return (part for part in parts if "photo" not in part.key)


def _names() -> Iterator[tuple[str, str]]:
    for question in questions():
        for part in _parts(question.parts):
            for label in part.label.values():
                yield fold(label.rstrip("?")), part.key
                yield fold(label), part.key
