"""Spreadsheets as volunteers keep them: xlsx and csv in, a template with closed lists out.

A leaf that knows nothing of listings; the only importer of openpyxl.
"""

from catalogue.spreadsheets.reading import Unreadable, decoded, read
from catalogue.spreadsheets.template import Column, template

__all__ = ["Column", "Unreadable", "decoded", "read", "template"]
