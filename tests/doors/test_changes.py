"""Some answers about a listing that exists: only what was answered is changed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalogue import REPOSITORY

from catalogue import yamltext
from catalogue.doors import Proposal, There, Unproposed, fields, propose
from catalogue.drafts import known
from catalogue.load import load

TODAY = dt.date(2026, 11, 22)
NAME = "turlaget/tur"
PATH = f"activities/{NAME}.yml"
TEXT = """# Skrevet av styret
title: {nb: Tur, en: Walk}
summary: Vi går.
category: Tur
place: torget
schedule:
  - {every: tirsdag, start: "18:00", end: "20:00", first: 2026-09-01, last: 2027-05-25, closed: [røde dager]}
cost: [{kind: per år, nok: 300}]
age: {min: 18, max: 99}
contact: {inclusion: {role: Turleder, first_name: Kari, phone: "00 00 00 21", languages: [nb, en]}}
images:
  - {file: tur.jpg, alt: {nb: En sti.}, kind: no-people, consent: not-needed, focal: [0.5, 0.4]}
  - {file: to.jpg, alt: En til., kind: no-people, consent: not-needed}
support: [come-and-see]
verified: {date: 2026-01-01, by_role: leder, how: phone}
"""  # fmt: skip
loaded = load(REPOSITORY)
assert loaded.catalogue is not None
ACTIVITY = loaded.catalogue.activities[0]
KNOWN = known(loaded.catalogue)


def there(text: str = TEXT) -> There:
    from dataclasses import replace

    listing = replace(ACTIVITY, id=NAME, code="777", former_ids=("turlaget/gammel",))
    listing = replace(listing, origin=replace(ACTIVITY.origin, path=PATH))
    return There(KNOWN, {NAME: listing}, {PATH: text})


def proposed(text: str = TEXT, **answers: str) -> Proposal:
    return propose("change", {"id": NAME, **answers}, there(text), TODAY)


def values(text: str) -> Any:
    node, faults = yamltext.read(text.encode(), PATH)
    assert node is not None
    assert faults == []
    return node.strings()


def changed(text: str = TEXT, **answers: str) -> dict[str, Any]:
    """Fields that differ; one that is gone is empty."""
    before, after = values(text), values(proposed(text, **answers).files[PATH])
    return {key: after.get(key, "") for key in before | after if before.get(key) != after.get(key)}


RULE = {
    "every": "tirsdag", "start": "18:00", "end": "20:00", "first": "2026-09-01",
    "last": "2027-05-25", "closed": ["røde dager"],
}  # fmt: skip
PERSON = values(TEXT)["contact"]["inclusion"]
FIRST, SECOND = values(TEXT)["images"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"title": "Kveldstur"}, {"title": "Kveldstur"}),
        ({"phone": "00 00 00 29"}, {"contact": {"inclusion": PERSON | {"phone": "00 00 00 29"}}}),
        ({"start": "17:00"}, {"schedule": [RULE | {"start": "17:00"}]}),
        ({"last": "2027-06-01"}, {"schedule": [RULE | {"last": "2027-06-01"}]}),
        ({"amount": "350"}, {"cost": [{"kind": "per år", "amount": "350"}]}),
        ({"cost_kind": "Gratis"}, {"cost": "gratis"}),
        ({"age_max": "fjern"}, {"age": {"min": "18"}}),
        ({"support": "fjern"}, {"support": ""}),
        ({"support": "Turvenn\nKom og se først"}, {"support": ["Turvenn", "Kom og se først"]}),
        ({"days": "onsdag, torsdag"}, {"schedule": [RULE | {"every": ["onsdag", "torsdag"]}]}),
        ({"website": "«Fjern»", "summary": "Vi går fort."}, {"summary": "Vi går fort."}),
        ({"photo": "fjern"}, {"images": [SECOND]}),
        ({"place": "på nett"}, {"place": "", "setting": "online"}),
        ({"energy": "Rolig"}, {"energy": "Rolig"}),
    ],
    ids=str,
)  # fmt: skip
def test_a_part_of_a_field_is_changed_alone(
    answers: dict[str, str], expected: dict[str, Any]
) -> None:
    assert changed(**answers) == expected


def test_all_year_takes_the_last_day_away() -> None:
    (rule,) = changed(last="hele året")["schedule"]
    assert rule == {key: one for key, one in RULE.items() if key != "last"} | {"year_round": "ja"}


def test_times_told_whole_replace_those_there_are() -> None:
    (rule,) = changed(days="fredag", start="12", last="2027-01-01")["schedule"]
    assert rule == {"every": "fredag", "start": "12", "last": "2027-01-01"}


def test_part_of_one_of_several_times_is_asked_for_whole() -> None:
    two = TEXT.replace(
        "age:", "  - {every: onsdag, start: '10:00', last: 2027-05-25}\nage:"
    ).replace("cost: [{kind: per år, nok: 300}]\n", "")
    with pytest.raises(Unproposed, match="several_times"):
        proposed(two, start="17:00")


def test_a_new_photo_takes_the_place_of_the_first() -> None:
    made = proposed(photo="foto.jpg", photo_alt="Ei bru.", photo_kind="Uten mennesker")
    assert made.photo == "images/turlaget/tur.jpg"
    assert values(made.files[PATH])["images"] == [
        {"file": "tur.jpg", "alt": "Ei bru.", "kind": "Uten mennesker", "consent": "not-needed"},
        SECOND,
    ]


def test_words_about_a_photo_without_one_change_nothing() -> None:
    with pytest.raises(Unproposed, match="words_only"):
        proposed(photo_alt="Ei bru.")


def test_a_new_place_comes_as_a_file_of_its_own() -> None:
    made = proposed(place="Grendehuset i Solvik", address="Vei 1, 6800 Solvik")
    assert sorted(made.files) == ["activities/places/grendehuset-i-solvik.yml", PATH]
    assert values(made.files[PATH])["place"] == "grendehuset-i-solvik"


def test_a_known_place_is_found_by_its_name() -> None:
    made = proposed(place=next(iter(KNOWN.places.values())))
    assert list(made.files) == [PATH]


def test_only_who_says_that_the_rest_is_right_confirms_the_listing() -> None:
    assert changed(title="Ny", still_right="x", by_role="kasserer")["verified"] == {
        "date": "2026-11-22", "by_role": "kasserer", "how": "self",
    }  # fmt: skip
    assert "verified" not in changed(title="Ny")


def test_comments_and_untouched_lines_stay() -> None:
    new = proposed(phone="00 00 00 29").files[PATH].splitlines()
    kept = [line for line in TEXT.splitlines() if not line.startswith("contact:")]
    assert [line for line in kept if line not in new] == []


@pytest.mark.parametrize(
    "typed", [NAME, f"https://x.example/nb/{NAME}.html", f" /{NAME}/ ", "777", "turlaget/gammel"]
)
def test_a_listing_is_found_by_id_address_code_or_former_id(typed: str) -> None:
    assert propose("change", {"id": typed, "title": "Ny"}, there(), TODAY).id == NAME


def test_a_file_that_cannot_be_changed_by_lines_is_left_to_a_person() -> None:
    with pytest.raises(Unproposed, match="unchangeable"):
        proposed("{title: Tur, summary: Vi går.}\n", title="Ny")


def test_what_stands_there_already_is_no_change() -> None:
    with pytest.raises(Unproposed, match="unchanged"):
        proposed("summary: Vi går.\n", summary="Vi går.")


def test_signs_that_are_not_seen_are_no_part_of_a_role() -> None:
    made = changed(still_right="x", by_role="kas\u202eserer\x1f")
    assert made["verified"]["by_role"] == "kasserer"


def test_an_answer_of_nothing_but_spaces_is_none() -> None:
    with pytest.raises(Unproposed, match="words_only"):
        proposed(category="\u00a0")


TYPED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
KEYS = st.sampled_from([one.key for one in fields("change") if one.key != "id"])


@settings(deadline=None)
@given(st.dictionaries(KEYS, TYPED | st.just("fjern") | st.just("hele året")))
def test_no_answers_raise_anything_but_a_kind_refusal(answers: dict[str, str]) -> None:
    try:
        made = proposed(**answers)
    except Unproposed as error:
        assert error.key in ("words_only", "unchanged", "several_times", "unchangeable")
        return
    assert made.id == NAME
    node, _ = yamltext.read(made.files[PATH].encode(), PATH)
    assert node is not None
    assert "category: Tur" in made.files[PATH] or "category" in answers
