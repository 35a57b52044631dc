"""What a catalogue is on a given day: nobody without consent, nothing over, nothing too old.

One public verb, ``as_of``. Dates never make a problem here; what they did is told as ``Notice``.
"""

from catalogue.standing.age import freshness
from catalogue.standing.day import Notice, as_of

__all__ = [
    "Notice",
    "as_of",
    "freshness",
]
