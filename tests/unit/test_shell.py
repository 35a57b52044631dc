"""A shell is cut once and joined with many pages."""

import pytest

from catalogue.shell import Shell, ShellError, placeholder


def test_a_joined_page_has_each_value_in_its_place() -> None:
    html = f"<title>{placeholder('title')}</title><main>{placeholder('body')}</main>"
    shell = Shell.cut(html)
    assert shell.join({"title": "Kor", "body": "<p>Å</p>"}) == (
        "<title>Kor</title><main><p>Å</p></main>".encode()
    )


def test_a_placeholder_may_stand_twice() -> None:
    shell = Shell.cut(f"{placeholder('title')}|{placeholder('body')}|{placeholder('title')}")
    assert shell.join({"title": "a", "body": "b"}) == b"a|b|a"


def test_a_shell_without_a_body_is_refused() -> None:
    with pytest.raises(ShellError, match="no place for body"):
        Shell.cut(placeholder("title"))


def test_a_filled_gap_may_hold_placeholders() -> None:
    shell = Shell.cut("<title>zz-title-zz</title>zz-head-zz<body>zz-body-zz")
    filled = shell.filled({"head": '<link href="zz-rest-zz">'})
    assert filled.join({"title": "T", "rest": "a.html", "body": "B"}) == (
        b'<title>T</title><link href="a.html"><body>B'
    )
