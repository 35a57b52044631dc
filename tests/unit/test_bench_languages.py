"""What the bench of languages builds is what it says, and its numbers are told as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import generated, languages
from bench.languages import Line, as_a_club_writes
from catalogue import contents
from catalogue.load import load
from catalogue.translation.phrasebook import look_up
from catalogue.validate import validate


def test_a_generated_club_writes_bokmal_alone_and_three_of_four_texts_are_known(
    tmp_path: Path,
) -> None:
    generated.write_catalogue(tmp_path, 60, languages=("nb", "uk"), told=as_a_club_writes)
    loaded = load(tmp_path)
    assert loaded.catalogue is not None
    listings = loaded.catalogue.activities
    texts = [text for one in listings for _, text in contents.texts(one) if text]
    texts += [one.contact.role for one in listings if one.contact]
    known = [look_up(text["nb"], "nb", "uk") is not None for text in texts]
    assert {tag for text in texts for tag in text} == {"nb"}
    assert sum(known) / len(known) == pytest.approx(languages.KNOWN, abs=0.05)
    codes = {one.code for one in (*loaded.problems, *validate(loaded.catalogue))}
    assert (len(listings), codes) == (60, set())


def test_other_users_of_the_generated_catalogue_get_three_languages(tmp_path: Path) -> None:
    generated.write_catalogue(tmp_path, 1)
    loaded = load(tmp_path).catalogue
    assert loaded is not None
    assert (loaded.languages, set(loaded.activities[0].title)) == (
        ("nb", "en", "ar"),
        {"nb", "en", "ar"},
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (Line("", 12.345, "s", 30), ("12.35 s", "30.00 s", "kept")),
        (Line("", 30.01, "s", 30), ("30.01 s", "30.00 s", "**missed**")),
        (Line("", 0.251, "%", 0.12), ("25 %", "12 %", "**missed**")),
        (Line("", 0.12, "%", 0.12), ("12 %", "12 %", "kept")),
        (Line("", 4.0, "MB"), ("4.00 MB", "", "")),
    ],
)
def test_a_limit_is_kept_or_missed(line: Line, expected: tuple[str, str, str]) -> None:
    assert line.told() == expected


def test_every_file_of_a_language_is_weighed_once_and_the_shared_pack_never(
    tmp_path: Path,
) -> None:
    sizes = {
        "uk/index.html": 4000,
        "assets/data/uk/terms.js": 300,
        "assets/data/uk/cards.js": 20,
        "assets/data/uk/codes.js": 1,
        "assets/fonts/noto-sans-400.woff2": 50_000,
        "assets/app/uk.webmanifest": 7,
    }
    _write_packs(tmp_path, {"shared": {"index.html": 10}, "uk": sizes})
    weight = languages.weigh(tmp_path)["uk"]
    sent = weight["sent"]
    assert {**weight, "sent": 0} == {
        "pages": 4000,
        "index": 300,
        "cards": 21,
        "fonts": 50_000,
        "other": 7,
        "all": 54_328,
        "sent": 0,
    }
    assert 50_000 < sent < 50_500


def _write_packs(site: Path, packs: dict[str, dict[str, int]]) -> None:
    """Files of so many equal bytes, and the manifests that name them."""
    index = {}
    for name, files in packs.items():
        for path, size in files.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(b"a" * size)
        index[name] = {"path": f"{name}.json"}
        lines = [[path, "", size] for path, size in files.items()]
        (site / f"{name}.json").write_text(json.dumps(lines), encoding="utf-8")
    (site / "assets").mkdir(exist_ok=True)
    (site / "assets/offline.json").write_text(json.dumps({"packs": index}), encoding="utf-8")
