"""`handrail check` and `handrail headers` of a folder that holds several sites, as a host does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.publish.checking.conftest import SOUND, page

from handrail.cli import main


def put(folder: Path, name: str, site_id: str, body: str = "") -> None:
    """Write a sound site below a folder, with another body of its home page."""
    files = {
        **{path: text.replace("/team/", f"/team/{name}/") for path, text in SOUND.items()},
        "index.html": page("index.html", body).replace("/team/", f"/team/{name}/"),
        "assets/handrail/handrail.js": "",
        "assets/handrail/site.js": f'globalThis.handrailSite = {{"aliases":{{}},"site":"{site_id}"}};\n',
    }
    for path, text in files.items():
        (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / path).write_text(text, "utf-8")


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a host with two versions of one site, as `mike` lays them out, and another site."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "public"
    put(folder, "1.0", "handbook")
    put(folder, "2.0", "handbook")
    put(folder, "other", "another")
    (folder / "latest").symlink_to("2.0")
    (folder / "index.html").write_text("<!doctype html><title>Redirecting</title>\n", "utf-8")
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


SHARED = "1.0 and 2.0 share their readers' records on one host: site_id is 'handbook' in each."


def test_each_site_of_a_host_is_checked_and_shared_records_are_named(host: Path) -> None:
    checked = run("check", "public", "--no-html")
    assert checked.exit_code == 0, checked.output
    assert checked.stdout.count("No problems: 3 pages") == 3
    assert checked.stderr.splitlines() == ["public/1.0:", "public/2.0:", "public/other:", SHARED]


def test_a_problem_in_one_of_them_is_said_with_its_place_and_fails(host: Path) -> None:
    put(host, "2.0", "handbook", '<a href="gone/">g</a>')
    checked = run("check", "public", "--no-html")
    assert checked.exit_code == 1
    assert "public/2.0/index.html:11:10: leads to gone/index.html, which is not in the site" in checked.stdout


def test_the_policy_for_all_names_them_too(host: Path) -> None:
    printed = run("headers", "public")
    assert printed.exit_code == 0
    assert printed.stderr.splitlines() == ["One policy for 3 sites: 1.0, 2.0, other", SHARED]


@pytest.mark.parametrize("option", [("--format", "json"), ("--site-url", "https://handbook.example.com/")])
def test_what_goes_with_one_site_is_refused_for_several(host: Path, option: tuple[str, str]) -> None:
    checked = run("check", "public", *option)
    assert checked.exit_code == 2
    assert f"{' '.join(option) if 'json' in option else option[0]} goes with one site" in checked.stderr
    assert "public holds 1.0, 2.0, other" in checked.stderr


def test_a_folder_with_a_site_in_itself_is_that_site(host: Path) -> None:
    put(host.parent, "one", "front-door")
    put(host.parent, "one/de", "front-door")
    checked = run("check", "one", "--no-html")
    assert "one/de:" not in checked.stderr.splitlines()
    assert "share" not in checked.stderr
