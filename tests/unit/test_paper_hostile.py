"""Texts that no layout was made for: papers are made all the same, a problem names the field."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import paper_cases as cases
import paper_checks
import pdfplumber
import pytest

from catalogue import paper
from catalogue.model import Activity, Item, Origin
from catalogue.paper import KINDS, Limits

REAL = Path(__file__).parents[2].parent / "shared" / "real"
CUT = "teksten i feltet {} fikk ikke plass på papiret og er kuttet med «…»."
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="shared/real is not here")


def listing(name: str, **fields: object) -> Activity:
    """The choir under another name, with some fields changed."""
    at = {"title.nb": (2, 7), "summary.nb": (5, 9)}
    origin = Origin(f"activities/koret/{name}.yml")
    return replace(cases.CHOIR, id=f"koret/{name}", origin=origin, positions=at, **fields)


def made(tmp_path: Path, *activities: Activity, **changes: object):
    """Norwegian papers of some listings."""
    return cases.papers(cases.of(*activities), tmp_path, languages=("nb",), **changes)


def words_of(path: Path) -> str:
    with pdfplumber.open(path) as document:
        return document.pages[0].extract_text()


def test_a_word_of_a_thousand_letters_is_cut(tmp_path):
    papers = made(tmp_path, listing("a", title={"nb": "Å" + "b" * 999}))
    assert cases.found(papers) == [("activities/koret/a.yml", 2, "C902", CUT.format("title.nb"))]
    assert cases.page_count(papers.files, "nb/paper/ark-koret--a-nb.pdf") == 1


def test_a_summary_that_is_too_long_is_cut_at_a_word(tmp_path):
    papers = made(tmp_path, listing("a", summary={"nb": "Vi synger " * 60}))
    assert cases.found(papers) == [("activities/koret/a.yml", 5, "C902", CUT.format("summary.nb"))]
    assert "synger …" in words_of(papers.files["nb/paper/ark-koret--a-nb.pdf"]).replace(
        "Vi …", "synger …"
    )


def test_what_is_taller_than_its_place_is_told(tmp_path):
    tight = tmp_path / "templates"
    shutil.copytree(cases.options(cases.CATALOGUE, tmp_path).templates, tight)
    template = (tight / "sheet.typ").read_text(encoding="utf-8")
    (tight / "sheet.typ").write_text(re.sub(r"(?:1[0-3]|9)\dmm, gap", "200mm, gap", template))
    papers = made(tmp_path, listing("a"), templates=tight)
    assert cases.found(papers) == [("activities/koret/a.yml", 2, "C902", CUT.format("title.nb"))]


def test_what_was_cut_is_told_again_when_the_paper_comes_from_the_cache(tmp_path):
    activity = listing("a", summary={"nb": "Vi synger " * 60})
    first = made(tmp_path, activity)
    second = made(tmp_path, activity)
    assert (first.compiled, second.compiled) == (2, 0)
    assert second.problems == first.problems


def test_pictures_made_of_letters_are_left_out_and_told(tmp_path):
    papers = made(tmp_path, listing("a", title={"nb": "Kor \U0001f389 for alle"}))
    assert cases.found(papers) == [
        (
            "activities/koret/a.yml",
            2,
            "C901",
            "feltet title.nb har tegn som ikke kan trykkes: U+1F389.",
        )
    ]
    assert "Kor for alle" in words_of(papers.files["nb/paper/ark-koret--a-nb.pdf"])


def test_a_title_without_one_printable_letter_becomes_the_category(tmp_path):
    papers = made(tmp_path, listing("a", title={"nb": "\U0001f389"}))
    assert "Sang, musikk og dans" in words_of(papers.files["nb/paper/ark-koret--a-nb.pdf"])


def test_control_characters_never_reach_the_paper(tmp_path):
    papers = made(tmp_path, listing("a", summary={"nb": "Vi\x00 syn\x07ger \u202esammen\ufeff."}))
    assert [code for _, _, code, _ in cases.found(papers)] == ["C901"]
    assert "Vi synger sammen." in words_of(papers.files["nb/paper/ark-koret--a-nb.pdf"])


def test_text_is_never_run_as_markup(tmp_path):
    title = '#panic() *x* `a` $x$ <a> @b #import "x"'
    papers = made(tmp_path, listing("a", title={"nb": title}))
    assert cases.found(papers) == []
    assert "#panic() *x* `a` $x$ <a> @b" in words_of(papers.files["nb/paper/ark-koret--a-nb.pdf"])


def test_a_listing_whose_picture_was_refused_still_gets_its_papers(tmp_path):
    papers = made(tmp_path, listing("a", drawing="not-a-drawing"))
    assert (cases.found(papers), len(papers.files)) == ([], 2)


def test_a_paper_that_takes_too_long_is_given_up_and_told(tmp_path):
    catalogue = cases.of(listing("a"))
    papers = cases.papers(catalogue, tmp_path, languages=("nb",), limits=Limits(seconds=0.0001))
    assert (dict(papers.files), cases.found(papers)) == (
        {},
        [
            (
                "activities/koret/a.yml",
                5,
                "C903",
                "arket ble ikke ferdig innen 0.0001 sekunder og 3000 MB minne."
                " Det lengste feltet er summary.nb.",
            )
        ],
    )


def test_a_worker_without_memory_is_told_and_ends(tmp_path):
    catalogue = cases.of(listing("a"))
    papers = cases.papers(catalogue, tmp_path, languages=("nb",), limits=Limits(memory_bytes=10**7))
    assert [code for _, _, code, _ in cases.found(papers)] == ["C903"]


def test_a_broken_picture_costs_one_activity_and_not_the_brochure(tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"not a picture")

    def find(picture, shape):
        good = cases.find(picture, shape)
        return replace(good, paper=broken) if picture.drawing == "fishing" else good

    catalogue = cases.of(listing("a"), listing("b", drawing="fishing"))
    options = cases.options(catalogue, tmp_path / "cache", languages=("nb",))
    papers = paper.make(catalogue, find, options, lambda *_: None)
    assert sorted(papers.files) == ["nb/paper/ark-koret--a-nb.pdf", "nb/paper/brosjyre-nb.pdf"]
    assert cases.found(papers) == [
        (
            "activities/koret/b.yml",
            1,
            "C904",
            "arket kunne ikke lages på grunn av feltet drawing: failed to decode image"
            " (Format error decoding Jpeg: Error parsing image. Illegal start bytes:6E6F)",
        )
    ]


def faults(papers: paper.Papers) -> dict[str, list[str]]:
    """Path → what is wrong with the finished file, for those with faults."""
    found = {one.path: paper_checks.faults(one.file) for one in papers.made}
    return {path: told for path, told in found.items() if told}


def test_a_word_that_no_dictionary_divides_keeps_to_its_line(tmp_path):
    papers = made(tmp_path, listing("a", title={"nb": "b" * 40}), kinds=("brochure", "pictures"))
    assert faults(papers) == {}


def test_a_long_name_of_the_brochure_keeps_to_one_line_of_the_footer(tmp_path):
    name = "Aktiviteter for alle i Eksempelvik og Ytre Eksempelvik kommune med bygdene rundt"
    catalogue = replace(cases.CATALOGUE, name={"nb": f"{name} – {name}"})
    bearing = ("brochure", "pictures", "sheet", "codes", "poster")
    papers = cases.papers(catalogue, tmp_path, languages=("nb",), kinds=bearing)
    assert faults(papers) == {}
    for one in papers.made:
        with pdfplumber.open(one.file) as document:
            for sheet in document.pages:
                words = sheet.extract_words()
                name_line = max(word["bottom"] for word in words if word["text"] == "Aktiviteter")
                assert max(word["bottom"] for word in words) - name_line < 4, one.path


@needs_real
def test_running_text_in_every_script_fits_and_is_printed(tmp_path):
    activities = []
    for file in sorted((REAL / "udhr").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        tag = "en" if file.stem in ("ckb", "fa", "kmr", "pnb") else file.stem
        words = text.split()
        bring = tuple(Item({tag: word}) for word in words[30:34])
        activities.append(
            listing(
                f"t{file.stem}",
                title={tag: " ".join(words[:8])},
                summary={tag: text[:900]},
                bring=bring,
            )
        )
    papers = made(tmp_path, *activities, kinds=tuple(KINDS))
    assert {code for _, _, code, _ in cases.found(papers)} <= {"C902"}
    assert faults(papers) == {}
    assert [one.pages for one in papers.made if one.share.kind == "sheet"] == [1] * len(activities)


def real_listings() -> list[dict[str, str]]:
    return [
        json.loads(line)
        for file in sorted((REAL / "listings").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


@needs_real
def test_the_longest_titles_of_real_listings_fit(tmp_path):
    titles = sorted({one.get("title") or one.get("name") or "" for one in real_listings()}, key=len)
    papers = made(
        tmp_path, *(listing(f"t{at}", title={"nb": title}) for at, title in enumerate(titles[-8:]))
    )
    assert (cases.found(papers), len(papers.files)) == ([], 9)


@needs_real
def test_the_longest_texts_of_real_listings_spoil_no_paper(tmp_path):
    texts = {words for one in real_listings() for words in one.values() if isinstance(words, str)}
    longest = sorted(texts, key=lambda words: (len(words), words))[-12:]
    papers = made(
        tmp_path,
        *(
            listing(f"t{at}", title={"nb": words[:200]}, summary={"nb": words})
            for at, words in enumerate(longest)
        ),
        kinds=tuple(KINDS),
    )
    assert {code for _, _, code, _ in cases.found(papers)} <= {"C901", "C902"}
    assert faults(papers) == {}
