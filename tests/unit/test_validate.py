"""Every rule has a listing that breaks it, with the exact words; a correct one is left alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from catalogue.load import load
from catalogue.model import (
    Activity,
    Catalogue,
    Companion,
    Consent,
    Contact,
    Cost,
    Organisation,
    Origin,
    Picture,
    Place,
    Rule,
    Step,
    Translation,
    Verified,
)
from catalogue.problems import known_codes
from catalogue.sourcetext import text_hash
from catalogue.validate import validate
from catalogue.validate.plain import lix
from catalogue.validate.texts import sentences_of, words_of

GIVEN, ENDS = dt.date(2026, 8, 20), dt.date(2027, 8, 20)
CONSENT = Consent(GIVEN, ENDS, "styret", "sekretær")
PHOTO = Picture(
    file="kor/kor.jpg",
    alt={"nb": "Et kor synger."},
    kind="situation",
    consent=replace(CONSENT, minors="none"),
)
WEEKLY = Rule(dt.time(18), dt.time(20), (1,), first=GIVEN, last=ENDS)
CONTACT = Contact({"nb": "Leder"}, "Berit", "00 00 00 21", languages=("nb",), consent=CONSENT)
KOR = Activity(
    id="sangerne/kor",
    organisation="sangerne",
    title={"nb": "Kor", "en": "Choir"},
    summary={"nb": "Vi synger sammen hver tirsdag."},
    category="music-dance",
    origin=Origin("activities/sangerne/kor.yml"),
    what_happens=tuple(
        Step({"nb": words}) for words in ("{contact} møter deg.", "Vi synger.", "Vi har pause.")
    ),
    contact=CONTACT,
    images=(PHOTO,),
    schedule=(WEEKLY,),
    cost=(Cost("free"),),
    verified=Verified(GIVEN),
    positions={"title.nb": (1, 8), "contact.inclusion": (9, 3), "images.0": (20, 5)},
)
SANGERNE = Organisation("sangerne", {"nb": "Sangerne"}, origin=Origin("activities/sangerne/o.yml"))


def catalogue(*activities: Activity, **fields: Any) -> Catalogue:
    """A catalogue of these listings."""
    plain: dict[str, Any] = {
        "coordinator": Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01"),
        "organisations": {"sangerne": SANGERNE},
        "activities": activities,
    }
    return Catalogue(
        {"nb": "Eksempelvik"}, "Eksempelvik", "NO", "nb", ("nb", "en"), "NOK", **(plain | fields)
    )


def said(found: Catalogue) -> list[str]:
    """Code, place and sentence of every problem."""
    return [f"{each.code} {each.line}:{each.column} {each.say('what')}" for each in validate(found)]


def test_a_correct_listing_is_left_alone() -> None:
    assert said(catalogue(KOR)) == []


def test_the_sample_catalogue_is_left_alone() -> None:
    sample = load(Path(__file__).parents[2]).catalogue
    assert sample and said(sample) == []


def test_a_role_needs_no_consent() -> None:
    role = replace(CONTACT, first_name="", consent=None)
    assert said(catalogue(replace(KOR, contact=role))) == []


@pytest.mark.parametrize("kind", ["no-people", "drawing"])
def test_a_picture_without_people_needs_no_consent(kind: str) -> None:
    picture = replace(PHOTO, kind=kind, consent=None)
    assert said(catalogue(replace(KOR, images=(picture,)))) == []


def with_contact(**fields: Any) -> Mapping[str, Any]:
    return {"contact": replace(CONTACT, **fields)}


def with_photo(**fields: Any) -> Mapping[str, Any]:
    return {"images": (replace(PHOTO, **fields),)}


LONG_STEP = "Du får et brett og en motspiller og så spiller vi til klokka er mange."
HARD = (
    "Organisasjonen gjennomfører regelmessige fellesarrangementer innenfor kommunens "
    "aktivitetstilbud, hvor deltakerne oppfordres til selvstendig medvirkning gjennom "
    "tilrettelagte gruppeaktiviteter, erfaringsutveksling, kompetanseutvikling og sosialt "
    "fellesskap på tvers av generasjoner, interesser og forutsetninger i lokalsamfunnet vårt "
    "hele året."
)

BROKEN: list[tuple[Mapping[str, Any], str, str]] = [
    (
        with_contact(consent=None),
        "C401 9:3 kontakten «Berit» har ikke sagt ja til å stå her.",
        "spør, og legg til  consent: {date: 2026-08-20, by_role: leder, kept_by: leder, "
        "until: 2027-08-20}  – eller ta bort navnet.",
    ),
    (
        with_photo(consent=None),
        "C402 20:5 bildet «kor/kor.jpg» kan vise mennesker, men mangler samtykke.",
        "spør, og legg til  consent: {date: 2026-08-20, kept_by: leder, until: 2027-08-20, "
        "minors: none}  – er det ingen på bildet, skriv  kind: no-people",
    ),
    (
        with_photo(consent=CONSENT),
        "C403 20:5 samtykket for «kor/kor.jpg» sier ikke om det er barn på bildet.",
        "legg til  minors: none  (ingen barn)  eller  minors: both  "
        "(barnet og foresatte har sagt ja).",
    ),
    (
        with_contact(consent=replace(CONSENT, until=None)),
        "C404 9:3 samtykket mangler «until».",
        "legg til  until: 2027-08-20",
    ),
    (
        with_photo(consent=Consent(None, ENDS, minors="none")),
        "C404 20:5 samtykket mangler «date».",
        "legg til  date: 2026-11-02",
    ),
    (
        with_contact(consent=replace(CONSENT, until=dt.date(2026, 1, 1))),
        "C405 9:3 samtykket slutter 2026-01-01, før det begynner 2026-08-20.",
        "rett årstallet, for eksempel  until: 2027-08-20",
    ),
    (
        with_contact(first_name="Berit Eksempel"),
        "C420 9:3 «Berit Eksempel» ser ut som fornavn og etternavn.",
        "skriv bare fornavnet, for eksempel  first_name: Berit",
    ),
    (
        with_contact(role={"nb": "Kari Eksempel"}),
        "C421 9:3 rollen «Kari Eksempel» ser ut som navnet på en person.",
        "skriv hva personen gjør, for eksempel  role: Inkluderingskontakt  – og fornavnet i  "
        "first_name",
    ),
    (
        {"title": {"nb": "Syng med Berit"}},
        "C422 1:8 navnet «Berit» står skrevet i teksten.",
        'skriv  nb: "Syng med {contact}"',
    ),
    (
        {"title": {"nb": "Berits kor"}},
        "C422 1:8 navnet «Berit» står skrevet i teksten.",
        'skriv  nb: "{contact}s kor"',
    ),
    (
        {"title": {"nb": "Kor 018190 10001"}},
        "C423 1:8 teksten har et tall som kan være et fødselsnummer.",
        "ta bort tallet.",
    ),
    (
        {"title": {"nb": "Kor, kari@gmail.com"}},
        "C424 1:8 teksten har den private e-postadressen «kari@gmail.com».",
        "bruk lagets adresse, og skriv den i kontakten, for eksempel  email: post@example.org",
    ),
    (
        {"title": {"nb": "Kor for slagrammede"}},
        "C425 1:8 teksten har diagnoseordet «slagrammede».",
        "skriv hva dere gjør og hvem som er velkommen, for eksempel  Alle er velkommen, "
        "du trenger ikke mange ord.",
    ),
    (
        {"search_words": ("kor", "Afasi")},
        "C425 1:1 teksten har diagnoseordet «Afasi».",
        "skriv hva dere gjør og hvem som er velkommen, for eksempel  Alle er velkommen, "
        "du trenger ikke mange ord.",
    ),
    (
        {"id": "sangerne/afasi-kor"},
        "C426 1:1 navnet «sangerne/afasi-kor» har diagnoseordet «afasi».",
        "gi fila eller mappa et navn uten diagnose, for eksempel  kor-for-alle",
    ),
    (
        with_photo(file="kor/ADHD_gruppa.jpg"),
        "C426 20:5 navnet «kor/ADHD_gruppa.jpg» har diagnoseordet «ADHD».",
        "gi fila eller mappa et navn uten diagnose, for eksempel  kor-for-alle",
    ),
    (
        {"title": {"nb": "Kor for alle som har lyst til å synge litt"}},
        "C601 1:8 tittelen har 42 tegn; 40 får plass under bildet.",
        "kort den ned, for eksempel  title: Sjakk-kveld",
    ),
    (
        {"title": {"nb": "K"}},
        "C602 1:8 tittelen «K» er bare ett tegn.",
        "skriv hva dere gjør, for eksempel  title: Sjakk-kveld",
    ),
    (
        {"title": {"nb": "SYNG MED OSS"}},
        "C603 1:8 tittelen «SYNG MED OSS» er skrevet med bare store bokstaver.",
        "skriv  title: Syng med oss",
    ),
    (
        {"summary": {"nb": "Vi synger kl. 18. Alle kan bli med."}},
        "C604 1:1 sammendraget har 2 setninger; vi vil ha én.",
        'skriv for eksempel  nb: "Vi synger kl. 18."  – resten kan stå i description.',
    ),
    (
        {"summary": {"nb": "Vi " + "synger og " * 7 + "ler."}},
        "C605 1:1 sammendraget har 16 ord; høyst 15 er best.",
        "kort det ned, for eksempel  summary: Vi spiller sjakk og lærer deg reglene.",
    ),
    (
        {"what_happens": (Step({"nb": "Vi synger."}),)},
        "C606 1:1 «Slik er første gang» har 1 steg; 3 til 6 er best.",
        "skriv hva som skjer når du kommer, underveis og når du går:  "
        "what_happens: [{text: …}, {text: …}, {text: …}]",
    ),
    (
        {"what_happens": (*KOR.what_happens, Step({"nb": LONG_STEP}))},
        "C607 1:1 steget har 15 ord; høyst 12 er best.",
        "del steget i to, eller kort det ned, for eksempel  "
        "text: Du får et brett og en motspiller.",
    ),
    (
        {"summary": {"nb": "Vi møtes klokka Sju."}},
        "C608 1:1 tallet «Sju» er skrevet med bokstaver.",
        "skriv  7",
    ),
    (
        {"description": {"nb": HARD}},
        "C609 1:1 beskrivelsen er tung å lese (LIX 100; over 45 er tungt).",
        "del setningene, og bytt lange ord med korte, for eksempel  Vi møtes. Vi synger. "
        "Vi drikker kaffe.",
    ),
    (
        {"description": {"nb": "Dette er lett-lest."}},
        "C610 1:1 teksten bruker merkelappen «lett-lest».",
        "ta bort ordet.",
    ),
    (
        {"description": {"nb": "Vi synger. " * 137}},
        "C611 1:1 beskrivelsen har 1507 tegn; 1500 er nok i en brosjyre.",
        "behold det viktigste, og lenk til resten, for eksempel  website: https://example.org/kor",
    ),
    (
        {
            "title": {"nb": "Kor", "en": "Choir"},
            "translations": {"en": Translation(("01234567",))},
        },
        "C620 1:1 «title» er endret etter at teksten ble oversatt til «en».",
        "se over oversettelsen, og skriv  translations: {en: {of: [" + text_hash("Kor") + "]}}",
    ),
    (
        {"schedule": (WEEKLY, replace(WEEKLY, start=dt.time(19), end=dt.time(21)))},
        "C701 1:1 linje 1 og 2 i schedule skjer samtidig, for eksempel 2026-08-25.",
        'ta bort den ene, eller rett tida eller stedet, for eksempel  start: "20:00"',
    ),
    (
        {"former_ids": ("https://eksempel.no/nb/sangerne/koret.html",)},
        "C704 1:1 den gamle adressen «https://eksempel.no/nb/sangerne/koret.html» "
        "kan ikke ha vært adressen til en oppføring.",
        "skriv laget, en skråstrek og det gamle filnavnet, "
        "for eksempel  former_ids: [eksempelvik-sjakklubb/sjakk]",
    ),
]


@pytest.mark.parametrize(("changes", "what", "fix"), BROKEN, ids=[row[1][:4] for row in BROKEN])
def test_a_broken_rule_says_what_and_how_to_mend_it(
    changes: Mapping[str, Any], what: str, fix: str
) -> None:
    broken = catalogue(replace(KOR, **changes))
    assert (said(broken), [each.say("fix") for each in validate(broken)]) == ([what], [fix])


def test_two_listings_may_not_claim_the_same_former_address() -> None:
    pair = [replace(KOR, id=f"sangerne/{name}", former_ids=("x/y",)) for name in ("a", "b")]
    assert said(catalogue(*pair)) == [
        "C702 1:1 den gamle adressen «x/y» er også brukt av «sangerne/a»."
    ]


def test_two_folders_with_one_number_are_told() -> None:
    other = replace(SANGERNE, id="korps", orgnr="000000000")
    both = {"sangerne": replace(SANGERNE, orgnr="000000000"), "korps": other}
    assert said(catalogue(KOR, organisations=both)) == [
        "C703 1:1 organisasjonsnummeret 000000000 står også hos «sangerne»."
    ]


def test_the_coordinator_and_pictures_of_places_need_consent_too() -> None:
    place = Place("salen", {"nb": "Salen"}, door_photo=replace(PHOTO, consent=None))
    coordinator = Contact({"nb": "Frivilligsentralen"}, "Anne", "00 00 00 01")
    found = catalogue(KOR, coordinator=coordinator, places={"salen": place})
    assert [line[:4] for line in said(found)] == ["C401", "C402"]


def test_diagnosis_words_of_organisations_and_places_are_told() -> None:
    organisation = replace(SANGERNE, about={"en": "For people with aphasia."})
    place = Place("salen", {"nb": "Demenssenteret"})
    found = catalogue(KOR, organisations={"sangerne": organisation}, places={"salen": place})
    assert said(found) == [
        "C425 1:1 teksten har diagnoseordet «Demenssenteret».",
        "C425 1:1 teksten har diagnoseordet «aphasia».",
    ]


def test_a_problem_of_an_organisation_stands_at_its_field() -> None:
    typed = {"about": (3, 1), "about.en": (3, 14), "orgnr": (2, 8)}
    about = {"en": "For people with aphasia."}
    organisation = replace(SANGERNE, about=about, orgnr="000000000", positions=typed)
    place = Place("salen", {"nb": "Demenssenteret"}, positions={"name": (1, 7)})
    first = replace(SANGERNE, id="korps", orgnr="000000000")
    both = {"korps": first, "sangerne": organisation}
    assert [
        line[:9] for line in said(catalogue(KOR, organisations=both, places={"salen": place}))
    ] == ["C425 1:7 ", "C703 2:8 ", "C425 3:14"]


def test_a_folder_with_a_diagnosis_is_told_once_for_all_its_listings_and_pictures() -> None:
    club = replace(SANGERNE, id="afasi-kor")
    photo = replace(PHOTO, file="afasi-kor/kor.jpg")
    listings = (
        replace(KOR, id=f"afasi-kor/{name}", organisation="afasi-kor", images=(photo, photo))
        for name in ("kor", "tur")
    )
    assert said(catalogue(*listings, organisations={"afasi-kor": club})) == [
        "C426 1:1 navnet «afasi-kor» har diagnoseordet «afasi»."
    ]


def test_a_picture_that_is_shown_twice_is_told_once() -> None:
    photo = replace(PHOTO, file="sangerne/adhd.jpg")
    assert said(catalogue(replace(KOR, images=(photo, photo)))) == [
        "C426 20:5 navnet «sangerne/adhd.jpg» har diagnoseordet «adhd»."
    ]


@pytest.mark.parametrize(
    ("country", "words", "expected"),
    [
        ("NO", "Ring 018190 10001", ["C423"]),
        ("NO", "Ring 41819010069", []),
        ("NO", "Konto 1234.56.78903", []),
        ("NO", "Ring 99819010001", []),
        ("NO", "Ring 01819010002", []),
        ("GB", "Ring 01819010001", []),
        ("DK", "Ring 010190-0000", ["C423"]),
        ("DK", "Ring 990190-0000", []),
    ],
)
def test_only_what_a_register_could_give_is_an_identity_number(
    country: str, words: str, expected: list[str]
) -> None:
    told = said(replace(catalogue(replace(KOR, title={"nb": words})), country=country))
    assert [line[:4] for line in told] == expected


def test_english_fixes_have_english_examples() -> None:
    fixes = [words["en"]["fix"] for code, words in known_codes().items() if code[1] in "467"]
    norwegian = ("leder", "Vi ", "Alle ", "Sjakk", "kor", " er ", "Inkluderings")
    assert [fix for fix in fixes if any(re.search(rf"\b{one}", fix) for one in norwegian)] == []


def test_names_that_clubs_gave_themselves_are_exempt() -> None:
    own = replace(KOR, id="sangerne/afasikoret", title={"nb": "Afasikoret"})
    assert said(catalogue(own, own_names=("Afasikoret",))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Bruk krefter.",
        "Kolsyre i glasset.",
        "Langstrakt tur.",
        "Vi slår et slag.",
        "Seks hundre.",
        "Parken.",
        "Breast stroke.",
    ],
)
def test_words_that_only_look_like_diagnoses_are_left_alone(words: str) -> None:
    found = said(catalogue(replace(KOR, must_manage={"nn": words})))
    assert found == []


@pytest.mark.parametrize(
    "words", ["Kontonummer 1234.56.78901", "Ring +47 00 00 00 21", "Telefon 00 00 00 21"]
)
def test_other_numbers_are_not_taken_for_identity_numbers(words: str) -> None:
    assert said(catalogue(replace(KOR, must_manage={"nb": words}))) == []


def test_a_name_inside_another_word_is_no_name() -> None:
    assert said(catalogue(replace(KOR, title={"nb": "Beritunet"}))) == []


def test_lines_at_two_places_do_not_overlap() -> None:
    rules = (WEEKLY, replace(WEEKLY, place="salen"))
    assert said(catalogue(replace(KOR, schedule=rules))) == []


def test_lines_in_other_weeks_do_not_overlap() -> None:
    odd = replace(WEEKLY, interval=2)
    even = replace(odd, first=GIVEN + dt.timedelta(7))
    assert said(catalogue(replace(KOR, schedule=(odd, even)))) == []


def test_a_translation_stays_fresh_when_only_facts_change() -> None:
    known = replace(
        KOR,
        title={"nb": "Kor", "en": "Choir"},
        translations={"en": Translation((text_hash("Kor"),))},
        verified=Verified(ENDS),
    )
    assert said(catalogue(replace(known, cost=(Cost("per-year", 100),)))) == []


def test_the_organisations_own_language_is_counted() -> None:
    nynorsk = {"sangerne": replace(SANGERNE, language="nn")}
    kor = replace(KOR, summary={"nn": "Vi møtest klokka sju.", "nb": "Klokka sju."})
    assert said(catalogue(kor, organisations=nynorsk)) == [
        "C608 1:1 tallet «sju» er skrevet med bokstaver."
    ]


def test_how_to_ask_is_a_text_too() -> None:
    companion = Companion(("group-companion",), how_to_ask={"nb": "Ring Berit."})
    assert [line[:4] for line in said(catalogue(replace(KOR, companion=companion)))] == ["C422"]


def test_a_word_that_was_odd_in_one_listing_is_odd_in_the_next() -> None:
    told = [
        replace(KOR, origin=Origin(f"{name}.yml"), summary={"nb": "Kor for slagrammede."})
        for name in ("a", "c")
    ]
    found = validate(catalogue(told[0], replace(KOR, origin=Origin("b.yml")), told[1]))
    assert [(one.path, one.code) for one in found] == [("a.yml", "C425"), ("c.yml", "C425")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Lett lest om koret.", "C610"),
        ("(Lett-lest) om koret.", "C610"),
        ("Vi er «FIRE» stemmer.", "C608"),
        ("Ring 018190\N{NO-BREAK SPACE}10001 eller 01819010001x.", "C423"),
        ("Skriv til:kari@gmail.com.", "C424"),
        ("For deg med cerebral parese.", "C425"),
        ("Kor/demens/afasi", "C425"),
    ],
)
def test_signs_are_seen_whatever_stands_around_them(words: str, code: str) -> None:
    found = said(catalogue(replace(KOR, summary={"nb": words})))
    assert code in [line[:4] for line in found]


def test_letters_that_fold_to_a_number_word_are_no_number_word() -> None:
    assert said(catalogue(replace(KOR, summary={"nb": "Vi er ſeks eller fıre."}))) == []


def test_sentences_do_not_end_at_short_forms() -> None:
    text = "Vi møtes kl. 18 den 3. mai, f.eks. i Ca. 3 km. Så går vi!"
    assert sentences_of(text) == ["Vi møtes kl. 18 den 3. mai, f.eks. i Ca. 3 km.", " Så går vi!"]


def test_a_placeholder_and_a_clock_time_are_one_word_each() -> None:
    assert words_of("{contact} møter deg 18:30.") == ["contact", "møter", "deg", "18:30"]


def test_short_texts_have_no_lix() -> None:
    assert lix("Kommunestyrerepresentanter.") == 0


def test_every_code_of_the_rules_is_tried_here() -> None:
    tried = {row[1][:4] for row in BROKEN} | {"C702", "C703"}
    elsewhere = ("C430", "C431", "C432", "C621")  # of forgetting, and of the day
    codes = {code for code in known_codes() if code[1] in "467" and code not in elsewhere}
    assert tried == codes
