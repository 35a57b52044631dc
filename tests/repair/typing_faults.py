"""Good listings broken as people break them: one slip each, and what was meant stays known.

Deterministic: the same seed makes the same cases. How often a kind occurs follows what public
histories show (duplicate fields first, then quotes, colons and indents) and what this format asks.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Break = Callable[[str, random.Random], str | tuple[str, str] | None]
"""A good listing → a broken one; with a second text where that is what was meant; None where the
listing has nothing to break."""


@dataclass(frozen=True)
class Case:
    """One broken listing."""

    kind: str
    path: str
    broken: str
    meant: str


def _pick(pattern: str, text: str, rng: random.Random) -> re.Match[str] | None:
    hits = list(re.finditer(pattern, text, re.MULTILINE))
    return rng.choice(hits) if hits else None


def _swap(text: str, hit: re.Match[str], new: str, group: int = 0) -> str:
    return text[: hit.start(group)] + new + text[hit.end(group) :]


def instead(pattern: str, new: str | Callable[[re.Match[str], random.Random], str]) -> Break:
    """Replaces group 1 (or the whole) of one hit of a pattern."""

    def broken(text: str, rng: random.Random) -> str | None:
        hit = _pick(pattern, text, rng)
        if hit is None:
            return None
        words = new if isinstance(new, str) else new(hit, rng)
        return _swap(text, hit, words, 1 if hit.re.groups else 0)

    return broken


def named(old: str, *new: str) -> Break:
    """One field under another name."""
    return instead(rf"^(?:\s*(?:- )?)({old}):(?= |$)", lambda hit, rng: rng.choice(new))


def slip(word: str, rng: random.Random) -> str:
    """A word with a slip of the finger: a letter lost, doubled, swapped or wrong."""
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
            word[:at] + rng.choice("abdefgiklmnoprstuv") + word[at + 1 :],
        )
    )


# --- fields ------------------------------------------------------------------------------------


def misspelt_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:- )?([a-z_]{6,}):", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def capital_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^([a-z_]{4,}):", text, rng)
    return hit and _swap(text, hit, rng.choice((hit[1].capitalize(), hit[1].upper())), 1)


def hyphen_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*([a-z]+_[a-z_]+):", text, rng)
    return hit and _swap(text, hit, hit[1].replace("_", rng.choice(("-", " ", ""))), 1)


def doubled_same(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]+: \S.*$", text, rng)
    return hit and text.rstrip("\n") + "\n" + hit[0] + "\n"


def doubled_old(text: str, rng: random.Random) -> str | None:
    """A line copied and changed, the old one left standing."""
    old = {
        "title": "Gammelt navn",
        "summary": "Den gamle teksten.",
        "energy": "middels",
        "usual_number": "9",
        "place": "kulturhuset",
        "joining": "påmelding",
        "come_back": "Du kan komme når du vil.",
    }
    hit = _pick(rf"^({'|'.join(old)}): .*\n", text, rng)
    if hit is None:
        return None
    stale = f"{hit[1]}: {old[hit[1]]}\n"
    return _swap(text, hit, rng.choice((stale + hit[0], hit[0] + stale)))


def doubled_inside(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^ +(?:phone|role|end|hours|start): .*\n", text, rng)
    name = hit[0].strip().partition(":")[0] if hit else ""
    stale = {"phone": '"00 00 00 99"', "end": '"23:30"', "start": '"07:30"'}.get(name, "gammelt")
    return hit and _swap(text, hit, hit[0] + re.sub(r": .*", f": {stale}", hit[0]))


def doubled_in_braces(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\{kind: [^{},]+, nok: (\d+)\}", text, rng)
    return hit and _swap(text, hit, hit[0][:-1] + f", nok: {int(hit[1]) + 50}}}")


def norwegian_around_a_group(text: str, rng: random.Random) -> str | None:
    """``kontakt`` and what belongs below it, with another field in Norwegian right after."""
    group = re.search(r"^contact:\n(?: .*\n)+", text, re.MULTILINE)
    other = _pick(r"^(drawing|verified|place|website): .*\n", text, rng)
    if group is None or other is None:
        return None
    said = {"drawing": ("tegning", "Drawing"), "verified": ("bekreftet",)}
    said |= {"place": ("sted", "Place"), "website": ("nettside",)}
    first = group[0].replace("contact", rng.choice(("kontakt", "Contact")), 1)
    moved = other[0].replace(other[1], rng.choice(said[other[1]]), 1)
    rest = text.replace(other[0], "", 1)
    return rest.replace(group[0], first + moved, 1)


# --- closed lists ------------------------------------------------------------------------------


def misspelt_choice(text: str, rng: random.Random) -> str | None:
    hit = _pick(
        r"^(?:category|energy|sound|joining|setting|words|group_size): (\w{5,}.*)$", text, rng
    )
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def misspelt_in_list(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:pay|support|gives|open_to|subsidy): \[([\w-]{5,})", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def shouted_choice(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:energy|sound|setting|words): (\w+)$", text, rng)
    return hit and _swap(text, hit, hit[1].upper() + rng.choice(("!", ".", "")), 1)


def no_commas(text: str, rng: random.Random) -> str | None:
    hit = _pick(
        r"^(?:pay|support|gives|languages_spoken): \[(\w[\w-]*(?:, \w[\w-]*)+)\]", text, rng
    )
    return hit and _swap(text, hit, hit[1].replace(", ", " "), 1)


def list_as_text(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:pay|support|gives|subsidy): (\[\w[\w-]*(?:, \w[\w-]*)+\])", text, rng)
    return hit and _swap(text, hit, hit[1][1:-1].replace(", ", rng.choice((", ", " og "))), 1)


def choice_as_list(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:energy|sound|joining|setting|words|category): ([^\[\],\n]+)$", text, rng)
    return hit and _swap(text, hit, f"[{hit[1]}]", 1)


# --- quotes, colons, signs ---------------------------------------------------------------------


def colon_in_text(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(title|summary|come_back|food): ([^\"'{\[|>\n:#]+)$", text, rng)
    if hit is None:
        return None
    said = f"Merk: {hit[2][0].lower()}{hit[2][1:]}"
    return _swap(text, hit, said, 2), _swap(text, hit, f'"{said}"', 2)


def colon_in_step(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^  - text: ([^\"'{\[|>\n:#]+)$", text, rng)
    if hit is None:
        return None
    said = f"Først: {hit[1]}"
    return _swap(text, hit, said, 1), _swap(text, hit, f'"{said}"', 1)


def colon_in_braces(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^title: ([^\"'{\[|>\n:#,]+)$", text, rng)
    if hit is None:
        return None
    said = f"{hit[1]}: for alle"
    return _swap(text, hit, f"{{nb: {said}}}", 1), _swap(text, hit, f'{{nb: "{said}"}}', 1)


def comma_in_braces(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:title|meet_at|summary): ([^\"'{\[|>\n:#,]+)$", text, rng)
    if hit is None:
        return None
    said = f"{hit[1].rstrip('.')}, kaffe og prat"
    return _swap(text, hit, f"{{nb: {said}}}", 1), _swap(text, hit, f'{{nb: "{said}"}}', 1)


def colon_at_end(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^title: ([^\"'{\[|>\n:#]+)$", text, rng)
    if hit is None:
        return None
    return _swap(text, hit, hit[1] + ":", 1), _swap(text, hit, f'"{hit[1]}:"', 1)


def number_sign(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:title|summary): ([^\"'{\[|>\n:#]+)$", text, rng)
    if hit is None:
        return None
    said = f"{hit[1].rstrip('.')} #{rng.randrange(2, 9)}"
    return _swap(text, hit, said, 1), _swap(text, hit, f'"{said}"', 1)


def sign_first(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:title|summary|food): ([^\"'{\[|>\n:#]+)$", text, rng)
    if hit is None:
        return None
    said = rng.choice("@%*&!`") + hit[1]
    return _swap(text, hit, said, 1), _swap(text, hit, f'"{said}"', 1)


def quote_inside(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:title|summary|come_back): ([^\"'{\[|>\n:#]+) (\S+)$", text, rng)
    if hit is None:
        return None
    said = f'"{hit[1]}" {hit[2]}'
    whole = hit.start(1), hit.end(2)
    return (
        text[: whole[0]] + said + text[whole[1] :],
        text[: whole[0]] + f"'{said}'" + text[whole[1] :],
    )


def unclosed_quote(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:- )?[a-z_]+: \"[^\"\n]+(\")$", text, rng)
    return hit and _swap(text, hit, "", 1)


def unclosed_quote_in_braces(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\{[^{}\n]*\"[^\"\n{}]+(\")[^{}\n]*\}", text, rng)
    return hit and _swap(text, hit, "", 1)


def unclosed_quote_before_another(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\{[^{}\n]*: \"[^\"\n{}]+(\"), [a-z_]+: \"[^\"\n]+\"", text, rng)
    return hit and _swap(text, hit, "", 1)


def git_conflict(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(title|summary|place|joining|energy): .*\n", text, rng)
    if hit is None:
        return None
    versions = [hit[0], f"{hit[1]}: noe helt annet\n"]
    rng.shuffle(versions)
    return _swap(text, hit, f"<<<<<<< HEAD\n{versions[0]}=======\n{versions[1]}>>>>>>> fra-laget\n")


def quote_without_start(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:phone|code|start|end): (\")[^\"\n]+\"$", text, rng)
    return hit and _swap(text, hit, "", 1)


def curly_quotes(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:- )?(?:phone|start|end|code|text): (\"([^\"\n{]+)\")$", text, rng)
    left, right = rng.choice(("“”", "„“", "””", "‘’"))
    return hit and _swap(text, hit, left + hit[2] + right, 1)


def curly_title(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary): ([^\"'{\[|>\n:#]+)$", text, rng)
    return hit and _swap(text, hit, f"“{hit[1]}”", 1)


def unclosed_bracket(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]+: \[[^\[\]{}\n]+(\])$", text, rng)
    return hit and _swap(text, hit, "", 1)


def unclosed_brace(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:- |[a-z_]+: )\{[^{}\n]+(\})$", text, rng)
    return hit and _swap(text, hit, "", 1)


def wrong_closer(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]+: \[[^\[\]{}\n]+(\])$", text, rng)
    return hit and _swap(text, hit, rng.choice("})"), 1)


def double_comma(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]+: \[[^\[\]{}\n,]+(,) ", text, rng)
    return hit and _swap(text, hit, ",,", 1)


def missing_comma_in_braces(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\{[^{}\n]*\"(,) \w+: [^{}\n]*\}", text, rng)
    return hit and _swap(text, hit, "", 1)


def null_word(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:come_back|food|usual_number|energy|sound): (.*)\n", text, rng)
    if hit is None:
        return None
    return _swap(text, hit, rng.choice(("null", "~")), 1), _swap(text, hit, "")


# --- spaces, lines, dashes ---------------------------------------------------------------------


def no_space_after_colon(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*(?:- )?[a-z_]+:( )[^\s\[{\"']", text, rng)
    return hit and _swap(text, hit, "", 1)


def no_space_in_braces(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"[{,] ?\w+:( )[\w]+[,}]", text, rng)
    return hit and _swap(text, hit, "", 1)


def equals_sign(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]+(: )[^\[{\n]+$", text, rng)
    return hit and _swap(text, hit, rng.choice((" = ", "=", "; ")), 1)


def no_colon(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:place|energy|sound|code|setting|category)(:) [^\[{\n]+$", text, rng)
    return hit and _swap(text, hit, "", 1)


def tab_indent(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(  )(?! *- )[a-z_]+: ", text, rng)
    return hit and _swap(text, hit, "\t", 1)


def tabs_everywhere(text: str, rng: random.Random) -> str | None:
    made = re.sub(r"^(?:  )+", lambda hit: "\t" * (len(hit[0]) // 2), text, flags=re.MULTILINE)
    return made if made != text else None


def tab_after_colon(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*[a-z_]+:( )\S", text, rng)
    return hit and _swap(text, hit, rng.choice(("\t", " \t")), 1)


def tab_at_end(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\S(?=\n)", text, rng)
    return hit and _swap(text, hit, hit[0] + "\t\t")


def one_space_more(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^()    [a-z_]+: ", text, rng)
    return hit and _swap(text, hit, " ", 1)


def one_space_less(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^( )   [a-z_]+: ", text, rng)
    return hit and _swap(text, hit, "", 1)


def indented_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"(?<=\w\n)()(?:place|energy|sound|code|setting|category|joining): ", text, rng)
    return hit and _swap(text, hit, rng.choice((" ", "  ")), 1)


def fallen_out(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(    )(?:hours|phone|sms|email|first_name): .*\n(?=\S|\Z)", text, rng)
    return hit and _swap(text, hit, "", 1)


def missing_dash(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"(?<=^schedule:\n)  (- )every: .*\n((?:    \w.*\n)+)(?=\S)", text, rng)
    return hit and _swap(text, hit, "  ", 1)


def schedule_without_list(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"(?<=^schedule:\n)  - every: .*\n(?:    \w.*\n)+(?=\S)", text, rng)
    return hit and _swap(text, hit, re.sub(r"^(?:    |  - )", "  ", hit[0], flags=re.MULTILINE))


def price_without_list(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^cost: (\[\{[^\[\]{}]+\}\])$", text, rng)
    return hit and _swap(text, hit, hit[1][1:-1], 1)


def list_around_fields(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:verified|age|companion): (\{[^{}\n]+\})$", text, rng)
    return hit and _swap(text, hit, f"[{hit[1]}]", 1)


def dash_before_fields(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^  inclusion:\n    (\w)", text, rng)
    if hit is None:
        return None
    block = re.search(r"^  inclusion:\n((?:    .*\n)+)", text, re.MULTILINE)
    assert block
    moved = "".join(
        f"    - {line[4:]}" if not number else f"  {line}"
        for number, line in enumerate(block[1].splitlines(keepends=True))
    )
    return _swap(text, block, moved, 1)


def without_inclusion(text: str, rng: random.Random) -> str | None:
    block = re.search(r"^  inclusion:\n((?:    .*\n)+)", text, re.MULTILINE)
    return block and _swap(text, block, re.sub("^  ", "", block[1], flags=re.MULTILINE))


def empty_entry(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(  )- (?:text: )?\w.*\n", text, rng)
    return hit and text[: hit.start()] + "  -\n" + text[hit.start() :]


def broken_line(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^(?:summary|come_back): [^\"'{\[|>\n:#]{12,}?( )\w[^\"'{\[|>\n:#]+$", text, rng)
    return (_swap(text, hit, "\n", 1), text) if hit else None


def mail_below(text: str, rng: random.Random) -> str:
    line = rng.choice(("Hilsen Kari i styret", "Sendt fra min iPhone", "Mvh Per"))
    return text.rstrip("\n") + f"\n\n{line}\n"


def mail_above(text: str, rng: random.Random) -> str:
    return rng.choice(("Hei, her er aktiviteten vår!", "Se under")) + "\n" + text


def long_dash_line(text: str, rng: random.Random) -> str:
    return rng.choice(("—", "–––", "—-", "----", "———")) + "\n" + text


def three_dashes_below(text: str, rng: random.Random) -> str:
    cut = text.rstrip("\n").rfind("\n")
    return text[: cut + 1] + "---\n" + text[cut + 1 :]


def whole_file_as_list(text: str, rng: random.Random) -> str:
    rows = text.splitlines()
    start = next(n for n, row in enumerate(rows) if row and not row.startswith("#"))
    rows = [
        ("- " if number == start else "  ") + row if row else row for number, row in enumerate(rows)
    ]
    return "\n".join(rows) + "\n"


# --- invisible ---------------------------------------------------------------------------------


def hard_space_in_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^[a-z_]{4,}()(?=:)", text, rng)
    return hit and _swap(text, hit, "\u00a0", 1)


def hard_space_after_colon(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary|place|energy|sound|setting):( )\w", text, rng)
    return hit and _swap(text, hit, "\u00a0", 1)


def hard_space_indent(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(  )(?:  )?[a-z_]+: ", text, rng)
    return hit and _swap(text, hit, "\u00a0\u00a0", 1)


def zero_width(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary|place): \w\w()", text, rng)
    return hit and _swap(text, hit, "\u200b", 1)


def zero_width_in_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\w\w()\w+:", text, rng)
    return hit and _swap(text, hit, "\u200b", 1)


def control_character(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary): \w+() ", text, rng)
    return hit and _swap(text, hit, rng.choice("\x07\x1b\x08\x7f"), 1)


def word_line_break(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:summary|come_back): \w+( )\w", text, rng)
    return hit and _swap(text, hit, rng.choice("\x0b\u2028"), 1)


def turned_text(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary): ()\w", text, rng)
    return hit and _swap(text, hit, rng.choice("\u202e\u2067"), 1)


def wrong_conversion(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:title|summary|come_back): (\w.*[æøå].*)$", text, rng)
    return hit and _swap(text, hit, hit[1].encode().decode("cp1252", errors="replace"), 1)


# --- days and hours ----------------------------------------------------------------------------

_DAY = r"^\s*(?:first|last|valid_until): (\d{4})-(\d\d)-(\d\d)$"


def _dated(make: Callable[[str, str, str], str]) -> Break:
    def broken(text: str, rng: random.Random) -> str | None:
        hit = _pick(_DAY, text, rng)
        if hit is None:
            return None
        return text[: hit.start(1)] + make(hit[1], hit[2], hit[3]) + text[hit.end(3) :]

    return broken


def day_with_weekday(text: str, rng: random.Random) -> str | None:
    hit = _pick(_DAY, text, rng)
    if hit is None:
        return None
    day = dt.date(int(hit[1]), int(hit[2]), int(hit[3]))
    names = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    said = f"{names[day.weekday()]} {day.day}.{day.month}.{day.year}"
    return text[: hit.start(1)] + said + text[hit.end(3) :]


_HOUR = r"^\s*(?:start|end): (\"(\d\d):(\d\d)\")$"


def _timed(make: Callable[[str, str], str]) -> Break:
    def broken(text: str, rng: random.Random) -> str | None:
        hit = _pick(_HOUR, text, rng)
        return hit and _swap(text, hit, make(hit[2], hit[3]), 1)

    return broken


def time_span(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^( +)start: \"(\d\d):(\d\d)\"\n\1end: \"(\d\d):(\d\d)\"\n", text, rng)
    if hit is None:
        return None
    dash = rng.choice(("-", "–", " - ", "—", " til "))
    said = f"{hit[2]}:{hit[3]}{dash}{hit[4]}:{hit[5]}"
    if hit[3] == hit[5] == "00":
        said = rng.choice((said, f"kl {hit[2]}{dash}{hit[4]}", f"{hit[2]}{dash}{hit[4]}"))
    return _swap(text, hit, f"{hit[1]}start: {said}\n")


def time_with_day(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*- every: ((?:\w+ )?\w+dag)\n +start: \"(\d\d):(\d\d)\"", text, rng)
    return hit and _swap(text, hit, f"{hit[1]} kl. {hit[2]}.{hit[3]}", 1)


def misspelt_day(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*- every: (?:\w+ )?(\w+dag)$", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def misspelt_month(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"months: \[(\w{5,})", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


# --- people, prices, references ----------------------------------------------------------------

_PHONE = r"^\s*(?:phone|sms): (\"(00 00 00 \d\d)\")$"


def _phoned(make: Callable[[str], str]) -> Break:
    def broken(text: str, rng: random.Random) -> str | None:
        hit = _pick(_PHONE, text, rng)
        return hit and _swap(text, hit, make(hit[2]), 1)

    return broken


def _priced(make: Callable[[str], str]) -> Break:
    def broken(text: str, rng: random.Random) -> str | None:
        hit = _pick(r"nok: (\d+)", text, rng)
        return hit and _swap(text, hit, make(hit[1]), 1)

    return broken


def price_as_text(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^cost: (\[\{kind: (per \w+), nok: (\d+)\}\])$", text, rng)
    said = rng.choice(("{n} kr {k}", "kr {n} {k}", "{n},- {k}", "{n},- kr {k}", "{n} kroner {k}"))
    return hit and _swap(text, hit, said.format(n=hit[3], k=hit[2]), 1)


def whole_year_as_last_day(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"\b(last: \d{4}-\d\d-\d\d)(?=[,}\n])", text, rng)
    if hit is None:
        return None
    said = f"last: {rng.choice(('hele året', 'Heile året', 'året rundt'))}"
    between = ", " if "{" in text[text.rfind("\n", 0, hit.start()) : hit.start()] else ""
    told = f"year_round: true{between}" if between and rng.random() < 0.5 else ""
    return _swap(text, hit, told + said, 1), _swap(text, hit, "year_round: true", 1)


def drawing_by_what_it_shows(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^drawing: (.*)$", text, rng)
    if hit is None:
        return None
    typed, name = rng.choice((("hund", "dog-walk"), ("tandem", "cycling-tour")))
    return _swap(text, hit, typed, 1), _swap(text, hit, name, 1)


def free_misspelt(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^cost: (\[\{kind: (?:gratis|free)\}\]|gratis)$", text, rng)
    if hit is None:
        return None
    return _swap(text, hit, rng.choice(("grattis", "gratiss", "gratid")), 1), text


def bigger_price(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"nok: (\d+)", text, rng)
    if hit is None:
        return None
    return _swap(text, hit, "1.200", 1), _swap(text, hit, "1200", 1)


def place_by_name(text: str, rng: random.Random) -> str | None:
    names = {
        "kulturhuset": "Eksempelvik kulturhus",
        "biblioteket": "Eksempelvik folkebibliotek",
        "treningshuset": "Treningshuset",
        "frivilligsentralen": "Frivilligsentralen",
        "gamle-brygge": "Gamle brygge",
    }
    hit = _pick(rf"^place: ({'|'.join(names)})$", text, rng)
    return hit and _swap(text, hit, names[hit[1]], 1)


def misspelt_place(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^place: ([a-z-]{5,})$", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def misspelt_drawing(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"drawing: ([a-zæøå-]{5,})", text, rng)
    return hit and _swap(text, hit, slip(hit[1], rng), 1)


def picture_name(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"file: ([\w-]+)\.(jpg|png)", text, rng)
    if hit is None:
        return None
    other = rng.choice(
        (
            f"{hit[1].upper()}.JPG",
            f"{hit[1].capitalize()}.{hit[2]}",
            f"{hit[1]}.jpeg",
            f"{slip(hit[1], rng)}.{hit[2]}",
            f"bilder/{hit[1]}.{hit[2]}",
            f"'C:\\bilder\\{hit[1]}.{hit[2]}'",
        )
    )
    return text[: hit.start(1)] + other + text[hit.end(2) :]


def language_tag(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"[{ ](nb|en): ", text, rng)
    wrong = {"nb": ("no", "nb-NO", "norsk"), "en": ("eng", "en-GB", "english", "engelsk")}
    return hit and _swap(text, hit, rng.choice(wrong[hit[1]]), 1)


def language_in_list(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"languages(?:_spoken)?: \[(nb)", text, rng)
    return hit and _swap(text, hit, rng.choice(("no", "nor", "nb-NO")), 1)


def flag_word(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^\s*\w+: (ja|nei|true|false|yes|no)$", text, rng)
    if hit is None:
        return None
    good = hit[1] in ("ja", "true", "yes")
    words = (
        ("ja!", "Ja.", "jada", "x", "1", "on", "y") if good else ("Nei.", "nope", "0", "off", "n")
    )
    return _swap(text, hit, rng.choice(words), 1)


def counted(text: str, rng: random.Random) -> str | None:
    hit = _pick(
        r"^\s*(usual_number|first_free_times|days_ahead|arrive_min_early): (\d+)$", text, rng
    )
    if hit is None:
        return None
    unit = {"usual_number": "personer", "first_free_times": "ganger", "days_ahead": "dager"}
    said = f"{hit[2]} {unit.get(hit[1], 'minutter')}"
    return _swap(text, hit, rng.choice((said, f"ca. {hit[2]}", f"{hit[2]},0")), 2)


def age_as_text(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^age: (\{min: (\d+), max: (\d+)\})$", text, rng)
    if hit is None:
        return None
    said = rng.choice(("{a}-{b}", "{a}–{b} år", "fra {a} til {b}")).format(a=hit[2], b=hit[3])
    return _swap(text, hit, said, 1)


def ages_swapped(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^age: \{min: (\d+), max: (\d+)\}$", text, rng)
    return hit and _swap(text, hit, f"age: {{min: {hit[2]}, max: {hit[1]}}}")


def age_and_up(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^age: (\{min: (\d+)\})$", text, rng)
    return hit and _swap(text, hit, rng.choice((f"{hit[2]}+", f"fra {hit[2]} år")), 1)


def verified_as_day(text: str, rng: random.Random) -> tuple[str, str] | None:
    hit = _pick(r"^verified: (\{date: (\S+?)[,}].*)$", text, rng)
    if hit is None:
        return None
    return _swap(text, hit, hit[2], 1), _swap(text, hit, f"{{date: {hit[2]}}}", 1)


def placeholder(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"\{(contact)\}", text, rng)
    return hit and _swap(text, hit, rng.choice(("kontakt", "navn", "Contact", "kontakten")), 1)


def title_line_break(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^title: (\w[^\n:{\"']*? \w[^\n:{\"']*)$", text, rng)
    return hit and _swap(text, hit, '"' + hit[1].replace(" ", "\\n", 1) + '"', 1)


def backslash(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"file: ([\w-]+\.(?:jpg|png))", text, rng)
    return hit and _swap(text, hit, f'"C:\\kor\\{hit[1]}"', 1)


# --- what nobody can mend for them -------------------------------------------------------------


def half_a_phone(text: str, rng: random.Random) -> str | None:
    return _phoned(lambda number: number.replace(" ", "")[:4])(text, rng)  # type: ignore[return-value]


def day_that_is_not(text: str, rng: random.Random) -> str | None:
    return _dated(lambda y, m, d: f"{y}-13-{d}")(text, rng)  # type: ignore[return-value]


def lost_field(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:category|summary|place): .*\n", text, rng)
    return hit and _swap(text, hit, "")


def unheard_of_choice(text: str, rng: random.Random) -> str | None:
    hit = _pick(r"^(?:energy|sound|joining|setting): (.*)$", text, rng)
    return hit and _swap(text, hit, rng.choice(("vet ikke", "kommer an på", "xyz")), 1)


KINDS: tuple[tuple[str, int, Break], ...] = (
    # Duplicate fields: the commonest fault of all in public histories.
    ("field twice, copied and changed", 26, doubled_old),
    ("field twice, both the same", 14, doubled_same),
    ("field twice inside a group", 12, doubled_inside),
    ("field twice in braces", 5, doubled_in_braces),
    # Quotes, colons and signs come next.
    ("colon in a text", 12, colon_in_text),
    ("colon in a step", 8, colon_in_step),
    ("colon in a text in braces", 6, colon_in_braces),
    ("comma in a text in braces", 6, comma_in_braces),
    ("colon at the end", 4, colon_at_end),
    ("quote never closed", 10, unclosed_quote),
    ("quote never closed in braces", 6, unclosed_quote_in_braces),
    ("quote never closed before another text in braces", 4, unclosed_quote_before_another),
    ("closing quote only", 3, quote_without_start),
    ("quote inside a text", 6, quote_inside),
    ("curly quotes around a number", 8, curly_quotes),
    ("curly quotes around a text", 5, curly_title),
    ("number sign in a text", 6, number_sign),
    ("sign first in a text", 6, sign_first),
    ("bracket never closed", 6, unclosed_bracket),
    ("brace never closed", 6, unclosed_brace),
    ("bracket closed by another sign", 3, wrong_closer),
    ("two commas", 3, double_comma),
    ("no comma in braces", 4, missing_comma_in_braces),
    ("null for nothing", 4, null_word),
    ("backslash in quotes", 2, backslash),
    # Spaces and lines.
    ("no space after the colon", 8, no_space_after_colon),
    ("no space after the colon in braces", 5, no_space_in_braces),
    ("equals sign for the colon", 4, equals_sign),
    ("no colon", 4, no_colon),
    ("tab as indent", 6, tab_indent),
    ("tabs everywhere", 3, tabs_everywhere),
    ("tab after the colon", 4, tab_after_colon),
    ("tab at the end of a line", 3, tab_at_end),
    ("one space too many", 7, one_space_more),
    ("one space too few", 7, one_space_less),
    ("field of the file indented", 6, indented_field),
    ("field fallen out of its group", 5, fallen_out),
    ("hyphen of a list missing", 4, missing_dash),
    ("schedule without hyphen", 5, schedule_without_list),
    ("price without brackets", 4, price_without_list),
    ("brackets around fields", 4, list_around_fields),
    ("hyphen before fields", 3, dash_before_fields),
    ("contact without inclusion", 4, without_inclusion),
    ("empty entry", 3, empty_entry),
    ("text broken over two lines", 4, broken_line),
    ("text of a mail below", 4, mail_below),
    ("text of a mail above", 3, mail_above),
    ("both versions of a git conflict", 5, git_conflict),
    ("long dash for three hyphens", 4, long_dash_line),
    ("three hyphens in the middle", 3, three_dashes_below),
    ("whole file as a list", 2, whole_file_as_list),
    # Names of fields.
    ("field misspelt", 14, misspelt_field),
    ("field with a capital", 5, capital_field),
    ("field with a hyphen or space", 4, hyphen_field),
    ("tittel", 2, named("title", "tittel", "navn på aktivitet", "Tittel")),
    ("sammendrag", 2, named("summary", "sammendrag", "samandrag")),
    ("kategori", 2, named("category", "kategori")),
    ("sted", 2, named("place", "sted", "stad", "hvor")),
    ("tid", 2, named("schedule", "tid", "tider", "når")),
    ("pris", 2, named("cost", "pris", "price")),
    ("kontakt", 2, named("contact", "kontakt", "kontaktperson")),
    ("two names in Norwegian around a group", 12, norwegian_around_a_group),
    ("telefon", 3, named("phone", "telefon", "tlf", "mobil", "Telefon")),
    ("epost", 1, named("email", "epost", "e-post", "mail")),
    ("rolle, fornavn", 3, named("first_name", "fornavn", "navn")),
    ("slutt, til", 2, named("end", "slutt", "til")),
    ("siste", 2, named("last", "siste", "siste gang")),
    ("språk", 1, named("languages_spoken", "språk")),
    ("tegning", 2, named("drawing", "tegning")),
    ("samtykke", 2, named("consent", "samtykke")),
    # Words of closed lists.
    ("choice misspelt", 12, misspelt_choice),
    ("choice misspelt in a list", 8, misspelt_in_list),
    ("choice in capitals with a full stop", 4, shouted_choice),
    ("list without commas", 5, no_commas),
    ("list as a text", 5, list_as_text),
    ("choice as a list", 4, choice_as_list),
    ("ja and nei in other words", 6, flag_word),
    ("number with its unit", 5, counted),
    # Days and hours.
    ("day as 2.11.26", 4, _dated(lambda y, m, d: f"{int(d)}.{int(m)}.{y[2:]}")),
    ("day as 2026/11/02", 3, _dated(lambda y, m, d: f"{y}/{m}/{d}")),
    ("day as 2026.11.02", 2, _dated(lambda y, m, d: f"{y}.{m}.{d}")),
    ("day as 02/11/2026", 3, _dated(lambda y, m, d: f"{d}/{m}/{y}")),
    ("day as 20261102", 2, _dated(lambda y, m, d: f"{y}{m}{d}")),
    ("day with a long dash", 2, _dated(lambda y, m, d: f"{y}–{m}–{d}")),
    ("day with its weekday", 3, day_with_weekday),
    ("time as 1800", 4, _timed(lambda h, m: f"{h}{m}")),
    ("time as 18,00", 3, _timed(lambda h, m: f"{h},{m}")),
    ("time as 18:00:00", 2, _timed(lambda h, m: f'"{h}:{m}:00"')),
    ("time as 18;00", 2, _timed(lambda h, m: f"{h};{m}")),
    (
        "time as 6pm",
        2,
        _timed(lambda h, m: f"{(int(h) - 1) % 12 + 1}:{m} {'pm' if int(h) > 11 else 'am'}"),
    ),
    ("time as 18h", 1, _timed(lambda h, m: f"{h}h{m}")),
    ("start and end in one", 6, time_span),
    ("time beside the day", 4, time_with_day),
    ("day of the week misspelt", 6, misspelt_day),
    ("month misspelt", 2, misspelt_month),
    # People and prices.
    ("phone with its name", 4, _phoned(lambda number: f'"tlf. {number}"')),
    (
        "phone with letters for zeros",
        2,
        _phoned(lambda number: f'"{number.replace("00", "OO", 1)}"'),
    ),
    ("phone with a remark", 3, _phoned(lambda number: f'"{number} (etter kl. 16)"')),
    ("price in brackets as text", 4, price_as_text),
    ("the whole year for a last day", 4, whole_year_as_last_day),
    ("gratis misspelt", 2, free_misspelt),
    ("price with a minus", 2, _priced(lambda number: f"-{number}")),
    ("price with a full stop for thousands", 2, bigger_price),
    ("age as a text", 3, age_as_text),
    ("age and up as a text", 2, age_and_up),
    ("ages swapped", 2, ages_swapped),
    ("verified as a day", 4, verified_as_day),
    ("placeholder in other words", 3, placeholder),
    ("wrong language tag", 5, language_tag),
    ("wrong language in a list", 3, language_in_list),
    ("line break in a title", 2, title_line_break),
    # References.
    ("place by its name", 4, place_by_name),
    ("place misspelt", 4, misspelt_place),
    ("drawing misspelt", 4, misspelt_drawing),
    ("drawing by what it shows", 3, drawing_by_what_it_shows),
    ("picture in another case, ending or folder", 5, picture_name),
    # Invisible.
    ("hard space in a field's name", 3, hard_space_in_field),
    ("hard space after the colon", 3, hard_space_after_colon),
    ("hard spaces as indent", 2, hard_space_indent),
    ("zero-width space in a text", 3, zero_width),
    ("zero-width space in a field's name", 2, zero_width_in_field),
    ("control character", 3, control_character),
    ("line break of a word processor", 2, word_line_break),
    ("reading direction turned", 2, turned_text),
    ("letters wrongly converted", 3, wrong_conversion),
    # Nobody but the club can know.
    ("half a phone number", 3, half_a_phone),
    ("a day that does not exist", 3, day_that_is_not),
    ("a required field left out", 4, lost_field),
    ("an unheard-of choice", 3, unheard_of_choice),
)
"""Name of a kind, how many cases of it, how a listing is broken."""


def cases(listings: dict[str, str], seed: int = 6) -> Iterator[Case]:
    """Every kind as often as it stands in the table, each time another listing or another line."""
    for kind, count, broken in KINDS:
        rng = random.Random(f"{seed} {kind}")
        seen: set[str] = set()
        order = rng.sample(sorted(listings), len(listings))
        for path in order * 3:
            if len(seen) == count:
                break
            made = broken(listings[path], rng)
            text, meant = made if isinstance(made, tuple) else (made, listings[path])
            if text and text != listings[path] and text not in seen:
                seen.add(text)
                yield Case(kind, path, text, meant)
