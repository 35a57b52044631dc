"""A municipality's own looks: single components, colours, logo and words; faults are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tiny_catalogue

from catalogue import looks, palette, settings, templates, words
from catalogue.adapters.cli import main
from catalogue.dressing import read
from catalogue.dressing.colours import read_colours
from catalogue.facts.parts import clock

Run = Callable[..., Any]
COLOURS = ":root {\n  --ab-spruce: #1f3f7c;\n}\n"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20z"/></svg>'
PAGE = "site/nb/turlaget/tur.html"


@pytest.fixture(autouse=True)
def _as_shipped() -> Iterator[None]:
    """The looks are the process's own: the next test has the shipped ones again."""
    yield
    looks.wear(looks.Looks())


def put(root: Path, name: str, text: str) -> None:
    file = root / "site_templates" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def shipped(name: str) -> str:
    return (settings.templates_folder() / name).read_text(encoding="utf-8")


def built(root: Path, name: str, *more: str) -> str:
    tiny_catalogue.build(root, *(more or ("--no-paper",)))
    return (root / name).read_text(encoding="utf-8")


def codes(root: Path) -> list[tuple[str, str, int, int]]:
    return [(one.code, one.path, one.line, one.column) for one in read(root)[1]]


def test_a_repository_without_own_looks_has_the_shipped_ones(tiny: Path) -> None:
    assert read(tiny) == (looks.Looks(), ())


def test_the_programs_own_folder_is_nobodys_own_looks() -> None:
    assert read(settings.templates_folder().parent) == (looks.Looks(), ())


def test_own_colours_stand_after_the_shipped_ones(tiny: Path) -> None:
    put(tiny, "tokens.css", COLOURS)
    css = built(tiny, "site/assets/site.css")
    assert 0 < css.index("--ab-spruce: #1f5a4c") < css.index(":root{--ab-spruce:#1f3f7c;}")


def test_an_own_component_wins_over_the_shipped_one(tiny: Path) -> None:
    put(tiny, "components/card/card.css", ".ab-card { color: var(--ab-ink); /* own */ }\n")
    css = built(tiny, "site/assets/site.css")
    assert ("/* own */" in css, shipped("components/card/card.css") in css) == (True, False)


def test_an_own_template_wins_over_the_shipped_one(tiny: Path) -> None:
    footer = shipped("components/shell/footer.html")
    put(tiny, "components/shell/footer.html", footer + '{{ "material/abacus"|icon }}')
    page = built(tiny, PAGE)
    css = (tiny / "site/assets/site.css").read_text(encoding="utf-8")
    assert ("ab-i-abacus" in page, ".ab-i-abacus{" in css) == (True, True)


def test_own_words_are_said_on_page_and_paper_of_their_language(tiny: Path) -> None:
    put(tiny, "text/nb/egne.yml", "site:\n  all_activities: Tilbake til lista\n")
    page = built(tiny, PAGE)
    english = (tiny / PAGE.replace("/nb/", "/ar/")).read_text(encoding="utf-8")
    assert ("Tilbake til lista" in page, "Tilbake til lista" in english) == (True, False)


def test_what_is_typed_in_listings_keeps_the_shipped_words(tiny: Path, brosjyre: Run) -> None:
    put(tiny, "text/nb/egne.yml", "vocabulary:\n  category:\n    games: {label: Moro}\n")
    assert brosjyre("check", tiny).out == ""
    own, typed = words.Words("nb"), words.Words("nb", own=False)
    assert own.label("category", "games") == "Moro"
    assert typed.label("category", "games") == "Spill, sjakk og quiz"


def test_an_own_logo_stands_in_the_header_and_on_the_cover(tiny: Path) -> None:
    put(tiny, "logo.svg", LOGO)
    page = built(tiny, "site/nb/index.html", "--quiet")
    assert '<img src="../assets/logo.svg" alt="" width="126" height="42">' in page
    assert (tiny / "site/assets/logo.svg").read_text(encoding="utf-8").startswith("<svg xmlns")


def test_a_logo_that_can_do_something_is_refused(tiny: Path, brosjyre: Run) -> None:
    put(tiny, "logo.svg", LOGO.replace("<path", "<script>alert(1)</script><path"))
    assert brosjyre("check", tiny).out.splitlines()[0] == "site_templates/logo.svg:1:1  C509 feil"


def test_the_frame_of_the_browser_follows_the_paper(tiny: Path) -> None:
    put(tiny, "tokens.css", ":root { --ab-paper: #FFF; }")
    page = built(tiny, PAGE)
    app = (tiny / "site/assets/app/nb.webmanifest").read_text(encoding="utf-8")
    assert '<meta name="theme-color" content="#FFFFFF">' in page
    assert '"theme_color": "#ffffff"' in app


def test_a_warm_build_follows_every_change_of_looks(tiny: Path) -> None:
    before = built(tiny, PAGE)
    put(tiny, "text/nb/egne.yml", "site:\n  all_activities: Tilbake til lista\n")
    assert "Tilbake til lista" in built(tiny, PAGE)
    (tiny / "site_templates/text/nb/egne.yml").unlink()
    assert built(tiny, PAGE) == before


def test_paper_is_set_anew_in_own_colours(tiny: Path) -> None:
    built(tiny, PAGE, "--quiet")
    paper = next(tiny.glob("site/nb/paper/bro*.pdf"))
    before = paper.read_bytes()
    put(tiny, "tokens.css", COLOURS)
    built(tiny, PAGE, "--quiet")
    assert paper.read_bytes() != before


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("components/cards/card.css", "components/card/card.css"),
        ("components/card/card.js", "components/card/card.css"),
        ("token.css", "tokens.css"),
        ("text/no/egne.yml", "text/so/egne.yml"),
        ("text/nb/egne.yaml", "text/nb/egne.yaml"),
        ("logo.png", "logo.svg"),
    ],
)
def test_a_file_that_nothing_reads_is_told(tiny: Path, name: str, better: str) -> None:
    put(tiny, name, "")
    (one,) = read(tiny)[1]
    assert (one.code, one.path) == ("C850", f"site_templates/{name}")
    if name.endswith((".css", ".png")):
        assert dict(one.values)["better"] == better


def test_a_link_out_of_the_repository_is_not_read(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("secret", encoding="utf-8")
    (tiny / "site_templates").mkdir()
    (tiny / "site_templates/tokens.css").symlink_to(tmp_path / "secret.css")
    assert codes(tiny) == [("C850", "site_templates/tokens.css", 1, 1)]


def test_a_readme_is_nothing_to_tell(tiny: Path) -> None:
    put(tiny, "README.md", "# Eget utseende\n")
    assert codes(tiny) == []


def test_another_encoding_is_told(tiny: Path) -> None:
    put(tiny, "components/card/card.css", "")
    (tiny / "site_templates/components/card/card.css").write_bytes(b"\xe5")
    assert codes(tiny) == [("C851", "site_templates/components/card/card.css", 1, 1)]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<p>\n{% if v.name %}\n", 2, "if"),
        ("<p>{{ v.name }\n", 1, "unexpected"),
        ('<p>\n{{ "material/no-such-thing"|icon }}', 2, "material/no-such-thing?"),
        ("<p>\n\n{{ v.no_such_value }}", 3, "no_such_value"),
        ("<p>\n{{ w['no_such_word'] }}", 2, "no_such_word"),
        ("{{ 1 / 0 }}", 1, "division"),
        ("{{ v.name() }}", 1, "callable"),
    ],
)
def test_a_faulty_template_is_told_with_its_line(
    tiny: Path, brosjyre: Run, text: str, line: int, message: str
) -> None:
    name = "components/shell/header.html"
    put(tiny, name, text)
    ran = brosjyre("check", tiny)
    said = ran.out.splitlines()
    assert (ran.code, said[0]) == (1, f"site_templates/{name}:{line}:1  C852 feil")
    assert message in ran.out


def test_a_template_that_lacks_a_macro_is_told(tiny: Path) -> None:
    put(tiny, "components/week/week.html", "<p>")
    (one,) = read(tiny)[1]
    assert (one.code, dict(one.values)["message"]) == ("C852", "macro week?")


def test_a_build_with_a_faulty_template_leaves_the_last_good_site(
    tiny: Path, brosjyre: Run
) -> None:
    before = built(tiny, PAGE)
    put(tiny, "components/shell/footer.html", "{{ v.no_such_value }}")
    ran = brosjyre("build", tiny, "--quiet", "--no-paper")
    assert (ran.code, (tiny / PAGE).read_text(encoding="utf-8")) == (1, before)


def test_the_rest_is_published_without_the_faulty_template(tiny: Path, brosjyre: Run) -> None:
    before = built(tiny, PAGE)
    put(tiny, "components/shell/footer.html", "{{ v.no_such_value }}")
    ran = brosjyre("build", tiny, "--quiet", "--no-paper", "--leave-out-broken")
    assert (ran.code, (tiny / PAGE).read_text(encoding="utf-8")) == (0, before)
    assert "  site_templates/components/shell/footer.html\n" in ran.err


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (":root { --ab-spruze: #1f3f7c; }", ("C854", 1, 9)),
        (":root {\n  --ab-spruce: navy;\n}", ("C855", 2, 3)),
        (":root {\n  --ab-header: 3rem;\n}", ("C854", 2, 3)),
        ("/* a */\nbody { color: red; }", ("C853", 2, 1)),
        (":root { spruce }", ("C853", 1, 9)),
        (":root { --ab-spruce: #1f3f7c; ", ("C853", 1, 1)),
        (":root {\n --ab-spruce: #9ab;\n}", ("C856", 2, 2)),
        (":root { --ab-paper: #202020; }", ("C856", 1, 9)),
    ],
)
def test_what_is_no_readable_colour_is_told(text: str, found: tuple[str, int, int]) -> None:
    first = min(read_colours(text, "tokens.css")[1])
    assert (first.code, first.line, first.column) == found


def test_a_colour_that_is_too_weak_is_told_with_its_ratio() -> None:
    (one,) = read_colours(":root { --ab-control: #aaaaaa; --ab-card: #faf5eb }", "tokens.css")[1][
        :1
    ]
    assert one.say("what") == (
        "--ab-control på --ab-paper har kontrast 2.1:1; det må være minst 3:1."
    )


def test_colours_in_use_are_those_that_are_worn() -> None:
    looks.wear(looks.Looks(colours={"--ab-spruce": "#1f3f7c"}))
    assert palette.colours()["--ab-spruce"] == "#1f3f7c"
    looks.wear(looks.Looks())
    assert palette.colours() == palette.shipped()


def test_every_shipped_pair_of_colours_can_be_read() -> None:
    known = palette.shipped()
    weak = [
        one
        for one in palette.pairs()
        if palette.contrast(known.get(one.front, one.front), known[one.ground]) < one.least
    ]
    assert weak == []


def test_every_colour_but_the_line_of_decoration_stands_in_a_pair() -> None:
    paired = {name for one in palette.pairs() for name in (one.front, one.ground)}
    assert set(palette.shipped()) - paired == {"--ab-line"}


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(palette.contrast(one, other), 2) == ratio


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("site:\n  all_activites: Tilbake\n", "C857", "site.all_activities"),
        ("site:\n  all_activities: {one: Tilbake}\n", "C857", "site.all_activities"),
        ("phrases:\n  a: b\n", "C857", ""),
        ("site:\n  fetched_ago:\n    other: Hentet nylig\n", "C858", "{n}"),
        ("site:\n  all_activities: Tilbake {her\n", "C858", "–"),
        ("site: [\n", "C12", ""),
    ],
)
def test_words_that_nobody_would_see_are_told(tiny: Path, text: str, code: str, hint: str) -> None:
    put(tiny, "text/nb/egne.yml", text)
    own, (one,) = read(tiny)
    assert (one.code[: len(code)], hint in one.say("fix"), own.words) == (code, True, {"nb": {}})


def test_of_a_file_copied_whole_only_the_first_faults_are_told(tiny: Path) -> None:
    copied = (settings.templates_folder() / "text" / "nb" / "drawings.yml").read_text()
    put(tiny, "text/nb/drawings.yml", copied)
    own, problems = read(tiny)
    assert ({one.code for one in problems}, len(problems), own.words) == ({"C857"}, 20, {"nb": {}})


def test_what_is_remembered_of_words_is_forgotten_with_other_looks() -> None:
    before = words.Words("nb").say("site.all_activities")
    looks.wear(looks.Looks(words={"nb": {"site.all_activities": "Tilbake"}}))
    assert words.Words("nb").say("site.all_activities") == "Tilbake"
    looks.wear(looks.Looks())
    assert words.Words("nb").say("site.all_activities") == before


def test_a_day_is_said_in_the_words_that_are_worn() -> None:
    plain = clock("nb", dt.time(18))
    looks.wear(looks.Looks(words={"nb": {"facts.time.whole": "klokka {hour}"}}))
    assert (plain, clock("nb", dt.time(18))) == ("18", "klokka 18")


def test_a_fault_of_a_shipped_template_stays_a_fault_of_the_program() -> None:
    looks.wear(looks.Looks(components={"components/card/card.css": ""}))
    render = templates.renderer("components/shell/footer.html")
    with pytest.raises(AttributeError):
        render(None, {})


def test_the_command_tells_what_was_left_out(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tiny, "tokens.css", ":root { --ab-spruce: #9ab; }")
    code = main(["check", "--root", str(tiny), "--today", tiny_catalogue.TODAY])
    said = capsys.readouterr().out
    assert (code, "C856 feil" in said, ":root { --ab-spruce: #9ab; }" in said) == (1, True, True)
