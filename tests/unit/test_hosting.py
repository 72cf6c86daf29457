"""`handrail hosting`: recipes for any path, and never over somebody's file."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from handrail.cli import main
from handrail.publish.hosting import RECIPES, recipe_files, site_path


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("/", "/"),
        ("", "/"),
        ("docs", "/docs/"),
        ("/docs", "/docs/"),
        ("a/b-c_1/", "/a/b-c_1/"),
        ("//a//", "/a/"),
    ],
)
def test_a_path_gets_its_slashes(given: str, path: str) -> None:
    assert site_path(given) == path


@pytest.mark.parametrize("given", ["/a/../b", "a b", "a;b", "/a{", "/a//b/", "ä", "a\nb"])
def test_what_is_no_path_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="is no path of a site"):
        site_path(given)


@pytest.mark.parametrize("name", list(RECIPES))
def test_a_recipe_names_the_path_that_was_asked_for_and_no_other(name: str) -> None:
    asked = dict(recipe_files(RECIPES[name], "/docs/"))
    for file, text in recipe_files(RECIPES[name]):
        assert "/team/handbook" not in asked[file]
        assert asked[file].count("/docs/") >= text.count("/team/handbook/")


@pytest.mark.parametrize("name", ["nginx", "docker", "oauth2-proxy"])
def test_on_a_host_of_its_own_no_location_is_there_twice(name: str) -> None:
    for _, text in recipe_files(RECIPES[name], "/"):
        places = [line.strip() for line in text.splitlines() if line.strip().startswith("location ")]
        assert len(places) == len(set(places))
        assert "//" not in text.replace("://", "")
        assert text.count("{") == text.count("}")


def test_a_file_that_is_there_stays_and_nothing_is_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "nginx.conf").write_text("mine")
    result = CliRunner().invoke(main, ["hosting", "docker", "--out", str(tmp_path)])
    assert result.exit_code == 1
    assert "nginx.conf: is there already" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["nginx.conf"]
    assert (tmp_path / "nginx.conf").read_text() == "mine"


def test_without_a_name_the_recipes_are_listed() -> None:
    result = CliRunner().invoke(main, ["hosting"])
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == list(RECIPES)


@pytest.mark.parametrize("option", ["--path", "--out"])
def test_without_a_name_options_are_not_passed_over_in_silence(option: str) -> None:
    result = CliRunner().invoke(main, ["hosting", option, "x"])
    assert result.exit_code == 2
    assert f"{option} goes with the NAME of a recipe (nginx, apache, " in result.stderr


def test_where_nothing_can_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(main, ["hosting", "nginx", "--out", str(tmp_path / "file" / "folder")])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "handbook.conf: cannot be written: " in result.stderr
