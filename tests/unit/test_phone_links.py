"""A phone number as a link that a phone can dial."""

import pytest

from catalogue.reach import dialled, tel


@pytest.mark.parametrize(
    ("shown", "digits"),
    [
        ("00 00 00 21", "00000021"),
        ("+47 00 00 00 21", "+4700000021"),
        ("(403) 555-0143", "4035550143"),
        ("(403) 555-0143 x12", "4035550143;ext=12"),
        ("", ""),
    ],
)
def test_a_link_holds_only_what_can_be_dialled(shown: str, digits: str) -> None:
    assert dialled(shown) == digits


@pytest.mark.parametrize(
    ("phone", "country", "link"),
    [
        ("00 00 00 21", "NO", "tel:+4700000021"),
        ("+44 20 0000 0000", "NO", "tel:+442000000000"),
        ("00 00 00 21 x12", "NO", "tel:+4700000021;ext=12"),
        ("116 117", "NO", "tel:116117"),
        ("020 0000 0000", "GB", "tel:02000000000"),
    ],
)
def test_a_number_can_be_rung_from_the_paper(phone, country, link):
    assert tel(phone, country) == link
