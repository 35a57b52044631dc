"""``assets/data/<language>/cards.js``: what the cards and the conversation say in one language.

Columns by row number as in ``rowdata``; words in another language than the file's are
``[words, language]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from catalogue import languages, reach, vocabulary, words
from catalogue.languages import Said
from catalogue.model import Activity, Picture, Text
from catalogue.pages import card, rowdata
from catalogue.pages.facets import FACETS, Facet, label_key
from catalogue.pages.kit import Kit
from catalogue.pages.views import ChipView

SPOKEN = ("find", "talk", "listen")
"""Sections of the words that scripts say."""
_Said = str | tuple[str, str] | tuple[str, str, int]
_NO_NAME = 0
"""Third beside words of the program's own that stand where others have a name or an address."""


def path(language: str) -> str:
    """Where the file of a language stands."""
    return f"assets/data/{language}/cards.js"


class CardData:
    """The columns of one language."""

    def __init__(self, kit: Kit, facets: Mapping[str, Facet]) -> None:
        self._kit = kit
        self._facets = facets
        self._words = card.CardWords(kit)
        self._places: dict[str, tuple[_Said, _Said]] = {"": ("", "")}
        self._alts: dict[str, _Said] = {"": ""}
        self._organisations: dict[str, _Said] = {}
        self._roles: dict[tuple[str, ...], _Said] = {}
        self._prices: dict[tuple[object, ...], str] = {}

    def columns(self) -> dict[str, object]:
        """Everything that the file holds."""
        kit, activities = self._kit, rowdata.ordered(self._kit.shared)
        find_recording = kit.options.find_recording
        known = languages.LANGUAGES[kit.language]
        places = [self._place(one) for one in activities]
        titles = [self._words.title(one) for one in activities]
        return {
            "language": kit.language,
            "direction": known.direction,
            "autonym": known.autonym,
            "title": [self._said(one) for one in titles],
            "place": [one[0] for one in places],
            "address": [one[1] for one in places],
            "price": [self._price(one) for one in activities],
            "when": [self._when(one) for one in activities],
            "role": [self._role(one) for one in activities],
            "coordinatorRole": self._text(kit.catalogue.coordinator.role),
            "drawingAlt": [self._drawing_alt(one.drawing) for one in activities],
            "photoAlt": [self._photo_alt(one) for one in activities],
            "chips": [_chips(self._words.chips(one)) for one in activities],
            "note": [self._words.note(one) for one in activities],
            "corrected": {
                row: str(kit.corrected(one)) for row, one in enumerate(activities) if one.corrected
            },
            "audio": [find_recording(one.id, kit.language) for one in activities],
            "organisation": [self._organisation(one) for one in activities],
            "order": _order(titles),
            "labels": self._labels(),
            "words": {
                **{name: _tree(words.section(kit.language, name)) for name in SPOKEN},
                "card": {"call_first": str(kit.w["call_first"])},
            },
        }

    def _said(self, said: Said) -> _Said:
        if said.language == self._kit.language or not said.words:
            return said.words
        return said.words, said.language

    def _text(self, text: Text) -> _Said:
        return text.get(self._kit.language) or self._said(self._kit.pick(text))

    def _place(self, activity: Activity) -> tuple[_Said, _Said]:
        place = self._kit.catalogue.places.get(activity.place)
        if place is None:
            online = activity.setting == "online"
            said = self._kit.words.say("facts.place.online") if online else ""
            return self._named(said, "", is_name=False), ""
        if place.id not in self._places:
            fact = self._kit.facts.place(place)
            self._places[place.id] = (
                self._named(fact.bold, fact.language, is_name=fact.is_name),
                self._named(fact.plain, fact.plain_language, is_name=fact.plain_is_name),
            )
        return self._places[place.id]

    def _named(self, said: str, language: str, *, is_name: bool) -> _Said:
        if said and not is_name:
            return said, self._kit.language, _NO_NAME
        return (said, language) if said and language else said

    def _when(self, activity: Activity) -> _Said:
        """All rules in one line; the club's own words where there are none."""
        said = self._kit.facts.when_line(activity)
        return said or self._text(activity.schedule_text)

    def _role(self, activity: Activity) -> _Said:
        catalogue = self._kit.catalogue
        text = reach.answering(catalogue, activity).role or catalogue.coordinator.role
        known = tuple(text.values())
        if known not in self._roles:
            self._roles[known] = self._text(text)
        return self._roles[known]

    def _price(self, activity: Activity) -> str:
        """ "300 kr per år": remembered, but for a club's own words about it."""
        known = tuple([(cost.kind, cost.amount, *cost.label.values()) for cost in activity.cost])
        if known not in self._prices:
            self._prices[known] = self._kit.facts.price_sentence(activity)
        return self._prices[known]

    def _organisation(self, activity: Activity) -> _Said:
        name = activity.organisation
        if name not in self._organisations:
            found = self._kit.catalogue.organisations.get(name)
            self._organisations[name] = self._text(found.name) if found else ""
        return self._organisations[name]

    def _drawing_alt(self, name: str) -> _Said:
        if name not in self._alts:
            self._alts[name] = self._said(self._kit.alt(Picture(drawing=name)))
        return self._alts[name]

    def _photo_alt(self, activity: Activity) -> _Said:
        return self._said(self._kit.alt(activity.images[0])) if activity.images else ""

    def _labels(self) -> Mapping[str, object]:
        kit, shared = self._kit, self._kit.shared
        used = {name for one in shared.catalogue.activities for name in card.categories(one)}
        listed = [name for name in vocabulary.ids("category") if name in used]
        short = kit.words.short
        return {
            "category": {
                one: (kit.label("category", one), short("category", one)) for one in listed
            },
            "status": {one: kit.label("status", one) for one in vocabulary.ids("status")},
            "facets": {name: self._facet_labels(name) for name in FACETS},
        }

    def _facet_labels(self, name: str) -> list[_Said]:
        return [self._label(name, value) for value in self._facets[name]["values"]]

    def _label(self, name: str, value: str) -> _Said:
        if name == "weekday":
            return self._kit.facts.day(int(value))
        if name == "place":
            return self._text(self._kit.catalogue.places[value].name)
        return self._kit.words.say(label_key(name, value))


def _chips(chips: Iterable[ChipView]) -> list[object]:
    return [(chip.words, chip.iso) if chip.iso else chip.words for chip in chips]


def _order(titles: Sequence[Said]) -> list[int]:
    """Row numbers by title; rows are by id already, which decides between equal titles."""
    keys = [(said.words.casefold(), row) for row, said in enumerate(titles)]
    return list(map(itemgetter(1), sorted(keys)))


def _tree(section: Mapping[str, str]) -> dict[str, object]:
    """``{"a.one": …}`` as ``{"a": {"one": …}}``."""
    made: dict[str, object] = {}
    for key, said in section.items():
        *parents, last = key.split(".")
        here = made
        for name in parents:
            here = here.setdefault(name, {})  # type: ignore[assignment]
        here[last] = said
    return made
