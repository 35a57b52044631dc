"""``brosjyre add``: plain questions in the terminal, and the files of a new listing."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path
from typing import Any

from catalogue import build, drafts, drawinglibrary, images, vocabulary
from catalogue.adapters.project import OK, WRONG_USE, settings_of, tell
from catalogue.drafts import Draft, Known, Part, Question
from catalogue.load import load
from catalogue.problems import problem
from catalogue.settings import Settings

_PHOTO = "photo"
_STEP = "step-"
"""Drawings of steps are not for the card."""
_NUMBERED = 30
"""More words than this stand without numbers."""
_SAID = {
    "nb": {
        "start": "Åtte spørsmål. Trykk Enter for å hoppe over en linje. Ctrl+C avbryter.",
        "number": "{number} av {total}: {question}",
        "choice": "Skriv et tall, eller ordet.",
        "choices": "Skriv tallene, med komma imellom.",
        "needed": "Dette må vi vite før aktiviteten kan vises.",
        "again": "Prøv en gang til, eller Enter for å la det stå.",
        "more": "Vil du svare på fem spørsmål til? [j/N] ",
        "write": "Skal vi skrive dette? [J/n] ",
        "nothing": "Ingenting er skrevet.",
        "no_number": "Det finnes ikke noe nummer {number} her.",
        "no_file": "Vi finner ikke fila {path}.",
        "wrote": "skrevet: {path}",
        "commands": "Se på den med  brosjyre serve",
    },
    "en": {
        "start": "Eight questions. Press Enter to skip a line. Ctrl+C stops.",
        "number": "{number} of {total}: {question}",
        "choice": "Write a number, or the word.",
        "choices": "Write the numbers, with commas between.",
        "needed": "We have to know this before the activity can be shown.",
        "again": "Try once more, or Enter to leave it as it is.",
        "more": "Would you answer five more questions? [y/N] ",
        "write": "Shall we write this? [Y/n] ",
        "nothing": "Nothing is written.",
        "no_number": "There is no number {number} here.",
        "no_file": "We do not find the file {path}.",
        "wrote": "written: {path}",
        "commands": "Look at it with  brosjyre serve",
    },
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre add`` beside what every command has."""
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Asks, shows, writes and checks; 1 when what was written has errors, 2 when stopped."""
    settings = settings_of(options)
    loaded = load(settings.root)
    if loaded.catalogue is None:
        return tell(loaded.problems, options.messages)
    known = drafts.known(loaded.catalogue, loaded.partly)
    asking = _Asking(options.messages, known, loaded.catalogue.country, loaded.catalogue.currency)
    try:
        answers = asking.all()
        made = drafts.draft(answers, known, settings.today)
        for path, text in made.files.items():
            print(f"\n--- {path}\n{text}", end="")
        agreed = asking.agreed("write", otherwise=True)
    except (EOFError, KeyboardInterrupt):
        print("\n" + asking.said["nothing"])
        return WRONG_USE
    if agreed:
        return _write(made, settings, asking)
    print("\n" + asking.said["nothing"])
    return OK


def _write(made: Draft, settings: Settings, asking: _Asking) -> int:
    content = {path: text.encode() for path, text in made.files.items()}
    if made.photo:
        content[made.photo] = asking.photo
    for path, data in content.items():
        file = settings.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        print(asking.said["wrote"].format(path=path))
    found = [one for one in build.check(settings, build.Listener()) if one.path in made.files]
    code = tell(found, asking.language)
    print(asking.said["commands"])
    return code


class _Asking:
    """One conversation in the terminal; ``answers`` fills as it goes."""

    def __init__(self, language: str, known: Known, country: str, currency: str) -> None:
        self.language = language
        self.said = _SAID[language]
        self.known = known
        self.country, self.currency = country, currency
        self.answers: dict[str, str] = {}
        self.photo = b""
        """As it will be kept: upright, and only its pixels."""

    def all(self) -> dict[str, str]:
        """The required questions, and the others if somebody has the time."""
        print(self.said["start"])
        needed = [one for one in drafts.questions() if one.required]
        for number, question in enumerate(needed, 1):
            words = {"number": number, "total": len(needed)}
            print(
                "\n"
                + self.said["number"].format(question=question.question[self.language], **words)
            )
            self.question(question)
        if self.agreed("more", otherwise=False):
            for question in drafts.questions()[len(needed) :]:
                print("\n" + question.question[self.language])
                self.question(question)
        return self.answers

    def agreed(self, key: str, *, otherwise: bool) -> bool:
        """Whether somebody said yes."""
        typed = input(self.said[key]).strip().casefold()
        return otherwise if not typed else typed[0] in "jy"

    def question(self, question: Question) -> None:
        """Asks for each part; a required question until one of its parts is answered."""
        print(f"  {question.help[self.language]}")
        while True:
            for part in question.parts:
                self.part(part)
            self.complete(question)
            if not question.required or any(part.key in self.answers for part in question.parts):
                return
            print(f"  {self.said['needed']}")

    def complete(self, question: Question) -> None:
        """Asks once more for what the answers of a question lack together."""
        keys = [part.key for part in question.parts]
        given = {key: self.answers[key] for key in keys if key in self.answers}
        if wrong := self.wrong(given, lacking=True):
            print(wrong + f"\n  {self.said['again']}")
            for part in question.parts:
                if part.key not in given:
                    self.part(part)

    def part(self, part: Part) -> None:
        """Asks for one answer, once more when ``check`` would have something against it."""
        if part.key.startswith(f"{_PHOTO}_") and not self.photo:
            return
        typed = self.typed(part)
        if part.kind == _PHOTO:
            if typed and self.took(typed):
                self.answers[part.key] = Path(typed).name
            return
        while typed and (wrong := self.wrong({part.key: typed}, lacking=False)):
            print(wrong + f"\n  {self.said['again']}")
            better = self.typed(part, again=True)
            if not better:
                break
            typed = better
        if typed:
            self.answers[part.key] = typed

    def took(self, typed: str) -> bool:
        """Whether there is a photo at a path; says why not."""
        file = Path(typed).expanduser()
        try:
            self.photo = images.received(file.read_bytes(), file.name)
        except OSError:
            print(f"  {self.said['no_file'].format(path=file)}")
        except images.Refused as refused:
            values: dict[str, Any] = dict(refused.values)
            wrong = problem(refused.code, file.name, **values)
            print(f"  {wrong.say('what', self.language)} {wrong.say('fix', self.language)}")
        return bool(self.photo)

    def typed(self, part: Part, *, again: bool = False) -> str:
        """What was typed, numbers of a list replaced by their words; lines until an empty one."""
        offered = self.offered(part)
        if not again or len(offered) <= _NUMBERED:
            self.offer(offered, "choices" if part.kind == "choices" else "choice")
        prompt = f"  {part.label[self.language]}: "
        if part.kind == "text":
            lines = iter(lambda: input(prompt).strip(), "")
            return "\n".join(lines)
        typed = input(prompt).strip()
        numbered = len(offered) if len(offered) <= _NUMBERED else 0
        while offered and (beyond := _beyond(typed, numbered)):
            print(f"  {self.said['no_number'].format(number=beyond)}")
            typed = input(prompt).strip()
        return _chosen(typed, offered, several=part.kind == "choices") if offered else typed

    def offer(self, words: tuple[str, ...], how: str) -> None:
        """Shows words with numbers; very many as a paragraph."""
        if len(words) > _NUMBERED:
            print(textwrap.indent(textwrap.fill(", ".join(words), width=90), "    "))
        elif words:
            for number, word in enumerate(words, 1):
                print(f"  {number:3} {word}")
            print(f"  {self.said[how]}")

    def offered(self, part: Part) -> tuple[str, ...]:
        """Words to choose from."""
        if part.list:
            return vocabulary.labels(part.list, self.language)
        if part.kind == "drawing":
            pictures = (name for name in drawinglibrary.names() if not name.startswith(_STEP))
            return tuple(drawinglibrary.label(name, self.language) for name in pictures)
        if part.kind in ("place", "organisation"):
            names = self.known.places if part.kind == "place" else self.known.organisations
            return tuple(sorted(names.values()))
        return ()

    def wrong(self, answers: dict[str, str], *, lacking: bool) -> str:
        """What ``check`` says of these answers; "" when they are good."""
        found = drafts.faults(
            answers, lacking=lacking, country=self.country, currency=self.currency
        )
        return "\n".join(
            f"  {one.say('what', self.language)} {one.say('fix', self.language)}" for one in found
        )


def _chosen(typed: str, offered: tuple[str, ...], *, several: bool) -> str:
    words = typed.split(",") if several else [typed]
    return "\n".join(_word(word.strip(), offered) for word in words if word.strip())


def _beyond(typed: str, offered: int) -> str:
    """The first bare number that stands before no word of a list; "" when every one does."""
    numbers = (word.strip() for word in typed.split(","))
    bare = (word for word in numbers if word.isascii() and word.isdecimal())
    return next((word for word in bare if len(word) > 3 or not 0 < int(word) <= offered), "")


def _word(typed: str, offered: tuple[str, ...]) -> str:
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 0
    return offered[number - 1] if 0 < number <= len(offered) else typed
