"""The pages of the reference: fields, commands, messages and template variables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from catalogue import guidehome, templates
from catalogue.guides import fieldpages
from catalogue.guides.commands import Command, Option, commands
from catalogue.guides.entries import Entry, Part, ReferenceView, told
from catalogue.guides.variables import Group, groups
from catalogue.problems import known_codes


def body(name: str, written: str, *, coordinator: bool = False) -> str:
    """The HTML of one page, such as ``reference-fields``; the coordinator's edition tells more."""
    known = guidehome.words(written)
    page = known["pages"][name]
    if name == "reference-fields":
        parts = fieldpages.parts(written, coordinator=coordinator)
    else:
        parts = tuple(_PARTS[name.removeprefix("reference-")](written))
    view = ReferenceView(page["title"], page["lead"], known["contents"], parts)
    return templates.renderer("guides/reference.html")(view, {})


def _commands(written: str) -> Iterator[Part]:
    say = guidehome.words(written)["commands"]
    for one in commands():
        shown = one.name if one.name == "mkdocs.yml" else f"brosjyre {one.name}"
        entries = tuple(_option(option, written, say) for option in one.options)
        yield Part(_anchor(one), shown, told(one.words[written]), entries)


def _anchor(one: Command) -> str:
    return one.name.replace(" ", "-")


def _option(one: Option, written: str, say: Mapping[str, str]) -> Entry:
    lines = [told(one.words[written])]
    if one.choices:
        lines.append(Markup("{} <code>{}</code>").format(say["choices"], ", ".join(one.choices)))
    return Entry("", one.name, one.value, tuple(lines))


def _problems(written: str) -> Iterator[Part]:
    say = guidehome.words(written)["problems"]
    groups: dict[str, list[Entry]] = {}
    for code, words in sorted(known_codes().items()):
        groups.setdefault(code[1], []).append(_problem(code, words, written, say))
    for digit, entries in groups.items():
        yield Part(f"C{digit}", say["groups"][digit], Markup(""), tuple(entries))


def _problem(code: str, words: Mapping[str, Any], written: str, say: Mapping[str, Any]) -> Entry:
    own = words[written]
    why = own["why"][:1].upper() + own["why"][1:]
    lines = (
        Markup("<b>{}</b>").format(own["what"]),
        told(f"{why} {own['more']}"),
        Markup("{} <code>{}</code>").format(say["fix"], " ".join(own["fix"].split())),
    )
    return Entry(code, code, say[words["severity"]], lines)


def _templates(written: str) -> Iterator[Part]:
    for one in groups():
        yield Part(_id(one), one.title, told(one.words[written]), tuple(_variables(one, written)))


def _id(one: Group) -> str:
    return one.title.replace("/", "-").replace(".", "-")


def _variables(one: Group, written: str) -> Iterator[Entry]:
    for variable in one.variables:
        yield Entry("", variable.name, variable.type, (told(variable.words[written]),))


_PARTS: Mapping[str, Callable[[str], Iterator[Part]]] = {
    "commands": _commands,
    "problems": _problems,
    "templates": _templates,
}
