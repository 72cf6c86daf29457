"""What is printed for Apache and Caddy, on the real ones where a machine has them, and for Netlify by its own rules."""

from __future__ import annotations

import fnmatch
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

import pytest
from tests.e2e.publishing.conftest import PATH, Published, handrail
from tests.e2e.publishing.nginx import RECIPES, SITE_FOLDER, free_port, started
from tests.e2e.publishing.test_serving import HEADERS, ask, hashed
from tests.e2e.serving import HOST

DRAWER = "assets/handrail/diagrams.html"


def program(name: str) -> str:
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
    if found is None:
        pytest.skip(f"no {name} on this machine")
    return found


def policies(published: Published) -> tuple[str, str]:
    """Return the policy of pages and that of the page that draws diagrams, as nginx gets them."""
    pages, drawer = re.findall(r'"(default-src [^"]+)"', published.headers)
    return pages, drawer


def check(address: str, published: Published) -> None:
    pages, drawer = policies(published)
    for path in ("", "handbook/business-process/", "assets/handrail/keeper.html"):
        answer = ask(address + path)
        assert answer.status == 200, path
        assert answer.headers["content-security-policy"] == pages, path
        assert answer.headers["cache-control"] == "no-cache", path
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
    assert ask(address + DRAWER).headers["content-security-policy"] == drawer
    assert ask(address + hashed(published)).headers["cache-control"] == "max-age=31536000, immutable"


def check_what_is_not_there(origin: str, published: Published) -> None:
    missing = ask(f"{origin}{PATH}no/such/page/")
    assert (missing.status, missing.headers["content-security-policy"]) == (404, policies(published)[0])
    assert f'href="{PATH}course/"' in missing.body.decode()
    assert ask(f"{origin}/elsewhere/").status == 404
    without_slash = ask(origin + PATH.rstrip("/"))
    assert without_slash.status in {301, 302}
    assert urlsplit(without_slash.headers["location"]).path == PATH


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that everybody may look into: started by root, Apache hands its work to another user."""
    folder = Path(mkdtemp(prefix="handrail-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("place", ["<Directory>", ".htaccess"])
def test_apache(published: Published, tmp_path: Path, open_folder: Path, place: str) -> None:
    apache, port = program("apache2"), free_port()
    modules = "/usr/lib/apache2/modules"
    site = shutil.copytree(published.folder, open_folder / "site")
    printed = handrail("headers", "--format", "apache", site)
    if place == ".htaccess":
        (site / place).write_text(printed, "utf-8")
        printed = "AllowOverride FileInfo\n"
    recipe = (RECIPES / "apache/handbook.conf").read_text("utf-8").replace("*:80", f"{HOST}:{port}")
    recipe = recipe.replace("    Include /etc/apache2/handrail-headers.conf\n", printed)
    if place == ".htaccess":
        recipe = recipe.replace("AllowOverride None\n", "")
    config = tmp_path / "apache.conf"
    names = ("mpm_event", "authz_core", "mime", "dir", "alias", "headers")
    loads = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in names)
    config.write_text(
        f"""{loads}
ServerName {HOST}
Listen {HOST}:{port}
PidFile {tmp_path}/pid
ErrorLog {tmp_path}/error.log
DefaultRuntimeDir {tmp_path}
TypesConfig /etc/mime.types
{recipe.replace(SITE_FOLDER, f"{site}/")}""",
        "utf-8",
    )
    with started([apache, "-f", str(config), "-DFOREGROUND"], port):
        check(f"http://{HOST}:{port}{PATH}", published)
        check_what_is_not_there(f"http://{HOST}:{port}", published)


def test_caddy(published: Published, tmp_path: Path) -> None:
    caddy, port = program("caddy"), free_port()
    printed = handrail("headers", "--format", "caddy", published.folder)
    recipe = (RECIPES / "caddy/Caddyfile").read_text("utf-8").replace(SITE_FOLDER, f"{published.folder}/")
    recipe = recipe.replace("import handrail.caddy\n", printed)
    recipe = recipe.replace("http://handbook.example.com", f"http://{HOST}:{port}")
    config = tmp_path / "Caddyfile"
    config.write_text(
        f"""{{
    admin off
    auto_https off
    storage file_system {tmp_path}
}}
{recipe}""",
        "utf-8",
    )
    with started([caddy, "run", "--config", str(config), "--adapter", "caddyfile"], port):
        check(f"http://{HOST}:{port}{PATH}", published)
        check_what_is_not_there(f"http://{HOST}:{port}", published)


def test_netlify_never_joins_two_policies(published: Published) -> None:
    printed = handrail("headers", "--format", "netlify", published.folder)
    rules: dict[str, list[str]] = {}
    for line in printed.splitlines():
        if line.startswith("/"):
            rules[line] = []
        elif line.startswith("  "):
            list(rules.values())[-1].append(line.strip())
    pages, drawer = policies(published)

    def told(path: str) -> list[str]:
        lines = [
            line for pattern, said in rules.items() if fnmatch.fnmatchcase(path, pattern) for line in said
        ]
        return [line.partition(": ")[2] for line in lines if line.startswith("Content-Security-Policy")]

    assert told("/" + DRAWER) == [drawer]
    for page in published.folder.rglob("*.html"):
        path = "/" + page.relative_to(published.folder).as_posix()
        if path != "/" + DRAWER:
            assert told(path) == [pages], path
            assert told(path.removesuffix("index.html")) == [pages], path
    assert {line.split(": ")[0].lower(): line.split(": ")[1] for line in rules["/*"]} == HEADERS
