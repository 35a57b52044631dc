"""What is due on a day, its words, and that every place which shows the list shows the same."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_standing import CONSENT, CONTACT, KOR, PHOTO, SANGERNE, TODAY, catalogue, term

from catalogue import due
from catalogue.due import Due, due_list
from catalogue.model import Alert, Organisation, Place, Rule, Verified

Run = Callable[..., Any]
DAY = dt.timedelta(days=1)
FOTO = "eksempelvik-fotoklubb/fotoklubb"


def kinds(*activities: Any, today: dt.date = TODAY, **fields: Any) -> list[tuple[str, str]]:
    """(subject, kind) of everything that is due."""
    found = due_list(catalogue(*activities, **fields), today)
    return [(one.subject, one.kind) for one in found]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(150, []), (151, ["confirm-soon"]), (180, ["confirm-soon"]), (181, ["call-first"])],
)
def test_a_listing_is_due_a_month_before_it_says_ring_first(days: int, expected: list[str]) -> None:
    old = replace(KOR, verified=Verified(TODAY - days * DAY))
    assert [kind for _, kind in kinds(old)] == expected


@pytest.mark.parametrize(("days", "codes"), [(0, []), (1, []), (2, ["C621"])])
def test_a_listing_cannot_have_been_checked_on_a_day_to_come(days: int, codes: list[str]) -> None:
    found = catalogue(replace(KOR, verified=Verified(TODAY + days * DAY)))
    assert [one.code for one in due.checked_ahead(found, TODAY)] == codes


def test_a_wrong_year_of_the_check_is_told_with_its_line(tiny: Path, brosjyre: Run) -> None:
    file = tiny / "activities/turlaget/tur.yml"
    text = file.read_text(encoding="utf-8")
    year = re.search(r"verified: .*?(\d{4})-", text)
    assert year
    file.write_text(f"{text[: year.start(1)]}2036{text[year.end(1) :]}", encoding="utf-8")
    ran = brosjyre("check", tiny)
    line = text[: year.start()].count("\n") + 1
    assert (ran.code, f"activities/turlaget/tur.yml:{line}:" in ran.out, "C621" in ran.out) == (
        1,
        True,
        True,
    )


def test_a_listing_that_nobody_ever_confirmed_is_due_and_says_never() -> None:
    (one,) = due_list(catalogue(replace(KOR, verified=None)), TODAY)
    assert (one.kind, one.day, due.sentence(one, "nb").partition(";")[0]) == (
        "call-first",
        None,
        "aldri bekreftet",
    )


@pytest.mark.parametrize(("days", "expected"), [(61, []), (60, []), (59, ["ends"]), (0, ["ends"])])
def test_consents_are_asked_for_sixty_days_before_they_end(days: int, expected: list[str]) -> None:
    assert CONSENT.until
    listing = replace(KOR, verified=Verified(CONSENT.until - days * DAY))
    found = kinds(listing, today=CONSENT.until - days * DAY)
    told = [
        ("sangerne/kor", f"{kind}-consent-{end}")
        for kind in ("person", "photo")
        for end in expected
    ]
    assert sorted(set(found)) == told


def test_an_ended_consent_says_why_and_a_withdrawn_one_too() -> None:
    withdrawn = replace(CONTACT, consent=replace(CONSENT, withdrawn=True))
    (one,) = due_list(catalogue(replace(KOR, contact=withdrawn, images=(), what_happens=())), TODAY)
    assert (one.kind, one.how, "trukket" in due.sentence(one, "nb")) == (
        "person-consent",
        "withdrawn",
        True,
    )


def test_a_picture_is_told_by_its_place_in_the_listing() -> None:
    assert CONSENT.until
    found = due_list(catalogue(KOR), CONSENT.until + DAY)
    told = [due.sentence(one, "nb") for one in found if one.kind == "photo-consent"]
    assert [words.partition(" gikk")[0] for words in told] == [
        "samtykket til bilde 1",
        "samtykket til bildet til steg 1",
    ]


def test_a_season_is_due_a_month_before_its_last_session() -> None:
    last = dt.date(2026, 12, 22)
    found = [kinds(term(last), today=day) for day in (dt.date(2026, 11, 21), dt.date(2026, 11, 25))]
    assert found == [[], [("sangerne/kor", "season-ends")]]


def test_a_season_that_begins_again_is_not_due() -> None:
    again = Rule(dt.time(18), None, (1,), first=dt.date(2027, 1, 12), last=dt.date(2027, 6, 1))
    autumn = term(dt.date(2026, 12, 1))
    assert kinds(replace(autumn, schedule=(*autumn.schedule, again))) == []


def test_a_day_that_ends_the_listing_is_due_in_time() -> None:
    found = [kinds(replace(KOR, valid_until=TODAY + days * DAY)) for days in (31, 30, -1)]
    assert [[kind for _, kind in one] for one in found] == [
        [],
        ["valid-until-ends"],
        ["valid-until"],
    ]


def test_a_notice_that_is_over_is_due() -> None:
    over = replace(KOR, alert=Alert({"nb": "Obs"}, TODAY - DAY))
    assert kinds(over) == [("sangerne/kor", "alert-over")]


def test_a_place_of_which_nobody_knows_the_access_is_not_due() -> None:
    assert kinds(KOR, places={"salen": Place("salen", {"nb": "Salen"})}) == []


def test_the_photo_of_a_place_is_common_and_comes_first() -> None:
    assert CONSENT.until
    place = Place("salen", {"nb": "Salen"}, door_photo=PHOTO)
    found = kinds(KOR, places={"salen": place}, today=CONSENT.until)
    assert found[0] == ("place:salen", "photo-consent-ends")


ALL = [
    Due("a", "a/b", kind, TODAY, 200, 1, "images.0", how)
    for kind in (
        *("confirm-soon", "call-first", "expired", "season-over", "season-ends", "valid-until"),
        *("valid-until-ends", "alert-over", "person-consent-ends", "photo-consent-ends"),
    )
    for how in ("",)
] + [
    Due("a", "a/b", kind, TODAY, 0, 0, "what_happens.2.picture", how)
    for kind in ("person-consent", "photo-consent")
    for how in ("ended", "withdrawn", "missing")
]


@pytest.mark.parametrize("language", due.LANGUAGES)
def test_every_kind_has_its_words_in_every_language(language: str) -> None:
    told = [due.sentence(one, language) for one in ALL]
    assert [words for words in told if not words or "{" in words] == []
    assert len(set(told)) == len(ALL)


def test_the_three_languages_have_the_same_words() -> None:
    folder = Path(due.__file__).parents[1] / "data"
    import tomllib

    for name in ("due", "asking"):
        texts = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
        holes = [
            {key: sorted(re.findall(r"\{\w+\}", words)) for key, words in texts[tag].items()}
            for tag in due.LANGUAGES
        ]
        assert holes == [holes[0]] * 3


@pytest.mark.parametrize(
    ("own", "source", "expected"),
    [
        ("", "nb", "nb"),
        ("nn", "nb", "nn"),
        ("", "da", "nb"),
        ("en", "nb", "en"),
        ("ar", "nb", "en"),
    ],
)
def test_an_organisation_is_asked_in_its_own_language(own: str, source: str, expected: str) -> None:
    owner = {"sangerne": replace(SANGERNE, language=own)}
    one = replace(catalogue(KOR, organisations=owner), source_language=source)
    assert due.language_of(one, "sangerne") == expected


def test_what_is_due_tells_of_no_person() -> None:
    assert CONSENT.until
    found = due_list(catalogue(KOR), CONSENT.until + 400 * DAY)
    assert (len(found) > 2, "Berit" in repr(found), "00 00" in repr(found)) == (True, False, False)


def test_the_command_and_the_coordinators_page_show_the_same_list(
    sample: Path, coordinator_folder: Path, brosjyre: Run
) -> None:
    listed = json.loads(brosjyre("stale", sample, "--format", "json").out)
    lines = brosjyre("stale", sample).out.splitlines()
    page = (coordinator_folder / "nb" / "page/coordinator.html").read_text(encoding="utf-8")
    shown = re.findall(r'data-due="([^ "]+) ([^"]+)">.*?<span[^>]*>(.*?)</span>', page)
    assert [(one["id"], one["kind"], one["words"]) for one in listed] == shown
    assert [line.split("  ", 1)[0] for line in lines] == [one["id"] for one in listed]
    assert listed[0]["id"] == FOTO


def test_the_list_tells_whom_to_ring(tiny: Path, brosjyre: Run) -> None:
    (one,) = json.loads(brosjyre("stale", tiny, "--format", "json").out)
    assert (one["who"], one["phone"], one["email"]) == ("Turlaget", "00 00 00 03", "")
    (line,) = brosjyre("stale", tiny).out.splitlines()
    assert line.endswith("  ring Turlaget, 00 00 00 03")


@pytest.mark.parametrize(
    "organisation", ['{name: Turlaget, email: "tur@example.org"}', "{name: Turlaget}"]
)
def test_an_organisation_without_a_number_is_rung_through_the_contact(
    tiny: Path, brosjyre: Run, organisation: str
) -> None:
    file = tiny / "activities/turlaget/organisation.yml"
    file.write_text(organisation + "\n", encoding="utf-8")
    (line,) = brosjyre("stale", tiny).out.splitlines()
    assert line.endswith("  ring Kaffevert, 00 00 00 23")


def test_whoever_has_no_consent_any_more_is_not_rung(tiny: Path, brosjyre: Run) -> None:
    owner = tiny / "activities/sjakklaget/organisation.yml"
    owner.write_text("name: Sjakklaget\n", encoding="utf-8")
    said = [brosjyre("stale", tiny, "--today", day).out for day in ("2027-08-01", "2027-09-30")]
    assert [("00 00 00 21" in one, "sjakk-kveld" in one) for one in said] == [
        (True, True),
        (False, True),
    ]


def test_nobody_but_the_coordinator_answers_for_what_is_common() -> None:
    office = replace(CONTACT, first_name="", phone="00 00 00 01", consent=None)
    one = replace(catalogue(KOR), coordinator=office)
    asked = due.whom_to_ask(one, Due("", "place:hallen", "photo-consent"), "nb")
    assert due.ring(asked, "nb") == f"ring {office.role['nb']}, 00 00 00 01"
    assert due.ring(due.ToAsk("Laget", "", "lag@example.org"), "en") == (
        "write to Laget, lag@example.org"
    )
    assert due.ring(due.ToAsk("Laget", "", ""), "nb") == ""


def test_the_public_site_has_no_list_of_what_is_due(site_folder: Path) -> None:
    pages = site_folder.rglob("*.html")
    assert [file for file in pages if "data-due" in file.read_text(encoding="utf-8")] == []


def test_reminders_are_noted_in_the_listings_that_are_late(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("due", tiny, "--reminded")
    again = brosjyre("due", tiny, "--reminded")
    file = tiny / "activities/turlaget/kaffe.yml"
    assert (ran.code, ran.out, again.out) == (0, "activities/turlaget/kaffe.yml\n", "")
    assert file.read_text(encoding="utf-8").endswith("\nreminded:\n  - 2026-11-22\n")
    assert brosjyre("check", tiny).out == ""


def test_a_second_reminder_is_noted_beside_the_first(tiny: Path, brosjyre: Run) -> None:
    file = tiny / "activities/turlaget/kaffe.yml"
    with file.open("a", encoding="utf-8") as listing:
        listing.write("reminded: [2026-10-01]  # ringte\n")
    brosjyre("due", tiny, "--reminded")
    (one,) = json.loads(brosjyre("stale", tiny, "--format", "json").out)
    assert (one["id"], one["reminders"]) == ("turlaget/kaffe", 2)


def test_a_file_that_only_a_person_should_touch_is_told(tiny: Path, brosjyre: Run) -> None:
    file = tiny / "activities/turlaget/kaffe.yml"
    text = file.read_text(encoding="utf-8")
    inside = "".join(f"  {line}\n" for line in text.splitlines())
    file.write_text(inside, encoding="utf-8")
    ran = brosjyre("due", tiny, "--reminded")
    assert (ran.code, ran.err, file.read_text(encoding="utf-8")) == (
        1,
        "activities/turlaget/kaffe.yml: skriv selv  reminded: [2026-11-22]\n",
        inside,
    )


def test_an_organisation_that_is_not_there_is_wrong_use(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("due", tiny, "--mail", "--organisation", "korlaget")
    assert (ran.code, ran.err) == (
        2,
        "brosjyre: laget «korlaget» finnes ikke; velg blant: sjakklaget, turlaget\n",
    )


def test_a_catalogue_that_cannot_be_read_is_told(tiny: Path, brosjyre: Run) -> None:
    (tiny / "activities/catalogue.yml").write_text("name: [\n", encoding="utf-8")
    ran = brosjyre("due", tiny, "--mail")
    assert (ran.code, ran.err.startswith("activities/catalogue.yml:")) == (1, True)
    assert not (tiny / "paminnelser").exists()


def test_mail_goes_to_the_organisation_in_its_own_language(tiny: Path, brosjyre: Run) -> None:
    owner = tiny / "activities/turlaget/organisation.yml"
    owner.write_text(
        'name: Turlaget\nemail: tur@example.org\nlanguage: nn\nphone: "00 00 00 03"\n',
        encoding="utf-8",
    )
    ran = brosjyre("due", tiny, "--mail")
    text = (tiny / "paminnelser/turlaget.txt").read_text(encoding="utf-8")
    assert (ran.code, [file.name for file in (tiny / "paminnelser").iterdir()]) == (
        0,
        ["turlaget.txt"],
    )
    assert text.splitlines()[:2] == ["Til: tur@example.org", "Emne: Stemmer dette om Turlaget?"]
    for words in (
        "Kaffe etterpå",
        "torsdag kl. 12",
        "Frivillig",
        "Kaffevert, 00 00 00 23",
        "Ja, det stemmer",
        "1. mars 2026",
    ):
        assert words in text, words
    assert max(len(line) for line in text.splitlines() if "mailto:" not in line) <= 78


def test_mail_asks_a_club_in_plain_words(tiny: Path, brosjyre: Run) -> None:
    brosjyre("due", tiny, "--mail")
    text = (tiny / "paminnelser/turlaget.txt").read_text(encoding="utf-8")
    asked = "Ingen har bekreftet den på 266 dager, så kortet sier «ring først»."
    assert (f"- {asked}" in text, "Påminnelser" in text) == (True, False)


@pytest.mark.parametrize("language", due.LANGUAGES)
def test_a_club_is_asked_in_whole_sentences_without_a_count(language: str) -> None:
    every = [*ALL, Due("a", "a/b", "call-first", None, 366, 3), *(replace(ALL[0], days=1),)]
    told = [due.asked_of_a_club(one, language) for one in every]
    assert [words for words in told if words[0].islower() or words[-1] not in ".?"] == []
    assert [words for words in told if re.search("minnel|minning|emind|purra|purret", words)] == []


def test_mail_names_nobody_whose_consent_has_ended(tiny: Path, brosjyre: Run) -> None:
    brosjyre("due", tiny, "--mail", "--today", "2027-09-30")
    text = (tiny / "paminnelser/sjakklaget.txt").read_text(encoding="utf-8")
    assert (
        "Berit" in text,
        "00 00 00 21" in text,
        "gikk ut 20. august 2027" in text.replace("\n    ", " "),
    ) == (False, False, True)


def test_an_organisation_without_mail_is_told_with_its_phone(tiny: Path, brosjyre: Run) -> None:
    brosjyre("due", tiny, "--mail")
    text = (tiny / "paminnelser/turlaget.txt").read_text(encoding="utf-8")
    assert text.splitlines()[0] == "Til: (laget har ingen e-postadresse; ring 00 00 00 03)"


def test_a_mail_that_was_answered_is_taken_away(tiny: Path, brosjyre: Run) -> None:
    brosjyre("due", tiny, "--mail")
    own = tiny / "paminnelser" / "notat.txt"
    own.write_text("mitt", encoding="utf-8")
    file = tiny / "activities/turlaget/kaffe.yml"
    text = file.read_text(encoding="utf-8").replace("2026-03-01", "2026-11-20")
    file.write_text(text, encoding="utf-8")
    brosjyre("due", tiny, "--mail")
    assert [one.name for one in (tiny / "paminnelser").iterdir()] == ["notat.txt"]


def test_mails_are_never_put_into_the_site(tiny: Path, brosjyre: Run) -> None:
    ran = brosjyre("due", tiny, "--mail", "--out", str(tiny / "site" / "mails"))
    assert (ran.code, (tiny / "site").exists()) == (2, False)


def test_a_common_subject_needs_no_organisation() -> None:
    owner = Organisation("x", {"nb": "X"})
    found = due.by_organisation(
        [Due("", "catalogue", "person-consent"), Due(owner.id, "x/y", "expired")]
    )
    assert list(found) == ["", "x"]
