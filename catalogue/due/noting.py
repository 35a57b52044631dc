"""A listing's file with one more reminder noted in it, as its club would type it."""

from __future__ import annotations

import datetime as dt
import re

from catalogue import yamltext

_ONE_LINE = re.compile(r"(?m)^reminded:[ ]*\[(?P<days>[^\]\n#]*)\](?P<rest>[ ]*(?:#[^\r\n]*)?)\r?$")


def noted(data: bytes, path: str, day: dt.date) -> bytes | None:
    """The file with ``day`` in its list ``reminded``; everything else stays as typed.

    None where the file is written so that only a person should touch it.
    """
    text = data.decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    found = _ONE_LINE.search(text)
    if found:
        typed = [one.strip(" \"'") for one in found["days"].split(",") if one.strip()]
        days = ", ".join(sorted({*typed, day.isoformat()}))
        line = f"reminded: [{days}]{found['rest']}"
        text = text[: found.start()] + line + text[found.start() + len(found[0].rstrip("\r")) :]
    else:
        text += ("" if text.endswith("\n") else end) + f"reminded: [{day.isoformat()}]{end}"
    changed = text.encode()
    return changed if _days(changed, path) >= {*_days(data, path), day.isoformat()} else None


def _days(data: bytes, path: str) -> set[str]:
    """The days that stand in a file; none when it cannot be read."""
    root, _ = yamltext.read(data, path)
    fields = root.value if root else None
    listed = fields.get("reminded") if isinstance(fields, dict) else None
    nodes = listed.value if listed and isinstance(listed.value, list) else []
    return {str(one.value) for one in nodes}
