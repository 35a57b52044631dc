"""What becomes of a broken listing when somebody does what the report says, again and again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import volunteer
from desk import Desk, plain, sample
from typing_faults import Case, cases

MOST_STEPS = 7
"""One correction may uncover the next fault; nobody should have to go on for ever."""


@dataclass(frozen=True)
class Outcome:
    """One case and where it ended."""

    case: Case
    told: str
    """What ``check`` said first: ``error``, ``warning``, ``nothing`` (and it was read as meant) or
    ``silence`` (and it was read as something else)."""
    ended: str
    """``meant``; ``left`` with a problem that has no correction; ``other`` without any problem."""
    codes: tuple[str, ...]
    """Codes of the corrections that were made, and of what was left."""


def outcomes(folder: Path) -> list[Outcome]:
    """Every case of the generator, mended as the printed report says."""
    listings = sample()
    desks = {path: Desk.of(folder / str(n), path) for n, path in enumerate(sorted(listings))}
    return [_outcome(case, desks[case.path]) for case in cases(listings)]


def _outcome(case: Case, desk: Desk) -> Outcome:
    meant, known = desk.look(case.meant.encode())
    usual = frozenset(one.code for one in known)
    read, problems = desk.look(case.broken.encode())
    if any(one.severity == "error" for one in problems):
        told = "error"
    elif {one.code for one in problems} - usual:
        told = "warning"
    else:
        told = "nothing" if plain(read) == plain(meant) else "silence"
    ended, codes = Reader(desk, plain(meant), usual).mended(case.broken)
    return Outcome(case, told, ended, codes)


@dataclass(frozen=True)
class Reader:
    """Somebody at the desk who knows what was meant, and takes every line as it is printed."""

    desk: Desk
    meant: object
    usual: frozenset[str]
    """Codes that the good listing has too, such as a title that is long."""

    def mended(self, text: str, made: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
        """Where the file ends, and by which corrections; of several ways the right one is taken."""
        read, problems = self.desk.look(text.encode())
        errors = tuple(one.code for one in problems if one.severity == "error")
        if not errors and plain(read) == self.meant:
            return "meant", made
        blocks = list(volunteer.read(self.desk.report(problems)))
        new = [each for each in blocks if each.is_error or each.code not in self.usual]
        todo = [each for each in new if each.ways and (each.is_error or not errors)]
        if not todo or len(made) == MOST_STEPS:
            return ("left" if new else "other"), made + errors
        tried = [
            self.mended(volunteer.does(way, text), (*made, todo[0].code)) for way in todo[0].ways
        ]
        return next((one for one in tried if one[0] == "meant"), tried[0])
