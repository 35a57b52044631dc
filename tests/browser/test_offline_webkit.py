"""The same promise in WebKitGTK, the nearest that Linux has to the Safari of an iPad.

Needs ``apt-get install webkit2gtk-driver xvfb`` and ``pip install selenium``; else it is skipped and says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from offline_cases import Host

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # selenium's own
DISPLAY = ":97"
BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
READY = "return document.querySelector('.ab-home .ab-offline')?.dataset.kind === 'ready'"


@pytest.fixture(scope="module")
def webkit() -> Iterator[Any]:
    """A WebKit window on a screen that nobody sees."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    missing = [name for name in ("WebKitWebDriver", "Xvfb") if shutil.which(name) is None]
    if missing or not BROWSERS:
        pytest.skip(f"not on this machine: {', '.join(missing) or 'MiniBrowser of WebKitGTK'}")
    screen = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1024x768x24"], stderr=subprocess.DEVNULL
    )
    try:
        driver = _started(selenium)
        yield driver
        driver.quit()
    finally:
        screen.terminate()
        screen.wait()


def _started(selenium: Any) -> Any:
    options = selenium.WebKitGTKOptions()
    options.binary_location = str(BROWSERS[-1])
    options.add_argument("--automation")
    settings = os.environ | {"DISPLAY": DISPLAY, "WEBKIT_DISABLE_DMABUF_RENDERER": "1"}
    service = selenium.WebKitGTKService(shutil.which("WebKitWebDriver"), env=settings)
    return selenium.WebKitGTK(options=options, service=service)


def wait_until(webkit: Any, said: str) -> None:
    """Until a script returns true."""
    support = pytest.importorskip("selenium.webdriver.support.ui")
    support.WebDriverWait(webkit, 30, 0.1).until(lambda driver: driver.execute_script(said))


def title(webkit: Any) -> str:
    """The heading of the page."""
    return str(webkit.execute_script("return document.querySelector('h1').textContent"))


def test_webkit_keeps_the_brochure_and_opens_it_when_the_host_is_gone(
    webkit: Any, host: Host, builds: Path
) -> None:
    webkit.get(host.url + "nb/index.html")
    wait_until(webkit, READY)
    host.stop()
    seen = []
    for path in ("nb/turlaget/tur.html", "nb/", "nb/turlaget/finnes-ikke.html", "ar/index.html"):
        webkit.get(host.url + path)
        seen.append(title(webkit))
    host.start()
    away = ["Denne siden ligger ikke på nettbrettet", "هذه الصفحة ليست على الجهاز"]
    assert seen == ["Rolig tur", "Alle aktiviteter", *away]


def test_webkit_takes_a_new_build_only_when_it_is_asked_to(
    webkit: Any, host: Host, builds: Path
) -> None:
    webkit.get(host.url + "nb/index.html")
    wait_until(webkit, READY)
    host.folder = builds / "second"
    webkit.get(host.url + "nb/index.html")
    wait_until(webkit, "return Boolean(document.querySelector('.ab-new button'))")
    before = webkit.execute_script("return document.body.textContent.includes('Rolig tur')")
    webkit.execute_script("document.querySelector('.ab-new button').click()")
    wait_until(webkit, "return document.body.textContent.includes('Stille tur')")
    host.stop()
    webkit.get(host.url + "nb/turlaget/tur.html")
    host.start()
    assert (before, title(webkit)) == (True, "Stille tur")
