"""Prints: opens the pages in the browser, lets it print them, fills in the numbers of pages, and prints again."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, Protocol
from urllib.parse import urljoin

from handrail.pdf.devtools import Browser, BrowserFailed
from handrail.pdf.numbers import About, finished, page_numbers
from handrail.pdf.shelf import OURS, Shelf

MOST_PASSES = 6
"""Numbers that have not come to rest by then never will."""
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}
"""Width and height in inches."""


class Progress(Protocol):
    """Hears what is being done."""

    def __call__(self, doing: str) -> None:
        """Say what begins now."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out."""

    pdf: bytes
    pages: int
    diagrams: int
    passes: int
    problems: list[str] = field(default_factory=list)


def print_book(
    browser: Browser, shelf: Shelf, plan: dict[str, Any], created: str, progress: Progress
) -> Printed:
    """Print pages of the site as one document.

    Args:
        browser: A running browser.
        shelf: Hands it the site.
        plan: What `browser/book/plan.ts` calls a plan.
        created: The time of printing, as PDF writes it.
        progress: Hears what is being done.

    Raises:
        BrowserFailed: The browser, or what runs in it, failed.
    """
    shelf.serve(browser)
    _open(browser, urljoin(shelf.base, f"{OURS}book.html"))
    progress("Putting pages together")
    made = _evaluate(browser, f"handrailBook.make({json.dumps(plan)})")
    numbers: dict[str, int] = {}
    asked: list[str] = made["asked"]
    for count in range(1, MOST_PASSES + 1):
        last = not asked or count > 1
        progress("Printing" if count == 1 else "Printing with page numbers")
        pdf = _print(browser, plan["paper"], complete=last)
        found = page_numbers(pdf, asked) if asked else {}
        if missing := [name for name in asked if name not in found]:
            raise BrowserFailed(f"the printed document has no place named {missing[0]!r}")
        if found == numbers and last:
            break
        numbers = found
        _evaluate(browser, f"handrailBook.fill({json.dumps(numbers)})")
    else:
        raise BrowserFailed(f"the page numbers did not come to rest in {MOST_PASSES} attempts")
    about = About(made["title"], made["author"], made["description"], created)
    progress("Writing")
    whole, pages = finished(pdf, about)
    return Printed(whole, pages, made["diagrams"], count, made["problems"])


def print_page(
    browser: Browser, shelf: Shelf, path: str, paper: str, created: str, progress: Progress
) -> Printed:
    """Print a page as a reader's browser would, which has no record of theirs yet.

    Raises:
        BrowserFailed: The browser failed.
    """
    shelf.serve(browser)
    progress("Opening the page")
    _open(browser, urljoin(shelf.base, path))
    _evaluate(browser, (files("handrail") / "pdf" / "book.js").read_text(encoding="utf-8"))
    sheet = urljoin(shelf.base, f"{OURS}page.css")
    made = _evaluate(browser, f"handrailBook.settle({json.dumps(sheet)}, {json.dumps(paper)})")
    progress("Printing")
    pdf = _print(browser, paper, complete=True)
    progress("Writing")
    whole, pages = finished(pdf, About(made["title"], made["site"], "", created))
    return Printed(whole, pages, 0, 1)


def _open(browser: Browser, url: str) -> None:
    loaded: list[bool] = []
    browser.on("Page.loadEventFired", lambda _: loaded.append(True))
    browser.call("Page.enable")
    browser.call("Page.setBypassCSP", enabled=True)
    browser.call("Emulation.setEmulatedMedia", media="print", features=_PAPER)
    answer = browser.call("Page.navigate", url=url, patience=60)
    if answer.get("errorText"):
        raise BrowserFailed(f"{url} cannot be opened: {answer['errorText']}")
    browser.wait_for(lambda: bool(loaded), patience=60, what="opening a page")


_PAPER = [
    {"name": "prefers-color-scheme", "value": "light"},
    {"name": "prefers-reduced-motion", "value": "reduce"},
]


def _evaluate(browser: Browser, expression: str) -> Any:
    answer = browser.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
    if "exceptionDetails" in answer:
        thrown = answer["exceptionDetails"]
        text = thrown.get("exception", {}).get("description") or thrown.get("text", "")
        raise BrowserFailed(text.partition("\n")[0])
    return answer["result"].get("value")


def _print(browser: Browser, paper: str, *, complete: bool) -> bytes:
    """Return what the browser prints; tags and outline, which take their time, only when it is complete."""
    width, height = PAPERS[paper]
    answer = browser.call(
        "Page.printToPDF",
        printBackground=True,
        preferCSSPageSize=True,
        paperWidth=width,
        paperHeight=height,
        generateTaggedPDF=complete,
        generateDocumentOutline=complete,
        transferMode="ReturnAsStream",
    )
    return _read(browser, answer["stream"])


def _read(browser: Browser, stream: str) -> bytes:
    parts = []
    while True:
        part = browser.call("IO.read", handle=stream)
        data = part["data"]
        parts.append(base64.b64decode(data) if part.get("base64Encoded") else data.encode())
        if part["eof"]:
            browser.tell("IO.close", handle=stream)
            return b"".join(parts)
