"""Print the path of a Chromium that the browser tests can drive.

`browser.py` looks for one: $CHROMIUM, then the machine's own, then Playwright's. `browser.py --install` also installs one
when there is none. The path goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ADVICE = "Run `make browser`, or install Chromium and name it: CHROMIUM=/path/to/chromium make test"


def works(path: str) -> bool:
    """Return whether the program is there and runs; some systems have a stand-in that only asks to be installed."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def playwrights_own() -> str | None:
    """Return where Playwright keeps the Chromium that it downloads, whether it is there or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path or None


def candidates() -> Iterator[str]:
    """Yield the programs to try, best first."""
    yield from (path for name in NAMES if (path := shutil.which(name)))
    yield from (path for path in APPLICATIONS if Path(path).exists())
    own = playwrights_own()
    if own and Path(own).exists():
        yield own


def find() -> str | None:
    """Return the first browser that works; the one that $CHROMIUM names, and no other, when it is set."""
    if asked := os.environ.get("CHROMIUM"):
        path = shutil.which(asked)
        return path if path and works(path) else None
    return next((path for path in candidates() if works(path)), None)


def run(*command: str) -> bool:
    """Run an installer with its chatter on standard error; return whether it succeeded."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=quiet).returncode == 0


def install() -> None:
    """Install a browser by the first way that is open here."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("Handrail: no browser found; installing chromium ...", file=sys.stderr)
        install_it = ("apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium")
        if run("apt-get", "update", "-qq") and run(*install_it) and find():
            return
    print("Handrail: fetching Playwright's own Chromium ...", file=sys.stderr)
    run(sys.executable, "-m", "playwright", "install", "chromium")


def main() -> int:
    """Find a browser, installing one if that was asked for, and print its path."""
    path = find()
    asked = os.environ.get("CHROMIUM")
    if path is None and asked:
        print(f"Handrail: CHROMIUM={asked} does not run.", file=sys.stderr)
        return 1
    if path is None and "--install" in sys.argv[1:]:
        install()
        path = find()
    if path is None:
        print(f"Handrail: no browser for the browser tests. {ADVICE}", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
