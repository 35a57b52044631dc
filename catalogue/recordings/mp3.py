"""An MP3 without anything but its sound.

Tags lie before, behind and between the frames in many shapes (ID3, APE, Lyrics3 and others).
Instead of knowing them all, only frames are kept: what does not go on from frame to frame is no
sound.
"""

from __future__ import annotations

import re

RUN = 4
"""So many frames in a row are sound (a tenth of a second); fewer only look like it."""

_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]", re.DOTALL)
"""The beginning of a frame of layer III with a bit rate."""
_KBIT_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBIT_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_HERTZ = (44_100, 48_000, 32_000)
_VERSION_1, _VERSION_2 = 3, 2


def cleaned(content: bytes) -> bytes:
    """The frames of an MP3, one after another; empty when there are none."""
    kept: list[bytes] = []
    at = 0
    while found := _FRAME.search(content, at):
        start = found.start()
        end = _end_of_run(content, start)
        if end:
            kept.append(content[start:end])
        at = end or start + 1
    return b"".join(kept)


def _end_of_run(content: bytes, start: int) -> int:
    """Where frames that follow each other end, or 0 when they are too few.

    The last one counts only when the file ends with it: else its end may be a tag.
    """
    ends: list[int] = []
    at = start
    while length := _length(content, at, content[start + 1]):
        ends.append(at)
        at += length
    if at == len(content):
        ends.append(at)
    return ends[-1] if len(ends) > RUN else 0


def _length(content: bytes, at: int, kind: int) -> int:
    """Bytes of the frame here, of the version and layer of the run; 0 when there is none."""
    if not _FRAME.match(content, at) or content[at + 1] | 1 != kind | 1:
        return 0
    version = kind >> 3 & 3
    rate = content[at + 2] >> 2 & 3
    if rate == len(_HERTZ):
        return 0
    hertz = _HERTZ[rate] // {_VERSION_1: 1, _VERSION_2: 2}.get(version, 4)
    kbit = (_KBIT_1 if version == _VERSION_1 else _KBIT_2)[content[at + 2] >> 4]
    samples = 144 if version == _VERSION_1 else 72
    return samples * kbit * 1000 // hertz + (content[at + 2] >> 1 & 1)
