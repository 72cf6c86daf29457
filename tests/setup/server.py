"""Print the path of an nginx that the tests can run: `server.py [--install]`.

It looks for what $NGINX names, then for the machine's own. With `--install` it also installs one, where that takes no
more than Debian's package. The path goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

ADVICE = "Run `make browser` as root, or install nginx and name it: NGINX=/path/to/nginx make test"
PLACES = "/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:/usr/local/bin"
"""Where it lies, beside what is on the path: not every user has the folders for servers on theirs."""


def find() -> str | None:
    """Return an nginx that runs; the one that the variable names, and no other, when it is set."""
    asked = os.environ.get("NGINX")
    path = shutil.which(asked or "nginx") or (None if asked else shutil.which("nginx", path=PLACES))
    if path is None:
        return None
    answer = subprocess.run([path, "-v"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return None if answer.returncode else path


def install() -> None:
    """Install Debian's nginx, without letting it start."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print("Handrail: no nginx found; installing nginx-light ...", file=sys.stderr)
    # At run level 1 no service is started by its installation.
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (
        ("apt-get", "update", "-qq"),
        ("apt-get", "install", "-qq", "-y", "--no-install-recommends", "nginx-light"),
    ):
        if subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=quiet).returncode:
            return


def main() -> int:
    """Print where nginx is."""
    path = find()
    if path is None and "--install" in sys.argv[1:] and not os.environ.get("NGINX"):
        install()
        path = find()
    if path is None:
        print(f"Handrail: no nginx for the tests of publishing. {ADVICE}", file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
