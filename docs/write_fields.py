"""Write the closed lists at the end of ``docs/fields.md``; the rest of the page is handwritten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catalogue import vocabulary
from catalogue.words import Words

TARGET = Path(__file__).with_name("fields.md")
HEADING = "## Closed lists\n"


def page(text: str) -> str:
    """The page with everything after the heading written anew."""
    by_hand, _, _ = text.partition(HEADING)
    return by_hand + HEADING + "\n".join(["", *_lists()]) + "\n"


def _lists() -> Iterator[str]:
    yield "Written by `docs/write_fields.py` from `catalogue/data/vocabulary.yml` and"
    yield "`site_templates/text/nb/interface.yml`. Every id may be typed as it is or as its"
    yield "label in bokmål, nynorsk, Danish or English."
    for name, entries in vocabulary.lists().items():
        yield from ("", f"### List: {name}", "")
        yield from ("| id | bokmål | also understood |", "|---|---|---|")
        for one in entries.values():
            label = Words("nb").label(name, one.id)
            yield f"| `{one.id}` | {label} | {', '.join(one.accepts)} |"


if __name__ == "__main__":
    TARGET.write_text(page(TARGET.read_text(encoding="utf-8")), encoding="utf-8")
