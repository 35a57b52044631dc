"""The words of each language as translators see them: what each says, of what, and who read it.

``site_templates/text/<language>/*.yml`` holds the words; ``status.tsv`` beside them has one line an
entry; ``site_templates/text/notes.yml`` says for all languages what an entry is for and how long it
may be. Bokmål is the source. A translator works in a PO file with all of it (``po.py``).
"""

from __future__ import annotations

from catalogue.translators.entries import Entry, entries, problems, stale
from catalogue.translators.ledger import SOURCE, accept
from catalogue.translators.po import export_po, import_po

__all__ = ["SOURCE", "Entry", "accept", "entries", "export_po", "import_po", "problems", "stale"]
