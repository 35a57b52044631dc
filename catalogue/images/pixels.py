"""Camera pictures: decoded small, turned upright, cropped, in sRGB, encoded without any metadata.

The only importer of PIL. Pillow's own bomb limit is switched off because ours is stricter and is
asked before anything is decoded.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageCms

from catalogue.images.memory import MemoryBudget
from catalogue.images.uses import SHAPES, Made, PictureOptions, Refused

Image.MAX_IMAGE_PIXELS = None
Image.core.set_block_size(64 * 2**20)  # type: ignore[attr-defined]
"""Pillow keeps pixels in blocks, by itself of 16 MB. Blocks above glibc's largest mmap threshold of
32 MB go back to the system at once; smaller ones may stay with the thread that freed them."""

UNREADABLE = (
    OSError,  # UnidentifiedImageError, truncated data, most decoders
    SyntaxError,  # broken PNG chunks, JPEG markers, GIF headers
    ValueError,  # impossible sizes, PNG text larger than Pillow's limit
    EOFError,  # a GIF without a frame
    struct.error,  # headers that end too early
    zlib.error,  # compressed PNG text
    IndexError,  # palettes and quantisation tables that are too short
    KeyError,  # unknown modes or EXIF types
    TypeError,  # EXIF values of the wrong type
    OverflowError,  # sizes beyond what C can hold
    RuntimeError,  # codecs that could not be set up
    MemoryError,  # sizes that the codec tries to allocate in vain
    AssertionError,  # a palette picture without its palette
    Image.DecompressionBombError,
)
"""All that Pillow raises for bad files; nothing but Pillow is called while these are caught."""

ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation (CIPA DC-008, tag 274) → what makes the picture upright."""

BYTES_PER_PIXEL = {"1": 2, "L": 1, "P": 9, "LA": 8, "RGBA": 8, "I;16": 5, "I": 9}
"""Most memory per pixel that decoding and flattening take, by mode; 4 for RGB and CMYK."""

DECODER_BYTES_PER_PIXEL = {"WEBP": 13, "AVIF": 10}
"""What these decoders need beside the picture itself (two canvases and a copy), measured."""

KEPT_QUALITY = 88
"""Of a JPEG that is kept as original: the site and the paper are made of it."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Original:
    """One picture file to be made ready."""

    file: str
    data: bytes
    kind: str
    shape: str
    focal: tuple[float, float]


def make(
    original: Original,
    name: str,
    options: PictureOptions,
    budget: MemoryBudget,
    *,
    on_paper: bool,
) -> tuple[Made, dict[str, bytes]]:
    """The finished files of one picture. Refused: too large to decode, or broken."""
    image, turn, full = _begun(original, options)
    crop = crop_box(full, original.shape, original.focal)
    widths = _widths(crop, options)
    held = _held(image, original, turn, options, widths[-1] / (crop[2] - crop[0]))
    with budget.borrow(_checked_need(image, original, options, held)):
        upright = _upright(image, original, options, turn)
        size = (widths[-1], _height(widths[-1], original.shape))
        largest = _cropped(upright, crop, full, size)
        del image, upright  # before the next picture may use their memory
    made = Made(name, widths, *largest.size, full[0])
    files = dict(_encoded(largest, made, original.shape, options, on_paper=on_paper))
    return made, files


def upright_jpeg(
    original: Original, longest_px: int, options: PictureOptions, budget: MemoryBudget
) -> bytes:
    """The whole picture as JPEG, at most ``longest_px`` wide and high. Refused as in ``make``."""
    image, turn, full = _begun(original, options)
    scale = min(longest_px / max(full), 1.0)
    size = (max(round(full[0] * scale), 1), max(round(full[1] * scale), 1))
    held = _held(image, original, turn, options, scale)
    with budget.borrow(_checked_need(image, original, options, held)):
        upright = _upright(image, original, options, turn)
        return _jpeg(_cropped(upright, (0.0, 0.0, *full), full, size), KEPT_QUALITY)


def crop_box(size: tuple[int, int], shape: str, focal: tuple[float, float]) -> Box:
    """Largest box of the shape inside ``size`` that keeps the focal point as central as it can."""
    width, height = size
    wide, high = SHAPES[shape]
    box_width = min(float(width), height * wide / high)
    box_height = min(float(height), width * high / wide)
    left = min(max(focal[0] * width - box_width / 2, 0.0), width - box_width)
    top = min(max(focal[1] * height - box_height / 2, 0.0), height - box_height)
    return (left, top, left + box_width, top + box_height)


def _opened(original: Original) -> Image.Image:
    kinds = ("JPEG", "MPO") if original.kind == "JPEG" else (original.kind,)
    try:
        return Image.open(io.BytesIO(original.data), formats=kinds)
    except UNREADABLE as error:
        raise Refused("C507", file=original.file) from error


def _begun(original: Original, options: PictureOptions) -> tuple[Image.Image, int, tuple[int, int]]:
    """The picture, not yet decoded; how it has to be turned; its size when it is upright."""
    image = _opened(original)
    _check_pixels(image, original, options)
    turn = _orientation(image)
    return image, turn, (image.height, image.width) if turn >= 5 else image.size


def _held(
    image: Image.Image, original: Original, turn: int, options: PictureOptions, scale: float
) -> int:
    """Bytes held beside the decoded picture, which is from now on decoded no larger than needed."""
    held = len(original.data) + _coefficients(image)
    _decode_small(image, scale)
    if turn in UPRIGHT:
        held += 4 * image.width * image.height // _reduction(image.size, options) ** 2
    return held


def _check_pixels(image: Image.Image, original: Original, options: PictureOptions) -> None:
    if image.width * image.height > options.max_pixels:
        raise _too_many_pixels(image.size, original, options.max_pixels)


def _too_many_pixels(size: tuple[int, int], original: Original, limit: int) -> Refused:
    pixels = -(-size[0] * size[1] // 1_000_000)
    return Refused("C506", file=original.file, pixels=pixels, limit=limit // 1_000_000)


def _coefficients(image: Image.Image) -> int:
    """Bytes that a progressive JPEG's coefficients take: two for each sample of each component."""
    if not image.info.get("progressive"):
        return 0
    layers = [(across, down) for _, across, down, _ in getattr(image, "layer", [])]
    densest = max((across * down for across, down in layers), default=1)
    samples = sum(across * down for across, down in layers) / max(densest, 1)
    return int(image.width * image.height * samples * 2)


def _checked_need(
    image: Image.Image, original: Original, options: PictureOptions, held: int
) -> int:
    """Bytes that decoding and flattening take at most, ``held`` of them in any case."""
    each = BYTES_PER_PIXEL.get(image.mode, 4) + DECODER_BYTES_PER_PIXEL.get(original.kind, 0)
    if image.mode in ("RGB", "L") and "transparency" in image.info:
        each = 12
    need = image.width * image.height * each + held
    if need > options.max_memory_bytes:
        limit = int(image.width * image.height * (options.max_memory_bytes / need))
        raise _too_many_pixels(image.size, original, limit)
    return need


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except UNREADABLE:
        return 1
    return found if found in UPRIGHT else 1


def _widths(crop: Box, options: PictureOptions) -> tuple[int, ...]:
    """The wanted widths that need no enlarging; a small original ends with its own width."""
    own = max(int(crop[2] - crop[0]), 1)
    fitting = tuple(width for width in sorted(options.widths_px) if width <= own)
    return fitting if own >= max(options.widths_px) else tuple(dict.fromkeys((*fitting, own)))


def _height(width: int, shape: str) -> int:
    wide, high = SHAPES[shape]
    return max(round(width * high / wide), 1)


def _decode_small(image: Image.Image, scale: float) -> None:
    """Let the JPEG decoder skip detail that no rendition needs; other formats ignore it."""
    image.draft(None, (max(int(image.width * scale), 1), max(int(image.height * scale), 1)))


def _upright(
    image: Image.Image, original: Original, options: PictureOptions, turn: int
) -> Image.Image:
    """The decoded picture, upright, without alpha, in its own colours (RGB, L or CMYK)."""
    try:
        image.load()
        flat = _flat(image, options.paper_colour)
        factor = _reduction(flat.size, options)
        flat = flat.reduce(factor) if factor > 1 else flat
        return flat.transpose(UPRIGHT[turn]) if turn in UPRIGHT else flat
    except UNREADABLE as error:
        raise Refused("C507", file=original.file) from error


def _reduction(size: tuple[int, int], options: PictureOptions) -> int:
    """By how much a picture may be shrunk roughly and still be twice as large as is needed."""
    return max(min(size) // (2 * max(options.widths_px)), 1)


def _flat(image: Image.Image, paper: tuple[int, int, int]) -> Image.Image:
    """Alpha laid onto the paper colour, 16 bits to 8, palettes to colours."""
    if image.mode in ("RGB", "L", "CMYK") and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if not image.has_transparency_data:
        return image.convert("L" if image.mode == "1" else "RGB")
    clear = image if image.mode in ("RGBA", "LA") else image.convert("RGBA")
    flat = Image.new("RGB", image.size, paper)
    flat.paste(clear, (0, 0), clear)
    flat.info["icc_profile"] = image.info.get("icc_profile")
    return flat


def _cropped(
    image: Image.Image, crop: Box, full: tuple[int, int], size: tuple[int, int]
) -> Image.Image:
    """The crop (in px of the full original) at ``size``, in sRGB and with nothing attached."""
    across, down = image.width / full[0], image.height / full[1]
    box = (crop[0] * across, crop[1] * down, crop[2] * across, crop[3] * down)
    resized = image.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=2.0)
    bare = _in_srgb(resized, image.info.get("icc_profile"))
    bare.info = {}
    return bare


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB. Without a usable profile its numbers are taken for sRGB already."""
    mode = {b"RGB ": "RGB", b"GRAY": "L", b"CMYK": "CMYK"}.get((profile or b"")[16:20])
    if profile and mode and (mode == "CMYK") == (image.mode == "CMYK") and not _is_srgb(profile):
        converted = _by_profile(image.convert(mode), profile)
        if converted is not None:
            return converted
    return image.convert("RGB")


def _is_srgb(profile: bytes) -> bool:
    """Whether a profile is the common sRGB one, by the name inside it."""
    return b"sRGB IEC61966-2.1" in profile or b"s\0R\0G\0B\0 \0I\0E\0C" in profile


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _encoded(
    largest: Image.Image, made: Made, shape: str, options: PictureOptions, *, on_paper: bool
) -> Iterator[tuple[str, bytes]]:
    """Every finished file; each size is made from the next larger one that the site has."""
    paper_px = min(options.paper_width_px, made.widths[-1])
    image = largest
    for width in sorted({*made.widths, paper_px} if on_paper else made.widths, reverse=True):
        size = (width, _height(width, shape))
        sized = image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)
        if width in made.widths:
            image = sized
            yield f"{made.name}-{width}.webp", _webp(sized, options)
        if on_paper and width == paper_px:
            yield made.paper_name, _light_jpeg(sized, options)


def _webp(image: Image.Image, options: PictureOptions) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", quality=options.webp_quality, method=options.webp_method)
    return out.getvalue()


def _light_jpeg(image: Image.Image, options: PictureOptions) -> bytes:
    """In the best quality that is light enough: a calm picture shows its faults, a busy one hides
    them and weighs the most."""
    for quality in options.paper_qualities:
        made = _jpeg(image, quality)
        if len(made) <= options.paper_bytes:
            break
    return made


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    # Not progressive: 2 % lighter, but the typesetter takes more than twice as long to read it.
    image.save(out, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
    return out.getvalue()
