"""The site's data as classic scripts that set globals; `fetch` and modules are blocked on `file://`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from handrail.exchange.guide import competency_texts, guide_data, question_texts
from handrail.exchange.manifest import UrlOf, site_manifest
from handrail.languages import Words
from handrail.model.quiz import Quiz
from handrail.model.site import Site
from handrail.model.worksheet import Worksheet


def site_scripts(
    site: Site,
    quizzes: Mapping[str, Iterable[Quiz]],
    url_of: UrlOf,
    folder: str,
    *,
    checklists: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    worksheets: Iterable[Worksheet] = (),
) -> dict[str, str]:
    """Return the text of each script by its path below the site's root.

    `site.js` is on every page; `guide.js`, `questions.js` and the texts of the competencies are fetched by the apps.

    Args:
        site: The site.
        quizzes: The quizzes of each page, by the page's path.
        url_of: Turns a page's path into its address below the site's root.
        folder: Folder of the scripts below the site's root.
        checklists: The titles of the checklists of each page by their ids, by the page's path.
        worksheets: All worksheets.
    """
    texts = f"{folder}/texts"
    guide = guide_data(site, quizzes, url_of, texts, checklists=checklists, worksheets=worksheets)
    scripts = {
        f"{folder}/site.js": as_script("handrailSite", site_manifest(site, url_of)),
        f"{folder}/guide.js": as_script("handrailGuide", guide),
        f"{folder}/questions.js": as_script("handrailQuestions", question_texts(quizzes)),
    }
    for file, (name, text) in competency_texts(site.framework).items() if site.framework else ():
        scripts[f"{texts}/{file}"] = (
            f"(globalThis.handrailTexts ??= Object.create(null))[{json.dumps(name)}] = {_json(text)};\n"
        )
    return scripts


def script_words(words: Words, script: str) -> str:
    """Return what stands in front of a script of ours: its words, where they are not the English ones that it holds.

    Args:
        words: The site's words.
        script: The script's name, such as `path.js`.
    """
    said = words.for_script(script)
    if not said:
        return ""
    start = f"globalThis.handrailWords??={_json({'language': words.language, 'words': {}})};"
    return f"{start}Object.assign(globalThis.handrailWords.words,{_json(said, ascii_only=False)});\n"


def as_script(name: str, value: Any) -> str:
    """Return a script that sets a global."""
    return f"globalThis.{name} = {_json(value)};\n"


def _json(value: Any, *, ascii_only: bool = True) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=ascii_only)
