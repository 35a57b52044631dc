"""A cache file is read only where this program itself wrote it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from catalogue import owncache


def test_what_was_written_last_is_read(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        owncache.write(tmp_path / "made/here/file", content)
    assert owncache.read(tmp_path / "made/here/file") == b"second"
    assert [one.name for one in (tmp_path / "made/here").iterdir()] == ["file"]


def test_there_is_nothing_in_a_missing_file_or_a_folder(tmp_path: Path) -> None:
    assert owncache.read(tmp_path / "missing") == owncache.read(tmp_path) == b""


def test_a_file_that_git_put_there_is_not_read(
    tmp_path: Path, checked_out: Callable[[Path], Path]
) -> None:
    owncache.write(tmp_path / "folder/file", b"content")
    foreign = checked_out(tmp_path / "folder") / "file"
    assert foreign.read_bytes() == b"content"
    assert owncache.read(foreign) == b""


def test_a_committed_link_to_a_read_only_file_is_not_followed(tmp_path: Path) -> None:
    owncache.write(tmp_path / "own", b"content")
    (tmp_path / "link").symlink_to(tmp_path / "own")
    assert owncache.read(tmp_path / "link") == b""


def test_a_restored_copy_of_an_own_file_is_read(tmp_path: Path) -> None:
    owncache.write(tmp_path / "own", b"content")
    shutil.copy2(tmp_path / "own", tmp_path / "restored")
    assert owncache.read(tmp_path / "restored") == b"content"
