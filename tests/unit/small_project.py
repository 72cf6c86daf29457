"""A small, sound project that tests read, and spoil in one place at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from handrail.sources.site import Sources

INTRO = "site_src/course/0-foundations/1-intro.md"
EXCHANGE = "site_src/course/1-value/1-exchange.md"
HOW = "handbook/how.md"
FRAMEWORK = "competencies/framework.yml"
PM = "competencies/pm.yml"

PROJECT: Mapping[str, str] = {
    "site_src/index.md": "# Home\n",
    "site_src/course/index.md": "---\ntitle: Course\n---\nHow it works.\n",
    "site_src/course/0-foundations/index.md": "---\nid: foundations\ntitle: Foundations\n---\nWhy.\n",
    INTRO: (
        "---\nid: intro\ntitle: Introduction\nminutes: 15\noutcomes: [Say what it is]\n"
        "teaches: [pm/beginner/explains]\nresources:\n"
        '  - {title: A guide, url: "https://example.org/guide", provider: Example, kind: guide}\n'
        "---\nText.\n\n/// checklist | Before you go on\n    id: c-intro\n\n"
        "- [ ] Talk to a user <!-- id: talk -->\n- [ ] Write it down\n\n///\n"
    ),
    "site_src/course/1-value/index.md": "---\nid: value\ntitle: Value\n---\n",
    EXCHANGE: (
        "---\nid: exchange\ntitle: The exchange\nrequires: [intro]\nteaches: [pm/advanced]\n---\n- [ ] Try it\n- [x] Done before\n"
    ),
    "handbook/index.md": "---\ntitle: Handbook\nchapters: [how]\n---\n",
    HOW: "---\nid: how\ntitle: How\nmodules: [intro]\ncompetencies: [pm]\n---\nSo.\n",
    FRAMEWORK: (
        "framework: {id: fw, title: Framework, version: 1.0.0}\n"
        "scales:\n  default:\n    levels:\n      - {id: beginner, title: Beginner}\n      - {id: advanced, title: Advanced}\n"
        "areas: [{id: direction, title: Direction}]\n"
        "roles: [{id: owner, title: Owner, targets: {pm: {level: advanced}}}]\n"
    ),
    PM: (
        "id: pm\ntitle: Product management\narea: direction\npurpose: To lead.\n"
        "behaviours: [{id: vision, title: Vision, text: Sees far.}]\n"
        "levels:\n  beginner:\n    statements:\n      - {id: explains, text: Explains, behaviour: vision}\n"
        "  advanced:\n    statements:\n      - {id: owns, text: Owns}\n"
    ),
}

Read = Callable[..., tuple[Sources, list[str]]]
"""Reads the project with some files replaced; returns what was read and the problems as lines."""


def with_change(name: str, old: str, new: str) -> str:
    """Return a file of the project in which one text, which has to be there, stands in place of another."""
    assert old in PROJECT[name]
    return PROJECT[name].replace(old, new)


def write(root: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write files below a folder; `None` leaves one out."""
    for name, content in files.items():
        path = root / name
        if content is None:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
