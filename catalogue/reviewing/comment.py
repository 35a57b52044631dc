"""A review → the one comment of a pull request, as Markdown; foreign text goes by ``markdown``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from catalogue.markdown import code, fenced, words
from catalogue.problems import ERROR, Correction
from catalogue.reviewing.record import (
    BROKEN,
    GONE,
    NEW,
    PICTURED,
    SIDES,
    Change,
    Finding,
    Review,
    picture_name,
)
from catalogue.reviewing.words import say

MARK = "<!-- brosjyre-review -->"
"""First line of our comment, by which it is found again."""
MOST_LETTERS = 60_000
"""A forge takes 65,536."""
SHOWN = 25
"""Problems of each severity; the rest stands in the log."""
_WIDTH_PX = {"card": 380, "sheet": 380}


def comment(review: Review, pictures: Mapping[str, str], preview: str) -> str:
    """``pictures``: name → address of those that can be shown; ``preview``: where the built site
    can be fetched, or empty. Both are addresses of our own making."""
    parts = [MARK, say("thanks"), *_problems(review.findings)]
    if not any(one.problem.severity == ERROR for one in review.findings):
        parts.insert(2, say("good"))
    parts += _cards(review.changes, pictures)
    if preview:
        parts += [f"### {say('preview')}", say("preview_how", link=preview)]
    parts.append(say("thanks_en"))
    return _joined(parts)


def _joined(parts: Sequence[str]) -> str:
    """Whole parts only: a block of code that is cut would swallow what follows."""
    letters, kept = 0, []
    for part in parts:
        letters += len(part) + 2
        if letters > MOST_LETTERS:
            kept.append(say("cut"))
            break
        kept.append(part)
    return "\n\n".join(kept) + "\n"


def _problems(findings: Sequence[Finding]) -> Iterator[str]:
    errors = [one for one in findings if one.problem.severity == ERROR]
    others = [one for one in findings if one.problem.severity != ERROR]
    for key, listed in (("errors", errors), ("warnings", others)):
        if not listed:
            continue
        heading = say(f"{key}_one" if len(listed) == 1 else f"{key}_many", n=len(listed))
        yield f"### {heading}"
        if key == "warnings":
            yield say("warnings_note")
        for one in listed[:SHOWN]:
            yield _problem(one)
        if len(listed) > SHOWN:
            yield say("more", n=len(listed) - SHOWN)


def _problem(finding: Finding) -> str:
    """Where, what, why, and the line as it should be; one part, so that it is never cut in two."""
    one = finding.problem
    lines = [
        say("place", path=code(one.path), line=one.line),
        f"**{words(one.say('what'))}** {words(one.say('why'))}",
    ]
    if one.source:
        lines += [say("as_typed"), fenced(one.source, "yaml")]
    if len(finding.corrections) > 1:
        lines.append(say("choose"))
    for number, correction in enumerate(finding.corrections):
        lines += [say("or")] if number else []
        lines += _correction(correction)
    if not finding.corrections:
        lines += [words(line) for line in one.say("fix").splitlines()]
    return "\n\n".join(lines)


def _correction(one: Correction) -> Iterator[str]:
    """What to do with which lines, and the lines themselves, to be copied."""
    if one.first_line > one.last_line:
        what = "insert"
    else:
        what = "correct" if one.lines else "delete"
        what += "_one" if one.first_line == one.last_line else "_many"
    yield say(what, first=one.first_line, last=one.last_line)
    if one.lines:
        yield fenced("\n".join(one.lines), "yaml")


def _cards(changes: Sequence[Change], pictures: Mapping[str, str]) -> Iterator[str]:
    if not changes:
        return
    yield f"### {say('cards')}"
    for number, one in enumerate(changes[:PICTURED], start=1):
        yield f"**{words(one.title)}** – {say(one.kind)} ({code(one.id)})"
        if shown := _table(number, one, "card", pictures):
            yield shown
        if shown := _table(number, one, "sheet", pictures):
            yield f"<details><summary>{say('sheet')}</summary>\n\n{shown}\n\n</details>"
    if rest := changes[PICTURED:]:
        yield say("no_pictures")
        yield "\n".join(f"- {code(one.id)} – {say(one.kind)}" for one in rest)


def _table(number: int, change: Change, kind: str, pictures: Mapping[str, str]) -> str:
    """Before and after side by side; empty when there is neither."""
    missing = {"before": change.kind == NEW, "after": change.kind in (GONE, BROKEN)}
    cells = []
    for side in SIDES:
        address = pictures.get(picture_name(number, side, kind), "")
        shown = address and not missing[side]
        cells.append(_picture(address, f"{kind}_{side}", _WIDTH_PX[kind]) if shown else "")
    if not any(cells):
        return ""
    row = " | ".join(cell or say("none") for cell in cells)
    return f"| {say('before')} | {say('after')} |\n| --- | --- |\n| {row} |"


def _picture(address: str, key: str, width: int) -> str:
    return f'<img src="{address}" width="{width}" alt="{say(f"alt_{key}")}">'
