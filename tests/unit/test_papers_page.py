"""Where finished papers are linked: their own page, footers, lists, activities, the conversation."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from test_page_data import data
from test_pages import CATALOGUE, CHOIR, TODAY, rendition

from catalogue.pages import Options, PaperFile, Site

KEPT = ("sheet", "codes", "wish")


def paper(kind: str, subject: str = "", number: int = 1, total: int = 1) -> PaperFile:
    name = "-".join(part for part in (kind, subject, str(number) if total > 1 else "") if part)
    path = f"nb/paper/{name}-nb.pdf"
    return PaperFile(kind, subject, number, total, path, 4, 312_400, kind in KEPT)


ALL = (
    paper("sheet", "lag/kor"),
    paper("brochure", "", 1, 2),
    paper("brochure", "", 2, 2),
    paper("pictures"),
    paper("cards", "music-dance"),
    paper("poster", "music-dance"),
    paper("poster", "place-huset"),
    paper("codes"),
    paper("wish"),
)


def site(*papers: PaperFile) -> Site:
    options = Options(
        TODAY, lambda one: "fresh", papers={"nb": papers, "ar": ()}, has_papers=bool(papers)
    )
    return Site(CATALOGUE, rendition, options)


def shown(html: str) -> list[str]:
    """The file names that a page links."""
    return re.findall(r'href="\.\./\.\./nb/paper/([^"]+)-nb\.pdf"', html)


def test_the_page_tells_every_paper_by_kind() -> None:
    body = site(*ALL).papers("nb").body
    assert shown(body) == [
        "brochure-1", "brochure-2", "pictures", "cards-music-dance", "poster-music-dance",
        "poster-place-huset", "codes", "wish",
    ]  # fmt: skip
    titles = re.findall(r"<h2[^>]*>([^<]+)</h2>", body)
    assert titles == [
        "Brosjyre",
        "Ark å ta med",
        "Bildesider",
        "Bildekort",
        "Plakat",
        "Ark til kodene",
        "Ønskekort",
    ]


def test_each_paper_is_told_with_its_pages_and_weight() -> None:
    body = site(*ALL).papers("nb").body
    assert "Alle aktivitetene, del 2 av 2</span></a>" in body
    assert body.count("<span>PDF, 4 sider, 312 kB</span>") == 8


def test_a_kind_with_several_groups_names_them() -> None:
    body = site(*ALL).papers("nb").body
    assert re.findall(r"<h3>([^<]+)</h3>", body) == ["Om én kategori", "Om ett sted"]


def test_every_paper_opens_beside_the_page() -> None:
    body = site(*ALL).papers("nb").body
    links = re.findall(r"<a [^>]*\.pdf[^>]*>", body)
    assert links
    assert [one for one in links if 'target="_blank" rel="noopener"' not in one] == []


def test_only_papers_that_no_tablet_keeps_can_need_the_net() -> None:
    lines = re.findall(r"<li><a .*?</li>", site(*ALL).papers("nb").body)
    needing = [shown(line)[0] for line in lines if "data-needs-net" in line]
    assert needing == [shown(line)[0] for line in lines][:6]


def test_without_paper_there_is_neither_page_nor_link() -> None:
    made = site()
    assert [one.path for one in made.pages() if "papers" in one.path] == []
    assert "papers.html" not in made.shell("nb", 1).footer


@pytest.mark.parametrize(("depth", "prose"), [(1, False), (2, True)])
def test_every_footer_leads_to_the_papers(depth: int, prose: bool) -> None:
    address = "../" * (depth - 1) + "page/papers.html"
    footer = site(*ALL).shell("nb", depth, prose=prose).footer
    assert f'<a href="{address}">Til å skrive ut</a>' in footer


def test_pages_link_the_papers_about_what_they_are_about() -> None:
    made = site(*ALL)
    assert shown(made.category("music-dance", "nb").body) == [
        "cards-music-dance",
        "poster-music-dance",
    ]
    assert shown(made.place("huset", "nb").body) == ["poster-place-huset"]
    assert shown(made.activity(CHOIR, "nb").body) == ["cards-music-dance"]
    assert shown(made.home("nb").body) == []


def test_a_name_of_a_place_is_escaped() -> None:
    places = {"huset": replace(CATALOGUE.places["huset"], name={"nb": "<b>Huset</b>"})}
    hostile = replace(CATALOGUE, places=places)
    options = Options(TODAY, lambda one: "fresh", papers={"nb": ALL}, has_papers=True)
    body = Site(hostile, rendition, options).papers("nb").body
    assert "&lt;b&gt;Huset&lt;/b&gt;" in body
    assert "<b>Huset" not in body


def test_the_conversation_knows_the_sheet_of_codes_and_the_wish_card() -> None:
    assert data(site(*ALL), "rows")["papers"] == {
        "codes": {"nb": "nb/paper/codes-nb.pdf"},
        "wish": {"nb": "nb/paper/wish-nb.pdf"},
    }


def test_a_page_is_made_again_when_its_paper_is_another() -> None:
    def sources(*papers: PaperFile) -> dict[str, tuple[str, ...]]:
        return {one.path: one.sources for one in site(*papers).planned("nb")}

    heavier = tuple(one._replace(size=400_000) if one.kind == "cards" else one for one in ALL)
    before, after = sources(*ALL), sources(*heavier)
    assert {path for path in before if before[path] != after[path]} == {
        "nb/category/music-dance.html",
        "nb/page/papers.html",
    }


def test_what_the_pages_get_is_what_was_made(tiny_built: Path) -> None:
    body = (tiny_built / "site/nb/page/papers.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="\.\./paper/([^"]+)"|href="\.\./\.\./nb/paper/([^"]+)"', body))
    made = {file.name for file in (tiny_built / "site/nb/paper").iterdir()}
    assert {one or two for one, two in linked} == {
        one for one in made if not one.startswith(("ark-", "skjema-"))
    }
