"""The stage itself: catalogue → papers of every kind in every language, and what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from catalogue.model import Activity, Catalogue, Picture
from catalogue.paper import sheet
from catalogue.paper.booklets import booklets
from catalogue.paper.chosen import door_picture, main_picture
from catalogue.paper.coverage import coverage
from catalogue.paper.desk import Desk
from catalogue.paper.kinds import DRAWINGS, KINDS
from catalogue.paper.options import FindPicture, Limits, Made, PaperOptions, Papers, Progress
from catalogue.paper.press import Failed, Outcome, Press, Printed
from catalogue.paper.runs import Runs
from catalogue.paper.share import Share
from catalogue.problems import Problem, problem

_LONG_TEXTS = ("title", "summary", "description", "schedule_text", "must_manage", "food")


def wanted_pictures(catalogue: Catalogue) -> Iterator[tuple[Picture, str, str]]:
    """(picture, shape, owner) of everything that the paper shows, for the image stage."""
    for activity in catalogue.activities:
        for picture in (main_picture(activity), door_picture(catalogue, activity)):
            if picture:
                yield picture, "4x3", activity.id
    for drawing in DRAWINGS:
        yield Picture(drawing=drawing), "4x3", "paper"


def make(
    catalogue: Catalogue, find: FindPicture, options: PaperOptions, progress: Progress
) -> Papers:
    """Every paper of the kinds and languages of ``options``.

    Papers whose content has not changed come from the cache. A paper that cannot be made is left
    out and told as a problem; an activity whose sheet fails is left out of every other paper too.
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
        alive = tuple(one for one in catalogue.activities if one.id not in options.expired)
        shown = replace(catalogue, activities=alive)
        kinds = [KINDS[name] for name in options.kinds]
        self._shares = [
            self._called(one)
            for kind in kinds
            for one in kind.shares(catalogue if kind.expired else shown)
        ]
        self._done = 0
        self._outcomes: dict[str, Outcome] = {}
        self._problems: set[Problem] = set()

    def papers(self) -> Papers:
        for batch in self._batches():
            self._make(batch)
        if self._options.whole:
            self._press.forget_unused()
        made = tuple(self._made())
        self._problems.update(one for desk in self._desks for one in desk.runs.problems)
        fresh = sum(isinstance(one, Printed) and one.fresh for one in self._outcomes.values())
        return Papers(made, tuple(sorted(self._problems)), fresh)

    def _called(self, share: Share) -> Share:
        """With the name of the choice, where that decides what is inside; and of the edition."""
        options, about = self._options, [one.id for one in share.activities]
        chosen = options.choice_name if about and about != [share.subject] else ""
        return replace(share, choice=chosen, edition=options.edition_name)

    def _desk(self, language: str, find: FindPicture) -> Desk:
        runs = Runs(self._catalogue, language, coverage(self._options.fonts))
        facts, words = self._options.facts[language], self._options.words[language]
        return Desk(self._catalogue, find, self._options, facts, words, runs)

    def _batches(self) -> list[list[Share]]:
        """Papers that show the same photos in one go, so that each photo is read once or twice."""
        shared = booklets("", self._catalogue.activities)
        home = {one.id: at for at, booklet in enumerate(shared) for one in booklet.activities}
        batches: list[list[Share]] = [[] for _ in range(len(shared) + 1)]
        for share in self._shares:
            homes = {home[one.id] for one in share.activities}
            batches[homes.pop() if len(homes) == 1 else -1].append(share)
        return batches

    def _make(self, batch: Sequence[Share]) -> None:
        """A batch; again without the activities that spoil a paper, when there are any."""
        self._run(batch, self._tell)
        spoilt = [one for one in batch if self._failure(one)]
        about = {one.id: one for share in spoilt for one in share.activities}
        sheets = [self._called(Share(sheet.KIND, one.id, (one,))) for one in about.values()]
        # Only a paper about one activity shows whose fault it is.
        self._run([one for one in sheets if one not in batch])
        failed = {one.subject: why for one in sheets if (why := self._failure(one))}
        for name, why in failed.items():
            self._problems.add(self._activity_problem(about[name], why))
        for share in batch:
            if share.kind != sheet.KIND and (share in spoilt or _shows(share, failed)):
                self._again(share, failed)

    def _again(self, share: Share, failed: Iterable[str]) -> None:
        """A paper without the activities that have failed; not at all when none is left."""
        left = tuple(one for one in share.activities if one.id not in failed)
        if left == share.activities:
            if why := self._failure(share):
                self._problems.add(self._paper_problem(share, why))
            return
        for desk in self._desks:
            self._outcomes.pop(desk.path(share), None)
        if left:
            again = replace(share, activities=left)
            self._run([again])
            if why := self._failure(again):
                self._problems.add(self._paper_problem(again, why))

    def _run(self, shares: Sequence[Share], told: Callable[[], None] = lambda: None) -> None:
        papers = [
            KINDS[one.kind].paper(one, desk) for one in shares for desk in self._desks_of(one)
        ]
        self._outcomes |= self._press.run(papers, told)

    def _desks_of(self, share: Share) -> list[Desk]:
        """The languages that a paper is made in."""
        languages = KINDS[share.kind].languages
        return [one for one in self._desks if not languages or one.language in languages]

    def _failure(self, share: Share) -> Failed | None:
        outcomes = (self._outcomes.get(desk.path(share)) for desk in self._desks)
        return next((one for one in outcomes if isinstance(one, Failed)), None)

    def _made(self) -> Iterator[Made]:
        for share in self._shares:
            for desk in self._desks:
                path = desk.path(share)
                if isinstance(outcome := self._outcomes.get(path), Printed):
                    self._problems.update(self._cut(*cut) for cut in outcome.cuts)
                    yield Made(share, desk.language, path, outcome.path, outcome.pages)

    def _tell(self) -> None:
        self._done += 1
        self._progress(self._done, sum(len(self._desks_of(one)) for one in self._shares))

    def _activity_problem(self, activity: Activity, failed: Failed) -> Problem:
        """Why an activity has no sheet, at the field that is the likeliest reason."""
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

    def _paper_problem(self, share: Share, failed: Failed) -> Problem:
        """A paper that fails although each of its activities can be printed alone."""
        origin = self._catalogue.origin
        message = failed.message.partition("\n")[0] or _limit_words(self._options.limits)
        name = f"{self._options.names[share.kind]} {share.name}".strip()
        return problem("C904", origin.path, origin.line, field=name, message=message)

    def _cut(self, activity_id: str, field: str) -> Problem:
        activities = {activity.id: activity for activity in self._catalogue.activities}
        activity = activities.get(activity_id)
        origin = activity.at(field) if activity else self._catalogue.origin
        return problem("C902", origin.path, origin.line, origin.column, field=field)


def _shows(share: Share, failed: Iterable[str]) -> bool:
    return any(one.id in failed for one in share.activities)


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
