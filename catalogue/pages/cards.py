"""The cards of lists."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from catalogue import templates
from catalogue.model import Activity
from catalogue.pages import card, frame
from catalogue.pages.alike import Kept
from catalogue.pages.kit import CARD, Kit, icon_of
from catalogue.pages.views import CardView, ChipView
from catalogue.schedule.sessions import EVENING


class _Times(NamedTuple):
    """What a card says of when it happens."""

    chips: tuple[ChipView, ...]
    note: str
    clock: Markup
    time: str


class Cards:
    """The cards of one language, made once for each depth."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._words = card.CardWords(kit)
        self._render = templates.renderer("components/card/card.html")
        self._times = Kept(self._tell_times)
        self._cards: dict[tuple[str, int], Markup] = {}

    def one(self, activity: Activity, depth: int) -> Markup:
        """The card of an activity for a page ``depth`` folders below the root."""
        key = (activity.id, depth)
        made = self._cards.get(key)
        if made is None:
            made = Markup(self._render(self._view(activity, depth), self._kit.w))
            self._cards[key] = made
        return made

    def _view(self, activity: Activity, depth: int) -> CardView:
        kit = self._kit
        times = self._times.of(activity, kit.shared.alike(activity).times)
        title = kit.plain(activity.title)
        named = self._words.person(activity, title)
        root = frame.root_of(depth)
        marked = activity.status in card.MARKED
        return CardView(
            href=f"{frame.root_of(depth - 1)}{activity.id}.html",
            title=kit.html(activity.title),
            long=len(title) >= card.LONG,
            picture=kit.main_picture(activity, root, CARD) or _blank(activity),
            chips=times.chips,
            state=kit.label("status", activity.status) if marked else "",
            state_icon=templates.icon(icon_of("status", activity.status)) if marked else Markup(""),
            person=named,
            person_until=card.consent_end(activity) if named else "",
            role=self._words.role(activity) if named else "",
            note=times.note,
            clock=times.clock,
            time=times.time,
            pills=" ".join(kit.shared.pills(activity)),
            category=" ".join(card.categories(activity)),
            checked=kit.shared.checked(activity),
            corrected=kit.corrected(activity),
            code=activity.code,
        )

    def _tell_times(self, activity: Activity) -> _Times:
        start = card.start(activity)
        sign = Markup("")
        if start is not None:
            sign = templates.icon(card.MOON if start >= EVENING else card.SUN)
        words = self._words
        return _Times(words.chips(activity), words.note(activity), sign, card.clock(start))


def _blank(activity: Activity) -> Markup:
    icon = templates.icon(icon_of("category", activity.category))
    made = Markup('<span class="ab-card__blank ab-tint-{}">{}</span>')
    return made.format(card.tint(activity.category), icon)
