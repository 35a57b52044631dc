"""What nobody has translated is looked up; what somebody has stays unless its source has changed."""

from __future__ import annotations

from dataclasses import replace

import paper_cases as cases
import pytest

from catalogue import words
from catalogue.model import Activity, Item, Step, Text, Translation
from catalogue.sourcetext import text_hash, with_fingerprints
from catalogue.translation import Phrase, translated
from catalogue.translation.phrasebook import look_up


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("Strikkekafé", "en", "Knitting café"),
        ("strikkekafé", "en", "Knitting café"),
        ("Vi drikker kaffe sammen.", "en", "We have coffee together."),
        ("{contact} møter deg ved glassdøra kl. 18:20.", "en", "{contact} meets you at the glass door at 18:20."),
        ("Kaffe kl. 19:30. Du kan gå når du vil.", "en", "Coffee at 19:30. You can leave when you like."),
        ("Vi spiser kl. 11.", "uk", "Ми їмо об 11:00."),
        ("kl. 10–18", "ar", "من 10:00 إلى 18:00"),
        ("Vi spiser kl. 18:30.", "fr", "Nous mangeons à 18\u00a0h\u00a030."),
        ("{contact} hilser på deg i 2. etasje.", "en", "{contact} greets you upstairs."),
    ],
)  # fmt: skip
def test_a_known_sentence_is_looked_up(text: str, wanted: str, expected: str) -> None:
    assert look_up(text, "nb", wanted) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vi bygger seilskuter.",
        "{contact} hilser på deg i 3. etasje.",
        "Vi drikker kaffe sammen. Vi bygger seilskuter.",
        "{n}",
        "",
    ],
)
def test_what_is_not_in_the_list_is_not_guessed(text: str) -> None:
    assert look_up(text, "nb", "en") is None


def test_a_number_chooses_its_plural_form() -> None:
    some = [look_up(f"Det er benk hver {n} meter.", "nb", "ru") for n in (1, 3, 400)]
    assert None not in some
    assert [str(n) in str(said) for n, said in zip((1, 3, 400), some, strict=True)] == [True] * 3


def test_there_are_more_than_150_phrases() -> None:
    assert len(words.section("nb", "phrases")) > 500


@pytest.mark.parametrize("language", sorted(set(words.offered()) - {"nb"}))
def test_every_phrase_can_be_said_in_every_language(language: str) -> None:
    unsaid = {
        said
        for key, said in words.section("nb", "phrases").items()
        if not look_up(_filled(said), "nb", language)
    }
    assert unsaid == set()


def _filled(pattern: str) -> str:
    slots = dict.fromkeys(words.placeholders(pattern), "18") | {
        "contact": "{contact}",
        "municipality": "{municipality}",
    }
    return pattern.format_map(slots)


def _kor(**changes: object) -> Activity:
    return replace(cases.CHOIR, **changes)


def _title(activity: Activity, *languages: str) -> Text:
    catalogue = replace(cases.of(activity), languages=("nb", *languages))
    return translated(catalogue).activities[0].title


def test_texts_are_looked_up_in_the_offered_languages_only() -> None:
    assert _title(_kor(title={"nb": "Boccia"}), "en", "ar") == {
        "nb": "Boccia", "en": "Boccia", "ar": "بوتشيا"
    }  # fmt: skip


def test_what_was_looked_up_is_marked() -> None:
    title = _title(_kor(title={"nb": "Strikkekafé", "en": "Knit with us"}), "en", "ar")
    assert {tag: isinstance(said, Phrase) for tag, said in title.items()} == {
        "nb": False, "en": False, "ar": True
    }  # fmt: skip


def test_a_step_and_an_item_are_looked_up_too() -> None:
    one = _kor(
        what_happens=(Step({"nb": "Vi drikker kaffe sammen."}),), bring=(Item({"nb": "Innesko"}),)
    )
    made = translated(replace(cases.of(one), languages=("nb", "en"))).activities[0]
    assert made.what_happens[0].text["en"] == "We have coffee together."
    assert made.bring[0].text["en"] == "Indoor shoes"


def test_a_translation_of_an_older_text_is_not_shown() -> None:
    old = _kor(
        title={"nb": "Kor for alle", "en": "Choir"},
        translations={"en": Translation((text_hash("Kor"),))},
    )
    assert _title(old, "en") == {"nb": "Kor for alle"}


def test_only_the_text_that_changed_loses_its_translation() -> None:
    one = _kor(
        title={"nb": "Kor for alle", "en": "Choir"},
        summary={"nb": "Vi synger.", "en": "We sing."},
        translations={"en": Translation((text_hash("Kor"), text_hash("Vi synger.")))},
    )
    made = translated(replace(cases.of(one), languages=("nb", "en"))).activities[0]
    assert ("en" in made.title, made.summary["en"]) == (False, "We sing.")


def test_spaces_make_no_translation_old() -> None:
    assert text_hash("Vi  synger.\n") == text_hash("Vi synger.")


def test_the_catalogue_s_name_keeps_its_town() -> None:
    named = replace(
        cases.CATALOGUE, name={"nb": "Aktiviteter i Eksempelvik"}, languages=("nb", "en")
    )
    assert translated(named).name["en"] == "Activities in Eksempelvik"
    assert translated(replace(named, name={"nb": "Lyst"})).name == {"nb": "Lyst"}


def test_names_are_never_looked_up() -> None:
    hall = replace(cases.CATALOGUE.places["hall"], name={"nb": "Yoga"}, door={"nb": "Ring på."})
    catalogue = replace(cases.CATALOGUE, places={"hall": hall}, languages=("nb", "en"))
    made = translated(catalogue).places["hall"]
    assert (made.name, made.door) == ({"nb": "Yoga"}, {"nb": "Ring på.", "en": "Ring the bell."})


def test_fingerprints_are_written_below_and_renewed_in_place() -> None:
    one = _kor(title={"nb": "Kor", "en": "Choir"}, summary={"nb": "Vi synger."}, translations={})
    one = replace(one, what_happens=(), bring=(), companion=None, come_first=None, contact=None)
    typed = "title: {nb: Kor, en: Choir}\ncode: '101'\n"
    block = f'translations:\n  en: {{of: ["{text_hash("Kor")}"]}}\n'
    written = with_fingerprints(typed, one, "nb")
    assert written == typed + block
    assert with_fingerprints(written, one, "nb") == written
    first = "translations:\n  en: {of: [old]}\n\n" + typed
    assert with_fingerprints(first, one, "nb") == block + "\n" + typed
