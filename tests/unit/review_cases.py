"""The event of a finished review, and a comment as a reader of GitHub's Markdown sees it."""

from __future__ import annotations

import re
from typing import Any

from markdown_it import MarkdownIt

GFM = MarkdownIt("gfm-like")
COMMIT = "c0ffee" + "0" * 34
RUN: dict[str, Any] = {
    "workflow_run": {
        "id": 77,
        "event": "pull_request",
        "path": ".github/workflows/review.yml",
        "head_sha": COMMIT,
        "head_branch": "ny-tid",
        "head_repository": {"owner": {"login": "kari"}},
        "pull_requests": [{"number": 999}],
    }
}


def rendered(markdown: str) -> tuple[set[str], str]:
    """Tags of the page, and its text outside of code, as a reader of GitHub's Markdown sees them."""
    html = GFM.render(markdown)
    html = re.sub(r"<(code|pre)\b.*?</\1>", "", html, flags=re.DOTALL)
    return set(re.findall(r"<(\w+)", html)), re.sub(r"<[^>]*>", "", html)


def linked_later(text: str) -> list[str]:
    """What GitHub makes links of after the Markdown: mentions, issues, commits."""
    found = r"(?<![\w`])@[a-z0-9][\w-]*|(?<!\w)(?:GH-|\w+/\w+#|#)\d+|\b[0-9a-f]{7,40}\b|https?://|www\.\S"
    return re.findall(found, text, re.IGNORECASE)
