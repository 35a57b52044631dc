"""The program on the oldest or the newest dependencies that ``pyproject.toml`` allows.

``python tests/try_versions.py oldest`` makes ``.venv-oldest`` from PyPI, writes down what is in it,
starts a new municipality there and runs the part of the suite that depends on libraries.
``make test-versions`` does both; it is not in ``make test``, because it needs PyPI.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
PART = (
    "tests/doors/test_import.py",
    "tests/golden",
    "tests/unit/test_cli.py",
    "tests/unit/test_facts.py",
    "tests/unit/test_images.py",
    "tests/unit/test_load.py",
    "tests/unit/test_mkdocs_plugin.py",
    "tests/unit/test_new.py",
    "tests/unit/test_own_looks.py",
    "tests/unit/test_paper.py",
    "tests/unit/test_paper_hostile.py",
    "tests/unit/test_paper_pictures.py",
    "tests/unit/test_phone_links.py",
    "tests/unit/test_qr.py",
    "tests/unit/test_schedule_rrule.py",
    "tests/unit/test_schedule_sessions.py",
    "tests/unit/test_translators.py",
    "tests/unit/test_yamltext.py",
)
"""What stands on a library: YAML, pictures, paper, dates, numbers, MkDocs, Jinja."""
_LOWER = re.compile(r"^([\w.-]+)>=([\w.]+)")


def oldest() -> list[str]:
    """One pin for each dependency: its lower bound."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = [_LOWER.match(one) for one in project["dependencies"]]
    if None in found:
        raise SystemExit("every dependency in pyproject.toml needs a lower bound")
    return [f"{one[1]}=={one[2]}" for one in found if one]


def install(which: str) -> Path:
    """An environment with the project and what its tests need; its folder of commands."""
    folder = REPOSITORY / f".venv-{which}"
    subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
    wanted = ["--editable", f"{REPOSITORY}[test]"]
    if which == "oldest":
        file = folder / "constraints-oldest.txt"
        file.write_text("\n".join(oldest()) + "\n", encoding="utf-8")
        wanted += ["--constraint", str(file)]
    pip = [folder / "bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", *wanted], check=True)
    subprocess.run([*pip, "list"], check=True)
    return folder / "bin"


def start(commands: Path) -> None:
    """A new municipality, checked and built without a warning."""
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryDirectory() as folder:
        for where, arguments in (
            (folder, ["new", "solvik", "--yes"]),
            (f"{folder}/solvik", ["check", "--strict"]),
            (f"{folder}/solvik", ["build"]),
        ):
            subprocess.run(
                [commands / "brosjyre", *arguments], cwd=where, env=surroundings, check=True
            )


def main(which: str) -> None:
    """Install, start, test; ends with the code of what failed first."""
    commands = install(which)
    try:
        start(commands)
        subprocess.run(
            [commands / "python", "-m", "pytest", "--quiet", *PART], cwd=REPOSITORY, check=True
        )
    except subprocess.CalledProcessError as failed:
        raise SystemExit(failed.returncode) from failed


if __name__ == "__main__":
    if sys.argv[1:] not in (["oldest"], ["newest"]):
        raise SystemExit("python tests/try_versions.py oldest | newest")
    main(sys.argv[1])
