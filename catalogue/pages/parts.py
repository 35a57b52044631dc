"""Small pieces of HTML that many listings share, made once for each language and then joined.

The same facts come back over thousands of listings; made once, they keep a page cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from catalogue import templates
from catalogue.facts import Fact
from catalogue.model import Activity
from catalogue.pages.kit import Kit, icon_of
from catalogue.pages.views import DateView, DayView, Link, Row
from catalogue.schedule import Session, weekdays
from catalogue.templates import joined

NOTHING = Markup("")


class Parts:
    """The pieces of one language."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._row = templates.macro("components/panel/panel.html", "row")
        self._link = templates.macro("components/panel/panel.html", "link")
        self._date = templates.macro("components/panel/panel.html", "date")
        self._fact = templates.macro("components/facts/facts.html", "fact")
        self._week = templates.macro("components/week/week.html", "week")
        # Keys are plain tuples, which hash and compare several times faster than dataclasses.
        self._rows: dict[tuple[str, ...], Markup] = {}
        self._facts: dict[tuple[str, ...], Markup] = {}
        self._labels: dict[tuple[str, str], Markup] = {}
        self._dates: dict[tuple[object, ...], Markup] = {}

    def fact(self, fact: Fact | None, second: Markup = NOTHING) -> Markup:
        """A big fact of the first screen, ``second`` its line; nothing when nothing is known."""
        return self._made(fact, "fact", self._fact, second) if fact else NOTHING

    def fact_rows(self, facts: Iterable[Fact]) -> list[Markup]:
        """Lines of a panel."""
        return [self._made(fact, "row", self._row) for fact in facts]

    def label_rows(self, name: str, values: Iterable[str]) -> list[Markup]:
        """Lines of a panel from ids of a closed list."""
        return [self._label(name, value) for value in values]

    def row(self, icon: str, bold: Markup, plain: Markup = NOTHING) -> Markup:
        """One line of a panel that no other listing has."""
        key = (icon, bold, plain)
        made = self._rows.get(key)
        if made is None:
            made = self._rows[key] = self._row(Row(icon, bold, plain))
        return made

    def link(self, href: str, words: Markup, icon: str, *, beside: bool = False) -> Markup:
        """A link of a panel; ``beside`` opens a PDF next to the page."""
        return self._link(Link(href, words, icon, beside=beside))

    def panel(self, title: Markup, rows: Iterable[Markup], *rest: Markup) -> Markup:
        """A block of details; nothing when there is nothing to say."""
        lines, body = "".join(rows), "".join(rest)
        if lines:
            body = f'<ul class="ab-panel__rows">{lines}</ul>{body}'
        if not body:
            return NOTHING
        return Markup(f'<section class="ab-panel"><h2>{title}</h2>{body}</section>')

    def week(self, activity: Activity) -> Markup:
        """The week strip: only for what comes back on weekdays."""
        if not any(rule.weekdays or rule.rrule for rule in activity.schedule):
            return NOTHING
        on = weekdays(activity)
        days = [
            DayView(self._kit.short_day(day), self._kit.facts.day(day), day in on)
            for day in range(7)
        ]
        return self._week(days, self._kit.w)

    def dates(self, sessions: Iterable[Session]) -> Markup:
        """The next dates; the script and a rule of the style sheet show three of them."""
        return joined([self._session(one) for one in sessions])

    def _made(
        self, fact: Fact, kind: str, macro: Callable[[Row], Markup], second: Markup = NOTHING
    ) -> Markup:
        names = f"{fact.is_name:d}{fact.plain_is_name:d}"
        tags = (fact.language, fact.plain_language)
        key = (kind, fact.icon, fact.bold, fact.plain, *tags, names, second)
        made = self._facts.get(key)
        if made is None:
            tell = self._kit.spoken
            bold = tell(fact.bold, fact.language, is_name=fact.is_name)
            plain = tell(fact.plain, fact.plain_language, is_name=fact.plain_is_name)
            made = self._facts[key] = macro(Row(fact.icon, bold, plain + second))
        return made

    def _label(self, name: str, value: str) -> Markup:
        if (name, value) not in self._labels:
            words = escape(self._kit.label(name, value))
            self._labels[name, value] = self.row(icon_of(name, value), words)
        return self._labels[name, value]

    def _session(self, session: Session) -> Markup:
        key = (session.date, session.start, session.end)
        made = self._dates.get(key)
        if made is None:
            words = escape(self._kit.facts.session(session))
            made = self._date(DateView(session.date.isoformat(), words))
            self._dates[key] = made
        return made


def paragraphs(texts: Iterable[Markup]) -> Markup:
    """One ``<p>`` for each text."""
    return Markup("".join([f"<p>{text}</p>" for text in texts]))


def links(made: Iterable[Markup]) -> Markup:
    """Links of a panel, below one another."""
    lines = joined(made)
    return Markup(f'<div class="ab-panel__links">{lines}</div>') if lines else lines
