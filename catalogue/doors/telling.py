"""What a club and its coordinator are told about a form, as Markdown of a forge.

Nothing that a stranger typed stands in it, but for lines of the draft in a block of code.
"""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.doors.words import both, said_of
from catalogue.problems import ERROR, Problem
from catalogue.report import as_summary

MARK = "<!-- brosjyre-take-in -->"
"""First line of our comment, by which it is found again."""
SHOWN = 20
"""So many problems are told; the rest comes when these are mended."""


def title(form: str, name: str) -> str:
    """Of the pull request."""
    return f"{said_of('form')[form]['name'][0]}: {name}"


def pull_request(
    form: str, number: int, problems: Sequence[Problem], notes: Sequence[str] = ()
) -> str:
    """Text of the draft: thanks, what was found, what comes next, and how it closes the issue."""
    return _joined(
        _said(f"thanks_{form}"),
        *_found(problems, number),
        *notes,
        _said("next_pull", number=number),
        "---",
        _said("coordinator", number=number),
        f"Closes #{number}",
    )


def issue_comment(
    form: str,
    number: int,
    problems: Sequence[Problem],
    link: str,
    notes: Sequence[str] = (),
    *,
    by_hand: bool = False,
) -> str:
    """Text in the issue. ``by_hand``: the forge let nobody open the draft; ``link`` does it."""
    following = [_said("next_by_hand", link=link), _said("allow")] if by_hand else []
    return _joined(
        MARK,
        _said(f"thanks_{form}"),
        *_found(problems, number),
        *notes,
        *(following or [_said("next_issue", link=link)]),
    )


def refusal(form: str, key: str, **values: object) -> str:
    """Text in the issue when no draft can be made."""
    return _joined(MARK, _said(f"thanks_{form}"), _said(key, **values))


def note(key: str, **values: object) -> str:
    """One paragraph, for ``notes``."""
    return _said(key, **values)


def _found(problems: Sequence[Problem], number: int) -> list[str]:
    if not problems:
        return [_said("good")]
    worst = sorted(problems, key=lambda one: (one.severity != ERROR, one))[:SHOWN]
    return [_said("look"), as_summary(worst).strip(), _said("mend", number=number)]


def _said(key: str, **values: object) -> str:
    return both(said_of("answer"), key, **values)


def _joined(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"
