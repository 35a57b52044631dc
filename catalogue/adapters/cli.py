"""``brosjyre``: check, build, serve, verify, stale. Exit code 0 = good, 1 = problems, 2 = wrong
use."""

from __future__ import annotations

import argparse
import errno
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from catalogue import build
from catalogue.adapters.day import today
from catalogue.adapters.mkdocs_plugin import CataloguePlugin
from catalogue.problems import ERROR, Problem
from catalogue.report import as_github, as_json, as_summary, as_text, left_out
from catalogue.settings import Settings

OK, PROBLEMS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the entry point exits with what it returns."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except WrongUse as error:
        print(f"brosjyre: {error}", file=sys.stderr)
        return WRONG_USE


class WrongUse(Exception):
    """The command cannot be carried out as typed; the text says what to type instead."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="brosjyre", description="Bildebrosjyre over aktiviteter.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--root", type=Path, default=Path(), help="mappen med activities/ og images/"
    )
    shared.add_argument("--lang", choices=("nb", "en"), default="nb", help="språk på meldingene")
    dated = argparse.ArgumentParser(add_help=False, parents=[shared])
    dated.add_argument("--today", help="regn som om det er denne dagen, for eksempel 2026-11-22")

    check = commands.add_parser(
        "check", parents=[dated], help="se etter feil i oppføringer og bilder"
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--strict", action="store_true", help="regn advarsler som feil")
    check.set_defaults(command=_check)

    make = commands.add_parser("build", parents=[dated], help="bygg brosjyren: nettsted og papir")
    make.add_argument(
        "--site-dir", type=Path, help="hvor nettstedet skal ligge (ellers fra mkdocs.yml)"
    )
    make.add_argument(
        "--coordinator", action="store_true", help="koordinatorens utgave, til egen mappe"
    )
    make.add_argument(
        "--leave-out-broken", action="store_true", help="publiser resten når noe er feil"
    )
    make.add_argument("--no-paper", action="store_true", help="uten PDF-er")
    make.add_argument("--quiet", action="store_true", help="ikke vis framdrift")
    make.set_defaults(command=_build)

    serve = commands.add_parser("serve", parents=[shared], help="vis brosjyren mens du skriver")
    serve.add_argument("--address", help="for eksempel 127.0.0.1:8000")
    serve.set_defaults(command=_serve, today=None)

    verify = commands.add_parser(
        "verify", parents=[shared], help="se etter feil i et ferdig nettsted"
    )
    verify.add_argument("site", type=Path, nargs="?", help="ellers mappen site")
    verify.set_defaults(command=_verify, today=None)

    stale = commands.add_parser("stale", parents=[dated], help="hvem bør spørres om å bekrefte?")
    stale.set_defaults(command=_stale)
    return parser


def _check(options: argparse.Namespace) -> int:
    found = build.check(_settings(options), build.Listener())
    if options.format == "json":
        sys.stdout.write(as_json(found, options.lang))
    elif options.format == "github":
        sys.stdout.write(as_github(found, options.lang))
        _write_step_summary(found, options.lang)
    else:
        sys.stdout.write(as_text(found, options.lang))
    return _exit_code(found, strict=options.strict)


def _build(options: argparse.Namespace) -> int:
    config = _mkdocs_config(options)
    plugin = _plugin(config)
    if not options.quiet:
        plugin.listener = _Progress()
    plugin.on_startup(command="build", dirty=False)
    failed = False
    try:
        mkdocs_build(config)
    except Abort:
        failed = True
    result = plugin.result or build.Result()
    sys.stderr.write(as_text(result.problems, options.lang))
    if failed:
        print("Ingenting er endret: det forrige nettstedet står som det var.", file=sys.stderr)
        return PROBLEMS
    sys.stderr.write(left_out(result.problems, options.lang))
    if not options.quiet:
        print(_summary(result, plugin.settings))
    return OK


def _serve(options: argparse.Namespace) -> int:
    from mkdocs.commands.serve import serve as mkdocs_serve  # a web server, which a build needs not

    changes = {"dev_addr": options.address} if options.address else {}
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(str(_config_file(options)), **changes)
    except Abort as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise WrongUse("adressen er i bruk; prøv  --address 127.0.0.1:8001") from error
    return OK


def _verify(options: argparse.Namespace) -> int:
    settings = _settings(options)
    site: Path = options.site or settings.site
    if not site.is_dir():
        raise WrongUse(f"fant ikke mappen {site}; bygg den først med  brosjyre build")
    found = build.verify_folder(site, settings)
    sys.stdout.write(as_text(found, options.lang))
    return _exit_code(found, strict=False)


def _stale(options: argparse.Namespace) -> int:
    for line in build.stale(_settings(options), options.lang):
        print(line)
    return OK


def _settings(options: argparse.Namespace) -> Settings:
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


def _config_file(options: argparse.Namespace) -> Path:
    _settings(options)
    file: Path = options.root / "mkdocs.yml"
    if not file.is_file():
        raise WrongUse(f"fant ikke {file}; den sier hva nettstedet heter og hvor det skal ligge")
    return file


def _mkdocs_config(options: argparse.Namespace) -> MkDocsConfig:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    changes = {"site_dir": str(options.site_dir.absolute())} if options.site_dir else {}
    try:
        config = load_config(str(_config_file(options)), **changes)
    except ConfigurationError as error:
        raise WrongUse(f"mkdocs.yml: {error}") from error
    chosen = _plugin(config).config
    chosen.today = options.today or chosen.today
    chosen.coordinator = options.coordinator or chosen.coordinator
    chosen.leave_out_broken = options.leave_out_broken or chosen.leave_out_broken
    chosen.paper = chosen.paper and not options.no_paper
    return config


def _plugin(config: MkDocsConfig) -> CataloguePlugin:
    plugin = config.plugins.get("catalogue")
    if not isinstance(plugin, CataloguePlugin):
        raise WrongUse("mkdocs.yml mangler tillegget; skriv  plugins: [catalogue]")
    return plugin


def _write_step_summary(found: Sequence[Problem], language: str) -> None:
    if os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(as_summary(found, language))


def _exit_code(found: Sequence[Problem], *, strict: bool) -> int:
    bad = found if strict else [one for one in found if one.severity == ERROR]
    return PROBLEMS if bad else OK


def _summary(result: build.Result, settings: Settings) -> str:
    lines = [f"{seconds:6.2f} s  {stage}" for stage, seconds in result.timings]
    lines.append(
        f"{result.activities} aktiviteter, {result.files} filer, "
        f"{result.size / 1e6:.1f} MB i {settings.site} ({result.written} nye eller endret)"
    )
    return "\n".join(lines)


class _Progress(build.Listener):
    """Shows the stage and, on a terminal, how far it has come."""

    def stage(self, name: str) -> None:
        print(name, file=sys.stderr)

    def step(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else "\r"
            print(f"  {done} av {total}", end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
