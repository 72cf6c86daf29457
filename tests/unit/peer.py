"""The other half of a pair: TypeScript that answers questions, a line of JSON each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Ask = Callable[[dict[str, Any]], Any]


@contextmanager
def peer(script: Path) -> Iterator[Ask]:
    """Give a function that asks a script; one Node answers all questions."""
    node = Path(sys.executable).with_name("node")
    with subprocess.Popen(
        [node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        asked, said = process.stdin, process.stdout
        assert asked
        assert said

        def answer(question: dict[str, Any]) -> Any:
            asked.write(json.dumps(question) + "\n")
            asked.flush()
            line = said.readline()
            assert line, "the TypeScript ended without an answer"
            return json.loads(line)

        yield answer
        asked.close()
