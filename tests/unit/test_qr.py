"""The fast codes are module for module what segno draws."""

from __future__ import annotations

import base64
import io

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from catalogue import qr


def by_segno(address: str, version: int | None = None) -> list[list[int]]:
    code = segno.make_qr(
        address.encode(), error="m", mask=qr.MASK, mode="byte", version=version, boost_error=False
    )
    return [list(row) for row in code.matrix_iter(border=qr.QUIET)]


def drawn(address: str) -> list[list[int]]:
    """Dark modules as ones, read from the picture."""
    kind, _, packed = qr.draw(address).partition(",")
    assert kind == "data:image/png;base64"
    picture = Image.open(io.BytesIO(base64.b64decode(packed)))
    return [
        [int(picture.getpixel((x, y)) == 0) for x in range(picture.width)]
        for y in range(picture.height)
    ]


@pytest.mark.parametrize("length", [1, 2, 40, 61, 62])
def test_a_code_is_what_segno_draws_at_every_length(length: int) -> None:
    address = "https://example.org/nb/lag/aktivitet-som-er-lang.html?x=123456789"[:length]
    assert drawn(address) == by_segno(address, 4)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=15))
def test_a_code_is_what_segno_draws_for_any_text(address: str) -> None:
    assert drawn(address) == by_segno(address, 4)


@pytest.mark.parametrize(("length", "side"), [(62, 33), (63, 37), (85, 41), (107, 45), (300, 69)])
def test_a_longer_address_takes_a_larger_code(length: int, side: int) -> None:
    address = "a" * length
    assert len(drawn(address)) == side + 2 * qr.QUIET
    assert drawn(address) == by_segno(address)


def test_an_address_that_no_code_holds_has_none() -> None:
    assert qr.draw("a" * 2332) == ""
