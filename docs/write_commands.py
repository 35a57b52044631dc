"""Write ``catalogue/data/guides/commands.toml`` from the command line (``make docs``).

Bokmål comes from the commands' own help. English, and the words about ``mkdocs.yml``, are kept from
the file, and the same bokmål has the same English everywhere; what is new gets an empty text, which
a test finds.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.adapters import cli
from catalogue.adapters.mkdocs_plugin import CatalogueConfig
from catalogue.guides.commands import FILE

MKDOCS = "mkdocs.yml"
_HEAD = "# Written by docs/write_commands.py (make docs); write only what is empty, in English.\n"


def page() -> str:
    """The whole file."""
    known = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    english = {said["nb"]: said["en"] for said in _pairs(known) if said["en"]}
    made = [_HEAD]
    for name, words, parser in _commands(cli.parser(), ""):
        made.append(_table([name], {"nb": words, "en": english.get(words, "")}))
        for option, told in _options(parser):
            en = english.get(told["nb"], "")
            made.append(_table([name, "options", option], told | {"en": en}))
    settings = known.get(MKDOCS, {})
    made.append(_table([MKDOCS], _by_hand(settings)))
    for option in _settings():
        words = _by_hand(settings.get("options", {}).get(option, {}))
        made.append(_table([MKDOCS, "options", option], words))
    return "\n".join(made)


def _pairs(known: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The words of every command and option of the file."""
    for command in known.values():
        yield command
        yield from command.get("options", {}).values()


def _by_hand(words: Mapping[str, Any]) -> dict[str, Any]:
    return {tag: words.get(tag, "") for tag in ("nb", "en")}


def _commands(
    parser: argparse.ArgumentParser, before: str
) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """(name, help, parser) of every command, those of commands too."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            said = {one.dest: one.help or "" for one in action._choices_actions}
            for name, inner in action.choices.items():
                yield f"{before}{name}", said.get(name, ""), inner
                yield from _commands(inner, f"{before}{name} ")


def _options(parser: argparse.ArgumentParser) -> Iterator[tuple[str, dict[str, Any]]]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        if action.help == argparse.SUPPRESS:
            continue
        value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
        name = ", ".join(action.option_strings) or str(value)
        told: dict[str, Any] = {"nb": (action.help or "").replace("%%", "%")}
        if action.option_strings and value and not action.choices:
            told["value"] = str(value)
        if action.choices:
            told["choices"] = [str(one) for one in action.choices]
        yield name, told


def _settings() -> list[str]:
    """Options below ``plugins: - catalogue:``."""
    return [name for name, _ in CatalogueConfig._schema]


def _table(path: list[str], values: Mapping[str, Any]) -> str:
    """One TOML table; strings and lists of strings are written alike in JSON."""
    title = ".".join(json.dumps(one) for one in path)
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join([f"[{title}]", *lines]) + "\n"


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
