"""Being told how far a build has come."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Listener:
    """Is told of stages and steps; does nothing by itself."""

    def stage(self, name: str) -> None:
        """A stage begins."""

    def step(self, done: int, total: int) -> None:
        """``done`` of ``total`` things of the stage are finished."""


class Clockwork:
    """Names the stages to a listener and remembers their wall-clock seconds."""

    def __init__(self, listener: Listener, timings: tuple[tuple[str, float], ...] = ()) -> None:
        self.listener = listener
        self._timings = list(timings)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Announce a stage and time what happens inside."""
        self.listener.stage(name)
        begun = time.perf_counter()
        yield
        self._timings.append((name, time.perf_counter() - begun))

    @property
    def timings(self) -> tuple[tuple[str, float], ...]:
        """(stage, seconds) in the order they ran."""
        return tuple(self._timings)
