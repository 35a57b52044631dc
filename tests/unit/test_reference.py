"""The reference tells every field, command, message and template variable, and nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from docs_scripts import script

from catalogue import guidehome, vocabulary
from catalogue.guides import fieldpages, reference, variables
from catalogue.guides.commands import FILE as COMMANDS
from catalogue.guides.commands import commands
from catalogue.guides.entries import told
from catalogue.problems import known_codes
from catalogue.schema import KINDS
from catalogue.settings import RESERVED

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "site_templates"
LANGUAGES = guidehome.WRITTEN
TOLD = tomllib.loads(variables.FILE.read_text(encoding="utf-8"))


def ids(name: str, language: str) -> list[str]:
    """What can be linked to on a page of the reference."""
    return re.findall(r' id="([^"]+)"', reference.body(name, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_kind_of_file_is_told_once(language: str) -> None:
    groups = {name: group for kind in KINDS for name, group in kind.groups.items()}
    expected = {f"{name}.{field}" for name, group in groups.items() for field in group.shapes}
    found = [one for one in ids("reference-fields", language) if "." in one]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_of_fields_has_a_title_and_no_other(language: str) -> None:
    titles = guidehome.words(language)["fields"]["groups"]
    assert set(titles) == {name for kind in KINDS for name in kind.groups}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_closed_list_is_told_but_the_one_that_names_illnesses(language: str) -> None:
    found = {one for one in ids("reference-fields", language) if one.startswith("list-")}
    assert found == {f"list-{name}" for name in vocabulary.lists()} - {"list-experience_with"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_coordinators_edition_tells_that_list_too(language: str) -> None:
    parts = fieldpages.parts(language, coordinator=True)
    assert {f"list-{name}" for name in vocabulary.lists()} - {one.id for one in parts} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [f"reference-{one}" for one in guidehome.REFERENCES])
def test_every_link_inside_a_page_leads_somewhere(name: str, language: str) -> None:
    html = reference.body(name, language)
    assert set(re.findall(r'href="#([^"]+)"', html)) - set(ids(name, language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [f"reference-{one}" for one in guidehome.REFERENCES])
def test_no_two_things_on_a_page_have_the_same_address(name: str, language: str) -> None:
    found = ids(name, language)
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_names_that_are_taken_are_told(language: str) -> None:
    assert ", ".join(sorted(RESERVED)) in reference.body("reference-fields", language)


def test_the_commands_are_those_of_the_command_line() -> None:
    """Run ``make docs``, then write the English words that are empty."""
    assert COMMANDS.read_text(encoding="utf-8") == script("write_commands").page()


def test_every_command_and_option_has_words_in_both_languages() -> None:
    silent = [
        f"{command.name} {option.name if option else ''} {language}"
        for command in commands()
        for option in (None, *command.options)
        for language in LANGUAGES
        if not (option or command).words[language]
    ]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_told_once(language: str) -> None:
    found = [one for one in ids("reference-problems", language) if re.fullmatch(r"C\d{3}", one)]
    assert found == sorted(known_codes())


@pytest.mark.parametrize("name", sorted(variables.classes()))
def test_every_variable_of_a_class_has_words_and_no_other(name: str) -> None:
    told = set(TOLD["classes"].get(name, {})) - {"is", "in"}
    assert told == set(variables.fields(variables.classes()[name]))


def test_no_class_is_told_that_no_template_gets() -> None:
    assert set(TOLD["classes"]) - set(variables.classes()) == set()


def test_every_parameter_of_every_component_has_words_and_no_other() -> None:
    described = {}
    for file in sorted(TEMPLATES.glob("components/*/*.yml")):
        text = file.read_text(encoding="utf-8").partition("\nparameters:\n")[2]
        names = re.findall(r"^  (\w+):", text.partition("\nexamples:")[0], re.MULTILINE)
        described[file.relative_to(TEMPLATES).as_posix()] = names
    told = {name: list(one["parameters"]) for name, one in TOLD["components"].items()}
    assert told == described


def test_every_template_that_a_class_names_is_there() -> None:
    named = {path for one in TOLD["classes"].values() for path in one["in"]}
    assert [path for path in sorted(named) if not (TEMPLATES / path).exists()] == []


@pytest.mark.parametrize("page", sorted(one.name for one in (TEMPLATES / "pages").glob("*.html")))
def test_a_page_uses_only_variables_that_are_told(page: str) -> None:
    source = (TEMPLATES / "pages" / page).read_text(encoding="utf-8")
    used = set(re.findall(r"\bv\.(\w+)", source))
    told = (one for one in TOLD["classes"].values() if f"pages/{page}" in one["in"])
    assert used - {field for one in told for field in one} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_about_a_variable_is_there(language: str) -> None:
    silent = [
        f"{group.title}.{one.name}"
        for group in variables.groups()
        for one in group.variables
        if not one.words[language].strip()
    ]
    assert silent == []


def test_what_is_typed_stands_as_code() -> None:
    assert "<code>brosjyre drawings</code>" in reference.body("reference-fields", "nb")


def test_a_help_text_cannot_bring_html() -> None:
    assert told("`<x>` & <x>") == "<code>&lt;x&gt;</code> &amp; &lt;x&gt;"
