"""What the picture stage is asked for and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.model import Picture, Rendition
from catalogue.problems import Problem

SHAPES: Mapping[str, tuple[int, int]] = {"4x3": (4, 3), "1x1": (1, 1)}
"""Shape → width and height of its crop."""

SITE_FOLDER = "pictures"
"""The site's folder for all pictures."""


class Refused(Exception):
    """A picture that is not let in: ``code`` of ``data/problems/pictures.toml`` and its values."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class PictureUse:
    """One place where a picture is shown."""

    picture: Picture
    shape: str
    """``4x3`` or ``1x1``."""
    owner: str
    """Id of the activity, ``place:<id>`` or what else shows it; for people, not for the cache."""
    on_paper: bool = False
    """Whether the paper shows it, which has its own file."""

    @property
    def key(self) -> str:
        """The same for all uses that need the same rendition."""
        return picture_key(self.picture, self.shape)


def picture_key(picture: Picture, shape: str) -> str:
    """Key of ``Pictures.renditions``: file or drawing, shape and focal point."""
    subject = picture.file or f"drawing:{picture.drawing}"
    return f"{subject}|{shape}|{picture.focal[0]:g},{picture.focal[1]:g}"


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """Sizes and limits. The first group is part of every file's name, the second is not."""

    widths_px: tuple[int, ...] = (320, 640, 1280)
    webp_quality: int = 75
    webp_method: int = 4
    paper_width_px: int = 800
    """225 dots an inch on a card of the brochure, 113 across a take-home sheet."""
    paper_qualities: tuple[int, ...] = (70, 60, 50, 40)
    """JPEG qualities from the best: the first that keeps to ``paper_bytes``, else the last."""
    paper_bytes: int = 56_000
    """What a photo on paper should weigh at most; a tablet keeps it in every language's sheet."""
    paper_colour: tuple[int, int, int] = (0xFF, 0xFD, 0xF8)
    """What shows through a transparent picture: the card's colour."""

    max_pixels: int = 100_000_000
    max_file_bytes: int = 100_000_000
    max_memory_bytes: int = 460_000_000
    """What all pictures in work may need together; one that needs more alone is refused."""
    small_below_px: int = 1200
    """Narrower originals give a warning; half of it for a 1x1 picture, which is shown small."""
    threads: int | None = None
    """``None``: one for each processor."""
    drawings: Path = field(default_factory=lambda: Path(__file__).parents[1] / "drawings")
    """The shipped library."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Everything that may be shown, and what was wrong with the rest."""

    renditions: Mapping[str, Rendition]
    """``PictureUse.key`` → rendition; a refused picture is missing."""
    files: Mapping[str, Path]
    """Site path (``pictures/<name>-640.webp``) → finished file in the cache."""
    problems: tuple[Problem, ...]

    def find(self, picture: Picture, shape: str) -> Rendition | None:
        """The rendition of a picture in a shape; ``None`` when it was refused or not asked for."""
        return self.renditions.get(picture_key(picture, shape))


@dataclass(frozen=True, slots=True)
class Made:
    """What one picture became, as the cache remembers it."""

    name: str
    widths: tuple[int, ...]
    width_px: int
    height_px: int
    original_width_px: int
    """Width of the upright original; 0 for a drawing."""

    @property
    def site_names(self) -> tuple[str, ...]:
        """File names for the site."""
        if not self.widths:
            return (f"{self.name}.svg",)
        return tuple(f"{self.name}-{width}.webp" for width in self.widths)

    @property
    def paper_name(self) -> str:
        """File name for the paper."""
        return f"{self.name}.jpg" if self.widths else f"{self.name}.svg"

    def file_names(self, *, on_paper: bool) -> tuple[str, ...]:
        """File names in the cache, with or without the paper's."""
        return (*self.site_names, self.paper_name) if on_paper else self.site_names
