"""The search box: one table of cases for Python and JavaScript, and what people may type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from searching import FOLDER, catalogue, find, listing, run

from catalogue import languages
from catalogue.load import load
from catalogue.model import Catalogue, Contact
from catalogue.search import BrokenList, Terms
from catalogue.search.letters import fold, split
from catalogue.search.lists import DATA, groups
from catalogue.search.rules import parts, rules, synonyms
from catalogue.search.spelling import spelled
from catalogue.translation import translated

CASES = json.loads((FOLDER / "cases.json").read_text(encoding="utf-8"))
QUERIES = yaml.safe_load((FOLDER / "queries.yml").read_text(encoding="utf-8"))
LEAST = 0.95
"""Of the queries have a listing that fits among the first three."""


@pytest.fixture(scope="module")
def sample() -> Catalogue:
    """Every listing of the sample, whatever the day."""
    read = load(FOLDER.parents[1]).catalogue
    assert read
    return translated(read)


@pytest.fixture(scope="module")
def empty_terms() -> dict[str, object]:
    return Terms(catalogue()).value("nb")


def test_words_are_folded_alike_in_python_and_javascript(empty_terms: dict[str, object]) -> None:
    texts = [text for text, _ in CASES["words"]]
    expected = [words for _, words in CASES["words"]]
    in_python = [[one for word in split(text) if (one := fold(word))] for text in texts]
    assert in_python == expected
    assert run(empty_terms, words=texts)["words"] == expected


def test_endings_are_cut_alike_in_python_and_javascript(empty_terms: dict[str, object]) -> None:
    expected = [stem for _, _, stem in CASES["stem"]]
    assert [rules(tag).stem(fold(word)) for tag, word, _ in CASES["stem"]] == expected
    steps = {tag: [step.told() for step in rules(tag).steps] for tag, _, _ in CASES["stem"]}
    assert run(empty_terms, stem=CASES["stem"], steps=steps)["stem"] == expected


def test_compounds_are_parted_alike_in_python_and_javascript(
    empty_terms: dict[str, object],
) -> None:
    its = rules("nb")
    known = its.compounds
    expected = [pieces for _, pieces in CASES["parts"]]
    assert [
        list(parts(fold(word), known.parts, known, its.stem)) for word, _ in CASES["parts"]
    ] == expected
    assert run(empty_terms, parts=[word for word, _ in CASES["parts"]])["parts"] == expected


def test_typing_errors_are_counted(empty_terms: dict[str, object]) -> None:
    asked = [[one, other, 2] for one, other, _ in CASES["errors"]]
    assert run(empty_terms, errors=asked)["errors"] == [wrong for _, _, wrong in CASES["errors"]]


def test_what_people_type_is_among_the_first_three(sample: Catalogue) -> None:
    misses, asked = [], 0
    for page, expected in QUERIES.items():
        found = find(sample, page.removesuffix("-page"), expected)
        asked += len(expected)
        for typed, names in expected.items():
            if not set(names) & set(found[typed][:3]):
                misses.append(f"{page}: «{typed}» found {found[typed][:3]}, not {names}")
    assert asked >= 120
    print(f"{asked - len(misses)} of {asked} queries", *misses, sep="\n")
    assert len(misses) <= asked * (1 - LEAST), "\n".join(misses)


def test_expected_listings_exist(sample: Catalogue) -> None:
    names = {one.id.rpartition("/")[2] for one in sample.activities}
    wanted = {name for page in QUERIES.values() for expected in page.values() for name in expected}
    assert wanted - names == set()


def test_a_whole_title_wins_then_its_beginning_then_a_part() -> None:
    some = catalogue(
        listing("part", {"nb": "Gåtur"}),
        listing("later", {"nb": "Rolig tur"}),
        listing("first", {"nb": "Tur med hund"}),
        listing("whole", {"nb": "Tur"}),
        listing("word", {"nb": "Ut"}, search_words=("tur",)),
        listing("summary", {"nb": "Noe"}, summary={"nb": "Vi går en tur"}),
    )
    found = find(some, "nb", ["tur"])["tur"]
    assert found == ["whole", "first", "later", "part", "word", "summary"]


def test_inside_a_word_is_not_a_part_of_it() -> None:
    some = catalogue(
        listing("kultur", {"nb": "Kulturkveld"}),
        listing("natur", {"nb": "Natur"}),
        listing("turgruppe", {"nb": "Turgruppe"}),
        listing("gatur", {"nb": "Gåtur"}),
    )
    assert sorted(find(some, "nb", ["tur"])["tur"]) == ["gatur", "turgruppe"]


def test_the_pages_own_language_comes_first() -> None:
    some = catalogue(
        listing("a", {"nb": "Pose", "en": "Bag"}),
        listing("b", {"nb": "Bag", "en": "Sack"}),
    )
    assert find(some, "nb", ["bag"])["bag"] == ["b", "a"]
    assert find(some, "en", ["bag"])["bag"] == ["a", "b"]


def test_all_words_have_to_hit_unless_no_listing_has_all() -> None:
    some = catalogue(
        listing("both", {"nb": "Hekling og keramikk"}),
        listing("one", {"nb": "Hekling"}),
        listing("other", {"nb": "Pilates"}),
    )
    found = find(some, "nb", ["hekling keramikk", "pilates hekling", "xyzw hekling"])
    assert found["hekling keramikk"] == ["both"]
    assert set(found["pilates hekling"]) == {"one", "other", "both"}
    assert found["pilates hekling"][0] == "other"  # the rarer word counts more
    assert set(found["xyzw hekling"]) == {"one", "both"}


def test_a_printed_code_finds_its_listing_first() -> None:
    some = catalogue(
        listing("a", {"nb": "Løpe 121 meter"}, code="300"),
        listing("b", {"nb": "Sy"}, code="121"),
        listing("c", {"nb": "Male"}, code="127"),
    )
    found = find(some, "nb", ["121", "kode 121", "١٢١", "12"])
    assert found["121"] == found["kode 121"] == found["١٢١"] == ["b", "a"]
    assert set(found["12"][:2]) == {"b", "c"}


def test_places_and_organisations_are_found_and_private_addresses_are_not() -> None:
    some = catalogue(
        listing("a", {"nb": "Sy"}, place="hus"),
        listing("b", {"nb": "Male"}, place="hjemme"),
    )
    found = find(
        some, "ar", ["grendehuset", "village hall", "lia", "velforeninga", "hemmeligveien"]
    )
    assert found["grendehuset"] == found["village hall"] == found["lia"] == ["a"]
    assert set(found["velforeninga"]) == {"a", "b"}
    assert found["hemmeligveien"] == []


def test_a_person_is_never_found() -> None:
    contact = Contact(role={"nb": "Leder"}, first_name="Torbjørg", phone="00 00 00 99")
    text = {"nb": "Torbjørg møter deg i døra"}
    some = catalogue(listing("a", {"nb": "Torbjørg strikker"}, summary=text, contact=contact))
    found = find(some, "nb", ["torbjørg", "leder", "00 00 00 99", "strikker"])
    assert [found[one] for one in found] == [[], [], [], ["a"]]
    assert "torbj" not in json.dumps(Terms(some).value("nb"), ensure_ascii=False)


def test_every_beginning_of_a_word_finds_it() -> None:
    some = catalogue(listing("a", {"nb": "Svømming"}), listing("b", {"ar": "السباحة"}))
    beginnings = ["svømming"[:end] for end in range(1, 9)]
    assert all(hits == ["a"] for hits in find(some, "nb", beginnings).values())
    arabic = ["السباحة"[:end] for end in range(4, 8)]
    assert all("b" in hits for hits in find(some, "ar", arabic).values())


def test_other_scripts_are_found() -> None:
    some = catalogue(
        listing(
            "walk", {"nb": "A1", "ti": "ናይ ሓባር ጉዕዞ", "ru": "Прогулка в лесу", "uk": "Прогулянка"}
        ),
        listing("music", {"nb": "B2", "ti": "ሙዚቃን ደርፍን", "ru": "Музыка и пение"}),
        listing(
            "swim", {"nb": "C3", "ckb": "مەلەکردن", "prs": "آب‌بازی", "ur": "تیراکی", "pa": "ਤੈਰਾਕੀ"}
        ),
        languages=("nb", "ti", "ru", "uk", "ckb", "prs", "ur", "pa"),
    )
    found = find(
        some,
        "nb",
        ["ጉዕዞ", "ጉዕ", "ሐባር", "ሙዚቃን", "ሙዚ", "прогулки", "ПРОГУЛКУ", "музыки", "мызыка", "прогулянку",
         "مەلەکردن", "مهلهكردن", "آب بازی", "تيراكي", "ਤੈਰਾਕੀ"],
    )  # fmt: skip
    walk = ("ጉዕዞ", "ጉዕ", "ሐባር", "прогулки", "ПРОГУЛКУ", "прогулянку")
    music = ("ሙዚቃን", "ሙዚ", "музыки", "мызыка")
    wanted = dict.fromkeys(walk, "walk") | dict.fromkeys(music, "music")
    assert {typed: hits[:1] for typed, hits in found.items()} == {
        typed: [wanted.get(typed, "swim")] for typed in found
    }


def test_an_index_does_not_grow_with_the_other_languages(sample: Catalogue) -> None:
    many = tuple(tag for tag in languages.LANGUAGES if tag not in ("nn", "da", "se"))
    assert {"nb", "en", "ar"} < {*many} and len(many) == 18
    few, more = (
        Terms(translated(replace(sample, languages=offered)))
        for offered in (("nb", "en", "ar"), many)
    )
    for tag in ("nb", "en", "ar"):
        assert more.file(tag) == few.file(tag)
    every = Terms(translated(replace(sample, languages=(*many, "nn", "da"))))
    assert len(every.file("nb")) < len(few.file("nb")) * 1.25  # its neighbours are in it


def test_an_index_holds_its_language_the_source_and_english() -> None:
    titles = {"nb": "Sjakk", "en": "Chess", "ar": "شطرنج", "pl": "Szachy", "da": "Skakspil"}
    made = Terms(catalogue(listing("a", titles), languages=("nb", "en", "ar", "pl", "da")))
    held = {}
    for page in ("nb", "ar", "pl"):
        value = made.value(page)
        words = set(told(value))
        held[page] = [tag for tag, one in titles.items() if rules(tag).stem(fold(one)) in words]
        assert sorted(value["languages"]) == sorted(held[page])
    assert held == {"nb": ["nb", "en", "da"], "ar": ["nb", "en", "ar"], "pl": ["nb", "en", "pl"]}


def told(value: dict[str, str]) -> Iterator[str]:
    """The words of an index; the letter in front says how many letters are as in the one before."""
    before = ""
    for line in value["terms"].split("\n"):
        before = before[: ord(line[0]) - ord("A")] + line[1:]
        yield before


def test_what_a_page_shows_in_a_third_language_is_found_on_it() -> None:
    some = catalogue(listing("a", {"pl": "Szachy"}), listing("b", {"nb": "Sjakk", "pl": "Gra"}))
    assert find(some, "ar", ["szachy", "gra"]) == {"szachy": ["a"], "gra": []}


@pytest.mark.parametrize(
    ("language", "word", "latin"),
    [
        ("uk", "Користь", "korist"),
        ("uk", "Вʼязання", "vyazannya"),
        ("ru", "Шахматы", "shakhmaty"),
        ("ru", "ёлка", "elka"),
        ("ti", "ስፖርት", "sport"),
        ("ti", "ሙዚቃ", "muzika"),
        ("pa", "ਸ਼ਤਰੰਜ", "shataranj"),
        ("pa", "ਸੰਗੀਤ", "sangit"),
        ("uk", "18", ""),
        ("nb", "Шахматы", ""),
        ("ar", "شطرنج", ""),
    ],
)
def test_words_have_a_latin_spelling(language: str, word: str, latin: str) -> None:
    assert spelled(word, language) == latin


def test_latin_spelling_finds_titles_and_categories_on_any_page() -> None:
    offered = ("nb", "ru", "uk", "ti", "pa")
    some = catalogue(
        listing("chess", {"nb": "A1", "ru": "Шахматы в парке", "pa": "ਸ਼ਤਰੰਜ"}, category="games"),
        listing("music", {"nb": "B2", "ti": "ሙዚቃን ደርፍን"}, category="music-dance"),
        listing("good", {"nb": "C3", "uk": "Корисний вечір"}),
        languages=offered,
    )
    typed = {
        "shakhmaty": "chess", "shahmaty": "chess", "shakhm": "chess", "parke": "chess",
        "shatranj": "chess", "igry": "chess", "muzikan": "music", "derfin": "music",
        "korisniy": "good", "korysnyi": "good",
    }  # fmt: skip
    for page in offered:
        found = find(some, page, typed)
        assert {words: hits[:1] for words, hits in found.items()} == {
            words: [name] for words, name in typed.items()
        }


def test_synonyms_find_what_is_written_otherwise() -> None:
    some = catalogue(
        listing("help", {"nb": "Hjelp med nettbrett", "en": "Help with tablets"}),
        listing("cook", {"nb": "Lage mat sammen"}),
        listing("gym", {"nb": "Mosjon"}),
        listing("walk", {"nb": "Spasertur"}),
    )
    found = find(some, "nb", ["data", "matlaging", "kokk", "trim", "gå", "matl"])
    first = {typed: hits[:1] for typed, hits in found.items()}
    assert first == {
        "data": ["help"], "matlaging": ["cook"], "kokk": ["cook"],
        "trim": ["gym"], "gå": ["walk"], "matl": ["cook"],
    }  # fmt: skip


def test_a_word_that_is_known_is_not_taken_for_another() -> None:
    some = catalogue(listing("a", {"nb": "Hundre ord"}), listing("b", {"nb": "Hand i hand"}))
    found = find(some, "nb", ["hund", "hadn"])
    assert found["hund"] == ["a"]  # its beginning, and not «hand»
    assert found["hadn"] == ["b"]


def test_the_same_catalogue_gives_the_same_bytes(sample: Catalogue) -> None:
    for language in sample.languages:
        assert Terms(sample).file(language) == Terms(sample).file(language)


def test_nothing_typed_and_nothing_known_finds_nothing() -> None:
    some = catalogue(listing("a", {"nb": "Sy"}))
    assert find(some, "nb", ["", "  ", "?!", "qqqqqqqq", "på"]) == {
        "": [], "  ": [], "?!": [], "qqqqqqqq": [], "på": [],
    }  # fmt: skip
    assert find(catalogue(), "nb", ["sy", "121"]) == {"sy": [], "121": []}


@pytest.mark.parametrize(("language", "least"), [("nb", 80), ("en", 60), ("ar", 60)])
def test_the_lists_of_synonyms_are_whole(language: str, least: int) -> None:
    assert len(synonyms(language)) >= least


def test_no_synonym_is_a_word_of_illness() -> None:
    bad = (
        "syk",
        "diagnos",
        "angst",
        "depresj",
        "demens",
        "lidelse",
        "handicap",
        "illness",
        "disease",
        "مرض",
    )
    for file in (DATA / "synonyms").glob("*.yml"):
        words = {one for group in groups(file) for one in (*group.typed, *group.found)}
        allowed = {"sykkel", "sykle", "sykling", "sykkeltur", "syklubb"}
        assert {one for one in words - allowed if one.startswith(bad)} == set()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("same:\n  - [tur]\n", 2, "two words"),
        ("same:\n  - [tur, gåtur]\n  - [tur, tur]\n", 3, "stands twice"),
        ("same:\n  - [tur, gåtur]\n  - [gåtur, tur]\n", 3, "as on line 2"),
        ("same:\n  - tur\n", 2, "list of words"),
        ("same:\n  - [tur, '']\n", 2, "empty word"),
        ("wider:\n  ball: [ball]\n", 2, "other words"),
        ("others: []\n", 1, "unknown part"),
        ("same: [\n", 1, ""),
    ],
)
def test_a_broken_list_says_where_and_why(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "nb.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenList, match=rf"nb\.yml:{line}: .*{said}"):
        groups(file)
