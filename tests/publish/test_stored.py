"""The guide's table of what is stored where says what the scripts do: each name is found in the code."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "plugins/handrail/browser"
GUIDE = ROOT / "site_src/guide/operating.md"
PLACES = re.compile(
    r"\b(?:localStorage|sessionStorage|indexedDB\.open|document\.cookie|caches\.|serviceWorker)\b"
)


def scripts() -> dict[str, str]:
    """Return the code of the browser by path, without comments."""
    return {
        path.relative_to(SCRIPTS).as_posix(): re.sub(
            r"/\*.*?\*/|//[^\n]*", "", path.read_text("utf-8"), flags=re.S
        )
        for path in sorted(SCRIPTS.rglob("*.ts"))
    }


def table() -> set[str]:
    """Return the names in the first column of the guide's table that are ours."""
    section = GUIDE.read_text("utf-8").partition("## What is stored where")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in re.findall(r"`(handrail[^`]+)`", row)}


def test_every_name_in_a_store_is_in_the_guide_and_none_is_there_alone() -> None:
    written: set[str] = set()
    for code in scripts().values():
        for template in re.findall(r"`(handrail:[^`]+)`", code):
            if template.startswith("handrail:people:"):
                continue  # a lock: held while a file is written, kept nowhere
            name = re.sub(r"\$\{(?:this\.|reading\.)?(?:#?store\.)?site\}", "<id>", template)
            name = name.replace("${scopeOf(this.sheet.id)}", "sheet/<worksheet>/")
            assert "$" not in name, template
            written.add(name.removesuffix(":"))
        written |= set(re.findall(r'DATABASE = "([^"]+)"', code))
    # Two families: a text that was set aside goes by its moment, an entry about a person by the person.
    assert any("`${key}:aside:`" in code for code in scripts().values())
    told = {name.removesuffix(":<person>:...") for name in table()}
    assert told == written | {"handrail:<id>:v1:aside:<moment>"}


def test_nothing_else_is_stored_anywhere() -> None:
    places = {(path, place) for path, code in scripts().items() for place in PLACES.findall(code) if place}
    assert places == {
        ("apps/coach/session.ts", "localStorage"),
        ("apps/quizzes/quizzes.ts", "sessionStorage"),
        ("apps/worksheet/shelf.ts", "sessionStorage"),
        ("disk/frame.ts", "localStorage"),
        ("disk/from-disk.ts", "localStorage"),
        ("elements/quiz/quiz.ts", "sessionStorage"),
        ("main.ts", "localStorage"),
        ("people/folder.ts", "indexedDB.open"),
    }
