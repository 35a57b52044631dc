"""Every example that stands beside a component can be drawn, with attributes quoted and icons known."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from catalogue import templates
from catalogue.words import Words

COMPONENTS = Path(__file__).parents[2] / "site_templates" / "components"
EXAMPLES = [
    (file, name)
    for file in sorted(COMPONENTS.glob("*/*.yml"))
    for name in yaml.safe_load(file.read_text(encoding="utf-8"))["examples"]
]


class SpokenWords(dict[str, str]):
    """The section ``site`` in bokmål."""

    def __missing__(self, key: str) -> str:
        return Words("nb").say(f"site.{key}")


def view(value: object) -> object:
    """Maps of an example as objects with fields, as the views are."""
    if isinstance(value, dict):
        return SimpleNamespace(**{key: view(one) for key, one in value.items()})
    return [view(one) for one in value] if isinstance(value, list) else value


def drawn(file: Path, name: str) -> str:
    """The HTML of one example."""
    described = yaml.safe_load(file.read_text(encoding="utf-8"))
    example = described["examples"][name]
    values = {key: value if key == "words" else view(value) for key, value in example.items()}
    if "w" in described["parameters"] or "template" in described:
        values["w"] = SpokenWords()
    folder = f"components/{file.parent.name}"
    if "template" in described:
        template = templates.environment().get_template(f"{folder}/{described['template']}")
        return template.render(values)
    return str(templates.macro(f"{folder}/{file.stem}.html", described["macro"])(**values))


@pytest.mark.parametrize(
    ("file", "name"), EXAMPLES, ids=lambda value: getattr(value, "stem", value)
)
def test_an_example_is_drawn_without_an_inline_style_or_script(file: Path, name: str) -> None:
    html = drawn(file, name)
    assert [word for word in (" style=", "<script", " onclick=") if word in html] == []


def test_every_component_with_html_describes_itself() -> None:
    with_html = {file.parent.name for file in COMPONENTS.glob("*/*.html")}
    described = {file.parent.name for file in COMPONENTS.glob("*/*.yml")}
    assert with_html - described == set()


def test_values_are_escaped() -> None:
    macro = templates.macro("components/panel/panel.html", "row")
    html = macro(v=view({"icon": "material/cash", "bold": "<b>300 & 400</b>", "plain": ""}))
    assert "&lt;b&gt;300 &amp; 400&lt;/b&gt;" in html
