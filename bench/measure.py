"""One command → CPU seconds of its whole process tree, wall seconds and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost."""

    cpu_s: float
    """User and system time of the process and the children that it waited for."""
    wall_s: float
    peak_mb: float
    """Largest resident set of any one process of the tree, in MB of 1,000,000 bytes."""

    def __truediv__(self, other: Cost) -> float:
        """Ratio of CPU times."""
        return self.cpu_s / other.cpu_s


def run(
    command: Sequence[str | Path], folder: Path, extra: Mapping[str, str] | None = None
) -> Cost:
    """Run to the end; RuntimeError with its output when it fails."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env=_environment() | dict(extra or {}),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{command[0]} failed:\n{output.read().decode()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall_s, usage.ru_maxrss * 1024 / 1e6)


def _environment() -> dict[str, str]:
    """As a user has it: Python may keep what it has compiled, which only the first run does."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def in_turn(runs: int, *sides: Callable[[], Cost]) -> tuple[Cost, ...]:
    """The cheapest run of each side; they take turns, so that a busy machine hurts all alike."""
    made = [[side() for side in sides] for _ in range(runs)]
    return tuple(cheapest(costs) for costs in zip(*made, strict=True))


def cheapest(costs: Sequence[Cost]) -> Cost:
    """The run that cost least CPU: other work on the machine only ever adds."""
    return min(costs, key=lambda cost: cost.cpu_s)


def python() -> str:
    """The interpreter that runs the bench, so that ours is measured in the same environment."""
    return sys.executable
