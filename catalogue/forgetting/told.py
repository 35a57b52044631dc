"""Words of ``data/forgetting.toml``: what was done, and where somebody still stands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from catalogue.datafile import tables
from catalogue.forgetting.changes import Changes, Step
from catalogue.model import Catalogue
from catalogue.problems import printable
from catalogue.yamltext import shown

_FILE = "forgetting.toml"
_REPOSITORY = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
_FORGE = "github.com"
_TOOK_OUT = frozenset(("field_out", "name_out", "picture_out", "file_deleted"))
_MOST_PAGES = 40
"""Addresses in one command; a listing has one in every language."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was forgotten, as far as other places have to know it."""

    changes: Changes
    catalogue: Catalogue | None
    """As it was before."""
    site_url: str
    papers: tuple[str, ...]
    """Files' names of the papers that may have shown it."""


def say(key: str, language: str, **values: str) -> str:
    """One sentence in ``nb`` or ``en``."""
    return str(tables(_FILE)["said"][language][key]).format_map(values)


def steps(done: Iterable[Step], language: str) -> list[str]:
    """A line for each step."""
    lines = []
    for one in done:
        values = {name: _fit(name, value) for name, value in one.values}
        lines.append(f"  - {say(one.key, language, **values)}")
    return lines


def _fit(name: str, value: str) -> str:
    """A value as it is told: whole where it is used again, short where it is only looked at."""
    return printable(value) if name in ("path", "command") else shown(value)


def elsewhere(left: Left, language: str) -> list[str]:
    """Numbered places with their commands, ready to be copied into a shell."""
    values = _values(left)
    lines: list[str] = []
    told = tables(_FILE)["place"]
    places = [one for one in told if all(values[key] for key in one.get("needs", ()))]
    for number, one in enumerate(places, 1):
        lines += ["", f"{number}. {one[language]['title']}", f"   {one[language]['text']}"]
        made = [str(command).format_map(values) for command in one["commands"]]
        lines += [f"     {printable(command)}" for command in made if command.strip()]
        if "lines" in one:
            lines += [f"     {printable(each)}" for each in left.papers]
    return lines


def repository(catalogue: Catalogue | None) -> str:
    """``owner/name`` at GitHub; empty for another forge or an odd address."""
    parts = urlsplit(catalogue.repository if catalogue else "")
    name = parts.path.strip("/").removesuffix(".git")
    known = parts.hostname == _FORGE and _REPOSITORY.fullmatch(name)
    return name if known else ""


def _values(left: Left) -> Mapping[str, str]:
    sought, changes = left.changes.sought, left.changes
    words = (*sought.words, *sought.numbers)
    pages = _pages(left)
    clone = left.catalogue.repository if left.catalogue else ""
    held = _held(changes)
    kept = [one for one in held if one in changes.written and not one.startswith("private/")]
    return {
        "message": shlex.quote("Tatt bort etter ønske"),
        "words": _quoted(words),
        "repo": repository(left.catalogue),
        "clone": shlex.quote(clone or "ADRESSEN-TIL-LAGERET"),
        "pages": _quoted(pages),
        "papers": " ".join(left.papers),
        "count": f'; curl -s "$side" | grep -c -F{_patterns(words)}' if words else "",
        "grep": f"grep -rlF{_patterns(words)} site" if words else "",
        "save": _save(kept),
        "restore": _restore(kept),
        "list": _list(words),
        "filter": _filter(words, held),
    }


def _patterns(words: Iterable[str]) -> str:
    return "".join(f" -e {shlex.quote(one)}" for one in words)


def _pages(left: Left) -> list[str]:
    if not left.site_url or left.catalogue is None:
        return []
    languages = left.catalogue.languages
    paths = [f"{tag}/{one}.html" for one in left.changes.listings for tag in languages]
    paths = paths or [f"{tag}/index.html" for tag in languages]
    return [left.site_url + quote(path) for path in paths[:_MOST_PAGES]]


def _quoted(words: Iterable[str]) -> str:
    return " ".join(shlex.quote(one) for one in words)


def _held(changes: Changes) -> list[str]:
    """Files whose older versions tell of what was forgotten."""
    told = (dict(one.values).get("path", "") for one in changes.steps if one.key in _TOOK_OUT)
    return sorted({one for one in told if one in changes.written or one in changes.deleted})


def _save(paths: Sequence[str]) -> str:
    if not paths:
        return ""
    there = "../brosjyre-filer"
    return f"mkdir -p {there} && tar cf - {_quoted(paths)} | tar xf - -C {there}"


def _restore(paths: Sequence[str]) -> str:
    """The changed files, as they are now, on top of a history that never had them otherwise."""
    if not paths:
        return ""
    clone, said = "../brosjyre-uten-spor", shlex.quote("Filer uten gamle utgaver")
    put = f"tar cf - -C ../brosjyre-filer . | tar xf - -C {clone}"
    return f"{put} && git -C {clone} add --all && git -C {clone} commit --message {said}"


def _list(words: Sequence[str]) -> str:
    """A list for ``git filter-repo --replace-text``: one literal or regular expression a line."""
    lines = [_rule(one) for one in words]
    return f"printf '%s\\n' {_quoted(lines)} > ../brosjyre-ord.txt" if lines else ""


def _rule(word: str) -> str:
    digits = re.sub(r"\D", "", word)
    if len(digits) > len(word) / 2:
        between = r"[ .()/-]*"
        return f"regex:{between.join(digits)}==>***"
    if word.isascii():
        return rf"regex:(?<!\w){re.escape(word)}(?!\w)==>***"
    return f"literal:{word}==>***"  # its regular expressions know bytes, not letters


def _filter(words: Sequence[str], paths: Sequence[str]) -> str:
    options = " --invert-paths" if paths else ""
    options += "".join(f" --path {shlex.quote(one)}" for one in paths)
    listed = " --replace-text ../brosjyre-ord.txt --replace-message ../brosjyre-ord.txt"
    return options + (listed if words else "")
