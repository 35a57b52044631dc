"""MkDocs as the host: the same bytes as the command line, and a preview that survives mistakes."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from catalogue.adapters.mkdocs_plugin import CataloguePlugin

KAFFE = "activities/turlaget/kaffe.yml"
BY_NAME = """plugins:
  - catalogue:
      {option}
"""


def contents(folder: Path) -> dict[str, bytes]:
    """Relative path → bytes of every file."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def change(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def configure(root: Path, option: str) -> None:
    """Set an option of the plugin."""
    change(root, "mkdocs.yml", "plugins:\n  - catalogue\n", BY_NAME.format(option=option))


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day that the tests' catalogues are built for, as a release would pin it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")


def build(root: Path) -> None:
    """``mkdocs build``, called from Python."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)


@pytest.mark.usefixtures("pinned")
def test_mkdocs_from_python_gives_the_same_site(tiny: Path, tiny_built: Path) -> None:
    build(tiny)
    first, second = contents(tiny_built / "site"), contents(tiny / "site")
    assert [path for path in first if first[path] != second.get(path)] == []
    assert first.keys() == second.keys()


@pytest.mark.usefixtures("pinned")
def test_the_command_mkdocs_build_gives_the_same_site(tiny: Path, tiny_built: Path) -> None:
    program = Path(sys.executable).with_name("mkdocs")
    subprocess.run([program, "build", "--quiet"], cwd=tiny, check=True)
    first, second = contents(tiny_built / "site"), contents(tiny / "site")
    assert [path for path in first if first[path] != second.get(path)] == []
    assert first.keys() == second.keys()


@pytest.mark.usefixtures("pinned")
def test_the_command_mkdocs_build_fails_when_a_listing_is_broken(tiny: Path) -> None:
    change(tiny, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    program = Path(sys.executable).with_name("mkdocs")
    ran = subprocess.run(
        [program, "build"], cwd=tiny, check=False, capture_output=True, encoding="utf-8"
    )
    said = ran.stdout + ran.stderr
    assert (ran.returncode, f"{KAFFE}:8:13" in said) == (1, True)
    assert (tiny / "site").exists() is False


@pytest.mark.usefixtures("pinned")
def test_a_build_without_the_startup_event_works_too(tiny: Path) -> None:
    configure(tiny, "paper: false")
    mkdocs_build(load_config(str(tiny / "mkdocs.yml")))
    assert (tiny / "site/nb/turlaget/tur.html").is_file()


def test_a_day_in_the_configuration_wins(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    configure(tiny, 'paper: false\n      today: "2026-11-22"')
    build(tiny)
    edition = (tiny / "site/assets/edition.js").read_text(encoding="utf-8")
    assert edition.startswith('globalThis.abEdition = {"built": "2026-11-22", "build": "')


def test_a_day_in_another_form_ends_the_build(tiny: Path) -> None:
    configure(tiny, 'today: "22.11.2026"')
    with pytest.raises(Abort):
        build(tiny)
    assert (tiny / "site").exists() is False


@pytest.mark.usefixtures("pinned")
def test_the_coordinators_edition_has_a_folder_of_its_own(tiny: Path) -> None:
    configure(tiny, "coordinator: true\n      paper: false")
    build(tiny)
    assert ((tiny / "site").exists(), (tiny / "site-coordinator").is_dir()) == (False, True)


@pytest.mark.usefixtures("pinned")
def test_serve_shows_the_coordinators_edition_in_the_folder_that_mkdocs_deletes(
    tiny: Path,
) -> None:
    configure(tiny, "coordinator: true")
    config = load_config(str(tiny / "mkdocs.yml"), site_dir=str(tiny / "temporary"))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    plugin = config.plugins["catalogue"]
    assert isinstance(plugin, CataloguePlugin)
    plugin.on_shutdown()
    assert (tiny / "temporary/nb/page/coordinator.html").is_file()
    assert list(tiny.rglob("temporary-coordinator*")) == []
    assert list((tiny / ".cache").glob("temporary*")) == []


# A running preview


@dataclass(frozen=True)
class Preview:
    """A server in a process of its own, and the catalogue that it shows."""

    root: Path
    address: str

    def page(self, name: str) -> str:
        """A page's HTML; empty while the server does not answer."""
        try:
            with urllib.request.urlopen(f"{self.address}/{name}", timeout=20) as answer:
                return answer.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait_for(self, name: str, right: Callable[[str], bool]) -> str:
        """The page as soon as it is right; its last state after a minute."""
        deadline = time.monotonic() + 60
        while not right(page := self.page(name)) and time.monotonic() < deadline:
            time.sleep(0.05)  # between two looks, so that the other process gets to work
        return page


def free_port() -> int:
    """A port that nobody listens to."""
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _hear_interrupts() -> None:
    """A run in the background is started deaf to them, and so would be the server."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def preview(tiny: Path) -> Iterator[Preview]:
    """``brosjyre serve`` of the tiny catalogue."""
    address = f"127.0.0.1:{free_port()}"
    program = Path(sys.executable).with_name("brosjyre")
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": "1795305600", "TMPDIR": str(tiny.parent)}
    command = [str(program), "serve", "--root", str(tiny), "--address", address]
    with (tiny.parent / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            command, env=surroundings, stdout=log, stderr=log, preexec_fn=_hear_interrupts
        )
        try:
            yield Preview(tiny, f"http://{address}")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)


def test_serve_shows_each_change_and_survives_a_mistake(preview: Preview) -> None:
    page = "nb/turlaget/kaffe.html"
    assert "<h1>Kaffe etterpå</h1>" in preview.wait_for(page, bool)

    change(preview.root, KAFFE, "Kaffe etterpå", "Kaffe og prat")
    changed = preview.wait_for(page, lambda html: "Kaffe og prat" in html)
    assert ("<h1>Kaffe og prat</h1>" in changed, "ab-problems" in changed) == (True, False)

    change(preview.root, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    mistaken = preview.wait_for(page, lambda html: "ab-problems" in html)
    assert "<h1>Kaffe og prat</h1>" in mistaken
    assert f"{KAFFE}:8:13" in mistaken[: mistaken.index("<h1>")]

    change(preview.root, KAFFE, "annenhver dorsdag", "annenhver torsdag")
    mended = preview.wait_for(page, lambda html: html and "ab-problems" not in html)
    assert "<h1>Kaffe og prat</h1>" in mended


def test_serve_survives_a_dead_link_in_a_text_page(preview: Preview) -> None:
    page = "nb/page/about.html"
    assert "aktiviteter" in preview.wait_for(page, bool)
    change(preview.root, "pages/nb/about.md", "privacy.md", "nowhere.html")
    log = preview.root.parent / "serve.log"
    said = preview.wait_for(page, lambda _: "nowhere.html" in log.read_text(encoding="utf-8"))
    assert 'href="privacy.html"' in said
    change(preview.root, "pages/nb/about.md", "nowhere.html", "privacy.md")
    change(preview.root, "pages/nb/about.md", "Her finner du", "Her ser du")
    assert "Her ser du" in preview.wait_for(page, lambda html: "Her ser du" in html)


def test_a_served_page_lets_the_reloading_script_run(preview: Preview) -> None:
    served = preview.wait_for("nb/index.html", bool)
    assert "livereload(" in served
    assert "script-src 'self' 'unsafe-inline';" in served


def test_what_is_served_is_kept_by_no_browser(preview: Preview) -> None:
    edition = preview.wait_for("assets/edition.js", bool)
    worker = preview.wait_for("sw.js", bool)
    assert ('"build"' in edition, "unregister" in worker) == (False, True)


def test_serve_with_a_mistake_from_the_start_says_it_and_ends_with_1(tiny: Path) -> None:
    change(tiny, KAFFE, "annenhver torsdag", "annenhver dorsdag")
    program = Path(sys.executable).with_name("brosjyre")
    address = f"127.0.0.1:{free_port()}"
    command = [program, "serve", "--root", tiny, "--address", address]
    ran = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert (ran.returncode, f"{KAFFE}:8:13" in ran.stderr) == (1, True)


def test_an_address_in_use_is_said_without_a_traceback(tiny: Path) -> None:
    program = Path(sys.executable).with_name("brosjyre")
    with contextlib.closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [program, "serve", "--root", tiny, "--address", address]
        ran = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    said = ran.stderr.splitlines()[-1]
    expected = "brosjyre: adressen er i bruk; prøv  --address 127.0.0.1:8001"
    assert (ran.returncode, said) == (2, expected)
