"""What a club answers → the files of a listing. Every door uses this.

A draft writes what was typed, also when it is wrong: ``check`` judges it and tells how to mend
it. Nothing is guessed and nothing that was typed is lost.
"""

from catalogue.drafts.answers import Answers, listing
from catalogue.drafts.changing import Unchangeable, changed
from catalogue.drafts.filing import Draft, Known, draft, known
from catalogue.drafts.importing import Imported, headings, imported
from catalogue.drafts.judging import faults
from catalogue.drafts.mail import answered, mail
from catalogue.drafts.writing import Value, written
from catalogue.questions import Part, Question, questions

__all__ = [
    "Answers",
    "Draft",
    "Imported",
    "Known",
    "Part",
    "Question",
    "Unchangeable",
    "Value",
    "answered",
    "changed",
    "draft",
    "faults",
    "headings",
    "imported",
    "known",
    "listing",
    "mail",
    "questions",
    "written",
]
