"""A small invented catalogue for the tests of the paper, and one way to make its papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from catalogue import paper
from catalogue.build.paper import names
from catalogue.facts import Facts
from catalogue.model import (
    Activity,
    Catalogue,
    Contact,
    Cost,
    Item,
    Organisation,
    Origin,
    Picture,
    Place,
    Rendition,
    Rule,
    Verified,
)
from catalogue.words import Words

EDITION = dt.date(2026, 11, 2)
LANGUAGES = ("nb", "en", "ar")
SITE = "https://example.org/eksempelvik/"
DRAWINGS = Path(__file__).parents[2] / "catalogue" / "drawings"
DOOR = Picture(drawing="step-door", alt={"nb": "Døra er grønn", "ar": "الباب أخضر"})

HALL = Place(
    "hall",
    {"nb": "Samfunnshuset"},
    "Storgata 4",
    "0000",
    "Eksempelvik",
    access={"step-free": "yes", "toilet": "partly", "lift": "yes"},
    door_photo=DOOR,
)
HOME = Place("home", {"nb": "Hjemme hos oss"}, "Hemmelig vei 3", "0000", private=True)

CHOIR = Activity(
    id="koret/kor",
    organisation="koret",
    title={"nb": "Kor for alle", "en": "Choir for all", "ar": "جوقة للجميع"},
    summary={"nb": "Vi synger sammen. Du trenger ikke noter.", "ar": "نغني معًا."},
    category="music-dance",
    origin=Origin("activities/koret/kor.yml", 1, 1),
    code="101",
    contact=Contact({"nb": "Leder"}, first_name="Kari", phone="00 00 00 21"),
    support=("welcome-host",),
    schedule=(
        Rule(dt.time(18), dt.time(21), weekdays=(1,), closed=("public-holidays",)),
        Rule(dt.time(11), dt.time(13), weekdays=(2,), interval=2),
    ),
    place="hall",
    cost=(Cost("per-term", 600),),
    subsidy=("first-free",),
    first_free_times=3,
    energy="light",
    sound="lively",
    group_size="large",
    words="few",
    bring=(Item({"nb": "Vannflaske"}), Item({"nb": "Innesko"})),
    drawing="choir",
    verified=Verified(dt.date(2026, 10, 20)),
    positions={"title.nb": (2, 7), "summary.nb": (5, 9), "title.ar": (4, 7)},
)
CHESS = replace(
    CHOIR,
    id="sjakk/sjakk",
    organisation="sjakk",
    title={"nb": "Sjakk", "en": "Chess"},
    summary={"nb": "Vi spiller sjakk."},
    category="games",
    code="102",
    contact=None,
    place="home",
    schedule=(),
    by_arrangement={},
    cost=(Cost("free"),),
    drawing="chess",
    origin=Origin("activities/sjakk/sjakk.yml", 1, 1),
)
ORGANISATIONS = {
    "koret": Organisation("koret", {"nb": "Koret"}),
    "sjakk": Organisation("sjakk", {"nb": "Sjakklubben"}, phone="00 00 00 22"),
}
CATALOGUE = Catalogue(
    name={"nb": "Aktiviteter i Eksempelvik", "ar": "أنشطة في إكسمبلفيك"},
    municipality="Eksempelvik",
    country="NO",
    source_language="nb",
    languages=LANGUAGES,
    currency="NOK",
    coordinator=Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01"),
    organisations=ORGANISATIONS,
    places={"hall": HALL, "home": HOME},
    activities=(CHOIR, CHESS),
)


def of(*activities: Activity) -> Catalogue:
    """The catalogue with other activities."""
    return replace(CATALOGUE, activities=activities)


def find(picture: Picture, shape: str) -> Rendition | None:
    """A shipped drawing as it is; nothing for any other picture."""
    file = DRAWINGS / f"{picture.drawing}.svg"
    if not picture.drawing or not file.is_file():
        return None
    return Rendition(picture.drawing, shape, (), 400, 300, file)


def options(catalogue: Catalogue, cache: Path, **changes: object) -> paper.PaperOptions:
    """Options for three languages; ``changes`` replace some of them."""
    made = paper.PaperOptions(
        LANGUAGES,
        EDITION,
        cache,
        {tag: Facts(catalogue, tag) for tag in LANGUAGES},
        {tag: Words(tag) for tag in LANGUAGES},
        names(catalogue),
        site_url=SITE,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def papers(catalogue: Catalogue, cache: Path, **changes: object) -> paper.Papers:
    """Every paper of a catalogue."""
    return paper.make(catalogue, find, options(catalogue, cache, **changes), lambda *_: None)


def found(made: paper.Papers) -> list[tuple[str, int, str, str]]:
    """Problems as (path, line, code, what is wrong)."""
    return [(one.path, one.line, one.code, one.say("what")) for one in made.problems]


def page_count(files: Mapping[str, Path], name: str) -> int:
    """Number of pages of a paper."""
    import pypdfium2

    with pypdfium2.PdfDocument(files[name]) as document:
        return len(document)
