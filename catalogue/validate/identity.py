"""National identity numbers in running text, told apart from phone and account numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

_NORWEGIAN = re.compile(r"(?<![\d+])(\d{6})[ .-]?(\d{5})(?!\d)")
_DANISH = re.compile(r"(?<![\d+])(\d{6})[ -]?(\d{4})(?!\d)")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
"""Modulus 11 of Skatteetaten, the check digit itself weighing 1."""
_ALL_MONTHS = (0, 40, 65, 80)
"""Added to the month of hospital and test numbers."""


def holds_identity_number(text: str, country: str) -> bool:
    """Whether a text has a number that the country's register could have given to somebody."""
    if country not in _READ:
        return False
    pattern, is_number = _READ[country]
    return any(is_number("".join(found.groups())) for found in pattern.finditer(text))


def _is_norwegian(digits: str) -> bool:
    day, month = int(digits[:2]), int(digits[2:4])
    dated = any(_is_day(day % 40, month - more) for more in _ALL_MONTHS)
    return dated and not (_rest(digits, _FIRST_WEIGHTS) or _rest(digits, _SECOND_WEIGHTS))


def _is_danish(digits: str) -> bool:
    """Since 2007 a CPR number has no check digit; its day of birth is all there is."""
    return _is_day(int(digits[:2]), int(digits[2:4]))


def _is_day(day: int, month: int) -> bool:
    """Whether the day exists in some year; the century is not known."""
    try:
        dt.date(2000, month, day)
    except ValueError:
        return False
    return True


def _rest(digits: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11


_READ: dict[str, tuple[re.Pattern[str], Callable[[str], bool]]] = {
    "NO": (_NORWEGIAN, _is_norwegian),
    "DK": (_DANISH, _is_danish),
}

PATTERNS = {"identity_no": _NORWEGIAN, "identity_dk": _DANISH}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
