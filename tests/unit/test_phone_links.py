"""A phone number as a link that a phone can dial."""

import pytest

from catalogue.pages.kit import dialled


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
