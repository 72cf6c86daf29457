"""Writes a file whole or not at all, and lets nobody else write in between."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile, gettempdir


def write_whole(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it.

    Raises:
        OSError: It cannot be written; what was there is as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # or a power cut leaves an empty file under the name
            file.close()
            # A temporary file is for its owner alone; what people share is readable as usual.
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            temporary.replace(path)
        except BaseException:  # Ctrl-C, too
            temporary.unlink(missing_ok=True)
            raise


def may_be_written(path: Path) -> str:
    """Say why a file cannot be written, before the work that is to go into it; empty when nothing speaks against it."""
    folder = next(above for above in path.absolute().parents if above.exists())
    if path.is_dir():
        return "it is a folder"
    if not folder.is_dir():
        return f"{folder} is no folder"
    return "" if os.access(folder, os.W_OK | os.X_OK) else f"nothing may be written to {folder}"


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a folder while a file of it is read, changed and written; another Handrail waits until it is free.

    The system lets go of it when the program ends, however it ends, and nothing stays behind in the folder.
    """
    if sys.platform == "win32":
        import msvcrt

        name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        with Path(gettempdir(), f"handrail-{name}.lock").open("a+b") as file:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # a file system that knows no locks
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
