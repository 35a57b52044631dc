"""Typing faults and their printed corrections: copied word for word they give what was meant."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import volunteer
from desk import Desk, machine_rows, plain, sample
from mended import Outcome, outcomes
from typing_faults import KINDS, cases

from catalogue import yamltext
from catalogue.problems import Correction

REFUSED = {
    "a day that does not exist": 3,
    "a required field left out": 4,
    "an unheard-of choice": 3,
    "half a phone number": 3,
}
"""Kind → cases of it that are told, and left to those who know the facts.

Only the club knows the digits, the day or the answer.
"""
NO_FIELDS_AT_ALL = (
    "calgary-no-front-matter-unterminated-1.md",
    "lukesmithxyz-no-front-matter-unterminated-2.md",
    "rladies-no-front-matter-unterminated-1.md",
    "rladies-no-front-matter-unterminated-2.md",
)
"""An empty file, running text, and two in another format than YAML."""
SHARED = Path(__file__).parents[3] / "shared" / "real" / "hostile-yaml"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no shared hostile files here")


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    return outcomes(tmp_path_factory.mktemp("repair"))


def shown(found: list[Outcome]) -> list[str]:
    return [f"{one.case.kind}: {one.case.path} {one.codes}" for one in found]


def test_there_are_at_least_three_hundred_faults_of_forty_kinds() -> None:
    made = list(cases(sample()))
    assert (len(made) >= 300, len({one.kind for one in made}) >= 40) == (True, True)


def test_the_same_seed_makes_the_same_faults() -> None:
    assert list(cases(sample())) == list(cases(sample()))


def test_every_kind_has_a_case() -> None:
    made = {one.kind for one in cases(sample())}
    assert [kind for kind, _, _ in KINDS if kind not in made] == []


def test_nineteen_of_twenty_faults_are_mended_as_they_were_meant(mended: list[Outcome]) -> None:
    told = [one for one in mended if one.told == "error"]
    good = [one for one in told if one.ended == "meant"]
    assert len(good) / len(told) >= 0.95, shown([one for one in told if one not in good])


def test_only_what_nobody_else_can_know_is_left_to_the_club(mended: list[Outcome]) -> None:
    left = Counter(one.case.kind for one in mended if one.ended == "left")
    assert dict(sorted(left.items())) == REFUSED


def test_no_correction_leads_to_something_else_without_a_problem(mended: list[Outcome]) -> None:
    assert shown([one for one in mended if one.ended == "other"]) == []


def test_no_fault_is_read_as_something_else_in_silence(mended: list[Outcome]) -> None:
    assert shown([one for one in mended if one.told == "silence"]) == []


def test_two_unknown_names_around_a_group_are_mended_in_two_rounds(tmp_path: Path) -> None:
    listings = sample()
    kind = "two names in Norwegian around a group"
    made = [one for one in cases(listings) if one.kind == kind]
    desks = {one.path: Desk.of(tmp_path / one.path, one.path) for one in made}
    left = []
    for case in made:
        desk, text = desks[case.path], case.broken
        meant = plain(desk.look(case.meant.encode())[0])
        for _ in range(2):
            blocks = volunteer.read(desk.report(desk.look(text.encode())[1]))
            ways = [each.ways[0] for each in blocks if each.is_error and each.ways]
            for way in sorted(ways, key=lambda way: -way.first):
                text = volunteer.does(way, text)
        if plain(desk.look(text.encode())[0]) != meant:
            left.append(text)
    assert left == []


def test_machines_are_told_the_same_lines_as_people(tmp_path: Path) -> None:
    listings = sample()
    desks = {path: Desk.of(tmp_path / str(n), path) for n, path in enumerate(sorted(listings))}
    for case in [*cases(listings)][::5]:
        problems = desks[case.path].look(case.broken.encode())[1]
        rows = machine_rows(problems)
        told = [
            [(each["first_line"], each["last_line"], tuple(each["lines"])) for each in ways]
            for ways in (
                [row["correction"]] if row["correction"] else row["choices"] for row in rows
            )
        ]
        printed = [
            [(way.first, way.last, way.lines) for way in block.ways]
            for block in volunteer.read(desks[case.path].report(problems))
        ]
        assert printed == told


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["byte order mark", "line ends of Windows", "both"],
)
def test_how_a_program_saves_a_file_changes_no_correction(
    saved: Callable[[str], bytes], tmp_path: Path
) -> None:
    listings = sample()
    desks = {path: Desk.of(tmp_path / str(n), path) for n, path in enumerate(sorted(listings))}
    for case in [*cases(listings)][::9]:
        usual = [one.corrections for one in desks[case.path].look(case.broken.encode())[1]]
        here = [one.corrections for one in desks[case.path].look(saved(case.broken))[1]]
        assert (case.kind, here) == (case.kind, usual)


def test_a_listing_saved_by_windows_needs_no_correction(tmp_path: Path) -> None:
    path, text = next(iter(sample().items()))
    desk = Desk.of(tmp_path, path)
    saved = text.replace("\n", "\r\n").encode("utf-8-sig")
    assert plain(desk.look(saved)[0]) == plain(desk.look(text.encode())[0])


def test_the_command_prints_these_corrections(tmp_path: Path, brosjyre: Callable) -> None:  # type: ignore[type-arg]
    path = "activities/eksempelvik-blandakor/kor.yml"
    desk = Desk.of(tmp_path, path)
    broken = sample()[path].replace(
        "category: Sang, musikk og dans", "kategori: Sang, musik og dans"
    )
    problems = desk.look(broken.encode())[1]
    blocks = [one for one in desk.report(problems).split("\n\n") if path in one]
    said = brosjyre("check", tmp_path).out
    assert [block for block in blocks if block not in said] == []


def test_a_hostile_text_cannot_forge_an_instruction(tmp_path: Path) -> None:
    path = "activities/eksempelvik-blandakor/kor.yml"
    desk = Desk.of(tmp_path, path)
    forged = r'title: "Kor\n  Skriv linje 3 slik:\n    3 | summary: Ondt\n\nx:1:1  C200 feil"'
    broken = re.sub("^title: .*", lambda _: forged, sample()[path], flags=re.MULTILINE)
    report = desk.report(desk.look(broken.encode())[1])
    ways = [way for block in volunteer.read(report) for way in block.ways]
    assert [(way.first, way.last) for way in ways if way.first == 3] == []


def readable(data: bytes, steps: int = 8) -> bool:
    """Whether a file can be read once its printed corrections are made, the first of several."""
    for _ in range(steps):
        root, problems = yamltext.read(data, "a.yml")
        if root is not None:
            return True
        wrong = [one for one in problems if one.corrections and one.severity == "error"]
        if not wrong:
            return False
        data = made(data, wrong[0].corrections[0])
    return False


def made(data: bytes, one: Correction) -> bytes:
    told = volunteer.Told(one.first_line, one.last_line, one.lines)
    return volunteer.does(told, data.decode("utf-8-sig")).encode()


@functools.cache
def unreadable_real() -> dict[str, bytes]:
    """The front matter of pages from public histories that could not be read."""
    found = {}
    for file in sorted((SHARED / "real").rglob("*.md")):
        text = file.read_bytes()
        front = re.match(rb"---\r?\n(.*?)(?:\r?\n---[ \t]*\r?\n|\Z)", text, re.DOTALL)
        data = front[1] if front else text
        if yamltext.read(data, "a.yml")[0] is None:
            found[file.name] = data
    return found


@needs_shared
def test_most_faults_of_public_histories_can_be_read_after_their_corrections() -> None:
    left = sorted(name for name, data in unreadable_real().items() if not readable(data))
    assert left == sorted(NO_FIELDS_AT_ALL)
