"""Ways to mend a line that YAML cannot read; which of them help is tried out by ``mending``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from catalogue.problems import Correction, Problem
from catalogue.yamltext.lines import Lines
from catalogue.yamltext.typed import in_quotes, is_idle

Ways = Callable[[Problem, Lines], Iterator[Correction]]
"""From a problem and its file to corrections, the likeliest first."""
_CLOSERS = re.compile(r"[\]},\s]*$")
_COMMENT = re.compile(r"\s+#.*$")
_NAME = r"[A-Za-z_][\w-]*"
_NEXT_FIELD = re.compile(rf'([\d:.-]+|"[^"]*")\s+({_NAME}:\s)')
"""A number or a text in quotes, and another field without a comma between."""


def whole_line(one: Problem, text: str) -> Correction:
    """The problem's line with another text."""
    return Correction(one.line, one.line, (text.rstrip(),))


def typed_line(one: Problem, lines: Lines) -> str:
    """The problem's line as typed; "" where there is none."""
    return lines.typed[one.line - 1] if one.line <= len(lines.typed) else ""


def every_line(one: Problem, lines: Lines, clean: Callable[[str], str]) -> Iterator[Correction]:
    """All faulty lines at once, when they stand close enough to be shown together."""
    wrong = [n for n, line in enumerate(lines.typed, 1) if clean(line) != line]
    if wrong:
        first, last = wrong[0], wrong[-1]
        together = Correction(first, last, tuple(map(clean, lines.typed[first - 1 : last])))
        alone = whole_line(one, clean(typed_line(one, lines)))
        yield together if together.can_be_copied() else alone


def _tab(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Two spaces for a tab that begins a line, one elsewhere, none at a line's end."""
    for width in (2, 4, 8, 1):

        def spaced(line: str, width: int = width) -> str:
            body = line.lstrip(" \t")
            indent = line[: len(line) - len(body)].replace("\t", " " * width)
            return indent + re.sub(r"\t+", " ", body.rstrip("\t"))

        yield from every_line(one, lines, spaced)


def hard_indent(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Ordinary spaces before the fields."""
    yield from every_line(one, lines, _with_soft_indent)


def _with_soft_indent(line: str) -> str:
    body = line.lstrip()
    if not body:
        return line
    return " " * (len(line) - len(body)) + body


def _unclosed_quote(one: Problem, lines: Lines) -> Iterator[Correction]:
    line = typed_line(one, lines)
    sign, rest = line[one.column - 1 : one.column], line[one.column :]
    before = line[: one.column]
    if sign not in "\"'" or not sign:
        return
    if "{" in before or "[" in before:
        for hit in re.finditer(rf",\s+{_NAME}:\s", rest):
            yield whole_line(one, before + rest[: hit.start()] + sign + rest[hit.start() :])
    comment = _COMMENT.search(rest)
    note = rest[comment.start() :] if comment else ""
    rest = re.sub("[“”‘’]$", "", rest[: len(rest) - len(note)].rstrip())
    closers = _CLOSERS.search(rest)
    at = closers.start() if closers and ("{" in before or "[" in before) else len(rest)
    yield whole_line(one, before + rest[:at].rstrip() + sign + rest[at:] + note)
    yield whole_line(one, before + (rest + note).rstrip() + sign)


def _value_with_colon(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The value in quotes: from the first colon to the line's end, or to the bracket or comma."""
    line = typed_line(one, lines)
    for hit in re.finditer(rf"(?:^\s*(?:-\s+)?|[{{,]\s*){_NAME}:\s+(?=[^\s\[{{])", line):
        if hit.end() >= one.column:
            break
        if follower := _NEXT_FIELD.match(line, hit.end()):
            yield whole_line(one, line[: follower.end(1)] + ", " + line[follower.start(2) :])
        for end in _ends(line, hit.end(), in_brackets="{" in line[: hit.end()]):
            value = line[hit.end() : end].rstrip()
            bare = re.sub("^[“”„]|[“”]$", "", value)
            yield whole_line(one, line[: hit.end()] + in_quotes(bare) + line[end:])


def _ends(line: str, start: int, *, in_brackets: bool) -> Iterator[int]:
    """Where a text without quotes may have been meant to end."""
    if in_brackets:
        for hit in re.finditer(rf",\s+{_NAME}:\s|[\]}}]", line[start:]):
            yield start + hit.start()
    comment = _COMMENT.search(line, start)
    if comment and not in_brackets:
        yield comment.start()
    yield len(line.rstrip())


def _sign_first(one: Problem, lines: Lines) -> Iterator[Correction]:
    line = typed_line(one, lines)
    start = one.column - 1
    for end in _ends(line, start, in_brackets="{" in line[:start] or "[" in line[:start]):
        yield whole_line(one, line[:start] + in_quotes(line[start:end].rstrip()) + line[end:])
    if line[start:end].startswith("- "):
        yield whole_line(one, line[:start] + "[" + line[start + 2 :].strip() + "]")


def _backslash(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Single quotes, in which a backslash is a backslash."""
    line = typed_line(one, lines)
    for hit in re.finditer(r'"((?:[^"\\]|\\.)*)"', line):
        if hit.start() < one.column <= hit.end():
            inner = hit[1].replace("'", "''")
            yield whole_line(one, line[: hit.start()] + f"'{inner}'" + line[hit.end() :])


def _bullet(one: Problem, lines: Lines) -> Iterator[Correction]:
    """A hyphen and a space where another sign, or no space, stands before an entry."""
    line = typed_line(one, lines)
    yield whole_line(one, re.sub(r"^(\s*)(?:[•·–—*]\s*|-(?=\w))", r"\1- ", line))


def _quoted_line(one: Problem, lines: Lines) -> Iterator[Correction]:
    """A whole field in quotes."""
    yield from _bullet(one, lines)
    line = typed_line(one, lines)
    found = re.fullmatch(rf"""(\s*)(["'])({_NAME}:\s.*)\2\s*""", line)
    if found:
        yield whole_line(one, found[1] + found[3])


def _indent(one: Problem, lines: Lines) -> Iterator[Correction]:
    """As far in as a line above, the nearest first; lines that hang below it may move along."""
    yield from _bullet(one, lines)
    for number in (one.line, one.line - 1):
        if 1 < number <= len(lines.typed) and not is_idle(lines.typed[number - 1]):
            yield from _as_far_in(number, lines)


def _as_far_in(number: int, lines: Lines) -> Iterator[Correction]:
    line = lines.typed[number - 1]
    own = len(line) - len(line.lstrip(" "))
    above = [row for row in lines.typed[: number - 1] if not is_idle(row)]
    depths = {len(row) - len(row.lstrip(" -")) for row in above[-12:]}
    depths |= {len(row) - len(row.lstrip(" ")) for row in above[-12:]}
    last = number
    while last < len(lines.typed) and _hangs(lines.typed[last], own):
        last += 1
    for depth in sorted(depths - {own}, key=lambda depth: (abs(depth - own), depth < own)):
        rows = lines.typed[number - 1 : last]
        moved = tuple(_moved(row, depth - own) for row in rows)
        yield Correction(number, number, moved[:1])
        yield Correction(number, last, moved)


def _hangs(row: str, depth: int) -> bool:
    return bool(row.strip()) and len(row) - len(row.lstrip(" ")) > depth


def _moved(row: str, by: int) -> str:
    return " " * by + row if by > 0 else row[min(-by, len(row) - len(row.lstrip(" "))) :]


def _unclosed_bracket(one: Problem, lines: Lines) -> Iterator[Correction]:
    """The bracket closed at the end of its line, or of the lines that belong to it."""
    line = typed_line(one, lines)
    sign = line[one.column - 1 : one.column]
    close = {"[": "]", "{": "}"}.get(sign, "")
    if not close:
        return
    if line.count('"') % 2:
        for hit in re.finditer('"', line):
            yield from _unclosed_quote(replace(one, column=hit.start() + 1), lines)
    body = _COMMENT.sub("", line).rstrip(", ")
    if body.endswith(")") and body.count("(") < body.count(")"):
        body = body[:-1]
    yield whole_line(one, body + close)
    for hit in re.finditer(rf",\s+{_NAME}:\s|[}}\]]", line[one.column :]):
        at = one.column + hit.start()
        yield whole_line(one, line[:at] + close + line[at:])
    own = len(line) - len(line.lstrip(" "))
    last = one.line
    while last < len(lines.typed) and _hangs(lines.typed[last], own):
        last += 1
    if last > one.line:
        rows = lines.typed[one.line - 1 : last]
        yield Correction(one.line, last, (*rows[:-1], rows[-1].rstrip(", ") + close))


def _no_colon(one: Problem, lines: Lines) -> Iterator[Correction]:
    line = typed_line(one, lines)
    yield from _bullet(one, lines)
    yield whole_line(one, re.sub(rf"^(\s*(?:-\s+)?{_NAME}):\s*(?=\S)", r"\1: ", line))
    yield whole_line(one, re.sub(rf"^(\s*(?:-\s+)?{_NAME})\s*[=;：]\s*", r"\1: ", line))


def loose_line(one: Problem, lines: Lines) -> Iterator[Correction]:
    """What a line without a colon may be: a field, more of the text above, or no part of it."""
    line = typed_line(one, lines)
    if re.match(rf"\s*(?:-\s+)?{_NAME}\s*[:=;：]", line):
        return
    below = next((row for row in lines.typed[one.line :] if not is_idle(row)), "")
    if re.fullmatch(r"\s*[a-z_]+\s*", line):
        if _hangs(below, len(line) - len(line.lstrip())):
            yield whole_line(one, line.rstrip() + ":")
        return
    above = next((row for row in reversed(lines.typed[: one.line - 1]) if not is_idle(row)), "")
    depth = len(above) - len(above.lstrip(" -")) + 2
    yield whole_line(one, re.sub(r"^(\s*(?:-\s+)?[a-z_]{2,})\s+(?=\S)", r"\1: ", line))
    yield whole_line(one, " " * depth + line.lstrip())
    yield whole_line(one, re.sub(r"^(\s*)(?=\S)", r"\1# ", line))


def _flow_list(one: Problem, lines: Lines) -> Iterator[Correction]:
    line = typed_line(one, lines)
    yield whole_line(one, re.sub(r",(\s*,)+", ",", line))
    yield whole_line(one, re.sub(r"([\[{]\s*),\s*", r"\1", line))
    yield whole_line(one, re.sub(r";\s+", ", ", line))
    yield whole_line(one, re.sub(r"(?<=[\"'])\s*[.;]\s*(?=[\"'])", ", ", line))
    for hit in re.finditer(rf"(?<=[^\s,{{\[])\s+(?={_NAME}:\s)", line):
        yield whole_line(one, line[: hit.start()] + ", " + line[hit.end() :])
    for hit in re.finditer(r"(?<=[\"'\]}])\s*(?=[\"'\[{])", line):
        yield whole_line(one, line[: hit.start()] + ", " + line[hit.end() :])
    for typed, meant in (("]", "}"), ("}", "]"), ("", "]"), ("", "}")):
        body = line.rstrip()
        if body.endswith(typed) or not typed:
            yield whole_line(one, body.removesuffix(typed) + meant)
    yield from _value_with_colon(one, lines)


def _after_quote(one: Problem, lines: Lines) -> Iterator[Correction]:
    """Other quotes around the whole value."""
    line = typed_line(one, lines)
    for hit in re.finditer(r"""(?:^\s*(?:-\s+)?|[:\[{,]\s+|[\[{])(["'])""", line):
        if hit.end() >= one.column:
            break
        start = hit.start(1)
        for end in _ends(line, start, in_brackets=bool(re.search(r"[\[{]", line[:start]))):
            value = line[start:end].rstrip()
            if value.count(hit[1]) > 2 and value.endswith(hit[1]):
                value = value[1:-1]
            yield whole_line(one, line[:start] + in_quotes(value) + line[end:])
    yield from _unclosed_above(one, lines)


def _unclosed_above(one: Problem, lines: Lines) -> Iterator[Correction]:
    """A quote that a line above begins and that the next quote seems to end."""
    for number in range(one.line - 1, max(0, one.line - 14), -1):
        row = lines.typed[number - 1].rstrip()
        if row.count('"') % 2:
            yield Correction(number, number, (row + '"',))


def _note(one: Problem, lines: Lines) -> Iterator[Correction]:
    """A greeting above the fields becomes a note."""
    yield whole_line(one, "# " + typed_line(one, lines).strip())


def _second_part(one: Problem, lines: Lines) -> Iterator[Correction]:
    yield Correction(one.line, one.line, ())


TRIED: Mapping[str, Ways] = {
    "C108": _tab,
    "C114": _second_part,
    "C117": _note,
    "C120": _unclosed_quote,
    "C121": _value_with_colon,
    "C122": _sign_first,
    "C127": _backslash,
    "C128": _indent,
    "C129": _unclosed_bracket,
    "C130": _no_colon,
    "C131": _quoted_line,
    "C132": _flow_list,
    "C133": _after_quote,
}
"""Code → what may mend it."""
