"""Hears what browsers report about a policy, over `report-uri`: Chromium and Firefox alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.e2e.serving import HOST, serving


@dataclass
class Reports:
    """What was reported since the last time that anybody asked."""

    address: str
    _lines: list[str] = field(default_factory=list)

    def take(self) -> list[str]:
        """Return the reports as lines, and forget them."""
        taken, self._lines = self._lines, []
        return taken

    def add(self, told: dict[str, Any]) -> None:
        """Keep a report as a line."""
        about = told.get("csp-report", told)
        page, directive = (
            about.get("document-uri"),
            about.get("effective-directive") or about.get("violated-directive"),
        )
        self._lines.append(f"{page}: {directive} blocked {about.get('blocked-uri')}")


@contextmanager
def listening() -> Iterator[Reports]:
    """Listen on a port of the loopback interface."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Take a report."""
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            self.send_response(204)
            self.end_headers()
            told = json.loads(body)
            for one in told if isinstance(told, list) else [told]:
                reports.add(one)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    with serving(Handler) as port:
        reports = Reports(f"http://{HOST}:{port}/")
        yield reports
