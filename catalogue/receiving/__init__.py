"""A file from the page for clubs → files of the repository. Hostile until checked.

The answers in it are the truth: the program makes the files of them again, and a photo is made
anew from its pixels. Nothing is written here; whoever asked gets a plan.
"""

from catalogue.receiving.parcel import NotTaken, Parcel, opened
from catalogue.receiving.plan import Plan, planned

__all__ = ["NotTaken", "Parcel", "Plan", "opened", "planned"]
