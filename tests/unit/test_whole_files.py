"""Files are written whole or not at all, whatever interrupts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handrail.exchange.atomic import may_be_written, write_whole


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_what_was_there_stays_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def stop(*_: object) -> None:
        raise error

    path = tmp_path / "headers.conf"
    write_whole(path, b"before")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(error):
            write_whole(path, b"after")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"before", [path])
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"


def test_whether_a_file_may_be_written_is_known_before_there_is_anything_to_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert may_be_written(tmp_path / "new" / "folder" / "a.pdf") == ""
    assert may_be_written(tmp_path / "file") == ""
    assert may_be_written(tmp_path / "file" / "a.pdf") == f"{tmp_path / 'file'} is no folder"
    assert may_be_written(tmp_path) == "it is a folder"
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
