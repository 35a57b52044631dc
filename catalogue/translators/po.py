"""Words ↔ PO files (GNU gettext), which translators' own programs read, by Babel.

An entry's key is its context (``msgctxt``), bokmål its ``msgid``. A draft is ``fuzzy``; who takes
that away and sends the file back has reviewed it.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from catalogue import languages, words
from catalogue.translators import ledger
from catalogue.translators.entries import entries
from catalogue.translators.tree import write_words

_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""The same words give the same bytes on any day."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a PO file."""

    changed: tuple[str, ...]
    reviewed: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    """(key, why): ``unknown``, ``source`` (bokmål has changed since) or ``placeholders``."""


def export_po(language: str) -> bytes:
    """Every entry of a language with context, English, room and status."""
    catalog = Catalog(
        languages.locale(language), project="Aktivitetsbrosjyre", version="", header_comment="",
        copyright_holder="", msgid_bugs_address="", last_translator="", language_team="",
        creation_date=_NO_DAY, revision_date=_NO_DAY, fuzzy=False,
    )  # fmt: skip
    english = words.shipped_texts("en")
    for one in entries(language):
        group = words.plural_group(one.key)
        also = english.get(one.key) or english.get(f"{group}.other") or english.get(group, "")
        status = one.status
        catalog.add(
            id=one.source,
            string=one.words,
            context=one.key,
            flags=() if one.reviewed else ("fuzzy",),
            auto_comments=[one.context, f"English: {also}", f"max {one.longest}"],
            user_comments=[f"{status.status} {status.role} {status.date}".strip()]
            if status
            else [],
        )
    file = io.BytesIO()
    write_po(file, catalog, width=0, sort_output=False)
    return file.getvalue()


def import_po(language: str, data: bytes, role: str, date: str) -> Imported:
    """Take a translator's words over, and write down who reviewed them when.

    ``role``: "språklærer", never a name; ``date``: ISO day. An entry whose source has changed since
    the file was made is refused, and so is one with other placeholders. ValueError for no PO file.
    """
    now = {one.key: one for one in entries(language)}
    changed: dict[str, str] = {}
    reviewed, refused = [], []
    for key, source, said, fuzzy in _messages(language, data):
        known = now.get(key)
        if known is None:
            refused.append((key, "unknown"))
        elif known.source != source:
            refused.append((key, "source"))
        elif words.placeholders(said) != words.placeholders(known.words):
            refused.append((key, "placeholders"))
        else:
            if said != known.words:
                changed[key] = said
            if not fuzzy:
                reviewed.append(key)
    write_words(language, changed)
    drafted = [key for key in changed if key not in set(reviewed)]
    ledger.accept(language, drafted, ledger.DRAFTED, "", date)
    ledger.accept(language, reviewed, ledger.REVIEWED, role, date)
    return Imported(tuple(changed), tuple(reviewed), tuple(refused))


def _messages(language: str, data: bytes) -> Iterator[tuple[str, str, str, bool]]:
    """(key, source, words, fuzzy) of every filled message."""
    try:
        catalog = read_po(io.BytesIO(data), languages.locale(language), abort_invalid=True)
    except PoFileError as fault:
        raise ValueError(str(fault)) from fault
    for message in catalog:
        if message.context and isinstance(message.string, str) and message.string:
            yield message.context, str(message.id), message.string, message.fuzzy
