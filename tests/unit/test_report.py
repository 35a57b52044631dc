"""Problems as people and machines read them."""

import json

from catalogue.problems import Correction, Problem, problem
from catalogue.report import as_github, as_json, as_summary, as_text, count


def broken_link(line: int = 3, path: str = "nb/kor.html") -> Problem:
    return problem("C805", path, line, 5, source="    <a>", width=3, address="x.html")


def test_text_has_position_source_caret_and_three_sentences() -> None:
    assert as_text([broken_link()]) == (
        "nb/kor.html:3:5  C805 feil\n"
        "    3 |     <a>\n"
        "      |     ^^^\n"
        "  Hva:      lenken x.html fører ingen steder.\n"
        "  Hvorfor:  ved kjøkkenbordet er det ingen vei rundt en død lenke.\n"
        "  Rett det: rett adressen, eller ta lenken bort\n"
        "\n"
        "1 feil og 0 advarsler i 1 fil.\n"
    )


def test_no_problems_give_no_text() -> None:
    assert as_text([]) == ""


def test_english_on_request() -> None:
    assert "  What:   the link x.html leads nowhere." in as_text([broken_link()], "en")


def test_json_is_a_list_of_positions_and_sentences() -> None:
    (row,) = json.loads(as_json([broken_link()]))
    assert (row["path"], row["line"], row["column"], row["code"]) == ("nb/kor.html", 3, 5, "C805")


def test_an_annotation_cannot_be_broken_by_the_value() -> None:
    said = as_github([problem("C805", "nb/a,b.html", address="x\n::error::y%")])
    assert said == (
        "::error file=nb/a%2Cb.html,line=1,col=1,title=C805::"
        "lenken x�::error::y%25 fører ingen steder.%0Arett adressen, eller ta lenken bort\n"
    )


def test_many_problems_give_one_annotation_a_file() -> None:
    many = [broken_link(line) for line in range(1, 12)] + [broken_link(1, "nb/sjakk.html")]
    assert [line.split(",")[0] for line in as_github(many).splitlines()] == [
        "::error file=nb/kor.html",
        "::error file=nb/sjakk.html",
    ]


def test_the_summary_has_the_full_list_in_a_fence() -> None:
    many = [broken_link(line) for line in range(1, 12)]
    summary = as_summary(many)
    assert (summary.count("C805"), summary[:8], summary[-4:]) == (11, "```text\n", "```\n")


def test_counts_are_said_in_words() -> None:
    assert count([broken_link(), broken_link(4)]) == "2 feil og 0 advarsler i 1 fil."


def mended(*corrections: Correction) -> Problem:
    return broken_link().corrected(*corrections)


def printed(one: Problem, language: str = "nb") -> list[str]:
    """What stands below the three sentences."""
    return as_text([one], language).split("\n")[6:-3]


def test_a_correction_is_printed_whole_behind_its_number() -> None:
    one = mended(Correction(3, 3, ("    <a href='y.html'>",)))
    assert printed(one) == ["  Skriv linje 3 slik:", "    3 |     <a href='y.html'>"]


def test_several_lines_a_line_more_and_a_line_less_are_told_apart() -> None:
    more = mended(Correction(4, 3, ("x",)))
    several = mended(Correction(3, 4, ("x", "y", "z")))
    assert [printed(one) for one in (more, several, mended(Correction(3, 4, ())))] == [
        ["  Sett inn etter linje 3:", "    4 | x"],
        ["  Skriv linje 3–4 slik:", "    3 | x", "    4 | y", "    5 | z"],
        ["  Slett linje 3–4."],
    ]


def test_two_corrections_are_a_choice_also_in_english() -> None:
    one = mended(Correction(3, 3, ("x",)), Correction(3, 3, ()))
    assert printed(one, "en") == [
        "  Choose what is right:",
        "  Write line 3 like this:",
        "    3 | x",
        "  Or:",
        "  Delete line 3.",
    ]


def test_json_has_the_correction_or_the_choices() -> None:
    here = {"first_line": 3, "last_line": 3, "lines": ["x"]}
    gone = {"first_line": 3, "last_line": 3, "lines": []}
    found = [Correction(3, 3, ("x",)), Correction(3, 3, ())]
    rows = [json.loads(as_json([mended(*found[:number])]))[0] for number in (0, 1, 2)]
    assert [(row["correction"], row["choices"]) for row in rows] == [
        (None, []),
        (here, []),
        (None, [here, gone]),
    ]


def test_an_annotation_shows_the_correction() -> None:
    said = as_github([mended(Correction(3, 3, ("x: 1",)))])
    assert said.endswith("%0A  Skriv linje 3 slik:%0A    3 | x: 1\n")


def test_a_correction_with_a_control_character_is_not_shown() -> None:
    assert mended(Correction(3, 3, ("x\x1b[31m",))).corrections == ()


def test_letters_that_persian_needs_do_not_hide_a_correction() -> None:
    assert mended(Correction(3, 3, ("می\u200cخوانیم",))).correction is not None


def test_backticks_cannot_close_the_fence_of_the_summary() -> None:
    summary = as_summary([mended(Correction(3, 3, ("`" * 10,)))])
    assert summary.split("\n")[0] == "`" * 11 + "text"
