"""Two thousand modules with a quiz each, and a record with thousands of entries: the pages stay quick and usable."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect
from tests.e2e.my_path.conftest import BEGUN, QUIZZES, answer, at, open_with, results
from tests.e2e.small_site import said

MANY, PHASES = 2000, 50
PAINT = """() => {
  const old = document.querySelector('handrail-path');
  const place = old.parentElement;
  old.remove();
  const times = Array.from({length: 10}, () => {
    const fresh = document.createElement('handrail-path');
    const start = performance.now();
    place.append(fresh);
    const time = performance.now() - start;
    fresh.remove();
    return time;
  });
  place.append(old);
  return Math.min(...times);
}"""


def _module(n: int) -> dict[str, Any]:
    return {"id": f"m{n}", "title": f"Module {n}", "url": f"m{n}/", "minutes": 15}


def enlarge_site(data: dict[str, Any]) -> None:
    size = MANY // PHASES
    data["phases"] = [
        {
            "id": f"p{p}",
            "number": p,
            "title": f"Part {p}",
            "url": f"p{p}/",
            "modules": [_module(n) for n in range(p * size, (p + 1) * size)],
        }
        for p in range(PHASES)
    ]


def enlarge_guide(data: dict[str, Any]) -> None:
    quiz = data["quizzes"][0]
    data["modules"] = {
        f"m{n}": {
            "teaches": [f"{('pm', 'talk', 'ship')[n % 3]}/beginner"],
            "requires": [f"m{n - 1}"] if n % 3 else [],
            "revised": "",
            "checklists": [f"c{n}"],
        }
        for n in range(MANY)
    }
    data["quizzes"] = [{**quiz, "id": f"q{n}", "page": f"Page {n}", "module": f"m{n}"} for n in range(MANY)]


def serve_large(page: Page) -> None:
    """Serve the data of the site with two thousand of everything."""

    def changed(change: Callable[[dict[str, Any]], None]) -> Callable[[Route], None]:
        def answer_with(route: Route) -> None:
            response = route.fetch()
            start, _, text = response.text().partition(" = ")
            data = json.loads(text.strip().removesuffix(";"))
            change(data)
            route.fulfill(response=response, body=f"{start} = {json.dumps(data)};")

        return answer_with

    page.route("**/assets/handrail/site.js*", changed(enlarge_site))
    page.route("**/assets/handrail/guide.js*", changed(enlarge_guide))


def test_my_path_is_painted_within_100_ms(page: Page, site: str) -> None:
    serve_large(page)
    entries: dict[str, Any] = {f"module/m{n}": (True, n / 100) for n in range(1000)}
    entries |= {f"quiz/q{n}/one": (answer(n % 3 > 0), n / 100) for n in range(2000)}
    entries |= {f"check/c{n}/x": (True, n / 100) for n in range(2000)}
    seen = {"modules": [f"m{n}" for n in range(1900)], "at": at(9)}
    rated = {path: entry for path, entry in BEGUN.items() if path.startswith(("rating/", "learner/"))}
    open_with(page, site, {**entries, **rated, "learner/seen": seen}, stopped=False)
    expect(page.get_by_text("You are 1,000 of 2,000 modules in.")).to_be_visible()
    expect(page.locator(".hr-steps > li")).to_have_count(3)
    expect(page.get_by_text("100 modules were added or revised")).to_be_visible()
    assert page.evaluate(PAINT) < 100


def test_two_thousand_quizzes_can_be_filtered(page: Page, site: str) -> None:
    serve_large(page)
    passed = {f"quiz/q{n}/{name}": answer(True) for n in range(3) for name in ("one", "two")}
    missed = {"quiz/q77/one": answer(True), "quiz/q77/two": answer(False)}
    open_with(page, site, {**passed, **missed}, QUIZZES)
    shown = page.locator(".hr-quiz-list > li")
    expect(shown).to_have_count(MANY)
    expect(page.locator("details[open]")).to_have_count(1)
    filters = page.get_by_role("group", name="Show", exact=True)
    filters.get_by_label("To review (1)").check()
    expect(shown).to_have_count(1)
    assert said(page) == ["1 quiz is shown."]
    page.keyboard.press("ArrowRight")
    expect(filters.get_by_label("Passed (3)")).to_be_checked()
    expect(shown).to_have_count(3)
    assert said(page) == ["3 quizzes are shown."]
    filters.get_by_label("Begun (1)").check()
    expect(shown).to_have_count(1)
    assert results(page) == [["Page 77", "1 of 2 correct, not passed yet, 1 to review"]]
    filters.get_by_label("Not started (1,996)").check()
    expect(shown).to_have_count(1996)
    expect(page.locator("details[open]")).to_have_count(PHASES)
