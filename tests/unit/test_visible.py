"""The bench counts the words that can be seen, by the language that they are in."""

from __future__ import annotations

import pytest

from bench import visible
from bench.sample import REPOSITORY
from bench.visible import Count
from catalogue.load import load

PLACE = "Eksempelvik kulturhus"


def page(body: str) -> str:
    return (
        f'<!doctype html><html lang="uk"><head><title>Хор</title></head><body>{body}</body></html>'
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Ми співаємо <b>разом</b></p>", Count(3, 3)),
        ('<p>Вхід: <span lang="nb">Den grønne døra</span></p>', Count(1, 4)),
        ('<div lang="nb"><p>Den <span lang="uk">двері</span></p>døra</div>', Count(1, 3)),
        ("<p>600 kr · 18:30–21:00</p>", Count(1, 1)),
        ("<p>Хор<br>разом<img src='a'>тут</p>", Count(3, 3)),
        ("<p>Хор<br/>разом</p><p lang='nb'>kor</p>", Count(2, 3)),
        (f'<b lang="nb">{PLACE}</b>', Count(0, 0)),
        (f'<b lang="nb" translate="no">{PLACE} Kaia</b><i>Хор</i>', Count(1, 1)),
        ('<p hidden>Nå <b>ikke</b></p><p>Хор</p>', Count(1, 1)),
        ('<span class="x ab-hidden">Четвер</span>Чт', Count(1, 1)),
        ('<nav class="ab-languages__panel"><a lang="nb">Norsk</a></nav>Хор', Count(1, 1)),
        ('<p>Хор<span class="ab-second" lang="nb">Kor</span></p>', Count(1, 1)),
        ("<svg><title>Ікона</title></svg><script>var a</script>Хор", Count(1, 1)),
    ],
)  # fmt: skip
def test_words_of_a_page_count_by_the_nearest_language(body: str, expected: Count) -> None:
    assert visible.count(visible.of_page(page(body)), "uk", {PLACE}) == expected


def test_the_lines_of_a_paper_that_repeat_the_source_language_do_not_count() -> None:
    values = {
        "lang": "uk",
        "title": {"t": "Хор", "lang": "uk", "field": "title"},
        "second": {"t": "Kor", "lang": "nb", "field": "title"},
        "rows": [
            {
                "label": "Коли",
                "lines": [
                    {"kind": "strong", "run": {"t": "\u2068Четвер\u2069 18:30", "lang": "uk"}},
                    {"kind": "second", "run": {"t": "Torsdag", "lang": "nb"}},
                    {"kind": "plain", "run": {"t": "Varme klær", "lang": "nb"}},
                ],
            }
        ],
        "qr": None,
    }
    assert visible.count(visible.of_values(values), "uk", ()) == Count(2, 4)


def test_a_page_on_which_nothing_was_seen_has_no_share() -> None:
    with pytest.raises(ZeroDivisionError):
        _ = Count().share


def test_names_and_addresses_of_the_sample_do_not_count_but_its_coordinator_does() -> None:
    catalogue = load(REPOSITORY).catalogue
    assert catalogue is not None
    names = visible.names_of(catalogue)
    wanted = {"Eksempelvik kulturhus", "Torget 1, 0000 Eksempelvik", "Eksempelvik Blandakor"}
    assert (wanted - names, "Frivilligsentralen" in names) == (set(), False)
