"""The first half of a build: read, judge, make pictures. Nothing is written to the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from catalogue import contents, form, guidehome, schedule, translators
from catalogue.build.collector import no_collector
from catalogue.build.dress import dress, rehearse
from catalogue.build.judged import Judged
from catalogue.build.keys import Keys
from catalogue.build.links import Links
from catalogue.build.listener import Clockwork, Listener
from catalogue.due import Due, checked_ahead, due_list, freshness
from catalogue.images import PictureOptions, Pictures, PictureUse, publish
from catalogue.load import Cache, Loaded, checked_on, corrected_by_rules, load
from catalogue.model import Catalogue, Picture
from catalogue.pages import Options, Site
from catalogue.problems import ERROR, WARNING, Problem, printable
from catalogue.recordings import Recordings, collect
from catalogue.settings import Settings
from catalogue.standing import as_of
from catalogue.translation import translated
from catalogue.validate import validate

TEXT_PAGES = ("about", "accessibility", "privacy")
"""Text pages that the footer knows a word for, in its order."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything that the second half needs."""

    settings: Settings
    problems: tuple[Problem, ...]
    catalogue: Catalogue | None = None
    """As of the day; None when ``catalogue.yml`` itself cannot be read."""
    on_paper: Catalogue | None = None
    """The same with only the persons and photos whose consents last as long as the paper does."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """``load``'s digests, with the names of the listing's or place's pictures joined in."""
    pictures: Pictures = field(default_factory=lambda: Pictures({}, {}, ()))
    recordings: Recordings = field(default_factory=Recordings)
    due: tuple[Due, ...] = ()
    """Of all listings that could be read; only the coordinator's edition shows it."""
    timings: tuple[tuple[str, float], ...] = ()

    @property
    def publishable(self) -> bool:
        """Whether the second half may run."""
        broken = any(one.severity == ERROR for one in self.problems)
        return self.catalogue is not None and (not broken or self.settings.leave_out_broken)

    def site(self, links: Links | None = None) -> Site:
        """The pages; ``links`` are those to finished papers."""
        assert self.catalogue is not None
        known = links or Links()
        options = Options(
            today=self.settings.today,
            freshness=lambda activity: freshness(activity, self.settings.today),
            site_url=self.settings.site_url,
            coordinator=self.settings.coordinator,
            due=self.due,
            find_sheet=lambda activity, language: known.sheets.get((activity, language), ""),
            papers=known.files,
            has_papers=self.settings.paper,
            find_recording=self.recordings.find,
            text_pages=self._text_pages(),
            own_pages={
                tag: (*self._own_pages(tag), *form.links(tag)) for tag in self.catalogue.languages
            },
        )
        return Site(self.catalogue, self.pictures.find, options)

    def with_problems(self, problems: tuple[Problem, ...]) -> Prepared:
        """The same catalogue, with the problems of a newer one that could not be used."""
        return replace(self, problems=problems)

    def _text_pages(self) -> tuple[str, ...]:
        assert self.catalogue is not None
        folder = self.settings.root / "pages"
        return tuple(
            name
            for name in TEXT_PAGES
            if (folder / self.catalogue.source_language / f"{name}.md").is_file()
        )

    def _own_pages(self, tag: str) -> tuple[tuple[str, str], ...]:
        """(name, title) of one language's text pages that do not ship with the program."""
        folder = self.settings.root / "pages"
        own = {file.stem: file for file in sorted((folder / tag).glob("*.md"))}
        assert self.catalogue is not None
        for file in sorted((folder / self.catalogue.source_language).glob("*.md")):
            own.setdefault(file.stem, file)
        known = (*TEXT_PAGES, *guidehome.NAMES)
        files = (file for name, file in sorted(own.items()) if name not in known)
        return tuple((file.stem, _title(file)) for file in files)


_EXCERPTED = frozenset((".yml", ".yaml", ".css", ".html"))
"""Files whose line is shown below a problem."""


def _title(page: Path) -> str:
    """A text page's first heading, as MkDocs names it; its file name when it has none."""
    lines = page.read_text(encoding="utf-8-sig").splitlines()
    return next((line[2:].strip() for line in lines if line.startswith("# ")), page.stem)


@no_collector()
def prepare(settings: Settings, listener: Listener) -> Prepared:
    """Load, validate, apply the day, make pictures.

    Bad content gives problems, never an exception.
    """
    clock = Clockwork(listener)
    with clock.stage("Leser oppføringene"):
        own_looks = dress(settings.root)
        private = settings.root / "private" if settings.coordinator else None
        loaded = load(settings.root, cache=Cache(settings.cache), private=private)
    if loaded.catalogue is None:
        unread = (*loaded.problems, *own_looks)
        return Prepared(settings, with_sources(unread, settings.root), timings=clock.timings)
    with clock.stage("Ser etter feil"):
        drafts = checked_on(loaded.problems, settings.root, settings.today)
        problems = [*drafts, *_judge(loaded.catalogue, loaded, settings)]
        broken = {one.path for one in problems if one.severity == ERROR}
        sound = translated(_without(loaded.catalogue, broken))
        catalogue = _as_of_today(sound, settings)
        on_paper = _on_paper(sound, settings)
    with clock.stage("Lager bilder"):
        uses = tuple(_picture_uses(catalogue, on_paper))
        images = settings.root / "images"
        folder = settings.cache / "pictures"
        pictures = publish(uses, images, folder, PictureOptions(), listener.step)
    if unseen := {one.path for one in pictures.problems if one.severity == ERROR}:
        sound = _without(sound, unseen)
        catalogue = _as_of_today(sound, settings)
        on_paper = _on_paper(sound, settings)
    due = due_list(loaded.catalogue, settings.today, _closed_days(loaded.catalogue, settings))
    recordings = collect(catalogue, images)
    old_words = translators.problems(catalogue.languages)
    known = {*problems, *pictures.problems, *recordings.problems, *old_words, *own_looks}
    digests = _with_recordings(_with_pictures(loaded.digests, uses, pictures), recordings)
    made = Prepared(
        settings, (), catalogue, on_paper, digests, pictures, recordings, due, clock.timings
    )
    found = with_sources({*known, *rehearse(made)}, settings.root)
    return made.with_problems(_milder(found, loaded))


def _judge(catalogue: Catalogue, loaded: Loaded, settings: Settings) -> Iterable[Problem]:
    """What the rules find, also in listings that could only be read in part.

    Listings that they found nothing in before are passed over.
    """
    digests = loaded.digests
    judged = Judged(settings.cache, Keys(digests, (digests["catalogue"],)))
    typed = replace(catalogue, activities=(*catalogue.activities, *loaded.partly))
    found = validate(typed, judged.sound(catalogue.activities))
    judged.remember(catalogue.activities, found)
    found += checked_ahead(typed, settings.today)
    return corrected_by_rules(found, settings.root)


def _milder(problems: Iterable[Problem], loaded: Loaded) -> tuple[Problem, ...]:
    """Drafts are never shown, so nothing in them may keep the others from being published."""
    drafts = {one.origin.path for one in loaded.partly if one.draft}
    return tuple(replace(one, severity=WARNING) if one.path in drafts else one for one in problems)


def with_sources(problems: Iterable[Problem], root: Path) -> tuple[Problem, ...]:
    """Sorted, each with the line that it points at, for stages that only know the position."""
    lines: dict[str, list[str]] = {}
    return tuple(sorted(one if one.source else _sourced(one, root, lines) for one in problems))


def _sourced(one: Problem, root: Path, lines: dict[str, list[str]]) -> Problem:
    if one.path not in lines:
        file = root / one.path
        ordinary = file.is_file() and not file.is_symlink()
        text = file.read_text(encoding="utf-8", errors="replace") if ordinary else ""
        lines[one.path] = text.splitlines() if file.suffix in _EXCERPTED else []
    typed = lines[one.path][one.line - 1 : one.line]
    return replace(one, source=printable(typed[0])[:200]) if typed else one


def _with_pictures(
    digests: Mapping[str, str], uses: Iterable[PictureUse], pictures: Pictures
) -> Mapping[str, str]:
    """A photo can change although its listing does not."""
    joined = dict(digests)
    for use in uses:
        rendition = pictures.renditions.get(use.key)
        if rendition and use.owner in joined:
            joined[use.owner] += rendition.name
    return joined


def _with_recordings(digests: Mapping[str, str], recordings: Recordings) -> Mapping[str, str]:
    """A recording, too, can change although its listing does not."""
    joined = dict(digests)
    for (activity, _), path in recordings.paths.items():
        joined[activity] += path
    return joined


def _as_of_today(catalogue: Catalogue, settings: Settings) -> Catalogue:
    return as_of(
        catalogue,
        settings.today,
        _closed_days(catalogue, settings),
        keep_expired=settings.coordinator,
    )


def _on_paper(catalogue: Catalogue, settings: Settings) -> Catalogue | None:
    """With only the persons and photos whose consents last: paper cannot be called back."""
    if not settings.paper:
        return None
    last = schedule.months_after(settings.today, settings.paper_months)
    if not settings.persons_on_paper:
        last = dt.date.max  # no consent reaches it
    closed = _closed_days(catalogue, settings)
    keep = settings.coordinator
    return as_of(catalogue, settings.today, closed, consents_last=last, keep_expired=keep)


def _closed_days(catalogue: Catalogue, settings: Settings) -> schedule.Closed:
    return schedule.closed_days(catalogue, range(settings.today.year, settings.today.year + 3))


def _without(catalogue: Catalogue, broken: set[str]) -> Catalogue:
    """The catalogue without the listings whose file has an error."""
    sound = tuple(one for one in catalogue.activities if one.origin.path not in broken)
    return replace(catalogue, activities=sound)


def _picture_uses(catalogue: Catalogue, on_paper: Catalogue | None) -> Iterator[PictureUse]:
    for activity in catalogue.activities:
        for field_name, picture in contents.pictures(activity):
            shape = "1x1" if field_name.startswith("contact") else "4x3"
            yield PictureUse(picture, shape, activity.id)
        if activity.drawing:
            yield PictureUse(Picture(drawing=activity.drawing), "4x3", activity.id)
    for place in catalogue.places.values():
        if place.door_photo:
            yield PictureUse(place.door_photo, "4x3", f"place:{place.id}")
    if on_paper:
        from catalogue.paper import wanted_pictures  # late: a build without paper is fast

        for picture, shape, owner in wanted_pictures(on_paper):
            yield PictureUse(picture, shape, owner, on_paper=True)
