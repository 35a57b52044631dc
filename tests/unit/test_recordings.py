"""Recorded voices: by their first bytes, of a sound size, published without tags under a name of their content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sounds import (
    SECRET,
    ape,
    box,
    checksum,
    comments,
    id3,
    id3_at_the_end,
    m4a,
    mp3,
    ogg_page,
    ogg_pages,
    opus,
    with_recording,
)

from catalogue.recordings import MAX_BYTES, kind, published

MP3 = mp3(0.24)
TAGGED = {
    "mp3": id3() + mp3() + ape() + id3_at_the_end(),
    "mp3 with a tag between": mp3() + id3() + mp3(),
    "mp3 with a tag that is longer than the file": b"ID3\x03\0\0\x7f\x7f\x7f\x7f" + SECRET + mp3(),
    "mp3 that ends in the middle of a frame": mp3()[:-70] + id3_at_the_end(),
    "opus": opus(),
    "opus with a long comment": opus(words=SECRET * 9000),
    "opus with words between its pages": opus() + SECRET + opus(),
    "m4a": m4a(),
}
HOSTILE = {
    "a tag and no sound": id3() * 40,
    "three frames": id3() + mp3(0.072),
    "frames of no bit rate": b"\xff\xfb\x04\xc4" * 900,
    "frames of no sampling rate": (b"\xff\xfb\x1c\xc4" + bytes(92)) * 40,
    "nothing but sync": b"\xff\xfb" + b"\xff" * 100_000,
    "ogg cut in its comments": opus(words=SECRET * 9000)[:70_000],
    "ogg without comments": ogg_page([opus()[28:47]], 0, 0, flags=2),
    "ogg of something else": ogg_page([b"\x80theora" + bytes(30)], 0, 0, flags=2) + opus(),
    "ogg whose stream never began": b"".join(ogg_pages(comments(b"OpusTags", SECRET), 0)),
    "ogg with comments of another kind": (
        ogg_page([opus()[28:47]], 0, 0, flags=2) + ogg_page([comments(b"\x03vorbis", SECRET)], 1, 0)
    ),
    "ogg with a comment too short": (
        ogg_page([opus()[28:47]], 0, 0, flags=2) + ogg_page([b"OpusTags"], 1, 0)
    ),
    "only the names of pages": b"OggS" * 20_000,
    "m4a of a film": m4a(role=b"vide"),
    "m4a with places in time": m4a(role=b"meta"),
    "m4a cut": m4a()[:-400],
    "m4a without sound": box(b"ftyp", b"M4A ") + box(b"moov") + box(b"mdat"),
    "m4a with a box of no length": box(b"ftyp", b"M4A ") + b"\0\0\0\3moov",
    "m4a without a bottom": box(b"ftyp", b"M4A ") + b"\0\0\0\0moov" * 9000,
    "m4a with sound in another file": m4a().replace(b"url \0\0\0\1", b"url \0\0\0\0h"),
}


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (id3(), "mp3"),
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


def cleaned(folder: Path, content: bytes) -> bytes:
    """What would be published of a recording."""
    file = folder / "stemme"
    file.write_bytes(content)
    return published(file)


@pytest.mark.parametrize("content", TAGGED.values(), ids=TAGGED.keys())
def test_no_name_and_no_place_is_published(tmp_path: Path, content: bytes) -> None:
    made = cleaned(tmp_path, content)
    assert SECRET in content
    assert made
    assert SECRET[:4] not in made
    assert cleaned(tmp_path, made) == made


def test_of_an_mp3_every_frame_stays(tmp_path: Path) -> None:
    assert cleaned(tmp_path, id3() + MP3) == MP3
    assert cleaned(tmp_path, mp3() + id3() + mp3())[: len(mp3())] in mp3() * 2


def test_of_ogg_every_packet_of_sound_stays(tmp_path: Path) -> None:
    whole = opus(words=SECRET * 9000)
    bare = cleaned(tmp_path, whole)
    assert len(bare) == len(whole)
    assert bare.endswith(whole[whole.rindex(b"OggS") :])
    for page in bare.split(b"OggS")[1:]:
        plain = b"OggS" + page[:18] + bytes(4) + page[22:]
        assert checksum(plain) == int.from_bytes(page[18:22], "little")


def test_vorbis_keeps_its_end_mark(tmp_path: Path) -> None:
    head = ogg_page([b"\x01vorbis" + bytes(23)], 0, 0, flags=2)
    made = cleaned(tmp_path, head + ogg_page([comments(b"\x03vorbis", SECRET, b"\1"), b"x"], 1, 0))
    start = made.index(b"\x03vorbis")
    spaces = int.from_bytes(made[start + 7 : start + 11], "little")
    assert made[start + 11 :] == b" " * spaces + b"\0\0\0\0\1x"


def test_of_an_m4a_no_day_is_published_and_no_sound_moves(tmp_path: Path) -> None:
    made = cleaned(tmp_path, m4a())
    assert b"\xd6\0\0\0" in m4a()
    assert b"\xd6\0\0\0" not in made
    assert made.index(b"mdat") == m4a().index(b"mdat")
    assert made[made.index(b"mdat") :][:200] == m4a()[m4a().index(b"mdat") :][:200]


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_cannot_be_freed_of_tags_is_not_published(tmp_path: Path, content: bytes) -> None:
    assert cleaned(tmp_path, content) == b""


@pytest.mark.parametrize("content", [mp3(), opus(), m4a()], ids=["mp3", "ogg", "m4a"])
def test_a_recording_that_was_cut_anywhere_does_no_harm(tmp_path: Path, content: bytes) -> None:
    for end in range(0, len(content), 7):
        assert SECRET[:4] not in cleaned(tmp_path, content[:end])


def test_a_recording_is_published_and_named_on_the_page(
    tiny: Path, brosjyre: Callable[..., object]
) -> None:
    listing = with_recording(tiny, id3() + MP3)
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
    (tiny / "images" / listing.parent.name / "stemme.mp3").write_bytes(MP3 * 2)
    brosjyre("build", tiny, "--no-paper", "--quiet")
    (sound,) = (tiny / "site" / "audio").iterdir()
    page = tiny / "site" / "nb" / listing.parent.name / f"{listing.stem}.html"
    assert sound.name in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"RIFF0000WAVE", "C520"), (id3(), "C520"), (MP3 + b"\0" * MAX_BYTES, "C521")],
)
def test_what_cannot_be_used_is_left_out_and_said(
    tiny: Path, brosjyre: Callable[..., object], content: bytes, code: str
) -> None:
    with_recording(tiny, content)
    said = brosjyre("check", tiny)
    assert code in f"{said}"
    brosjyre("build", tiny, "--no-paper", "--quiet")
    assert not (tiny / "site" / "audio").exists()
