"""A finished folder: each fault gives its problem, a good folder none."""

import pytest

from catalogue.verify import Expectation, Sieve, verify

EXPECTED = Expectation(languages=("nb", "ar"), budget_kb=1)
GOOD = '<html lang="{lang}" dir="{dir}"><img src="../a.webp" alt=""><a href="index.html#x">x</a></html>'


def folder(**changes: str) -> dict[str, bytes]:
    pages = {
        "nb/index.html": GOOD.format(lang="nb", dir="ltr"),
        "ar/index.html": GOOD.format(lang="ar", dir="rtl"),
        "a.webp": "picture",
        **changes,
    }
    return {path: text.encode() for path, text in pages.items() if text}


def found(files: dict[str, bytes]) -> list[str]:
    return [
        f"{one.code} {one.path}: {one.say('what')}"
        for one in verify(files, files.__getitem__, EXPECTED)
    ]


def test_a_good_folder_has_no_problems() -> None:
    assert found(folder()) == []


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("ar/index.html", "", "C801 ar/index.html: siden index.html mangler på språket ar."),
        ("nb/index.html", '<html lang="en" dir="ltr">', "C802 nb/index.html: siden sier ikke at den er på språket «nb»."),
        ("nb/index.html", "<p>", "C802 nb/index.html: siden sier ikke at den er på språket «nb»."),
        ("ar/index.html", '<html lang="ar" dir="ltr">', "C803 ar/index.html: siden på «ar» mangler leseretningen rtl."),
        ("nb/index.html", '<html lang="nb" dir="ltr"><img src="../a.webp">', "C804 nb/index.html: bildet ../a.webp har ingen alt-tekst."),
        ("nb/index.html", '<html lang="nb" dir="ltr"><a href="b.html">', "C805 nb/index.html: lenken b.html fører ingen steder."),
        ("nb/index.html", '<html lang="nb" dir="ltr"><script src="https://x.example/a.js">', "C806 nb/index.html: siden henter https://x.example/a.js fra et annet sted på nettet."),
        ("nb/index.html", '<html lang="nb" dir="ltr"><img alt="" srcset="../a.webp 1x, //x.example/b 2x">', "C806 nb/index.html: siden henter //x.example/b fra et annet sted på nettet."),
        ("a.css", "a{background:url(//x.example/b)}", "C806 a.css: siden henter //x.example/b fra et annet sted på nettet."),
        ("a.js", "localStorage.a = 1", "C808 a.js: skriptet bruker localStorage."),
    ],
)  # fmt: skip
def test_each_fault_is_found(path: str, text: str, expected: str) -> None:
    assert found(folder(**{path: text})) == [expected]


def test_a_heavy_page_is_a_warning() -> None:
    heavy = '<html lang="nb" dir="ltr">' + "".join(f"{n * 7919 % 10007:x}" for n in range(3000))
    (said,) = found(folder(**{"nb/index.html": heavy}))
    assert said.startswith("C807 nb/index.html: siden veier ") and said.endswith("grensen er 1 kB.")


def test_a_link_to_another_site_is_fine() -> None:
    page = '<html lang="nb" dir="ltr"><a href="https://example.org/"><link rel="canonical" href="https://x.example/">'
    assert found(folder(**{"nb/index.html": page})) == []


def cleared(text: str, frame: str = '<html lang="nb" dir="ltr">') -> bool:
    """Whether a page that is read while it is made needs no second reading."""
    sieve = Sieve(EXPECTED)
    sieve.add("nb/index.html", (frame,), text, (frame + text).encode())
    return "nb/index.html" in sieve.cleared({"nb/index.html", "a.webp"})


def test_a_good_page_is_not_read_again() -> None:
    body = (
        GOOD.partition(">")[2] + '<link rel="canonical" href="https://x.example/"><a href="tel:1">'
    )
    assert cleared(body)


@pytest.mark.parametrize(
    "text",
    [
        '<img src="../a.webp">',
        '<a href="b.html">',
        '<a href="../../../../a.webp">',
        '<script src="https://x.example/a.js">',
        '<img alt="" srcset="../a.webp 1x, //x.example/b 2x">',
        '<form action="//x.example/">',
        '<link rel="stylesheet" href="https://x.example/a.css">',
        '<a class="x"\nhref="b.html">',
        '<use xlink:href="b.svg#x"/>',
        '<object data="data://x.example/a">',
        '<video poster="http://x.example/a">',
        '<img class="x">',
        '<img title="x" src="../a.webp"><b alt="x">',
        "".join(f"{number * 7919 % 10007:x}" for number in range(3000)),
    ],
)
def test_a_page_with_a_fault_is_read_again(text: str) -> None:
    assert not cleared(text)


@pytest.mark.parametrize(
    "frame",
    [
        "<p>",
        '<html lang="en" dir="ltr">',
        '<html lang="nb" dir="rtl">',
        '<html lang="nb" dir="ltr"><img src="../a.webp">',
        '<html lang="nb" dir="ltr"><script src="missing.js">',
    ],
)
def test_a_fault_in_what_pages_share_is_read_again(frame: str) -> None:
    assert not cleared("<p>", frame)
