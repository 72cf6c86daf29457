"""Print the path of a browser that the tests can drive: `browser.py [--install] [chromium] [firefox]`, one a line.

It looks for what $CHROMIUM or $FIREFOX names, then for the machine's own, then for Playwright's. With `--install` it also
installs what is missing. The paths go to standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of browser, and where one may be."""

    name: str
    """Also what Playwright calls it."""
    programs: tuple[str, ...]
    applications: tuple[str, ...]
    packages: tuple[str, ...]
    """Of Debian and its descendants, best first."""

    @property
    def variable(self) -> str:
        """The environment variable that names one."""
        return self.name.upper()

    @property
    def advice(self) -> str:
        """What to do when there is none."""
        title = self.name.title()
        return f"Run `make browser`, or install {title} and name it: {self.variable}=/path/to/{self.name} make test"


KINDS = {
    "chromium": Kind(
        "chromium",
        # The same engine without windows: each test begins in a fresh profile, and takes half of the time.
        (
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
        ),
        (
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ),
        ("chromium-headless-shell", "chromium"),
    ),
    "firefox": Kind(
        "firefox",
        ("firefox", "firefox-esr"),
        ("/Applications/Firefox.app/Contents/MacOS/firefox",),
        ("firefox-esr",),
    ),
}


def works(path: str) -> bool:
    """Return whether the program is there and runs; some systems have a stand-in that only asks to be installed."""
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def playwrights_own(kind: Kind) -> str | None:
    """Return where Playwright keeps the browser that it downloads, whether it is there or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return getattr(playwright, kind.name).executable_path or None


def candidates(kind: Kind) -> Iterator[str]:
    """Yield the programs to try, best first."""
    yield from (path for name in kind.programs if (path := shutil.which(name)))
    yield from (path for path in kind.applications if Path(path).exists())
    own = playwrights_own(kind)
    if own and Path(own).exists():
        yield own


def find(kind: Kind) -> str | None:
    """Return the first browser that works; the one that the variable names, and no other, when it is set."""
    if asked := os.environ.get(kind.variable):
        path = shutil.which(asked)
        return path if path and works(path) else None
    return next((path for path in candidates(kind) if works(path)), None)


def run(*command: str) -> bool:
    """Run an installer with its chatter on standard error; return whether it succeeded."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=quiet).returncode == 0


def install(kind: Kind) -> None:
    """Install a browser by the first way that is open here."""
    if shutil.which("apt-get") and os.geteuid() == 0 and run("apt-get", "update", "-qq"):
        for package in kind.packages:
            print(f"Handrail: no browser found; installing {package} ...", file=sys.stderr)
            if run("apt-get", "install", "-qq", "-y", "--no-install-recommends", package) and find(kind):
                return
    print(f"Handrail: fetching Playwright's own {kind.name.title()} ...", file=sys.stderr)
    run(sys.executable, "-m", "playwright", "install", kind.name)


def found(kind: Kind, *, installing: bool) -> str | None:
    """Return the path of a browser, installed now if need be and if that was asked for; else say what to do."""
    path = find(kind)
    asked = os.environ.get(kind.variable)
    if path is None and asked:
        print(f"Handrail: {kind.variable}={asked} does not run.", file=sys.stderr)
        return None
    if path is None and installing:
        install(kind)
        path = find(kind)
    if path is None:
        print(f"Handrail: no {kind.name.title()} for the browser tests. {kind.advice}", file=sys.stderr)
    return path


def main() -> int:
    """Print where each browser is that was asked for, Chromium when none was named."""
    names = [word for word in sys.argv[1:] if word != "--install"] or ["chromium"]
    if unknown := [name for name in names if name not in KINDS]:
        print(f"Handrail: no such browser: {', '.join(unknown)} ({', '.join(KINDS)})", file=sys.stderr)
        return 1
    paths = [found(KINDS[name], installing="--install" in sys.argv[1:]) for name in names]
    for path in filter(None, paths):
        print(path)
    return 0 if all(paths) else 1


if __name__ == "__main__":
    sys.exit(main())
