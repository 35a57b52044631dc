"""A Danish catalogue: its own source language, crowns, telephone numbers, holidays and CVR numbers."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tiny_catalogue import REPOSITORY

from catalogue import schedule
from catalogue.facts import Facts
from catalogue.load import load
from catalogue.model import Catalogue

FOLDER = Path(__file__).parents[1] / "examples/danish"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy that may be changed and built."""
    shutil.copytree(FOLDER, tmp_path / "catalogue")
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path / "catalogue")
    (tmp_path / "catalogue/pages/da").mkdir(parents=True)
    (tmp_path / "catalogue/pages/da/about.md").write_text("# Om\n", encoding="utf-8")
    return tmp_path / "catalogue"


@pytest.fixture
def catalogue() -> Catalogue:
    """The Danish catalogue as it is read."""
    found = load(FOLDER)
    assert (found.catalogue is not None, found.problems) == (True, ())
    return found.catalogue


def test_prices_are_in_danish_crowns(catalogue: Catalogue) -> None:
    fact = Facts(catalogue, "da").price_fact(catalogue.activities[0])
    assert (catalogue.currency, fact and fact.bold) == ("DKK", "1.250 kr.")


def test_a_time_is_read_and_said_in_danish(catalogue: Catalogue) -> None:
    (rule,) = catalogue.activities[0].schedule
    assert (rule.weekdays, rule.nth) == ((3,), (-1,))
    fact = Facts(catalogue, "da").when_fact(catalogue.activities[0])
    assert fact is not None
    assert "torsdag" in fact.bold


def test_danish_holidays_are_kept(catalogue: Catalogue) -> None:
    closed = schedule.closed_days(catalogue, range(2026, 2028)).of(("public-holidays",))
    assert dt.date(2027, 3, 25) in closed  # Skærtorsdag
    assert dt.date(2026, 5, 17) not in closed


def test_texts_are_looked_up_from_danish(root: Path, brosjyre: Callable[..., object]) -> None:
    brosjyre("build", root, "--quiet")
    arabic = (root / "site/ar/sangerne/kor.html").read_text(encoding="utf-8")
    assert "نشرب القهوة معًا" in arabic
    assert list((root / "site/da/paper").glob("ark-sangerne--kor-da.pdf"))


@pytest.mark.parametrize("wrong", ["12345675", "923609016", "1234567"])
def test_a_cvr_number_has_its_own_check_digit(root: Path, wrong: str) -> None:
    file = root / "activities/sangerne/organisation.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("12345674", wrong), encoding="utf-8")
    assert sorted(one.code for one in load(root).problems) == ["C251", "C370"]
