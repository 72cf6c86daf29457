"""The recipes for hosts: real files, which the guide shows, the tests run, and `handrail hosting` writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path, PurePosixPath

SAMPLE_PATH = "/team/handbook/"
"""The path that the recipes serve, until somebody names another."""
_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Files for a way to host a site."""

    title: str
    files: Mapping[str, str]
    """The name that a file gets in a project, and where it is among the recipes."""


RECIPES: Mapping[str, Recipe] = {
    "nginx": Recipe("nginx, below a path", {"handbook.conf": "nginx/handbook.conf"}),
    "apache": Recipe("Apache, below a path", {"handbook.conf": "apache/handbook.conf"}),
    "caddy": Recipe("Caddy, below a path", {"Caddyfile": "caddy/Caddyfile"}),
    "docker": Recipe(
        "a container without rights: nginx, read-only, with a health check",
        {
            "Dockerfile": "docker/Dockerfile",
            ".dockerignore": "docker/dockerignore",
            "nginx.conf": "docker/nginx.conf",
            "compose.yaml": "docker/compose.yaml",
        },
    ),
    "gitlab-pages": Recipe("GitLab Pages", {".gitlab-ci.yml": "gitlab-pages/gitlab-ci.yml"}),
    "github-pages": Recipe("GitHub Pages", {".github/workflows/pages.yml": "github-pages/pages.yml"}),
    "s3": Recipe("a bucket that speaks S3", {"upload.sh": "s3/upload.sh"}),
    "oauth2-proxy": Recipe(
        "nginx, for people who are signed in by oauth2-proxy",
        {"handbook.conf": "oauth2-proxy/handbook.conf", "oauth2-proxy.cfg": "oauth2-proxy/oauth2-proxy.cfg"},
    ),
    "moved": Recipe("what nginx says on the old host after a move", {"moved.conf": "nginx/moved.conf"}),
    "comments": Recipe(
        "comments below pages, by isso in a frame",
        {
            "overrides/partials/comments.html": "comments/comments.html",
            "overrides/assets/comments.css": "comments/comments.css",
            "comments/thread.html": "comments/thread.html",
            "comments/thread.js": "comments/thread.js",
            "comments/isso.cfg": "comments/isso.cfg",
            "comments/nginx.conf": "comments/nginx.conf",
        },
    ),
}


def site_path(text: str) -> str:
    """Return a path with its slashes, as in "/team/handbook/".

    Raises:
        ValueError: It is none; the text says why.
    """
    path = f"/{text.strip('/')}/" if text.strip("/") else "/"
    if not _PATH.fullmatch(path) or any(part in {".", ".."} for part in path.split("/")):
        raise ValueError(f"{text!r} is no path of a site; write /team/handbook/, or / for a host of its own")
    return path


def recipe_files(recipe: Recipe, path: str = SAMPLE_PATH) -> Iterator[tuple[PurePosixPath, str]]:
    """Yield the files of a recipe for a site at a path: the name of each below the project, and its text."""
    folder = files("handrail") / "publish" / "recipes"
    for name, source in recipe.files.items():
        yield PurePosixPath(name), _at(path, (folder / source).read_text("utf-8"))


def _at(path: str, text: str) -> str:
    if path == SAMPLE_PATH:
        return text
    if path == "/":
        # The redirects to the path have nowhere to come from.
        text = re.sub(r" *RedirectMatch .*\n| *redir /team/handbook .*\n", "", text)
        text = re.sub(r" *location = /team/handbook \{\n.*?\n *\}\n\n", "", text, flags=re.DOTALL)
        text = re.sub(
            r"( *# In this container is nothing else\.\n)? *location = / \{\n.*?\n *\}\n\n",
            "",
            text,
            flags=re.DOTALL,
        )
        text = re.sub(r"\n *location / \{\n *return 404;\n *\}\n", "", text)
    return text.replace(SAMPLE_PATH, path).replace(SAMPLE_PATH.rstrip("/"), path.rstrip("/"))


def write_new(folder: Path, name: PurePosixPath, text: str) -> Path:
    """Write a file of a recipe.

    Raises:
        FileExistsError: There is one already; it stays as it is.
        OSError: It cannot be written.
    """
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    if text.startswith("#!"):
        path.chmod(0o755)
    return path
