"""Files become files: each folder of `golden/` holds a source and the folder of competencies that comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.conftest import contents, run

GOLDEN = sorted(path for path in (Path(__file__).parent / "golden").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", GOLDEN, ids=[path.name for path in GOLDEN])
def test_a_source_becomes_exactly_these_files(case: Path, tmp_path: Path) -> None:
    (source,) = (path for path in case.iterdir() if path.is_file())
    assert run("import", source.suffix[1:], source, "--into", tmp_path / "in").exit_code == 0
    assert contents(tmp_path / "in") == contents(case / "expected")
