"""Files of the site that only guides need: one style sheet and their pictures."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue import drawinglibrary, settings
from catalogue.guides.figures import DRAWINGS

STYLE = "assets/guide.css"
"""Path of the style sheet in the site."""
_TALK = ("talk-round/talk-mats.css", "talk-review/talk-review.css", "talk-home/talk-home.css")
"""Parts of the conversation that guides show; the pages of the site do without them."""


def files() -> Mapping[str, bytes]:
    """Path in the site → bytes."""
    folder = settings.templates_folder()
    styles = [*(folder / "components" / name for name in _TALK), folder / "guides" / "guide.css"]
    pictures = {file.name: file for file in sorted((folder / "guides" / "pictures").iterdir())}
    pictures |= {f"{name}.svg": drawinglibrary.FOLDER / f"{name}.svg" for name in DRAWINGS}
    made = {f"assets/guide/{name}": file.read_bytes() for name, file in pictures.items()}
    return made | {STYLE: "\n".join(one.read_text(encoding="utf-8") for one in styles).encode()}
