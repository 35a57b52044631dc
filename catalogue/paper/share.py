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

    @property
    def name(self) -> str:
        """What tells it from others of its kind, as it stands in the file's name."""
        parts = (self.subject.replace("/", "--"), str(self.number) if self.total > 1 else "")
        return "-".join(part for part in parts if part)
