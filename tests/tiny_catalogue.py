"""The tiny catalogue of the golden site, and a build of any catalogue as the command line does it."""

from __future__ import annotations

from pathlib import Path

from catalogue.adapters.cli import main

REPOSITORY = Path(__file__).parents[1]
TINY = REPOSITORY / "tests" / "golden" / "tiny"
TODAY = "2026-11-22"


def build(root: Path, *more: str) -> None:
    """Build as the command line does; the test run ends here when that fails."""
    code = main(["build", "--root", str(root), "--today", TODAY, "--quiet", *more])
    assert code == 0, f"brosjyre build ended with {code}; its problems are on stderr"
