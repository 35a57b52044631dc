"""The day of a build is an input."""

import datetime as dt

import pytest

from catalogue.adapters.day import today


def test_the_option_wins() -> None:
    assert today("2026-11-22", {"SOURCE_DATE_EPOCH": "0"}) == dt.date(2026, 11, 22)


def test_source_date_epoch_is_next() -> None:
    assert today(None, {"SOURCE_DATE_EPOCH": "1795305600"}) == dt.date(2026, 11, 22)


def test_a_date_in_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match=r"22\.11\.2026"):
        today("22.11.2026", {})
