"""A new municipality's own repository, and the files in it that the program keeps up to date."""

from __future__ import annotations

from catalogue.starter.answers import Answers, Question, Unfit, fitting, licences, questions
from catalogue.starter.generated import Repository, files
from catalogue.starter.renewal import Renewal, renew
from catalogue.starter.writing import write

__all__ = [
    "Answers",
    "Question",
    "Renewal",
    "Repository",
    "Unfit",
    "files",
    "fitting",
    "licences",
    "questions",
    "renew",
    "write",
]
