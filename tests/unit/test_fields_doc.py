"""``docs/fields.md`` and the loader's tables say the same, and its examples can be copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docs_scripts import script

from catalogue import yamltext
from catalogue.load import activity, load, overlay, places
from catalogue.load.images import ImageFolder
from catalogue.load.sheet import Sheet, Table
from catalogue.settings import RESERVED
from catalogue.validate import validate
from catalogue.yamltext import Lines, Node

PAGE = Path(__file__).parents[2] / "docs" / "fields.md"
TEXT = PAGE.read_text(encoding="utf-8")
MINIMAL_TEXT, FULL_TEXT = TEXT.partition("## Reference")[0].split("## Et fullt eksempel")
LISTING = "activities/eksempelvik-sjakklubb/sjakk-kveld.yml"
PICTURES = (
    "places/biblioteket.jpg",
    "eksempelvik-sjakklubb/sjakkbrett.jpg",
    "eksempelvik-sjakklubb/verten.jpg",
    "eksempelvik-sjakklubb/sjakk.mp3",
)
Keys = frozenset[str]


def examples(text: str) -> dict[str, str]:
    """Path in the block's first line → the block."""
    blocks = re.findall(r"```yaml\n# (\S+)\n(.*?)```", text, re.DOTALL)
    return dict(blocks)


MINIMAL = examples(MINIMAL_TEXT)
FULL = MINIMAL | examples(FULL_TEXT)


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for name in PICTURES:
        (root / "images" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "images" / name).touch()


def codes(root: Path) -> list[str]:
    loaded = load(root, private=root / "private")
    found = list(loaded.problems) + (validate(loaded.catalogue) if loaded.catalogue else [])
    return [f"{one.code} {one.path}:{one.line}" for one in found]


class Watcher(Sheet):
    """A sheet that remembers which keys each table accepts, and which were typed against it."""

    accepted: dict[Keys, set[str]]

    def fields(self, node: Node, table: Table) -> dict[str, Any] | None:
        typed = node.value if isinstance(node.value, dict) else {}
        self.accepted.setdefault(frozenset(table), set()).update(typed)
        return super().fields(node, table)


def accepted(root: Path) -> dict[Keys, set[str]]:
    """Every table of the loader, found by reading the full example."""
    write(root, FULL)
    tables: dict[Keys, set[str]] = {}
    for path, text in examples(FULL_TEXT).items():
        node, _ = yamltext.read(text.encode(), path)
        sheet = Watcher(Lines(path, text.encode()), ImageFolder(root / "images"))
        sheet.accepted = tables
        assert node is not None
        read_with(sheet, node, path)
    return tables


def read_with(sheet: Sheet, node: Node, path: str) -> None:
    top, folder, *_ = path.split("/")
    if path == "activities/catalogue.yml":
        places.catalogue(node, sheet)
    elif path.endswith("organisation.yml"):
        places.organisation(node, sheet, folder)
    elif top == "private":
        private = (
            overlay.PRIVATE_PLACE.table if folder == "places" else overlay.PRIVATE_LISTING.table
        )
        sheet.fields(node, private)
    elif folder == "places":
        places.place(node, sheet, Path(path).stem)
    else:
        activity.read(node, sheet, folder, Path(path).stem)


def documented() -> Iterator[Keys]:
    """The keys in the tables below each heading of the reference."""
    reference = TEXT.partition("## Reference")[2].partition("\n## Closed lists")[0]
    for section in re.split(r"^### ", reference, flags=re.MULTILINE)[1:]:
        yield frozenset(re.findall(r"^\| `([^`]+)`", section, re.MULTILINE))


def test_every_field_that_the_loader_accepts_is_documented_and_no_other(tmp_path: Path) -> None:
    assert sorted(map(sorted, documented())) == sorted(map(sorted, accepted(tmp_path)))


def test_the_full_example_uses_every_field_but_the_one_that_is_private(tmp_path: Path) -> None:
    """Also what makes sure that no table stays unseen by the test above."""
    unused = {key for table, typed in accepted(tmp_path).items() for key in table - typed}
    assert unused == {"experience_with"}


def test_the_minimal_listing_is_without_a_problem(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    assert codes(tmp_path) == []


def test_the_full_listing_is_without_a_problem(tmp_path: Path) -> None:
    write(tmp_path, FULL)
    assert codes(tmp_path) == []


@pytest.mark.parametrize("block", re.split(r"\n(?=\w)", MINIMAL[LISTING].strip()))
def test_nothing_can_be_left_out_of_the_minimal_listing(tmp_path: Path, block: str) -> None:
    less = MINIMAL[LISTING].replace(block, "")
    write(tmp_path, MINIMAL | {LISTING: less})
    assert len(codes(tmp_path)) == 1


def test_the_closed_lists_are_those_that_the_script_writes() -> None:
    assert script("write_fields").page(TEXT) == TEXT


def test_the_reserved_names_are_documented() -> None:
    paragraph = TEXT.partition("keeps for itself are refused: ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", paragraph)) == RESERVED


def test_every_link_inside_the_page_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    anchors = {re.sub(r"[^a-zæøå -]", "", one.lower()).replace(" ", "-") for one in headings}
    assert set(re.findall(r"\(#([\w-]+)\)", TEXT)) - anchors == set()
