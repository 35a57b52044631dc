"""The phone list: the listings of a day → one PDF, never in a site."""

from __future__ import annotations

from dataclasses import dataclass, replace

from catalogue import schedule
from catalogue.build.asked import due
from catalogue.model import Catalogue
from catalogue.paper import Failed, options_for
from catalogue.paper import phone_list as typeset
from catalogue.problems import Problem, problem
from catalogue.settings import Settings
from catalogue.standing import as_of


@dataclass(frozen=True, slots=True)
class PhoneList:
    """What came of it."""

    name: str
    """Of the file."""
    content: bytes | None
    """None when it could not be made; the problems say why."""
    pages: int
    problems: tuple[Problem, ...]


def phone_list(settings: Settings, organisations: tuple[str, ...] = ()) -> PhoneList:
    """The list of all organisations, or of some, with what only the coordinator may see.

    A person stands on it only if the consent lasts as long as other paper does.
    """
    asked = due(replace(settings, coordinator=True))
    if asked.catalogue is None:
        return PhoneList("", None, 0, asked.problems)
    today = settings.today
    closed = schedule.closed_days(asked.catalogue, range(today.year, today.year + 3))
    last = schedule.months_after(today, settings.paper_months)
    day = as_of(asked.catalogue, today, closed, consents_last=last, keep_expired=True)
    chosen = _cut(day, organisations)
    options = options_for(chosen, today, cache=settings.cache / "paper")
    (name,) = options.names.values()
    outcome, problems = typeset(chosen, asked.due, options)
    found = (*asked.problems, *problems)
    if isinstance(outcome, Failed):
        said = outcome.message.partition("\n")[0] or outcome.reason
        fault = problem("C904", chosen.origin.path, field=name, message=said)
        return PhoneList(name, None, 0, (*found, fault))
    file = f"{name}-{today.isoformat()}.pdf"
    return PhoneList(file, outcome.path.read_bytes(), outcome.pages, found)


def _cut(catalogue: Catalogue, organisations: tuple[str, ...]) -> Catalogue:
    if not organisations:
        return catalogue
    some = tuple(one for one in catalogue.activities if one.organisation in organisations)
    return replace(catalogue, activities=some)
