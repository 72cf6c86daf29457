"""Several sites on one origin, on a real nginx: at the root, below paths of all kinds, and two versions as `mike` lays them out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from tests.conftest import quiet_environment
from tests.e2e.publishing.nginx import free_port, running
from tests.e2e.serving import HOST
from tests.unit.small_project import EXCHANGE, HOW, INTRO, PROJECT, with_change, write

Files = Mapping[str, str | bytes | None]

CONFIG = """\
site_name: Site {site_id}
site_url: "{url}"
docs_dir: site_src
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {{scheme: default, toggle: {{icon: material/weather-night, name: Switch to dark}}}}
    - {{scheme: slate, toggle: {{icon: material/weather-sunny, name: Switch to light}}}}
plugins:
  - search
  - handrail:
      site_id: {site_id}
{more}"""
FRONT: Files = {
    **PROJECT,
    "site_src/index.md": "---\ntitle: Home\n---\nA zebra. [Other](http://ORIGIN/other/handbook/),"
    " [old](http://ORIGIN/team/handbook/1.0/course/0-foundations/1-intro/), [here](course/index.md)\n",
}
OLD: Files = {**PROJECT, INTRO: with_change(INTRO, "Text.", "Text about antelopes.")}
NEW: Files = {
    # The module has another id, title, file and place; what it was called is its alias.
    **OLD,
    INTRO: None,
    "site_src/course/0-foundations/1-welcome.md": with_change(
        INTRO, "id: intro\ntitle: Introduction", "id: welcome\naliases: [intro]\ntitle: Welcome"
    ).replace("Text.", "Text about buffaloes."),
    EXCHANGE: with_change(EXCHANGE, "requires: [intro]", "requires: [welcome]"),
    HOW: with_change(HOW, "modules: [intro]", "modules: [welcome]"),
    # Version 1.0 knows nothing of it.
    "site_src/course/1-value/2-pricing.md": "---\nid: pricing\ntitle: Pricing\nteaches: []\n---\nWhat it is worth.\n",
}
BANNER = (
    '{% extends "base.html" %}{% block outdated %}An old version.'
    ' <a href="{{ config.extra.scope }}">Go to the newest.</a>{% endblock %}'
)
MIKE: Files = {
    "overrides/main.html": BANNER,
    "mike.py": "def on_config(config):\n    config.site_url = config.site_url.rstrip('/')\n",
}
"""What mike's plugin does with the address: it is set after MkDocs has checked it, without a slash."""
VERSIONED = (
    "hooks: [mike.py]\nextra:\n  generator: false\n  scope: /team/handbook/\n  version: {provider: mike}\n"
)


@dataclass(frozen=True, slots=True)
class Site:
    """A site of the origin."""

    path: str
    """As a browser writes it."""
    site_id: str
    files: Files = field(default_factory=lambda: PROJECT)
    more: str = ""
    given: str | None = None
    """How the publisher wrote the path, when in another way."""


SITES = (
    Site("/", "front-door", FRONT),
    Site("/other/handbook/", "another", given="/other/handbook"),
    Site("/team/handbook/1.0/", "handbook", {**OLD, **MIKE}, VERSIONED),
    Site("/team/handbook/2.0/", "handbook", {**NEW, **MIKE}, VERSIONED),
    Site("/B%C3%BCro%20100%25%20+%20mehr/", "traps", given="/Büro 100%25 + mehr/"),
    Site("/flat/", "flat", more="use_directory_urls: false\n", given="/flat"),
)
INDEX = """\
<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8">
  <title>Redirecting</title>
  <noscript>
    <meta http-equiv="refresh" content="1; url=latest/" />
  </noscript>
  <script>
    window.location.replace(
      "latest/" + window.location.search + window.location.hash
    );
  </script>
</head>
<body>
  Redirecting to <a href="latest/">latest/</a>...
</body>
</html>
"""
"""What `mike set-default latest` writes."""
VERSIONS = [
    {"version": "2.0", "title": "2.0", "aliases": ["latest"]},
    {"version": "1.0", "title": "1.0", "aliases": []},
]
BUILD = """\
import logging, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
logging.basicConfig(level=logging.WARNING)
for project, target in zip(sys.argv[1::2], sys.argv[2::2]):
    config = load_config(f"{project}/mkdocs.yml", strict=True, site_dir=target)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
"""
"""Builds many sites in one process: starting takes longer than building them."""


def _run(*arguments: str | Path) -> str:
    said = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


def build(folder: Path, origin: str) -> Path:
    """Build all sites into one folder, as they lie on the server, and return it."""
    public = folder / "public"
    pairs: list[Path] = []
    # MkDocs empties the folder that it builds into, so the site at the root comes first.
    for number, site in enumerate(SITES):
        project = folder / str(number)
        url = origin + (site.path if site.given is None else site.given)
        text = CONFIG.format(site_id=site.site_id, url=url, more=site.more)
        if site.more == VERSIONED:
            text = text.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
        here = {
            name: content.replace("http://ORIGIN", origin) if isinstance(content, str) else content
            for name, content in site.files.items()
        }
        write(project, {**here, "mkdocs.yml": text})
        pairs += [project, public / unquote(site.path).strip("/")]
    _run("-c", BUILD, *pairs)
    versions = public / "team/handbook"
    (versions / "latest").symlink_to("2.0")
    (versions / "index.html").write_text(INDEX)
    (versions / "404.html").write_bytes((versions / "latest/404.html").read_bytes())
    (versions / "versions.json").write_text(json.dumps(VERSIONS))
    return public


def server(port: int, folder: Path, paths: Sequence[str]) -> str:
    """Return a server for a folder, with the page of each site for wrong addresses and the headers of the recipe."""
    places = "\n".join(f'    location "{path}" {{ error_page 404 "{path}404.html"; }}' for path in paths)
    return f"""\
server {{
    listen {HOST}:{port};
    absolute_redirect off;
    charset utf-8;
    add_header Content-Security-Policy $handrail_policy always;
    add_header Cache-Control $handrail_cache always;
    root "{folder}";
{places}
}}
"""


@contextmanager
def published(nginx_program: str, folder: Path) -> Iterator[str]:
    """Build all sites and serve them under one policy; yield the origin, without a slash at its end."""
    port = free_port()
    origin = f"http://{HOST}:{port}"
    public = build(folder, origin)
    headers = _run("-m", "handrail", "headers", "--format", "nginx", public)
    paths = [unquote(site.path) for site in SITES if "/team/" not in site.path]
    files = {
        "sites.conf": server(port, public, [*paths, "/team/handbook/"]),
        "handrail-headers.conf": headers,
    }
    with running(nginx_program, folder / "run", files, port):
        yield origin
