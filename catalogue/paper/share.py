"""What one PDF is about: the same in every language."""

from __future__ import annotations

from dataclasses import dataclass

from catalogue.model import Activity


@dataclass(frozen=True, slots=True)
class Share:
    """One PDF's share of the catalogue."""

    kind: str
    """``sheet``, ``brochure`` …: a key of ``kinds.KINDS``."""
    subject: str = ""
    """Id of the activity, category or place that it is about; empty when it is about all."""
    activities: tuple[Activity, ...] = ()
    """In the order in which they are shown."""
    number: int = 1
    total: int = 1
    """Of so many PDFs of this kind and subject, because one would be too thick."""
    choice: str = ""
    """What was chosen of the catalogue, as it stands in the file's name; empty for all of it."""
    edition: str = ""
    """Such as ``trykk``; empty for the edition that the site has."""

    @property
    def name(self) -> str:
        """What tells it from others of its kind, as it stands in the file's name."""
        subject = self.subject.replace("/", "--")
        choice = self.choice if self.choice != subject else ""
        number = str(self.number) if self.total > 1 else ""
        return "-".join(part for part in (subject, choice, number, self.edition) if part)
