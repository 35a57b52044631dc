"""`brosjyre renew`: generated files are written anew, what people wrote stays."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.adapters.cli import main
from catalogue.load import load
from catalogue.starter import Renewal, Repository, generated, renewal

CHECK = ".github/workflows/check.yml"
STEPS = "steps:\n  - uses: actions/checkout@1111 # v4\n  - run: brosjyre check\n"


class Program:
    """An edition of the program that makes these files."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: dict[str, str] = {CHECK: STEPS}
        monkeypatch.setattr(generated, "GENERATORS", (self._made,))

    def _made(self, _: Repository) -> Mapping[str, str]:
        return self.files


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(monkeypatch)


@pytest.fixture
def repository(tiny: Path, program: Program) -> Repository:
    """The tiny catalogue with the files that the first edition makes."""
    catalogue = load(tiny).catalogue
    assert catalogue is not None
    known = Repository(tiny, catalogue)
    assert renewal.renew(known) == Renewal(new=(CHECK,))
    return known


def text(repository: Repository) -> str:
    return (repository.root / CHECK).read_text(encoding="utf-8")


def change(repository: Repository, old: str, new: str) -> None:
    (repository.root / CHECK).write_text(text(repository).replace(old, new), encoding="utf-8")


def test_the_same_edition_changes_nothing(repository: Repository) -> None:
    assert renewal.renew(repository) == Renewal()


def test_a_newer_edition_writes_its_files(repository: Repository, program: Program) -> None:
    program.files = {CHECK: STEPS.replace("check\n", "check --strict\n"), "codeowners": "*\n"}
    assert renewal.renew(repository) == Renewal(new=("codeowners",), changed=(CHECK,))
    assert text(repository) == program.files[CHECK]
    assert renewal.renew(repository) == Renewal()


def test_what_was_changed_by_hand_stays(repository: Repository, program: Program) -> None:
    change(repository, "check\n", "check --messages en\n")
    program.files = {CHECK: STEPS.replace("check\n", "check --strict\n")}
    assert renewal.renew(repository) == Renewal(by_hand=(CHECK,))
    assert "--messages en" in text(repository)
    assert renewal.renew(repository) == Renewal(by_hand=(CHECK,))


def test_force_writes_over_what_was_changed_by_hand(repository: Repository) -> None:
    change(repository, "check\n", "check --messages en\n")
    assert renewal.renew(repository, force=True) == Renewal(changed=(CHECK,))
    assert text(repository) == STEPS


def test_a_newer_pin_of_an_action_is_no_change_by_hand(
    repository: Repository, program: Program
) -> None:
    change(repository, "@1111 # v4", "@2222 # v5")
    assert (renewal.renew(repository), "@2222 # v5" in text(repository)) == (Renewal(), True)
    program.files = {CHECK: STEPS + "  - run: brosjyre build\n"}
    assert renewal.renew(repository) == Renewal(changed=(CHECK,))


def test_line_ends_of_windows_are_no_change_by_hand(
    repository: Repository, program: Program
) -> None:
    (repository.root / CHECK).write_bytes(STEPS.replace("\n", "\r\n").encode())
    assert renewal.renew(repository) == Renewal()


def test_a_file_that_was_deleted_by_hand_stays_away(repository: Repository) -> None:
    (repository.root / CHECK).unlink()
    assert renewal.renew(repository) == Renewal(by_hand=(CHECK,))
    assert renewal.renew(repository, force=True) == Renewal(new=(CHECK,))


def test_a_file_that_the_program_no_longer_makes_goes(
    repository: Repository, program: Program
) -> None:
    program.files = {}
    assert renewal.renew(repository) == Renewal(removed=(CHECK,))
    assert (repository.root / CHECK).exists() is False


def test_a_changed_file_that_the_program_no_longer_makes_stays(
    repository: Repository, program: Program
) -> None:
    change(repository, "check\n", "check --messages en\n")
    program.files = {}
    assert renewal.renew(repository) == Renewal(by_hand=(CHECK,))


def test_two_generators_may_not_write_the_same_file(
    repository: Repository, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = (*generated.GENERATORS, *generated.GENERATORS)
    monkeypatch.setattr(generated, "GENERATORS", twice)
    with pytest.raises(ValueError, match="two generators write"):
        generated.files(repository)


def test_a_lock_that_points_outside_is_wrong_use(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.root / renewal.LOCK).write_text("00  ../outside\n", encoding="utf-8")
    code = main(["renew", "--root", str(repository.root)])
    assert (code, capsys.readouterr().err) == (
        2,
        "brosjyre: .github/brosjyre.lock: ../outside peker ut av mappen; ta bort linja\n",
    )


def test_the_command_tells_what_it_did(
    repository: Repository, program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    program.files = {CHECK: STEPS + "  - run: brosjyre build\n"}
    code = main(["renew", "--root", str(repository.root)])
    assert (code, capsys.readouterr().out) == (0, f"{CHECK}: fornyet\n")
    code = main(["renew", "--root", str(repository.root)])
    assert (code, capsys.readouterr().out) == (0, "Alt er som programmet vil ha det.\n")


def test_the_command_ends_with_1_when_something_was_changed_by_hand(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    change(repository, "check\n", "check --messages en\n")
    code = main(["renew", "--root", str(repository.root)])
    said = "endret eller slettet for hånd; står som den er. --force tar programmets"
    assert (code, capsys.readouterr().out) == (1, f"{CHECK}: {said}\n")


def test_listings_that_cannot_be_read_are_told(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.root / "activities/catalogue.yml").write_text("name: [\n", encoding="utf-8")
    code = main(["renew", "--root", str(repository.root)])
    assert (code, "activities/catalogue.yml:" in capsys.readouterr().err) == (1, True)
