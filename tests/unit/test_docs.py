"""The documents keep up with the code."""

from pathlib import Path

import pytest

from catalogue.problems import known_codes

ROOT = Path(__file__).parents[2]
TESTS = "".join(
    file.read_text(encoding="utf-8")
    for file in sorted(ROOT.glob("tests/**/*"))
    if file.suffix in {".py", ".yml", ".yaml", ".csv", ".md"} and file != Path(__file__)
)


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_every_code_says_what_why_fix_and_more_in_both_languages(code: str) -> None:
    words = known_codes()[code]
    said = {
        (tag, part) for tag in ("nb", "en") for part, text in words[tag].items() if text.strip()
    }
    assert said == {(tag, part) for tag in ("nb", "en") for part in ("what", "why", "fix", "more")}


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_every_code_stands_in_a_test(code: str) -> None:
    assert code in TESTS


def test_the_word_that_labels_people_stands_nowhere() -> None:
    listed = [
        *ROOT.glob("activities/**/*.yml"),
        *ROOT.glob("pages/**/*.md"),
        *ROOT.glob("site_templates/**/*"),
    ]
    texts = {
        file: file.read_text(encoding="utf-8")
        for file in listed
        if file.suffix in {".yml", ".md", ".html", ".typ"}
    }
    assert [
        str(file.relative_to(ROOT)) for file, text in texts.items() if "lettlest" in text.lower()
    ] == []
