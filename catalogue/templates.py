"""The one Jinja environment, the icons, and the rule by which text of a listing becomes HTML.

Every value is escaped; ``Markup`` comes only from templates and from the few functions here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, wraps
from importlib import util
from operator import getitem
from pathlib import Path
from typing import TypeVar

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from catalogue import looks, settings
from catalogue.languages import Said

_TURNS = frozenset(
    (
        "material/chevron-left",
        "material/chevron-right",
        "material/arrow-left",
        "material/arrow-right",
    )
)
"""Icons that point along the reading direction and so turn over in right-to-left pages."""
_SVG, _ICON = 'xmlns="http://www.w3.org/2000/svg"', 24
"""How a drawing begins, and the side of an icon in it."""
_NAMED = re.compile(r"\bmaterial/[a-z0-9-]+")


class _Generator(CodeGenerator):
    """Compiles ``{{ … }}`` so that what is HTML already passes at once.

    ``escape`` makes a new object even then, and a page has fifty such pieces.
    """

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("(said if type(said := ")
        if finalize.src is not None:
            self.write(finalize.src)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is not None:
            self.write(")")
        self.write(") is Markup else escape(said))")


class _Environment(Environment):
    """Fields and words are looked up at once; Jinja would, slowly, try one way after the other."""

    code_generator_class = _Generator
    getattr = staticmethod(getattr)  # type: ignore[assignment]
    getitem = staticmethod(getitem)  # type: ignore[assignment]


@looks.remembered
def environment() -> Environment:
    """The environment over ``site_templates``: the municipality's own, then the shipped."""
    shipped = FileSystemLoader(settings.templates_folder(), encoding="utf-8")
    made = _Environment(
        loader=ChoiceLoader([FunctionLoader(_own), shipped]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["icon"] = icon
    made.filters["json"] = as_json
    return made


def _own(name: str) -> tuple[str, str, None] | None:
    """A municipality's own template and the name by which faults in it are told."""
    source = looks.current().components.get(name)
    return None if source is None else (source, _told(name), None)


def _told(name: str) -> str:
    return f"{looks.FOLDER}/{name}"


class FaultyTemplate(Exception):
    """A municipality's own template that cannot be rendered."""

    def __init__(self, name: str, line: int, message: str) -> None:
        super().__init__(f"{_told(name)}:{line}: {message}")
        self.name = name
        """``components/card/card.html``."""
        self.line = line
        self.message = message


_FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template can do wrong; in a shipped one it is a fault of the program."""
_Made = TypeVar("_Made")


def _guarded(render: Callable[..., _Made]) -> Callable[..., _Made]:
    """The function; a fault inside one of the municipality's own templates tells where it is."""
    if not looks.current().components:
        return render

    @wraps(render)
    def told(*values: object, **named: object) -> _Made:
        try:
            return render(*values, **named)
        except _FAULTS as fault:
            raise _own_fault(fault) or fault from fault

    return told


def _own_fault(fault: Exception) -> FaultyTemplate | None:
    """The deepest line of an own template that the fault went through."""
    own = {_told(name): name for name in looks.current().components}
    found, step = None, fault.__traceback__
    while step is not None:
        name = own.get(step.tb_frame.f_code.co_filename)
        if name:
            # Jinja's own machine code still counts its own lines, unless Jinja has put that right.
            template = step.tb_frame.f_globals.get("__jinja_template__")
            line = template.get_corresponding_lineno(step.tb_lineno) if template else step.tb_lineno
            found = FaultyTemplate(name, line, str(fault))
        step = step.tb_next
    return found


def check(name: str, source: str) -> None:
    """FaultyTemplate for an own template that is no template, lacks a macro of the shipped one or
    names an icon that does not exist."""
    try:
        mine = environment().parse(source, name)
    except TemplateSyntaxError as fault:
        raise FaultyTemplate(name, fault.lineno, fault.message or "") from fault
    shipped = environment().parse((settings.templates_folder() / name).read_text(encoding="utf-8"))
    if lacking := sorted(_macros(shipped) - _macros(mine)):
        raise FaultyTemplate(name, 1, f"macro {', '.join(lacking)}?")
    for line, text in enumerate(source.splitlines(), 1):
        for icon_name in _NAMED.findall(text):
            if not (_icon_folder() / f"{icon_name}.svg").is_file():
                raise FaultyTemplate(name, line, f"{icon_name}?")


def _macros(tree: nodes.Template) -> set[str]:
    return {str(one.name) for one in tree.find_all(nodes.Macro)}


Render = Callable[[object, Mapping[str, str]], str]


def renderer(name: str) -> Render:
    """A function of (view, words of the interface) that renders ``site_templates/<name>``.

    In the template the view is ``v`` and the words are ``w``.
    """
    template = environment().get_template(name)
    # One context for all pages: a new one for each costs as much as a third of rendering it.
    context = template.new_context({"v": None, "w": None})

    def render(view: object, words: Mapping[str, str]) -> str:
        context.vars.update(v=view, w=words)
        return "".join(template.root_render_func(context))

    return _guarded(render)


def macro(name: str, wanted: str) -> Callable[..., Markup]:
    """One macro of a component as a function."""
    found: Callable[..., Markup] = getattr(environment().get_template(name).module, wanted)
    return _guarded(found)


@cache
def _icon_folder() -> Path:
    """``.icons`` of the installed Material theme; found without importing it."""
    spec = util.find_spec("material")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(
            "the package mkdocs-material, which ships the icons, is not installed"
        )
    return Path(spec.origin).parent / "templates" / ".icons"


@cache
def _drawn(name: str) -> str:
    """What is inside an icon's ``<svg>``. FileNotFoundError for a name that Material lacks."""
    svg = (_icon_folder() / f"{name}.svg").read_text(encoding="utf-8")
    return svg[svg.index(">") + 1 : svg.rindex("</svg>")]


@looks.remembered
def icon_names() -> tuple[str, ...]:
    """Every icon that the program, its closed lists and the templates in use name, sorted."""
    own = {name for text in looks.current().components.values() for name in _NAMED.findall(text)}
    return tuple(sorted({*_shipped_icon_names(), *own}))


@cache
def _shipped_icon_names() -> frozenset[str]:
    package, folder = Path(__file__).parent, settings.templates_folder()
    sources = [*package.rglob("*.py"), package / "data" / "vocabulary.yml"]
    sources += folder.rglob("*.html")
    return frozenset(name for file in sources for name in _NAMED.findall(file.read_text("utf-8")))


@looks.remembered_lately(1024)
def icon(name: str) -> Markup:
    """An icon for screens, hidden from screen readers: a word always stands beside it.

    The style sheet draws it (``icon_styles``), so that a page does not carry every drawing again.
    """
    if name not in icon_names():
        raise KeyError(f"{name} stands in no source file, so the style sheet lacks it")
    turns = " ab-icon--turns" if name in _TURNS else ""
    return Markup(f'<i class="ab-icon {icon_class(name)}{turns}"></i>')


def icon_svg(name: str) -> str:
    """An icon as a drawing that stands alone. FileNotFoundError for a name that Material lacks."""
    return f'<svg {_SVG} viewBox="0 0 {_ICON} {_ICON}">{_drawn(name)}</svg>'


def icon_styles() -> str:
    """CSS with one rule for each icon; inside, because a page opened as a file may not fetch it."""
    return _rules_of(icon_names())


def icon_styles_of(sources: Iterable[Path]) -> str:
    """The rules of the icons that some scripts name and that ``icon_styles`` lacks."""
    named = {name for file in sources for name in _NAMED.findall(file.read_text("utf-8"))}
    return _rules_of(sorted(named - set(icon_names())))


def _rules_of(names: Iterable[str]) -> str:
    """One drawing with all the icons below one another, and where in it each stands.

    A browser opens a drawing of its own for every address: on a slow tablet 10 ms for each icon.
    """
    named = list(names)
    if not named:
        return ""
    pieces, last = 2 * len(named) - 1, max(len(named) - 1, 1)
    drawn = "".join(
        f'<g transform="translate(0 {2 * _ICON * at})">{_drawn(name)}</g>'
        for at, name in enumerate(named)
    )
    svg = f'<svg {_SVG} viewBox="0 0 {_ICON} {_ICON * pieces}">{drawn}</svg>'
    sheet = f'url("data:image/svg+xml,{_in_address(svg)}")'
    classes = [f".{icon_class(name)}" for name in named]
    places = [f"{one}{{--ab-i:{100 * at / last:.4f}%}}" for at, one in enumerate(classes)]
    drawing = f"-webkit-mask-image:{sheet};-webkit-mask-size:100% {100 * pieces}%"
    return "\n".join([f"{','.join(classes)}{{{drawing}}}", *places])


def icon_class(name: str) -> str:
    """The class of an icon, for scripts that draw it."""
    return f"ab-i-{name.rpartition('/')[2]}"


def _in_address(svg: str) -> str:
    """What CSS and addresses reserve; the rest may stand as it is, which keeps the sheet small."""
    return svg.replace('"', "'").replace("<", "%3C").replace(">", "%3E").replace("#", "%23")


def spoken(said: Said, language: str) -> Markup:
    """A listing's text as HTML; text in another language carries its own ``lang`` and ``dir``."""
    words, tag = escape(said.words), escape(said.language)
    own = said.language == language
    if not words or (own and not said.is_name):
        return words
    marks = "" if own else f' lang="{tag}" dir="{said.direction}"'
    kept = ' translate="no"' if said.is_name else ""
    return Markup(f"<span{marks}{kept}>{words}</span>")


def joined(pieces: Iterable[Markup], between: str = "") -> Markup:
    """HTML pieces one after another. Not ``Markup.join``, which escapes every piece once more."""
    return Markup(between.join(pieces))


def as_json(value: object) -> str:
    """A value for a data attribute; sorted, so that the same input gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
