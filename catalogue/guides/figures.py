"""Parts of the brochure as pictures of the guides: the real components with one fixed example.

Nobody can press them: the templates put them where neither finger nor screen reader comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup, escape

from catalogue import drawinglibrary, guidehome, templates, yamltext
from catalogue.facts import PILLS
from catalogue.load import places
from catalogue.load.images import ImageFolder
from catalogue.load.sheet import Sheet
from catalogue.pages.kit import Kit
from catalogue.pages.lists import PILL_ICONS
from catalogue.pages.views import (
    CardView,
    CheckedView,
    ChipView,
    ContactView,
    DayView,
    PictureView,
    Row,
)
from catalogue.report import as_text

FOLDER = "../../assets/guide/"
"""Where the pictures of the guides lie, seen from a guide."""
DRAWINGS = ("chess", "choir", "swimming", "walk")
"""Drawings of the library that the examples show."""
_TUESDAY = 1
_FILE = "activities/sjakklaget/organisation.yml"
_WIDTH_PX, _HEIGHT_PX = 400, 300


def figures(kit: Kit) -> Mapping[str, Markup]:
    """Name of an example → its HTML in the kit's language."""
    said = guidehome.words(kit.language)["example"]
    return {
        "card": _card(kit, said),
        "week": _week(kit),
        "facts": _facts(said),
        "contact": _contact(kit, said),
        "pills": _pills(kit),
        "message": _message(kit.language),
        **{f"picture_{name}": _picture(kit, name) for name in DRAWINGS},
        **{f"name_{name}": escape(drawinglibrary.label(name, kit.language)) for name in DRAWINGS},
    }


def _picture(kit: Kit, name: str) -> Markup:
    view = PictureView(
        src=f"{FOLDER}{name}.svg",
        srcset="",
        width=_WIDTH_PX,
        height=_HEIGHT_PX,
        alt="",
        alt_language="",
        sizes="",
        eager=False,
        until="",
        instead="",
        instead_alt="",
    )
    return Markup(templates.renderer("components/picture/picture.html")(view, kit.w))


def _card(kit: Kit, said: Mapping[str, str]) -> Markup:
    view = CardView(
        href="../index.html",
        title=escape(said["title"]),
        long=False,
        picture=_picture(kit, "chess"),
        chips=(ChipView(kit.facts.day(_TUESDAY)),),
        state="",
        state_icon=Markup(""),
        person="",
        person_until="",
        role="",
        note="",
        clock=templates.icon("material/moon-waning-crescent"),
        time=said["time"],
        pills="",
        category="",
        checked=CheckedView(verified="", reminders=0, over="", call_first=False, corrected=""),
        code=said["code"],
        corrected=Markup(""),
    )
    card = Markup(templates.renderer("components/card/card.html")(view, kit.w))
    return Markup('<ul role="list">{}</ul>').format(card)


def _week(kit: Kit) -> Markup:
    days = tuple(
        DayView(kit.short_day(day), kit.facts.day(day), day == _TUESDAY) for day in range(7)
    )
    return Markup(templates.macro("components/week/week.html", "week")(days, kit.w))


def _facts(said: Mapping[str, str]) -> Markup:
    draw = templates.macro("components/facts/facts.html", "fact")
    rows = (
        Row("material/calendar-clock", escape(said["day"]), escape(said["hours"])),
        Row("material/map-marker", escape(said["place"]), escape(said["way"])),
        Row("material/gift-outline", escape(said["price"]), Markup("")),
    )
    return Markup('<ul class="ab-facts">{}</ul>').format(Markup("".join(map(draw, rows))))


def _contact(kit: Kit, said: Mapping[str, str]) -> Markup:
    view = ContactView(
        title=escape(said["contact"]),
        line=escape(said["role"]),
        phone=said["phone"],
        tel="00000021",
        call=str(kit.w["call"]),
        sms="",
        sms_shown="",
        email="",
        face=Markup(""),
        until="",
        name="",
        instead=False,
    )
    return Markup(templates.macro("components/contact/contact.html", "contact")(view, kit.w))


def _pills(kit: Kit) -> Markup:
    """The row of filters before anything is chosen."""
    pieces = []
    for pill in PILLS:
        line = Markup('<span class="ab-pill">{}{}</span>')
        pieces.append(line.format(templates.icon(PILL_ICONS[pill]), kit.facts.pill(pill)))
    return Markup("").join(pieces)


def _message(language: str) -> Markup:
    """What ``brosjyre check`` says of a number that lacks digits."""
    typed = b'name: Sjakklaget\nphone: "3827"\n'
    node, _ = yamltext.read(typed, _FILE)
    sheet = Sheet(yamltext.Lines(_FILE, typed), ImageFolder(Path()))
    if node is not None:
        places.organisation(node, sheet, "sjakklaget")
    return escape(as_text(sheet.problems, language).strip())
