"""Style sheets, scripts and fonts as files of the site: small sources, joined into few files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

from catalogue import drawinglibrary, looks, settings, templates

_STYLES = ("tokens.css", "fonts.css", "base.css")
"""First, in this order; components follow by name."""
LOGO = "assets/logo.svg"
"""The municipality's own mark, where it has one."""
_TALK = "talk"
"""Components of the conversation: files of their own, asked for first when it is opened."""


def assets() -> Mapping[str, bytes]:
    """Path in the site → bytes."""
    folder = settings.templates_folder()
    talk = list(_talk_scripts(folder))
    made = {
        "assets/site.css": _joined(folder, _style_sheets(folder), _own_colours())
        + templates.icon_styles().encode(),
        "assets/site.js": _joined(folder, _scripts(folder)),
        "assets/talk.css": _joined(folder, _talk_styles(folder))
        + templates.icon_styles_of(talk).encode(),
        "assets/talk.js": _joined(folder, talk),
        "assets/wish.svg": (drawinglibrary.FOLDER / "wish.svg").read_bytes(),
        "assets/icon.svg": (folder / "assets" / "icon.svg").read_bytes(),
    }
    if logo := looks.current().logo:
        made[LOGO] = logo.svg
    return made | dict(_fonts())


def _own_colours() -> str:
    """After the shipped numbers and before all that may change them again."""
    own = "".join(f"{name}:{value};" for name, value in sorted(looks.current().colours.items()))
    return f":root{{{own}}}" if own else ""


def _style_sheets(folder: Path) -> Iterator[Path]:
    yield from (folder / "assets" / name for name in _STYLES)
    yield from _components(folder, "*.css", of_talk=False)


def _scripts(folder: Path) -> Iterator[Path]:
    """The starter, then the pure rules, then the components that use them."""
    yield folder / "assets" / "start.js"
    yield from _rules_first(_components(folder, "*.js", of_talk=False))


def _talk_styles(folder: Path) -> Iterator[Path]:
    yield from _components(folder, "*.css", of_talk=True)


def _talk_scripts(folder: Path) -> Iterator[Path]:
    """The rules, what the views are built from, then the views."""
    found = list(_rules_first(_components(folder, "*.js", of_talk=True)))
    yield from sorted(found, key=lambda path: not path.stem.endswith(("-rules", "-parts")))


def _components(folder: Path, pattern: str, *, of_talk: bool) -> list[Path]:
    found = sorted((folder / "components").glob(f"*/{pattern}"))
    return [path for path in found if (path.parent.name.split("-")[0] == _TALK) is of_talk]


def _rules_first(found: list[Path]) -> Iterator[Path]:
    yield from (path for path in found if path.stem.endswith("-rules"))
    yield from (path for path in found if not path.stem.endswith("-rules"))


def _joined(folder: Path, files: Iterable[Path], after_first: str = "") -> bytes:
    texts = [looks.text(file.relative_to(folder).as_posix()) for file in files]
    return "\n".join([*texts[:1], *filter(None, [after_first]), *texts[1:]]).encode()


def edition(today: dt.date, build: str = "", corrected: Sequence[str] = ()) -> tuple[str, bytes]:
    """(path, content) of the one file that holds the day, so that no page changes for it.

    ``build`` names the build for the offline module; without it the page keeps nothing.
    ``corrected``: the corrections that the pages of this build hold.
    """
    told: dict[str, object] = {"built": today.isoformat()}
    told |= {"build": build} if build else {}
    told |= {"corrected": list(corrected)} if corrected else {}
    return "assets/edition.js", f"globalThis.abEdition = {json.dumps(told)};\n".encode()


def _fonts() -> Iterator[tuple[str, bytes]]:
    folder = resources.files("catalogue") / "fonts" / "web"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith((".woff2", ".txt")):
            yield f"assets/fonts/{file.name}", file.read_bytes()
