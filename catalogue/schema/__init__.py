"""The fields of every kind of file as data for doors and reference: shapes, words, JSON Schema.

The loader's tables say what may be typed, ``data/fields`` says it in words, the vocabulary has
the closed lists. Nothing here is kept by hand.
"""

from catalogue.schema.jsonschema import files, json_schema
from catalogue.schema.kinds import FOLDER, KINDS, Kind, modeline
from catalogue.schema.said import Said, said

__all__ = ["FOLDER", "KINDS", "Kind", "Said", "files", "json_schema", "modeline", "said"]
