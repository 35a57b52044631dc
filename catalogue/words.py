"""The words of the interface: one folder per language in ``site_templates/text``.

A key is dotted (``site.start_talk``). A value is a sentence with ``{placeholders}`` or a map of
plural forms chosen by the rules of CLDR (zero, one, two, few, many, other). A missing key is an
error, never silent English.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catalogue import languages, looks, settings, yamltext

TEMPLATES = settings.templates_folder()
"""``site_templates``, with the folder ``text`` in it."""
PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))
"""CLDR's plural categories."""
SHORT_LETTERS = 12
"""The longest short label that fits a tile of the rail (settled question 25)."""


class MissingWord(KeyError):
    """A language has no words for a key: a fault of the project, never of a volunteer's listing."""

    def __init__(self, language: str, key: str) -> None:
        super().__init__(f"site_templates/text/{language} has no words for {key}")
        self.language = language
        self.key = key


@dataclass(frozen=True, slots=True, order=True)
class WordFault:
    """One difference between a language's words and the first language's."""

    language: str
    key: str
    fault: str
    """``missing``, ``unknown`` (only this language has it) or ``placeholders``."""


class Words:
    """The words of one language."""

    def __init__(self, language: str, *, own: bool = True) -> None:
        """``own``: with the words that the municipality says otherwise; not for what is typed."""
        self.language = language
        self._texts = texts(language) if own else shipped_texts(language)
        self._plural: Callable[[int], str] = languages.plural_rule(language)

    def say(self, key: str, **values: object) -> str:
        """The sentence of ``key`` with its placeholders filled. MissingWord when there is none."""
        words = self._texts.get(key)
        if words is None:
            raise MissingWord(self.language, key)
        return words.format_map(values) if values else words

    def plural(self, key: str, n: int, **values: object) -> str:
        """The form of ``key`` that goes with the number ``n``; ``{n}`` is filled too."""
        form = f"{key}.{self._plural(n)}"
        return self.say(form if form in self._texts else f"{key}.other", n=n, **values)

    def has(self, key: str) -> bool:
        """Whether this language has words for ``key``."""
        return key in self._texts

    def label(self, name: str, value: str) -> str:
        """What a value of a closed list is called: ``label("category", "games")``."""
        key = f"vocabulary.{name}.{value}"
        words = self._texts.get(key) or self._texts.get(key + ".label")
        if words is None:
            raise MissingWord(self.language, key)
        return words

    def short(self, name: str, value: str) -> str:
        """The label in at most twelve letters, where the list has one; else the label."""
        return self._texts.get(f"vocabulary.{name}.{value}.short") or self.label(name, value)

    def state(self, value: str, state: str) -> str:
        """What ``yes``, ``partly`` or ``no`` means for an ``access`` id: "Uten trapp", "Trapp"."""
        key = f"vocabulary.access.{value}"
        form = {"yes": "label", "partly": "partly", "no": "absent"}[state]
        return self.say(f"{key}.{form}")


def offered() -> tuple[str, ...]:
    """The languages that have words, sorted."""
    return tuple(sorted(one.name for one in (TEMPLATES / "text").iterdir() if one.is_dir()))


@looks.remembered
def texts(language: str) -> Mapping[str, str]:
    """Dotted key → words of one language, with the municipality's own. MissingWord as below."""
    own = looks.current().words.get(language)
    return {**shipped_texts(language), **own} if own else shipped_texts(language)


@cache
def shipped_texts(language: str) -> Mapping[str, str]:
    """Dotted key → words of one language. MissingWord when the language has no folder."""
    folder = TEMPLATES / "text" / language
    if not folder.is_dir():
        raise MissingWord(language, "anything")
    files = sorted(folder.glob("*.yml"))
    return {key: said for file in files for key, said in _flat(read_tree(file))}


@looks.remembered
def section(language: str, name: str) -> Mapping[str, str]:
    """The words of one section (``site``, ``paper``…) without its name, for scripts."""
    start = name + "."
    return {
        key.removeprefix(start): words
        for key, words in texts(language).items()
        if key.startswith(start)
    }


def read_tree(file: Path) -> dict[str, object]:
    """A YAML file of the project as nested dicts, lists and strings; ValueError when broken."""
    node, problems = yamltext.read(file.read_bytes(), file.name)
    if node is None or problems:
        first = problems[0].say("what", "en") if problems else "empty"
        raise ValueError(f"{file.name}: {first}")
    tree = _plain(node)
    if not isinstance(tree, dict):
        raise ValueError(f"{file.name}: not a map")
    return tree


def missing_words(wanted: Iterable[str]) -> list[WordFault]:
    """How languages differ from the first of them: missing and unknown keys, placeholders."""
    first, *others = wanted
    expected = shipped_texts(first)
    return sorted(
        fault
        for language in others
        for fault in differences(language, shipped_texts(language), expected)
    )


def differences(
    language: str, own: Mapping[str, str], expected: Mapping[str, str]
) -> Iterator[WordFault]:
    """What one language's words lack or have too much, beside the expected ones."""
    mine, theirs = _shape(own), _shape(expected)
    for key in theirs.keys() - mine.keys():
        yield WordFault(language, key, "missing")
    for key in mine.keys() - theirs.keys():
        yield WordFault(language, key, "unknown")
    for key in mine.keys() & theirs.keys():
        if mine[key] != theirs[key]:
            yield WordFault(language, key, "placeholders")


def plural_group(key: str) -> str:
    """The key without its plural form; empty when it is no plural form.

    A language may need forms where bokmål has one sentence for all numbers.
    """
    group, _, last = key.rpartition(".")
    source = shipped_texts("nb")
    return group if last in PLURALS and (f"{group}.other" in source or group in source) else ""


def forget() -> None:
    """Read everything anew next time: somebody has written to the files."""
    shipped_texts.cache_clear()
    looks.forget()


def placeholders(words: str) -> frozenset[str]:
    """The names in braces: ``{start}`` and ``{end}``."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(words) if name)


def _plain(node: yamltext.Node) -> object:
    """The node without positions; an empty value is an empty string."""
    if isinstance(node.value, dict):
        return {key: _plain(child) for key, child in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(child) for child in node.value]
    return node.value or ""


def _shape(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Key → placeholders. Plural forms count as one key: languages differ in their number."""
    shape: dict[str, frozenset[str]] = {}
    for key, sentence in words.items():
        parent, _, last = key.rpartition(".")
        name = parent if last in PLURALS and f"{parent}.other" in words else key
        shape[name] = shape.get(name, frozenset()) | placeholders(sentence)
    return shape


def _flat(tree: Mapping[str, object], start: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{start}{key}.")
        else:
            yield start + key, str(value)
