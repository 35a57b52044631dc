"""What facts say beside the golden sentences: pills, companions, fallback, right-to-left text."""

import datetime as dt
from decimal import Decimal

import pytest
from facts_cases import activity, catalogue, listing, place, rule

from catalogue import facts as module
from catalogue.facts import Fact, Facts, Piece, cldr, pills
from catalogue.languages import LANGUAGES, Said
from catalogue.model import Activity, Companion, Cost, Place, Quiet, Rule, Verified
from catalogue.schedule import Session
from catalogue.words import offered

EVENING = Rule(dt.time(18), dt.time(21), weekdays=(1,))
DAY = Rule(dt.time(15, 59), weekdays=(1,))
GYM = Place("gym", {"nb": "Gymsalen"}, access={"step-free": "yes", "toilet": "partly"})
STAIRS = Place("stairs", {"nb": "Loftet"}, access={"step-free": "no", "toilet": "yes"})
UNKNOWN = Place("unknown", {"nb": "Hytta"})
PLACES = {one.id: one for one in (GYM, STAIRS, UNKNOWN)}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"cost": (Cost("free"),)}, {"free"}),
        ({"cost": (Cost("voluntary", 50),)}, {"free"}),
        ({"cost": (Cost("per-session", 20), Cost("free"))}, {"free"}),
        ({"cost": (Cost("per-session", 20), Cost("free", label={"nb": "barn"}))}, set()),
        ({"cost": (Cost("free", label={"nb": "for alle"}),)}, {"free"}),
        ({"cost": (Cost("per-year", 300),)}, set()),
        ({"place": "gym"}, {"wheelchair"}),
        ({"place": "stairs"}, set()),
        ({"place": "unknown"}, set()),
        ({"place": "gym", "schedule": (Rule(dt.time(18), place="stairs"),)}, {"evening"}),
        ({"support": ("group-companion",)}, {"company"}),
        ({"support": ("welcome-host", "come-and-see")}, set()),
        ({"companion": Companion(("walking-friend",))}, {"company"}),
        ({"companion": Companion((), not_yet=True)}, set()),
        ({"words": "none"}, {"few-words"}),
        ({"words": "few"}, {"few-words"}),
        ({"words": "many"}, set()),
        ({"schedule": (DAY,)}, {"day"}),
        ({"schedule": (Rule(dt.time(16), weekdays=(1,)),)}, {"evening"}),
        ({"schedule": (DAY, EVENING)}, {"day", "evening"}),
        ({}, set()),
    ],
)
def test_pills_are_what_question_21_settled(fields: dict, expected: set[str]) -> None:
    assert pills(activity(**fields), catalogue(places=PLACES)) == expected


def test_the_pool_gives_everybody_company() -> None:
    assert pills(activity(), catalogue(pool=("visiting-friend",))) == {"company"}


def test_a_pool_without_companions_gives_no_company() -> None:
    assert pills(activity(), catalogue(pool=("call-before",))) == frozenset()


def test_four_facts_have_icon_bold_and_plain() -> None:
    full = activity(
        schedule=(EVENING,), place="gym", cost=(Cost("per-year", 300),), open_to=("everyone",)
    )
    assert Facts(catalogue(places=PLACES), "nb").four_facts(full) == (
        Fact("when", "material/calendar-clock", "Tirsdag", "kl. 18–21"),
        Fact("where", "material/map-marker", "Gymsalen", is_name=True, plain_is_name=True),
        Fact("price", "material/cash", "300 kr", "per år"),
        Fact("access", "material/wheelchair", "Uten trapp, delvis tilgjengelig toalett"),
    )


def test_who_it_is_for_stands_where_access_is_unknown() -> None:
    one = activity(place="unknown", open_to=("seniors", "newcomers"), age_min=60)
    last = Facts(catalogue(places=PLACES), "nb").four_facts(one)[-1]
    assert last == Fact("who", "material/human-cane", "Seniorer (60+), nye i Norge", "Fra 60 år")


def test_what_is_unknown_is_left_out() -> None:
    assert Facts(catalogue(), "nb").four_facts(activity()) == ()


def test_further_rules_follow_the_first() -> None:
    late = Rule(dt.time(13), dt.time(14), weekdays=(3,))
    when = Facts(catalogue(), "nb").four_facts(activity(schedule=(EVENING, late)))[0]
    assert (when.bold, when.plain) == ("Tirsdag", "kl. 18–21. Torsdag kl. 13–14")


def test_rules_that_differ_in_their_days_are_one_sentence() -> None:
    thursday = Rule(dt.time(18), dt.time(21), weekdays=(3,))
    said = Facts(catalogue(), "nb").whens(activity(schedule=(EVENING, thursday)))
    assert said == ("Tirsdag og torsdag kl. 18–21",)


def test_another_place_is_said_with_its_rule() -> None:
    there = Rule(dt.time(18), dt.time(20), weekdays=(3,), place="stairs")
    one = activity(schedule=(EVENING, there), place="gym")
    said = Facts(catalogue(places=PLACES), "nb").whens(one)
    assert said == ("Tirsdag kl. 18–21", "Torsdag kl. 18–20, Loftet")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nb", "kl. 18–21. Torsdag kl. 18–20, Loftet"),
        ("ti", "ሰዓት 18:00–21:00። ሓሙስ ሰዓት 18:00–20:00፣ Loftet"),
        ("pa", "18:00–21:00 ਵਜੇ। ਵੀਰਵਾਰ 18:00–20:00 ਵਜੇ, Loftet"),
    ],
)
def test_rules_follow_each_other_with_the_signs_of_the_language(
    language: str, expected: str
) -> None:
    there = Rule(dt.time(18), dt.time(20), weekdays=(3,), place="stairs")
    one = activity(schedule=(EVENING, there), place="gym")
    fact = Facts(catalogue(places=PLACES), language).when_fact(one)
    assert fact is not None
    assert fact.plain == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ti", ("2 ሕዳር 2026", "2 ሕዳር")), ("pa", ("2 ਨਵੰਬਰ 2026", "2 ਨਵੰਬਰ"))],
)
def test_a_language_has_one_order_of_day_and_month(
    language: str, expected: tuple[str, str]
) -> None:
    facts, day = Facts(catalogue(), language), dt.date(2026, 11, 2)
    assert (facts.date(day), facts.short_date(day)) == expected


def test_by_arrangement_keeps_the_words_of_the_club() -> None:
    one = activity(by_arrangement={"nb": "En frivillig sykler."})
    assert Facts(catalogue(), "ar").four_facts(one) == (
        Fact(
            "when",
            "material/calendar-clock",
            "حسب الاتفاق",
            "En frivillig sykler.",
            plain_language="nb",
        ),
    )


def test_times_in_words_are_marked_with_their_language() -> None:
    one = activity(schedule_text={"nb": "Når det er vær til det"})
    fact = Facts(catalogue(), "en").four_facts(one)[0]
    assert (fact.bold, fact.language) == ("Når det er vær til det", "nb")


def test_a_place_name_is_marked_with_its_language() -> None:
    fact = Facts(catalogue(), "ar").place(place({"name": "Biblioteket", "address": "Torget 1"}))
    assert (fact.language, fact.plain_language) == ("nb", "nb")


def test_a_single_day_is_written_out_on_the_card() -> None:
    assert Facts(catalogue(), "nb").days(activity(schedule=(EVENING,))) == ("Tirsdag",)


def test_several_days_are_short_on_the_card() -> None:
    both = activity(schedule=(Rule(dt.time(18), weekdays=(1, 3)),))
    assert Facts(catalogue(), "nb").days(both) == ("Tir", "Tor")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nb", "Norsk, engelsk, arabisk og litauisk"),
        ("nn", "Norsk, engelsk, arabisk og litauisk"),
        ("en", "Norwegian, English, Arabic and Lithuanian"),
        ("ar", "النرويجية والإنجليزية والعربية والليتوانية"),
        ("ti", "ኖርወይኛ፣ እንግሊዝኛ፣ ዓረብኛን ሊትዌንኛን"),
        ("pa", "ਨਾਰਵੇਜੀਅਨ, ਅੰਗਰੇਜ਼ੀ, ਅਰਬੀ ਅਤੇ ਲਿਥੁਆਨੀਅਨ"),
    ],
)
def test_spoken_languages_are_named(language: str, expected: str) -> None:
    assert Facts(catalogue(), language).languages(("nb", "en", "ar", "lt")) == expected


def test_an_unknown_language_is_its_tag() -> None:
    assert Facts(catalogue(), "nb").languages(("qqx",)) == "Qqx"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("fresh", ("", "Sjekket 2. november 2026")),
        ("call-first", ("Ring først", "Sist sjekket 2. november 2026")),
        ("expired", ("Ring først", "Sist sjekket 2. november 2026")),
    ],
)
def test_the_age_of_a_listing_is_said(state: str, expected: tuple[str, str]) -> None:
    one = activity(verified=Verified(dt.date(2026, 11, 2)))
    assert Facts(catalogue(), "nb").freshness(one, state) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nb", "Neste gang: tirsdag 3. november kl. 18–21"),
        ("nn", "Neste gong: tysdag 3. november kl. 18–21"),
        ("en", "Next time: Tuesday 3 November 18:00–21:00"),
        ("ar", "المرة القادمة: الثلاثاء 3 نوفمبر من 18:00 إلى 21:00"),
    ],
)
def test_the_next_session_is_said(language: str, expected: str) -> None:
    session = Session(dt.date(2026, 11, 3), dt.time(18), dt.time(21))
    assert Facts(catalogue(), language).next_line(session) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"first": "2026-09-01", "last": "2027-05-25"}, "1. september 2026 – 25. mai 2027"),
        ({"first": "2026-09-01"}, "Fra 1. september 2026"),
        ({"last": "2027-05-25"}, "Til 25. mai 2027"),
        ({"year_round": "true", "first": "2026-01-06"}, "Hele året"),
        ({}, ""),
    ],
)
def test_a_season_is_said(fields: dict, expected: str) -> None:
    weekly = rule({"every": "tirsdag", "start": "18:00"} | fields)
    assert Facts(catalogue(), "nb").season(weekly) == expected


def test_closed_days_are_said() -> None:
    closed = Rule(dt.time(18), weekdays=(1,), closed=("public-holidays", "school-holidays"))
    assert Facts(catalogue(), "nb").closed(closed) == "Stengt: røde dager og skoleferier"


def test_a_quiet_time_keeps_the_words_of_the_club() -> None:
    quiet = Quiet(dt.time(12), dt.time(13), {"nb": "Maskinene er av."})
    said = Facts(catalogue(), "nb").quiet(Rule(dt.time(10), weekdays=(3,), quiet=quiet))
    assert said == ("Stille stund kl. 12–13", Said("Maskinene er av.", "nb", "ltr"))


def test_a_companion_of_the_group_comes_before_the_pool() -> None:
    one = activity(companion=Companion(("group-companion",), from_members=True))
    found = Facts(catalogue(pool=("visiting-friend",)), "nb").companion(one)
    assert (found.source, found.words) == ("group", "Noen fra gruppa kan bli med deg.")


def test_the_pool_stands_in_for_a_group_that_has_nobody_yet() -> None:
    one = activity(companion=Companion((), not_yet=True))
    found = Facts(catalogue(pool=("visiting-friend",)), "nb").companion(one)
    assert (found.source, found.kinds) == ("pool", ("Besøksvenn",))


def test_a_phone_number_is_to_be_isolated() -> None:
    assert Facts(catalogue(), "ar").phone("00 00 00 21") == Piece("00 00 00 21", ltr=True)


def test_a_label_of_another_language_is_kept_together_in_the_sentence() -> None:
    child = Cost("per-session", 20, {"nb": "barn"})
    one = activity(cost=(Cost("per-session", 40), child))
    said = "per session or 20 kr per session (\u2068barn\u2069)"
    assert Facts(catalogue(), "en").price(one) == ("40 kr", said)


def test_a_label_of_the_language_stands_in_the_sentence() -> None:
    child = Cost("per-session", 20, {"nb": "barn"})
    one = activity(cost=(Cost("per-session", 40), child))
    assert Facts(catalogue(), "nb").price(one) == ("40 kr", "per gang eller 20 kr per gang (barn)")


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (Cost("per-year", 300), "300 kr per år"),
        (Cost("voluntary", 30), "Gi det du vil, gjerne 30 kr"),
        (Cost("free"), "Gratis"),
    ],
)
def test_a_price_in_one_line_reads_as_a_sentence(cost: Cost, said: str) -> None:
    assert Facts(catalogue(), "nb").price_sentence(activity(cost=(cost,))) == said


def test_price_lines_keep_their_labels() -> None:
    one = activity(cost=(Cost("per-session", 20, {"nb": "barn"}),))
    line = Facts(catalogue(), "en").about(one).prices[0]
    assert line == module.PriceLine(
        "material/cash", "20 kr", "per session", Said("barn", "nb", "ltr")
    )


def test_another_country_has_its_own_money() -> None:
    danish = catalogue(country="DK", currency="DKK", source_language="da")
    assert Facts(danish, "nb").money(40) == "40 kr."


@pytest.mark.parametrize(
    ("country", "currency", "source", "said"),
    [
        ("NO", "NOK", "nb", ["1,200 kr", "49.50 kr"]),
        ("GB", "GBP", "en", ["£1,200", "£49.50"]),
        ("CA", "CAD", "en", ["$1,200", "$49.50"]),
        ("NO", "NOK", "en", ["1,200 kr", "49.50 kr"]),
        ("IE", "EUR", "en", ["€1,200", "€49.50"]),
        ("GB", "NOK", "en", ["NOK 1,200", "NOK 49.50"]),
        ("FI", "EUR", "se", ["1,200 €", "49.50 €"]),
    ],
)
def test_money_is_written_as_where_the_catalogue_is(
    country: str, currency: str, source: str, said: list[str]
) -> None:
    home = catalogue(country=country, currency=currency, source_language=source)
    assert [Facts(home, "en").money(one) for one in (1200, Decimal("49.50"))] == said


def test_decimals_are_written_as_the_reader_s_language_writes_them() -> None:
    assert Facts(catalogue(), "nb").money(Decimal("49.50")) == "49,50 kr"


def test_decimals_have_a_currency_in_words_from_right_to_left() -> None:
    assert Facts(catalogue(), "ar").money(Decimal("49.50")) == "49.50 كرونة نرويجية"


@pytest.mark.parametrize("language", offered())
def test_right_to_left_sentences_hold_no_dash_between_numbers(language: str) -> None:
    one = listing({"age_min": "18", "age_max": "29", "group_size": "small", "usual_number": "5"})
    one = Activity(
        **{name: getattr(one, name) for name in one.__slots__} | {"schedule": (EVENING,)}
    )
    about = Facts(catalogue(), language).about(one)
    text = repr((about.four, about.whens, about.traits, about.who))
    assert (LANGUAGES[language].direction == "rtl") == ("–" not in text)


def test_day_names_do_not_depend_on_the_language_asked_before() -> None:
    for language in ("ps", "ur", "ckb", "pl", "sw", "nb"):
        cldr.day_name(language, 1)
    assert [cldr.day_name(tag, 1) for tag in ("nb", "nn", "pl", "sw", "fr")] == [
        "tirsdag",
        "tysdag",
        "wtorek",
        "Jumanne",
        "mardi",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_offered_language_can_write_dates_and_numbers(language: str) -> None:
    day = dt.date(2026, 11, 2)
    written = (
        cldr.long_date(language, day),
        cldr.short_date(language, day),
        cldr.number(language, 1500),
        cldr.money(language, 300, "NOK", "nb"),
        cldr.day_name(language, 1),
        cldr.month_name(language, 5),
    )
    assert ["" in written, "2026" in written[0], "300" in written[3]] == [False, True, True]
