"""What a host should say beside every file: who may load what, and how long a file may be kept.

One source for the pages' own policy (``pages.frame``), for the file ``_headers`` in the site and
for the snippets of servers in ``starter/repository/hosting``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

FILE = "_headers"
"""Read by Netlify, Cloudflare Pages and others; elsewhere a file that nobody asks for."""
POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Nothing is loaded from elsewhere, and nothing inline runs."""
_UNUSED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip
"""What a browser could do for a page and never has to for ours."""
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
"""Of every file."""
NEVER_OLD = "no-cache"
"""Kept, but asked about each time."""
CACHE: Mapping[str, str] = MappingProxyType(
    {
        "/pictures/": "public, max-age=31536000, immutable",
        "/assets/fonts/": "public, max-age=2592000",
        "/assets/offline/": NEVER_OLD,
        "/assets/offline.json": NEVER_OLD,
        "/assets/edition.js": NEVER_OLD,
        "/sw.js": NEVER_OLD,
    }
)
"""Path, or folder with a slash at its end → how long a browser keeps it. The names of pictures say
what is in them. What tells tablets of a new edition is never old."""
OTHERS = "public, max-age=300"
"""Of pages and everything else."""


def headers_file() -> str:
    """``_headers``. Hosts join what several lines say of one file, so no two rules overlap: what
    is not named keeps the host's own rule, which is a short one."""
    lines = ["/*", *_lines(HEADERS)]
    for path, kept in CACHE.items():
        lines += [f"{path}*" if path.endswith("/") else path, *_lines({"Cache-Control": kept})]
    return "\n".join(lines) + "\n"


def nginx() -> str:
    """For the inside of a ``server`` block; ``nginx_map`` stands before it."""
    always = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    # Without «always»: nobody shall remember for a year that a picture was missing.
    return _text([*always, "add_header Cache-Control $brosjyre_cache;"])


def nginx_map() -> str:
    """For the outside of all ``server`` blocks: a ``location`` with headers of its own would lose
    all others."""
    kept = [f'    "~{_pattern(path)}" "{value}";' for path, value in CACHE.items()]
    return _text(["map $uri $brosjyre_cache {", f'    default "{OTHERS}";', *kept, "}"])


def apache() -> str:
    """For ``.htaccess`` or a ``VirtualHost``; needs ``mod_headers``."""
    always = [f'Header always set {name} "{value}"' for name, value in HEADERS.items()]
    kept = [
        f'<If "%{{REQUEST_URI}} =~ m#{_pattern(path)}#">\n'
        f'  Header set Cache-Control "{value}"\n</If>'
        for path, value in CACHE.items()
    ]
    return _text([*always, f'Header set Cache-Control "{OTHERS}"', *kept])


def _pattern(path: str) -> str:
    escaped = path.replace(".", r"\.")
    return escaped if path.endswith("/") else f"{escaped}$"


def caddy() -> str:
    """For the inside of a site block."""
    lines = ["header {", *(f'\t{name} "{value}"' for name, value in HEADERS.items())]
    # The question mark: only where no other line has said it, for Caddy asks this one last.
    lines += [f'\t?Cache-Control "{OTHERS}"', "}"]
    for path, value in CACHE.items():
        lines.append(f'header {path}{"*" if path.endswith("/") else ""} Cache-Control "{value}"')
    return _text(lines)


def _text(lines: list[str]) -> str:
    return "\n".join(["# Laget med  brosjyre headers: det samme som sidene selv sier.", *lines, ""])


def _lines(values: Mapping[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in values.items()]


SERVERS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        FILE: headers_file,
        "nginx": nginx,
        "nginx-map": nginx_map,
        "apache": apache,
        "caddy": caddy,
    }
)
"""Kind of host → what to put where it reads its settings."""
