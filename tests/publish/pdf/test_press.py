"""What the browser is handed, and how often it prints until the numbers of pages hold."""

from __future__ import annotations

import queue
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.publish.pdf.conftest import BASE

from handrail.pdf import press
from handrail.pdf.devtools import Browser, BrowserFailed
from handrail.pdf.shelf import OURS, Shelf


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", "index.html"),
        ("handbook/how/", "handbook/how/index.html"),
        ("assets/handrail/site.js?v=1#x", "assets/handrail/site.js"),
        ("handbook/h%6Fw/", "handbook/how/index.html"),
        ("../secret.txt", None),
        ("%2e%2e/secret.txt", None),
        ("link.txt", None),
        ("nothing/", None),
        ("a%00b", None),
    ],
)
def test_only_files_of_the_site_are_handed_out(folder: Path, path: str, found: str | None) -> None:
    (folder.parent / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    shelf = Shelf(folder, BASE)

    assert shelf.find(BASE + path) == (folder / found if found else None)


@pytest.mark.parametrize("spelled", ["https://Handbook.Example.com/", "https://handbook.example.com:443/"])
def test_a_site_is_known_however_its_address_is_spelled(folder: Path, spelled: str) -> None:
    told: list[str] = []
    browser = SimpleNamespace(tell=lambda method, **_: told.append(method))
    shelf = Shelf(folder, spelled)
    for address in ("https://handbook.example.com/", "https://elsewhere.example.com/"):
        shelf._answer(browser, {"requestId": "1", "request": {"url": address}})  # type: ignore[arg-type]
    assert told == ["Fetch.fulfillRequest", "Fetch.failRequest"]
    assert shelf.refused == {"https://elsewhere.example.com/"}


def test_beside_the_site_there_is_what_puts_pages_together(folder: Path) -> None:
    shelf = Shelf(folder, BASE)

    assert {
        name for name in ("book.html", "book.js", "book.css", "page.css") if shelf.find(f"{BASE}{OURS}{name}")
    } == {
        "book.html",
        "book.js",
        "book.css",
        "page.css",
    }
    assert shelf.find(f"{BASE}{OURS}../cli/pdf.py") is None


def rest(monkeypatch: pytest.MonkeyPatch, folder: Path, *numbers: int) -> press.Printed:
    """Print with a browser that puts the chapter on each of these pages, one print after the other."""
    told: list[str] = []
    sequence = iter(numbers)

    def evaluate(_: object, expression: str) -> object:
        told.append(expression)
        return {
            "asked": ["p1"],
            "title": "T",
            "author": "",
            "description": "",
            "chapters": 1,
            "diagrams": 0,
            "problems": [],
        }

    monkeypatch.setattr(press, "_open", lambda *_: None)
    monkeypatch.setattr(press, "_evaluate", evaluate)
    monkeypatch.setattr(press, "_print", lambda *_, complete: b"whole" if complete else b"draft")
    monkeypatch.setattr(press, "page_numbers", lambda *_: {"p1": next(sequence)})
    monkeypatch.setattr(press, "finished", lambda pdf, _: (pdf, len(told)))
    shelf = Shelf(folder, BASE)
    monkeypatch.setattr(Shelf, "serve", lambda *_: None)
    browser = Browser(BytesIO(), queue.Queue())
    return press.print_book(browser, shelf, {"paper": "A4"}, "", lambda _: None)


def test_a_document_is_printed_until_its_numbers_hold(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert (rest(monkeypatch, folder, 3, 3).passes, rest(monkeypatch, folder, 3, 4, 4).passes) == (2, 3)
    assert rest(monkeypatch, folder, 3, 4, 4).pdf == b"whole"


def test_numbers_that_never_hold_are_an_error(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    with pytest.raises(BrowserFailed, match="did not come to rest in 6 attempts"):
        rest(monkeypatch, folder, 1, 2, 1, 2, 1, 2, 1)
