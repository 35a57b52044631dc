"""What volunteers type after "every:", as a golden document, and months."""

import pytest
from facts_cases import GOLDEN

from catalogue.schedule import Every, Unclear, parse_every, parse_month
from catalogue.words import read_tree

CASES = list(read_tree(GOLDEN / "every.yml").items())


def _shown(result: Every | Unclear) -> str:
    if isinstance(result, Unclear):
        return f"{result.reason} | {result.word} | {result.suggestion}"
    days, nth = (" ".join(map(str, numbers)) for numbers in (result.weekdays, result.nth))
    return f"{days} | {result.interval} | {nth}"


@pytest.mark.parametrize(("typed", "expected"), CASES, ids=[typed for typed, _ in CASES])
def test_plain_words_become_days_or_a_reason(typed: str, expected: str) -> None:
    assert _shown(parse_every(typed)) == expected


def test_every_suggestion_can_be_understood() -> None:
    suggested = [parse_every(typed) for typed, _ in CASES]
    again = [
        parse_every(one.suggestion)
        for one in suggested
        if isinstance(one, Unclear) and one.suggestion
    ]
    assert [one for one in again if isinstance(one, Unclear)] == []


def test_a_list_is_read_as_one() -> None:
    assert parse_every(["ma", "ti"]) == Every((0, 1))


def test_nothing_typed_is_empty() -> None:
    assert parse_every("  ") == Unclear("empty", suggestion="tirsdag")


def test_letters_of_a_mac_are_understood() -> None:
    assert parse_every("lo\u0308rdag og så\u030andag"[:8]) == Unclear(
        "unknown-word", "lördag", "lørdag"
    )


def test_decomposed_letters_are_understood() -> None:
    assert parse_every("ma\u030andag") == Every((0,))


def test_prose_is_refused_without_reading_it_all() -> None:
    assert parse_every("x" * 100_000) == Unclear("unknown-word", "x" * 30)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("mai", 5),
        ("Juni", 6),
        ("aug", 8),
        ("sept.", 9),
        ("October", 10),
        ("12", 12),
        ("13", None),
        ("0", None),
        ("vår", None),
    ],
)
def test_months_are_read_by_name_and_number(typed: str, expected: int | None) -> None:
    assert parse_month(typed) == expected
