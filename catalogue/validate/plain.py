"""Plain words: short titles, one-sentence summaries, short steps, figures (warnings).

Counting rules look at the language that the organisation writes; a translation may be longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue import contents
from catalogue.problems import Problem
from catalogue.sourcetext import is_stale, source_language, text_hash, translated_texts
from catalogue.validate.texts import Listing, sentences_of, words_of

TITLE_CHARACTERS = 40
SUMMARY_WORDS = 15
STEP_WORDS = 12
FEWEST_STEPS, MOST_STEPS = 3, 6
DESCRIPTION_CHARACTERS = 1_500
HARD_LIX = 45
"""Björnsson's LIX: above 45 is the language of authorities."""
LIX_WORDS = 30
"""Shorter texts have no meaningful LIX."""
LIX_LANGUAGES = ("nb", "nn", "da", "en")

_SCANDINAVIAN = {
    "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "tjue": 20,
    "tretti": 30, "førti": 40,
}  # fmt: skip
_ENGLISH = {
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
}  # fmt: skip
FIGURES = {"nb": _SCANDINAVIAN, "nn": _SCANDINAVIAN, "en": _ENGLISH}
"""Language → number word → figure. "To" and "tre" are left out: they are other words too."""
COUNTED_FIELDS = (
    "summary",
    "description",
    "what_happens",
    "must_manage",
    "companion",
    "come_first",
)

_NUMBER_WORDS = {
    tag: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for tag, words in FIGURES.items()
}
_SIMPLE_LABEL = re.compile(r"\blett\W?les\w*|\beasy\W?read\b", re.IGNORECASE)
_LABEL_BEGINS = re.compile(r"\b(?:lett|easy)", re.IGNORECASE)
SIGNS = (*(words.pattern for words in _NUMBER_WORDS.values()), _LABEL_BEGINS.pattern)
"""What a word looks like that one of these rules may mind."""


def title_is_short(listing: Listing) -> Iterator[Problem]:
    """A title fits under the picture, and is more than a letter."""
    for tag, words in listing.activity.title.items():
        if len(words) > TITLE_CHARACTERS:
            yield listing.report("C601", f"title.{tag}", length=len(words), title=words)
        elif len(words) == 1:
            yield listing.report("C602", f"title.{tag}", title=words)


def title_is_not_shouted(listing: Listing) -> Iterator[Problem]:
    """Capitals only are hard to read and are read aloud letter by letter."""
    for tag, words in listing.activity.title.items():
        letters = [letter for letter in words if letter.isalpha()] if words.isupper() else []
        if len(letters) > 5 and all(letter.isupper() for letter in letters):
            better = words.capitalize()
            yield listing.report("C603", f"title.{tag}", title=words, better=better)


def summary_is_one_short_sentence(listing: Listing) -> Iterator[Problem]:
    """The line under the title is read at a glance."""
    tag, summary = listing.language, listing.activity.summary.get(listing.language, "")
    if (sentences := len(sentences_of(summary))) > 1:
        first = sentences_of(summary)[0].strip()
        yield listing.report("C604", f"summary.{tag}", count=sentences, tag=tag, better=first)
    elif (count := len(words_of(summary))) > SUMMARY_WORDS:
        yield listing.report("C605", f"summary.{tag}", count=count)


def steps_are_few_and_short(listing: Listing) -> Iterator[Problem]:
    """The first visit in three to six steps of at most twelve words."""
    steps, tag = listing.activity.what_happens, listing.language
    if steps and not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
        yield listing.report("C606", "what_happens", count=len(steps))
    for number, step in enumerate(steps):
        if (count := len(words_of(step.text.get(tag, "")))) > STEP_WORDS:
            yield listing.report("C607", f"what_happens.{number}.text.{tag}", count=count)


def numbers_are_figures(listing: Listing) -> Iterator[Problem]:
    """Figures such as "kl. 7" are found faster than "klokka sju"."""
    own = listing.language
    if own not in FIGURES or not _NUMBER_WORDS[own].search(listing.odd):
        return
    for field, tag, words in listing.lines():
        if tag == own and field.partition(".")[0] in COUNTED_FIELDS and not field.endswith("alt"):
            for hit in _NUMBER_WORDS[tag].finditer(words):
                # "ſeks" and "fıre" are found without regard to case, but are no words of ours.
                if figure := FIGURES[tag].get(hit[0].lower()):
                    yield listing.report("C608", f"{field}.{tag}", word=hit[0], figure=figure)


def texts_are_readable(listing: Listing) -> Iterator[Problem]:
    """Long words in long sentences shut people out."""
    tag, description = listing.language, listing.activity.description.get(listing.language, "")
    if tag in LIX_LANGUAGES and (value := lix(description)) > HARD_LIX:
        yield listing.report("C609", f"description.{tag}", lix=value, limit=HARD_LIX)


def nothing_is_labelled_simple(listing: Listing) -> Iterator[Problem]:
    """No text and nobody is called simple; it is just written plainly."""
    if not _LABEL_BEGINS.search(listing.odd):
        return
    for field, tag, words in listing.lines():
        if hit := _SIMPLE_LABEL.search(words):
            yield listing.report("C610", f"{field}.{tag}", word=hit[0])


def description_is_short(listing: Listing) -> Iterator[Problem]:
    """A brochure is not a home page."""
    for tag, words in listing.activity.description.items():
        if len(words) > DESCRIPTION_CHARACTERS:
            limit = DESCRIPTION_CHARACTERS
            yield listing.report("C611", f"description.{tag}", length=len(words), limit=limit)


def translations_are_fresh(listing: Listing) -> Iterator[Problem]:
    """Every translated text agrees with the words that it was made from."""
    activity = listing.activity
    source = source_language(activity, listing.catalogue)
    for tag in activity.translations:
        texts = dict(translated_texts(activity, tag, source))
        now = ", ".join(sorted({text_hash(words) for words in texts.values()}))
        for field, text in contents.texts(activity):
            if field in texts and is_stale(activity, text, tag, source):
                yield listing.report("C620", f"{field}.{tag}", name=field, tag=tag, hashes=now)


def lix(text: str) -> int:
    """Words per sentence plus the percentage of words above six letters; 0 for short texts."""
    words = words_of(text)
    if len(words) < LIX_WORDS:
        return 0
    sentences = max(len(sentences_of(text)), 1)
    long = len([word for word in words if len(word) > 6])
    return round(len(words) / sentences + 100 * long / len(words))


PATTERNS = {"simple_label": _SIMPLE_LABEL} | {
    f"number_{tag}": words for tag, words in _NUMBER_WORDS.items()
}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""
