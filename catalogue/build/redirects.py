"""Pages at former addresses, so that QR codes on paper outlive a listing's new name."""

from __future__ import annotations

import html
from collections.abc import Iterator

from catalogue.contents import was_address
from catalogue.languages import direction, pick
from catalogue.model import Activity, Catalogue
from catalogue.templates import spoken

_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta http-equiv="refresh" content="0; url={target}">
<meta name="viewport" content="width=device-width, initial-scale=1">
{canonical}<title>{title}</title>
</head>
<body><p><a href="{target}">{link}</a></p></body>
</html>
"""


def redirects(catalogue: Catalogue, site_url: str) -> Iterator[tuple[str, bytes]]:
    """(path in the site, page) of every former id in every language.

    A former id that could never have been an address is passed over; the rules told of it.
    """
    for one in catalogue.activities:
        for former in sorted(set(one.former_ids)):
            if was_address(former):
                for language in catalogue.languages:
                    page = _page(one, language, catalogue.source_language, site_url)
                    yield f"{language}/{former}.html", page.encode()


def _page(one: Activity, language: str, source: str, site_url: str) -> str:
    title = pick(one.title, language, source)
    here = html.escape(f"{site_url}{language}/{one.id}.html")
    return _PAGE.format(
        language=language,
        direction=direction(language),
        target=f"../{one.id}.html",
        canonical=f'<link rel="canonical" href="{here}">\n' if site_url else "",
        title=html.escape(title.words),
        link=spoken(title, language),
    )
