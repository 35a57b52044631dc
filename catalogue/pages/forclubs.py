"""What the club behind a listing does on its page: confirm it, or say what has changed.

For all languages of the page alike, but for the page without an account: who answers reads the
catalogue's own language.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from catalogue import forgelinks
from catalogue.datafile import tables
from catalogue.facts import Facts
from catalogue.facts.aloud import as_it_stands
from catalogue.languages import pick
from catalogue.model import Activity, Catalogue, Text
from catalogue.pages.views import ROOT
from catalogue.questions import LANGUAGES
from catalogue.reach import answering, stand_in, tel

FORM = "page/send-in.html"
"""The page without an account, below a language; after ``#`` may stand a listing's id."""
MOST_LETTERS = 1800
"""Of a whole address: Windows hands 2,048 letters to a mail program, and some take fewer."""
_TITLE = 60
"""So many letters of a title stand in an address."""
_NEAR_BOKMAL = ("nb", "nn", "da")


class ClubLinks(NamedTuple):
    """Addresses; each is empty where there is no such way."""

    right: str = ""
    """Confirms, by the forge's form, by mail or on the telephone."""
    change: str = ""
    """By the forge's form, by mail or on the page without an account."""
    mail: str = ""
    """Where the first two are forms: the mail for those who have no account there."""
    edit: str = ""


def form_language(language: str, catalogue: Catalogue) -> str:
    """Below which language a reader of ``language`` finds the page without an account.

    The same one where the form speaks it, or speaks none that is offered and so says it in English;
    else the catalogue's own, or the first that it speaks.
    """
    spoken = [tag for tag in catalogue.languages if tag in LANGUAGES]
    if not spoken or language in spoken:
        return language
    return catalogue.source_language if catalogue.source_language in spoken else spoken[0]


class ForClubs:
    """The links of one catalogue, worked out once for each listing."""

    def __init__(self, catalogue: Catalogue, *, private: bool = False) -> None:
        """Of a ``private`` catalogue no listing can be changed on the page without an account."""
        self._catalogue = catalogue
        self._private = private
        self._facts = Facts(catalogue, catalogue.source_language)
        self._here = 0 if catalogue.source_language in _NEAR_BOKMAL else 1
        self._made: dict[str, ClubLinks] = {}

    def of(self, activity: Activity, language: str) -> ClubLinks:
        """The links of a listing, from its page in a language."""
        made = self._made.get(activity.id)
        if made is None:
            made = self._made[activity.id] = self._links(activity)
        if made.change or self._private:
            return made
        at = form_language(language, self._catalogue)
        return made._replace(change=f"{ROOT}{at}/{FORM}#{activity.id}")

    def _links(self, activity: Activity) -> ClubLinks:
        repository = self._catalogue.repository
        title = self._plain(activity.title)[:_TITLE]
        change = self._mail(activity, "change", self._change(activity, title))
        if not forgelinks.has_forms(repository):
            right = self._mail(activity, "right", self._say("right", title=title))
            return ClubLinks(right or self._call(), change)
        names = {"id": activity.id, "title": title}
        subjects = {key: self._say(f"subject_{key}", **names) for key in ("right", "change")}
        return ClubLinks(
            forgelinks.form(repository, "confirm", id=activity.id, title=subjects["right"]),
            forgelinks.form(repository, "change", id=activity.id, title=subjects["change"]),
            change,
            forgelinks.edited(repository, activity.origin.path),
        )

    def _call(self) -> str:
        phone = self._catalogue.coordinator.phone
        return tel(phone, self._catalogue.country) if phone else ""

    def _mail(self, activity: Activity, kind: str, text: str) -> str:
        """A mail to the coordinator (RFC 6068); as many of its lines as have room."""
        to = self._catalogue.coordinator.email
        if not to:
            return ""
        title = self._plain(activity.title)[:_TITLE]
        subject = quote(self._say(f"subject_{kind}", title=title, id=activity.id), safe="")
        address = f"mailto:{quote(to, safe='@')}?subject={subject}&body="
        lines = text.split("\n")
        while len(made := address + quote("\r\n".join(lines), safe="")) > MOST_LETTERS and lines:
            lines.pop(-2 if len(lines) > 2 else -1)  # the last one asks for the role
        return made

    def _change(self, activity: Activity, title: str) -> str:
        """The facts as they stand. No person: the mail may be opened long after a consent."""
        stands = [
            (key, ", ".join(one.words for one in words))
            for key, words in as_it_stands(self._facts, activity)
        ]
        told = (
            *stands,
            ("contact", self._reached(activity)),
            ("summary", self._plain(activity.summary)),
        )
        facts = (f"{self._say(key)}: {words}" for key, words in told if words)
        return "\n".join([self._say("change", title=title), *facts, "", self._say("role")])

    def _reached(self, activity: Activity) -> str:
        contact = answering(self._catalogue, activity)
        if contact.first_name:
            contact = stand_in(self._catalogue, activity, contact)
        told = (self._plain(contact.role), contact.phone, contact.email)
        return ", ".join(one for one in told if one)

    def _plain(self, text: Text) -> str:
        source = self._catalogue.source_language
        return " ".join(pick(text, source, source).words.split())

    def _say(self, key: str, **values: str) -> str:
        return str(tables("doors.toml")["mail"][key][self._here]).format(**values)
