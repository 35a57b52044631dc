"""An empty spreadsheet with a column for each answer; closed lists can be chosen from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

_ROWS = 500
"""So many rows have the lists and are text, so that no program changes 0150 or 18:00."""
_NEEDED = PatternFill("solid", fgColor="F5DFA8")
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the template."""

    heading: str
    help: str
    choices: tuple[str, ...] = ()
    needed: bool = False


def template(columns: Sequence[Column], title: str) -> bytes:
    """An xlsx file; the same columns give the same bytes."""
    book = Workbook()
    book.properties.creator = ""
    sheet = book.worksheets[0]
    sheet.title = title
    lists = book.create_sheet("lister")
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        head = sheet.cell(1, number, column.heading)
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top")
        head.comment = Comment(column.help, "")
        if column.needed:
            head.fill = _NEEDED
        sheet.column_dimensions[letter].width = 24
        for row in range(2, _ROWS + 2):
            sheet.cell(row, number).number_format = "@"
        for row, choice in enumerate(column.choices, 1):
            lists.cell(row, number, choice)
        if column.choices:
            span = f"lister!${letter}$1:${letter}${len(column.choices)}"
            rule = DataValidation(
                type="list", formula1=span, allow_blank=True, showErrorMessage=False
            )
            rule.add(f"{letter}2:{letter}{_ROWS + 1}")
            sheet.add_data_validation(rule)
    sheet.freeze_panes = "A2"
    made = io.BytesIO()
    book.save(made)
    return _same_bytes(made.getvalue())


def _same_bytes(archive: bytes) -> bytes:
    """The archive without the times at which it was saved and its parts were packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            part = zipfile.ZipInfo(entry.filename, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, _SAVED.sub(rb"\g<1>2000-01-01T00:00:00Z", old.read(entry)))
    return made.getvalue()
