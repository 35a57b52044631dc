"""The directions of the arrows in the package, read from its imports (``docs/architecture.md``)."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "catalogue"
STAGES = {
    "load",
    "validate",
    "standing",
    "images",
    "pages",
    "search",
    "paper",
    "verify",
    "feeds",
    "offline",
    "recordings",
    "translation",
    "dressing",
}
LAYERS = [
    {"problems", "markdown", "datafile", "yamltext", "owncache", "shapes", "spreadsheets"},
    {"model"},
    {"settings", "output", "shell", "report", "headers"},
    {"looks"},
    {
        "languages",
        "vocabulary",
        "words",
        "schedule",
        "facts",
        "audience",
        "choice",
        "templates",
        "drawinglibrary",
        "due",
        "consent",
        "contents",
        "listed",
        "palette",
        "offer",
        "privacytext",
        "reach",
        "forgelinks",
        "sourcetext",
        "fonts",
        "guidehome",
        "qr",
        "questions",
        "icons",
        "translators",
    },
    STAGES,
    {"schema"},
    {"drafts"},
    {"doors", "form", "guides", "receiving"},
    {"build"},
    {"reviewing", "starter", "drawingsheet", "forgetting"},
    {"adapters"},
]
OWNERS = {
    "yaml": {"yamltext"},
    "PIL": {"images"},
    "jinja2": {"templates"},
    "typst": {"paper"},
    "mkdocs": {"adapters"},
    "material": set(),
    "anyascii": {"search"},
    "openpyxl": {"spreadsheets"},
    "babel": {"languages", "facts", "translators"},
    "dateutil": {"schedule"},
    "holidays": {"schedule"},
    "phonenumbers": {"load"},
    "argparse": {"adapters"},
    "subprocess": {"paper"},
    "socket": {"adapters"},
    "urllib.request": {"adapters"},
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def unit(file: Path) -> str:
    """The first part of a module's name inside the package: ``load`` for ``load/dates.py``."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(file: Path) -> set[str]:
    """Dotted names of everything a module imports, ``from a import b`` as ``a.b``."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own_imports(file: Path) -> set[str]:
    """Units of the package that a module imports, itself left out."""
    dotted = {name.split(".")[1] for name in imports(file) if name.startswith("catalogue.")}
    return dotted - {unit(file)}


def layer(name: str) -> int:
    return next(number for number, names in enumerate(LAYERS) if name in names)


def ids(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_arrows_go_downwards_only(file: Path) -> None:
    if unit(file) == "__init__":
        return
    here = layer(unit(file))
    assert {name for name in own_imports(file) if layer(name) > here} == set()


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_stages_never_import_one_another(file: Path) -> None:
    if unit(file) in STAGES:
        assert own_imports(file) & STAGES == set()


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_a_library_has_one_owner(file: Path) -> None:
    foreign = {
        library
        for library, owners in OWNERS.items()
        for name in imports(file)
        if (name == library or name.startswith(f"{library}.")) and unit(file) not in owners
    }
    assert foreign == set()


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_only_adapters_print_read_the_environment_or_exit(file: Path) -> None:
    if unit(file) == "adapters":
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls & {"print", "input", "exit"} == set()
    assert imports(file) & {"sys.argv", "os.environ"} == set()


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_the_clock_is_an_argument(file: Path) -> None:
    if ids(file) == "adapters/day.py":
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert asked & {"now", "utcnow", "fromtimestamp"} == set()
    assert "date.today" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_what_is_remembered_of_words_is_forgotten_with_other_looks(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    kept = [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
        and any(re.match(r"cache|lru_cache", ast.unparse(one)) for one in node.decorator_list)
        and re.search(r"\bWords\((?!.*own=False)|\b(section|texts)\(", ast.unparse(node))
    ]
    assert kept == []


@pytest.mark.parametrize("file", modules(), ids=ids)
def test_no_module_is_longer_than_400_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400
