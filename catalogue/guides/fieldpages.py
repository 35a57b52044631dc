"""The reference of fields: the loader's tables, the words about them, and the closed lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup, escape

from catalogue import guidehome, vocabulary
from catalogue.guides.entries import Entry, Part, told
from catalogue.schema import KINDS, said
from catalogue.settings import RESERVED
from catalogue.shapes import (
    ByName,
    Choice,
    Degrees,
    Either,
    Fields,
    Flag,
    Form,
    Fractions,
    Many,
    Shape,
    Whole,
    Word,
    Words,
)
from catalogue.words import Words as Interface

_PRIVATE = "experience_with"
"""A list of illnesses: only the coordinator edition tells it."""


def parts(written: str, *, coordinator: bool = False) -> tuple[Part, ...]:
    """Every kind of file with its own fields, then what fields hold, then the closed lists."""
    hidden = frozenset() if coordinator else frozenset((_PRIVATE,))
    teller = _Teller(written, hidden)
    return (*teller.kinds(), *teller.groups(), *_lists(written, hidden))


class _Teller:
    """Tells fields in one language."""

    def __init__(self, written: str, hidden: frozenset[str]) -> None:
        self._written = written
        self._hidden = hidden
        self._say: Mapping[str, Any] = guidehome.words(written)["fields"]

    def kinds(self) -> Iterator[Part]:
        for kind in KINDS:
            intro = Markup("<code>{}</code>").format(kind.pattern)
            if kind.name == "activity":
                names = ", ".join(sorted(RESERVED))
                intro += Markup(" {} <code>{}</code>").format(self._say["reserved"], names)
            yield self._part(kind.fields, intro)

    def groups(self) -> Iterator[Part]:
        own = {kind.fields.name for kind in KINDS}
        found = {name: group for kind in KINDS for name, group in kind.groups.items()}
        for name, group in found.items():
            if name not in own:
                yield self._part(group, Markup(""))

    def _part(self, group: Fields, intro: Markup) -> Part:
        title = self._say["groups"][group.name]
        entries = (self._entry(group, name, shape) for name, shape in group.shapes.items())
        return Part(group.name, title, intro, tuple(entries))

    def _entry(self, group: Fields, name: str, shape: Shape) -> Entry:
        words = said(group.name, name)
        lines = [told(words.help[self._written])]
        typed = escape(self._say["write"])
        lines.append(Markup("{} {}").format(typed, self._shape(shape)))
        if words.example:
            lines.append(Markup('<code translate="no">{}: {}</code>').format(name, words.example))
        required = self._required(group, name)
        label = words.label[self._written]
        label = f"{label} · {required}" if required else label
        return Entry(f"{group.name}.{name}", name, label, tuple(lines))

    def _required(self, group: Fields, name: str) -> str:
        if name in group.required:
            return str(self._say["required"])
        others = [one for names in group.either if name in names for one in names if one != name]
        return str(self._say["either"]).format(others=", ".join(others)) if others else ""

    def _shape(self, shape: Shape) -> Markup:
        """What may be typed, in a few words."""
        say = self._say["shapes"]
        match shape:
            case Words():
                more = say["by_language"] if shape.by_language else ""
                return escape(say["words"].format(limit=shape.limit) + more)
            case Choice() if shape.of in self._hidden:
                return escape(say["private"])
            case Choice():
                return _link(f"list-{shape.of}", say["choice"].format(of=shape.of))
            case Flag():
                return escape(say["flag"] + (say["or_words"] if shape.or_words else ""))
            case Whole():
                return escape(say["whole"].format(low=shape.low, high=shape.high))
            case Degrees():
                return escape(say["degrees"])
            case Fractions():
                return escape(say["fractions"])
            case Form():
                return escape(say["forms"][shape.name])
            case Word():
                return Markup(", ").join(Markup("<code>{}</code>").format(one) for one in shape.of)
            case Many():
                most = say["most"].format(most=shape.most) if shape.most else ""
                return escape(say["many"] + most) + ": " + self._shape(shape.of)
            case Either():
                between = Markup(" {} ").format(say["or"])
                return between.join(dict.fromkeys(self._shape(one) for one in shape.of))
            case ByName():
                return _link(f"list-{shape.names}", shape.names) + ": " + self._shape(shape.of)
            case Fields():
                return _link(shape.name, say["fields"].format(name=self._title(shape)))
        raise TypeError(shape)

    def _title(self, group: Fields) -> str:
        return str(self._say["groups"][group.name])


def _link(target: str, words: str) -> Markup:
    return Markup('<a href="#{}">{}</a>').format(target, words)


def _typed(forms: Iterable[str]) -> Markup:
    """What is typed as it stands, whatever language a program turns the page into."""
    return Markup('<span translate="no">{}</span>').format(", ".join(forms))


def _lists(written: str, hidden: frozenset[str]) -> Iterator[Part]:
    """The closed lists with what is understood beside the id."""
    words = Interface(written)
    say = guidehome.words(written)["fields"]
    yield Part("lists", say["lists"], told(say["accepted"]), ())
    for name, entries in vocabulary.lists().items():
        if name in hidden:
            continue
        rows = tuple(
            Entry("", one.id, "", (_typed((words.label(name, one.id), *one.accepts)),))
            for one in entries.values()
        )
        title = f"{say['list']} {name}"
        yield Part(f"list-{name}", title, Markup(""), rows, in_contents=False)
