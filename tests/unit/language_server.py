"""The YAML language server of editors, started as an editor starts it: what does it say of a file?"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"


class LanguageServer:
    """Speaks the Language Server Protocol with the server on its standard input and output."""

    def __init__(self) -> None:
        node = Path(sys.executable).parent / "node"
        assert PROGRAM.exists(), "npm ci has not been run; `make env-node` does"
        self._server = subprocess.Popen(
            [node, PROGRAM, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._opened = 0
        self._patience = threading.Timer(
            60, self._server.kill
        )  # a server that says nothing must not stop the tests
        self._patience.start()

    def __enter__(self) -> LanguageServer:
        capabilities = {"textDocument": {"publishDiagnostics": {}}, "workspace": {"configuration": True}}
        root = {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": capabilities}
        self._send(id=0, method="initialize", params=root)
        while self._receive().get("id") != 0:
            pass
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._patience.cancel()
        self._server.kill()
        self._server.communicate(timeout=20)

    def problems(self, folder: Path, text: str) -> list[str]:
        """Return what the editor would underline in a file with this text, as line:column: message.

        The file need not exist; each call opens one of another name, so that no answer can be taken for an older one.
        """
        self._opened += 1
        uri = (folder / f"opened-{self._opened}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while True:
            message = self._receive()
            if message.get("method") == "workspace/configuration":
                asked = message["params"]["items"]
                answer = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
                self._send(id=message["id"], result=[answer.get(item["section"], {}) for item in asked])
            elif message.get("method") == "textDocument/publishDiagnostics":
                if message["params"]["uri"] == uri:
                    return [_line(found) for found in message["params"]["diagnostics"]]
            elif "id" in message and "method" in message:
                self._send(id=message["id"], result=None)

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._server.stdout
        length = 0
        while header := self._server.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message


def _line(found: dict[str, Any]) -> str:
    start = found["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1}: {found['message']}"
