"""The finished papers: made once for all tests of this file, then read back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import page
import paper_cases as cases
import pdfplumber
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from catalogue import paper
from catalogue.facts import Facts
from catalogue.model import Picture, Rendition
from catalogue.words import Words

NAMES = [
    f"{language}/paper/{name}-{language}.pdf"
    for language in cases.LANGUAGES
    for name in ("ark-koret--kor", "ark-sjakk--sjakk", "brosjyre")
]
ARABIC = re.compile("[\u0600-\u06ff]+")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> paper.Papers:
    return cases.papers(cases.CATALOGUE, tmp_path_factory.mktemp("paper"))


def text_of(made: paper.Papers, name: str) -> str:
    with pdfplumber.open(made.files[name]) as document:
        return "\n".join(sheet.extract_text() for sheet in document.pages)


def squeezed(words: str) -> str:
    return "".join(words.split())


def test_every_activity_has_a_sheet_and_there_is_a_brochure_in_every_language(made):
    assert sorted(made.files) == sorted(NAMES)


def test_a_catalogue_without_faults_makes_no_problems(made):
    assert cases.found(made) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_keeps_to_pdf_ua_1(made, name):
    profile = page.ValidationProfile.PDF_UA_1
    report = page.validate_pdf_bytes(made.files[name].read_bytes(), profile=profile)
    assert (report.is_compliant, list(report.failures)) == (True, [])


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_says_its_language_and_is_tagged(made, name):
    with pikepdf.open(made.files[name]) as document:
        root = document.Root
        told = (str(root.Lang), bool(root.MarkInfo.Marked), "/StructTreeRoot" in root)
    assert told == (name.partition("/")[0], True, True)


def alts(element: pikepdf.Object) -> list[str]:
    """Alternative texts in a structure tree, in reading order."""
    if isinstance(element, pikepdf.Array):
        return [alt for one in element for alt in alts(one)]
    if not isinstance(element, pikepdf.Dictionary):
        return []
    own = [str(element.Alt)] if "/Alt" in element else []
    return own + (alts(element.K) if "/K" in element else [])


def test_every_picture_of_a_sheet_has_its_alternative_text(made):
    with pikepdf.open(made.files["nb/paper/ark-koret--kor-nb.pdf"]) as document:
        found = alts(document.Root.StructTreeRoot.K)
    name = Facts(cases.CATALOGUE, "nb").name
    rows = [name("when"), name("where"), name("price"), "Kontakt", "Ta med"]
    aside = ["Døra er grønn", "QR-kode til nettsiden om Kor for alle"]
    assert found[1:] == [*rows, *aside, *map(name, ("energy", "sound", "group", "words"))]


@pytest.mark.parametrize("name", [name for name in NAMES if "brosjyre" not in name])
def test_a_sheet_has_one_page(made, name):
    assert cases.page_count(made.files, name) == 1


def test_a_sheet_without_traits_has_one_page(tmp_path):
    bare = replace(cases.CHESS, energy="", sound="", group_size="", words="")
    made = cases.papers(cases.of(bare), tmp_path, languages=("nb",))
    assert cases.page_count(made.files, "nb/paper/ark-sjakk--sjakk-nb.pdf") == 1


def test_a_paper_says_its_reading_direction_and_gives_its_words_in_order(made, tmp_path):
    title = {"nb": "Sjakk", "pa": "ਸ਼ਤਰੰਜ ਦੀ ਸ਼ਾਮ"}
    punjabi = cases.papers(
        cases.of(replace(cases.CHESS, title=title)),
        tmp_path,
        languages=("pa",),
        facts={"pa": Facts(cases.CATALOGUE, "pa")},
        words={"pa": Words("pa")},
    ).files["pa/paper/ark-sjakk--sjakk-pa.pdf"]
    arabic = made.files["ar/paper/brosjyre-ar.pdf"]
    told = {}
    for file in (punjabi, arabic):
        with pikepdf.open(file) as document:
            told[file] = str(document.Root.ViewerPreferences.Direction)
    assert told == {punjabi: "/L2R", arabic: "/R2L"}
    words = pypdfium2.PdfDocument(punjabi)[0].get_textpage().get_text_bounded()
    assert title["pa"] in words


def test_a_reader_gets_the_numbers_of_an_arabic_sheet_in_order(made):
    with pypdfium2.PdfDocument(made.files["ar/paper/ark-koret--kor-ar.pdf"]) as document:
        words = document[0].get_textpage().get_text_bounded()
    assert "00 00 00 21" in words
    assert words.index("18:00") < words.index("21:00")


def rises(made: paper.Papers, name: str, page: int, size: int) -> list[float]:
    """Of each line of that size: points from its middle to its highest ink."""
    file, scale = made.files[f"nb/paper/{name}-nb.pdf"], 4
    with pdfplumber.open(file) as document:
        letters = [one for one in document.pages[page].chars if one["size"] == size]
    drawn = pypdfium2.PdfDocument(file)[page].render(scale=scale).to_pil().convert("L")
    found = []
    for top in sorted({one["top"] for one in letters}):
        line = [one for one in letters if one["top"] == top]
        left, right = line[0]["x0"] * scale, line[-1]["x1"] * scale
        middle = (top + line[0]["bottom"]) / 2
        row = round(middle * scale)
        while min(drawn.crop((round(left), row, round(right), row + 1)).tobytes()) < 128:
            row -= 1
        found.append(middle - row / scale)
    return found


def test_signs_above_the_first_line_are_whole(tmp_path):
    plain = replace(cases.CHOIR, title={"nb": "ਕਕ"})
    signed = replace(cases.CHESS, title={"nb": "ਕੀਕੀ"})
    made = cases.papers(cases.of(plain, signed), tmp_path, languages=("nb",))
    (low,) = rises(made, "ark-koret--kor", 0, 30)
    (high,) = rises(made, "ark-sjakk--sjakk", 0, 30)
    assert high - low > 0.25 * 30
    low, high = rises(made, "brosjyre", 2, 22)
    assert high - low > 0.25 * 22


def test_a_sheet_reads_in_the_order_of_its_rows(made):
    words = text_of(made, "nb/paper/ark-koret--kor-nb.pdf")
    asked = [
        "Kor for alle",
        "Vi synger",
        "Tirsdag kl. 18–21",
        "Samfunnshuset",
        "600 kr",
        "Kari møter",
    ]
    assert [one for one in asked if one in words] == asked
    assert [words.index(one) for one in asked] == sorted(words.index(one) for one in asked)


def test_a_phone_number_is_written_from_left_to_right_in_arabic(made):
    with pypdfium2.PdfDocument(made.files["ar/paper/ark-koret--kor-ar.pdf"]) as document:
        boxes = document[0].get_textpage()
        number = boxes.get_text_range()
    assert "00 00 00 21" in number or "21 00 00 00" in number
    with pdfplumber.open(made.files["ar/paper/ark-koret--kor-ar.pdf"]) as document:
        assert "00 00 00 21" in document.pages[0].extract_text()


def test_arabic_letters_come_out_as_they_were_written(made):
    with pypdfium2.PdfDocument(made.files["ar/paper/ark-koret--kor-ar.pdf"]) as document:
        words = document[0].get_textpage().get_text_range()
    assert {"جوقة", "للجميع", "نغني"} <= set(ARABIC.findall(words))


def test_a_text_without_translation_is_marked_as_norwegian(made):
    raw = b""
    with pikepdf.open(made.files["ar/paper/ark-koret--kor-ar.pdf"]) as document:
        raw = document.pages[0].Contents.read_bytes()
    assert b"/Lang (nb" in raw or b"/Lang(nb" in raw


def test_a_private_place_gives_no_address(made):
    words = text_of(made, "nb/paper/ark-sjakk--sjakk-nb.pdf") + text_of(
        made, "nb/paper/brosjyre-nb.pdf"
    )
    assert ("Ring for adresse" in words, "Hemmelig vei" in words) == (True, False)


def test_a_listing_without_contact_shows_its_organisations_number(made):
    assert "00 00 00 22" in text_of(made, "nb/paper/ark-sjakk--sjakk-nb.pdf")


@pytest.mark.parametrize("name", NAMES)
def test_every_page_bears_the_day_of_the_edition(made, name):
    day = {"nb": "2.november2026", "en": "2November2026", "ar": "2026"}[name[:2]]
    with pdfplumber.open(made.files[name]) as document:
        pages = [day in squeezed(sheet.extract_text()) for sheet in document.pages]
    assert pages == [True] * len(pages)


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_the_qr_code_can_be_read_from_a_coarse_print(made, language):
    with pypdfium2.PdfDocument(
        made.files[f"{language}/paper/ark-koret--kor-{language}.pdf"]
    ) as document:
        picture = document[0].render(scale=100 / 72).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [
        f"{cases.SITE}{language}/koret/kor.html"
    ]


def test_the_brochures_contents_lead_to_the_right_page(made):
    with pypdfium2.PdfDocument(made.files["nb/paper/brosjyre-nb.pdf"]) as document:
        pages = [sheet.get_textpage().get_text_range() for sheet in document]
    assert ["Sjakk" in pages[1], "Sjakk" in pages[2], len(pages)] == [True, True, 5]


def test_the_same_catalogue_gives_the_same_bytes(made, tmp_path):
    again = cases.papers(cases.CATALOGUE, tmp_path)
    assert {name: path.read_bytes() for name, path in again.files.items()} == {
        name: path.read_bytes() for name, path in made.files.items()
    }


def test_nothing_of_the_machine_stands_in_a_paper(made):
    raw = made.files["nb/paper/ark-koret--kor-nb.pdf"].read_bytes()
    assert str(Path.cwd()).encode() not in raw


def test_a_listing_that_nobody_confirmed_says_ring_first(tmp_path):
    asked = cases.papers(cases.of(cases.CHOIR), tmp_path, call_first=frozenset(["koret/kor"]))
    first = [
        "Ring først. Sist sjekket 20. oktober 2026." in text_of(asked, f"nb/paper/{name}-nb.pdf")
        for name in ("ark-koret--kor", "brosjyre")
    ]
    assert first == [True, True]


def test_the_index_gives_the_time_of_a_day_that_is_long_to_say(tmp_path):
    saturdays = replace(cases.CHOIR.schedule[0], weekdays=(5,), interval=1, nth=(1, 3, 4))
    choir = replace(cases.CHOIR, schedule=(saturdays,))
    made = cases.papers(cases.of(choir), tmp_path, languages=("nb",))
    clock = Facts(cases.of(choir), "nb").time(saturdays.start, saturdays.end)
    index = text_of(made, "nb/paper/brosjyre-nb.pdf").partition("Lørdag\n")[2]
    said = [line for line in index.splitlines() if line.startswith(clock)]
    assert said == [f"{clock}, ikke hver uke"]


def test_without_a_site_address_there_is_no_code_to_scan(tmp_path):
    made = cases.papers(cases.of(cases.CHOIR), tmp_path, languages=("nb",), site_url="")
    with pypdfium2.PdfDocument(made.files["nb/paper/ark-koret--kor-nb.pdf"]) as document:
        assert zxingcpp.read_barcodes(document[0].render(scale=2).to_pil()) == []


def test_a_change_in_one_listing_leaves_the_others_sheet_in_the_cache(tmp_path):
    cases.papers(cases.CATALOGUE, tmp_path, languages=("nb",))
    changed = replace(cases.CHESS, title={"nb": "Sjakk og kaffe"})
    again = cases.papers(cases.of(cases.CHOIR, changed), tmp_path, languages=("nb",))
    assert again.compiled == 2


def test_papers_that_are_no_longer_made_leave_the_cache(tmp_path):
    cases.papers(cases.CATALOGUE, tmp_path, languages=("nb",))
    made = cases.papers(cases.of(cases.CHOIR), tmp_path, languages=("nb",))
    kept = {path.name for path in made.files.values()}
    assert {path.name for path in tmp_path.glob("*.pdf")} == kept


def test_progress_is_told_for_every_paper(tmp_path):
    steps: list[tuple[int, int]] = []
    options = cases.options(cases.CATALOGUE, tmp_path, languages=("nb",))
    paper.make(cases.CATALOGUE, cases.find, options, lambda *step: steps.append(step))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_the_paper_asks_for_its_pictures_and_doors():
    wanted = [(one.drawing, shape) for one, shape, _ in paper.wanted_pictures(cases.CATALOGUE)]
    assert sorted(set(wanted)) == [
        ("chess", "4x3"),
        ("choir", "4x3"),
        ("step-door", "4x3"),
        ("step-phone", "4x3"),
        ("wish", "4x3"),
    ]


def photos_in(file: Path) -> list[bytes]:
    """The bytes of every JPEG in a PDF."""
    with pikepdf.open(file) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        return [one.read_raw_bytes() for one in streams if one.get("/Filter") == "/DCTDecode"]


def test_a_photo_stands_in_sheet_and_booklet_as_the_image_stage_made_it(tmp_path):
    """Not encoded again, not in another size, and once in a booklet however often it is shown."""
    photo = tmp_path / "photo.jpg"
    Image.effect_noise((800, 600), 60).convert("RGB").save(photo, quality=50, progressive=True)
    made = Rendition("photo", "4x3", (640, 1280), 1280, 960, photo)
    choir = replace(cases.CHOIR, images=(Picture(file="photo.jpg"),))
    catalogue = cases.of(choir)
    options = cases.options(catalogue, tmp_path / "cache", languages=("nb",))
    find = {"photo.jpg": made}
    papers = paper.make(
        catalogue, lambda one, shape: find.get(one.file) or cases.find(one, shape), options,
        lambda *_: None,
    )  # fmt: skip
    found = [photos_in(file) for file in papers.files.values()]
    assert found == [[photo.read_bytes()]] * 2
