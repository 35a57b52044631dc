"""Catalogue → PDFs (PDF/UA-1): a take-home sheet per activity and the brochure, in every language.

The verb is ``make``; ``phone_list`` makes a paper that no site has, ``previews`` draws single
listings for reviewers. ``listing``, ``sheet`` and ``brochure`` turn the model into JSON values,
``plan`` decides pages, ``press`` keeps the cache and runs ``worker``, the only importer of typst.
"""

from catalogue.paper.kinds import KINDS
from catalogue.paper.making import make, wanted_pictures
from catalogue.paper.options import Limits, Made, PaperOptions, Papers
from catalogue.paper.phonelist import options_for, phone_list
from catalogue.paper.press import Failed
from catalogue.paper.preview import previews

__all__ = [
    "KINDS",
    "Failed",
    "Limits",
    "Made",
    "PaperOptions",
    "Papers",
    "make",
    "options_for",
    "phone_list",
    "previews",
    "wanted_pictures",
]
