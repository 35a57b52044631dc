"""``brosjyre pdf``: papers for a choice, in a folder of their own."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue import build, vocabulary
from catalogue.adapters.project import (
    OK,
    PROBLEMS,
    Progress,
    WrongUse,
    config_file,
    settings_as_built,
)
from catalogue.choice import Choice, Nothing, Unknown
from catalogue.report import as_text, left_out
from catalogue.settings import Settings

if TYPE_CHECKING:
    from catalogue.build.order import Ordered

FOLDER = "papir"
_OPTION = {
    "category": "--category",
    "place": "--place",
    "organisation": "--organisation",
    "group": "--for",
    "activity": "--ids",
    "language": "--lang",
}
_LISTS = {"category": "category", "group": "open_to"}
_LISTED = 30
"""So many values are told when one is unknown; of activities there may be thousands."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre pdf``."""
    parser.add_argument(
        "kinds",
        nargs="*",
        metavar="SLAG",
        help="ark, brosjyre, bildekort … eller sheet, brochure …; ellers alle som passer",
    )
    for option, field, metavar, words in (
        ("--category", "category", "KATEGORI", "bare disse kategoriene, for eksempel tur"),
        ("--place", "place", "STED", "bare det som skjer på disse stedene"),
        ("--organisation", "organisation", "LAG", "bare det disse lagene har"),
        ("--for", "group", "GRUPPE", "bare det som er for disse gruppene, for eksempel seniorer"),
        ("--ids", "activity", "AKTIVITET", "bare disse: lag/aktivitet, eller koden på kortet"),
        ("--lang", "languages", "SPRÅK", "språk på papiret, for eksempel nb ar; ellers alle"),
    ):
        parser.add_argument(
            option, dest=field, nargs="+", action="extend", default=[], metavar=metavar, help=words
        )
    parser.add_argument(
        "--edition", choices=("screen", "print"), default="screen",
        help="print: større bilder, til trykkeri",
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, metavar="MAPPE", help=f"mappen papirene legges i (ellers {FOLDER}/)"
    )
    parser.add_argument(
        "--coordinator", action="store_true", help="koordinatorens egen liste, ikke til deltaker"
    )
    parser.add_argument(
        "--without-persons",
        action="store_true",
        help="uten navn og bilder av folk: til utgivelser og arkiv",
    )
    parser.add_argument(
        "--leave-out-broken", action="store_true", help="lag resten når noe er feil"
    )
    parser.add_argument("--quiet", action="store_true", help="ikke vis framdrift")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Make the papers and tell of each; 1 with errors in listings, 2 for what does not exist."""
    from catalogue.build.order import Order, order  # late: other commands need no paper

    begun = time.perf_counter()
    if options.coordinator and options.kinds:
        raise WrongUse("--coordinator lager bare koordinatorens liste; skriv det uten slag")
    if options.coordinator and options.without_persons:
        raise WrongUse("koordinatorens liste har alltid personer; ta bort --without-persons")
    config_file(options)  # its address stands on every paper
    settings = replace(settings_as_built(options), persons_on_paper=not options.without_persons)
    out: Path = options.out or settings.root / FOLDER
    refuse_site(out, settings)
    wanted = Order(
        out,
        tuple(options.kinds),
        Choice(*(_values(name, getattr(options, name)) for name in Choice.__dataclass_fields__)),
        tuple(options.languages),
        options.edition,
    )
    made = order(settings, wanted, build.Listener() if options.quiet else Progress())
    sys.stderr.write(as_text(made.problems, options.messages))
    if made.refused:
        raise WrongUse(_refusal(made.refused, wanted.choice))
    if made.stopped:
        print("Ingen papirer er laget.", file=sys.stderr)
        return PROBLEMS
    sys.stderr.write(left_out(made.problems, options.messages))
    print(_told(made, time.perf_counter() - begun))
    return OK if made.files else PROBLEMS


def _values(criterion: str, typed: list[str]) -> tuple[str, ...]:
    """Ids; those of closed lists may be typed in the words that listings have too."""
    name = _LISTS.get(criterion, "")
    return tuple((name and vocabulary.find(name, one)) or one for one in typed)


def refuse_site(out: Path, settings: Settings) -> None:
    """WrongUse for a folder in the site: a build publishes what is there, or removes it."""
    site = settings.site.resolve()
    names = (site.name, site.name.removesuffix("-coordinator"))
    for folder in (site.with_name(name) for name in (*names, f"{names[1]}-coordinator")):
        if out.resolve().is_relative_to(folder):
            raise WrongUse(f"{out} er nettstedet; velg en annen mappe, for eksempel --out {FOLDER}")


def _refusal(refused: Unknown | Nothing, choice: Choice) -> str:
    """What does not exist, and what does."""
    if isinstance(refused, Nothing):
        if not refused.values:
            return "det finnes ingen aktiviteter å lage papir av"
        said = f"{_OPTION[refused.criterion]} {' '.join(refused.values)}"
        rest = "  sammen med resten av utvalget" if len(choice.criteria) > 1 else ""
        return f"ingen aktivitet passer til  {said}{rest}"
    option = _OPTION.get(refused.criterion, "slaget papir")
    meant = f" Mente du «{refused.hint}»?" if refused.hint else ""
    more = " …" if len(refused.known) > _LISTED else ""
    there = ", ".join(refused.known[:_LISTED])
    return f"{option}: «{refused.value}» finnes ikke.{meant} Velg blant: {there}{more}"


def _told(made: Ordered, seconds: float) -> str:
    lines = [f"{one.path}  {_pages(one.pages)}, {_kilobytes(one.size)}" for one in made.files]
    pages, size = sum(one.pages for one in made.files), sum(one.size for one in made.files)
    number = "1 papir" if len(made.files) == 1 else f"{len(made.files)} papirer"
    lines.append(f"{number}, {_pages(pages)}, {_kilobytes(size)}, {seconds:.1f} s")
    return "\n".join(lines)


def _pages(number: int) -> str:
    return f"{number} side" if number == 1 else f"{number} sider"


def _kilobytes(size: int) -> str:
    return f"{max(round(size / 1000), 1)} kB"
