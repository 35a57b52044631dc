"""A person, a photo or a listing → files without it, and where it still stands.

Above the build: changed files are judged by the same rules before they are written.
"""

from catalogue.forgetting.caches import stale_folders
from catalogue.forgetting.changes import ByHand, Changes, Sought, Step, Unknown
from catalogue.forgetting.listings import forget_listing
from catalogue.forgetting.papers import held_by
from catalogue.forgetting.persons import forget_person, listings_of
from catalogue.forgetting.photos import forget_photo
from catalogue.forgetting.traces import traces
from catalogue.forgetting.writing import new_errors, write

__all__ = [
    "ByHand",
    "Changes",
    "Sought",
    "Step",
    "Unknown",
    "forget_listing",
    "forget_person",
    "forget_photo",
    "held_by",
    "listings_of",
    "new_errors",
    "stale_folders",
    "traces",
    "write",
]
