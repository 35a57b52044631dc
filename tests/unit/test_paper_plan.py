"""Columns, booklets, runs and the cache's keys: everything that needs no typesetter."""

from __future__ import annotations

from dataclasses import replace

import paper_cases as cases

from catalogue.paper import plan
from catalogue.paper.booklets import MOST_PAGES, booklets, by_weekday, page_count
from catalogue.paper.brochure import COVER_PICTURES
from catalogue.paper.coverage import coverage, families
from catalogue.paper.listing import Line, Row
from catalogue.paper.runs import Runs, plain
from catalogue.paper.share import Share
from catalogue.paper.sheet import within
from catalogue.settings import paper_path

SHAPE = plan.Shape(head_mm=10, entry_mm=10, gap_mm=0, column_mm=60)
FONTS = coverage(cases.options(cases.CATALOGUE, cases.DRAWINGS).fonts)


def group(name: str, size: int) -> plan.Group[int]:
    return plan.Group(name, tuple(range(size)))


def drawn(pages) -> list[list[list[str]]]:
    return [[[f"{g.name}{len(g.entries)}" for g in column] for column in page] for page in pages]


def activities(category: str, number: int):
    return [
        replace(cases.CHOIR, id=f"koret/{category}{at:02}", category=category)
        for at in range(number)
    ]


def runs(language: str) -> Runs:
    return Runs(cases.CATALOGUE, language, FONTS)


def test_columns_of_the_last_page_are_equally_filled():
    assert drawn(plan.pages([group("a", 2), group("b", 2)], SHAPE)) == [[["a2"], ["b2"]]]


def test_a_group_taller_than_a_column_goes_on_under_its_head_again():
    assert drawn(plan.pages([group("a", 8)], SHAPE)) == [[["a4"], ["a4"]]]


def test_a_group_is_never_cut_so_that_one_entry_stands_alone():
    sizes = {
        len(piece.entries)
        for many in range(2, 40)
        for one_page in plan.pages([group("a", 3), group("b", many)], SHAPE)
        for column in one_page
        for piece in column
    }
    assert 1 not in sizes


def test_nothing_to_show_needs_no_page():
    assert plan.pages([], SHAPE) == ()


def test_a_smaller_shape_is_taken_when_it_saves_a_page():
    small = replace(SHAPE, entry_mm=5)
    assert plan.lay_out([group("a", 14)], [SHAPE, small]).shape == small


def test_the_largest_shape_is_kept_when_none_saves_a_page():
    small = replace(SHAPE, entry_mm=5)
    assert plan.lay_out([group("a", 3)], [SHAPE, small]).shape == SHAPE


def test_groups_are_shared_out_equally():
    assert plan.split([3, 3, 3, 3], lambda first, end: end - first <= 3) == ((0, 2), (2, 4))


def test_a_small_catalogue_is_one_booklet():
    assert [one.name for one in booklets("brochure", cases.CATALOGUE.activities)] == [""]


def test_a_large_catalogue_is_split_between_categories():
    many = [*activities("games", 25), *activities("sport", 25)]
    shared = [(b.name, {a.category for a in b.activities}) for b in booklets("brochure", many)]
    assert shared == [("1", {"sport"}), ("2", {"games"})]


def test_no_booklet_has_more_pages_than_two_staples_hold():
    many = [*activities("games", 95), *activities("sport", 7), *activities("food", 31)]
    assert max(page_count(one.activities) for one in booklets("brochure", many)) <= MOST_PAGES


def test_every_activity_stands_in_one_booklet():
    many = [*activities("games", 95), *activities("sport", 7)]
    shown = sorted(activity.id for one in booklets("brochure", many) for activity in one.activities)
    assert shown == sorted(activity.id for activity in many)


def test_the_index_sorts_by_weekday_and_ends_with_other_times():
    index = by_weekday(cases.CATALOGUE.activities)
    assert [(day.name, [entry.activity.id for entry in day.entries]) for day in index] == [
        ("1", ["koret/kor"]),
        ("2", ["koret/kor"]),
        ("7", ["sjakk/sjakk"]),
    ]


def test_the_cover_has_room_for_its_pictures():
    assert COVER_PICTURES == 4


def test_a_sheets_address_is_flat():
    name = Share("sheet", "koret/kor").name
    assert paper_path("nb", "ark", name) == "nb/paper/ark-koret--kor-nb.pdf"


def test_spare_lines_go_until_the_words_are_few_enough():
    def line(words: str, spare: int) -> Line:
        return Line("plain", {"t": words, "lang": "nb", "activity": "", "field": ""}, spare)

    lines = (line("en to tre", 0), line("fire fem", 1), line("seks sju", 2))
    kept = within([Row("icon", "Når", lines)], 5)
    assert [one.run["t"] for one in kept[0].lines] == ["en to tre", "fire fem"]


def test_a_latin_name_is_kept_together_inside_arabic():
    run = runs("ar").text({"nb": "Storgata 4"}, "place")
    assert run == {"t": "\u2066Storgata 4\u2069", "lang": "nb", "activity": "", "field": "place.nb"}


def test_a_phone_number_inside_arabic_is_kept_from_left_to_right():
    run = runs("ar").own("اتصل 00 00 00 21 اليوم")
    assert run["t"] == "اتصل \u206600 00 00 21\u2069 اليوم"


def test_norwegian_on_a_norwegian_page_has_no_invisible_characters():
    assert runs("nb").own("Ring 00 00 00 21")["t"] == "Ring 00 00 00 21"


def test_a_run_can_be_read_without_its_invisible_characters():
    assert plain(runs("ar").own("00 00 00 21")) == "00 00 00 21"


def test_an_empty_text_is_no_run():
    assert runs("nb").text({}, "summary") is None


def test_every_offered_script_has_its_face_first():
    first = {tag: families(tag)[0] for tag in ("nb", "uk", "ar", "ti", "pa", "vi")}
    assert first == {
        "nb": "Brosjyre Sans",
        "uk": "Noto Sans",
        "ar": "Vazirmatn",
        "ti": "Noto Sans Ethiopic",
        "pa": "Noto Sans Gurmukhi",
        "vi": "Noto Sans",
    }


def test_the_letters_of_the_offered_languages_can_be_printed():
    letters = "æøåÆØÅđŋšžąęłżğışñéçßЖжіїєґأبتةکیگچپژڵۆێےټډړŧḥẓạằễግባፀਕਖ਼੧–—…«»“”’•€"
    assert FONTS.missing(letters) == ""


def test_a_zero_has_no_slash():
    from fontTools.ttLib import TTFont

    fonts = cases.options(cases.CATALOGUE, cases.DRAWINGS).fonts
    with TTFont(fonts / "BrosjyreSans-Regular.ttf") as font:
        zero = font["glyf"][font.getBestCmap()[ord("0")]]
    assert zero.numberOfContours == 2
