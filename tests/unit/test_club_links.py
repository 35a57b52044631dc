"""What a page offers the club behind a listing: forms where there are any, and always a mail."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_catalogue import REPOSITORY

from catalogue import forgelinks
from catalogue.doors import fields
from catalogue.load import load
from catalogue.model import Activity, Catalogue, Consent, Contact
from catalogue.pages.forclubs import MOST_LETTERS, ClubLinks, ForClubs

sample = load(REPOSITORY).catalogue
assert sample is not None
SAMPLE = sample
FORGE = "https://github.com/eksempelvik/brosjyre"
CHESS = next(one for one in SAMPLE.activities if one.id == "eksempelvik-sjakklubb/sjakk-kveld")
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=3000)


def links(
    activity: Activity = CHESS, catalogue: Catalogue = SAMPLE, language: str = "nb"
) -> ClubLinks:
    return ForClubs(catalogue).of(activity, language)


def at_forge(activity: Activity = CHESS) -> ClubLinks:
    return links(activity, replace(SAMPLE, repository=FORGE))


def asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query, strict_parsing=True)


@pytest.mark.parametrize(
    ("repository", "forms"),
    [
        (FORGE, True), ("https://github.example.no/x/y", True), ("https://gitlab.com/x/y", False),
        ("https://example.org/github.com/x", False), ("https://notgithub.com/x/y", False), ("", False),
    ],
)  # fmt: skip
def test_only_hosts_where_such_forms_work_have_forms(repository: str, *, forms: bool) -> None:
    assert forgelinks.has_forms(repository) == forms


def test_both_forms_know_the_listing_beforehand() -> None:
    found = at_forge()
    assert asked(found.right) == {
        "template": ["confirm.yml"],
        "id": [CHESS.id],
        "title": [f"Fortsatt riktig: Sjakk-kveld ({CHESS.id})"],
    }
    assert asked(found.change)["template"] == ["change.yml"]
    assert asked(found.change)["id"] == [CHESS.id]


@pytest.mark.parametrize(("link", "form"), [("right", "confirm"), ("change", "change")])
def test_what_a_link_fills_in_are_elements_of_its_form(link: str, form: str) -> None:
    filled = set(asked(getattr(at_forge(), link))) - {"template", "title"}
    assert filled <= {one.id for one in fields(form)}


def test_the_file_itself_can_be_edited() -> None:
    assert at_forge().edit == f"{FORGE}/edit/main/activities/{CHESS.id}.yml"


def test_elsewhere_both_ways_are_mails() -> None:
    found = links()
    assert found.right.startswith("mailto:")
    assert found.change.startswith("mailto:")
    assert (found.mail, found.edit) == ("", "")


def test_a_mail_tells_the_facts_as_they_stand() -> None:
    mail = asked(at_forge().mail)
    (body,) = mail["body"]
    assert mail["subject"] == [f"Endring: Sjakk-kveld ({CHESS.id})"]
    assert body.split("\r\n")[0].startswith("Hei! Dette står om Sjakk-kveld nå.")
    for said in ("Når: Tirsdag", "Hvor: ", "Pris: ", "Kontakt: ", "Rollen min i laget:"):
        assert said in body


def test_no_person_stands_in_a_mail() -> None:
    for activity in SAMPLE.activities:
        person = activity.contact.first_name if activity.contact else ""
        mail = unquote(at_forge(activity).mail)
        assert not person or f" {person}," not in mail


def test_a_persons_own_number_stands_in_no_mail() -> None:
    consent = Consent(dt.date(2026, 1, 1), dt.date(2027, 1, 1))
    person = Contact({"nb": "Leder"}, first_name="Kari", phone="00 00 00 77", consent=consent)
    assert "00 00 00 77" not in unquote(at_forge(replace(CHESS, contact=person)).mail)


def test_without_an_address_of_the_coordinator_there_are_the_telephone_and_the_form() -> None:
    ringing = replace(SAMPLE, coordinator=Contact(SAMPLE.coordinator.role, phone="00 00 00 01"))
    form = f"../../nb/page/send-in.html#{CHESS.id}"
    assert links(catalogue=ringing) == ClubLinks("tel:+4700000001", form)
    assert ForClubs(ringing, private=True).of(CHESS, "nb") == ClubLinks("tel:+4700000001")
    nobody = replace(SAMPLE, coordinator=Contact(SAMPLE.coordinator.role))
    assert links(catalogue=nobody) == ClubLinks("", form)


@pytest.mark.parametrize(
    ("offered", "source", "reader", "found"),
    [
        (("nb", "en", "ar"), "nb", "en", "en"),
        (("nb", "en", "ar"), "nb", "ar", "nb"),
        (("en", "nb", "ar"), "en", "ar", "en"),
        (("nn", "en", "ar"), "nn", "nn", "en"),
        (("nn", "ar"), "nn", "ar", "ar"),
    ],
)
def test_the_form_of_a_listing_is_found_from_pages_in_every_language(
    offered: tuple[str, ...], source: str, reader: str, found: str
) -> None:
    nobody = Contact(SAMPLE.coordinator.role)
    catalogue = replace(SAMPLE, languages=offered, source_language=source, coordinator=nobody)
    address = links(catalogue=catalogue, language=reader).change
    assert address == f"../../{found}/page/send-in.html#{CHESS.id}"


@pytest.mark.parametrize("one", SAMPLE.activities, ids=lambda one: one.id)
def test_every_address_of_the_sample_has_room_and_only_signs_of_addresses(one: Activity) -> None:
    for address in (*links(one), *at_forge(one)):
        assert len(address) <= MOST_LETTERS
        assert address.isascii()
        assert " " not in address


@pytest.mark.parametrize("letter", ["x", "ش", "😀"])
def test_a_long_title_and_sentence_are_cut(letter: str) -> None:
    odd = replace(CHESS, title={"nb": letter * 3000}, summary={"nb": letter * 3000})
    assert [len(one) for one in (*links(odd), *at_forge(odd)) if len(one) > MOST_LETTERS] == []


@settings(deadline=None)
@given(texts, texts)
def test_any_title_and_sentence_make_a_whole_address(title: str, summary: str) -> None:
    odd = replace(CHESS, title={"nb": title}, summary={"nb": summary})
    for address in (*links(odd), *at_forge(odd)):
        assert not set(address) & set("<>\"' \r\n")
        for value in asked(address).values() if address else ():
            assert "\ufffd" not in "".join(value) or "\ufffd" in title + summary
