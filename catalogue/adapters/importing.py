"""``brosjyre import``: a spreadsheet of activities, or a club's answer by mail, as drafts."""

from __future__ import annotations

import argparse
from pathlib import Path

from catalogue import drafts, spreadsheets, vocabulary
from catalogue.adapters.project import OK, WrongUse, settings_of, tell, write_new
from catalogue.load import load
from catalogue.problems import problem
from catalogue.spreadsheets import Column, Unreadable

_MAILS = (".txt",)
_LONGEST_MAIL = 100_000
"""Characters."""
_SAID = {
    "nb": {
        "written": "{count} utkast er skrevet. Se på dem med  brosjyre check",
        "template": "skrevet: {path}. Gule kolonner må fylles ut.",
        "title": "aktiviteter",
    },
    "en": {
        "written": "{count} drafts are written. Look at them with  brosjyre check",
        "template": "written: {path}. Yellow columns have to be filled in.",
        "title": "activities",
    },
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre import`` beside what every command has."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FIL",
        help="regneark (.xlsx, .csv) eller svaret på e-posten (.txt)",
    )
    what.add_argument("--template", type=Path, metavar="FIL", help="skriv et tomt regneark (.xlsx)")
    what.add_argument("--mail", action="store_true", help="vis e-posten som klubben kan svare på")
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Writes the template or the drafts; 1 when the spreadsheet cannot be read."""
    if options.template:
        write_new(options.template, _template(options.messages))
        print(_SAID[options.messages]["template"].format(path=options.template))
        return OK
    if options.mail:
        print("{}\n\n{}".format(*drafts.mail(options.messages)), end="")
        return OK
    settings = settings_of(options)
    if not options.file.is_file():
        raise WrongUse(f"fant ikke {options.file}")
    loaded = load(settings.root)
    if loaded.catalogue is None:
        return tell(loaded.problems, options.messages)
    try:
        rows = _rows(options.file)
    except Unreadable:
        return tell([problem("C004", options.file.name)], options.messages)
    known = drafts.known(loaded.catalogue, loaded.partly)
    found = drafts.imported(rows, options.file.name, known, settings.today)
    for one in found.drafts:
        for path, text in one.files.items():
            file = settings.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(path)
    code = tell(found.problems, options.messages)
    print(_SAID[options.messages]["written"].format(count=len(found.drafts)))
    return code


def _rows(file: Path) -> list[list[str]]:
    """A spreadsheet's rows; of a mail its labels and its answers."""
    data = file.read_bytes()
    if file.suffix.lower() not in _MAILS:
        return spreadsheets.read(data)
    answers = drafts.answered(spreadsheets.decoded(data)[:_LONGEST_MAIL])
    return [list(answers), list(answers.values())] if answers else []


def _template(language: str) -> bytes:
    named = drafts.headings(language)
    columns = [
        Column(
            named[part.key],
            question.help[language],
            vocabulary.labels(part.list, language) if part.kind == "choice" else (),
            question.required,
        )
        for question in drafts.questions()
        for part in question.parts
        if part.key in named
    ]
    return spreadsheets.template(columns, _SAID[language]["title"])
