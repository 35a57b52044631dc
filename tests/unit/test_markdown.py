"""Foreign text in Markdown is read as it was typed, and does nothing else, wherever it comes from."""

from __future__ import annotations

import html
import re
import unicodedata

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from review_cases import linked_later, rendered

from catalogue.markdown import code, entities, fenced, one_line, words

HOSTILE = [
    "`kode` ``x`` ```",
    "```\n<b>ute</b> @kari\n~~~\n``````",
    "a | b | c\n--- | --- | ---\nd | e | f",
    "x\n\n# Overskrift\n\n- [x] punkt\n1. en\n> sitat\n\n    kode\n===",
    "# Overskrift",
    "- punkt",
    "1. en",
    "@kari kom, og @kari/lag @",
    "[her](https://example.org) [x][y] [^1] [y]: https://example.org",
    "![bilde](https://example.org/x.png) ![](x)",
    "<img src=x onerror=alert(1)> <b>b</b> </p> <https://example.org>",
    "--> <!-- brosjyre:due {} --> <!--",
    "#12 kari/lag#12 GH-12 gh-7 #",
    "https://example.org www.example.org a@example.org mailto:a@example.org",
    "0123456789abcdef c0ffee0",
    "**b** __b__ *i* _i_ ~~d~~ $x$ :tada:",
    "&lt;b&gt; &#60;b&#62; \\*b\\* \\",
    '"onload="x" \'',
]
HIDDEN = ["\x1b[31mrødt\x07\x00", "\u202efdp \u2066x\u2069 \u200e\u200f", "a\u200bb\ufeff\u2060@kari", "a\u2028b\x85c\ud800"]
ANYTHING = st.text(st.sampled_from("@#/:.`*_~[]()<>!|&\\-+=$ \n\tk1aw2GHwww\u202e\u200b"), max_size=40)


def shown(made: str) -> str:
    """The letters of some HTML, without our own invisible one."""
    return html.unescape(re.sub(r"<[^>]*>", "", made)).replace("\u2060", "").strip()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "a {} b", "### {}", "- {}"])
def test_words_are_no_markup_link_picture_or_mention(text: str, around: str) -> None:
    tags, said = rendered(around.format(words(text)))
    assert (tags - {"p", "h3", "ul", "li"}, linked_later(html.unescape(said))) == (set(), [])
    assert shown(said) == flat(around.removeprefix("### ").removeprefix("- ").format(text))


@pytest.mark.parametrize("sign", "@#")
def test_a_sign_at_the_end_mentions_nothing_that_follows(sign: str) -> None:
    assert linked_later(shown_by_a_forge(f"{words(sign)}12kari")) == []


def shown_by_a_forge(text: str) -> str:
    return html.unescape(rendered(text)[1])


@given(ANYTHING)
def test_no_text_at_all_becomes_markup(text: str) -> None:
    tags, said = rendered(f"a {words(text)} b")
    assert (tags, linked_later(said)) == ({"p"}, [])


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "a {} b", "# {}", "- {}"])
def test_entities_are_no_markup_in_either_dialect(text: str, around: str) -> None:
    for made in by_programs_for_pages(around.format(entities(text))):
        assert set(re.findall(r"<(\w+)", made)) <= {"p", "h1", "ul", "li"}
        assert shown(made) == flat(around.removeprefix("# ").removeprefix("- ").format(text))


@given(ANYTHING)
def test_no_text_at_all_becomes_markup_of_a_page(text: str) -> None:
    for made in by_programs_for_pages(f"a {entities(text)} b"):
        assert set(re.findall(r"<(\w+)", made)) == {"p"}


def by_programs_for_pages(text: str) -> list[str]:
    """As MkDocs makes it, and as CommonMark has it."""
    extensions = ["md_in_html", "toc", "tables", "fenced_code"]
    return [markdown.markdown(text, extensions=extensions), MarkdownIt("commonmark").render(text)]


def test_a_name_can_still_be_read_in_the_file_of_a_page() -> None:
    assert entities("Nord-Aurdal, Søre Ål og O'Hara") == "Nord-Aurdal, Søre Ål og O'Hara"


@pytest.mark.parametrize("text", HOSTILE)
def test_code_is_shown_and_nothing_else(text: str) -> None:
    made = MarkdownIt("gfm-like").render(f"a {code(text)} b")
    assert rendered(f"a {code(text)} b") == ({"p"}, "a  b\n")
    assert shown(made) == flat(f"a {text} b")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_block_is_shown_letter_by_letter(text: str) -> None:
    made = MarkdownIt("gfm-like").render(f"før\n\n{fenced(text, 'yaml')}\n\netter")
    assert re.sub(r"<pre>.*</pre>", "", made, flags=re.DOTALL) == "<p>før</p>\n\n<p>etter</p>\n"
    assert shown(made) == f"før\n{text}\n\netter"


@given(st.text(st.sampled_from("`~ \na@<\t"), max_size=30))
def test_no_text_leaves_its_block_or_span(text: str) -> None:
    said = [(tags, said.split()) for tags, said in map(rendered, (fenced(text, "yaml"), f"a {code(text)} b"))]
    assert said == [(set(), []), ({"p"}, ["a", "b"])]


@pytest.mark.parametrize("text", HIDDEN)
@pytest.mark.parametrize("way", [words, entities, code, fenced, one_line])
def test_no_control_and_no_turned_direction_comes_through(way: type[str], text: str) -> None:
    seen = html.unescape(way(text)).replace("@\u2060", "@")
    hidden = [sign for sign in seen if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert ([sign for sign in hidden if sign != "\n"], "�" in seen) == ([], True)


def test_persian_keeps_its_joiners() -> None:
    text = "می\u200cرود"
    assert [words(text), entities(text), code(text), one_line(text)] == [text, text, f"`{text}`", text]
    assert text in fenced(f"title: {text}")


@given(st.text(max_size=200))
def test_a_title_is_one_line_of_a_bearable_length(text: str) -> None:
    made = one_line(text)
    assert (len(made) <= 120, len(made.splitlines()) <= 1) == (True, True)
