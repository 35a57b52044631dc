"""Addresses at a forge: its forms of issues, the place where a file is edited or read."""

from __future__ import annotations

from urllib.parse import quote, urlencode, urlsplit

_BRANCH = "main"


def has_forms(repository: str) -> bool:
    """Whether a repository lies where forms of issues work: at GitHub, or a GitHub of one's own.

    Other hosts have other addresses, and a link that leads nowhere is worse than none.
    """
    host = urlsplit(repository).hostname or ""
    return host == "github.com" or host.startswith("github.")


def form(repository: str, name: str, **answers: str) -> str:
    """The form ``<name>.yml`` with answers filled in beforehand, by the ids of its elements."""
    asked = urlencode({"template": f"{name}.yml", **answers}, safe="/", quote_via=quote)
    return f"{repository.rstrip('/')}/issues/new?{asked}"


def edited(repository: str, path: str) -> str:
    """Where a file of the repository is edited; whoever may not is led to a proposal."""
    return f"{repository.rstrip('/')}/edit/{_BRANCH}/{quote(path)}"


def shown(repository: str, path: str) -> str:
    """Where a file of the repository is read."""
    return f"{repository.rstrip('/')}/blob/{_BRANCH}/{quote(path)}"
