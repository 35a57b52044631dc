"""Bodies of pages from a small invented catalogue."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from catalogue import contents, settings
from catalogue.model import (
    Activity,
    Alert,
    Catalogue,
    Consent,
    Contact,
    Cost,
    Organisation,
    Origin,
    Picture,
    Place,
    Rendition,
    Rule,
    Step,
    Verified,
)
from catalogue.pages import Options, Page, Site
from catalogue.pages.kit import Shared

TODAY = dt.date(2026, 11, 22)
ORIGIN = Origin("activities/lag/kor.yml")
BERIT = Contact(
    {"nb": "Inkluderingskontakt"},
    first_name="Berit",
    phone="00 00 00 21",
    consent=Consent(dt.date(2026, 8, 20), dt.date(2027, 8, 20)),
)
CHOIR = Activity(
    "lag/kor",
    "lag",
    {"nb": "Kor <& sang>", "ar": "جوقة"},
    {"nb": "Vi synger sammen."},
    "music-dance",
    ORIGIN,
    code="101",
    contact=BERIT,
    what_happens=(Step({"nb": "Berit møter deg. Beritsen er ikke her."}),),
    schedule=(Rule(dt.time(18), dt.time(20), weekdays=(1,), year_round=True),),
    place="huset",
    cost=(Cost("free"),),
    images=(
        Picture(
            "lag/kor.jpg",
            alt={"nb": "Åtte synger."},
            kind="situation",
            consent=Consent(dt.date(2026, 8, 20), dt.date(2028, 8, 20)),
        ),
    ),
    verified=Verified(dt.date(2026, 11, 2)),
)
CATALOGUE = Catalogue(
    name={"nb": "Aktiviteter i Eksempelvik"},
    municipality="Eksempelvik",
    country="NO",
    source_language="nb",
    languages=("nb", "ar"),
    currency="NOK",
    coordinator=Contact({"nb": "Frivilligsentralen"}, phone="00 00 00 01"),
    organisations={"lag": Organisation("lag", {"nb": "Laget"}, phone="00 00 00 44")},
    places={
        "huset": Place("huset", {"nb": "Huset"}, address="Storgata 4", access={"lift": "no"}),
        "hjemme": Place("hjemme", {"nb": "Hos oss"}, address="Hemmelig vei 1", private=True),
    },
    activities=(CHOIR,),
)


def rendition(picture: Picture, shape: str) -> Rendition:
    if picture.drawing:
        return Rendition(picture.drawing, shape, (), 1200, 900, Path("chess.svg"))
    return Rendition("abc", shape, (320, 640), 1280, 960, Path("abc.jpg"))


def site(catalogue: Catalogue = CATALOGUE, state: str = "fresh") -> Site:
    return Site(catalogue, rendition, Options(TODAY, lambda one: state, "https://example.org/"))


def page(activity: Activity = CHOIR, language: str = "nb") -> Page:
    return site(replace(CATALOGUE, activities=(activity,))).activity(activity, language)


def many(count: int) -> Site:
    activities = tuple(replace(CHOIR, id=f"lag/a{number:03}") for number in range(count))
    return site(replace(CATALOGUE, activities=activities))


def test_every_page_of_every_language_has_one_address() -> None:
    assert [one.path for one in site().pages()] == [
        "index.html",
        "nb/index.html",
        "nb/category/music-dance.html",
        "nb/place/huset.html",
        "nb/lag/index.html",
        "nb/page/offline.html",
        "nb/page/away.html",
        "nb/page/languages.html",
        "nb/lag/kor.html",
        "ar/index.html",
        "ar/category/music-dance.html",
        "ar/place/huset.html",
        "ar/lag/index.html",
        "ar/page/offline.html",
        "ar/page/away.html",
        "ar/page/languages.html",
        "ar/lag/kor.html",
    ]


def test_the_coordinators_list_is_only_in_that_edition() -> None:
    options = Options(TODAY, lambda one: "fresh", coordinator=True)
    paths = [one.path for one in Site(CATALOGUE, rendition, options).pages()]
    assert [path for path in paths if "coordinator" in path] == [
        "nb/page/coordinator.html",
        "ar/page/coordinator.html",
    ]


def test_what_is_said_in_a_language_is_counted_once_for_all_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def texts(activity: Activity) -> Any:
        read.append(activity.id)
        return contents_texts(activity)

    contents_texts = contents.texts
    monkeypatch.setattr(contents, "texts", texts)
    shared = Shared(CATALOGUE, rendition, Options(TODAY, lambda one: "fresh"))
    title, every = ("Kor", "<&", "sang>"), 3 + 3 + 7 + 1 + 2
    assert [shared.said(tag) for tag in ("nb", "ar", "pl")] == [
        (every, every),
        (len(title), every),
        (0, every),
    ]
    assert read == [one.id for one in CATALOGUE.activities]


def test_the_same_page_is_named_in_each_language() -> None:
    assert page().alternates == {"nb": "nb/lag/kor.html", "ar": "ar/lag/kor.html"}


def test_a_title_is_plain_for_the_shell_and_escaped_in_the_body() -> None:
    made = page()
    assert (made.title, "Kor &lt;&amp; sang&gt;</h1>" in made.body) == ("Kor <& sang>", True)


def test_words_that_are_not_translated_carry_their_own_language() -> None:
    assert '<span lang="nb" dir="ltr">Vi synger sammen.</span>' in page(language="ar").body


def test_a_card_whose_title_names_a_person_carries_the_day_the_consent_ends() -> None:
    named = replace(CHOIR, title={"nb": "Sang med Berit"})
    body = site(replace(CATALOGUE, activities=(named,))).home("nb").body
    assert 'data-person="2027-08-20" data-name="Berit" data-role="Inkluderingskontakt"' in body


def over(**changes: Any) -> str:
    """The last day that a listing's page carries."""
    return page(replace(CHOIR, **changes)).body.partition('data-over="')[2][:10]


def weekly(**changes: Any) -> Rule:
    return replace(CHOIR.schedule[0], year_round=False, **changes)


def test_a_season_with_few_sessions_left_is_over_after_the_last_of_them() -> None:
    assert over(schedule=(weekly(last=dt.date(2026, 12, 20)),)) == "2026-12-15"


def test_a_long_season_is_over_after_its_last_day() -> None:
    assert over(schedule=(weekly(last=dt.date(2027, 6, 20)),)) == "2027-06-20"


def test_a_listing_without_an_end_is_never_over() -> None:
    assert "data-over" not in page().body


def test_a_listing_is_over_after_the_day_it_is_valid_until() -> None:
    assert over(valid_until=dt.date(2027, 1, 31)) == "2027-01-31"


def test_what_can_be_agreed_has_no_season() -> None:
    season = (weekly(last=dt.date(2026, 12, 20)),)
    assert "data-over" not in page(replace(CHOIR, schedule=season, by_arrangement={})).body


def test_behind_an_alert_waits_the_status() -> None:
    alert = Alert({"nb": "Møt ved kaia i dag."}, dt.date(2026, 11, 30))
    body = page(replace(CHOIR, alert=alert, status="full")).body
    assert ('data-alert="2026-11-30"' in body, "data-status hidden" in body) == (True, True)


def test_a_date_soon_stands_on_the_card_without_its_year() -> None:
    dates = Rule(dt.time(18), dates=(dt.date(2026, 12, 5), dt.date(2027, 11, 5)))
    body = site(replace(CATALOGUE, activities=(replace(CHOIR, schedule=(dates,)),))).home("nb").body
    assert re.findall(r"<b data-day=[^>]*>([^<]*)</b>", body) == ["5. desember", "5. november 2027"]


@pytest.mark.parametrize(
    ("count", "path"),
    [(120, "index.html"), (121, "index.html"), (61, "category/music-dance.html")],
)
def test_search_and_pills_stand_on_every_list(count: int, path: str) -> None:
    made = next(one for one in many(count).overviews("nb") if one.path == f"nb/{path}")
    assert re.findall('placeholder="([^"]*)"', made.header) == ["Søk"]
    assert made.body.count("data-pill=") == 6


def test_a_person_and_the_role_behind_carry_the_day_the_consent_ends() -> None:
    body = page().body
    assert ('data-person="2027-08-20"' in body, "data-role-instead hidden" in body) == (True, True)


def test_behind_a_person_stands_the_organisations_number() -> None:
    behind = page().body.partition("data-role-instead")[2]
    assert "00 00 00 44" in behind


def test_a_role_contact_hides_nothing_behind_it() -> None:
    role = replace(CHOIR, contact=Contact({"nb": "Treneren"}, phone="00 00 00 22"))
    assert "data-role-instead" not in page(role).body


def test_a_photo_carries_the_day_its_consent_ends() -> None:
    assert 'alt="Åtte synger." data-consent="2028-08-20"' in page().body


def test_a_photo_names_the_drawing_that_takes_its_place_when_the_consent_ends() -> None:
    assert 'data-instead="../../pictures/chess.svg"' in page(replace(CHOIR, drawing="chess")).body


def test_what_is_not_known_of_a_place_is_not_listed() -> None:
    assert page().body.count('<li class="ab-access--') == 1


def test_a_private_place_keeps_its_address() -> None:
    assert "Hemmelig" not in page(replace(CHOIR, place="hjemme")).body


def test_the_coordinators_list_tells_the_address_of_a_private_place() -> None:
    catalogue = replace(CATALOGUE, activities=(replace(CHOIR, place="hjemme"),))
    options = Options(TODAY, lambda one: "fresh", coordinator=True)
    made = Site(catalogue, rendition, options).coordinator("nb")
    assert '>Hos oss</span>, <span translate="no">Hemmelig vei 1<' in made.body


def test_a_list_of_dates_stands_on_its_weekdays_in_the_coordinators_week() -> None:
    dates = Rule(dt.time(17), dt.time(19), dates=(dt.date(2026, 12, 5),))
    catalogue = replace(CATALOGUE, activities=(replace(CHOIR, schedule=(dates,)),))
    options = Options(TODAY, lambda one: "fresh", coordinator=True)
    week = Site(catalogue, rendition, options).coordinator("nb").body.partition('id="week"')[2]
    saturday = week.partition("Lørdag")[2].partition("Søndag")[0]
    assert "17.00" in saturday


def test_without_a_public_address_there_is_no_code() -> None:
    made = Site(CATALOGUE, rendition, Options(TODAY, lambda one: "fresh"))
    assert "ab-qr" not in made.activity(CHOIR, "nb").body


def test_a_stale_listing_says_call_first_without_a_script() -> None:
    body = site(state="call-first").activity(CHOIR, "nb").body
    assert '<p class="ab-notice" data-call-first>' in body


@pytest.mark.parametrize(("count", "shown"), [(60, 60), (120, 120), (121, 9)])
def test_a_long_catalogue_shows_nine_of_a_category(count: int, shown: int) -> None:
    assert many(count).home("nb").body.count("<li data-is=") == shown


def test_a_long_category_is_cut_into_pages_of_sixty() -> None:
    paths = [one.path for one in many(121).of_language("nb") if "/category/" in one.path]
    assert paths == [f"nb/category/music-dance{end}.html" for end in ("", "-2", "-3")]


def test_a_listing_stands_once_in_the_catalogue_and_in_each_of_its_categories() -> None:
    made = site(replace(CATALOGUE, activities=(replace(CHOIR, also=("faith",)),)))
    pages = (made.home("nb"), made.category("music-dance", "nb"), made.category("faith", "nb"))
    assert [one.body.count("<li data-is=") for one in pages] == [1, 1, 1]


def test_a_card_stays_small() -> None:
    body = site().home("nb").body
    card = body[body.index("<li data-is=") : body.index("</li>", body.index("<li data-is="))]
    assert len(card.encode()) < 700


def test_the_language_menu_leads_to_the_same_page() -> None:
    links = site().language_links("nb", "lag/kor.html")
    assert 'href="../../ar/lag/kor.html" hreflang="ar" lang="ar" dir="rtl"' in links


def test_the_head_names_the_page_in_each_language() -> None:
    assert site().head_links("ar", "lag/kor.html") == (
        '<link rel="canonical" href="https://example.org/ar/lag/kor.html">'
        '<link rel="alternate" hreflang="nb" href="https://example.org/nb/lag/kor.html">'
        '<link rel="alternate" hreflang="ar" href="https://example.org/ar/lag/kor.html">'
    )


def test_the_policy_allows_no_other_host_and_nothing_inline() -> None:
    policy = site().shell("nb", 1).policy
    assert [word for word in ("http", "unsafe", "*") if word in policy] == []


@pytest.mark.parametrize("name", ["CALL_FIRST_DAYS", "EXPIRED_DAYS", "REMINDERS"])
def test_the_script_judges_age_by_the_same_numbers_as_the_build(name: str) -> None:
    folder = settings.templates_folder() / "components/freshness"
    script = (folder / "freshness-rules.js").read_text(encoding="utf-8")
    (number,) = re.findall(rf"const {name} = (\d+);", script)
    built = {
        "CALL_FIRST_DAYS": settings.CALL_FIRST_DAYS,
        "EXPIRED_DAYS": settings.EXPIRED_DAYS,
        "REMINDERS": settings.REMINDERS_BEFORE_REMOVAL,
    }
    assert int(number) == built[name]
