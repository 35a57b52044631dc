"""Names of places and organisations, and addresses, keep their words in a browser that translates pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from tiny_catalogue import REPOSITORY
from twenty_catalogue import ORGANISATIONS, TWENTY

ACTIVITIES = REPOSITORY / "activities"
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})  # fmt: skip
UNSEEN = frozenset({"head", "script", "style", "title"})
FOR_CLUBS = ("send-in", "reference-fields")
OWN_WORDS = {"På nett"}
"""The name of a place of the sample, and also one of the answers that clubs choose from."""


class _Words(HTMLParser):
    """The pieces of text that are seen, each with whether a program may translate it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, bool]] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._open.append((tag, ("translate", "no") in attrs))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self._open}
        if data.strip() and not tags & UNSEEN:
            self.said.append((" ".join(data.split()), not any(kept for _, kept in self._open)))


def _known(path: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _names(organisations: tuple[str, ...]) -> Iterator[str]:
    places = [_known(path) for path in sorted((ACTIVITIES / "places").glob("*.yml"))]
    clubs = [_known(ACTIVITIES / one / "organisation.yml") for one in organisations]
    for one in (*places, *clubs):
        name = one["name"]
        yield from name.values() if isinstance(name, dict) else (str(name),)
    for one in places:
        if "address" in one:
            yield str(one["address"])


def _open(page: str) -> list[str]:
    """The pieces of a page that a program may translate."""
    words = _Words()
    words.feed(page)
    return [said for said, may in words.said if may]


@pytest.mark.parametrize("language", TWENTY)
def test_no_page_lets_a_name_or_an_address_be_translated(twenty: Path, language: str) -> None:
    names = set(_names(ORGANISATIONS))
    street = re.compile("|".join(re.escape(one) for one in names if any(map(str.isdigit, one))))
    site = twenty / "site"
    pages = {
        path: names - OWN_WORDS if path.stem.startswith(FOR_CLUBS) else names
        for path in sorted((site / language).rglob("*.html"))
    }
    found = {
        path.relative_to(site).as_posix(): loose
        for path, kept in pages.items()
        if (
            loose := [
                one for one in _open(path.read_text("utf-8")) if one in kept or street.search(one)
            ]
        )
    }
    assert found == {}
