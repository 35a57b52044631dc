"""The second half of a build: paper, pages, verify, publish. Only here is the site written."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from catalogue import guides, headers
from catalogue.build.collector import no_collector
from catalogue.build.data import write_data
from catalogue.build.guides import guide_shell, guide_shells
from catalogue.build.keys import Keys
from catalogue.build.links import Links
from catalogue.build.listener import Clockwork, Listener
from catalogue.build.offline import add_offline
from catalogue.build.prepare import Prepared, with_sources
from catalogue.build.redirects import redirects
from catalogue.dressing import faulty
from catalogue.model import Catalogue
from catalogue.output import Output
from catalogue.pages import Page, Site, assets
from catalogue.problems import ERROR, Problem
from catalogue.recordings import published
from catalogue.report import as_text
from catalogue.settings import Settings
from catalogue.shell import Shell, placeholder
from catalogue.templates import FaultyTemplate
from catalogue.verify import Expectation, Sieve, check_file, missing_pages


@dataclass(frozen=True, slots=True)
class TextPage:
    """One finished text page of ``pages/``."""

    path: str
    html: bytes


@dataclass(frozen=True, slots=True)
class Shape:
    """Which pages a shell is for: a language, and how many folders below the root they lie."""

    language: str
    depth: int


def shapes(catalogue: Catalogue) -> dict[str, Shape]:
    """Name → shape of every shell that ``finish`` needs from the host."""
    made = {"0": Shape(catalogue.source_language, 0)}
    for language in catalogue.languages:
        made |= {f"{language}/{depth}": Shape(language, depth) for depth in (1, 2)}
    return made


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the host made."""

    shells: Mapping[str, Shell]
    """By the names of ``shapes``: ``<language>/<depth>``, and ``0`` for the language choice."""
    texts: tuple[TextPage, ...]
    folder: Path
    """Loose files, such as pictures of the text pages."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did; sizes in bytes, times in seconds of wall clock per stage."""

    problems: tuple[Problem, ...] = ()
    activities: int = 0
    files: int = 0
    size: int = 0
    written: int = 0
    timings: tuple[tuple[str, float], ...] = ()


@no_collector()
def finish(prepared: Prepared, rendered: Rendered, listener: Listener) -> Result:
    """Write the site beside the last good one, verify what is new, and publish if nothing is
    wrong."""
    settings, catalogue = prepared.settings, prepared.catalogue
    assert catalogue is not None
    clock = Clockwork(listener, prepared.timings)
    output = Output(settings.site, manifest_file(settings))
    problems = set(prepared.problems)
    links = Links()
    if settings.paper:
        with clock.stage("Setter papiret"):
            from catalogue.build import paper  # late: what it needs takes time to import

            papers = paper.make_paper(prepared, listener)
            problems.update(papers.problems)
            links = paper.links(papers)
            for path, file in papers.files.items():
                output.link(path, file)
    with clock.stage("Skriver sidene"):
        try:
            sieve = _write_pages(output, prepared, rendered, links)
        except FaultyTemplate as fault:
            output.discard()
            found = with_sources({*problems, faulty(fault)}, settings.root)
            return Result(found, timings=clock.timings)
        _write_files(output, prepared, rendered)
        for path, content in redirects(catalogue, settings.site_url):
            output.add(path, content)
        problems.update(add_offline(output, catalogue, settings, links.kept))
    with clock.stage("Ser over nettstedet"):
        problems.update(_verify(output, sieve))
    found = with_sources(problems, settings.root)
    if any(one.severity == ERROR for one in problems - set(prepared.problems)):
        output.discard()
        return Result(found, timings=clock.timings)
    with clock.stage("Publiserer"):
        published = output.publish()
    return Result(
        found,
        activities=len(catalogue.activities),
        files=published.written + published.kept,
        size=output.size,
        written=published.written,
        timings=clock.timings,
    )


def manifest_file(settings: Settings) -> Path:
    """Where the last publish of a site is remembered."""
    return settings.cache / f"{settings.site.name}.json"


def _write_pages(
    output: Output,
    prepared: Prepared,
    rendered: Rendered,
    links: Links,
) -> Sieve:
    """All pages of the output; the sieve has read those that were made anew."""
    assert prepared.catalogue is not None
    settings, site, banner = prepared.settings, prepared.site(links), _banner(prepared)
    sieve = Sieve(Expectation(prepared.catalogue.languages, settings.page_budget_kb))
    shells = {name: _with_links(shell, name, site) for name, shell in rendered.shells.items()}
    shells |= guide_shells(rendered.shells, site)
    press = _Press(output, shells, banner, sieve)
    press.add(site.languages(), "", "0")
    common = (banner, settings.decisive, prepared.digests["catalogue"])
    keys = Keys(prepared.digests, common)
    for language in prepared.catalogue.languages:
        shell = keys.shell(language, *shells[f"{language}/2"].texts)
        for one in prepared.catalogue.activities:
            papers = links.sheets.get((one.id, language), "") + site.paper_key(one, language)
            key = keys.activity(shell, one, papers)
            if not output.keeps(f"{language}/{one.id}.html", key):
                press.add(site.activity(one, language), language, f"{language}/2", key)
        for planned in site.planned(language):
            key = keys.overview(shell, planned)
            if not output.keeps(planned.path, key):
                name = f"{language}/{planned.path.count('/')}"
                press.add(planned.make(), language, name, key)
    own = {text.path for text in rendered.texts}
    for guide in guides.pages(site, without=own):
        name = guide_shell(guide.folder)
        key = keys.shell(guide.path, *shells[name].texts)
        if not output.keeps(guide.path, key):
            press.add(guide.make(), guide.folder, name, key)
    write_data(output, site, keys, sorted(links.kept))
    for text in rendered.texts:
        output.add(text.path, text.html)
    return sieve


@dataclass(frozen=True, slots=True)
class _Press:
    """Joins bodies with their shells and adds them to the output."""

    output: Output
    shells: Mapping[str, Shell]
    banner: str
    sieve: Sieve

    def add(self, page: Page, language: str, shell_name: str, key: str = "") -> None:
        """Add one page; ``language`` is empty for the language choice."""
        values = {
            "title": html.escape(page.title),
            "description": html.escape(page.description),
            "header": page.header,
            "rest": quote(page.path[len(language) + 1 :]) if language else "",
            "body": self.banner + page.body,
        }
        shell = self.shells[shell_name]
        content = shell.join(values)
        self.output.add(page.path, content, key)
        self.sieve.add(page.path, (shell.fixed, page.header), values["body"], content)


def _with_links(shell: Shell, name: str, site: Site) -> Shell:
    """The shell with its links to the page's other languages, which differ only in ``rest``."""
    language, _, depth = name.rpartition("/")
    if not language:
        return shell.filled({"head": "", "languages": ""})
    rest = placeholder("rest")
    inner = f"folder/{rest}" if depth == "2" else rest
    links = (site.head_links(language, inner), site.language_links(language, inner))
    head, menu = (one.replace(inner, rest) for one in links)
    return shell.filled({"head": head, "languages": menu})


def _write_files(output: Output, prepared: Prepared, rendered: Rendered) -> None:
    for path, content in (*assets().items(), *guides.files().items()):
        output.add(path, content)
    for path, file in prepared.pictures.files.items():
        output.link(path, file)
    for path, file in prepared.recordings.files.items():
        if not output.keeps(path, path):  # its name says what is in it
            output.add(path, published(file), path)
    for file in sorted(rendered.folder.rglob("*")):
        if file.is_file():
            output.add(file.relative_to(rendered.folder).as_posix(), file.read_bytes())
    if headers.FILE not in output.paths:  # a municipality may have put its own into pages/
        output.add(headers.FILE, headers.headers_file().encode())
    if prepared.settings.site_url:
        pages = [path for path in sorted(output.paths) if path.endswith(".html")]
        output.add("sitemap.xml", _sitemap(prepared.settings.site_url, pages))


def _sitemap(site_url: str, pages: list[str]) -> bytes:
    base = html.escape(site_url, quote=False)
    lines = [f"<url><loc>{base}{html.escape(path, quote=False)}</loc></url>" for path in pages]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{head}<urlset xmlns="{space}">\n{chr(10).join(lines)}\n</urlset>\n'.encode()


def _verify(output: Output, sieve: Sieve) -> Iterator[Problem]:
    """Problems of the whole folder's shape and of each file that is new."""
    known, expected = output.paths, sieve.expected
    cleared = sieve.cleared(known)
    yield from missing_pages(known, expected.languages)
    for path in output.changed:
        if path.endswith((".html", ".css", ".js")) and path not in cleared:
            yield from check_file(path, output.read(path), known, expected)


def _banner(prepared: Prepared) -> str:
    """What ``serve`` shows above the last good page while the newest listings have errors."""
    broken = any(one.severity == ERROR for one in prepared.problems)
    if not broken or prepared.settings.leave_out_broken:
        return ""
    said = html.escape(as_text(prepared.problems))
    return f'<pre class="ab-problems" role="alert" dir="ltr" lang="nb">{said}</pre>'
