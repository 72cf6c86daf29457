"""The recipes that no test can run whole: checked by the linter of their format, and run as far as that goes."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.e2e.publishing.conftest import PATH, Published, handrail
from tests.e2e.publishing.nginx import RECIPES, SITE_FOLDER, free_port, here, started
from tests.e2e.publishing.test_serving import ask
from tests.e2e.serving import HOST
from tests.unit.small_project import PROJECT, write

NOBODY = 10101
"""A user of no system; that of the image is 101."""


def tool(name: str) -> str:
    """Return a checker of the development environment."""
    path = Path(sys.prefix, "bin", name)
    if not path.exists():
        pytest.skip(f"{name} is not made for this kind of machine")
    return str(path)


def said(*command: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, encoding="utf-8", timeout=120, **options
    )


def test_the_dockerfile_passes_its_linter_and_the_linter_finds_mistakes(tmp_path: Path) -> None:
    program, good = tool("hadolint"), RECIPES / "docker/Dockerfile"
    answer = said(program, good)
    assert (answer.stdout, answer.returncode) == ("", 0)

    bad = tmp_path / "Dockerfile"
    bad.write_text(good.read_text("utf-8").replace("python:3.13-slim", "python"), "utf-8")
    assert "DL3006" in said(program, bad).stdout


SCHEMAS = [
    ("github-pages/pages.yml", ["--builtin-schema", "vendor.github-workflows"], ("runs-on:", "runs-in:")),
    (
        "gitlab-pages/gitlab-ci.yml",
        ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
        ("artifacts:", "artefacts:"),
    ),
    ("docker/compose.yaml", ["--builtin-schema", "vendor.compose-spec"], ("read_only:", "readonly:")),
]


@pytest.mark.parametrize(("recipe", "schema", "mistake"), SCHEMAS, ids=[name for name, _, _ in SCHEMAS])
def test_a_workflow_is_valid_by_the_official_schema(
    tmp_path: Path, recipe: str, schema: list[str], mistake: tuple[str, str]
) -> None:
    program, good = tool("check-jsonschema"), RECIPES / recipe
    answer = said(program, *schema, good)
    assert answer.returncode == 0, answer.stdout

    bad = tmp_path / Path(recipe).name
    assert mistake[0] in good.read_text("utf-8")
    bad.write_text(good.read_text("utf-8").replace(*mistake), "utf-8")
    assert said(program, *schema, bad).returncode == 1


def test_the_upload_passes_the_linter_of_shells() -> None:
    answer = said(tool("shellcheck"), RECIPES / "s3/upload.sh")
    assert (answer.stdout, answer.returncode) == ("", 0)


def commands(recipe: str) -> list[str]:
    """Return what a workflow or the Dockerfile runs to build the site, without what installs packages."""
    text = (RECIPES / recipe).read_text("utf-8")
    if recipe.endswith("Dockerfile"):
        joined = text.replace("\\\n", " ")
        found = [line.removeprefix("RUN ") for line in joined.splitlines() if line.startswith("RUN ")]
    elif recipe.startswith("gitlab"):
        found = yaml.safe_load(text)["pages"]["script"]
    else:
        found = [step["run"] for step in yaml.safe_load(text)["jobs"]["build"]["steps"] if "run" in step]
    installs = [command for command in found if "pip install" in command]
    assert len(installs) == 2
    assert "--require-hashes" in installs[0]
    return [command for command in found if command not in installs]


CONFIG = """\
site_name: Handbook
site_url: !ENV SITE_URL
docs_dir: site_src
theme: {name: material, font: false}
plugins:
  - handrail: {site_id: handbook}
"""


@pytest.mark.parametrize(
    "recipe", ["docker/Dockerfile", "gitlab-pages/gitlab-ci.yml", "github-pages/pages.yml"]
)
def test_what_a_recipe_runs_builds_a_site_with_its_policy(tmp_path: Path, recipe: str) -> None:
    write(tmp_path, {**PROJECT, "mkdocs.yml": CONFIG})
    built = tmp_path / "built"
    text = "\n".join(commands(recipe)).replace("/built/", f"{built}/")
    built.mkdir()
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "SITE_URL": f"https://pages.example.com{PATH}",
        "CI_PAGES_URL": f"https://pages.example.com{PATH}".rstrip("/"),
        "CI_PROJECT_URL": "https://git.example.com/team/handbook",
        "CI_DEFAULT_BRANCH": "main",
    }
    answer = said("sh", "-euc", text, cwd=tmp_path, env=environment)
    assert answer.returncode == 0, answer.stdout + answer.stderr

    if recipe.startswith("docker"):
        assert "map $uri $handrail_policy {" in (built / "handrail-headers.conf").read_text("utf-8")
        site = built / "site"
    else:
        site = tmp_path / "public"
        page = (site / "index.html").read_text("utf-8")
        assert page.index('http-equiv="Content-Security-Policy"') < page.index("<script")
    assert f"https://pages.example.com{PATH}course/" in (site / "sitemap.xml").read_text("utf-8")
    assert (site / "index.html.gz").exists() == recipe.startswith("gitlab")


def test_the_configuration_of_the_container_runs_without_rights_and_writes_to_one_folder(
    published: Published, nginx_program: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root may run a program as somebody else")
    port, image = free_port(), Path("/tmp", f"handrail-image-{os.getpid()}")  # noqa: S108 - others must get in
    scratch, etc, srv = image / "tmp", image / "etc/nginx", image / "srv"
    try:
        for folder in (scratch, etc, srv):
            folder.mkdir(parents=True)
        shutil.copytree(published.folder, srv / "site")
        (etc / "handrail-headers.conf").write_text(published.headers, "utf-8")
        text, count = re.subn(r" /tmp/", f" {scratch}/", (RECIPES / "docker/nginx.conf").read_text("utf-8"))
        assert count == 6, "process id and temporary files"
        text = here(text, port, srv / "site").replace(
            "/etc/nginx/handrail-headers.conf", f"{etc}/handrail-headers.conf"
        )
        # Standard output of a test is nobody's terminal; the program may not open it again.
        text = text.replace("/dev/stdout", f"{scratch}/access.log").replace(
            "/dev/stderr", f"{scratch}/error.log"
        )
        (etc / "nginx.conf").write_text(text, "utf-8")
        shutil.chown(scratch, NOBODY, NOBODY)
        as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]
        as_nobody += ["--bounding-set=-all", "--inh-caps=-all"]
        written = "-c", str(etc / "nginx.conf"), "-e", str(scratch / "first.log"), "-g", "daemon off;"
        before = time.time()
        with started([*as_nobody, nginx_program, "-p", str(scratch), *written], port):
            number = (scratch / "nginx.pid").read_text("utf-8").strip()
            status = Path("/proc", number, "status").read_text("utf-8")
            assert re.search(rf"^Uid:\s+{NOBODY}\s+{NOBODY}\s", status, re.MULTILINE)
            assert re.search(r"^CapEff:\s+0+$", status, re.MULTILINE)
            assert ask(f"http://{HOST}:{port}/healthz").body == b"ok\n"
            assert ask(f"http://{HOST}:{port}/").headers["location"] == PATH
            home = ask(f"http://{HOST}:{port}{PATH}", Accept_Encoding="gzip")
            assert (home.status, home.headers["content-encoding"]) == (200, "gzip")
            assert home.headers["content-security-policy"] in published.headers
            assert ask(f"http://{HOST}:{port}{PATH}no/such/page/").status == 404
        fresh = [path for path in image.rglob("*") if path.is_file() and path.stat().st_mtime >= before]
        assert {path.relative_to(image).parts[0] for path in fresh} == {"tmp"}
    finally:
        shutil.rmtree(image, ignore_errors=True)


def test_the_container_says_the_same_headers_as_the_recipe_for_nginx() -> None:
    def headers(recipe: str) -> list[str]:
        return re.findall(r"add_header .+;", (RECIPES / recipe).read_text("utf-8"))

    assert headers("docker/nginx.conf") == headers("nginx/handbook.conf")
    assert len(headers("nginx/handbook.conf")) == 7
    assert SITE_FOLDER.rstrip("/") in (RECIPES / "docker/Dockerfile").read_text("utf-8")


def test_every_recipe_is_written_by_the_command(tmp_path: Path) -> None:
    listed = [line.split()[0] for line in handrail("hosting").splitlines()]
    for name in listed:
        handrail("hosting", name, "--out", tmp_path / name)
    written = {path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file()}
    shipped = {path.read_text("utf-8") for path in RECIPES.rglob("*") if path.is_file()}
    assert written == shipped
    assert os.access(tmp_path / "s3/upload.sh", os.X_OK)


def test_the_guide_shows_every_recipe_as_it_ships(published: Published) -> None:
    pages = (
        published.folder / f"guide/{name}/index.html" for name in ("publishing", "operating", "feedback")
    )
    shown = html.unescape(re.sub(r"<[^>]+>", "", "".join(page.read_text("utf-8") for page in pages)))
    hidden = {"docker/dockerignore", "docker/compose.yaml"}
    # What the guide says of comments is how they fit in; these are written by the command alone.
    hidden |= {f"comments/{name}" for name in ("comments.css", "isso.cfg", "thread.html", "thread.js")}
    for path in RECIPES.rglob("*"):
        name = path.relative_to(RECIPES).as_posix()
        if path.is_file() and name not in hidden:
            assert path.read_text("utf-8").strip() in shown, name
