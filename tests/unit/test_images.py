"""The picture stage on pictures made here: upright, clean, cropped, cached, refused with words."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from catalogue.images import PictureOptions, Pictures, PictureUse, publish
from catalogue.model import Origin, Picture

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 60), (30, 60, 200), (230, 200, 40)
ORIGIN = Origin("activities/kor/kor.yml", 12, 9)


def corners() -> Image.Image:
    """400 × 300: red, green above blue, yellow."""
    image = Image.new("RGB", (400, 300))
    for colour, at in ((RED, (0, 0)), (GREEN, (200, 0)), (BLUE, (0, 150)), (YELLOW, (200, 150))):
        image.paste(colour, (*at, at[0] + 200, at[1] + 150))
    return image


def use(file: str, shape: str = "4x3", focal: tuple[float, float] = (0.5, 0.5)) -> PictureUse:
    """A use of an own picture, typed at ORIGIN."""
    picture = Picture(file=file, kind="no-people", focal=focal, origin=ORIGIN)
    return PictureUse(picture, shape, "kor/kor", on_paper=True)


class Desk:
    """Originals and a cache of one test."""

    def __init__(self, folder: Path) -> None:
        self.originals, self.cache = folder / "images", folder / "cache"
        self.originals.mkdir()
        self.said: list[tuple[int, int]] = []

    def publish(self, *uses: PictureUse, options: PictureOptions | None = None) -> Pictures:
        options = options or PictureOptions(small_below_px=1)
        return publish(
            uses,
            self.originals,
            self.cache,
            options,
            lambda done, count: self.said.append((done, count)),
        )

    def put(self, name: str, data: bytes) -> PictureUse:
        path = self.originals / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return use(name)

    def codes(self, *uses: PictureUse, options: PictureOptions | None = None) -> list[str]:
        return [each.code for each in self.publish(*uses, options=options).problems]

    def shown(self, one: PictureUse, options: PictureOptions | None = None) -> Image.Image:
        """The largest published WebP of a picture."""
        pictures = self.publish(one, options=options)
        assert [each.say("what") for each in pictures.problems] == []
        rendition = pictures.renditions[one.key]
        site_path = f"pictures/{rendition.name}-{rendition.widths[-1]}.webp"
        return opened(pictures.files[site_path])


def opened(path: Path) -> Image.Image:
    """A finished picture, read whole."""
    image = Image.open(io.BytesIO(path.read_bytes()))
    image.load()
    return image


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def nearest(image: Image.Image, across: float, down: float) -> tuple[int, int, int]:
    """Which of the four colours stands at a point given in fractions."""
    at = (int(image.width * across), int(image.height * down))
    seen = image.convert("RGB").getpixel(at)
    assert isinstance(seen, tuple)
    return min(
        (RED, GREEN, BLUE, YELLOW),
        key=lambda known: sum((a - b) ** 2 for a, b in zip(known, seen, strict=True)),
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(10))
def test_every_orientation_is_shown_upright(desk: Desk, orientation: int, kind: str) -> None:
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    image = corners()
    image = image.transpose(turned[orientation]) if orientation in turned else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    shown = desk.shown(desk.put("a.jpg", encoded(image, kind, exif=exif)))
    quarters = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
    assert [nearest(shown, *at) for at in quarters] == [RED, GREEN, BLUE, YELLOW]


def test_no_metadata_is_left_in_any_published_file(desk: Desk) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret-description"
    exif.get_ifd(0x8825)[2] = (59.0, 55.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(
        corners(), exif=exif, comment=b"secret-comment", icc_profile=profile, xmp=b"secret-xmp"
    )
    one = desk.put("a.jpg", data + b"<script>secret-tail</script>")
    pictures = desk.publish(one)
    files = [*pictures.files.values(), pictures.renditions[one.key].paper]
    left = [(opened(file).info, b"secret" in file.read_bytes()) for file in files]
    density = {"jfif": 257, "jfif_version": (1, 1), "jfif_unit": 0, "jfif_density": (1, 1)}
    plain = density
    web = {"loop": 1, "background": (255, 255, 255, 255), "timestamp": 0, "duration": 0}
    assert left == [(web, False), (web, False), (plain, False)]


def test_a_comment_in_a_png_is_gone(desk: Desk) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "secret")
    one = desk.put("a.png", encoded(corners(), "PNG", pnginfo=words))
    files = desk.publish(one).files.values()
    assert [b"secret" in file.read_bytes() for file in files] == [False, False]


def test_a_large_original_gets_three_widths_and_a_paper_jpeg(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners().resize((3000, 2000))))
    pictures = desk.publish(one, options=PictureOptions())
    rendition = pictures.renditions[one.key]
    paper = opened(rendition.paper)
    sizes = (rendition.widths, rendition.width_px, rendition.height_px, paper.size)
    assert (sizes, list(pictures.problems)) == (((320, 640, 1280), 1280, 960, (800, 600)), [])


def test_only_a_picture_that_the_paper_shows_has_a_jpeg(desk: Desk) -> None:
    both = desk.put("a.jpg", encoded(corners().resize((1600, 1200))))
    screen = replace(both, on_paper=False)
    before = {path: file.read_bytes() for path, file in desk.publish(screen).files.items()}
    jpegs = sorted(desk.cache.glob("*.jpg"))
    pictures = desk.publish(screen, both)
    after = {path: file.read_bytes() for path, file in pictures.files.items()}
    assert (jpegs, after) == ([], before)
    assert opened(pictures.renditions[both.key].paper).size == (800, 600)


def test_a_small_original_is_never_enlarged(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    rendition = desk.publish(one).renditions[one.key]
    paper = opened(rendition.paper)
    assert (rendition.widths, paper.size) == ((320, 400), (400, 300))


def test_the_same_bytes_come_from_one_thread_and_from_four(tmp_path: Path) -> None:
    found = []
    for threads in (1, 4):
        (tmp_path / str(threads)).mkdir()
        desk = Desk(tmp_path / str(threads))
        uses = [desk.put(f"{n}.png", encoded(corners().rotate(n), "PNG")) for n in range(6)]
        pictures = desk.publish(*uses, options=PictureOptions(threads=threads))
        found.append({name: path.read_bytes() for name, path in pictures.files.items()})
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("focal", "left", "right"), [((0.0, 0.5), RED, RED), ((1.0, 0.5), BLUE, BLUE)]
)
def test_the_crop_keeps_the_focal_point(
    desk: Desk,
    focal: tuple[float, float],
    left: tuple[int, int, int],
    right: tuple[int, int, int],
) -> None:
    wide = Image.new("RGB", (1200, 300), RED)
    wide.paste(BLUE, (600, 0, 1200, 300))
    desk.put("a.png", encoded(wide, "PNG"))
    shown = desk.shown(use("a.png", focal=focal))
    assert (shown.size, nearest(shown, 0.02, 0.5), nearest(shown, 0.98, 0.5)) == (
        (400, 300),
        left,
        right,
    )


def test_a_square_shape_gives_square_pictures(desk: Desk) -> None:
    desk.put("a.png", encoded(corners(), "PNG"))
    assert desk.shown(use("a.png", "1x1")).size == (300, 300)


def test_transparency_shows_the_paper_colour(desk: Desk) -> None:
    one = desk.put("a.png", encoded(Image.new("RGBA", (400, 300), (0, 0, 0, 0)), "PNG"))
    paper = opened(desk.publish(one).renditions[one.key].paper)
    seen = paper.getpixel((200, 150))
    assert isinstance(seen, tuple)
    colour = PictureOptions().paper_colour
    assert max(abs(a - b) for a, b in zip(seen, colour, strict=True)) <= 1  # JPEG rounds


def test_cmyk_becomes_rgb_of_the_same_colour(desk: Desk) -> None:
    shown = desk.shown(desk.put("a.jpg", encoded(corners().convert("CMYK"))))
    assert (shown.mode, nearest(shown, 0.25, 0.25)) == ("RGB", RED)


def test_sixteen_bits_keep_their_brightness(desk: Desk) -> None:
    grey = Image.new("I;16", (400, 300), 128 * 256)
    one = desk.put("a.png", encoded(grey, "PNG"))
    paper = opened(desk.publish(one).renditions[one.key].paper)
    assert paper.convert("RGB").getpixel((9, 9)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P"])
def test_every_png_mode_is_shown(desk: Desk, mode: str) -> None:
    one = desk.put("a.png", encoded(corners().convert(mode), "PNG"))
    assert desk.shown(one).size == (400, 300)


def test_the_first_frame_of_an_animation_is_shown(desk: Desk) -> None:
    frames = [Image.new("RGB", (400, 300), colour) for colour in (GREEN, RED)]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert nearest(desk.shown(desk.put("a.gif", data)), 0.5, 0.5) == GREEN


def test_a_profile_is_turned_into_srgb(desk: Desk) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    gamma = lab.replace(b"sRGB", b"wide")  # another name, so that the conversion really runs
    shown = desk.shown(desk.put("a.png", encoded(corners(), "PNG", icc_profile=gamma)))
    assert nearest(shown, 0.25, 0.25) == RED


def test_a_broken_profile_is_ignored(desk: Desk) -> None:
    data = encoded(corners(), "PNG", icc_profile=b"x" * 16 + b"RGB " + b"x" * 200)
    assert nearest(desk.shown(desk.put("a.png", data)), 0.25, 0.25) == RED


def test_nothing_is_read_again_when_nothing_changed(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    first = desk.publish(one)
    times = {path: path.stat().st_mtime_ns for path in desk.cache.iterdir()}
    assert (desk.publish(one), {p: p.stat().st_mtime_ns for p in desk.cache.iterdir()}) == (
        first,
        times,
    )


def test_a_changed_original_gets_a_new_name(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    before = desk.publish(one).renditions[one.key].name
    desk.put("a.jpg", encoded(corners().rotate(90)))
    assert desk.publish(one).renditions[one.key].name != before


def test_other_options_get_another_name(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    names = {
        desk.publish(one, options=PictureOptions(webp_quality=quality)).renditions[one.key].name
        for quality in (70, 75)
    }
    assert len(names) == 2


def test_a_lost_file_of_the_cache_is_made_again(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    files = desk.publish(one).files
    before = {path: path.read_bytes() for path in files.values()}
    next(iter(files.values())).unlink()
    desk.publish(one)
    assert {path: path.read_bytes() for path in files.values()} == before


@pytest.mark.parametrize("index", ["", "[]", '{"made": {"x": [1]}, "originals": {}}', "{}"])
def test_a_broken_index_is_forgotten(desk: Desk, index: str) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    first = desk.publish(one)
    (desk.cache / "index.json").write_text(index, encoding="utf-8")
    assert desk.publish(one) == first


def test_no_unfinished_file_is_left_in_the_cache(desk: Desk) -> None:
    desk.publish(desk.put("a.jpg", encoded(corners())))
    assert [path.name for path in desk.cache.iterdir() if path.name.startswith(".")] == []


def test_progress_counts_every_picture_once(desk: Desk) -> None:
    desk.put("a.jpg", encoded(corners()))
    desk.publish(use("a.jpg"), use("a.jpg"), use("a.jpg", "1x1"), use("none.jpg"))
    assert desk.said == [(1, 3), (2, 3), (3, 3)]


def test_a_composed_name_finds_a_decomposed_file(desk: Desk) -> None:
    desk.put("bla\u030aba\u0308r.png", encoded(corners(), "PNG"))
    assert desk.codes(use("bl\u00e5b\u00e4r.png")) == []


def test_a_refused_picture_is_reported_where_each_listing_names_it(desk: Desk) -> None:
    elsewhere = Picture(file="none.jpg", origin=Origin("activities/kor/b.yml", 3, 2))
    found = desk.publish(use("none.jpg"), PictureUse(elsewhere, "4x3", "kor/b")).problems
    assert [(each.path, each.line, each.column) for each in found] == [
        ("activities/kor/b.yml", 3, 2),
        ("activities/kor/kor.yml", 12, 9),
    ]


def test_fifty_megapixels_are_let_in(desk: Desk) -> None:
    one = desk.put("a.png", encoded(Image.new("L", (8200, 6150), 99), "PNG"))
    assert desk.publish(one).renditions[one.key].widths == (320, 640, 1280)


def chunk(name: bytes, data: bytes) -> bytes:
    """One chunk of a PNG file."""
    sum_ = zlib.crc32(name + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + name + data + sum_


WRONG = [
    (
        "html.jpg",
        b"<html><script>alert(1)</script></html>",
        "C505",
        "«kor/html.jpg» er ikke et bilde vi kan bruke.",
    ),
    (
        "a.png",
        b"%PDF-1.4 not a picture",
        "C505",
        "«kor/a.png» er ikke et bilde vi kan bruke (PDF).",
    ),
    (
        "a.bmp",
        encoded(Image.new("RGB", (4, 4)), "BMP"),
        "C505",
        "«kor/a.bmp» er ikke et bilde vi kan bruke (BMP).",
    ),
    (
        "a.tif",
        encoded(Image.new("RGB", (4, 4)), "TIFF"),
        "C505",
        "«kor/a.tif» er ikke et bilde vi kan bruke (TIFF).",
    ),
    ("empty.jpg", b"", "C505", "«kor/empty.jpg» er ikke et bilde vi kan bruke."),
    (
        "iphone.jpg",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99),
        "C504",
        "«kor/iphone.jpg» er et HEIC-bilde (slik iPhone lagrer dem).",
    ),
    (
        "half.jpg",
        encoded(Image.effect_noise((400, 300), 50))[:9000],
        "C507",
        "«kor/half.jpg» er ødelagt eller bare halvt overført.",
    ),
    (
        "no-palette.png",
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", b"\0\0\0\1" * 2 + b"\x08\3\0\0\0")
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b""),
        "C507",
        "«kor/no-palette.png» er ødelagt eller bare halvt overført.",
    ),
    (
        "bomb.png",
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", b"\0\0\xff\xff" * 2 + b"\x08\2\0\0\0")
        + chunk(b"IDAT", b""),
        "C506",
        "«kor/bomb.png» har 4295 megapiksler; vi tar høyst 100 av dette slaget.",
    ),
]


@pytest.mark.parametrize(("name", "data", "code", "what"), WRONG, ids=[row[0] for row in WRONG])
def test_what_is_not_a_sound_picture_is_refused_in_words(
    desk: Desk, name: str, data: bytes, code: str, what: str
) -> None:
    found = desk.publish(desk.put(f"kor/{name}", data)).problems
    assert [(each.code, each.severity, each.say("what")) for each in found] == [
        (code, "error", what)
    ]


def test_heic_says_how_to_export(desk: Desk) -> None:
    found = desk.publish(desk.put("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")).problems[0]
    assert (found.say("fix", "nb"), found.say("fix", "en")) == (
        "eksporter som JPEG, og skriv det nye navnet, for eksempel  file: kor.jpg",
        "export as JPEG, and write the new name, for example  file: choir.jpg",
    )


def test_a_small_picture_is_used_with_a_warning(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    pictures = desk.publish(one, options=PictureOptions())
    said = [(each.severity, each.code, each.say("what")) for each in pictures.problems]
    assert (said, list(pictures.renditions)) == (
        [("warning", "C508", "«a.jpg» er bare 400 piksler bredt.")],
        [one.key],
    )


def test_the_warning_stays_when_the_picture_comes_from_the_cache(desk: Desk) -> None:
    one = desk.put("a.jpg", encoded(corners()))
    twice = [desk.codes(one, options=PictureOptions()) for _ in range(2)]
    assert twice == [["C508"], ["C508"]]


def test_a_missing_file_suggests_the_one_that_is_there(desk: Desk) -> None:
    desk.put("kor/Sangkor.JPG", encoded(corners()))
    found = desk.publish(use("kor/sangkor.jpg")).problems[0]
    assert (found.code, found.say("what")) == (
        "C501",
        "bildet «kor/sangkor.jpg» finnes ikke i mappa images. Mente du «Sangkor.JPG»?",
    )


@pytest.mark.parametrize("file", ["", "/etc/passwd", "../cache/index.json", "kor/../a.jpg", "."])
def test_nothing_outside_the_folder_is_found(desk: Desk, file: str) -> None:
    desk.put("kor/b.jpg", encoded(corners()))
    desk.put("a.jpg", encoded(corners()))
    assert desk.codes(use(file)) == ["C501"]


def test_a_symbolic_link_is_refused(desk: Desk) -> None:
    desk.put("real.jpg", encoded(corners()))
    (desk.originals / "link.jpg").symlink_to(desk.originals / "real.jpg")
    (desk.originals / "folder").symlink_to(desk.originals)
    found = desk.publish(use("link.jpg"), use("folder/real.jpg")).problems
    assert [each.say("what") for each in found] == [
        "«folder/real.jpg» er en snarvei eller en mappe, ikke en vanlig bildefil.",
        "«link.jpg» er en snarvei eller en mappe, ikke en vanlig bildefil.",
    ]


def test_a_folder_is_not_a_picture(desk: Desk) -> None:
    (desk.originals / "kor").mkdir()
    assert desk.codes(use("kor")) == ["C502"]


def test_a_file_above_the_size_limit_is_refused(desk: Desk) -> None:
    options = PictureOptions(max_file_bytes=2_000_000)
    found = desk.publish(desk.put("a.jpg", bytes(3_100_000)), options=options).problems
    assert [(each.code, each.say("what")) for each in found] == [
        ("C503", "«a.jpg» er på 3 MB; vi tar høyst 2 MB.")
    ]


def test_what_needs_too_much_memory_is_refused_before_it_is_decoded(desk: Desk) -> None:
    one = desk.put("a.webp", encoded(Image.new("RGB", (1000, 1000)), "WEBP"))
    options = PictureOptions(max_memory_bytes=9_000_000)
    found = desk.publish(one, options=options).problems
    assert [each.say("what") for each in found] == [
        "«a.webp» har 1 megapiksler; vi tar høyst 0 av dette slaget."
    ]


def test_a_progressive_jpeg_counts_as_held_whole(desk: Desk) -> None:
    data = encoded(corners().resize((3000, 2250)), progressive=True, subsampling=0)
    options = PictureOptions(max_memory_bytes=45_000_000)
    assert desk.codes(desk.put("a.jpg", data), options=options) == ["C506"]
