"""The source language's words below a page's own, for two who each read one language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from test_pages import CATALOGUE, CHOIR, page, site

from catalogue.model import Cost, Item, Step

SPOKEN = replace(
    CHOIR,
    summary={"nb": "Vi synger sammen.", "ar": "نغني معًا."},
    what_happens=(Step({"nb": "Berit møter deg.", "ar": "Berit في انتظارك."}),),
    bring=(Item({"nb": "Vannflaske", "ar": "زجاجة ماء"}),),
    borrow=(Item({"nb": "Noter", "ar": "نوتات"}),),
    cost=(Cost("per-year", 300),),
)
LINE = re.compile(r'<span class="ab-second" lang="(\w+)" dir="(\w+)">(.*?)</span>')


def lines(body: str) -> list[tuple[str, ...]]:
    """Language, direction and words of each line."""
    return [found.groups() for found in LINE.finditer(body)]


def test_an_arabic_page_has_the_norwegian_words_below_its_own() -> None:
    assert lines(page(SPOKEN, "ar").body) == [
        ("nb", "ltr", "Kor &lt;&amp; sang&gt;"),
        ("nb", "ltr", "Vi synger sammen."),
        ("nb", "ltr", "<b>Tirsdag</b> kl. 18–20"),
        ("nb", "ltr", "<b>300 kr</b> per år"),
        ("nb", "ltr", "Berit svarer deg"),
        ("nb", "ltr", "Inkluderingskontakt svarer deg"),
        ("nb", "ltr", "Berit møter deg."),
        ("nb", "ltr", "Vannflaske"),
        ("nb", "ltr", "Noter"),
    ]


def test_a_page_in_the_source_language_has_neither_lines_nor_button() -> None:
    made = page(SPOKEN, "nb")
    assert (lines(made.body), 'data-module="second"' in made.header) == ([], False)


def test_the_button_has_the_source_languages_own_name_and_waits_for_the_script() -> None:
    button = re.search(r'<button[^>]* data-module="second".*?</button>', page(SPOKEN, "ar").header)
    assert button is not None
    assert button[0] == (
        '<button class="ab-button" type="button" data-module="second" aria-pressed="false" hidden>'
        '<i class="ab-icon ab-i-translate"></i><span lang="nb" dir="ltr">Norsk</span></button>'
    )


@pytest.mark.parametrize("words", [{"nb": "Kor"}, {"nb": "Kor", "ar": "Kor"}])
def test_words_that_are_the_same_in_both_languages_stand_once(words: dict[str, str]) -> None:
    body = page(replace(SPOKEN, title=words), "ar").body
    assert "Kor" not in [said for _, _, said in lines(body)]


def test_a_fact_says_only_what_the_page_does_not_say_in_the_source_language() -> None:
    agreed = replace(SPOKEN, schedule=(), by_arrangement={"nb": "Ring og avtal tid."})
    assert ("nb", "ltr", "Etter avtale") in lines(page(agreed, "ar").body)


def test_words_that_the_source_language_lacks_come_from_its_neighbour_and_say_so() -> None:
    title = {"nn": "Song i lag", "ar": "جوقة"}
    body = page(replace(SPOKEN, title=title), "ar").body
    assert lines(body)[0] == ("nn", "ltr", "Song i lag")


def test_an_arabic_catalogue_has_its_own_words_below_the_norwegian() -> None:
    made = site(replace(CATALOGUE, source_language="ar", activities=(SPOKEN,)))
    body = made.activity(SPOKEN, "nb").body
    assert lines(body)[:2] == [("ar", "rtl", "جوقة"), ("ar", "rtl", "نغني معًا.")]
    assert lines(made.activity(SPOKEN, "ar").body) == []


def test_two_listings_that_differ_in_the_source_language_alone_keep_their_own_lines() -> None:
    other = replace(SPOKEN, id="lag/annet", borrow=(Item({"nb": "Notehefter", "ar": "نوتات"}),))
    made = site(replace(CATALOGUE, activities=(SPOKEN, other)))
    said = [lines(made.activity(one, "ar").body)[-1][2] for one in (SPOKEN, other)]
    assert said == ["Noter", "Notehefter"]


def test_a_first_name_gives_way_to_the_role_in_the_language_of_the_line() -> None:
    berit = replace(CHOIR.contact, role={"nb": "Vertinne", "ar": "مضيفة"})
    body = page(replace(SPOKEN, contact=berit), "ar").body
    assert 'data-role="مضيفة" data-second-role="Vertinne"' in body
