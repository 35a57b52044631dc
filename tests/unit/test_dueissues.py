"""One issue per organisation: opened, left alone, changed, closed; against a forge on the loopback."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from fake_forge import FakeForge, fake_forge
from test_standing import KOR, SANGERNE, TODAY, catalogue

from catalogue.adapters import dueissues
from catalogue.build import Asked
from catalogue.due import due_list
from catalogue.model import Activity, Alert, Organisation, Verified
from catalogue.problems import problem

Run = Callable[..., Any]
REPOSITORY = "https://forge.example.org/eksempelvik/brosjyre"
DAY = dt.timedelta(days=1)
LATE = replace(KOR, verified=Verified(TODAY - 200 * DAY))
FRESH = replace(KOR, verified=Verified(TODAY))


class Tracker:
    """A forge that keeps its issues as a real one does: what is written is there the next time."""

    def __init__(self, fake: FakeForge) -> None:
        self.fake, self.issues = fake, list[dict[str, Any]]()
        fake.answers["GET", "issues"] = lambda _: [one | {} for one in self.issues]
        fake.answers["POST", "issues"] = self.opened

    def opened(self, body: dict[str, Any]) -> dict[str, Any]:
        return self.add(**body)

    def add(self, **fields: Any) -> dict[str, Any]:
        number = len(self.issues) + 1
        issue = {"number": number, "state": "open", "closed_at": None} | fields
        self.issues.append(issue)
        self.fake.answers["PATCH", f"issues/{number}"] = lambda body: issue.update(body) or issue
        self.fake.answers["POST", f"issues/{number}/comments"] = {"id": 1}
        return issue

    def run(self, *activities: Activity, today: dt.date = TODAY, **fields: Any) -> list[str]:
        """What one run tells; ``self.wrote`` is what it wrote."""
        del self.fake.sent[:]
        problems = fields.pop("problems", ())
        one = catalogue(*activities, **fields)
        asked = Asked(one, due_list(one, today), problems)
        return list(dueissues.update(self.fake.forge, asked, REPOSITORY, today))

    @property
    def wrote(self) -> list[tuple[str, str]]:
        return [(method, path) for method, path, _ in self.fake.writes()]

    @property
    def body(self) -> str:
        return str(self.issues[0]["body"])


@pytest.fixture
def tracker() -> Iterator[Tracker]:
    with fake_forge() as fake:
        yield Tracker(fake)


def test_a_late_listing_opens_one_issue_with_a_label_and_a_marker(tracker: Tracker) -> None:
    told = tracker.run(LATE)
    (issue,) = tracker.issues
    assert (told, issue["title"], issue["labels"]) == (
        ["sangerne: ny sak"],
        "Sangerne: stemmer det fortsatt?",
        ["stemmer-det"],
    )
    assert tracker.body.splitlines()[0] == (
        '<!-- brosjyre:due {"asked": "2026-11-22", "organisation": "sangerne", '
        '"reminded": {"sangerne/kor": ["2026-11-22"]}} -->'
    )
    assert "- sist bekreftet 6. mai 2026; brosjyren sier «ring først»" in tracker.body


def test_one_tap_leads_to_the_form_that_knows_the_listing(tracker: Tracker) -> None:
    tracker.run(LATE)
    links = dict(re.findall(r"\[(?:✔ )?([^\]]+)\]\((https[^)]+)\)", tracker.body))
    confirm, change = (urlsplit(links[name]) for name in ("Fortsatt riktig", "Noe er endret"))
    assert (confirm.path, parse_qs(confirm.query)) == (
        "/eksempelvik/brosjyre/issues/new",
        {"template": ["confirm.yml"], "id": ["sangerne/kor"], "title": ["Fortsatt riktig: Kor"]},
    )
    assert (parse_qs(change.query)["template"], parse_qs(change.query)["id"]) == (
        ["change.yml"],
        ["sangerne/kor"],
    )
    assert links["Rett i fila selv"] == f"{REPOSITORY}/edit/main/activities/sangerne/kor.yml"


def test_nothing_is_written_when_nothing_changed(tracker: Tracker) -> None:
    tracker.run(LATE)
    assert (tracker.run(LATE, today=TODAY + 7 * DAY), tracker.wrote) == ([], [])


def test_what_changed_is_written_without_a_new_message(tracker: Tracker) -> None:
    other = replace(LATE, id="sangerne/barnekor", title={"nb": "Barnekor"})
    tracker.run(LATE)
    told = tracker.run(LATE, other, today=TODAY + 7 * DAY)
    assert (told, tracker.wrote) == (["sangerne: oppdatert"], [("PATCH", "issues/1")])
    assert ("Barnekor" in tracker.body, '"asked": "2026-11-22"' in tracker.body) == (True, True)


def test_a_reminder_comes_after_a_month_and_is_counted(tracker: Tracker) -> None:
    tracker.run(LATE)
    before = tracker.run(LATE, today=TODAY + 29 * DAY)
    told = tracker.run(LATE, today=TODAY + 30 * DAY)
    assert (before, told, tracker.wrote) == (
        [],
        ["sangerne: påminnet"],
        [("PATCH", "issues/1"), ("POST", "issues/1/comments")],
    )
    assert '"reminded": {"sangerne/kor": ["2026-11-22", "2026-12-22"]}' in tracker.body
    assert "Påminnet 22. november 2026, 22. desember 2026." in tracker.body


def test_a_question_in_time_is_no_reminder(tracker: Tracker) -> None:
    tracker.run(replace(KOR, verified=Verified(TODAY - 160 * DAY)))
    assert '"reminded": {}' in tracker.body


def test_when_all_is_confirmed_the_issue_is_thanked_and_closed(tracker: Tracker) -> None:
    tracker.run(LATE)
    told = tracker.run(FRESH)
    (issue,) = tracker.issues
    assert (told, issue["state"], issue["state_reason"], "Takk!" in issue["body"]) == (
        ["sangerne: lukket"],
        "closed",
        "completed",
        True,
    )
    assert tracker.run(FRESH) == []


def test_the_same_issue_is_opened_again_half_a_year_later(tracker: Tracker) -> None:
    tracker.run(LATE)
    tracker.run(FRESH)
    tracker.issues[0]["closed_at"] = f"{TODAY.isoformat()}T10:00:00Z"
    told = tracker.run(FRESH, today=TODAY + 190 * DAY)
    assert (told, tracker.issues[0]["state"], len(tracker.issues)) == (
        ["sangerne: påminnet"],
        "open",
        1,
    )
    assert '"reminded": {"sangerne/kor": ["2027-05-31"]}' in tracker.body


def test_an_issue_that_a_person_closed_stays_closed_for_a_month(tracker: Tracker) -> None:
    tracker.run(LATE)
    tracker.issues[0] |= {"state": "closed", "closed_at": f"{TODAY.isoformat()}T10:00:00Z"}
    found = [tracker.run(LATE, today=TODAY + days * DAY) for days in (7, 29, 30)]
    assert found == [[], [], ["sangerne: påminnet"]]


def test_an_organisation_that_is_gone_has_its_issue_closed(tracker: Tracker) -> None:
    tracker.run(LATE)
    told = tracker.run(organisations={})
    (issue,) = tracker.issues
    assert (told, issue["state"], issue["state_reason"]) == (
        ["sangerne: lukket"],
        "closed",
        "not_planned",
    )


@pytest.mark.parametrize(
    "path", ["activities/sangerne/kor.yml", "activities/sangerne/organisation.yml"]
)
def test_an_organisation_whose_files_have_errors_is_left_alone(tracker: Tracker, path: str) -> None:
    tracker.run(LATE)
    told = tracker.run(organisations={}, problems=(problem("C100", path, size=1, limit=1),))
    assert (told, tracker.wrote, tracker.issues[0]["state"]) == ([], [], "open")


def test_a_strangers_issue_is_never_taken_for_ours(tracker: Tracker) -> None:
    tracker.add(title="Sangerne: stemmer det fortsatt?", body="Hei", labels=["stemmer-det"])
    tracker.add(
        title="x", body='<!-- brosjyre:due {"organisation": 7} -->\n', labels=["stemmer-det"]
    )
    tracker.add(title="x", body="<!-- brosjyre:due {nei} -->\n", labels=["stemmer-det"])
    tracker.add(
        title="x", body='<!-- brosjyre:due {"organisation": "sangerne"} -->', pull_request={}
    )
    assert tracker.run(LATE) == ["sangerne: ny sak"]
    assert tracker.fake.sent[0][1].startswith("issues?labels=stemmer-det&state=all")


def test_a_marker_with_odd_days_is_read_without_them(tracker: Tracker) -> None:
    marker = (
        '<!-- brosjyre:due {"organisation": "sangerne", "asked": "i går", '
        '"reminded": {"sangerne/kor": ["2026-13-45", 7, "2026-10-01"], "x": "y"}} -->\r\nHei'
    )
    tracker.add(title="x", body=marker, labels=["stemmer-det"])
    tracker.run(LATE)
    assert '"sangerne/kor": ["2026-10-01", "2026-11-22"]' in tracker.body


def test_after_a_year_and_two_reminders_a_person_gets_the_line_that_takes_it_out(
    tracker: Tracker,
) -> None:
    old = replace(KOR, verified=Verified(TODAY - 370 * DAY))
    tracker.run(old)
    assert "reminded: [" not in tracker.body
    later = TODAY + 30 * DAY
    tracker.run(old, today=later)
    assert "```yaml\nreminded: [2026-11-22, 2026-12-22]\n```" in tracker.body
    assert "Ingen har bekreftet på over ett år" in tracker.body
    gone = replace(old, reminded=(TODAY, later))
    tracker.run(gone, today=later + DAY)
    assert ("vises ikke i brosjyren lenger" in tracker.body, "```yaml" in tracker.body) == (
        True,
        False,
    )


def test_nobody_is_asked_about_a_notice_that_is_over(tracker: Tracker) -> None:
    over = replace(FRESH, alert=Alert({"nb": "Obs"}, TODAY - DAY))
    assert (tracker.run(over), tracker.wrote) == ([], [])


def test_what_is_common_has_an_issue_of_its_own(tracker: Tracker) -> None:
    from test_due import CONSENT, PHOTO

    from catalogue.model import Place

    assert CONSENT.until
    place = Place("salen", {"nb": "Salen"}, door_photo=PHOTO)
    tracker.run(places={"salen": place}, organisations={}, today=CONSENT.until)
    assert (tracker.issues[0]["title"], "### Salen" in tracker.body) == (
        "Felles opplysninger: stemmer det fortsatt?",
        True,
    )


HOSTILE = [
    "@eksempelvik/alle kom!",
    "<img src=x onerror=alert(1)>",
    "[klikk](https://ond.example.org)",
    "Lukker #12 og GH-7",
    "# Overskrift\n\n- [x] punkt",
    "`kode` **fet** ![bilde](https://ond.example.org/x.png)",
    "--> <!-- brosjyre:due {}",
    "https://ond.example.org www.ond.example.org ola@example.org",
    "\x1b[31mrødt\x07\u202e",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_only_ever_words(tracker: Tracker, title: str) -> None:
    listing = replace(LATE, title={"nb": title})
    owner = Organisation("sangerne", {"nb": title}, phone=SANGERNE.phone)
    tracker.run(listing, organisations={"sangerne": owner})
    marker, *lines = tracker.body.splitlines()
    (heading,) = [line for line in lines if line.startswith("###")]
    words = heading.removeprefix("### ")
    assert re.search(r"(?<!\\)[<>\[\]`*_#!|~]", words) is None
    assert re.search(r"[@#][\w]", words) is None
    assert (marker.endswith("}} -->"), tracker.issues[0]["title"].isprintable()) == (True, True)
    assert tracker.run(listing, organisations={"sangerne": owner}) == []


def test_many_listings_are_told_and_the_issue_stays_short(tracker: Tracker) -> None:
    many = [
        replace(LATE, id=f"sangerne/kor-{at}", title={"nb": "ø" * 300 + str(at)})
        for at in range(90)
    ]
    tracker.run(*many)
    assert ("… og 50 til." in tracker.body, len(tracker.body) < 65_536) == (True, True)


def test_a_run_stops_before_the_forge_does(tracker: Tracker) -> None:
    names = [f"lag-{at:03}" for at in range(70)]
    owners = {name: Organisation(name, {"nb": name}) for name in names}
    listings = [replace(LATE, id=f"{name}/kor", organisation=name) for name in names]
    first = tracker.run(*listings, organisations=owners)
    second = tracker.run(*listings, organisations=owners)
    assert (len(first), first[-1][:18], len(second)) == (61, "Resten venter til ", 10)


def test_the_whole_command_speaks_to_the_forge_of_its_runner(
    tiny: Path, brosjyre: Run, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in tracker.fake.environment.items():
        monkeypatch.setenv(name, value)
    without = brosjyre("due", tiny, "--issues")
    with (tiny / "activities/catalogue.yml").open("a", encoding="utf-8") as file:
        file.write(f"repository: {REPOSITORY}/\n")
    ran = brosjyre("due", tiny, "--issues")
    assert (without.code, "repository: https://" in without.err) == (2, True)
    assert (ran.code, ran.out, ran.err) == (0, "turlaget: ny sak\n", "")
    assert f"{REPOSITORY}/issues/new?template=confirm.yml&id=turlaget/kaffe&" in tracker.body


def test_a_forge_that_refuses_ends_with_1_and_never_tells_the_token(
    tiny: Path, brosjyre: Run, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in tracker.fake.environment.items():
        monkeypatch.setenv(name, value)
    with (tiny / "activities/catalogue.yml").open("a", encoding="utf-8") as file:
        file.write(f"repository: {REPOSITORY}\n")
    del tracker.fake.answers["POST", "issues"]
    ran = brosjyre("due", tiny, "--issues")
    assert (ran.code, "404" in ran.err, "secret" in ran.err) == (1, True, False)


def test_without_a_runner_issues_are_wrong_use(
    tiny: Path, brosjyre: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_API_URL", raising=False)
    ran = brosjyre("due", tiny, "--issues")
    assert (ran.code, ran.err) == (
        2,
        "brosjyre: --issues kjøres i en arbeidsflyt; her mangler GITHUB_API_URL\n",
    )
