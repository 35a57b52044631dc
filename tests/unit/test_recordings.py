"""Recorded voices: by their first bytes, of a sound size, published under a name of their content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.recordings import MAX_BYTES, kind

MP3 = b"ID3\x04" + b"\0" * 200


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (MP3, "mp3"),
        (b"\xff\xfb\x90\x44", "mp3"),
        (b"OggS\0\2", "ogg"),
        (b"\0\0\0\x20ftypM4A \0", "m4a"),
        (b"\0\0\0\x20ftypheic\0", ""),
        (b"RIFF\0\0\0\0WAVE", ""),
        (b"<script>", ""),
        (b"\xff\xd8\xff\xe0", ""),
        (b"", ""),
    ],
)
def test_the_kind_comes_from_the_first_bytes(content: bytes, ending: str) -> None:
    assert kind(content) == ending


def with_recording(root: Path, content: bytes) -> Path:
    """The first listing of a catalogue names a recording; its file."""
    listing = min(
        one
        for one in root.glob("activities/*/*.yml")
        if one.parent.name != "places" and one.stem not in ("organisation", "catalogue")
    )
    sound = root / "images" / listing.parent.name / "stemme.mp3"
    sound.parent.mkdir(parents=True, exist_ok=True)
    sound.write_bytes(content)
    text = listing.read_text(encoding="utf-8").rstrip("\n")
    listing.write_text(f"{text}\naudio: {{nb: stemme.mp3}}\n", encoding="utf-8")
    return listing


def test_a_recording_is_published_and_named_on_the_page(
    tiny: Path, brosjyre: Callable[..., object]
) -> None:
    listing = with_recording(tiny, MP3)
    brosjyre("build", tiny, "--no-paper", "--quiet")
    (sound,) = (tiny / "site" / "audio").iterdir()
    assert sound.read_bytes() == MP3
    page = tiny / "site" / "nb" / listing.parent.name / f"{listing.stem}.html"
    assert f'src="../../audio/{sound.name}"' in page.read_text(encoding="utf-8")
    cards = (tiny / "site/assets/data/nb/cards.js").read_text(encoding="utf-8")
    assert f"audio/{sound.name}" in cards


def test_another_voice_under_the_same_name_is_published_anew(
    tiny: Path, brosjyre: Callable[..., object]
) -> None:
    listing = with_recording(tiny, MP3)
    brosjyre("build", tiny, "--no-paper", "--quiet")
    (tiny / "images" / listing.parent.name / "stemme.mp3").write_bytes(MP3 + b"1")
    brosjyre("build", tiny, "--no-paper", "--quiet")
    (sound,) = (tiny / "site" / "audio").iterdir()
    page = tiny / "site" / "nb" / listing.parent.name / f"{listing.stem}.html"
    assert sound.name in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "code"), [(b"RIFF0000WAVE", "C520"), (MP3 + b"\0" * MAX_BYTES, "C521")]
)
def test_what_cannot_be_used_is_left_out_and_said(
    tiny: Path, brosjyre: Callable[..., object], content: bytes, code: str
) -> None:
    with_recording(tiny, content)
    said = brosjyre("check", tiny)
    assert code in f"{said}"
    brosjyre("build", tiny, "--no-paper", "--quiet")
    assert not (tiny / "site" / "audio").exists()
