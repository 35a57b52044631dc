"""``brosjyre``: what can be typed at the command line.

Exit code 0 = good, 1 = problems, 2 = wrong use.
"""

from __future__ import annotations

import argparse
import errno
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.exceptions import Abort

from catalogue import build
from catalogue.adapters import (
    add,
    comment,
    consenttext,
    deadlinks,
    drawings,
    due,
    forget,
    headers,
    importing,
    language,
    new,
    pdf,
    review,
    schema,
    takein,
)
from catalogue.adapters.project import (
    OK,
    PROBLEMS,
    WRONG_USE,
    Progress,
    WrongUse,
    config_file,
    mkdocs_config,
    plugin_of,
    settings_of,
    write_step_summary,
)
from catalogue.problems import ERROR, Problem
from catalogue.report import as_github, as_json, as_text, left_out
from catalogue.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the entry point exits with what it returns."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except WrongUse as error:
        print(f"brosjyre: {error}", file=sys.stderr)
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="brosjyre", description="Bildebrosjyre over aktiviteter.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    shared = argparse.ArgumentParser(add_help=False)
    _add_shared(shared, "--messages", "--lang")
    dated = argparse.ArgumentParser(add_help=False, parents=[shared])
    _add_today(dated)

    begin = commands.add_parser("new", help="lag et arkiv for en ny kommune")
    _add_messages(begin)
    new.add_options(begin)
    begin.set_defaults(command=new.run)

    after = commands.add_parser(
        "renew", parents=[dated], help="skriv programmets egne filer på nytt etter en oppdatering"
    )
    new.add_renew_options(after)
    after.set_defaults(command=new.renew)

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

    order = commands.add_parser("pdf", help="lag papirer for et utvalg, i en egen mappe")
    _add_shared(order, "--messages")
    _add_today(order)
    pdf.add_options(order)
    order.set_defaults(command=pdf.run)

    gone = commands.add_parser("forget", parents=[dated], help="glem en person, et bilde …")
    forget.add_options(gone)
    gone.set_defaults(command=forget.run)

    asked = commands.add_parser(
        "consent-text", parents=[dated], help="teksten som spør en kontakt om samtykke"
    )
    consenttext.add_options(asked)
    asked.set_defaults(command=consenttext.run)

    serve = commands.add_parser("serve", parents=[shared], help="vis brosjyren mens du skriver")
    serve.add_argument("--address", help="for eksempel 127.0.0.1:8000")
    serve.set_defaults(command=_serve, today=None)

    verify = commands.add_parser(
        "verify", parents=[shared], help="se etter feil i et ferdig nettsted"
    )
    verify.add_argument("site", type=Path, nargs="?", help="ellers mappen site")
    verify.add_argument(
        "--without-persons",
        action="store_true",
        help="se om alle PDF-er i mappen er laget uten personer, før de legges ved en utgivelse",
    )
    verify.set_defaults(command=_verify, today=None)

    words = commands.add_parser("words", help="ordene på hvert språk, til og fra oversettere")
    language.add_words_options(words)

    told = commands.add_parser(
        "translated", parents=[shared], help="skriv hvilke tekster oversettelsene er laget av"
    )
    told.add_argument("files", nargs="+", type=Path, metavar="FIL", help="oppføringer (.yml)")
    told.set_defaults(command=language.translated, today=None)

    compared = commands.add_parser(
        "review", help="hva en endring gjør: feil, og kortene før og etter"
    )
    _add_messages(compared)
    _add_today(compared)
    review.add_options(compared)
    compared.set_defaults(command=review.run)

    told_about = commands.add_parser("comment", help="svar på en pull request, fra en workflow")
    _add_messages(told_about)
    comment.add_options(told_about)
    told_about.set_defaults(command=comment.run)

    beside = commands.add_parser("headers", help="sikkerhetshoder for en webtjener")
    headers.add_options(beside)
    beside.set_defaults(command=headers.run)

    adding = commands.add_parser("add", parents=[dated], help="spørsmål om en ny aktivitet")
    add.add_options(adding)

    taking = commands.add_parser("import", parents=[dated], help="et regneark som utkast")
    importing.add_options(taking)

    schemas = commands.add_parser("schema", help="skriv skjemaene som redigeringsprogram bruker")
    schema.add_options(schemas)

    sent = commands.add_parser(
        "take-in", parents=[dated], help="lag et utkast av et skjema som er sendt inn som sak"
    )
    takein.add_options(sent)

    drawn = commands.add_parser("drawings", help="vis tegningene som følger med")
    drawings.add_options(drawn)
    drawn.set_defaults(command=drawings.run)

    stale = commands.add_parser("stale", parents=[dated], help="hvem bør spørres om å bekrefte?")
    due.add_stale_options(stale)

    asking = commands.add_parser("due", parents=[dated], help="spør lagene: sak, e-post, telefon")
    due.add_options(asking)

    dead = commands.add_parser("deadlinks", parents=[dated], help="døde lenker (bruker nettet)")
    deadlinks.add_options(dead)
    return parser


def _add_shared(parser: argparse.ArgumentParser, *messages: str) -> None:
    """What every command has. ``--lang`` is the older name of ``--messages``; ``pdf`` needs it."""
    parser.add_argument(
        "--root", type=Path, default=Path(), help="mappen med activities/ og images/"
    )
    _add_messages(parser, *messages)


def _add_messages(parser: argparse.ArgumentParser, *names: str) -> None:
    parser.add_argument(
        *(names or ("--messages",)),
        dest="messages",
        choices=("nb", "en"),
        default="nb",
        help="språk på meldingene",
    )


def _add_today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--today", help="regn som om det er denne dagen, for eksempel 2026-11-22")


def _check(options: argparse.Namespace) -> int:
    found = build.check(settings_of(options), build.Listener())
    if options.format == "json":
        sys.stdout.write(as_json(found, options.messages))
    elif options.format == "github":
        sys.stdout.write(as_github(found, options.messages))
        write_step_summary(found, options.messages)
    else:
        sys.stdout.write(as_text(found, options.messages))
    return _exit_code(found, strict=options.strict)


def _build(options: argparse.Namespace) -> int:
    changes = {"site_dir": str(options.site_dir.absolute())} if options.site_dir else {}
    config = mkdocs_config(options, **changes)
    plugin = plugin_of(config)
    plugin.config.paper = plugin.config.paper and not options.no_paper
    if not options.quiet:
        plugin.listener = Progress()
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
    sys.stdout.write(as_text(found, options.messages))
    return _exit_code(found, strict=False)


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


if __name__ == "__main__":
    sys.exit(main())
