"""Interface words: said, counted, missing, and the same keys in every language."""

import re
import string
from pathlib import Path

import pytest

from catalogue import words
from catalogue.languages import LANGUAGES
from catalogue.words import MissingWord, WordFault, Words

NORWEGIAN = {"nb", "nn", "da"}
"""Near enough to each other to share many words."""
SAME_EVERYWHERE = (
    "vocabulary.pay.vipps",
    "facts.price.by.vipps",
    "paper.file.",
    "papers.print_file",
)
"""A name, and file names, which are in Latin letters."""
SAME_ON_PURPOSE = {
    "es": "access_state.no cost_kind.free price.free pill.free language.ur size_1 offline.size",
    "fr": "language.so language.sw language.prs site.page pages.one pages.many pages.other"
    " site.code talk.code codes_code column_contact paper.contact paper.mail brochure.name",
    "pl": "sport.short pay.invoice by.invoice language.ur language.prs column_contact paper.contact"
    " paper.phone paper.mail paper.poster poster.name talk.text_size offline.size role.deacon",
    "so": "offline.size papers.facts chess.name title.chess",
    "tr": "offline.size papers.facts paper.phone size_1 title.dance",
    "vi": "offline.size papers.facts",
}
"""Ends of keys whose words are rightly those of bokmål or English: loan words, names, units."""
LOAN_WORDS = {
    *("Badminton", "Bingo", "Boccia", "Bowling", "Bridge", "Floorball", "Football", "Handball"),
    *("Nordic walking", "Petanque", "Quiz", "Scouts", "Swing", "Tennis", "Yoga"),
    *("Café", "Coach", "Halal.", "Instrument", "Termos", "Thermos"),
}
"""Games and things that have one name in many languages."""
BUTTONS_OF_THE_TABLET = {"Add to Home Screen", "Add to Home screen"}
"""What a tablet says that does not know the language (Tigrinya)."""
IN_LATIN = re.compile(
    "QR|PDF|Safari|Chrome|Tab|Space|Enter|Escape|U(?=:)"
    "|[“«]Add to Home [Ss]creen[”»]|[“«]Add[”»]|[“«]Install[”»]"
    r"|\(Add to Home [Ss]creen\)|\(Add\)|\(Install\)"
)
"""Names, keys of the keyboard, and the buttons of a tablet that speaks English."""
NAMES = re.compile("[Bb]okmål")
ALPHABETS = {
    "nb": "åæøàéèêòóôü", "nn": "åæøàéèêòóôü", "da": "åæøé", "en": "é",
    "es": "áéíñóúüªº", "fr": "àâæçéèêëîïôœùûüÿ", "pl": "ąćęłńóśźż", "tr": "âçğıîöşüû",
    "so": "", "sw": "",
    "vi": "ăâđêôơư" "àằầèềìòồờùừỳ" "áắấéếíóốớúứý" "ảẳẩẻểỉỏổởủửỷ" "ãẵẫẽễĩõỗỡũữỹ" "ạặậẹệịọộợụựỵ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "ckb": "ئابتپجچحخدرڕزژسشعغفڤقکگلڵمنوۆهھەیێ",
    "ur": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیے",
    "ps": "ءآأؤئابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهةيیېۍ",
    "prs": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ti": "".join(map(chr, range(0x1200, 0x135B))), "pa": "".join(map(chr, range(0x0A05, 0x0A75))),
}  # fmt: skip
"""Small letters; of those in Latin letters only what they have beside a to z. A keyboard for a
neighbour's language gives letters that look right and are not found: ي for ی, i for і."""


def _without_placeholders(said: str) -> str:
    return "".join(text for text, *_ in string.Formatter().parse(said))


def test_a_sentence_is_filled() -> None:
    said = Words("nb").say("facts.fresh.checked", date="2. november 2026")
    assert said == "Sjekket 2. november 2026"


def test_a_missing_key_is_an_error_and_never_english() -> None:
    with pytest.raises(MissingWord, match=r"text/nn has no words for site\.nothing"):
        Words("nn").say("site.nothing")


def test_a_language_without_words_is_an_error() -> None:
    with pytest.raises(MissingWord, match="text/qq"):
        Words("qq")


def test_a_missing_label_is_an_error() -> None:
    with pytest.raises(MissingWord, match=r"vocabulary\.category\.nothing"):
        Words("nb").label("category", "nothing")


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("nb", 1, "Spør dagen før"),
        ("nb", 7, "Spør 7 dager før"),
        ("en", 1, "Ask the day before"),
        ("ar", 1, "اسأل قبل يوم واحد"),
        ("ar", 2, "اسأل قبل يومين"),
        ("ar", 7, "اسأل قبل 7 أيام"),
        ("ar", 14, "اسأل قبل 14 يومًا"),
        ("ar", 100, "اسأل قبل 100 يوم"),
        ("ti", 1, "ቅድሚ 1 መዓልቲ ሕተቱ"),
        ("ti", 7, "ቅድሚ 7 መዓልታት ሕተቱ"),
        ("pa", 1, "1 ਦਿਨ ਪਹਿਲਾਂ ਪੁੱਛੋ"),
        ("pa", 7, "7 ਦਿਨ ਪਹਿਲਾਂ ਪੁੱਛੋ"),
    ],
)
def test_numbers_choose_their_form(language: str, number: int, expected: str) -> None:
    assert Words(language).plural("facts.companion.days_ahead", number) == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [("yes", "Uten trapp"), ("partly", "Delvis uten trapp"), ("no", "Trapp")],
)
def test_access_has_words_for_three_states(state: str, expected: str) -> None:
    assert Words("nb").state("step-free", state) == expected


def test_a_short_label_stands_for_a_category() -> None:
    assert Words("nb").short("category", "games") == "Spill"


def test_a_list_without_short_labels_gives_its_label() -> None:
    assert Words("nb").short("energy", "calm") == "Rolig"


def test_a_section_has_its_own_keys() -> None:
    assert words.section("nb", "facts")["fresh.call_first"] == "Ring først"


def test_all_languages_have_the_same_keys_and_placeholders() -> None:
    assert words.missing_words(["nb", *words.offered()]) == []


def test_twenty_languages_have_words() -> None:
    assert set(words.offered()) == set(LANGUAGES) - {"se"}


@pytest.mark.parametrize("language", sorted(set(words.offered()) - NORWEGIAN - {"en"}))
def test_nothing_is_left_in_norwegian_or_english(language: str) -> None:
    own = words.texts(language)
    left = {
        key: said
        for key, said in own.items()
        if said in {words.texts(other).get(key) for other in ("nb", "en")}
        and any(sign.isalpha() for sign in _without_placeholders(said))
        and not key.startswith(SAME_EVERYWHERE)
        and said not in LOAN_WORDS
        and not key.endswith(tuple(SAME_ON_PURPOSE.get(language, "none").split()))
        and said not in BUTTONS_OF_THE_TABLET
    }
    assert left == {}


@pytest.mark.parametrize("language", words.offered())
def test_words_are_in_the_language_s_own_alphabet(language: str) -> None:
    """All but names, keys of the keyboard and the buttons of a tablet."""
    latin = LANGUAGES[language].script == "Latn"
    own = set(ALPHABETS[language] + (string.ascii_lowercase if latin else ""))
    names = NAMES if latin else IN_LATIN
    foreign = {
        key: strange
        for key, said in words.texts(language).items()
        if not key.startswith(SAME_EVERYWHERE) and said not in BUTTONS_OF_THE_TABLET
        for small in [names.sub("", _without_placeholders(said)).lower()]
        if (strange := {one for one in small if one.isalpha()} - own)
    }
    assert foreign == {}


def test_differences_between_languages_are_listed() -> None:
    first = {"hi": "Hei", "to": "Til {last}", "n.one": "{n} dag", "n.other": "{n} dager"}
    other = {"to": "To {first}", "n.other": "{n} days", "more": "More"}
    assert sorted(words.differences("en", other, first)) == [
        WordFault("en", "hi", "missing"),
        WordFault("en", "more", "unknown"),
        WordFault("en", "to", "placeholders"),
    ]


def test_a_broken_file_of_the_project_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "nb.yml"
    broken.write_text("site: [", encoding="utf-8")
    with pytest.raises(ValueError, match=r"nb\.yml: "):
        words.read_tree(broken)


def test_a_file_that_is_no_map_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "nb.yml"
    broken.write_text("- one\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"nb\.yml: "):
        words.read_tree(broken)
