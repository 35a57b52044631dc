"""Write the tables at the end of ``docs/languages.md`` (``make docs``); the rest is handwritten."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from catalogue import offer, translators
from catalogue.languages import LANGUAGES

TARGET = Path(__file__).with_name("languages.md")
HEADING = "## What each language has\n"
_COSTS = Path(__file__).with_name("language_costs.toml")
_WEIGHTS = {
    "pages": "pages",
    "index": "search",
    "cards": "cards",
    "fonts": "fonts",
    "all": "all",
    "sent": "all, compressed",
}
"""Part of a language's pack → heading of its column."""
_SEEN = """\
Percent of the visible words of the sample catalogue, built in all languages: its first page, all
pages of activities, a whole conversation (what stands on several screens counts once) and all
take-home sheets. Left out: lines that repeat a page or a sheet in bokmål, names and addresses
of places and organisations, what is hidden and what is only for screen readers. Words in a near
language count as not said; the sample has listings in nynorsk, so bokmål has less than all. The
sample's own sentences are among the phrases, so a catalogue of other clubs may have less.

Bold: below {least}. A catalogue that names no `languages` is offered in those that have {least} of
each: {some} of {every}."""
_DOWNLOADED = """\
{listings} generated listings, in kB of 1,000 bytes, without papers, pictures and what all languages
share. «Compressed» is what a host sends that compresses texts (gzip)."""
_COST = """\
CPU seconds of the whole process tree on {machine}. Generated listings, written in bokmål alone, of
whose texts three of four are among the phrases; drawings instead of photos."""


def page(text: str) -> str:
    """The page with everything after the heading written anew."""
    by_hand, _, _ = text.partition(HEADING)
    shares, costs = _read(offer.FILE), _read(_COSTS)
    parts = (_words(), _shares(shares), _weights(costs), _costs(costs))
    return by_hand + HEADING + "".join(f"{line}\n" for part in parts for line in part)


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _words() -> Iterator[str]:
    rows = [(tag, *_counted(tag)) for tag in offer.measured()]
    read = sum(reviewed for *_, reviewed, _ in rows)
    yield ""
    if read == 0:
        yield "**No named person who knows the language has read any of them.**"
        yield "All words are drafts."
    else:
        yield f"{read:,} entries have been read by somebody who knows the language."
    yield "Written by `docs/write_languages.py` from the files in `site_templates/text`."
    yield ""
    yield "| | language | entries | drafted | reviewed | older than bokmål |"
    yield "|---|---|--:|--:|--:|--:|"
    for tag, entries, drafted, reviewed, stale in rows:
        numbers = (f"{one:,}" for one in (drafted, reviewed, stale))
        told = "source | |" if tag == translators.SOURCE else " | ".join(numbers)
        yield f"| {tag} | {LANGUAGES[tag].autonym} | {entries:,} | {told} |"


def _counted(tag: str) -> tuple[int, int, int, int]:
    """Entries: all, drafted, reviewed, and those whose source has changed since."""
    entries = list(translators.entries(tag))
    reviewed = sum(one.reviewed for one in entries)
    stale = len(translators.stale(tag))
    return len(entries), len(entries) - reviewed - stale, reviewed, stale


def _shares(found: dict[str, Any]) -> Iterator[str]:
    least = f"{100 * offer.ENOUGH:g} %"
    offered = offer.by_default(translators.SOURCE)
    yield from _section("How much of what is seen is in it", found, "bench.shares")
    yield _SEEN.format(least=least, some=len(offered), every=len(found["shares"]))
    yield ""
    yield f"| | {' | '.join(offer.KINDS)} | offered by default |"
    yield f"|---|{'--:|' * len(offer.KINDS)}---|"
    for tag, shares in found["shares"].items():
        told = " | ".join(_share(shares[kind]) for kind in offer.KINDS)
        yield f"| {tag} | {told} | {'yes' if tag in offered else '**no**'} |"


def _share(value: float) -> str:
    said = f"{100 * value:.1f}"
    return said if value >= offer.ENOUGH else f"**{said}**"


def _weights(found: dict[str, Any]) -> Iterator[str]:
    yield from _section("What a tablet downloads for it", found, "bench.languages")
    yield _DOWNLOADED.format(listings=found["listings"])
    yield ""
    yield f"| | {' | '.join(_WEIGHTS.values())} |"
    yield f"|---|{'--:|' * len(_WEIGHTS)}"
    for tag, weight in found["weights"].items():
        yield f"| {tag} | {' | '.join(f'{weight[name] / 1000:,.0f}' for name in _WEIGHTS)} |"


def _costs(found: dict[str, Any]) -> Iterator[str]:
    yield from _section("What languages cost", found, "bench.languages")
    yield _COST.format(machine=found["machine"])
    yield ""
    yield "| what | measured | at most | |"
    yield "|---|--:|--:|---|"
    yield from (_row(line) for line in found["costs"])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _section(heading: str, found: dict[str, Any], command: str) -> Iterator[str]:
    yield from ("", f"### {heading}", "")
    yield f"Measured on {found['measured']} by `python -m {command}`."


if __name__ == "__main__":
    TARGET.write_text(page(TARGET.read_text(encoding="utf-8")), encoding="utf-8")
