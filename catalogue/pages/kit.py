"""What every page of one language is made with: its words, its sentences, its pictures."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from markupsafe import Markup, escape

from catalogue import contents, drawinglibrary, languages, schedule, templates, vocabulary
from catalogue.due import Due
from catalogue.facts import PILLS, Facts, pills
from catalogue.model import Activity, Catalogue, Picture, Rendition, Text
from catalogue.pages.alike import Alike, Kept, Numbers
from catalogue.pages.forclubs import ForClubs
from catalogue.pages.views import CheckedView, PictureView
from catalogue.settings import CORRECTED_DAYS
from catalogue.words import Words

FindPicture = Callable[[Picture, str], Rendition | None]
"""A picture and a shape (``4x3``, ``1x1``) → its rendition, or None when it could not be made."""
Judge = Callable[[Activity], str]
"""An activity → ``fresh``, ``call-first`` or ``expired`` on the day of the build."""
FindSheet = Callable[[str, str], str]
"""Activity id and language → the take-home sheet's path in the site, or empty."""
FindRecording = Callable[[str, str], str]
"""Activity id and language → the recorded voice's path in the site, or empty."""

WIDE = "(max-width: 56.25rem) 100vw, 60vw"
NARROW = "(max-width: 37.5rem) 10rem, 15rem"
CARD = "(max-width: 37.5rem) 100vw, (max-width: 56.25rem) 50vw, 20rem"
FACE = "4rem"
SESSIONS = 8
"""So many dates ahead stand in a page; with fewer, the last of them ends the season."""
_ALL = ""
"""Stands for all languages together."""


class PaperFile(NamedTuple):
    """A finished paper that pages may link to; take-home sheets are asked for by themselves."""

    kind: str
    subject: str
    """Id of the category or place that it is about; empty when it is about all."""
    number: int
    total: int
    """Of so many about the same."""
    path: str
    """In the site."""
    pages: int
    size: int
    """Bytes."""
    kept: bool
    """A tablet keeps it without a network."""


@dataclass(frozen=True, slots=True)
class Use:
    """How a picture is used on a page."""

    root: str
    """Relative address of the site's root."""
    sizes: str
    """WIDE, NARROW, CARD or FACE."""
    instead: Picture | None = None
    """The drawing that takes a photo's place on the day its consent ends."""

    @property
    def shape(self) -> str:
        """``1x1`` for faces, else ``4x3``."""
        return "1x1" if self.sizes == FACE else "4x3"


@dataclass(frozen=True, slots=True)
class Options:
    """What pages need to know beside the catalogue."""

    today: dt.date
    freshness: Judge
    site_url: str = ""
    """Public address with a trailing slash; without it there are no QR codes."""
    coordinator: bool = False
    due: tuple[Due, ...] = ()
    """What somebody should be asked about; only the coordinator's edition shows it."""
    find_sheet: FindSheet = field(default=lambda activity, language: "")
    papers: Mapping[str, Sequence[PaperFile]] = field(default_factory=dict)
    """Language → its finished papers; of the sheets only one, which says that there are any."""
    has_papers: bool = False
    """There is a page that tells them, also before any is made."""
    find_recording: FindRecording = field(default=lambda activity, language: "")
    text_pages: tuple[str, ...] = ()
    """Names of the text pages that exist in every language, in the footer's order."""
    own_pages: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Language → (name, title) of the municipality's own text pages, which the footer adds."""


class Shared:
    """What does not depend on the language, worked out once for each activity."""

    def __init__(self, catalogue: Catalogue, find_picture: FindPicture, options: Options) -> None:
        self.catalogue = catalogue
        self.find_picture = find_picture
        self.options = options
        self.closed = schedule.closed_days(
            catalogue, range(options.today.year, options.today.year + 3)
        )
        self.activities = {one.id: one for one in catalogue.activities}
        self.by_place: dict[str, list[Activity]] = {}
        self.by_organisation: dict[str, list[Activity]] = {}
        for one in catalogue.activities:
            self.by_organisation.setdefault(one.organisation, []).append(one)
            for place in {one.place, *(rule.place for rule in one.schedule)}:
                self.by_place.setdefault(place, []).append(one)
        self.for_clubs = ForClubs(catalogue, private=options.coordinator)
        self._numbers = Numbers()
        self._alike: dict[str, Alike] = {}
        self._sessions = Kept(self._next_sessions)
        self._checked: dict[str, CheckedView] = {}
        self._pills: dict[str, tuple[str, ...]] = {}
        self._said: Counter[str] = Counter()

    def alike(self, activity: Activity) -> Alike:
        """By which numbers the listing shares its words with others."""
        found = self._alike.get(activity.id)
        if found is None:
            found = self._alike[activity.id] = self._numbers.of(activity)
        return found

    def said(self, language: str) -> tuple[int, int]:
        """Words of the listings that can be read in a language, and all of them."""
        if not self._said:
            for activity in self.catalogue.activities:
                for _, text in contents.texts(activity):
                    written = languages.pick(text, self.catalogue.source_language).words
                    self._said.update(dict.fromkeys((*text, _ALL), len(written.split())))
        return self._said[language], self._said[_ALL]

    def sessions(self, activity: Activity) -> tuple[schedule.Session, ...]:
        """The next sessions: three to show, and more for a tablet weeks from the network."""
        return self._sessions.of(activity, self.alike(activity).times)

    def _next_sessions(self, activity: Activity) -> tuple[schedule.Session, ...]:
        return schedule.next_sessions(activity, self.closed, self.options.today, SESSIONS)

    def checked(self, activity: Activity) -> CheckedView:
        """What the script needs to judge the listing again on the day it is looked at."""
        found = self._checked.get(activity.id)
        if found is None:
            verified = activity.verified
            found = self._checked[activity.id] = CheckedView(
                verified=verified.date.isoformat() if verified else "",
                reminders=_reminders(activity, self.options.today),
                over=self._over(activity),
                call_first=self.options.freshness(activity) != "fresh",
                corrected=_told_until(activity),
            )
        return found

    def pills(self, activity: Activity) -> tuple[str, ...]:
        """The pills that are true, in the order in which they are shown."""
        if activity.id not in self._pills:
            true = pills(activity, self.catalogue)
            self._pills[activity.id] = tuple(one for one in PILLS if one in true)
        return self._pills[activity.id]

    def _over(self, activity: Activity) -> str:
        """The last day before it is on pause by itself, as ``standing.as_of`` sees it."""
        if activity.status == "paused":
            return ""
        ends = [activity.valid_until, self._season_end(activity)]
        return min((day.isoformat() for day in ends if day), default="")

    def _season_end(self, activity: Activity) -> dt.date | None:
        if activity.by_arrangement is not None or activity.schedule_text or not activity.schedule:
            return None
        ahead = self.sessions(activity)
        if len(ahead) < SESSIONS:
            return ahead[-1].date if ahead else None
        lasts = [rule.last or max(rule.dates, default=None) for rule in activity.schedule]
        return max(day for day in lasts if day) if all(lasts) else None


class SectionWords(dict[str, Markup]):
    """One section of a language's words, escaped; MissingWord for a key it lacks."""

    def __init__(self, words: Words, section: str = "site") -> None:
        super().__init__()
        self._words = words
        self._section = section

    def __missing__(self, key: str) -> Markup:
        made = self[key] = escape(self._words.say(f"{self._section}.{key}"))
        return made


class Kit:
    """One language's tools. ``root`` is always the relative address of the site's root."""

    def __init__(self, shared: Shared, language: str) -> None:
        self.shared = shared
        self.catalogue = shared.catalogue
        self.options = shared.options
        self.language = language
        self.words = Words(language)
        self.w = SectionWords(self.words)
        self.facts = Facts(shared.catalogue, language)
        self._pictures: dict[tuple[str, ...], Markup] = {}
        self._drawings: dict[tuple[str, str, str], Markup] = {}
        self._picture = templates.renderer("components/picture/picture.html")

    def pick(self, text: Text, source: str = "") -> languages.Said:
        """A text's words in this language, or the nearest that there is."""
        return languages.pick(text, self.language, source or self.catalogue.source_language)

    def plain(self, text: Text) -> str:
        """The same words alone, not escaped."""
        return text.get(self.language) or self.pick(text).words

    def html(self, text: Text) -> Markup:
        """A text's words as HTML; with its own ``lang`` when they are in another language."""
        words = text.get(self.language)
        return escape(words) if words else templates.spoken(self.pick(text), self.language)

    def name(self, text: Text) -> Markup:
        """The name of a place or an organisation as HTML: nobody translates it."""
        return templates.spoken(replace(self.pick(text), is_name=True), self.language)

    def spoken(self, words: str, language: str = "", *, is_name: bool = False) -> Markup:
        """Words of a fact as HTML; ``language`` where it is not this one."""
        here = language or self.language
        said = languages.Said(words, here, languages.direction(here), is_name)
        return templates.spoken(said, self.language)

    def say(self, key: str, **values: object) -> Markup:
        """A sentence of the section ``site``; values that are HTML already stay so."""
        words = self.w[key]
        for name, value in values.items():
            words = Markup(str.replace(words, f"{{{name}}}", escape(value)))
        return words

    def corrected(self, activity: Activity) -> Markup:
        """ "Rettet 21. november", or nothing."""
        day = activity.corrected
        return self.say("corrected", date=self.facts.short_date(day)) if day else Markup("")

    def count(self, key: str, number: int) -> Markup:
        """A sentence about a number of things."""
        return escape(self.words.plural(f"site.{key}", number))

    def forms(self, key: str) -> Mapping[str, str]:
        """The plural forms of a sentence, for scripts."""
        names = ("zero", "one", "two", "few", "many", "other")
        keys = {name: f"site.{key}.{name}" for name in names}
        return {name: self.words.say(full) for name, full in keys.items() if self.words.has(full)}

    def label(self, name: str, value: str) -> str:
        """The label of a closed list's value."""
        return self.words.label(name, value)

    def short_day(self, day: int) -> str:
        """A weekday as the week strip shows it."""
        return self.facts.short_day(day)

    def main_picture(self, activity: Activity, root: str, sizes: str) -> Markup:
        """The picture of a listing: its first photo, else its drawing."""
        if activity.images:
            drawing = Picture(drawing=activity.drawing) if activity.drawing else None
            return self.picture(activity.images[0], Use(root, sizes, drawing))
        return self._drawing(activity.drawing, root, sizes)

    def _drawing(self, name: str, root: str, sizes: str) -> Markup:
        key = (name, root, sizes)
        made = self._drawings.get(key)
        if made is None:
            made = self.picture(Picture(drawing=name) if name else None, Use(root, sizes))
            self._drawings[key] = made
        return made

    def picture(self, picture: Picture | None, use: Use) -> Markup:
        """An ``<img>``, or nothing when there is no picture."""
        rendition = self.shared.find_picture(picture, use.shape) if picture else None
        if picture is None or rendition is None:
            return Markup("")
        instead = use.instead.drawing if use.instead else ""
        end = _consent_end(picture)
        key = (rendition.name, use.root, use.sizes, instead, end, *picture.alt.values())
        if key not in self._pictures:
            view = self._view(picture, rendition, use)
            self._pictures[key] = Markup(self._picture(view, self.w))
        return self._pictures[key]

    def _view(self, picture: Picture, rendition: Rendition, use: Use) -> PictureView:
        base = f"{use.root}pictures/{rendition.name}"
        alt = self.alt(picture) if use.sizes != CARD else languages.Said("", self.language)
        files = [f"{base}-{width}.webp" for width in rendition.widths]
        middle = files[min(1, len(files) - 1)] if files else f"{base}.svg"
        pairs = zip(files, rendition.widths, strict=True)
        return PictureView(
            src=middle,
            srcset=", ".join(f"{file} {width}w" for file, width in pairs),
            width=rendition.width_px,
            height=rendition.height_px,
            alt=alt.words,
            alt_language="" if alt.language == self.language else alt.language,
            sizes=use.sizes,
            eager=use.sizes == WIDE,
            until=_consent_end(picture),
            instead=self._instead(use),
            instead_alt=self._instead_alt(use),
        )

    def alt(self, picture: Picture) -> languages.Said:
        """What is to be seen on a picture; the library's words for a drawing without its own."""
        if picture.alt or picture.drawing not in drawinglibrary.names():
            return self.pick(picture.alt)
        return languages.Said(drawinglibrary.alt(picture.drawing, self.language), self.language)

    def _instead(self, use: Use) -> str:
        found = self.shared.find_picture(use.instead, use.shape) if use.instead else None
        return f"{use.root}pictures/{found.name}.svg" if found and not found.widths else ""

    def _instead_alt(self, use: Use) -> str:
        return self.alt(use.instead).words if use.instead and use.sizes != CARD else ""


def _told_until(activity: Activity) -> str:
    """The last day on which a correction is told, ISO 8601; or empty."""
    if activity.corrected is None:
        return ""
    return (activity.corrected + dt.timedelta(days=CORRECTED_DAYS)).isoformat()


def _reminders(activity: Activity, today: dt.date) -> int:
    since = activity.verified.date if activity.verified else dt.date.min
    return sum(since < day <= today for day in set(activity.reminded))


def icon_of(name: str, value: str) -> str:
    """The icon of a closed list's value."""
    return vocabulary.entry(name, value).icon


def _consent_end(picture: Picture) -> str:
    consent = picture.consent
    return consent.until.isoformat() if consent and consent.until else ""
