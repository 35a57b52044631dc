"""MkDocs hosts the brochure: it renders text pages and one shell per language; the core does the
rest.

The order of MkDocs' events is the order of the methods below. MkDocs builds into a staging folder,
so the last good site stays until ``build.finish`` publishes.
"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import Config
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from catalogue import build
from catalogue.adapters import textpages
from catalogue.adapters.day import today
from catalogue.looks import FOLDER
from catalogue.output import ForeignFolderError
from catalogue.report import as_text, left_out
from catalogue.settings import Settings, templates_folder
from catalogue.shell import Shell, placeholder

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # a web server, which a build needs not

log = get_plugin_logger("catalogue")
_META = ("description", "head", "header", "languages")
"""Placeholders that ``main.html`` finds in ``page.meta``."""
_SCRIPTS = "script-src 'self'"
_LIVE_RELOAD = f"{_SCRIPTS} 'unsafe-inline'"
"""``serve`` writes its own small script into every page, so that the browser sees each change."""


class CatalogueConfig(Config):  # type: ignore[no-untyped-call]
    """Options in ``mkdocs.yml`` below ``plugins: - catalogue:``."""

    cache = options.Type(str, default=".cache")
    """Folder for parsed listings, pictures and the staged site."""
    today = options.Optional(options.Type(str))
    """A fixed day (ISO 8601); else SOURCE_DATE_EPOCH, else the clock."""
    coordinator = options.Type(bool, default=False)
    """The coordinator edition, published to ``<site_dir>-coordinator``."""
    leave_out_broken = options.Type(bool, default=False)
    """Publish the listings without errors and say which were left out."""
    paper = options.Type(bool, default=True)
    """Make the PDFs; ``serve`` never does."""
    offline = options.Type(bool, default=True)
    """Let tablets keep the site; ``serve`` and the coordinator edition never do."""
    offline_budget_mb = options.Type((int, float), default=40)
    """Most that a tablet keeps for one language and 200 listings without a warning."""
    paper_months = options.Type(int, default=6)
    """How long a printed page is used; a consent that ends before is not printed."""
    page_budget_kb = options.Type(int, default=60)
    """Largest compressed HTML page that passes without a warning."""


class CataloguePlugin(BasePlugin[CatalogueConfig]):  # type: ignore[no-untyped-call]
    """Events in MkDocs' order; state lives from ``on_config`` to ``on_post_build``."""

    listener: build.Listener = build.Listener()
    """Told of progress; the command line sets its own."""
    result: build.Result | None = None
    """What the last build gave; read by the command line."""
    _serving: bool = False
    _last_good: build.Prepared | None = None
    """What ``serve`` showed last without an error."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is ``serve``; MkDocs keeps the plugin alive between rebuilds."""
        self._serving = command == "serve"
        self._last_good = self.result = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the options, turn MkDocs to the staging folder and our templates.

        Those of a municipality's own ``custom_dir`` come first.
        """
        root = Path(config.config_file_path or "mkdocs.yml").parent
        site = Path(config.site_dir)
        if self.config.coordinator and not self._serving:
            site = site.with_name(f"{site.name}-coordinator")
        self.settings = Settings(
            root=root,
            site=site,
            cache=root / self.config.cache,
            today=self._today(),
            site_url=config.site_url or "",
            coordinator=self.config.coordinator,
            leave_out_broken=self.config.leave_out_broken,
            paper=self.config.paper and not self._serving,
            paper_months=self.config.paper_months,
            page_budget_kb=self.config.page_budget_kb,
            offline=self.config.offline and not self._serving,
            offline_budget_mb=self.config.offline_budget_mb,
        )
        config.site_dir = str(self.settings.cache / "mkdocs")
        templates = str(templates_folder())
        if templates not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, templates)
        config.theme.static_templates.clear()
        needed = [one for one in textpages.EXTENSIONS if one not in config.markdown_extensions]
        config.markdown_extensions += needed
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load, check, pictures.

        With errors the build ends here, or ``serve`` shows the last good.
        """
        self._shells: dict[str, Shell] = {}
        self._texts: list[build.TextPage] = []
        self._prepared = build.prepare(self.settings, self.listener)
        self.result = build.Result(self._prepared.problems)
        if not self._prepared.publishable:
            if self._last_good is None:
                raise Abort(as_text(self._prepared.problems))
            self._prepared = self._last_good.with_problems(self._prepared.problems)
        self._site = self._prepared.site()
        self._shapes = build.shapes(self._site.catalogue)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Drop the theme's own assets, give text pages their addresses, add one shell per page
        shape."""
        for file in list(files):
            if file.src_dir != config.docs_dir:
                files.remove(file)
        folder, catalogue = Path(config.docs_dir), self._site.catalogue
        made = [*textpages.stand_ins(folder, catalogue)]
        made += textpages.for_contacts(folder, catalogue, self.settings)
        for page in made:
            files.append(File.generated(config, page.path, content=page.markdown))
        for file in files.documentation_pages():
            language, _, rest = file.src_uri.partition("/")
            file.dest_uri = f"{language}/page/{rest.removesuffix('.md')}.html"
        for name in self._shapes:
            source = f"shells/{name}.md"
            files.append(
                File.generated(config, source, content=" ", inclusion=InclusionLevel.NOT_IN_NAV)
            )
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Whom to ring stands in the catalogue alone; the page of privacy leads to that of
        contacts."""
        path, catalogue = page.file.src_uri, self._site.catalogue
        told = textpages.filled(path, markdown, catalogue)
        return textpages.with_link_for_contacts(path, told, catalogue)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give ``main.html`` the page's language, direction and frame; shells get placeholders."""
        shape = self._shapes.get(_shell_name(page))
        if shape:
            shell = self._site.shell(shape.language, shape.depth, menu=shape.depth > 0)
            page.meta.update({name: placeholder(name) for name in _META})
            page.title, page.content = placeholder("title"), placeholder("body")
        else:
            language, _, rest = page.file.dest_uri.partition("/")
            shell = self._site.shell(language, 2, prose=True)
            page.meta["head"] = self._site.head_links(language, rest)
            page.meta["languages"] = self._site.language_links(language, rest)
        if self._serving:
            shell = replace(shell, policy=shell.policy.replace(_SCRIPTS, _LIVE_RELOAD))
        page.meta.update(shell=shell, lang=shell.language, dir=shell.direction)
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep shells and text pages for the core; MkDocs itself writes no page."""
        name = _shell_name(page)
        if name in self._shapes:
            self._shells[name] = Shell.cut(output)
        else:
            self._texts.append(build.TextPage(page.file.dest_uri, output.encode()))
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Paper, pages, verify, publish."""
        rendered = build.Rendered(self._shells, tuple(self._texts), Path(config.site_dir))
        try:
            self.result = build.finish(self._prepared, rendered, self.listener)
        except ForeignFolderError as error:
            raise PluginError(str(error)) from error
        said = as_text(self.result.problems)
        if not self.result.files:
            self._give_up(said)
        elif self.result.problems:
            log.warning(said + left_out(self.result.problems))
        if self._serving and self.result.files and self._prepared.publishable:
            self._last_good = self._prepared

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch listings, photos and templates too."""
        names = ["activities", "images", FOLDER, *(["private"] if self.config.coordinator else [])]
        for folder in (*(self.settings.root / name for name in names), templates_folder()):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def on_shutdown(self) -> None:
        """``serve`` deletes its temporary site; what was remembered of it goes too."""
        if self._serving and hasattr(self, "settings"):
            build.manifest_file(self.settings).unlink(missing_ok=True)

    def _today(self) -> dt.date:
        try:
            return today(self.config.today, os.environ)
        except ValueError as error:
            raise PluginError(f"today: {error}; write a date such as 2026-11-22") from error

    def _give_up(self, said: str) -> None:
        """End the build; ``serve`` only says why, for after an exception it would show no page."""
        if self._last_good is None:
            raise Abort(said)
        log.error(said)


def _shell_name(page: Page) -> str:
    """``nb/2`` for ``shells/nb/2.md``; text pages are in no folder of that name."""
    return page.file.src_uri.removeprefix("shells/").removesuffix(".md")
