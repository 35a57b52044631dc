"""What a catalogue is on a given day: nobody without consent, nothing over, nothing too old.

One public verb, ``as_of``. Dates never make a problem here; what they ask for is told by ``due``.
"""

from catalogue.standing.day import as_of

__all__ = ["as_of"]
