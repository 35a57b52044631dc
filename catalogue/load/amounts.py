"""Prices: whole units of the catalogue's currency, as people write them."""

from __future__ import annotations

import re

from catalogue import vocabulary
from catalogue.load.sheet import Sheet
from catalogue.load.values import choice, texts
from catalogue.model import Cost
from catalogue.yamltext import Node

_UNIT = "(?:kr|kroner|nok|sek|dkk|eur|€)"
_DRESSING = re.compile(rf"^{_UNIT}\.?\s*|\s*(?:,-|,–|{_UNIT})\.?$", re.IGNORECASE)
_WHOLE = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})*|[0-9]+")
_HIGHEST = 1_000_000
_UNPRICED = ("free", "voluntary")


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
        sheet.report("C334", node)
        return None
    found = sheet.fields(node, _COST)
    if not sheet.require(node, found, "kind") or found is None:
        return None
    typed = node.value if isinstance(node.value, dict) else {}
    price = found.pop("nok", None)
    price = found.pop("amount", None) if price is None else price
    priced = "nok" in typed or "amount" in typed
    if found["kind"] not in _UNPRICED and not priced and "label" not in found:
        sheet.report("C333", node)
        return None
    return Cost(amount=price, **found)


def amount(node: Node, sheet: Sheet) -> int | None:
    """Reads 100, kr 100,- or 1 000."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    bare = _DRESSING.sub("", _DRESSING.sub("", typed)).strip()
    if re.fullmatch(r"[-−–]\s*[0-9].*", bare):
        sheet.report("C331", node)
    elif re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", bare):
        sheet.report("C332", node, better=bare.replace(".", " "))
    elif not _WHOLE.fullmatch(bare):
        sheet.report("C330", node)
    elif int(re.sub(r"\D", "", bare)) > _HIGHEST:
        sheet.report("C208", node, low=0, high=_HIGHEST)
    else:
        return int(re.sub(r"\D", "", bare))
    return None


_COST = {
    "kind": choice("cost_kind"),
    "nok": amount,
    "amount": amount,
    "label": texts(200),
}
