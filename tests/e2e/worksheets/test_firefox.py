"""One worksheet from the first word to the last in Firefox: filled, reloaded, taken away, deleted, brought back."""

from __future__ import annotations

import json
from typing import Any

from tests.e2e.firefox import Firefox, FirefoxTab, eventually

VALUES = """() => [...document.querySelectorAll('handrail-worksheet > .hr-sheet-fields :is(textarea, input)')]
 .map((one) => /radio|checkbox/.test(one.type) ? one.checked : one.value)"""
COPIES = "() => [...document.querySelectorAll('#canvas-copy option')].map((one) => one.text)"
READY = "() => document.querySelector('.hr-sheet-foot button') !== null"
SAID = "() => document.querySelector('.hr-announcer').textContent"
FILLED: list[Any] = [
    *("Zeile 1\nשלום 🙂 | <b>", "Fill Tuesday\nSleep", "4"),
    *(False, True, True, False, True),
    *("One call | two", "41\nof 60", "", "", "", ""),
]


def _write(tab: FirefoxTab, selector: str, text: str) -> None:
    tab.click(selector)
    tab.type(text)


def _press(tab: FirefoxTab, name: str, within: str = "handrail-worksheet") -> None:
    there = (
        "([name, within]) => [...document.querySelectorAll(`${within} button`)]"
        ".filter((one) => one.textContent === name).map((one) => one.click()).length"
    )
    eventually(lambda: tab.run(there, [name, within]), 1)


def _saved(tab: FirefoxTab, name: str) -> str:
    """Press a button that saves a file, and return what is in the file."""
    tab.run("() => { URL.createObjectURL = (blob) => { window.file = blob.text(); return '#' } }")
    _press(tab, name)
    text: str = tab.run("() => window.file")
    return text


def _bring(tab: FirefoxTab, name: str, text: str) -> None:
    """Choose a file to import."""
    tab.run(
        "([name, text]) => { const given = new DataTransfer(); given.items.add(new File([text], name));"
        " const field = document.querySelector('#canvas-file'); field.files = given.files;"
        " field.dispatchEvent(new Event('change')) }",
        [name, text],
    )
    eventually(lambda: tab.run("() => document.querySelector('.hr-preview h3') !== null"), True)


def test_everything_that_is_written_comes_back(firefox: Firefox, site: str) -> None:
    tab = firefox.open()
    tab.goto(site + "canvas/")
    eventually(lambda: tab.run(READY), True)
    _write(tab, "#canvas-problem", "Zeile 1\nשלום 🙂 | <b>")
    _write(tab, "#canvas-jobs", "Fill Tuesday\nSleep")
    _write(tab, "#canvas-confidence", "4")
    for box in ("kind-optimisation", "evidence-interviews", "evidence-a-test"):
        tab.click(f"#canvas-{box}")
    _write(tab, "[data-row='1'] td:nth-child(1) textarea", "One call | two")
    tab.press("Tab")
    tab.type("41\nof 60")
    # Right away: what was typed a moment ago is kept when the page goes.
    tab.run("() => { window.before = true; location.reload() }")
    eventually(lambda: tab.run("() => window.before === undefined"), True)
    eventually(lambda: tab.run(VALUES), FILLED)
    eventually(lambda: tab.run(READY), True)

    files = {kind: _saved(tab, f"Save as {kind}") for kind in ("JSON", "Markdown")}
    assert json.loads(files["JSON"])["fields"] == {
        "problem": FILLED[0],
        "jobs": FILLED[1],
        "confidence": 4,
        "kind": "optimisation",
        "evidence": ["interviews", "a-test"],
        "hypotheses": [{"hypothesis": "One call | two", "effect-expected": "41\nof 60"}],
    }
    empty = ["", "", "", *[False] * 5, *[""] * 6]
    _press(tab, "Delete")
    _press(tab, "Delete", within="dialog")
    eventually(lambda: tab.run(VALUES), empty)
    eventually(lambda: tab.run(SAID), "Deleted: Copy 1.")
    _press(tab, "Undo")
    eventually(lambda: tab.run(VALUES), FILLED)
    _press(tab, "Delete")
    _press(tab, "Delete", within="dialog")
    eventually(lambda: tab.run(VALUES), empty)

    for number, (kind, text) in enumerate(files.items(), start=1):
        _bring(tab, f"mine.{kind}", text)
        _press(tab, "Import as a new copy")
        eventually(lambda: tab.run(VALUES), FILLED)
        assert len(tab.run(COPIES)) == number
    tab.run("() => document.querySelector('.hr-filled > summary').click()")
    _press(tab, "Use this example as a start")
    eventually(lambda: tab.run(COPIES)[-1], "Slotwheel, January 2026")
    assert tab.run(VALUES)[1] == "Fill Tuesday\nSleep"
    assert tab.run(VALUES)[8:12] == [
        *("Support does it in the first call", "41 of 60", "A card | a poster", "20\nin April")
    ]
