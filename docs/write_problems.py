"""Write ``docs/problems.md`` from the words of the problem codes (``make docs``)."""

from __future__ import annotations

from pathlib import Path

from catalogue.problems import known_codes

TARGET = Path(__file__).with_name("problems.md")

_GROUPS = {
    "0": "Regneark og e-post",
    "1": "Å lese filen",
    "2": "Felt og verdier",
    "3": "Datoer, tider, steder, priser og adresser",
    "4": "Mennesker, samtykke og personvern",
    "5": "Bilder",
    "6": "Tekst og språk",
    "7": "På tvers av filer",
    "8": "Det ferdige nettstedet",
    "9": "Papiret",
}


def page() -> str:
    """The whole page as Markdown."""
    lines = [
        "# Feilmeldingene",
        "",
        "Hver melding fra `brosjyre check` og `brosjyre build` har en kode. Siden er skrevet av",
        "`make docs` ut fra `catalogue/data/problems/*.toml`; rett ordene der.",
    ]
    group = ""
    for code, words in sorted(known_codes().items()):
        if code[1] != group:
            group = code[1]
            lines += ["", f"## {_GROUPS[group]} (C{group}xx)"]
        severity = {"error": "feil", "warning": "advarsel"}[words["severity"]]
        nb, en = words["nb"], words["en"]
        lines += [
            "",
            f'### <a id="{code}"></a>{code} – {severity}',
            "",
            f"**{nb['what']}** {_sentence(nb['why'])} {nb['more']}",
            "",
            f"Rett det: `{' '.join(nb['fix'].split())}`",
            "",
            f"*English: {en['what']} {_sentence(en['why'])} {en['more']}*",
        ]
    return "\n".join(lines) + "\n"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
