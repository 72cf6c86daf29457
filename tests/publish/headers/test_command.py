"""`handrail headers` as a publisher types it: what it refuses, and what it writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.publish.headers.conftest import DRAWER, PAGE, hash_of, headers, problems, site


def test_the_policy_is_written_into_pages_before_what_it_is_about(tmp_path: Path) -> None:
    page = PAGE.format("<script>go()</script>")
    bare = "<script>go()</script>"
    folder = site(tmp_path, {"a.html": page, "bare.html": bare, DRAWER: PAGE.format("")})
    assert headers(folder, "--format", "meta", "--write").stdout == f"The policy is in 4 pages of {folder}.\n"
    written = (folder / "a.html").read_text()
    assert (
        "<meta charset='utf-8'><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; "
        in written
    )
    assert f"'self' {hash_of('go()')};" in written
    assert "frame-ancestors" not in written
    assert re.sub(r"<meta (?:http-equiv|name=\"referrer)[^>]*>", "", written) == page
    assert (folder / "bare.html").read_text().endswith(f'content="same-origin">{bare}')
    assert ["unsafe-inline" in (folder / name).read_text() for name in ("a.html", DRAWER)] == [False, True]

    headers(folder, "--format", "meta", "--write")
    assert (folder / "a.html").read_text() == written


def strange(folder: Path) -> Path:
    """Write a site that another program built."""
    (folder / "index.html").write_text(PAGE.format(""))
    return folder


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: folder / "nowhere", "nowhere' does not exist"),
        (lambda folder: site(folder, {}) / "index.html", "index.html' is a file"),
        (lambda folder: folder, "holds no built site; run 'mkdocs build' first, or name its folder"),
        (strange, "holds no built Handrail site: no assets/handrail/handrail.js is in it"),
    ],
)
def test_what_is_no_built_site_is_refused(tmp_path: Path, make: object, message: str) -> None:
    assert callable(make)
    result = headers(make(tmp_path))
    assert result.exit_code == 2
    assert message in result.stderr


def test_the_folder_of_the_sources_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    site(tmp_path / "site", {})
    assert (
        f"holds a project, not its built site; run 'mkdocs build' and name {tmp_path / 'site'}"
        in headers(tmp_path).stderr
    )


def test_with_problems_no_file_is_written_unless_it_is_asked_for(tmp_path: Path) -> None:
    folder, file = site(tmp_path / "site", {"a.html": PAGE.format("<p style=x>")}), tmp_path / "headers.conf"
    assert headers(folder, "-o", str(file)).exit_code == 1
    assert not file.exists()
    assert headers(folder, "-o", str(file), "--anyway").exit_code == 0
    assert "map $uri $handrail_policy {" in file.read_text()
    assert "'unsafe" not in file.read_text()


def test_variables_of_several_sites_on_one_server_have_names_of_their_own(tmp_path: Path) -> None:
    printed = headers(site(tmp_path, {}), "--prefix", "design").stdout
    assert "map $uri $design_policy {" in printed
    assert "handrail_" not in printed
    assert headers(tmp_path, "--prefix", "a b").exit_code == 2


def test_writing_into_pages_goes_with_meta_alone(tmp_path: Path) -> None:
    result = headers(site(tmp_path, {}), "--write")
    assert result.exit_code == 2
    assert "--write goes with --format meta" in result.stderr


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    folder = site(tmp_path / "site", {})
    result = headers(folder, "-o", str(folder / "index.html" / "headers.conf"))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "headers.conf: cannot be written: " in result.stderr


def test_a_page_that_cannot_be_read_is_said_and_a_circle_of_links_has_an_end(tmp_path: Path) -> None:
    folder = site(tmp_path, {})
    (folder / "gone.html").symlink_to("nowhere.html")
    (folder / "around").symlink_to(".")
    assert problems(folder) == ["gone.html:1:1: cannot be read: No such file or directory"]


def test_strange_names_stay_on_their_line(tmp_path: Path) -> None:
    names = ["new\nline.html", "\udcff.html", "two words \u00fc.html"]
    folder = site(tmp_path, dict.fromkeys(names, PAGE.format("<p style=x>")))
    assert [line.partition(": ")[0] for line in sorted(problems(folder))] == [
        r"\udcff.html:4:10",
        r"new\nline.html:4:10",
        "two words \u00fc.html:4:10",
    ]
