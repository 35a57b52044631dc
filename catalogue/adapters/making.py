"""``brosjyre check``, ``build``, ``serve`` and ``verify``: from listings to a site that holds."""

from __future__ import annotations

import argparse
import errno
import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.exceptions import Abort

from catalogue import build
from catalogue.adapters.project import (
    OK,
    PROBLEMS,
    Progress,
    WrongUse,
    config_file,
    mkdocs_config,
    plugin_of,
    settings_of,
    tell,
    write_step_summary,
)
from catalogue.problems import ERROR
from catalogue.report import as_github, as_json, as_text, left_out
from catalogue.settings import Settings


def add_check_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre check``."""
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="hva meldingene er for"
    )
    parser.add_argument("--strict", action="store_true", help="regn advarsler som feil")
    parser.set_defaults(command=_check)


def add_build_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre build``."""
    parser.add_argument(
        "--site-dir", type=Path, help="hvor nettstedet skal ligge (ellers fra mkdocs.yml)"
    )
    parser.add_argument(
        "--coordinator", action="store_true", help="koordinatorens utgave, til egen mappe"
    )
    parser.add_argument(
        "--leave-out-broken", action="store_true", help="publiser resten når noe er feil"
    )
    parser.add_argument("--no-paper", action="store_true", help="uten PDF-er")
    parser.add_argument("--quiet", action="store_true", help="ikke vis framdrift")
    parser.set_defaults(command=_build)


def add_serve_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre serve``."""
    parser.add_argument("--address", help="for eksempel 127.0.0.1:8000")
    parser.set_defaults(command=_serve)


def add_verify_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre verify``."""
    parser.add_argument("site", type=Path, nargs="?", help="ellers mappen site")
    parser.add_argument(
        "--without-persons",
        action="store_true",
        help="se om alle PDF-er i mappen er laget uten personer, før de legges ved en utgivelse",
    )
    parser.set_defaults(command=_verify)


def _check(options: argparse.Namespace) -> int:
    found = build.check(settings_of(options), build.Listener())
    if options.format == "json":
        sys.stdout.write(as_json(found, options.messages))
    elif options.format == "github":
        sys.stdout.write(as_github(found, options.messages))
        write_step_summary(found, options.messages)
    else:
        sys.stdout.write(as_text(found, options.messages))
    bad = any(options.strict or one.severity == ERROR for one in found)
    return PROBLEMS if bad else OK


def _build(options: argparse.Namespace) -> int:
    changes = {"site_dir": str(options.site_dir.absolute())} if options.site_dir else {}
    config = mkdocs_config(options, **changes)
    plugin = plugin_of(config)
    plugin.config.paper = plugin.config.paper and not options.no_paper
    # MkDocs keeps a plugin from one configuration to the next, so quiet is said too.
    plugin.listener = build.Listener() if options.quiet else Progress()
    plugin.on_startup(command="build", dirty=False)
    failed = False
    try:
        mkdocs_build(config)
    except Abort:
        failed = True
    result = plugin.result or build.Result()
    sys.stderr.write(as_text(result.problems, options.messages))
    if failed:
        print("Ingenting er endret: det forrige nettstedet står som det var.", file=sys.stderr)
        return PROBLEMS
    sys.stderr.write(left_out(result.problems, options.messages))
    if not options.quiet:
        print(_summary(result, plugin.settings))
    return OK


def _serve(options: argparse.Namespace) -> int:
    from mkdocs.commands.serve import serve as mkdocs_serve  # a web server, which a build needs not

    changes = {"dev_addr": options.address} if options.address else {}
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve(str(config_file(options)), **changes)
    except Abort as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise WrongUse("adressen er i bruk; prøv  --address 127.0.0.1:8001") from error
    return OK


def _verify(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    site: Path = options.site or settings.site
    if not site.is_dir():
        raise WrongUse(f"fant ikke mappen {site}; bygg den først med  brosjyre build")
    if options.without_persons:
        found = build.check_without_persons(site)
    else:
        found = build.verify_folder(site, settings)
    return tell(found, options.messages)


def _summary(result: build.Result, settings: Settings) -> str:
    lines = [f"{seconds:6.2f} s  {stage}" for stage, seconds in result.timings]
    lines.append(
        f"{result.activities} aktiviteter, {result.files} filer, "
        f"{result.size / 1e6:.1f} MB i {settings.site} ({result.written} nye eller endret)"
    )
    return "\n".join(lines)
