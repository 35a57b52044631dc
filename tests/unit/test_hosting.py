"""What a host says beside every file, and a plain server's switch from site to site."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue import headers
from catalogue.adapters.cli import main

HOSTING = Path(__file__).parents[2] / "catalogue" / "starter" / "repository" / "hosting"
Sites = Callable[..., str]


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    """``sites("take", folder)`` → what ``sites.sh`` said."""
    shutil.copy(HOSTING / "sites.sh", tmp_path)

    def ran(*arguments: str | Path) -> str:
        command = ["sh", tmp_path / "sites.sh", *arguments]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        return done.stdout

    return ran


def built(folder: Path, words: str) -> Path:
    """A finished site."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def shown(folder: Path) -> str:
    return (folder / "current" / "index.html").read_text(encoding="utf-8")


def test_the_site_says_to_hosts_what_its_pages_say(tiny_built: Path) -> None:
    said = (tiny_built / "site/_headers").read_text(encoding="utf-8")
    page = (tiny_built / "site/nb/index.html").read_text(encoding="utf-8")
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert found is not None
    assert f"  Content-Security-Policy: {found[1]}\n".replace("&#39;", "'") in said
    assert said == headers.headers_file()


def test_no_script_or_style_in_a_page_is_let_in() -> None:
    assert re.findall("unsafe|https?:|\\*", headers.POLICY) == []


@pytest.mark.parametrize("server", ["nginx", "nginx-map", "apache", "caddy"])
def test_the_shipped_settings_of_a_server_are_those_that_the_program_writes(
    server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["headers", server]) == 0
    shipped = (HOSTING / "headers" / f"{server}.conf").read_text(encoding="utf-8")
    assert capsys.readouterr().out == shipped


def test_every_server_says_all_headers() -> None:
    said = {name: make() for name, make in headers.SERVERS.items() if name != "nginx-map"}
    missing = [(name, one) for name, text in said.items() for one in headers.HEADERS if one not in text]
    assert missing == []


def test_no_file_is_named_by_two_rules_of_keeping() -> None:
    """Some hosts join what two rules say of one file."""
    pairs = [(a, b) for a in headers.CACHE for b in headers.CACHE if a != b and b.startswith(a)]
    assert pairs == []


def test_what_tells_of_a_new_edition_is_asked_for_each_time() -> None:
    fresh = {path for path, kept in headers.CACHE.items() if kept == headers.NEVER_OLD}
    assert fresh >= {"/sw.js", "/assets/offline.json", "/assets/edition.js"}


def test_a_finished_folder_becomes_the_site(sites: Sites, tmp_path: Path) -> None:
    sites("take", built(tmp_path / "building", "i dag"))
    assert shown(tmp_path) == "i dag"


def test_a_later_build_does_not_change_the_site_that_is_shown(sites: Sites, tmp_path: Path) -> None:
    sites("take", built(tmp_path / "building", "i dag"))
    built(tmp_path / "building", "halvferdig")
    assert shown(tmp_path) == "i dag"


def test_one_step_goes_back_to_yesterday_and_another_to_the_day_before(
    sites: Sites, tmp_path: Path
) -> None:
    for words in ("forgårs", "i går", "i dag"):
        sites("take", built(tmp_path / "building", words))
    seen = []
    for _ in range(2):
        sites("back")
        seen.append(shown(tmp_path))
    assert seen == ["i går", "forgårs"]


def test_after_going_back_a_new_build_is_shown_again(sites: Sites, tmp_path: Path) -> None:
    for words in ("i går", "i dag"):
        sites("take", built(tmp_path / "building", words))
    sites("back")
    sites("take", built(tmp_path / "building", "rettet"))
    assert shown(tmp_path) == "rettet"


def test_the_seven_newest_sites_are_kept(sites: Sites, tmp_path: Path) -> None:
    for number in range(9):
        sites("take", built(tmp_path / "building", str(number)))
    kept = sorted((tmp_path / "sites").iterdir())
    words = [(one / "index.html").read_text(encoding="utf-8") for one in kept]
    assert words == ["2", "3", "4", "5", "6", "7", "8"]
    assert [line[0] for line in sites("list").splitlines()] == [" "] * 6 + ["*"]


def test_a_named_site_can_be_shown(sites: Sites, tmp_path: Path) -> None:
    for words in ("a", "b", "c"):
        sites("take", built(tmp_path / "building", words))
    sites("back", sites("list").splitlines()[0].strip(" *"))
    assert shown(tmp_path) == "a"


@pytest.mark.parametrize(
    "arguments",
    [("take", "nowhere"), ("take", "."), ("back",), ("back", "../sites"), ("back", "2020"), ()],
)
def test_what_cannot_be_done_leaves_the_site_as_it_is(
    sites: Sites, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    sites("take", built(tmp_path / "building", "i dag"))
    with pytest.raises(subprocess.CalledProcessError) as failed:
        sites(*arguments)
    assert (failed.value.stderr + failed.value.stdout != "", shown(tmp_path)) == (True, "i dag")
