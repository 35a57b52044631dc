"""The scripts that write pages of ``docs``."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from tiny_catalogue import REPOSITORY


def script(name: str) -> ModuleType:
    """``docs/<name>.py`` as a module."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / "docs" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
