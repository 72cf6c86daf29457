"""Show the site on this machine: `serve.py PORT`.

A wrapper around `mkdocs serve` that says beforehand when the port is taken, and where the site is as soon as it is there.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Return whether a server could listen on the port."""
    with socket.socket() as probe:
        # As the server does it: a port whose last connections are only just closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def answers(port: int) -> bool:
    """Return whether somebody listens on the port."""
    try:
        with socket.create_connection((HOST, port), timeout=1):
            return True
    except OSError:
        return False


def problem_with(text: str) -> str | None:
    """Return what is wrong with the port that was asked for, and what to do about it."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        return f"'{text}' is no port. Give a number from 1024 to 65535: PORT=8001 make serve"
    port = int(text)
    if not is_free(port):
        nearby = range(port + 1, min(port + 50, 65536))
        other = next((candidate for candidate in nearby if is_free(candidate)), 8001)
        return f"port {port} is taken or not allowed. Choose another one: PORT={other} make serve"
    return None


def serve(port: int) -> int:
    """Run the server until it ends or is told to, and return its exit code."""
    address = f"http://{HOST}:{port}/"
    # `--livereload` is the default, but some versions of click lose it.
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{port}"]
    server = subprocess.Popen(command, env=os.environ | {"SITE_URL": address}, stdin=subprocess.DEVNULL)

    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True
        server.terminate()

    signal.signal(signal.SIGTERM, stop)
    try:
        while server.poll() is None and not answers(port):
            time.sleep(0.1)
        if server.poll() is None:
            print(f"\nHandrail is at {address} (stop with Ctrl+C)\n", flush=True)
        code = server.wait()
        return 0 if stopping else code
    except KeyboardInterrupt:
        # Ctrl+C reaches the server as well; it only needs the time to close.
        server.wait()
        return 0


def main() -> int:
    """Check the port, then serve."""
    port = sys.argv[1] if len(sys.argv) > 1 else "8000"
    if problem := problem_with(port):
        print(f"Handrail: {problem}", file=sys.stderr)
        return 1
    return serve(int(port))


if __name__ == "__main__":
    sys.exit(main())
