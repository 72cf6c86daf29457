"""What every page needs beside its own text: our style, our scripts, the fonts, and Mermaid where there is a diagram."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.resources import files as package_files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from handrail.exchange.scripts import as_script, script_words
from handrail.languages import Words

ASSETS = "assets/handrail"
PROBLEMS = f"{ASSETS}/problems.js"
"""While serving: what the last rebuild found wrong; empty when it went well."""
_SITE = f"{ASSETS}/site.js"
_ALTERNATES = f"{ASSETS}/alternates.js"
"""For the theme's language switch, which only a site in several languages has."""
_DIAGRAMS = ("diagrams", "vendor/mermaid/")
"""What begins the names of files that only a site with diagrams needs."""


def add_scripts_and_styles(config: MkDocsConfig, *, serving: bool) -> None:
    """Name our files in the page's head and foot, before those of the site so that these may override them."""
    config.extra_css.insert(0, f"{ASSETS}/handrail.css")
    scripts = [_SITE, *([PROBLEMS] if serving else []), f"{ASSETS}/handrail.js", f"{ASSETS}/menus.js"]
    if config.extra.get("alternate"):
        scripts.append(_ALTERNATES)
    config.extra_javascript[:0] = scripts  # classic scripts: modules are blocked on file://
    offline = config.plugins.get("material/offline")
    if offline is not None and offline.config["enabled"]:
        _prepare_for_disk(config)


def _prepare_for_disk(config: MkDocsConfig) -> None:
    """Mend what the theme leaves broken in a site that is opened from disk."""
    # Instant navigation ends there at once, and with it every part of the theme that waits for a page to arrive.
    features: list[str] = config.theme["features"]
    features[:] = [feature for feature in features if not feature.startswith("navigation.instant")]
    # Search needs a stand-in for workers; the theme would have every page ask another host for one.
    given: list[str] = config.extra.get("polyfills", [])
    kept = [script for script in given if not script.startswith("https://unpkg.com/iframe-worker")]
    if not any("iframe-worker" in script for script in kept):
        kept.append(f"{ASSETS}/iframe-worker.js")
    config.extra["polyfills"] = kept


def add_assets(
    files: Files,
    config: MkDocsConfig,
    scripts: Mapping[str, str],
    words: Words,
    *,
    with_diagrams: bool,
    serving: bool,
) -> None:
    """Add our files to the site, and scripts by their path; a file of the site with the same path wins."""
    folder = Path(str(package_files("handrail") / "assets"))
    for path in _published(folder):
        name = path.relative_to(folder).as_posix()
        if f"{ASSETS}/{name}" == _ALTERNATES and not config.extra.get("alternate"):
            continue
        if with_diagrams or not name.startswith(_DIAGRAMS):
            target, inclusion = f"{ASSETS}/{name}", InclusionLevel.INCLUDED
            said = script_words(words, name)
            # In the same file, so that a script never runs without its words, however it is fetched.
            _add(
                files,
                File.generated(config, target, content=said + path.read_text("utf-8"), inclusion=inclusion)
                if said
                else File.generated(config, target, abs_src_path=str(path), inclusion=inclusion),
            )
    problems = {PROBLEMS: as_script("handrailProblems", [])} if serving else {}
    for name, content in {**scripts, **problems}.items():
        _add(files, File.generated(config, name, content=content, inclusion=InclusionLevel.INCLUDED))


def build_of(files: Files) -> str:
    """Return what tells pages of different builds apart: a page of one never works with the scripts of another."""
    ours = (file for file in files if file.src_uri.startswith(f"{ASSETS}/") and file.src_uri.endswith(".js"))
    digest = hashlib.sha256()
    for file in sorted(ours, key=lambda file: file.src_uri):
        if "/vendor/" not in file.src_uri:
            digest.update(hashlib.sha256(file.content_bytes).digest())
    return digest.hexdigest()[:12]


def _published(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _add(files: Files, file: File) -> None:
    if files.get_file_from_path(file.src_uri) is None:
        files.append(file)
