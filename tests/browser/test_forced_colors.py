"""With the colours of the reader's own system: what is chosen, focused or bounded is still seen."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from browser_cases import CHESS, Open
from PIL import Image
from playwright.sync_api import Locator, Page
from talk_cases import begin, say, settings, to_review

Colour = tuple[int, int, int]
CATALOGUE = "nb/index.html"
CHOSEN = {
    "pill": (CATALOGUE, "[data-pill=wheelchair]", "[data-pill=wheelchair]", "[data-pill=evening]"),
    "tile": (CATALOGUE, "", ".ab-tile[aria-current]", ".ab-tile:not([aria-current])"),
    "language": (
        CATALOGUE,
        ".ab-languages summary",
        ".ab-language[aria-current]",
        ".ab-language:not([aria-current])",
    ),
    "day": (f"nb/{CHESS}", "", ".ab-week__on", ".ab-week li:not(.ab-week__on)"),
}
"""Page, what is pressed, what is chosen then, and its like that is not."""
EDGES = {
    "card": (CATALOGUE, ".ab-card"),
    "contact": (f"nb/{CHESS}", ".ab-contact"),
    "step": (f"nb/{CHESS}", ".ab-steps li"),
    "panel": (f"nb/{CHESS}", ".ab-panel"),
}


def seen(page: Page, one: Locator, around: int = 0) -> Image.Image:
    """A picture of an element, and of some pixels around it."""
    one.scroll_into_view_if_needed()
    box = one.bounding_box()
    assert box is not None
    clip = {
        "x": box["x"] - around,
        "y": box["y"] - around,
        "width": box["width"] + 2 * around,
        "height": box["height"] + 2 * around,
    }
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")  # type: ignore[arg-type]


def colours(picture: Image.Image) -> Counter[Colour]:
    """How many pixels of each colour."""
    content = picture.tobytes()
    return Counter(zip(content[::3], content[1::3], content[2::3], strict=True))


def ground(page: Page, selector: str) -> Colour:
    """The colour that most of an element has."""
    return colours(seen(page, page.locator(selector).first)).most_common(1)[0][0]


def light(colour: Colour) -> float:
    """Relative luminance, as WCAG reckons it."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21."""
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", CHOSEN)
def test_what_is_chosen_stands_out(open_page: Open, kind: str, scheme: str) -> None:
    path, press, chosen, other = CHOSEN[kind]
    page = open_page(path)
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    if press:
        page.locator(press).click()
        page.mouse.move(0, 0)
    words = colours(seen(page, page.locator(chosen).first))
    (below, _), *_ = words.most_common(1)
    assert contrast(below, ground(page, other)) >= 3
    readable = sum(n for one, n in words.items() if contrast(one, below) >= 4.5)
    assert readable / words.total() > 0.02, "its words are seen on that colour"


def test_a_switch_of_the_settings_stands_out(open_page: Open) -> None:
    page = open_page(CATALOGUE)
    page.emulate_media(forced_colors="active")
    begin(page)
    settings(page, "first-no")
    page.locator("[data-key=settings]").click()
    assert contrast(ground(page, "[data-key=first-no]"), ground(page, "[data-key=first-yes]")) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_icon_of_a_chosen_thing_is_seen(open_page: Open, scheme: str) -> None:
    page = open_page(CATALOGUE)
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.locator("[data-pill=wheelchair]").click()
    for icon in ("[data-pill=wheelchair] .ab-icon:visible", ".ab-tile[aria-current] .ab-icon"):
        inside = colours(seen(page, page.locator(icon).first))
        (most, _), *others = inside.most_common()
        drawn = sum(n for one, n in others if contrast(one, most) >= 3)
        assert drawn / inside.total() > 0.1, icon


@pytest.mark.parametrize("kind", EDGES)
def test_a_thing_has_an_edge(open_page: Open, kind: str) -> None:
    path, selector = EDGES[kind]
    page = open_page(path)
    page.emulate_media(forced_colors="active")
    picture = seen(page, page.locator(selector).first, around=4)
    row = picture.crop((0, picture.height - 12 - 30, 12, picture.height - 30))
    (most, _), *others = colours(row).most_common()
    assert any(contrast(one, most) >= 3 for one, _ in others)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_also_on_what_is_chosen(open_page: Open, scheme: str) -> None:
    page = open_page(CATALOGUE)
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    page.locator("[data-pill=wheelchair]").click()
    page.keyboard.press("Tab")
    for selector in ("[data-pill=wheelchair]", ".ab-tile[aria-current]", ".ab-card:visible"):
        one = page.locator(selector).first
        one.focus()
        focused = seen(page, one, around=8)
        one.blur()
        plain = seen(page, one, around=8)
        pairs = zip(focused.tobytes(), plain.tobytes(), strict=True)
        assert sum(abs(new - old) > 90 for new, old in pairs) > 2 * focused.width, selector


def test_the_pile_of_a_picture_is_marked(open_page: Open) -> None:
    page = open_page(CATALOGUE)
    page.emulate_media(forced_colors="active")
    begin(page)
    say(page, "maybe")
    to_review(page)
    page.locator(".ab-talk-small").click()
    wide = {
        mat.get_attribute("data-answer"): mat.evaluate(
            "one => parseFloat(getComputedStyle(one).borderTopWidth)"
        )
        for mat in page.locator(".ab-talk-move .ab-talk-mat").all()
    }
    assert wide["maybe"] >= 2 * wide["yes"] == 2 * wide["no"]


@pytest.mark.parametrize(
    ("path", "selector"), [(CATALOGUE, "[data-pill=evening]"), (CATALOGUE, "#ab-search")]
)
def test_who_asks_for_more_contrast_gets_it(open_page: Open, path: str, selector: str) -> None:
    page = open_page(path)
    page.emulate_media(contrast="more")
    line = page.locator(selector).evaluate("one => getComputedStyle(one).borderTopColor")
    colour = tuple(int(part) for part in line[4:-1].split(","))
    assert contrast(colour, ground(page, "body")) >= 7  # type: ignore[arg-type]
