"""Which language a listing is written in, and which translations are older than their source.

A translation remembers fingerprints of the texts that it was made from
(``translations: {en: {of: [1a2b3c4d]}}``); a text that has changed since is not among them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from catalogue import contents
from catalogue.model import Activity, Catalogue, Text


def source_language(activity: Activity, catalogue: Catalogue) -> str:
    """The language that the listing's organisation writes, else the catalogue's."""
    owner = catalogue.organisations.get(activity.organisation)
    return (owner.language if owner else "") or catalogue.source_language


def text_hash(words: str) -> str:
    """Eight hex digits over the words of one text; spaces and line ends do not count."""
    plain = " ".join(unicodedata.normalize("NFC", words).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def is_stale(activity: Activity, text: Text, tag: str, source: str) -> bool:
    """Whether a text has changed since its translation into ``tag`` was made.

    False for a translation that does not tell what it was made from.
    """
    known = activity.translations.get(tag)
    if known is None or not known.of or tag == source or source not in text:
        return False
    return text_hash(text[source]) not in known.of


def translated_texts(activity: Activity, tag: str, source: str) -> Iterator[tuple[str, str]]:
    """(dotted field, words in the source language) of every text that ``tag`` has words for."""
    for field, text in contents.texts(activity):
        if tag != source and tag in text and source in text:
            yield field, text[source]


def with_fingerprints(typed: str, activity: Activity, source: str) -> str:
    """A listing's file with ``translations`` telling what each of its translations was made from.

    The languages are those that the file has words in; everything else stays as it was typed.
    """
    tags = sorted({tag for _, text in contents.texts(activity) for tag in text} - {source})
    lines = ["translations:\n"] if tags else []
    for tag in tags:
        texts = translated_texts(activity, tag, source)
        of = ", ".join(sorted({text_hash(words) for _, words in texts}))
        known = activity.translations.get(tag)
        by = f"by: {known.by}, " if known and known.by != "human" else ""
        lines.append(f'  {tag}: {{{by}of: ["' + '", "'.join(of.split(", ")) + '"]}\n')
    block = "".join(lines)
    if _BLOCK.search(typed):
        return _BLOCK.sub(lambda _: block, typed, count=1)
    return typed.rstrip("\n") + "\n" + block


_BLOCK = re.compile(r"^translations:.*\n(?:[ \t#].*\n|\n(?=[ \t]))*", re.MULTILINE)
"""The field as it stands in a file, up to the next field."""
