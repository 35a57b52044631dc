"""Python's search for cyclic garbage, put off while a build runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collector() -> Iterator[None]:
    """A block without the search: it would go through the whole catalogue, which has no cycles,
    again and again, for a tenth of the time of a large build."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
