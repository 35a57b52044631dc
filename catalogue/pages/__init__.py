"""Model → pages: ``Site`` makes every body, header and shell text; it writes nothing.

``Site(catalogue, find_picture, options)`` takes a catalogue that ``standing.as_of`` has been over.
Bodies are HTML without the page around it; ``main.html`` is that page and gets ``Site.shell``.
"""

from catalogue.pages.assets import assets, edition
from catalogue.pages.kit import Options, PaperFile
from catalogue.pages.site import DataFile, Page, Planned, Site

__all__ = ["DataFile", "Options", "Page", "PaperFile", "Planned", "Site", "assets", "edition"]
