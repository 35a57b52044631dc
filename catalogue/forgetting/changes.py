"""What forgetting does to the files of a catalogue, gathered before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.problems import Problem, problem
from catalogue.yamltext import edit
from catalogue.yamltext.node import Strings

FOLDERS = ("activities", "private")
"""Where the YAML of a catalogue lies."""


class Unknown(Exception):
    """There is no such person, photo or listing; ``near`` are some that there are."""

    def __init__(self, target: str, near: tuple[str, ...]) -> None:
        super().__init__(target)
        self.near = near


class ByHand(Exception):
    """A place that cannot be changed alone, as a problem that says where."""

    def __init__(self, told: Problem) -> None:
        super().__init__(told.path)
        self.told = told


@dataclass(frozen=True, slots=True)
class Sought:
    """By what a person or picture is found again in text."""

    words: tuple[str, ...] = ()
    """First names and mail addresses, as words of their own."""
    numbers: tuple[str, ...] = ()
    """Telephone numbers, however they are grouped."""
    files: tuple[str, ...] = ()
    """Paths of pictures and recordings, relative to the root."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done: a key of ``data/forgetting.toml`` and what fills its sentence."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Changes:
    """Files of one catalogue as they will be. Nothing is written here."""

    root: Path
    written: dict[str, str] = field(default_factory=dict)
    """Path relative to the root → its new text."""
    deleted: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    sought: Sought = Sought()
    listings: tuple[str, ...] = ()
    """Ids of the listings that it is about."""

    def files(self) -> Iterator[str]:
        """Every YAML file that is still there, those of the overlay too; no link is followed."""
        for name in FOLDERS:
            found = (self.root / name).rglob("*.y*ml")
            for file in sorted(one for one in found if one.is_file() and not one.is_symlink()):
                path = file.relative_to(self.root).as_posix()
                if path not in self.deleted:
                    yield path

    def text(self, path: str) -> edit.Text:
        """A file as it will be. ByHand when it cannot be read."""
        try:
            if path in self.written:
                return edit.Text(self.written[path])
            return edit.text_of((self.root / path).read_bytes())
        except edit.Unchangeable:
            raise ByHand(problem("C430", path, value=path)) from None

    def tree(self, path: str) -> Strings:
        """What a file says; nothing for one that cannot be read."""
        try:
            return self.text(path).tree
        except ByHand:
            return {}

    def write(self, path: str, text: edit.Text) -> None:
        """The file will have this text."""
        self.written[path] = text.written

    def without(self, path: str, place: edit.Path) -> None:
        """Take a value out of a file. ByHand when that cannot be done alone."""
        text = self.text(path)
        try:
            self.write(path, text.without(place))
        except edit.Unchangeable as fault:
            raise self._by_hand(path, text, fault.path) from None

    def add(self, path: str, beside: edit.Path, name: str, value: Strings) -> None:
        """A new field after another. ByHand where it cannot be added."""
        text = self.text(path)
        try:
            self.write(path, text.with_field(beside, name, value))
        except edit.Unchangeable:
            raise self._by_hand(path, text, beside) from None

    def delete(self, path: str) -> None:
        """The file will be gone."""
        self.written.pop(path, None)
        if path not in self.deleted:
            self.deleted.append(path)

    def tell(self, key: str, **values: str) -> None:
        """What is done, for the one who asked."""
        step = Step(key, tuple(sorted(values.items())))
        if step not in self.steps:
            self.steps.append(step)

    def _by_hand(self, path: str, text: edit.Text, place: edit.Path) -> ByHand:
        line, column = text.place(place) if place else (1, 1)
        typed = text.written.splitlines()[line - 1] if text.written else ""
        value = ".".join(map(str, place))
        return ByHand(problem("C430", path, line, column, source=typed[:160], value=value))


def same_file(one: str, other: str) -> bool:
    """Whether two paths mean one file, however their letters are composed."""
    return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)


def mapping(value: Strings) -> dict[str, Strings]:
    """Fields of a map; none for anything else."""
    return value if isinstance(value, dict) else {}


def string(value: Strings) -> str:
    """A text; "" for anything else."""
    return value.strip() if isinstance(value, str) else ""
