"""Where the pictures of a pull request lie while it is open: a branch with one commit, no history.

``preview/<number>``, made through the forge's interface only; docs/decisions/0019-review.md.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from catalogue.adapters.forge import Forge

PREFIX = "preview/"
_MESSAGE = "Bilder til pull request {number}. Grenen slettes når den lukkes."


def put(forge: Forge, number: int, files: Mapping[str, bytes]) -> str:
    """Put the files in the place of earlier ones; the name of the commit that holds them."""
    tree = [
        {"path": name, "mode": "100644", "type": "blob", "sha": _blob(forge, content)}
        for name, content in sorted(files.items())
    ]
    made = forge.send("POST", "git/trees", {"tree": tree})["sha"]
    message = _MESSAGE.format(number=number)
    commit = {"message": message, "tree": made, "parents": []}
    name = str(forge.send("POST", "git/commits", commit)["sha"])
    if number in numbers(forge):
        forge.send("PATCH", f"git/refs/heads/{PREFIX}{number}", {"sha": name, "force": True})
    else:
        forge.send("POST", "git/refs", {"ref": f"refs/heads/{PREFIX}{number}", "sha": name})
    return name


def tidy(forge: Forge) -> list[int]:
    """Remove the branches of pull requests that are not open; their numbers."""
    closed = [one for one in numbers(forge) if forge.get(f"pulls/{one}")["state"] != "open"]
    for number in closed:
        remove(forge, number)
    return closed


def remove(forge: Forge, number: int) -> None:
    """Remove one branch; its commit is then in no branch at all."""
    forge.send("DELETE", f"git/refs/heads/{PREFIX}{number}")


def numbers(forge: Forge) -> list[int]:
    """Of the pull requests that have such a branch."""
    return sorted(_numbers(forge))


def _numbers(forge: Forge) -> Iterator[int]:
    for one in forge.get("git/matching-refs/heads/preview"):
        name = str(one["ref"]).removeprefix(f"refs/heads/{PREFIX}")
        if name.isdecimal() and name.isascii():
            yield int(name)


def _blob(forge: Forge, content: bytes) -> str:
    body = {"content": base64.b64encode(content).decode("ascii"), "encoding": "base64"}
    return str(forge.send("POST", "git/blobs", body)["sha"])
