"""Which files of the site belong to which pack: one that all languages share, one a language.

A tablet keeps the shared pack, the pack of the source language and those of the languages that
somebody chose (settled question 34). A font lies in the packs of the languages that need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from catalogue.languages import LANGUAGES
from catalogue.settings import REFERENCE

SHARED = "shared"
"""The pack that every language needs."""
WIDTH_PX = 640
"""The one width of a photo that a pack holds."""
NAMELESS = frozenset(("sw.js", "sitemap.xml"))
"""Files of the root that no page needs."""
_PAGES = (".html", ".css", ".js", ".json", ".webmanifest")
_PICTURES = (".svg", ".webp", ".png", ".jpg")
_SOUNDS = (".mp3", ".m4a", ".ogg", ".opus", ".wav")
_PHOTO = re.compile(r"(pictures/.+)-(\d+)\.webp")
_FONTS: Mapping[str, Callable[[str], bool]] = {
    "vazirmatn": lambda tag: LANGUAGES[tag].script == "Arab",
    "noto-ethiopic": lambda tag: LANGUAGES[tag].script == "Ethi",
    "noto-gurmukhi": lambda tag: LANGUAGES[tag].script == "Guru",
    "noto-sans": lambda tag: LANGUAGES[tag].script == "Cyrl" or tag == "vi",
}
"""How the name of a font begins → whether a language needs it. Other fonts are for everybody."""


class FileFacts(NamedTuple):
    """What is known of one file of the site."""

    sha256: str
    """64 hexadecimal digits."""
    size: int
    """Bytes."""


Packs = Mapping[str, Mapping[str, FileFacts]]
"""Name of a pack (``shared`` or a language) → path → file, sorted by path."""


def packs(
    files: Mapping[str, FileFacts], languages: Iterable[str], papers: Collection[str]
) -> Packs:
    """The packs of a site. A font that several languages need stands in each of their packs.

    ``papers``: paths of the PDFs that are light enough; the others stay on the net.
    """
    offered = tuple(languages)
    made: dict[str, dict[str, FileFacts]] = {name: {} for name in (SHARED, *offered)}
    photos = _kept_photos(files)
    for path in sorted(files):
        for name in (path.partition("/")[0],) if path in papers else _where(path, offered, photos):
            made[name][path] = files[path]
    return made


def _where(path: str, offered: tuple[str, ...], photos: frozenset[str]) -> Iterable[str]:
    """The packs that hold a file: none, one, or a font's languages."""
    if path.startswith("pictures/"):
        return (SHARED,) if path in photos or not _PHOTO.fullmatch(path) else ()
    if path.startswith("assets/fonts/"):
        return _of_font(path, offered)
    kept = path.endswith(_PAGES + _PICTURES + _SOUNDS) and path not in NAMELESS
    owner = path.removeprefix("assets/data/").removeprefix("assets/app/").partition("/")[0]
    owner = owner.removesuffix(".webmanifest")
    if owner in offered and path.startswith(f"{owner}/{REFERENCE}"):
        return ()  # for whoever sits at a desk
    if owner not in offered or path.endswith("/page/away.html"):
        return (SHARED,) if kept else ()
    return (owner,) if kept else ()


def _of_font(path: str, offered: tuple[str, ...]) -> Iterable[str]:
    if not path.endswith(".woff2"):
        return ()
    name = path.rpartition("/")[2]
    for start, needs in _FONTS.items():
        if name.startswith(start):
            return tuple(tag for tag in offered if needs(tag))
    return (SHARED,)


def _kept_photos(paths: Iterable[str]) -> frozenset[str]:
    """Of each photo the largest width up to 640 px, or the smallest there is."""
    widths: dict[str, list[int]] = {}
    for path in paths:
        if photo := _PHOTO.fullmatch(path):
            widths.setdefault(photo[1], []).append(int(photo[2]))
    return frozenset(
        f"{name}-{max((one for one in there if one <= WIDTH_PX), default=min(there))}.webp"
        for name, there in widths.items()
    )
