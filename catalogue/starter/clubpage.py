"""What a club reads first at the forge: whom to send what; the questions and the coordinator follow
the program and the catalogue → ``KLUBB.md``."""

from __future__ import annotations

import re

from catalogue import vocabulary
from catalogue.languages import pick
from catalogue.markdown import entities
from catalogue.model import Catalogue
from catalogue.questions import questions

FILE = "KLUBB.md"
_BLANK = re.compile("⟦(coordinator|reach|questions)_(..)⟧")
_OR = {"nb": "eller", "nn": "eller", "en": "or"}


def filled(text: str, catalogue: Catalogue) -> str:
    """The page with its blanks filled: ``⟦coordinator_nb⟧``, ``⟦reach_nb⟧``, ``⟦questions_nb⟧``."""

    def value(name: str, language: str) -> str:
        if name == "questions":
            return _asked(language)
        one = catalogue.coordinator
        if name == "coordinator":
            return entities(pick(one.role, language, catalogue.source_language).words)
        return entities(f" {_OR[language]} ".join(filter(None, (one.phone, one.email))))

    return _BLANK.sub(lambda found: value(found[1], found[2]), text)


def _asked(language: str) -> str:
    """The questions that every door asks, so far as a listing needs an answer, as a list."""
    lines = []
    for number, one in enumerate((each for each in questions() if each.required), 1):
        lines.append(f"{number}. {one.question[language]} {one.help[language]}")
        for part in one.parts:
            if part.list and "photo" not in part.key:
                lines.append(f"   ({' · '.join(vocabulary.labels(part.list, language))})")
    return "\n".join(lines)
