"""A real nginx with the recipes as they ship: only port, folder and user are those of the test."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.e2e.serving import HOST

import handrail

RECIPES = Path(handrail.__file__).parent / "publish/recipes"
SITE_FOLDER = "/srv/handbook/site/"
"""Where the recipes expect the site."""
LONGEST_RUN = 3600
"""Seconds after which a server is stopped, whatever the tests do: longer than all of them take on a slow machine."""


def free_port() -> int:
    """Return a port of the loopback interface that nobody has at the moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def here(recipe: str, port: int, site: Path) -> str:
    """Return a recipe's server for this machine: a free port of the loopback interface, and the folder of the site."""
    text, count = re.subn(r"listen \d+;", f"listen {HOST}:{port};", recipe)
    assert count == 1, "the recipe listens once"
    assert SITE_FOLDER in text
    return re.sub(r" *listen \[::\]:\d+;\n", "", text).replace(SITE_FOLDER, f"{site}/")


def mime_types(program: str) -> Path:
    """Return where an nginx has its list of types: beside its own configuration."""
    built = subprocess.run([program, "-V"], capture_output=True, encoding="utf-8").stderr
    conf = re.search(r"--conf-path=(\S+)", built)
    return Path(conf[1] if conf else "/etc/nginx/nginx.conf").with_name("mime.types")


def main_file(run: Path, types: Path) -> str:
    """Return what Debian's nginx.conf says, with everything that is written below one folder."""
    temporary = "\n".join(
        f"    {name}_temp_path {run}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""  # the test's folders are closed to others
    return f"""\
{user}worker_processes 1;
pid {run}/nginx.pid;
error_log {run}/error.log;
events {{}}
http {{
    include {types};
    default_type application/octet-stream;
    access_log {run}/access.log;
{temporary}
    include {run}/conf.d/*.conf;
}}
"""


@contextmanager
def running(program: str, run: Path, files: Mapping[str, str], port: int) -> Iterator[None]:
    """Run nginx with files in `conf.d`, in the foreground of a process of its own, until the block ends."""
    (run / "conf.d").mkdir(parents=True)
    for name, text in files.items():
        (run / "conf.d" / name).write_text(text, "utf-8")
    main = run / "nginx.conf"
    main.write_text(main_file(run, mime_types(program)), "utf-8")
    with started([program, "-p", str(run), "-c", str(main), "-g", "daemon off;"], port):
        yield
    problems = [line for line in (run / "error.log").read_text("utf-8").splitlines() if "[error]" in line]
    # That a file is missing, or a method forbidden, is what tests ask about.
    assert [
        line for line in problems if not re.search(r"No such file|forbidden by rule|is not found", line)
    ] == []


@contextmanager
def started(command: list[str], port: int) -> Iterator[None]:
    """Start a server, wait until it answers, and stop it at the end."""
    server = subprocess.Popen(
        # It ends even where the tests were killed and nobody is left to end it.
        ["timeout", "--kill-after=5", str(LONGEST_RUN), *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        wait_for(port, server)
        yield
    finally:
        server.terminate()
        try:
            server.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            # Its workers too: one that is left keeps the port, and the pipe that is read below.
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
            server.communicate()


def wait_for(port: int, server: subprocess.Popen[str]) -> None:
    """Wait until somebody listens, for ten seconds at the most."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise AssertionError(f"the server did not start:\n{server.communicate()[0]}")
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")
