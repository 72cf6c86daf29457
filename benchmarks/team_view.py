"""How the team view grows: opening a folder of person files, and scrolling the table, for teams of several sizes.

    python -m benchmarks.team_view [--people 50,100,200] [--slower 4]

The times are of one machine and of one moment. What holds anywhere is how they grow: each row says how many times the
cells of the first row it has, and how many times the work. Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.large_team import COMPETENCIES, SITE, person_files, site_files
from playwright.sync_api import CDPSession, Page, sync_playwright
from tests.e2e.small_site import served
from tests.setup.browser import KINDS, find

FOLDER = """
async () => (await navigator.storage.getDirectory()).getDirectoryHandle("people", {create: true})
"""
FILL = f"""
async files => {{
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("people", {{recursive: true}}).catch(() => undefined);
  const folder = await ({FOLDER})();
  for (const [name, text] of Object.entries(files)) {{
    const stream = await (await folder.getFileHandle(name, {{create: true}})).createWritable();
    await stream.write(text);
    await stream.close();
  }}
}}
"""
# From the click, until the frame with the whole table is done.
OPEN = """
async count => {
  const {promise, resolve} = Promise.withResolvers();
  const tasks = [];
  new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({type: "longtask"});
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll("handrail-team tbody tr").length < count) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = resolve;
      painted.port2.postMessage(0);
    });
  });
  const start = performance.now();
  seen.observe(document.querySelector("handrail-coach"), {childList: true, subtree: true});
  const buttons = [...document.querySelectorAll("handrail-coach button")];
  buttons.find(({textContent}) => textContent.trim() .startsWith("Open a folder")).click();
  await promise;
  const took = performance.now() - start;
  await new Promise(done => setTimeout(done, 300));
  return {took, longest: Math.max(0, ...tasks.map(({duration}) => duration))};
}
"""
# Sixty frames of a quick hand there, and sixty back.
SCROLL = """
async across => {
  const box = document.querySelector(".hr-team-box");
  box.scrollIntoView();
  const frame = () => new Promise(requestAnimationFrame);
  const gaps = [];
  await frame();
  let last = await frame();
  for (let at = 0; at < 120; at++) {
    const way = at < 60 ? 1 : -1;
    box.scrollBy(across ? 40 * way : 0, across ? 0 : 140 * way);
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}
"""


@dataclass(frozen=True)
class Measured:
    """What one opening took, in milliseconds."""

    people: int
    click: float
    work: float
    longest: float
    down: list[float]
    across: list[float]

    @property
    def cells(self) -> int:
        """How many cells the table has."""
        return self.people * COMPETENCIES


def _work(session: CDPSession) -> float:
    metrics: list[dict[str, Any]] = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration")) * 1000


def measure(page: Page, address: str, people: int, slower: float) -> Measured:
    """Open a folder with so many people, on a machine so many times slower, and scroll."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{address}coach/")
    page.evaluate("([key, id]) => localStorage.setItem(key, id)", [f"handrail:{SITE}:coach-id:v1", "c-mara"])
    page.evaluate(FILL, person_files(people))
    page.reload()
    page.get_by_role("button", name="Open a folder").wait_for()
    page.wait_for_timeout(500)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    before = _work(session)
    opened: dict[str, float] = page.evaluate(OPEN, people)
    work = _work(session) - before
    down: list[float] = page.evaluate(SCROLL, False)
    across: list[float] = page.evaluate(SCROLL, True)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return Measured(people, opened["took"], work, opened["longest"], down, across)


def _frames(gaps: list[float]) -> str:
    late = sum(gap > 25 for gap in gaps)
    return f"{statistics.median(gaps):5.1f} {max(gaps):6.1f} {late:3d}/{len(gaps)}"


def report(found: list[Measured]) -> str:
    """Return the figures, a line for each size."""
    first = found[0]
    lines = [
        "people cells | click to painted | work ms | longest task | x cells x work"
        " | down: median max late | across: median max late"
    ]
    for one in found:
        lines.append(
            f"{one.people:6d} {one.cells:5d} | {one.click:16.0f} | {one.work:7.0f} | {one.longest:12.0f} |"
            f" {one.cells / first.cells:7.1f} {one.work / first.work:6.1f} |"
            f" {_frames(one.down)} | {_frames(one.across)}"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", default="50,100,200", help="sizes of the teams")
    options.add_argument("--slower", type=float, default=1, help="how many times slower the machine is to be")
    chosen = options.parse_args()
    sizes = [int(size) for size in chosen.people.split(",")]
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), site_files()) as address,
        sync_playwright() as playwright,
    ):
        # A browser's own sandbox refuses to run as root.
        as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=find(KINDS["chromium"]), args=as_root)
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script(f"window.showDirectoryPicker = {FOLDER}")
        print(report([measure(context.new_page(), address, size, chosen.slower) for size in sizes]))
        browser.close()


if __name__ == "__main__":
    main()
