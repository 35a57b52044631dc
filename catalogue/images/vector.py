"""SVG, written anew from a short list of elements and attributes that can only draw.

Refused rather than silently changed: anything that would look different or could do something
(scripts, styles, text, links, embedded pictures, documents with a DTD). Left out without a word:
comments, metadata and what drawing programs note for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from catalogue.images.uses import SHAPES, Refused

SVG = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"

ELEMENTS = frozenset(
    (
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
    )
)
"""Elements that only draw."""

SILENT = frozenset(("metadata", "title", "desc"))
"""Elements that do not draw; the alternative text stands in the listing instead."""

GEOMETRY = frozenset(
    (
        "id",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "points",
        "transform",
        "viewBox",
        "offset",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "pathLength",
    )
)
PAINT = frozenset(
    (
        "fill",
        "fill-opacity",
        "fill-rule",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "stop-color",
        "stop-opacity",
        "clip-path",
        "clip-rule",
        "display",
        "visibility",
        "color",
        "vector-effect",
        "paint-order",
    )
)
"""Presentation attributes; in a ``style`` attribute only these survive."""

PLAIN_VALUE = re.compile(r"[\w\s.,:%#()+\-]*", re.ASCII)
LOCAL_PAINT = re.compile(r"url\(#[\w.\-]+\)", re.ASCII)
LOCAL_LINK = re.compile(r"#[\w.\-]+", re.ASCII)
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")

_Box = tuple[float, float, float, float]
"""Left, top, width, height."""
MAX_BYTES = 2_000_000
MAX_ELEMENTS = 20_000
MAX_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Drawing:
    """A safe drawing and the size of its view box, in px."""

    data: bytes
    width_px: int
    height_px: int


def redraw(data: bytes, file: str, shape: str, focal: tuple[float, float]) -> Drawing:
    """The drawing as safe SVG whose view box has the shape. Refused: what is not only drawing."""
    bare, (left, top, width, height) = _checked_drawing(data, file)
    wide, high = SHAPES[shape]
    new_width, new_height = min(width, height * wide / high), min(height, width * high / wide)
    left += min(max(focal[0] * width - new_width / 2, 0.0), width - new_width)
    top += min(max(focal[1] * height - new_height / 2, 0.0), height - new_height)
    return _drawing(bare, (left, top, new_width, new_height))


def whole(data: bytes, file: str) -> Drawing:
    """The drawing as safe SVG, all of it. Refused: what is not only drawing."""
    return _drawing(*_checked_drawing(data, file))


def _checked_drawing(data: bytes, file: str) -> tuple[ElementTree.Element, _Box]:
    root = _parsed(data, file)
    _check_size(root, file)
    return _bare(root, file), _view_box(root, file)


def _drawing(bare: ElementTree.Element, box: _Box) -> Drawing:
    """The elements as a document that shows this part."""
    shown = " ".join(f"{value:.6g}" for value in box)
    head = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": shown}
    bare.attrib = head | {key: value for key, value in bare.attrib.items() if key in PAINT}
    size = (max(round(box[2]), 1), max(round(box[3]), 1))
    return Drawing(ElementTree.tostring(bare, encoding="unicode").encode() + b"\n", *size)


def _parsed(data: bytes, file: str) -> ElementTree.Element:
    """The document's root. A DTD is refused before any parser sees it: no entities."""
    if len(data) > MAX_BYTES:
        size = -(-len(data) // 1_000_000)
        raise Refused("C503", file=file, size=size, limit=MAX_BYTES // 1_000_000)
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", data, re.IGNORECASE):
        raise Refused("C509", file=file, found="DOCTYPE")
    try:
        text = data.decode("utf-8-sig")
        declared = re.match(r"<\?xml[^>]*?encoding=[\"']([^\"']+)", text)
        if declared and declared[1].lower() not in ("utf-8", "us-ascii"):
            raise Refused("C511", file=file)
        root = ElementTree.fromstring(text.encode())
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise Refused("C511", file=file) from error
    if root.tag != f"{SVG}svg":
        raise Refused("C511", file=file)
    return root


def _check_size(root: ElementTree.Element, file: str) -> None:
    """Refuse what is so large or so deep that a browser or the paper would choke on it."""
    level, count, depth = [root], 0, 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > MAX_ELEMENTS or depth > MAX_DEPTH:
            raise Refused("C511", file=file)
        level = [child for element in level for child in element]


def _bare(element: ElementTree.Element, file: str) -> ElementTree.Element:
    """A copy with allowed elements and attributes only, tags without namespace, no text."""
    tag = element.tag.removeprefix(SVG)
    if tag not in ELEMENTS:
        raise Refused("C509", file=file, found=tag)
    copy = ElementTree.Element(tag, dict(_attributes(element, file)))
    for child in element:
        if child.tag.startswith(SVG) and child.tag.removeprefix(SVG) not in SILENT:
            copy.append(_bare(child, file))
    return copy


def _attributes(element: ElementTree.Element, file: str) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name in GEOMETRY or name in PAINT:
            yield name, _checked(name, value, file)
        elif name == "style":
            yield from _styled(value, file)
        elif name in ("href", XLINK_HREF):
            yield "href", _linked(element, value, file)
        elif name == "class" or name.lower().startswith("on"):
            raise Refused("C509", file=file, found=name)


def _styled(value: str, file: str) -> Iterator[tuple[str, str]]:
    """Drawing programs write paint as ``style="fill:#fff"``: as attributes instead."""
    for declaration in value.split(";"):
        name, _, paint = (part.strip() for part in declaration.partition(":"))
        if name in PAINT:
            yield name, _checked(name, paint, file)


def _checked(name: str, value: str, file: str) -> str:
    if not PLAIN_VALUE.fullmatch(LOCAL_PAINT.sub("", value)) or "url" in LOCAL_PAINT.sub("", value):
        raise Refused("C509", file=file, found=name)
    return " ".join(value.split())


def _linked(element: ElementTree.Element, value: str, file: str) -> str:
    """Gradients may share their stops within the file; every other link is refused."""
    if not element.tag.endswith("Gradient") or not LOCAL_LINK.fullmatch(value):
        raise Refused("C509", file=file, found="href")
    return value


def _view_box(root: ElementTree.Element, file: str) -> tuple[float, float, float, float]:
    """Left, top, width, height: of ``viewBox``, or of ``width`` and ``height`` in px."""
    numbers = [float(number) for number in NUMBER.findall(root.get("viewBox", ""))]
    if not numbers:
        sizes = [NUMBER.match(root.get(name, "")) for name in ("width", "height")]
        numbers = [0.0, 0.0, *(float(size[0]) for size in sizes if size)]
    if len(numbers) != 4 or not all(0 < size <= 100_000 for size in numbers[2:]):
        raise Refused("C511", file=file)
    return (numbers[0], numbers[1], numbers[2], numbers[3])
