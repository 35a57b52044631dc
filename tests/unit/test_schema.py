"""JSON Schema made from the loader's tables: what ``check`` takes an editor takes, and words for all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tiny_catalogue import REPOSITORY

from catalogue import schema, yamltext
from catalogue.load.images import ImageFolder
from catalogue.load.sheet import Sheet
from catalogue.schema.kinds import kind_of
from catalogue.shapes import Form
from catalogue.yamltext import Lines

EXAMPLES = REPOSITORY / "tests" / "examples"
PAIRS = sorted(
    {
        (group.name, name): (group, name)
        for kind in schema.KINDS
        for group in kind.groups.values()
        for name in group.table
    }.items()
)


class Editor(yaml.SafeLoader):
    """YAML as an editor reads it: version 1.2, where days, 18:00 and «no» are texts."""


Editor.yaml_implicit_resolvers = {}
for pattern, tag, first in (
    (r"^(?:|~|null|Null|NULL)$", "null", ["", "~", "n", "N"]),
    (r"^(?:true|True|TRUE|false|False|FALSE)$", "bool", list("tTfF")),
    (r"^[-+]?[0-9]+$", "int", list("-+0123456789")),
    (r"^[-+]?[0-9]+\.[0-9]*$", "float", list("-+0123456789")),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def good_files() -> list[Path]:
    """Files that ``check`` has nothing against."""
    sample = [*REPOSITORY.glob("activities/**/*.yml"), *EXAMPLES.glob("base/activities/**/*.yml")]
    return sorted({*sample, *EXAMPLES.glob("danish/activities/**/*.yml")})


def faults(kind: schema.Kind, text: str) -> list[str]:
    validator = jsonschema.Draft7Validator(schema.json_schema(kind))
    tree = yaml.load(text, Editor)
    return [
        f"{list(one.absolute_path)}: {one.message[:200]}" for one in validator.iter_errors(tree)
    ]


@pytest.mark.parametrize("kind", schema.KINDS, ids=lambda kind: kind.name)
def test_every_schema_is_a_schema_of_draft_7(kind: schema.Kind) -> None:
    jsonschema.Draft7Validator.check_schema(schema.json_schema(kind))


@pytest.mark.parametrize(
    "file", good_files(), ids=lambda file: file.relative_to(REPOSITORY).as_posix()
)
def test_an_editor_has_nothing_against_what_check_takes(file: Path) -> None:
    parts = file.parts[file.parts.index("activities") :]
    assert faults(kind_of("/".join(parts)), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: ".".join(pair[0]))
def test_every_field_has_words_and_an_example_that_can_be_read(pair: Any) -> None:
    (group_name, name), (group, _) = pair
    words = schema.said(group_name, name)
    assert all(words.label[tag] and words.help[tag] for tag in ("nb", "en"))
    if group.shapes[name] == Form("nothing"):
        assert words.example == ""
        return
    assert read(group, name, words.example) == []


def read(group: Any, name: str, example: str) -> list[str]:
    """Codes of what the loader says of an example; files of pictures are not there."""
    text = f"{name}: {example}\n".encode()
    path = "activities/eksempelvik-sjakklubb/sjakk-kveld.yml"
    node, problems = yamltext.read(text, path)
    sheet = Sheet(Lines(path, text), ImageFolder(Path("nowhere")))
    assert node is not None
    sheet.fields(node, group.table)
    said = [one.code for one in [*problems, *sheet.problems]]
    return [code for code in said if code not in ("C361",)]


def test_no_words_are_kept_for_a_field_that_is_gone() -> None:
    from catalogue.schema.said import _all

    assert {(group, name) for group, fields in _all().items() for name in fields} == {
        key for key, _ in PAIRS
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel: Kor", "Additional properties are not allowed ('titel' was unexpected)"),
        ("title: Kor", "'summary' is a required property"),
        ("category: Spil", "is not valid under any of the given schemas"),
        ("website: example.org", "is not valid under any of the given schemas"),
        ("schedule: [{every: tirsdag}]", "is not valid under any of the given schemas"),
        ("experience_with: [aphasia]", "should not be valid under"),
        ("usual_number: 0", "is not valid under any of the given schemas"),
    ],
)
def test_an_editor_says_what_is_wrong(text: str, message: str) -> None:
    (listing,) = (kind for kind in schema.KINDS if kind.name == "activity")
    assert [one for one in faults(listing, text) if message in one] != []


def test_the_first_line_leads_to_the_schema() -> None:
    assert [
        schema.modeline("activities/catalogue.yml"),
        schema.modeline("activities/places/torget.yml"),
        schema.modeline("activities/kor/organisation.yml"),
        schema.modeline("private/kor/kor.yml"),
    ] == [
        "# yaml-language-server: $schema=../schemas/catalogue.json",
        "# yaml-language-server: $schema=../../schemas/place.json",
        "# yaml-language-server: $schema=../../schemas/organisation.json",
        "# yaml-language-server: $schema=../../schemas/private-activity.json",
    ]


def test_the_sample_has_the_schemas_of_this_version() -> None:
    written = {f"schemas/{file.name}": file for file in (REPOSITORY / "schemas").iterdir()}
    assert {path: file.read_text(encoding="utf-8") for path, file in written.items()} == (
        schema.files()
    )


def test_every_file_of_the_sample_names_its_schema_in_its_first_line() -> None:
    for file in REPOSITORY.glob("activities/**/*.yml"):
        path = file.relative_to(REPOSITORY).as_posix()
        assert file.read_text(encoding="utf-8").splitlines()[0] == schema.modeline(path)
