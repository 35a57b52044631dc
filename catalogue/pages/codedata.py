"""``assets/data/<language>/codes.js``: a QR code of each public page, for the conversation's end.

A file of its own, for a code weighs half a kilobyte and only "Ta med hjem" shows any.
"""

from __future__ import annotations

from urllib.parse import quote

from catalogue import qr
from catalogue.pages import rowdata
from catalogue.pages.kit import Shared


def path(language: str) -> str:
    """Where the file of a language stands."""
    return f"assets/data/{language}/codes.js"


def script(shared: Shared, language: str) -> bytes:
    """The codes by row number; none at all without a public address."""
    base = shared.options.site_url
    ids = [one.id for one in rowdata.ordered(shared)] if base else []
    codes = [qr.draw(f"{base}{language}/{quote(id_)}.html") for id_ in ids]
    return rowdata.script(f"{language}/codes", {"qr": codes})
