"""Every entry knows its source, its room and who has read it; PO files go out and come back."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from catalogue import translators, words
from catalogue.translators import ledger
from catalogue.translators.entries import fits

LANGUAGES = sorted(set(words.offered()) - {translators.SOURCE})


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of all words, which may be changed."""
    shutil.copytree(words.TEMPLATES / "text", tmp_path / "text")
    monkeypatch.setattr(words, "TEMPLATES", tmp_path)
    _forget()
    yield tmp_path / "text"
    _forget()


def _forget() -> None:
    words.forget()
    ledger.forget()


def _entry(language: str, key: str) -> translators.Entry:
    return next(one for one in translators.entries(language) if one.key == key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_older_than_its_source(language: str) -> None:
    assert translators.stale(language) == []


def test_every_entry_has_a_context() -> None:
    assert [one.key for one in translators.entries("nb") if not one.context] == []


@pytest.mark.parametrize("language", words.offered())
def test_every_entry_fits_its_room(language: str) -> None:
    too_long = {
        one.key: one.words for one in translators.entries(language) if len(one.words) > one.longest
    }
    assert too_long == {}


def test_every_note_is_for_some_entry() -> None:
    keys = words.texts(translators.SOURCE).keys()
    idle = [
        pattern
        for pattern in words.read_tree(words.TEMPLATES / "text" / "notes.yml")
        if not any(fits(key, pattern) for key in keys)
    ]
    assert idle == []


def test_nobody_is_said_to_have_read_what_none_has() -> None:
    """When somebody has, this test goes: the ledger tells the role and the day."""
    read = {
        language
        for language in LANGUAGES
        if any(one.reviewed for one in translators.entries(language))
    }
    assert read == set()


def test_a_changed_source_makes_exactly_its_entries_stale(texts: Path) -> None:
    file = texts / "nb/interface.yml"
    changed = file.read_text(encoding="utf-8").replace("undo: Angre", "undo: Angre valget")
    file.write_text(changed, encoding="utf-8")
    _forget()
    assert {key for tag in LANGUAGES for key in translators.stale(tag)} == {"talk.undo"}


def test_older_words_are_told_as_a_problem_of_their_language(texts: Path) -> None:
    file = texts / "nb/interface.yml"
    changed = file.read_text(encoding="utf-8").replace("undo: Angre", "undo: Angre valget")
    file.write_text(changed, encoding="utf-8")
    _forget()
    assert [
        f"{one.code} {one.path}: {one.say('what')}" for one in translators.problems(["nb", "uk"])
    ] == [
        "C811 site_templates/text/uk/status.tsv: på språket «uk» er 1 ord eldre enn bokmål, "
        "for eksempel talk.undo."
    ]


def test_an_entry_without_a_line_counts_as_stale(texts: Path) -> None:
    (texts / "ar/status.tsv").unlink()
    _forget()
    assert len(translators.stale("ar")) == len(words.texts("ar"))


def test_a_po_file_has_context_english_and_room_beside_each_entry() -> None:
    catalog = read_po(io.BytesIO(translators.export_po("ar")), "ar")
    message = catalog.get("Angre", context="talk.undo")
    assert message is not None
    assert (message.string, message.fuzzy) == (words.texts("ar")["talk.undo"], True)
    assert message.auto_comments[-2:] == ["English: Undo", "max 20"]
    assert len(catalog) == len(words.texts("ar"))


def test_the_same_words_give_the_same_po_file() -> None:
    assert translators.export_po("ar") == translators.export_po("ar")


def _sent_back(language: str, old: str, new: str) -> bytes:
    """A translator's file with one message changed and no longer a draft."""
    sent = translators.export_po(language).decode()
    assert sent.count(old) == 1
    before, _, after = sent.partition(old)
    return (before.rpartition("#, fuzzy\n")[0] + 'msgctxt "talk.undo"\n' + new + after).encode()


def test_what_a_translator_sends_back_is_written_and_signed(texts: Path) -> None:
    told = words.texts("ar")["talk.undo"]
    old = f'msgctxt "talk.undo"\nmsgid "Angre"\nmsgstr "{told}"'
    sent = _sent_back("ar", old, 'msgid "Angre"\nmsgstr "رجوع"')
    done = translators.import_po("ar", sent, "språklærer", "2026-12-01")
    assert (done.changed, done.reviewed, done.refused) == (("talk.undo",), ("talk.undo",), ())
    now = _entry("ar", "talk.undo")
    assert (now.words, now.reviewed) == ("رجوع", True)
    assert now.status == ledger.Status(
        ledger.fingerprint("talk.undo"), "reviewed", "språklærer", "2026-12-01"
    )


def test_writing_words_back_changes_nothing_else(texts: Path) -> None:
    before = {tag: dict(words.texts(tag)) for tag in LANGUAGES}
    for tag in LANGUAGES:
        own = words.texts(tag)
        sent = translators.export_po(tag).replace(b"#, fuzzy\n", b"").replace(b"fuzzy, ", b"")
        done = translators.import_po(tag, sent, "språklærer", "2026-12-01")
        assert (done.changed, done.refused, len(done.reviewed)) == ((), (), len(own))
    assert {tag: dict(words.texts(tag)) for tag in LANGUAGES} == before


def test_a_rewritten_file_says_the_same(texts: Path) -> None:
    own = dict(words.texts("ar"))
    sent = translators.export_po("ar").replace(own["talk.undo"].encode(), "رجوع".encode())
    translators.import_po("ar", sent, "", "2026-12-01")
    assert words.texts("ar") == {
        key: said.replace(own["talk.undo"], "رجوع") for key, said in own.items()
    }


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('msgctxt "talk.undo"', 'msgctxt "talk.gone"', ("talk.gone", "unknown")),
        ('msgid "Angre"', 'msgid "Angra"', ("talk.undo", "source")),
        ('msgstr "Undo"', 'msgstr "Undo {n}"', ("talk.undo", "placeholders")),
    ],
)
def test_what_does_not_fit_is_refused(
    texts: Path, old: str, new: str, why: tuple[str, str]
) -> None:
    sent = translators.export_po("en").decode()
    at = sent.index('msgctxt "talk.undo"')
    changed = sent[:at] + sent[at:].replace(old, new, 1)
    done = translators.import_po("en", changed.encode(), "språklærer", "2026-12-01")
    assert (done.changed, done.refused) == ((), (why,))


def test_what_is_no_po_file_is_refused(texts: Path) -> None:
    with pytest.raises(ValueError, match="misformatted"):
        translators.import_po("en", b"title: Kor\n", "språklærer", "2026-12-01")
