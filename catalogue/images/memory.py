"""How much memory pictures in work may take together."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class MemoryBudget:
    """Lets pictures in as long as all of them together stay below ``limit_bytes``."""

    limit_bytes: int
    _used: int = 0
    _turn: threading.Condition = field(default_factory=threading.Condition)

    @contextmanager
    def borrow(self, need: int) -> Iterator[None]:
        """Wait until ``need`` bytes are free; ``need`` may not be above the limit."""
        with self._turn:
            self._turn.wait_for(lambda: self._used + need <= self.limit_bytes)
            self._used += need
        try:
            yield
        finally:
            with self._turn:
                self._used -= need
                self._turn.notify_all()
