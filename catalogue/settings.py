"""What can be chosen about a build, and names that the site keeps for itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

RESERVED = frozenset(
    (
        "assets",
        "category",
        "index",
        "page",
        "paper",
        "pictures",
        "place",
        "places",
        "private",
        "search",
    )
)
"""Folder names of the site; no organisation may be called so (``docs/fields.md``)."""
GUIDE = "page/guide"
"""How the addresses of the guides begin, below their language. They are not in every language."""
REFERENCE = "page/reference-"
"""The same for the reference of fields, commands, messages and templates."""
CALL_FIRST_DAYS = 180
"""Verified longer ago than this: "ring først"."""
EXPIRED_DAYS = 365
"""Verified longer ago than this, and reminded twice: off tablet and paper (settled question 5)."""
REMINDERS_BEFORE_REMOVAL = 2
CORRECTED_DAYS = 30
"""So long a listing says that something in it was corrected."""
CONFIRM_SOON_DAYS = 30
"""So long before "ring først" a listing counts as due: an answer in time spares the words."""
CONSENT_SOON_DAYS = 60
"""So long before a consent ends somebody is asked for a new one."""
ENDS_SOON_DAYS = 30
"""The same for the last day of a season or of ``valid_until``."""
REMIND_AGAIN_DAYS = 30
"""Nobody is reminded of the same more often."""


def templates_folder() -> Path:
    """``site_templates``: beside the package in a checkout, inside it in an installed wheel."""
    inside = Path(__file__).parent / "site_templates"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "site_templates"


def paper_path(language: str, word: str, name: str = "") -> str:
    """Where a paper stands on the site: ``ar/paper/ark-choir--monday-ar.pdf``.

    ``word``: what the kind is called in the catalogue's own language, for the coordinator who
    finds the file again; ``name``: what tells it from others of its kind.
    """
    return f"{language}/paper/{'-'.join(part for part in (word, name, language) if part)}.pdf"


PLACE = "place-"
"""Before a place's id in the name of a paper about it: a place may be called like a category."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One build's options. Paths are absolute or relative to the working folder."""

    root: Path
    """Holds ``activities/``, ``images/`` and, for the coordinator edition, ``private/``."""
    site: Path
    """Where the site is published; the last good one stays there until a build succeeds."""
    cache: Path
    """Parsed listings, pictures and the staged site; safe to delete."""
    today: dt.date
    site_url: str = ""
    """Public address with a trailing slash, for canonical links and QR codes; or empty."""
    coordinator: bool = False
    """Build the coordinator edition (private overlay, own folder)."""
    leave_out_broken: bool = False
    """Publish the listings without errors and say loudly which were left out."""
    paper: bool = True
    """Make the PDFs too."""
    paper_months: int = 6
    """How long a printed page is used: a consent that ends before is not printed."""
    persons_on_paper: bool = True
    """Whether papers name people and show photos of them; never those that are kept for ever."""
    page_budget_kb: int = 60
    """Largest HTML page of one activity that ``verify`` lets pass without a warning."""
    offline: bool = True
    """Let tablets keep the site: packs and a service worker. Never in the coordinator edition."""
    offline_budget_mb: float = 40
    """Most that a tablet keeps for one language and 200 listings without a warning."""

    @property
    def decisive(self) -> str:
        """All that pages depend on, as text: everything but the folders, which may be moved."""
        nowhere = Path()
        return repr(replace(self, root=nowhere, site=nowhere, cache=nowhere))
