"""The command line's help and its complaints in bokmål, where argparse has its own in English."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from catalogue.adapters.project import WRONG_USE

_SAID = (
    (r"unrecognized arguments: (?P<typed>.*)", "kjenner ikke «{typed}» her."),
    (r"the following arguments are required: (?P<of>.*)", "skriv også {of}."),
    (r"one of the arguments (?P<of>.*) is required", "skriv en av {of}."),
    (r"argument (?P<of>\S+): expected .* arguments?", "skriv noe etter {of}."),
    (r"argument (?P<of>\S+): ignored explicit argument .*", "{of} skal stå alene."),
    (r"argument (?P<of>\S+): invalid \w+ value: .(?P<typed>.*).", "{of} kan ikke være «{typed}»."),
    (r"argument (?P<of>\S+): not allowed with argument (?P<other>\S+)", "velg {of} eller {other}."),
    (r"ambiguous option: (?P<typed>\S+) could match (?P<of>.*)", "«{typed}» kan være {of}."),
)
"""What argparse says → what we say. What it says otherwise stands as it is."""
_CHOICE = re.compile(r"argument \S+: invalid choice: .(?P<typed>.*). \(choose from (?P<known>.*)\)")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "bruk: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """argparse with headings and complaints in bokmål, for its commands too."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **options)
        self._positionals.title, self._optionals.title = "skriv", "valg"
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def error(self, message: str) -> NoReturn:
        """Says how the command is used, and what was wrong."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: {_told(message)}\n")


def _told(message: str) -> str:
    if found := _CHOICE.fullmatch(message):
        known = re.findall(r"[\w-]+", found["known"])
        near = difflib.get_close_matches(found["typed"], known, n=1)
        hint = f"Mente du {near[0]}?" if near else f"Velg blant: {', '.join(known)}"
        return f"«{found['typed']}» finnes ikke. {hint}"
    for pattern, words in _SAID:
        if found := re.fullmatch(pattern, message):
            return words.format_map(found.groupdict())
    return message
