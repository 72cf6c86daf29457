"""The smallest site builds with either builder, and a mistake in it is seen: tests stand on that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

MINIMAL_CONFIGURATION = """\
site_name: Minimal
site_url: http://127.0.0.1/
docs_dir: site_src
theme: {name: material, font: false}
plugins: [search, handrail: {site_id: minimal}]
"""

if TYPE_CHECKING:
    from tests.conftest import MakeSite


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_the_minimal_site_builds_without_a_warning(make_site: MakeSite, builder: str) -> None:
    built = make_site(builder=builder)

    assert built.returncode == 0, built.output
    assert "WARNING" not in built.output
    assert "A page." in built.read("index.html")


def test_a_strict_build_fails_on_a_warning_and_a_lenient_one_passes(make_site: MakeSite) -> None:
    warned = {"mkdocs.yml": MINIMAL_CONFIGURATION + "no_such_setting: true\n"}

    strict = make_site(warned)
    assert strict.returncode == 1
    assert "no_such_setting" in strict.output

    lenient = make_site(warned, strict=False)
    assert lenient.returncode == 0
    assert "no_such_setting" in lenient.output


def test_every_build_has_a_folder_of_its_own(make_site: MakeSite) -> None:
    one = make_site({"site_src/extra.md": "# Extra\n"})
    other = make_site()

    assert (one.site / "extra/index.html").is_file()
    assert not (other.site / "extra").exists()
