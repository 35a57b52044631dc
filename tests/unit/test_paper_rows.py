"""The heights that `rows.typ` adds up are those in which the engine sets the rows."""

from __future__ import annotations

import json
from pathlib import Path

import paper_cases as cases
import pytest
import typst

from catalogue import palette
from catalogue.paper.coverage import families

SHORT = {"nb": "Gratis", "ar": "مجاني", "ti": "ነጻ", "pa": "ਮੁਫ਼ਤ"}
ASKED = """
#import "rows.typ": *
#let data = json("data.json")
#show: paper.with(data)
#let shape = (icon: 12mm, gutter: 4mm, line-gap: 1.2mm, inset: (x: 3mm, y: 2.2mm), radius: 3mm, smallest: 14pt, width: 130mm)
#context {
  let rows = measured(data.rows)
  let width = line-width(shape)
  for step in (16pt, 14pt).map(size => (size: size, phone: 20pt, gap: 3mm)) {
    for cut in (false, true) {
      let step = (..step, cut: cut)
      let heights = row-heights(rows, step, shape)
      let added = total(rows, heights, step, shape)
      let set-alone = rows.map(row => measure(width: shape.width, row-of(row, auto, step, shape, width)).height)
      [#metadata((
        added: added / 1pt,
        shown: measure(width: shape.width, rows-of(rows, heights, step, shape)).height / 1pt,
        alone: (set-alone.sum() + 3mm * (rows.len() - 1)) / 1pt,
      )) <heights>]
    }
  }
}
"""


@pytest.mark.parametrize("language", SHORT)
def test_the_sum_of_the_lines_is_the_height_of_the_rows(language: str, tmp_path: Path) -> None:
    def line(kind: str, words: str) -> dict[str, object]:
        return {"kind": kind, "run": {"t": words, "lang": language}}

    word = SHORT[language]
    rows = [
        [line("strong", word), line("plain", " ".join([word] * 30))],
        [line("plain", word * 30), line("phone", "00 00 00 01")],
        [line("strong", word)],
        [
            line("plain", word),
            line("plain", f"{word} {word}"),
            line("strong", " ".join([word] * 9)),
        ],
    ]
    values = {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "tall": language in ("ti", "pa"),
        "document": {"title": "Rows", "author": "Eksempelvik", "date": [2026, 1, 1]},
        "rows": [
            {"icon": "dot", "label": word, "panel": number % 2 == 1, "lines": lines}
            for number, lines in enumerate(rows)
        ],
    }
    given = cases.options(cases.of(cases.CHOIR), tmp_path)
    for template in given.templates.glob("*.typ"):
        (tmp_path / template.name).write_bytes(template.read_bytes())
    (tmp_path / "colours.json").write_text(json.dumps(dict(palette.shipped())))
    (tmp_path / "families.json").write_text(json.dumps({language: families(language)}))
    (tmp_path / "dot.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>")
    (tmp_path / "data.json").write_text(json.dumps(values), encoding="utf-8")
    (tmp_path / "asked.typ").write_text(ASKED, encoding="utf-8")
    engine = typst.Compiler(
        root=str(tmp_path), font_paths=[str(given.fonts)], ignore_system_fonts=True
    )
    engine.compile(str(tmp_path / "asked.typ"), format="pdf")
    told = json.loads(engine.query("<heights>"))
    heights = [one["value"] for one in told]
    assert len(heights) == 4
    for one in heights:
        assert one["shown"] == pytest.approx(one["added"], abs=0.01)
        assert one["alone"] == pytest.approx(one["added"], abs=0.01)
