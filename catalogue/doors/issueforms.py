"""The forms of a forge's issues, made of the questions (``docs.github.com``: "Syntax for issue
forms" and "Common validation errors when creating issue forms")."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalogue import forgelinks
from catalogue.doors.fields import FORMS, Field, fields, label_of
from catalogue.doors.words import both, pair, said_of
from catalogue.drafts import questions
from catalogue.languages import pick
from catalogue.markdown import words
from catalogue.model import Catalogue

FOLDER = ".github/ISSUE_TEMPLATE"
_CLUBS = "KLUBB.md"
"""The repository's page for clubs."""
_HEAD = (
    "# Laget av brosjyre av spørsmålene. Ikke rett i fila: «brosjyre renew» skriver den på nytt.\n"
)


def issue_forms(catalogue: Catalogue) -> Mapping[str, str]:
    """Path below the repository → text of ``new.yml``, ``change.yml``, ``confirm.yml`` and
    ``config.yml``."""
    made = {form: _form(form, catalogue) for form in FORMS}
    made["config"] = {"blank_issues_enabled": True, **_links(catalogue)}
    return {
        f"{FOLDER}/{name}.yml": _HEAD + "\n".join(_lines(made[name])) + "\n"
        for name in sorted(made)
    }


def _form(form: str, catalogue: Catalogue) -> dict[str, Any]:
    said = said_of("form")
    table = said[form]
    name = " / ".join(pair(table, "name"))
    return {
        "name": name,
        "description": table["description"][0],
        "title": f"{table['name'][0]}: ",
        "labels": [label_of(form)],
        "body": [_markdown(_intro(form, catalogue)), *_body(form)],
    }


def _intro(form: str, catalogue: Catalogue) -> str:
    said, coordinator = said_of("form"), catalogue.coordinator
    source = catalogue.source_language
    parts = [
        both(said[form], "intro", name=words(pick(catalogue.name, source, source).words)),
        both(said, "public"),
    ]
    if form == "change":
        parts.append(both(said, "removing", remove=said["remove"]))
    if coordinator.phone:
        role = words(pick(coordinator.role, source, source).words)
        parts.append(both(said, "call", role=role, phone=coordinator.phone))
    return "\n\n".join(parts)


def _body(form: str) -> Iterator[dict[str, Any]]:
    """The elements, each question as text above its answers."""
    asked = {part.key: question for question in questions() for part in question.parts}
    told = None
    for field in fields(form):
        question = asked.get(field.key)
        if question and question is not told:
            told = question
            english = f"<sub>**{question.question['en']}** {question.help['en']}</sub>"
            yield _markdown(f"### {question.question['nb']}\n\n{question.help['nb']}\n\n{english}")
        yield _element(field)


def _element(field: Field) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.label}
    if field.help:
        attributes["description"] = " / ".join(field.help)
    if field.placeholder:
        attributes["placeholder"] = field.placeholder
    made: dict[str, Any] = {"type": field.type, "id": field.id, "attributes": attributes}
    if field.type == "checkboxes":
        # Only a box can be required here, and of several none can.
        box = {"required": True} if field.required else {}
        attributes["options"] = [{"label": one, **box} for one in field.options]
        return made
    if field.type == "dropdown":
        attributes["options"] = list(field.options)
    if field.required:
        made["validations"] = {"required": True}
    return made


def _markdown(text: str) -> dict[str, Any]:
    return {"type": "markdown", "attributes": {"value": text}}


def _links(catalogue: Catalogue) -> dict[str, Any]:
    if not forgelinks.has_forms(catalogue.repository):
        return {}
    said = said_of("form")
    link = {
        "name": " / ".join(pair(said, "no_account")),
        "url": forgelinks.shown(catalogue.repository, _CLUBS),
        "about": said["no_account_more"][0],
    }
    return {"contact_links": [link]}


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """YAML; every text in double quotes, so that none is taken for anything else."""
    for key, one in value.items():
        if isinstance(one, Mapping):
            yield f"{indent}{key}:"
            yield from _lines(one, indent + "  ")
        elif isinstance(one, list):
            yield f"{indent}{key}:"
            yield from _entries(one, indent + "  ")
        else:
            yield f"{indent}{key}: {json.dumps(one, ensure_ascii=False)}"


def _entries(values: Sequence[Any], indent: str) -> Iterator[str]:
    for one in values:
        if isinstance(one, Mapping):
            first, *rest = _lines(one, indent + "  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {json.dumps(one, ensure_ascii=False)}"
