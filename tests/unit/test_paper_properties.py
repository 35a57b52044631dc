"""Whatever a listing says, its papers have no fault that shows: all kinds, several scripts."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import paper_cases as cases
import paper_checks
import pytest
import typst
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from catalogue.model import Activity, Alert, Item, Origin
from catalogue.paper import KINDS

ALPHABETS = {
    "nb": "abdefghijklmnoprstuvyæøåABEFGHSÆØÅ0123456789-,.!?«»()&/ ",
    "en": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789-,.!?'()&/ ",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي٠١٢٣،؟ ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГ ",
    "ti": "ሀሁሂሃሄህሆለሉሊላሌልሎሐሑሒሓሔሕሖመሙሚማሜምሞ፡። ",
    "pa": "ਅਆਇਈਉਊਏਐਓਔਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸ਼ਸਹ ",
}


def texts(longest: int) -> some.SearchStrategy[dict[str, str]]:
    """A text in Norwegian, which every listing has, and perhaps in another language."""
    words = {
        tag: some.text(alphabet, min_size=1, max_size=longest)
        for tag, alphabet in ALPHABETS.items()
    }
    other = some.sampled_from(sorted(ALPHABETS)).flatmap(
        lambda tag: words[tag].map(lambda said: {tag: said})
    )
    return some.tuples(words["nb"], other).map(lambda pair: {"nb": pair[0]} | pair[1])


@some.composite
def listings(draw: some.DrawFn, name: str) -> Activity:
    """The choir with other words and with more or fewer facts."""
    traits = draw(some.booleans())
    alert = some.none() | texts(200).map(lambda said: Alert(said, cases.EDITION))
    return replace(
        cases.CHOIR,
        id=f"koret/{name}",
        code=draw(some.sampled_from(("", "101", "1234"))),
        origin=Origin(f"activities/koret/{name}.yml", 1, 1),
        category=draw(some.sampled_from(("music-dance", "games", "nature"))),
        title=draw(texts(120)),
        summary=draw(texts(300)),
        bring=tuple(Item(one) for one in draw(some.lists(texts(80), max_size=6))),
        schedule=cases.CHOIR.schedule * draw(some.integers(0, 3)),
        by_arrangement=draw(some.none() | texts(200)),
        place=draw(some.sampled_from(("hall", "home"))),
        energy="light" if traits else "",
        sound="lively" if traits else "",
        group_size="large" if traits else "",
        words="few" if traits else "",
        status=draw(some.sampled_from((cases.CHOIR.status, "full", "paused"))),
        alert=draw(alert),
        contact=draw(some.sampled_from((None, cases.CHOIR.contact))),
        drawing=draw(some.sampled_from(("", "choir"))),
    )


@given(some.tuples(listings("a"), listings("b"), listings("c")))
@settings(
    phases=(Phase.explicit, Phase.generate),
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_no_listing_gives_a_paper_with_a_fault(activities: tuple[Activity, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = cases.papers(
            cases.of(*activities), Path(folder), kinds=tuple(KINDS), languages=("nb", "ar")
        )
        found = {one.path: paper_checks.faults(one.file) for one in made.made}
    coded = any(one.code for one in activities)
    assert {one.share.kind for one in made.made} == set(KINDS) - (set() if coded else {"codes"})
    assert {one.pages for one in made.made if one.share.kind == "sheet"} == {1}
    assert {path: told for path, told in found.items() if told} == {}
    assert {one.code for one in made.problems} <= {"C901", "C902"}


BAD = {
    "overlap: Under": "#place(dx: 2cm, dy: 2cm)[Under]#place(dx: 2.1cm, dy: 2.05cm)[Over]",
    "outside: Away": "#place(dx: 20.6cm, dy: 4cm)[Away]",
    "outside: Low": "#place(dx: 2cm, dy: 29.5cm)[Low]",
}


@pytest.mark.parametrize("fault", BAD)
def test_the_checker_sees_what_is_wrong(fault: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.pdf"
    head = '#set document(title: "x")\n#set page("a4", margin: 0mm)\n'
    file.write_bytes(typst.compile((head + BAD[fault]).encode(), format="pdf"))
    assert fault in " ".join(paper_checks.faults(file))


def test_the_checker_sees_what_no_screen_reader_could_read(tmp_path: Path) -> None:
    file = tmp_path / "bad.pdf"
    file.write_bytes(typst.compile(b"Words without a title", format="pdf"))
    assert "no title" in paper_checks.faults(file)
