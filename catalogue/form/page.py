"""The page on which a club writes a listing without an account, made from the questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from catalogue import templates
from catalogue.form import data
from catalogue.pages import Page, Planned, Site, frame
from catalogue.pages.forclubs import FORM, form_language
from catalogue.pages.kit import Kit
from catalogue.questions import Part, Question, questions
from catalogue.words import Words

_PHOTO = "photo_"
_PAPER = "form"
"""The kind of paper that asks the same questions."""


@dataclass(frozen=True, slots=True)
class PartView:
    """One field of the form."""

    key: str
    kind: str
    label: str
    options: tuple[tuple[str, str], ...]
    """(id, label) of a closed list."""
    instead: str
    """Words that may stand instead of a date."""
    with_photo: bool
    """Asked only when there is a photo."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question with its fields."""

    id: str
    question: str
    help: str
    count: str
    """"3 av 8"; empty for one that is optional."""
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """The page in one of the form's languages."""

    language: str
    required: tuple[QuestionView, ...]
    optional: tuple[QuestionView, ...]
    coordinator: Markup
    printed: str
    """Path of the form on paper, below the site; empty in a build without paper."""


@dataclass(frozen=True, slots=True)
class ElsewhereView:
    """The page in a language that the form does not speak."""

    title: str
    languages: tuple[tuple[str, str], ...]
    """(language, words) of those that it does speak."""


def links(language: str) -> tuple[tuple[str, str], ...]:
    """(name, title) of the page for the footer."""
    name = FORM.removeprefix("page/").removesuffix(".html")
    return ((name, Words(language).say("site.page_add")),)


def planned(site: Site) -> Iterator[tuple[str, Planned]]:
    """(language, page) for every language of the site."""
    for language in site.catalogue.languages:
        path = f"{language}/{FORM}"
        printed = _printed(site.kit(language))
        yield language, Planned(path, (printed,), (), partial(_page, site, language))


def _page(site: Site, language: str) -> Page:
    kit, offered = site.kit(language), site.catalogue.languages
    if form_language(language, site.catalogue) == language:
        speaks = language if language in data.LANGUAGES else data.LANGUAGES[-1]
        words = data.page_words(speaks)
        title = words["title"]
        body = templates.renderer("pages/form.html")(_view(speaks, kit), words)
    else:
        ((_, title),) = links(language)
        spoken = [tag for tag in offered if tag in data.LANGUAGES]
        ways = tuple((tag, data.page_words(tag)["elsewhere"]) for tag in spoken)
        body = templates.renderer("pages/form-elsewhere.html")(ElsewhereView(title, ways), kit.w)
    return Page(
        path=f"{language}/{FORM}",
        title=title,
        description=f"{title} – {kit.pick(site.catalogue.name).words}",
        header=frame.header(kit, 2, back=True),
        body=body,
        alternates={other: f"{other}/{FORM}" for other in offered},
    )


def _printed(kit: Kit) -> str:
    papers = kit.options.papers.get(kit.language, ())
    return next((one.path for one in papers if one.kind == _PAPER), "")


def _view(language: str, kit: Kit) -> FormView:
    asked = questions()
    required = [one for one in asked if one.required]
    count = data.page_words(language)["of"]
    return FormView(
        language=language,
        required=tuple(
            _question(one, language, count.format(n=number, all=len(required)))
            for number, one in enumerate(required, 1)
        ),
        optional=tuple(_question(one, language, "") for one in asked if not one.required),
        coordinator=frame.questions(kit),
        printed=_printed(kit),
    )


def _question(one: Question, language: str, count: str) -> QuestionView:
    parts = tuple(_part(part, language) for part in one.parts)
    return QuestionView(one.id, one.question[language], one.help[language], count, parts)


def _part(part: Part, language: str) -> PartView:
    said = Words(language)
    return PartView(
        key=part.key,
        kind=part.kind,
        label=part.label[language],
        options=tuple((one, said.label(part.list, one)) for one in data.ids(part.list)),
        instead=_instead(part, language),
        with_photo=part.key.startswith(_PHOTO),
    )


def _instead(part: Part, language: str) -> str:
    if part.kind != "date" or not part.instead:
        return ""
    return part.instead[data.LANGUAGES.index(language)]
