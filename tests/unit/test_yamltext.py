"""The tree of a YAML file: exact text, exact places, and never an exception."""

from __future__ import annotations

import re
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue import yamltext
from catalogue.problems import Correction
from catalogue.yamltext import Lines


def tree(text: str) -> object:
    root, problems = yamltext.read(text.encode(), "a.yml")
    assert problems == []
    assert root is not None
    return root.strings()


def test_every_scalar_is_the_text_that_was_typed() -> None:
    typed = "a: 18:30\nb: 1910\nc: no\nd: 0150\ne: +47\nf: 2026-02-30\non: .inf\n"
    expected = {"a": "18:30", "b": "1910", "c": "no", "d": "0150", "e": "+47"}
    assert tree(typed) == expected | {"f": "2026-02-30", "on": ".inf"}


def test_lists_and_maps_keep_their_order_and_empty_values_are_empty() -> None:
    assert tree("b: [2, 1]\na:\nc: {y: '', x: 1}\n") == {
        "b": ["2", "1"],
        "a": "",
        "c": {"y": "", "x": "1"},
    }


def test_every_value_knows_its_line_and_column_and_those_of_its_name() -> None:
    root, _ = yamltext.read("title: Å\nage: {min: 16}\n".encode(), "a.yml")
    assert root is not None
    assert isinstance(root.value, dict)
    age = root.value["age"]
    assert isinstance(age.value, dict)
    least = age.value["min"]
    assert (least.value, least.place, least.key_place) == ("16", (2, 12), (2, 7))


def test_a_byte_order_mark_does_not_move_the_columns() -> None:
    root, _ = yamltext.read("\ufefftitle: A\n".encode(), "a.yml")
    assert root is not None
    assert isinstance(root.value, dict)
    assert (root.place, root.value["title"].place) == ((1, 1), (1, 8))


def test_columns_count_characters_and_not_bytes() -> None:
    _, problems = yamltext.read("t: {æ: 1, æ: 2}\n".encode(), "a.yml")
    assert [(one.code, one.line, one.column) for one in problems] == [("C109", 1, 11)]


def test_an_excerpt_shows_the_line_without_control_characters() -> None:
    _, problems = yamltext.read(b"title: A\x1b[31m\n", "a.yml")
    assert [one.source for one in problems] == ["title: A\N{REPLACEMENT CHARACTER}[31m"]


def test_all_double_fields_are_found_in_one_run() -> None:
    _, problems = yamltext.read(b"a: 1\nb: 1\na: 2\nb: 2\n", "a.yml")
    assert [one.line for one in problems] == [3, 4]


def test_a_quote_over_several_lines_is_not_blamed_for_a_later_fault() -> None:
    _, problems = yamltext.read(b'a: "one\n  two"\nb: c: d\n', "a.yml")
    assert [(one.code, one.line) for one in problems] == [("C121", 3)]


def test_a_colon_far_out_in_a_long_line_is_found() -> None:
    typed = "a: " + "Vi synger. " * 30 + "Pris: 100\n"
    _, problems = yamltext.read(typed.encode(), "a.yml")
    assert [(one.code, one.line, one.column) for one in problems] == [("C121", 1, 338)]


def test_a_file_full_of_faults_gives_fifty_problems_and_not_more() -> None:
    _, problems = yamltext.read(("a: [" + "*b," * 200 + "]\n").encode(), "a.yml")
    assert len(problems) == 50


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    root, problems = yamltext.read(data, "a.yml")
    assert (root is None) == any(one.severity == "error" for one in problems)


PIECES = [
    "a",
    "b:",
    ": ",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "#",
    "&a",
    "*a",
    "!",
    "|",
]
PIECES += [">", "?", "%", "@", "\t", "---", "…", "\\", "\u2067", "<<", "~", ",", "ø", "\\x", "\r"]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_mix_of_signs_raises_and_every_problem_can_be_said(text: str) -> None:
    _, problems = yamltext.read(text.encode(), "a.yml")
    said = [
        one.say(part, tag) for one in problems for part in ("what", "fix") for tag in ("nb", "en")
    ]
    assert all(said)


def corrected(data: bytes, one: Correction) -> bytes:
    rows = re.split("\r\n|[\r\n]", data.decode("utf-8-sig"))
    rows[one.first_line - 1 : one.last_line] = one.lines
    return "\n".join(rows).encode()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "“", "”", "\x07", "\u00a0", "kl. 18"]), max_size=40))
def test_a_correction_shows_itself_and_gives_a_file_that_is_read_or_told_of_again(
    pieces: list[str],
) -> None:
    data = "".join(pieces).encode()
    _, problems = yamltext.read(data, "a.yml")
    for one in problems:
        for correction in one.corrections:
            assert correction.can_be_copied()
            root, told = yamltext.read(corrected(data, correction), "a.yml")
            assert (root is None) == any(each.severity == "error" for each in told)


def test_a_correction_of_lines_without_end_is_not_shown() -> None:
    _, problems = yamltext.read(("a: b: " + "x" * 2000 + "\n").encode(), "a.yml")
    assert [(one.code, one.corrections) for one in problems] == [("C121", ())]


def test_a_field_that_stands_twice_in_different_words_leaves_the_choice() -> None:
    (one,) = yamltext.read(b"a: 1\nb: 2\na: 3\n", "a.yml")[1]
    assert (one.correction, one.corrections) == (
        None,
        (Correction(3, 3, ()), Correction(1, 1, ())),
    )


def test_a_field_that_stands_twice_in_the_same_words_goes_once() -> None:
    (one,) = yamltext.read(b"a: 1\nb: 2\na: 1\n", "a.yml")[1]
    assert one.correction == Correction(3, 3, ())


def test_a_shortcut_becomes_the_text_that_it_points_at_in_one_correction() -> None:
    problems = yamltext.read(b'a: &tlf "00 1"\nb: 2\nc: *tlf\n', "a.yml")[1]
    lines = ('a: "00 1"', "b: 2", 'c: "00 1"')
    assert [one.correction for one in problems] == [Correction(1, 3, lines)] * 2


def test_choices_are_told_whole_and_all_of_at_most_sixteen() -> None:
    names = tuple(f"et ganske langt valg nummer {number}" for number in range(1, 18))
    lines = Lines("activities/a/b.yml", b"x: 1\n")
    told = [
        dict(lines.problem("C219", 1, 1, known=some, value="").values)["known"]
        for some in (names[:16], names)
    ]
    assert told == [", ".join(names[:16]), ", ".join((*names[:16], "…"))]


def in_conflict(*lines: str) -> list[Correction]:
    """What can be chosen between in a file with these lines after its title."""
    text = "\n".join(("title: x", *lines, "")).encode()
    return [each for one in yamltext.read(text, "a.yml")[1] for each in one.corrections]


def test_a_conflict_is_a_choice_between_its_two_versions() -> None:
    ours, theirs = ("a: 1",), ("a: 2", "b: 3")
    both = ("<<<<<<< HEAD", *ours, "=======", *theirs, ">>>>>>> fra-laget")
    based = ("<<<<<<< HEAD", *ours, "||||||| base", "a: 0", "=======", *theirs, ">>>>>>> b")
    for lines, last in ((both, 7), (based, 9), (both + both, 7)):
        assert in_conflict(*lines) == [Correction(2, last, ours), Correction(2, last, theirs)]


def test_of_half_a_conflict_nobody_guesses_and_no_version_holds_a_mark() -> None:
    marks = ("<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> fra-laget", "a: 1")
    for count in range(1, 6):
        for lines in product(marks, repeat=count):
            rows = "".join(line[0] for line in lines if line in marks[:4])
            ways = in_conflict(*lines)
            if "<" in rows or ">" in rows:
                whole = re.match(r"[^<>]*<\|?=>", rows)
                assert (len(ways) > 0) == bool(whole), lines
                assert not any(line in marks[:4] for way in ways for line in way.lines), lines
