"""A listing that was sound is not judged again, until something that it stands on changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from catalogue.build.judged import Judged
from catalogue.build.keys import Keys
from catalogue.model import Activity, Origin
from catalogue.problems import problem

CHESS = Activity(
    "club/chess", "club", {"nb": "Sjakk"}, {}, "games", origin=Origin("club/chess.yml")
)
CHOIR = Activity("club/choir", "club", {"nb": "Kor"}, {}, "games", origin=Origin("club/choir.yml"))
DIGESTS = {"club/chess": "1", "club/choir": "2", "org:club": "3"}


def judged(folder: Path, **changes: str) -> Judged:
    digests = DIGESTS | {name.replace("_", "/"): value for name, value in changes.items()}
    return Judged(folder, Keys(digests, ()))


def test_only_listings_without_a_problem_are_remembered(tmp_path: Path) -> None:
    judged(tmp_path).remember((CHESS, CHOIR), [problem("C602", "club/choir.yml", title="K")])
    assert judged(tmp_path).sound((CHESS, CHOIR)) == {"club/chess"}


def test_a_changed_listing_is_judged_again(tmp_path: Path) -> None:
    judged(tmp_path).remember((CHESS, CHOIR), [])
    assert judged(tmp_path, club_chess="new").sound((CHESS, CHOIR)) == {"club/choir"}


def test_a_file_that_somebody_committed_is_an_empty_one(
    tmp_path: Path, checked_out: Callable[[Path], Path]
) -> None:
    judged(tmp_path / "folder").remember((CHESS, CHOIR), [])
    assert judged(checked_out(tmp_path / "folder")).sound((CHESS, CHOIR)) == frozenset()
