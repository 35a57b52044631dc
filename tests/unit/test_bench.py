"""What the bench changes is really changed; nothing here is timed."""

from pathlib import Path

import pytest

from bench import generated, hugosite, pack
from catalogue.load import load
from catalogue.model import Activity


def test_the_edit_changes_the_summary_that_is_read(tmp_path: Path) -> None:
    generated.write_catalogue(tmp_path, 3)
    before = {one.id: one.summary["nb"] for one in _activities(tmp_path)}
    generated.edit(tmp_path, 1)
    after = {one.id: one.summary["nb"] for one in _activities(tmp_path)}
    changed = {name: words for name, words in after.items() if words != before[name]}
    assert changed == {"lag-0/aktivitet-1": f"Nå {before['lag-0/aktivitet-1']}"}


def test_the_same_edit_changes_one_file_of_the_hugo_site(tmp_path: Path) -> None:
    root = tmp_path / "hugo"
    hugosite.write(root, 3, kept=True)
    before = {file: file.read_bytes() for file in root.rglob("*.md")}
    hugosite.edit(root, 1)
    changed = [file.name for file, content in before.items() if file.read_bytes() != content]
    assert changed == ["aktivitet-1.md"]


def test_both_hugo_sites_have_the_same_pages_asked_for_in_two_ways(tmp_path: Path) -> None:
    for name, kept in (("plain", False), ("kept", True)):
        hugosite.write(tmp_path / name, 1, kept=kept)
    layout = "layouts/page.html"
    plain, kept_by_hand = ((tmp_path / name / layout).read_text() for name in ("plain", "kept"))
    for part in ("activity/", "row.html", "place.html"):
        assert f'partialCached "{part}' in kept_by_hand
        assert f'partialCached "{part}' not in plain


def test_an_edit_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("title: Kor\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no 'summary' to edit"):
        generated.replace_in(file, "summary", "x")


def _activities(root: Path) -> tuple[Activity, ...]:
    catalogue = load(root).catalogue
    assert catalogue is not None
    return catalogue.activities


def test_every_listing_of_the_packs_has_a_photo_of_its_own(tmp_path: Path) -> None:
    originals = tmp_path / "originals"
    originals.mkdir()
    for name in ("a.jpg", "b.webp"):
        (originals / name).write_bytes(name.encode())
    pack.write_catalogue(tmp_path / "ours", 6, originals)
    found = [
        (tmp_path / "ours/images" / one.organisation / one.images[0].file.rpartition("/")[2])
        for one in _activities(tmp_path / "ours")
    ]
    assert len({file.read_bytes() for file in found}) == 6


PACKS = {
    "shared": {"pictures/a-640.webp": 8_000_000, "index.html": 100_000},
    "nb": {"nb/paper/lag--kor.pdf": 5_000_000, "assets/fonts/f.woff2": 300_000},
    "ar": {"ar/paper/lag--kor.pdf": 6_000_000, "assets/fonts/f.woff2": 300_000},
}


def test_what_two_packs_hold_is_counted_once() -> None:
    lines = pack.section(PACKS, 200, drawn=False).splitlines()
    assert lines[-6:] == [
        "| photos at 640 px | 8.0 | 8.0 |",
        "| take-home sheets | 5.0 | 6.0 |",
        "| pages | 0.1 | 0.1 |",
        "| data, scripts, styles, drawings, fonts | 0.3 | 0.3 |",
        "| **first download: one language** | 13.4 | 14.4 |",
        "| the same beside the source language «nb» (C821) | 13.4 | 19.4 |",
    ]


def test_the_page_keeps_its_other_sections() -> None:
    page = f"# Speed\n\n{pack.HEAD}\nold\n\n## What was compared\n\n- us\n"
    made = pack.section(PACKS, 200, drawn=False)
    assert page.replace(pack.section_of(page), made) == (
        f"# Speed\n\n{made}\n## What was compared\n\n- us\n"
    )
