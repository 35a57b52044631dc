"""``brosjyre deadlinks``: links that lead out of the brochure to nowhere.

The only command that asks the web. It changes nothing: what it finds, it tells.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from catalogue import build
from catalogue.adapters.linkprobe import Found, Probe
from catalogue.adapters.project import OK, PROBLEMS, settings_of, write_step_summary
from catalogue.model import Activity, Catalogue, Organisation
from catalogue.problems import Problem, problem
from catalogue.report import as_github, as_json, as_text

MOST = 500
"""Links that are asked in one run."""
_AT_ONCE = 6
"""Machines that are asked at the same time; each of them gets one question at a time."""
_CODES = {
    "gone": "C831",
    "moved": "C832",
    "unreachable": "C833",
    "certificate": "C834",
    "refused": "C835",
}
_IN_TEXT = re.compile(r"https?://[^\s<>\"'`\[\]|\\^{}]+")


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and where it was typed."""

    url: str
    path: str
    line: int
    column: int
    source: str
    """The line as typed."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be typed after ``brosjyre deadlinks``."""
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="hva meldingene er for"
    )
    parser.add_argument("--strict", action="store_true", help="ender med 1 når noe er funnet")
    parser.add_argument("--most", type=int, default=MOST, metavar="N", help="spør høyst så mange")
    parser.add_argument("--allow-loopback", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command=run)


def run(options: argparse.Namespace) -> int:
    """Ask every link once and tell what is wrong; 1 only with ``--strict``."""
    settings = settings_of(options)
    asked = build.due(settings)
    if asked.catalogue is None:
        sys.stderr.write(as_text(asked.problems, options.messages))
        return PROBLEMS
    links = sorted(_links(settings.root, asked.catalogue), key=lambda one: (one.path, one.line))
    urls = list(dict.fromkeys(one.url for one in links))
    agent = "aktivitetsbrosjyre-deadlinks"
    if re.fullmatch(r"https://[!-~]+", asked.catalogue.repository):
        agent += f" (+{asked.catalogue.repository})"
    probe = Probe(agent, allow_loopback=options.allow_loopback)
    answers = ask(probe, urls[: options.most])
    found = [_problem(link, answers[link.url]) for link in links if link.url in answers]
    problems = [one for one in found if one]
    told = {"json": as_json, "github": as_github, "text": as_text}[options.format]
    sys.stdout.write(told(problems, options.messages))
    if options.format == "github":
        write_step_summary(problems, options.messages)
    print(_summary(len(answers), len(urls)), file=sys.stderr)
    return PROBLEMS if problems and options.strict else OK


def ask(probe: Probe, urls: Sequence[str]) -> Mapping[str, Found]:
    """What became of each address; those on one machine one after another."""
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(_host(url), []).append(url)

    def some(mine: list[str]) -> list[tuple[str, Found]]:
        return [(url, probe.ask(url)) for url in mine]

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return {url: found for told in pool.map(some, by_host.values()) for url, found in told}


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _summary(asked: int, known: int) -> str:
    left = f"; {known - asked} ble ikke spurt, se --most" if known > asked else ""
    return f"{asked} lenker spurt{left}."


def _links(root: Path, catalogue: Catalogue) -> Iterator[Link]:
    lines: dict[str, list[str]] = {}
    listed: list[Organisation | Activity] = [*catalogue.organisations.values()]
    for one in (*listed, *catalogue.activities):
        if one.website:
            place = one.at("website")
            if place.path not in lines:
                text = (root / place.path).read_text(encoding="utf-8-sig", errors="replace")
                lines[place.path] = text.splitlines()
            typed = lines[place.path][place.line - 1 : place.line] or [""]
            yield Link(one.website, place.path, place.line, place.column, typed[0])
    for file in sorted((root / "pages").glob("**/*.md")):
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        yield from in_text(file.relative_to(root).as_posix(), text)


def in_text(path: str, text: str) -> Iterator[Link]:
    """The links of a text page; a full stop or a closing bracket after one is not part of it."""
    for number, line in enumerate(text.splitlines(), 1):
        for found in _IN_TEXT.finditer(line):
            url = found[0].rstrip(".,;:!?*_")
            while url.endswith(")") and url.count(")") > url.count("("):
                url = url[:-1].rstrip(".,;:!?*_")
            yield Link(url, path, number, found.start() + 1, line)


def _problem(link: Link, found: Found) -> Problem | None:
    if found.kind == "ok":
        return None
    return problem(
        _CODES[found.kind],
        link.path,
        link.line,
        link.column,
        source=link.source[:200],
        width=len(link.url),
        url=link.url,
        status=found.status,
        reason=found.reason,
        corrected=corrected(link, found.target).strip()[:300],
    )


def corrected(link: Link, target: str) -> str:
    """The line with the new address in it; as it was typed when nobody knows a new one."""
    return link.source.replace(link.url, target) if target else link.source
