"""The languages of the picker, and which words are chosen when some are missing."""

import pytest

from catalogue.languages import (
    LANGUAGES,
    Said,
    comma,
    currency,
    direction,
    locale,
    pick,
    plural_rule,
    stop,
)

TWENTY = "nb nn en da ru uk es tr ckb ar vi so fr ur ps pl sw ti prs pa"


def test_the_twenty_languages_and_northern_sami_are_there() -> None:
    assert set(LANGUAGES) == {*TWENTY.split(), "se"}


def test_five_languages_go_from_right_to_left() -> None:
    found = {tag for tag, language in LANGUAGES.items() if language.direction == "rtl"}
    assert found == {"ckb", "ar", "ur", "ps", "prs"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_direction_agrees_with_cldr(tag: str) -> None:
    direction_of_script = "rtl" if locale(tag).character_order == "right-to-left" else "ltr"
    assert LANGUAGES[tag].direction == direction_of_script


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ({"nb": "Kor", "ar": "جوقة"}, "ar", Said("جوقة", "ar", "rtl")),
        ({"nb": "Kor", "en": "Choir"}, "ar", Said("Kor", "nb", "ltr")),
        ({"nn": "Kor", "en": "Choir"}, "nb", Said("Kor", "nn", "ltr")),
        ({"nb": "Kor", "en": "Choir"}, "nn", Said("Kor", "nb", "ltr")),
        ({"da": "Kor", "en": "Choir"}, "nb", Said("Kor", "da", "ltr")),
        ({"en": "Choir", "fr": "Chorale"}, "ar", Said("Choir", "en", "ltr")),
        ({"fr": "Chorale", "ur": "کوئر"}, "ar", Said("Chorale", "fr", "ltr")),
        ({"ar": "", "nb": "Kor"}, "ar", Said("Kor", "nb", "ltr")),
        ({}, "ar", Said("", "ar", "rtl")),
        ({"nb": ""}, "nb", Said("", "nb", "ltr")),
    ],
)
def test_the_best_words_are_picked(text: dict[str, str], wanted: str, expected: Said) -> None:
    assert pick(text, wanted, "nb") == expected


def test_the_source_language_comes_before_english() -> None:
    assert pick({"da": "Kor", "en": "Choir"}, "ar", "da") == Said("Kor", "da", "ltr")


@pytest.mark.parametrize(
    ("country", "money"),
    [("NO", "NOK"), ("CA", "CAD"), ("IE", "EUR"), ("US", "USD"), ("AQ", "EUR")],
)
def test_a_country_has_its_currency(country: str, money: str) -> None:
    assert currency(country) == money


def test_no_words_are_false() -> None:
    assert bool(Said("")) is False


@pytest.mark.parametrize(
    ("tag", "between", "end"),
    [("nb", ", ", "."), ("ar", "، ", "."), ("ti", "፣ ", "።"), ("pa", ", ", "।"), ("qq", ", ", ".")],
)
def test_lists_and_sentences_have_the_signs_of_their_script(
    tag: str, between: str, end: str
) -> None:
    assert (comma(tag), stop(tag)) == (between, end)


def test_an_unknown_language_is_written_from_the_left() -> None:
    assert direction("qq") == "ltr"


@pytest.mark.parametrize(
    ("tag", "number", "form"),
    [
        ("nb", 1, "one"),
        ("nb", 0, "other"),
        ("ar", 2, "two"),
        ("ar", 11, "many"),
        ("vi", 1, "other"),
        ("ti", 0, "one"),
        ("ti", 2, "other"),
        ("pa", 0, "one"),
        ("pa", 2, "other"),
    ],
)
def test_plural_forms_follow_cldr(tag: str, number: int, form: str) -> None:
    assert plural_rule(tag)(number) == form
