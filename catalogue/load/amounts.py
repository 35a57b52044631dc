"""Prices in the catalogue's currency, as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from catalogue import vocabulary
from catalogue.load.sheet import Sheet
from catalogue.load.values import choice, texts
from catalogue.model import Cost
from catalogue.shapes import Either, Fields, Form, Many, Word, reads
from catalogue.yamltext import Node

_CROWNS = ("kr", "kroner", "krone", "kronor", "krónur")
_SIGNS: Mapping[str, tuple[str, ...]] = {
    "AUD": ("$", "a$", "dollars"),
    "CAD": ("$", "ca$", "c$", "dollars"),
    "CHF": ("fr", "sfr", "francs"),
    "DKK": _CROWNS,
    "EUR": ("€", "euro", "euros"),
    "GBP": ("£", "pounds", "pound"),
    "ISK": _CROWNS,
    "NOK": _CROWNS,
    "NZD": ("$", "nz$", "dollars"),
    "PLN": ("zł", "zl"),
    "SEK": _CROWNS,
    "USD": ("$", "us$", "dollars"),
}
"""What people write instead of the code; another currency's sign is refused, never dropped."""
_COMMA_GROUPS = frozenset(("AU", "CA", "GB", "IE", "NZ", "US"))
"""Countries where 1,200 is always one thousand two hundred."""
_PLAIN = re.compile(r"(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:[.,][0-9]{1,2})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]{2}|(?:\.[0-9]{3})+,[0-9]{2})")
_DOUBTFUL = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)")
_CENTS = re.compile(r"[.,]([0-9]{1,2})$")
_HIGHEST = 1_000_000
_UNPRICED = ("free", "voluntary")


@reads(Form("amount"))
def amount(node: Node, sheet: Sheet) -> int | Decimal | None:
    """Reads 100, kr 100,- or 1 000; £5, 10 CAD and 1,200.50 where they are at home."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    price = _read_amount(typed, sheet.currency, sheet.country)
    if isinstance(price, str):
        better = re.sub(r"\D", " ", _bare(typed, sheet.currency))
        _report(price, node, sheet, better=better)
        return None
    if price > _HIGHEST:
        sheet.report("C208", node, low=0, high=_HIGHEST)
        return None
    return price


_COST = Fields(
    "cost",
    {"kind": choice("cost_kind"), "nok": amount, "amount": amount, "label": texts(200)},
    required=("kind",),
)
_ONE_COST = Either((Word(("gratis", "frivillig", "free", "voluntary")), _COST))


@reads(Either((_ONE_COST, Many(_ONE_COST))))
def costs(node: Node, sheet: Sheet) -> tuple[Cost, ...] | None:
    """Reads price lines, or one word such as ``gratis``."""
    if isinstance(node.value, dict):
        sheet.report("C204", node)
        return None
    entries = node.value if isinstance(node.value, list) else [node]
    found = (_cost(entry, sheet) for entry in entries)
    return tuple(cost for cost in found if cost is not None) or None


def _cost(node: Node, sheet: Sheet) -> Cost | None:
    if isinstance(node.value, str):
        kind = vocabulary.find("cost_kind", node.value)
        if kind in _UNPRICED:
            return Cost(str(kind))
        _report("C334", node, sheet)
        return None
    found = sheet.filled(node, _COST)
    if found is None:
        return None
    typed = node.value if isinstance(node.value, dict) else {}
    price = found.pop("nok", None)
    price = found.pop("amount", None) if price is None else price
    priced = "nok" in typed or "amount" in typed
    if found["kind"] not in _UNPRICED and not priced and "label" not in found:
        _report("C333", node, sheet)
        return None
    return Cost(amount=price, **found)


@lru_cache(maxsize=4096)
def _read_amount(typed: str, currency: str, country: str) -> int | Decimal | str:
    """The price, or the code of the problem."""
    bare = _bare(typed, currency)
    if re.fullmatch(r"[-−–]\s*[0-9].*", bare):
        return "C331"
    if _DOUBTFUL.fullmatch(bare) and ("." in bare or country not in _COMMA_GROUPS):
        return "C332"
    if not any(form.fullmatch(bare) for form in (_PLAIN, _GROUPED, _DOUBTFUL)):
        return "C330"
    return _number(bare)


def _bare(typed: str, currency: str) -> str:
    """The number without the currency's sign, before or after it, and without ``,-``."""
    dressing = _dressing(currency)
    return dressing.sub("", dressing.sub("", typed)).strip()


@cache
def _dressing(currency: str) -> re.Pattern[str]:
    signs = sorted((currency, *_SIGNS.get(currency, ())), key=len, reverse=True)
    unit = "|".join(re.escape(sign) for sign in signs)
    return re.compile(rf"^(?:{unit})\.?\s*|\s*(?:[,.][-–]|(?:{unit})\.?)$", re.IGNORECASE)


def _number(bare: str) -> int | Decimal:
    """The typed number, whole where it is whole."""
    cents = _CENTS.search(bare)
    units = int(re.sub(r"\D", "", bare[: cents.start()] if cents else bare))
    part = Decimal(f"0.{cents[1]:0<2}") if cents else Decimal(0)
    return units + part if part else units


def _report(code: str, node: Node, sheet: Sheet, better: str = "") -> None:
    """A problem whose example has the field and the currency of this catalogue."""
    field = "nok" if sheet.currency == "NOK" else "amount"
    sheet.report(code, node, field=field, currency=sheet.currency, better=better)
