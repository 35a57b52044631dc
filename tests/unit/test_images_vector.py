"""SVG: shipped drawings come through whole, contributed ones clean or not at all."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from catalogue.images import PictureOptions, Pictures, PictureUse, publish
from catalogue.model import Origin, Picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"'
DRAWINGS = PictureOptions().drawings


def published(folder: Path, svg: str | bytes, shape: str = "4x3") -> Pictures:
    """What the stage makes of one contributed drawing."""
    originals = folder / "images"
    originals.mkdir(exist_ok=True)
    (originals / "a.svg").write_bytes(svg if isinstance(svg, bytes) else svg.encode())
    picture = Picture(file="a.svg", origin=Origin("activities/kor/kor.yml", 4, 3))
    use = PictureUse(picture, shape, "kor/kor")
    return publish([use], originals, folder / "cache", PictureOptions(), lambda _a, _b: None)


def written(folder: Path, svg: str, shape: str = "4x3") -> str:
    """The published file of a contributed drawing."""
    pictures = published(folder, svg, shape)
    assert [each.say("what") for each in pictures.problems] == []
    return next(iter(pictures.files.values())).read_text(encoding="utf-8")


def refused(folder: Path, svg: str | bytes) -> list[str]:
    """What is said about a contributed drawing, with its code."""
    found = published(folder, svg).problems
    return [f"{each.code} {each.say('what')}" for each in found]


def no(found: str) -> list[str]:
    """The refusal that names an element or attribute."""
    return [f"C509 tegningen «a.svg» inneholder «{found}», som vi ikke tar imot."]


UNREADABLE = ["C511 tegningen «a.svg» kan ikke leses som SVG."]


@pytest.mark.parametrize("path", sorted(DRAWINGS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_shipped_drawing_comes_through_whole(tmp_path: Path, path: Path) -> None:
    use = PictureUse(Picture(drawing=path.stem), "4x3", "kor/kor")
    pictures = publish([use], tmp_path, tmp_path / "c", PictureOptions(), lambda _a, _b: None)
    assert pictures.problems == ()
    made = ElementTree.parse(pictures.renditions[use.key].paper).getroot()
    source = ElementTree.parse(path).getroot()
    drawn = [each.tag for each in source.iter() if not each.tag.endswith(("title", "desc"))]
    assert [each.tag for each in made.iter()] == drawn


def test_a_drawing_is_one_file_for_site_and_paper(tmp_path: Path) -> None:
    use = PictureUse(Picture(drawing="chess"), "4x3", "kor/kor")
    pictures = publish([use], tmp_path, tmp_path / "c", PictureOptions(), lambda _a, _b: None)
    made = pictures.renditions[use.key]
    assert (made.widths, made.width_px, made.height_px, pictures.files) == (
        (),
        400,
        300,
        {f"pictures/{made.name}.svg": made.paper},
    )


def test_an_unknown_drawing_suggests_the_closest(tmp_path: Path) -> None:
    picture = Picture(drawing="ches", origin=Origin("activities/a/b.yml", 7, 10))
    use = PictureUse(picture, "4x3", "a/b")
    found = publish([use], tmp_path, tmp_path / "c", PictureOptions(), lambda _a, _b: None).problems
    assert [(each.line, each.code, each.say("what"), each.say("fix")) for each in found] == [
        (
            7,
            "C510",
            "det finnes ingen tegning som heter «ches».",
            "velg en fra lista, for eksempel  drawing: chess",
        )
    ]


def test_a_drawing_may_not_be_found_outside_the_library(tmp_path: Path) -> None:
    use = PictureUse(Picture(drawing="../drawings/chess"), "4x3", "a/b")
    found = publish([use], tmp_path, tmp_path / "c", PictureOptions(), lambda _a, _b: None).problems
    assert [each.code for each in found] == ["C510"]


def test_shapes_survive_and_everything_else_is_left_out(tmp_path: Path) -> None:
    svg = (
        f'{HEAD} width="20cm" xmlns:inkscape="urn:i" inkscape:version="1"><!-- secret -->'
        '<title>secret</title><metadata><a href="https://x.example"/></metadata>'
        '<inkscape:view secret="1"/><?secret?>'
        '<g id="g" data-secret="1" inkscape:label="secret"><path d="M0,0 L9,9z" fill="#fff"/>'
        "secret</g></svg>"
    )
    assert written(tmp_path, svg) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
        '<g id="g"><path d="M0,0 L9,9z" fill="#fff" /></g></svg>\n'
    )


def test_paint_in_a_style_attribute_becomes_attributes(tmp_path: Path) -> None:
    svg = f'{HEAD}><rect style="fill:#abc; -inkscape-x:1;stroke : none" width="9"/></svg>'
    assert '<rect fill="#abc" stroke="none" width="9" />' in written(tmp_path, svg)


def test_gradients_may_be_shared_within_the_file(tmp_path: Path) -> None:
    svg = (
        f'{HEAD} xmlns:x="http://www.w3.org/1999/xlink"><defs><linearGradient id="a"/>'
        '<linearGradient id="b" x:href="#a"/></defs><rect fill="url(#b)"/></svg>'
    )
    assert '<linearGradient id="b" href="#a" /></defs><rect fill="url(#b)" />' in written(
        tmp_path, svg
    )


def test_a_square_shape_narrows_the_view_box(tmp_path: Path) -> None:
    assert 'viewBox="50 0 300 300"' in written(tmp_path, f"{HEAD}><g/></svg>", "1x1")


def test_width_and_height_stand_in_for_a_view_box(tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"><g/></svg>'
    assert 'viewBox="0 0 40 30"' in written(tmp_path, svg)


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<style>*{fill:url(https://x.example)}</style>", "style"),
        ("<foreignObject/>", "foreignObject"),
        ('<image href="https://x.example/a.png"/>', "image"),
        ('<use href="#a"/>', "use"),
        ('<a href="javascript:alert(1)"><path/></a>', "a"),
        ("<text>hei</text>", "text"),
        ('<animate attributeName="x"/>', "animate"),
        ('<set attributeName="href"/>', "set"),
        ("<filter/>", "filter"),
        ('<g onclick="alert(1)"/>', "onclick"),
        ('<g class="a"/>', "class"),
        ('<rect fill="url(https://x.example/a)"/>', "fill"),
        ('<rect fill="url(#a) url(//x.example)"/>', "fill"),
        ('<rect style="fill:url(data:image/png)"/>', "fill"),
        ('<rect fill="u&#114;l(https://x.example)"/>', "fill"),
        ('<rect fill="\\75rl(x)"/>', "fill"),
        ('<linearGradient href="https://x.example/#a"/>', "href"),
        ('<path href="#a"/>', "href"),
    ],
)
def test_what_could_do_more_than_draw_is_refused(tmp_path: Path, inside: str, found: str) -> None:
    assert refused(tmp_path, f"{HEAD}>{inside}</svg>") == no(found)


def test_a_document_type_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    svg = f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}><g>&a;</g></svg>'
    assert refused(tmp_path, svg) == no("DOCTYPE")


@pytest.mark.parametrize(
    "svg",
    [
        f"{HEAD}><g></svg>",
        '<svg viewBox="0 0 4 3"><g/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 3"><g/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e99 3"><g/></svg>',
        f'<?xml version="1.0" encoding="latin-1"?>{HEAD}><g/></svg>',
        f"{HEAD}>&unknown;</svg>",
        f"{HEAD}>" + "<g>" * 100 + "</g>" * 100 + "</svg>",
        f"{HEAD}>" + "<g/>" * 20_001 + "</svg>",
        f"{HEAD} fill='\xe6'><g/></svg>".encode("latin-1"),
    ],
    ids=[
        "unclosed",
        "namespace",
        "unsized",
        "flat",
        "huge",
        "latin",
        "entity",
        "deep",
        "many",
        "bytes",
    ],
)
def test_what_is_not_sound_svg_is_refused(tmp_path: Path, svg: str | bytes) -> None:
    assert refused(tmp_path, svg) == UNREADABLE


def test_a_very_large_drawing_is_refused(tmp_path: Path) -> None:
    svg = f"{HEAD}><!--{'x' * 2_500_000}--></svg>"
    assert refused(tmp_path, svg) == ["C503 «a.svg» er på 3 MB; vi tar høyst 2 MB."]
