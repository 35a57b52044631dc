"""The spine: load → validate → standing → images, then paper → pages → verify → publish.

``prepare`` runs before the page shells exist, ``finish`` after; whoever renders shells (MkDocs
today)
calls the two.
"""

from catalogue.build.asked import Asked, check, due, on_the_day, verify_folder
from catalogue.build.finish import Rendered, Result, TextPage, finish, manifest_file, shapes
from catalogue.build.listener import Listener
from catalogue.build.personless import check as check_without_persons
from catalogue.build.prepare import Prepared, prepare
from catalogue.build.previews import previews

__all__ = [
    "Asked",
    "Listener",
    "Prepared",
    "Rendered",
    "Result",
    "TextPage",
    "check",
    "check_without_persons",
    "due",
    "finish",
    "manifest_file",
    "on_the_day",
    "prepare",
    "previews",
    "shapes",
    "verify_folder",
]
