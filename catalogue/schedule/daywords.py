"""The words for days, months and repetition that volunteers type: nb, nn, da, en, short and plural.

What is typed, not what is shown: shown words stand in ``site_templates/text``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
"""Bokmål, Monday first: the words that suggestions use."""
ALL_WEEK = (0, 1, 2, 3, 4, 5, 6)

_DAYS = (
    "mandag måndag monday man mån mon ma må mo",
    "tirsdag tysdag tuesday tir tirs tys tue tues ti ty tu",
    "onsdag wednesday ons wed on we",
    "torsdag thursday tor tors thu thur thurs to th",
    "fredag friday fre fri fr",
    "lørdag laurdag saturday lør lau sat lø la sa lordag",
    "søndag sundag sunday søn sun sø su sondag",
)
_MONTHS = (
    "januar january jan",
    "februar february feb",
    "mars march mar",
    "april apr",
    "mai may maj",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sep sept",
    "oktober october okt oct",
    "november nov",
    "desember december des dec",
)
_ORDINALS = {
    1: "første fyrste forste 1 first 1st",
    2: "andre annen annet annan anden 2 second 2nd",
    3: "tredje 3 third 3rd",
    4: "fjerde 4 fourth 4th",
    -1: "siste sidste last",
}
_DAILY = "daglig dagleg daily"
_SEVERAL = {
    _DAILY: ALL_WEEK,
    "hverdag hverdager hverdagene kvardag kvardagar ukedager vekedagar virkedager "
    "yrkedager hverdage ugedage weekdays": (0, 1, 2, 3, 4),
    "helg helger helga helgen helgene helgar weekend weekender weekenden weekends": (5, 6),
}
_FILLERS = (
    "hver kvar hvert kvart every each alle på i om og and samt of the in uke uka uken veke veka "
    "week uge ugen måned måneden månad månaden month kveld kvelden kvelder kveldar ettermiddag "
    "formiddag morgen aften aftenen evening evenings morning mornings afternoon afternoons en én "
    "ein ei éi a gang gong once ukentlig vekentleg weekly månedlig månadleg monthly"
)
_ENDINGS = ("", "er", "ene", "en", "ar", "ane", "s", "kveld", "kvelder", "skveld", "skvelder")


def _forms(spelling: str) -> Iterator[str]:
    """ "tirsdag", "tirsdager", "tirsdagskveld"…; short forms stand alone."""
    endings = _ENDINGS if spelling.endswith(("dag", "day")) else ("",)
    yield from (spelling + ending for ending in endings)


DAY_WORDS = {
    form: number
    for number, spellings in enumerate(_DAYS)
    for spelling in spellings.split()
    for form in _forms(spelling)
}
"""Word → weekday, 0 = Monday."""
MONTHS = tuple(forms.split()[0] for forms in _MONTHS)
"""In bokmål, as ``months`` is written."""
MONTH_WORDS = {form: number for number, forms in enumerate(_MONTHS, 1) for form in forms.split()}
"""Word → month, 1…12."""
ORDINAL_WORDS = {form: number for number, forms in _ORDINALS.items() for form in forms.split()}
"""Word → place in the month: 1…4, or -1 for the last."""
ORDINAL_NAMES = {number: forms.split()[0] for number, forms in _ORDINALS.items()}
FIFTH = frozenset(("femte", "5", "fifth", "5th"))
"""What no month always has."""
SEVERAL = {form: days for forms, days in _SEVERAL.items() for form in forms.split()}
"""Word → several weekdays: "hverdager", "helg"."""
FILLERS = frozenset(_FILLERS.split())
"""Words that change nothing once the repetition has been read."""
LONG_WORDS = (
    *DAYS,
    *(form for form in DAY_WORDS if form.endswith(("dag", "day"))),
    *(form for form in ORDINAL_WORDS if len(form) > 3),
    "annenhver",
    "hverdager",
    "måneden",
)
"""What a misspelt word may have meant."""

_EVERY = r"(?:hver|hvert|kvar|kvart|every)"
_OTHER = r"(?:annen|annan|anna|annet|anden|andet)"
_WEEK = r"(?:uke|uka|veke|veka|uge|week|weeks)"
_MONTH = r"(?:måned|månad|month)"
_NOT_MONTHLY = rf"(?! {_MONTH}| dag\b)"
INTERVALS = tuple(
    (re.compile(pattern), weeks)
    for pattern, weeks in (
        (rf"\b{_OTHER} ?(?:hver|hvert|kvar|kvart)\b{_NOT_MONTHLY}(?: {_WEEK}\b)?", 2),
        (rf"\b{_EVERY} (?:{_OTHER}|andre|other|second|2|to|two) {_WEEK}\b", 2),
        (rf"\b{_EVERY} (?:14|fjortende|fjortande) dag\b|\b(?:every )?fortnight(?:ly)?\b", 2),
        (rf"\b{_EVERY} (?:tredje|third|3|tre|three) {_WEEK}\b", 3),
        (rf"\b{_EVERY} (?:fjerde|fourth|4|fire|four) {_WEEK}\b", 4),
        (rf"\b{_EVERY} (?:{_OTHER}|other)\b{_NOT_MONTHLY}", 2),
        (rf"\b{_EVERY} (?:andre|second|2|2nd)\b{_NOT_MONTHLY}(?!.*{_MONTH})", 2),
    )
)
"""Pattern → every so many weeks. "Hver andre tirsdag" is every other, "… i måneden" the second."""
THIRD = re.compile(rf"\b{_EVERY} (tredje|third|fjerde|fourth|3|4) (?!.*{_MONTH})")
EVERY_DAY = re.compile(
    rf"(?:{_EVERY} dag|every day|alle dager|alle dagar|{_DAILY.replace(' ', '|')})"
)
MONTHLY = re.compile(rf"\b{_MONTH}")
SO_MANY_TIMES = re.compile(r"\b(?:ganger|gonger|times)\b")
OTHER_DAY = re.compile(rf"\b(?:{_OTHER} ?(?:hver|kvar)|every other) (dag|day|måned|månad|month)\b")
TIME = re.compile(r"\b(?:kl|klokka|klokken)\b|\d\d?[:.]\d\d")
TOKEN = re.compile(r"\d+(?:st|nd|rd|th)?|[^\W\d_]+|-")
