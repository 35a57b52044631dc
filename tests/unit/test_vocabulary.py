"""Closed lists: what may be typed, what is suggested, and that every value is complete."""

from pathlib import Path

import material
import pytest

from catalogue import vocabulary
from catalogue.words import Words, offered

ICONS = Path(material.__file__).parent / "templates" / ".icons"
LISTS = (
    "access access_state category closed cost_kind energy experience_with gives group_size how "
    "joining language minors open_to pay photo_kind setting sound status subsidy support "
    "translator words"
)
ENTRIES = [
    (name, entry.id) for name, entries in vocabulary.lists().items() for entry in entries.values()
]


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("category", "games", "games"),
        ("category", "Spill, sjakk og quiz", "games"),
        ("category", "SPILL, SJAKK OG QUIZ", "games"),
        ("category", "spill", "games"),
        ("category", "Spel, sjakk og quiz", "games"),
        ("category", "Games, chess and quiz", "games"),
        ("category", "Mat og kafe\u0301", "food"),
        ("category", "ha\u030andarbeid", "crafts"),
        ("category", "music dance", "music-dance"),
        ("cost_kind", "per år", "per-year"),
        ("cost_kind", "pr. år", "per-year"),
        ("cost_kind", "pr gang", "per-session"),
        ("cost_kind", "Per år (medlem)", "per-year"),
        ("cost_kind", "kontingent", "per-year"),
        ("setting", "inne", "indoors"),
        ("energy", "rolig", "calm"),
        ("sound", "stille", "quiet"),
        ("open_to", "alle", "everyone"),
        ("open_to", "Seniorer", "seniors"),
        ("joining", "bare kom", "drop-in"),
        ("joining", "Bare kom!", "drop-in"),
        ("closed", "røde dager", "public-holidays"),
        ("closed", "raude dagar", "public-holidays"),
        ("pay", "kontant", "cash"),
        ("subsidy", "fritidskort", "leisure-card"),
        ("group_size", "3 – 8", "small"),
        ("group_size", "medium", "medium"),
        ("status", "Fullt - venteliste", "full"),
        ("status", "Starter når noen vil", "forming"),
        ("access_state", "delvis", "partly"),
        ("access_state", "ja", "yes"),
        ("how", "telefon", "phone"),
        ("gives", "bli kjent", "friends"),
        ("photo_kind", "tegning", "drawing"),
        ("language", "norsk", "nb"),
        ("language", "prs", "prs"),
        ("minors", "begge", "both"),
        ("category", "noe helt annet", None),
        ("category", "", None),
    ],
)
def test_a_value_is_found(name: str, typed: str, expected: str | None) -> None:
    assert vocabulary.find(name, typed) == expected


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("category", "spil og sjakk", "Spill, sjakk og quiz"),
        ("category", "svøming", "Svømming og bading"),
        ("joining", "bare komm", "Bare kom"),
        ("open_to", "senior", "Seniorer (60+)"),
        ("category", "zzzz", ""),
        ("category", "x" * 100_000, ""),
    ],
)
def test_the_nearest_label_is_suggested(name: str, typed: str, expected: str) -> None:
    assert vocabulary.suggest(name, typed) == expected


def test_all_lists_are_there() -> None:
    assert sorted(vocabulary.lists()) == LISTS.split()


@pytest.mark.parametrize(("name", "value"), ENTRIES)
def test_an_icon_is_shipped_with_material(name: str, value: str) -> None:
    assert (ICONS / f"{vocabulary.entry(name, value).icon}.svg").is_file()


@pytest.mark.parametrize("language", offered())
def test_every_value_has_a_label(language: str) -> None:
    said = Words(language)
    assert [pair for pair in ENTRIES if not said.label(*pair)] == []


@pytest.mark.parametrize("language", offered())
def test_a_short_category_has_at_most_twelve_letters(language: str) -> None:
    shorts = [Words(language).short("category", value) for value in vocabulary.ids("category")]
    assert [short for short in shorts if not 0 < len(short) <= 12] == []


@pytest.mark.parametrize("language", vocabulary.TYPED_LANGUAGES)
def test_every_label_finds_its_own_value(language: str) -> None:
    said = Words(language)
    lost = [
        (name, value)
        for name, value in ENTRIES
        if vocabulary.find(name, said.label(name, value)) != value
    ]
    assert lost == []


@pytest.mark.parametrize("name", sorted(vocabulary.lists()))
def test_everyday_forms_mean_one_value_only(name: str) -> None:
    entries = vocabulary.lists()[name].values()
    stolen = [
        (form, entry.id)
        for entry in entries
        for form in entry.accepts
        if vocabulary.find(name, form) != entry.id
    ]
    assert stolen == []


def test_every_category_has_a_tint() -> None:
    tints = [entry.tint for entry in vocabulary.lists()["category"].values()]
    assert [tint for tint in tints if len(tint) != 7 or not tint.startswith("#")] == []


def test_companions_are_people_who_come_along() -> None:
    assert vocabulary.companion_kinds() == {
        "group-companion",
        "activity-friend",
        "visiting-friend",
        "walking-friend",
        "driving-friend",
        "language-friend",
    }


def test_labels_of_a_list_are_in_its_order() -> None:
    assert vocabulary.labels("setting") == ("Inne", "Ute", "Inne og ute", "På nett")


def test_a_word_with_a_slip_of_the_finger_has_one_that_is_meant() -> None:
    assert vocabulary.nearest("energy", "rolg") == ("Rolig",)


@pytest.mark.parametrize(("name", "typed"), [("photo_kind", "people"), ("minors", "one")])
def test_no_guess_makes_a_picture_need_no_consent(name: str, typed: str) -> None:
    assert vocabulary.nearest(name, typed) == ()


def test_two_words_that_are_as_near_are_both_meant() -> None:
    assert vocabulary.nearest_of("trsdag", {"tirsdag": "ti", "torsdag": "to"}) == ("ti", "to")
