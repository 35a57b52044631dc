"""Who is asked about which files: organisations and their maintainers → ``.github/CODEOWNERS``."""

from __future__ import annotations

from catalogue.model import Catalogue

FILE = ".github/CODEOWNERS"
_FOLDERS = ("activities", "images")
_HEAD = """\
# Laget av feltet  maintainers  i catalogue.yml og i lagenes organisation.yml. Rett det der.
# Made from the field  maintainers  of catalogue.yml and organisation.yml. Change it there.
# Den siste linja som passer, gjelder. The last line that fits counts.
"""


def owners(catalogue: Catalogue) -> str:
    """The file's text: the catalogue's own maintainers first, then each organisation that has some.

    Names and ids hold no sign that means anything there; the loader saw to it.
    """
    lines = [("*", catalogue.maintainers)]
    for name, one in sorted(catalogue.organisations.items()):
        lines += [(f"/{folder}/{name}/", one.maintainers) for folder in _FOLDERS]
    return _HEAD + "".join(f"{path} {' '.join(who)}\n" for path, who in lines if who)
