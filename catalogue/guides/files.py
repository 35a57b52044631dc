"""Files of the site that only guides need: one style sheet and their pictures."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue import drawinglibrary, looks, settings
from catalogue.guides.figures import DRAWINGS

STYLE = "assets/guide.css"
"""Path of the style sheet in the site."""
_STYLES = (
    "components/talk-round/talk-mats.css",
    "components/talk-review/talk-review.css",
    "components/talk-home/talk-home.css",
    "guides/guide.css",
)
"""Parts of the conversation that guides show, which other pages do without; then their own."""


def files() -> Mapping[str, bytes]:
    """Path in the site → bytes."""
    folder = settings.templates_folder() / "guides" / "pictures"
    pictures = {file.name: file for file in sorted(folder.iterdir())}
    pictures |= {f"{name}.svg": drawinglibrary.FOLDER / f"{name}.svg" for name in DRAWINGS}
    made = {f"assets/guide/{name}": file.read_bytes() for name, file in pictures.items()}
    return made | {STYLE: "\n".join(map(looks.text, _STYLES)).encode()}
