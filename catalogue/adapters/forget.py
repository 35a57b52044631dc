"""``brosjyre forget``: a person, a photo or a listing out of the files, and where else to look."""

from __future__ import annotations

import argparse
import difflib
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from catalogue import due, forgetting
from catalogue.adapters.project import OK, PROBLEMS, WrongUse, settings_as_built
from catalogue.forgetting import Changes, told
from catalogue.load import load
from catalogue.report import as_text
from catalogue.settings import Settings

_FORGET: Mapping[str, Callable[[Changes, str], None]] = {
    "person": forgetting.forget_person,
    "photo": forgetting.forget_photo,
    "listing": forgetting.forget_listing,
}
_YES = ("ja", "j", "yes", "y")
_LISTED = 20
_DIGITS = re.compile(r"\+?\d+|\+")
"""One word of a number that was typed with spaces and without quotes."""
_FEWEST_DIGITS = 3
"""Shorter numbers stand everywhere; a name may have two letters."""
_MOST_DIGITS = 15
"""Of a number with its country code (E.164)."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre forget``."""
    parser.add_argument(
        "what",
        choices=(*_FORGET, "name"),
        metavar="HVA",
        help="person, photo, listing, eller name: bare let etter et navn eller et nummer",
    )
    parser.add_argument(
        "targets",
        nargs="+",
        metavar="HVEM",
        help="lag/aktivitet (eller coordinator), images/lag/bilde.jpg, eller ord å lete etter",
    )
    parser.add_argument("--yes", action="store_true", help="gjør det uten å spørre")
    parser.add_argument("--dry-run", action="store_true", help="vis bare hva som ville bli gjort")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Show what goes, ask, do it, and tell where it still stands; 1 when nothing could be done."""
    settings = settings_as_built(options)
    if options.what == "name":
        return _look(options, settings)
    if len(options.targets) != 1:
        raise WrongUse("si én om gangen: én person, ett bilde eller én aktivitet")
    changes = Changes(settings.root)
    try:
        _FORGET[options.what](changes, _target(options))
    except forgetting.Unknown as error:
        raise WrongUse(_unknown(options, error)) from error
    except forgetting.ByHand as error:
        sys.stderr.write(as_text([error.told], options.messages))
        return PROBLEMS
    if worse := forgetting.new_errors(changes):
        sys.stderr.write(as_text(worse, options.messages))
        print(told.say("worse", options.messages), file=sys.stderr)
        return PROBLEMS
    return _carry_out(options, settings, changes)


def _carry_out(options: argparse.Namespace, settings: Settings, changes: Changes) -> int:
    language = options.messages
    before = load(settings.root).catalogue
    papers: tuple[str, ...] = ()
    if before is not None:
        person = options.what == "person"
        papers = tuple(forgetting.held_by(before, changes.listings, person=person))
    stale = forgetting.stale_folders(settings)
    caches = [_deleted(one, settings.root) for one in stale]
    print(told.say("will", language))
    print("\n".join(told.steps([*changes.steps, *caches], language)))
    if not _agreed(options):
        print(told.say("dry", language))
        return OK
    forgetting.write(changes)
    for one in stale:
        _remove(one)
    print(told.say("done", language))
    _tell_traces(settings, changes.sought, language)
    left = told.Left(changes, before, settings.site_url, papers)
    print("\n" + told.say("left", language))
    print("\n".join(told.elsewhere(left, language)))
    return OK


def _look(options: argparse.Namespace, settings: Settings) -> int:
    """Every place where the words stand; 1 when there is one. Nothing is changed."""
    words = tuple(_words(options.targets))
    sought = forgetting.Sought(words, words)
    changes = Changes(settings.root)
    found = _tell_traces(settings, sought, options.messages)
    for word in words:
        for one in forgetting.listings_of(changes, word):
            command = f"brosjyre forget person {one}"
            print(told.say("person_command", options.messages, command=command))
    return PROBLEMS if found else OK


def _words(typed: Sequence[str]) -> Iterator[str]:
    """What to look for; digits that the shell took apart, 00 00 00 21, are one number again."""
    for digits, run in groupby(typed, lambda word: bool(_DIGITS.fullmatch(word))):
        for word in [" ".join(run)] if digits else run:
            count = sum(unicodedata.category(one)[0] in "LMN" for one in word)
            if not count:
                raise WrongUse("skriv et navn eller et nummer å lete etter")
            if digits and count > _MOST_DIGITS:
                raise WrongUse(f"«{word}» er mer enn ett nummer: let etter ett om gangen")
            if digits and count < _FEWEST_DIGITS:
                raise WrongUse(f"«{word}» er for kort å lete etter: skriv hele nummeret")
            yield word


def _tell_traces(settings: Settings, sought: forgetting.Sought, language: str) -> bool:
    """Whether anything still stands in the folder; each place is told."""
    site = settings.site.name.removesuffix("-coordinator")
    skipped = frozenset((site, f"{site}-coordinator", settings.cache.name))
    found = forgetting.traces(settings.root, sought, skipped)
    if not found:
        print(told.say("nothing", language))
        return False
    print(told.say("by_hand", language) + "\n")
    sys.stdout.write(as_text(found, language))
    return True


def _deleted(stale: Path, root: Path) -> forgetting.Step:
    """What is said of a folder, or of a paper with the command that makes it again."""
    path = ("path", stale.relative_to(root).as_posix())
    if stale.suffix != ".pdf":
        return forgetting.Step("cache_deleted", (path,))
    lists = tuple(f"{due.say('list_file', tag, of='asking')}-" for tag in due.LANGUAGES)
    command = "due --phone-list" if stale.name.startswith(lists) else "pdf"
    return forgetting.Step("paper_deleted", (path, ("command", f"brosjyre {command}")))


def _agreed(options: argparse.Namespace) -> bool:
    if options.yes or options.dry_run or not sys.stdin.isatty():
        return bool(options.yes and not options.dry_run)
    return input(told.say("ask", options.messages)).strip().casefold() in _YES


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _target(options: argparse.Namespace) -> str:
    """As typed; the path of a photo is also found from where one stands."""
    target = str(options.targets[0])
    if options.what != "photo":
        return target
    file = Path(target).resolve()
    root = Path(options.root).resolve()
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else target


def _unknown(options: argparse.Namespace, error: forgetting.Unknown) -> str:
    target = str(options.targets[0])
    close = difflib.get_close_matches(target, error.near, n=1)
    hint = f" Mente du «{close[0]}»?" if close else ""
    more = " …" if len(error.near) > _LISTED else ""
    there = ", ".join(error.near[:_LISTED]) + more
    gone = "finnes ikke, eller har ingen person" if options.what == "person" else "finnes ikke"
    return f"«{target}» {gone}.{hint}" + (f" Velg blant: {there}" if there else "")
