"""Serves what a test needs from a free port of the loopback interface, and stops with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

HOST = "127.0.0.1"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves the files of a folder."""

    # As of every real server, a browser keeps its connections.
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing; a failed request is on the browser's console already."""


class _Server(ThreadingHTTPServer):
    # A page asks for a dozen files at once, and a connection that must wait is refused.
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that leaves in the middle of a file."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(handler: Callable[..., Any]) -> Iterator[int]:
    """Serve by a handler; yield the port."""
    with _Server((HOST, 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()
