"""The fast codes are module for module what segno draws."""

from __future__ import annotations

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.pages import qr


def by_segno(message: bytes, version: int) -> int:
    code = segno.make_qr(
        message, error="m", mask=qr.MASK, mode="byte", version=version, boost_error=False
    )
    return int("".join("".join(map(str, row)) for row in code.matrix), 2)


@pytest.mark.parametrize("length", [1, 2, 40, 61, 62])
def test_a_code_is_what_segno_draws_at_every_length(length: int) -> None:
    message = b"https://example.org/nb/lag/aktivitet-som-er-lang.html?x=123456789"[:length]
    assert qr.modules(message, 4) == by_segno(message, 4)


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=1, max_size=62))
def test_a_code_is_what_segno_draws_for_any_bytes(message: bytes) -> None:
    assert qr.modules(message, 4) == by_segno(message, 4)


@pytest.mark.parametrize(("length", "side"), [(62, 33), (63, 37), (85, 41), (107, 49)])
def test_a_longer_address_takes_a_larger_code(length: int, side: int) -> None:
    assert qr.draw("a" * length).size == side + 8


def test_an_address_too_long_for_paper_is_refused() -> None:
    with pytest.raises(qr.TooLongError):
        qr.draw("a" * 153)


def test_the_path_draws_the_top_edge_of_the_first_finder() -> None:
    assert qr.draw("https://example.org/").path.startswith("M4 4.5h7")
