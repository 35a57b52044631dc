"""Originals and drawings → pictures that are safe to publish, once each, out of a cache.

One public verb, ``publish``. ``gate`` decides what is let in, ``pixels`` is the only importer of
PIL, ``vector`` rewrites SVG, ``store`` is the only writer of the picture cache.
"""

from catalogue.images.again import UnreadableError, redrawn
from catalogue.images.publish import publish
from catalogue.images.received import received
from catalogue.images.uses import PictureOptions, Pictures, PictureUse, Refused, picture_key
from catalogue.images.vector import whole as whole_drawing

__all__ = [
    "PictureOptions",
    "PictureUse",
    "Pictures",
    "Refused",
    "UnreadableError",
    "picture_key",
    "publish",
    "received",
    "redrawn",
    "whole_drawing",
]
