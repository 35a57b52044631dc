"""What the parser said → what the volunteer did: one problem, where the mend belongs."""

from __future__ import annotations

import re

from catalogue.problems import Problem
from catalogue.yamltext.lines import Lines
from catalogue.yamltext.node import Node
from catalogue.yamltext.tree import Unreadable

_MARKER = re.compile("[—–]+-*|-+[—–]+-*|-{4,}|\\+{3}")
_OPENED = re.compile(r"""(?:^\s*-\s+|:\s+|[\[,{]\s*)(["'])""")
_STARTER = re.compile(r"(?:[:]|^\s*-)\s+([@`%*|>?,&!\]}-])")
_STARTS = (
    "while scanning an alias",
    "while scanning a block scalar",
    "while scanning a tag",
    "while parsing a tag",
)
"""What the parser was at when a sign first in a text misled it."""
_POINTER = re.compile(r"(?:[:\[,{]|^\s*-)\s+(\*\S+)\s+$")
_CONFLICT = re.compile("(?:<{7}|>{7})(?: |$)")
"""The lines around two versions that git could not merge; a row of ======= may be a heading's."""
_SIGNS = "@`%*|>?,&!]}-"
_QUOTED = re.compile('"[^"]*"')
_FIELD = re.compile(r",\s+[A-Za-z_][\w-]*:\s")
_COLON = re.compile(r":(?= |$)")


def check_top(root: Node | None, lines: Lines) -> tuple[Node | None, list[Problem]]:
    """The root when it is fields; else the problem that it is empty, a list or running text."""
    if root is None or root.value is None:
        return None, [lines.problem("C113", 1, 1)]
    if isinstance(root.value, dict):
        return root, []
    if isinstance(root.value, list):
        return None, [lines.problem("C116", *root.place)]
    return None, [_running_text(root, lines)]


def _running_text(root: Node, lines: Lines) -> Problem:
    if _is_html(lines):
        return lines.problem("C118", 1, 1)
    line, column = root.place
    if _MARKER.fullmatch(lines.line(line).strip()):
        return lines.problem("C115", line, 1, width=3)
    if re.search(r"\w:\S", lines.line(line)):
        return _no_colon(line, lines)
    return lines.problem("C117", line, column)


def diagnose(fault: Unreadable, lines: Lines) -> Problem:
    """The likeliest mistake behind a parser's complaint."""
    for find in _FINDERS:
        if found := find(fault, lines):
            return found
    return lines.problem("C131", fault.line, fault.column)


def _is_html(lines: Lines) -> bool:
    top = next((line for line in lines.typed if line.strip()), "").lstrip().lower()
    return top.startswith(("<!doctype", "<html", "<?xml", "<head", "<body"))


def _page(fault: Unreadable, lines: Lines) -> Problem | None:
    return lines.problem("C118", 1, 1) if _is_html(lines) else None


def _conflict(fault: Unreadable, lines: Lines) -> Problem | None:
    for number, line in enumerate(lines.typed, 1):
        if _CONFLICT.match(line):
            return lines.problem("C135", number, 1, width=7)
    return None


def _depth(fault: Unreadable, lines: Lines) -> Problem | None:
    too_deep = fault.said == "too deep" or "nesting" in fault.said
    return lines.problem("C119", fault.line, fault.column) if too_deep else None


def _marker(fault: Unreadable, lines: Lines) -> Problem | None:
    for number, line in enumerate(lines.typed[: fault.line], 1):
        if _MARKER.fullmatch(line.strip()):
            return lines.problem("C115", number, 1, width=len(line.strip()))
    return None


def _escape(fault: Unreadable, lines: Lines) -> Problem | None:
    if "invalid Unicode" in fault.said:
        return lines.problem("C104", fault.line, fault.column, name="\\u…")
    if "escape" not in fault.said:
        return None
    typed = lines.line(fault.line)[fault.column - 1 :]
    return lines.problem("C127", fault.line, fault.column, width=2, value=typed[:2])


def _quote(fault: Unreadable, lines: Lines) -> Problem | None:
    if "quoted scalar" in fault.about:
        return _unclosed(fault.about_line, fault.about_column, lines)
    for number in range(max(1, fault.line - 40), fault.line + 1):
        for opened in _OPENED.finditer(lines.line(number)):
            rest = lines.line(number)[opened.end() :]
            between = lines.typed[number : fault.line - 1]
            if opened[1] not in rest + "".join(between):
                return _unclosed(number, opened.end(), lines)
    return None


def _unclosed(line: int, column: int, lines: Lines) -> Problem:
    typed = lines.line(line)
    sign = typed[column - 1 : column]
    fixed = typed.strip() + sign
    return lines.problem("C120", line, column, quote=sign, fixed=fixed)


def _starter(fault: Unreadable, lines: Lines) -> Problem | None:
    line, column = fault.line, fault.column
    if fault.about in _STARTS:
        line, column = fault.about_line, fault.about_column
    typed = lines.line(line)
    sign = typed[column - 1 : column]
    before = typed[: column - 1]
    if not sign or sign not in _SIGNS or not re.search(r"(:|^\s*-|[\[,{])\s+$|[\[{]$", before):
        return None
    if sign in "]}," and not before.rstrip().endswith(":"):
        return None
    value = typed[column - 1 :].strip()
    return lines.problem(
        "C122", line, column, width=len(value), sign=sign, fixed=f'{before.strip()} "{value}"'
    )


def _pointer(fault: Unreadable, lines: Lines) -> Problem | None:
    """An asterisk before a text of several words; before a single one it is a shortcut (C110)."""
    typed = lines.line(fault.line)
    found = _POINTER.search(typed[: fault.column - 1])
    if not found:
        return None
    column = found.start(1) + 1
    value = typed[column - 1 :].strip()
    fixed = f'{typed[: column - 1].strip()} "{value}"'
    return lines.problem("C122", fault.line, column, width=len(value), sign="*", fixed=fixed)


def _flow(fault: Unreadable, lines: Lines) -> Problem | None:
    if "flow" not in fault.about:
        return None
    line, column = fault.about_line, fault.about_column
    sign = lines.line(line)[column - 1 : column]
    if sign not in ("[", "{"):
        line, column, sign = _bracket_before(fault.line, lines)
    if fault.line == line:
        if lost := _field_in_quotes(lines.line(line)):
            return _unclosed(line, lost, lines)
        colon = sign == "{" and _COLON.match(lines.line(line), fault.column - 1)
        if colon:
            return _quote_value(line, fault.column, lines)
        return lines.problem("C132", line, fault.column)
    close = "]" if sign == "[" else "}"
    return lines.problem(
        "C129", line, column, sign=sign, close=close, fixed=lines.line(line).strip() + close
    )


def _field_in_quotes(typed: str) -> int:
    """Column of the quote whose own end is missing: up to the next one stands another field."""
    held = (one for one in _QUOTED.finditer(typed) if _FIELD.search(one[0]))
    first = next(held, None) if typed.count('"') % 2 else None
    return first.start() + 1 if first else 0


def _bracket_before(line: int, lines: Lines) -> tuple[int, int, str]:
    for number in range(line, 0, -1):
        opened = max(lines.line(number).rfind("["), lines.line(number).rfind("{"))
        if opened >= 0:
            return number, opened + 1, lines.line(number)[opened]
    return line, 1, "["


def _after_quote(fault: Unreadable, lines: Lines) -> Problem | None:
    before = lines.line(fault.line)[: fault.column - 1]
    opened = _OPENED.search(before)
    if "expected key" not in fault.said or opened is None:
        return None
    sign, other = opened[1], "'" if opened[1] == '"' else '"'
    value = lines.line(fault.line)[opened.start(1) :].strip()
    inner = value[1:-1] if value.endswith(sign) else value
    fixed = f"{before[: opened.start(1)].strip()} {other}{inner}{other}"
    return lines.problem("C133", fault.line, fault.column, quote=sign, fixed=fixed)


def _colon(fault: Unreadable, lines: Lines) -> Problem | None:
    if "could not find expected ':'" in fault.said:
        return _no_colon(fault.about_line, lines)
    if "mapping values" not in fault.said:
        return None
    colons = [hit.start() + 1 for hit in _COLON.finditer(lines.line(fault.line))]
    if len(colons) > 1 and fault.column in colons[1:]:
        return _quote_value(fault.line, fault.column, lines)
    before = lines.line(fault.line - 1)
    if fault.line > 1 and before.strip() and not _COLON.search(before):
        return _no_colon(fault.line - 1, lines)
    return None


def _quote_value(line: int, column: int, lines: Lines) -> Problem:
    typed = lines.line(line)
    before = typed[: column - 1]
    start = before.rfind(": ") + 2 if ": " in before else 0
    value = re.split(r"[},]", typed[start:])[0] if "{" in before else typed[start:]
    fixed = f'{typed[:start].strip()} "{value.strip()}"'
    return lines.problem("C121", line, column, fixed=fixed)


def _no_colon(line: int, lines: Lines) -> Problem:
    typed = lines.line(line).strip()
    fixed = re.sub(r":(?=\S)", ": ", typed, count=1) if ":" in typed else f"{typed}: …"
    return lines.problem("C130", line, 1, width=len(typed), fixed=fixed)


def _indent(fault: Unreadable, lines: Lines) -> Problem | None:
    block = "block" in fault.about or "mapping values" in fault.said
    if not block:
        return None
    before = lines.line(fault.line)[: fault.column]
    column = len(before) - len(before.lstrip()) + 1
    return lines.problem("C128", fault.line, column)


def _prose(fault: Unreadable, lines: Lines) -> Problem | None:
    """A letter or a page of running text: its first line is no field."""
    for number, line in enumerate(lines.typed, 1):
        if line.strip() and not line.lstrip().startswith("#"):
            is_field = _COLON.search(line) or line.lstrip().startswith(("-", "{", "["))
            return None if is_field else lines.problem("C117", number, 1)
    return None


_FINDERS = (
    *(_page, _conflict, _depth, _marker, _escape, _quote, _starter, _pointer),
    *(_flow, _after_quote, _colon, _prose, _indent),
)
"""In this order: the surest signs come first."""
