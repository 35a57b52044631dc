"""The typesetter in a process of its own: reads a JSON file of jobs, writes PDFs, tells each step.

Run as a script, so that it imports nothing of ours; the only file that imports typst. The operating
system ends it when a paper takes too long or too much memory; the program that started it goes on
without that paper. Each step is one line of JSON on standard output.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

import typst

THREADS = "2"
_TURNED = b"/ViewerPreferences<</DisplayDocTitle true/Direction/R2L>>"
"""What the engine says of papers from right to left, and of those in Punjabi by mistake.

It is meant for pages that lie side by side. Chromium takes it for the direction of every line and
gives the groups of a telephone number backwards, so a paper of one page does not say it.
"""


def main(job_file: str) -> None:
    """Set every job of a file in its order."""
    orders = json.loads(Path(job_file).read_text(encoding="utf-8"))
    # Told before the limits are set: whatever they end is a paper's fault, not this program's.
    _report({"begin": orders["jobs"][0]["key"]})
    limit = orders["memory_bytes"]
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # The alarm's default action ends the process even inside a long call into the engine, where
    # no handler of ours could run.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # Threads need address space: without this the memory limit would depend on the machine.
    os.environ["RAYON_NUM_THREADS"] = THREADS
    compiler = typst.Compiler(
        root=orders["root"], font_paths=[orders["fonts"]], ignore_system_fonts=True
    )
    for job in orders["jobs"]:
        signal.setitimer(signal.ITIMER_REAL, orders["seconds"])
        _report({"begin": job["key"]})
        _report(_set(compiler, orders, job))


def _set(compiler: typst.Compiler, orders: dict[str, Any], job: dict[str, Any]) -> dict[str, Any]:
    """One paper: its file beside its target first, so that a file that exists is whole."""
    target = Path(job["target"])
    unfinished = target.with_suffix(".unfinished")
    root = Path(orders["root"])
    # Always the same name: the engine remembers what the templates share only as long as its
    # inputs stay the same.
    (root / job["data"]).replace(root / "data.json")
    try:
        paper = _compiled(compiler, str(root / job["template"]), orders["timestamp"], job)
    except typst.TypstError as fault:
        return {"failed": job["key"], "message": str(fault), "trace": str(fault.diagnostic)}
    cuts, pages = _told(compiler, "<cut>"), _told(compiler, "<pages>")[0]
    if not job["picture_ppi"] and (job["direction"] == "ltr" or pages == 1):
        paper = paper.replace(_TURNED, _TURNED.replace(b"R2L", b"L2R"))
    unfinished.write_bytes(paper)
    unfinished.replace(target)
    return {"done": job["key"], "cuts": cuts, "pages": pages}


def _compiled(
    compiler: typst.Compiler, template: str, timestamp: int, job: dict[str, Any]
) -> bytes:
    """The PDF, or the first page as a PNG."""
    made: object
    if job["picture_ppi"]:
        drawn = compiler.compile(input=template, format="png", ppi=job["picture_ppi"])
        made = drawn[0] if isinstance(drawn, list) else drawn
    else:
        made = compiler.compile(
            input=template, format="pdf", pdf_standards=["ua-1"], timestamp=timestamp
        )
    if not isinstance(made, bytes):
        raise TypeError(f"a paper is one piece of bytes, not {type(made)}")
    return made


def _told(compiler: typst.Compiler, label: str) -> list[Any]:
    """What the paper just set says about itself under a label."""
    return [entry["value"] for entry in json.loads(compiler.query(label))]


def _report(step: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(step) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
