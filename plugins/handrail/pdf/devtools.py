"""Drives a Chromium by its DevTools protocol over two pipes: nothing listens on a port, and no library is needed.

https://chromedevtools.github.io/devtools-protocol/ describes the calls. Messages are JSON, each ended by a zero byte.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from handrail.pdf.launch import Process, start

FLAGS = (
    "--headless=new",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--password-store=basic",
    "--use-mock-keychain",
    # Whatever a page asks for, no name leads anywhere; its own site comes over the pipe.
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_SANDBOX = () if getattr(os, "geteuid", lambda: 1)() else ("--no-sandbox",)
"""A browser's own sandbox refuses to run as root, as it often is in a container."""

PATIENCE = 600.0
"""Seconds in which a browser that works on a call may say nothing: printing a long book is one call."""

Handler = Callable[[dict[str, Any]], None]


class BrowserFailed(Exception):
    """The browser did not start, went away, did not answer, or refused a call."""


@dataclass(slots=True)
class Browser:
    """A running browser with one page."""

    _to: IO[bytes]
    _messages: queue.Queue[dict[str, Any] | None]
    _handlers: dict[str, Handler] = field(default_factory=dict)
    version: int = 0
    """The first part of its version, such as 140."""
    _session: str | None = None
    _last: int = 0

    def on(self, event: str, handler: Handler) -> None:
        """Let a handler have the parameters of every event of that name; it is called while a call waits."""
        self._handlers[event] = handler

    def call(self, method: str, *, patience: float = PATIENCE, **parameters: Any) -> dict[str, Any]:
        """Call a method and return what it answers.

        Raises:
            BrowserFailed: It refused, was silent for `patience` seconds, or the browser has gone.
        """
        number = self._send(method, parameters)
        until = time.monotonic() + patience
        while True:
            message = self._next(until, method)
            if message.get("id") == number:
                if "error" in message:
                    raise BrowserFailed(f"{method}: {message['error'].get('message', 'refused')}")
                answer: dict[str, Any] = message["result"]
                return answer
            self._handle(message)
            until = time.monotonic() + patience

    def tell(self, method: str, **parameters: Any) -> None:
        """Call a method without waiting for its answer."""
        self._send(method, parameters)

    def wait_for(self, there: Callable[[], bool], *, patience: float, what: str) -> None:
        """Handle events until something is there."""
        until = time.monotonic() + patience
        while not there():
            self._handle(self._next(until, what))

    def open_page(self) -> None:
        """Open a page; from now on calls go to it."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def close(self) -> None:
        """Let the browser end itself."""
        self._session = None
        with contextlib.suppress(BrowserFailed):
            self._send("Browser.close", {})

    def _send(self, method: str, parameters: dict[str, Any]) -> int:
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        try:
            self._to.write(json.dumps(message).encode() + b"\0")
            self._to.flush()
        except OSError as error:
            raise BrowserFailed(f"the browser has gone ({error.strerror or error})") from None
        return self._last

    def _next(self, until: float, what: str) -> dict[str, Any]:
        try:
            message = self._messages.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            raise BrowserFailed(f"the browser did not answer in time ({what})") from None
        if message is None:
            self._messages.put(None)
            raise BrowserFailed(f"the browser has gone ({what})")
        return message

    def _handle(self, message: dict[str, Any]) -> None:
        handler = self._handlers.get(message.get("method", ""))
        if handler:
            handler(message["params"])


@contextlib.contextmanager
def running(program: str) -> Iterator[Browser]:
    """Start a browser with an empty profile, and end it and its profile in the end.

    Raises:
        BrowserFailed: It does not start.
    """
    with (
        tempfile.TemporaryDirectory(prefix="handrail-pdf-", ignore_cleanup_errors=True) as profile,
        tempfile.TemporaryFile() as said,
    ):
        flags = [*FLAGS, *_SANDBOX, f"--user-data-dir={profile}"]
        try:
            process, to_browser, from_browser = start([program, *flags], said)
        except OSError as error:
            raise BrowserFailed(f"{program} does not start: {error.strerror or error}") from None
        messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        reader = threading.Thread(target=_read, args=(from_browser, messages), daemon=True)
        reader.start()
        browser = Browser(to_browser, messages)
        try:
            try:
                said_itself = browser.call("Browser.getVersion", patience=60)["product"]
                browser.version = int(re.sub(r"^.*/|\..*$", "", said_itself) or 0)
            except BrowserFailed as error:
                raise BrowserFailed(f"{program} does not start: {error}{_last_words(said)}") from None
            browser.open_page()
            yield browser
        finally:
            browser.close()
            _wait_for(process)
            reader.join(timeout=5)
            with contextlib.suppress(OSError):
                to_browser.close()
            from_browser.close()


def _wait_for(process: Process) -> None:
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _read(source: IO[bytes], messages: queue.Queue[dict[str, Any] | None]) -> None:
    """Cut what comes out of the pipe into messages; `None` says that no more will come."""
    rest = bytearray()
    with contextlib.suppress(OSError, ValueError):
        while chunk := os.read(source.fileno(), 1 << 20):
            rest += chunk
            *whole, last = rest.split(b"\0")
            rest = bytearray(last)
            for message in whole:
                messages.put(json.loads(message))
    messages.put(None)


def _last_words(said: IO[bytes]) -> str:
    said.seek(0)
    lines = [line for line in said.read().decode(errors="replace").splitlines() if line.strip()]
    return "".join(f"\n  {line}" for line in lines[-5:])
