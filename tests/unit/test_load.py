"""The catalogue as a whole: what is kept, what is left out, digests, overlay and cache."""

from __future__ import annotations

import datetime as dt
import shutil
import string
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue import drawinglibrary, owncache, vocabulary
from catalogue.load import Cache, Loaded, activity, cache, ids, load
from catalogue.load.addresses import countries
from catalogue.load.images import ImageFolder
from catalogue.model import Activity, Cost, Rule
from catalogue.problems import known_codes, problem
from catalogue.yamltext import MOST_PROBLEMS

BASE = Path(__file__).parents[1] / "examples" / "base"
LISTING = "activities/sjakklubben/sjakk-kveld.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def only(loaded: Loaded) -> Activity:
    assert loaded.catalogue is not None
    (activity,) = loaded.catalogue.activities
    return activity


def edit(root: Path, old: str, new: str, path: str = LISTING) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_a_listing_becomes_an_activity_of_its_folder_and_file(root: Path) -> None:
    activity = only(load(root))
    assert (activity.id, activity.organisation) == ("sjakklubben/sjakk-kveld", "sjakklubben")


def test_labels_become_ids_and_plain_text_the_source_language(root: Path) -> None:
    activity = only(load(root))
    assert (activity.category, activity.cost) == ("games", (Cost("free"),))
    assert activity.title == {"nb": "Sjakk-kveld"}


def test_plain_text_of_a_nynorsk_club_is_nynorsk(root: Path) -> None:
    with (root / "activities/sjakklubben/organisation.yml").open("a", encoding="utf-8") as file:
        file.write("language: nn\n")
    assert only(load(root)).title == {"nn": "Sjakk-kveld"}


def test_a_schedule_line_becomes_a_rule(root: Path) -> None:
    (rule,) = only(load(root)).schedule
    expected = Rule(dt.time(18), dt.time(21), weekdays=(1,), last=dt.date(2027, 5, 25))
    assert (rule.start, rule.end, rule.weekdays, rule.last) == (
        expected.start,
        expected.end,
        expected.weekdays,
        expected.last,
    )


def test_an_activity_knows_where_its_fields_were_typed(root: Path) -> None:
    at = only(load(root)).at
    places = [at(name) for name in ("schedule.0.start", "title.nb", "food")]
    assert [(one.line, one.column) for one in places] == [(8, 12), (2, 8), (1, 1)]


def test_a_listing_with_an_error_is_left_out_and_the_others_stay(root: Path) -> None:
    shutil.copy(root / LISTING, root / "activities/sjakklubben/sjakk-dag.yml")
    edit(root, 'code: "101"', "code: ett", "activities/sjakklubben/sjakk-dag.yml")
    loaded = load(root)
    assert only(loaded).id == "sjakklubben/sjakk-kveld"
    assert [one.code for one in loaded.problems] == ["C216"]


def test_both_listings_with_one_code_are_told_a_free_code_of_their_own(root: Path) -> None:
    old = root / "activities" / "sjakklubben" / "sjakk-kveld.yml"
    new = old.with_name("sjakk-dag.yml")
    new.write_bytes(old.read_bytes())
    loaded = load(root)
    told = [(one.path.rpartition("/")[2], one.code, one.correction) for one in loaded.problems]
    assert [(*row[:2], row[2] and row[2].lines) for row in told] == [
        ("sjakk-dag.yml", "C260", ('code: "103"',)),
        ("sjakk-kveld.yml", "C218", ('code: "102"',)),
    ]
    assert loaded.catalogue is not None
    assert "sjakklubben/sjakk-dag" in [one.id for one in loaded.catalogue.activities]


def test_a_name_cut_at_a_hyphen_is_still_an_address() -> None:
    name = ids.slug("a" * (ids.MAX_LETTERS - 1) + " b")
    assert list(ids.check(name, "activities/x", folder=True)) == []


@pytest.mark.parametrize("name", ["sjakk-.yml", "Sjakk.yml", "index.yml"])
def test_a_listing_whose_name_is_no_address_is_left_out(root: Path, name: str) -> None:
    text = (root / LISTING).read_text(encoding="utf-8").replace('"101"', '"102"')
    (root / "activities/sjakklubben" / name).write_text(text, encoding="utf-8")
    assert only(load(root)).id == "sjakklubben/sjakk-kveld"


@pytest.mark.parametrize("name", ["Sjakklubben", "index", "sjakk-"])
def test_listings_of_a_folder_that_is_no_address_are_left_out(root: Path, name: str) -> None:
    (root / "activities/sjakklubben").rename(root / "activities" / name)
    loaded = load(root)
    assert loaded.catalogue is not None
    assert (loaded.catalogue.activities, dict(loaded.catalogue.organisations)) == ((), {})
    assert [one.path for one in loaded.problems] == [f"activities/{name}"]


def test_listings_of_a_folder_without_organisation_are_left_out(root: Path) -> None:
    (root / "activities/sjakklubben/organisation.yml").unlink()
    catalogue = load(root).catalogue
    assert catalogue is not None
    assert catalogue.activities == ()


def test_all_faults_of_all_files_come_in_one_run_sorted(root: Path) -> None:
    edit(root, "category: spill", "category: qwerty")
    edit(root, "summary:", "sumary:")
    edit(root, "lat: 59.91", "lat: 591", "activities/places/biblioteket.yml")
    found = [(one.path.split("/")[-1], one.line, one.code) for one in load(root).problems]
    assert found == [
        ("biblioteket.yml", 3, "C336"),
        ("sjakk-kveld.yml", 1, "C201"),
        ("sjakk-kveld.yml", 3, "C200"),
        ("sjakk-kveld.yml", 4, "C219"),
        ("sjakk-kveld.yml", 5, "C251"),
    ]


@pytest.mark.parametrize(
    ("field", "one", "module", "name"),
    [
        ("what_happens", "{{text: a, picture: {{drawing: hst{}}}}}", drawinglibrary, "suggest"),
        ("images", "{{file: kr{}.jpg}}", ImageFolder, "closest"),
        ("open_to", "sniorer{}", vocabulary, "suggest"),
    ],
)
def test_what_was_meant_is_looked_for_only_where_it_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, field: str, one: str, module: Any, name: str
) -> None:
    """A stranger's file may have thousands of faults, each a search among all names."""
    asked: list[object] = []
    monkeypatch.setattr(module, name, lambda *names: asked.append(names) or "")
    entries = "".join(f"  - {one.format(number)}\n" for number in range(500))
    file = root / LISTING
    kept = [line for line in file.read_text().splitlines(True) if not line.startswith(field)]
    file.write_text("".join(kept) + f"{field}:\n{entries}")
    found = load(root).problems
    assert 0 < len(asked) <= len(found) <= MOST_PROBLEMS


def test_a_broken_catalogue_file_gives_none_and_still_checks_the_listings(root: Path) -> None:
    edit(root, "municipality: Eksempelvik\n", "", "activities/catalogue.yml")
    edit(root, "category: spill", "category: qwerty")
    loaded = load(root)
    assert loaded.catalogue is None
    assert [one.code for one in loaded.problems] == ["C201", "C219"]


def test_digests_name_every_file_that_a_page_is_made_from(root: Path) -> None:
    expected = ["catalogue", "org:sjakklubben", "place:biblioteket", "sjakklubben/sjakk-kveld"]
    assert list(load(root).digests) == expected


def test_a_digest_changes_with_the_overlay_only_in_the_coordinator_edition(root: Path) -> None:
    public = load(root).digests["sjakklubben/sjakk-kveld"]
    write_private(root, "sjakklubben/sjakk-kveld.yml", "note: Spør Berit.\n")
    assert load(root).digests["sjakklubben/sjakk-kveld"] == public
    assert load(root, private=root / "private").digests["sjakklubben/sjakk-kveld"] != public


def in_country(root: Path, country: str) -> None:
    with (root / "activities/catalogue.yml").open("a", encoding="utf-8") as file:
        file.write(f"country: {country}\n")


@pytest.mark.parametrize(
    ("country", "typed", "amount"),
    [
        ("NO", "300", 300),
        ("NO", "kr 100,-", 100),
        ("NO", "kr. 100", 100),
        ("NO", "1 000 kroner", 1000),
        ("NO", "49,50", Decimal("49.50")),
        ("NO", "5.00", 5),
        ("NO", "1.200,00", 1200),
        ("NO", "NOK 300", 300),
        ("DK", "1 200,- kr", 1200),
        ("SE", "100 kronor", 100),
        ("GB", "£5", 5),
        ("GB", "GBP 5", 5),
        ("GB", "£56.70", Decimal("56.70")),
        ("GB", "1,200", 1200),
        ("GB", "£1,200.50", Decimal("1200.50")),
        ("CA", "$10", 10),
        ("CA", "10 CAD", 10),
        ("CA", "CA$ 2.5", Decimal("2.50")),
        ("US", "$1,000,000", 1_000_000),
        ("DE", "12,50 €", Decimal("12.50")),
        ("PL", "20 zł", 20),
        ("JP", "JPY 500", 500),
    ],
)
def test_a_price_is_read_in_the_money_of_the_country(
    root: Path, country: str, typed: str, amount: int | Decimal
) -> None:
    in_country(root, country)
    edit(root, "cost: gratis", f'cost: [{{kind: per år, amount: "{typed}"}}]')
    (cost,) = only(load(root)).cost
    assert (cost.amount, type(cost.amount)) == (amount, type(amount))


@pytest.mark.parametrize(
    ("country", "typed", "code"),
    [
        ("NO", "£5", "C330"),
        ("NO", "€5", "C330"),
        ("GB", "5 kr", "C330"),
        ("GB", "£56.70/£28.35", "C330"),
        ("NO", "1.000", "C332"),
        ("NO", "1,000", "C332"),
        ("DE", "1.000", "C332"),
        ("GB", "1.000", "C332"),
        ("GB", "-£5", "C330"),
        ("GB", "£-5", "C331"),
        ("US", "$1,000,001", "C208"),
    ],
)
def test_a_doubtful_price_is_refused(root: Path, country: str, typed: str, code: str) -> None:
    in_country(root, country)
    edit(root, "cost: gratis", f'cost: [{{kind: per år, amount: "{typed}"}}]')
    assert [one.code for one in load(root).problems] == [code]


@pytest.mark.parametrize(("country", "currency"), [("NO", "NOK"), ("CA", "CAD"), ("IE", "EUR")])
def test_a_catalogue_has_the_currency_of_its_country(
    root: Path, country: str, currency: str
) -> None:
    in_country(root, country)
    catalogue = load(root).catalogue
    assert catalogue is not None
    assert catalogue.currency == currency


@pytest.mark.parametrize(
    ("country", "typed", "shown"),
    [
        ("GB", "(0131) 229 8448", "(0131) 229 8448"),
        ("GB", "0131 229 8448 ext. 12", "0131 229 8448 x12"),
        ("GB", "+44 (0)131 229 8448", "+44 131 229 8448"),
        ("CA", "(403) 555-0143", "(403) 555-0143"),
        ("CA", "403–555–0143, extension 7", "403–555–0143 x7"),
        ("CA", "+1 (403) 555-0143", "+1 (403) 555-0143"),
        ("NO", "+47 22 22 22 22 int. 3", "+47 22 22 22 22 x3"),
        ("NO", "00 00 00 21", "00 00 00 21"),
    ],
)
def test_a_phone_is_kept_so_that_it_can_be_dialled(
    root: Path, country: str, typed: str, shown: str
) -> None:
    in_country(root, country)
    edit(root, "00 00 00 21", typed)
    contact = only(load(root)).contact
    assert contact is not None
    assert contact.phone == shown


@pytest.mark.parametrize("typed", ["22 22 22 22 / 33 33 33 33", "22 22 22 2(", "(22 22", "22x"])
def test_what_cannot_be_dialled_is_refused(root: Path, typed: str) -> None:
    edit(root, "00 00 00 21", typed)
    assert [one.code[:3] for one in load(root).problems] == ["C34"]


def write_private(root: Path, name: str, text: str) -> None:
    file = root / "private" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_overlay_joins_only_when_it_is_asked_for(root: Path) -> None:
    write_private(
        root,
        "sjakklubben/sjakk-kveld.yml",
        'experience_with: [afasi]\nnote: Spør Berit.\nphone: "00 00 00 33"\n',
    )
    public, private = only(load(root)), only(load(root, private=root / "private"))
    assert (public.experience_with, public.private_note) == ((), "")
    assert (private.experience_with, private.private_note) == (("aphasia",), "Spør Berit.")
    assert private.contact is not None
    assert private.contact.phone == "00 00 00 33"


def test_a_private_place_has_its_address_only_with_the_overlay(root: Path) -> None:
    place = "activities/places/biblioteket.yml"
    (root / place).write_text("name: Hjemme hos oss\nprivate: ja\n", encoding="utf-8")
    write_private(root, "places/biblioteket.yml", "address: Storgata 1\nlat: 59.91\nlon: 10.75\n")
    public, private = load(root).catalogue, load(root, private=root / "private").catalogue
    assert public is not None
    assert private is not None
    assert public.places["biblioteket"].address == ""
    assert private.places["biblioteket"].address == "Storgata 1"


def rich(root: Path) -> None:
    case = BASE.parent / "positive" / "every-field.yml"
    words: dict[str, Any] = yaml.safe_load(case.read_text(encoding="utf-8"))
    (root / LISTING).write_text(words["whole"], encoding="utf-8")
    for path, text in words["files"].items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def test_the_cache_gives_back_an_equal_catalogue(root: Path, tmp_path_factory: Any) -> None:
    rich(root)
    folder = tmp_path_factory.mktemp("cache")
    cold, warm = load(root, cache=Cache(folder)), load(root, cache=Cache(folder))
    assert cold.problems == warm.problems == ()
    assert cold.catalogue == warm.catalogue


def test_the_cache_keeps_decimals(root: Path, tmp_path_factory: Any) -> None:
    edit(root, "cost: gratis", "cost: [{kind: per år, nok: 49.50}, {kind: per gang, nok: 5}]")
    folder = tmp_path_factory.mktemp("cache")
    runs = [only(load(root, cache=Cache(folder))).cost for _ in range(2)]
    assert runs == [(Cost("per-year", Decimal("49.50")), Cost("per-session", 5))] * 2


def test_the_cache_never_hides_a_missing_picture(root: Path, tmp_path_factory: Any) -> None:
    rich(root)
    folder = tmp_path_factory.mktemp("cache")
    load(root, cache=Cache(folder))
    (root / "images/sjakklubben/sjakk.jpg").unlink()
    assert [one.code for one in load(root, cache=Cache(folder)).problems] == ["C361"]


def test_an_edited_listing_is_read_again(root: Path, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("cache")
    load(root, cache=Cache(folder))
    edit(root, "title: Sjakk-kveld", "title: Sjakk")
    assert only(load(root, cache=Cache(folder))).title == {"nb": "Sjakk"}


@pytest.mark.parametrize("words", [b"", b"[]", b"{\n\n", b"\xff\nx"])
def test_the_cache_of_another_version_is_an_empty_one(root: Path, words: bytes) -> None:
    owncache.write(root / ".cache/listings", words)
    assert only(load(root, cache=Cache(root / ".cache"))).id == "sjakklubben/sjakk-kveld"


def test_all_that_reads_a_file_decides_whether_the_cache_is_of_this_version() -> None:
    ask = "import sys, catalogue.load; print(*(m.__file__ for n, m in sys.modules.items() if 'catalogue' in n), sep='\\n')"
    made = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    decides = {str(file) for pattern in cache._SOURCES for file in cache._PACKAGE.glob(pattern)}
    assert set(made.stdout.splitlines()) - decides == set()


def test_a_cache_that_somebody_committed_is_an_empty_one(
    root: Path, checked_out: Callable[[Path], Path]
) -> None:
    load(root, cache=Cache(root / ".cache"))
    own, foreign = root / ".cache/listings", checked_out(root) / ".cache/listings"
    for file in (own, foreign):
        forged = file.read_bytes().replace(b"Sjakk", b"Forfalsket")
        mode = file.stat().st_mode
        file.unlink()
        file.write_bytes(forged)
        file.chmod(mode)
    titles = [
        only(load(r, cache=Cache(r / ".cache"))).title["nb"] for r in (root, foreign.parents[1])
    ]
    assert titles == ["Forfalsket-kveld", "Sjakk-kveld"]


def test_warnings_come_again_from_a_warm_cache(root: Path, tmp_path_factory: Any) -> None:
    edit(root, "title: Sjakk-kveld", "title: “Sjakk”")
    folder = tmp_path_factory.mktemp("cache")
    runs = [[one.code for one in load(root, cache=Cache(folder)).problems] for _ in range(2)]
    assert runs == [["C124"], ["C124"]]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=200))
def test_no_bytes_in_a_listing_raise(root: Path, data: bytes) -> None:
    (root / LISTING).write_bytes(data)
    loaded = load(root)
    assert loaded.catalogue is not None
    assert loaded.catalogue.activities == ()


SHAPES = ["x", "[]", "{}", "[[x]]", "{x: y}", "[x, {y: z}]", "'0'", "''", "-1", "[~]", "{nb: [x]}"]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_in_any_field_raises_and_every_problem_can_be_said(root: Path, shape: str) -> None:
    for number, field in enumerate(activity.LISTING.table):
        file = root / "activities/sjakklubben" / f"felt-{number}.yml"
        file.write_text(f"{field}: {shape}\n", encoding="utf-8")
    parts = [(part, tag) for part in ("what", "why", "fix") for tag in ("nb", "en")]
    assert all(one.say(*each) for one in load(root).problems for each in parts)


def test_both_languages_of_a_code_have_the_same_placeholders() -> None:
    def names(words: Any) -> set[str]:
        said = " ".join(words[part] for part in ("what", "why", "fix"))
        found = {name for _, name, _, _ in string.Formatter().parse(said) if name}
        return {name.removesuffix("_en") for name in found}  # a country is told in both

    codes = {code: words for code, words in known_codes().items() if code[1] in "123"}
    assert [code for code, words in codes.items() if names(words["nb"]) != names(words["en"])] == []


def test_the_country_of_a_number_is_named_in_the_language_of_the_message() -> None:
    told = problem("C341", "a.yml", value="12", **countries("NO"))
    said = [told.say("what", tag) for tag in ("nb", "en")]
    assert said == ["«12» kan ikke ringes i Norge.", "«12» cannot be called in Norway."]
