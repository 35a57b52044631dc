"""Forms at a forge → drafts: the forms themselves, what was answered, and what shall become of it.

Everything here is pure; ``adapters/takein.py`` speaks to the forge.
"""

from catalogue.doors import telling
from catalogue.doors.fields import FORMS, Field, fields, label_of
from catalogue.doors.issuebody import Unread, form_of, read
from catalogue.doors.issueforms import issue_forms
from catalogue.doors.proposing import Proposal, There, Unproposed, propose
from catalogue.doors.words import Declined

__all__ = [
    "FORMS",
    "Declined",
    "Field",
    "Proposal",
    "There",
    "Unproposed",
    "Unread",
    "fields",
    "form_of",
    "issue_forms",
    "label_of",
    "propose",
    "read",
    "telling",
]
