"""``assets/data/rows.js``: what the scripts know of every listing, the same in all languages.

Columns, not objects: a value stands at its listing's row number, which keeps the file small and
quick to read. ``docs/data.md`` says what each column holds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from catalogue import languages, reach, templates, vocabulary
from catalogue.facts import PILLS
from catalogue.model import Activity, Picture
from catalogue.pages import card
from catalogue.pages.facets import Facet
from catalogue.pages.kit import Options, Shared, icon_of
from catalogue.pages.views import CheckedView
from catalogue.schedule.sessions import EVENING

PATH = "assets/data/rows.js"
_NO_DRAWING = ("", 0, 0)


def script(name: str, value: object) -> bytes:
    """A data file: a script, for ``fetch`` reads no plain folder."""
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'abData("{name}",{said});\n'.encode()


def ordered(shared: Shared) -> list[Activity]:
    """The listings by row number."""
    return sorted(shared.catalogue.activities, key=lambda one: one.id)


def rows(shared: Shared, sheet_path: str, facets: Mapping[str, Facet]) -> dict[str, object]:
    """Every column. ``sheet_path``: the pattern of the take-home sheets' addresses."""
    activities, options, catalogue = ordered(shared), shared.options, shared.catalogue
    bits = {name: 1 << number for number, name in enumerate(PILLS)}
    starts = [card.start(one) for one in activities]
    checked = [shared.checked(one) for one in activities]
    answering = [reach.answering(catalogue, one) for one in activities]
    used = {category for one in activities for category in card.categories(one)}
    return {
        "built": options.today.isoformat(),
        "site": options.site_url,
        "ids": [one.id for one in activities],
        "codes": [one.code for one in activities],
        "categories": [card.categories(one) for one in activities],
        "pills": [sum(map(bits.__getitem__, shared.pills(one))) for one in activities],
        "facets": facets,
        **_pictures(shared, activities),
        "start": [card.clock(time) for time in starts],
        "sun": [int(time is not None and time < EVENING) for time in starts],
        "dates": _dates(shared, activities),
        "checked": [_judged(one) for one in checked],
        "status": ["" if one.status == "active" else one.status for one in activities],
        "phone": [one.phone for one in answering],
        "person": [_person(shared, one) for one in activities],
        "coordinatorPhone": catalogue.coordinator.phone,
        "sheets": {
            language: [int(bool(options.find_sheet(one.id, language))) for one in activities]
            for language in catalogue.languages
        },
        "sheetPath": sheet_path,
        "papers": _papers(options),
        "looks": {name: _look(name) for name in sorted(used)},
        "signs": {
            one: templates.icon_class(icon_of("status", one)) for one in vocabulary.ids("status")
        },
        "scripts": {tag: languages.script(tag) for tag in catalogue.languages},
        "rtl": [tag for tag in languages.LANGUAGES if languages.direction(tag) == "rtl"],
    }


def _judged(checked: CheckedView) -> tuple[str | int, ...]:
    """For the rules of freshness; the last only where a correction is told."""
    told = (checked.corrected,) if checked.corrected else ()
    return (checked.verified, checked.reminders, checked.over, *told)


def _papers(options: Options) -> dict[str, dict[str, str]]:
    """Kind → language → path of the papers that the conversation links beside the sheets."""
    found: dict[str, dict[str, str]] = {"codes": {}, "wish": {}}
    for language, files in options.papers.items():
        for one in files:
            if one.kind in found:
                found[one.kind][language] = one.path
    return found


def _dates(shared: Shared, activities: Sequence[Activity]) -> list[list[str]]:
    said: dict[object, str] = {}
    made = []
    for one in activities:
        mine = []
        for session in shared.sessions(one):
            day = session.date
            if day not in said:
                said[day] = day.isoformat()
            mine.append(said[day])
        made.append(list(dict.fromkeys(mine)))
    return made


def _person(shared: Shared, activity: Activity) -> object:
    """First name, last day, whom to ring after it, and whether that is the coordinator."""
    contact = activity.contact
    if contact is None or not contact.first_name:
        return 0
    after = reach.stand_in(shared.catalogue, activity, contact)
    coordinator = int(after is shared.catalogue.coordinator)
    return contact.first_name, card.consent_end(activity), after.phone, coordinator


def _pictures(shared: Shared, activities: Sequence[Activity]) -> Mapping[str, object]:
    drawn = {name: _drawing(shared, name) for name in {one.drawing for one in activities}}
    sizes = {path: (width, height) for path, width, height in drawn.values() if path}
    return {
        "drawings": [drawn[one.drawing][0] for one in activities],
        "drawingSizes": dict(sorted(sizes.items())),
        "photos": [_photo(shared, one) if one.images else 0 for one in activities],
    }


def _drawing(shared: Shared, name: str) -> tuple[str, int, int]:
    found = shared.find_picture(Picture(drawing=name), "4x3") if name else None
    if found is None or found.widths:
        return _NO_DRAWING
    return f"pictures/{found.name}.svg", found.width_px, found.height_px


def _photo(shared: Shared, activity: Activity) -> object:
    """Small and large file, last day of the consent, size, and the widths that there are."""
    picture = activity.images[0]
    found = shared.find_picture(picture, "4x3")
    if found is None:
        return 0
    until = picture.consent.until if picture.consent else None
    ends = [f"-{width}.webp" for width in found.widths] or [".svg"]
    small, large = ends[0], ends[min(1, len(ends) - 1)]
    base, day = f"pictures/{found.name}", until.isoformat() if until else ""
    size = (found.width_px, found.height_px)
    return (base + small, base + large, day, *size, list(found.widths))


def _look(category: str) -> tuple[int, str]:
    """The number of a category's tint and the class of its icon."""
    return card.tint(category), templates.icon_class(icon_of("category", category))
