"""A municipality's own ``site_templates/`` → its looks, and what is wrong with them.

Every file has to be one that is used: a misspelt name is a problem, never silence.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from catalogue import looks, templates, words
from catalogue.dressing.colours import read_colours
from catalogue.dressing.ownwords import read_words
from catalogue.looks import FOLDER, Looks
from catalogue.problems import ERROR, Problem, problem
from catalogue.settings import templates_folder

TOKENS, LOGO = "tokens.css", "logo.svg"
_IGNORED = frozenset((".gitkeep", ".DS_Store", "Thumbs.db", "README.md"))
_TEXT = "text/{}/"


def read(root: Path) -> tuple[Looks, tuple[Problem, ...]]:
    """The looks of a repository without the logo, and their problems.

    What has an error is left out, so that the rest can be worn.
    """
    folder = root / FOLDER
    if not folder.is_dir() or looks.is_shipped(folder):
        return Looks(), ()
    problems: list[Problem] = []
    components: dict[str, str] = {}
    colours: dict[str, str] = {}
    own: dict[str, dict[str, str]] = {}
    for name in _files(folder, problems):
        data = (folder / name).read_bytes()
        if name.endswith(".yml"):
            language = name.split("/")[1]
            found, said = read_words(data, f"{FOLDER}/{name}", language)
            own[language] = own.get(language, {}) | found
        elif name == LOGO:
            continue
        else:
            said = _read_text(name, data, components, colours)
        problems += said
    return Looks(components, colours, own), tuple(sorted(problems))


def _read_text(
    name: str, data: bytes, components: dict[str, str], colours: dict[str, str]
) -> list[Problem]:
    path = f"{FOLDER}/{name}"
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return [problem("C851", path)]
    if name == TOKENS:
        found, problems = read_colours(text, path)
        if not any(one.severity == ERROR for one in problems):
            colours |= found
        return problems
    if name.endswith(".html"):
        try:
            templates.check(name, text)
        except templates.FaultyTemplate as fault:
            return [faulty(fault)]
    components[name] = text
    return []


def faulty(fault: templates.FaultyTemplate) -> Problem:
    """What is wrong with an own template."""
    return problem("C852", f"{FOLDER}/{fault.name}", fault.line, message=fault.message)


def _files(folder: Path, problems: list[Problem]) -> Iterator[str]:
    """Names of the files that mean something; the others become problems."""
    known = _known()
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_dir() and not file.is_symlink():
            continue
        if file.is_file() and not file.is_symlink() and (name in known or _is_words(name)):
            yield name
        elif file.name not in _IGNORED:
            problems.append(problem("C850", f"{FOLDER}/{name}", name=name, better=_better(name)))


def _known() -> frozenset[str]:
    """What a municipality may have of its own, beside words."""
    folder = templates_folder()
    found = (*folder.glob("components/*/*.html"), *folder.glob("components/*/*.css"))
    return frozenset((TOKENS, LOGO, *(file.relative_to(folder).as_posix() for file in found)))


def _is_words(name: str) -> bool:
    parts = name.split("/")
    return (
        len(parts) == 3
        and parts[0] == "text"
        and parts[1] in words.offered()
        and name.endswith(".yml")
    )


def _better(name: str) -> str:
    """The name that was probably meant, or one that can be used."""
    examples = [_TEXT.format(tag) + name.rpartition("/")[2] for tag in words.offered()]
    known = [*sorted(_known()), *(one for one in examples if one.endswith(".yml"))]
    return (*difflib.get_close_matches(name, known, n=1, cutoff=0.5), TOKENS)[0]
