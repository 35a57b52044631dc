"""The service worker: its pure rules and the parts of its own code in one script of the root."""

from __future__ import annotations

from catalogue.settings import templates_folder

WORKER = "sw.js"
"""In the root, so that it may answer for every language."""
_RULES = ("components", "offline", "offline-rules.js")


def worker() -> bytes:
    """The worker of a site that is kept offline. The same for all builds of one program."""
    folder = templates_folder()
    sources = (folder.joinpath(*_RULES), *sorted((folder / "assets" / "worker").glob("*.js")))
    return "\n".join(source.read_text(encoding="utf-8") for source in sources).encode()


def farewell() -> bytes:
    """A worker that removes an earlier one and all that it kept: for ``serve``, the coordinator
    edition and sites that stop being kept offline."""
    return (templates_folder() / "assets" / "farewell.js").read_bytes()
