"""The oldest dependencies that ``make test-versions`` tries are those that pyproject.toml names."""

from __future__ import annotations

import tomllib

import pytest
import try_versions


def test_every_dependency_is_tried_at_its_lower_bound() -> None:
    file = try_versions.REPOSITORY / "pyproject.toml"
    wanted = tomllib.loads(file.read_text(encoding="utf-8"))["project"]["dependencies"]
    bounds = {one.split(",")[0].replace(">=", "==") for one in wanted}
    assert set(try_versions.oldest()) == bounds


@pytest.mark.parametrize("path", try_versions.PART)
def test_the_part_of_the_suite_that_is_tried_exists(path: str) -> None:
    assert (try_versions.REPOSITORY / path).exists()
