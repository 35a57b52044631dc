"""Whatever stands in a field: its corrections can be copied, and the report cannot be forged."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import volunteer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.load import load
from catalogue.report import as_summary, as_text

BASE = Path(__file__).parents[1] / "examples" / "base"
PATH = "activities/sjakklubben/sjakk-kveld.yml"
FIELDS = (
    *("title", "summary", "category", "place", "cost", "drawing", "website", "pay", "energy"),
    *("usual_number", "age", "animals", "verified", "languages_spoken", "schedule", "contact"),
    *("also", "code", "search_words", "leads_to", "valid_until", "images", "tittel", "telefon"),
)
WORDS = (
    *("ja", "18-21", "kl. 18", "2.11.26", "1/2/2026", "tlf 00 00 00 21", "www.example.org", "spil"),
    *(
        "Merk: her",
        "#",
        "“",
        "”",
        "`" * 4,
        "\n",
        "  ",
        "|",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        ",",
        "- ",
    ),
    *("kr", "300", "per år", "\u200b", "\u202e", "\x1b[31m", "<script>", "::error::", "æ", "nb: "),
)
hostile = st.one_of(st.lists(st.sampled_from(WORDS), max_size=6).map("".join), st.text(max_size=30))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "base"
    shutil.copytree(BASE, folder)
    return folder


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(field=st.sampled_from(FIELDS), text=hostile, quoted=st.booleans())
def test_every_correction_can_be_copied_and_read_again(
    root: Path, field: str, text: str, quoted: bool
) -> None:
    good = (BASE / PATH).read_text(encoding="utf-8")
    kept = re.sub(rf"^{field}:.*\n(?:[ -].*\n)*", "", good, flags=re.MULTILINE)
    value = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if quoted else text
    typed = (kept + f"{field}: {value}\n").encode("utf-8", errors="replace")
    (root / PATH).write_bytes(typed)
    problems = load(root).problems
    assert told_in(as_text(problems)) == [
        (each.first_line, each.last_line, each.lines)
        for one in sorted(problems)
        for each in one.corrections
    ]
    for one in problems:
        for correction in one.corrections:
            assert correction.can_be_copied()
            told = volunteer.Told(correction.first_line, correction.last_line, correction.lines)
            mended = volunteer.does(told, typed.decode("utf-8-sig"))
            (root / PATH).write_bytes(mended.encode())
            load(root)


def told_in(report: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Every instruction of a printed report, wherever one seems to stand."""
    return [(way.first, way.last, way.lines) for one in volunteer.read(report) for way in one.ways]


@settings(max_examples=100, deadline=None)
@given(ticks=st.integers(1, 40))
def test_no_text_closes_the_fence_of_a_summary(root: Path, ticks: int) -> None:
    good = (BASE / PATH).read_text(encoding="utf-8")
    (root / PATH).write_text(good + f'energy: "{"`" * ticks}"\n', encoding="utf-8")
    first, *rest = as_summary(load(root).problems).split("\n")
    fence = first.removesuffix("text")
    assert [line for line in rest[:-2] if fence in line] == []
