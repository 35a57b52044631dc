"""The seven short names of the week strip, in twenty languages."""

from __future__ import annotations

import pytest
from twenty_catalogue import TWENTY

from catalogue.facts import cldr

ENGLISH = tuple("MTWTFSS")


@pytest.mark.parametrize("language", TWENTY)
def test_no_language_has_the_initials_of_english_days(language: str) -> None:
    days = cldr.strip_days(language)
    assert days != ENGLISH
    assert max(map(len, days)) <= 6


def test_swahili_days_are_told_apart() -> None:
    days = ("tatu", "nne", "tano", "Alha", "Ijum", "mosi", "pili")
    assert cldr.strip_days("sw") == days
