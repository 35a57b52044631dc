"""The scripts' data: columns that say of each listing what its card and its page say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_pages import BERIT, CATALOGUE, CHOIR, TODAY, rendition, site

from catalogue.model import Activity, Companion, Contact, Rule
from catalogue.pages import Options, Site


def data(made: Site, name: str) -> Any:
    """What one data file gives to ``abData``."""
    text = {one.path: one.make() for one in made.data_files("{language}/paper/{id}.pdf")}[
        f"assets/data/{name}.js"
    ].decode()
    start, end = f'abData("{name}",', ");\n"
    assert text.startswith(start)
    assert text.endswith(end)
    return json.loads(text[len(start) : -len(end)])


def of(*activities: Activity) -> Site:
    return site(replace(CATALOGUE, activities=activities))


def facet(activity: Activity, name: str) -> list[str]:
    """The ids that a listing has under a heading."""
    found = data(of(activity), "rows")["facets"][name]
    return [found["values"][number] for number in found["rows"][0]]


def test_there_is_one_file_for_all_languages_and_one_for_each() -> None:
    assert [one.path for one in site().data_files()] == [
        "assets/data/rows.js",
        "assets/data/nb/cards.js",
        "assets/data/nb/codes.js",
        "assets/data/ar/cards.js",
        "assets/data/ar/codes.js",
    ]


def test_every_column_has_a_value_for_every_listing() -> None:
    made = of(CHOIR, replace(CHOIR, id="lag/b"), replace(CHOIR, id="lag/c"))
    rows, cards = data(made, "rows"), data(made, "ar/cards")
    single = {"rtl", "coordinatorRole"}
    columns = [*rows.items(), *cards.items()]
    found = {name: one for name, one in columns if isinstance(one, list) and name not in single}
    assert {name for name, one in found.items() if len(one) != 3} == set()
    assert len(found) == 26
    assert {len(one["rows"]) for one in rows["facets"].values()} == {3}


def test_rows_stand_by_id_and_the_order_is_by_title() -> None:
    first = replace(CHOIR, id="lag/a", title={"nb": "Tur"})
    made = of(replace(CHOIR, id="lag/b", title={"nb": "Bok"}), first)
    assert data(made, "rows")["ids"] == ["lag/a", "lag/b"]
    assert data(made, "nb/cards")["order"] == [1, 0]


def test_words_in_another_language_say_which() -> None:
    cards = data(of(CHOIR), "ar/cards")
    assert (cards["title"], cards["place"]) == (["جوقة"], [["Huset", "nb"]])


def test_a_card_says_what_the_page_says() -> None:
    cards = data(of(CHOIR), "nb/cards")
    said = [cards[name][0] for name in ("place", "address", "price", "when", "role", "chips")]
    assert said == [
        "Huset",
        "Storgata 4",
        "Gratis",
        "Tirsdag kl. 18–20",
        "Inkluderingskontakt",
        ["Tirsdag"],
    ]


def test_a_private_address_is_in_no_file() -> None:
    made = of(replace(CHOIR, place="hjemme"))
    assert data(made, "nb/cards")["address"] == [["Ring for adresse", "nb", 0]]
    assert not any(b"Hemmelig" in one.make() for one in made.data_files())


def test_a_photo_has_its_files_its_consent_and_its_size() -> None:
    photo = data(of(CHOIR), "rows")["photos"][0]
    files = ["pictures/abc-320.webp", "pictures/abc-640.webp"]
    assert photo == [*files, "2028-08-20", 1280, 960, [320, 640]]


def test_a_drawing_is_one_file() -> None:
    rows = data(of(replace(CHOIR, drawing="chess", images=())), "rows")
    assert (rows["drawings"], rows["photos"]) == (["pictures/chess.svg"], [0])
    assert rows["drawingSizes"] == {"pictures/chess.svg": [1200, 900]}


def test_a_person_goes_with_the_consent_and_the_club_answers_then() -> None:
    assert data(of(CHOIR), "rows")["person"] == [["Berit", "2027-08-20", "00 00 00 44", 0]]


def test_without_a_club_phone_the_coordinator_answers_after_the_consent() -> None:
    made = site(replace(CATALOGUE, organisations={}))
    assert data(made, "rows")["person"] == [["Berit", "2027-08-20", "00 00 00 01", 1]]


def test_where_the_contact_cannot_be_reached_the_coordinator_answers() -> None:
    made = of(replace(CHOIR, contact=Contact({"nb": "Leder"})))
    assert data(made, "rows")["phone"] == ["00 00 00 01"]
    assert data(made, "nb/cards")["role"] == ["Frivilligsentralen"]


def test_pills_are_bits_in_their_order() -> None:
    assert data(of(CHOIR), "rows")["pills"] == [0b100001]  # free and evening


def test_the_sheets_that_exist_are_told_by_language() -> None:
    options = Options(
        TODAY, lambda one: "fresh", find_sheet=lambda one, tag: "x.pdf" if tag == "nb" else ""
    )
    rows = data(Site(CATALOGUE, rendition, options), "rows")
    assert rows["sheets"] == {"nb": [1], "ar": [0]}


def test_only_values_that_occur_are_told() -> None:
    made = of(CHOIR, replace(CHOIR, id="lag/b", energy="high"), replace(CHOIR, id="lag/c"))
    found = data(made, "rows")["facets"]["energy"]
    assert found == {"values": ["high"], "rows": [[0], [], []]}
    assert data(made, "nb/cards")["labels"]["facets"]["energy"] == ["Mye bevegelse"]


@pytest.mark.parametrize(
    ("fields", "groups"),
    [
        ({}, []),
        ({"open_to": ("seniors",)}, ["seniors"]),
        ({"open_to": ("adults",)}, ["young-adults", "adults", "seniors"]),
        ({"age_min": 16, "age_max": 25}, ["teens", "young-adults"]),
        ({"age_max": 12}, ["children"]),
        ({"open_to": ("everyone",), "age_min": 60}, ["seniors"]),
        ({"open_to": ("children", "families")}, ["children", "families"]),
        (
            {"open_to": ("women",)},
            ["children", "teens", "young-adults", "adults", "seniors", "families"],
        ),
    ],
)
def test_age_groups_are_those_who_may_come(fields: dict[str, Any], groups: list[str]) -> None:
    assert facet(replace(CHOIR, **fields), "age") == groups


def test_whom_it_is_meant_for_is_what_was_named_beside_ages() -> None:
    named = ("women", "everyone", "adults", "newcomers")
    assert facet(replace(CHOIR, open_to=named), "for") == ["newcomers", "women"]
    made = of(replace(CHOIR, open_to=named), replace(CHOIR, id="lag/a", open_to=("everyone",)))
    assert data(made, "rows")["facets"]["for"] == {
        "values": ["newcomers", "women"],
        "rows": [[], [0, 1]],
    }
    assert data(made, "nb/cards")["labels"]["facets"]["for"] == ["Nye i Norge", "Kvinner"]


def test_indoors_and_outdoors_counts_as_both() -> None:
    assert facet(replace(CHOIR, setting="both"), "setting") == ["indoors", "outdoors"]


def test_a_rule_somewhere_else_counts_as_a_place() -> None:
    rule = Rule(CHOIR.schedule[0].start, weekdays=(2,), place="hjemme")
    assert facet(replace(CHOIR, schedule=(*CHOIR.schedule, rule)), "place") == ["hjemme", "huset"]


def test_nobody_who_does_not_come_yet_is_told_of() -> None:
    waiting = Companion(("walking-friend",), not_yet=True)
    assert facet(replace(CHOIR, support=("own-pace",), companion=waiting), "support") == [
        "own-pace"
    ]


def test_the_pool_may_come_along_anywhere() -> None:
    rows = data(site(replace(CATALOGUE, pool=("walking-friend",))), "rows")
    assert rows["facets"]["support"] == {"values": ["walking-friend"], "rows": [[0]]}


def test_a_contact_may_be_named_without_an_end() -> None:
    forever = replace(BERIT, consent=None)
    assert data(of(replace(CHOIR, contact=forever)), "rows")["person"][0][1] == ""


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = ([one.make() for one in of(CHOIR).data_files()] for _ in range(2))
    assert first == second
