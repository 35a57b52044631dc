"""What contacts are told of privacy: from the settings, in the languages somebody answers for."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_catalogue import TINY, build

from catalogue import privacytext
from catalogue.adapters.textpages import for_contacts, with_link_for_contacts
from catalogue.load import load
from catalogue.model import Catalogue
from catalogue.settings import Settings

Run = Callable[..., Any]
WRITTEN = ("nb", "nn", "en")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = load(TINY).catalogue
    assert found is not None
    return replace(found, repository="https://github.com/eksempelvik/brosjyre")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    day = dt.date(2026, 11, 22)
    url = "https://brosjyre.example.org/"
    return Settings(tmp_path, tmp_path / "site", tmp_path / ".cache", day, site_url=url)


@pytest.mark.parametrize("language", WRITTEN)
def test_every_sentence_is_filled_for_a_page_and_for_a_request(
    catalogue: Catalogue, settings: Settings, language: str
) -> None:
    known = privacytext.facts(catalogue, settings, language)
    for text in (privacytext.page(known, language), privacytext.request(known, language)):
        assert [one for one in "{}" if one in text] == []
        assert "GitHub" in text
        assert " 6 m" in text  # months on paper


def test_the_three_languages_say_the_same_number_of_things(
    catalogue: Catalogue, settings: Settings
) -> None:
    told = [
        privacytext.page(privacytext.facts(catalogue, settings, one), one).splitlines()
        for one in WRITTEN
    ]
    shape = [[line.partition(" ")[0] for line in page if line[:1] in "#-"] for page in told]
    assert shape[0] == shape[1] == shape[2]


def test_what_is_not_so_is_not_said(catalogue: Catalogue, settings: Settings) -> None:
    bare = replace(settings, site_url="", offline=False, paper=False)
    known = privacytext.facts(replace(catalogue, repository=""), bare, "en")
    said = privacytext.page(known, "en")
    words = ("GitHub", "ablet", "months", "open to everybody", "lie here")
    assert [one for one in words if one in said] == []


@pytest.mark.parametrize(
    ("country", "address"),
    [("NO", "https://www.datatilsynet.no/"), ("DK", "https://www.datatilsynet.dk/"), ("IS", "")],
)
def test_complaints_go_to_the_authority_of_the_country(
    catalogue: Catalogue, settings: Settings, country: str, address: str
) -> None:
    known = privacytext.facts(replace(catalogue, country=country), settings, "en")
    assert known.authority_url == address


@given(st.text())
def test_nothing_in_a_value_is_read_as_markdown_or_html(name: str) -> None:
    known = privacytext.Facts(name, *[""] * 11)
    made = markdown.markdown(privacytext.page(known, "nb"))
    plain = markdown.markdown(privacytext.page(replace(known, name="x"), "nb"))
    assert made.count("<") == plain.count("<")


def test_only_the_source_language_and_english_are_shown(
    catalogue: Catalogue, settings: Settings, tmp_path: Path
) -> None:
    offered = replace(catalogue, source_language="nn", languages=("nn", "nb", "en", "ar"))
    made = {one.path: one.markdown for one in for_contacts(tmp_path, offered, settings)}
    assert list(made) == [f"{tag}/contacts.md" for tag in ("nn", "nb", "en", "ar")]
    for tag in ("nb", "ar"):
        assert [made[f"{tag}/contacts.md"].count(f'lang="{one}"') for one in WRITTEN] == [0, 1, 1]


def test_a_municipalitys_own_page_stands_instead(
    catalogue: Catalogue, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "nb").mkdir()
    (tmp_path / "nb/contacts.md").write_text("# Vår egen\n", encoding="utf-8")
    assert list(for_contacts(tmp_path, catalogue, settings)) == []


def test_the_page_of_privacy_leads_there_once(catalogue: Catalogue) -> None:
    linked = with_link_for_contacts("ar/privacy.md", "# x\n", catalogue)
    assert linked == (
        '# x\n\n<p lang="nb" dir="ltr"><a href="contacts.html">'
        "Personvern for deg som er kontakt</a></p>\n"
    )
    assert with_link_for_contacts("ar/privacy.md", linked, catalogue) == linked
    assert with_link_for_contacts("nb/about.md", "# x\n", catalogue) == "# x\n"


def test_the_built_site_has_the_page_and_the_way_to_it(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    build(tmp_path / "tiny", "--no-paper")
    pages = tmp_path / "tiny/site/ar/page"
    assert 'href="contacts.html"' in (pages / "privacy.html").read_text(encoding="utf-8")
    said = (pages / "contacts.html").read_text(encoding="utf-8")
    assert ('<html lang="ar" dir="rtl"' in said, 'lang="nb" dir="ltr"' in said) == (True, True)


def test_the_request_is_printed_for_a_mail(brosjyre: Run) -> None:
    ran = brosjyre("consent-text", TINY, "--language", "en")
    assert (ran.code, ran.out.startswith("May we name you as a contact in “")) == (0, True)
    assert "[ ] picture of me" in ran.out
    assert brosjyre("consent-text", TINY, "--language", "ar").code == 2
