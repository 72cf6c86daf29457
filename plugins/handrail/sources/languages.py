"""The words of the site's interface: which language, and what the project says otherwise in `languages/<code>.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handrail.languages import ENGLISH, LANGUAGES, Phrase, Words, bundled
from handrail.languages.catalogue import code_for, forms
from handrail.languages.check import check_phrases
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.files import Project
from handrail.sources.options import read_config
from handrail.sources.yaml_tree import read_yaml


def read_words(
    project: Project,
    folder: str,
    language: str,
    config_file: Path,
    found: Diagnostics,
    *,
    with_missing: bool = False,
) -> Words:
    """Return the words of a site, or English ones and a warning that names the languages there are.

    Args:
        project: The project's folder.
        folder: Its folder of words, which need not be there.
        language: The theme's language.
        config_file: `mkdocs.yml`, for the place where it names the language.
        found: Collects what is wrong.
        with_missing: Whether to say which phrases the language lacks; these are said in English.
    """
    own = _read_folder(project, project.root / folder, found)
    code = code_for(language, {*LANGUAGES, *own})
    name, place = project.relative(config_file), read_config(config_file).place(("theme", "language"))
    if code is None:
        there_are = ", ".join(sorted({*LANGUAGES, *own}))
        message = (
            f"the interface has no words in the language {language!r} and is in English; there are {there_are};"
            f" '{folder}/{language}.yml' would add it"
        )
        found.add(name, *place, message, severity="warning")
        return ENGLISH
    # Of a variant that the project adds, such as pt-BR, the language itself comes with Handrail.
    base = code_for(code) or code
    phrases: dict[str, Phrase] = {**(bundled(base) if base != "en" else {}), **own.get(code, {})}
    if code == "en" and not phrases:
        return ENGLISH
    # Of a file that could not be read whole nobody knows what it lacks.
    if with_missing and base != "en" and not found.errors:
        for key, phrase in bundled("en").items():
            if key not in phrases:
                text = forms(phrase)["other"]
                message = f"the words of {code!r} lack {key!r} ({text!r}); add it to '{folder}/{code}.yml'"
                found.add(name, *place, message, severity="warning")
    return Words(code, phrases)


def _read_folder(project: Project, folder: Path, found: Diagnostics) -> dict[str, dict[str, Phrase]]:
    """Return what is sound of every file of words, by the language's code."""
    if not folder.is_dir():
        return {}
    return {path.stem: _read(project, path, found) for path in project.list_files(folder, (".yml",), found)}


def _read(project: Project, path: Path, found: Diagnostics) -> dict[str, Phrase]:
    file = project.read(path, found)
    tree = read_yaml(file.text, file.path, found) if file else None
    if file is None or tree is None or tree.data is None:
        return {}
    if not isinstance(tree.data, dict):
        found.add(file.path, 1, 1, "write one phrase a line: 'page.home: ...'")
        return {}
    given: dict[str, Any] = {key: _texts(value) for key, value in tree.data.items()}
    english = bundled("en")
    wrong = set()
    for key in given:
        if key not in english:
            wrong.add(key)
            found.add(
                file.path, *tree.place((key,), key=True), unknown("phrase", key, _near(key, english), most=8)
            )
    for finding in check_phrases(path.stem, given):
        at = (finding.key, finding.category) if finding.category else (finding.key,)
        found.add(file.path, *tree.place(at), f"{finding.key!r} {finding.message}", severity=finding.severity)
        if finding.severity == "error":
            wrong.add(finding.key)
    return {key: phrase for key, phrase in given.items() if key not in wrong}


def _texts(value: Any) -> Any:
    """Return plain texts for the scalars that YAML gives."""
    if isinstance(value, dict):
        return {key: str(text) if isinstance(text, str) else text for key, text in value.items()}
    return str(value) if isinstance(value, str) else value


def _near(key: str, english: Mapping[str, Phrase]) -> list[str]:
    """Return the keys of the same namespace, or all of them."""
    start = f"{key.partition('.')[0]}."
    return [name for name in english if name.startswith(start)] or list(english)
