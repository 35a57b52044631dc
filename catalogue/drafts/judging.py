"""What is wrong with single answers, before there is a listing, so that a door can ask again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from catalogue import yamltext
from catalogue.drafts.answers import Answers, listing
from catalogue.drafts.writing import written
from catalogue.load import activity
from catalogue.load.images import ImageFolder
from catalogue.load.sheet import Sheet
from catalogue.problems import ERROR, Problem
from catalogue.yamltext import Lines

_PATH = "activities/utkast/utkast.yml"
_ELSEWHERE = frozenset(("C361", "C362", "C363"))
"""Whether a photo's file is there shows when the draft is filed."""
_MISSING = frozenset(("C201", "C318", "C319", "C333", "C366"))
"""Something else has to be answered too."""


def faults(
    answers: Answers, *, lacking: bool, country: str = "NO", currency: str = "NOK"
) -> list[Problem]:
    """Problems of some answers, as ``check`` would tell them.

    ``lacking``: what they lack together, such as a role beside a phone; else what is wrong in
    them, whatever is not answered yet.
    """
    fields = listing(answers, dt.date.min)
    del fields["verified"]
    text = written(_PATH, fields).encode()
    node, problems = yamltext.read(text, _PATH)
    if node is None:
        return [one for one in problems if one.severity == ERROR and fields]
    sheet = Sheet(Lines(_PATH, text), ImageFolder(Path()), country=country, currency=currency)
    sheet.fields(node, activity.LISTING.table)
    found = [*problems, *sheet.problems]
    found = [one for one in found if one.code not in _ELSEWHERE]
    return [one for one in found if (one.code in _MISSING) == lacking]
