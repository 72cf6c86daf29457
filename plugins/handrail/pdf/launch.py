"""Starts a browser that speaks its protocol over two pipes; how it gets them differs between systems."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import IO, Protocol

READS, WRITES = 3, 4
"""The file descriptors that a browser started with `--remote-debugging-pipe` reads from and writes to."""


class Process(Protocol):
    """A started program, as far as it matters here."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ends, for so many seconds at the most; `subprocess.TimeoutExpired` if it does not."""

    def kill(self) -> None:
        """End it at once."""


@dataclass(slots=True)
class Spawned:
    """A program that `posix_spawn` started."""

    pid: int
    _status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ends, for so many seconds at the most."""
        until = time.monotonic() + timeout if timeout is not None else None
        while self._status is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
                break
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            time.sleep(0.005)
        return self._status

    def kill(self) -> None:
        """End it at once."""
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def start(command: list[str], said: IO[bytes]) -> tuple[Process, IO[bytes], IO[bytes]]:
    """Start a browser.

    Args:
        command: The program, with its whole path, and what it is given.
        said: Takes what it says on standard error.

    Returns:
        The process, where to write to it, and where to read from it.

    Raises:
        OSError: The program cannot be started.
    """
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    try:
        process = _spawn([*command, "--remote-debugging-pipe"], its_in, its_out, said)
    except OSError:
        os.close(our_in)
        os.close(our_out)
        raise
    finally:
        os.close(its_in)
        os.close(its_out)
    return process, os.fdopen(our_out, "wb"), os.fdopen(our_in, "rb", buffering=0)


if sys.platform == "win32":

    def _spawn(command: list[str], its_in: int, its_out: int, said: IO[bytes]) -> Process:
        import msvcrt

        # There are no numbers that a child would find again; the browser is told the handles.
        handles = [msvcrt.get_osfhandle(its_in), msvcrt.get_osfhandle(its_out)]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        told = f"--remote-debugging-io-pipes={','.join(str(handle) for handle in handles)}"
        inherited = subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles})
        return subprocess.Popen(  # noqa: S603 - the browser that the user has or named
            [*command, told],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # a further handle would have to be in the list
            startupinfo=inherited,
        )

else:

    def _spawn(command: list[str], its_in: int, its_out: int, said: IO[bytes]) -> Process:
        import fcntl

        # Out of the way of the numbers that they shall have.
        moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (its_in, its_out)]
        nothing = os.open(os.devnull, os.O_RDWR)
        try:
            actions = [
                (os.POSIX_SPAWN_DUP2, nothing, 0),
                (os.POSIX_SPAWN_DUP2, nothing, 1),
                (os.POSIX_SPAWN_DUP2, said.fileno(), 2),
                (os.POSIX_SPAWN_DUP2, moved[0], READS),
                (os.POSIX_SPAWN_DUP2, moved[1], WRITES),
            ]
            return Spawned(os.posix_spawn(command[0], command, os.environ, file_actions=actions))
        finally:
            for end in (*moved, nothing):
                os.close(end)
