"""How to reach somebody: telephone numbers, mail and web addresses, organisation numbers."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
from typing import TypedDict
from urllib.parse import urlsplit

import phonenumbers

from catalogue import languages
from catalogue.load.sheet import Sheet
from catalogue.shapes import Form, reads
from catalogue.yamltext import Node

_FORGE_NAME = re.compile(
    r"@?[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,98})?"
)
"""GitHub's rule for user names, and a group's name behind an organisation's."""
_EXAMPLE_PHONE = re.compile(r"(\+47 ?)?00 ?00 ?00 ?[0-9]{2}")
"""Numbers of invented listings; no country gives them to anybody."""
_PHONE = re.compile(
    r"(?P<number>\+?\(?[0-9][0-9 ()./\u00a0\u2010\u2011\u2013-]*?)"
    r"(?:[ ,;]*(?:ext(?:ension)?\.?|x|#|int(?:ern)?\.?)[ :.=]*(?P<extension>[0-9]{1,6}))?",
    re.IGNORECASE,
)
_TRUNK = re.compile(r"\(0\)")
"""Dialled at home and not from abroad: ``+44 (0)131``."""
_MAIL_AS_URL = re.compile(r"(?:mailto:)?([^\s/:@]+@[^\s/:@]+)", re.IGNORECASE)
_EMAIL = re.compile(
    r"[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_])?@(?:[^\W_](?:(?:[^\W_]|-)*[^\W_])?\.)+[^\W\d_]{2,}",
    re.IGNORECASE,
)
_PRIVATE_MAIL = re.compile(
    "(?:gmail|googlemail|hotmail|live|outlook|msn|yahoo|icloud|me|protonmail|online|getmail|broadpark)"
    r"\.(?:com|no)|proton\.me"
)
_TRACKING = re.compile(r"[?&](utm_[a-z]+|fbclid|gclid|mc_eid|igshid|msclkid)=", re.IGNORECASE)
_UNSAFE = re.compile(r"[\"'<>\\^`{|}\x00-\x1f]")
_LONGEST_URL = 300
_WEIGHTS = {"NO": (3, 2, 7, 6, 5, 4, 3, 2, 1), "DK": (2, 7, 6, 5, 4, 3, 2, 1)}
"""Modulus 11 of Enhetsregisteret and of CVR, with the check digit itself."""


@reads(Form("phone"))
def phone(node: Node, sheet: Sheet) -> str | None:
    """Reads a number that can be rung from the catalogue's country, grouped as typed.

    An extension is written ``x12`` after it, so that what stands before can be dialled.
    """
    typed = node.value.strip() if isinstance(node.value, str) else ""
    found, fault = _read_phone(typed, sheet.country)
    if fault:
        sheet.report(fault, node, **countries(sheet.country))
        return None
    return found


class Countries(TypedDict):
    """A country's name for the messages in bokmål and in English."""

    country: str
    country_en: str


def countries(code: str) -> Countries:
    """What the messages call a country."""
    return {
        "country": languages.country(code, "nb"),
        "country_en": languages.country(code, "en"),
    }


@lru_cache(maxsize=8192)
def _read_phone(typed: str, country: str) -> tuple[str, str]:
    """The number as shown, and the code of the problem or ""."""
    found = _PHONE.fullmatch(typed)
    if not found:
        return "", "C340"
    number, extension = found["number"].strip(), found["extension"]
    if number.startswith("+"):
        number = _TRUNK.sub(" ", number)
    if not _is_phone(number, country):
        return "", "C341"
    return " ".join(number.split()) + (f" x{extension}" if extension else ""), ""


def _is_phone(typed: str, country: str) -> bool:
    if _EXAMPLE_PHONE.fullmatch(typed):
        return True
    if typed.startswith("00"):
        return False
    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)


@reads(Form("email"))
def email(node: Node, sheet: Sheet) -> str | None:
    """Reads one mail address; a private mailbox is a warning."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    if len(typed) > 254 or not _EMAIL.fullmatch(typed):
        sheet.report("C345", node)
        return None
    if _PRIVATE_MAIL.fullmatch(typed.rpartition("@")[2].casefold()):
        sheet.report("C346", node)
    return typed


@reads(Form("url"))
def url(node: Node, sheet: Sheet) -> str | None:
    """Reads a web address that is safe to print and to follow."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    if mail := _MAIL_AS_URL.fullmatch(typed):
        sheet.report("C358", node, better=mail[1])
        return None
    code = _url_fault(typed)
    if code:
        sheet.report(code, node, better="https://" + re.sub(r"^[a-z]*:?/*", "", typed))
        return None
    for warning, found in _url_warnings(typed):
        if found:
            sheet.report(warning, node, better=_mended_url(typed), length=len(typed))
    return typed.replace(" ", "%20")


def _url_fault(typed: str) -> str | None:
    """The code of what makes an address unusable."""
    if not re.match(r"https?://", typed, re.IGNORECASE):
        return "C350"
    if _UNSAFE.search(typed):
        return "C351"
    try:
        parts = urlsplit(typed)
        host = parts.hostname or ""
    except ValueError:
        return "C350"
    if "@" in parts.netloc:
        return "C352"
    return "C353" if _is_local(host) else None


def _is_local(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal"))
    return True


def _url_warnings(typed: str) -> tuple[tuple[str, bool], ...]:
    return (
        ("C354", typed[:5].casefold() == "http:"),
        ("C355", " " in typed),
        ("C356", _TRACKING.search(typed) is not None),
        ("C357", len(typed) > _LONGEST_URL),
    )


def _mended_url(typed: str) -> str:
    secure = re.sub(r"^http:", "https:", typed, flags=re.IGNORECASE).replace(" ", "%20")
    return secure.split("?")[0] if _TRACKING.search(secure) else secure


@reads(Form("forge_name"))
def forge_name(node: Node, sheet: Sheet) -> str | None:
    """Reads who somebody is at the forge: ``@kari``, or a group ``@eksempelvik/frivillig``."""
    typed = node.value.strip() if isinstance(node.value, str) else ""
    if not _FORGE_NAME.fullmatch(typed):
        sheet.report("C259", node)
        return None
    return f"@{typed.removeprefix('@')}"


@reads(Form("organisation_number"))
def organisation_number(node: Node, sheet: Sheet) -> str | None:
    """Reads digits whose check digit is right (Norway, Denmark's CVR); elsewhere any sign."""
    typed = re.sub(r"[ \u00a0]", "", node.value) if isinstance(node.value, str) else ""
    weights = _WEIGHTS.get(sheet.country)
    if weights is None:
        good = re.fullmatch(r"[A-Za-z0-9-]{4,20}", typed) is not None
    else:
        good = re.fullmatch(rf"[0-9]{{{len(weights)}}}", typed) is not None and (
            sum(weight * int(digit) for weight, digit in zip(weights, typed, strict=True)) % 11 == 0
        )
    if not good:
        sheet.report("C370", node)
        return None
    return typed


PATTERNS = {
    "example_phone": _EXAMPLE_PHONE,
    "phone": _PHONE,
    "trunk": _TRUNK,
    "mail_as_url": _MAIL_AS_URL,
    "email": _EMAIL,
    "private_mail": _PRIVATE_MAIL,
    "tracking": _TRACKING,
    "unsafe": _UNSAFE,
}
"""What the page for clubs reads and judges with too (``catalogue/form``)."""


def phone_plan(country: str) -> dict[str, object]:
    """How a country's numbers are dialled, from the metadata of phonenumbers.

    ``code`` before a national number, ``trunk`` (pattern; dialled at home before it), ``national``
    (a pattern that every number fits) and ``valid`` (patterns of the numbers that are given out).
    """
    home = phonenumbers.PhoneMetadata.metadata_for_region(country)
    code = phonenumbers.country_code_for_region(country)
    regions = phonenumbers.region_codes_for_country_code(code)
    plans = [phonenumbers.PhoneMetadata.metadata_for_region(region) for region in regions]
    given = (getattr(plan, kind) for plan in plans for kind in _KINDS)
    assert home is not None and home.general_desc is not None
    return {
        "code": str(code),
        "trunk": home.national_prefix_for_parsing or "",
        "national": home.general_desc.national_number_pattern,
        "valid": [
            one.national_number_pattern for one in given if one and one.national_number_pattern
        ],
    }


_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number",
    "voip", "pager", "uan", "voicemail",
)  # fmt: skip
"""The kinds of number that ``is_valid_number`` knows."""
