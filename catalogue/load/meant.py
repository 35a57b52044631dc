"""What was meant by a value that nothing reads: the only reading, the two there are, or none.

Every function gives texts that can stand instead. None guesses a fact: a missing digit, a day
that does not exist or another currency gives nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from catalogue import schedule, vocabulary
from catalogue.schedule import daywords
from catalogue.vocabulary import nearest_of

_DASHES = re.compile("[‐-―−]")
_WEEKDAY = re.compile(r"(?i)^(man|tir|tys|ons|tor|fre|lør|lau|søn|sun)\w*\.?,?\s+(?:den\s+)?(?=\d)")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\.?")
_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})\.?")
_SPELLED = re.compile(r"(\d{1,2})\.?\s*([^\W\d_]+)\.?,?\s*(\d{4}|\d{2})\.?")
_ENGLISH = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MIDNIGHT = re.compile(r"[T ]+00:00(?::00)?(?:\.0+)?Z?$")
_CLOCK = (
    r"(?:kl\.?|klokka|klokken|fra|til|at)?\s*(\d{1,2})"
    r"(?:\s*[:.,;h ]\s*(\d{2})|(?<=\d)(\d{2}))?(?::00)?"
)
_TIME = re.compile(rf"(?i){_CLOCK}\s*(?:h|t|u|uhr|presis)?\.?")
_HALF_DAY = re.compile(r"(?i)(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?")
_RANGE = re.compile(rf"(?i){_CLOCK}\s*(?:-|til)+\s*{_CLOCK}\.?")
_YES = re.compile(r"ja\W*|jada|jo|jepp|j|y|yes\W*|on|x|1|sann|true\W+|stemmer")
_NO = re.compile(r"nei\W*|neida|nope|n|no\W+|off|0|usann|ikke|false\W+")
_COUNTED = re.compile(
    r"(?i)(?:ca\.?|cirka|omtrent|rundt|om lag)?\s*(\d+)(?:[.,]0)?\s*"
    r"(?:stk|personer|deltakere|plasser|stykker|år|dager|dagar|min|minutter|meter|m|ganger|gang)?\.?"
)
_LETTER_DIGITS = str.maketrans("OoIl", "0011")
_PHONE_RUN = re.compile(r"\+?[(\dO][\dOoIl ().\u00a0-]*[\dOoIl]")
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_FRACTION = re.compile(r"[01]?[.,]\d+|[01](?![\d.,])")
ALL_YEAR = frozenset(("hele året", "heile året", "hele aret", "all year", "året rundt"))
"""What clubs write instead of a last day."""
_AT = re.compile(r"(?i)\s*(?:\(at\)|\[at\]|\{at\}|\(a\)|\(krøllalfa\)|\s+at\s+)\s*")
_DOT = re.compile(r"(?i)\s*(?:\(dot\)|\[dot\]|\(punktum\)|\s+dot\s+)\s*")
_HOST = re.compile(
    r"(?i)(?:[a-z0-9æøå](?:[a-z0-9æøå-]*[a-z0-9æøå])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?"
)


def without_curls(typed: str) -> str:
    """What stands between quotes that became a part of the text, or beside a single one."""
    found = re.fullmatch("[“”„‘‚’\"']?([^“”„‘‚’\"']*)[“”‘’\"']?", typed.strip())
    return found[1] if found else typed


def dates(typed: str) -> Sequence[str]:
    """ISO days: one where the text has one reading, two for 1/2/2026."""
    text = _DASHES.sub("-", _MIDNIGHT.sub("", typed.strip()))
    weekday = _WEEKDAY.match(text)
    text = text[weekday.end() :] if weekday else text
    found = list(dict.fromkeys(day for day in map(_day, _readings(text)) if day))
    if weekday:
        begins = weekday[1].casefold()[:2]
        found = [day for day in found if _WEEK[day.weekday()].count(begins)]
    return [day.isoformat() for day in found]


_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_WEEK = ("ma", "ti ty", "on", "to", "fr", "lø la", "sø su")


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    """(year, month, day), whether or not that day exists."""
    if found := _YEAR_FIRST.fullmatch(text) or _TOGETHER.fullmatch(text):
        yield int(found[1]), int(found[2]), int(found[3])
    elif found := _DAY_FIRST.fullmatch(text):
        year = _whole_year(found[4])
        yield year, int(found[3]), int(found[1])
        if found[2] in "-/":
            yield year, int(found[1]), int(found[3])
    elif (found := _SPELLED.fullmatch(text)) and (month := schedule.parse_month(found[2])):
        yield _whole_year(found[3]), month, int(found[1])
    elif (found := _ENGLISH.fullmatch(text)) and (month := schedule.parse_month(found[1])):
        yield int(found[3]), month, int(found[2])


def _whole_year(typed: str) -> int:
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def _day(reading: tuple[int, int, int]) -> dt.date | None:
    try:
        return dt.date(*reading)
    except ValueError:
        return None


def times(typed: str) -> Sequence[str]:
    """A time of day such as 18:30; nothing for "halv sju", which comes twice a day."""
    text = _DASHES.sub("-", typed.strip())
    if found := _HALF_DAY.fullmatch(text):
        hour = int(found[1]) % 12 + (12 if found[3].casefold() == "p" else 0)
        return _clock(hour, found[2]) if 1 <= int(found[1]) <= 12 else ()
    found = _TIME.fullmatch(text)
    return _clock(int(found[1]), found[2] or found[3]) if found else ()


def spans(typed: str) -> Sequence[tuple[str, str]]:
    """Start and end of "18-21"."""
    found = _RANGE.fullmatch(_DASHES.sub("-", typed.strip()))
    if not found:
        return ()
    start = _clock(int(found[1]), found[2] or found[3])
    end = _clock(int(found[4]), found[5] or found[6])
    return tuple(zip(start, end, strict=False))


def _clock(hour: int, minute: str | None) -> Sequence[str]:
    good = hour < 24 and int(minute or 0) < 60
    return (f"{hour:02}:{int(minute or 0):02}",) if good else ()


def flags(typed: str) -> Sequence[str]:
    """ja or nei."""
    text = typed.strip().casefold()
    if _YES.fullmatch(text):
        return ("ja",)
    return ("nei",) if _NO.fullmatch(text) else ()


def numbers(typed: str) -> Sequence[str]:
    """The only number of "ca. 12 personer"."""
    found = _COUNTED.fullmatch(typed.strip())
    return (found[1],) if found else ()


def phones(typed: str) -> Sequence[str]:
    """The numbers in a text; each has to be one that can be rung, which the caller checks."""
    text = _DASHES.sub("-", typed)
    parts = re.split(r"[/;,|]|\beller\b|\bog\b", text)
    runs = [run[0].strip(" .-") for part in parts for run in _PHONE_RUN.finditer(part)]
    found = [run.translate(_LETTER_DIGITS) for run in runs if sum(map(str.isdigit, run)) > 2]
    return tuple(re.sub(r"^00(?=[1-9])", "+", run) for run in found)


def mails(typed: str) -> Sequence[str]:
    """The addresses in a text; spaces and commas within the only one are slips."""
    text = _DOT.sub(".", _AT.sub("@", typed.strip()))
    if text.count("@") == 1 and not re.search(r"[<(]", text):
        text = re.sub(r"(?i)^(mailto|e-?post|mail)\s*:\s*", "", text)
        text = re.sub(r"\s*([@.])\s*", r"\1", re.sub(r"\.{2,}", ".", text)).rstrip(".,;")
        text = re.sub(r",\s*(?=[a-z]{2,}$)", ".", text)
    return tuple(dict.fromkeys(hit[0].rstrip(".") for hit in _MAIL.finditer(text)))


def addresses(typed: str) -> Sequence[str]:
    """A web address with https:// in front, without what stands around it."""
    text = typed.strip().strip("<>\"'()[] ").rstrip(".,;")
    if linked := re.search(r"\]\((https?://[^\s)]+)", typed):
        text = linked[1]
    bare = re.sub(
        r"(?i)^(?:h?t{1,3}ps?|[htps]{3,6}(?=[:;]?\s*/))\s*[:;]?\s*[/\\]{0,3}\s*", "", text
    )
    return ("https://" + bare,) if _HOST.fullmatch(bare) else ()


def several(name: str, typed: str) -> Sequence[str]:
    """The values of "vipps og kontant", where every part is one; else nothing."""
    for pattern in (r"\s*[,;/+&]\s*|\s+(?:og|and|eller|or)\s+", r"\s+"):
        parts = [part for part in re.split(pattern, typed.strip(" ()[].")) if part]
        if len(parts) > 1 and all(vocabulary.find(name, part) for part in parts):
            return parts
    return ()


def days(typed: str) -> Sequence[str]:
    """Days of the week without a slip of the finger; the few that are equally near."""
    read = schedule.parse_every(typed)
    if isinstance(read, schedule.Every) or read.reason != "unknown-word" or not read.word:
        return ()
    near = nearest_of(read.word, {day: day for day in daywords.DAYS})
    if not near:
        return (read.suggestion,) if read.suggestion else ()
    text = typed.casefold()
    return [text.replace(read.word, day) for day in near if read.word in text]


def months(typed: str) -> Sequence[str]:
    """A month without a slip of the finger."""
    known = {word: str(number) for word, number in daywords.MONTH_WORDS.items() if len(word) > 3}
    return [_MONTHS[int(number) - 1] for number in nearest_of(typed.casefold().strip(" ."), known)]


def both_prices(typed: str) -> Sequence[str]:
    """1.200 as one thousand two hundred, and as one and a fifth."""
    digits = re.sub(r"[^\d.,]", "", typed)
    *rest, last = re.split("[.,]", digits)
    return ("".join((*rest, last)), f"{''.join(rest)}.{last[:2]}")


def kinds_of_price(typed: str) -> Iterator[tuple[str, str]]:
    """(kind, number) of "300 kr per år"."""
    found = re.fullmatch(
        r"(?i)(?:kr\.?\s*)?(\d[\d \u00a0]*(?:[.,]\d{1,2})?)"
        r"(?:\s*(?:,-|,–|kroner|kr\.?|nok))*\s*(.*)",
        typed.strip(),
    )
    if found:
        rest = found[2].strip(" /.,-")
        known = (said for said in (rest, f"per {rest}") if vocabulary.find("cost_kind", said))
        for said in known:
            yield said, found[1].strip()


def fractions(typed: str) -> Sequence[str]:
    """Two numbers in brackets from "0.5, 0.3"."""
    parts = [part.replace(",", ".") for part in _FRACTION.findall(typed)]
    left = _FRACTION.sub("", typed).strip(" ,;x[]")
    return (f"[{', '.join(parts)}]",) if len(parts) == 2 and not left else ()


def ages(typed: str) -> str:
    """Fields from "18-30", "60+" and "fra 16 år"; "" for anything else."""
    text = _DASHES.sub("-", typed.strip().casefold())
    if found := re.fullmatch(r"(?:fra )?(\d{1,3})\s*(?:-|til)\s*(\d{1,3})(?: år)?", text):
        return f"{{min: {found[1]}, max: {found[2]}}}"
    if found := re.fullmatch(r"(?:fra )?(\d{1,3})\s*(\+|år og oppover|og oppover)", text):
        return f"{{min: {found[1]}}}"
    found = re.fullmatch(r"fra (\d{1,3})(?: år)?", text)
    return f"{{min: {found[1]}}}" if found else ""
