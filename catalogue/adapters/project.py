"""The project that a command is about, as typed: its folder, its configuration, its day."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError

from catalogue import build
from catalogue.adapters.day import today
from catalogue.adapters.mkdocs_plugin import CataloguePlugin
from catalogue.problems import ERROR, Problem
from catalogue.report import as_summary, as_text
from catalogue.settings import Settings

OK, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes."""


class WrongUse(Exception):
    """The command cannot be carried out as typed; the text says what to type instead."""


def settings_of(options: argparse.Namespace) -> Settings:
    """What the project says without MkDocs."""
    root: Path = options.root
    if not (root / "activities").is_dir():
        where = "mappen" if root == Path() else str(root)
        raise WrongUse(
            f"fant ikke activities/ i {where}; gå dit den ligger, eller bruk --root MAPPE"
        )
    try:
        day = today(options.today, os.environ)
    except ValueError as error:
        if not options.today:
            raise WrongUse("SOURCE_DATE_EPOCH vil ha et helt tall sekunder") from error
        raise WrongUse(f"--today vil ha en dato som 2026-11-22, ikke «{options.today}»") from error
    return Settings(root=root, site=root / "site", cache=root / ".cache", today=day)


def config_file(options: argparse.Namespace) -> Path:
    """``mkdocs.yml``; WrongUse where there is none."""
    settings_of(options)
    file: Path = options.root / "mkdocs.yml"
    if not file.is_file():
        raise WrongUse(f"fant ikke {file}; den sier hva nettstedet heter og hvor det skal ligge")
    return file


def load_mkdocs(options: argparse.Namespace, **changes: str) -> MkDocsConfig:
    """``mkdocs.yml`` as it stands, with ``changes``. WrongUse says what is wrong in it."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    try:
        return load_config(str(config_file(options)), **changes)
    except ConfigurationError as error:
        raise WrongUse(f"mkdocs.yml: {error}") from error


def mkdocs_config(options: argparse.Namespace, **changes: str) -> MkDocsConfig:
    """``mkdocs.yml`` with what was typed instead of its options; not every command has all."""
    config = load_mkdocs(options, **changes)
    chosen = plugin_of(config).config
    for name in ("today", "coordinator", "leave_out_broken"):
        if typed := getattr(options, name, None):
            chosen[name] = typed
    return config


def plugin_of(config: MkDocsConfig) -> CataloguePlugin:
    """The brochure's own part of the configuration."""
    plugin = config.plugins.get("catalogue")
    if not isinstance(plugin, CataloguePlugin):
        raise WrongUse("mkdocs.yml mangler tillegget; skriv  plugins: [catalogue]")
    return plugin


def settings_as_built(options: argparse.Namespace) -> Settings:
    """As a build of the same project would have them; ``settings_of`` without ``mkdocs.yml``."""
    settings = settings_of(options)
    if not (settings.root / "mkdocs.yml").is_file():
        return settings
    config = mkdocs_config(options)
    plugin = plugin_of(config)
    plugin.on_startup(command="build", dirty=False)
    try:
        plugin.on_config(config)
    except PluginError as error:
        raise WrongUse(f"mkdocs.yml: {error}") from error
    return plugin.settings


def tell(problems: Sequence[Problem], language: str) -> int:
    """Print the problems; the exit code is ``PROBLEMS`` where one of them is an error."""
    sys.stdout.write(as_text(problems, language))
    return PROBLEMS if any(one.severity == ERROR for one in problems) else OK


def write_new(file: Path, content: bytes) -> None:
    """A file for somebody to fill in; WrongUse where there is one, which may have answers."""
    try:
        with file.open("xb") as new:
            new.write(content)
    except FileExistsError as error:
        raise WrongUse(f"{file} finnes, og kan ha svar i seg; velg et annet navn") from error


def write_step_summary(found: Sequence[Problem], language: str) -> None:
    """Add the problems to the summary of a workflow's run, where there is one."""
    if os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(as_summary(found, language))


class Progress(build.Listener):
    """Shows the stage and, on a terminal, how far it has come."""

    def stage(self, name: str) -> None:
        print(name, file=sys.stderr)

    def step(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else "\r"
            print(f"  {done} av {total}", end=end, file=sys.stderr, flush=True)
