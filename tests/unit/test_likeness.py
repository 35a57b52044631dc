"""The threshold of likeness stands between what is known to look alike and what is told apart."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pytest
import typst
from PIL import Image, ImageEnhance, ImageOps

from bench.likeness import ALIKE, blurred, likeness, seen
from bench.photos import write_photos
from catalogue import drawinglibrary

Change = Callable[[Image.Image], Image.Image]
PICTURE, CARD = (263, 197), (263, 245)
"""A card's picture and the card without its title, at 1024 × 768."""
LOOK_ALIKE = [
    ("cooking", "young-cooking"),
    ("baking", "young-cooking"),
    ("fishing", "kayak"),
    ("childrens-football", "football"),
]
"""Two kitchens, two people by a table, two at the water, two balls on the same grass."""
TOLD_APART = [
    ("ceramics", "woodwork"),
    ("walk", "scouts"),
    ("walk", "quiet-walk"),
    ("walking-football", "childrens-football"),
    ("swimming", "warm-water"),
    ("chess", "cards"),
]
"""Of the same kind, and drawn so that nobody mistakes them."""
LEAST_GAP = 0.03
NAMES = sorted({name for pair in (*LOOK_ALIKE, *TOLD_APART) for name in pair})


def cut(share: float) -> Change:
    """Less of the picture on all sides, together a share of its width and height."""

    def change(picture: Image.Image) -> Image.Image:
        wide, high = (round(side * share / 2) for side in picture.size)
        return picture.crop((wide, high, picture.width - wide, picture.height - high))

    return change


CHANGES: dict[str, Change] = {
    "mirrored": ImageOps.mirror,
    "brighter": lambda one: ImageEnhance.Brightness(one).enhance(1.2),
    "darker": lambda one: ImageEnhance.Brightness(one).enhance(0.8),
    "paler": lambda one: ImageEnhance.Contrast(one).enhance(0.7),
    "without colour": lambda one: one.convert("L").convert("RGB"),
    "cut by a twentieth": cut(0.05),
    "cut by a twelfth": cut(1 / 12),
}


def on_card(picture: Image.Image) -> Image.Image:
    """The picture on a card that has no facts, so that nothing else tells it from others."""
    card = Image.new("RGB", CARD, "white")
    card.paste(picture.resize(PICTURE))
    return card


def how_alike(one: Image.Image, other: Image.Image) -> float:
    return likeness(seen(on_card(one)), seen(on_card(other)))


@pytest.fixture(scope="module")
def drawings() -> Mapping[str, Image.Image]:
    wide, high = PICTURE
    pages = [f'#image("{name}.svg", width: {wide}pt, height: {high}pt)' for name in NAMES]
    page = f"#set page(width: {wide}pt, height: {high}pt, margin: 0pt)\n"
    engine = typst.Compiler(root=str(drawinglibrary.FOLDER), ignore_system_fonts=True)
    drawn = engine.compile((page + "\n".join(pages)).encode(), format="png", ppi=72)
    return {
        name: Image.open(io.BytesIO(one)).convert("RGB")
        for name, one in zip(NAMES, drawn, strict=True)
    }


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    folder = tmp_path_factory.mktemp("photos")
    write_photos(folder, 3, (1200, 900))
    return [Image.open(file).convert("RGB") for file in sorted(folder.iterdir())]


@pytest.mark.parametrize("name", CHANGES)
def test_the_same_picture_is_known_again(
    photos: list[Image.Image], drawings: Mapping[str, Image.Image], name: str
) -> None:
    for picture in (*photos, *list(drawings.values())[::4]):
        assert how_alike(picture, CHANGES[name](picture)) >= ALIKE


@pytest.mark.parametrize("pair", LOOK_ALIKE, ids="-".join)
def test_drawings_that_look_alike_are_found(
    drawings: Mapping[str, Image.Image], pair: tuple[str, str]
) -> None:
    assert how_alike(*(drawings[name] for name in pair)) >= ALIKE


@pytest.mark.parametrize("pair", TOLD_APART, ids="-".join)
def test_drawings_that_are_told_apart_stay_clear_of_the_threshold(
    drawings: Mapping[str, Image.Image], pair: tuple[str, str]
) -> None:
    assert how_alike(*(drawings[name] for name in pair)) <= ALIKE - LEAST_GAP


def test_photos_of_different_things_are_told_apart(photos: list[Image.Image]) -> None:
    one, other, third = photos
    for pair in ((one, other), (one, third), (other, third)):
        assert how_alike(*pair) <= ALIKE - LEAST_GAP


def test_colour_and_fine_detail_tell_nothing() -> None:
    lines = Image.new("RGB", CARD, "white")
    for x in range(0, CARD[0], 2):
        lines.paste("black", (x, 0, x + 1, CARD[1]))
    assert (
        max(high - low for low, high in [blurred(lines).crop((20, 20, 240, 220)).getextrema()]) <= 2
    )
    red, green = (Image.new("RGB", CARD, colour) for colour in ((200, 0, 0), (0, 102, 0)))
    assert likeness(seen(red), seen(green)) > 0.99


def test_cards_of_different_sizes_are_refused() -> None:
    small = seen(Image.new("RGB", PICTURE))
    with pytest.raises(ValueError, match="cannot be compared"):
        likeness(small, seen(Image.new("RGB", CARD)))
