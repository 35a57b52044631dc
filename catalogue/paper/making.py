"""The stage itself: catalogue → sheets and brochures in every language, and what was wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from catalogue.model import Activity, Catalogue, Picture
from catalogue.paper.booklets import Booklet, booklets
from catalogue.paper.brochure import STEPS, brochure
from catalogue.paper.chosen import door_picture, main_picture
from catalogue.paper.coverage import coverage
from catalogue.paper.listing import Desk, Listing
from catalogue.paper.options import FindPicture, Limits, PaperOptions, Papers, Progress
from catalogue.paper.press import Failed, Outcome, Paper, Press, Printed
from catalogue.paper.runs import Runs
from catalogue.paper.sheet import sheet
from catalogue.problems import Problem, problem
from catalogue.settings import sheet_path

_LONG_TEXTS = ("title", "summary", "description", "schedule_text", "must_manage", "food")


def wanted_pictures(catalogue: Catalogue) -> Iterator[tuple[Picture, str, str]]:
    """(picture, shape, owner) of everything that the paper shows, for the image stage."""
    for activity in catalogue.activities:
        for picture in (main_picture(activity), door_picture(catalogue, activity)):
            if picture:
                yield picture, "4x3", activity.id
    for drawing, _ in STEPS:
        if drawing:
            yield Picture(drawing=drawing), "4x3", "paper"


def make(
    catalogue: Catalogue, find: FindPicture, options: PaperOptions, progress: Progress
) -> Papers:
    """Every activity's take-home sheet and the brochure, in every language of ``options``.

    Papers whose content has not changed come from the cache. A paper that cannot be made is left
    out and told as a problem; an activity whose sheet fails is left out of the brochure too.
    """
    return _Making(catalogue, find, options, progress).papers()


class _Making:
    def __init__(
        self, catalogue: Catalogue, find: FindPicture, options: PaperOptions, progress: Progress
    ) -> None:
        self._catalogue = catalogue
        self._options = options
        self._progress = progress
        self._press = Press(options)
        self._desks = [self._desk(language, find) for language in options.languages]
        self._booklets = booklets(catalogue.activities)
        self._total = len(self._desks) * (len(catalogue.activities) + len(self._booklets))
        self._done = 0
        self._outcomes: dict[str, Outcome] = {}
        self._problems: set[Problem] = set()

    def papers(self) -> Papers:
        for booklet in self._booklets:
            self._make(booklet)
        self._press.forget_unused()
        printed = {path: o for path, o in sorted(self._outcomes.items()) if isinstance(o, Printed)}
        for outcome in printed.values():
            self._problems.update(self._cut(*cut) for cut in outcome.cuts)
        self._problems.update(one for desk in self._desks for one in desk.runs.problems)
        return Papers(
            {path: outcome.path for path, outcome in printed.items()},
            tuple(sorted(self._problems)),
            sum(outcome.fresh for outcome in printed.values()),
        )

    def _desk(self, language: str, find: FindPicture) -> Desk:
        runs = Runs(self._catalogue, language, coverage(self._options.fonts))
        facts, words = self._options.facts[language], self._options.words[language]
        return Desk(self._catalogue, find, self._options, facts, words, runs)

    def _make(self, booklet: Booklet) -> None:
        """A booklet with its activities' sheets in one go, so that each photo is read once."""
        papers = [
            *(sheet(Listing(desk, one)) for one in booklet.activities for desk in self._desks),
            *self._brochures(booklet),
        ]
        self._run(papers)
        failed = [one for one in booklet.activities if self._has_failed(one)]
        left = [one for one in booklet.activities if one not in failed]
        for activity in failed:
            self._problems.add(self._failure(activity))
        if failed and left:
            self._run(self._brochures(replace(booklet, activities=tuple(left))))
        if left:
            self._tell_failed_brochures(booklet)

    def _brochures(self, booklet: Booklet) -> list[Paper]:
        return [brochure(booklet, desk) for desk in self._desks]

    def _run(self, papers: Sequence[Paper]) -> None:
        self._outcomes |= self._press.run(papers, self._tell)

    def _tell(self) -> None:
        self._done = min(self._done + 1, self._total)
        self._progress(self._done, self._total)

    def _sheets(self, activity: Activity) -> list[Outcome]:
        paths = (sheet_path(desk.language, activity.id) for desk in self._desks)
        return [self._outcomes[path] for path in paths]

    def _has_failed(self, activity: Activity) -> bool:
        return any(isinstance(outcome, Failed) for outcome in self._sheets(activity))

    def _failure(self, activity: Activity) -> Problem:
        """Why an activity has no sheet, at the field that is the likeliest reason."""
        failed = next(one for one in self._sheets(activity) if isinstance(one, Failed))
        field = _longest(activity)
        if failed.reason == "fault" and any(
            name in failed.message for name in ("image", "jpg", "svg")
        ):
            field = "images.0" if activity.images else "drawing"
        origin = activity.at(field)
        if failed.reason == "fault":
            first = failed.message.partition("\n")[0]
            return problem(
                "C904", origin.path, origin.line, origin.column, field=field, message=first
            )
        limits = _limits(self._options.limits)
        return problem("C903", origin.path, origin.line, origin.column, field=field, **limits)

    def _tell_failed_brochures(self, booklet: Booklet) -> None:
        origin = self._catalogue.origin
        for desk in self._desks:
            outcome = self._outcomes[f"{desk.language}/paper/{booklet.file_name}"]
            if isinstance(outcome, Failed):
                name = f"{desk.language}/{booklet.file_name}"
                message = outcome.message.partition("\n")[0] or _limit_words(self._options.limits)
                self._problems.add(
                    problem("C904", origin.path, origin.line, field=name, message=message)
                )

    def _cut(self, activity_id: str, field: str) -> Problem:
        activities = {activity.id: activity for activity in self._catalogue.activities}
        activity = activities.get(activity_id)
        origin = activity.at(field) if activity else self._catalogue.origin
        return problem("C902", origin.path, origin.line, origin.column, field=field)


def _limit_words(limits: Limits) -> str:
    """ "> 60 s / 3000 MB", in no language."""
    return "> {seconds} s / {megabytes} MB".format(**_limits(limits))


def _limits(limits: Limits) -> Mapping[str, Any]:
    return {
        "seconds": f"{limits.seconds:g}",
        "megabytes": str(limits.memory_bytes // 1_000_000),
    }


def _longest(activity: Activity) -> str:
    """Dotted name of the field with the most letters."""
    texts = {
        f"{name}.{language}": len(words)
        for name in _LONG_TEXTS
        for language, words in getattr(activity, name).items()
    }
    return max(sorted(texts), key=lambda name: texts[name], default="title")
