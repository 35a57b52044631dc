"""The cells of the first sheet as text, whichever program saved it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from typing import TypeVar
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

MOST_MB, MOST_UNPACKED_MB = 5, 50
"""Of a file and of what is in it; a list of 500 activities is 0.1 MB."""
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 2000, 200, 5000
_ZIP = b"PK\x03\x04"
_MIDNIGHT = dt.time()


_Entry = TypeVar("_Entry")


class Unreadable(Exception):
    """The file is no spreadsheet that can be read; the text is one of ``REASONS``."""


REASONS = ("large", "broken", "letters")
"""Too large, not a whole xlsx file, letters of no known encoding."""


def read(data: bytes) -> list[list[str]]:
    """Rows of cells, each stripped; empty rows are kept, so that numbers agree with the sheet's.

    Whole numbers, days and times are written as people type them. Unreadable otherwise.
    """
    if len(data) > MOST_MB * 1_000_000:
        raise Unreadable("large")
    rows = _xlsx(data) if data.startswith(_ZIP) else _csv(data)
    cut = [[cell[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]] for row in rows]
    if len(cut) > MOST_ROWS:
        raise Unreadable("large")
    return cut


def _xlsx(data: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED_MB * 1_000_000:
                raise Unreadable("large")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
        return _trimmed(_trimmed(_text(cell) for cell in row) for row in rows)
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        IndexError,
        ValueError,
        AttributeError,
        TypeError,
        EOFError,
        NotImplementedError,
    ) as error:  # what openpyxl raises for parts that are missing or not what they say
        raise Unreadable("broken") from error


def _csv(data: bytes) -> list[list[str]]:
    text = decoded(data)
    delimiter = max(";\t,", key=text.partition("\n")[0].count)
    try:
        return _trimmed(
            _trimmed(cell.strip() for cell in row)
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        )
    except csv.Error as error:
        raise Unreadable("broken") from error


def decoded(data: bytes) -> str:
    """UTF-8, or what Excel and Windows write in Norway. Unreadable for anything else."""
    if b"\0" in data:
        raise Unreadable("letters")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError as error:
            raise Unreadable("letters") from error


def _trimmed(entries: Iterable[_Entry]) -> list[_Entry]:
    """Without the empty cells at the end of a row, or the empty rows at the end of a sheet."""
    found = list(entries)
    while found and not found[-1]:
        found.pop()
    return found


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nei"
    if isinstance(cell, dt.datetime):
        return (
            cell.date().isoformat() if cell.time() == _MIDNIGHT else cell.isoformat(" ", "minutes")
        )
    if isinstance(cell, dt.time):
        return f"{cell:%H:%M}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
