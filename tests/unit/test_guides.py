"""Guides are pages of every brochure: where they lie, who is led where, and what they hold."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from tiny_catalogue import REPOSITORY

from catalogue import guidehome
from catalogue.adapters import cli
from catalogue.guidehome import Home
from catalogue.guides import files
from catalogue.settings import templates_folder
from catalogue.verify import missing_pages

GUIDES = templates_folder() / "guides"
NAMES = tuple(f"guide-{name}" for name in guidehome.GUIDES)
MOST_WORDS = 700
"""A coordinator reads with little time."""


def page(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def shown(html: str) -> str:
    """The words of a guide: no markup, none of the checklist."""
    article = html.partition('<article class="ab-guide">')[2].partition("</article>")[0]
    return unescape(re.sub(r"<[^>]+>", " ", article))


def tags(language: str, name: str) -> list[str]:
    """Elements and building blocks of a guide's template, in order."""
    text = (GUIDES / language / f"{name}.html").read_text(encoding="utf-8")
    return re.findall(r"<(\w+)|{%-? ?(call \w+)|{{ ?(\w+)\(", text)


@pytest.mark.parametrize(
    ("language", "offered", "expected"),
    [
        ("nb", ("nb", "en", "ar"), Home("nb", "nb")),
        ("en", ("nb", "en", "ar"), Home("en", "en")),
        ("ar", ("nb", "en", "ar"), Home("en", "en")),
        ("nn", ("nn", "nb", "en"), Home("nb", "nb")),
        ("nn", ("nn", "en"), Home("en", "en")),
        ("ar", ("nb", "ar"), Home("nb", "nb")),
        ("ar", ("da", "ar"), Home("en", "da")),
    ],
)
def test_everybody_is_led_to_the_nearest_language(
    language: str, offered: tuple[str, ...], expected: Home
) -> None:
    assert guidehome.home(language, offered, offered[0]) == expected


def test_every_guide_is_a_page_of_its_language_alone(tiny_built: Path) -> None:
    found = {tag: {one for one in guidehome.ADDRESSES if (tiny_built / "site" / tag / one).exists()} for tag in ("nb", "ar")}
    assert found == {"nb": set(guidehome.ADDRESSES), "ar": set()}


def test_the_link_in_the_footer_says_which_language_the_guides_are_in(tiny_built: Path) -> None:
    link = '<a href="../nb/page/guides.html"><span lang="nb" dir="ltr">Veiledninger (Norsk)</span></a>'
    assert link in page(tiny_built / "site", "ar/index.html")


def test_the_link_in_the_footer_is_plain_where_the_guides_are_written(tiny_built: Path) -> None:
    link = '<a href="../../nb/page/guides.html">Veiledninger</a>'
    assert link in page(tiny_built / "site", "nb/page/guides.html")


def test_the_language_menu_of_a_guide_leads_to_the_first_page_of_a_language_without(
    tiny_built: Path,
) -> None:
    html = page(tiny_built / "site", "nb/page/guide-club.html")
    menu = html.partition('class="ab-languages__list">')[2].partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', menu) == ["../../nb/page/guide-club.html", "../../ar/index.html"]


def test_a_guide_in_a_folder_of_another_language_is_marked(
    tmp_path: Path, brosjyre: Callable[..., object]
) -> None:
    root = tmp_path / "danish"
    shutil.copytree(REPOSITORY / "tests/examples/danish", root)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    (root / "pages").mkdir()
    brosjyre("build", root, "--no-paper", "--quiet")
    html = page(root / "site", "da/page/guide-club.html")
    assert '<div lang="en" dir="ltr"><article class="ab-guide">' in html


def test_a_text_page_of_the_same_name_takes_a_guides_place(
    tiny: Path, brosjyre: Callable[..., object]
) -> None:
    for tag in ("nb", "ar"):
        own = tiny / "pages" / tag / "guide-club.md"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text("# Vår egen veiledning\n\nRing oss.\n", encoding="utf-8")
    brosjyre("build", tiny, "--no-paper", "--quiet")
    html = page(tiny / "site", "nb/page/guide-club.html")
    assert ("Vår egen veiledning" in html, 'class="ab-guide"' in html) == (True, False)
    assert "Vår egen veiledning" not in page(tiny / "site", "nb/index.html")


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_parts_in_the_same_order(name: str) -> None:
    assert tags("nb", name) == tags("en", name)


@pytest.mark.parametrize("language", guidehome.WRITTEN)
def test_the_coordinators_guide_is_short(sample: Path, language: str) -> None:
    words = shown(page(sample / "site", f"{language}/page/guide-coordinator.html")).split()
    assert len(words) <= MOST_WORDS


@pytest.mark.parametrize("language", guidehome.WRITTEN)
def test_no_guide_uses_the_word_that_labels_people(language: str) -> None:
    texts = [file.read_text(encoding="utf-8").lower() for file in (GUIDES / language).glob("*.html")]
    assert [text for text in texts if "lettlest" in text] == []


@pytest.mark.parametrize("language", guidehome.WRITTEN)
@pytest.mark.parametrize("name", NAMES)
def test_every_picture_says_what_it_shows(sample: Path, language: str, name: str) -> None:
    html = page(sample / "site", f"{language}/page/{name}.html")
    alive = re.sub(r'<div class="ab-live__inner" inert aria-hidden="true">.*?</div></div>', "", html, flags=re.S)
    assert re.findall(r'<img[^>]*alt=""|role="img" aria-label=""', alive) == []


def test_every_picture_of_a_guide_is_a_file_of_the_site(sample: Path) -> None:
    used = {
        found
        for language in guidehome.WRITTEN
        for name in NAMES
        for found in re.findall(r"assets/guide/[\w.-]+", page(sample / "site", f"{language}/page/{name}.html"))
    }
    assert used == {path for path in files() if path.startswith("assets/guide/")}


def test_every_command_that_a_guide_types_exists() -> None:
    (known,) = (one.choices for one in cli.parser()._subparsers._group_actions)  # type: ignore[union-attr]
    typed = {command.split()[1] for command in guidehome.commands().values()}
    assert typed - set(known or ()) == set()


@pytest.mark.parametrize("language", guidehome.WRITTEN)
def test_every_command_of_a_guide_comes_from_the_one_list(language: str) -> None:
    text = (GUIDES / language / "guide-maintainer.html").read_text(encoding="utf-8")
    assert re.findall(r"brosjyre [a-z]+", text) == []


def test_the_words_are_the_same_in_both_languages() -> None:
    def keys(tree: object) -> object:
        return {name: keys(one) for name, one in tree.items()} if isinstance(tree, dict) else ""

    assert keys(guidehome.words("nb")) == keys(guidehome.words("en"))


def test_a_guide_that_a_language_lacks_is_no_fault() -> None:
    paths = ("nb/index.html", "ar/index.html", "nb/page/guide-club.html", "nb/page/reference-fields.html")
    assert list(missing_pages(paths, ("nb", "ar"))) == []
