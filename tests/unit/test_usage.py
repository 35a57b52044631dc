"""What the command line says about itself and about what was typed, in bokmål."""

from __future__ import annotations

import pytest

from catalogue.adapters.cli import main
from catalogue.adapters.usage import Parser


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("chek", "brosjyre: «chek» finnes ikke. Mente du check?"),
        ("check --messages de", "brosjyre check: «de» finnes ikke. Velg blant: nb, en"),
        ("build --nope", "brosjyre: kjenner ikke «--nope» her."),
        ("forget", "brosjyre forget: skriv også HVA, HVEM."),
        ("due", "brosjyre due: skriv en av --issues --mail --phone-list --reminded."),
        ("due --mail --issues", "brosjyre due: velg --issues eller --mail."),
        ("check --root", "brosjyre check: skriv noe etter --root."),
        ("forget --yes=ja", "brosjyre forget: --yes skal stå alene."),
        (
            "new x --p=1 --lic=a --re=b --l=c",
            "brosjyre new: «--l=c» kan være --lang, --languages, --licence.",
        ),
    ],
)
def test_a_wrong_line_is_answered_in_bokmaal(
    typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed.split())
    usage, said = capsys.readouterr().err.rsplit("\n", 2)[:2]
    assert (stopped.value.code, usage.startswith("bruk: brosjyre"), said) == (2, True, told)


def test_a_value_of_another_kind_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser(prog="brosjyre")
    parser.add_argument("--sider", type=int)
    with pytest.raises(SystemExit):
        parser.parse_args(["--sider", "mange"])
    assert capsys.readouterr().err.endswith("brosjyre: --sider kan ikke være «mange».\n")


@pytest.mark.parametrize("typed", ["--help", "forget -h"])
def test_the_help_has_no_headings_in_english(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed.split())
    said = capsys.readouterr().out
    assert (stopped.value.code, said.startswith("bruk: ")) == (0, True)
    assert [word for word in ("usage", "positional", "options:", "show this") if word in said] == []
