"""Problems → what people and machines read: text, JSON, GitHub annotations and a step summary."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from catalogue.markdown import fenced
from catalogue.problems import ERROR, Correction, Problem

MANY = 10
"""GitHub shows ten annotations of each kind per step; above this each file gets only its first."""

_LABELS = {
    "nb": {
        "error": "feil",
        "warning": "advarsel",
        "what": "Hva",
        "why": "Hvorfor",
        "fix": "Rett det",
    },
    "en": {"error": "error", "warning": "warning", "what": "What", "why": "Why", "fix": "Fix it"},
}

_DO = {
    "nb": {
        "write": "Skriv linje {place} slik:",
        "insert": "Sett inn etter linje {place}:",
        "delete": "Slett linje {place}.",
        "or": "Eller:",
        "choose": "Velg det som stemmer:",
    },
    "en": {
        "write": "Write line {place} like this:",
        "insert": "Insert after line {place}:",
        "delete": "Delete line {place}.",
        "or": "Or:",
        "choose": "Choose what is right:",
    },
}
"""What to do with the lines of a correction."""

_LEFT_OUT = {
    "nb": "UTELATT fordi det er feil i dem ({n}):",
    "en": "LEFT OUT because they have errors ({n}):",
}


def as_text(problems: Sequence[Problem], language: str = "nb") -> str:
    """All problems in the four-part form, sorted and counted; empty when there are none."""
    if not problems:
        return ""
    blocks = [_block(problem, language) for problem in sorted(problems)]
    return "\n\n".join([*blocks, count(problems, language)]) + "\n"


def as_json(problems: Sequence[Problem], language: str = "nb") -> str:
    """A list of objects with the position, code, severity, the three sentences and corrections.

    ``correction`` is the lines as they should stand, or null; ``choices`` holds two or more of
    them where somebody who knows the activity has to choose.
    """
    rows = [
        {
            "path": one.path,
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": one.severity,
            **{part: one.say(part, language) for part in ("what", "why", "fix")},
            "correction": asdict(one.correction) if one.correction else None,
            "choices": [asdict(each) for each in one.corrections] if not one.correction else [],
        }
        for one in sorted(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_github(problems: Sequence[Problem], language: str = "nb") -> str:
    """Workflow commands; one per file when there are more than ``MANY``."""
    shown = sorted(problems)
    if len(shown) > MANY:
        first: dict[str, Problem] = {}
        for one in sorted(shown, key=lambda each: (each.severity != ERROR, each)):
            first.setdefault(one.path, one)
        shown = sorted(first.values())
    return "".join(_annotation(one, language) for one in shown)


def as_summary(problems: Sequence[Problem], language: str = "nb") -> str:
    """The full list for a workflow's step summary, fenced so that no text is markup."""
    body = as_text(problems, language)
    return f"{fenced(body, 'text')}\n" if body else ""


def left_out(problems: Iterable[Problem], language: str = "nb") -> str:
    """Which files a build with ``--leave-out-broken`` did without; empty when none has an error."""
    broken = sorted({one.path for one in problems if one.severity == ERROR})
    if not broken:
        return ""
    return (
        "\n".join([_LEFT_OUT[language].format(n=len(broken)), *(f"  {path}" for path in broken)])
        + "\n"
    )


def count(problems: Iterable[Problem], language: str = "nb") -> str:
    """For example "2 feil og 1 advarsel i 2 filer."."""
    listed = list(problems)
    errors = sum(one.severity == ERROR for one in listed)
    warnings = len(listed) - errors
    files = len({one.path for one in listed})
    if language == "nb":
        words = f"{warnings} {'advarsel' if warnings == 1 else 'advarsler'}"
        return f"{errors} feil og {words} i {files} {'fil' if files == 1 else 'filer'}."
    error_words = f"{errors} {'error' if errors == 1 else 'errors'}"
    words = f"{warnings} {'warning' if warnings == 1 else 'warnings'}"
    return f"{error_words} and {words} in {files} {'file' if files == 1 else 'files'}."


def _block(one: Problem, language: str) -> str:
    labels = _LABELS[language]
    lines = [f"{one.path}:{one.line}:{one.column}  {one.code} {labels[one.severity]}"]
    if one.source:
        gutter = f"{one.line:>5} | "
        lines.append(gutter + one.source)
        lines.append(" " * 6 + "| " + " " * (one.column - 1) + "^" * max(1, one.width))
    width = max(len(labels[part]) for part in ("what", "why", "fix")) + 3
    for part in ("what", "why", "fix"):
        label = f"  {labels[part]}:".ljust(width + 1)
        said = one.say(part, language).splitlines()
        lines += [label + said[0], *(" " * len(label) + more for more in said[1:])]
    return "\n".join([*lines, *_correction_lines(one, language)])


def _correction_lines(one: Problem, language: str) -> Iterator[str]:
    """What to do with which lines, and each new line whole behind its number."""
    words = _DO[language]
    if len(one.corrections) > 1:
        yield f"  {words['choose']}"
    for number, correction in enumerate(one.corrections):
        if number:
            yield f"  {words['or']}"
        yield f"  {words[_verb(correction)].format(place=_place(correction))}"
        for at, line in enumerate(correction.lines, correction.first_line):
            yield f"{at:>5} | {line}"


def _verb(correction: Correction) -> str:
    if not correction.lines:
        return "delete"
    return "insert" if correction.first_line > correction.last_line else "write"


def _place(correction: Correction) -> str:
    first, last = correction.first_line, correction.last_line
    return f"{first}–{last}" if first < last else str(last)


def _annotation(one: Problem, language: str) -> str:
    said = (one.say("what", language), one.say("fix", language))
    message = "\n".join((*said, *_correction_lines(one, language)))
    place = f"file={_property(one.path)},line={one.line},col={one.column},title={one.code}"
    return f"::{one.severity} {place}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
