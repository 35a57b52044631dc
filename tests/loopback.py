"""Servers on the loopback that are gone when a test is over."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Silent(BaseHTTPRequestHandler):
    """Answers, and says nothing while a test runs."""

    def log_message(self, *_: object) -> None:
        """Tests look at what was asked for."""


@contextmanager
def listening(handler: type[Silent], tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of a server that answers by ``handler`` until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that left
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
