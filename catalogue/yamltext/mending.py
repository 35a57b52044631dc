"""How the lines should stand that YAML cannot read, or would read as something else.

Each fault knows some ways to mend its line. Those after which the file can be read further are
kept, so that a correction never makes things worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from catalogue.problems import LONGEST_LINE, Correction, Problem
from catalogue.yamltext import rewriting, tree
from catalogue.yamltext.lines import Lines, shown
from catalogue.yamltext.typed import TypedFile, in_quotes
from catalogue.yamltext.ways import (
    TRIED,
    Ways,
    every_line,
    hard_indent,
    loose_line,
    typed_line,
    whole_line,
)

_READ_AS_WELL = frozenset(("C108", "C114"))
"""Faults that the parser does not mind."""
_HIDDEN = str.maketrans(dict.fromkeys("\u200b\u2060\ufeff", ""))
_TURNS = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""))


def mended(one: Problem, lines: Lines) -> Problem:
    """The problem with its correction, where one can be known."""
    if len(typed_line(one, lines)) > LONGEST_LINE:
        return one
    if one.code in _CERTAIN:
        found = list(_CERTAIN[one.code](one, lines))
    elif one.code in TRIED:
        ways = TRIED[one.code](one, lines)
        found = _nearest(one, _that_help(ways, lines, as_well=one.code in _READ_AS_WELL))
        if not found and one.code == "C130":
            found = _that_help(loose_line(one, lines), lines)
    else:
        return one
    changing = [each for each in found if not _is_there(each, lines)]
    return _in_its_sentence(one.corrected(*changing))


def _that_help(
    ways: Iterator[Correction], lines: Lines, *, as_well: bool = False
) -> list[Correction]:
    """Those after which the file can be read further, or ``as_well`` as before."""
    now = _reach(lines)
    then = ((_reach(lines, one), one) for one in ways if not _is_there(one, lines))
    helping = [(reach, one) for reach, one in then if reach > now or (reach == now and as_well)]
    whole = [one for reach, one in helping if reach[0] == 1]
    return whole or [one for _, one in helping]


def _nearest(one: Problem, found: list[Correction]) -> list[Correction]:
    """The likeliest; of two indents that are as near, both."""
    if one.code != "C128" or len(found) < 2 or found[0].lines[0].lstrip()[:2] == "- ":
        return found[:1]
    moved = [abs(_depth(each.lines[0]) - one.column + 1) for each in found]
    return [each for each, far in zip(found, moved, strict=True) if far == moved[0]][:2]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_there(one: Correction, lines: Lines) -> bool:
    return tuple(lines.typed[one.first_line - 1 : one.last_line]) == one.lines


def _in_its_sentence(one: Problem) -> Problem:
    """A sentence that shows the mended line shows the one that was found."""
    if one.correction is None or len(one.correction.lines) != 1:
        return one
    fixed = shown(one.correction.lines[0].strip())
    values = ((name, fixed if name == "fixed" else value) for name, value in one.values)
    return replace(one, values=tuple(values))


def _reach(lines: Lines, correction: Correction | None = None) -> tuple[int, int]:
    """How far a file can be read; compares."""
    typed = list(lines.typed)
    grown = 0
    if correction:
        typed[correction.first_line - 1 : correction.last_line] = correction.lines
        grown = len(typed) - len(lines.typed)
    text = _NONCHARACTER.sub("", _CONTROL.sub("", "\n".join(typed)))
    tried = Lines(lines.path, text.encode("utf-8", errors="replace"))
    try:
        root, problems = tree.build(text, tried)
    except tree.Unreadable as fault:
        line = fault.about_line if "quoted scalar" in fault.about else fault.line
        return 0, line - grown
    if root is None or not isinstance(root.value, dict):
        return 0, 0
    return 1, -sum(one.severity == "error" for one in problems)


def _control(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Without them; those of Windows-1252 become the letters that they were, breaks a space."""
    yield from every_line(one, lines, lambda line: _CONTROL.sub(_as_meant, line))


def _as_meant(hit: re.Match[str]) -> str:
    if hit[0] in "\x0b\x0c\x85\u2028\u2029":
        return " "
    if "\x80" <= hit[0] <= "\x9f":
        return bytes((ord(hit[0]),)).decode("cp1252", errors="ignore")
    return ""


def _noncharacter(one: Problem, lines: Lines) -> Iterator[Correction]:
    yield from every_line(one, lines, lambda line: _NONCHARACTER.sub("", line))


def _hidden(one: Problem, lines: Lines) -> Iterator[Correction]:
    yield whole_line(one, typed_line(one, lines).translate(_HIDDEN))


def _curly(one: Problem, lines: Lines) -> Iterator[Correction]:
    inner = typed_line(one, lines)[one.column - 1 :]
    if hit := re.match("[\"']?[“”„‘‚’]([^“”„‘‚’]*)[“”‘’]", inner):
        found = TypedFile(lines).replaced((one.line, one.column), hit[1], quoted=True)
        if found:
            yield found


def _cut(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The whole text in quotes, or a note that begins as notes do."""
    line = typed_line(one, lines)
    before, after = line[: one.column - 1], line[one.column - 1 :]
    earlier = [start for start in TypedFile(lines).texts if start < (one.line, one.column)]
    if earlier and max(earlier)[0] == one.line:
        start = max(earlier)[1] - 1
        yield whole_line(one, line[:start] + in_quotes(line[start:].rstrip()))
    yield whole_line(one, before.rstrip() + "  # " + after.lstrip("# "))


def _nothing(one: Problem, lines: Lines) -> Iterator[Correction]:
    """No value, or the word itself."""
    line = typed_line(one, lines)
    end = one.column - 1 + one.width
    word, before = line[one.column - 1 : end], line[: one.column - 1]
    yield whole_line(one, before.rstrip() + line[end:])
    yield whole_line(one, before + in_quotes(word) + line[end:])


def _turned(one: Problem, lines: Lines) -> Iterator[Correction]:
    yield whole_line(one, typed_line(one, lines).translate(_TURNS))


def _misread(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The letters that were saved, where all that is odd is one wrong conversion."""
    line = typed_line(one, lines)
    better = _ODD.sub(_converted_back, line)
    if not _ODD.search(better):
        yield whole_line(one, better)


def _converted_back(hit: re.Match[str]) -> str:
    try:
        return hit[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return hit[0]


def _without_line(one: Problem, lines: Lines) -> Iterator[Correction]:
    yield Correction(one.line, one.line, ())


def _either_version(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The lines of one side of a whole conflict, or of the other; of half a one nobody knows."""
    marks = [n for n, line in enumerate(lines.typed, 1) if n >= one.line and _MARK.match(line)]
    signs = "".join(lines.typed[number - 1][0] for number in marks)
    if not (whole := re.match(r"<\|?=>", signs)):
        return
    first, *between, last = marks[: whole.end()]
    for start, end in ((first, between[0]), (between[-1], last)):
        yield Correction(first, last, tuple(lines.typed[start : end - 1]))


_MARK = re.compile(r"([<|=>])\1{6}(?: |$)")
"""What git writes before, between and behind two versions."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_NONCHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_ODD = re.compile(
    "[Â-ô][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}"
)
_CERTAIN: Mapping[str, Ways] = {
    "C103": _control,
    "C104": _noncharacter,
    "C105": _turned,
    "C106": _hidden,
    "C107": _misread,
    "C109": rewriting.twice,
    "C110": rewriting.shortcut,
    "C112": rewriting.mark,
    "C115": _without_line,
    "C116": rewriting.only_entry,
    "C123": _cut,
    "C124": _curly,
    "C126": _nothing,
    "C134": hard_indent,
    "C135": _either_version,
}
