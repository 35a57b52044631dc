"""Sentences in four languages, as golden documents in ``tests/golden/facts``."""

import pytest
from facts_cases import cases, catalogue, ids_of, listing, place, rule

from catalogue.facts import Facts


def _shown(bold: str, plain: str) -> str:
    return f"{bold} | {plain}" if plain else bold


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("when"), ids=ids_of("when")
)
def test_a_rule_is_said(case: str, fields: dict, language: str, expected: str) -> None:
    assert Facts(catalogue(), language).when(rule(fields)) == expected


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("price"), ids=ids_of("price")
)
def test_a_price_is_said(case: str, fields: dict, language: str, expected: str) -> None:
    assert _shown(*Facts(catalogue(), language).price(listing(fields))) == expected


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("place"), ids=ids_of("place")
)
def test_a_place_is_said(case: str, fields: dict, language: str, expected: str) -> None:
    fact = Facts(catalogue(), language).place(place(fields))
    assert _shown(fact.bold, fact.plain) == expected


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("access"), ids=ids_of("access")
)
def test_access_is_said(case: str, fields: dict, language: str, expected: str) -> None:
    fact = Facts(catalogue(), language).access(place({"name": "Biblioteket"} | fields))
    assert fact is not None
    assert _shown(fact.bold, fact.plain) == expected


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("age"), ids=ids_of("age")
)
def test_an_age_is_said(case: str, fields: dict, language: str, expected: str) -> None:
    assert Facts(catalogue(), language).age(listing(fields)) == expected


@pytest.mark.parametrize(
    ("case", "fields", "language", "expected"), cases("people"), ids=ids_of("people")
)
def test_people_are_said(case: str, fields: dict, language: str, expected: str) -> None:
    facts = Facts(catalogue(pool=tuple(fields.get("pool", ()))), language)
    about = facts.about(listing(fields))
    first = [fact.bold for fact in (*about.joining, *about.help)]
    traits = [_shown(fact.bold, fact.plain) for fact in about.traits]
    company = [about.companion.words, *about.companion.kinds, about.companion.ahead]
    said = [part for part in (*company, *traits, *first, about.pay) if part]
    assert " · ".join(said) == expected
